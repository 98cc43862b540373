// SQLite: prepared statements of the C API on the driver's own handle; the row rules (triggers) are switched off for this connection while the import
// runs, and the roll-ups are upserted in key order at the end of each part.
#include "models/usage/ingest_store.h"

#include <algorithm>
#include <map>
#include <sqlite3.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kKnownSql = "SELECT digest FROM event_keys WHERE company_id = ?1 AND event_id = ?2";

constexpr const char *kMeasures = "row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count";
constexpr const char *kMerge = " ON CONFLICT DO UPDATE SET row_count = row_count + excluded.row_count, failed_count = failed_count + excluded.failed_count,"
                               " quantity = quantity + excluded.quantity, questions = questions + excluded.questions, cost_nanos = cost_nanos + excluded.cost_nanos,"
                               " estimated_nanos = estimated_nanos + excluded.estimated_nanos, unpriced_count = unpriced_count + excluded.unpriced_count";

/// A prepared statement that finalizes itself.
class Prepared
{
public:
    Prepared(sqlite3 *handle, const QByteArray &sql) : m_handle(handle)
    {
        ensure(sqlite3_prepare_v2(handle, sql.constData(), -1, &m_statement, nullptr) == SQLITE_OK, sqlite3_errmsg(handle));
    }
    ~Prepared() { sqlite3_finalize(m_statement); }
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;

    Prepared &integer(qint64 value)
    {
        sqlite3_bind_int64(m_statement, ++m_index, value);
        return *this;
    }
    /// The null UUID is bound as sixteen zero bytes: roll-ups write "no job" so.
    Prepared &uuid(const QUuid &value)
    {
        const QByteArray bytes = value.toRfc4122();
        sqlite3_bind_blob(m_statement, ++m_index, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        return *this;
    }
    Prepared &text(const QByteArray &utf8)
    {
        sqlite3_bind_text(m_statement, ++m_index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
        return *this;
    }
    Prepared &sums(const RollupSums &sums)
    {
        for (const qint64 sum : {sums.rows, sums.failed, sums.quantity, sums.questions, sums.cost, sums.estimated, sums.unpriced})
            integer(sum);
        return *this;
    }
    /// True where there is a row.
    Result<bool> step()
    {
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW)
            return true;
        if (code == SQLITE_DONE)
            return false;
        return failure();
    }
    Outcome run()
    {
        const auto stepped = step();
        reset();
        return stepped ? Outcome() : Outcome(stepped.error());
    }
    std::optional<QByteArray> blob(int column) const
    {
        if (sqlite3_column_type(m_statement, column) == SQLITE_NULL)
            return std::nullopt;
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(m_statement, column)), sqlite3_column_bytes(m_statement, column));
    }
    void reset()
    {
        sqlite3_reset(m_statement);
        m_index = 0;
    }

private:
    Error failure() const
    {
        const QString message = QString::fromUtf8(sqlite3_errmsg(m_handle));
        const int code = sqlite3_errcode(m_handle);
        if (code == SQLITE_FULL || code == SQLITE_IOERR)
            return {ErrorCode::IoError, RECKONER_TEXT("The database could not be written: {message}"), {{u"message"_s, message}}};
        if (code == SQLITE_INTERRUPT)
            return {ErrorCode::Canceled, RECKONER_TEXT("Canceled; nothing was changed.")};
        if (code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH)
            return {ErrorCode::Overflow, RECKONER_TEXT("A total is too large: {message}"), {{u"message"_s, message}}};
        return {ErrorCode::Damaged, "{message}", {{u"message"_s, message}}};
    }

    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
    int m_index = 0;
};

QByteArray tierSql(const char *table, const char *keys, int keyCount, const char *extra = "")
{
    QByteArray marks;
    for (int i = 0; i < keyCount + 7; ++i)
        marks += i == 0 ? "?" : ", ?";
    const bool stamped = *extra != '\0';
    return QByteArray("INSERT INTO ") + table + " (" + keys + ", " + kMeasures + extra + ") VALUES (" + marks + (stamped ? ", ?" : "") + ")" + kMerge
        + (stamped ? ", updated_at = excluded.updated_at" : "");
}

/// Sums of a coarser tier, in key order.
template <typename Key, typename KeyOf>
std::map<Key, RollupSums> coarser(const Rollups &rollups, KeyOf keyOf)
{
    std::map<Key, RollupSums> sums;
    for (const auto &[key, each] : rollups)
        sums[keyOf(key)].add(each);
    return sums;
}

class SqliteIngestStore : public IngestStore
{
public:
    explicit SqliteIngestStore(Operation &operation) : IngestStore(operation), m_handle(operation.connection().sqliteHandle()) {}
    ~SqliteIngestStore() override { switchTriggers(true); }

    Outcome begin() override
    {
        switchTriggers(false);
        TRY(clock, m_operation.connection().scalar(
                       u"SELECT CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000"_s));
        m_recordedAt = Instant::fromMicros(clock.toLongLong());
        m_known = std::make_unique<Prepared>(m_handle, kKnownSql);
        return {};
    }

    Result<std::vector<std::optional<KnownEvent>>> known(const std::vector<EventKey> &keys) override
    {
        std::vector<std::optional<KnownEvent>> found(keys.size());
        for (size_t i = 0; i < keys.size(); ++i) {
            m_known->uuid(keys[i].company.uuid()).text(keys[i].eventId.toUtf8());
            TRY(row, m_known->step());
            if (row)
                found[i] = KnownEvent{m_known->blob(0)};
            m_known->reset();
        }
        return found;
    }

    Outcome merge(const Rollups &rollups, const std::unordered_map<CompanyId, Currency> &currencies) override
    {
        CHECK(mergeJobDays(rollups));
        CHECK(mergeJobMonths(rollups));
        CHECK(mergeCompanyDays(rollups));
        return mergeCurrencyDays(rollups, currencies);
    }

    Outcome end() override
    {
        m_known.reset();
        switchTriggers(true);
        return {};
    }

private:
    void switchTriggers(bool on) { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, on ? 1 : 0, nullptr); }

    Outcome mergeJobDays(const Rollups &rollups)
    {
        Prepared upsert(m_handle, tierSql("rollup_job_day", "company_id, day, job_id, usage_type, status", 5));
        std::vector<const Rollups::value_type *> sorted;
        sorted.reserve(rollups.size());
        for (const auto &entry : rollups)
            sorted.push_back(&entry);
        std::ranges::sort(sorted, {}, [](const Rollups::value_type *entry) {
            const RollupKey &key = entry->first;
            return std::tie(key.company, key.day, key.job, key.type, key.status);
        });
        for (const Rollups::value_type *entry : sorted) {
            const RollupKey &key = entry->first;
            CHECK(upsert.uuid(key.company).integer(key.day).uuid(key.job).integer(key.type).integer(key.status).sums(entry->second).run());
        }
        return {};
    }

    Outcome mergeJobMonths(const Rollups &rollups)
    {
        using Key = std::tuple<QUuid, int, QUuid, int, int>;
        const auto months = coarser<Key>(rollups, [](const RollupKey &key) {
            return Key{key.company, BillingMonth::of({key.day}).number, key.job, key.type, key.status};
        });
        Prepared upsert(m_handle, tierSql("rollup_job_month", "company_id, month, job_id, usage_type, status", 5, ", updated_at"));
        for (const auto &[key, sums] : months) {
            const auto &[company, month, job, type, status] = key;
            CHECK(upsert.uuid(company).integer(month).uuid(job).integer(type).integer(status).sums(sums)
                      .integer(m_recordedAt->micros()).run());
        }
        return {};
    }

    Outcome mergeCompanyDays(const Rollups &rollups)
    {
        using Key = std::tuple<QUuid, int, int, int>;
        const auto days = coarser<Key>(rollups, [](const RollupKey &key) { return Key{key.company, key.day, key.type, key.status}; });
        Prepared upsert(m_handle, tierSql("rollup_company_day", "company_id, day, usage_type, status", 4));
        for (const auto &[key, sums] : days) {
            const auto &[company, day, type, status] = key;
            CHECK(upsert.uuid(company).integer(day).integer(type).integer(status).sums(sums).run());
        }
        return {};
    }

    Outcome mergeCurrencyDays(const Rollups &rollups, const std::unordered_map<CompanyId, Currency> &currencies)
    {
        using Key = std::tuple<QByteArray, int, int, int>;
        const auto days = coarser<Key>(rollups, [&](const RollupKey &key) {
            return Key{currencies.at(CompanyId(key.company)).code().toUtf8(), key.day, key.type, key.status};
        });
        Prepared upsert(m_handle, tierSql("rollup_currency_day", "currency, day, usage_type, status", 4));
        for (const auto &[key, sums] : days) {
            const auto &[currency, day, type, status] = key;
            CHECK(upsert.text(currency).integer(day).integer(type).integer(status).sums(sums).run());
        }
        return {};
    }

    sqlite3 *m_handle;
    std::unique_ptr<Prepared> m_known;
};

} // namespace

std::unique_ptr<IngestStore> sqliteIngestStore(Operation &operation)
{
    return std::make_unique<SqliteIngestStore>(operation);
}

} // namespace reckoner
