// Finding one thing by what a person typed: its id, its exact name, or its name in another case. Several of one name are an error that
// lists them, none is not_found. Errors carry {"kind","text","matches":[{"id","name"}]}.
#pragma once

#include "models/core/ids.h"
#include "models/ledger/inquiry.h"

#include <QJsonArray>

namespace reckoner {

/// SQL condition " AND <column> = :wanted", and without regard to case.
Fragment idCondition(const char *column, const QUuid &id);
Fragment sameTextCondition(const char *column, const QString &text);
Fragment sameTextAnyCaseCondition(const char *column, const QString &text);
/// " AND (lower(a) LIKE ... OR lower(b) LIKE ...)": the text is part of one of them, without regard to case.
Fragment containsTextCondition(std::initializer_list<const char *> columns, const QString &text);

Error notFoundError(const char *kind, const QString &text);
Error ambiguousError(const char *kind, const QString &text, const QJsonArray &matches);

/// Where things of one kind are looked up: `list` has a slot {{conditions}} over `idColumn` and the name columns, and leaves out deleted ones
/// in the slot {{live}}.
struct Lookup
{
    const char *kind; ///< "company": for messages
    const char *list; ///< query
    const char *idColumn;
    std::initializer_list<const char *> nameColumns; ///< tried in this order
    const char *liveCondition;
};

/// T needs `from(const Row &)`, `id` and `label()`. By id a deleted one is found too; by name only those that are not deleted.
template <typename T>
Result<T> resolve(const Inquiry &inquiry, const Lookup &lookup, const QString &text)
{
    if (const auto uuid = parseUuid(text)) {
        TRY(byId, inquiry.rows<T>(Query(lookup.list).with("conditions", idCondition(lookup.idColumn, *uuid))));
        if (!byId.empty())
            return byId.front();
    }
    for (const auto condition : {sameTextCondition, sameTextAnyCaseCondition}) {
        for (const char *column : lookup.nameColumns) {
            const Query query = Query(lookup.list).with("conditions", condition(column, text)).with("live", {QString::fromLatin1(lookup.liveCondition)});
            TRY(found, inquiry.rows<T>(query));
            if (found.size() == 1)
                return found.front();
            if (found.size() > 1) {
                QJsonArray matches;
                for (const T &each : found)
                    matches.append(QJsonObject{{QStringLiteral("id"), each.id.toString()}, {QStringLiteral("name"), each.label()}});
                return ambiguousError(lookup.kind, text, matches);
            }
        }
    }
    return notFoundError(lookup.kind, text);
}

} // namespace reckoner
