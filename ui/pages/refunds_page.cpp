#include "ui/pages/refunds_page.h"

#include "models/directory/companies.h"
#include "models/usage/filter.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/clear_button.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownJobs = 500;
constexpr int kSearchPauseMs = 200;

/// Distinct rows of the list that a cell of is selected in.
std::vector<int> selectedRows(const TableView *table)
{
    std::vector<int> rows;
    for (const QModelIndex &index : table->selectionModel()->selectedIndexes()) {
        const int row = table->tableRow(index);
        if (row >= 0 && row < table->table()->rowCount() && std::ranges::find(rows, row) == rows.end())
            rows.push_back(row);
    }
    return rows;
}

QString splitText(const CreditSplit &split)
{
    return RefundsPage::tr("monthly %1, add-on %2").arg(wording::count(split.monthly.count), wording::count(split.addon.count));
}

} // namespace

RefundsPage::RefundsPage(const PageContext &context)
    : Page(context), m_tabs(new QTabWidget(this)),
      m_failed(new RowTableModel<FailedJob>(failedJobColumns(), [](const FailedJob &row) { return QVariant(row.job.job.uuid()); }, this)),
      m_reservations(new RowTableModel<Reservation>(reservationColumns(), [](const Reservation &row) { return QVariant(row.job.job.uuid()); }, this)),
      m_entries(new RowTableModel<CreditEntry>(creditEntryColumns(), [](const CreditEntry &row) { return QVariant(row.id); }, this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Jobs whose credits can come back"));
    m_tabs->addTab(buildFailed(), tr("Failed, not refunded"));
    m_tabs->addTab(buildAll(), tr("All jobs with credits"));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_tabs);
    split->addWidget(buildDetail());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(split, 1);
    layout->addWidget(buildCreditNote());
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        Q_EMIT rowsShown(mainTable()->table()->rowCount());
        chooseJob();
    });
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(kSearchPauseMs);
    connect(&m_searchPause, &QTimer::timeout, this, &RefundsPage::loadReservations);
    allow();
}

TableView *RefundsPage::mainTable() const
{
    return m_tabs->currentIndex() == 1 ? m_allList.table : m_failedList.table;
}

void RefundsPage::takeSubject(const QString &job)
{
    m_tabs->setCurrentIndex(1);
    m_state->setCurrentIndex(0);
    m_search->setText(job);
}

template <typename RowType>
RefundsPage::List RefundsPage::makeList(const QString &name, const QString &title, RowTableModel<RowType> *model, QWidget *parent)
{
    List list;
    list.table = new TableView(u"refunds/"_s + name, title, parent);
    list.table->setTable(model, TableView::Sorting::InMemory);
    list.stack = new StateStack(list.table, parent);
    adopt(list.stack);
    connect(list.table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    return list;
}

QWidget *RefundsPage::buildFailed()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 8, 0, 0);
    m_failedList = makeList(u"failed"_s, tr("Failed jobs whose credits are out"), m_failed, page);
    layout->addWidget(m_failedList.stack, 1);
    auto *actions = new ActionRow(page);
    m_returnFailed = actions->add(tr("&Return credits…"), [this] { returnCredits(); });
    actions->followMenu(m_failedList.table);
    layout->addWidget(actions);
    connect(m_failedList.table, &TableView::selectionSummarized, this, &RefundsPage::chooseJob);
    return page;
}

QWidget *RefundsPage::buildAll()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 8, 0, 0);
    m_search = new QLineEdit(page);
    m_search->setPlaceholderText(tr("Part of a title or e-mail address, or a job's id"));
    m_search->setAccessibleName(tr("Search jobs with credits"));
    giveClearButton(*m_search);
    m_state = new QComboBox(page);
    m_state->setAccessibleName(tr("State of the credits"));
    m_state->addItem(tr("Every state"));
    const QStringList titles = {tr("Reserved"), tr("Committed"), tr("Rolled back"), tr("Refunded")};
    for (int state = 0; state < titles.size(); ++state)
        m_state->addItem(titles[state], state);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_search, 1);
    filters->addWidget(m_state);
    layout->addLayout(filters);
    m_allList = makeList(u"all"_s, tr("All jobs with credits"), m_reservations, page);
    layout->addWidget(m_allList.stack, 1);
    auto *actions = new ActionRow(page);
    m_returnChosen = actions->add(tr("&Return credits…"), [this] { returnCredits(); });
    actions->followMenu(m_allList.table);
    layout->addWidget(actions);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchPause.start(); });
    connect(m_state, &QComboBox::currentIndexChanged, this, &RefundsPage::loadReservations);
    connect(m_allList.table, &TableView::selectionSummarized, this, &RefundsPage::chooseJob);
    return page;
}

QWidget *RefundsPage::buildDetail()
{
    auto *detail = new QWidget(this);
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 8, 0, 0);
    m_summary = new QLabel(detail);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_summary);
    m_entryList = makeList(u"entries"_s, tr("What the job took and got back"), m_entries, detail);
    layout->addWidget(m_entryList.stack, 1);
    connect(m_entryList.table, &TableView::rowOpened, this, [this](const QVariant &id) {
        const auto found = std::ranges::find(m_entries->rows(), id.toLongLong(), &CreditEntry::id);
        if (found != m_entries->rows().end())
            showOperation(found->operation);
    });
    addExplain(m_entryList.table, [this](int row, const QString &) { return std::optional<Question>(LedgerQuestion{m_entries->rowAt(row).id}); });
    return detail;
}

QWidget *RefundsPage::buildCreditNote()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 4, 0, 0);
    auto *label = new QLabel(tr("&Usage row:"), line);
    m_usage = new QLineEdit(line);
    m_usage->setPlaceholderText(tr("Id of a usage row, for a credit note of money"));
    m_usage->setAccessibleName(tr("Id of a usage row"));
    giveClearButton(*m_usage);
    label->setBuddy(m_usage);
    m_credit = new QPushButton(tr("Credit &note (no cash is paid)…"), line);
    layout->addWidget(label);
    layout->addWidget(m_usage, 1);
    layout->addWidget(m_credit);
    connect(m_usage, &QLineEdit::textChanged, this, &RefundsPage::allow);
    connect(m_usage, &QLineEdit::returnPressed, this, &RefundsPage::creditRow);
    connect(m_credit, &QPushButton::clicked, this, &RefundsPage::creditRow);
    return line;
}

// --- loading ---

void RefundsPage::load()
{
    const Filter shared = filter();
    session()->ask<ResolvedFilter>(this, "zone", [shared](Inquiry &inquiry) { return resolveFilter(inquiry, shared); }, [this](const Result<ResolvedFilter> &resolved) {
        if (!resolved)
            return;
        m_failed->setCalendar(resolved->calendar);
        m_reservations->setCalendar(resolved->calendar);
        m_entries->setCalendar(resolved->calendar);
        Q_EMIT zoneShown(resolved->calendar.zoneName());
    });
    ask<std::vector<FailedJob>>(
        "failed", m_failedList.stack,
        [company = shared.company](Inquiry &inquiry) -> Result<std::vector<FailedJob>> {
            if (!company)
                return failedJobs(inquiry);
            TRY(narrowed, inquiry.narrowedTo(*company));
            return failedJobs(narrowed);
        },
        [this](std::vector<FailedJob> jobs) { showFailed(std::move(jobs)); });
    loadReservations();
}

void RefundsPage::loadReservations()
{
    ReservationChoice choice;
    choice.text = m_search->text();
    if (const QVariant state = m_state->currentData(); state.isValid())
        choice.state = ReservationState(state.toInt());
    choice.limit = kShownJobs;
    ask<std::vector<Reservation>>(
        "reservations", m_allList.stack,
        [choice, company = filter().company](Inquiry &inquiry) -> Result<std::vector<Reservation>> {
            if (!company)
                return creditReservations(inquiry, choice);
            TRY(narrowed, inquiry.narrowedTo(*company));
            return creditReservations(narrowed, choice);
        },
        [this](std::vector<Reservation> reservations) { showReservations(std::move(reservations)); });
}

void RefundsPage::showFailed(std::vector<FailedJob> jobs)
{
    m_tabs->setTabText(0, jobs.empty() ? tr("Failed, not refunded") : tr("Failed, not refunded (%1)").arg(wording::count(qint64(jobs.size()))));
    const bool isFirstLook = m_failed->rowCount() == 0 && !jobs.empty();
    m_failed->setRows(std::move(jobs));
    if (m_failed->rowCount() == 0)
        m_failedList.stack->showEmpty({tr("No failed job has credits out."), tr("A job that fails gets its credits back by “reckoner-cli job fail”; one that other programs end as failed waits here.")});
    else
        m_failedList.stack->showData();
    if (isFirstLook)
        m_failedList.table->selectAll(); // what is here is there to be returned
    Q_EMIT rowsShown(mainTable()->table()->rowCount());
    m_shownJob.reset();
    chooseJob();
}

void RefundsPage::showReservations(std::vector<Reservation> reservations)
{
    m_reservations->setRows(std::move(reservations));
    const bool isNarrowed = !m_search->text().trimmed().isEmpty() || m_state->currentIndex() > 0;
    if (m_reservations->rowCount() > 0)
        m_allList.stack->showData();
    else if (isNarrowed)
        m_allList.stack->showEmpty({tr("No job with credits fits the search."), tr("Clear the search or choose every state.")});
    else
        m_allList.stack->showEmpty({tr("No job has used credits."), tr("A job that reserves credits appears here, with what each bucket gave.")});
    Q_EMIT rowsShown(mainTable()->table()->rowCount());
    m_shownJob.reset();
    chooseJob();
}

// --- the chosen job ---

std::optional<CreditJob> RefundsPage::currentJob() const
{
    const TableView *table = mainTable();
    const int current = table->tableRow(table->currentIndex());
    const int rows = table->table()->rowCount();
    if (rows == 0)
        return std::nullopt;
    const int row = current >= 0 && current < rows ? current : table->tableRow(table->model()->index(0, 0));
    return table == m_allList.table ? m_reservations->rowAt(row).job : m_failed->rowAt(row).job;
}

Result<RefundsPage::JobCredits> RefundsPage::jobCredits(const Inquiry &inquiry, const CreditJob &job)
{
    TRY(door, inquiry.narrowedTo(job.company));
    JobCredits credits;
    TRY(company, companyById(door, job.company));
    TRY(calendar, Calendar::named(company.timezone));
    TRY(entries, creditEntriesOfJob(door, job.job));
    credits.entries = std::move(entries);
    ReservationChoice only;
    only.text = job.job.toString();
    TRY(reservations, creditReservations(door, only));
    if (reservations.empty())
        return credits;
    credits.reservation = reservations.front();
    const auto monthOf = [&calendar](Instant at) { return BillingMonth::of(calendar.dayOf(at)); };
    credits.wasMonthReset = monthOf(credits.reservation->periodStart) < monthOf(inquiry.now());
    return credits;
}

void RefundsPage::chooseJob()
{
    allow();
    const auto job = currentJob();
    if (!job) {
        m_shownJob.reset();
        m_entries->setRows({});
        m_summary->clear();
        m_entryList.stack->showEmpty({tr("No job is chosen."), tr("What a job took and got back is listed here, entry by entry.")});
        return;
    }
    if (m_shownJob == job->job)
        return;
    m_shownJob = job->job;
    ask<JobCredits>("job", m_entryList.stack, [chosen = *job](Inquiry &inquiry) { return jobCredits(inquiry, chosen); }, [this](JobCredits credits) { showJob(std::move(credits)); });
}

void RefundsPage::showJob(JobCredits credits)
{
    m_entries->setRows(std::move(credits.entries));
    if (m_entries->rowCount() == 0)
        m_entryList.stack->showEmpty({tr("The ledger holds no entry of this job."), tr("An older program charged it: returning its credits rebuilds what each bucket gave, or asks for it.")});
    else
        m_entryList.stack->showData();
    if (!credits.reservation) {
        m_summary->setText(tr("Charged by an older program: what each bucket gave is taken from its record, from the ledger, or chosen."));
        return;
    }
    const Reservation &reservation = *credits.reservation;
    QStringList parts = {tr("%1 took %2").arg(reservation.jobTitle, splitText(reservation.taken)), tr("came back: %1").arg(splitText(reservation.returned)),
                         tr("still out: %1").arg(splitText(reservation.out()))};
    if (credits.wasMonthReset && reservation.out().monthly.count > 0)
        parts.append(tr("the month was reset since, so the monthly part expires as it comes back, unless it is kept as goodwill"));
    m_summary->setText(parts.join(u"; "_s) + u'.');
}

void RefundsPage::allow()
{
    const QString refusal = refusalOf(Permission::Administer);
    const bool mayAct = refusal.isEmpty();
    const auto cases = chosenCases();
    for (QPushButton *button : {m_returnFailed, m_returnChosen}) {
        button->setEnabled(mayAct && !cases.empty());
        button->setText(cases.size() > 1 ? tr("&Return credits of %1 job(s)…", nullptr, plural(qint64(cases.size()))).arg(wording::count(qint64(cases.size()))) : tr("&Return credits…"));
        button->setToolTip(refusal);
    }
    m_credit->setEnabled(mayAct && UsageId::parse(m_usage->text().trimmed()).has_value());
}

/// Of those that are selected, the ones that have something out, or may have.
std::vector<RefundCase> RefundsPage::chosenCases() const
{
    std::vector<RefundCase> cases;
    if (mainTable() == m_failedList.table) {
        for (const int row : selectedRows(m_failedList.table)) {
            const FailedJob &job = m_failed->rowAt(row);
            cases.push_back({job.job, job.jobTitle, job.email.value_or(tr("nobody known"))});
        }
        return cases;
    }
    for (const int row : selectedRows(m_allList.table)) {
        const Reservation &reservation = m_reservations->rowAt(row);
        if (reservation.out().total().count > 0 && reservation.state != ReservationState::RolledBack)
            cases.push_back({reservation.job, reservation.jobTitle, reservation.email});
    }
    return cases;
}

// --- acts ---

void RefundsPage::returnCredits()
{
    const auto cases = chosenCases();
    if (cases.empty())
        return;
    auto *dialog = new RefundDialog(session(), cases, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RefundDialog::returned, this, [this](const QString &text) {
        Q_EMIT toastRequested(text, {});
        reload();
    });
    dialog->open();
}

void RefundsPage::creditRow()
{
    if (const auto usage = UsageId::parse(m_usage->text().trimmed()); usage && m_credit->isEnabled())
        creditUsage(*usage);
}

} // namespace reckoner
