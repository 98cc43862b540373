#include "models/database/rule_template.h"

#include "models/rules/usage_type.h"

#include <QRegularExpression>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// Walks SQL text and tells quoted parts, comments and plain characters apart.
class SqlScanner
{
public:
    explicit SqlScanner(const QString &sql) : m_sql(sql) {}

    bool atEnd() const { return m_at >= m_sql.size(); }

    enum class Part { Plain, Quoted, Comment };
    /// The next part: one plain character, or a whole quoted text or comment.
    Part next(QStringView &text)
    {
        const qsizetype begin = m_at;
        const Part part = skip();
        text = QStringView(m_sql).mid(begin, m_at - begin);
        return part;
    }

private:
    bool has(QStringView mark) const { return QStringView(m_sql).mid(m_at).startsWith(mark); }

    Part skip()
    {
        if (has(u"--"))
            return to(m_sql.indexOf(u'\n', m_at), Part::Comment);
        if (has(u"/*"))
            return past(m_sql.indexOf(u"*/"_s, m_at + 2), 2, Part::Comment);
        const QChar quote = m_sql[m_at];
        if (quote == u'\'' || quote == u'"')
            return past(m_sql.indexOf(quote, m_at + 1), 1, Part::Quoted);
        static const QRegularExpression dollar(u"\\$[A-Za-z_]*\\$"_s);
        if (quote == u'$') {
            const auto match = dollar.match(m_sql, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            if (match.hasMatch())
                return past(m_sql.indexOf(match.captured(), match.capturedEnd()), match.capturedLength(), Part::Quoted);
        }
        ++m_at;
        return Part::Plain;
    }

    Part to(qsizetype end, Part part)
    {
        m_at = end < 0 ? m_sql.size() : end;
        return part;
    }
    Part past(qsizetype found, qsizetype length, Part part)
    {
        m_at = found < 0 ? m_sql.size() : found + length;
        return part;
    }

    const QString &m_sql;
    qsizetype m_at = 0;
};

QString forType(QString body, const UsageTypeInfo &type)
{
    const std::pair<QString, QString> words[] = {
        {u"{{table}}"_s, QString::fromLatin1(type.table)},       {u"{{type}}"_s, QString::number(int(type.type))},
        {u"{{type_name}}"_s, QString::fromLatin1(type.name)},    {u"{{quantity}}"_s, QString::fromLatin1(type.quantitySql)},
        {u"{{failed}}"_s, QString::fromLatin1(type.failedSql)},  {u"{{questions}}"_s, QString::fromLatin1(type.questionsSql)},
        {u"{{model}}"_s, QString::fromLatin1(type.modelSql)},
    };
    for (const auto &[word, value] : words)
        body.replace(word, value);
    return body;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// Keeps count of BEGIN and CASE against END inside CREATE TRIGGER, where ';' does not end the statement.
class TriggerDepth
{
public:
    void take(QChar c)
    {
        if (isWordCharacter(c)) {
            m_word += c.toUpper();
            return;
        }
        finishWord();
    }
    void finishWord()
    {
        if (m_word.isEmpty())
            return;
        if (m_word == u"TRIGGER" && m_words == 1)
            m_isTrigger = true;
        if (m_isTrigger && (m_word == u"BEGIN" || m_word == u"CASE"))
            ++m_depth;
        else if (m_isTrigger && m_word == u"END" && m_depth > 0)
            --m_depth;
        ++m_words;
        if (m_word == u"TEMP" || m_word == u"TEMPORARY")
            --m_words;
        m_word.clear();
    }
    bool inside() const { return m_depth > 0; }

private:
    QString m_word;
    int m_words = 0;
    int m_depth = 0;
    bool m_isTrigger = false;
};

} // namespace

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

QString expandDialectWords(const QString &sql, Dialect dialect)
{
    static const QRegularExpression micros(u"\\{\\{us:([^}]*)\\}\\}"_s);
    QString expanded = sql;
    expanded.replace(micros, dialect == Dialect::Sqlite ? u"\\1"_s : u"CAST(EXTRACT(EPOCH FROM \\1) * 1000000 AS bigint)"_s);
    return expanded;
}

QString withoutComments(const QString &sql)
{
    QString bare;
    QStringView text;
    for (SqlScanner scanner(sql); !scanner.atEnd();) {
        if (scanner.next(text) != SqlScanner::Part::Comment)
            bare += text;
    }
    return bare;
}

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    QString current;
    TriggerDepth depth;
    QStringView text;
    const auto finish = [&] {
        if (!current.trimmed().isEmpty())
            statements.append(current.trimmed());
        current.clear();
        depth = TriggerDepth();
    };
    for (SqlScanner scanner(script); !scanner.atEnd();) {
        const auto part = scanner.next(text);
        if (part == SqlScanner::Part::Comment)
            continue;
        if (part == SqlScanner::Part::Plain) {
            depth.take(text.front());
            if (text.front() == u';' && !depth.inside()) {
                finish();
                continue;
            }
        } else {
            depth.finishWord();
        }
        current += text;
    }
    finish();
    return statements;
}

} // namespace reckoner
