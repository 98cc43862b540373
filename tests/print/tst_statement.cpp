// Account statements: opening + top-ups + credits - charges = closing on every company and month of the sample, the month's charges are the cards', a month's
// closing is the next one's opening; on paper every page carries its totals forward.
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/print/statement_pdf.h"
#include "models/usage/events.h"
#include "models/wording/amounts.h"
#include "tests/support/office.h"
#include "tests/support/pdf_text.h"

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
    void figuresAreNeverCut();
    void numbersAreOfOneCompany();
    void longStatementsCarryForward();
    void everyPartIsOnPaper();
    void anEmptyMonthIsAStatement();
    void roundedRowsFoot();
    void digitsAreTheCurrencysAndTheLocales_data();
    void digitsAreTheCurrencysAndTheLocales();
    void cancelledLeavesNothing();
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
    QVERIFY(*paintStatement(statement, paper) >= 4);
}

/// A statement of figures that are made up here.
static AccountStatement statementOf(Office &office, const QString &currency)
{
    AccountStatement statement = needed(accountStatement(office.inquiry(), office.company(u"Acme"_s).id, month(u"2026-10")));
    statement.company.currency = needed(Currency::parse(currency));
    return statement;
}

static void addJob(AccountStatement &statement, const QString &title, const QString &cost)
{
    UsageRow row;
    row.title = title;
    row.currency = statement.company.currency;
    row.types[0].quantity = 1;
    row.types[0].rows = 1;
    row.types[0].cost = needed(Money::parse(cost));
    statement.types[0].quantity += 1;
    statement.types[0].cost = needed(statement.types[0].cost.plus(row.types[0].cost));
    statement.charged = needed(statement.charged.plus(row.types[0].cost));
    statement.closing = needed(statement.closing.minus(row.types[0].cost));
    statement.jobs.push_back(row);
}

static QStringList paintedPages(const AccountStatement &statement)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"statement.pdf"_s);
    const Outcome written = writeStatementPdf(statement, path);
    return written ? pdfPages(path) : QStringList();
}

/// The last amount of the line that begins so.
static Money amountIn(const QString &page, const QString &title)
{
    const QRegularExpression line(u"^ *"_s + QRegularExpression::escape(title) + u".*?(\u2212?[0-9,]+\\.[0-9]+) *$"_s, QRegularExpression::MultilineOption);
    const QString digits = line.match(page).captured(1).remove(u',').replace(u'\u2212', u'-');
    return needed(Money::parse(digits));
}

/// A figure that is too long for its column is drawn smaller, never cut; the columns are read with every digit.
void TestStatement::figuresAreNeverCut()
{
    Office office(Dialect::Sqlite);
    AccountStatement statement = statementOf(office, u"INR"_s);
    addJob(statement, u"Welder"_s, u"9223372036.85"_s);
    UsageRow &row = statement.jobs.front();
    row.types[1].quantity = 123'456'789'012;
    row.types[2].quantity = 166'666'667;
    const QStringList pages = paintedPages(statement);
    QCOMPARE(pages.size(), 1);
    for (const auto &figure : {u"123,456,789,012"_s, u"166,666,667"_s, u"9,223,372,036.85"_s})
        QVERIFY2(pages.front().contains(figure), qPrintable(pages.front()));
    QVERIFY(!pages.front().contains(u'\u2026'));
}

/// Companies that are made together have ids that begin alike.
void TestStatement::numbersAreOfOneCompany()
{
    Office office(Dialect::Sqlite);
    const CompanyId one = office.company(u"Acme"_s).id;
    const CompanyId other = office.company(u"Acme"_s).id;
    QVERIFY(needed(accountStatement(office.inquiry(), one, month(u"2026-10"))).number != needed(accountStatement(office.inquiry(), other, month(u"2026-10"))).number);
}

void TestStatement::longStatementsCarryForward()
{
    Office office(Dialect::Sqlite);
    AccountStatement statement = statementOf(office, u"USD"_s);
    for (int job = 1; job <= 150; ++job)
        addJob(statement, u"Welder %1"_s.arg(job), u"10.25"_s);
    const QStringList pages = paintedPages(statement);
    QVERIFY(pages.size() >= 4);
    Money soFar;
    for (qsizetype page = 0; page < pages.size(); ++page) {
        QVERIFY2(pages[page].simplified().contains(u"Page %1 of %2"_s.arg(page + 1).arg(pages.size())), qPrintable(pages[page]));
        QVERIFY(pages[page].contains(u"Account statement "_s + statement.number));
        if (page > 0 && soFar < statement.charged)
            QCOMPARE(amountIn(pages[page], u"Brought forward"_s), soFar);
        const qsizetype rows = pages[page].count(QRegularExpression(u"Welder \\d+"_s));
        soFar = needed(soFar.plus(Money::fromNanos(10'250'000'000 * rows)));
        if (soFar < statement.charged)
            QCOMPARE(amountIn(pages[page], u"Carried forward"_s), soFar);
    }
    QCOMPARE(soFar, statement.charged);
    QCOMPARE(amountIn(pages.join(u'\n'), u"Charged in all"_s), statement.charged);
}

void TestStatement::everyPartIsOnPaper()
{
    Office office(Dialect::Sqlite);
    fill(office);
    for (const CompanyId &company : office.scope().companies) {
        const AccountStatement statement = needed(accountStatement(office.inquiry(), company, month(u"2026-10")));
        const QStringList pages = paintedPages(statement);
        const QString page = pages.join(u'\n');
        const int digits = statement.company.currency.minorDigits();
        if (digits != 2)
            continue;
        const auto cents = [](Money amount) { return (amount.nanos() + (amount.isNegative() ? -5'000'000 : 5'000'000)) / 10'000'000; };
        QCOMPARE(cents(amountIn(page, u"Opening balance"_s)), cents(statement.opening));
        QCOMPARE(cents(amountIn(page, u"Charges "_s)), cents(statement.charged.negated()));
        QCOMPARE(cents(amountIn(page, u"Credit notes and corrections"_s)), cents(statement.credited));
        QCOMPARE(cents(amountIn(page, u"Top-ups and reversals"_s)), cents(statement.toppedUp));
        QCOMPARE(cents(amountIn(page, u"Closing balance"_s)), cents(statement.closing));
        QCOMPARE(cents(amountIn(page, u"Charged in all"_s)), cents(statement.charged));
        QVERIFY(page.contains(u"Exact total of charges: %1 %2"_s.arg(statement.charged.toDecimal(), statement.company.currency.code())));
        QVERIFY(page.contains(u"Exact closing balance: %1 %2"_s.arg(statement.closing.toDecimal(), statement.company.currency.code())));
        QCOMPARE(page.count(u"Page "_s), pages.size());
    }
}

void TestStatement::anEmptyMonthIsAStatement()
{
    Office office(Dialect::Sqlite);
    const QStringList pages = paintedPages(statementOf(office, u"EUR"_s));
    QCOMPARE(pages.size(), 1);
    QCOMPARE(amountIn(pages.front(), u"Closing balance"_s), Money());
    QCOMPARE(amountIn(pages.front(), u"Charged in all"_s), Money());
    QVERIFY2(pages.front().contains(u"Nothing was charged in this month."_s), qPrintable(pages.front()));
    QVERIFY(pages.front().simplified().contains(u"Page 1 of 1"_s));
}

void TestStatement::roundedRowsFoot()
{
    Office office(Dialect::Sqlite);
    AccountStatement statement = statementOf(office, u"USD"_s);
    for (int job = 1; job <= 3; ++job)
        addJob(statement, u"Welder %1"_s.arg(job), u"0.333333333"_s);
    const QString page = paintedPages(statement).join(u'\n');
    QCOMPARE(amountIn(page, u"Welder 2"_s), needed(Money::parse(u"0.33"_s)));
    QCOMPARE(amountIn(page, u"Rounding"_s), needed(Money::parse(u"0.01"_s)));
    QCOMPARE(amountIn(page, u"Charged in all"_s), needed(Money::parse(u"1.00"_s)));
    QVERIFY(page.contains(u"Exact total of charges: 0.999999999 USD"_s));
}

void TestStatement::digitsAreTheCurrencysAndTheLocales_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("shown");
    QTest::newRow("dollars") << QLocale(QLocale::English) << u"USD"_s << u"1,234,567.89"_s;
    QTest::newRow("yen have no cents") << QLocale(QLocale::English) << u"JPY"_s << u"1,234,568"_s;
    QTest::newRow("dinars have three digits") << QLocale(QLocale::English) << u"BHD"_s << u"1,234,567.890"_s;
    QTest::newRow("German") << QLocale(QLocale::German) << u"EUR"_s << u"1.234.567,89"_s;
    QTest::newRow("Hindi: lakh") << QLocale(QLocale::Hindi, QLocale::India) << u"INR"_s << u"12,34,567.89"_s;
}

void TestStatement::digitsAreTheCurrencysAndTheLocales()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, currency);
    QFETCH(QString, shown);
    Office office(Dialect::Sqlite);
    AccountStatement statement = statementOf(office, currency);
    addJob(statement, u"Welder"_s, u"1234567.89"_s);
    QLocale::setDefault(locale);
    const QString page = paintedPages(statement).join(u'\n').simplified();
    QLocale::setDefault(QLocale::c());
    QVERIFY2(page.contains(shown), qPrintable(page));
    QVERIFY2(page.contains(u"1234567.89 "_s + currency), qPrintable(page)); // the exact total
}

void TestStatement::cancelledLeavesNothing()
{
    Office office(Dialect::Sqlite);
    AccountStatement statement = statementOf(office, u"USD"_s);
    for (int job = 1; job <= 150; ++job)
        addJob(statement, u"Welder %1"_s.arg(job), u"10.25"_s);
    QTemporaryDir folder;
    CancelToken cancel;
    cancel.cancel();
    const Outcome written = writeStatementPdf(statement, folder.filePath(u"a.pdf"_s), cancel);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().code, ErrorCode::Canceled);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    QPdfWriter paper(folder.filePath(u"long.pdf"_s));
    int last = 0;
    const auto pages = paintStatement(statement, paper, [&last](int page, int ofPages) {
        last = page;
        return ofPages == 0 || page < 2;
    });
    QVERIFY(!pages);
    QCOMPARE(last, 2);
}

void TestStatement::failedFileLeavesNothing()
{
    Office office(Dialect::Sqlite);
    const CompanyId company = office.company(u"Acme"_s).id;
    const AccountStatement statement = needed(accountStatement(office.inquiry(), company, month(u"2026-11")));
    for (const QString &path : {u"/nonexistent/folder/a.pdf"_s, office.database().url().path(), QDir::tempPath()}) {
        const auto written = writeStatementPdf(statement, path);
        QVERIFY2(!written, qPrintable(path));
        QCOMPARE(written.error().code, ErrorCode::IoError);
        QVERIFY(written.error().context.contains(u"created"_s));
    }
}

QTEST_MAIN(TestStatement)
#include "tst_statement.moc"
