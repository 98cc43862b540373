#include "models/usage/ingest.h"

#include "models/core/calendar.h"
#include "models/usage/ingest_store.h"
#include "models/usage/prices.h"
#include "models/usage/seen_rows.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <map>
#include <unordered_set>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(importLog, "reckoner.import", QtInfoMsg)

namespace {

constexpr size_t kRowsPerPart = 20'000;      ///< written at once
constexpr size_t kMostRollups = 400'000;     ///< merged when there are more, so that memory stays bounded
constexpr size_t kMostCachedJobs = 200'000;
constexpr size_t kShownRejects = 20;

struct ImportCompany
{
    CompanyId id;
    Currency currency;
    Calendar calendar;
    static ImportCompany from(const Row &row)
    {
        const auto currency = Currency::parse(row.text("currency"));
        const auto calendar = Calendar::named(row.text("timezone"));
        ensure(currency.ok() && calendar.ok(), "a company has a currency and a time zone that exist");
        return {row.id<CompanyId>("id"), *currency, *calendar};
    }
};

struct LinkRow
{
    QUuid link;
    JobId job;
    static LinkRow from(const Row &row) { return {row.uuid("id"), row.id<JobId>("job_id")}; }
};

/// Where the text in a row's job field leads.
struct JobTarget
{
    std::optional<JobId> job;
    std::optional<QString> draft;
    std::optional<QUuid> link;
};

struct EventKeyHash
{
    size_t operator()(const EventKey &key) const { return qHashMulti(0, key.company.uuid(), key.eventId); }
};

/// A row's job field, in a company; a draft may have the name of a job that only other usage types know.
struct JobKey
{
    CompanyId company;
    QString job;
    bool hasDraft = false;
    bool operator==(const JobKey &) const = default;
};
struct JobKeyHash
{
    size_t operator()(const JobKey &key) const { return qHashMulti(0, key.company.uuid(), key.job, key.hasDraft); }
};

/// Looks companies, jobs and profiles up, once each.
class Lookups
{
public:
    Lookups(const Operation &operation, const IngestOptions &options) : m_operation(operation), m_options(options) {}

    Result<const ImportCompany *> company(const IngestItem &item)
    {
        if (m_options.company)
            return byId(*m_options.company);
        if (item.event.company)
            return byId(*item.event.company);
        if (!item.companyText)
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("No company is named. Name the company of all rows, or a column that holds it."), {{u"field"_s, u"company"_s}}};
        const auto known = m_companyByText.find(*item.companyText);
        if (known != m_companyByText.end())
            return byId(known->second);
        TRY(found, byText(*item.companyText));
        m_companyByText.emplace(*item.companyText, found);
        return byId(found);
    }

    Result<JobTarget> job(const UsageEvent &event, CompanyId company)
    {
        if (m_options.job)
            return JobTarget{*m_options.job, {}, {}};
        if (!event.job)
            return JobTarget{};
        const JobKey key{company, *event.job, info(event.type).hasDraft};
        const auto cached = m_jobs.find(key);
        if (cached != m_jobs.end())
            return cached->second;
        TRY(target, findJob(event, company));
        if (m_jobs.size() >= kMostCachedJobs)
            m_jobs.clear();
        m_jobs.emplace(key, target);
        return target;
    }

    Outcome profile(const UsageEvent &event, CompanyId company)
    {
        if (!event.profile || m_profiles.contains(*event.profile))
            return {};
        TRY(known, m_operation.integer("usage/known_profile", Bindings().id("company_id", company).id("profile_id", *event.profile)));
        if (known == 0)
            return Error{ErrorCode::NotFound, RECKONER_TEXT("No profile {profile} in this company."), {{u"profile"_s, event.profile->toString()}}};
        m_profiles.insert(*event.profile);
        return {};
    }

    const std::unordered_map<CompanyId, Currency> &currencies() const { return m_currencies; }

private:
    Result<const ImportCompany *> byId(CompanyId id)
    {
        const auto known = m_companies.find(id);
        if (known != m_companies.end())
            return &known->second;
        TRY(found, m_operation.row<ImportCompany>("usage/import_company", Bindings().id("id", id)));
        if (!found)
            return Error{ErrorCode::NotFound, RECKONER_TEXT("No company {company} that you may see."), {{u"company"_s, id.toString()}}};
        m_currencies.emplace(id, found->currency);
        return &m_companies.emplace(id, *found).first->second;
    }

    Result<CompanyId> byText(const QString &text)
    {
        if (const auto id = CompanyId::parse(text))
            return *id;
        TRY(found, m_operation.rows<ImportCompany>("usage/import_company_named", Bindings().text("name", text)));
        if (found.empty())
            return Error{ErrorCode::NotFound, RECKONER_TEXT("No company {company} that you may see."), {{u"company"_s, text}}};
        if (found.size() > 1)
            return Error{ErrorCode::Ambiguous, RECKONER_TEXT("Several companies are called {company}; use the id."), {{u"company"_s, text}}};
        return found.front().id;
    }

    Result<JobTarget> findJob(const UsageEvent &event, CompanyId company)
    {
        const auto id = JobId::parse(*event.job);
        if (id) {
            TRY(known, m_operation.integer("usage/known_job", Bindings().id("company_id", company).id("job_id", *id)));
            if (known > 0)
                return JobTarget{*id, {}, {}};
        }
        if (!info(event.type).hasDraft)
            return Error{ErrorCode::NotFound, RECKONER_TEXT("No job {job} in this company; only generated questions may name a job that is not saved yet."),
                         {{u"job"_s, *event.job}}};
        const QString draft = id ? id->toString() : *event.job;
        TRY(link, m_operation.row<LinkRow>("usage/active_links_of_draft", Bindings().id("company_id", company).text("draft_job_id", draft)));
        if (link)
            return JobTarget{link->job, {}, link->link};
        return JobTarget{{}, draft, {}};
    }

    const Operation &m_operation;
    const IngestOptions &m_options;
    std::unordered_map<CompanyId, ImportCompany> m_companies;
    std::unordered_map<CompanyId, Currency> m_currencies;
    std::unordered_map<QString, CompanyId> m_companyByText;
    std::unordered_map<JobKey, JobTarget, JobKeyHash> m_jobs;
    std::unordered_set<ProfileId> m_profiles;
};

RollupSums sumsOf(const ReadyRow &row)
{
    RollupSums sums;
    const UsageQuantities &quantities = row.metered.quantities;
    sums.rows = 1;
    sums.cost = row.metered.cost ? row.metered.cost->nanos() : 0;
    sums.estimated = quantities.source == QuantitySource::Estimated ? sums.cost : 0;
    sums.unpriced = row.metered.unpriced ? 1 : 0;
    switch (row.event.type) {
    case UsageType::CvParsing:
        sums.quantity = quantities.parseSuccessful ? 1 : 0;
        sums.failed = quantities.parseSuccessful ? 0 : 1;
        break;
    case UsageType::QuestionGeneration:
        sums.quantity = quantities.totalTokens();
        sums.questions = quantities.questions;
        break;
    case UsageType::VideoInterview:
        sums.quantity = quantities.durationMinutes.value_or(0);
        break;
    }
    return sums;
}

/// Why a run ends without writing although nothing failed.
const Error kNothingWritten{ErrorCode::InvalidState, "nothing written", {{u"ingest"_s, true}}};

class Run
{
public:
    Run(Operation &operation, const IngestOptions &options, const IngestSource &source, const IngestHooks &hooks, IngestReply &reply)
        : m_operation(operation), m_options(options), m_source(source), m_hooks(hooks), m_reply(reply), m_lookups(operation, options)
    {
    }

    Outcome run()
    {
        if (m_options.job)
            CHECK(checkJobOption());
        m_store = IngestStore::create(m_operation);
        CHECK(m_store->begin());
        TRY(book, loadPriceBook(m_operation)); // only now: a back end reads prices while it imports, and not otherwise
        m_book = std::move(book);
        CHECK(readAll());
        CHECK(sumCosts());
        if (!m_writing)
            return kNothingWritten;
        if (m_options.withRollups)
            CHECK(m_store->merge(m_rollups, m_lookups.currencies()));
        CHECK(m_store->end());
        CHECK(keepOperations());
        m_reply.written = !m_options.dryRun;
        return m_options.dryRun ? Outcome(kNothingWritten) : Outcome();
    }

private:
    Outcome checkJobOption()
    {
        if (!m_options.company)
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("--job needs --company."), {{u"field"_s, u"job"_s}}};
        TRY(known, m_operation.integer("usage/known_job", Bindings().id("company_id", *m_options.company).id("job_id", *m_options.job)));
        if (known == 0)
            return Error{ErrorCode::NotFound, RECKONER_TEXT("No job {job} in this company."), {{u"job"_s, m_options.job->toString()}}};
        return {};
    }

    Outcome readAll()
    {
        std::vector<IngestItem> batch;
        for (bool more = true; more;) {
            CHECK(m_operation.scope().cancel.check());
            batch.clear();
            TRY(hasMore, m_source(batch));
            more = hasMore;
            for (IngestItem &item : batch)
                CHECK(take(item));
            if (m_hooks.progress)
                m_hooks.progress(m_reply.read, m_reply.inserted);
        }
        return flushPart();
    }

    Outcome take(IngestItem &item)
    {
        ++m_reply.read;
        if (item.wrong) {
            reject(item.line, QString::fromLatin1(item.wrong->field), item.wrong->error);
            return {};
        }
        auto ready = prepare(item);
        if (!ready) {
            // a database that fails ends the import; a row that is wrong is a reject
            if (exitStatus(ready.error().code) != 65)
                return ready.error();
            reject(item.line, ready.error().context.value(u"field"_s).toString(), ready.error());
            return {};
        }
        m_sameIdIsSame.push_back(item.sameIdIsSameEvent);
        m_part.push_back(std::move(ready).value());
        return m_part.size() >= kRowsPerPart ? flushPart() : Outcome();
    }

    static Error inField(Error error, const char *field)
    {
        if (!error.context.contains(u"field"_s))
            error.context.insert(u"field"_s, QString::fromLatin1(field));
        return error;
    }

    Result<ReadyRow> prepare(IngestItem &item)
    {
        auto company = m_lookups.company(item);
        if (!company)
            return inField(company.error(), "company");
        UsageEvent &event = item.event;
        event.company = (*company)->id;
        if (!event.occurredAt)
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The row has no time; map a column to occurred_at."), {{u"field"_s, u"occurred_at"_s}}};
        if (m_options.job)
            event.job = m_options.job->toString();
        const QByteArray digest = contentDigest(event); // before defaults are filled in: only what the file gave is compared
        if (!event.source && !(event.type == UsageType::QuestionGeneration && !event.promptTokens))
            event.source = QuantitySource::Imported;
        const auto counted = countQuantities(event);
        if (const auto *wrong = std::get_if<FieldError>(&counted))
            return inField(wrong->error, wrong->field);
        ReadyRow row;
        row.line = item.line;
        row.digest = digest;
        if (!event.eventId)
            event.eventId = generatedEventId(event, row.digest, m_seen.ordinal(row.digest));
        auto target = m_lookups.job(event, *event.company);
        if (!target)
            return inField(target.error(), "job");
        if (const auto known = m_lookups.profile(event, *event.company); !known)
            return inField(known.error(), "profile");
        auto metered = meter(event, std::get<UsageQuantities>(counted), *event.company, (*company)->currency, *event.occurredAt, m_book);
        if (!metered)
            return inField(metered.error(), "cost");
        row.metered = std::move(metered).value();
        row.job = target->job;
        row.draft = target->draft;
        row.link = target->link;
        row.day = (*company)->calendar.dayOf(*event.occurredAt);
        row.id = UsageId::make();
        row.operation = operationOf(*event.company);
        row.event = std::move(event);
        return row;
    }

    /// One operation per company, all of one batch.
    OperationId operationOf(CompanyId company)
    {
        if (m_operation.request().company)
            return m_operation.id();
        return m_operations.try_emplace(company, OperationId::make()).first->second;
    }

    void reject(qint64 line, const QString &field, const Error &error)
    {
        ++m_reply.rejected;
        const IngestReject rejected{line, field, error};
        if (m_reply.rejects.size() < kShownRejects)
            m_reply.rejects.push_back(rejected);
        if (m_hooks.rejected)
            m_hooks.rejected(rejected);
        if (m_reply.rejected > m_options.maxRejects)
            m_writing = false; // reading goes on, so that every wrong row is told at once
    }

    Outcome flushPart()
    {
        if (m_part.empty())
            return {};
        TRY(fresh, dropKnown());
        for (const ReadyRow &row : fresh) {
            m_rollups[{row.event.company->uuid(), row.job ? row.job->uuid() : QUuid(), row.day.number, int(row.event.type), int(row.status())}].add(sumsOf(row));
            if (row.metered.cost)
                CHECK(m_costs[*row.event.company].add(*row.metered.cost));
        }
        m_reply.inserted += qint64(fresh.size());
        m_part.clear();
        m_sameIdIsSame.clear();
        if (m_writing)
            CHECK(m_store->write(fresh));
        if (m_rollups.size() > kMostRollups) {
            if (m_writing && m_options.withRollups)
                CHECK(m_store->merge(m_rollups, m_lookups.currencies()));
            m_rollups.clear();
        }
        return {};
    }

    Outcome sumCosts()
    {
        std::map<QString, CurrencyCost> byCode;
        for (const auto &[company, cost] : m_costs) {
            const Currency &currency = m_lookups.currencies().at(company);
            CurrencyCost &sum = byCode.try_emplace(currency.code(), CurrencyCost{currency, {}}).first->second;
            TRY(more, sum.cost.plus(cost));
            sum.cost = more;
        }
        for (const auto &[code, sum] : byCode)
            m_reply.costs.push_back(sum);
        return {};
    }

    /// The rows of this part that are not recorded yet; the others are duplicates, or rejects where their content differs.
    Result<std::vector<ReadyRow>> dropKnown()
    {
        std::vector<EventKey> keys;
        keys.reserve(m_part.size());
        for (const ReadyRow &row : m_part)
            keys.push_back({*row.event.company, *row.event.eventId});
        TRY(known, m_store->known(keys));
        std::unordered_map<EventKey, QByteArray, EventKeyHash> inPart;
        inPart.reserve(m_part.size());
        std::vector<ReadyRow> fresh;
        fresh.reserve(m_part.size());
        for (size_t i = 0; i < m_part.size(); ++i) {
            ReadyRow &row = m_part[i];
            std::optional<KnownEvent> before = known[i];
            if (!before) {
                const auto [place, isNew] = inPart.try_emplace(keys[i], row.digest);
                if (!isNew)
                    before = KnownEvent{place->second};
            }
            if (!before)
                fresh.push_back(std::move(row));
            else if (!before->digest || *before->digest == row.digest || m_sameIdIsSame[i])
                ++m_reply.duplicates;
            else
                reject(row.line, u"event_id"_s,
                       {ErrorCode::DuplicateKeyMismatch, RECKONER_TEXT("Event {event_id} was recorded before with other content."), {{u"event_id"_s, *row.event.eventId}}});
        }
        return fresh;
    }

    Outcome keepOperations()
    {
        if (m_operation.request().company) {
            m_reply.operations = {m_operation.id()};
            return {};
        }
        for (const auto &[company, id] : m_operations) {
            Bindings values;
            values.id("id", id).id("company_id", company).text("kind", QString::fromLatin1(m_operation.act().name));
            values.text("actor", m_operation.scope().actor).text("login", m_operation.scope().login).text("role", roleName(m_operation.scope().role));
            values.null("key").null("digest").json("request", m_operation.request().content).json("reply", {}).null("refused_code");
            values.text("reason", m_operation.request().reason.isEmpty() ? std::nullopt : std::optional(m_operation.request().reason));
            values.id("batch_id", m_operation.request().batch).null("reverses").instant("business_at", m_operation.now());
            TRY(kept, m_operation.change("ledger/insert_operation", values));
            ensure(kept == 1, "an operation is one row");
            m_reply.operations.push_back(id);
        }
        return {};
    }

    Operation &m_operation;
    const IngestOptions &m_options;
    const IngestSource &m_source;
    const IngestHooks &m_hooks;
    IngestReply &m_reply;
    Lookups m_lookups;
    PriceBook m_book;
    std::unique_ptr<IngestStore> m_store;
    SeenRows m_seen;
    std::vector<ReadyRow> m_part;
    std::vector<bool> m_sameIdIsSame;
    Rollups m_rollups;
    std::unordered_map<CompanyId, OperationId> m_operations;
    std::unordered_map<CompanyId, Money> m_costs;
    bool m_writing = true;
};

QJsonObject kept(const IngestReply &reply)
{
    QJsonArray operations;
    for (const OperationId &id : reply.operations)
        operations.append(id.toString());
    QJsonObject costs;
    for (const CurrencyCost &each : reply.costs)
        costs.insert(each.currency.code(), each.cost.toDecimal());
    return {{u"read"_s, reply.read}, {u"inserted"_s, reply.inserted}, {u"duplicates"_s, reply.duplicates}, {u"rejected"_s, reply.rejected},
            {u"costs"_s, costs}, {u"operations"_s, operations}};
}

IngestReply fromKept(const QJsonObject &json)
{
    IngestReply reply;
    reply.written = true;
    reply.duplicate = true;
    reply.read = json.value(u"read"_s).toInteger();
    reply.inserted = json.value(u"inserted"_s).toInteger();
    reply.duplicates = json.value(u"duplicates"_s).toInteger();
    reply.rejected = json.value(u"rejected"_s).toInteger();
    const QJsonObject costs = json.value(u"costs"_s).toObject();
    for (auto each = costs.begin(); each != costs.end(); ++each) {
        const auto currency = Currency::parse(each.key());
        const auto cost = Money::parse(each.value().toString());
        if (currency && cost)
            reply.costs.push_back({*currency, *cost});
    }
    for (const QJsonValue &id : json.value(u"operations"_s).toArray())
        reply.operations.push_back(OperationId::parse(id.toString()).value_or(OperationId()));
    return reply;
}

} // namespace

Result<IngestReply> ingest(Connection &connection, const Scope &scope, const IngestOptions &options, const IngestSource &source, const IngestHooks &hooks,
                           const Request &request)
{
    Request asked = request;
    asked.company = options.company;
    asked.batch = request.batch ? request.batch : BatchId::make();
    asked.content = {{u"source"_s, options.sourceName}, {u"type"_s, options.type ? usageTypeName(*options.type) : QString()}};
    const ForeignKeysOff unchecked(connection);
    IngestReply reply;
    bool isRead = false;
    const auto done = Operation::runJson(connection, scope, act(ActKind::Import), asked, [&](Operation &operation) -> Result<QJsonObject> {
        if (std::exchange(isRead, true)) // another attempt would find the source at its end, and say that all is recorded
            return Error{ErrorCode::Busy, RECKONER_TEXT("Another program was writing the same rows, and nothing was recorded; import it again.")};
        reply = IngestReply();
        CHECK(Run(operation, options, source, hooks, reply).run());
        return kept(reply);
    });
    reply.batch = *asked.batch;
    if (!done) {
        if (done.error() == kNothingWritten)
            return reply;
        return done.error();
    }
    if (done->duplicate)
        return fromKept(done->reply);
    qCInfo(importLog).noquote() << u"[Import] %1: %2 rows recorded, %3 known before"_s.arg(options.sourceName).arg(reply.inserted).arg(reply.duplicates);
    return reply;
}

} // namespace reckoner
