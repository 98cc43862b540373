#include "models/demo/scratch_database.h"

#include "models/core/ids.h"
#include "models/database/migrator.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// The same database, with everything unqualified found in the schema.
Result<DatabaseUrl> urlOfSchema(const DatabaseUrl &url, const QString &schema)
{
    std::map<QString, QString> keywords = url.keywords();
    QString &options = keywords[u"options"_s];
    options = QString(options + u" -csearch_path="_s + schema).trimmed();
    QStringList words;
    for (const auto &[keyword, value] : keywords)
        words.append(keyword + u'=' + conninfoQuoted(value));
    return DatabaseUrl::parse(words.join(u' '));
}

} // namespace

Result<std::unique_ptr<ScratchDatabase>> ScratchDatabase::make(const DatabaseUrl &beside)
{
    auto scratch = std::unique_ptr<ScratchDatabase>(new ScratchDatabase);
    CHECK(beside.dialect() == Dialect::Sqlite ? scratch->makeFile() : scratch->makeSchema(beside));
    CHECK(scratch->lay());
    return scratch;
}

ScratchDatabase::~ScratchDatabase()
{
    if (!m_owner || m_schema.isEmpty())
        return;
    const auto dropped = m_owner->execute(u"DROP SCHEMA IF EXISTS %1 CASCADE"_s.arg(m_schema));
    if (!dropped)
        qWarning("The schema %s of the selftest could not be dropped: %s", qPrintable(m_schema), qPrintable(plainSentence(dropped.error())));
}

Outcome ScratchDatabase::makeFile()
{
    m_folder.emplace();
    if (!m_folder->isValid())
        return Error{ErrorCode::IoError, RECKONER_TEXT("No temporary folder can be made: {why}"), {{u"why"_s, m_folder->errorString()}}};
    m_url = DatabaseUrl::file(m_folder->filePath(u"selftest.db"_s));
    return {};
}

Outcome ScratchDatabase::makeSchema(const DatabaseUrl &beside)
{
    TRY(owner, Connection::open(beside, OpenMode::ReadWrite));
    m_owner = std::move(owner);
    const QString schema = u"reckoner_selftest_"_s + makeTimeOrderedUuid().toString(QUuid::Id128);
    CHECK(m_owner->execute(u"CREATE SCHEMA %1"_s.arg(schema)));
    m_schema = schema;
    TRY(url, urlOfSchema(beside, schema));
    m_url = url;
    return {};
}

Outcome ScratchDatabase::lay() const
{
    TRY(connection, Connection::open(m_url, OpenMode::ReadWrite, m_url.dialect() == Dialect::Sqlite));
    const auto applied = migrate(*connection);
    return applied ? Outcome() : Outcome(applied.error());
}

} // namespace reckoner
