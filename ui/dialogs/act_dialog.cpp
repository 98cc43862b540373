#include "ui/dialogs/act_dialog.h"

#include "models/tables/row_table_model.h"
#include "models/wording/sentences.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/working_bar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalBlocker>
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
constexpr int kWidestList = 880; ///< pixels; beyond it the list is scrolled
constexpr int kWidestColumn = 420;
constexpr int kAroundText = 24;
constexpr int kLongestLabel = 240; ///< pixels; a longer one is broken into lines

bool isNumber(ActField::Kind kind)
{
    return kind == ActField::Kind::Count || kind == ActField::Kind::Money || kind == ActField::Kind::UnitPrice;
}

/// "1.234,50" of a German is "1234.50"; what is no number of the language stays as it is.
QString plainNumber(const QString &entered)
{
    const QLocale locale;
    bool isOfLanguage = false;
    locale.toDouble(entered, &isOfLanguage);
    if (!isOfLanguage)
        return entered;
    QString plain = entered;
    plain.replace(locale.groupSeparator(), u"_"_s);
    static const QRegularExpression wholeGroups(u"^\\D?\\d{1,3}(_\\d{2,3})*_\\d{3}(?!\\d)"_s);
    if (plain.contains(u'_') && !wholeGroups.match(plain).hasMatch())
        return entered; // "12,50" in English is not 1250
    plain.remove(u'_').replace(locale.decimalPoint(), u"."_s);
    for (QChar &digit : plain) {
        if (digit.isDigit())
            digit = QChar(char16_t(u'0' + digit.digitValue()));
    }
    return plain;
}

/// A form gives a label that is broken into lines the height of one.
void breakWhereLong(QLabel *label)
{
    if (label->sizeHint().width() <= kLongestLabel)
        return;
    label->setWordWrap(true);
    label->setFixedWidth(kLongestLabel);
    label->setMinimumHeight(label->heightForWidth(kLongestLabel));
}

/// As wide as its columns: what a row is before and after is seen without scrolling.
void fitToTexts(TableView *view)
{
    int width = view->verticalScrollBar()->sizeHint().width() + 2 * view->frameWidth();
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        int widest = view->horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < view->model()->rowCount() && widest < kWidestColumn; ++row)
            widest = std::max(widest, view->fontMetrics().horizontalAdvance(view->model()->index(row, column).data().toString()) + kAroundText);
        width += std::min(widest, kWidestColumn);
    }
    view->setMinimumWidth(std::min(width, kWidestList));
}

/// As tall as its rows, with room for the bar below a wide one; a long list begins with some of them and takes what room there is.
void fitToRows(TableView *view)
{
    const int rows = view->model()->rowCount();
    const int around = view->horizontalHeader()->sizeHint().height() + view->horizontalScrollBar()->sizeHint().height() + 2 * view->frameWidth();
    const int height = around + view->verticalHeader()->defaultSectionSize() * std::clamp(rows, 1, kMostRowsOnShow);
    view->setMinimumHeight(height);
    view->setMaximumHeight(rows > kMostRowsOnShow ? QWIDGETSIZE_MAX : height);
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

QWidget *ActDialog::Entry::editor() const
{
    return box ? static_cast<QWidget *>(box) : edit;
}

QString ActDialog::Entry::entered() const
{
    if (box)
        return box->currentData().toString();
    const QString text = edit->text().trimmed();
    return isNumber(field.kind) ? plainNumber(text) : text;
}

bool ActDialog::Entry::isValid() const
{
    const QString text = entered();
    if (text.isEmpty())
        return !field.isNeeded;
    switch (field.kind) {
    case ActField::Kind::Count: {
        bool isWhole = false;
        return text.toLongLong(&isWhole) > 0 && isWhole;
    }
    case ActField::Kind::Money:
        return Money::parse(text).ok();
    case ActField::Kind::UnitPrice:
        return UnitPrice::parse(text).ok();
    case ActField::Kind::Text:
    case ActField::Kind::Choice:
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
    column->addStretch(1); // where the list needs no more room, the rest stands together on top
    addButtons(text.doIt);
    allowDoing();
    beginWhereToWrite();
}

/// The keyboard is where something is to be written, not in the list of what changes.
void ActDialog::beginWhereToWrite()
{
    const auto empty = std::ranges::find_if(m_entries, [](const Entry &entry) { return entry.entered().isEmpty(); });
    if (empty != m_entries.end())
        empty->editor()->setFocus();
    else if (!m_entries.empty())
        m_entries.front().editor()->setFocus();
    else if (m_reason)
        m_reason->setFocus();
    else
        (m_do ? m_do : m_cancel)->setFocus();
}

void ActDialog::addFields()
{
    if (m_text.fields.empty())
        return;
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const ActField &field : m_text.fields) {
        const Entry entry = entryOf(field);
        auto *label = new QLabel(field.label);
        label->setBuddy(entry.editor());
        breakWhereLong(label);
        form->addRow(label, entry.editor());
        m_entries.push_back(entry);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
    offerChoices();
}

ActDialog::Entry ActDialog::entryOf(const ActField &field)
{
    if (field.kind == ActField::Kind::Choice) {
        auto *box = new QComboBox;
        connect(box, &QComboBox::currentIndexChanged, this, &ActDialog::takeEntry);
        return {field, nullptr, box};
    }
    QString value = field.value;
    if (isNumber(field.kind))
        value.replace(u'.', QLocale().decimalPoint());
    auto *edit = new QLineEdit(value);
    if (isNumber(field.kind))
        edit->setAlignment(Qt::AlignRight);
    if (!field.isNeeded)
        edit->setPlaceholderText(tr("None"));
    connect(edit, &QLineEdit::textChanged, this, &ActDialog::takeEntry);
    return {field, edit, nullptr};
}

/// What is chosen stays so as long as it is offered.
void ActDialog::offerChoices()
{
    for (const Entry &entry : m_entries) {
        if (!entry.box)
            continue;
        const QSignalBlocker quiet(entry.box);
        const QString chosen = entry.box->count() > 0 ? entry.entered() : entry.field.value;
        entry.box->clear();
        for (const ActChoice &choice : entry.field.choices(input()))
            entry.box->addItem(choice.title, choice.value);
        entry.box->setCurrentIndex(std::max(0, entry.box->findData(chosen)));
    }
}

void ActDialog::takeEntry()
{
    offerChoices();
    showPreview();
    allowDoing();
}

ActInput ActDialog::input() const
{
    ActInput input{reason(), {}};
    for (const Entry &entry : m_entries) {
        if (const QString entered = entry.entered(); !entered.isEmpty())
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
    fitToRows(view);
    fitToTexts(view);
    static_cast<QVBoxLayout *>(layout())->addWidget(view, 1000);
    m_showChanges = [model, view](std::vector<ChangeLine> lines) {
        model->setRows(std::move(lines));
        fitToRows(view);
        fitToTexts(view);
    };
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
    if (doIt.isEmpty()) {
        m_cancel = buttons->addButton(QDialogButtonBox::Close);
    } else {
        m_do = buttons->addButton(doIt, QDialogButtonBox::AcceptRole);
        m_do->setDefault(true);
        connect(m_do, &QPushButton::clicked, this, &ActDialog::start);
        m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &ActDialog::reject);
    layout()->addWidget(buttons);
}

QString ActDialog::reason() const
{
    return m_reason ? m_reason->text().trimmed() : QString();
}

void ActDialog::allowDoing()
{
    if (!m_do)
        return;
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
        entry.editor()->setEnabled(!busy);
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
