// Progress of long work on standard error: rows, rows a second, time left where the end is known. One line, written over itself, a few times
// a second; nothing of it stays.
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace reckoner::cli {

class Progress
{
public:
    explicit Progress(bool isShown) : m_isShown(isShown) { m_clock.start(); }
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;
    /// `whole`: 0 where it is not known; `done` and `whole` in any one unit (rows, bytes).
    void show(qint64 rows, qint64 done, qint64 whole);
    /// Work of a few long steps: the name of the one that runs.
    void showStep(const QString &name, int done, int whole);
    bool isShown() const { return m_isShown; }
    double secondsSoFar() const { return double(m_clock.elapsed()) / 1000.0; }

private:
    bool isTimeToDraw();
    void draw(const QString &line);
    bool m_isShown;
    bool m_isDrawn = false;
    qint64 m_lastDrawn = -1;
    QElapsedTimer m_clock;
};

} // namespace reckoner::cli
