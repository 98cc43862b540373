// Every invariant is broken by a damage of its own, with the rules of the database out of the way, and verify names exactly that invariant,
// and those that follow from it.
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/doctor/verify.h"
#include "models/ledger/undo.h"
#include "models/session/maintenance.h"
#include "tests/support/office.h"

#include <QLoggingCategory>
#include <QTest>
#include <sqlite3.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct Damage
{
    const char *invariant;
    const char *sqlite;
    const char *postgresql; ///< nullptr: the same
    QStringList implied = {};
};

std::vector<Damage> damages()
{
    return {
        {"rollup_job_day_equals_rows", "UPDATE rollup_job_day SET questions = questions + 1", nullptr, {u"rollup_job_month_equals_days"_s, u"rollup_company_day_equals_jobs"_s}},
        {"rollup_job_month_equals_days", "UPDATE rollup_job_month SET cost_nanos = cost_nanos + 1", nullptr},
        {"rollup_company_day_equals_jobs", "UPDATE rollup_company_day SET row_count = row_count + 1", nullptr, {u"rollup_currency_day_equals_companies"_s}},
        {"rollup_currency_day_equals_companies", "UPDATE rollup_currency_day SET failed_count = failed_count + 1", nullptr},
        {"charge_for_each_cost", "UPDATE usage_ledger SET amount_units = amount_units - 1 WHERE id = (SELECT MIN(id) FROM usage_ledger WHERE kind = 'charge')",
         "UPDATE usage_ledger SET amount = amount - 0.000000001 WHERE id = (SELECT MIN(id) FROM usage_ledger WHERE kind = 'charge')"},
        {"posting_has_operation", "UPDATE usage_ledger SET operation_id = randomblob(16) WHERE id = (SELECT MIN(id) FROM usage_ledger WHERE kind = 'charge')",
         "UPDATE usage_ledger SET operation_id = gen_random_uuid() WHERE id = (SELECT MIN(id) FROM usage_ledger WHERE kind = 'charge')"},
        {"billing_day_of_each_row", "UPDATE cv_parsing_usage SET billing_day = billing_day + 1 WHERE seq = (SELECT MIN(seq) FROM cv_parsing_usage)", nullptr,
         {u"rollup_job_day_equals_rows"_s}},
        {"link_of_each_row", "INSERT INTO draft_links (company_id, draft_job_id, job_id, operation_id) SELECT q.company_id, q.draft_job_id, j.id, j.id"
                             " FROM question_generation_usage q JOIN jobs j ON j.company_id = q.company_id WHERE q.draft_job_id IS NOT NULL LIMIT 1", nullptr},
        {"key_of_each_event", "DELETE FROM event_keys WHERE event_id = (SELECT MIN(event_id) FROM event_keys)", nullptr},
        {"cost_and_price_together", "UPDATE cv_parsing_usage SET cost_source = 'given' WHERE seq = (SELECT MIN(seq) FROM cv_parsing_usage WHERE price_id IS NOT NULL)", nullptr},
        {"credit_within_cost",
         "INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, reference_type, reference_id, operation_id, actor, occurred_at)"
         " SELECT company_id, account_type, account_id, unit, bucket, -2 * amount_units, 'credit_note', reference_type, reference_id,"
         " (SELECT MIN(o.id) FROM operations o WHERE o.company_id = l.company_id), actor, occurred_at FROM usage_ledger l WHERE kind = 'charge' LIMIT 1",
         "INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, reference_type, reference_id, operation_id, actor, occurred_at)"
         " SELECT company_id, account_type, account_id, unit, bucket, -2 * amount, 'credit_note', reference_type, reference_id,"
         " (SELECT o.id FROM operations o WHERE o.company_id = l.company_id LIMIT 1), actor, occurred_at FROM usage_ledger l WHERE kind = 'charge' LIMIT 1"},
        {"operation_reversed_once", "UPDATE operations SET reversed_by = id WHERE seq = (SELECT MIN(seq) FROM operations)", nullptr},
        {"base_minutes_equal_postings", "UPDATE billing_periods SET base_minutes = base_minutes + 1", nullptr},
        {"used_minutes_equal_metrics", "UPDATE organizations SET used_minutes = used_minutes + 100000", nullptr},
        {"split_of_each_metric", "UPDATE usage_metrics SET metric_value = metric_value + 1, addon_minutes = addon_minutes + 1", nullptr, {u"used_minutes_equal_metrics"_s}},
        {"billing_periods_in_order", "UPDATE billing_periods SET ends_at = ends_at + 1000000", "UPDATE billing_periods SET ends_at = ends_at + interval '1 second'"},
        {"reservations_equal_postings", "UPDATE credit_reservations SET monthly = monthly - 1, addon = addon + 1 WHERE monthly > monthly_returned", nullptr, // the same in all
         {u"breakdown_of_each_reservation"_s}},
        {"breakdown_of_each_reservation", "UPDATE jobs SET meta_json = json_patch(meta_json, '{\"addon_deducted\": -1}') WHERE id IN (SELECT job_id FROM credit_reservations)",
         "UPDATE jobs SET meta_json = meta_json || '{\"addon_deducted\": -1}' WHERE id IN (SELECT job_id FROM credit_reservations)"},
        {"draws_of_each_token_log", "UPDATE token_usage_logs SET operation_id = NULL", nullptr}, // it would count once more
        {"use_of_each_allocation", "UPDATE company_token_allocations SET used_tokens = used_tokens + 1", nullptr},
        {"price_of_each_row", "UPDATE prices SET effective_from = 4102444800000000", "UPDATE prices SET effective_from = '2100-01-01'"},
        {"nothing_crosses_companies", "UPDATE billing_periods SET company_id = (SELECT c.id FROM companies c WHERE c.id <> billing_periods.company_id LIMIT 1)", nullptr},
        {"account_of_each_posting", "UPDATE bucket_purchases SET account_id = randomblob(16) WHERE unit = 'money'",
         "UPDATE bucket_purchases SET account_id = gen_random_uuid() WHERE unit = 'money'"},
        {"reversals_cancel_out", "UPDATE usage_ledger SET amount_units = amount_units - 1 WHERE operation_id IN (SELECT id FROM operations WHERE reverses IS NOT NULL)",
         "UPDATE usage_ledger SET amount = amount - 0.000000001 WHERE operation_id IN (SELECT id FROM operations WHERE reverses IS NOT NULL)"},
        {"no_bucket_below_zero",
         "UPDATE usage_ledger SET amount_units = -1000000 WHERE id = (SELECT MIN(id) FROM usage_ledger WHERE unit = 'minutes' AND bucket = 'base' AND reference_type IS NULL)",
         "UPDATE usage_ledger SET amount = -1000000 WHERE id = (SELECT MIN(id) FROM usage_ledger WHERE unit = 'minutes' AND bucket = 'base' AND reference_type IS NULL)",
         {u"base_minutes_equal_postings"_s}},
        {"purchase_undone_with_its_operation", "UPDATE bucket_purchases SET undone_at = NULL WHERE undone_at IS NOT NULL", nullptr},
        {"change_has_operation", "UPDATE operation_changes SET operation_id = randomblob(16) WHERE operation_id = (SELECT operation_id FROM operation_changes LIMIT 1)",
         "UPDATE operation_changes SET operation_id = gen_random_uuid() WHERE operation_id = (SELECT operation_id FROM operation_changes LIMIT 1)"},
        {"operation_key_once", "DROP INDEX operations_key; UPDATE operations SET key = 'twice' WHERE company_id = (SELECT id FROM companies WHERE name = 'Aster')", nullptr},
        {"event_id_once", "DROP INDEX token_usage_logs_event; UPDATE token_usage_logs SET event_id = 'twice' WHERE company_id IS NOT NULL", nullptr},
        {"currency_of_each_purchase", "UPDATE bucket_purchases SET currency = 'JPY' WHERE amount_nanos IS NOT NULL", nullptr},
        {"one_link_of_each_draft", "UPDATE usage_link_history SET company_id = (SELECT c.id FROM companies c WHERE c.id <> usage_link_history.company_id LIMIT 1)", nullptr},
        {"cost_is_quantity_times_price", "UPDATE prices SET minimum_quantity = 1000000", nullptr},
        {"rules_in_place", "DROP TRIGGER usage_ledger_keep", "ALTER TABLE usage_ledger DISABLE TRIGGER usage_ledger_keep"},
        {"stored_monthly_credits_equal_postings", "UPDATE profiles SET credits_remaining = credits_remaining + 1", nullptr, {u"bought_less_drawn_is_left_of_monthly_credits"_s}},
        {"stored_addon_credits_equal_postings", "UPDATE profiles SET addon_credits = addon_credits + 1", nullptr, {u"bought_less_drawn_is_left_of_addon_credits"_s}},
        {"stored_addon_minutes_equal_postings", "UPDATE organizations SET overage_minutes = overage_minutes + 1", nullptr, {u"bought_less_drawn_is_left_of_addon_minutes"_s}},
        {"stored_allocation_tokens_equal_postings",
         "INSERT INTO company_token_allocations (company_id, allocated_tokens, remaining_tokens) SELECT id, 100, 100 FROM companies LIMIT 1", nullptr,
         {u"bought_less_drawn_is_left_of_allocation_tokens"_s}},
        {"bought_less_drawn_is_left_of_monthly_credits",
         "INSERT INTO bucket_purchases (company_id, account_id, unit, bucket, quantity) SELECT company_id, id, 'credits', 'monthly', 5 FROM profiles LIMIT 1", nullptr},
        {"bought_less_drawn_is_left_of_addon_credits", "UPDATE bucket_purchases SET quantity = quantity + 1 WHERE unit = 'credits'", nullptr},
        {"bought_less_drawn_is_left_of_addon_minutes", "UPDATE bucket_purchases SET undone_at = purchased_at WHERE unit = 'minutes'", nullptr,
         {u"purchase_undone_with_its_operation"_s}},
        {"bought_less_drawn_is_left_of_allocation_tokens",
         "INSERT INTO company_token_allocations (company_id, allocated_tokens, used_tokens, remaining_tokens, token_purchase_id)"
         " SELECT company_id, 0, 0, 0, id FROM token_purchases WHERE operation_id IS NULL", nullptr},
    };
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void everyInvariantHasItsDamage();
    void damageIsNamed_data() { addDialectRows(); }
    void damageIsNamed();
    void onlyAdminsMay();
};

void TestVerify::everyInvariantHasItsDamage()
{
    QStringList damaged;
    for (const Damage &damage : damages())
        damaged.append(QString::fromLatin1(damage.invariant));
    QStringList names = invariantNames();
    names.sort();
    damaged.sort();
    QCOMPARE(damaged, names);
}

namespace {

QStringList brokenIn(Office &office)
{
    QStringList broken;
    for (const InvariantResult &result : needed(verify(office.inquiry())).checked) {
        if (result.broken > 0)
            broken.append(result.invariant);
    }
    broken.sort();
    return broken;
}

/// Under a key, and taken back.
void topUpByMistake(Office &office, CompanyId company)
{
    Request request;
    request.key = u"twice by mistake"_s;
    const auto done = needed(topUp(office.connection(), office.scope(), {company, Money::fromNanos(5'000'000'000), u"card"_s, u"R-1"_s}, request));
    needed(undo(office.connection(), office.scope(), *done.operation, {}));
}

void logTokens(Office &office, CompanyId company)
{
    for (const QString &event : {u"call 1"_s, u"call 2"_s}) {
        TokenCall call;
        call.company = company;
        call.operation = u"scoring"_s;
        call.input = {100};
        call.isOverdraft = true;
        call.eventId = event;
        needed(deductTokens(office.connection(), office.scope(), call, {}));
    }
}

void fill(Office &office)
{
    DemoPlan plan;
    plan.events = 400;
    plan.companies = 2;
    plan.days = 40;
    plan.now = office.now();
    needed(makeDemo(office.connection(), office.scope(), plan));
    const Company company = office.company(u"Aster"_s);
    NewProfile profile;
    profile.company = company.id;
    profile.email = u"ann@example.com"_s;
    profile.monthly.count = 20;
    profile.addon.count = 5;
    needed(addProfile(office.connection(), office.scope(), profile, {}));
    NewOrganization organization;
    organization.company = company.id;
    organization.name = u"Studio"_s;
    organization.addon.count = 30;
    organization.base.count = 5;
    const Organization studio = needed(addOrganization(office.connection(), office.scope(), organization, {})).reply;
    needed(consumeMinutes(office.connection(), office.scope(), {{company.id, studio.id}, {7}}, {}));
    topUpByMistake(office, company.id);
    logTokens(office, company.id);
    office.database().exec(u"INSERT INTO token_purchases (company_id, tokens) SELECT id, 100 FROM companies LIMIT 1"_s); // for the damage of an allocation
    needed(maintain(office.connection(), office.scope()));
}

void done(const Outcome &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(plainSentence(outcome.error())));
}

/// Rules and foreign keys out of the way, or back: what only a superuser, or who holds the file, can do.
void setRules(Connection &connection, bool on)
{
    if (connection.dialect() == Dialect::PostgreSql) {
        done(connection.execute(on ? u"SET LOCAL session_replication_role = origin"_s : u"SET LOCAL session_replication_role = replica"_s));
        return;
    }
    sqlite3_db_config(connection.sqliteHandle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, int(on), nullptr);
}

} // namespace

void TestVerify::damageIsNamed()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    fill(office);
    QCOMPARE(brokenIn(office), QStringList());
    for (const InvariantResult &result : needed(verify(office.inquiry())).checked) {
        QVERIFY2(result.rows > 0, qPrintable(result.invariant));
    }
    Connection &connection = office.connection();
    for (const Damage &damage : damages()) {
        const char *sql = dialect == Dialect::PostgreSql && damage.postgresql ? damage.postgresql : damage.sqlite;
        done(connection.execute(u"BEGIN"_s));
        setRules(connection, false);
        done(connection.executeScript(QString::fromLatin1(sql)));
        setRules(connection, true);
        QStringList expected = damage.implied;
        expected.append(QString::fromLatin1(damage.invariant));
        expected.sort();
        const QStringList broken = brokenIn(office);
        done(connection.execute(u"ROLLBACK"_s));
        QVERIFY2(broken == expected, qPrintable(u"%1 breaks %2"_s.arg(QString::fromLatin1(damage.invariant), broken.join(u", "_s))));
    }
    QCOMPARE(brokenIn(office), QStringList());
}

void TestVerify::onlyAdminsMay()
{
    Office office(Dialect::Sqlite);
    Scope scope = office.scope();
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Backend}) {
        scope.role = role;
        const auto verified = verify(Inquiry(office.connection(), scope));
        QVERIFY(!verified.ok());
        QCOMPARE(verified.error().code, ErrorCode::NotPermitted);
    }
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
