#include "models/rules/price_book.h"

#include <QTest>
#include <algorithm>
#include <rapidcheck.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

static const CompanyId kOurs(QUuid(u"0192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f401"_s));
static const CompanyId kOther(QUuid(u"0192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f402"_s));
static const Currency kEuro = *Currency::parse(u"EUR");

struct NewPrice
{
    UsageType type = UsageType::QuestionGeneration;
    PriceUnit unit = PriceUnit::Token;
    std::optional<CompanyId> company = {};
    std::optional<QString> model = {};
    qint64 from = 0;
    Currency currency = {};
};

class PriceBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsTheMostSpecific_data();
    void findsTheMostSpecific();
    void copiesFindTheirOwnPrices();
    void equalsANaiveScan();
};

static std::vector<Price> list(const std::vector<NewPrice> &entries)
{
    std::vector<Price> prices;
    qint64 seq = 0;
    for (const NewPrice &entry : entries)
        prices.push_back({.id = PriceId::make(), .seq = ++seq, .type = entry.type, .unit = entry.unit, .currency = entry.currency, .company = entry.company,
                          .model = entry.model, .price = UnitPrice::fromPicos(seq), .minimumQuantity = 0, .effectiveFrom = Instant::fromMicros(entry.from)});
    return prices;
}

void PriceBookTest::initTestCase()
{
    qputenv("RC_PARAMS", "max_success=2000");
}

struct FindCase
{
    std::vector<NewPrice> entries;
    qint64 first = 0;  ///< seq of the price that is found, 0 for none
    qint64 second = 0; ///< seq of the completion price
};

void PriceBookTest::findsTheMostSpecific_data()
{
    QTest::addColumn<FindCase>("wanted"); // asked: questions, USD, our company, model "m", at 100
    const std::optional<QString> m = u"m"_s;
    QTest::newRow("empty book") << FindCase{{}, 0, 0};
    QTest::newRow("default") << FindCase{{{}}, 1, 0};
    QTest::newRow("model beats default") << FindCase{{{.model = m}, {}}, 1, 0};
    QTest::newRow("company beats model") << FindCase{{{.company = kOurs}, {.model = m}, {}}, 1, 0};
    QTest::newRow("company and model beat company") << FindCase{{{.company = kOurs, .model = m}, {.company = kOurs}, {.model = m}, {}}, 1, 0};
    QTest::newRow("another company's is not ours") << FindCase{{{}, {.company = kOther}, {.company = kOther, .model = m}}, 1, 0};
    QTest::newRow("models match exactly") << FindCase{{{}, {.model = u"M"_s}, {.model = u"m-2"_s}, {.model = u""_s}}, 1, 0};
    QTest::newRow("pair beats token") << FindCase{{{.unit = PriceUnit::PromptToken}, {.unit = PriceUnit::CompletionToken}, {}}, 1, 2};
    QTest::newRow("half a pair prices nothing") << FindCase{{{.unit = PriceUnit::PromptToken}, {.unit = PriceUnit::Question}}, 2, 0};
    QTest::newRow("the other half neither") << FindCase{{{.unit = PriceUnit::CompletionToken}}, 0, 0};
    QTest::newRow("a pair is of one level") << FindCase{{{.unit = PriceUnit::PromptToken, .model = m}, {.unit = PriceUnit::CompletionToken}, {}}, 3, 0};
    QTest::newRow("token beats question") << FindCase{{{.unit = PriceUnit::Question}, {}}, 2, 0};
    QTest::newRow("question of a level beats token of a lower") << FindCase{{{.unit = PriceUnit::Question, .company = kOurs}, {}}, 1, 0};
    QTest::newRow("latest in force") << FindCase{{{.from = 50}, {.from = 90}, {.from = 10}}, 2, 0};
    QTest::newRow("in force from its very instant") << FindCase{{{}, {.from = 100}}, 2, 0};
    QTest::newRow("not yet in force") << FindCase{{{}, {.from = 101}}, 1, 0};
    QTest::newRow("specific but not yet in force") << FindCase{{{}, {.company = kOurs, .from = 101}}, 1, 0};
    QTest::newRow("same instant: the latest entry") << FindCase{{{.from = 50}, {.from = 50}}, 2, 0};
    QTest::newRow("halves of a pair of different age") << FindCase{{{.unit = PriceUnit::PromptToken, .from = 50}, {.unit = PriceUnit::CompletionToken, .from = 60},
                                                                    {.unit = PriceUnit::PromptToken, .from = 70}}, 3, 2};
    QTest::newRow("another currency") << FindCase{{{.currency = kEuro}}, 0, 0};
    QTest::newRow("another type") << FindCase{{{.type = UsageType::CvParsing, .unit = PriceUnit::Cv}}, 0, 0};
    QTest::newRow("a unit that does not price the type") << FindCase{{{.unit = PriceUnit::Minute}}, 0, 0};
}

void PriceBookTest::findsTheMostSpecific()
{
    QFETCH(FindCase, wanted);
    const PriceBook book(list(wanted.entries));
    const PriceChoice choice = book.find(UsageType::QuestionGeneration, Currency(), kOurs, u"m"_s, Instant::fromMicros(100));
    QCOMPARE(choice.first ? choice.first->seq : 0, wanted.first);
    QCOMPARE(choice.second ? choice.second->seq : 0, wanted.second);
}

void PriceBookTest::copiesFindTheirOwnPrices()
{
    std::optional<PriceBook> original = PriceBook(list({{}}));
    const PriceBook copy = *original;
    original.reset();
    const PriceChoice choice = copy.find(UsageType::QuestionGeneration, Currency(), kOurs, std::nullopt, Instant::fromMicros(0));
    QCOMPARE(choice.first, &copy.prices().front());
}

struct Question
{
    UsageType type;
    Currency currency;
    CompanyId company;
    std::optional<QString> model;
    Instant at;
};

/// The latest price of one unit and level, by looking at all.
static const Price *latest(const std::vector<Price> &prices, const Question &question, PriceUnit unit, bool forCompany, bool forModel)
{
    const Price *best = nullptr;
    for (const Price &price : prices) {
        const bool sameLevel = forCompany == price.company.has_value() && forModel == price.model.has_value();
        const bool applies = price.type == question.type && price.unit == unit && price.currency == question.currency && sameLevel
            && (!forCompany || price.company == question.company) && (!forModel || price.model == question.model)
            && price.effectiveFrom <= question.at;
        if (applies && (!best || best->effectiveFrom < price.effectiveFrom || (best->effectiveFrom == price.effectiveFrom && best->seq < price.seq)))
            best = &price;
    }
    return best;
}

static PriceChoice scanned(const std::vector<Price> &prices, const Question &question)
{
    for (const auto &[forCompany, forModel] : {std::pair(true, true), std::pair(true, false), std::pair(false, true), std::pair(false, false)}) {
        const auto find = [&, company = forCompany, model = forModel](PriceUnit unit) { return latest(prices, question, unit, company, model); };
        if (question.type == UsageType::CvParsing || question.type == UsageType::VideoInterview) {
            const Price *price = find(question.type == UsageType::CvParsing ? PriceUnit::Cv : PriceUnit::Minute);
            if (price)
                return {price, nullptr};
            continue;
        }
        if (find(PriceUnit::PromptToken) && find(PriceUnit::CompletionToken))
            return {find(PriceUnit::PromptToken), find(PriceUnit::CompletionToken)};
        for (const PriceUnit unit : {PriceUnit::Token, PriceUnit::Question}) {
            if (find(unit))
                return {find(unit), nullptr};
        }
    }
    return {};
}

static rc::Gen<UsageType> anyType()
{
    return rc::gen::element(UsageType::CvParsing, UsageType::QuestionGeneration, UsageType::QuestionGeneration, UsageType::VideoInterview);
}

static std::vector<Price> somePrices()
{
    std::vector<NewPrice> entries;
    for (int count = *rc::gen::inRange(0, 30); count > 0; --count)
        entries.push_back({.type = *anyType(),
                           .unit = *rc::gen::element(PriceUnit::Cv, PriceUnit::Token, PriceUnit::PromptToken, PriceUnit::CompletionToken,
                                                     PriceUnit::Question, PriceUnit::Minute),
                           .company = *rc::gen::element<std::optional<CompanyId>>(std::nullopt, kOurs, kOther),
                           .model = *rc::gen::element<std::optional<QString>>(std::nullopt, u"m"_s, u"n"_s),
                           .from = *rc::gen::inRange<qint64>(0, 6),
                           .currency = *rc::gen::element(Currency(), kEuro)});
    return list(entries);
}

void PriceBookTest::equalsANaiveScan()
{
    QVERIFY(rc::check("find() equals a scan of all prices", [] {
        const std::vector<Price> prices = somePrices();
        const PriceBook book(prices);
        const Question question{*anyType(), *rc::gen::element(Currency(), kEuro), *rc::gen::element(kOurs, kOther),
                                *rc::gen::element<std::optional<QString>>(std::nullopt, u"m"_s, u"n"_s, u"other"_s),
                                Instant::fromMicros(*rc::gen::inRange<qint64>(-1, 7))};
        const PriceChoice found = book.find(question.type, question.currency, question.company, question.model, question.at);
        const PriceChoice wanted = scanned(prices, question);
        RC_ASSERT((found.first ? found.first->seq : 0) == (wanted.first ? wanted.first->seq : 0));
        RC_ASSERT((found.second ? found.second->seq : 0) == (wanted.second ? wanted.second->seq : 0));
    }));
}

QTEST_APPLESS_MAIN(PriceBookTest)
#include "tst_price_book.moc"
