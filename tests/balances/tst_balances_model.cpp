// Random sequences of everything that moves credits, tokens, minutes and money, compared with plain models in memory: every reply, after each step the
// buckets of the account that it touched, now and then every bucket, and in the end every invariant of the database. Steps are repeated, with and
// without their key, and keys are used for something else. The functions of PostgreSQL and our own body on SQLite, asked the same, must also keep the same
// books. RECKONER_LONG_TESTS makes it run for long.
#include "models/doctor/verify.h"
#include "tests/balances/credits_steps.h"
#include "tests/balances/minutes_steps.h"
#include "tests/balances/tokens_steps.h"
#include "tests/balances/wallet_steps.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>
#include <rapidcheck.h>

using namespace reckoner;

namespace {

constexpr size_t kStepsBetweenLooks = 100;
constexpr size_t kLongestSequence = 2000;
constexpr size_t kStepsOfBoth = 1000;
constexpr qsizetype kToldSteps = 80; ///< of a sequence that fails, the last ones

/// How many operations a database gets in all; SQLite, which takes a quarter of the time for each, the larger part.
qint64 wantedOperations(Dialect dialect)
{
    const qint64 all = qEnvironmentVariableIsSet("RECKONER_LONG_TESTS") ? 1'000'000 : 100'000;
    const qint64 onPostgres = all / 5;
    return dialect == Dialect::PostgreSql ? onPostgres : all - onPostgres;
}

/// Lines of the database that tell what was done. What our program makes anew on each database (ids of operations, logs, metrics, allocations) is left out.
struct Book
{
    const char *columns;
    const char *from;
    const char *order;
};
constexpr Book kBooks[] = {
    {"x:l.company_id, l.account_type, x:p.id, x:o.id, l.unit, l.bucket, l.amount_units, l.kind, l.reference_type, x:l.job_id, l.actor, l.reason, "
     "CASE WHEN a.kind = 'undo' THEN '' ELSE l.note END, l.balance_after, t:l.occurred_at, a.kind",
     "usage_ledger l LEFT JOIN operations a ON a.id = l.operation_id LEFT JOIN profiles p ON p.id = l.account_id LEFT JOIN organizations o ON o.id = l.account_id"
     " WHERE l.unit <> 'money'", "l.id"},
    {"x:company_id, kind, actor, role, key, x:digest, refused_code, reason, t:business_at",
     "operations WHERE kind IN ('reserve', 'commit', 'rollback', 'refund_credits', 'fail_job', 'complete_job', 'reset_credits', 'deduct_tokens', 'consume_minutes', 'roll_minutes')",
     "seq"},
    {"x:job_id, x:profile_id, state, cost, monthly, addon, monthly_returned, addon_returned, rows_used, t:period_start, t:reserved_at", "credit_reservations", "job_id"},
    {"x:organization_id, t:occurred_at, metric_value, base_minutes, addon_minutes, refunded_minutes", "usage_metrics", "seq"},
    {"x:organization_id, t:starts_at, t:ends_at, base_minutes", "billing_periods", "organization_id, starts_at"},
    {"code, x:p.id, x:o.id, actor, t:occurred_at",
     "refusals r LEFT JOIN profiles p ON p.id = r.account_id LEFT JOIN organizations o ON o.id = r.account_id", "occurred_at, code, p.id, o.id"},
    {"x:l.company_id, l.tokens_used, d.tokens, t:l.occurred_at", "token_draws d JOIN token_usage_logs l ON l.id = d.log_id JOIN company_token_allocations a ON a.id = d.allocation_id",
     "l.seq, a.expires_at NULLS LAST, d.tokens"},
    {"x:l.company_id, o.tokens, o.settled", "token_overdrafts o JOIN token_usage_logs l ON l.id = o.log_id", "l.seq"},
};

/// What the steps met, over all sequences: "reserve duplicate" and how often.
using Outcomes = std::map<QString, qint64>;

/// What a sequence that is worth its time meets.
const QStringList kMustBeMet = {
    u"reserve done"_s, u"reserve duplicate"_s, u"reserve conflict"_s, u"reserve invalid_state"_s, u"reserve insufficient_credits"_s,
    u"commit done"_s, u"commit duplicate"_s, u"commit conflict"_s, u"commit invalid_state"_s, u"commit invalid_input"_s,
    u"rollback done"_s, u"rollback duplicate"_s, u"rollback invalid_state"_s,
    u"refund done"_s, u"refund duplicate"_s, u"refund invalid_state"_s, u"refund invalid_input"_s,
    u"fail done"_s, u"fail duplicate"_s, u"fail invalid_state"_s, u"complete done"_s, u"complete duplicate"_s, u"complete invalid_state"_s,
    u"reset done"_s, u"reset duplicate"_s, u"grant done"_s, u"grant invalid_input"_s,
    u"deduct done"_s, u"deduct duplicate"_s, u"deduct duplicate_key_mismatch"_s, u"deduct insufficient_tokens"_s, u"allocate done"_s, u"allocate invalid_input"_s,
    u"consume done"_s, u"consume insufficient_minutes"_s, u"consume invalid_input"_s, u"buy done"_s, u"roll done"_s, u"roll duplicate"_s, u"sync done"_s, u"sync duplicate"_s,
    u"top done"_s, u"top invalid_input"_s, u"undo done"_s, u"undo conflict"_s, u"undo invalid_state"_s,
    u"again under its key"_s, u"refused again under its key"_s, u"another's key"_s,
};

/// The program and the models side by side: every step is asked of both.
class Run
{
public:
    Run(Dialect dialect, Outcomes &outcomes) : m_outcomes(outcomes), m_world(dialect), m_credits(m_world), m_tokens(m_world), m_minutes(m_world), m_wallet(m_world) {}

    void step(quint32 seed)
    {
        Dice dice(seed);
        m_world.moveClock(dice);
        switch (dice.below(40)) {
        case 0: return m_credits.failAsBackEnd(dice);
        case 1: return m_minutes.meterAsBackEnd(dice);
        case 2: return dice.oneIn(2) ? m_tokens.logAsBackEnd(dice) : m_minutes.meterAsBackEnd(dice);
        case 3: return m_wallet.charge(dice);
        case 4: return refundAllFailed(dice);
        case 5: case 6: case 7: return perform(m_wallet.next(dice), dice);
        case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: return perform(m_tokens.next(dice), dice);
        case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: case 24: return perform(m_minutes.next(dice), dice);
        default: return perform(m_credits.next(dice), dice);
        }
    }

    void compareAll()
    {
        m_credits.compareAll();
        m_tokens.compareAll();
        m_minutes.compareAll();
        m_wallet.compareAll();
    }

    void compareInvariants()
    {
        for (const InvariantResult &result : got("verify", verify(m_world.everything())).checked)
            equal(u"verify "_s + result.invariant, result.broken, 0);
    }

    /// Every posting but of money, operation, reservation and refusal, in the order in which they were made, in words that are the same on both databases.
    QString books()
    {
        QStringList pages;
        for (const Book &book : kBooks)
            pages.append(page(book));
        return pages.join(u'\n');
    }

    qint64 operations() const { return m_operations; }
    QString story() const { return m_story.last(std::min(m_story.size(), kToldSteps)).join(u'\n'); }

private:
    QString page(const Book &book)
    {
        const bool isPostgres = m_world.office.database().dialect() == Dialect::PostgreSql;
        QStringList cells;
        for (const QString &column : QString::fromLatin1(book.columns).split(u", "_s))
            cells.append(u"COALESCE(%1, '-')"_s.arg(asText(column, isPostgres)));
        const QString lines = u"SELECT %1 AS line FROM %2 ORDER BY %3"_s.arg(cells.join(u" || ' ' || "_s), QString::fromLatin1(book.from), QString::fromLatin1(book.order));
        return m_world.office.database().scalar(u"SELECT %1(line, '\n') FROM (%2) AS lines"_s.arg(isPostgres ? u"string_agg"_s : u"group_concat"_s, lines));
    }

    /// "x:job_id" is an id or bytes, "t:occurred_at" a time; what is left is text or a number.
    static QString asText(const QString &column, bool isPostgres)
    {
        const QString name = column.section(u':', -1);
        if (column.startsWith("x:"_L1))
            return isPostgres ? u"replace(replace(CAST(%1 AS text), '-', ''), '\\x', '')"_s.arg(name) : u"NULLIF(lower(hex(%1)), '')"_s.arg(name);
        if (column.startsWith("t:"_L1) && isPostgres)
            return u"CAST(CAST(EXTRACT(EPOCH FROM %1) * 1000000 AS bigint) AS text)"_s.arg(name);
        return u"CAST(%1 AS text)"_s.arg(name);
    }

    /// What was answered under a key.
    struct KeptAnswer
    {
        int company = 0;
        QString key;
        QString what;
        StepAnswer answer;
        std::function<StepAnswer(const Request &)> ask;
    };

    static Request requestOf(const BalanceStep &step, const std::optional<QString> &key)
    {
        Request request;
        request.key = key;
        if (step.hasReason)
            request.reason = u"asked for by the customer"_s;
        return request;
    }

    void refundAllFailed(Dice &dice)
    {
        if (dice.oneIn(4))
            m_operations += m_credits.refundAllFailed();
    }

    void perform(const BalanceStep &step, Dice &dice)
    {
        if (step.isSound && !m_kept.empty() && dice.oneIn(12))
            return useKeyAgain(step, m_kept[size_t(anyOf(dice, m_kept))]);
        if (!m_kept.empty() && dice.oneIn(12)) {
            const KeptAnswer kept = m_kept[size_t(anyOf(dice, m_kept))];
            repeat(kept);
            return step.look();
        }
        const auto key = dice.oneIn(3) ? std::optional(u"key-%1"_s.arg(++m_lastKey)) : std::nullopt;
        doBoth(step, key);
        if (dice.oneIn(6))
            doBoth(step, {}); // once more
        if (key && !m_kept.empty() && m_kept.back().key == *key && dice.oneIn(3))
            repeat(m_kept.back());
        step.look();
    }

    void doBoth(const BalanceStep &step, const std::optional<QString> &key)
    {
        tell(step, key);
        const StepAnswer found = ask(step.ask, requestOf(step, key));
        const StepAnswer expected = step.expect();
        compare(step, found, expected);
        ++m_outcomes[actOf(step.what) + u' ' + found.refusal.value_or(found.duplicate ? u"duplicate"_s : u"done"_s)];
        if (found.duplicate)
            return;
        if (step.learn)
            step.learn(found);
        static const QStringList settled = {u"insufficient_credits"_s, u"insufficient_tokens"_s, u"insufficient_minutes"_s, u"invalid_state"_s};
        if (key && (!found.refusal || settled.contains(*found.refusal)))
            m_kept.push_back({step.company, *key, step.what, found, step.ask});
    }

    /// The first word.
    static QString actOf(const QString &what)
    {
        const auto end = std::find_if(what.begin(), what.end(), [](QChar letter) { return !letter.isLetter(); });
        return what.left(end - what.begin());
    }

    static void compare(const BalanceStep &step, const StepAnswer &found, const StepAnswer &expected)
    {
        if (found.refusal != expected.refusal)
            differ(u"%1: %2 %3, expected %4 %5"_s.arg(step.what, found.refusal.value_or(u"done"_s), found.refusal ? found.sentence : compact(found.reply),
                                                      expected.refusal.value_or(u"done"_s), compact(expected.reply)));
        equal(step.what + u": duplicate"_s, found.duplicate, expected.duplicate);
        QJsonObject reply = found.reply;
        for (const QString &made : step.made)
            reply.remove(made);
        if (found.refusal)
            reply = onlyKeysOf(reply, expected.reply);
        if (reply != withoutKeys(expected.reply, step.made))
            differ(u"%1: %2, expected %3"_s.arg(step.what, compact(reply), compact(expected.reply)));
    }

    static QJsonObject onlyKeysOf(const QJsonObject &json, const QJsonObject &wanted)
    {
        QJsonObject only;
        for (const QString &key : wanted.keys())
            only.insert(key, json.value(key));
        return only;
    }
    static QJsonObject withoutKeys(QJsonObject json, const QStringList &keys)
    {
        for (const QString &key : keys)
            json.remove(key);
        return json;
    }

    /// The same request under its key: the same reply or the same refusal, and nothing is done.
    void repeat(const KeptAnswer &kept)
    {
        m_story.append(u"again under %1: %2"_s.arg(kept.key, kept.what));
        BalanceStep step;
        step.what = kept.what;
        const StepAnswer found = ask(kept.ask, requestOf(step, kept.key));
        if (found.refusal != kept.answer.refusal || found.sentence != kept.answer.sentence)
            differ(u"%1 under its key again: %2 %3, expected %4"_s.arg(kept.what, found.refusal.value_or(u"done"_s), found.sentence, kept.answer.sentence));
        ++m_outcomes[found.refusal ? u"refused again under its key"_s : u"again under its key"_s];
        if (found.refusal)
            return;
        equal(kept.what + u" under its key again: duplicate"_s, found.duplicate, true);
        if (found.reply != kept.answer.reply)
            differ(u"%1 under its key again: %2, expected %3"_s.arg(kept.what, compact(found.reply), compact(kept.answer.reply)));
    }

    /// A key that stands for something else is refused, in its company; what was asked the first time is answered again.
    void useKeyAgain(const BalanceStep &step, const KeptAnswer &kept)
    {
        if (step.company != kept.company)
            return doBoth(step, {});
        if (step.what == kept.what)
            return repeat(kept);
        tell(step, kept.key);
        const StepAnswer found = ask(step.ask, requestOf(step, kept.key));
        if (found.refusal != u"duplicate_key_mismatch"_s)
            differ(u"%1 under the key of %2: %3"_s.arg(step.what, kept.what, found.refusal.value_or(u"done"_s)));
        ++m_outcomes[u"another's key"_s];
        step.look();
    }

    StepAnswer ask(const std::function<StepAnswer(const Request &)> &program, const Request &request)
    {
        ++m_operations;
        return program(request);
    }

    void tell(const BalanceStep &step, const std::optional<QString> &key)
    {
        m_story.append(u"%1 company %2: %3 %4"_s.arg(m_world.now().toIso()).arg(step.company).arg(step.what, key.value_or(QString())));
    }

    Outcomes &m_outcomes;
    BalancesWorld m_world;
    CreditsSteps m_credits;
    TokensSteps m_tokens;
    MinutesSteps m_minutes;
    WalletSteps m_wallet;
    std::vector<KeptAnswer> m_kept;
    QStringList m_story;
    int m_lastKey = 0;
    qint64 m_operations = 0;
};

} // namespace

class TestBalancesModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everythingEqualsTheModel_data() { addDialectRows(); }
    void everythingEqualsTheModel();
    void bothBodiesKeepTheSameBooks();
};

void TestBalancesModel::initTestCase()
{
    // As many sequences as it takes. One that fails is made shorter only in long runs: each attempt makes a database.
    qputenv("RC_PARAMS", qEnvironmentVariableIsSet("RECKONER_LONG_TESTS") ? "max_success=100000" : "max_success=100000 noshrink=1");
    if (QDir(u"/dev/shm"_s).exists() && qEnvironmentVariableIsEmpty("TMPDIR"))
        qputenv("TMPDIR", "/dev/shm"); // SQLite waits for the disk after each step; what is proved here is not what survives a power cut
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
}

void TestBalancesModel::everythingEqualsTheModel()
{
    QFETCH(Dialect, dialect);
    const qint64 wanted = wantedOperations(dialect);
    qint64 done = 0;
    Outcomes outcomes;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(rc::check("everything equals the models", [dialect, wanted, &done, &outcomes] {
        if (done >= wanted)
            return;
        const auto length = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<size_t>(1, kLongestSequence));
        const auto steps = *rc::gen::resize(rc::kNominalSize, rc::gen::container<std::vector<quint32>>(length, rc::gen::arbitrary<quint32>()));
        Run run(dialect, outcomes);
        try {
            for (size_t i = 0; i < steps.size(); ++i) {
                run.step(steps[i]);
                if (i % kStepsBetweenLooks == kStepsBetweenLooks - 1)
                    run.compareAll();
            }
            run.compareAll();
            run.compareInvariants();
        } catch (const std::runtime_error &difference) {
            qWarning("%s\n%s", qPrintable(run.story()), difference.what());
            RC_FAIL(difference.what());
        }
        done += run.operations();
    }));
    QVERIFY(done >= wanted);
    for (const QString &outcome : kMustBeMet)
        QVERIFY2(outcomes[outcome] > 0, qPrintable(u"no step met: "_s + outcome));
    qInfo("%lld operations in %.1f s", done, double(timer.elapsed()) / 1000);
}

/// The first line that differs.
static QString difference(const QString &left, const QString &right)
{
    const QStringList lefts = left.split(u'\n');
    const QStringList rights = right.split(u'\n');
    for (qsizetype line = 0; line < std::max(lefts.size(), rights.size()); ++line) {
        if (lefts.value(line) != rights.value(line))
            return u"line %1\n  sqlite:     %2\n  postgresql: %3"_s.arg(line).arg(lefts.value(line), rights.value(line));
    }
    return {};
}

/// The same steps of both, compared after every 100. Throws where something differs.
static void compareBodies(quint32 seed)
{
    Dice dice(seed);
    Outcomes ours, theirs;
    Run sqlite(Dialect::Sqlite, ours);
    Run postgres(Dialect::PostgreSql, theirs);
    for (size_t i = 1; i <= kStepsOfBoth; ++i) {
        const auto step = quint32(dice.below(std::numeric_limits<int>::max()));
        sqlite.step(step);
        postgres.step(step);
        if (i % kStepsBetweenLooks != 0)
            continue;
        sqlite.compareAll();
        postgres.compareAll();
        if (const QString differs = difference(sqlite.books(), postgres.books()); !differs.isEmpty())
            differ(postgres.story() + u'\n' + differs);
        if (ours != theirs)
            differ(u"the two bodies answered differently"_s);
    }
    postgres.compareInvariants();
}

/// The functions of PostgreSQL against our own body on SQLite.
void TestBalancesModel::bothBodiesKeepTheSameBooks()
{
    const quint32 sequences = qEnvironmentVariableIsSet("RECKONER_LONG_TESTS") ? 40 : 4;
    for (quint32 seed = 1; seed <= sequences; ++seed) {
        try {
            compareBodies(seed);
        } catch (const std::runtime_error &different) {
            QFAIL(different.what());
        }
    }
}

QTEST_GUILESS_MAIN(TestBalancesModel)
#include "tst_balances_model.moc"
