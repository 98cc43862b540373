// The two rules about drafts ask by the same known jobs (sql/doctor/parts/known_drafts).
#pragma once

#include "models/database/query.h"

namespace reckoner {

/// A draft that is the id of a job is written in its 36 characters.
inline Query draftQuery(const char *name, Dialect dialect)
{
    using namespace Qt::StringLiterals;
    const QString hex = u"hex(j.id)"_s;
    const QString dashed = u"lower(substr(%1, 1, 8) || '-' || substr(%1, 9, 4) || '-' || substr(%1, 13, 4) || '-' || substr(%1, 17, 4) || '-' || substr(%1, 21))"_s.arg(hex);
    return Query(name).with("job_text", {dialect == Dialect::PostgreSql ? u"CAST(j.id AS text)"_s : dashed});
}

} // namespace reckoner
