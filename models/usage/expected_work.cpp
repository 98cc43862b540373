#include "models/usage/expected_work.h"

#include "models/ledger/plan.h"

#include <QCryptographicHash>
#include <map>
#include <set>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kShownRejects = 20;
constexpr qint64 kMicrosPerSecond = 1'000'000;

struct ListedCompany
{
    CompanyId id;
    static ListedCompany from(const Row &row) { return {row.id<CompanyId>("id")}; }
};

struct KnownEntry
{
    QUuid id;
    static KnownEntry from(const Row &row) { return {row.uuid("id")}; }
};

/// One entry, ready to be a row.
struct ExpectedEntry
{
    QUuid id;
    CompanyId company;
    Instant occurredAt;
    QJsonObject columns;
};

/// The companies that a list names, each looked up once.
class NamedCompanies
{
public:
    NamedCompanies(const Inquiry &inquiry, const std::optional<CompanyId> &forced) : m_inquiry(inquiry), m_forced(forced) {}

    Result<CompanyId> companyOf(const IngestItem &item)
    {
        if (m_forced)
            return *m_forced;
        const QString text = item.event.company ? item.event.company->toString() : item.companyText.value_or(QString());
        if (text.isEmpty())
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The row names no company, and none was given for the file.")};
        const auto known = m_found.find(text);
        if (known != m_found.end())
            return known->second;
        TRY(found, look(text));
        m_found.emplace(text, found);
        return found;
    }

private:
    Result<CompanyId> look(const QString &text) const
    {
        const auto id = CompanyId::parse(text);
        TRY(found, id ? m_inquiry.rows<ListedCompany>("usage/import_company", Bindings().id("id", *id))
                      : m_inquiry.rows<ListedCompany>("usage/import_company_named", Bindings().text("name", text)));
        if (found.empty())
            return Error{ErrorCode::NotFound, RECKONER_TEXT("No company {company}."), {{u"company"_s, text}}};
        if (found.size() > 1)
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Several companies are named {company}; use the id."), {{u"company"_s, text}}};
        return found.front().id;
    }

    const Inquiry &m_inquiry;
    std::optional<CompanyId> m_forced;
    std::map<QString, CompanyId> m_found;
};

FieldError missingField(const char *field)
{
    return {field, Error{ErrorCode::InvalidInput, RECKONER_TEXT("An entry of this type needs {field}."), {{u"field"_s, QString::fromLatin1(field)}}}};
}

/// What usage is looked for by: the field that gives it, and its text. An id of a job is the same however it is written.
struct Thing
{
    const char *field;
    std::optional<QString> text;
};
Thing thingOf(const UsageEvent &event)
{
    switch (event.type) {
    case UsageType::CvParsing:
        return {"candidate", event.candidate};
    case UsageType::VideoInterview:
        return {"interview", event.interview};
    case UsageType::QuestionGeneration:
        break;
    }
    const auto job = event.job ? JobId::parse(*event.job) : std::nullopt;
    return {"job", job ? std::optional(job->toString()) : event.job};
}

void insertGiven(QJsonObject &columns, const QString &column, const std::optional<qint64> &value)
{
    if (value)
        columns.insert(column, *value);
}

/// Durations that are none are left out: there is nothing to bill by them.
std::optional<qint64> aboveZero(const std::optional<qint64> &value)
{
    return value && *value > 0 ? value : std::nullopt;
}

QJsonObject quantitiesOf(const UsageEvent &event)
{
    QJsonObject columns;
    insertGiven(columns, u"file_size_kb"_s, event.fileSizeKb);
    insertGiven(columns, u"question_count"_s, event.questions);
    insertGiven(columns, u"prompt_tokens"_s, event.promptTokens);
    insertGiven(columns, u"completion_tokens"_s, event.completionTokens);
    insertGiven(columns, u"duration_minutes"_s, aboveZero(event.minutesGiven));
    if (event.durationMicros)
        insertGiven(columns, u"duration_seconds"_s, aboveZero(*event.durationMicros / kMicrosPerSecond));
    return columns;
}

ExpectedEntry entryOf(const UsageEvent &event, CompanyId company, const QString &thing, const QString &source)
{
    QJsonObject columns = quantitiesOf(event);
    columns.insert(u"company_id"_s, company.toString());
    columns.insert(u"usage_type"_s, int(event.type));
    columns.insert(u"thing_id"_s, thing);
    columns.insert(u"occurred_at"_s, event.occurredAt->toIso());
    columns.insert(u"source_name"_s, source);
    columns.insert(u"operation_id"_s, QString(kThisOperation));
    if (const auto job = event.job ? JobId::parse(*event.job) : std::nullopt)
        columns.insert(u"job_id"_s, job->toString());
    const QUuid id = derivedId(u"expected work:%1:%2:%3:%4"_s.arg(company.toString()).arg(int(event.type)).arg(event.occurredAt->micros()).arg(thing));
    return {id, company, *event.occurredAt, columns};
}

/// The list, read to its end: entries once each, and rejects.
class ExpectedWorkList
{
public:
    ExpectedWorkList(const Inquiry &inquiry, const ExpectedWorkOptions &options) : m_companies(inquiry, options.company), m_options(options) {}

    Outcome read(const Inquiry &inquiry, const IngestSource &source)
    {
        std::vector<IngestItem> batch;
        for (bool more = true; more;) {
            CHECK(inquiry.scope().cancel.check());
            TRY(hasRows, source(batch));
            more = hasRows;
            for (const IngestItem &item : batch)
                CHECK(take(item));
            batch.clear();
        }
        return {};
    }

    const std::vector<ExpectedEntry> &entries() const { return m_entries; }
    const ExpectedWorkReply &counts() const { return m_counts; }
    /// The company of all entries, where they have one.
    std::optional<CompanyId> company() const
    {
        const bool isOne = !m_entries.empty() && std::ranges::all_of(m_entries, [this](const ExpectedEntry &entry) { return entry.company == m_entries.front().company; });
        return isOne ? std::optional(m_entries.front().company) : m_options.company;
    }
    QString digest() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const ExpectedEntry &entry : m_entries)
            hash.addData(entry.id.toRfc4122());
        return QString::fromLatin1(hash.result().toHex());
    }

private:
    Outcome take(const IngestItem &item)
    {
        ++m_counts.read;
        if (item.wrong)
            return reject(item.line, *item.wrong);
        const Thing thing = thingOf(item.event);
        if (!thing.text || thing.text->isEmpty())
            return reject(item.line, missingField(thing.field));
        if (!item.event.occurredAt)
            return reject(item.line, missingField("occurred_at"));
        const auto company = m_companies.companyOf(item);
        if (!company) {
            const bool isRowsOwn = company.error().code == ErrorCode::NotFound || company.error().code == ErrorCode::InvalidInput;
            return isRowsOwn ? reject(item.line, {"company", company.error()}) : Outcome(company.error());
        }
        ExpectedEntry entry = entryOf(item.event, *company, *thing.text, m_options.sourceName);
        if (m_ids.insert(entry.id).second)
            m_entries.push_back(std::move(entry));
        else
            ++m_counts.known;
        return {};
    }
    Outcome reject(qint64 line, const FieldError &wrong)
    {
        ++m_counts.rejected;
        if (m_counts.rejects.size() < kShownRejects)
            m_counts.rejects.push_back({line, QString::fromLatin1(wrong.field), wrong.error});
        return {};
    }

    NamedCompanies m_companies;
    const ExpectedWorkOptions &m_options;
    ExpectedWorkReply m_counts;
    std::vector<ExpectedEntry> m_entries;
    std::set<QUuid> m_ids;
};

/// The rows of the entries that are not there yet.
Result<Plan> planNew(const Inquiry &inquiry, const std::vector<ExpectedEntry> &entries)
{
    Plan plan;
    if (entries.empty())
        return plan;
    const auto [first, last] = std::ranges::minmax(entries, {}, &ExpectedEntry::occurredAt);
    TRY(present, inquiry.rows<KnownEntry>("usage/known_expected_work", Bindings().instant("from_at", first.occurredAt).instant("to_at", last.occurredAt)));
    std::set<QUuid> known;
    for (const KnownEntry &entry : present)
        known.insert(entry.id);
    for (const ExpectedEntry &entry : entries) {
        if (!known.contains(entry.id))
            plan.changes.push_back(newRow(u"expected_work"_s, rowKey(entry.id), entry.columns));
    }
    return plan;
}

ExpectedWorkReply replyOf(const ExpectedWorkList &list, const Plan &plan)
{
    ExpectedWorkReply reply = list.counts();
    reply.added = qint64(plan.changes.size());
    reply.known += qint64(list.entries().size() - plan.changes.size());
    return reply;
}

} // namespace

QJsonObject ExpectedWorkReply::toJson() const
{
    return {{u"read"_s, read}, {u"added"_s, added}, {u"known"_s, known}, {u"rejected"_s, rejected}, {u"written"_s, written}};
}

ExpectedWorkReply ExpectedWorkReply::fromJson(const QJsonObject &json)
{
    return {json.value(u"written"_s).toBool(), json.value(u"read"_s).toInteger(), json.value(u"added"_s).toInteger(), json.value(u"known"_s).toInteger(),
            json.value(u"rejected"_s).toInteger(), {}};
}

Result<Done<ExpectedWorkReply>> importExpectedWork(Connection &connection, const Scope &scope, const ExpectedWorkOptions &options, const IngestSource &source,
                                                   const Request &request)
{
    const Inquiry inquiry(connection, scope);
    CHECK(inquiry.require(act(ActKind::ExpectWork).permission));
    ExpectedWorkList list(inquiry, options);
    CHECK(list.read(inquiry, source));
    if (options.dryRun || list.counts().rejected > 0) {
        TRY(plan, planNew(inquiry, list.entries()));
        return Done<ExpectedWorkReply>{replyOf(list, plan), {}, false};
    }
    Request asked = request;
    asked.company = list.company();
    asked.content = {{u"source"_s, options.sourceName}, {u"entries"_s, qint64(list.entries().size())}, {u"digest"_s, list.digest()}};
    return Operation::run<ExpectedWorkReply>(connection, scope, act(ActKind::ExpectWork), asked, [&](Operation &operation) -> Result<ExpectedWorkReply> {
        TRY(plan, planNew(operation, list.entries()));
        ExpectedWorkReply reply = replyOf(list, plan);
        reply.written = true;
        if (plan.isEmpty())
            operation.answerAsDuplicate();
        CHECK(apply(operation, plan));
        return reply;
    });
}

} // namespace reckoner
