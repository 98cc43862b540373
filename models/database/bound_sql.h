// A query made ready for the driver: slots filled, every :name a '?' with its value in order, each value as its database wants it.
#pragma once

#include "models/database/query.h"

namespace reckoner {

struct BoundSql
{
    QString sql;
    QVariantList values;
};

/// A name without a value, or a fragment without its slot, is a broken invariant: a filter must not get lost.
BoundSql boundSql(const Query &query, const Bindings &bindings, Dialect dialect);
/// The same with NULL for every name and the examples of the head in its slots.
BoundSql exampleSql(const Query &query, Dialect dialect);

} // namespace reckoner
