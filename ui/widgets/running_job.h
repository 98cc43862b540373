// One long piece of work (an import, an export) as the status bar shows it: how far it is, how fast, how long it still takes, and Cancel.
#pragma once

#include "models/core/cancel_token.h"

#include <QElapsedTimer>
#include <QObject>

namespace reckoner {

class RunningJob : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void begin(const QString &title, const CancelToken &cancel);
    /// From any thread. `total` 0: not known.
    void report(qint64 done, qint64 total);
    void end();
    void cancel();

    bool isRunning() const { return m_running; }
    const QString &title() const { return m_title; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    qint64 perSecond() const;
    /// Empty until it can be told.
    std::optional<qint64> secondsLeft() const;

Q_SIGNALS:
    void changed();

private:
    bool m_running = false;
    QString m_title;
    CancelToken m_cancel;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QElapsedTimer m_since;
};

} // namespace reckoner
