// What the palette finds in a database: people, candidates, interviews and operations, by name and id, of the companies that the role sees.
#include "models/directory/applications.h"
#include "models/directory/profiles.h"
#include "models/usage/record.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/window/session_things.h"

#include <QSignalSpy>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Two companies, each with a person, a candidate and an interview.
class ThingsDesk
{
public:
    explicit ThingsDesk(Dialect dialect) : office(dialect)
    {
        for (const QString &name : {u"Acme"_s, u"Bolt"_s}) {
            const CompanyId company = office.company(name).id;
            const JobId job = office.job(company, name + u" welder"_s).id;
            NewProfile person{{}, company, u"ann@%1.example"_s.arg(name.toLower()), u"Ann 100% Lee"_s};
            operation = needed(addProfile(office.connection(), office.scope(), person, {})).operation;
            needed(addApplication(office.connection(), office.scope(), {{}, company, job, u"cand_%1"_s.arg(name), u"Carl Dane"_s}, {}));
            UsageEvent event;
            event.type = UsageType::VideoInterview;
            event.company = company;
            event.job = job.toString();
            event.interview = u"itv-%1-77"_s.arg(name);
            event.minutesGiven = 12;
            event.occurredAt = office.now();
            needed(recordUsage(office.connection(), office.scope(), event, {}));
        }
    }

    std::vector<Thing> found(Thing::Kind kind, const QString &text)
    {
        SessionThings things(&office.session());
        QObject asker;
        std::optional<Result<std::vector<Thing>>> answer;
        things.others(&asker, kind, text, [&answer](const Result<std::vector<Thing>> &arrived) { answer = arrived; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            qFatal("no answer");
        return needed(*answer);
    }
    QStringList names(Thing::Kind kind, const QString &text)
    {
        QStringList names;
        for (const Thing &thing : found(kind, text))
            names.append(thing.name + u'/' + thing.companyName);
        names.sort();
        return names;
    }

    Office office;
    std::optional<OperationId> operation;
};

} // namespace

class SessionThingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsByNameAndId_data() { addDialectRows(); }
    void findsByNameAndId();
};

void SessionThingsTest::findsByNameAndId()
{
    QFETCH(Dialect, dialect);
    ThingsDesk desk(dialect);
    using Kind = Thing::Kind;
    const QStringList bothAnns = {u"Ann 100% Lee/Acme"_s, u"Ann 100% Lee/Bolt"_s};
    QCOMPARE(desk.names(Kind::Person, u"ANN"_s), bothAnns);
    QCOMPARE(desk.names(Kind::Person, u"0% l"_s), bothAnns);
    QCOMPARE(desk.names(Kind::Person, u"100_"_s), QStringList()); // no wildcard
    QCOMPARE(desk.names(Kind::Person, u"bolt.ex"_s), QStringList{u"Ann 100% Lee/Bolt"_s});
    const Thing ann = desk.found(Kind::Person, u"acme.example"_s).front();
    QCOMPARE(ann.detail, u"ann@acme.example"_s);
    QCOMPARE(desk.names(Kind::Person, ann.id.toString(QUuid::WithoutBraces)), QStringList{u"Ann 100% Lee/Acme"_s});

    QCOMPARE(desk.found(Kind::Candidate, u"carl"_s).size(), 2);
    const Thing carl = desk.found(Kind::Candidate, u"cand_acme"_s).front();
    QCOMPARE(carl.name, u"Carl Dane"_s);
    QCOMPARE(carl.jobTitle, u"Acme welder"_s);
    QVERIFY(carl.job.has_value());

    QCOMPARE(desk.found(Kind::Interview, u"itv-"_s).size(), 2);
    QCOMPARE(desk.found(Kind::Interview, u"77"_s).size(), 0); // by its beginning
    const Thing interview = desk.found(Kind::Interview, u"itv-Bolt"_s).front();
    QCOMPARE(interview.day->toIso(), u"2026-11-21"_s);
    QCOMPARE(interview.jobTitle, u"Bolt welder"_s);

    const QString id = desk.operation->toString();
    for (const QString &beginning : {id, id.left(20), id.left(30).toUpper(), QString(id).remove(u'-')}) {
        const auto operations = desk.found(Kind::Operation, beginning);
        QVERIFY2(std::ranges::any_of(operations, [&](const Thing &thing) { return thing.id == desk.operation->uuid(); }), qPrintable(beginning));
    }
    QCOMPARE(desk.found(Kind::Operation, id).size(), 1);
    for (const QString &none : {u"01"_s, u"no id"_s, u"0000"_s, QString(id + u"00"_s)})
        QCOMPARE(desk.found(Kind::Operation, none).size(), 0);
}

RECKONER_UI_TEST(SessionThingsTest)
#include "tst_session_things.moc"
