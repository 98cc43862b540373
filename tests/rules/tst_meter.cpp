#include "models/rules/meter.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

static const CompanyId kCompany = CompanyId::make();
static const Instant kAt = *Instant::parse(u"2026-11-21T12:00:00Z");

static Price price(UsageType type, PriceUnit unit, QStringView text, qint64 minimum = 0)
{
    return {.id = PriceId::make(), .seq = 1, .type = type, .unit = unit, .currency = {}, .company = {}, .model = {}, .price = *UnitPrice::parse(text),
            .minimumQuantity = minimum, .effectiveFrom = {}};
}

/// The defaults of domain.md: 0.50 per CV, 0.002 per 1,000 tokens, 0.10 per minute.
static PriceBook defaults()
{
    return PriceBook({price(UsageType::CvParsing, PriceUnit::Cv, u"0.50"), price(UsageType::QuestionGeneration, PriceUnit::Token, u"0.000002"),
                      price(UsageType::VideoInterview, PriceUnit::Minute, u"0.10")});
}

static UsageEvent cv()
{
    UsageEvent event;
    event.type = UsageType::CvParsing;
    event.fileSizeKb = 120;
    return event;
}

static UsageEvent failedCv()
{
    UsageEvent event = cv();
    event.parseSuccessful = false;
    return event;
}

static UsageEvent questions(qint64 prompt, qint64 completion, qint64 count = 0)
{
    UsageEvent event;
    event.type = UsageType::QuestionGeneration;
    event.promptTokens = prompt;
    event.completionTokens = completion;
    event.questions = count;
    return event;
}

static UsageEvent estimatedQuestions(qint64 characters, qint64 count)
{
    UsageEvent event;
    event.type = UsageType::QuestionGeneration;
    event.descriptionLength = characters;
    event.questions = count;
    return event;
}

static UsageEvent video(std::optional<qint64> minutes, std::optional<qint64> micros = {})
{
    UsageEvent event;
    event.type = UsageType::VideoInterview;
    event.minutesGiven = minutes;
    event.durationMicros = micros;
    return event;
}

static UsageEvent videoBetween(const char *started, const char *ended)
{
    UsageEvent event = video({});
    event.startedAt = *Instant::parse(std::string_view(started));
    event.endedAt = *Instant::parse(std::string_view(ended));
    return event;
}

static UsageQuantities counted(const UsageEvent &event)
{
    return std::get<UsageQuantities>(countQuantities(event));
}

static Metered metered(const UsageEvent &event, const PriceBook &book = defaults())
{
    return *meter(event, counted(event), kCompany, Currency(), kAt, book);
}

class MeterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pricesByTheDefaults_data();
    void pricesByTheDefaults();
    void theJobOfTheContract();
    void ratesSuccess_data();
    void ratesSuccess();
    void estimatesWhatWasNotMeasured();
    void countsDurations_data();
    void countsDurations();
    void namesTheWrongField_data();
    void namesTheWrongField();
    void pairIsRoundedOnce();
    void minimumIsBilledAboveZero_data();
    void minimumIsBilledAboveZero();
    void givenCostIsKept();
    void withoutAPriceIsUnpriced();
    void failedParseIsFree();
    void overflowIsAnError();
};

void MeterTest::pricesByTheDefaults_data()
{
    QTest::addColumn<UsageEvent>("event");
    QTest::addColumn<QString>("cost");
    QTest::newRow("a CV") << cv() << u"0.50"_s;
    QTest::newRow("a failed CV") << failedCv() << u"0.00"_s;
    QTest::newRow("30 questions on 2,000 characters") << estimatedQuestions(2000, 30) << u"0.01"_s;
    QTest::newRow("1,500 + 800 tokens") << questions(1500, 800) << u"0.0046"_s;
    QTest::newRow("1,234 tokens") << questions(1000, 234) << u"0.002468"_s;
    QTest::newRow("no tokens") << questions(0, 0) << u"0.00"_s;
    QTest::newRow("15 minutes") << video(15) << u"1.50"_s;
    QTest::newRow("3 minutes") << video(3) << u"0.30"_s;
    QTest::newRow("24 seconds") << video({}, 24'000'000) << u"0.10"_s;
    QTest::newRow("90 seconds") << video({}, 90'000'000) << u"0.20"_s;
}

void MeterTest::pricesByTheDefaults()
{
    QFETCH(UsageEvent, event);
    const Metered result = metered(event);
    QVERIFY(result.cost.has_value());
    QTEST(result.cost->toDecimal(), "cost");
    QCOMPARE(result.costSource, CostSource::List);
    QVERIFY(result.price.has_value());
    QVERIFY(!result.secondPrice.has_value());
    QVERIFY(!result.unpriced);
}

void MeterTest::theJobOfTheContract()
{
    Money total;
    const auto add = [&total](const UsageEvent &event, int times) {
        for (int time = 0; time < times; ++time)
            total = *total.plus(*metered(event).cost);
    };
    add(estimatedQuestions(2000, 30), 1);
    add(cv(), 10);
    add(video(15), 5);
    QCOMPARE(total.toDecimal(), u"12.51"_s);
}

void MeterTest::ratesSuccess_data()
{
    QTest::addColumn<qint64>("skills"); ///< -1: not said
    QTest::addColumn<qint64>("given");  ///< -1: not said
    QTest::addColumn<qint64>("rate");   ///< -1: unknown
    QTest::newRow("found skills") << qint64(3) << qint64(-1) << qint64(95);
    QTest::newRow("found none") << qint64(0) << qint64(-1) << qint64(80);
    QTest::newRow("said by the caller") << qint64(3) << qint64(42) << qint64(42);
    QTest::newRow("not said") << qint64(-1) << qint64(-1) << qint64(-1);
}

void MeterTest::ratesSuccess()
{
    QFETCH(qint64, skills);
    QFETCH(qint64, given);
    UsageEvent event = cv();
    if (skills >= 0)
        event.skills = skills;
    if (given >= 0)
        event.successRate = given;
    QTEST(counted(event).successRate.value_or(-1), "rate");
}

void MeterTest::estimatesWhatWasNotMeasured()
{
    const UsageQuantities estimated = counted(estimatedQuestions(2000, 30));
    QCOMPARE(estimated.promptTokens, 3500);
    QCOMPARE(estimated.completionTokens, 1500);
    QCOMPARE(estimated.totalTokens(), 5000);
    QCOMPARE(estimated.questions, 30);
    QCOMPARE(estimated.source, QuantitySource::Estimated);

    UsageEvent half = estimatedQuestions(2000, 30);
    half.promptTokens = 7;
    QCOMPARE(counted(half).promptTokens, 7);
    QCOMPARE(counted(half).completionTokens, 1500);
    QCOMPARE(counted(half).source, QuantitySource::Estimated);

    UsageEvent measured = questions(1, 2);
    QCOMPARE(counted(measured).source, QuantitySource::Measured);
    measured.source = QuantitySource::Imported;
    measured.descriptionLength = 2000;
    QCOMPARE(counted(measured).source, QuantitySource::Imported);
    QCOMPARE(counted(measured).totalTokens(), 3);
}

struct Duration
{
    std::optional<qint64> minutes;
    std::optional<qint64> seconds;
    std::optional<QString> rejected;
};

void MeterTest::countsDurations_data()
{
    QTest::addColumn<UsageEvent>("event");
    QTest::addColumn<Duration>("wanted");
    QTest::newRow("24 s") << video({}, 24'000'000) << Duration{1, 24, {}};
    QTest::newRow("89 s") << video({}, 89'000'000) << Duration{1, 89, {}};
    QTest::newRow("89.9 s") << video({}, 89'900'000) << Duration{1, 89, {}};
    QTest::newRow("90 s") << video({}, 90'000'000) << Duration{2, 90, {}};
    QTest::newRow("minutes") << video(15) << Duration{15, {}, {}};
    QTest::newRow("minutes win over seconds") << video(15, 24'000'000) << Duration{15, 24, {}};
    QTest::newRow("minutes beside a negative duration") << video(15, -1) << Duration{15, {}, {}};
    QTest::newRow("from start to end") << videoBetween("2026-11-21T10:00:00Z", "2026-11-21T10:15:29Z") << Duration{15, 929, {}};
    QTest::newRow("end before start") << videoBetween("2026-11-21T10:00:00Z", "2026-11-21T09:59:00Z") << Duration{{}, {}, u"-60"_s};
    QTest::newRow("nothing said") << video({}) << Duration{};
    QTest::newRow("zero seconds") << video({}, 0) << Duration{{}, {}, u"0"_s};
    QTest::newRow("half a second below zero") << video({}, -500'000) << Duration{{}, {}, u"-0.5"_s};
    QTest::newRow("zero minutes") << video(0) << Duration{{}, {}, u"0"_s};
    QTest::newRow("negative minutes, whatever the seconds") << video(-3, 90'000'000) << Duration{{}, {}, u"-3"_s};
}

void MeterTest::countsDurations()
{
    QFETCH(UsageEvent, event);
    QFETCH(Duration, wanted);
    const UsageQuantities quantities = counted(event);
    QCOMPARE(quantities.durationMinutes, wanted.minutes);
    QCOMPARE(quantities.durationSeconds, wanted.seconds);
    QCOMPARE(quantities.rejectedValue, wanted.rejected);
    // An interview with no usable duration is a finding, not an unpriced row, and never one paid minute.
    const Metered result = metered(event);
    QCOMPARE(result.cost.has_value(), wanted.minutes.has_value());
    QVERIFY(!result.unpriced);
}

void MeterTest::namesTheWrongField_data()
{
    QTest::addColumn<UsageEvent>("event");
    QTest::addColumn<QString>("field");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, UsageEvent event, const char *field, ErrorCode code = ErrorCode::InvalidInput) {
        QTest::newRow(name) << event << QString::fromLatin1(field) << code;
    };
    UsageEvent event = cv();
    event.fileSizeKb = -1;
    row("negative file size", event, "file_size_kb");
    event = cv();
    event.skills = -1;
    row("negative skills", event, "skills");
    event = cv();
    event.successRate = 101;
    row("success over 100", event, "success_rate");
    event.successRate = -1;
    row("success under 0", event, "success_rate");
    row("negative prompt", questions(-1, 1), "prompt_tokens");
    row("negative completion", questions(1, -1), "completion_tokens");
    row("negative questions", questions(1, 1, -1), "questions");
    row("negative length", estimatedQuestions(-1, 1), "description_length");
    row("tokens overflow", questions(INT64_MAX, 1), "prompt_tokens", ErrorCode::Overflow);
    row("estimate overflows", estimatedQuestions(0, INT64_MAX), "questions", ErrorCode::Overflow);
    event = questions(1, 1);
    event.promptTokens.reset();
    row("no prompt tokens", event, "prompt_tokens");
    event = questions(1, 1);
    event.completionTokens.reset();
    row("no completion tokens", event, "completion_tokens");
    event = estimatedQuestions(2000, 0);
    event.questions.reset();
    row("no questions to estimate by", event, "questions");
    event = video(1);
    event.completedQuestions = -1;
    row("negative completed", event, "completed_questions");
    event = video(1);
    event.totalQuestions = -1;
    row("negative total", event, "total_questions");
    event = cv();
    event.givenCost = Money::fromNanos(-1);
    row("negative cost", event, "cost");
}

void MeterTest::namesTheWrongField()
{
    QFETCH(UsageEvent, event);
    const auto result = countQuantities(event);
    QVERIFY(std::holds_alternative<FieldError>(result));
    const FieldError &wrong = std::get<FieldError>(result);
    QTEST(QString::fromLatin1(wrong.field), "field");
    QTEST(wrong.error.code, "code");
    QVERIFY(!plainSentence(wrong.error).contains(u'{'));
}

void MeterTest::pairIsRoundedOnce()
{
    // 0.5 + 0.5 nanos: rounded apart they would be 0.
    const PriceBook book({price(UsageType::QuestionGeneration, PriceUnit::PromptToken, u"0.0000000005"),
                          price(UsageType::QuestionGeneration, PriceUnit::CompletionToken, u"0.0000000005"),
                          price(UsageType::QuestionGeneration, PriceUnit::Token, u"1")});
    const Metered result = metered(questions(1, 1), book);
    QCOMPARE(result.cost->nanos(), 1);
    QCOMPARE(*result.price, book.prices()[0].id);
    QCOMPARE(*result.secondPrice, book.prices()[1].id);
}

void MeterTest::minimumIsBilledAboveZero_data()
{
    QTest::addColumn<qint64>("prompt");
    QTest::addColumn<qint64>("completion");
    QTest::addColumn<QString>("cost");
    QTest::newRow("nothing stays nothing") << qint64(0) << qint64(0) << u"0.00"_s;
    QTest::newRow("one term below its minimum") << qint64(1) << qint64(0) << u"10.00"_s;
    QTest::newRow("both below") << qint64(1) << qint64(1) << u"30.00"_s;
    QTest::newRow("at the minimum") << qint64(10) << qint64(20) << u"30.00"_s;
    QTest::newRow("above") << qint64(11) << qint64(21) << u"32.00"_s;
}

void MeterTest::minimumIsBilledAboveZero()
{
    QFETCH(qint64, prompt);
    QFETCH(qint64, completion);
    const PriceBook book({price(UsageType::QuestionGeneration, PriceUnit::PromptToken, u"1", 10),
                          price(UsageType::QuestionGeneration, PriceUnit::CompletionToken, u"1", 20)});
    QTEST(metered(questions(prompt, completion), book).cost->toDecimal(), "cost");
}

void MeterTest::givenCostIsKept()
{
    UsageEvent event = failedCv();
    event.givenCost = *Money::parse(u"0.37");
    const Metered result = metered(event);
    QCOMPARE(result.cost->toDecimal(), u"0.37"_s);
    QCOMPARE(result.costSource, CostSource::Given);
    QVERIFY(!result.price.has_value());
    QVERIFY(!result.unpriced);
}

void MeterTest::withoutAPriceIsUnpriced()
{
    for (const UsageEvent &event : {cv(), questions(1, 1), video(1)}) {
        const Metered result = metered(event, PriceBook());
        QVERIFY(!result.cost.has_value());
        QVERIFY(!result.price.has_value());
        QVERIFY(result.unpriced);
    }
    const Metered tooEarly = *meter(cv(), counted(cv()), kCompany, Currency(), Instant::fromMicros(-1), defaults());
    QVERIFY(tooEarly.unpriced);
}

void MeterTest::failedParseIsFree()
{
    const Metered listed = metered(failedCv(), PriceBook({price(UsageType::CvParsing, PriceUnit::Cv, u"0.50", 5)}));
    QVERIFY(listed.cost->isZero());
    QVERIFY(listed.price.has_value());
    const Metered unlisted = metered(failedCv(), PriceBook());
    QVERIFY(unlisted.cost->isZero());
    QVERIFY(!unlisted.price.has_value());
    QVERIFY(!unlisted.unpriced);
}

void MeterTest::overflowIsAnError()
{
    const UsageEvent event = video(INT64_MAX);
    const auto result = meter(event, counted(event), kCompany, Currency(), kAt, defaults());
    QCOMPARE(result.error().code, ErrorCode::Overflow);
}

QTEST_APPLESS_MAIN(MeterTest)
#include "tst_meter.moc"
