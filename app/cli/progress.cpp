#include "app/cli/progress.h"

#include <QLocale>
#include <cstdio>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDrawEveryMilliseconds = 250;

QString timeLeft(double seconds)
{
    const qint64 whole = qint64(seconds + 0.5);
    return whole >= 60 ? u"%1 min %2 s left"_s.arg(whole / 60).arg(whole % 60) : u"%1 s left"_s.arg(whole);
}

} // namespace

Progress::~Progress()
{
    if (m_isDrawn)
        std::fputs("\r\033[K", stderr);
}

bool Progress::isTimeToDraw()
{
    const qint64 now = m_clock.elapsed();
    if (!m_isShown || (m_lastDrawn >= 0 && now - m_lastDrawn < kDrawEveryMilliseconds))
        return false;
    m_lastDrawn = now;
    return true;
}

void Progress::draw(const QString &line)
{
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(line));
    std::fflush(stderr);
    m_isDrawn = true;
}

void Progress::show(qint64 rows, qint64 done, qint64 whole)
{
    if (!isTimeToDraw())
        return;
    const double seconds = secondsSoFar();
    QString line = QLocale().toString(rows) + u" rows"_s;
    if (seconds > 0)
        line += u", "_s + QLocale().toString(qint64(double(rows) / seconds)) + u" rows/s"_s;
    if (whole > 0 && done > 0 && done <= whole)
        line += u", "_s + timeLeft(seconds * double(whole - done) / double(done));
    draw(line);
}

void Progress::showStep(const QString &name, int done, int whole)
{
    if (isTimeToDraw())
        draw(u"%1 (%2 of %3)"_s.arg(name).arg(done + 1).arg(whole));
}

} // namespace reckoner::cli
