#include "models/rules/usage_event.h"

#include <QRegularExpression>
#include <QTest>
#include <functional>
#include <set>

using namespace reckoner;
using namespace Qt::StringLiterals;

using Change = std::function<void(UsageEvent &)>;

static UsageEvent someEvent()
{
    UsageEvent event;
    event.type = UsageType::VideoInterview;
    event.company = CompanyId(QUuid(u"0192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f401"_s));
    event.occurredAt = *Instant::parse(u"2026-11-21T01:54:43Z");
    event.job = u"0192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f405"_s;
    event.startedAt = *Instant::parse(u"2026-11-21T01:00:00Z");
    event.endedAt = *Instant::parse(u"2026-11-21T01:15:00Z");
    event.givenCost = *Money::parse(u"1.5");
    return event;
}

class UsageEventTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalContentHasOneDigest_data();
    void equalContentHasOneDigest();
    void otherContentHasAnotherDigest();
    void digestsAreKept();
    void generatedIdsSortByTime();
    void generatedIdsDifferByOrdinal();
};

void UsageEventTest::equalContentHasOneDigest_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("event id is no content") << Change([](UsageEvent &event) { event.eventId = u"k"_s; });
    QTest::newRow("time in another zone") << Change([](UsageEvent &event) { event.occurredAt = *Instant::parse(u"2026-11-21 02:54:43.000+01:00"); });
    QTest::newRow("cost with more zeros") << Change([](UsageEvent &event) { event.givenCost = *Money::parse(u"1.500000000"); });
    QTest::newRow("job in capitals") << Change([](UsageEvent &event) { event.job = event.job->toUpper(); });
    QTest::newRow("duration beside its ends") << Change([](UsageEvent &event) { event.durationMicros = 900'000'000; });
    QTest::newRow("success, as it is anyway") << Change([](UsageEvent &event) { event.parseSuccessful = true; });
}

void UsageEventTest::equalContentHasOneDigest()
{
    QFETCH(Change, change);
    UsageEvent event = someEvent();
    change(event);
    QCOMPARE(contentDigest(event), contentDigest(someEvent()));
}

void UsageEventTest::otherContentHasAnotherDigest()
{
    const std::vector<Change> changes = {
        [](UsageEvent &) {},
        [](UsageEvent &event) { event.type = UsageType::CvParsing; },
        [](UsageEvent &event) { event.company = CompanyId::make(); },
        [](UsageEvent &event) { event.company.reset(); },
        [](UsageEvent &event) { event.occurredAt = Instant::fromMicros(event.occurredAt->micros() + 1); },
        [](UsageEvent &event) { event.occurredAt.reset(); },
        [](UsageEvent &event) { event.job = u"draft-1"_s; },
        [](UsageEvent &event) { event.job = u"Draft-1"_s; },
        [](UsageEvent &event) { event.candidate = u"a"_s; },
        [](UsageEvent &event) { event.candidate = u""_s; },
        [](UsageEvent &event) { event.origin = u"a"_s; },
        [](UsageEvent &event) { event.application = ApplicationId(event.company->uuid()); },
        [](UsageEvent &event) { event.profile = ProfileId(event.company->uuid()); },
        [](UsageEvent &event) { event.source = QuantitySource::Measured; },
        [](UsageEvent &event) { event.source = QuantitySource::Manual; },
        [](UsageEvent &event) { event.givenCost = Money(); },
        [](UsageEvent &event) { event.givenCost.reset(); },
        [](UsageEvent &event) { event.fileSizeKb = 1; },
        [](UsageEvent &event) { event.parseSuccessful = false; },
        [](UsageEvent &event) { event.skills = 1; },
        [](UsageEvent &event) { event.successRate = 1; },
        [](UsageEvent &event) { event.promptTokens = 1; },
        [](UsageEvent &event) { event.completionTokens = 1; },
        [](UsageEvent &event) { event.questions = 1; },
        [](UsageEvent &event) { event.descriptionLength = 1; },
        [](UsageEvent &event) { event.model = u"a"_s; },
        [](UsageEvent &event) { event.interview = u"a"_s; },
        [](UsageEvent &event) { event.minutesGiven = 1; },
        [](UsageEvent &event) { event.durationMicros = 1; },
        [](UsageEvent &event) { event.startedAt.reset(); },
        [](UsageEvent &event) { event.endedAt.reset(); },
        [](UsageEvent &event) { event.completedQuestions = 1; },
        [](UsageEvent &event) { event.totalQuestions = 1; },
        [](UsageEvent &event) { event.videoQuality = u"a"_s; },
        [](UsageEvent &event) { event.candidate = u"ab"_s; event.origin = u"c"_s; },
        [](UsageEvent &event) { event.candidate = u"a"_s; event.origin = u"bc"_s; },
    };
    std::set<QByteArray> digests;
    for (const Change &change : changes) {
        UsageEvent event = someEvent();
        change(event);
        const QByteArray digest = contentDigest(event);
        QCOMPARE(digest.size(), 16);
        digests.insert(digest);
    }
    QCOMPARE(digests.size(), changes.size());
}

void UsageEventTest::digestsAreKept()
{
    // Digests are stored beside event ids: a change of the canonical form would make every repeated event a mismatch.
    QCOMPARE(contentDigest(someEvent()).toHex(), QByteArray("8256f9b219bd2b74c6a605e0e537a707"));
}

void UsageEventTest::generatedIdsSortByTime()
{
    const std::vector<qint64> times = {Instant::parse(u"1900-01-01T00:00:00Z")->micros(), -1, 0, 1, someEvent().occurredAt->micros(),
                                       Instant::parse(u"9999-12-31T23:59:59.999999Z")->micros()};
    QString last;
    for (const qint64 micros : times) {
        UsageEvent event = someEvent();
        event.occurredAt = Instant::fromMicros(micros);
        const QString id = generatedEventId(event, contentDigest(event), 0);
        QVERIFY2(last < id, qPrintable(id));
        QVERIFY2(id.size() <= 40, qPrintable(id));
        QCOMPARE(id, generatedEventId(event, contentDigest(event), 0));
        last = id;
    }
}

void UsageEventTest::generatedIdsDifferByOrdinal()
{
    const UsageEvent event = someEvent();
    const QByteArray digest = contentDigest(event);
    std::set<QString> ids;
    for (const qint64 ordinal : {qint64(0), qint64(1), qint64(2), qint64(31), qint64(32), qint64(1'000'000'000)}) {
        const QString id = generatedEventId(event, digest, ordinal);
        QVERIFY2(id.size() <= 40, qPrintable(id));
        static const QRegularExpression plain(u"^[0-9a-v-]+$"_s);
        QVERIFY2(plain.match(id).hasMatch(), qPrintable(id));
        ids.insert(id);
    }
    QCOMPARE(ids.size(), size_t(6));
    UsageEvent other = event;
    other.candidate = u"another"_s;
    QVERIFY(generatedEventId(other, contentDigest(other), 0) != generatedEventId(event, digest, 0));
}

QTEST_APPLESS_MAIN(UsageEventTest)
#include "tst_usage_event.moc"
