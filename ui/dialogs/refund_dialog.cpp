#include "ui/dialogs/refund_dialog.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation.h"
#include "ui/widgets/working_bar.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 940;
constexpr int kMostRowsOnShow = 8;
constexpr int kAmountWidth = 110;

Cell moveCell(const RefundLine &line, Credits CreditSplit::*bucket)
{
    if (!line.step)
        return {};
    const qint64 before = (line.step->previous.*bucket).count;
    const qint64 after = (line.step->balance.*bucket).count;
    return u"%1 → %2"_s.arg(wording::count(before), wording::count(after));
}

Cell backCell(const RefundLine &line, Credits CreditSplit::*bucket)
{
    return line.step ? Cell((line.step->moved.*bucket).count) : Cell();
}

const std::array kColumns = {
    Column<RefundLine>{"job", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, [](const RefundLine &line) { return Cell(line.job); }},
    Column<RefundLine>{"person", QT_TRANSLATE_NOOP("Column", "Profile"), ColumnKind::Text, [](const RefundLine &line) { return Cell(line.person); }},
    Column<RefundLine>{"monthly_back", QT_TRANSLATE_NOOP("Column", "Back to monthly"), ColumnKind::Count, [](const RefundLine &line) { return backCell(line, &CreditSplit::monthly); }},
    Column<RefundLine>{"addon_back", QT_TRANSLATE_NOOP("Column", "Back to add-on"), ColumnKind::Count, [](const RefundLine &line) { return backCell(line, &CreditSplit::addon); }},
    Column<RefundLine>{"monthly", QT_TRANSLATE_NOOP("Column", "Monthly credits"), ColumnKind::Text, [](const RefundLine &line) { return moveCell(line, &CreditSplit::monthly); }},
    Column<RefundLine>{"addon", QT_TRANSLATE_NOOP("Column", "Add-on credits"), ColumnKind::Text, [](const RefundLine &line) { return moveCell(line, &CreditSplit::addon); }},
    Column<RefundLine>{"note", QT_TRANSLATE_NOOP("Column", "Note"), ColumnKind::Text, [](const RefundLine &line) { return Cell(line.note); }},
};

QLineEdit *amountEdit(const QString &spokenName)
{
    auto *edit = new QLineEdit;
    edit->setAlignment(Qt::AlignRight);
    edit->setMaximumWidth(kAmountWidth);
    edit->setAccessibleName(spokenName);
    return edit;
}

/// "500 to 1,500" of a breakdown that is not known.
QString rangeText(const QJsonObject &range, QLatin1StringView bucket)
{
    const QJsonObject limits = range.value(bucket).toObject();
    return RefundDialog::tr("%1 to %2").arg(wording::count(limits.value("from"_L1).toInteger()), wording::count(limits.value("to"_L1).toInteger()));
}

CreditSplit sumOf(const std::vector<CreditStep> &steps)
{
    CreditSplit sum;
    for (const CreditStep &step : steps) {
        sum.monthly.count += step.moved.monthly.count;
        sum.addon.count += step.moved.addon.count;
    }
    return sum;
}

qint64 expiredOf(const std::vector<CreditStep> &steps)
{
    qint64 expired = 0;
    for (const CreditStep &step : steps)
        expired += step.expired.count;
    return expired;
}

} // namespace

CreditRefund RefundDialog::Entry::refund() const
{
    CreditRefund refund;
    refund.job = wanted.job;
    refund.isGoodwill = isGoodwill;
    refund.assumeMonthly = split == Split::AllMonthly;
    if (split == Split::Chosen)
        refund.split = chosen;
    else if (split == Split::Known)
        refund.rows = rows;
    return refund;
}

RefundDialog::RefundDialog(Session *session, const std::vector<RefundCase> &cases, QWidget *parent)
    : QDialog(parent), m_session(session), m_key(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_lines(new RowTableModel<RefundLine>(kColumns, [](const RefundLine &line) { return QVariant(line.id); }, this)),
      m_table(new TableView(u"refund"_s, tr("Jobs whose credits come back: each bucket before and after"))), m_total(new QLabel), m_reason(new QLineEdit), m_error(new QLabel),
      m_progress(new WorkingBar(tr("Working"), 4))
{
    setWindowTitle(tr("Return credits"));
    setMinimumWidth(kWidth);
    for (const RefundCase &wanted : cases)
        m_entries.push_back({wanted});
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    auto *explanation = new QLabel(tr("Each bucket gets back what it gave, add-on first. Monthly credits of an earlier month expire at once, unless they are kept as goodwill."));
    explanation->setWordWrap(true);
    column->addWidget(explanation);
    m_table->setTable(m_lines, TableView::Sorting::None);
    column->addWidget(m_table, 1);
    m_total->setTextFormat(Qt::PlainText);
    column->addWidget(m_total);
    column->addWidget(buildChoice());
    auto *reasonLabel = new QLabel(tr("&Reason (needed)"));
    reasonLabel->setBuddy(m_reason);
    m_reason->setPlaceholderText(tr("Kept with the ledger, for whoever asks later"));
    column->addWidget(reasonLabel);
    column->addWidget(m_reason);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    column->addWidget(m_error);
    column->addWidget(m_progress);
    column->addWidget(buildButtons());
    connect(m_reason, &QLineEdit::textChanged, this, &RefundDialog::allow);
    connect(m_table, &TableView::selectionSummarized, this, &RefundDialog::showChoice);
    showLines();
    m_table->setMinimumHeight(m_table->rowHeight(0) * (std::min(int(cases.size()), kMostRowsOnShow) + 1) + 24);
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
    showChoice();
    m_reason->setFocus();
    connect(m_session, &Session::findingOut, this, &RefundDialog::showFindingOut);
    rehearse();
}

QWidget *RefundDialog::buildChoice()
{
    m_choice = new QGroupBox;
    auto *form = new QFormLayout(m_choice);
    m_rows = amountEdit(tr("Credits that come back"));
    m_rows->setPlaceholderText(tr("All"));
    form->addRow(tr("&Credits:"), m_rows);
    m_split = buildSplit();
    form->addRow(m_split);
    m_goodwill = new QCheckBox(tr("&Keep what the month's reset would expire (goodwill)"));
    form->addRow(m_goodwill);
    connect(m_rows, &QLineEdit::textEdited, this, &RefundDialog::choiceEdited);
    connect(m_goodwill, &QCheckBox::clicked, this, &RefundDialog::choiceEdited);
    return m_choice;
}

QWidget *RefundDialog::buildSplit()
{
    auto *split = new QWidget;
    auto *column = new QVBoxLayout(split);
    column->setContentsMargins(0, 0, 0, 0);
    m_range = new QLabel;
    m_range->setWordWrap(true);
    m_chosen = new QRadioButton(tr("&This split:"));
    m_monthly = amountEdit(tr("Credits that were monthly"));
    m_addon = amountEdit(tr("Credits that were add-on"));
    m_allMonthly = new QRadioButton(tr("&All of it was monthly (the rule of older programs)"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_chosen);
    auto *monthly = new QLabel(tr("&monthly"));
    monthly->setBuddy(m_monthly);
    auto *addon = new QLabel(tr("a&dd-on"));
    addon->setBuddy(m_addon);
    for (QWidget *part : std::initializer_list<QWidget *>{monthly, m_monthly, addon, m_addon})
        line->addWidget(part);
    line->addStretch(1);
    column->addWidget(m_range);
    column->addLayout(line);
    column->addWidget(m_allMonthly);
    for (QRadioButton *way : {m_chosen, m_allMonthly})
        connect(way, &QRadioButton::clicked, this, &RefundDialog::choiceEdited);
    for (QLineEdit *amount : {m_monthly, m_addon}) {
        connect(amount, &QLineEdit::textEdited, this, [this] {
            m_chosen->setChecked(true);
            choiceEdited();
        });
    }
    return split;
}

QWidget *RefundDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_do = buttons->addButton(tr("Return credits"), QDialogButtonBox::AcceptRole);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_do->setDefault(true);
    connect(m_do, &QPushButton::clicked, this, &RefundDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &RefundDialog::reject);
    return buttons;
}

// --- asking ---

/// The act itself, rolled back: nothing here works out what it would do.
void RefundDialog::rehearse()
{
    JobsRefund wanted;
    wanted.isRehearsal = true;
    for (const Entry &entry : m_entries) {
        if (!entry.isDone)
            wanted.jobs.push_back(entry.refund());
    }
    m_isRehearsing = true;
    allow();
    Request request;
    request.reason = u"rehearsal"_s; // nothing of it is kept
    m_session->act<std::vector<JobRefund>>(
        this, [wanted, request](Connection &connection, const Scope &scope) { return refundJobs(connection, scope, wanted, request); },
        [this, asked = ++m_asked](const Result<std::vector<JobRefund>> &answer) {
            if (asked == m_asked)
                takeRehearsal(answer);
        });
}

void RefundDialog::takeRehearsal(const Result<std::vector<JobRefund>> &answer)
{
    m_isRehearsing = false;
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_error->hide();
    size_t next = 0;
    for (Entry &entry : m_entries) {
        if (!entry.isDone && next < answer->size())
            takeOutcome(entry, (*answer)[next++]);
    }
    showLines();
    showChoice();
    allow();
}

void RefundDialog::takeOutcome(Entry &entry, const JobRefund &refund)
{
    entry.step.reset();
    entry.refusal.reset();
    if (refund.outcome) {
        entry.step = refund.outcome->reply;
        return;
    }
    entry.refusal = refund.outcome.error();
    if (entry.refusal->code == ErrorCode::BreakdownUnknown && entry.split == Split::Known) {
        entry.split = Split::Undecided;
        entry.range = entry.refusal->context;
    }
}

void RefundDialog::start()
{
    if (m_isActing || !m_do->isEnabled())
        return;
    JobsRefund wanted;
    for (const Entry &entry : m_entries) {
        if (entry.isDoable())
            wanted.jobs.push_back(entry.refund());
    }
    Request request;
    request.reason = m_reason->text().trimmed();
    request.key = u"%1/%2"_s.arg(m_key).arg(m_revision);
    m_isActing = true;
    m_error->hide();
    allow();
    m_session->act<std::vector<JobRefund>>(
        this, [wanted, request](Connection &connection, const Scope &scope) { return refundJobs(connection, scope, wanted, request); },
        [this](const Result<std::vector<JobRefund>> &answer) {
            m_isActing = false;
            if (answer)
                finish(*answer);
            else
                fail(answer.error());
        });
}

void RefundDialog::finish(const std::vector<JobRefund> &refunds)
{
    std::vector<CreditStep> steps;
    for (const JobRefund &refund : refunds) {
        const auto entry = std::ranges::find_if(m_entries, [&](const Entry &each) { return each.wanted.job.job == refund.job.job; });
        takeOutcome(*entry, refund);
        entry->isDone = refund.outcome.ok();
        if (refund.outcome)
            steps.push_back(refund.outcome->reply);
    }
    const CreditSplit sum = sumOf(steps);
    if (!steps.empty())
        Q_EMIT returned(tr("Returned for %1 job(s): monthly %2, add-on %3.", nullptr, plural(qint64(steps.size())))
                            .arg(wording::count(qint64(steps.size())), wording::count(sum.monthly.count), wording::count(sum.addon.count)));
    if (std::ranges::all_of(m_entries, &Entry::isDone)) {
        accept();
        return;
    }
    m_close->setText(tr("Close")); // what was refused is still on show, and can be chosen anew
    showLines();
    showChoice();
    allow();
}

void RefundDialog::fail(const Error &error)
{
    QPalette warned = m_error->palette();
    warned.setColor(QPalette::WindowText, theme::tone(theme::Tone::Bad));
    m_error->setPalette(warned);
    m_error->setText(tr("%1 (code: %2)").arg(wording::sentence(error), errorCodeName(error.code)));
    m_error->show();
    allow();
}

void RefundDialog::showFindingOut(bool isUnderWay)
{
    if (!m_isActing)
        return;
    m_error->setPalette(palette());
    m_error->setText(tr("The connection was lost at the last step. Finding out whether it was done…"));
    m_error->setVisible(isUnderWay);
}

void RefundDialog::reject()
{
    if (!m_isActing)
        QDialog::reject();
}

// --- showing ---

QString RefundDialog::noteOf(const Entry &entry) const
{
    if (entry.isDone)
        return tr("Returned");
    if (entry.split == Split::Undecided)
        return tr("Choose below what each bucket gave");
    if (entry.refusal)
        return wording::sentence(*entry.refusal);
    if (!entry.step)
        return tr("…");
    if (entry.step->moved.total().count == 0)
        return tr("Nothing is out");
    return entry.step->expired.count > 0 ? tr("%1 monthly expire at once").arg(wording::count(entry.step->expired.count)) : QString();
}

/// Of those that would come back, and how many would not.
QString RefundDialog::totalText(const std::vector<CreditStep> &steps) const
{
    QStringList parts;
    const CreditSplit sum = sumOf(steps);
    if (!steps.empty())
        parts.append(tr("In all: monthly +%1, add-on +%2").arg(wording::count(sum.monthly.count), wording::count(sum.addon.count)));
    if (const qint64 expired = expiredOf(steps); expired > 0)
        parts.append(tr("%1 of them expire at once").arg(wording::count(expired)));
    const auto refused = std::ranges::count_if(m_entries, [](const Entry &entry) { return entry.refusal.has_value(); });
    if (refused > 0)
        parts.append(tr("%1 job(s) stay as they are", nullptr, plural(refused)).arg(wording::count(refused)));
    return parts.join(u"; "_s);
}

void RefundDialog::showLines()
{
    std::vector<RefundLine> lines;
    std::vector<CreditStep> steps;
    for (const Entry &entry : m_entries) {
        lines.push_back({entry.wanted.jobTitle, entry.wanted.person, entry.step, noteOf(entry), entry.wanted.job.job.uuid()});
        if (entry.isDoable())
            steps.push_back(*entry.step);
    }
    m_lines->setRows(std::move(lines));
    m_table->fitColumns();
    m_total->setText(totalText(steps));
    m_do->setText(tr("Return credits of %1 job(s)", nullptr, plural(qint64(steps.size()))).arg(wording::count(qint64(steps.size()))));
}

RefundDialog::Entry *RefundDialog::current()
{
    const int row = m_table->tableRow(m_table->currentIndex());
    return row >= 0 && row < int(m_entries.size()) ? &m_entries[size_t(row)] : nullptr;
}

void RefundDialog::showChoice()
{
    const Entry *entry = current();
    m_choice->setVisible(entry && !entry->isDone);
    if (!entry)
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    const bool isKnown = entry->split == Split::Known;
    m_choice->setTitle(entry->wanted.jobTitle);
    static_cast<QFormLayout *>(m_choice->layout())->labelForField(m_rows)->setVisible(isKnown);
    m_rows->setVisible(isKnown);
    m_split->setVisible(!isKnown);
    m_goodwill->setChecked(entry->isGoodwill);
    if (const QString rows = entry->rows ? QString::number(entry->rows->count) : QString(); m_rows->text() != rows)
        m_rows->setText(rows);
    if (isKnown)
        return;
    m_range->setText(tr("It is not known what each bucket gave of the %1 credits. Possible: monthly %2, add-on %3.")
                         .arg(wording::count(entry->range.value("cost"_L1).toInteger()), rangeText(entry->range, "monthly"_L1), rangeText(entry->range, "addon"_L1)));
    for (QRadioButton *way : {m_chosen, m_allMonthly}) {
        way->setAutoExclusive(false); // so that neither is chosen to begin with
        way->setChecked(entry->split == (way == m_chosen ? Split::Chosen : Split::AllMonthly));
        way->setAutoExclusive(true);
    }
    if (entry->split != Split::Chosen) {
        m_monthly->clear();
        m_addon->clear();
    }
}

void RefundDialog::choiceEdited()
{
    Entry *entry = current();
    if (!entry || m_isShowing || m_isActing)
        return;
    bool isNumber = false;
    const qint64 rows = m_rows->text().trimmed().toLongLong(&isNumber);
    entry->rows = m_rows->text().trimmed().isEmpty() ? std::nullopt : std::optional(Credits{isNumber ? rows : 0}); // no number is refused as one
    entry->isGoodwill = m_goodwill->isChecked();
    if (entry->split != Split::Known) {
        entry->split = m_allMonthly->isChecked() ? Split::AllMonthly : m_chosen->isChecked() ? Split::Chosen : Split::Undecided;
        entry->chosen = {{m_monthly->text().trimmed().toLongLong()}, {m_addon->text().trimmed().toLongLong()}};
    }
    ++m_revision;
    rehearse();
}

void RefundDialog::allow()
{
    m_progress->setVisible(isBusy());
    m_close->setEnabled(!m_isActing);
    m_choice->setEnabled(!m_isActing);
    m_reason->setEnabled(!m_isActing);
    m_do->setEnabled(!isBusy() && !m_reason->text().trimmed().isEmpty() && std::ranges::any_of(m_entries, &Entry::isDoable));
}

} // namespace reckoner
