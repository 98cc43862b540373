#include "ui/pages/data_checks_page.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/delegates/icon_delegate.h"
#include "ui/pages/choice_panel.h"
#include "ui/pages/fix_history_view.h"
#include "ui/pages/page_registry.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/translation.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

DataChecksPage::DataChecksPage(const PageContext &context)
    : Page(context), m_tabs(new QTabWidget(this)),
      m_model(new RowTableModel<FindingRow>(findingRowColumns(), [](const FindingRow &row) { return QVariant(row.finding().id); }, this)),
      m_table(new TableView(u"checks"_s, tr("Findings"), this)), m_stack(new StateStack(m_table, this)), m_history(new FixHistoryView(session(), this))
{
    m_table->setTable(m_model, TableView::Sorting::InMemory);
    m_table->setItemDelegateForColumn(m_table->columnOf(u"severity"_s),
                                      new IconDelegate([this](int row) { return severityIcon(m_model->rowAt(row).finding().severity); }, m_table));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Data checks"));
    m_tabs->addTab(buildFindings(), tr("Findings"));
    m_tabs->addTab(m_history, tr("History"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_tabs);
    adopt(m_stack);
    connect(m_table, &TableView::selectionSummarized, this, [this](const SelectionSummary &summary) {
        Q_EMIT selectionSummarized(summary);
        choose();
    });
    connect(m_table, &TableView::rowOpened, this, [this] { (m_choices->isVisible() ? static_cast<QWidget *>(m_choices) : m_apply)->setFocus(); });
    connect(m_table, &TableView::menuOpening, this, [this](QMenu *menu) { fillMenu(menu); });
    connect(m_stack, &StateStack::actionRequested, this, [this] {
        if (m_run && !m_run->rows.empty())
            filterState()->setCompany({});
        else
            runCheck();
    });
    connect(m_stack, &StateStack::stateChanged, this, [this](StateStack::State state) {
        if (state == StateStack::State::Failed && m_isCanceled)
            showCanceled(); // before it had begun
        else if (state == StateStack::State::Failed)
            stopShowingProgress();
    });
    connect(m_stack, &StateStack::cancelRequested, this, &DataChecksPage::cancelCheck);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT rowsShown(mainTable()->table()->rowCount()); });
    connect(m_history, &FixHistoryView::refused, this, [this](const Error &error) { Q_EMIT toastRequested(wording::sentence(error), {}); });
    connect(m_history, &FixHistoryView::undone, this, [this](qint64 rows, qint64 entries) {
        Q_EMIT toastRequested(tr("Undone: %1 row(s) as before,", nullptr, plural(rows)).arg(wording::count(rows)) + u' '
                                  + tr("%1 ledger entry(s) reversed.", nullptr, plural(entries)).arg(wording::count(entries)), {});
        checkOwnChange();
    });
    connect(session(), &Session::changed, this, &DataChecksPage::noteChange);
    showNoFinding();
}

TableView *DataChecksPage::mainTable() const
{
    return m_tabs->currentWidget() == m_history ? m_history->table() : m_table;
}

void DataChecksPage::takeSubject(const QString &rule)
{
    m_tabs->setCurrentIndex(0);
    m_severity->setCurrentIndex(0);
    m_group->setCurrentIndex(0);
    m_text->clear();
    m_rule->setCurrentIndex(std::max(m_rule->findData(rule), 0));
}

// --- what is on show

void DataChecksPage::filterChanged()
{
    const int group = m_group->currentIndex() - 1;
    for (size_t at = 0; at < m_cards.size(); ++at)
        m_cards[at]->setChecked(int(at) == group);
    if (m_run)
        showFilteredRows();
}

void DataChecksPage::showFilteredRows()
{
    FindingFilter wanted;
    wanted.company = filter().company;
    if (m_severity->currentIndex() > 0)
        wanted.severity = Severity(m_severity->currentData().toInt());
    if (m_group->currentIndex() > 0)
        wanted.group = RuleGroup(m_group->currentData().toInt());
    wanted.rule = m_rule->currentData().toString();
    wanted.text = m_text->text().trimmed();
    wanted.withAccepted = m_withAccepted->isChecked();
    std::vector<FindingRow> rows;
    std::ranges::copy_if(m_run->rows, std::back_inserter(rows), [&](const FindingRow &row) { return wanted.shows(row); });
    const bool isClean = std::ranges::all_of(m_run->rows, [](const FindingRow &row) { return row.finding().accepted; });
    m_model->setRows(std::move(rows));
    showHeadline();
    showCards();
    if (m_model->rowCount() > 0)
        m_stack->showData();
    else if (isClean)
        m_stack->showEmpty({m_headline->text(), tr("What another program changes later is checked when you press “Check again”, or by “reckoner-cli doctor check” from cron.")});
    else
        m_stack->showEmpty({tr("No finding is on show."), tr("There are findings that the filter leaves out: of another company, group, rule or severity.")});
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    Q_EMIT rowsShown(mainTable()->table()->rowCount());
    choose();
}

void DataChecksPage::showCards()
{
    std::vector<FindingRow> open;
    std::ranges::copy_if(m_run->rows, std::back_inserter(open),
                         [this](const FindingRow &row) { return !row.finding().accepted && (!filter().company || row.finding().company == filter().company); });
    for (const RuleGroup group : kFindingGroups) {
        const qint64 count = std::ranges::count(open, group, &FindingRow::group);
        m_cards[size_t(group)]->setFigures(wording::count(count), {count == 0 ? tr("nothing wrong") : severityCounts(open, group)});
    }
}

std::optional<FindingRow> DataChecksPage::current() const
{
    const int row = m_table->tableRow(m_table->currentIndex());
    return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->rowAt(row)) : std::nullopt;
}

void DataChecksPage::choose()
{
    const auto row = current();
    if (!row)
        showNoFinding();
    else
        showFinding(*row);
    allow();
}

void DataChecksPage::showNoFinding()
{
    m_shownFinding.clear();
    m_detail->setVisible(m_model->rowCount() > 0);
    m_messageIcon->clear();
    m_message->setText(tr("Choose a finding to see what would mend it."));
    m_about->clear();
    m_choices->setChoices({});
    m_planStack->showEmpty({tr("Before and after of every row appear here."), {}});
    allow();
}

/// Choices that were begun stay while the finding is the same.
void DataChecksPage::showFinding(const FindingRow &row)
{
    const Finding &finding = row.finding();
    const QString shown = finding.id + u'|' + row.checked.plan.hash() + (finding.accepted ? u"|accepted"_s : QString());
    if (m_shownFinding == shown)
        return;
    m_shownFinding = shown;
    m_detail->show();
    m_messageIcon->setPixmap(severityIcon(finding.severity).pixmap(kFindingIcon, kFindingIcon));
    m_message->setText(row.message());
    const Rule *rule = ruleById(finding.rule);
    m_about->setText(u"%1 · %2: %3"_s.arg(severityTitle(finding.severity), finding.rule, wording::sentence({ErrorCode::InvalidState, rule->finds, {}}))
                     + (finding.subject.isEmpty() ? QString() : tr(" · %1 %2").arg(subjectTitle(finding), finding.subject)));
    m_choices->setChoices(finding.fixable ? finding.choices : std::vector<Choice>(), finding.company);
    planCurrent();
}

/// What would mend the chosen finding, with what was chosen for it so far.
void DataChecksPage::planCurrent()
{
    m_isPlanned = false;
    const int question = ++m_lastPlan;
    const auto row = current();
    if (!row)
        return;
    const Finding &finding = row->finding();
    const Choices chosen = m_choices->chosen();
    if (!finding.fixable || (finding.choices.empty() && row->checked.plan.isEmpty())) {
        m_planStack->showEmpty({tr("Nothing can be applied here: this needs a person."), tr("“Open” leads to it; “Accept” leaves it out of checks, with a reason.")});
    } else if (!finding.choices.empty() && !m_choices->isComplete() && row->checked.plan.isEmpty()) {
        m_planStack->showEmpty({tr("Choose above what is to be done."), tr("What it would change is shown here first.")});
    } else {
        Preview wanted{{finding.id}, chosen, finding.company, row->checked.plan, {}, {}};
        const auto read = [wanted](Inquiry &inquiry) -> Result<Preview> {
            if (!wanted.choices.isEmpty())
                return preview(inquiry, wanted);
            Preview known = wanted;
            TRY(moves, bucketMoves(inquiry, known.plan));
            known.moves = moves;
            return known;
        };
        ask<Preview>("plan", m_planStack, read, [this, question](const Preview &found) {
            if (question == m_lastPlan)
                showPlan(found);
        });
    }
    allow();
}

void DataChecksPage::showPlan(const Preview &preview)
{
    if (preview.plan.isEmpty()) {
        m_planStack->showEmpty({tr("This would change nothing."), tr("Choose another way, or check again.")});
    } else {
        m_plan->setPlan(preview.plan, preview.moves);
        m_planStack->showData();
        m_isPlanned = true;
    }
    allow();
}

QStringList DataChecksPage::selectedReady() const
{
    QSet<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        rows.insert(m_table->tableRow(index));
    QStringList ready;
    for (const int row : rows) {
        if (m_model->rowAt(row).state() == FixState::Ready)
            ready.append(m_model->rowAt(row).finding().id);
    }
    return ready;
}

QStringList DataChecksPage::shownReady(const QString &rule) const
{
    QStringList ready;
    for (const FindingRow &row : m_model->rows()) {
        if (row.state() == FixState::Ready && (rule.isEmpty() || row.finding().rule == rule))
            ready.append(row.finding().id);
    }
    return ready;
}

void DataChecksPage::allow()
{
    if (!m_open)
        return;
    const bool mayWrite = may(session()->role(), Permission::Administer) && !session()->isReadOnly() && !m_isChecking;
    const auto row = current();
    const qsizetype selected = mayWrite ? selectedReady().size() : 0;
    m_apply->setEnabled(mayWrite && row && m_isPlanned);
    m_applySelected->setEnabled(selected > 1);
    m_applyRule->setEnabled(mayWrite && row && !shownReady(row->finding().rule).isEmpty());
    m_applyAll->setEnabled(mayWrite && !shownReady().isEmpty());
    m_accept->setEnabled(mayWrite && row);
    m_open->setEnabled(row.has_value());
    m_open->setText(row ? tr("&Open %1").arg(pageTitle(pageFor(*row))) : tr("&Open"));
    const QString why = session()->isReadOnly() ? tr("The database is open for reading only.") : QString();
    for (QPushButton *button : {m_apply, m_applySelected, m_applyRule, m_applyAll, m_accept})
        button->setToolTip(why);
}

/// Beside what the buttons do.
void DataChecksPage::fillMenu(QMenu *menu)
{
    const auto row = current();
    if (row && !row->finding().subject.isEmpty())
        menu->addAction(tr("&Diagnose it"), this, [this, subject = row->finding().subject] { Q_EMIT pageRequested(u"diagnose"_s, subject); });
}

} // namespace reckoner
