// Opens databases for the window: by address, the sample, or a new one of one's own.
#pragma once

#include "models/session/session.h"

#include <QObject>

namespace reckoner {

class MainWindow;

class Opener : public QObject
{
    Q_OBJECT
public:
    /// `options` without an address: role, actor, clock.
    Opener(MainWindow *window, const SessionOptions &options);

    Outcome open(const DatabaseUrl &url);
    void openAddress(const QString &address);
    void openSample();
    /// The default database, made where it is missing, on the page where files are imported.
    void openOwn();
    static QString samplePath();

private:
    Result<std::unique_ptr<Session>> sessionFor(const DatabaseUrl &url, bool create) const;
    void makeSample();
    void report(const Error &error);
    MainWindow *m_window;
    SessionOptions m_options;
    std::unique_ptr<Session> m_sample; ///< while it is being filled
};

} // namespace reckoner
