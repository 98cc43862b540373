// The chart of the Usage page: its table leads where a click on a bar does, and its weeks begin on the day that was chosen.
#include "models/usage/record.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/chart_panel.h"
#include "ui/pages/usage_page.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/view_choice.h"

#include <QComboBox>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Acme: one CV on Saturday 14 November 2026, and one on Sunday.
class UsageDesk
{
public:
    UsageDesk() : office(Dialect::Sqlite), company(office.company(u"Acme"_s).id)
    {
        for (const auto at : {u"2026-11-14T09:00:00Z", u"2026-11-15T09:00:00Z"}) {
            UsageEvent event;
            event.company = company;
            event.fileSizeKb = 100;
            event.occurredAt = needed(Instant::parse(QStringView(at)));
            needed(recordUsage(office.connection(), office.scope(), event, {}));
        }
    }
    PageContext context() { return {&office.session(), &filter, nullptr, nullptr}; }

    Office office;
    CompanyId company;
    FilterState filter;
};

void show(Page &page)
{
    page.resize(1280, 800);
    page.show();
    page.setActive(true);
    QTRY_VERIFY(page.isSettled());
}

TableView *chartTable(const Page &page)
{
    page.findChild<ChartPanel *>()->showTable(true);
    for (auto *table : page.findChildren<TableView *>()) {
        if (table->accessibleName() == u"Spend over time"_s)
            return table;
    }
    return nullptr;
}

void chooseStep(Page &page, int step)
{
    for (auto *box : page.findChildren<QComboBox *>()) {
        if (box->accessibleName() == u"Periods of the chart"_s) {
            box->setCurrentIndex(step);
            Q_EMIT box->activated(step);
        }
    }
    QTRY_VERIFY(page.isSettled());
}

/// The first days of the periods in which anything was charged.
QStringList chargedFrom(const TableView &table)
{
    QStringList days;
    for (int row = 0; row < table.table()->rowCount(); ++row) {
        const QString cost = cellPlain(table.table()->cellAt(row, table.columnOf(u"cost"_s)));
        if (cost != u"0.00"_s)
            days.append(cellPlain(table.table()->cellAt(row, table.columnOf(u"period"_s))) + u' ' + cost);
    }
    return days;
}

} // namespace

class UsagePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhoseAJobIs();
    void cleanup() { setFirstDay({}); }
    void aRowOfTheTableIsItsPeriod();
    void weeksBeginOnTheChosenDay_data();
    void weeksBeginOnTheChosenDay();
};
/// Two companies may each have a job of that title; who has one company only is not told its name in every row.
void UsagePageTest::saysWhoseAJobIs()
{
    UsageDesk desk;
    QCOMPARE(UsagePage(desk.context()).mainTable()->columnOf(u"company_name"_s), -1);
    const CompanyId bolt = desk.office.company(u"Bolt"_s).id;
    for (const CompanyId company : {desk.company, bolt}) {
        UsageEvent event;
        event.company = company;
        event.job = desk.office.job(company, u"Welder"_s).id.toString();
        event.occurredAt = needed(Instant::parse(QStringView(u"2026-11-16T09:00:00Z")));
        needed(recordUsage(desk.office.connection(), desk.office.scope(), event, {}));
    }
    UsagePage page(desk.context());
    show(page);
    TableView *table = page.mainTable();
    std::map<QString, int> rowOf;
    for (int row = 0; row < table->table()->rowCount(); ++row) {
        if (cellPlain(table->table()->cellAt(row, table->columnOf(u"title"_s))) == u"Welder"_s)
            rowOf[cellPlain(table->table()->cellAt(row, table->columnOf(u"company_name"_s)))] = row;
    }
    QVERIFY(rowOf.size() == 2 && rowOf.contains(u"Acme"_s) && rowOf.contains(u"Bolt"_s));
    Q_EMIT table->onlyThisRequested(u"company_name"_s, rowOf[u"Bolt"_s]);
    QCOMPARE(desk.filter.filter().company, bolt);
}


void UsagePageTest::aRowOfTheTableIsItsPeriod()
{
    UsageDesk desk;
    UsagePage page(desk.context());
    show(page);
    TableView *table = chartTable(page);
    QVERIFY(table);
    int row = 0;
    while (!table->model()->index(row, table->columnOf(u"cost"_s)).data().toString().contains(u"0.50"_s))
        ++row;
    selectWholeRow(*table, row);
    QTest::keyClick(table, Qt::Key_Return);
    const RangeChoice &range = desk.filter.filter().range;
    QVERIFY(range.kind == RangeChoice::Kind::Days);
    QCOMPARE(range.dayRange.from.toIso(), u"2026-11-14"_s);
    QCOMPARE(range.dayRange.to.toIso(), u"2026-11-15"_s);
}

void UsagePageTest::weeksBeginOnTheChosenDay_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<QStringList>("weeks");
    QTest::newRow("Monday") << int(Qt::Monday) << QStringList{u"2026-11-09 1.00"_s};
    QTest::newRow("Saturday") << int(Qt::Saturday) << QStringList{u"2026-11-14 1.00"_s};
    QTest::newRow("Sunday") << int(Qt::Sunday) << QStringList{u"2026-11-08 0.50"_s, u"2026-11-15 0.50"_s};
}

void UsagePageTest::weeksBeginOnTheChosenDay()
{
    QFETCH(int, first);
    QFETCH(QStringList, weeks);
    setFirstDay(Qt::DayOfWeek(first));
    UsageDesk desk;
    UsagePage page(desk.context());
    show(page);
    chooseStep(page, int(SeriesStep::Week));
    QCOMPARE(chargedFrom(*chartTable(page)), weeks);
}

RECKONER_UI_TEST(UsagePageTest)
#include "tst_usage_page.moc"
