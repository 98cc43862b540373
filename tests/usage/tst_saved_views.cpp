// Saved views: kept, found again by who may see them, changed by who may change them, undone. On both databases.
#include "models/ledger/undo.h"
#include "models/usage/saved_views.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestSavedViews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas_data() { addDialectRows(); }
    void comesBackAsItWas();
    void isSeenByWhoMay_data() { addDialectRows(); }
    void isSeenByWhoMay();
    void sameNameIsReplaced_data() { addDialectRows(); }
    void sameNameIsReplaced();
    void isChangedByWhoMay_data() { addDialectRows(); }
    void isChangedByWhoMay();
    void everyActCanBeUndone_data() { addDialectRows(); }
    void everyActCanBeUndone();
    void listsComeBackToo_data() { addDialectRows(); }
    void listsComeBackToo();
    void namesAreChecked_data() { addDialectRows(); }
    void namesAreChecked();
};

namespace {

Scope as(Scope scope, Role role, const QString &login)
{
    scope.role = role;
    scope.login = login;
    return scope;
}

NewView viewNamed(const QString &name, const Filter &filter = {}, bool shared = false)
{
    return {name, u"usage"_s, filter, shared};
}

QStringList names(const Inquiry &inquiry)
{
    QStringList found;
    for (const SavedView &view : needed(listSavedViews(inquiry)))
        found.append(view.name);
    return found;
}

} // namespace

void TestSavedViews::comesBackAsItWas()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    const Job welder = office.job(acme.id, u"Welder"_s);
    Filter filter;
    filter.company = acme.id;
    filter.range = {.kind = RangeChoice::Kind::LastMonth};
    filter.type = UsageType::VideoInterview;
    filter.notJobs = {welder.id};
    filter.notStatuses = {LinkStatus::Draft, LinkStatus::Unknown};
    const auto saved = needed(saveView(office.connection(), office.scope(), viewNamed(u"Last month's \"video\""_s, filter, true), {}));
    QVERIFY(saved.operation.has_value());
    const auto views = needed(listSavedViews(office.inquiry()));
    QCOMPARE(views.size(), size_t(1));
    QCOMPARE(views[0].id, saved.reply.id);
    QVERIFY(views[0].filter == filter); // still last month, whenever it is opened
    QCOMPARE(views[0].page, u"usage"_s);
    QCOMPARE(views[0].companyName, u"Acme"_s);
    QCOMPARE(views[0].owner, office.scope().login);
    QVERIFY(views[0].shared);
}

void TestSavedViews::listsComeBackToo()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    NewView wanted = viewNamed(u"Refusals"_s);
    wanted.lists = {{u"activity"_s, u"kind"_s, u"refund"_s, false, u"Kind"_s, u"Refund"_s}, {u"activity"_s, u"actor"_s, u"ann's \"robot\""_s, true}};
    needed(saveView(office.connection(), office.scope(), wanted, {}));
    const auto listed = [&office] { return needed(listSavedViews(office.inquiry())).front(); };
    QVERIFY(listed().lists == wanted.lists);
    QCOMPARE(listed().lists.front().text, u"Refund"_s);
    QVERIFY(needed(saveView(office.connection(), office.scope(), wanted, {})).duplicate);
    wanted.lists.clear(); // as every view was before there were any
    QVERIFY(!needed(saveView(office.connection(), office.scope(), wanted, {})).duplicate);
    QVERIFY(listed().lists.empty());
    QVERIFY(listed().filter == wanted.filter);
}

void TestSavedViews::isSeenByWhoMay()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    const Company other = office.company(u"Other"_s);
    const Scope ann = as(office.scope(), Role::Finance, u"ann"_s);
    Filter ofAcme;
    ofAcme.company = acme.id;
    Filter ofOther;
    ofOther.company = other.id;
    needed(saveView(office.connection(), ann, viewNamed(u"own"_s, ofAcme), {}));
    needed(saveView(office.connection(), ann, viewNamed(u"team"_s, ofAcme, true), {}));
    needed(saveView(office.connection(), ann, viewNamed(u"theirs"_s, ofOther, true), {}));
    needed(saveView(office.connection(), ann, viewNamed(u"everyone"_s, {}, true), {}));
    QCOMPARE(names(Inquiry(office.connection(), ann)), (QStringList{u"everyone"_s, u"own"_s, u"team"_s, u"theirs"_s}));
    const Scope bob = as(office.scope(), Role::Recruiter, u"bob"_s).narrowedTo(acme.id);
    QCOMPARE(names(Inquiry(office.connection(), bob)), (QStringList{u"everyone"_s, u"team"_s}));
    QVERIFY(!listSavedViews(Inquiry(office.connection(), as(office.scope(), Role::Backend, u"robot"_s))).ok());
}

void TestSavedViews::sameNameIsReplaced()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const auto first = needed(saveView(office.connection(), office.scope(), viewNamed(u"Mine"_s), {}));
    Filter video;
    video.type = UsageType::VideoInterview;
    const auto second = needed(saveView(office.connection(), office.scope(), viewNamed(u"Mine"_s, video), {}));
    QCOMPARE(second.reply.id, first.reply.id);
    QVERIFY(!second.duplicate);
    QVERIFY(needed(listSavedViews(office.inquiry())).front().filter == video);
    QVERIFY(needed(saveView(office.connection(), office.scope(), viewNamed(u"Mine"_s, video), {})).duplicate);
    // the shared one of that name is another
    QVERIFY(needed(saveView(office.connection(), office.scope(), viewNamed(u"Mine"_s, video, true), {})).reply.id != first.reply.id);
    const Scope ann = as(office.scope(), Role::Finance, u"ann"_s);
    QCOMPARE(saveView(office.connection(), ann, viewNamed(u"Mine"_s, {}, true), {}).error().code, ErrorCode::AlreadyExists);
    QVERIFY(saveView(office.connection(), ann, viewNamed(u"Mine"_s), {}).ok());
}

void TestSavedViews::isChangedByWhoMay()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Scope ann = as(office.scope(), Role::Finance, u"ann"_s);
    const Scope bob = as(office.scope(), Role::Recruiter, u"bob"_s);
    const Scope admin = as(office.scope(), Role::Admin, u"root"_s);
    QCOMPARE(saveView(office.connection(), bob, viewNamed(u"bob's"_s, {}, true), {}).error().code, ErrorCode::NotPermitted);
    const ViewId own = needed(saveView(office.connection(), bob, viewNamed(u"bob's"_s), {})).reply.id;
    const ViewId team = needed(saveView(office.connection(), ann, viewNamed(u"team"_s, {}, true), {})).reply.id;
    QCOMPARE(changeView(office.connection(), bob, own, {{}, true}, {}).error().code, ErrorCode::NotPermitted);
    QCOMPARE(changeView(office.connection(), bob, team, {u"mine now"_s, {}}, {}).error().code, ErrorCode::NotPermitted);
    QCOMPARE(removeView(office.connection(), bob, team, {}).error().code, ErrorCode::NotPermitted);
    QCOMPARE(removeView(office.connection(), ann, own, {}).error().code, ErrorCode::NotFound); // not even seen
    QCOMPARE(needed(changeView(office.connection(), bob, own, {u"CVs"_s, {}}, {})).reply.name, u"CVs"_s);
    QVERIFY(!needed(changeView(office.connection(), admin, team, {{}, false}, {})).reply.shared);
    QCOMPARE(names(Inquiry(office.connection(), bob)), QStringList{u"CVs"_s});
    QVERIFY(removeView(office.connection(), bob, own, {}).ok());
    QCOMPARE(names(Inquiry(office.connection(), bob)), QStringList());
}

void TestSavedViews::everyActCanBeUndone()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    Filter drafts;
    drafts.status = LinkStatus::Draft;
    const auto saved = needed(saveView(office.connection(), office.scope(), viewNamed(u"Drafts"_s, drafts, true), {}));
    const auto renamed = needed(changeView(office.connection(), office.scope(), saved.reply.id, {u"Not saved"_s, {}}, {}));
    const auto removed = needed(removeView(office.connection(), office.scope(), saved.reply.id, {}));
    QCOMPARE(names(office.inquiry()), QStringList());
    needed(undo(office.connection(), office.scope(), *removed.operation, {}));
    const auto views = needed(listSavedViews(office.inquiry()));
    QCOMPARE(views.size(), size_t(1));
    QCOMPARE(views[0].id, saved.reply.id);
    QVERIFY(views[0].filter == drafts);
    QVERIFY(views[0].shared);
    needed(undo(office.connection(), office.scope(), *renamed.operation, {}));
    QCOMPARE(names(office.inquiry()), QStringList{u"Drafts"_s});
    needed(undo(office.connection(), office.scope(), *saved.operation, {}));
    QCOMPARE(names(office.inquiry()), QStringList());
}

void TestSavedViews::namesAreChecked()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    for (const QString &name : {QString(), u"two\nlines"_s, QString(501, u'a')})
        QCOMPARE(saveView(office.connection(), office.scope(), viewNamed(name), {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(changeView(office.connection(), office.scope(), ViewId::make(), {u"x"_s, {}}, {}).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_saved_views.moc"
