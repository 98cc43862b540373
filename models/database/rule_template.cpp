#include "models/database/rule_template.h"

#include "models/database/sql_scanner.h"
#include "models/rules/usage_type.h"

#include <QRegularExpression>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString forType(QString body, const UsageTypeInfo &type)
{
    const std::pair<QString, QString> words[] = {
        {u"{{table}}"_s, QString::fromLatin1(type.table)},      {u"{{type}}"_s, QString::number(int(type.type))},
        {u"{{type_name}}"_s, QString::fromLatin1(type.name)},   {u"{{quantity}}"_s, QString::fromLatin1(type.quantitySql)},
        {u"{{failed}}"_s, QString::fromLatin1(type.failedSql)}, {u"{{questions}}"_s, QString::fromLatin1(type.questionsSql)},
        {u"{{model}}"_s, QString::fromLatin1(type.modelSql)},
    };
    for (const auto &[word, value] : words)
        body.replace(word, value);
    return body;
}

/// Tells whether a ';' stands inside the body of a trigger (CREATE TRIGGER ... BEGIN ... END), where it does not end the statement.
class TriggerBody
{
public:
    void take(QStringView word)
    {
        const auto is = [word](QLatin1StringView other) { return word.compare(other, Qt::CaseInsensitive) == 0; };
        ++m_words;
        if (m_words == 1)
            m_isCreate = is("CREATE"_L1);
        else if (!m_isTrigger)
            m_isTrigger = m_isCreate && m_words <= kMostWordsToTrigger && is("TRIGGER"_L1);
        else if (is("BEGIN"_L1) || is("CASE"_L1))
            ++m_depth;
        else if (is("END"_L1) && m_depth > 0)
            --m_depth;
    }
    bool isOpen() const { return m_depth > 0; }

private:
    static constexpr int kMostWordsToTrigger = 5; ///< CREATE OR REPLACE CONSTRAINT TRIGGER
    int m_words = 0;
    int m_depth = 0;
    bool m_isCreate = false;
    bool m_isTrigger = false;
};

} // namespace

QString expandParts(const QString &sql, const std::function<QString(const QString &name)> &textOfPart)
{
    static const QRegularExpression part(u"\\{\\{part (\\w+)([^}]*)\\}\\}"_s);
    QString expanded;
    qsizetype at = 0;
    for (auto matches = part.globalMatch(sql); matches.hasNext();) {
        const auto match = matches.next();
        expanded += QStringView(sql).mid(at, match.capturedStart() - at);
        expanded += withoutComments(textOfPart(match.captured(1))).trimmed().replace(u"{{keys}}"_s, match.captured(2).trimmed());
        at = match.capturedEnd();
    }
    return expanded + sql.mid(at);
}

QString expandUsageTypes(const QString &sql)
{
    static const QRegularExpression each(u"\\{\\{each (\\w+)([^}]*)\\}\\}(.*?)\\{\\{end\\}\\}"_s, QRegularExpression::DotMatchesEverythingOption);
    QString expanded;
    qsizetype at = 0;
    for (auto matches = each.globalMatch(sql); matches.hasNext();) {
        const auto match = matches.next();
        expanded += QStringView(sql).mid(at, match.capturedStart() - at);
        const QString separator = match.captured(2).trimmed();
        QStringList parts;
        for (const UsageTypeInfo &type : usageTypes())
            parts.append(forType(match.captured(3), type));
        expanded += parts.join(separator.isEmpty() ? u"\n"_s : u' ' + separator + u' ');
        at = match.capturedEnd();
    }
    return expanded + sql.mid(at);
}

namespace {

/// {{NAME:EXPR}} as each database writes it, \1 being EXPR.
struct DialectWord
{
    const char *name;
    const char *sqlite;
    const char *postgresql;
};
constexpr std::array kDialectWords = {
    DialectWord{"us", "\\1", "CAST(EXTRACT(EPOCH FROM \\1) * 1000000 AS bigint)"},
    DialectWord{"text",
                "lower(substr(hex(\\1), 1, 8) || '-' || substr(hex(\\1), 9, 4) || '-' || substr(hex(\\1), 13, 4) || '-' || substr(hex(\\1), 17, 4) || '-' || substr(hex(\\1), 21))",
                "CAST(\\1 AS text)"},
    DialectWord{"reference", "\\1", "CAST(\\1 AS text)"},
    DialectWord{"referenced", "\\1", "CAST(CASE WHEN \\1 ~ '^[0-9a-fA-F-]+$' AND length(\\1) = 36 THEN \\1 END AS uuid)"},
    DialectWord{"month", "CAST(strftime('%Y', \\1 * 86400, 'unixepoch') AS INTEGER) * 12 + CAST(strftime('%m', \\1 * 86400, 'unixepoch') AS INTEGER) - 1",
                "CAST(EXTRACT(YEAR FROM DATE '1970-01-01' + \\1) * 12 + EXTRACT(MONTH FROM DATE '1970-01-01' + \\1) - 1 AS integer)"},
};

} // namespace

QString expandDialectWords(const QString &sql, Dialect dialect)
{
    const bool isSqlite = dialect == Dialect::Sqlite;
    QString expanded = sql;
    for (const DialectWord &word : kDialectWords) {
        const QRegularExpression written(u"\\{\\{%1:([^}]*)\\}\\}"_s.arg(QLatin1StringView(word.name)));
        expanded.replace(written, QString::fromLatin1(isSqlite ? word.sqlite : word.postgresql));
    }
    expanded.replace(u"{{lock}}"_s, isSqlite ? QString() : u"FOR UPDATE"_s);
    expanded.replace(u"{{no_job}}"_s, isSqlite ? u"zeroblob(16)"_s : u"CAST('00000000-0000-0000-0000-000000000000' AS uuid)"_s);
    return expanded;
}

QString withoutComments(const QString &sql)
{
    QString bare;
    bare.reserve(sql.size());
    for (SqlScanner scanner(sql); scanner.next();) {
        if (scanner.piece() == SqlScanner::Piece::Comment)
            bare += u' '; // so that words on both sides stay apart
        else
            bare += scanner.text();
    }
    return bare;
}

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    QString current;
    TriggerBody body;
    const auto finish = [&] {
        if (const QString statement = current.trimmed(); !statement.isEmpty())
            statements.append(statement);
        current.clear();
        body = TriggerBody();
    };
    const QString bare = withoutComments(script);
    for (SqlScanner scanner(bare); scanner.next();) {
        if (scanner.isSign(u';') && !body.isOpen()) {
            finish();
            continue;
        }
        if (scanner.piece() == SqlScanner::Piece::Word)
            body.take(scanner.text());
        current += scanner.text();
    }
    finish();
    return statements;
}

} // namespace reckoner
