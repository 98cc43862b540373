#include "models/rules/estimate.h"

#include <QTest>

using namespace reckoner;

class EstimateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void estimatesTokens_data();
    void estimatesTokens();
    void refusesWhatCannotBe();
    void roundsMinutes_data();
    void roundsMinutes();
};

void EstimateTest::estimatesTokens_data()
{
    QTest::addColumn<qint64>("characters");
    QTest::addColumn<qint64>("questions");
    QTest::addColumn<qint64>("prompt");
    QTest::addColumn<qint64>("completion");
    QTest::newRow("golden: 30 questions on 2,000 characters") << qint64(2000) << qint64(30) << qint64(3500) << qint64(1500);
    QTest::newRow("nothing") << qint64(0) << qint64(0) << qint64(0) << qint64(0);
    QTest::newRow("a quarter rounds down") << qint64(1) << qint64(0) << qint64(0) << qint64(0);
    QTest::newRow("a half rounds up") << qint64(2) << qint64(0) << qint64(1) << qint64(0);
    QTest::newRow("three quarters round up") << qint64(3) << qint64(0) << qint64(1) << qint64(0);
    QTest::newRow("a half above one") << qint64(6) << qint64(1) << qint64(102) << qint64(50);
}

void EstimateTest::estimatesTokens()
{
    QFETCH(qint64, characters);
    QFETCH(qint64, questions);
    const auto tokens = estimateQuestionTokens(characters, questions);
    QVERIFY(tokens.ok());
    QTEST(tokens->prompt, "prompt");
    QTEST(tokens->completion, "completion");
}

void EstimateTest::refusesWhatCannotBe()
{
    QCOMPARE(estimateQuestionTokens(-1, 1).error().code, ErrorCode::InvalidInput);
    QCOMPARE(estimateQuestionTokens(1, -1).error().code, ErrorCode::InvalidInput);
    QCOMPARE(estimateQuestionTokens(0, INT64_MAX / 100 + 1).error().code, ErrorCode::Overflow);
    QCOMPARE(estimateQuestionTokens(INT64_MAX, INT64_MAX / 100).error().code, ErrorCode::Overflow);
    QVERIFY(estimateQuestionTokens(INT64_MAX, 0).ok());
}

void EstimateTest::roundsMinutes_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<qint64>("minutes"); ///< 0: none
    constexpr qint64 second = 1'000'000;
    QTest::newRow("24 s") << 24 * second << qint64(1);
    QTest::newRow("89 s") << 89 * second << qint64(1);
    QTest::newRow("just under 90 s") << 90 * second - 1 << qint64(1);
    QTest::newRow("90 s") << 90 * second << qint64(2);
    QTest::newRow("a microsecond") << qint64(1) << qint64(1);
    QTest::newRow("30 s") << 30 * second << qint64(1);
    QTest::newRow("15 minutes") << 900 * second << qint64(15);
    QTest::newRow("zero") << qint64(0) << qint64(0);
    QTest::newRow("negative") << -60 * second << qint64(0);
    QTest::newRow("longest") << qint64(INT64_MAX) << qint64(153722867281);
}

void EstimateTest::roundsMinutes()
{
    QFETCH(qint64, micros);
    QFETCH(qint64, minutes);
    QCOMPARE(billedMinutes(micros), minutes == 0 ? std::nullopt : std::optional(minutes));
}

QTEST_APPLESS_MAIN(EstimateTest)
#include "tst_estimate.moc"
