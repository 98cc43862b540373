#include "models/database/bound_sql.h"

#include "models/database/sql_scanner.h"

#include <QRegularExpression>
#include <utility>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

using Values = QHash<QByteArray, Bindings::Bound>;

QVariant boundUuid(const QUuid &uuid, Dialect dialect)
{
    return dialect == Dialect::Sqlite ? QVariant(uuid.toRfc4122()) : QVariant(uuid.toString(QUuid::WithoutBraces));
}

/// A bound that lies outside of what PostgreSQL's calendar is used for here means "from ever" or "for ever".
QVariant boundInstant(qint64 micros, Dialect dialect)
{
    constexpr qint64 firstOfYear1 = -62'135'596'800'000'000;
    constexpr qint64 endOfYear9999 = 253'402'300'800'000'000;
    if (dialect == Dialect::Sqlite)
        return QVariant::fromValue<qlonglong>(micros);
    if (micros < firstOfYear1)
        return u"-infinity"_s;
    return micros >= endOfYear9999 ? u"infinity"_s : Instant::fromMicros(micros).toIso();
}

QVariant boundValue(const Bindings::Bound &bound, Dialect dialect)
{
    switch (bound.kind) {
    case Bindings::Bound::Kind::Uuid: return boundUuid(bound.value.toUuid(), dialect);
    case Bindings::Bound::Kind::Time: return boundInstant(bound.value.toLongLong(), dialect);
    case Bindings::Bound::Kind::Plain:
    case Bindings::Bound::Kind::Json:
    case Bindings::Bound::Kind::Uuids: break;
    }
    return bound.value;
}

void appendValue(BoundSql &ready, const Bindings::Bound &bound, Dialect dialect)
{
    if (bound.kind != Bindings::Bound::Kind::Uuids) {
        ready.sql += u'?';
        ready.values.append(boundValue(bound, dialect));
        return;
    }
    for (size_t i = 0; i < bound.list.size(); ++i) {
        ready.sql += i == 0 ? u"?"_s : u", ?"_s;
        ready.values.append(boundUuid(bound.list[i], dialect));
    }
    if (bound.list.empty())
        ready.sql += u"NULL"_s; // IN (NULL) holds for no row
}

/// SQL as it stands between the names in it.
struct ReadSql
{
    struct Part
    {
        QString before;
        QByteArray name;
    };
    std::vector<Part> parts;
    QString rest;
};

/// :name, but neither in quotes nor after another ':' (a cast).
ReadSql readSql(const QString &sql)
{
    ReadSql read;
    bool afterColon = false;
    for (SqlScanner scanner(sql); scanner.next();) {
        const QStringView rest = scanner.rest();
        const bool isColon = scanner.isSign(u':');
        const bool beginsName = isColon && !afterColon && !rest.isEmpty() && (rest.front().isLetter() || rest.front() == u'_');
        afterColon = isColon;
        if (!beginsName) {
            read.rest += scanner.text();
            continue;
        }
        scanner.next();
        read.parts.push_back({std::exchange(read.rest, {}), scanner.text().toLatin1()});
        afterColon = false;
    }
    return read;
}

/// The same few texts come again and again: each is read once in a thread.
const ReadSql &knownSql(const QString &sql)
{
    constexpr qsizetype most = 500;
    static thread_local QHash<QString, ReadSql> known;
    const auto found = known.constFind(sql);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= most)
        known.clear();
    return *known.insert(sql, readSql(sql));
}

BoundSql withPositions(const QString &sql, const Values &values, Dialect dialect)
{
    const ReadSql &read = knownSql(sql);
    BoundSql ready;
    ready.sql.reserve(sql.size() + 64);
    for (const ReadSql::Part &part : read.parts) {
        ready.sql += part.before;
        const auto value = values.find(part.name);
        ensure(value != values.end(), qPrintable(u"a value is bound for :"_s + QString::fromLatin1(part.name)));
        appendValue(ready, *value, dialect);
    }
    ready.sql += read.rest;
    return ready;
}

/// The fragments in their slots and their values beside the others; what is left open is empty.
QString filled(const Query &query, const QueryText &text, Values &values)
{
    QString sql = text.sql;
    for (auto fragment = query.fragments().begin(); fragment != query.fragments().end(); ++fragment) {
        const QString slot = u"{{"_s + QString::fromLatin1(fragment.key()) + u"}}"_s;
        ensure(fragment->sql.isEmpty() || sql.contains(slot), qPrintable(query.name() + u" has the slot "_s + slot));
        sql.replace(slot, fragment->sql);
        values.insert(fragment->bindings.all());
    }
    static const QRegularExpression open(u"\\{\\{\\w+\\}\\}"_s);
    return sql.contains(u"{{"_s) ? sql.remove(open) : sql;
}

} // namespace

BoundSql boundSql(const Query &query, const Bindings &bindings, Dialect dialect)
{
    Values values = bindings.all();
    const QString sql = filled(query, queryText(query.name(), dialect), values);
    return withPositions(sql, values, dialect);
}

BoundSql exampleSql(const Query &query, Dialect dialect)
{
    const QueryText &text = queryText(query.name(), dialect);
    Query example = query;
    for (auto slot = text.examples.begin(); slot != text.examples.end(); ++slot)
        example = example.with(slot.key().constData(), {slot.value()});
    Values values;
    const QString sql = filled(example, text, values);
    static const QRegularExpression name(u":([A-Za-z_]\\w*)"_s);
    for (auto names = name.globalMatch(sql); names.hasNext();)
        values.insert(names.next().captured(1).toLatin1(), {});
    return withPositions(sql, values, dialect);
}

} // namespace reckoner
