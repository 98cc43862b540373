#include "models/directory/search.h"

#include "models/directory/matching.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// What the person typed has no wildcards of its own.
QString likePattern(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QString(u'\\' + QString(special)));
    return QString(u'%' + text + u'%');
}

Fragment titleCondition(const QString &text)
{
    return {u" AND lower(title) LIKE lower(CAST(:pattern AS text)) ESCAPE '\\'"_s, Bindings().text("pattern", likePattern(text))};
}

} // namespace

Result<std::vector<Job>> searchJobs(const Inquiry &inquiry, const QString &text, int limit)
{
    const Fragment limited = {u" LIMIT :row_limit"_s, Bindings().integer("row_limit", qint64(limit))};
    if (const auto uuid = parseUuid(text.trimmed())) {
        TRY(byId, inquiry.rows<Job>(Query("directory/jobs").with("conditions", idCondition("id", *uuid)).with("limit", limited)));
        if (!byId.empty())
            return byId;
    }
    return inquiry.rows<Job>(
        Query("directory/jobs").with("conditions", titleCondition(text.trimmed())).with("live", {u"AND deleted_at IS NULL"_s}).with("limit", limited));
}

} // namespace reckoner
