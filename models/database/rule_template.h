// Expands {{each TYPE SEP}} ... {{end}} and the words of a usage type in query and rule files, so that recording is written once per
// database and not once per usage type.
#pragma once

#include "models/database/database_url.h"

#include <QString>
#include <functional>

namespace reckoner {

/// {{part NAME KEYS}}: the text of a part (by its name, comments and all), with {{keys}} in it replaced by KEYS.
QString expandParts(const QString &sql, const std::function<QString(const QString &name)> &textOfPart);
QString expandUsageTypes(const QString &sql);
/// {{us:EXPR}} and the other words of query.h that each database writes in its own way.
QString expandDialectWords(const QString &sql, Dialect dialect);
/// Without comments (quotes and dollar quotes respected).
QString withoutComments(const QString &sql);
/// The single statements of a script: split at ';' outside quotes, dollar quotes and CREATE TRIGGER ... END bodies.
QStringList splitStatements(const QString &script);

} // namespace reckoner
