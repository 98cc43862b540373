// The very bug that two buckets exist for: a refund that goes to the wrong one leaves 2000 / 3500 where 500 / 5000 is right, and the total is the same.
// A check of totals sees nothing; verify does, whichever of balance, posting, breakdown or reservation was changed by hand.
#include "models/balances/credits.h"
#include "models/directory/profiles.h"
#include "models/doctor/verify.h"
#include "tests/support/office.h"

#include <QLoggingCategory>
#include <QTest>
#include <sqlite3.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

void done(const Outcome &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(plainSentence(outcome.error())));
}

/// The database's rules out of the way, or back: what only a superuser, or who holds the file, can do.
void setRules(Connection &connection, bool on)
{
    if (connection.dialect() == Dialect::PostgreSql)
        done(connection.execute(on ? u"SET LOCAL session_replication_role = origin"_s : u"SET LOCAL session_replication_role = replica"_s));
    else
        sqlite3_db_config(connection.sqliteHandle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, int(on), nullptr);
}

/// 500 monthly and 5,000 add-on credits, of which a job took 2,000 and got all of them back.
class RefundedOffice : public Office
{
public:
    explicit RefundedOffice(Dialect dialect) : Office(dialect)
    {
        const CompanyId acme = company(u"Acme"_s).id;
        NewProfile wanted;
        wanted.company = acme;
        wanted.email = u"ann@acme.example"_s;
        wanted.monthly = {500};
        wanted.addon = {5000};
        profile = needed(addProfile(connection(), scope(), wanted, {})).reply.id;
        const JobId batch = job(acme, u"Batch"_s).id;
        needed(reserveCredits(connection(), scope(), {{acme, profile}, batch, {2000}}, {}));
        CreditRefund refund;
        refund.job = {acme, batch};
        needed(refundCredits(connection(), scope(), refund, {}));
    }

    CreditSplit left() { return needed(creditBalance(inquiry(), profile)).left; }

    /// What a check of totals looks at: stored credits of both buckets, all postings of credits, and what the jobs say they took.
    QList<qint64> totals()
    {
        QList<qint64> sums;
        for (const QString &sql : {u"SELECT SUM(credits_remaining + addon_credits) FROM profiles"_s, u"SELECT SUM(amount_units) FROM usage_ledger WHERE unit = 'credits'"_s,
                                   u"SELECT SUM(CAST(meta_json ->> 'monthly_deducted' AS integer) + CAST(meta_json ->> 'addon_deducted' AS integer)) FROM jobs"_s,
                                   u"SELECT SUM(monthly + addon - monthly_returned - addon_returned) FROM credit_reservations"_s})
            sums.append(needed(connection().scalar(sql)).toLongLong());
        return sums;
    }

    QStringList broken()
    {
        QStringList names;
        for (const InvariantResult &result : needed(verify(inquiry())).checked) {
            if (result.broken > 0)
                names.append(result.invariant);
        }
        return names;
    }

    ProfileId profile;
};

const QString kWrongBalance = u"UPDATE profiles SET credits_remaining = 2000, addon_credits = 3500"_s;
const QString kWrongPosting = u"UPDATE usage_ledger SET bucket = 'monthly' WHERE kind = 'refund' AND bucket = 'addon'"_s;

} // namespace

class TestWrongBucket : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void totalsDoNotSeeIt_data();
    void totalsDoNotSeeIt();
};

void TestWrongBucket::totalsDoNotSeeIt_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QStringList>("changes");
    for (const Dialect dialect : dialects()) {
        const auto row = [dialect](const char *name, const QStringList &changes) {
            QTest::newRow(qPrintable(dialectName(dialect) + u": "_s + QString::fromLatin1(name))) << dialect << changes;
        };
        row("balance", {kWrongBalance});
        row("posting", {kWrongPosting});
        row("balance and posting agree", {kWrongBalance, kWrongPosting});
        row("breakdown", {dialect == Dialect::Sqlite ? u"UPDATE jobs SET meta_json = json_patch(meta_json, '{\"monthly_deducted\": 2000, \"addon_deducted\": 0}')"_s
                                                     : u"UPDATE jobs SET meta_json = meta_json || '{\"monthly_deducted\": 2000, \"addon_deducted\": 0}'"_s});
        row("reservation", {u"UPDATE credit_reservations SET monthly = 2000, addon = 0, monthly_returned = 2000, addon_returned = 0"_s});
    }
}

void TestWrongBucket::totalsDoNotSeeIt()
{
    QFETCH(Dialect, dialect);
    QFETCH(QStringList, changes);
    RefundedOffice office(dialect);
    QCOMPARE(office.left(), (CreditSplit{{500}, {5000}}));
    QCOMPARE(office.broken(), QStringList());
    const QList<qint64> before = office.totals();
    QCOMPARE(before, QList<qint64>({5500, 5500, 2000, 0}));

    done(office.connection().execute(u"BEGIN"_s));
    setRules(office.connection(), false);
    for (const QString &change : changes)
        done(office.connection().execute(change));
    setRules(office.connection(), true);
    QCOMPARE(office.totals(), before);
    QVERIFY(!office.broken().isEmpty());
    done(office.connection().execute(u"ROLLBACK"_s));
    QCOMPARE(office.broken(), QStringList());
}

QTEST_GUILESS_MAIN(TestWrongBucket)
#include "tst_wrong_bucket.moc"
