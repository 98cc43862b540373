// Three companies of three zones and two currencies, with jobs, and random usage for them: the same for the same seed, on any database.
#pragma once

#include "models/rules/meter.h"
#include "models/usage/ingest.h"
#include "models/usage/prices.h"
#include "models/usage/record.h"
#include "tests/support/office.h"

#include <random>

namespace reckoner {

using namespace Qt::StringLiterals;

/// An id that is the same on every database.
template <typename IdType>
IdType fixedId(int kind, int number)
{
    return IdType(QUuid(0x01950000u + uint(kind), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, uchar(number >> 8), uchar(number)));
}

class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}
    int below(int bound) { return int(m_engine() % quint64(bound)); }
    bool oneIn(int chances) { return below(chances) == 0; }

private:
    std::mt19937_64 m_engine;
};

struct WorldCompany
{
    CompanyId id;
    QString currency;
    Calendar calendar;
    std::vector<JobId> jobs;
};

class UsageWorld
{
public:
    static constexpr int kJobs = 3;
    static constexpr int kDrafts = 5;

    explicit UsageWorld(Office &office)
    {
        const std::array<std::array<QString, 3>, 3> wanted = {{{u"Aster"_s, u"UTC"_s, u"USD"_s}, {u"Birch"_s, u"America/New_York"_s, u"USD"_s},
                                                               {u"Cedar"_s, u"Asia/Kolkata"_s, u"EUR"_s}}};
        for (size_t i = 0; i < wanted.size(); ++i) {
            const auto &[name, zone, currency] = wanted[i];
            WorldCompany company{fixedId<CompanyId>(1, int(i)), currency, needed(Calendar::named(zone)), {}};
            office.company(name, zone, currency, company.id);
            for (int job = 0; job < kJobs; ++job)
                company.jobs.push_back(office.job(company.id, u"%1 job %2"_s.arg(name).arg(job), {}, fixedId<JobId>(2, int(i) * 10 + job)).id);
            companies.push_back(company);
        }
    }

    static QString draft(int number)
    {
        return number % 2 == 0 ? fixedId<JobId>(3, number).toString() : u"draft %1"_s.arg(number);
    }

    /// From August to the first days of December 2026, often on the very edge of a day of one of the zones.
    static Instant instant(Dice &dice)
    {
        static const Instant first = needed(Instant::parse(QStringView(u"2026-08-20T00:00:00Z")));
        static constexpr std::array<qint64, 6> edges = {0, 4 * 3600, 5 * 3600, 18 * 3600 + 1800, 12 * 3600, 23 * 3600 + 3599};
        const qint64 second = dice.oneIn(2) ? edges[size_t(dice.below(int(edges.size())))] : dice.below(86'400);
        return Instant::fromMicros(first.micros() + (qint64(dice.below(105)) * 86'400 + second) * 1'000'000 + (dice.oneIn(3) ? dice.below(1'000'000) : 0));
    }

    /// `eventId` distinguishes the event from every other. Only what all three ways in can say.
    UsageEvent event(Dice &dice, const QString &eventId) const
    {
        const WorldCompany &company = companies[size_t(dice.below(int(companies.size())))];
        UsageEvent event;
        event.type = UsageType(dice.below(3));
        event.company = company.id;
        event.eventId = eventId;
        event.occurredAt = instant(dice);
        event.source = QuantitySource(dice.below(4));
        if (dice.oneIn(4))
            event.origin = dice.oneIn(2) ? u"api"_s : u"recruiter"_s;
        if (dice.oneIn(6))
            event.givenCost = Money::fromNanos(dice.below(3) * 123'456'789LL);
        if (!dice.oneIn(4))
            event.job = company.jobs[size_t(dice.below(kJobs))].toString();
        switch (event.type) {
        case UsageType::CvParsing: fillCv(dice, event); break;
        case UsageType::QuestionGeneration: fillQuestions(dice, event); break;
        case UsageType::VideoInterview: fillVideo(dice, event); break;
        }
        return event;
    }

    std::vector<WorldCompany> companies;

private:
    static void fillCv(Dice &dice, UsageEvent &event)
    {
        event.parseSuccessful = !dice.oneIn(5);
        event.successRate = dice.below(101);
        if (dice.oneIn(2))
            event.fileSizeKb = dice.below(5000);
        if (dice.oneIn(2))
            event.candidate = u"candidate-%1"_s.arg(dice.below(30));
    }
    static void fillQuestions(Dice &dice, UsageEvent &event)
    {
        event.promptTokens = dice.below(4000);
        event.completionTokens = dice.below(2000);
        event.questions = dice.below(40);
        if (dice.oneIn(2))
            event.model = dice.oneIn(2) ? u"gpt-4o"_s : u"claude-3-5-sonnet"_s;
        if (dice.oneIn(2))
            event.job = draft(dice.below(kDrafts));
    }
    static void fillVideo(Dice &dice, UsageEvent &event)
    {
        event.interview = u"interview-%1"_s.arg(dice.below(1000));
        event.completedQuestions = dice.below(10);
        event.totalQuestions = 10;
        if (dice.oneIn(3))
            event.videoQuality = u"720p"_s;
        if (dice.oneIn(4))
            event.minutesGiven = dice.below(90) - 2;
        if (!dice.oneIn(5))
            event.durationMicros = (dice.below(4000) - 30) * 1'000'000LL;
    }
};

/// What another program, which knows only the tables, inserts for an event: no total, no minutes from seconds, no cost unless it was given.
inline QString insertStatement(const TestDatabase &database, const UsageEvent &event, UsageId id)
{
    const bool sqlite = database.dialect() == Dialect::Sqlite;
    QStringList columns = {u"id"_s, u"company_id"_s, u"occurred_at"_s, u"source"_s};
    QStringList values = {database.literal(id.uuid()), database.literal(event.company->uuid()), database.literal(*event.occurredAt),
                          u"'%1'"_s.arg(quantitySourceName(event.source.value_or(QuantitySource::Measured)))};
    const auto add = [&](const QString &column, const QString &value) {
        columns.append(column);
        values.append(value);
    };
    const auto text = [&](const char *column, const std::optional<QString> &value) {
        if (value)
            add(QString::fromLatin1(column), u"'%1'"_s.arg(*value));
    };
    const auto number = [&](const char *column, const std::optional<qint64> &value) {
        if (value)
            add(QString::fromLatin1(column), QString::number(*value));
    };
    text("event_id", event.eventId);
    text("origin", event.origin);
    if (event.givenCost)
        add(sqlite ? u"cost_nanos"_s : u"cost"_s, sqlite ? QString::number(event.givenCost->nanos()) : event.givenCost->toDecimal());
    if (event.job) {
        if (const auto job = JobId::parse(*event.job))
            add(u"job_id"_s, database.literal(job->uuid()));
        else
            text("draft_job_id", event.job);
    }
    switch (event.type) {
    case UsageType::CvParsing:
        number("file_size_kb", event.fileSizeKb);
        number("success_rate", event.successRate);
        text("candidate_id", event.candidate);
        if (event.parseSuccessful)
            add(u"parse_successful"_s, sqlite ? QString::number(int(*event.parseSuccessful)) : *event.parseSuccessful ? u"true"_s : u"false"_s);
        break;
    case UsageType::QuestionGeneration:
        number("prompt_tokens", event.promptTokens);
        number("completion_tokens", event.completionTokens);
        number("question_count", event.questions);
        text("model_used", event.model);
        break;
    case UsageType::VideoInterview:
        text("interview_id", event.interview);
        number("duration_minutes", event.minutesGiven);
        if (event.durationMicros)
            number("duration_seconds", *event.durationMicros / 1'000'000);
        number("completed_questions", event.completedQuestions);
        number("total_questions", event.totalQuestions);
        text("video_quality", event.videoQuality);
        break;
    }
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(QString::fromLatin1(info(event.type).table), columns.join(u", "_s), values.join(u", "_s));
}

/// Items of a list, a few at a time.
inline IngestSource sourceOf(std::vector<IngestItem> items, size_t atATime = 7)
{
    return [items = std::move(items), atATime, next = size_t(0)](std::vector<IngestItem> &batch) mutable -> Result<bool> {
        for (size_t i = 0; i < atATime && next < items.size(); ++i)
            batch.push_back(items[next++]);
        return next < items.size();
    };
}

inline IngestSource sourceOf(const std::vector<UsageEvent> &events)
{
    std::vector<IngestItem> items;
    for (const UsageEvent &event : events) {
        IngestItem item;
        item.line = qint64(items.size()) + 1;
        item.event = event;
        items.push_back(item);
    }
    return sourceOf(std::move(items));
}

inline NewPrice price(const char *type, PriceUnit unit, qint64 picos, const QString &currency = u"USD"_s)
{
    NewPrice wanted;
    wanted.typeName = QString::fromLatin1(type);
    wanted.unit = unit;
    wanted.currency = needed(Currency::parse(currency));
    wanted.price = UnitPrice::fromPicos(picos);
    wanted.effectiveFrom = Instant::fromMicros(0);
    return wanted;
}

/// A price for a random usage type, level, unit and time; half of them with a minimum.
inline NewPrice randomPrice(Dice &dice, const UsageWorld &world)
{
    const UsageTypeInfo &type = info(UsageType(dice.below(3)));
    const PriceUnit unit = type.units[size_t(dice.below(int(type.units.size())))];
    const WorldCompany &company = world.companies[size_t(dice.below(int(world.companies.size())))];
    const qint64 scale = type.type == UsageType::QuestionGeneration ? 1'000 : 100'000'000;
    NewPrice wanted = price(type.name, unit, (1 + dice.below(9'999)) * scale + dice.below(1'000), company.currency);
    if (dice.oneIn(2))
        wanted.company = company.id;
    if (type.type == UsageType::QuestionGeneration && dice.oneIn(2))
        wanted.model = dice.oneIn(2) ? u"gpt-4o"_s : u"claude-3-5-sonnet"_s;
    wanted.minimumQuantity = dice.oneIn(2) ? dice.below(unit == PriceUnit::Token ? 3000 : 4) : 0;
    wanted.effectiveFrom = UsageWorld::instant(dice);
    return wanted;
}

} // namespace reckoner
