#include "models/directory/search.h"

#include "models/directory/matching.h"

#include <QRegularExpression>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Fragment limitedTo(int limit)
{
    return {u" LIMIT :row_limit"_s, Bindings().integer("row_limit", qint64(limit))};
}

/// The least and the greatest id that begin with these digits; nothing where it is no beginning of an id.
struct IdSpan
{
    QUuid least;
    QUuid greatest;
};
std::optional<IdSpan> idsThatBeginWith(const QString &text)
{
    static const QRegularExpression form(u"^[0-9a-f]{4,32}$"_s);
    const QString digits = text.toLower().remove(u'-');
    if (!form.match(digits).hasMatch())
        return std::nullopt;
    const auto filled = [&digits](QChar digit) { return QUuid::fromRfc4122(QByteArray::fromHex(digits.leftJustified(32, digit).toLatin1())); };
    const IdSpan span{filled(u'0'), filled(u'f')};
    return span.least.isNull() ? std::nullopt : std::optional(span);
}

} // namespace

Result<std::vector<Job>> searchJobs(const Inquiry &inquiry, const QString &text, int limit)
{
    const Fragment limited = limitedTo(limit);
    if (const auto uuid = parseUuid(text.trimmed())) {
        TRY(byId, inquiry.rows<Job>(Query("directory/jobs").with("conditions", idCondition("id", *uuid)).with("limit", limited)));
        if (!byId.empty())
            return byId;
    }
    const Query live = Query("directory/jobs").with("live", {u"AND deleted_at IS NULL"_s}).with("limit", limited);
    TRY(found, inquiry.rows<Job>(live.with("conditions", containsTextCondition({"title"}, text.trimmed()))));
    if (limit > 0 && found.size() < size_t(limit))
        return found;
    // So many hold the words that the newest may hide one that is named just so.
    const Fragment named = {u" AND lower(title) = lower(CAST(:title AS text))"_s, Bindings().text("title", text.trimmed())};
    TRY(first, inquiry.rows<Job>(live.with("conditions", named)));
    for (Job &job : found) {
        if (first.size() < size_t(limit) && std::ranges::find(first, job.id, &Job::id) == first.end())
            first.push_back(std::move(job));
    }
    return first;
}

Result<std::vector<Profile>> searchProfiles(const Inquiry &inquiry, const QString &text, int limit)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    const auto uuid = parseUuid(text.trimmed());
    const Fragment wanted = uuid ? idCondition("id", *uuid) : containsTextCondition({"email", "full_name"}, text.trimmed());
    return inquiry.rows<Profile>(
        Query("directory/profiles").with("conditions", wanted).with("live", {u"AND deleted_at IS NULL"_s}).with("limit", limitedTo(limit)));
}

Result<std::vector<Application>> searchApplications(const Inquiry &inquiry, const QString &text, int limit)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    const Query query = Query("directory/applications").with("limit", limitedTo(limit));
    if (const auto uuid = parseUuid(text.trimmed())) {
        TRY(byId, inquiry.rows<Application>(query.with("conditions", idCondition("id", *uuid))));
        if (!byId.empty())
            return byId;
    }
    return inquiry.rows<Application>(query.with("conditions", containsTextCondition({"candidate_id", "candidate_name"}, text.trimmed())));
}

Result<std::vector<OperationEntry>> searchOperations(const Inquiry &inquiry, const QString &text, int limit)
{
    const auto ids = idsThatBeginWith(text.trimmed());
    if (!ids)
        return std::vector<OperationEntry>();
    const Fragment wanted = {u" AND id >= :least_id AND id <= :greatest_id"_s, Bindings().uuid("least_id", ids->least).uuid("greatest_id", ids->greatest)};
    return inquiry.rows<OperationEntry>(Query("ledger/operations").with("conditions", wanted), Bindings().integer("row_limit", limit));
}

} // namespace reckoner
