// Settings: every choice holds at once and is found again by the next window.
#include "models/balances/tokens.h"
#include "models/session/known_databases.h"
#include "models/wording/amounts.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/settings_page.h"
#include "ui/widgets/alert_choice.h"
#include "ui/widgets/company_picker.h"
#include "ui/widgets/range_picker.h"
#include "ui/widgets/shown_path.h"
#include "ui/widgets/start_filter.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/view_choice.h"
#include "ui/window/main_window.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

QComboBox *boxOf(const QWidget &page, const QString &spokenName)
{
    for (auto *box : page.findChildren<QComboBox *>()) {
        if (box->accessibleName() == spokenName)
            return box;
    }
    return nullptr;
}

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(box->findData(value));
    Q_EMIT box->activated(box->currentIndex());
}

QPushButton *buttonOf(const QWidget &parent, const QString &text)
{
    for (auto *button : parent.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

struct SettingsDesk
{
    SettingsDesk()
    {
        Thing acme;
        acme.kind = Thing::Kind::Company;
        acme.id = company.uuid();
        acme.name = u"Acme"_s;
        things.everyCompany = {acme};
        page = std::make_unique<SettingsPage>(PageContext{nullptr, &filter, &things, nullptr});
        page->show();
        page->setActive(true);
    }
    CompanyId company = CompanyId::make();
    FilterState filter;
    ThingsInMemory things;
    std::unique_ptr<SettingsPage> page;
};

} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void init() { QSettings().clear(); }
    void everyRoleHasThePage_data();
    void everyRoleHasThePage();
    void languageIsKeptAndAsksForTheWindowAnew();
    void themeHoldsAtOnce();
    void startIsWhatWasChosen();
    void tablesAreForgottenOnScreenToo();
    void openedDatabasesAreForgotten();
    void alertsAreToldOrNot();
    void figuresAreShownAsChosen();
    void weeksBeginAsChosen();
    void textHasTheChosenSize();
    void providerCostIsLeftOut();
    void keyringIsTold();
    void filesAreShownAsBelowOnesOwnFolder();
};

void SettingsPageTest::everyRoleHasThePage_data()
{
    QTest::addColumn<Role>("role");
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Admin, Role::Backend})
        QTest::newRow(qPrintable(roleName(role))) << role;
}

void SettingsPageTest::everyRoleHasThePage()
{
    QFETCH(Role, role);
    MainWindow window(pageRegistry());
    Office office(Dialect::Sqlite);
    SessionOptions options;
    options.url = office.database().url();
    options.role = role;
    window.openSession(needed(Session::open(options)));
    QVERIFY(window.pageIds().contains("settings"_L1));
    QVERIFY(window.pageIds().contains("connections"_L1));
    QVERIFY(window.openPage(u"settings"_s));
    QTRY_VERIFY(window.currentPage()->isSettled());
}

void SettingsPageTest::languageIsKeptAndAsksForTheWindowAnew()
{
    SettingsDesk desk;
    QSignalSpy renewal(desk.page.get(), &Page::renewalRequested);
    QComboBox *language = boxOf(*desk.page, u"Language"_s);
    choose(language, QString());
    QCOMPARE(renewal.count(), 0); // it is the system's already
    choose(language, u"de"_s);
    QCOMPARE(renewal.count(), 1);
    QCOMPARE(chosenLanguage(), u"de"_s);
    choose(language, QString());
    QCOMPARE(chosenLanguage(), QString());
}

void SettingsPageTest::themeHoldsAtOnce()
{
    SettingsDesk desk;
    QComboBox *box = boxOf(*desk.page, u"Theme"_s);
    choose(box, int(theme::Choice::Dark));
    QVERIFY(theme::isDark());
    QCOMPARE(QSettings().value("window/theme"_L1).toInt(), int(theme::Choice::Dark));
    choose(box, int(theme::Choice::Light));
    QVERIFY(!theme::isDark());
}

void SettingsPageTest::startIsWhatWasChosen()
{
    {
        SettingsDesk desk;
        QComboBox *start = boxOf(*desk.page, u"What the window begins with"_s);
        auto *company = desk.page->findChild<CompanyPicker *>();
        auto *range = desk.page->findChild<RangePicker *>();
        QVERIFY(!company->isEnabled() && !range->isEnabled());
        choose(start, true);
        QVERIFY(company->isEnabled() && range->isEnabled());
        Q_EMIT company->chosen(desk.company);
        Q_EMIT range->chosen({.kind = RangeChoice::Kind::LastMonth});
        const auto kept = startFilter();
        QVERIFY(kept);
        QCOMPARE(kept->company, std::optional(desk.company));
        QCOMPARE(kept->range.kind, RangeChoice::Kind::LastMonth);
    }
    QSettings settings;
    FilterState left;
    left.setRange({.kind = RangeChoice::Kind::ThisMonth});
    left.save(settings);
    MainWindow window(pageRegistry());
    QCOMPARE(window.filterState()->filter().range.kind, RangeChoice::Kind::LastMonth);
    setStartFilter({});
    left.save(settings);
    MainWindow again(pageRegistry());
    QCOMPARE(again.filterState()->filter().range.kind, RangeChoice::Kind::ThisMonth);
}

void SettingsPageTest::tablesAreForgottenOnScreenToo()
{
    SettingsDesk desk;
    SpendingModel model(kSpendingColumns, spendingId);
    auto *table = new TableView(u"spending"_s, u"Spending"_s, desk.page.get());
    table->setTable(&model, TableView::Sorting::InMemory);
    model.setRows({{u"Night batch"_s, 5, 7}});
    table->show();
    table->setColumnHidden(1, true);
    QSettings().setValue("tables/another"_L1, u"kept"_s);
    buttonOf(*desk.page, u"Forget widths and order"_s)->click();
    QVERIFY(!table->isColumnHidden(1));
    QVERIFY(!QSettings().contains("tables/another"_L1));
}

void SettingsPageTest::openedDatabasesAreForgotten()
{
    rememberOpened(DatabaseUrl::file(u"/data/a.db"_s), QDateTime::currentDateTimeUtc());
    keepDatabase({.address = keptAddress(DatabaseUrl::file(u"/data/own.db"_s)), .name = u"Own"_s});
    SettingsDesk desk;
    std::function<void()> undo;
    connect(desk.page.get(), &Page::toastRequested, desk.page.get(), [&undo](const QString &, const std::function<void()> &back) { undo = back; });
    buttonOf(*desk.page, u"Forget what was opened"_s)->click();
    QCOMPARE(knownDatabases().size(), size_t(1));
    QCOMPARE(knownDatabases().front().title(), u"Own"_s);
    undo();
    QCOMPARE(knownDatabases().size(), size_t(2));
}

void SettingsPageTest::alertsAreToldOrNot()
{
    SettingsDesk desk;
    QCheckBox *tell = nullptr;
    for (auto *each : desk.page->findChildren<QCheckBox *>())
        tell = each->text().startsWith(u"Tell me"_s) ? each : tell;
    QVERIFY(tell->isChecked() && alertsAreTold());
    tell->click();
    QVERIFY(!alertsAreTold());
}

void SettingsPageTest::figuresAreShownAsChosen()
{
    SettingsDesk desk;
    QSignalSpy renewal(desk.page.get(), &Page::renewalRequested);
    const auto shown = [] { return wording::money(Money::fromNanos(12'345'678'900), *Currency::parse(u"USD"_s)); };
    QComboBox *decimals = boxOf(*desk.page, u"Decimals of amounts"_s);
    choose(decimals, false);
    QCOMPARE(renewal.count(), 0); // it is so already
    QCOMPARE(shown(), u"$12.35"_s);
    choose(decimals, true);
    QCOMPARE(renewal.count(), 1);
    QCOMPARE(shown(), u"$12.3456789"_s);
    SettingsDesk next;
    QCOMPARE(boxOf(*next.page, u"Decimals of amounts"_s)->currentData().toBool(), true);
    choose(boxOf(*next.page, u"Decimals of amounts"_s), false);
    QCOMPARE(shown(), u"$12.35"_s);
}

void SettingsPageTest::weeksBeginAsChosen()
{
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QCOMPARE(firstDayOfWeek(), Qt::Monday);
    QLocale::setDefault(QLocale(u"en_US"_s));
    QCOMPARE(firstDayOfWeek(), Qt::Sunday);
    SettingsDesk desk;
    choose(boxOf(*desk.page, u"First day of a week"_s), int(Qt::Saturday));
    QCOMPARE(firstDayOfWeek(), Qt::Saturday);
    RangePicker picker;
    picker.show();
    for (QAction *action : picker.menu()->actions()) {
        if (action->text().contains(u"Choose days"_s))
            action->trigger();
    }
    const auto calendars = picker.findChildren<QCalendarWidget *>();
    QCOMPARE(calendars.size(), 2);
    QCOMPARE(calendars.front()->firstDayOfWeek(), Qt::Saturday);
    choose(boxOf(*desk.page, u"First day of a week"_s), 0);
    QCOMPARE(firstDayOfWeek(), Qt::Sunday);
}

void SettingsPageTest::textHasTheChosenSize()
{
    const QFont before = QApplication::font();
    SettingsDesk desk;
    choose(boxOf(*desk.page, u"Size of the text"_s), 150);
    QCOMPARE(QApplication::font().pointSizeF(), before.pointSizeF() * 1.5);
    choose(boxOf(*desk.page, u"Size of the text"_s), 100);
    QCOMPARE(QApplication::font(), before);
}

void SettingsPageTest::providerCostIsLeftOut()
{
    const auto keys = [] {
        QStringList found;
        for (const auto &column : chosenColumns(tokenLogColumns()))
            found.append(QString::fromLatin1(column.key));
        return found;
    };
    SettingsDesk desk;
    QCheckBox *box = nullptr;
    for (auto *each : desk.page->findChildren<QCheckBox *>())
        box = each->text().contains(u"cost"_s) ? each : box;
    QVERIFY(box && box->isChecked());
    QVERIFY(keys().contains(u"total_cost"_s));
    box->click();
    QVERIFY(!keys().contains(u"total_cost"_s) && keys().size() > 3);
    box->click();
    QVERIFY(keys().contains(u"total_cost"_s));
}

void SettingsPageTest::keyringIsTold()
{
    SettingsDesk desk;
    desk.page->resize(1000, 900);
    const auto told = [&desk]() -> const QLabel * {
        const auto labels = desk.page->findChildren<QLabel *>();
        const auto found = std::ranges::find_if(labels, [](const QLabel *label) { return label->text().startsWith("No keyring answers"_L1); });
        return found == labels.end() ? nullptr : *found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
    QTRY_VERIFY(told()->height() >= told()->heightForWidth(told()->width()));
}

/// So that a picture tells nobody's name; whole as soon as one is in the field, to be copied.
void SettingsPageTest::filesAreShownAsBelowOnesOwnFolder()
{
    const QString home = QDir::homePath();
    QCOMPARE(shownPath(home + u"/Documents/usage.csv"_s), u"~/Documents/usage.csv"_s);
    QCOMPARE(shownPath(home + u"-of-another/usage.csv"_s), home + u"-of-another/usage.csv"_s);
    QCOMPARE(shownPath(u"/srv/usage.csv"_s), u"/srv/usage.csv"_s);
    QCOMPARE(fullPath(u" ~/Documents/usage.csv "_s), home + u"/Documents/usage.csv"_s);
    QCOMPARE(fullPath(u"~other/usage.csv"_s), u"~other/usage.csv"_s);
    QWidget desk;
    auto *row = new QHBoxLayout(&desk);
    auto *field = new PathField(home + u"/reckoner.db"_s);
    auto *other = new QLineEdit;
    row->addWidget(field);
    row->addWidget(other);
    desk.show();
    desk.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk));
    other->setFocus();
    QCOMPARE(field->text(), u"~/reckoner.db"_s);
    QCOMPARE(field->toolTip(), home + u"/reckoner.db"_s);
    QTest::keyClick(other, Qt::Key_Backtab);
    QVERIFY(field->hasFocus());
    QCOMPARE(field->selectedText(), home + u"/reckoner.db"_s);
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(field->text(), u"~/reckoner.db"_s);
}

RECKONER_UI_TEST(SettingsPageTest)
#include "tst_settings_page.moc"
