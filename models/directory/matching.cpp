#include "models/directory/matching.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostMatchesListed = 20;

/// What the person typed has no wildcards of its own.
QString likePattern(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QString(u'\\' + QString(special)));
    return QString(u'%' + text + u'%');
}

} // namespace

Fragment idCondition(const char *column, const QUuid &id)
{
    return {u" AND "_s + QString::fromLatin1(column) + u" = :wanted_id"_s, Bindings().uuid("wanted_id", id)};
}

Fragment sameTextCondition(const char *column, const QString &text)
{
    return {u" AND "_s + QString::fromLatin1(column) + u" = :wanted"_s, Bindings().text("wanted", text)};
}

Fragment sameTextAnyCaseCondition(const char *column, const QString &text)
{
    return {u" AND lower("_s + QString::fromLatin1(column) + u") = lower(CAST(:wanted AS text))"_s, Bindings().text("wanted", text)};
}

Fragment containsTextCondition(std::initializer_list<const char *> columns, const QString &text)
{
    QStringList each;
    for (const char *column : columns)
        each.append(u"lower("_s + QString::fromLatin1(column) + u") LIKE lower(CAST(:pattern AS text)) ESCAPE '\\'"_s);
    return {u" AND ("_s + each.join(u" OR "_s) + u')', Bindings().text("pattern", likePattern(text))};
}

Error notFoundError(const char *kind, const QString &text)
{
    return {ErrorCode::NotFound, RECKONER_TEXT("There is no {kind} \"{text}\" that you may see."), {{u"kind"_s, QString::fromLatin1(kind)}, {u"text"_s, text}}};
}

Error ambiguousError(const char *kind, const QString &text, const QJsonArray &matches)
{
    QJsonArray listed;
    QStringList words;
    for (qsizetype i = 0; i < std::min(matches.size(), kMostMatchesListed); ++i) {
        const QJsonObject match = matches.at(i).toObject();
        listed.append(match);
        words.append(u"%1 (%2)"_s.arg(match.value(u"name"_s).toString(), match.value(u"id"_s).toString()));
    }
    return {ErrorCode::Ambiguous, RECKONER_TEXT("\"{text}\" names {count} of kind {kind}; use the id of one: {list}."),
            {{u"kind"_s, QString::fromLatin1(kind)}, {u"text"_s, text}, {u"count"_s, matches.size()}, {u"list"_s, words.join(u", "_s)}, {u"matches"_s, listed}}};
}

} // namespace reckoner
