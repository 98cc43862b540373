#include "ui/widgets/filter_bar.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/company_picker.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/job_picker.h"
#include "ui/widgets/range_picker.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastFieldWidth = 130;

QComboBox *typeChoice()
{
    auto *choice = new QComboBox;
    choice->setAccessibleName(FilterBar::tr("Usage type"));
    choice->addItem(FilterBar::tr("All usage"));
    for (const UsageTypeInfo &each : usageTypes())
        choice->addItem(wording::title(each.type), int(each.type));
    return choice;
}

QComboBox *statusChoice()
{
    auto *choice = new QComboBox;
    choice->setAccessibleName(FilterBar::tr("Link to a job"));
    choice->addItem(FilterBar::tr("Any link"));
    for (const LinkStatus status : {LinkStatus::Reconciled, LinkStatus::Draft, LinkStatus::Unknown})
        choice->addItem(wording::title(status), int(status));
    return choice;
}

template <typename Value>
std::optional<Value> chosenValue(const QComboBox *choice)
{
    const QVariant data = choice->currentData();
    return data.isValid() ? std::optional(Value(data.toInt())) : std::nullopt;
}

template <typename Value>
int indexOf(const QComboBox *choice, const std::optional<Value> &value)
{
    return value ? choice->findData(int(*value)) : 0;
}

} // namespace

FilterBar::FilterBar(FilterState *state, ThingSource *source, QWidget *parent) :
    QWidget(parent),
    m_state(state),
    m_source(source),
    m_back(historyButton("back", tr("Back"), &FilterState::goBack)),
    m_forward(historyButton("forward", tr("Forward"), &FilterState::goForward)),
    m_company(new CompanyPicker),
    m_range(new RangePicker),
    m_type(typeChoice()),
    m_job(new JobPicker(source)),
    m_status(statusChoice()),
    m_chips(new ChipRow)
{
    buildRow();
    connectPickers();
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(0);
    connect(&m_countSoon, &QTimer::timeout, this, &FilterBar::showChips);
    connect(m_state, &FilterState::changed, this, &FilterBar::showFilter);
    connect(m_state, &FilterState::listsChanged, this, &FilterBar::giveListFilters);
    connect(m_state, &FilterState::historyChanged, this, &FilterBar::showFilter);
    connect(m_state, &FilterState::namesChanged, this, &FilterBar::showFilter);
    qApp->installEventFilter(this); // a list would keep the mouse's back button to itself
    showFilter();
}

QToolButton *FilterBar::historyButton(const char *iconName, const QString &name, void (FilterState::*step)())
{
    auto *button = new QToolButton;
    button->setIcon(icon(QLatin1StringView(iconName)));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    connect(button, &QToolButton::clicked, m_state, step);
    return button;
}

void FilterBar::buildRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_back, m_forward, m_company, m_range, m_type, m_job, m_status})
        row->addWidget(part);
    m_range->setFocusPolicy(Qt::StrongFocus);
    m_job->setMinimumWidth(kLeastFieldWidth);
    for (QComboBox *choice : {m_type, m_status})
        choice->setMinimumWidth(kLeastFieldWidth); // large text does not make the window wider than the screen
    m_job->setMaximumWidth(320);
    row->setStretchFactor(m_job, 1);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 4);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_chips);
}

void FilterBar::connectPickers()
{
    connect(m_company, &CompanyPicker::chosen, m_state, &FilterState::setCompany);
    connect(m_range, &RangePicker::chosen, m_state, &FilterState::setRange);
    connect(m_type, &QComboBox::activated, m_state, [this] { m_state->setType(chosenValue<UsageType>(m_type)); });
    connect(m_status, &QComboBox::activated, m_state, [this] { m_state->setStatus(chosenValue<LinkStatus>(m_status)); });
    connect(m_job, &JobPicker::cleared, m_state, [this] { m_state->clear(FilterPart::Job); });
    connect(m_job, &JobPicker::chosen, m_state, [this](const Thing &job) {
        m_state->nameJob(JobId(job.id), job.name);
        m_state->setJob(JobId(job.id));
    });
}

void FilterBar::setUsedParts(FilterParts used)
{
    m_used = used;
    m_range->setEnabled(used.testFlag(FilterPart::Range));
    m_type->setEnabled(used.testFlag(FilterPart::Type));
    m_job->setEnabled(used.testFlag(FilterPart::Job));
    m_status->setEnabled(used.testFlag(FilterPart::Status));
    showChips();
}

void FilterBar::followTables(const QWidget *page)
{
    m_tables.clear();
    for (TableView *table : page->findChildren<TableView *>()) {
        if (table->window() != page->window())
            continue; // of a dialog
        if (!m_tables.contains(table))
            m_tables.append(table);
        disconnect(table, &TableView::cellFiltersChanged, this, nullptr);
        connect(table, &TableView::cellFiltersChanged, this, [this, table] { takeListFilters(table); });
        disconnect(table->model(), nullptr, this, nullptr);
        for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(table->model(), changed, this, [this] { m_countSoon.start(); });
    }
    giveListFilters();
}

/// A page may narrow its list by what is no column on the screen; it has named that.
TableView *FilterBar::tableOf(const ListFilter &filter) const
{
    for (const QPointer<TableView> &table : m_tables) {
        if (table && table->name() == filter.list && (table->columnOf(filter.column) >= 0 || !filter.heading.isEmpty()))
            return table;
    }
    return nullptr;
}

/// Of the list, to the filter of all.
void FilterBar::takeListFilters(TableView *table)
{
    std::vector<ListFilter> filters;
    for (const CellFilter &each : table->cellFilters()) {
        const ColumnHead &head = table->table()->heads().at(each.column);
        filters.push_back({table->name(), head.key, each.value, each.isNot, head.title, each.text});
    }
    m_state->setListsOf(table->name(), filters);
    showChips();
}

/// Of the filter of all, to the lists of the page.
void FilterBar::giveListFilters()
{
    for (const QPointer<TableView> &table : std::as_const(m_tables)) {
        QList<CellFilter> filters;
        for (const ListFilter &each : table ? m_state->listsOf(table->name()) : std::vector<ListFilter>()) {
            if (const int column = table->columnOf(each.column); column >= 0)
                filters.append({column, each.value, each.text, each.isNot});
        }
        if (!table)
            continue;
        const QSignalBlocker quiet(table); // it tells of what a person did there
        table->setCellFilters(filters);
    }
    showChips();
}

Chip FilterBar::listChip(const ListFilter &filter) const
{
    const TableView *table = tableOf(filter);
    ListFilter shown = filter;
    if (const int column = table ? table->columnOf(filter.column) : -1; column >= 0) {
        shown.heading = table->table()->heads().at(column).title;
        shown.text = table->textOf({column, filter.value, filter.text, filter.isNot});
    }
    const QString tip = table ? tr("Filters the list \"%1\". Press to take it away.").arg(table->accessibleName()) : tr("This page does not use this filter");
    return {listFilterTitle(shown), tip, table != nullptr, [state = m_state, filter] { state->removeList(filter); }};
}

void FilterBar::showChips()
{
    QList<Chip> chips;
    for (const FilterChip &chip : m_state->chips()) {
        const bool applies = chip.applies(m_used);
        const QString tip = applies ? tr("Remove this filter") : tr("This page does not use this filter");
        chips.append({chip.text, tip, applies, [state = m_state, without = chip.without] { state->set(without); }});
    }
    for (const ListFilter &filter : m_state->lists())
        chips.append(listChip(filter));
    QStringList notes;
    for (const QPointer<TableView> &table : std::as_const(m_tables)) {
        if (!table || table->cellFilters().isEmpty())
            continue;
        notes.append(tr("%1 of %2 rows").arg(wording::count(table->model()->rowCount()), wording::count(table->table()->rowCount())));
    }
    m_chips->setChips(chips, notes.join(u" · "));
}

void FilterBar::showRangeSpelledOut(const QString &text)
{
    m_range->setToolTip(text);
    m_range->setAccessibleDescription(text);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress)
        return false;
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    const auto *widget = qobject_cast<QWidget *>(watched);
    if ((button != Qt::BackButton && button != Qt::ForwardButton) || !widget || widget->window() != window())
        return false;
    if (button == Qt::BackButton)
        m_state->goBack();
    else
        m_state->goForward();
    return true;
}

void FilterBar::loadCompanies()
{
    if (!m_source)
        return;
    m_source->companies(this, [this](const Result<std::vector<Thing>> &companies) {
        if (companies)
            takeCompanies(*companies);
    });
}

void FilterBar::takeCompanies(const std::vector<Thing> &companies)
{
    for (const Thing &company : companies)
        m_state->nameCompany(CompanyId(company.id), company.name);
    m_company->setCompanies(companies);
    const auto wanted = m_state->filter().company;
    const bool isKnown = !wanted || std::any_of(companies.begin(), companies.end(), [&](const Thing &each) { return CompanyId(each.id) == *wanted; });
    if (!isKnown)
        m_state->setCompany({}); // a filter kept from another database or another login
}

void FilterBar::focusFirst()
{
    QWidget *first = m_company->isEnabled() ? static_cast<QWidget *>(m_company) : m_range;
    first->setFocus(Qt::ShortcutFocusReason);
}

void FilterBar::showFilter()
{
    const Filter &filter = m_state->filter();
    m_back->setEnabled(m_state->canGoBack());
    m_forward->setEnabled(m_state->canGoForward());
    m_company->show(filter.company, filter.company ? m_state->companyName(*filter.company) : QString());
    m_range->setRange(filter.range);
    m_type->setCurrentIndex(indexOf(m_type, filter.type));
    m_status->setCurrentIndex(indexOf(m_status, filter.status));
    m_job->setCompany(filter.company);
    m_job->showTitle(filter.job ? m_state->jobTitle(*filter.job) : QString());
    showChips();
}

} // namespace reckoner
