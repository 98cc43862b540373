// What the window counts on: the newest question wins, answers find their owner alive, a running query ends when it is cancelled, acts
// keep their order, and another program's commit is heard of. Every wait is on the thing itself.
#include "tests/support/office.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <set>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCancelWithinMs = 200;

/// A reading job that says when it runs, and waits until it is let go or cancelled.
struct Gate
{
    std::shared_ptr<QSemaphore> running = std::make_shared<QSemaphore>();
    std::shared_ptr<QSemaphore> open = std::make_shared<QSemaphore>();

    Session::ReadJob<int> job(int value) const
    {
        return [value, running = running, open = open](Inquiry &inquiry) -> Result<int> {
            running->release();
            while (!open->tryAcquire(1, 5)) {
                CHECK(inquiry.scope().cancel.check());
            }
            return value;
        };
    }
};

Session::ReadJob<int> endless(const std::shared_ptr<QSemaphore> &running)
{
    return [running](Inquiry &inquiry) -> Result<int> {
        running->release();
        CHECK(inquiry.visit("test/endless", {}, [](const Row &) {}));
        return 1;
    };
}

Session::ReadJob<int> value(int number)
{
    return [number](Inquiry &) -> Result<int> { return number; };
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestAskWins_data() { addDialectRows(); }
    void newestAskWins();
    void slotsAreApart();
    void ownerThatDiedHearsNothing_data() { addDialectRows(); }
    void ownerThatDiedHearsNothing();
    void newerAskEndsARunningQuery_data() { addDialectRows(); }
    void newerAskEndsARunningQuery();
    void tokenEndsARunningQuery_data() { addDialectRows(); }
    void tokenEndsARunningQuery();
    void closingEndsARunningQuery_data() { addDialectRows(); }
    void closingEndsARunningQuery();
    void closingEndsAQueryThatBegins_data() { addDialectRows(); }
    void closingEndsAQueryThatBegins();
    void actsKeepTheirOrder_data() { addDialectRows(); }
    void actsKeepTheirOrder();
    void readersOnlyRead_data() { addDialectRows(); }
    void readersOnlyRead();
    void brokenInvariantIsAnAnswer_data() { addDialectRows(); }
    void brokenInvariantIsAnAnswer();
    void othersCommitsAreHeardOf_data() { addDialectRows(); }
    void othersCommitsAreHeardOf();
};

void TestSession::newestAskWins()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    QObject owner;
    std::vector<int> answers;
    const auto done = [&](Result<int> answer) { answers.push_back(answer ? *answer : -1); };
    const Gate gate;
    office.session().ask<int>(&owner, "figures", gate.job(1), done);
    QVERIFY(gate.running->tryAcquire(1, 10'000));
    for (int number = 2; number <= 20; ++number)
        office.session().ask<int>(&owner, "figures", value(number), done);
    QSignalSpy busy(&office.session(), &Session::busyChanged);
    QTRY_VERIFY(!busy.isEmpty() && busy.last().first().toInt() == 0);
    QCOMPARE(answers, std::vector<int>{20});
}

void TestSession::slotsAreApart()
{
    Office office(Dialect::Sqlite);
    QObject owner;
    QObject other;
    std::multiset<int> answers;
    const auto done = [&](Result<int> answer) { answers.insert(answer ? *answer : -1); };
    office.session().ask<int>(&owner, "figures", value(1), done);
    office.session().ask<int>(&owner, "list", value(2), done);
    office.session().ask<int>(&other, "figures", value(3), done);
    QTRY_COMPARE(answers, (std::multiset<int>{1, 2, 3}));
}

void TestSession::ownerThatDiedHearsNothing()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    int answers = 0;
    const Gate gate;
    auto owner = std::make_unique<QObject>();
    office.session().ask<int>(owner.get(), "figures", gate.job(1), [&](Result<int>) { ++answers; });
    QVERIFY(gate.running->tryAcquire(1, 10'000));
    QSignalSpy busy(&office.session(), &Session::busyChanged);
    owner.reset();
    gate.open->release();
    QTRY_VERIFY(!busy.isEmpty() && busy.last().first().toInt() == 0);
    QCOMPARE(answers, 0);
}

void TestSession::newerAskEndsARunningQuery()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    QObject owner;
    int answer = 0;
    int others = 0;
    const auto running = std::make_shared<QSemaphore>();
    office.session().ask<int>(&owner, "figures", endless(running), [&](Result<int>) { ++others; });
    QVERIFY(running->tryAcquire(1, 10'000));
    QSignalSpy busy(&office.session(), &Session::busyChanged);
    QElapsedTimer timer;
    timer.start();
    office.session().ask<int>(&owner, "figures", value(2), [&](Result<int> found) { answer = found ? *found : -1; });
    QTRY_VERIFY(!busy.isEmpty() && busy.last().first().toInt() == 0); // the endless one has ended too
    QVERIFY2(timer.elapsed() < 10 * kCancelWithinMs, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(answer, 2);
    QCOMPARE(others, 0);
}

void TestSession::tokenEndsARunningQuery()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    QObject owner;
    std::optional<ErrorCode> answer;
    qint64 best = INT64_MAX;
    for (int attempt = 0; attempt < 5; ++attempt) { // a busy machine may be late once, a program that does not cancel is late always
        answer.reset();
        const auto running = std::make_shared<QSemaphore>();
        const CancelToken token = office.session().ask<int>(&owner, "figures", endless(running), [&](Result<int> found) {
            answer = found ? ErrorCode::InvalidState : found.error().code;
        });
        QVERIFY(running->tryAcquire(1, 10'000));
        QElapsedTimer timer;
        timer.start();
        token.cancel();
        QTRY_VERIFY(answer.has_value());
        best = std::min(best, timer.elapsed());
        QCOMPARE(*answer, ErrorCode::Canceled);
    }
    QVERIFY2(best < kCancelWithinMs, qPrintable(QString::number(best)));
}

void TestSession::closingEndsARunningQuery()
{
    QFETCH(Dialect, dialect);
    auto office = std::make_unique<Office>(dialect);
    QObject owner;
    int answers = 0;
    const auto running = std::make_shared<QSemaphore>();
    office->session().ask<int>(&owner, "figures", endless(running), [&](Result<int>) { ++answers; });
    QVERIFY(running->tryAcquire(1, 10'000));
    office.reset(); // returns: the endless query was ended
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void TestSession::closingEndsAQueryThatBegins()
{
    QFETCH(Dialect, dialect);
    auto office = std::make_unique<Office>(dialect);
    QObject owner;
    int answers = 0;
    const auto running = std::make_shared<QSemaphore>();
    office->session().act<int>(&owner, [running](Connection &connection, const Scope &scope) -> Result<int> {
        running->release();
        while (!scope.cancel.isCanceled())
            QThread::yieldCurrentThread();
        CHECK(connection.visit("test/endless", {}, [](const Row &) {})); // begins when it has been cancelled already
        return 1;
    }, [&](Result<int>) { ++answers; });
    QVERIFY(running->tryAcquire(1, 10'000));
    office.reset();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void TestSession::actsKeepTheirOrder()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    QObject owner;
    std::vector<int> ran;
    std::vector<int> answered;
    std::vector<int> expected;
    for (int number = 0; number < 20; ++number) {
        expected.push_back(number);
        office.session().act<int>(&owner, [&ran, number](Connection &, const Scope &) -> Result<int> {
            ran.push_back(number); // one writer thread: no two at a time
            return number;
        }, [&](Result<int> answer) { answered.push_back(answer ? *answer : -1); });
    }
    QTRY_COMPARE(answered, expected);
    QCOMPARE(ran, expected);
}

void TestSession::readersOnlyRead()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company company = office.company(u"Aster"_s);
    QObject owner;
    std::optional<bool> refused;
    office.session().act<bool>(&owner, [&](Connection &connection, const Scope &scope) -> Result<bool> {
        return addCompany(connection, scope, NewCompany{.name = u"Birch"_s}, {}).ok();
    }, [&](Result<bool> added) { refused = !(added && *added); });
    QTRY_VERIFY(refused.has_value());
    QVERIFY(!*refused);
    std::optional<size_t> seen;
    office.session().ask<size_t>(&owner, "companies", [](Inquiry &inquiry) -> Result<size_t> {
        TRY(companies, listCompanies(inquiry));
        return companies.size();
    }, [&](Result<size_t> found) { seen = found ? *found : 0; });
    QTRY_VERIFY(seen.has_value());
    QCOMPARE(*seen, 1U); // the scope still has the one company that it was opened with
    QVERIFY(office.session().refreshScope().ok());
    QCOMPARE(office.scope().companies.size(), 2U);
    QVERIFY(!company.id.isNull());
}

void TestSession::brokenInvariantIsAnAnswer()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    QObject owner;
    std::optional<ErrorCode> answer;
    office.session().ask<int>(&owner, "figures", [](Inquiry &) -> Result<int> { throw BrokenInvariant("the test breaks it"); },
                              [&](Result<int> found) { answer = found ? ErrorCode::InvalidState : found.error().code; });
    QTRY_VERIFY(answer.has_value());
    QCOMPARE(*answer, ErrorCode::Damaged);
}

void TestSession::othersCommitsAreHeardOf()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    QSignalSpy changed(&office.session(), &Session::changed);
    office.session().watch();
    int number = 0;
    // The feed looks for the first time when it has started: what was committed before is no news.
    QTRY_VERIFY_WITH_TIMEOUT((office.database().exec(u"INSERT INTO companies (name) VALUES ('Company %1')"_s.arg(++number)), !changed.isEmpty()), 10'000);
    changed.clear();
    office.database().exec(u"INSERT INTO companies (name) VALUES ('Another')"_s);
    QVERIFY(changed.wait(5'000));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
