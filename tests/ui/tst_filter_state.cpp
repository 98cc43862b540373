#include "tests/ui/ui_test.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/filter_state.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QToolButton>

using namespace reckoner;
using namespace Qt::StringLiterals;

class FilterStateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesAreStepsToo();
    void init() { QSettings().clear(); }
    void tellsOnlyWhatIsNew();
    void walksThroughItsHistory();
    void aNewFilterEndsTheWayForward();
    void anotherCompanyTakesTheJobAway();
    void chipsNameWhatNarrows();
    void removingAChipClearsItsPart_data();
    void removingAChipClearsItsPart();
    void isKeptOverRestarts_data();
    void isKeptOverRestarts();
    void barShowsTheFilterAndChangesIt();
    void barForgetsACompanyThatIsNotThere();
};

static Filter filterOf(const CompanyId &company)
{
    Filter filter;
    filter.company = company;
    return filter;
}

void FilterStateTest::tellsOnlyWhatIsNew()
{
    FilterState state;
    QSignalSpy changes(&state, &FilterState::changed);
    state.setType(UsageType::CvParsing);
    state.setType(UsageType::CvParsing);
    QCOMPARE(changes.count(), 1);
}

void FilterStateTest::walksThroughItsHistory()
{
    FilterState state;
    state.setType(UsageType::CvParsing);
    state.setRange({.kind = RangeChoice::Kind::LastDays, .days = 7});
    QVERIFY(state.canGoBack());
    QVERIFY(!state.canGoForward());
    state.goBack();
    QCOMPARE(state.filter().range.days, 30);
    QCOMPARE(state.filter().type, UsageType::CvParsing);
    state.goBack();
    QCOMPARE(state.filter(), Filter());
    QVERIFY(!state.canGoBack());
    state.goBack(); // nothing further: stays
    state.goForward();
    state.goForward();
    QCOMPARE(state.filter().range.days, 7);
    QVERIFY(!state.canGoForward());
}

void FilterStateTest::aNewFilterEndsTheWayForward()
{
    FilterState state;
    state.setType(UsageType::CvParsing);
    state.goBack();
    state.setStatus(LinkStatus::Draft);
    QVERIFY(!state.canGoForward());
    state.goBack();
    QCOMPARE(state.filter(), Filter());
}

void FilterStateTest::anotherCompanyTakesTheJobAway()
{
    FilterState state;
    const CompanyId first = CompanyId::make();
    state.setCompany(first);
    state.setJob(JobId::make());
    state.setCompany(first); // the same one: the job stays
    QVERIFY(state.filter().job.has_value());
    state.setCompany(CompanyId::make());
    QVERIFY(!state.filter().job.has_value());
}

void FilterStateTest::chipsNameWhatNarrows()
{
    FilterState state;
    QVERIFY(state.chips().isEmpty());
    const CompanyId acme = CompanyId::make();
    state.nameCompany(acme, u"Acme"_s);
    state.setCompany(acme);
    state.setWithoutJob();
    state.setRange({.kind = RangeChoice::Kind::Days, .dayRange = {BillingDay::fromDate(QDate(2026, 11, 1)), BillingDay::fromDate(QDate(2026, 11, 2))}});
    QStringList texts;
    for (const FilterChip &chip : state.chips())
        texts.append(chip.text);
    QCOMPARE(texts.size(), 3);
    QCOMPARE(texts.at(0), u"Acme"_s);
    QVERIFY2(!texts.at(1).contains(u" to "), "one day is named once");
    QCOMPARE(texts.at(2), u"No job"_s);
}

void FilterStateTest::removingAChipClearsItsPart_data()
{
    QTest::addColumn<int>("part");
    QTest::newRow("company") << int(FilterPart::Company);
    QTest::newRow("range") << int(FilterPart::Range);
    QTest::newRow("type") << int(FilterPart::Type);
    QTest::newRow("job") << int(FilterPart::Job);
    QTest::newRow("status") << int(FilterPart::Status);
}

void FilterStateTest::removingAChipClearsItsPart()
{
    QFETCH(int, part);
    FilterState state;
    Filter all = filterOf(CompanyId::make());
    all.range.days = 7;
    all.type = UsageType::VideoInterview;
    all.job = JobId::make();
    all.status = LinkStatus::Draft;
    state.set(all);
    const auto before = state.chips().size();
    state.clear(FilterPart(part));
    const auto left = state.chips();
    QVERIFY(std::none_of(left.begin(), left.end(), [part](const FilterChip &chip) { return int(chip.part) == part; }));
    // A company takes its job along; every other part goes alone.
    QCOMPARE(left.size(), before - (part == int(FilterPart::Company) ? 2 : 1));
}

void FilterStateTest::isKeptOverRestarts_data()
{
    QTest::addColumn<Filter>("filter");
    Filter filter = filterOf(CompanyId::make());
    filter.job = JobId::make();
    filter.range = {.kind = RangeChoice::Kind::LastDays, .days = 90};
    QTest::newRow("job of a company, 90 days") << filter;
    filter = {};
    filter.type = UsageType::QuestionGeneration;
    filter.status = LinkStatus::Unknown;
    filter.range = {.kind = RangeChoice::Kind::LastMonth};
    QTest::newRow("type, status, last month") << filter;
    filter = {};
    filter.withoutJob = true;
    filter.range = {.kind = RangeChoice::Kind::Days, .dayRange = {{20'000}, {20'010}}};
    QTest::newRow("without a job, chosen days") << filter;
}

void FilterStateTest::isKeptOverRestarts()
{
    QFETCH(Filter, filter);
    {
        FilterState state;
        if (filter.company)
            state.nameCompany(*filter.company, u"Acme"_s);
        if (filter.job)
            state.nameJob(*filter.job, u"Welder"_s);
        state.set(filter);
        QSettings settings;
        state.save(settings);
    }
    FilterState next;
    QSettings settings;
    next.restore(settings);
    QCOMPARE(next.filter(), filter);
    QVERIFY(!next.canGoBack());
    if (filter.company)
        QCOMPARE(next.companyName(*filter.company), u"Acme"_s);
    if (filter.job)
        QCOMPARE(next.jobTitle(*filter.job), u"Welder"_s);
}

void FilterStateTest::barShowsTheFilterAndChangesIt()
{
    FilterState state;
    ThingsInMemory things;
    const CompanyId acme = CompanyId::make();
    things.everyCompany = {{Thing::Kind::Company, acme.uuid(), u"Acme"_s, acme, {}}, {Thing::Kind::Company, QUuid::createUuid(), u"Bolt"_s, {}, {}}};
    FilterBar bar(&state, &things);
    bar.loadCompanies();
    bar.show();
    state.setCompany(acme);
    const auto combos = bar.findChildren<QComboBox *>();
    QCOMPARE(combos.first()->currentText(), u"Acme"_s);
    QToolButton *chip = nullptr;
    for (auto *button : bar.findChildren<QToolButton *>()) {
        if (button->accessibleName().endsWith("Acme"_L1))
            chip = button;
    }
    QVERIFY(chip);
    chip->click();
    QVERIFY(!state.filter().company.has_value());
    QCOMPARE(combos.first()->currentIndex(), 0);
    bar.setUsedParts(FilterPart::Company);
    QVERIFY(combos.first()->isEnabled());
    QVERIFY2(!combos.at(1)->isEnabled(), "a part that the page does not look at is greyed");
}

void FilterStateTest::barForgetsACompanyThatIsNotThere()
{
    FilterState state;
    state.setCompany(CompanyId::make());
    ThingsInMemory things;
    things.everyCompany = {{Thing::Kind::Company, QUuid::createUuid(), u"Bolt"_s, {}, {}}};
    FilterBar bar(&state, &things);
    bar.loadCompanies();
    QVERIFY(!state.filter().company.has_value());
}

void FilterStateTest::pagesAreStepsToo()
{
    FilterState state;
    QString look = u"as usage was left"_s;
    state.setSceneSource([&look] { return QVariant(look); });
    QSignalSpy page(&state, &FilterState::pageWanted);
    QSignalSpy scene(&state, &FilterState::sceneWanted);
    state.enterPage(u"usage"_s);
    QVERIFY(!state.canGoBack()); // nobody was anywhere before
    state.setType(UsageType::CvParsing);
    QCoreApplication::processEvents();
    state.setStatus(LinkStatus::Draft); // and at once to another page: one step
    state.enterPage(u"events"_s);
    QCoreApplication::processEvents();
    state.goBack();
    QCOMPARE(page.count(), 1);
    QCOMPARE(page.last().at(0).toString(), u"usage"_s);
    QCOMPARE(scene.last().at(0).toString(), u"as usage was left"_s);
    QVERIFY(state.filter().type == UsageType::CvParsing && !state.filter().status);
    state.goBack();
    QVERIFY(!state.filter().type);
    QVERIFY(!state.canGoBack());
    state.goForward();
    state.goForward();
    QCOMPARE(page.last().at(0).toString(), u"events"_s);
    QVERIFY(state.filter().status == LinkStatus::Draft);
    QVERIFY(!state.canGoForward());
}

RECKONER_UI_TEST(FilterStateTest)
#include "tst_filter_state.moc"
