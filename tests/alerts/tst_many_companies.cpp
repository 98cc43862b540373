// What is read of all companies at once is what each of them answers alone, on both databases, to the last nano-unit: wallets, forecasts, alerts. The wallets
// are also added up another way (from the cards and the ledger), and since when one is low is also looked for by halving the time.
#include "models/alerts/thresholds.h"
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/ledger/history.h"
#include "models/usage/figures.h"
#include "tests/support/office.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>
#include <algorithm>
#include <map>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// The sample with its five incidents, in several billing zones and currencies.
class SampleOffice : public Office
{
public:
    explicit SampleOffice(Dialect dialect) : Office(dialect)
    {
        DemoPlan plan;
        plan.events = 6'000;
        plan.companies = 6;
        plan.days = 130;
        plan.now = now();
        needed(makeDemo(connection(), scope(), plan));
        if (const auto refreshed = session().refreshScope(); !refreshed)
            qFatal("%s", qPrintable(plainSentence(refreshed.error())));
    }
    /// So much above what it holds: it is low since some time.
    void raiseThreshold(const Wallet &wallet, qint64 nanosAbove)
    {
        const Money threshold = std::max(Money(), needed(wallet.balance.plus(Money::fromNanos(nanosAbove))));
        needed(setAlert(connection(), scope(), wallet.company, threshold, {}));
    }
};

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// What the command line answers, a line each.
template <typename RowType>
QStringList textsOf(const std::vector<RowType> &rows)
{
    QStringList texts;
    for (const RowType &row : rows)
        texts.append(textOf(row.toJson()));
    return texts;
}

/// From the cards and from every entry of the ledger.
Money addedUp(const Inquiry &door, CompanyId company)
{
    Filter filter;
    filter.company = company;
    filter.range.kind = RangeChoice::Kind::Instants;
    filter.range.instants = {Instant::fromMicros(0), Instant::fromMicros(door.now().micros() + 1)};
    Money balance = needed(needed(usageCards(door, filter)).front().total()).cost.negated();
    LedgerFilter entries;
    entries.unit = Unit::Money;
    entries.to = Instant::fromMicros(door.now().micros() + 1);
    entries.limit = 100'000;
    for (const LedgerEntry &entry : needed(ledgerEntries(door, entries))) {
        if (entry.kind != "charge"_L1)
            balance = needed(balance.plus(Money::fromNanos(entry.amountUnits)));
    }
    return balance;
}

/// Between two moves a wallet only falls, so the time between them can be halved.
std::optional<Instant> lowSince(const Inquiry &door, Money threshold)
{
    LedgerFilter filter;
    filter.unit = Unit::Money;
    filter.limit = 100'000;
    std::vector<qint64> moves = {0};
    for (const LedgerEntry &entry : needed(ledgerEntries(door, filter))) {
        if (entry.kind != "charge"_L1 && entry.occurredAt <= door.now())
            moves.push_back(entry.occurredAt.micros());
    }
    std::ranges::sort(moves, std::greater());
    const auto isLowAt = [&](qint64 micros) { return needed(wallet(door, Instant::fromMicros(micros))).balance < threshold; };
    qint64 low = door.now().micros();
    for (const qint64 move : moves) {
        if (isLowAt(move)) {
            low = move;
            continue;
        }
        for (qint64 enough = move; low - enough > 1;)
            (isLowAt(enough + (low - enough) / 2) ? low : enough) = enough + (low - enough) / 2;
        return Instant::fromMicros(low);
    }
    return {};
}

} // namespace

class TestManyCompanies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void walletsAreThoseOfEach_data() { addDialectRows(); }
    void walletsAreThoseOfEach();
    void forecastsAreThoseOfEach_data() { addDialectRows(); }
    void forecastsAreThoseOfEach();
    void alertsAreThoseOfEach_data() { addDialectRows(); }
    void alertsAreThoseOfEach();
    void lowSinceAsByHalving_data() { addDialectRows(); }
    void lowSinceAsByHalving();
    void cleanupTestCase() { m_samples.clear(); }

private:
    /// One for each database; the test that changes it is the last.
    SampleOffice &sample(Dialect dialect)
    {
        std::unique_ptr<SampleOffice> &office = m_samples[dialect];
        if (!office)
            office = std::make_unique<SampleOffice>(dialect);
        return *office;
    }
    std::map<Dialect, std::unique_ptr<SampleOffice>> m_samples;
};

void TestManyCompanies::walletsAreThoseOfEach()
{
    QFETCH(Dialect, dialect);
    SampleOffice &office = sample(dialect);
    const auto all = needed(wallets(office.inquiry()));
    QVERIFY(all.size() >= 6);
    for (const Wallet &found : all) {
        const Inquiry door = office.inquiryOf(found.company);
        QCOMPARE(textOf(found.toJson()), textOf(needed(wallet(door, office.now())).toJson()));
        QCOMPARE(found.balance.toDecimal(), addedUp(door, found.company).toDecimal());
    }
    const auto balances = needed(walletBalances(office.inquiry(), office.now()));
    for (const Wallet &found : all)
        QCOMPARE(balances.at(found.company), found.balance);
}

void TestManyCompanies::forecastsAreThoseOfEach()
{
    QFETCH(Dialect, dialect);
    SampleOffice &office = sample(dialect);
    QStringList oneByOne;
    for (const LevelCompany &company : needed(levelCompanies(office.inquiry())))
        oneByOne.append(textsOf(needed(forecasts(office.inquiryOf(company.id)))));
    const auto all = needed(forecasts(office.inquiry()));
    QCOMPARE(textsOf(all), oneByOne);
    for (const Unit unit : {Unit::Money, Unit::Credits, Unit::Tokens, Unit::Minutes})
        QVERIFY2(std::ranges::any_of(all, [unit](const BucketForecast &each) { return each.unit == unit && each.perDay; }), qPrintable(unitName(unit)));
}

void TestManyCompanies::alertsAreThoseOfEach()
{
    QFETCH(Dialect, dialect);
    SampleOffice &office = sample(dialect);
    const auto all = needed(alerts(office.inquiry()));
    qsizetype count = 0;
    for (const LevelCompany &company : needed(levelCompanies(office.inquiry()))) {
        std::vector<Alert> ofCompany = all;
        std::erase_if(ofCompany, [&company](const Alert &alert) { return alert.company != company.id; });
        const auto alone = needed(alerts(office.inquiryOf(company.id)));
        QCOMPARE(textsOf(ofCompany), textsOf(alone));
        count += qsizetype(alone.size());
    }
    QCOMPARE(qsizetype(all.size()), count);
    for (const Unit unit : {Unit::Credits, Unit::Tokens, Unit::Minutes}) {
        QVERIFY2(std::ranges::any_of(all, [unit](const Alert &alert) { return alert.unit == unit && alert.kind == AlertKind::Used && alert.since < Office::noon(); }),
                 qPrintable(unitName(unit)));
    }
}

void TestManyCompanies::lowSinceAsByHalving()
{
    QFETCH(Dialect, dialect);
    SampleOffice &office = sample(dialect);
    qint64 above = 1;
    for (const Wallet &each : needed(wallets(office.inquiry())))
        office.raiseThreshold(each, above *= 20); // from the last charge to years ago
    int known = 0;
    for (const Alert &alert : needed(alerts(office.inquiry()))) {
        if (alert.kind != AlertKind::Owed && alert.kind != AlertKind::WalletLow)
            continue;
        const auto expected = lowSince(office.inquiryOf(alert.company), Money::fromNanos(alert.threshold.value_or(0)));
        QCOMPARE(alert.since.toIso(), expected.value_or(office.now()).toIso());
        known += expected ? 1 : 0;
    }
    QVERIFY2(known >= 4, qPrintable(QString::number(known)));
}

QTEST_GUILESS_MAIN(TestManyCompanies)
#include "tst_many_companies.moc"
