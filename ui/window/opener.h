// Opens databases for the window: by address, the sample, or a new one of one's own. A server that does not answer keeps a thread of its own waiting,
// never the window, which says what it waits for and lets it be cancelled.
#pragma once

#include "models/session/session.h"
#include "ui/window/place.h"

#include <QTimer>

namespace reckoner {

class MainWindow;

class Opener : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPatienceMs = 150; ///< what opens sooner shows nothing in between

    /// `options` without an address: role, actor, clock.
    Opener(MainWindow *window, const SessionOptions &options);
    /// Waits for threads that still wait for a server; that ends by its own time-out.
    ~Opener() override;

    /// Opens the database, and in it the place.
    void open(const DatabaseUrl &url, const Place &place = {});
    void openAddress(const QString &address);
    void openSample();
    /// The default database, made where it is missing, on the page where files are imported.
    void openOwn();
    bool isOpening() const { return m_isOpening; }
    static QString samplePath();

Q_SIGNALS:
    /// The database is open; `shown` says whether the place was found in it.
    void opened(const reckoner::Outcome &shown);
    void failed(const reckoner::Error &error);

private:
    enum class Purpose { Look, FillSample };
    struct Wish
    {
        DatabaseUrl url;
        Place place = {};
        bool mayCreate = false;
        Purpose purpose = Purpose::Look;
    };
    struct Arrival
    {
        std::unique_ptr<Session> session;
        Result<FoundPlace> found;
    };
    static Result<Arrival> arrive(const SessionOptions &options, const Place &place, QThread *home);
    void start(const Wish &wish);
    void take(Result<Arrival> arrival);
    void leave(const Wish &wish, Result<Arrival> arrival);
    void show(Arrival arrival);
    Outcome showIn(const Result<FoundPlace> &found);
    void fillSample(std::unique_ptr<Session> session);
    void dropSample();
    void fail(const Error &error);
    void cancel();
    QString waitingWords() const;

    MainWindow *m_window;
    SessionOptions m_options;
    Wish m_wish;
    quint64 m_serial = 0; ///< of the newest opening; what an older one brings is dropped
    bool m_isOpening = false;
    QTimer m_patience;
    std::unique_ptr<Session> m_sample; ///< while it is being filled
};

} // namespace reckoner
