#include "ui/pages/ledger_page.h"

#include "models/usage/events.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/plan_table.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 500;
constexpr int kMostRefreshed = 5'000; ///< a longer list is read anew from its beginning when something has changed

/// What a charge is of.
bool isUsageTable(const std::optional<QString> &table)
{
    return std::ranges::any_of(usageTypes(), [&table](const UsageTypeInfo &type) { return table && *table == QLatin1StringView(type.table); });
}

} // namespace

LedgerPage::LedgerPage(const PageContext &context)
    : Page(context), m_range(new QLabel(this)),
      m_model(new RowTableModel<NamedEntry>(namedEntryColumns(), [](const NamedEntry &row) { return QVariant(row.entry.id); }, this)),
      m_table(new TableView(u"ledger"_s, tr("Ledger entries"), this)), m_stack(new StateStack(m_table, this))
{
    m_table->setTable(m_model, TableView::Sorting::None);
    m_table->setFilterColumns({u"occurred_at"_s, u"bucket"_s, u"account"_s, u"company"_s, u"job"_s}, {});
    connect(m_table, &TableView::onlyThisRequested, this, &LedgerPage::filterBy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(buildFilters());
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildActions());
    adopt(m_stack);
    connect(m_stack, &StateStack::actionRequested, this, &LedgerPage::widen);
    connect(m_table, &TableView::selectionSummarized, this, [this](const SelectionSummary &summary) {
        Q_EMIT selectionSummarized(summary);
        allow();
    });
    connect(m_table, &TableView::rowOpened, this, &LedgerPage::openCurrentOperation);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value >= m_table->verticalScrollBar()->maximum() - m_table->verticalScrollBar()->pageStep())
            loadMore();
    });
    addExplain(m_table, [this](int row, const QString &) { return std::optional<Question>(LedgerQuestion{m_model->rowAt(row).entry.id}); });
    allow();
}

QWidget *LedgerPage::buildFilters()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 4);
    auto *label = new QLabel(tr("&Bucket:"), line);
    m_bucket = new QComboBox(line);
    m_bucket->setAccessibleName(tr("Bucket"));
    m_bucket->addItem(tr("Every bucket"), -1);
    for (size_t i = 0; i < bucketKinds().size(); ++i)
        m_bucket->addItem(bucketTitle(bucketKinds()[i].unit, bucketKinds()[i].bucket), int(i));
    label->setBuddy(m_bucket);
    m_only = new QPushButton(line);
    m_only->setToolTip(tr("Press to show all entries again"));
    m_only->hide();
    layout->addWidget(m_range, 1);
    layout->addWidget(m_only);
    layout->addWidget(label);
    layout->addWidget(m_bucket);
    connect(m_bucket, &QComboBox::currentIndexChanged, this, &LedgerPage::narrow);
    connect(m_only, &QPushButton::clicked, this, &LedgerPage::widen);
    return line;
}

QWidget *LedgerPage::buildActions()
{
    auto *row = new ActionRow(this);
    m_accountButton = row->add(tr("Only this &account"), [this] { onlyAccount(); });
    m_sourceButton = row->add(tr("Show the &source"), [this] { openSource(); });
    m_operationButton = row->add(tr("&Operation…"), [this] { openCurrentOperation(); });
    row->followMenu(m_table);
    return row;
}

// --- loading ---

LedgerPage::Wanted LedgerPage::wanted() const
{
    Wanted wanted;
    wanted.filter = filter();
    LedgerFilter &entries = wanted.entries;
    if (const int kind = m_bucket->currentData().toInt(); kind >= 0) {
        entries.unit = bucketKinds()[size_t(kind)].unit;
        entries.bucket = bucketKinds()[size_t(kind)].bucket;
    }
    entries.operation = m_operation;
    entries.account = m_account;
    entries.job = filter().job;
    entries.type = filter().type;
    entries.limit = kPage;
    return wanted;
}

Result<LedgerPage::Answer> LedgerPage::answerFor(const Inquiry &inquiry, const Wanted &wanted)
{
    Answer answer;
    TRY(resolved, resolveFilter(inquiry, wanted.filter));
    answer.calendar = resolved.calendar;
    LedgerFilter entries = wanted.entries;
    const bool isWhole = wanted.filter.range.kind == RangeChoice::Kind::Everything || entries.operation;
    if (!isWhole) { // an operation is shown whole, whatever the range
        entries.from = resolved.shown.from;
        entries.to = resolved.shown.to;
    }
    answer.range = isWhole ? tr("all time") : wording::rangeText(resolved.shown, resolved.calendar);
    if (!wanted.filter.company || entries.operation) {
        TRY(found, namedEntries(inquiry, entries));
        answer.entries = std::move(found);
        return answer;
    }
    TRY(narrowed, inquiry.narrowedTo(*wanted.filter.company));
    TRY(found, namedEntries(narrowed, entries));
    answer.entries = std::move(found);
    return answer;
}

void LedgerPage::load()
{
    Wanted all = wanted();
    const int shown = int(m_entries.size());
    if (shown > all.entries.limit && shown <= kMostRefreshed)
        all.entries.limit = shown;
    m_isLoadingMore = false;
    ask<Answer>("entries", m_stack, [all](Inquiry &inquiry) { return answerFor(inquiry, all); }, [this, limit = all.entries.limit](Answer answer) {
        m_isAtEnd = int(answer.entries.size()) < limit;
        m_entries.clear();
        showEntries(std::move(answer));
    });
}

void LedgerPage::loadMore()
{
    if (m_isAtEnd || m_isLoadingMore || isLoading() || m_entries.empty())
        return;
    m_isLoadingMore = true;
    Wanted next = wanted();
    next.entries.beforeId = m_entries.back().entry.id;
    ask<Answer>("entries", m_stack, [next](Inquiry &inquiry) { return answerFor(inquiry, next); }, [this](Answer answer) {
        m_isLoadingMore = false;
        m_isAtEnd = int(answer.entries.size()) < kPage;
        showEntries(std::move(answer));
    });
}

void LedgerPage::showEntries(Answer answer)
{
    m_entries.insert(m_entries.end(), std::make_move_iterator(answer.entries.begin()), std::make_move_iterator(answer.entries.end()));
    m_rangeText = answer.range;
    m_model->setCalendar(answer.calendar);
    m_model->setRows(m_entries);
    Q_EMIT zoneShown(answer.calendar.zoneName());
    Q_EMIT rowsShown(qint64(m_entries.size()));
    showCount();
    const bool isNarrowed = m_operation || m_account || m_bucket->currentIndex() > 0;
    if (!m_entries.empty())
        m_stack->showData();
    else if (isNarrowed)
        m_stack->showEmpty({tr("No entry fits: %1.").arg(answer.range), tr("Another range (Ctrl+L), another company, or every bucket may show some."), tr("Show every bucket and account")});
    else
        m_stack->showEmpty({tr("Nothing was posted: %1.").arg(answer.range), tr("Charges, top-ups, grants, reservations and what comes back appear here, each as an entry that stays.")});
    allow();
}

void LedgerPage::showCount()
{
    const QString count = wording::count(qint64(m_entries.size()));
    m_range->setText(m_isAtEnd ? tr("Ledger entries: %1, %2").arg(count, m_rangeText) : tr("The newest %1 ledger entries, %2; scroll down for more").arg(count, m_rangeText));
    m_only->setVisible(m_operation || m_account);
    m_only->setText(m_operation ? tr("Only operation %1  ✕").arg(m_operation->toString().left(8)) : tr("Only %1  ✕").arg(m_accountName));
}

// --- narrowing ---

void LedgerPage::narrow()
{
    m_entries.clear();
    m_table->scrollToTop();
    reload();
}

void LedgerPage::widen()
{
    m_operation.reset();
    m_account.reset();
    const QSignalBlocker quiet(m_bucket);
    m_bucket->setCurrentIndex(0);
    narrow();
}

void LedgerPage::takeSubject(const QString &operation)
{
    const auto id = OperationId::parse(operation);
    if (!id)
        return;
    widen();
    m_operation = *id;
    narrow();
}

void LedgerPage::onlyAccount()
{
    if (const NamedEntry *row = current()) {
        m_account = row->entry.account;
        m_accountName = row->accountName;
        m_operation.reset();
        narrow();
    }
}

void LedgerPage::filterBy(const QString &columnKey, int row)
{
    const NamedEntry named = m_model->rowAt(row); // the list changes meanwhile
    const LedgerEntry &entry = named.entry;
    if (columnKey == "occurred_at"_L1) {
        const BillingDay day = m_model->calendar().dayOf(entry.occurredAt);
        filterState()->setRange({.kind = RangeChoice::Kind::Days, .dayRange = {day, day.plusDays(1)}});
    } else if (columnKey == "bucket"_L1) {
        const auto of = [&entry](const BucketKind &kind) { return unitName(kind.unit) == entry.unit && bucketName(kind.bucket) == entry.bucket; };
        m_bucket->setCurrentIndex(1 + int(std::ranges::find_if(bucketKinds(), of) - bucketKinds().begin()));
    } else if (columnKey == "account"_L1) {
        onlyAccount();
    } else if (columnKey == "company"_L1) {
        filterState()->nameCompany(entry.company, named.companyName);
        filterState()->setCompany(entry.company);
    } else if (entry.job) {
        filterState()->nameJob(*entry.job, named.jobTitle.value_or(QString()));
        filterState()->setJob(*entry.job);
    } else {
        Q_EMIT toastRequested(tr("This entry is of no job."), {});
    }
}

// --- from an entry to what belongs to it ---

const NamedEntry *LedgerPage::current() const
{
    const int row = m_table->tableRow(m_table->currentIndex());
    return row >= 0 && row < m_model->rowCount() ? &m_model->rowAt(row) : nullptr;
}

void LedgerPage::allow()
{
    const NamedEntry *row = current();
    m_operationButton->setEnabled(row);
    m_accountButton->setEnabled(row);
    m_sourceButton->setEnabled(row && (isUsageTable(row->entry.referenceType) || row->entry.unit != unitName(Unit::Money)));
}

void LedgerPage::openCurrentOperation()
{
    if (const NamedEntry *row = current())
        showOperation(row->entry.operation);
}

/// Usage is shown by its own moment, which a credit note does not have.
void LedgerPage::showUsage(UsageId usage)
{
    session()->ask<UsageRecord>(this, "source", [usage](Inquiry &inquiry) { return usageRecord(inquiry, usage); }, [this](const Result<UsageRecord> &row) {
        if (!row) {
            Q_EMIT toastRequested(wording::sentence(row.error()), {});
            return;
        }
        Filter source;
        source.company = row->company;
        source.type = row->type;
        source.range = {.kind = RangeChoice::Kind::Instants, .instants = {row->occurredAt, Instant::fromMicros(row->occurredAt.micros() + 1)}};
        filterState()->nameCompany(row->company, row->companyName);
        filterState()->set(source);
        Q_EMIT pageRequested(u"events"_s);
    });
}

/// A charge or a credit note is of a usage row; credits are of a job; anything else is of a balance.
void LedgerPage::openSource()
{
    const NamedEntry *row = current();
    if (!row)
        return;
    const LedgerEntry &entry = row->entry;
    const auto usage = UsageId::parse(entry.referenceId.value_or(QString()));
    if (isUsageTable(entry.referenceType) && usage)
        showUsage(*usage);
    else if (entry.unit == unitName(Unit::Credits))
        Q_EMIT pageRequested(entry.job ? u"refunds"_s : u"credits"_s, entry.job ? entry.job->toString() : entry.account.toString(QUuid::WithoutBraces));
    else
        Q_EMIT pageRequested(entry.unit == unitName(Unit::Minutes) ? u"minutes"_s : u"tokens"_s, entry.account.toString(QUuid::WithoutBraces));
}

} // namespace reckoner
