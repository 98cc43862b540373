#include "ui/dialogs/operation_dialog.h"

#include "models/tables/row_table_model.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "models/wording/words.h"
#include "ui/widgets/table_view.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 680;
constexpr int kListHeight = 190;

const std::array kEntryColumns = {
    Column<LedgerEntry>{"id", QT_TRANSLATE_NOOP("Column", "No."), ColumnKind::Count, [](const LedgerEntry &entry) { return Cell(entry.id); }},
    Column<LedgerEntry>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const LedgerEntry &entry) { return Cell(Word{entry.kind}); }},
    Column<LedgerEntry>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, [](const LedgerEntry &entry) { return Cell(Word{entry.unit}); }},
    Column<LedgerEntry>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, [](const LedgerEntry &entry) { return Cell(Word{entry.bucket}); }},
    addingUp(Column<LedgerEntry>{"amount", QT_TRANSLATE_NOOP("Column", "Amount"), ColumnKind::Money,
                                 [](const LedgerEntry &entry) {
                                     return entry.unit == unitName(Unit::Money) ? Cell(MoneyCell{Money::fromNanos(entry.amountUnits), entry.currency}) : Cell(entry.amountUnits);
                                 }}),
    Column<LedgerEntry>{"note", QT_TRANSLATE_NOOP("Column", "Note"), ColumnKind::Text, [](const LedgerEntry &entry) { return entry.note ? Cell(*entry.note) : Cell(); }},
};

const std::array kChangeColumns = {
    Column<ChangeLine>{"thing", QT_TRANSLATE_NOOP("Column", "What"), ColumnKind::Text, [](const ChangeLine &line) { return Cell(line.thing); }},
    Column<ChangeLine>{"before", QT_TRANSLATE_NOOP("Column", "Before"), ColumnKind::Text, [](const ChangeLine &line) { return Cell(line.before); }},
    Column<ChangeLine>{"after", QT_TRANSLATE_NOOP("Column", "After"), ColumnKind::Text, [](const ChangeLine &line) { return Cell(line.after); }},
};

template <typename IdType>
QString idText(const std::optional<IdType> &id)
{
    return id ? id->toString() : QString();
}

/// The login only where it is another one than who acted.
QString whoText(const OperationEntry &operation)
{
    const bool isSame = operation.login.isEmpty() || operation.actor == operation.login;
    return isSame ? operation.actor : OperationDialog::tr("%1 (logged in as %2)").arg(operation.actor, operation.login);
}

QString timeText(Instant at, const Calendar &calendar)
{
    return u"%1 (%2)"_s.arg(wording::timeText(at, calendar), calendar.zoneName());
}

} // namespace

OperationDialog::OperationDialog(const OperationFacts &facts, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Operation"));
    setMinimumWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->addWidget(buildFacts(facts));
    auto *tabs = new QTabWidget;
    tabs->setAccessibleName(tr("What the operation did"));
    addLists(facts, tabs);
    addJson(tabs, tr("Given"), facts.operation.request);
    addJson(tabs, tr("Answer"), facts.operation.reply);
    if (tabs->count() > 0)
        column->addWidget(tabs, 1);
    else
        tabs->deleteLater();
    column->addWidget(buildButtons(facts));
}

QWidget *OperationDialog::buildFacts(const OperationFacts &facts)
{
    const OperationEntry &operation = facts.operation;
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    addLine(form, tr("What"), wording::word(operation.kind));
    addLine(form, tr("Id"), operation.id.toString());
    addLine(form, tr("Company"), facts.companyName);
    addLine(form, tr("Who"), whoText(operation));
    addLine(form, tr("When"), timeText(operation.businessAt, facts.calendar));
    addLine(form, tr("Recorded"), timeText(operation.recordedAt, facts.calendar));
    addLine(form, tr("Reason"), operation.reason.value_or(QString()));
    addLine(form, tr("Key"), operation.key.value_or(QString()));
    addLine(form, tr("Refused"), operation.refusedCode.value_or(QString()));
    addLine(form, tr("Together with"), idText(operation.batch));
    addLine(form, tr("Reverses"), idText(operation.reverses));
    addLine(form, tr("Reversed by"), idText(operation.reversedBy));
    return box;
}

void OperationDialog::addLists(const OperationFacts &facts, QTabWidget *tabs)
{
    if (!facts.entries.empty()) {
        auto *view = new TableView(u"operation/entries"_s, tr("Ledger entries of the operation"));
        auto *model = new RowTableModel<LedgerEntry>(kEntryColumns, [](const LedgerEntry &entry) { return QVariant(entry.id); }, view);
        view->setTable(model, TableView::Sorting::InMemory);
        view->setMinimumHeight(kListHeight);
        model->setRows(facts.entries);
        const QString count = wording::count(qint64(facts.entries.size()));
        tabs->addTab(view, facts.areAllEntries ? tr("Ledger entries (%1)").arg(count) : tr("Ledger entries (first %1)").arg(count));
    }
    if (!facts.changes.empty()) {
        auto *view = new TableView(u"operation/changes"_s, tr("Rows that the operation changed, before and after"));
        auto *model = new RowTableModel<ChangeLine>(kChangeColumns, [](const ChangeLine &line) { return QVariant(line.thing); }, view);
        view->setTable(model, TableView::Sorting::None);
        view->setMinimumHeight(kListHeight);
        model->setRows(facts.changes);
        tabs->addTab(view, tr("Rows (%1)").arg(wording::count(qint64(facts.changes.size()))));
    }
}

QWidget *OperationDialog::buildButtons(const OperationFacts &facts)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *undo = buttons->addButton(facts.movesMoney() ? tr("&Reverse…") : tr("&Undo…"), QDialogButtonBox::ActionRole);
    undo->setEnabled(facts.canBeUndone);
    undo->setToolTip(facts.whyNot);
    connect(undo, &QPushButton::clicked, this, &OperationDialog::undoRequested);
    if (!facts.entries.empty()) {
        QPushButton *entries = buttons->addButton(tr("Show in the &ledger"), QDialogButtonBox::ActionRole);
        connect(entries, &QPushButton::clicked, this, &OperationDialog::entriesRequested);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    return buttons;
}

void OperationDialog::addLine(QFormLayout *form, const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleDescription(title); // a name would be read in place of the words
    label->setWordWrap(true);
    form->addRow(title, label);
}

void OperationDialog::addJson(QTabWidget *tabs, const QString &title, const QJsonObject &json)
{
    if (json.isEmpty())
        return;
    auto *view = new QPlainTextEdit(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)).trimmed());
    view->setReadOnly(true);
    view->setAccessibleName(title);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setMinimumHeight(kListHeight);
    tabs->addTab(view, title);
}

} // namespace reckoner
