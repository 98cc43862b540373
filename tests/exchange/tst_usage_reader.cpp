#include "tests/exchange/reading.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

/// Options as the command line takes them: "--map a=b" and the like.
static ReadOptions options(const QStringList &words)
{
    ReadOptions read;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const QString &value = words.at(i + 1);
        if (words.at(i) == "--map"_L1)
            read.maps.push_back(*parseFieldMap(value));
        else if (words.at(i) == "--default"_L1)
            read.defaults.push_back(*parseFieldDefault(value));
        else if (words.at(i) == "--where"_L1)
            read.filters.push_back(*parseRowFilter(value));
        else if (words.at(i) == "--type"_L1)
            read.type = *usageTypeFromName(value);
        else if (words.at(i) == "--format"_L1)
            read.format = value;
        else if (words.at(i) == "--time-unit"_L1)
            read.timeUnit = *parseTimeUnit(value);
        else if (words.at(i) == "--time-origin"_L1)
            read.timeOrigin = *Instant::parse(QStringView(value));
        else
            qFatal("unknown option in a test");
    }
    return read;
}

static const QStringList kAider = {u"--type"_s,      u"questions"_s,
                                   u"--where"_s,     u"event=message_send"_s,
                                   u"--map"_s,       u"properties.prompt_tokens=prompt_tokens"_s,
                                   u"--map"_s,       u"properties.completion_tokens=completion_tokens"_s,
                                   u"--map"_s,       u"properties.main_model=model"_s,
                                   u"--map"_s,       u"properties.cost=cost"_s,
                                   u"--map"_s,       u"time=occurred_at"_s,
                                   u"--time-unit"_s, u"s"_s};
static const QStringList kExgentic = {u"--type"_s, u"questions"_s,
                                      u"--map"_s,  u"session_id=job"_s,
                                      u"--map"_s,  u"span_id=event_id"_s,
                                      u"--map"_s,  u"input_tokens=prompt_tokens"_s,
                                      u"--map"_s,  u"output_tokens=completion_tokens"_s,
                                      u"--map"_s,  u"request_model=model"_s,
                                      u"--map"_s,  u"start_time_iso=occurred_at"_s};
static const QStringList kMooncake = {u"--type"_s,        u"questions"_s,
                                      u"--map"_s,         u"timestamp=occurred_at"_s,
                                      u"--map"_s,         u"input_length=prompt_tokens"_s,
                                      u"--map"_s,         u"output_length=completion_tokens"_s,
                                      u"--time-unit"_s,   u"ms"_s,
                                      u"--time-origin"_s, u"2024-07-01T00:00:00Z"_s};

class TstUsageReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void detectsTheFormat_data();
    void detectsTheFormat();
    void readsUsageTables();
    void readsAzureTraces();
    void readsAider();
    void readsExgentic();
    void readsMooncake();
    void readsCloudEvents();
    void readsOpenaiUsage();
    void readsLitellmSpend();
    void readsJsonArrays();
    void readsFields_data();
    void readsFields();
    void rejectsFields_data();
    void rejectsFields();
    void rejectsRowsAndGoesOn();
    void refusesFiles_data();
    void refusesFiles();
    void refusesOptions_data();
    void refusesOptions();
    void prefersWhatIsSaid();
    void fillsDefaults();
    void countsWhatItLeavesOut();
    void isTheSameInPiecesOfAnySize_data();
    void isTheSameInPiecesOfAnySize();
    void tellsProgressAndCancels();
    void saysWhereReadingFails();
    void readsPipes();
};

void TstUsageReader::detectsTheFormat_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("csv") << sample("usage_table.csv");
    QTest::newRow("azure-llm-trace") << sample("azure_llm_trace.csv");
    QTest::newRow("jsonl") << sample("aider.jsonl");
    QTest::newRow("cloudevents") << sample("cloudevents.jsonl");
    QTest::newRow("openai") << sample("openai_page.json");
    QTest::newRow("openai") << sample("openai_usage.csv");
    QTest::newRow("litellm-spend") << sample("litellm_spend.jsonl");
}

void TstUsageReader::detectsTheFormat()
{
    QFETCH(QString, file);
    ReadOptions read;
    read.type = UsageType::QuestionGeneration;
    const auto reader = UsageReader::open(file, read, CancelToken());
    QVERIFY(reader.ok());
    QCOMPARE((*reader)->formatName(), QString::fromLatin1(QTest::currentDataTag()));
}

void TstUsageReader::readsUsageTables()
{
    const Reading reading = readFile(sample("usage_table.csv"));
    QVERIFY(!reading.error);
    QCOMPARE(reading.rejects(), 0);
    QCOMPARE(reading.items.size(), size_t(5));

    const ReadItem &cv = reading.items[0];
    QCOMPARE(cv.line, 2);
    QCOMPARE(cv.event.type, UsageType::CvParsing);
    QCOMPARE(cv.event.company->toString(), u"0192d3a4-7b6c-7def-8abc-0123456789ab"_s);
    QVERIFY(!cv.companyText);
    QCOMPARE(cv.event.candidate, u"@risky"_s); // the apostrophe before a formula is our export's
    QCOMPARE(cv.event.job, u"job-1"_s);
    QCOMPARE(cv.event.fileSizeKb, 250);
    QCOMPARE(cv.event.parseSuccessful, true);
    QCOMPARE(cv.event.givenCost->toDecimal(), u"0.50"_s);
    QCOMPARE(cv.event.source, QuantitySource::Measured);
    QVERIFY(!cv.event.promptTokens && !cv.event.model && !cv.event.eventId && !cv.event.interview);

    const ReadItem &questions = reading.items[1];
    QCOMPARE(questions.line, 4); // a quoted line break before it
    QCOMPARE(questions.companyText, u"Müller & Söhne"_s);
    QVERIFY(!questions.event.company);
    QCOMPARE(questions.event.job, u"draft-7"_s); // the job's column is empty
    QCOMPARE(questions.event.questions, 30);
    QCOMPARE(questions.event.model, u"gpt-4o"_s);
    QCOMPARE(questions.event.givenCost->nanos(), 13'317'500);
    QCOMPARE(questions.event.occurredAt->toIso(), u"2026-11-01T10:00:00.25Z"_s);

    QCOMPARE(reading.items[2].event.durationMicros, 89'999'999); // cut, or it would be a minute more
    QCOMPARE(reading.items[2].event.occurredAt->toIso(), u"2026-11-02T00:00:00Z"_s);
    QCOMPARE(reading.items[3].event.durationMicros, 750'000'000);
    QVERIFY(!reading.items[3].event.minutesGiven);
    QCOMPARE(reading.items[4].event.minutesGiven, 15);
    QCOMPARE(reading.items[4].event.durationMicros, 900'000'000);
}

void TstUsageReader::readsAzureTraces()
{
    const Reading small = readFile(sample("azure_llm_trace.csv"));
    QVERIFY(!small.error);
    QCOMPARE(small.items.size(), size_t(3));
    QCOMPARE(small.items[0].event.type, UsageType::QuestionGeneration);
    QCOMPARE(small.items[0].event.occurredAt->toIso(), u"2023-11-16T18:17:03.97996Z"_s);
    QCOMPARE(small.items[2].event.completionTokens, 27);

    if (const QString path = sharedData("usage/azure_llm_2023_code.csv"); QFile::exists(path)) {
        const Reading reading = readFile(path);
        QVERIFY(!reading.error);
        QCOMPARE(reading.rejects(), 0);
        QCOMPARE(reading.items.size(), size_t(8'819));
        QCOMPARE(reading.total(&UsageEvent::promptTokens), 18'059'974);
        QCOMPARE(reading.total(&UsageEvent::completionTokens), 245'896);
    }
}

void TstUsageReader::readsAider()
{
    const Reading small = readFile(sample("aider.jsonl"), options(kAider));
    QVERIFY(!small.error);
    QCOMPARE(small.items.size(), size_t(2));
    QCOMPARE(small.progress.skipped, 2);
    QCOMPARE(small.items[1].line, 3);
    QCOMPARE(small.items[1].event.occurredAt->toIso(), u"2024-12-30T23:09:57.25Z"_s);
    QCOMPARE(small.items[1].event.givenCost->toDecimal(), u"0.0133175"_s);
    QCOMPARE(small.items[1].event.model, u"ollama/REDACTED"_s);

    if (const QString path = sharedData("usage/aider_analytics_until_T.jsonl"); QFile::exists(path)) {
        const Reading reading = readFile(path, options(kAider));
        QVERIFY(!reading.error);
        QCOMPARE(reading.rejects(), 0);
        QCOMPARE(reading.items.size(), size_t(2'761));
        QCOMPARE(reading.progress.skipped, 16'576 - 2'761);
        QCOMPARE(reading.total(&UsageEvent::promptTokens), 28'711'487);
        QCOMPARE(reading.total(&UsageEvent::completionTokens), 933'302);
        Money cost;
        for (const ReadItem &item : reading.items)
            cost = *cost.plus(*item.event.givenCost);
        QCOMPARE(cost.toDecimal(), u"79.996097396"_s); // 79.996097395999793858596 before each is rounded to nanos
    }
}

void TstUsageReader::readsExgentic()
{
    QStringList files = {sample("exgentic.jsonl")};
    if (const QString path = sharedData("usage/exgentic_agent_calls.jsonl"); QFile::exists(path))
        files << path;
    QStringList withControl = kExgentic;
    withControl << u"--map"_s << u"session_total_tokens=total_questions"_s; // any count will do to carry it
    for (const QString &path : files) {
        const Reading reading = readFile(path, options(withControl));
        QVERIFY(!reading.error);
        QCOMPARE(reading.rejects(), 0);
        QHash<QString, qint64> tokens, control;
        for (const ReadItem &item : reading.items) {
            tokens[*item.event.job] += *item.event.promptTokens + *item.event.completionTokens;
            control[*item.event.job] = *item.event.totalQuestions;
        }
        QCOMPARE(tokens, control);
        if (path == files.first())
            QCOMPARE(reading.items[1].event.occurredAt->toIso(), u"2026-04-20T11:45:18.665966Z"_s);
        else
            QCOMPARE(reading.items.size(), size_t(1'197));
        if (path != files.first())
            QCOMPARE(tokens.size(), 23);
    }
}

void TstUsageReader::readsMooncake()
{
    const Reading small = readFile(sample("mooncake.jsonl"), options(kMooncake));
    QVERIFY(!small.error);
    QCOMPARE(small.items.size(), size_t(2));
    QCOMPARE(small.items[0].event.occurredAt->toIso(), u"2024-07-01T00:00:00Z"_s);
    QCOMPARE(small.items[1].event.occurredAt->toIso(), u"2024-07-01T00:31:12Z"_s);

    if (const QString path = sharedData("usage/mooncake_conversation.jsonl"); QFile::exists(path)) {
        const Reading reading = readFile(path, options(kMooncake));
        QVERIFY(!reading.error);
        QCOMPARE(reading.items.size(), size_t(6'000));
        QCOMPARE(reading.total(&UsageEvent::promptTokens), 76'643'649);
        QCOMPARE(reading.total(&UsageEvent::completionTokens), 2'081'764);
        QCOMPARE(reading.items.back().event.occurredAt->toIso(), u"2024-07-01T00:31:12Z"_s);
    }
}

void TstUsageReader::readsCloudEvents()
{
    const Reading reading = readFile(sample("cloudevents.jsonl"));
    QVERIFY(!reading.error);
    QCOMPARE(reading.items.size(), size_t(5));
    const UsageEvent &video = reading.items[0].event;
    QCOMPARE(video.type, UsageType::VideoInterview);
    QCOMPARE(reading.items[0].companyText, u"customer-1"_s);
    QCOMPARE(video.eventId, u"service-0 00001"_s);
    QCOMPARE(video.interview, u"i-1"_s);
    QCOMPARE(video.durationMicros, 12'000'000);
    QCOMPARE(video.occurredAt->toIso(), u"2023-01-01T00:00:00.001Z"_s);
    QCOMPARE(reading.items[1].event.eventId, video.eventId); // same id and source: the same event
    QCOMPARE(reading.items[2].event.company->toString(), u"0192d3a4-7b6c-7def-8abc-0123456789ab"_s);
    QCOMPARE(reading.items[2].event.parseSuccessful, false);
    QCOMPARE(QByteArray(reading.items[3].wrong->field), "type"_ba);
    QCOMPARE(QByteArray(reading.items[4].wrong->field), "id"_ba);

    if (const QString path = sharedData("provider_examples/openmeter_events.jsonl"); QFile::exists(path)) {
        const Reading events = readFile(path, options({u"--type"_s, u"video"_s, u"--map"_s, u"data.duration=seconds"_s}));
        QVERIFY(!events.error);
        QCOMPARE(events.items.size(), size_t(5));
        QCOMPARE(events.items[1].event.eventId, events.items[2].event.eventId);
        QVERIFY(events.items[1].event.eventId != events.items[3].event.eventId);
        QCOMPARE(events.items[3].event.durationMicros, 20'000'000);
    }

    const std::string longId(300, 'x');
    const Reading hashed = readBytes(R"({"specversion":"1.0","type":"cv","id":")" + longId + R"(","source":"s","data":{"file_size_kb":1}})");
    QVERIFY(!hashed.error);
    QCOMPARE(hashed.items[0].event.eventId->size(), 64);
}

void TstUsageReader::readsOpenaiUsage()
{
    const Reading page = readFile(sample("openai_page.json"));
    QVERIFY(!page.error);
    QCOMPARE(page.items.size(), size_t(3));
    QCOMPARE(page.items[0].line, 7);
    QCOMPARE(page.items[0].event.type, UsageType::QuestionGeneration);
    QCOMPARE(page.items[0].event.occurredAt->toIso(), u"2024-11-01T00:00:00Z"_s);
    QCOMPARE(page.items[0].event.promptTokens, 1000);
    QCOMPARE(page.items[0].event.completionTokens, 500);
    QCOMPARE(page.items[0].event.model, u"gpt-4o"_s);
    QVERIFY(!page.items[0].event.questions); // requests are no questions
    QCOMPARE(page.items[1].line, 8);
    QVERIFY(!page.items[1].event.model);
    QCOMPARE(page.items[2].line, 16);
    QCOMPARE(QByteArray(page.items[2].wrong->field), "prompt_tokens"_ba);

    const Reading onlyTokens = readFile(sample("openai_page.json"), options({u"--where"_s, u"object=organization.usage.completions.result"_s}));
    QCOMPARE(onlyTokens.items.size(), size_t(2));
    QCOMPARE(onlyTokens.progress.skipped, 1);

    const Reading table = readFile(sample("openai_usage.csv"));
    QVERIFY(!table.error);
    QCOMPARE(table.items.size(), size_t(1)); // the empty day is no usage
    QCOMPARE(table.progress.skipped, 1);
    QCOMPARE(table.items[0].event.occurredAt, page.items[0].event.occurredAt);
    QCOMPARE(table.items[0].event.promptTokens, 1000);

    const Reading other = readBytes(R"({"object": "page", "x": 1})", options({u"--format"_s, u"openai"_s}));
    QCOMPARE(other.rejects(), 1);
    if (const QString path = sharedData("provider_examples/openai_usage_examples.json"); QFile::exists(path)) {
        const Reading examples = readFile(path, options({u"--format"_s, u"openai"_s}));
        QVERIFY(!examples.error);
        QCOMPARE(examples.items.size(), size_t(4));
        QCOMPARE(examples.rejects(), 3); // costs, audio and images have no tokens
        QCOMPARE(examples.total(&UsageEvent::promptTokens), 1000);
    }
}

void TstUsageReader::readsLitellmSpend()
{
    const Reading reading = readFile(sample("litellm_spend.jsonl"), options({u"--map"_s, u"team_id=company"_s}));
    QVERIFY(!reading.error);
    QCOMPARE(reading.rejects(), 0);
    QCOMPARE(reading.items[0].event.eventId, u"chatcmpl-1"_s);
    QCOMPARE(reading.items[0].event.occurredAt->toIso(), u"2024-05-01T12:34:56.789Z"_s);
    QCOMPARE(reading.items[0].companyText, u"Acme"_s);
    QVERIFY(!reading.items[0].event.givenCost); // the provider's spend is no charge
    QVERIFY(!reading.items[1].companyText);
    QCOMPARE(reading.total(&UsageEvent::promptTokens), 105);

    const Reading charged = readFile(sample("litellm_spend.jsonl"), options({u"--map"_s, u"spend=cost"_s}));
    QCOMPARE(charged.items[1].event.givenCost->toDecimal(), u"0.000015"_s);
}

void TstUsageReader::readsJsonArrays()
{
    const Reading array = readBytes("[\n {\"type\": \"cv\", \"file_size_kb\": 10},\n {\"type\": \"cv\",\n  \"file_size_kb\": \"20\"}\n]\n");
    QVERIFY(!array.error);
    QCOMPARE(array.format, u"jsonl"_s);
    QCOMPARE(array.items.size(), size_t(2));
    QCOMPARE(array.items[1].line, 3);
    QCOMPARE(array.items[1].event.fileSizeKb, 20);
    QCOMPARE(readBytes("[{\"type\": \"cv\", \"file_size_kb\": 10}").error->code, ErrorCode::InvalidInput);
}

// ---- single fields

void TstUsageReader::readsFields_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("count") << u"file_size_kb"_s << u"12"_s << u"12"_s;
    QTest::newRow("count with blanks") << u"file_size_kb"_s << u" 12 "_s << u"12"_s;
    QTest::newRow("count with zeros behind the point") << u"file_size_kb"_s << u"12.0"_s << u"12"_s;
    QTest::newRow("count with exponent") << u"file_size_kb"_s << u"1.2e3"_s << u"1200"_s;
    QTest::newRow("minutes") << u"duration_minutes"_s << u"15"_s << u"minutes 15"_s;
    QTest::newRow("minutes that are not whole") << u"minutes"_s << u"0.4"_s << u"micros 24000000"_s;
    QTest::newRow("minutes below any micro") << u"minutes"_s << u"0.0000000001"_s << u"micros 1"_s;
    QTest::newRow("minutes just below a half") << u"minutes"_s << u"1.4999999999"_s << u"micros 89999999"_s;
    QTest::newRow("negative minutes are kept for a finding") << u"minutes"_s << u"-3"_s << u"minutes -3"_s;
    QTest::newRow("seconds") << u"duration_seconds"_s << u"89.5"_s << u"micros 89500000"_s;
    QTest::newRow("zero seconds") << u"seconds"_s << u"0"_s << u"micros 0"_s;
    QTest::newRow("true") << u"parse_successful"_s << u"True"_s << u"true"_s;
    QTest::newRow("false") << u"parse_successful"_s << u"f"_s << u"false"_s;
    QTest::newRow("cost") << u"cost"_s << u"12.51"_s << u"12.51"_s;
    QTest::newRow("cost with exponent") << u"cost"_s << u"5.46875e-07"_s << u"0.000000547"_s;
    QTest::newRow("cost, half to even") << u"cost"_s << u"0.0000000005"_s << u"0.00"_s;
    QTest::newRow("description") << u"description"_s << u"Köln 😀\nline two"_s << u"units 16"_s;
    QTest::newRow("description's length") << u"description_length"_s << u"2000"_s << u"units 2000"_s;
    QTest::newRow("text with blanks around") << u"candidate_id"_s << u" a b "_s << u" a b "_s;
    QTest::newRow("apostrophe that guards nothing") << u"candidate_id"_s << u"'tis"_s << u"'tis"_s;
    QTest::newRow("guarded formula") << u"candidate_id"_s << u"'=1+1"_s << u"=1+1"_s;
    QTest::newRow("guarded twice") << u"candidate_id"_s << u"''=1+1"_s << u"'=1+1"_s;
    QTest::newRow("guarded formula behind blanks") << u"candidate_id"_s << u"'  -1"_s << u"  -1"_s;
}

static QString shown(const UsageEvent &event)
{
    if (event.fileSizeKb)
        return QString::number(*event.fileSizeKb);
    if (event.minutesGiven)
        return u"minutes %1"_s.arg(*event.minutesGiven);
    if (event.durationMicros)
        return u"micros %1"_s.arg(*event.durationMicros);
    if (event.parseSuccessful)
        return *event.parseSuccessful ? u"true"_s : u"false"_s;
    if (event.givenCost)
        return event.givenCost->toDecimal();
    if (event.descriptionLength)
        return u"units %1"_s.arg(*event.descriptionLength);
    return event.candidate.value_or(u"nothing"_s);
}

static std::string oneCellTable(const QString &column, const QString &value)
{
    QString quoted = value;
    quoted.replace(u"\""_s, u"\"\""_s);
    return column.toStdString() + ",other\n\"" + quoted.toStdString() + "\",x\n";
}

void TstUsageReader::readsFields()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const Reading reading = readBytes(oneCellTable(column, value), options({u"--type"_s, u"video"_s}));
    QVERIFY2(!reading.error && reading.rejects() == 0, qPrintable(reading.lines().join(u'\n')));
    QCOMPARE(shown(reading.items.at(0).event), expected);
}

void TstUsageReader::rejectsFields_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("code");
    const int invalid = int(ErrorCode::InvalidInput), overflow = int(ErrorCode::Overflow);
    QTest::newRow("part of a token") << u"prompt_tokens"_s << u"12.5"_s << u"prompt_tokens"_s << invalid;
    QTest::newRow("no number") << u"question_count"_s << u"many"_s << u"questions"_s << invalid;
    QTest::newRow("thousands separator") << u"file_size_kb"_s << u"1,000"_s << u"file_size_kb"_s << invalid;
    QTest::newRow("too large") << u"file_size_kb"_s << u"99999999999999999999"_s << u"file_size_kb"_s << overflow;
    QTest::newRow("negative cost") << u"cost"_s << u"-0.5"_s << u"cost"_s << invalid;
    QTest::newRow("cost with a currency") << u"cost"_s << u"$0.5"_s << u"cost"_s << invalid;
    QTest::newRow("cost too large") << u"cost"_s << u"1e12"_s << u"cost"_s << overflow;
    QTest::newRow("time") << u"occurred_at"_s << u"yesterday"_s << u"occurred_at"_s << invalid;
    QTest::newRow("number without its unit") << u"occurred_at"_s << u"1735600197"_s << u"occurred_at"_s << invalid;
    QTest::newRow("neither true nor false") << u"parse_successful"_s << u"maybe"_s << u"parse_successful"_s << invalid;
    QTest::newRow("source") << u"source"_s << u"rumour"_s << u"source"_s << invalid;
    QTest::newRow("id") << u"profile_id"_s << u"ann"_s << u"profile"_s << invalid;
    QTest::newRow("NUL") << u"job"_s << u"a"_s + QChar(0) << u"job"_s << invalid;
    QTest::newRow("control character") << u"job"_s << u"a\x1b[31m"_s << u"job"_s << invalid;
    QTest::newRow("line break") << u"model"_s << u"a\nb"_s << u"model"_s << invalid;
    QTest::newRow("too long") << u"candidate"_s << QString(201, u'x') << u"candidate"_s << invalid;
    QTest::newRow("NUL in a description") << u"description"_s << u"a"_s + QChar(0) << u"description"_s << invalid;
}

void TstUsageReader::rejectsFields()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, field);
    QFETCH(int, code);
    const Reading reading = readBytes(oneCellTable(column, value), options({u"--type"_s, u"questions"_s}));
    QVERIFY(!reading.error);
    QCOMPARE(reading.rejects(), 1);
    const FieldError &wrong = *reading.items[0].wrong;
    QCOMPARE(reading.items[0].line, 2);
    QCOMPARE(QString::fromLatin1(wrong.field), field);
    QCOMPARE(int(wrong.error.code), code);
    QVERIFY(!plainSentence(wrong.error).contains(u'{'));
}

void TstUsageReader::rejectsRowsAndGoesOn()
{
    const Reading table = readBytes("type,file_size_kb,job\ncv,1,a\ncv,2\ncv,3,a,b\ncv,4,\"a\"b\ncv,5,\xff\ncv,,\n,6,a\n,,\ncv,9,a\n");
    QVERIFY(!table.error);
    QList<qint64> goodLines, badLines;
    for (const ReadItem &item : table.items)
        (item.wrong ? badLines : goodLines) << item.line;
    QCOMPARE(goodLines, (QList<qint64>{2, 7, 10}));
    QCOMPARE(badLines, (QList<qint64>{3, 4, 5, 6, 8, 9}));

    const Reading lines = readBytes("{\"type\":\"cv\",\"file_size_kb\":1}\nnot JSON\n{\"type\":\"cv\",\"file_size_kb\":[1]}\n[]\n"
                                    "{\"type\":\"cv\",\"file_size_kb\":1,\"file_size_kb\":2}\n{}\n{\"type\":\"cv\",\"job\":\"a\\u0000\"}\n{\"type\":"
                                    "\"cv\",\"file_size_kb\":8}\n");
    QVERIFY(!lines.error);
    goodLines.clear();
    for (const ReadItem &item : lines.items)
        if (!item.wrong)
            goodLines << item.line;
    QCOMPARE(goodLines, (QList<qint64>{1, 8}));
    QCOMPARE(lines.rejects(), 6);
    QCOMPARE(QByteArray(lines.items[2].wrong->field), "file_size_kb"_ba);
}

// ---- whole files and options

void TstUsageReader::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    const QStringList cv = {u"--type"_s, u"cv"_s};
    QTest::newRow("no known column") << "a,b\n1,2\n"_ba << cv << u"a, b"_s;
    QTest::newRow("mapped column is missing") << "a,job\n1,2\n"_ba << (cv + QStringList{u"--map"_s, u"size=file_size_kb"_s}) << u"size"_s;
    QTest::newRow("filtered column is missing") << "a,job\n1,2\n"_ba << (cv + QStringList{u"--where"_s, u"kind=x"_s}) << u"kind"_s;
    QTest::newRow("mapped column twice") << "a,a\n1,2\n"_ba << (cv + QStringList{u"--map"_s, u"a=job"_s}) << u"more than once"_s;
    QTest::newRow("broken heading") << "\"a\"b,job\n1,2\n"_ba << cv << u"closing quote"_s;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0,\0",
                                          6)
                            << cv << u"UTF-16"_s;
    QTest::newRow("mapped path in no row") << "{\"job\":\"a\"}\n{\"job\":\"b\"}\n"_ba << (cv + QStringList{u"--map"_s, u"x.y=file_size_kb"_s})
                                           << u"x.y"_s;
    QTest::newRow("filtered path in no row") << "{\"job\":\"a\"}\n"_ba << (cv + QStringList{u"--where"_s, u"x.y=1"_s}) << u"x.y"_s;
}

void TstUsageReader::refusesFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    const Reading reading = readBytes(bytes.toStdString(), options(words));
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::InvalidInput);
    QVERIFY2(plainSentence(*reading.error).contains(said), qPrintable(plainSentence(*reading.error)));
}

void TstUsageReader::refusesOptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("map without field") << u"size"_s;
    QTest::newRow("map to no field") << u"size=weight"_s;
    QTest::newRow("map of nothing") << u"=job"_s;
}

void TstUsageReader::refusesOptions()
{
    QFETCH(QString, text);
    const auto map = parseFieldMap(text);
    QVERIFY(!map.ok());
    QCOMPARE(map.error().code, ErrorCode::InvalidInput);
    QVERIFY(!parseFieldDefault(u"weight=1"_s).ok());
    QVERIFY(!parseRowFilter(u"nothing"_s).ok());
    QVERIFY(!parseTimeUnit(u"hours"_s).ok());

    ReadOptions origin;
    origin.timeOrigin = Instant();
    QVERIFY(readBytes("job\na\n", origin).error); // an origin of what?
    ReadOptions format;
    format.format = u"xml"_s;
    QVERIFY(readBytes("job\na\n", format).error);
    QVERIFY(readBytes("job\na\n", options({u"--default"_s, u"questions=few"_s})).error);
}

void TstUsageReader::prefersWhatIsSaid()
{
    // --type beats the row, --map beats a name, an empty column gives way to the next, --company makes the row's company irrelevant.
    const std::string bytes = "type,company,job,draft_job_id,size,file_size_kb\nvideo,\x01,,d,7,8\n";
    ReadOptions read = options({u"--type"_s, u"cv"_s, u"--map"_s, u"size=file_size_kb"_s});
    QCOMPARE(readBytes(bytes, read).rejects(), 1);
    read.ignoreCompany = true;
    const Reading reading = readBytes(bytes, read);
    QVERIFY(!reading.error);
    QCOMPARE(reading.rejects(), 0);
    QCOMPARE(reading.items[0].event.type, UsageType::CvParsing);
    QCOMPARE(reading.items[0].event.fileSizeKb, 7);
    QCOMPARE(reading.items[0].event.job, u"d"_s);
    QVERIFY(!reading.items[0].companyText);
}

void TstUsageReader::fillsDefaults()
{
    const Reading reading = readBytes("at,job,model\n10,a,\n,b,m\n",
                                      options({u"--map"_s, u"at=occurred_at"_s, u"--time-unit"_s, u"s"_s, u"--default"_s, u"type=cv"_s,
                                               u"--default"_s, u"model=fallback=1"_s, u"--default"_s, u"occurred_at=2026-01-01T00:00:00Z"_s}));
    QVERIFY(!reading.error);
    QCOMPARE(reading.rejects(), 0);
    QCOMPARE(reading.items[0].event.model, u"fallback=1"_s);
    QCOMPARE(reading.items[0].event.occurredAt->micros(), 10'000'000);
    QCOMPARE(reading.items[1].event.model, u"m"_s);
    QCOMPARE(reading.items[1].event.occurredAt->toIso(), u"2026-01-01T00:00:00Z"_s);
}

void TstUsageReader::countsWhatItLeavesOut()
{
    // All filters must hold; what they leave out may be as wrong as it likes.
    const Reading reading = readBytes("a,b,file_size_kb\n1,x,1\n1,y,bad\n2,x,bad\n'=1,x,4\n",
                                      options({u"--type"_s, u"cv"_s, u"--where"_s, u"a=1"_s, u"--where"_s, u"b=x"_s}));
    QVERIFY(!reading.error);
    QCOMPARE(reading.items.size(), size_t(1));
    QCOMPARE(reading.rejects(), 0);
    QCOMPARE(reading.progress.skipped, 3);
    QCOMPARE(readBytes("a,file_size_kb\n'=1,4\n", options({u"--type"_s, u"cv"_s, u"--where"_s, u"a==1"_s})).items.size(), size_t(1));
    QCOMPARE(
        readBytes("{\"a\":null,\"job\":\"x\"}\n{\"job\":\"y\"}\n{\"a\":0,\"job\":\"z\"}\n", options({u"--type"_s, u"cv"_s, u"--where"_s, u"a="_s}))
            .items.size(),
        size_t(2));
}

// ---- input

void TstUsageReader::isTheSameInPiecesOfAnySize_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("words");
    const QStringList questions = {u"--type"_s, u"questions"_s};
    QTest::newRow("table") << sample("usage_table.csv") << QStringList{};
    QTest::newRow("trace") << sample("azure_llm_trace.csv") << QStringList{};
    QTest::newRow("lines") << sample("aider.jsonl") << kAider;
    QTest::newRow("events") << sample("cloudevents.jsonl") << QStringList{};
    QTest::newRow("document") << sample("openai_page.json") << QStringList{};
    QTest::newRow("spend") << sample("litellm_spend.jsonl") << questions;
}

void TstUsageReader::isTheSameInPiecesOfAnySize()
{
    QFETCH(QString, file);
    QFETCH(QStringList, words);
    const std::string bytes = bytesOf(file);
    const QStringList whole = readBytes(bytes, options(words)).lines();
    QVERIFY(whole.size() > 1);
    for (const qint64 piece : {1, 3, 16, 100})
        QCOMPARE(readBytes(bytes, options(words), piece).lines(), whole);
}

void TstUsageReader::tellsProgressAndCancels()
{
    std::string bytes = "type,file_size_kb\n";
    for (int i = 0; i < 200'000; ++i)
        bytes += "cv,12\n";
    const CancelToken cancel;
    const auto reader = UsageReader::open(memoryInput(bytes), {}, cancel);
    QVERIFY(reader.ok());
    QVERIFY(*(*reader)->next());
    const ReadProgress early = (*reader)->progress();
    QCOMPARE(early.bytesTotal, qint64(bytes.size()));
    QCOMPARE(early.rows, qint64((*reader)->rows().size()));
    QVERIFY(early.bytesRead > 0 && early.bytesRead < 100'000);
    QVERIFY(*(*reader)->next());
    QVERIFY((*reader)->progress().bytesRead > early.bytesRead);
    cancel.cancel();
    const auto more = (*reader)->next();
    QVERIFY(!more.ok());
    QCOMPARE(more.error().code, ErrorCode::Canceled);

    const Reading all = readBytes(bytes);
    QCOMPARE(all.progress.rows, 200'000);
    QCOMPARE(all.progress.bytesRead, qint64(bytes.size()));
}

void TstUsageReader::saysWhereReadingFails()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"usage.csv"_s);
    QCOMPARE(readFile(path).error->code, ErrorCode::IoError);
    QCOMPARE(readFile(folder.path()).error->code, ErrorCode::IoError);

    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("type,file_size_kb\n" + QByteArray("cv,12\n").repeated(400'000));
    file.close();
    const auto reader = UsageReader::open(path, {}, CancelToken());
    QVERIFY(reader.ok());
    QVERIFY(*(*reader)->next());
    QVERIFY(QFile::resize(path, 1'200'000)); // shorter while it is read
    Result<bool> more = true;
    while (more.ok() && *more)
        more = (*reader)->next();
    QVERIFY(!more.ok());
    QCOMPARE(more.error().code, ErrorCode::IoError);
}

void TstUsageReader::readsPipes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {path}), 0);
    QProcess writer;
    writer.start(u"sh"_s, {u"-c"_s, u"cat '%1' > '%2'"_s.arg(sample("azure_llm_trace.csv"), path)});
    const Reading reading = readFile(path);
    QVERIFY(writer.waitForFinished());
    QVERIFY(!reading.error);
    QCOMPARE(reading.items.size(), size_t(3));
    QVERIFY(!reading.progress.bytesTotal);
    QCOMPARE(readBytes("").items.size(), size_t(0));
    QVERIFY(!readBytes("").error);
}

QTEST_GUILESS_MAIN(TstUsageReader)
#include "tst_usage_reader.moc"
