#include "ui/pages/job_page.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/card.h"
#include "ui/widgets/job_picker.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOfferedJobs = 50;
constexpr double kTitleScale = 1.4;

template <typename RowType>
std::vector<Column<RowType>> picked(std::span<const Column<RowType>> columns, std::initializer_list<const char *> keys)
{
    std::vector<Column<RowType>> chosen;
    for (const char *key : keys) {
        const auto found = std::ranges::find_if(columns, [key](const Column<RowType> &column) { return qstrcmp(column.key, key) == 0; });
        ensure(found != columns.end(), "the list has the column that the page shows");
        chosen.push_back(*found);
    }
    return chosen;
}

std::span<const Column<UsageRow>> dearestColumns()
{
    static const auto columns = picked(jobColumns(), {"title", "total_cost"});
    return columns;
}

std::span<const Column<Job>> newestColumns()
{
    static const auto columns = picked(jobListColumns(), {"title", "kind", "status", "created_at"});
    return columns;
}

QLabel *sentence(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString splitText(const CreditSplit &split)
{
    return JobPage::tr("%1 monthly, %2 add-on").arg(wording::count(split.monthly.count), wording::count(split.addon.count));
}

QString creditsText(const Reservation &held)
{
    QStringList parts = {JobPage::tr("%1: %2 credits of %3 (%4)")
                             .arg(cellText(Word{reservationStateName(held.state)}, Calendar()), wording::count(held.cost.count), held.email, splitText(held.taken))};
    if (held.rowsUsed)
        parts.append(JobPage::tr("%1 rows used").arg(wording::count(held.rowsUsed->count)));
    if (held.returned.total().count > 0)
        parts.append(JobPage::tr("came back: %1").arg(splitText(held.returned)));
    parts.append(held.out().total().count > 0 ? JobPage::tr("still out: %1").arg(splitText(held.out())) : JobPage::tr("nothing is out"));
    return parts.join(u" · "_s);
}

} // namespace

JobPage::JobPage(const PageContext &context)
    : Page(context), m_parts(new QStackedWidget(this)),
      m_dearest(new RowTableModel<UsageRow>(dearestColumns(), [](const UsageRow &row) { return QVariant(row.job ? row.job->uuid() : QUuid()); }, this)),
      m_newest(new RowTableModel<Job>(newestColumns(), [](const Job &row) { return QVariant(row.id.uuid()); }, this)),
      m_candidates(new RowTableModel<CandidateCost>(candidateCostColumns(), [](const CandidateCost &row) { return QVariant(QString::number(int(row.kind)) + row.candidate); }, this)),
      m_interviews(new RowTableModel<InterviewCost>(interviewCostColumns(), [](const InterviewCost &row) { return QVariant(row.interview.value_or(QString())); }, this)),
      m_causes(new RowTableModel<JobCause>(
          jobCauseColumns(), [](const JobCause &row) { return QVariant(row.origin.value_or(QString()) + u'\n' + row.source + u'\n' + row.profile.value_or(QString())); }, this)),
      m_entries(new RowTableModel<CreditEntry>(creditEntryColumns(), [](const CreditEntry &row) { return QVariant(row.id); }, this)),
      m_links(new RowTableModel<Link>(linkColumns(), [](const Link &row) { return QVariant(row.id); }, this))
{
    m_candidates->setSummaryTest([](const CandidateCost &row) { return row.kind != CandidateCost::Kind::Candidate; });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_parts);
    m_parts->addWidget(buildChooser());
    m_parts->addWidget(buildStory());
}

// --- no job chosen ---

QWidget *JobPage::buildChooser()
{
    auto *page = new QWidget(m_parts);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("&Which job?"), page);
    m_search = new JobPicker(context().things, page);
    m_search->setPlaceholderText(tr("Part of a title, or an id"));
    label->setBuddy(m_search);
    line->addWidget(label);
    line->addWidget(m_search, 1);
    layout->addLayout(line);
    auto *split = new QSplitter(Qt::Horizontal, page);
    split->setChildrenCollapsible(false);
    const auto add = [&](const QString &title, const QString &name, TableModel *model, TableView *&table) {
        auto *box = new QWidget(split);
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 8, 0, 0);
        auto *heading = new QLabel(title, box);
        QFont bold = heading->font();
        bold.setWeight(QFont::DemiBold);
        heading->setFont(bold);
        table = new TableView(name, title, box);
        table->setTable(model, TableView::Sorting::InMemory);
        connect(table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
        column->addWidget(heading);
        column->addWidget(table, 1);
        split->addWidget(box);
    };
    add(tr("Dearest in the range"), u"job-dearest"_s, m_dearest, m_dearestTable);
    add(tr("Newest"), u"job-newest"_s, m_newest, m_newestTable);
    m_choiceStack = new StateStack(split, page);
    adopt(m_choiceStack);
    layout->addWidget(m_choiceStack, 1);
    connect(m_search, &JobPicker::chosen, this, [this](const Thing &job) { openJob(JobId(job.id), job.company, job.name); });
    connect(m_dearestTable, &TableView::rowOpened, this, [this] {
        const UsageRow &row = m_dearest->rowAt(m_dearestTable->tableRow(m_dearestTable->currentIndex()));
        openJob(*row.job, *row.company, row.title);
    });
    connect(m_newestTable, &TableView::rowOpened, this, [this] {
        const Job &job = m_newest->rowAt(m_newestTable->tableRow(m_newestTable->currentIndex()));
        openJob(job.id, job.company, job.title);
    });
    addExplain(m_dearestTable, [this](int row, const QString &) -> std::optional<Question> { return JobQuestion{*m_dearest->rowAt(row).job, filter()}; });
    return page;
}

Result<JobPage::Choice> JobPage::choice(const Inquiry &inquiry, const Filter &filter)
{
    TableOrder order;
    order.limit = kOfferedJobs;
    TRY(table, usageByJob(inquiry, filter, order));
    TRY(within, filter.company ? inquiry.narrowedTo(*filter.company) : Result<Inquiry>(inquiry));
    TRY(newest, listJobs(within, kOfferedJobs));
    return Choice{std::move(table.rows), std::move(newest)};
}

void JobPage::showChoice(Choice choice)
{
    m_search->setCompany(filter().company);
    m_search->showTitle(QString());
    const bool isNone = choice.dearest.empty() && choice.newest.empty();
    m_dearest->setRows(std::move(choice.dearest));
    m_newest->setRows(std::move(choice.newest));
    if (isNone)
        m_choiceStack->showEmpty({tr("There are no jobs yet."), tr("Jobs appear here when a program saves them, or with reckoner-cli job add.")});
    else
        m_choiceStack->showData();
    sayRows();
}

void JobPage::openJob(JobId job, CompanyId company, const QString &title)
{
    filterState()->nameJob(job, title);
    Filter wanted = filter();
    wanted.company = company;
    wanted.job = job;
    wanted.withoutJob = false;
    filterState()->set(wanted);
}

// --- one job ---

QWidget *JobPage::buildStory()
{
    auto *page = new QWidget(m_parts);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildHead(page));
    layout->addWidget(buildCards(page));
    m_rangeWhy = sentence(page);
    m_allWhy = sentence(page);
    m_similarWhy = sentence(page);
    for (QLabel *label : {m_rangeWhy, m_allWhy, m_similarWhy})
        layout->addWidget(label);
    m_tabs = new QTabWidget(page);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("What the cost is made of"));
    m_candidateList = makeList(u"candidates"_s, tr("Cost per candidate"), m_candidates, m_tabs);
    m_interviewList = makeList(u"interviews"_s, tr("Cost per interview"), m_interviews, m_tabs);
    m_causeList = makeList(u"causes"_s, tr("Who and what caused it"), m_causes, m_tabs);
    m_draftList = makeList(u"drafts"_s, tr("Drafts that became this job"), m_links, m_tabs);
    m_tabs->addTab(m_candidateList.stack, QString());
    m_tabs->addTab(m_interviewList.stack, QString());
    m_tabs->addTab(m_causeList.stack, tr("Caused by"));
    m_tabs->addTab(buildCredits(m_tabs), tr("Credits"));
    m_tabs->addTab(m_draftList.stack, QString());
    connect(m_tabs, &QTabWidget::currentChanged, this, &JobPage::sayRows);
    layout->addWidget(m_tabs, 1);
    connect(m_draftList.table, &TableView::rowOpened, this, [this] { showOperation(m_links->rowAt(m_draftList.table->tableRow(m_draftList.table->currentIndex())).operation); });
    connect(m_creditList.table, &TableView::rowOpened, this, [this] { showOperation(m_entries->rowAt(m_creditList.table->tableRow(m_creditList.table->currentIndex())).operation); });
    addExplain(m_creditList.table, [this](int row, const QString &) -> std::optional<Question> { return LedgerQuestion{m_entries->rowAt(row).id}; });
    offerExplanations();
    m_storyStack = new StateStack(page, m_parts);
    adopt(m_storyStack);
    return m_storyStack;
}

/// Of the row, where it is of one candidate or interview; of the whole job otherwise. Enter asks it too.
void JobPage::offerExplanations()
{
    const auto offer = [this](TableView *table, const std::function<Question(int row)> &question) {
        addExplain(table, [question](int row, const QString &) -> std::optional<Question> { return question(row); });
        connect(table, &TableView::rowOpened, this, [this, table, question] { explainFigure(question(table->tableRow(table->currentIndex()))); });
    };
    offer(m_candidateList.table, [this](int row) {
        JobQuestion question{m_story->job.id, filter()};
        const CandidateCost &of = m_candidates->rowAt(row);
        if (of.kind == CandidateCost::Kind::Candidate)
            question.candidate = of.candidate;
        return Question(question);
    });
    offer(m_interviewList.table, [this](int row) {
        JobQuestion question{m_story->job.id, filter()};
        question.interview = m_interviews->rowAt(row).interview;
        return Question(question);
    });
    offer(m_causeList.table, [this](int) { return Question(JobQuestion{m_story->job.id, filter()}); });
}

QWidget *JobPage::buildHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *names = new QVBoxLayout;
    m_title = sentence(head);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * kTitleScale);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_facts = sentence(head);
    names->addWidget(m_title);
    names->addWidget(m_facts);
    layout->addLayout(names, 1);
    const auto add = [&](const QString &text, const QString &tip, const std::function<void()> &run) {
        auto *button = new QPushButton(text, head);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, run);
        layout->addWidget(button, 0, Qt::AlignTop);
    };
    add(tr("E&xplain…"), tr("Formula, prices, rounding and rows of the cost in the range"), [this] { explainFigure(JobQuestion{m_story->job.id, filter()}); });
    add(tr("Usage &rows"), tr("Every usage row of this job in the range"), [this] { Q_EMIT pageRequested(u"events"_s); });
    if (may(session()->role(), Permission::SeeMoney))
        add(tr("&Ledger entries"), tr("Every posting of this job in the range, with its actor and reason"), [this] { Q_EMIT pageRequested(u"ledger"_s); });
    add(tr("Another &job…"), tr("Take the job out of the filter and choose another"), [this] { filterState()->clear(FilterPart::Job); });
    return head;
}

QWidget *JobPage::buildCards(QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &title, const QString &tip) {
        auto *card = new Card(title, row);
        card->setToolTip(tip);
        layout->addWidget(card, 1);
        return card;
    };
    m_rangeCard = add(tr("Cost in the range"), tr("Recorded cost (gross) under the filter. Press for its explanation."));
    m_allCard = add(tr("Cost in all"), tr("Recorded cost (gross) of every row. Press for its explanation."));
    m_similarCard = add(tr("Similar jobs cost"), tr("The median of the company's other jobs of this kind that have usage. Press for all jobs."));
    connect(m_rangeCard, &Card::clicked, this, [this] { explainFigure(JobQuestion{m_story->job.id, filter()}); });
    connect(m_allCard, &Card::clicked, this, &JobPage::explainAll);
    connect(m_similarCard, &Card::clicked, this, [this] {
        filterState()->clear(FilterPart::Job);
        Q_EMIT pageRequested(u"usage"_s);
    });
    addExplain(m_rangeCard, [this]() -> std::optional<Question> { return JobQuestion{m_story->job.id, filter()}; });
    addExplain(m_allCard, [this]() -> std::optional<Question> {
        explainAll();
        return {};
    });
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return row;
}

QWidget *JobPage::buildCredits(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 6, 0, 0);
    m_credits = sentence(box);
    layout->addWidget(m_credits);
    m_creditList = makeList(u"credits"_s, tr("What the job took of each bucket, and what came back"), m_entries, box);
    layout->addWidget(m_creditList.stack, 1);
    return box;
}

template <typename RowType>
JobPage::List JobPage::makeList(const QString &name, const QString &title, RowTableModel<RowType> *model, QWidget *parent)
{
    List list;
    list.table = new TableView(u"job/"_s + name, title, parent);
    list.table->setTable(model, TableView::Sorting::InMemory);
    list.stack = new StateStack(list.table, parent);
    connect(list.table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    return list;
}

TableView *JobPage::mainTable() const
{
    if (m_parts->currentIndex() == 0)
        return m_newestTable->hasFocus() ? m_newestTable : m_dearestTable;
    const std::array tables = {m_candidateList.table, m_interviewList.table, m_causeList.table, m_creditList.table, m_draftList.table};
    return tables[size_t(std::max(0, m_tabs->currentIndex()))];
}

void JobPage::load()
{
    const Filter wanted = filter();
    m_parts->setCurrentIndex(wanted.job ? 1 : 0);
    if (wanted.job) {
        ask<JobStory>("job", m_storyStack, [wanted](Inquiry &inquiry) { return jobStory(inquiry, *wanted.job, wanted); },
                      [this](JobStory story) { showStory(std::move(story)); });
    } else {
        m_story.reset();
        ask<Choice>("choice", m_choiceStack, [wanted](Inquiry &inquiry) { return choice(inquiry, wanted); }, [this](Choice found) { showChoice(std::move(found)); });
    }
}

void JobPage::showStory(JobStory story)
{
    filterState()->nameJob(story.job.id, story.job.title);
    showHead(story);
    showCosts(story);
    showCredits(story);
    showLists(story);
    m_story = std::move(story);
    m_storyStack->showData();
    Q_EMIT zoneShown(m_story->inRange.calendar.zoneName());
    sayRows();
}

void JobPage::showHead(const JobStory &story)
{
    m_title->setText(story.job.title);
    QStringList facts = {story.companyName, cellText(Word{jobKindName(story.job.kind)}, Calendar()), cellText(Word{story.job.status}, Calendar())};
    const QString made = wording::timeText(story.job.createdAt, story.inRange.calendar);
    facts.append(story.createdBy ? tr("made %1 by %2").arg(made, *story.createdBy) : tr("made %1").arg(made));
    if (story.job.rowCount)
        facts.append(tr("%1 row(s)", nullptr, plural(*story.job.rowCount)).arg(wording::count(*story.job.rowCount)));
    if (story.job.draft)
        facts.append(tr("was the draft %1").arg(*story.job.draft));
    m_facts->setText(facts.join(u" · "_s));
}

void JobPage::showCosts(const JobStory &story)
{
    const Currency &currency = story.inAll.figure.currency;
    const auto amount = [&currency](const Explanation &each) { return wording::money(Money::fromNanos(each.figure.amount.value_or(0)), currency); };
    const auto rows = [](const Explanation &each) { return tr("%1 usage row(s)", nullptr, plural(each.rowCount)).arg(wording::count(each.rowCount)); };
    m_rangeCard->setFigures(amount(story.inRange), {rows(story.inRange)});
    QStringList all = {rows(story.inAll)};
    if (!story.credited.isZero())
        all.append(tr("credited %1").arg(wording::money(story.credited, currency)));
    m_allCard->setFigures(amount(story.inAll), all);
    m_similarCard->setFigures(story.similar.others > 0 ? wording::money(story.similar.median, currency) : u"–"_s,
                              {tr("median of %1 job(s)", nullptr, plural(story.similar.others)).arg(wording::count(story.similar.others))});
    const QString range = story.inRange.range ? wording::rangeText(*story.inRange.range, story.inRange.calendar) : QString();
    if (story.inAll.rowCount == 0) {
        m_rangeWhy->setText(tr("Nothing was recorded for this job. Its usage may still be under a draft (Reconcile), or without a job."));
        m_allWhy->hide();
    } else {
        m_rangeWhy->setText(story.inRange.rowCount == 0 ? tr("Nothing of it happened in the range (%1).").arg(range) : tr("In the range: %1").arg(exactCostSentence(story.inRange)));
        m_allWhy->setText(tr("In all: %1").arg(exactCostSentence(story.inAll)));
        m_allWhy->show();
    }
    m_rangeCard->setToolTip(tr("Recorded cost (gross), %1. Press for its explanation.").arg(range));
    m_similarWhy->setText(tr("Against similar jobs: %1.").arg(similarText(story.similar, currency)));
    m_similarWhy->setVisible(story.similar.others > 0);
}

void JobPage::showLists(JobStory &story)
{
    for (TableModel *model : std::initializer_list<TableModel *>{m_candidates, m_interviews, m_causes, m_entries, m_links})
        model->setCalendar(story.inRange.calendar);
    m_tabs->setTabText(0, tr("Candidates (%1)").arg(wording::count(story.candidateCount)));
    m_tabs->setTabText(1, tr("Interviews (%1)").arg(wording::count(qint64(story.interviews.size()))));
    m_tabs->setTabText(4, tr("Drafts (%1)").arg(wording::count(qint64(story.links.size()))));
    const auto fill = [](const List &list, auto *model, auto rows, const EmptyText &empty) {
        const bool isNone = rows.empty();
        model->setRows(std::move(rows));
        if (isNone)
            list.stack->showEmpty(empty);
        else
            list.stack->showData();
    };
    const EmptyText nothing = {tr("Nothing was used in this range."), tr("Choose a longer range, or take a filter away.")};
    fill(m_candidateList, m_candidates, std::move(story.candidates), nothing);
    fill(m_interviewList, m_interviews, std::move(story.interviews), {tr("No interview in this range."), tr("Choose a longer range, or take a filter away.")});
    fill(m_causeList, m_causes, std::move(story.causes), nothing);
    fill(m_draftList, m_links, std::move(story.links), {tr("No draft became this job."), tr("When usage was recorded before the job was saved, its draft is linked on the Reconcile page.")});
}

void JobPage::showCredits(const JobStory &story)
{
    m_credits->setVisible(story.reservation.has_value());
    if (story.reservation)
        m_credits->setText(creditsText(*story.reservation));
    const bool isEmpty = story.creditEntries.empty();
    m_entries->setRows(story.creditEntries);
    if (!isEmpty)
        m_creditList.stack->showData();
    else if (story.reservation)
        m_creditList.stack->showEmpty({tr("The entries are in the ledger."), tr("Finance and admins see them.")});
    else
        m_creditList.stack->showEmpty({tr("This job took no credits."), tr("Batches of rows take credits; job posts are charged to the wallet.")});
}

void JobPage::explainAll()
{
    Filter everything;
    everything.company = m_story->job.company;
    everything.range.kind = RangeChoice::Kind::Everything;
    explainFigure(JobQuestion{m_story->job.id, everything});
}

void JobPage::sayRows()
{
    Q_EMIT rowsShown(mainTable()->table()->rowCount());
}

} // namespace reckoner
