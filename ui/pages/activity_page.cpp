#include "ui/pages/activity_page.h"

#include "models/balances/recording_failures.h"
#include "models/usage/filter.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownEntries = 1'000;
constexpr qint64 kDayMicros = 86'400'000'000;

QString categoryText(const ActivityEntry &entry)
{
    if (entry.category == "refusal"_L1)
        return ActivityPage::tr("Refused");
    if (entry.category != "failure"_L1)
        return ActivityPage::tr("Done");
    return entry.resolvedAt ? ActivityPage::tr("Not recorded, resolved") : ActivityPage::tr("Not recorded");
}

const std::array kColumns = {
    Column<ActivityEntry>{"at", QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Time, [](const ActivityEntry &entry) { return Cell(entry.at); }},
    Column<ActivityEntry>{"category", QT_TRANSLATE_NOOP("Column", "What came of it"), ColumnKind::Text, [](const ActivityEntry &entry) { return Cell(categoryText(entry)); }},
    Column<ActivityEntry>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const ActivityEntry &entry) { return Cell(Word{entry.kind}); }},
    Column<ActivityEntry>{"actor", QT_TRANSLATE_NOOP("Column", "Who"), ColumnKind::Text, [](const ActivityEntry &entry) { return Cell(entry.actor); }},
    Column<ActivityEntry>{"text", QT_TRANSLATE_NOOP("Column", "Why"), ColumnKind::Text, [](const ActivityEntry &entry) { return Cell(entry.text); }},
    Column<ActivityEntry>{"resolved_at", QT_TRANSLATE_NOOP("Column", "Resolved"), ColumnKind::Time, [](const ActivityEntry &entry) { return entry.resolvedAt ? Cell(*entry.resolvedAt) : Cell(); }},
    Column<ActivityEntry>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const ActivityEntry &entry) { return Cell(entry.id); }},
};

} // namespace

ActivityPage::ActivityPage(const PageContext &context)
    : Page(context), m_count(new QLabel(this)),
      m_model(new RowTableModel<ActivityEntry>(kColumns, [](const ActivityEntry &entry) { return QVariant(entry.id); }, this)),
      m_table(new TableView(u"activity"_s, tr("What happened"), this)), m_stack(new StateStack(m_table, this))
{
    m_table->setTable(m_model, TableView::Sorting::InMemory);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(buildFilters());
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildActions());
    adopt(m_stack);
    connect(m_table, &TableView::selectionSummarized, this, [this](const SelectionSummary &summary) {
        Q_EMIT selectionSummarized(summary);
        allow();
    });
    connect(m_table, &TableView::rowOpened, this, &ActivityPage::openCurrent);
    allow();
}

QWidget *ActivityPage::buildFilters()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 4);
    m_category = new QComboBox(line);
    m_category->setAccessibleName(tr("What to show"));
    m_category->addItem(tr("Everything"));
    m_category->addItem(tr("Done"), u"operation"_s);
    m_category->addItem(tr("Refused"), u"refusal"_s);
    m_category->addItem(tr("Not recorded"), u"failure"_s);
    m_since = new QComboBox(line);
    m_since->setAccessibleName(tr("Since when"));
    m_since->addItem(tr("Of all time"), 0);
    for (const int days : {1, 7, 30, 90})
        m_since->addItem(tr("In the last %1 day(s)", nullptr, days).arg(wording::count(days)), days);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_category);
    layout->addWidget(m_since);
    connect(m_category, &QComboBox::currentIndexChanged, this, &Page::reload);
    connect(m_since, &QComboBox::currentIndexChanged, this, &Page::reload);
    return line;
}

QWidget *ActivityPage::buildActions()
{
    auto *row = new ActionRow(this);
    m_retry = row->add(tr("&Record again…"), [this] { retry(); });
    m_dismiss = row->add(tr("&Dismiss…"), [this] { dismiss(); });
    m_open = row->add(tr("&Operation…"), [this] { openCurrent(); });
    row->followMenu(m_table);
    return row;
}

void ActivityPage::load()
{
    std::optional<QString> category;
    if (m_category->currentData().isValid())
        category = m_category->currentData().toString();
    ask<Answer>(
        "activity", m_stack,
        [wanted = filter(), category, days = m_since->currentData().toInt()](Inquiry &inquiry) -> Result<Answer> {
            Answer answer;
            TRY(resolved, resolveFilter(inquiry, wanted));
            answer.calendar = resolved.calendar;
            const auto since = days > 0 ? std::optional(Instant::fromMicros(inquiry.now().micros() - days * kDayMicros)) : std::nullopt;
            if (!wanted.company) {
                TRY(entries, activity(inquiry, category, since, kShownEntries));
                answer.entries = std::move(entries);
                return answer;
            }
            TRY(narrowed, inquiry.narrowedTo(*wanted.company));
            TRY(entries, activity(narrowed, category, since, kShownEntries));
            answer.entries = std::move(entries);
            return answer;
        },
        [this](Answer answer) { showEntries(std::move(answer)); });
}

void ActivityPage::showEntries(Answer answer)
{
    const qint64 rows = qint64(answer.entries.size());
    const auto open = std::ranges::count_if(answer.entries, &ActivityEntry::isOpenFailure);
    m_model->setCalendar(answer.calendar);
    m_model->setRows(std::move(answer.entries));
    Q_EMIT zoneShown(answer.calendar.zoneName());
    Q_EMIT rowsShown(rows);
    QString count = rows < kShownEntries ? tr("Entries: %1").arg(wording::count(rows)) : tr("The newest %1 entries").arg(wording::count(rows));
    if (open > 0)
        count += tr("; %1 recording(s) failed and wait", nullptr, plural(open)).arg(wording::count(open));
    m_count->setText(count);
    if (rows > 0)
        m_stack->showData();
    else if (m_category->currentIndex() > 0 || m_since->currentIndex() > 0)
        m_stack->showEmpty({tr("Nothing of this kind happened then."), tr("Choose everything, or a longer time.")});
    else
        m_stack->showEmpty({tr("Nothing has happened yet."), tr("What people and programs do is listed here, with what was refused and what could not be recorded.")});
    allow();
}

const ActivityEntry *ActivityPage::current() const
{
    const int row = m_table->tableRow(m_table->currentIndex());
    return row >= 0 && row < m_model->rowCount() ? &m_model->rowAt(row) : nullptr;
}

void ActivityPage::allow()
{
    const ActivityEntry *entry = current();
    const QString refusal = refusalOf(Permission::Administer);
    for (QPushButton *button : {m_retry, m_dismiss}) {
        button->setEnabled(refusal.isEmpty() && entry && entry->isOpenFailure());
        button->setToolTip(refusal);
    }
    m_open->setEnabled(entry && entry->category == "operation"_L1);
}

void ActivityPage::openCurrent()
{
    if (const ActivityEntry *entry = current(); entry && m_open->isEnabled())
        showOperation(OperationId(entry->id));
}

void ActivityPage::retry()
{
    const ActivityEntry *entry = current();
    if (!entry)
        return;
    ActText text;
    text.title = tr("Record again");
    text.explanation = tr("The work is recorded as of when it could not be: %1. Trying twice records it once.").arg(wording::timeText(entry->at, m_model->calendar()));
    text.doIt = tr("Record");
    text.changes = {{entry->text, tr("Not recorded"), tr("Recorded and charged")}};
    runAct<Done<ResolveReply>>(
        text,
        [id = FailureId(entry->id)](const QString &reason) -> Session::WriteJob<Done<ResolveReply>> {
            return [id, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return retryFailure(connection, scope, id, request);
            };
        },
        [this](Done<ResolveReply> done) {
            Q_EMIT toastRequested(done.duplicate ? tr("It was resolved already.") : tr("Recorded."), {});
            reload();
        });
}

void ActivityPage::dismiss()
{
    const ActivityEntry *entry = current();
    if (!entry)
        return;
    ActText text;
    text.title = tr("Dismiss a failed recording");
    text.explanation = tr("The work is not recorded and not charged. It stays in this list, with your reason.");
    text.doIt = tr("Dismiss");
    text.reason = ActText::Reason::Required;
    text.changes = {{entry->text, tr("Not recorded"), tr("Not to be recorded")}};
    runAct<Done<ResolveReply>>(
        text,
        [id = FailureId(entry->id)](const QString &reason) -> Session::WriteJob<Done<ResolveReply>> {
            return [id, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return dismissFailure(connection, scope, id, request);
            };
        },
        [this](Done<ResolveReply>) {
            Q_EMIT toastRequested(tr("Dismissed."), {});
            reload();
        });
}

} // namespace reckoner
