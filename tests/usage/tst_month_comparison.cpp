// The month beside the same days of the last one: its figures are those of the job table, and the jobs that moved most come first.
#include "models/usage/month_comparison.h"
#include "models/usage/record.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestMonthComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void months_data() { addDialectRows(); }
    void months();
    void shorterMonth_data() { addDialectRows(); }
    void shorterMonth();

private:
    static void record(Office &office, CompanyId company, const std::optional<JobId> &job, const char *at, int times)
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = company;
        event.fileSizeKb = 10;
        if (job)
            event.job = job->toString();
        event.occurredAt = *Instant::parse(QStringView(QString::fromLatin1(at)));
        for (int i = 0; i < times; ++i)
            needed(recordUsage(office.connection(), office.scope(), event, {}));
    }
};

void TestMonthComparison::months()
{
    QFETCH(Dialect, dialect);
    Office office(dialect); // 21 Nov 2026, noon
    const CompanyId acme = office.company(u"Acme"_s).id;
    const JobId grows = office.job(acme, u"Grows"_s).id;
    const JobId shrinks = office.job(acme, u"Shrinks"_s).id;
    const JobId stays = office.job(acme, u"Stays"_s).id;
    record(office, acme, grows, "2026-11-05T10:00:00Z", 5);
    record(office, acme, grows, "2026-10-05T10:00:00Z", 1);
    record(office, acme, shrinks, "2026-10-21T23:59:59Z", 3);
    record(office, acme, shrinks, "2026-10-22T00:00:00Z", 7); // a day that this month has not had yet
    record(office, acme, stays, "2026-11-21T11:00:00Z", 2);
    record(office, acme, stays, "2026-10-01T00:00:00Z", 2);
    record(office, acme, {}, "2026-11-01T00:00:00Z", 2);
    const auto all = needed(compareMonths(office.inquiry(), acme));
    QCOMPARE(all.size(), size_t(1));
    const MonthComparison &month = all.front();
    QCOMPARE(month.days.from.toIso(), u"2026-11-01"_s);
    QCOMPARE(month.daysBefore.to.toIso(), u"2026-10-22"_s);
    QCOMPARE(month.now.toDecimal(), u"4.50"_s);
    QCOMPARE(month.before.toDecimal(), u"3.00"_s);
    QCOMPARE(month.change.toDecimal(), u"1.50"_s);
    QCOMPARE(month.typeChange[0].toDecimal(), u"1.50"_s);
    QCOMPARE(month.typeChange[2].toDecimal(), u"0.00"_s);
    QStringList movers;
    for (const MonthMover &mover : month.movers)
        movers.append((mover.job ? mover.title : u"No job"_s) + u' ' + mover.change.toDecimal());
    QCOMPARE(movers, (QStringList{u"Grows 2.00"_s, u"Shrinks -1.50"_s, u"No job 1.00"_s}));
}

void TestMonthComparison::shorterMonth()
{
    QFETCH(Dialect, dialect);
    Office office(dialect, *Instant::parse(QStringView(u"2026-03-31T12:00:00Z")));
    const CompanyId acme = office.company(u"Acme"_s).id;
    const auto all = needed(compareMonths(office.inquiry(), acme));
    QCOMPARE(all.front().daysBefore.from.toIso(), u"2026-02-01"_s);
    QCOMPARE(all.front().daysBefore.to.toIso(), u"2026-03-01"_s);
    QVERIFY(all.front().movers.empty());
}

QTEST_GUILESS_MAIN(TestMonthComparison)
#include "tst_month_comparison.moc"
