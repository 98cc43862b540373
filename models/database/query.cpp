#include "models/database/query.h"

#include "models/database/rule_template.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <map>
#include <mutex>

// The room is a static library: nothing else asks for its resources. The macro stands outside of every namespace.
static void registerSqlResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString readResource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString sourceOf(const QString &name, Dialect dialect)
{
    initSqlResources();
    const qsizetype slash = name.indexOf(u'/');
    const QString variant = u":/sql/"_s + name.left(slash) + u'/' + dialectName(dialect) + name.mid(slash) + u".sql"_s;
    const QString plain = u":/sql/"_s + name + u".sql"_s;
    return readResource(QFile::exists(variant) ? variant : plain);
}

/// A head that names no known permission must not open the query to everybody.
std::optional<Permission> permissionIn(const QString &source)
{
    static const QRegularExpression line(u"^-- may: *(\\S*)"_s, QRegularExpression::MultilineOption);
    const auto match = line.match(source);
    if (!match.hasMatch())
        return std::nullopt;
    const auto permission = permissionFromName(match.captured(1));
    ensure(permission.has_value(), qPrintable(u"there is a permission "_s + match.captured(1)));
    return permission;
}

QHash<QByteArray, QString> examplesIn(const QString &source, Dialect dialect)
{
    static const QRegularExpression line(u"^-- example (\\w+)(?:, (\\w+))?: (.*)$"_s, QRegularExpression::MultilineOption);
    QHash<QByteArray, QString> examples;
    for (auto matches = line.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        if (!match.hasCaptured(2) || match.captured(2) == dialectName(dialect))
            examples.insert(match.captured(1).toLatin1(), match.captured(3));
    }
    return examples;
}

QueryText readQuery(const QString &name, Dialect dialect)
{
    const QString source = sourceOf(name, dialect);
    ensure(!source.isEmpty(), qPrintable(u"there is a query "_s + name));
    QueryText text;
    text.permission = permissionIn(source);
    text.examples = examplesIn(source, dialect);
    const auto textOfPart = [&name](const QString &part) {
        const QString body = readResource(u":/sql/"_s + name.section(u'/', 0, 0) + u"/parts/"_s + part + u".sql"_s);
        ensure(!body.isEmpty(), qPrintable(u"there is the part "_s + part + u" that "_s + name + u" names"_s));
        return body;
    };
    text.sql = expandDialectWords(expandUsageTypes(expandParts(withoutComments(source), textOfPart)), dialect).trimmed();
    text.usesCompanies = text.sql.contains(u"(:companies)"_s);
    ensure(!text.sql.contains(u"{{each"_s) && !text.sql.contains(u"{{end}}"_s), qPrintable(u"every {{each}} has its {{end}} in "_s + name));
    return text;
}

} // namespace

void initSqlResources()
{
    registerSqlResources();
}

Bindings &Bindings::integer(const char *name, qint64 value)
{
    m_values.insert(name, {Bound::Kind::Plain, QVariant::fromValue<qlonglong>(value)});
    return *this;
}

Bindings &Bindings::integer(const char *name, const std::optional<qint64> &value)
{
    return value ? integer(name, *value) : null(name);
}

Bindings &Bindings::flag(const char *name, bool value)
{
    m_values.insert(name, {Bound::Kind::Plain, value});
    return *this;
}

// Qt binds a null QString or QByteArray as NULL; here they are empty values, and NULL is said with null().
Bindings &Bindings::text(const char *name, const QString &value)
{
    m_values.insert(name, {Bound::Kind::Plain, value.isNull() ? QString(u""_s) : value});
    return *this;
}

Bindings &Bindings::text(const char *name, const std::optional<QString> &value)
{
    return value ? text(name, *value) : null(name);
}

Bindings &Bindings::bytes(const char *name, const QByteArray &value)
{
    m_values.insert(name, {Bound::Kind::Plain, value.isNull() ? QByteArray("") : value});
    return *this;
}

Bindings &Bindings::uuid(const char *name, const QUuid &value)
{
    if (value.isNull())
        return null(name);
    m_values.insert(name, {Bound::Kind::Uuid, value});
    return *this;
}

Bindings &Bindings::instant(const char *name, Instant value)
{
    m_values.insert(name, {Bound::Kind::Time, QVariant::fromValue<qlonglong>(value.micros())});
    return *this;
}

Bindings &Bindings::instant(const char *name, const std::optional<Instant> &value)
{
    return value ? instant(name, *value) : null(name);
}

Bindings &Bindings::json(const char *name, const QJsonObject &value)
{
    m_values.insert(name, {Bound::Kind::Json, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact))});
    return *this;
}

Bindings &Bindings::null(const char *name)
{
    m_values.insert(name, {Bound::Kind::Plain, QVariant()});
    return *this;
}

Bindings &Bindings::uuids(const char *name, const std::vector<QUuid> &values)
{
    m_values.insert(name, {Bound::Kind::Uuids, {}, values});
    return *this;
}

Bindings &Bindings::merge(const Bindings &other)
{
    m_values.insert(other.m_values);
    return *this;
}

Query Query::with(const char *slot, const Fragment &fragment) const
{
    Query filled = *this;
    filled.m_fragments.insert(slot, fragment);
    return filled;
}

const QueryText &queryText(const QString &name, Dialect dialect)
{
    static std::mutex mutex;
    static std::map<std::pair<QString, Dialect>, QueryText> texts;
    const std::lock_guard lock(mutex);
    const auto key = std::pair(name, dialect);
    auto found = texts.find(key);
    if (found == texts.end())
        found = texts.emplace(key, readQuery(name, dialect)).first;
    return found->second;
}

QStringList queryNames()
{
    initSqlResources();
    static const QRegularExpression variant(u"/(sqlite|postgresql)/"_s);
    QStringList names;
    for (QDirIterator files(u":/sql"_s, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QString name = files.next().mid(6).chopped(4);
        if (name.startsWith("migrations/"_L1) || name.startsWith("rules/"_L1) || name.startsWith("roles/"_L1) || name.startsWith("adoption/"_L1)
            || name.contains("/parts/"_L1))
            continue;
        names.append(name.replace(variant, u"/"_s));
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace reckoner
