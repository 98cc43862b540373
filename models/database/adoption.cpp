#include "models/database/adoption.h"

#include "models/database/migrator.h"
#include "models/database/rule_template.h"
#include "models/database/transaction.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString scriptText(const QString &name)
{
    initSqlResources();
    QFile file(u":/sql/adoption/postgresql/%1.sql"_s.arg(name));
    ensure(file.open(QIODevice::ReadOnly), "the program's own scripts can be read");
    return expandUsageTypes(QString::fromUtf8(file.readAll()));
}

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

/// A list that the database writes as JSON.
Result<QJsonArray> listed(Connection &connection, const QString &rows)
{
    TRY(text, connection.scalar(u"SELECT CAST(COALESCE(json_agg(r), '[]') AS text) FROM (%1) AS r"_s.arg(rows)));
    return QJsonDocument::fromJson(text.toString().toUtf8()).array();
}

AdoptionStep stepFrom(const QJsonObject &row)
{
    const QJsonValue rows = row.value(u"row_count"_s);
    return {row.value(u"table_name"_s).toString(), row.value(u"action"_s).toString(), row.value(u"detail"_s).toString(),
            rows.isDouble() ? std::optional(rows.toInteger()) : std::nullopt};
}

Error obstacleFrom(const QJsonArray &obstacles)
{
    const QJsonObject first = obstacles.first().toObject();
    const auto isForeign = first.value(u"code"_s).toString() == "not_a_database"_L1;
    QStringList sentences;
    for (const QJsonValue &obstacle : obstacles)
        sentences.append(obstacle[u"sentence"_s].toString());
    return {isForeign ? ErrorCode::NotADatabase : ErrorCode::InvalidState, RECKONER_TEXT("It cannot be adopted as it is, and nothing was changed. {obstacles}"),
            {{u"obstacles"_s, isForeign ? sentences.first() : sentences.join(u' ')}}};
}

/// Where their tables are, and whose; the first that the search path finds says it.
struct Place
{
    QString schema;
    QString owner;
};

Result<std::optional<Place>> findPlace(Connection &connection)
{
    TRY(rows, listed(connection, uR"(SELECT n.nspname AS target, pg_get_userbyid(c.relowner) AS owner
        FROM unnest(ARRAY['cv_parsing_usage', 'question_generation_usage', 'video_interview_usage', 'jobs', 'profiles', 'organizations', 'token_usage_logs',
          'company_token_allocations', 'usage_metrics', 'companies']) WITH ORDINALITY AS ours (name, place)
        JOIN pg_class c ON c.oid = to_regclass(ours.name) JOIN pg_namespace n ON n.oid = c.relnamespace ORDER BY ours.place LIMIT 1)"_s));
    if (rows.isEmpty())
        return std::optional<Place>();
    return std::optional(Place{rows.first()[u"target"_s].toString(), rows.first()[u"owner"_s].toString()});
}

class Takeover : public OlderTables
{
public:
    Takeover(Connection &connection, Place place, Instant now, bool isWanted) : m_connection(connection), m_place(std::move(place)), m_now(now), m_isWanted(isWanted) {}

    const std::vector<AdoptionStep> &steps() const { return m_steps; }

    Result<bool> layTables(const QStringList &migrations) override
    {
        CHECK(layModel(migrations));
        CHECK(compare());
        if (!m_isWanted)
            return false;
        CHECK(run(10, 21));
        return true;
    }

    Outcome fill() override
    {
        CHECK(m_connection.executeScript(scriptText(u"30_fill"_s)));
        CHECK(run(30, 59));
        CHECK(m_connection.execute(u"SELECT reckoner_adoption.validate()"_s));
        CHECK(m_connection.executeScript(scriptText(u"40_post"_s)));
        return run(70, 79);
    }

    Outcome finish() override { return m_connection.executeScript(scriptText(u"50_finish"_s)); }

private:
    /// Our own tables, beside theirs.
    Outcome layModel(const QStringList &migrations)
    {
        CHECK(m_connection.execute(u"CREATE SCHEMA reckoner_model"_s));
        CHECK(m_connection.execute(u"SET LOCAL search_path = reckoner_model, pg_temp"_s));
        for (const QString &migration : migrations)
            CHECK(m_connection.executeScript(migration));
        return m_connection.execute(u"SELECT set_config('search_path', quote_ident(%1) || ', pg_temp', true)"_s.arg(quoted(m_place.schema)));
    }

    Outcome compare()
    {
        CHECK(m_connection.executeScript(scriptText(u"10_plan"_s)));
        CHECK(m_connection.execute(u"INSERT INTO reckoner_adoption.place VALUES (%1, %2, %3)"_s.arg(quoted(m_place.schema), quoted(m_place.owner), quoted(m_now.toIso()))));
        if (m_isWanted)
            CHECK(m_connection.execute(u"SELECT reckoner_adoption.take()"_s));
        CHECK(m_connection.executeScript(scriptText(u"20_compare"_s)));
        CHECK(m_connection.execute(u"SELECT reckoner_adoption.compare()"_s));
        CHECK(stopAtObstacles());
        CHECK(m_connection.executeScript(scriptText(u"25_tell"_s)));
        CHECK(m_connection.execute(u"SELECT reckoner_adoption.tell()"_s));
        CHECK(stopAtObstacles());
        TRY(rows, listed(m_connection, u"SELECT table_name, action, detail, row_count FROM reckoner_adoption.steps WHERE action IS NOT NULL ORDER BY seq"_s));
        for (const QJsonValue &row : rows)
            m_steps.push_back(stepFrom(row.toObject()));
        return {};
    }

    Outcome stopAtObstacles()
    {
        TRY(obstacles, listed(m_connection, u"SELECT code, sentence FROM reckoner_adoption.obstacles ORDER BY code <> 'not_a_database', seq"_s));
        return obstacles.isEmpty() ? Outcome() : Outcome(obstacleFrom(obstacles));
    }

    Outcome run(int firstPhase, int lastPhase)
    {
        return m_connection.execute(u"SELECT reckoner_adoption.run(%1, %2)"_s.arg(firstPhase).arg(lastPhase));
    }

    Connection &m_connection;
    Place m_place;
    Instant m_now;
    bool m_isWanted;
    std::vector<AdoptionStep> m_steps;
};

/// An adopted database: what was NOT VALID is validated once it holds.
Result<Adoption> adoptFurther(Connection &connection, bool isWanted)
{
    TRY(rows, listed(connection, uR"(SELECT CAST(c.conrelid::regclass AS text) AS table_name, 'alter' AS action, 'validated: ' || c.conname || ' ' || pg_get_constraintdef(c.oid) AS detail,
          CAST(NULL AS bigint) AS row_count, format('ALTER TABLE %s VALIDATE CONSTRAINT %I', c.conrelid::regclass, c.conname) AS command
        FROM pg_constraint c WHERE NOT c.convalidated AND c.connamespace = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('usage_ledger'))
        ORDER BY c.conrelid::regclass::text, c.conname)"_s));
    Adoption adoption;
    for (const QJsonValue &row : rows) {
        TRY(transaction, Transaction::begin(connection, Transaction::Kind::Write));
        const auto holds = connection.execute(row[u"command"_s].toString());
        if (!holds && holds.error().code != ErrorCode::InvalidInput)
            return holds.error();
        if (!holds)
            continue; // not yet
        adoption.steps.push_back(stepFrom(row.toObject()));
        if (isWanted)
            CHECK(transaction.commit());
    }
    adoption.isApplied = isWanted && !adoption.steps.empty();
    return adoption;
}

Result<Adoption> adopt(Connection &connection, Instant now, bool isWanted)
{
    if (connection.dialect() == Dialect::Sqlite)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("Only a PostgreSQL database can hold tables of an older platform; a SQLite file is Reckoner's own: run reckoner-cli init.")};
    TRY(state, inspectSchema(connection));
    if (state.kind == SchemaState::Kind::Current)
        return adoptFurther(connection, isWanted);
    TRY(place, findPlace(connection));
    if (!place && state.kind == SchemaState::Kind::Empty)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("{where} holds no table of an older platform: run reckoner-cli init."), {{u"where"_s, connection.url().display()}}};
    if (!place || state.kind != SchemaState::Kind::Foreign) {
        const auto current = requireCurrentSchema(connection);
        return current.error();
    }
    Takeover takeover(connection, *place, now, isWanted);
    CHECK(migrateAround(connection, takeover));
    return Adoption{takeover.steps(), isWanted};
}

} // namespace

Result<Adoption> previewAdoption(Connection &connection, Instant now)
{
    return adopt(connection, now, false);
}

Result<Adoption> applyAdoption(Connection &connection, Instant now)
{
    return adopt(connection, now, true);
}

} // namespace reckoner
