// One long piece of work (an import, an export) as the status bar shows it: how far it is, how fast, how long it still takes, and Cancel.
#pragma once

#include "models/core/cancel_token.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <mutex>

namespace reckoner {

class RunningJob : public QObject
{
    Q_OBJECT
public:
    explicit RunningJob(QObject *parent = nullptr);

    void begin(const QString &title, const CancelToken &cancel);
    /// From any thread, as often as one likes: it is shown a few times a second. `done` of `total` in any unit (rows, bytes); `total` 0: not known.
    void report(qint64 rows, qint64 done, qint64 total);
    void end();
    void cancel();

    bool isRunning() const { return m_running; }
    const QString &title() const { return m_title; }
    qint64 rows() const { return m_shown.rows; }
    qint64 done() const { return m_shown.done; }
    qint64 total() const { return m_shown.total; }
    qint64 rowsPerSecond() const;
    /// Empty until it can be told.
    std::optional<qint64> secondsLeft() const;

Q_SIGNALS:
    void changed();

private:
    struct Reached
    {
        qint64 rows = 0;
        qint64 done = 0;
        qint64 total = 0;
        bool operator==(const Reached &) const = default;
    };
    bool takeReported(); ///< whether there was anything new
    qint64 perSecond(qint64 count) const;

    bool m_running = false;
    QString m_title;
    CancelToken m_cancel;
    Reached m_shown;
    QElapsedTimer m_since;
    QTimer m_showing;
    std::mutex m_mutex; ///< over what was reported
    Reached m_reported;
};

} // namespace reckoner
