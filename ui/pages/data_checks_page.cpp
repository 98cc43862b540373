#include "ui/pages/data_checks_page.h"

#include "models/directory/companies.h"
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
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>
#include <numeric>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kGroups = {RuleGroup::Drafts, RuleGroup::Usage, RuleGroup::Tokens, RuleGroup::Minutes, RuleGroup::Credits, RuleGroup::Ledger};
constexpr int kIcon = 18;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *iconLabel(const QIcon &picture, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setPixmap(picture.pixmap(kIcon, kIcon));
    label->setAlignment(Qt::AlignTop);
    return label;
}

Result<std::vector<FindingRow>> rowsOf(const Inquiry &inquiry, std::vector<CheckedFinding> findings)
{
    TRY(companies, listCompanies(inquiry));
    QHash<CompanyId, QString> names;
    for (const Company &company : companies)
        names.insert(company.id, company.name);
    std::vector<FindingRow> rows;
    for (CheckedFinding &checked : findings) {
        const Rule *rule = ruleById(checked.finding.rule);
        ensure(rule, "a finding is of a rule");
        const QString name = checked.finding.company ? names.value(*checked.finding.company) : DataChecksPage::tr("No company");
        rows.push_back({std::move(checked), name, rule->group});
    }
    return rows;
}

} // namespace

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
        m_ownChange = true;
        Q_EMIT toastRequested(tr("Undone: %1 row(s) as before,", nullptr, plural(rows)).arg(wording::count(rows)) + u' '
                                  + tr("%1 ledger entry(s) reversed.", nullptr, plural(entries)).arg(wording::count(entries)), {});
        runCheck();
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

// --- its parts

QWidget *DataChecksPage::buildFindings()
{
    auto *list = new QWidget(this);
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->addWidget(buildFilterLine());
    listColumn->addWidget(m_stack, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(list);
    split->addWidget(buildDetail());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(buildHead());
    column->addWidget(buildCards());
    column->addWidget(buildResult());
    column->addWidget(split, 1);
    return page;
}

QPushButton *DataChecksPage::addButton(QHBoxLayout *line, const QString &text, void (DataChecksPage::*run)())
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, run);
    line->addWidget(button);
    return button;
}

QWidget *DataChecksPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    m_headline = plainLabel(head);
    m_oldIcon = iconLabel(icon("warning"_L1, theme::Tone::Warning), head);
    m_old = new QLabel(tr("The data has changed since."), head);
    m_progress = new QProgressBar(head);
    m_progress->setAccessibleName(tr("How far the check is"));
    m_progress->setFixedWidth(180);
    m_cancel = new QPushButton(icon("cancel"_L1), tr("Cancel"), head);
    connect(m_cancel, &QPushButton::clicked, this, &DataChecksPage::cancelCheck);
    line->addWidget(m_headline, 1);
    line->addWidget(m_oldIcon);
    line->addWidget(m_old);
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    m_again = addButton(line, tr("&Check again"), &DataChecksPage::runCheck);
    m_again->setIcon(icon("refresh"_L1));
    m_applyAll = addButton(line, tr("Apply all that need &no choice…"), &DataChecksPage::applyAll);
    for (QWidget *hidden : std::initializer_list<QWidget *>{m_oldIcon, m_old, m_progress, m_cancel})
        hidden->hide();
    return head;
}

QWidget *DataChecksPage::buildCards()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    for (const RuleGroup group : kGroups) {
        auto *card = new Card(ruleGroupTitle(group), row);
        card->setCheckable(true);
        connect(card, &Card::clicked, this, [this, group](bool checked) { m_group->setCurrentIndex(checked ? int(group) + 1 : 0); });
        line->addWidget(card);
        m_cards.push_back(card);
    }
    return row;
}

QWidget *DataChecksPage::buildFilterLine()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const auto box = [&](const QString &name, const QString &any) {
        auto *choice = new QComboBox(row);
        choice->setAccessibleName(name);
        choice->addItem(any);
        connect(choice, &QComboBox::currentIndexChanged, this, &DataChecksPage::filterChanged);
        line->addWidget(choice);
        return choice;
    };
    m_severity = box(tr("Severity"), tr("Every severity"));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info})
        m_severity->addItem(severityIcon(severity), severityTitle(severity), int(severity));
    m_group = box(tr("Group"), tr("Every group"));
    for (const RuleGroup group : kGroups)
        m_group->addItem(ruleGroupTitle(group), int(group));
    m_rule = box(tr("Rule"), tr("Every rule"));
    for (const Rule &rule : rules()) {
        m_rule->addItem(QString::fromLatin1(rule.id), QString::fromLatin1(rule.id));
        m_rule->setItemData(m_rule->count() - 1, wording::sentence({ErrorCode::InvalidState, rule.finds, {}}), Qt::ToolTipRole);
    }
    m_text = new QLineEdit(row);
    m_text->setPlaceholderText(tr("Part of a finding"));
    m_text->setAccessibleName(tr("Part of a finding"));
    m_text->setClearButtonEnabled(true);
    connect(m_text, &QLineEdit::textChanged, this, &DataChecksPage::filterChanged);
    line->addWidget(m_text, 1);
    m_withAccepted = new QCheckBox(tr("Show acce&pted"), row);
    connect(m_withAccepted, &QCheckBox::toggled, this, &DataChecksPage::filterChanged);
    line->addWidget(m_withAccepted);
    return row;
}

/// What the last fix did, until it is put away or the next one.
QWidget *DataChecksPage::buildResult()
{
    m_result = new QFrame(this);
    m_result->setFrameShape(QFrame::StyledPanel);
    auto *line = new QHBoxLayout(m_result);
    line->setContentsMargins(8, 4, 4, 4);
    line->addWidget(iconLabel(icon("info"_L1), m_result));
    m_resultText = plainLabel(m_result);
    line->addWidget(m_resultText, 1);
    auto *putAway = new QToolButton(m_result);
    putAway->setIcon(icon("cancel"_L1));
    putAway->setAutoRaise(true);
    putAway->setToolTip(tr("Put away"));
    putAway->setAccessibleName(tr("Put away"));
    connect(putAway, &QToolButton::clicked, m_result, &QWidget::hide);
    line->addWidget(putAway, 0, Qt::AlignTop);
    m_result->hide();
    return m_result;
}

QWidget *DataChecksPage::buildDetail()
{
    m_detail = new QWidget(this);
    auto *column = new QVBoxLayout(m_detail);
    column->setContentsMargins(0, 4, 0, 0);
    auto *words = new QHBoxLayout;
    m_messageIcon = iconLabel({}, m_detail);
    m_message = plainLabel(m_detail);
    words->addWidget(m_messageIcon);
    words->addWidget(m_message, 1);
    column->addLayout(words);
    m_about = plainLabel(m_detail);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_about);
    m_choices = new ChoicePanel(context().things, m_detail);
    connect(m_choices, &ChoicePanel::changed, this, &DataChecksPage::planCurrent);
    column->addWidget(m_choices);
    m_plan = new PlanTable(u"checks/plan"_s, m_detail);
    m_planStack = new StateStack(m_plan, m_detail);
    connect(m_planStack, &StateStack::retryRequested, this, &DataChecksPage::planCurrent);
    connect(m_planStack, &StateStack::cancelRequested, this, &Page::cancelLoading);
    column->addWidget(m_planStack, 1);
    auto *actions = new QHBoxLayout;
    m_apply = addButton(actions, tr("&Apply this…"), &DataChecksPage::applyThis);
    m_applySelected = addButton(actions, tr("Apply &selected…"), &DataChecksPage::applySelected);
    m_applyRule = addButton(actions, tr("Apply all of this &rule…"), &DataChecksPage::applyRule);
    actions->addStretch(1);
    m_accept = addButton(actions, tr("Acc&ept it as it is…"), &DataChecksPage::acceptFinding);
    m_open = addButton(actions, tr("&Open"), &DataChecksPage::openThing);
    column->addLayout(actions);
    return m_detail;
}

// --- checking

/// Asked for by F5 and when the page is first shown; another filter is a matter of what is on show, as far as the check looked at it.
void DataChecksPage::load()
{
    const bool otherFilter = m_loadedFilter && *m_loadedFilter != filter();
    const bool isCovered = m_run && (!m_run->company || m_run->company == filter().company);
    m_loadedFilter = filter();
    m_history->load(filter().company);
    if (otherFilter && isCovered)
        showFilteredRows();
    else
        runCheck();
}

void DataChecksPage::runCheck()
{
    m_isChecking = true;
    m_isCanceled = false;
    m_isOld = false;
    showProgress({{}, 0, int(rules().size())});
    const auto company = filter().company;
    // Told on the session's thread, which is this page's; a page that is gone by then hears nothing.
    const auto tell = [owner = session(), page = QPointer(this)](const CheckProgress &progress) {
        QMetaObject::invokeMethod(owner, [page, progress] {
            if (page && page->m_isChecking)
                page->showProgress(progress);
        }, Qt::QueuedConnection);
    };
    const auto read = [company, tell](Inquiry &inquiry) -> Result<Run> {
        TRY(door, company ? inquiry.narrowedTo(*company) : Result<Inquiry>(inquiry));
        CheckWanted wanted;
        wanted.withAccepted = true; // the page leaves them out itself, until they are asked for
        auto checked = check(door, wanted, tell);
        if (!checked && checked.error().code == ErrorCode::Canceled)
            return Run{{}, 0, inquiry.now(), company, true};
        if (!checked)
            return checked.error();
        TRY(rows, rowsOf(door, std::move(checked->findings)));
        const qint64 examined = std::accumulate(checked->examined.begin(), checked->examined.end(), qint64(0));
        return Run{std::move(rows), examined, inquiry.now(), company, false};
    };
    ask<Run>("check", m_stack, read, [this](Run run) { showRun(std::move(run)); });
}

void DataChecksPage::showProgress(const CheckProgress &progress)
{
    m_headline->setText(progress.rule.isEmpty() ? tr("Checking…") : tr("Checking %1 (%2 of %3)…").arg(progress.rule, wording::count(progress.done + 1), wording::count(progress.total)));
    m_progress->setRange(0, std::max(progress.total, 1));
    m_progress->setValue(progress.done);
    m_progress->show();
    m_cancel->show();
    m_oldIcon->hide();
    m_old->hide();
    m_again->setEnabled(false);
    allow();
}

void DataChecksPage::stopShowingProgress()
{
    m_isChecking = false;
    m_progress->hide();
    m_cancel->hide();
    m_again->setEnabled(true);
    showHeadline();
    allow();
}

void DataChecksPage::cancelCheck()
{
    m_isCanceled = true;
    m_headline->setText(tr("Cancelling…"));
    cancelLoading();
}

/// What the last check found stays on show.
void DataChecksPage::showCanceled()
{
    m_isCanceled = false;
    m_isOld = m_run.has_value();
    stopShowingProgress();
    if (m_run)
        showFilteredRows();
    else
        m_stack->showEmpty({tr("The check was cancelled."), tr("It changed nothing; a check only reads."), tr("Check now")});
}

void DataChecksPage::showRun(Run run)
{
    if (run.wasCanceled) {
        showCanceled();
        return;
    }
    m_run = std::move(run);
    stopShowingProgress();
    showFilteredRows();
}

/// What this page did itself it has checked already.
void DataChecksPage::noteChange()
{
    if (!m_run || std::exchange(m_ownChange, false))
        return;
    m_isOld = true;
    if (!m_isChecking)
        showHeadline();
}

void DataChecksPage::showHeadline()
{
    m_oldIcon->setVisible(m_isOld && m_run);
    m_old->setVisible(m_isOld && m_run);
    if (!m_run) {
        m_headline->setText(tr("Not checked yet"));
        return;
    }
    const qint64 open = std::ranges::count_if(m_run->rows, [](const FindingRow &row) { return !row.finding().accepted; });
    const qint64 accepted = qint64(m_run->rows.size()) - open;
    const QString when = tr("%1 row(s) checked at %2 (UTC)", nullptr, plural(m_run->examined)).arg(wording::count(m_run->examined), wording::timeText(m_run->at, Calendar()));
    QString text = open == 0 ? tr("Nothing is wrong: %1").arg(when) : tr("%1 finding(s);", nullptr, plural(open)).arg(wording::count(open)) + u' ' + when;
    if (accepted > 0)
        text += u"; "_s + tr("%1 accepted").arg(wording::count(accepted));
    m_headline->setText(text);
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
    for (const RuleGroup group : kGroups) {
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
    m_messageIcon->setPixmap(severityIcon(finding.severity).pixmap(kIcon, kIcon));
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

void DataChecksPage::fillMenu(QMenu *menu)
{
    menu->addSeparator();
    for (QPushButton *button : {m_apply, m_applySelected, m_applyRule, m_accept, m_open}) {
        QAction *action = menu->addAction(button->text(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
    }
    const auto row = current();
    if (row && !row->finding().subject.isEmpty())
        menu->addAction(tr("&Diagnose it"), this, [this, subject = row->finding().subject] { Q_EMIT pageRequested(u"diagnose"_s, subject); });
}

} // namespace reckoner
