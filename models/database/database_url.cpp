#include "models/database/database_url.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <libpq-fe.h>
#include <memory>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSqlitePrefix = "sqlite:"_L1;

struct FreeOptions
{
    void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

Error wrongUrl(const char *sentence)
{
    return {ErrorCode::InvalidInput, sentence, {{u"field"_s, u"db"_s}}};
}

bool isPostgresUri(const QString &text)
{
    return text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1);
}

/// "service=team" is for libpq, "a=b.db" is a file: what stands before the '=' decides.
bool isKeywordString(const QString &text)
{
    const QString first = text.section(u'=', 0, 0).trimmed();
    if (!text.contains(u'='))
        return false;
    const Options known(PQconndefaults());
    for (const PQconninfoOption *option = known.get(); option && option->keyword; ++option) {
        if (first == QLatin1StringView(option->keyword))
            return true;
    }
    return false;
}

/// Reads a URI or a keyword string as libpq does. Its own message is not passed on: it quotes the text, password and all.
Result<std::map<QString, QString>> libpqKeywords(const QString &text)
{
    char *message = nullptr;
    const Options options(PQconninfoParse(text.toUtf8().constData(), &message));
    PQfreemem(message);
    if (!options)
        return wrongUrl(RECKONER_TEXT("The PostgreSQL address cannot be read; write it as postgresql://user@host:port/database."));
    std::map<QString, QString> keywords;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            keywords.emplace(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return keywords;
}

QString effective(const std::map<QString, QString> &keywords, const QString &keyword, const char *variable)
{
    const auto found = keywords.find(keyword);
    return found != keywords.end() ? found->second : qEnvironmentVariable(variable);
}

QString keywordString(const std::map<QString, QString> &keywords)
{
    QStringList words;
    for (const auto &[keyword, value] : keywords)
        words.append(keyword + u'=' + conninfoQuoted(value));
    return words.join(u' ');
}

/// Verified encryption for other computers, unless the address or the environment says otherwise. What a service file says is only
/// known when the connection is opened.
void requireVerification(std::map<QString, QString> &keywords)
{
    if (!isLocalHost(effective(keywords, u"host"_s, "PGHOST")) && !qEnvironmentVariableIsSet("PGSSLMODE"))
        keywords.emplace(u"sslmode"_s, u"verify-full"_s);
}

QStringList hostsOf(const std::map<QString, QString> &keywords)
{
    const QString names = effective(keywords, u"host"_s, "PGHOST");
    return (names.isEmpty() ? effective(keywords, u"hostaddr"_s, "PGHOSTADDR") : names).split(u',');
}

bool leavesServerOpen(const std::map<QString, QString> &keywords)
{
    const QString wanted = effective(keywords, u"target_session_attrs"_s, "PGTARGETSESSIONATTRS");
    return wanted.isEmpty() || wanted == "any"_L1 || wanted == "prefer-standby"_L1;
}

/// Of a list with one value for each host; a single value is every host's.
void keepOnly(std::map<QString, QString> &keywords, const QString &keyword, const QString &value, qsizetype index)
{
    const QStringList each = value.split(u',');
    if (!value.isEmpty())
        keywords[keyword] = each.size() > 1 ? each.value(index) : value;
}

/// Takes the passwords out.
std::map<QString, QString> takeSecrets(std::map<QString, QString> &keywords)
{
    std::map<QString, QString> secrets;
    for (const QString &keyword : {u"password"_s, u"sslpassword"_s}) {
        if (auto secret = keywords.extract(keyword))
            secrets.insert(std::move(secret));
    }
    return secrets;
}

Result<Journal> journalNamed(const QString &option)
{
    if (option == "journal=truncate"_L1)
        return Journal::Truncate;
    if (option == "journal=wal"_L1)
        return Journal::Wal;
    return wrongUrl(RECKONER_TEXT("After the path of a SQLite database only ?journal=wal or ?journal=truncate may stand."));
}

} // namespace

QString dialectName(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s;
}

bool isLocalHost(const QString &hosts)
{
    const QStringList names = hosts.split(u',');
    return std::ranges::all_of(names, [](const QString &name) {
        return name.isEmpty() || name.startsWith(u'/') || name.startsWith(u'@') || name == "localhost"_L1 || name.startsWith("127."_L1)
            || name == "::1"_L1;
    });
}

QString conninfoQuoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    if (text.trimmed().isEmpty())
        return wrongUrl(RECKONER_TEXT("The database's address is empty."));
    if (isPostgresUri(text) || isKeywordString(text)) {
        TRY(keywords, libpqKeywords(text));
        requireVerification(keywords);
        DatabaseUrl url;
        url.m_dialect = Dialect::PostgreSql;
        url.m_secrets = takeSecrets(keywords);
        url.m_conninfo = keywordString(keywords);
        url.m_hasStandby = hostsOf(keywords).size() > 1 && leavesServerOpen(keywords);
        return url;
    }
    if (!text.startsWith(kSqlitePrefix)) {
        if (text.contains("://"_L1))
            return wrongUrl(RECKONER_TEXT("A database's address is a file, sqlite:PATH or postgresql://."));
        return file(text);
    }
    QString path = text.mid(kSqlitePrefix.size());
    Journal journal = Journal::Wal;
    if (const qsizetype mark = path.lastIndexOf(u'?'); mark >= 0) {
        TRY(named, journalNamed(path.mid(mark + 1)));
        journal = named;
        path.truncate(mark);
    }
    if (path.isEmpty())
        return wrongUrl(RECKONER_TEXT("After sqlite: the path of a file must stand."));
    DatabaseUrl url = file(path);
    url.m_journal = journal;
    return url;
}

Result<DatabaseUrl> DatabaseUrl::resolve(const QString &explicitUrl)
{
    if (!explicitUrl.isEmpty())
        return parse(explicitUrl);
    if (const QString fromEnvironment = qEnvironmentVariable("RECKONER_DB"); !fromEnvironment.isEmpty())
        return parse(fromEnvironment);
    return file(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/reckoner/reckoner.db"_s);
}

DatabaseUrl DatabaseUrl::file(const QString &path)
{
    DatabaseUrl url;
    url.m_path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return url;
}

QString DatabaseUrl::text() const
{
    if (m_dialect == Dialect::PostgreSql)
        return m_conninfo;
    const QString option = m_journal == Journal::Truncate ? u"truncate"_s : u"wal"_s;
    return kSqlitePrefix + m_path + u"?journal="_s + option;
}

std::map<QString, QString> DatabaseUrl::keywords() const
{
    auto keywords = libpqKeywords(m_conninfo);
    ensure(keywords.ok(), "libpq reads what was made of its own reading");
    keywords->insert(m_secrets.begin(), m_secrets.end());
    return *keywords;
}

DatabaseUrl DatabaseUrl::withPassword(const QString &password) const
{
    DatabaseUrl url = *this;
    url.m_secrets[u"password"_s] = password;
    return url;
}

DatabaseUrl DatabaseUrl::wanting(ServerRole role) const
{
    DatabaseUrl url = *this;
    url.m_wantedServer = role;
    return url;
}

std::vector<DatabaseUrl> DatabaseUrl::servers() const
{
    if (m_dialect == Dialect::Sqlite)
        return {*this};
    const auto said = keywords();
    const qsizetype count = hostsOf(said).size();
    if (count <= 1)
        return {*this};
    std::vector<DatabaseUrl> each;
    for (qsizetype i = 0; i < count; ++i) {
        auto narrowed = said;
        takeSecrets(narrowed); // the copy has them
        keepOnly(narrowed, u"host"_s, effective(said, u"host"_s, "PGHOST"), i);
        keepOnly(narrowed, u"hostaddr"_s, effective(said, u"hostaddr"_s, "PGHOSTADDR"), i);
        keepOnly(narrowed, u"port"_s, effective(said, u"port"_s, "PGPORT"), i);
        narrowed[u"target_session_attrs"_s] = u"any"_s;
        DatabaseUrl url = *this;
        url.m_conninfo = keywordString(narrowed);
        url.m_hasStandby = false;
        each.push_back(url);
    }
    return each;
}

QString DatabaseUrl::display() const
{
    if (m_dialect == Dialect::Sqlite)
        return QFileInfo(m_path).fileName();
    const auto said = keywords();
    if (const auto service = said.find(u"service"_s); service != said.end())
        return service->second;
    QString database = effective(said, u"dbname"_s, "PGDATABASE");
    if (database.isEmpty())
        database = u"PostgreSQL"_s;
    const QString host = effective(said, u"host"_s, "PGHOST");
    return isLocalHost(host) ? database : database + u" on "_s + host;
}

} // namespace reckoner
