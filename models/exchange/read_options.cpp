#include "models/exchange/read_options.h"

using namespace Qt::StringLiterals;

namespace reckoner {
namespace {

QString fieldNames()
{
    QStringList names;
    for (const FieldInfo &field : usageFields())
        names << QString::fromLatin1(field.name);
    return names.join(u", "_s);
}

Result<FieldId> namedField(const QString &name)
{
    if (const auto field = fieldFromName(name.toStdString()))
        return *field;
    return Error{ErrorCode::InvalidInput,
                 RECKONER_TEXT("{field} is no field of a usage row. The fields are: {fields}."),
                 {{u"field"_s, name}, {u"fields"_s, fieldNames()}}};
}

Error missingEqualsSign(const char *sentence, const QString &text)
{
    return Error{ErrorCode::InvalidInput, sentence, {{u"value"_s, text}}};
}

} // namespace

Result<FieldMap> parseFieldMap(const QString &text)
{
    const qsizetype cut = text.lastIndexOf(u'=');
    if (cut <= 0)
        return missingEqualsSign(RECKONER_TEXT("{value} is not of the form COLUMN=FIELD."), text);
    TRY(field, namedField(text.mid(cut + 1)));
    return FieldMap{text.left(cut), field};
}

Result<FieldDefault> parseFieldDefault(const QString &text)
{
    const qsizetype cut = text.indexOf(u'=');
    if (cut <= 0)
        return missingEqualsSign(RECKONER_TEXT("{value} is not of the form FIELD=VALUE."), text);
    TRY(field, namedField(text.left(cut)));
    return FieldDefault{field, text.mid(cut + 1)};
}

Result<RowFilter> parseRowFilter(const QString &text)
{
    const qsizetype cut = text.indexOf(u'=');
    if (cut <= 0)
        return missingEqualsSign(RECKONER_TEXT("{value} is not of the form COLUMN=VALUE."), text);
    return RowFilter{text.left(cut), text.mid(cut + 1)};
}

Result<TimeUnit> parseTimeUnit(const QString &text)
{
    if (text == "iso"_L1)
        return TimeUnit::Iso;
    if (text == "s"_L1)
        return TimeUnit::Seconds;
    if (text == "ms"_L1)
        return TimeUnit::Milliseconds;
    if (text == "us"_L1)
        return TimeUnit::Microseconds;
    return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{value} is no unit of time (iso, s, ms, us)."), {{u"value"_s, text}}};
}

} // namespace reckoner
