#include "models/core/ids.h"

#include <QTest>
#include <algorithm>
#include <chrono>
#include <set>
#include <thread>

using namespace reckoner;
using namespace Qt::StringLiterals;

class IdsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void madeIdsAreVersion7AndIncrease();
    void madeIdsBeginWithTheTime();
    void threadsNeverMakeTheSame();
    void parsesCanonicalForm_data();
    void parsesCanonicalForm();
    void refusesOtherForms_data();
    void refusesOtherForms();
};

void IdsTest::madeIdsAreVersion7AndIncrease()
{
    QByteArray last(16, '\0');
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray bytes = UsageId::make().bytes();
        QCOMPARE(bytes.size(), 16);
        QCOMPARE(uchar(bytes[6]) >> 4, 7);
        QCOMPARE(uchar(bytes[8]) >> 6, 2);
        QVERIFY(last < bytes);
        last = bytes;
    }
}

void IdsTest::madeIdsBeginWithTheTime()
{
    const auto millisNow = [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    };
    const qint64 before = millisNow();
    const qint64 stamped = QByteArray(makeTimeOrderedUuid().toRfc4122().left(6)).toHex().toLongLong(nullptr, 16);
    QVERIFY(before <= stamped + 1); // ids made before may have taken the numbers of this millisecond
    QVERIFY(stamped <= millisNow() + 100);
}

void IdsTest::threadsNeverMakeTheSame()
{
    constexpr int kThreads = 4;
    constexpr int kEach = 20'000;
    std::vector<std::vector<quint64>> timeBits(kThreads);
    std::vector<std::thread> threads;
    for (auto &mine : timeBits) {
        threads.emplace_back([&mine] {
            for (int i = 0; i < kEach; ++i)
                mine.push_back(makeTimeOrderedUuid().toRfc4122().left(8).toHex().toULongLong(nullptr, 16));
        });
    }
    std::set<quint64> all;
    for (int thread = 0; thread < kThreads; ++thread) {
        threads[size_t(thread)].join();
        QVERIFY(std::ranges::is_sorted(timeBits[size_t(thread)]));
        all.insert(timeBits[size_t(thread)].begin(), timeBits[size_t(thread)].end());
    }
    QCOMPARE(all.size(), size_t(kThreads * kEach));
}

void IdsTest::parsesCanonicalForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("small letters") << u"0192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f405"_s;
    QTest::newRow("capitals") << u"0192F3C4-5A6B-7C8D-9EAF-B0C1D2E3F405"_s;
    QTest::newRow("made by others, version 4") << u"7d444840-9dc0-41d1-b245-5ffdce74fad2"_s;
}

void IdsTest::parsesCanonicalForm()
{
    QFETCH(QString, text);
    const auto id = JobId::parse(text);
    QVERIFY(id.has_value());
    QCOMPARE(id->toString(), text.toLower());
    QCOMPARE(id->uuid(), QUuid::fromString(text));
    QVERIFY(*id == JobId(QUuid::fromRfc4122(id->bytes())));
}

void IdsTest::refusesOtherForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("braces") << u"{0192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f405}"_s;
    QTest::newRow("no dashes") << u"0192f3c45a6b7c8d9eafb0c1d2e3f405"_s;
    QTest::newRow("dash misplaced") << u"0192f3c-45a6b-7c8d-9eaf-b0c1d2e3f405"_s;
    QTest::newRow("too short") << u"0192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f40"_s;
    QTest::newRow("a letter beyond f") << u"0192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f40g"_s;
    QTest::newRow("full-width digit") << u"\uff10192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f40"_s;
    QTest::newRow("draft name") << u"draft-1"_s;
}

void IdsTest::refusesOtherForms()
{
    QFETCH(QString, text);
    QVERIFY(!JobId::parse(text).has_value());
}

QTEST_APPLESS_MAIN(IdsTest)
#include "tst_ids.moc"
