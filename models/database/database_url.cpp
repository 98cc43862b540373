#include "models/database/database_url.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>
#include <libpq-fe.h>
#include <map>
#include <memory>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Error wrongUrl(const QString &why)
{
    return {ErrorCode::InvalidInput, RECKONER_TEXT("The database URL cannot be read: {why}"), {{u"field"_s, u"db"_s}, {u"why"_s, why}}};
}

struct FreeConninfo
{
    void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
};

/// What a URI or keyword string says, by libpq's own reading of it.
Result<std::map<QString, QString>> libpqOptions(const QString &text)
{
    char *message = nullptr;
    const std::unique_ptr<PQconninfoOption, FreeConninfo> options(PQconninfoParse(text.toUtf8().constData(), &message));
    if (!options) {
        const QString why = QString::fromUtf8(message).trimmed();
        PQfreemem(message);
        return wrongUrl(why.contains(u"password"_s) ? u"libpq does not accept it"_s : why);
    }
    std::map<QString, QString> said;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val && *option->val)
            said.emplace(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return said;
}

bool isLocalHost(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

bool looksLikePostgres(const QString &text)
{
    static const QStringList keywords = {u"service="_s, u"host="_s, u"dbname="_s, u"port="_s, u"user="_s, u"hostaddr="_s};
    return text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1)
        || std::any_of(keywords.begin(), keywords.end(), [&](const QString &keyword) { return text.startsWith(keyword); });
}

} // namespace

QString dialectName(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s;
}

Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    if (text.trimmed().isEmpty())
        return wrongUrl(u"it is empty"_s);
    DatabaseUrl url;
    url.m_text = text;
    if (looksLikePostgres(text)) {
        url.m_dialect = Dialect::PostgreSql;
        TRY(said, libpqOptions(text));
        const auto hosts = said.contains(u"host"_s) ? said[u"host"_s].split(u',') : QStringList{qEnvironmentVariable("PGHOST")};
        const bool remote = std::any_of(hosts.begin(), hosts.end(), [](const QString &host) { return !isLocalHost(host); });
        if (remote && !said.contains(u"sslmode"_s) && !said.contains(u"service"_s) && !qEnvironmentVariableIsSet("PGSSLMODE"))
            said[u"sslmode"_s] = u"verify-full"_s;
        QStringList words;
        for (const auto &[keyword, value] : said)
            words.append(keyword + u'=' + quoted(value));
        url.m_conninfo = words.join(u' ');
        return url;
    }
    QString path = text;
    if (path.startsWith("sqlite:"_L1)) {
        path = path.mid(7);
        if (const qsizetype mark = path.indexOf(u'?'); mark >= 0) {
            const QString option = path.mid(mark + 1);
            path.truncate(mark);
            if (option == u"journal=truncate")
                url.m_journal = Journal::Truncate;
            else if (option != u"journal=wal")
                return wrongUrl(u"only journal=truncate or journal=wal may follow the path"_s);
        }
        if (path.isEmpty())
            return wrongUrl(u"a path must follow sqlite:"_s);
    } else if (path.contains("://"_L1)) {
        return wrongUrl(u"only sqlite: and postgresql:// are known"_s);
    }
    url.m_path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return url;
}

Result<DatabaseUrl> DatabaseUrl::resolve(const QString &explicitUrl)
{
    if (!explicitUrl.isEmpty())
        return parse(explicitUrl);
    if (const QString named = qEnvironmentVariable("RECKONER_DB"); !named.isEmpty())
        return parse(named);
    return file(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/reckoner/reckoner.db"_s);
}

DatabaseUrl DatabaseUrl::file(const QString &path)
{
    DatabaseUrl url;
    url.m_path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    url.m_text = url.m_path;
    return url;
}

QString DatabaseUrl::display() const
{
    if (m_dialect == Dialect::Sqlite)
        return QFileInfo(m_path).fileName();
    auto said = libpqOptions(m_conninfo);
    if (!said)
        return u"PostgreSQL"_s;
    if (said->contains(u"service"_s))
        return said->at(u"service"_s);
    const QString database = said->contains(u"dbname"_s) ? said->at(u"dbname"_s) : qEnvironmentVariable("PGDATABASE", u"PostgreSQL"_s);
    const QString host = said->contains(u"host"_s) ? said->at(u"host"_s) : qEnvironmentVariable("PGHOST");
    return isLocalHost(host) ? database : u"%1 on %2"_s.arg(database, host);
}

QString DatabaseUrl::text() const
{
    return m_text;
}

} // namespace reckoner
