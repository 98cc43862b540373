// What each person asks most is at most two steps from the first page: every question is asked of the whole window, by the keyboard, and the steps are counted.
#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/usage/record.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/thing_field.h"
#include "ui/widgets/bucket_bar.h"
#include "ui/widgets/table_view.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QLoggingCategory>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSteps = 2;

/// Acme: the Engineer cost more this month than last; a batch of Ann failed and its credits are still out; her Studio has used all its minutes.
class Firm
{
public:
    Firm()
    {
        Office office(Dialect::Sqlite);
        const CompanyId company = office.company(u"Acme"_s).id;
        NewProfile ann;
        ann.company = company;
        ann.email = u"ann@acme.example"_s;
        ann.monthly = {500};
        const ProfileId profile = needed(addProfile(office.connection(), office.scope(), ann, {})).reply.id;
        addJobs(office, company);
        failBatch(office, company, profile);
        useUpMinutes(office, company, profile);
        m_database = office.release();
        SessionOptions options;
        options.url = m_database->url();
        options.actor = u"tester"_s;
        options.clock = Clock::fixedAt(Office::noon());
        window.resize(1280, 800);
        window.show();
        window.openSession(needed(Session::open(options)));
        if (!window.openPage(u"overview"_s) || !settle())
            qFatal("the first page opens");
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return window.currentPage() && window.currentPage()->isSettled(); }, 20'000);
    }
    /// Enter on a link: found by the page or the mover that it leads to.
    bool follow(const QString &linkText)
    {
        for (auto *label : window.currentPage()->findChildren<QLabel *>()) {
            const QStringList parts = label->text().split(u"<a href=\""_s).mid(1);
            for (const QString &part : parts) {
                if (!label->isVisible() || part.section(u'>', 1).section(u'<', 0, 0) != linkText)
                    continue;
                ++steps;
                Q_EMIT label->linkActivated(part.section(u'"', 0, 0));
                return settle();
            }
        }
        return false;
    }
    /// Enter on a row of a list.
    bool open(const QString &list, const QString &row)
    {
        for (auto *table : window.currentPage()->findChildren<TableView *>()) {
            if (table->accessibleName() != list)
                continue;
            for (int i = 0; i < table->model()->rowCount(); ++i) {
                if (!table->model()->index(i, 0).data().toString().contains(row))
                    continue;
                table->setFocus();
                table->setCurrentIndex(table->model()->index(i, 0));
                ++steps;
                QTest::keyClick(table, Qt::Key_Return);
                return settle();
            }
        }
        return false;
    }
    /// A name, and Enter.
    bool name(const QString &text)
    {
        auto *field = window.currentPage()->findChild<ThingField *>();
        if (!field || !field->isVisible())
            return false;
        field->setText(text);
        ++steps;
        QTest::keyClick(field, Qt::Key_Return);
        return settle();
    }
    /// In a sentence, a list or a bar that is on show.
    bool says(const QString &text) const
    {
        for (const auto *label : window.currentPage()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        for (auto *table : window.currentPage()->findChildren<TableView *>()) {
            if (table->isVisible() && tsvText(table->shownBlock()).contains(text))
                return true;
        }
        for (const auto *bar : window.currentPage()->findChildren<BucketBar *>()) {
            if (bar->isVisible() && bar->accessibleName().contains(text))
                return true;
        }
        return false;
    }

private:
    static void cv(Office &office, CompanyId company, JobId job, const char *when, int times)
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = company;
        event.job = job.toString();
        event.fileSizeKb = 10;
        event.occurredAt = *Instant::parse(QStringView(QString::fromLatin1(when)));
        for (int i = 0; i < times; ++i)
            needed(recordUsage(office.connection(), office.scope(), event, {}));
    }
    static void addJobs(Office &office, CompanyId company)
    {
        const JobId engineer = office.job(company, u"Engineer"_s).id;
        const JobId writer = office.job(company, u"Writer"_s).id;
        cv(office, company, engineer, "2026-10-10T09:00:00Z", 2);
        cv(office, company, engineer, "2026-11-10T09:00:00Z", 10);
        cv(office, company, writer, "2026-10-11T09:00:00Z", 1);
        cv(office, company, writer, "2026-11-11T09:00:00Z", 1);
    }
    static void failBatch(Office &office, CompanyId company, ProfileId profile)
    {
        const JobId batch = office.job(company, u"Night batch"_s).id;
        needed(reserveCredits(office.connection(), office.scope(), {{company, profile}, batch, {120}}, {}));
        office.database().exec(u"UPDATE jobs SET status = 'failed', created_at = %1 WHERE id = %2"_s.arg(office.database().literal(Office::noon()), office.database().literal(batch.uuid())));
    }
    static void useUpMinutes(Office &office, CompanyId company, ProfileId profile)
    {
        NewOrganization wanted;
        wanted.company = company;
        wanted.name = u"Studio"_s;
        wanted.base = {60};
        const Organization studio = needed(addOrganization(office.connection(), office.scope(), wanted, {})).reply;
        needed(addMember(office.connection(), office.scope(), studio, profile, {}));
        needed(consumeMinutes(office.connection(), office.scope(), {{company, studio.id}, {60}}, {}));
    }

    std::unique_ptr<TestDatabase> m_database;

public:
    MainWindow window{pageRegistry()};
    int steps = 0;
};

} // namespace

class TwoStepsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void init() { QSettings().clear(); } // each window begins with no company chosen
    void whatDidWeSpendAndWhyMoreThanLast();
    void whyDidThatJobCostThat();
    void whichFailedJobsAreNotRefunded();
    void whyDoesThisPersonHaveNoMinutes();
    void whyIsThisAccountEmpty();
};

void TwoStepsTest::whatDidWeSpendAndWhyMoreThanLast()
{
    Firm firm;
    QVERIFY(firm.says(u"This month <b>$5.50</b>, <b>$4.00</b> more than in the same days of October"_s)); // no step at all
    QVERIFY(firm.says(u"By type: CV Parsing +$4.00"_s));
    QVERIFY(firm.follow(u"Engineer"_s)); // what moved it most
    QCOMPARE(firm.window.currentPageId(), u"job"_s);
    QVERIFY(firm.says(u"$5.00 = 10 CVs x 0.50"_s));
    QVERIFY(firm.steps <= kMostSteps);
}

void TwoStepsTest::whyDidThatJobCostThat()
{
    Firm firm;
    QVERIFY(firm.open(u"Top jobs"_s, u"Engineer"_s));
    QCOMPARE(firm.window.currentPageId(), u"job"_s);
    QVERIFY(firm.says(u"In all: $6.00 = 12 CVs x 0.50"_s));
    QVERIFY(firm.steps <= kMostSteps);
}

void TwoStepsTest::whichFailedJobsAreNotRefunded()
{
    Firm firm;
    QVERIFY(firm.follow(u"Which failed jobs are not refunded?"_s));
    QCOMPARE(firm.window.currentPageId(), u"refunds"_s);
    QVERIFY(firm.says(u"Night batch"_s));
    QVERIFY(firm.steps <= kMostSteps);
}

void TwoStepsTest::whyDoesThisPersonHaveNoMinutes()
{
    Firm firm;
    QVERIFY(firm.follow(u"Why does it not work for somebody?"_s));
    QVERIFY(firm.name(u"ann@acme.example"_s));
    QVERIFY(firm.says(u"60 of 60 minutes of Studio used, and no add-on minutes are left"_s));
    QVERIFY(firm.steps <= kMostSteps);
}

/// The same from the account that the first page names by itself.
void TwoStepsTest::whyIsThisAccountEmpty()
{
    Firm firm;
    QVERIFY(firm.says(u"Base minutes of Studio: base used up, no add-on left"_s));
    QVERIFY(firm.open(u"Needs attention"_s, u"Base minutes of Studio"_s));
    QCOMPARE(firm.window.currentPageId(), u"minutes"_s);
    QVERIFY(firm.says(u"Base minutes: 0 left of 60, 100 % used"_s));
    QVERIFY(firm.says(u"Add-on minutes: 0 left"_s));
    QVERIFY(firm.steps <= kMostSteps);
}

RECKONER_UI_TEST(TwoStepsTest)
#include "tst_two_steps.moc"
