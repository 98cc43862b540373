#include "ui/pages/ledger_page.h"

#include "models/usage/events.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/charts/balance_line.h"
#include "ui/pages/balance_over_time.h"
#include "ui/pages/plan_table.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 500;
constexpr qsizetype kShownOfId = 8;
constexpr int kMostRefreshed = 5'000; ///< a longer list is read anew from its beginning when something has changed

// What the list is narrowed to beside the filter, as columns of it.
constexpr auto kBucket = "bucket"_L1;
constexpr auto kAccount = "account"_L1;
constexpr auto kOperation = "operation_id"_L1;

constexpr auto kBalanceWanted = "ledger/balance"_L1; ///< in the settings

QString bucketValue(const BucketKind &kind)
{
    return unitName(kind.unit) + u'/' + bucketName(kind.bucket);
}

/// Below zero: none.
int bucketPlace(const QString &value)
{
    const auto found = std::ranges::find(bucketKinds(), value, bucketValue);
    return found == bucketKinds().end() ? -1 : int(found - bucketKinds().begin());
}

/// Errors: invalid_input; a link may say anything.
Outcome narrow(LedgerFilter &entries, const ListFilter &list)
{
    const int bucket = bucketPlace(list.value);
    const auto id = parseUuid(list.value);
    if (!list.isNot && list.column == kBucket && bucket >= 0) {
        entries.unit = bucketKinds()[size_t(bucket)].unit;
        entries.bucket = bucketKinds()[size_t(bucket)].bucket;
        return {};
    }
    if (!list.isNot && list.column == kAccount && id) {
        entries.account = *id;
        return {};
    }
    if (!list.isNot && list.column == kOperation && id) {
        entries.operation = OperationId(*id);
        return {};
    }
    return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The ledger cannot be narrowed by {filter}."), {{u"filter"_s, listFilterTitle(list)}}};
}

/// The billing days that the range touches; none: from the first movement.
std::optional<DayRange> daysOf(const ResolvedFilter &resolved)
{
    if (resolved.filter.range.kind == RangeChoice::Kind::Everything)
        return {};
    const Instant last = std::max(resolved.shown.from, Instant::fromMicros(resolved.shown.to.micros() - 1));
    return DayRange{resolved.calendar.dayOf(resolved.shown.from), resolved.calendar.dayOf(last).plusDays(1)};
}

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
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(buildBalance());
    split->addWidget(m_stack);
    split->setStretchFactor(1, 1);
    layout->addWidget(split, 1);
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
    connect(filterState(), &FilterState::listsChanged, this, &LedgerPage::followLists);
    followLists();
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
    m_balanceButton = new QToolButton(line);
    m_balanceButton->setIcon(icon("usage"_L1));
    m_balanceButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_balanceButton->setFocusPolicy(Qt::StrongFocus);
    m_balanceButton->setCheckable(true);
    m_range->setWordWrap(true); // beside the button there is little room for large text
    layout->addWidget(m_range, 1);
    layout->addWidget(m_balanceButton);
    layout->addWidget(label);
    layout->addWidget(m_bucket);
    connect(m_bucket, &QComboBox::currentIndexChanged, this, &LedgerPage::takeBucket);
    return line;
}

QWidget *LedgerPage::buildBalance()
{
    m_balance = new BalanceOverTime(this);
    m_balanceStack = new StateStack(m_balance, this);
    m_balanceStack->hide();
    adopt(m_balanceStack);
    m_balanceButton->setText(m_balance->title());
    m_balanceButton->setChecked(QSettings().value(kBalanceWanted).toBool());
    connect(m_balanceButton, &QToolButton::toggled, this, &LedgerPage::wantBalance);
    connect(m_balance, &BalanceOverTime::dayChosen, this, [this](const DayRange &day) { filterState()->setRange({.kind = RangeChoice::Kind::Days, .dayRange = day}); });
    connect(m_balance, &BalanceOverTime::told, this, [this](const QString &sentence) { Q_EMIT toastRequested(sentence, {}); });
    return m_balanceStack;
}

QWidget *LedgerPage::buildActions()
{
    auto *row = new ActionRow(this);
    m_accountButton = row->add(tr("Only this &account"), [this] { onlyAccount(); });
    m_sourceButton = row->add(tr("Show the &source"), [this] { openSource(); });
    m_operationButton = row->add(tr("&Operation…"), [this] { openCurrentOperation(); });
    m_topUpButton = row->add(tr("&Top up…"), [this] {
        if (const auto company = walletCompany())
            topUpWallet(*company);
    });
    row->followMenu(m_table);
    return row;
}

// --- loading ---

LedgerPage::Wanted LedgerPage::wanted() const
{
    Wanted wanted;
    wanted.filter = filter();
    wanted.lists = m_lists;
    wanted.entries.job = filter().job;
    wanted.entries.type = filter().type;
    wanted.entries.limit = kPage;
    return wanted;
}

Result<LedgerPage::Answer> LedgerPage::answerFor(const Inquiry &inquiry, const Wanted &wanted)
{
    Answer answer;
    TRY(resolved, resolveFilter(inquiry, wanted.filter));
    answer.calendar = resolved.calendar;
    LedgerFilter entries = wanted.entries;
    for (const ListFilter &list : wanted.lists)
        CHECK(narrow(entries, list));
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
    loadBalance();
    ask<Answer>("entries", m_stack, [all](Inquiry &inquiry) { return answerFor(inquiry, all); }, [this, limit = all.entries.limit](Answer answer) {
        m_isAtEnd = int(answer.entries.size()) < limit;
        m_entries.clear();
        showEntries(std::move(answer));
    });
}

/// Of the whole wallet, whatever else narrows the list.
void LedgerPage::loadBalance()
{
    const auto company = oneCompany();
    const bool isShown = company && m_balanceButton->isChecked();
    m_balanceStack->setVisible(isShown);
    if (!isShown)
        return;
    Filter wanted;
    wanted.company = company;
    wanted.range = filter().range;
    const auto read = [wanted](Inquiry &inquiry) -> Result<BalanceCourse> {
        TRY(narrowed, inquiry.narrowedTo(*wanted.company));
        TRY(resolved, resolveFilter(narrowed, wanted));
        return balanceCourse(narrowed, daysOf(resolved));
    };
    ask<BalanceCourse>("balance", m_balanceStack, read, [this](const BalanceCourse &course) {
        m_balance->showCourse(course);
        if (course.days.empty())
            m_balanceStack->showEmpty({noBalanceText(), tr("Charges, top-ups and credit notes move it.")});
        else
            m_balanceStack->showData();
    });
}

void LedgerPage::wantBalance(bool isWanted)
{
    QSettings().setValue(kBalanceWanted, isWanted);
    loadBalance();
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
    nameLists();
    if (!m_entries.empty())
        m_stack->showData();
    else if (!m_lists.empty())
        m_stack->showEmpty({tr("No entry fits: %1.").arg(answer.range), tr("Another range (Ctrl+L), another company, or every bucket may show some."), tr("Show every bucket and account")});
    else
        m_stack->showEmpty({tr("Nothing was posted: %1.").arg(answer.range), tr("Charges, top-ups, grants, reservations and what comes back appear here, each as an entry that stays.")});
    allow();
}

void LedgerPage::showCount()
{
    const QString count = wording::count(qint64(m_entries.size()));
    m_range->setText(m_isAtEnd ? tr("Ledger entries: %1, %2").arg(count, m_rangeText) : tr("The newest %1 ledger entries, %2; scroll down for more").arg(count, m_rangeText));
}

// --- narrowing ---

/// The operation has no column on the screen.
QString LedgerPage::headingOf(const QString &column) const
{
    const int place = m_table->columnOf(column);
    return place >= 0 ? m_model->heads().at(place).title : column == kOperation ? QCoreApplication::translate("Column", "Operation") : QString();
}

std::vector<ListFilter> LedgerPage::listsWithout(QLatin1StringView column) const
{
    std::vector<ListFilter> lists = filterState()->listsOf(m_table->name());
    std::erase_if(lists, [column](const ListFilter &list) { return list.column == column; });
    return lists;
}

void LedgerPage::narrowTo(std::vector<ListFilter> others, QLatin1StringView column, const QString &value, const QString &text)
{
    others.push_back({m_table->name(), column, value, false, headingOf(column), text});
    filterState()->setListsOf(m_table->name(), others);
}

void LedgerPage::takeBucket()
{
    const int place = m_bucket->currentData().toInt();
    if (place < 0)
        filterState()->setListsOf(m_table->name(), listsWithout(kBucket));
    else
        narrowTo(listsWithout(kBucket), kBucket, bucketValue(bucketKinds()[size_t(place)]), m_bucket->currentText());
}

/// Whoever changed them: this page, a chip, a link, a view, back or forward.
void LedgerPage::followLists()
{
    std::vector<ListFilter> lists = filterState()->listsOf(m_table->name());
    if (lists == m_lists)
        return;
    m_lists = std::move(lists);
    const auto bucket = std::ranges::find_if(m_lists, [](const ListFilter &list) { return list.column == kBucket; });
    const QSignalBlocker quiet(m_bucket);
    m_bucket->setCurrentIndex(bucket == m_lists.end() ? 0 : 1 + bucketPlace(bucket->value));
    m_entries.clear();
    m_table->scrollToTop();
    askAnew();
}

/// Of a link only ids are known until the entries are here.
void LedgerPage::nameLists()
{
    for (ListFilter list : filterState()->listsOf(m_table->name())) {
        if (!list.text.isEmpty())
            continue;
        const int bucket = bucketPlace(list.value);
        list.heading = headingOf(list.column);
        if (list.column == kOperation)
            list.text = list.value.left(kShownOfId);
        else if (list.column == kAccount && !m_entries.empty())
            list.text = m_entries.front().accountName;
        else if (list.column == kBucket && bucket >= 0)
            list.text = m_bucket->itemText(1 + bucket);
        filterState()->nameList(list);
    }
}

QStringList LedgerPage::printedNotes() const
{
    QStringList notes = textsOf({m_range, m_balance->caption()});
    for (const ListFilter &list : filterState()->listsOf(m_table->name()))
        notes.append(listFilterTitle(list));
    return notes;
}

void LedgerPage::widen()
{
    filterState()->setListsOf(m_table->name(), {});
}

void LedgerPage::takeSubject(const QString &operation)
{
    if (const auto id = OperationId::parse(operation))
        narrowTo({}, kOperation, id->toString(), id->toString().left(kShownOfId));
}

void LedgerPage::onlyAccount()
{
    if (const NamedEntry *row = current()) {
        std::vector<ListFilter> others = listsWithout(kAccount);
        std::erase_if(others, [](const ListFilter &list) { return list.column == kOperation; });
        narrowTo(std::move(others), kAccount, row->entry.account.toString(QUuid::WithoutBraces), row->accountName);
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
    const QString refusal = refusalOf(Permission::MoveMoney);
    m_topUpButton->setEnabled(refusal.isEmpty() && walletCompany());
    m_topUpButton->setToolTip(!refusal.isEmpty() ? refusal : walletCompany() ? QString() : tr("Choose a company: a wallet is of one company."));
    m_balanceButton->setEnabled(oneCompany().has_value());
    m_balanceButton->setToolTip(oneCompany() ? tr("What was in the wallet at the end of each day") : tr("Choose a company: a wallet is of one company."));
    m_sourceButton->setEnabled(row && (isUsageTable(row->entry.referenceType) || row->entry.unit != unitName(Unit::Money)));
}

/// Of the filter, else the only one there is.
std::optional<CompanyId> LedgerPage::oneCompany() const
{
    if (filter().company || !session())
        return filter().company;
    const auto &companies = session()->scope().companies;
    return companies.size() == 1 ? std::optional(companies.front()) : std::nullopt;
}

/// That, else the one of the entry.
std::optional<CompanyId> LedgerPage::walletCompany() const
{
    const NamedEntry *row = current();
    const auto one = oneCompany();
    return one || !row ? one : std::optional(row->entry.company);
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
        source.range = {.kind = RangeChoice::Kind::Instants, .instants = {row->occurredAt, row->occurredAt.justAfter()}};
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
