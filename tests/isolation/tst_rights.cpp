// What the database itself permits a login of each role by plain SQL: every table and view, every verb, of its own company and of another.
#include "tests/isolation/two_companies.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct TableRights
{
    const char *name;
    const char *ofCompany; ///< a condition; %1 is the company's id. Empty: the rows are of no company
    const char *updated;   ///< a column that somebody may update, or any
    /// S(elect), I(nsert), U(pdate), D(elete), T(runcate) of recruiter, finance, admin, back end. Source: domain.md, "Who may do what".
    std::array<const char *, 4> rights;
};

constexpr auto kCompany = "company_id = '%1'";

constexpr TableRights kTables[] = {
    {"companies", "id = '%1'", "name", {"S", "S", "SU", "S"}}, // a new one is for who administers all
    {"profiles", kCompany, "credits_remaining", {"S", "SU", "SIU", "S"}},
    {"organizations", kCompany, "overage_minutes", {"S", "SU", "SIU", "S"}},
    {"organization_members", kCompany, "profile_id", {"S", "S", "SIUD", "S"}},
    {"jobs", kCompany, "status", {"S", "S", "SIU", "SIU"}},
    {"job_applications", kCompany, "candidate_name", {"S", "S", "SIU", "SIU"}},
    {"prices", kCompany, "price_picos", {"", "SI", "SI", ""}},
    {"cv_parsing_usage", kCompany, "job_id", {"S", "S", "SIU", "SI"}},
    {"question_generation_usage", kCompany, "job_id", {"S", "S", "SIU", "SIU"}},
    {"video_interview_usage", kCompany, "job_id", {"S", "S", "SIU", "SI"}},
    {"event_keys", kCompany, "digest", {"", "", "SU", "SU"}}, // the rules write them, and an import
    {"rollup_currency_day", "", "row_count", {"", "", "", ""}}, // for members of all companies
    {"rollup_company_day", kCompany, "row_count", {"S", "S", "SIUD", ""}},
    {"rollup_job_day", kCompany, "row_count", {"S", "S", "SIUD", ""}},
    {"rollup_job_month", kCompany, "row_count", {"S", "S", "SIUD", ""}},
    {"usage_ledger", kCompany, "amount", {"", "SI", "SI", ""}},
    {"operations", kCompany, "reversed_by", {"S", "SIU", "SIU", "I"}},
    {"operation_changes", "operation_id IN (SELECT id FROM operations WHERE company_id = '%1')", "before", {"", "SI", "SI", ""}},
    {"draft_links", kCompany, "undone_at", {"S", "S", "SIU", "S"}},
    {"usage_link_history", kCompany, "returned_at", {"S", "S", "S", "S"}},
    {"usage_failures", kCompany, "resolved_at", {"", "S", "SIU", "SI"}},
    {"token_purchases", kCompany, "undone_at", {"", "SI", "SIU", ""}},
    {"company_token_allocations", kCompany, "used_tokens", {"", "SIU", "SIU", "S"}},
    {"token_usage_logs", kCompany, "operation_id", {"", "S", "SIUD", "SI"}},
    {"token_draws", kCompany, "tokens", {"", "SI", "SID", "S"}},
    {"token_overdrafts", kCompany, "settled", {"", "SU", "SIUD", "S"}},
    {"bucket_purchases", kCompany, "undone_at", {"", "SI", "SIU", ""}},
    {"usage_metrics", kCompany, "operation_id", {"S", "S", "SIU", "SI"}},
    {"billing_periods", kCompany, "ends_at", {"S", "S", "SIUD", "S"}},
    {"credit_reservations", kCompany, "state", {"S", "S", "SIUD", "S"}},
    {"refusals", kCompany, "code", {"", "S", "SID", "S"}},
    {"packs", "", "name", {"", "", "", ""}}, // there are none; for members of all companies to write
    {"alerts", kCompany, "told_at", {"", "SIU", "SIU", ""}},
    {"memberships", kCompany, "role", {"S", "S", "SID", "S"}},
    {"names", kCompany, "label", {"S", "S", "SIU", "SIU"}},
    {"saved_views", kCompany, "name", {"SIUD", "SIUD", "SIUD", ""}},
    {"accepted_findings", kCompany, "reason", {"", "S", "SID", ""}},
    {"expected_work", kCompany, "source_name", {"", "", "SID", ""}},
    {"zone_offsets", "", "offset_seconds", {"S", "S", "S", "S"}},
    {"schema_migrations", "", "name", {"S", "S", "S", "S"}},
    {"usage_events", kCompany, "job_id", {"S", "S", "S", "S"}},
    {"question_usage_status", kCompany, "job_id", {"S", "S", "S", "S"}},
    {"job_usage_summary", kCompany, "cv_count", {"S", "S", "S", ""}},
    {"rollup_currency_day_live", "", "row_count", {"", "", "", ""}},
    {"rollup_company_day_live", kCompany, "row_count", {"S", "S", "S", ""}},
    {"rollup_job_day_live", kCompany, "row_count", {"S", "S", "S", ""}},
    {"rollup_job_month_live", kCompany, "row_count", {"S", "S", "S", ""}},
    {"ledger", "profile_id IN (SELECT id FROM profiles WHERE company_id = '%1')", "reason", {"", "S", "S", ""}},
    {"minutes_balance", kCompany, "used_minutes", {"S", "S", "S", "S"}},
};

/// Whole rows where the rules of the database look before its rights do; else the company alone, which gets past the rights or not.
struct WholeRow
{
    const char *table;
    const char *insert;
};
constexpr WholeRow kWholeRows[] = {
    {"companies", "(id, name) VALUES (gen_random_uuid(), 'New')"},
    {"prices", "(usage_type, unit, company_id, price_picos, effective_from) VALUES ('cv_parsing', 'cv', '%1', 1, now())"},
    {"jobs", "(company_id, title) VALUES ('%1', 'Cook')"},
    {"cv_parsing_usage", "(company_id, file_size_kb) VALUES ('%1', 1)"},
    {"question_generation_usage", "(company_id, prompt_tokens, completion_tokens, question_count) VALUES ('%1', 1, 1, 1)"},
    {"video_interview_usage", "(company_id, duration_minutes) VALUES ('%1', 1)"},
    {"usage_ledger", "(company_id, account_type, account_id, unit, bucket, amount, kind, operation_id, actor, occurred_at) "
                     "VALUES ('%1', 'company', '%1', 'money', 'wallet', 1, 'top_up', gen_random_uuid(), 'me', now())"},
    {"operations", "(company_id, kind, actor, login, role, business_at) VALUES ('%1', 'top_up', 'me', session_user, 'finance', now())"},
    {"draft_links", "(company_id, draft_job_id, job_id, operation_id) SELECT '%1', 'new', MIN(CAST(id AS text))::uuid, gen_random_uuid() FROM jobs WHERE company_id = '%1'"},
    {"usage_metrics", "(organization_id, metric_value) SELECT id, 1 FROM organizations WHERE company_id = '%1' UNION ALL SELECT gen_random_uuid(), 1 LIMIT 1"},
    {"memberships", "(login, company_id, role) VALUES (session_user, '%1', 'finance') ON CONFLICT DO NOTHING"},
};

QString insertInto(const QString &table, const QString &company, bool hasCompany)
{
    for (const WholeRow &row : kWholeRows) {
        if (table == QLatin1StringView(row.table))
            return u"INSERT INTO "_s + table + u' ' + QString::fromLatin1(row.insert).replace(u"%1"_s, company);
    }
    return hasCompany ? u"INSERT INTO %1 (company_id) VALUES ('%2')"_s.arg(table, company) : u"INSERT INTO %1 DEFAULT VALUES"_s.arg(table);
}

QString statement(QChar verb, const TableRights &table, const QString &company)
{
    const QString name = QString::fromLatin1(table.name);
    const QString condition = *table.ofCompany ? QString::fromLatin1(table.ofCompany).arg(company) : u"true"_s;
    switch (verb.toLatin1()) {
    case 'S': return u"SELECT 1 FROM %1 WHERE %2 LIMIT 1"_s.arg(name, condition);
    case 'I': return insertInto(name, company, QByteArrayView(table.ofCompany) == kCompany);
    case 'U': return u"UPDATE %1 SET %2 = %2 WHERE %3 RETURNING 1"_s.arg(name, QString::fromLatin1(table.updated), condition);
    case 'D': return u"DELETE FROM %1 WHERE %2 RETURNING 1"_s.arg(name, condition);
    default: return u"TRUNCATE %1"_s.arg(name);
    }
}

/// Past the rights: the row itself was wrong, because it held nothing but its company, or a rule keeps it as it is.
bool isOnlyIncomplete(const QString &error)
{
    static const QStringList complaints = {u"violates not-null constraint"_s, u"violates check constraint"_s, u"violates foreign key constraint"_s, u"reckoner:invalid_state"_s};
    return std::ranges::any_of(complaints, [&error](const QString &complaint) { return error.contains(complaint); });
}

bool isRefused(const QString &error)
{
    static const QStringList refusals = {u"permission denied"_s, u"row-level security"_s, u"reckoner:not_permitted"_s, u"reckoner:not_found"_s, // what is not seen is not there
                                         u"cannot insert into view"_s, u"cannot update view"_s, u"cannot delete from view"_s, u"is not a table"_s};
    return std::ranges::any_of(refusals, [&error](const QString &refusal) { return error.contains(refusal); });
}

} // namespace

class TestRights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<TwoCompanies>(); }
    void everyTableIsHere();
    void table_data();
    void table();
    void nobodysLogin_data();
    void nobodysLogin();
    void functions_data();
    void functions();

private:
    QString rightsOf(const QString &login, const TableRights &table, const char *company);
    std::unique_ptr<TwoCompanies> m_world;
};

/// A new table is in nobody's hands before it stands in the table above.
void TestRights::everyTableIsHere()
{
    QStringList names;
    for (const TableRights &table : kTables)
        names.append(u"'%1'"_s.arg(QString::fromLatin1(table.name)));
    names << u"'usage_deltas'"_s << u"'schema_rules'"_s << u"'stale_periods'"_s; // seen through rollups; like schema_migrations; empty today
    QCOMPARE(m_world->database().scalar(u"SELECT string_agg(relname, ', ') FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') "
                                        "AND relname NOT IN (%1)"_s.arg(names.join(u", "_s))), QString());
    QCOMPARE(m_world->database().scalar(u"SELECT string_agg(relname, ', ') FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' "
                                        "AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = c.oid AND attname = 'company_id') "
                                        "AND NOT (relrowsecurity AND relforcerowsecurity)"_s), QString());
}

void TestRights::table_data()
{
    QTest::addColumn<int>("place");
    for (int place = 0; place < int(std::size(kTables)); ++place)
        QTest::newRow(kTables[place].name) << place;
}

/// The letters of the verbs that work, tried one by one, each in a transaction that is not committed.
QString TestRights::rightsOf(const QString &login, const TableRights &table, const char *company)
{
    QString rights;
    for (const QChar verb : u"SIUDT"_s) {
        const QString sql = statement(verb, table, QString::fromLatin1(company));
        if (company == kOther && sql == statement(verb, table, QString::fromLatin1(kOwn)))
            continue; // names no company
        const auto answer = m_world->as(login, u"BEGIN; "_s + sql);
        const bool needsRow = verb == u'S' || verb == u'U' || verb == u'D';
        if (answer.error.isEmpty() ? !needsRow || !answer.value.isEmpty() : isOnlyIncomplete(answer.error))
            rights += verb;
        else if (!answer.error.isEmpty() && !isRefused(answer.error))
            rights += u"[%1: %2]"_s.arg(sql, answer.error);
    }
    return rights;
}

void TestRights::table()
{
    QFETCH(int, place);
    const TableRights &table = kTables[place];
    for (int role = 0; role < kRoles.size(); ++role) {
        const QString expected = QString::fromLatin1(table.rights[size_t(role)]);
        const QString own = rightsOf(kRoles[role], table, kOwn);
        QVERIFY2(own == expected, qPrintable(u"%1 of the own company: \"%2\", expected \"%3\""_s.arg(kRoles[role], own, expected)));
        if (*table.ofCompany) {
            const QString other = rightsOf(kRoles[role], table, kOther);
            QVERIFY2(other.isEmpty(), qPrintable(u"%1 of another company: \"%2\""_s.arg(kRoles[role], other)));
        }
    }
}

/// A login without a group, and one that is a member no more and still has its group.
void TestRights::nobodysLogin_data()
{
    table_data();
    for (const QString &name : {u"stranger"_s, u"former"_s})
        m_world->makeLogin(name);
    m_world->database().exec(u"GRANT reckoner_admin, reckoner_backend TO %1"_s.arg(TwoCompanies::login(u"former"_s)));
}

void TestRights::nobodysLogin()
{
    QFETCH(int, place);
    const TableRights &table = kTables[place];
    QCOMPARE(rightsOf(u"stranger"_s, table, kOwn), QString());
    if (*table.ofCompany)
        QCOMPARE(rightsOf(u"former"_s, table, kOwn), QString());
}

/// Functions with their owner's rights: callable where a policy or the program needs them, and then they answer for the login alone.
void TestRights::functions_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("answers"); // recruiter, finance, admin, back end; "-" refused
    const QString no = u"-"_s;
    QTest::newRow("companies") << u"SELECT cardinality(reckoner_companies('recruiter', 'finance', 'admin', 'backend'))"_s << QStringList{u"1"_s, u"1"_s, u"1"_s, u"1"_s};
    QTest::newRow("sees all") << u"SELECT reckoner_sees_all('recruiter', 'finance', 'admin', 'backend')"_s << QStringList{u"f"_s, u"f"_s, u"f"_s, u"f"_s};
    QTest::newRow("member of another") << u"SELECT reckoner_is_member('%1', 'admin')"_s.arg(QString::fromLatin1(kOther)) << QStringList{no, no, no, no};
    QTest::newRow("begin an import") << u"SELECT 1 FROM (SELECT reckoner_begin_ingest()) AS begun"_s << QStringList{no, no, u"1"_s, u"1"_s};
    // balances move by these alone; recruiter and finance may not call them, and another company's job is not there for the others
    QTest::newRow("reserve of the own company") << u"SELECT reckoner_reserve_credits('%1', '%2', 120) ->> 'state'"_s.arg(TwoCompanies::id(kOwn, 2), TwoCompanies::id(kOwn, 1))
                                                << QStringList{no, no, u"reserved"_s, u"reserved"_s};
    const QString notFound = u"not_found"_s;
    for (const QString &verb : {u"commit_credits"_s, u"rollback_credits"_s, u"refund_credits"_s, u"fail_job"_s, u"complete_job"_s}) {
        QTest::addRow("%s of another company", qPrintable(verb))
            << u"SELECT reckoner_%1('%2') -> 'error' ->> 'code'"_s.arg(verb, TwoCompanies::id(kOther, 1)) << QStringList{no, no, notFound, notFound};
    }
    QTest::newRow("reserve of another company") << u"SELECT reckoner_reserve_credits('%1', '%2', 1) -> 'error' ->> 'code'"_s.arg(TwoCompanies::id(kOther, 2), TwoCompanies::id(kOther, 1))
                                                << QStringList{no, no, notFound, notFound};
    QTest::newRow("deduct from another company") << u"SELECT reckoner_deduct_tokens('scoring', 1, 1, company => '%1') -> 'error' ->> 'code'"_s.arg(QString::fromLatin1(kOther))
                                                 << QStringList{no, no, notFound, notFound};
    QTest::newRow("consume of nobody") << u"SELECT reckoner_consume_minutes('%1', 1) -> 'error' ->> 'code'"_s.arg(QString::fromLatin1(kOther)) << QStringList{no, no, notFound, notFound};
    QTest::newRow("be more than one is") << u"SET reckoner.role = 'admin'; SET reckoner.company = ''; SELECT reckoner_refund_credits('%1', reason => 'x', goodwill => true) -> 'error' ->> 'code'"_s
                                                .arg(TwoCompanies::id(kOwn, 1))
                                         << QStringList{no, no, QString(), u"not_permitted"_s};
    QTest::newRow("become the owner") << u"SET ROLE reckoner_owner"_s << QStringList{no, no, no, no};
    QTest::newRow("switch the rows' security off") << u"SET row_security = off; SELECT COUNT(*) FROM jobs"_s << QStringList{no, no, no, no};
    QTest::newRow("switch the rules off") << u"SET session_replication_role = replica"_s << QStringList{no, no, no, no};
    QTest::newRow("copy into usage") << u"COPY cv_parsing_usage (company_id) FROM STDIN"_s << QStringList{no, no, no, no};
}

void TestRights::functions()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, answers);
    for (int role = 0; role < kRoles.size(); ++role) {
        const auto answer = m_world->as(kRoles[role], sql);
        const bool isHeldBack = isRefused(answer.error) || answer.error.contains(u"with row-level security"_s);
        QCOMPARE(isHeldBack ? u"-"_s : answer.error + answer.value, answers[role]);
    }
}

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
