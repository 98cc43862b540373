// The Events page over real databases: its export holds every row of the filter, as the list shows them, and nothing that came meanwhile.
#include "models/usage/figures.h"
#include "models/usage/ingest.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "models/exchange/export_list.h"
#include "models/wording/amounts.h"
#include "ui/pages/events_page.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_view.h"

#include <QClipboard>
#include <QSignalSpy>
#include <set>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 5'003; // more than the list keeps, and no whole number of its pages

class EventsDesk
{
public:
    explicit EventsDesk(Dialect dialect) : m_office(dialect)
    {
        company = m_office.company(u"Acme"_s).id;
        job = m_office.job(company, u"Welder, \"night\""_s).id;
        import(kRows, Office::noon());
        filter.setRange({.kind = RangeChoice::Kind::Everything});
    }

    /// CVs, one each second before `last`; every third on the job.
    void import(int count, Instant last)
    {
        int next = 0;
        const IngestSource source = [&](std::vector<IngestItem> &batch) -> Result<bool> {
            for (; next < count && batch.size() < 1'000; ++next) {
                IngestItem item;
                item.line = next + 1;
                item.event.type = UsageType::CvParsing;
                item.event.company = company;
                item.event.fileSizeKb = 10;
                item.event.occurredAt = Instant::fromMicros(last.micros() - qint64(next) * 1'000'000);
                item.event.eventId = u"%1-%2"_s.arg(last.micros()).arg(next);
                if (next % 3 == 0)
                    item.event.job = job.toString();
                batch.push_back(std::move(item));
            }
            return next < count;
        };
        needed(ingest(m_office.connection(), m_office.scope(), {}, source, {}, {}));
    }

    Inquiry inquiry() { return m_office.inquiry(); }
    PageContext context() { return {&m_office.session(), &filter, nullptr, &running}; }
    QString path(const QString &name = u"events.csv"_s) const { return m_folder.filePath(name); }
    QList<QByteArray> lines() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
    }
    ExportWanted wanted() const
    {
        ExportWanted all;
        all.list = u"usage"_s;
        all.filter = filter.filter();
        all.usageColumns = {eventColumns().begin(), eventColumns().end()};
        return all;
    }
    Result<qint64> write(const Inquiry &inquiry, const ExportWanted &wanted, const OnExportProgress &progress = {}) const
    {
        const auto writer = listFormatOfFile(path()).open(path());
        return exportList(inquiry, wanted, *writer, progress);
    }
    QDir folder() const { return QDir(m_folder.path()); }

    CompanyId company;
    JobId job;
    FilterState filter;
    RunningJob running;

private:
    Office m_office;
    QTemporaryDir m_folder;
};

} // namespace

class EventsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); } // columns are kept
    void exportsEveryRow_data() { addDialectRows(); }
    void exportsEveryRow();
    void exportsWhatTheFilterAndTheColumnsShow();
    void exportsInTheOrderOnShow();
    void exportIsOfOneMoment_data() { addDialectRows(); }
    void exportIsOfOneMoment();
    void canceledExportLeavesNothing();
    void failedExportSaysWhy();
    void copiesEveryRow_data() { addDialectRows(); }
    void copiesEveryRow();
    void copiesInTheOrderOnShow();
    void aCopyCanBeCanceled();
    void onlyThisDay();
    void selectionStaysWhenRowsArrive();
};

void EventsPageTest::exportsEveryRow()
{
    QFETCH(Dialect, dialect);
    EventsDesk desk(dialect);
    EventsPage page(desk.context());
    page.setActive(true);
    QSignalSpy said(&page, &Page::fileWritten);
    page.exportTo(desk.path());
    QVERIFY(desk.running.isRunning());
    QTRY_COMPARE(said.count(), 1);
    QCOMPARE(said.front().front().toString(), u"Exported 5,003 rows. The file is %1."_s.arg(desk.path()));
    QCOMPARE(said.front().at(1).toString(), desk.path());
    QVERIFY(!desk.running.isRunning());
    QCOMPARE(desk.running.done(), kRows);
    QCOMPARE(desk.running.total(), kRows);
    const QList<QByteArray> lines = desk.lines();
    QCOMPARE(lines.size(), kRows + 2); // the heading, and nothing behind the last line end
    QVERIFY2(lines.front().startsWith("occurred_at,type,company,job,"), lines.front().constData());
    QVERIFY(lines.front().endsWith(",currency\r"));
    QVERIFY(lines[1].startsWith("2026-11-21T12:00:00Z,CV Parsing,Acme,\"Welder, \"\"night\"\"\","));
    QVERIFY(lines[kRows].startsWith("2026-11-21T10:36:38Z,"));
    QCOMPARE(std::set(lines.begin() + 1, lines.end() - 1).size(), size_t(kRows)); // ids and all, so each row once
}

void EventsPageTest::exportsWhatTheFilterAndTheColumnsShow()
{
    EventsDesk desk(Dialect::Sqlite);
    desk.filter.setJob(desk.job);
    EventsPage page(desk.context());
    page.setActive(true);
    TableView *table = page.mainTable();
    for (int column = 0; column < table->model()->columnCount(); ++column)
        table->setColumnHidden(column, column != table->columnOf(u"cost"_s) && column != table->columnOf(u"type"_s));
    QSignalSpy said(&page, &Page::fileWritten);
    page.exportTo(desk.path());
    QTRY_COMPARE(said.count(), 1);
    const QList<QByteArray> lines = desk.lines();
    QCOMPARE(lines.size(), (kRows + 2) / 3 + 2);
    QCOMPARE(lines[0], "type,cost,currency\r"_ba);
    QCOMPARE(lines[1], "CV Parsing,0.50,USD\r"_ba);
}

void EventsPageTest::exportsInTheOrderOnShow()
{
    EventsDesk desk(Dialect::Sqlite);
    ExportWanted wanted = desk.wanted();
    wanted.sort = EventSort::Job;
    const auto rows = desk.write(desk.inquiry(), wanted);
    QCOMPARE(needed(rows), kRows);
    const QList<QByteArray> lines = desk.lines();
    const int onTheJob = (kRows + 2) / 3;
    for (int line = 1; line <= kRows; ++line)
        QCOMPARE(lines[line].contains("Welder"), line <= onTheJob);
}

void EventsPageTest::exportIsOfOneMoment()
{
    QFETCH(Dialect, dialect);
    EventsDesk desk(dialect);
    int told = 0;
    auto inquiry = desk.inquiry();
    auto reader = needed(Connection::open(desk.context().session->url(), OpenMode::ReadOnly));
    const Inquiry elsewhere(*reader, inquiry.scope());
    const auto rows = desk.write(elsewhere, desk.wanted(), [&](qint64, qint64 total) {
        QCOMPARE(total, kRows);
        if (++told == 1) // older than every row still to come
            desk.import(10, Instant::fromMicros(Office::noon().micros() - 86'400'000'000));
    });
    QCOMPARE(needed(rows), kRows);
    QVERIFY(told > 1);
    QCOMPARE(needed(countEvents(elsewhere, desk.filter.filter())), kRows + 10);
    QCOMPARE(desk.lines().size(), kRows + 2);
}

void EventsPageTest::canceledExportLeavesNothing()
{
    EventsDesk desk(Dialect::Sqlite);
    auto inquiry = desk.inquiry();
    const auto rows = desk.write(inquiry, desk.wanted(), [&](qint64 done, qint64) {
        if (done >= 2'000)
            inquiry.scope().cancel.cancel();
    });
    QVERIFY(!rows.ok());
    QCOMPARE(rows.error().code, ErrorCode::Canceled);
    QVERIFY(desk.folder().isEmpty());
    EventsPage page(desk.context());
    page.setActive(true);
    QSignalSpy said(&page, &Page::toastRequested);
    page.exportTo(desk.path());
    desk.running.cancel();
    QTRY_VERIFY(!desk.running.isRunning());
    QCOMPARE(said.count(), 1);
    QVERIFY(desk.folder().isEmpty());
}

void EventsPageTest::failedExportSaysWhy()
{
    EventsDesk desk(Dialect::Sqlite);
    EventsPage page(desk.context());
    page.setActive(true);
    QSignalSpy said(&page, &Page::toastRequested);
    page.exportTo(desk.path(u"missing/events.csv"_s));
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.front().front().toString().contains("cannot be written"_L1));
    QVERIFY(!desk.running.isRunning());
}

/// Ctrl+A, Ctrl+C on more rows than are loaded.
void EventsPageTest::copiesEveryRow()
{
    QFETCH(Dialect, dialect);
    EventsDesk desk(dialect);
    EventsPage page(desk.context());
    page.setActive(true);
    QSignalSpy said(&page, &Page::toastRequested);
    QTRY_VERIFY(page.isSettled());
    page.mainTable()->selectAll();
    QCOMPARE(page.mainTable()->selection().rows, qint64(kRows));
    page.mainTable()->copySelection(true);
    QVERIFY(desk.running.isRunning());
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(!desk.running.isRunning());
    QVERIFY2(said.at(0).at(0).toString().contains(wording::count(kRows)), qPrintable(said.at(0).at(0).toString()));
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), kRows + 1);
    QVERIFY(lines.first().startsWith(u"Happened\tType"_s));
    QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), kRows + 1); // each once
    QCOMPARE(lines.at(1).section(u'\t', 0, 0), u"2026-11-21 12:00:00"_s); // newest first, in the billing zone, which is UTC here
}

void EventsPageTest::copiesInTheOrderOnShow()
{
    EventsDesk desk(Dialect::Sqlite);
    EventsPage page(desk.context());
    page.setActive(true);
    QSignalSpy said(&page, &Page::toastRequested);
    QTRY_VERIFY(page.isSettled());
    Q_EMIT page.mainTable()->sortRequested(u"job"_s, Qt::AscendingOrder);
    QTRY_VERIFY(page.isSettled());
    const QString first = page.mainTable()->textAt(0, page.mainTable()->columnOf(u"job"_s)).value_or(QString());
    page.mainTable()->selectAll();
    page.mainTable()->copySelection(false);
    QTRY_COMPARE(said.count(), 1);
    QCOMPARE(QApplication::clipboard()->text().section(u'\n', 0, 0).section(u'\t', 3, 3), first);
}

void EventsPageTest::aCopyCanBeCanceled()
{
    EventsDesk desk(Dialect::Sqlite);
    EventsPage page(desk.context());
    page.setActive(true);
    QSignalSpy said(&page, &Page::toastRequested);
    QTRY_VERIFY(page.isSettled());
    QApplication::clipboard()->setText(u"what was there"_s);
    page.mainTable()->selectAll();
    page.mainTable()->copySelection(false);
    desk.running.cancel();
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(!desk.running.isRunning());
    QCOMPARE(QApplication::clipboard()->text(), u"what was there"_s);
}

void EventsPageTest::onlyThisDay()
{
    EventsDesk desk(Dialect::Sqlite);
    EventsPage page(desk.context());
    page.setActive(true);
    QTRY_VERIFY(page.isSettled());
    QTRY_VERIFY(page.mainTable()->textAt(0, 0).has_value());
    Q_EMIT page.mainTable()->onlyThisRequested(u"occurred_at"_s, 0);
    const RangeChoice range = desk.filter.filter().range;
    QCOMPARE(range.kind, RangeChoice::Kind::Days);
    QCOMPARE(range.dayRange.days(), 1);
    QCOMPARE(range.dayRange.from.toIso(), u"2026-11-21"_s);
}

/// Another program writes: what was selected is still selected, further down.
void EventsPageTest::selectionStaysWhenRowsArrive()
{
    EventsDesk desk(Dialect::Sqlite);
    EventsPage page(desk.context());
    page.setActive(true);
    QTRY_VERIFY(page.isSettled());
    QTRY_VERIFY(page.mainTable()->textAt(3, 0).has_value());
    TableView *table = page.mainTable();
    const int eventId = table->columnOf(u"event_id"_s);
    table->setCurrentIndex(table->model()->index(3, eventId));
    const QString selected = tsvText(table->selectedBlock(false));
    QVERIFY(!selected.isEmpty());
    desk.import(7, Instant::fromMicros(Office::noon().micros() + 60'000'000));
    page.reload();
    QTRY_VERIFY(page.isSettled());
    QTRY_VERIFY(table->textAt(10, eventId).has_value());
    QCOMPARE(table->currentIndex().row(), 10);
    QCOMPARE(tsvText(table->selectedBlock(false)), selected);
}

RECKONER_UI_TEST(EventsPageTest)
#include "tst_events_page.moc"
