// Account statements: opening + top-ups + credits - charges = closing on every company and month of the sample, the month's charges are the cards', a month's
// closing is the next one's opening; on paper every page carries its totals forward.
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/print/statement_pdf.h"
#include "models/usage/events.h"
#include "tests/support/office.h"

#include <QPdfWriter>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

BillingMonth month(QStringView text)
{
    return needed(BillingMonth::parse(text));
}

void fill(Office &office)
{
    DemoPlan plan;
    plan.events = 2'000;
    plan.companies = 3;
    plan.days = 90;
    needed(makeDemo(office.connection(), office.scope(), plan));
    if (const auto refreshed = office.session().refreshScope(); !refreshed)
        qFatal("%s", qPrintable(plainSentence(refreshed.error())));
}

} // namespace

class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUp_data() { addDialectRows(); }
    void addsUp();
    void countsCreditsOfTheMonth();
    void refusesAMonthToCome();
    void isForThoseWhoSeeMoney();
    void longStatementsHavePages();
    void failedFileLeavesNothing();
};

void TestStatement::addsUp()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    fill(office);
    for (const CompanyId &company : office.scope().companies) {
        std::optional<Money> before;
        for (const auto &name : {u"2026-08", u"2026-09", u"2026-10", u"2026-11"}) {
            const AccountStatement statement = needed(accountStatement(office.inquiry(), company, month(name)));
            if (before)
                QCOMPARE(statement.opening, *before);
            before = statement.closing;
            Filter filter;
            filter.company = company;
            filter.range = {.kind = RangeChoice::Kind::Month, .month = month(name)};
            const Cards cards = needed(usageCards(office.inquiry(), filter)).front();
            QCOMPARE(statement.charged, needed(cards.total()).cost);
            Money ofJobs;
            for (const UsageRow &row : statement.jobs)
                ofJobs = needed(ofJobs.plus(row.totalCost()));
            QCOMPARE(ofJobs, statement.charged);
            QCOMPARE(statement.isFinal, QStringView(name) != u"2026-11");
        }
        QCOMPARE(*before, needed(wallet(office.inquiryOf(company), office.now())).balance);
    }
}

void TestStatement::countsCreditsOfTheMonth()
{
    Office office(Dialect::Sqlite);
    fill(office);
    const CompanyId company = office.scope().companies.front();
    const Money before = needed(accountStatement(office.inquiry(), company, month(u"2026-11"))).closing;
    Filter everything;
    everything.company = company;
    everything.range.kind = RangeChoice::Kind::Everything;
    const auto rows = needed(eventsPage(office.inquiry(), everything, EventSort::Cost, 1, {})).rows;
    Request request;
    request.company = company;
    request.reason = u"not delivered"_s;
    needed(refundUsage(office.connection(), office.scope(), {rows.front().id, Money::fromNanos(1'234'567)}, request));
    const AccountStatement statement = needed(accountStatement(office.inquiry(), company, month(u"2026-11")));
    QCOMPARE(statement.credited, Money::fromNanos(1'234'567));
    QCOMPARE(statement.closing, needed(before.plus(statement.credited)));
    QCOMPARE(statement.entries.back().text, u"not delivered"_s);
}

void TestStatement::refusesAMonthToCome()
{
    Office office(Dialect::Sqlite);
    const CompanyId company = office.company(u"Acme"_s).id;
    QCOMPARE(accountStatement(office.inquiry(), company, month(u"2026-12")).error().code, ErrorCode::InvalidInput);
    const AccountStatement empty = needed(accountStatement(office.inquiry(), company, month(u"2026-11")));
    QVERIFY(empty.jobs.empty() && empty.entries.empty() && empty.closing.isZero());
}

void TestStatement::isForThoseWhoSeeMoney()
{
    Office office(Dialect::Sqlite);
    const CompanyId company = office.company(u"Acme"_s).id;
    for (const Role role : {Role::Recruiter, Role::Backend}) {
        Scope scope = office.scope();
        scope.role = role;
        QCOMPARE(accountStatement(Inquiry(office.connection(), scope), company, month(u"2026-11")).error().code, ErrorCode::NotPermitted);
    }
}

void TestStatement::longStatementsHavePages()
{
    Office office(Dialect::Sqlite);
    fill(office);
    AccountStatement statement = needed(accountStatement(office.inquiry(), office.scope().companies.front(), month(u"2026-10")));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QVERIFY(writeStatementPdf(statement, path).ok());
    QVERIFY(QFileInfo(path).size() > 5'000);
    const UsageRow row = statement.jobs.front();
    statement.jobs.assign(200, row);
    QPdfWriter paper(folder.filePath(u"long.pdf"_s));
    QVERIFY(paintStatement(statement, paper) >= 4);
}

void TestStatement::failedFileLeavesNothing()
{
    Office office(Dialect::Sqlite);
    const CompanyId company = office.company(u"Acme"_s).id;
    const AccountStatement statement = needed(accountStatement(office.inquiry(), company, month(u"2026-11")));
    const auto written = writeStatementPdf(statement, u"/nonexistent/folder/a.pdf"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::IoError);
}

QTEST_MAIN(TestStatement)
#include "tst_statement.moc"
