#include "ui/pages/settings_page.h"

#include "models/session/keyring.h"
#include "models/session/known_databases.h"
#include "ui/widgets/alert_choice.h"
#include "ui/widgets/company_picker.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/range_picker.h"
#include "ui/widgets/shown_path.h"
#include "ui/widgets/start_filter.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation.h"
#include "ui/widgets/view_choice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSheetWidth = 760;
constexpr int kFieldWidth = 320;
constexpr int kLabelWidth = 200;
constexpr int kHintWidth = 520;

QLabel *hint(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFixedWidth(kHintWidth); // a form gives words that wrap too little height otherwise
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::mutedText());
    label->setPalette(palette);
    return label;
}

QComboBox *choice(const QString &spokenName)
{
    auto *box = new QComboBox;
    box->setAccessibleName(spokenName);
    box->setFixedWidth(kFieldWidth);
    return box;
}

/// Words that come later have their room too.
void setHint(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setFixedHeight(label->heightForWidth(kHintWidth));
}

/// A snapshot has settings of its own, gone when one looks at it: the page says where the user's are kept.
QString keptSettings()
{
    const QFileInfo now(QSettings().fileName());
    const bool isForNow = now.filePath().startsWith(QDir::tempPath());
    return isForNow ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + now.dir().dirName() + u'/' + now.fileName() : now.filePath();
}

/// As wide as its words, to the left.
QWidget *toTheLeft(QWidget *part, QWidget *further = nullptr)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(part);
    if (further)
        row->addWidget(further);
    row->addStretch(1);
    return line;
}

} // namespace

SettingsPage::SettingsPage(const PageContext &context) : Page(context)
{
    auto *sheet = new QWidget;
    sheet->setMaximumWidth(kSheetWidth);
    auto *column = new QVBoxLayout(sheet);
    column->setSpacing(6);
    addLooks(sheet);
    addFigures(sheet);
    addStart(sheet);
    addAlerts(sheet);
    addKept(sheet);
    addFiles(sheet);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("All settings"));
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // it follows the keyboard through its fields
    area->setWidget(sheet);
    area->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(area);
}

QFormLayout *SettingsPage::addSection(QWidget *sheet, const QString &title)
{
    auto *heading = new QLabel(title);
    QFont font = heading->font();
    font.setBold(true);
    font.setPointSize(font.pointSize() + 1);
    heading->setFont(font);
    heading->setContentsMargins(0, 12, 0, 2);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto *column = static_cast<QVBoxLayout *>(sheet->layout());
    column->addWidget(heading);
    column->addLayout(form);
    return form;
}

void SettingsPage::addLooks(QWidget *sheet)
{
    QFormLayout *form = addSection(sheet, tr("Language and looks"));
    m_language = choice(tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    for (const Language &language : availableLanguages())
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(chosenLanguage())));
    m_theme = choice(tr("Theme"));
    m_theme->addItem(tr("As the system"), int(theme::Choice::System));
    m_theme->addItem(tr("Light"), int(theme::Choice::Light));
    m_theme->addItem(tr("Dark"), int(theme::Choice::Dark));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(QSettings().value("window/theme"_L1, int(theme::Choice::System)).toInt())));
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), hint(tr("Words, numbers, amounts and dates. The window opens anew in the language that you choose.")));
    form->addRow(tr("&Theme:"), m_theme);
    m_text = choice(tr("Size of the text"));
    for (const int percent : kTextPercents)
        m_text->addItem(tr("%1 %").arg(percent), percent);
    m_text->setCurrentIndex(m_text->findData(textPercent()));
    form->addRow(tr("Te&xt:"), m_text);
    connect(m_text, &QComboBox::activated, this, &SettingsPage::chooseFigures);
    form->itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(kLabelWidth);
    connect(m_language, &QComboBox::activated, this, &SettingsPage::chooseLanguage);
    connect(m_theme, &QComboBox::activated, this, &SettingsPage::chooseTheme);
}

void SettingsPage::chooseLanguage()
{
    const QString code = m_language->currentData().toString();
    if (code == chosenLanguage())
        return;
    setLanguage(code);
    Q_EMIT renewalRequested();
}

void SettingsPage::chooseTheme()
{
    const int chosen = m_theme->currentData().toInt();
    QSettings().setValue("window/theme"_L1, chosen);
    theme::apply(theme::Choice(chosen));
}

void SettingsPage::addFigures(QWidget *sheet)
{
    QFormLayout *form = addSection(sheet, tr("Figures"));
    m_decimals = choice(tr("Decimals of amounts"));
    m_decimals->addItem(tr("Cents, four decimals only below 1"), false);
    m_decimals->addItem(tr("Every decimal"), true);
    m_decimals->setCurrentIndex(m_decimals->findData(everyDecimalIsShown()));
    m_week = choice(tr("First day of a week"));
    m_week->addItem(tr("As the language has it"), 0);
    for (const Qt::DayOfWeek day : {Qt::Monday, Qt::Saturday, Qt::Sunday})
        m_week->addItem(QLocale().standaloneDayName(day), int(day));
    m_week->setCurrentIndex(std::max(0, m_week->findData(int(chosenFirstDay().value_or(Qt::DayOfWeek(0))))));
    form->addRow(tr("A&mounts:"), m_decimals);
    form->addRow(tr("First &day of a week:"), m_week);
    form->addRow(QString(), hint(tr("In calendars and in charts by week. Exports and the command line begin weeks on Monday.")));
    if (!session() || may(session()->role(), Permission::SeeMoney)) {
        m_providerCost = new QCheckBox(tr("&Show what the providers of models cost"));
        m_providerCost->setChecked(providerCostIsShown());
        form->addRow(tr("Provider cost:"), m_providerCost);
        connect(m_providerCost, &QCheckBox::clicked, this, &SettingsPage::chooseFigures);
    }
    form->itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(kLabelWidth);
    connect(m_decimals, &QComboBox::activated, this, &SettingsPage::chooseFigures);
    connect(m_week, &QComboBox::activated, this, &SettingsPage::chooseFigures);
}

/// Text and figures stand on every page: the window opens anew with them.
void SettingsPage::chooseFigures()
{
    const int day = m_week->currentData().toInt();
    const auto week = day == 0 ? std::optional<Qt::DayOfWeek>() : std::optional(Qt::DayOfWeek(day));
    const bool showsProviders = m_providerCost ? m_providerCost->isChecked() : providerCostIsShown();
    const bool isAsBefore = m_decimals->currentData().toBool() == everyDecimalIsShown() && week == chosenFirstDay() && showsProviders == providerCostIsShown()
        && m_text->currentData().toInt() == textPercent();
    if (isAsBefore)
        return;
    setEveryDecimalShown(m_decimals->currentData().toBool());
    setFirstDay(week);
    setProviderCostShown(showsProviders);
    setTextPercent(m_text->currentData().toInt());
    applyViewChoices();
    Q_EMIT renewalRequested();
}

void SettingsPage::addStart(QWidget *sheet)
{
    QFormLayout *form = addSection(sheet, tr("At the start"));
    m_start = choice(tr("What the window begins with"));
    m_start->addItem(tr("The filter of the last time"), false);
    m_start->addItem(tr("Always this company and range"), true);
    m_company = new CompanyPicker;
    m_company->setFixedWidth(kFieldWidth);
    m_company->setAccessibleName(tr("Company at the start"));
    m_range = new RangePicker;
    m_range->setAccessibleName(tr("Range at the start"));
    form->addRow(tr("&Begin with:"), m_start);
    form->addRow(tr("&Company:"), m_company);
    form->addRow(tr("&Range:"), toTheLeft(m_range));
    form->itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(kLabelWidth);
    connect(m_start, &QComboBox::activated, this, &SettingsPage::chooseStart);
    connect(m_company, &CompanyPicker::chosen, this, [this](const std::optional<CompanyId> &company) {
        m_startCompany = company;
        chooseStart();
    });
    connect(m_range, &RangePicker::chosen, this, [this](const RangeChoice &range) {
        m_range->setRange(range);
        chooseStart();
    });
    showStart();
}

void SettingsPage::chooseStart()
{
    if (m_start->currentData().toBool()) {
        Filter filter;
        filter.company = m_startCompany;
        filter.range = m_range->range();
        setStartFilter(filter);
    } else {
        setStartFilter({});
    }
    showStart();
}

void SettingsPage::showStart()
{
    const auto kept = startFilter();
    m_start->setCurrentIndex(kept ? 1 : 0);
    m_company->setEnabled(kept.has_value());
    m_range->setEnabled(kept.has_value());
    if (!kept)
        return;
    m_startCompany = kept->company;
    m_range->setRange(kept->range);
    m_company->show(kept->company, kept->company ? filterState()->companyName(*kept->company) : QString());
}

void SettingsPage::addAlerts(QWidget *sheet)
{
    QFormLayout *form = addSection(sheet, tr("While the window is open"));
    auto *tell = new QCheckBox(tr("Tell me when something begins to r&un short"));
    tell->setToolTip(tr("Minutes, credits and tokens that are nearly used up, and a wallet below its threshold"));
    tell->setChecked(alertsAreTold());
    form->addRow(tr("Alerts:"), tell);
    form->itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(kLabelWidth);
    connect(tell, &QCheckBox::toggled, this, &setAlertsAreTold);
}

void SettingsPage::addKept(QWidget *sheet)
{
    QFormLayout *form = addSection(sheet, tr("What is kept here"));
    auto *tables = new QPushButton(tr("Forget &widths and order"));
    tables->setToolTip(tr("Every table shows all its columns again, as it was made"));
    auto *opened = new QPushButton(tr("F&orget what was opened"));
    opened->setToolTip(tr("Databases that were opened lately; connections that you made stay"));
    m_keyring = hint(tr("Looking for a keyring…"));
    m_keyring->setAccessibleName(tr("Keyring"));
    form->addRow(tr("Tables:"), toTheLeft(tables));
    form->addRow(tr("Recent databases:"), toTheLeft(opened));
    form->addRow(tr("Passwords:"), m_keyring);
    form->itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(kLabelWidth);
    connect(tables, &QPushButton::clicked, this, &SettingsPage::forgetTables);
    connect(opened, &QPushButton::clicked, this, &SettingsPage::forgetOpened);
}

void SettingsPage::forgetTables()
{
    QSettings().remove("tables"_L1);
    for (TableView *table : window()->findChildren<TableView *>()) {
        if (table->table())
            table->resetColumns();
    }
    Q_EMIT toastRequested(tr("Every table is as it was made."), {});
}

void SettingsPage::forgetOpened()
{
    const auto before = knownDatabases();
    for (const KnownDatabase &database : before) {
        if (!database.isKept)
            forgetDatabase(database.address);
    }
    Q_EMIT toastRequested(tr("What was opened lately is forgotten."), [before] {
        for (const KnownDatabase &database : before) {
            if (const auto url = database.url(); url && !database.isKept)
                rememberOpened(*url, database.lastOpened);
        }
    });
}

void SettingsPage::addFiles(QWidget *sheet)
{
    QFormLayout *form = addSection(sheet, tr("Where the files are"));
    addFile(form, tr("Settings:"), keptSettings());
    if (const auto own = DatabaseUrl::resolve({}); own && own->dialect() == Dialect::Sqlite)
        addFile(form, tr("Database of your own:"), own->path());
    addFile(form, tr("Sample:"), samplePath());
    form->itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(kLabelWidth);
}

void SettingsPage::addFile(QFormLayout *form, const QString &label, const QString &path)
{
    auto *line = new PathField(path);
    line->setAccessibleName(label);
    auto *open = new QPushButton(tr("Show the folder"));
    open->setAccessibleName(tr("Show the folder of %1").arg(path));
    connect(open, &QPushButton::clicked, this, [this, folder = QFileInfo(path).absolutePath()] {
        if (!QFileInfo::exists(folder) || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            Q_EMIT toastRequested(tr("There is nothing at %1 yet.").arg(folder), {});
    });
    auto *row = new QWidget;
    auto *parts = new QHBoxLayout(row);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->addWidget(line, 1);
    parts->addWidget(open);
    form->addRow(label, row);
}

void SettingsPage::load()
{
    Q_EMIT rowsShown(-1);
    Keyring::ofSystem()->probe(this, [this](bool works) {
        setHint(m_keyring, works ? tr("The keyring of this desktop works: a password is kept there where you tick that.")
                                 : tr("No keyring answers on this desktop: a password is asked for each time, unless ~/.pgpass or a service file has it."));
    });
    if (!context().things)
        return;
    context().things->companies(this, [this](const Result<std::vector<Thing>> &companies) {
        if (!companies)
            return;
        m_company->setCompanies(*companies);
        const auto kept = std::ranges::find_if(*companies, [this](const Thing &each) { return m_startCompany && CompanyId(each.id) == *m_startCompany; });
        m_company->show(m_startCompany, kept == companies->end() ? QString() : kept->name);
    });
}

} // namespace reckoner
