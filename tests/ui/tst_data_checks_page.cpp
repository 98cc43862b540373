// Data checks over a real database that other programs spoiled: findings with their before and after; choose, apply, accept and undo by the page's own buttons.
#include "models/balances/minutes.h"
#include "models/demo/demo.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/choice_panel.h"
#include "ui/pages/data_checks_page.h"
#include "ui/pages/page_registry.h"
#include "ui/widgets/card.h"
#include "ui/widgets/job_picker.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Acme: an organization that used 45 minutes, and an interview of ten minutes.
class ChecksDesk
{
public:
    explicit ChecksDesk(Dialect dialect = Dialect::Sqlite) : office(dialect), company(office.company(u"Acme"_s).id), job(office.job(company, u"Welder"_s).id)
    {
        NewOrganization studio;
        studio.company = company;
        studio.name = u"Studio"_s;
        studio.base = {60};
        organization = needed(addOrganization(office.connection(), office.scope(), studio, {})).reply.id;
        needed(consumeMinutes(office.connection(), office.scope(), {{company, organization}, {45}}, {}));
        interview(1);
    }

    /// A program that keeps its own count.
    void miscount() { office.database().exec(u"UPDATE organizations SET used_minutes = 10"_s); }
    /// A program that sent its interview again, `minutes` later.
    void interview(int minute)
    {
        const Instant at = Instant::fromMicros(Office::noon().micros() - (60 - minute) * 60'000'000LL);
        office.database().exec(u"INSERT INTO video_interview_usage (company_id, job_id, interview_id, duration_minutes, occurred_at) VALUES (%1, %2, 'int-7', 10, %3)"_s
                                   .arg(office.database().literal(company.uuid()), office.database().literal(job.uuid()), office.database().literal(at)));
    }
    qint64 usedMinutes() { return office.database().scalar(u"SELECT used_minutes FROM organizations"_s).toLongLong(); }
    PageContext context() { return {&office.session(), &filter, nullptr, nullptr}; }

    Office office;
    CompanyId company;
    JobId job;
    OrganizationId organization;
    FilterState filter;
};

template <typename Widget>
Widget *withText(const QWidget &parent, const QString &text)
{
    for (auto *each : parent.findChildren<Widget *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

QPushButton *button(const QWidget &page, const QString &text)
{
    return withText<QPushButton>(page, text);
}

bool saysSomewhere(const QWidget &page, const QString &text)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return !label->isHidden() && label->text().contains(text); });
}

void show(Page &page)
{
    page.resize(1100, 800);
    page.show();
    page.setActive(true);
    QTRY_VERIFY(page.isSettled());
}

QStringList rulesOnShow(const Page &page)
{
    const TableModel *list = page.mainTable()->table();
    QStringList rules;
    for (int row = 0; row < list->rowCount(); ++row)
        rules.append(cellPlain(list->cellAt(row, page.mainTable()->columnOf(u"rule"_s))));
    return rules;
}

/// Makes the finding of the rule the current one, and waits for what would mend it.
void choose(Page &page, const QString &rule)
{
    for (int row = 0; row < page.mainTable()->model()->rowCount(); ++row) {
        if (page.mainTable()->model()->index(row, page.mainTable()->columnOf(u"rule"_s)).data().toString() == rule)
            selectWholeRow(*page.mainTable(), row);
    }
    QTest::qWait(0); // the selection tells of itself once the event loop turns
    QTRY_VERIFY(page.isSettled());
}

QString planOnShow(const Page &page)
{
    const auto *plan = page.findChildren<PlanTable *>().constFirst();
    for (const auto *each : page.findChildren<PlanTable *>()) {
        if (each->isVisible())
            plan = each;
    }
    return plan->isVisible() ? tsvText(plan->shownBlock()) : QString();
}

/// Presses Apply in the dialog of the act, and waits for the page to have checked anew.
void confirm(Page &page, const QString &text)
{
    QTRY_VERIFY(page.findChild<ActDialog *>());
    QSignalSpy toasts(&page, &Page::toastRequested);
    button(*page.findChild<ActDialog *>(), text)->click();
    QTRY_VERIFY(!toasts.isEmpty());
    QTRY_VERIFY(page.isSettled());
    QTRY_VERIFY(!page.findChild<ActDialog *>());
}

} // namespace

class DataChecksPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsWrong();
    void listsAndFilters();
    void showsBeforeAndAfter_data() { addDialectRows(); }
    void showsBeforeAndAfter();
    void appliesAndUndoes_data() { addDialectRows(); }
    void appliesAndUndoes();
    void choosesNothingByItself();
    void choosesAJobByItsTitle();
    void choosesACompany();
    void appliesAllThatNeedNoChoice();
    void mendsTheSample();
    void refusesAStalePlan();
    void accepts();
    void saysThatDataChanged();
    void checksWhatItUndid_data() { addDialectRows(); }
    void checksWhatItUndid();
    void canBeCanceled();
    void leadsToTheThing();
    void isForAdmins();
    void partsHaveNames();
};

void DataChecksPageTest::nothingIsWrong()
{
    ChecksDesk desk;
    DataChecksPage page(desk.context());
    show(page);
    QCOMPARE(rulesOnShow(page), QStringList());
    QVERIFY(saysSomewhere(page, u"Nothing is wrong: "_s));
    QVERIFY(saysSomewhere(page, u"checked at Nov 21, 2026 12:00:00"_s) || saysSomewhere(page, u"12:00:00"_s));
    QVERIFY(!button(page, u"Apply all that need &no choice…"_s)->isEnabled());
}

void DataChecksPageTest::listsAndFilters()
{
    ChecksDesk desk;
    desk.miscount();
    desk.interview(30);
    DataChecksPage page(desk.context());
    show(page);
    QCOMPARE(rulesOnShow(page), (QStringList{u"minutes-drift"_s, u"usage-duplicate"_s})); // the worst first
    QVERIFY(saysSomewhere(page, u"2 findings;"_s));
    const auto cards = page.findChildren<Card *>();
    QCOMPARE(cards.size(), 6);
    QCOMPARE(cards.at(int(RuleGroup::Minutes))->accessibleName(), u"Minutes: 1, 1 error"_s);
    cards.at(int(RuleGroup::Usage))->click();
    QCOMPARE(rulesOnShow(page), QStringList{u"usage-duplicate"_s});
    cards.at(int(RuleGroup::Usage))->click();
    QCOMPARE(rulesOnShow(page).size(), 2);
    page.takeSubject(u"minutes-drift"_s);
    QCOMPARE(rulesOnShow(page), QStringList{u"minutes-drift"_s});
    page.takeSubject(QString());
    withText<QLineEdit>(page, QString())->setText(u"int-7"_s);
    QCOMPARE(rulesOnShow(page), QStringList{u"usage-duplicate"_s});
    withText<QLineEdit>(page, u"int-7"_s)->clear();
    const CompanyId other = desk.office.company(u"Bolt"_s).id;
    desk.filter.setCompany(other);
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(rulesOnShow(page), QStringList());
}

void DataChecksPageTest::showsBeforeAndAfter()
{
    QFETCH(Dialect, dialect);
    ChecksDesk desk(dialect);
    desk.miscount();
    DataChecksPage page(desk.context());
    show(page);
    choose(page, u"minutes-drift"_s);
    QTRY_VERIFY(planOnShow(page).contains(u"organizations\t%1\tused_minutes\t10\t45"_s.arg(desk.organization.toString())));
    QVERIFY(saysSomewhere(page, u"Studio is said to have used 10 minutes"_s));
    QVERIFY(button(page, u"&Apply this…"_s)->isEnabled());
    QVERIFY(!button(page, u"Apply &selected…"_s)->isEnabled()); // it is one alone
}

void DataChecksPageTest::appliesAndUndoes()
{
    QFETCH(Dialect, dialect);
    ChecksDesk desk(dialect);
    desk.miscount();
    DataChecksPage page(desk.context());
    show(page);
    choose(page, u"minutes-drift"_s);
    button(page, u"&Apply this…"_s)->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    page.findChild<ActDialog *>()->findChild<QLineEdit *>()->setText(u"ticket 4711"_s);
    confirm(page, u"Apply"_s);
    QCOMPARE(desk.usedMinutes(), 45);
    QCOMPARE(rulesOnShow(page), QStringList());
    QVERIFY(saysSomewhere(page, u"Fixed 1 finding."_s));
    QCOMPARE(saysSomewhere(page, u"The database as it was before: "_s), dialect == Dialect::Sqlite);

    auto *tabs = page.findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    const TableModel *history = page.mainTable()->table();
    QTRY_COMPARE(history->rowCount(), 1);
    QCOMPARE(cellPlain(history->cellAt(0, page.mainTable()->columnOf(u"rules"_s))), u"minutes-drift"_s);
    QCOMPARE(cellPlain(history->cellAt(0, page.mainTable()->columnOf(u"reason"_s))), u"ticket 4711"_s);
    QTRY_VERIFY(planOnShow(page).contains(u"used_minutes\t10\t45"_s));

    QTRY_VERIFY(button(page, u"&Undo this fix…"_s)->isEnabled());
    button(page, u"&Undo this fix…"_s)->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    QVERIFY(tsvText(page.findChild<ActDialog *>()->findChild<TableView *>()->shownBlock()).contains(u"used_minutes\t45\t10"_s));
    confirm(page, u"Undo"_s);
    QCOMPARE(desk.usedMinutes(), 10);
    tabs->setCurrentIndex(0);
    QTRY_COMPARE(rulesOnShow(page), QStringList{u"minutes-drift"_s});
    QTRY_VERIFY(!button(page, u"&Undo this fix…"_s)->isEnabled()); // once
}

void DataChecksPageTest::choosesNothingByItself()
{
    ChecksDesk desk;
    desk.interview(30);
    DataChecksPage page(desk.context());
    show(page);
    choose(page, u"usage-duplicate"_s);
    QPushButton *apply = button(page, u"&Apply this…"_s);
    QVERIFY(!apply->isEnabled());
    QVERIFY(!button(page, u"Apply all that need &no choice…"_s)->isEnabled());
    QVERIFY(saysSomewhere(page, u"Choose above what is to be done."_s));
    page.findChild<ChoicePanel *>()->findChild<QRadioButton *>()->click();
    QTRY_VERIFY(apply->isEnabled());
    QVERIFY(planOnShow(page).contains(u"Ledger entry\tAcme\tWallet\t-$2.00\t-$1.00 (+$1.00)"_s));
    apply->click();
    confirm(page, u"Apply"_s);
    QCOMPARE(rulesOnShow(page), QStringList());
    QCOMPARE(desk.office.database().scalar(u"SELECT count(*) FROM usage_ledger WHERE kind = 'credit_note'"_s), u"1"_s);
}

void DataChecksPageTest::choosesAJobByItsTitle()
{
    ChecksDesk desk;
    desk.office.database().exec(u"INSERT INTO video_interview_usage (company_id, interview_id, duration_minutes, occurred_at) VALUES (%1, 'int-8', 10, %2)"_s
                                    .arg(desk.office.database().literal(desk.company.uuid()), desk.office.database().literal(Office::noon())));
    ThingsInMemory things;
    PageContext context = desk.context();
    context.things = &things;
    DataChecksPage page(context);
    show(page);
    choose(page, u"usage-unknown-job"_s);
    QVERIFY(button(page, u"&Open Reconcile"_s)); // the page that is about just that
    auto *picker = page.findChild<ChoicePanel *>()->findChild<JobPicker *>();
    QVERIFY(picker);
    picker->setText(u"Weld"_s); // typed, and not chosen yet
    QVERIFY(!button(page, u"&Apply this…"_s)->isEnabled());
    Q_EMIT picker->chosen({Thing::Kind::Job, desk.job.uuid(), u"Welder"_s, desk.company, {}});
    QTRY_VERIFY(button(page, u"&Apply this…"_s)->isEnabled());
    QVERIFY(planOnShow(page).contains(u"job_id\t—\t"_s + desk.job.toString()));
}

void DataChecksPageTest::choosesACompany()
{
    ChecksDesk desk;
    desk.office.database().exec(u"INSERT INTO token_usage_logs (id, operation_type, input_tokens, output_tokens, occurred_at)"
                                " VALUES (randomblob(16), 'cv_analyze', 300, 100, %1)"_s.arg(desk.office.database().literal(Office::noon())));
    DataChecksPage page(desk.context());
    show(page);
    choose(page, u"usage-unattributed"_s);
    const auto *group = page.findChild<ChoicePanel *>()->findChild<QGroupBox *>();
    QVERIFY(group);
    QCOMPARE(group->title(), u"Company"_s); // not the name of the choice on the command line
}

void DataChecksPageTest::appliesAllThatNeedNoChoice()
{
    ChecksDesk desk;
    const CompanyId bolt = desk.office.company(u"Bolt"_s).id;
    NewOrganization lab;
    lab.company = bolt;
    lab.name = u"Lab"_s;
    lab.base = {60};
    const OrganizationId organization = needed(addOrganization(desk.office.connection(), desk.office.scope(), lab, {})).reply.id;
    needed(consumeMinutes(desk.office.connection(), desk.office.scope(), {{bolt, organization}, {20}}, {}));
    desk.miscount();
    desk.interview(30);
    DataChecksPage page(desk.context());
    show(page);
    QCOMPARE(rulesOnShow(page), (QStringList{u"minutes-drift"_s, u"minutes-drift"_s, u"usage-duplicate"_s}));
    button(page, u"Apply all that need &no choice…"_s)->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    QCOMPARE(page.findChild<ActDialog *>()->findChild<TableView *>()->table()->rowCount(), 2);
    confirm(page, u"Apply"_s);
    QVERIFY(saysSomewhere(page, u"Fixed 2 findings."_s));
    QCOMPARE(rulesOnShow(page), QStringList{u"usage-duplicate"_s});
    QCOMPARE(desk.office.database().scalar(u"SELECT sum(used_minutes) FROM organizations"_s), u"65"_s);
}

/// The made-up companies with the known incidents: page by page of fixes, until only a person can go on.
void DataChecksPageTest::mendsTheSample()
{
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
    ChecksDesk desk;
    Office sample(Dialect::Sqlite);
    DemoPlan plan;
    plan.events = 2000;
    plan.companies = 3;
    plan.days = 60;
    needed(makeDemo(sample.connection(), sample.scope(), plan));
    QVERIFY(sample.session().refreshScope());
    DataChecksPage page({&sample.session(), &desk.filter, nullptr, nullptr});
    show(page);
    const QStringList before = rulesOnShow(page);
    for (const QString &rule : {u"usage-unattributed"_s, u"minutes-drift"_s, u"addon-lost"_s, u"credit-refund-wrong-bucket"_s, u"draft-unreconciled"_s})
        QVERIFY2(before.contains(rule), qPrintable(rule));
    QPushButton *applyAll = button(page, u"Apply all that need &no choice…"_s);
    for (int round = 0; round < 4 && applyAll->isEnabled(); ++round) { // what one round mends may bring the next to light
        applyAll->click();
        confirm(page, u"Apply"_s);
    }
    QVERIFY(!applyAll->isEnabled());
    const QStringList left = rulesOnShow(page);
    for (const QString &rule : {u"minutes-drift"_s, u"addon-lost"_s, u"credit-refund-wrong-bucket"_s, u"draft-unreconciled"_s})
        QVERIFY2(!left.contains(rule), qPrintable(rule));
    QVERIFY(left.count(u"usage-unattributed"_s) < before.count(u"usage-unattributed"_s));
    page.findChild<QTabWidget *>()->setCurrentIndex(1);
    QTRY_VERIFY(page.mainTable()->table()->rowCount() > 0);
}

void DataChecksPageTest::refusesAStalePlan()
{
    ChecksDesk desk;
    desk.miscount();
    DataChecksPage page(desk.context());
    show(page);
    choose(page, u"minutes-drift"_s);
    button(page, u"&Apply this…"_s)->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    desk.office.database().exec(u"UPDATE organizations SET used_minutes = 11"_s);
    auto *dialog = page.findChild<ActDialog *>();
    button(*dialog, u"Apply"_s)->click();
    QTRY_VERIFY(saysSomewhere(*dialog, u"stale_plan"_s));
    QCOMPARE(desk.usedMinutes(), 11);
    QVERIFY(saysSomewhere(page, u"The data has changed since."_s));
    button(*dialog, u"Cancel"_s)->click();
    button(page, u"&Check again"_s)->click();
    QTRY_VERIFY(page.isSettled());
    QVERIFY(saysSomewhere(page, u"Studio is said to have used 11 minutes"_s));
    QVERIFY(!saysSomewhere(page, u"The data has changed since."_s));
}

void DataChecksPageTest::accepts()
{
    ChecksDesk desk;
    desk.interview(30);
    DataChecksPage page(desk.context());
    show(page);
    choose(page, u"usage-duplicate"_s);
    button(page, u"Acc&ept it as it is…"_s)->click();
    auto *dialog = page.findChild<ActDialog *>();
    QVERIFY(dialog);
    QVERIFY(!button(*dialog, u"Accept"_s)->isEnabled()); // it wants a reason
    const auto fields = dialog->findChildren<QLineEdit *>();
    fields.at(0)->setText(u"soon"_s);
    fields.at(1)->setText(u"held twice, as agreed"_s);
    button(*dialog, u"Accept"_s)->click();
    QTRY_VERIFY(saysSomewhere(*dialog, u"invalid_input"_s)); // no such day
    fields.at(0)->setText(u"2027-01-31"_s);
    confirm(page, u"Accept"_s);
    QCOMPARE(rulesOnShow(page), QStringList());
    QCOMPARE(desk.office.database().scalar(u"SELECT reason FROM accepted_findings"_s), u"held twice, as agreed"_s);
    QVERIFY(saysSomewhere(page, u"1 accepted"_s));
    page.findChild<QCheckBox *>()->click();
    QCOMPARE(rulesOnShow(page), QStringList{u"usage-duplicate"_s});
    page.reload();
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(rulesOnShow(page), QStringList{u"usage-duplicate"_s});
    QVERIFY(saysSomewhere(page, u"Nothing is wrong: "_s));
}

void DataChecksPageTest::saysThatDataChanged()
{
    ChecksDesk desk;
    DataChecksPage page(desk.context());
    show(page);
    desk.miscount();
    Q_EMIT desk.office.session().changed();
    QVERIFY(page.isSettled()); // it does not check by itself
    QVERIFY(saysSomewhere(page, u"The data has changed since."_s));
    QCOMPARE(rulesOnShow(page), QStringList());
    page.reload(); // F5
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(rulesOnShow(page), QStringList{u"minutes-drift"_s});
}

/// By the Undo of the toast, with the change feed on: the page's own changes are checked, others' are told. A server's feed hears its other databases, too,
/// and other tests are at work in them: only of a file is it known that nobody else changed anything.
void DataChecksPageTest::checksWhatItUndid()
{
    QFETCH(Dialect, dialect);
    ChecksDesk desk(dialect);
    const auto isAsChecked = [dialect](const DataChecksPage &page) { return dialect == Dialect::PostgreSql || !saysSomewhere(page, u"The data has changed since."_s); };
    desk.miscount();
    desk.office.session().watch();
    DataChecksPage page(desk.context());
    show(page);
    choose(page, u"minutes-drift"_s);
    std::function<void()> undo;
    connect(&page, &Page::toastRequested, &page, [&undo](const QString &, const std::function<void()> &offered) {
        if (offered)
            undo = offered;
    });
    QSignalSpy changes(&desk.office.session(), &Session::changed);
    button(page, u"&Apply this…"_s)->click();
    confirm(page, u"Apply"_s);
    QCOMPARE(rulesOnShow(page), QStringList());
    QTRY_VERIFY(!changes.isEmpty());
    QTRY_VERIFY(page.isSettled());
    QVERIFY(isAsChecked(page));
    QVERIFY(undo);
    changes.clear();
    undo();
    QTRY_COMPARE(rulesOnShow(page), QStringList{u"minutes-drift"_s});
    QVERIFY(!saysSomewhere(page, u"Fixed 1 finding."_s));
    QTRY_VERIFY(!changes.isEmpty());
    QTRY_VERIFY(page.isSettled());
    QVERIFY(isAsChecked(page));
}

void DataChecksPageTest::canBeCanceled()
{
    ChecksDesk desk;
    DataChecksPage page(desk.context());
    page.resize(1100, 800);
    page.show();
    page.setActive(true);
    for (auto *each : page.findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == u"Cancel"_s)
            each->click();
    }
    QTRY_VERIFY(page.isSettled());
    QVERIFY(saysSomewhere(page, u"The check was cancelled."_s));
    button(page, u"Check now"_s)->click();
    QTRY_VERIFY(page.isSettled());
    QVERIFY(saysSomewhere(page, u"Nothing is wrong: "_s));
}

void DataChecksPageTest::leadsToTheThing()
{
    ChecksDesk desk;
    desk.miscount();
    DataChecksPage page(desk.context());
    show(page);
    choose(page, u"minutes-drift"_s);
    QSignalSpy pages(&page, &Page::pageRequested);
    button(page, u"&Open Minutes"_s)->click();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.at(0).at(0).toString(), u"minutes"_s);
    QCOMPARE(desk.filter.filter().company, std::optional(desk.company));
}

void DataChecksPageTest::isForAdmins()
{
    const auto all = pageRegistry();
    for (const char *id : {"checks", "diagnose"}) {
        const auto page = std::ranges::find_if(all, [id](const PageInfo &info) { return qstrcmp(info.id, id) == 0; });
        QVERIFY(page != all.end());
        QVERIFY(may(Role::Admin, *page->permission));
        for (const Role role : {Role::Recruiter, Role::Finance, Role::Backend})
            QVERIFY(!may(role, *page->permission));
    }
}

/// What a screen reader says of each part that takes the keyboard.
void DataChecksPageTest::partsHaveNames()
{
    ChecksDesk desk;
    desk.miscount();
    desk.interview(30);
    DataChecksPage page(desk.context());
    show(page);
    for (const auto *each : page.findChildren<QWidget *>()) {
        const bool takesKeys = each->isVisible() && (each->focusPolicy() & Qt::TabFocus) && !each->objectName().startsWith(u"qt_"_s);
        const auto *asButton = qobject_cast<const QAbstractButton *>(each);
        if (!takesKeys || (asButton && !asButton->text().isEmpty()) || each->inherits("QScrollBar") || each->inherits("QTabBar") || each->inherits("QLabel"))
            continue;
        QVERIFY2(!each->accessibleName().isEmpty(), each->metaObject()->className());
    }
}

RECKONER_UI_TEST(DataChecksPageTest)
#include "tst_data_checks_page.moc"
