// B5, C2, F1, F2, F3: the window. An event of another connection until its figures are painted; the long list scrolled; the start; the longest block of
// the event loop in every kind of work; a big chart.
#include "models/tables/paged_table_model.h"
#include "models/usage/record.h"
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/child_run.h"
#include "tests/benchmarks/peers.h"
#include "tests/benchmarks/sample_data.h"
#include "ui/charts/line_chart.h"
#include "ui/pages/page.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/long_table_view.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_view.h"
#include "ui/window/main_window.h"

#include <QCoreApplication>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <array>
#include <cmath>
#include <ctime>
#include <random>
#include <sys/resource.h>
#include <unistd.h>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestWaitMs = 60'000;

template <typename Condition>
void waitUntil(const Condition &condition)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        if (clock.elapsed() > kLongestWaitMs)
            giveUp(u"the window did not settle within a minute"_s);
    }
    QCoreApplication::processEvents(); // what changed is painted
}

/// A copy of the sample that is on the disk: what the system still had to write would hold up what is measured.
void copySample(const BenchPlan &plan, const QString &path)
{
    QFile::remove(path);
    if (!QFile::copy(sampleDatabase(plan, plan.events), path))
        giveUp(path + u" cannot be written"_s);
    ::sync();
}

/// The program's own window on a database, on one page.
class OpenWindow
{
public:
    OpenWindow(const QString &path, const QString &page, const Filter &filter) : m_window(pageRegistry())
    {
        m_window.resize(1280, 800);
        m_window.openSession(sampleSession(path));
        m_window.show();
        m_window.filterState()->set(filter);
        if (!m_window.openPage(page))
            giveUp(u"there is no page "_s + page);
        waitUntil([this] { return m_window.currentPage()->isSettled(); });
    }
    Page *page() { return m_window.currentPage(); }
    MainWindow &window() { return m_window; }

private:
    MainWindow m_window;
};

double commitToPaint(Session &writer, CompanyId company, Page *page)
{
    int settled = 0;
    const auto listening = QObject::connect(page, &Page::settled, page, [&settled] { ++settled; });
    UsageEvent event;
    event.company = company;
    event.occurredAt = sampleNow();
    needed(recordUsage(*needed(writer.connection()), writer.scope(), event, {}));
    QElapsedTimer clock;
    clock.start();
    waitUntil([&settled] { return settled > 0; });
    const double ms = double(clock.nsecsElapsed()) / 1e6;
    QObject::disconnect(listening);
    waitUntil([page] { return page->isSettled(); });
    return ms;
}

void benchEventToPaint(const BenchPlan &plan, Report &report)
{
    const QString path = plan.folder + u"/window.db"_s;
    copySample(plan, path);
    {
        const CompanyId company = biggestCompany(path);
        OpenWindow window(path, u"usage"_s, lastDays(365, company));
        const auto writer = sampleSession(path);
        std::vector<double> times;
        for (int run = 0; run < std::max(5, plan.runs * 4); ++run)
            times.push_back(commitToPaint(*writer, company, window.page()));
        report.limit("B5", u"another's commit until the new figures are painted"_s, u"ms"_s, median(times), 100);
    }
    for (const char *suffix : {"", "-wal", "-shm", "-gate"})
        QFile::remove(path + QLatin1StringView(suffix));
}

/// Scrolls to random rows, each until it is on screen; the 99th of a hundred times.
double scrollTime(Page *page, qint64 forMs)
{
    auto *view = page->findChild<LongTableView *>();
    auto *model = view ? qobject_cast<PagedTableModelBase *>(view->view()->model()) : nullptr;
    if (!model || model->totalRows() < 100)
        giveUp(u"the page has no long list"_s);
    std::mt19937_64 random(5);
    std::vector<double> times;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < forMs || times.size() < 200) {
        const qint64 row = qint64(random() % quint64(model->totalRows() - 50));
        times.push_back(millisecondsOf([&] {
            view->scrollToRow(row);
            waitUntil([&] { return model->idAt(int(row - model->firstRow())).isValid(); });
        }));
    }
    std::ranges::sort(times);
    return times[times.size() * 99 / 100];
}

/// The longest block of the event loop, in milliseconds: by the clock, and of the processor alone, which other programs do not lengthen.
struct Block
{
    double ms = 0;
    double processorMs = 0;
    qint64 diskFaults = 0; ///< pages of code or data that the thread waited for, because they had to be read from the disk
};

Block longer(const Block &a, const Block &b)
{
    return a.ms >= b.ms ? a : b;
}

qint64 diskFaultsOfThread()
{
    rusage used = {};
    ::getrusage(RUSAGE_THREAD, &used);
    return used.ru_majflt;
}

double processorMsOfThread()
{
    timespec used = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

/// Ticks every millisecond, if the event loop lets it: the longest time that a tick comes late is the longest block. Between ticks the thread sleeps, as that of
/// a window does: one that never rests is put aside by the system for others.
class LoopWatch : public QObject
{
public:
    LoopWatch()
    {
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.setInterval(kTickMs);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            m_longest = longer(m_longest, {double(m_since.nsecsElapsed()) / 1e6 - kTickMs, processorMsOfThread() - m_processorSince, diskFaultsOfThread() - m_faultsSince});
            begin();
        });
    }
    /// The longest block while `work` and what follows until `isDone` went on.
    Block during(const std::function<void()> &work, const std::function<bool()> &isDone)
    {
        m_longest = {};
        begin();
        m_tick.start();
        QTimer::singleShot(0, this, work);
        QElapsedTimer clock;
        clock.start();
        bool hasBegun = false;
        while (!hasBegun || !isDone()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // the tick at the latest
            hasBegun = hasBegun || clock.elapsed() > kLeastWatchMs;
            if (clock.elapsed() > kLongestWorkMs)
                giveUp(u"the window did not settle within ten minutes"_s);
        }
        m_tick.stop();
        return m_longest;
    }

private:
    static constexpr int kTickMs = 1;
    static constexpr qint64 kLeastWatchMs = 100;
    static constexpr qint64 kLongestWorkMs = 600'000;
    void begin()
    {
        m_since.start();
        m_processorSince = processorMsOfThread();
        m_faultsSince = diskFaultsOfThread();
    }

    QTimer m_tick;
    QElapsedTimer m_since;
    double m_processorSince = 0;
    qint64 m_faultsSince = 0;
    Block m_longest;
};

/// CVs of one company, for the Import page.
QString importedFile(const BenchPlan &plan, CompanyId company)
{
    const QString path = plan.folder + u"/window-import.csv"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(path + u" cannot be written"_s);
    file.write("company_id,type,occurred_at,file_size_kb,event_id\n");
    const qint64 rows = plan.isShort ? 20'000 : 300'000;
    for (qint64 row = 0; row < rows; ++row) {
        const Instant at = Instant::fromMicros(sampleNow().micros() - row * 1'000'000);
        file.write(u"%1,cv,%2,10,window-%3\n"_s.arg(company.toString(), at.toIso()).arg(row).toLatin1());
    }
    return path;
}

QPushButton *buttonOf(Page *page, const QString &text)
{
    for (QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    giveUp(u"the page has no button "_s + text);
}

/// F2: the window is used as a person would, on a copy of the sample.
class WatchedWindow
{
public:
    WatchedWindow(const BenchPlan &plan, Report &report) : m_plan(plan), m_report(report), m_path(copied(plan)), m_company(biggestCompany(m_path)), m_open(m_path, u"usage"_s, lastDays(30)) {}

    void run()
    {
        watch(u"every page opened"_s, [this] { return pages(); });
        watch(u"filtered by company, range, type and job"_s, [this] { return filters(); });
        watch(u"the job table sorted by two keys"_s, [this] { return sorts(); });
        watch(u"a text looked for in every row of a company"_s, [this] { return finds(); });
        watch(u"an export of the Events page"_s, [this] { return exports(); });
        watch(u"a file imported"_s, [this] { return imports(); });
        watch(u"the data checks of a company"_s, [this] { return checks(); });
        for (const char *suffix : {"", "-wal", "-shm", "-gate"})
            QFile::remove(m_path + QLatin1StringView(suffix));
    }

private:
    static QString copied(const BenchPlan &plan)
    {
        const QString path = plan.folder + u"/watched.db"_s;
        copySample(plan, path);
        return path;
    }
    void watch(const QString &what, const std::function<Block()> &work)
    {
        const Block longest = work();
        m_report.limit("F2", u"longest block of the event loop: "_s + what, u"ms"_s, longest.ms, 50);
        m_report.beside("F2", u"the same, of the processor alone"_s, u"ms"_s, longest.processorMs, u"waited for %1 pages from the disk"_s.arg(longest.diskFaults));
    }
    Block settling(const std::function<void()> &begin)
    {
        return m_watch.during(begin, [this] { return m_open.page()->isSettled() && !job()->isRunning(); });
    }
    RunningJob *job() { return m_open.window().findChild<RunningJob *>(); }
    FilterState *filter() { return m_open.window().filterState(); }
    void open(const QString &page)
    {
        settling([this, page] { m_open.window().openPage(page); });
    }

    /// Of every page for itself; the one with the longest block is judged.
    Block pages()
    {
        Block longest;
        for (const QString &page : m_open.window().pageIds()) {
            if (page == u"checks"_s)
                continue; // is measured for itself
            const Block block = settling([this, page] { m_open.window().openPage(page); });
            m_report.beside("F2", u"of these, page "_s + page, u"ms"_s, block.ms, u"%1 ms of the processor, %2 pages from the disk"_s.arg(block.processorMs, 0, 'f', 1).arg(block.diskFaults));
            longest = longer(longest, block);
        }
        return longest;
    }
    Block filters()
    {
        open(u"usage"_s);
        Block longest = settling([this] { filter()->setCompany(m_company); });
        longest = longer(longest, settling([this] { filter()->setRange({.kind = RangeChoice::Kind::Everything}); }));
        longest = longer(longest, settling([this] { filter()->setType(UsageType::VideoInterview); }));
        return longer(longest, settling([this] { filter()->clear(FilterPart::Type); }));
    }
    Block sorts()
    {
        TableView *table = m_open.page()->mainTable();
        Block longest;
        for (int column = 0; column < 3; ++column)
            longest = longer(longest, settling([=] { QMetaObject::invokeMethod(table->horizontalHeader(), "sectionClicked", Q_ARG(int, column)); }));
        return longest;
    }
    Block finds()
    {
        open(u"events"_s);
        auto *bar = m_open.window().findChild<FindBar *>();
        auto *edit = bar->findChild<QLineEdit *>();
        const Block longest = m_watch.during(
            [=, this] {
                bar->open(m_open.page()->mainTable());
                edit->setText(u"no such text"_s);
                Q_EMIT edit->textEdited(edit->text());
            },
            [bar, clock = started()] { return !bar->isLooking() || clock.elapsed() > kLongestFindMs; });
        bar->close();
        return longest;
    }
    Block exports()
    {
        open(u"events"_s);
        const QString path = m_plan.folder + u"/watched.csv"_s;
        const Block longest = settling([this, path] { m_open.page()->exportTo(path); });
        QFile::remove(path);
        return longest;
    }
    Block imports()
    {
        const QString path = importedFile(m_plan, m_company);
        open(u"import"_s);
        Block longest = settling([this, path] { m_open.page()->takeFile(path); });
        longest = longer(longest, settling([this] { buttonOf(m_open.page(), u"Import"_s)->click(); }));
        QFile::remove(path);
        return longest;
    }
    Block checks()
    {
        return m_watch.during([this] { m_open.window().openPage(u"checks"_s); },
                              [this] { return m_open.page()->isSettled() && buttonOf(m_open.page(), u"Check again"_s)->isEnabled(); });
    }
    static QElapsedTimer started()
    {
        QElapsedTimer clock;
        clock.start();
        return clock;
    }

    static constexpr qint64 kLongestFindMs = 20'000; ///< of a long list a part is enough
    const BenchPlan &m_plan;
    Report &m_report;
    QString m_path;
    CompanyId m_company;
    OpenWindow m_open;
    LoopWatch m_watch;
};

Filter aboutThousandRows(const QString &path)
{
    const auto session = sampleSession(path);
    const Inquiry inquiry = needed(session->inquiry());
    Filter filter = lastDays(1, smallestCompany(path));
    while (filter.range.days < 365 && needed(countEvents(inquiry, filter)) < 1000)
        filter.range.days += 1;
    return filter;
}

void benchScrolling(const BenchPlan &plan, Report &report)
{
    const QString path = sampleDatabase(plan, plan.events);
    const qint64 each = plan.isShort ? 500 : 5'000;
    OpenWindow small(path, u"events"_s, aboutThousandRows(path));
    OpenWindow whole(path, u"events"_s, everything());
    scrollTime(whole.page(), each / 5);
    const double before = residentMegabytes();
    const Pair pair = alternately(plan.runs, [&] { return scrollTime(whole.page(), plan.isShort ? each : 12 * each / plan.runs); }, [&] { return scrollTime(small.page(), each); });
    report.limit("C2", u"99th of a hundred pages on screen, random scrolling"_s, u"ms"_s, pair.ours, 16.7);
    report.atMost("C2", u"the same"_s, u"ms"_s, pair, u"a list of about 1,000 rows"_s, 1.5);
    report.limit("C2", u"memory growth while scrolling"_s, u"MB"_s, residentMegabytes() - before, 30);
}

/// Starts of ours and of the peer in turns; medians.
struct Starts
{
    double cards = 0; ///< milliseconds
    Pair rest;        ///< milliseconds
    Pair memory;      ///< megabytes
};

Starts startInTurns(const BenchPlan &plan, const QString &peer, const Screen *screen)
{
    const QString path = sampleDatabase(plan, plan.events);
    const QStringList ours = {plan.programs + u"/reckoner"_s, u"--db"_s, path, u"--now"_s, sampleNow().toIso(), u"--page"_s, u"usage"_s, u"--days"_s, u"365"_s};
    std::vector<double> cards;
    std::array<std::vector<double>, 2> rest;
    std::array<std::vector<double>, 2> memory;
    const auto keep = [&](size_t which, const ChildRun &run) {
        rest[which].push_back(run.seconds * 1000);
        memory[which].push_back(run.peakMegabytes);
    };
    for (int run = 0; run < plan.runs; ++run) {
        const ChildRun window = startUntilQuiet(ours, screen);
        cards.push_back(window.figuresSeconds * 1000);
        keep(0, window);
        if (!peer.isEmpty())
            keep(1, startUntilQuiet({peer, u"--read-only"_s, path}, screen));
    }
    const auto medians = [](const std::array<std::vector<double>, 2> &values) { return Pair{median(values[0]), values[1].empty() ? 0 : median(values[1])}; };
    return {median(cards), medians(rest), medians(memory)};
}

/// As at a desk, where both have a screen; and without one, where both paint into their own memory and need fewer libraries.
void benchStart(const BenchPlan &plan, Report &report)
{
    const QString browser = QStandardPaths::findExecutable(u"sqlitebrowser"_s);
    const Screen screen;
    const bool isJudged = screen.isThere() && !browser.isEmpty();
    if (isJudged) {
        const Starts starts = startInTurns(plan, browser, &screen);
        report.atMost("F1", u"start until the cards are painted"_s, u"ms"_s, {starts.cards, starts.rest.peer}, u"DB Browser at rest"_s, 0.75);
        report.beside("F1", u"start until every list is there, too, and the window rests"_s, u"ms"_s, starts.rest.ours,
                      u"%1 x DB Browser"_s.arg(starts.rest.ours / starts.rest.peer, 0, 'f', 2));
        report.atMost("F1", u"peak memory of that start"_s, u"MB"_s, starts.memory, u"DB Browser"_s, 0.75);
    }
    const Starts starts = startInTurns(plan, browser, nullptr);
    const auto against = [&](double ours, double peer) {
        return browser.isEmpty() ? u"peer not at hand"_s : u"%1 x DB Browser's %2"_s.arg(ours / peer, 0, 'f', 2).arg(peer, 0, 'f', 0);
    };
    report.beside("F1", u"without a screen, start until the cards are painted"_s, u"ms"_s, starts.cards, against(starts.cards, starts.rest.peer));
    report.beside("F1", u"without a screen, peak memory of that start"_s, u"MB"_s, starts.memory.ours, against(starts.memory.ours, starts.memory.peer));
    if (!isJudged)
        report.beside("F1", u"without a screen, start until the window rests"_s, u"ms"_s, starts.rest.ours, u"no screen, or no peer, to judge by"_s);
}

std::vector<QPointF> wave(int count)
{
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.emplace_back(i, std::sin(i / 997.0) * 100 + i % 13);
    return points;
}

/// The same as a balance by day.
BalanceLine balanceOf(const std::vector<QPointF> &points)
{
    BalanceLine line;
    for (const QPointF &point : points)
        line.balances.push_back(Money::fromNanos(qint64(point.y() * 1e9)));
    return line;
}

double lineChartTime(const BalanceLine &line)
{
    LineChart chart;
    chart.resize(1000, 400);
    chart.grab(); // laid out, with nothing in it
    BalanceLine given = line;
    return millisecondsOf([&] {
        chart.setLine(std::move(given));
        chart.grab();
    });
}

/// As Qt Charts is used where nobody minds: every point into the series.
double plainChartTime(const std::vector<QPointF> &points)
{
    QChartView view;
    auto *line = new QLineSeries; // the chart owns it
    view.chart()->addSeries(line);
    view.chart()->createDefaultAxes();
    view.chart()->axes(Qt::Horizontal).constFirst()->setRange(0, double(points.size()));
    view.chart()->axes(Qt::Vertical).constFirst()->setRange(-120, 120);
    view.resize(1000, 400);
    view.grab();
    const QList<QPointF> given(points.begin(), points.end());
    return millisecondsOf([&] {
        line->replace(given);
        view.grab();
    });
}

void benchChart(const BenchPlan &plan, Report &report)
{
    const std::vector<QPointF> million = wave(1'000'000);
    const BalanceLine balances = balanceOf(million);
    const BalanceLine fewer = balanceOf(wave(10'000));
    const auto ours = [&] { return lineChartTime(balances); };
    report.faster("F3", u"chart of 1,000,000 points"_s, u"ms"_s, alternately(plan.runs, ours, [&] { return plainChartTime(million); }), u"replace()"_s, 20);
    report.atMost("F3", u"chart of 1,000,000 points"_s, u"ms"_s, alternately(plan.runs, ours, [&] { return lineChartTime(fewer); }), u"10,000 points"_s, 2);
}

} // namespace

void benchWindow(const BenchPlan &plan, const QStringList &parts, Report &report)
{
    if (parts.contains(u"B5"_s))
        benchEventToPaint(plan, report);
    if (parts.contains(u"C2"_s))
        benchScrolling(plan, report);
    if (parts.contains(u"F1"_s))
        benchStart(plan, report);
    if (parts.contains(u"F2"_s))
        WatchedWindow(plan, report).run();
    if (parts.contains(u"F3"_s))
        benchChart(plan, report);
}

} // namespace reckoner::bench
