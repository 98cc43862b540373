#include "ui/dialogs/act_dialog.h"

#include "models/tables/row_table_model.h"
#include "models/wording/sentences.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/working_bar.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const std::array kChangeColumns = {
    Column<ChangeLine>{"thing", QT_TRANSLATE_NOOP("Column", "What"), ColumnKind::Text, [](const ChangeLine &line) { return Cell(line.thing); }},
    Column<ChangeLine>{"before", QT_TRANSLATE_NOOP("Column", "Before"), ColumnKind::Text, [](const ChangeLine &line) { return Cell(line.before); }},
    Column<ChangeLine>{"after", QT_TRANSLATE_NOOP("Column", "After"), ColumnKind::Text, [](const ChangeLine &line) { return Cell(line.after); }},
};

constexpr int kMostRowsOnShow = 12;
constexpr int kLongestLabel = 240; ///< pixels; a longer one is broken into lines

/// A form gives a label that is broken into lines the height of one.
void breakWhereLong(QLabel *label)
{
    if (label->sizeHint().width() <= kLongestLabel)
        return;
    label->setWordWrap(true);
    label->setFixedWidth(kLongestLabel);
    label->setMinimumHeight(label->heightForWidth(kLongestLabel));
}

} // namespace

std::optional<Money> ActInput::money(const QString &key) const
{
    const auto amount = Money::parse(values.value(key));
    return amount ? std::optional(*amount) : std::nullopt;
}

std::optional<QString> ActInput::text(const QString &key) const
{
    const auto found = values.find(key);
    return found == values.end() ? std::nullopt : std::optional(*found);
}

bool ActDialog::Entry::isValid() const
{
    const QString entered = edit->text().trimmed();
    if (entered.isEmpty())
        return !field.isNeeded;
    switch (field.kind) {
    case ActField::Kind::Count: {
        bool isNumber = false;
        return entered.toLongLong(&isNumber) > 0 && isNumber;
    }
    case ActField::Kind::Money:
        return Money::parse(entered).ok();
    case ActField::Kind::Text:
        return true;
    }
    Q_UNREACHABLE();
}

ActDialog::ActDialog(const ActText &text, QWidget *parent) : QDialog(parent), m_text(text), m_error(new QLabel), m_progress(new WorkingBar(tr("Working"), 4))
{
    setWindowTitle(text.title);
    setMinimumWidth(520);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    auto *explanation = new QLabel(text.explanation);
    explanation->setWordWrap(true);
    explanation->setTextFormat(Qt::PlainText);
    column->addWidget(explanation);
    addFields();
    if (text.preview || !text.changes.empty())
        addChanges(text.preview ? text.preview(input()) : text.changes);
    if (text.reason != ActText::Reason::None)
        addReason(text.reason);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    column->addWidget(m_error);
    m_progress->hide();
    column->addWidget(m_progress);
    addButtons(text.doIt);
    allowDoing();
}

void ActDialog::addFields()
{
    if (m_text.fields.empty())
        return;
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const ActField &field : m_text.fields) {
        auto *edit = new QLineEdit(field.value);
        if (field.kind != ActField::Kind::Text)
            edit->setAlignment(Qt::AlignRight);
        if (!field.isNeeded)
            edit->setPlaceholderText(tr("None"));
        auto *label = new QLabel(field.label);
        label->setBuddy(edit);
        breakWhereLong(label);
        form->addRow(label, edit);
        m_entries.push_back({field, edit});
        connect(edit, &QLineEdit::textChanged, this, [this] {
            showPreview();
            allowDoing();
        });
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
}

ActInput ActDialog::input() const
{
    ActInput input{reason(), {}};
    for (const Entry &entry : m_entries) {
        if (const QString entered = entry.edit->text().trimmed(); !entered.isEmpty())
            input.values.insert(entry.field.key, entered);
    }
    return input;
}

bool ActDialog::isComplete() const
{
    return std::ranges::all_of(m_entries, [](const Entry &entry) { return entry.isValid(); });
}

void ActDialog::showPreview()
{
    if (m_text.preview && m_showChanges && isComplete())
        m_showChanges(m_text.preview(input()));
}

void ActDialog::addChanges(const std::vector<ChangeLine> &changes)
{
    auto *view = new TableView(u"act"_s, tr("Before and after"));
    auto *model = new RowTableModel<ChangeLine>(kChangeColumns, [](const ChangeLine &line) { return QVariant(line.thing); }, view);
    view->setTable(model, TableView::Sorting::None);
    model->setRows(changes);
    const int rows = std::min(int(changes.size()), kMostRowsOnShow);
    view->setMinimumHeight(view->rowHeight(0) * (rows + 1) + 12);
    layout()->addWidget(view);
    m_showChanges = [model](std::vector<ChangeLine> lines) { model->setRows(std::move(lines)); };
}

void ActDialog::addReason(ActText::Reason reason)
{
    auto *label = new QLabel(reason == ActText::Reason::Required ? tr("&Reason (needed)") : tr("&Reason"));
    m_reason = new QLineEdit;
    m_reason->setPlaceholderText(tr("Kept with the ledger, for whoever asks later"));
    label->setBuddy(m_reason);
    layout()->addWidget(label);
    layout()->addWidget(m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, &ActDialog::allowDoing);
}

void ActDialog::addButtons(const QString &doIt)
{
    auto *buttons = new QDialogButtonBox;
    m_do = buttons->addButton(doIt, QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_do->setDefault(true);
    connect(m_do, &QPushButton::clicked, this, &ActDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &ActDialog::reject);
    layout()->addWidget(buttons);
}

QString ActDialog::reason() const
{
    return m_reason ? m_reason->text().trimmed() : QString();
}

void ActDialog::allowDoing()
{
    const bool hasReason = m_text.reason != ActText::Reason::Required || !reason().isEmpty();
    m_do->setEnabled(!m_busy && hasReason && isComplete());
}

void ActDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_isFindingOut = false;
    m_progress->setVisible(busy);
    m_cancel->setEnabled(!busy); // what was begun is all or nothing; it cannot be left half way
    if (m_reason)
        m_reason->setEnabled(!busy);
    for (const Entry &entry : m_entries)
        entry.edit->setEnabled(!busy);
    allowDoing();
}

void ActDialog::start()
{
    m_error->hide();
    setBusy(true);
    Q_EMIT doRequested(reason());
}

void ActDialog::succeed()
{
    setBusy(false);
    accept();
}

void ActDialog::showFindingOut(bool isUnderWay)
{
    if (!m_busy)
        return;
    m_isFindingOut = isUnderWay;
    m_cancel->setEnabled(isUnderWay);
    m_cancel->setText(isUnderWay ? tr("Close") : tr("Cancel"));
    m_error->setPalette(palette());
    m_error->setText(tr("The connection was lost at the last step. Finding out whether it was done…"));
    m_error->setVisible(isUnderWay);
}

void ActDialog::fail(const Error &error)
{
    setBusy(false);
    QPalette warned = m_error->palette();
    warned.setColor(QPalette::WindowText, theme::tone(theme::Tone::Bad));
    m_error->setPalette(warned);
    m_error->setText(tr("%1 (code: %2)").arg(wording::sentence(error), errorCodeName(error.code)));
    m_error->show();
    if (m_reason)
        m_reason->setFocus();
}

void ActDialog::reject()
{
    if (!m_busy || m_isFindingOut)
        QDialog::reject();
}

} // namespace reckoner
