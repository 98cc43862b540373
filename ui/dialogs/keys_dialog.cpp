#include "ui/dialogs/keys_dialog.h"

#include "models/tables/row_table_model.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct KeyLine
{
    QString keys;
    QString does;
};

const std::array kKeyColumns = {
    Column<KeyLine>{"keys", QT_TRANSLATE_NOOP("Column", "Keys"), ColumnKind::Text, [](const KeyLine &line) { return Cell(line.keys); }},
    Column<KeyLine>{"does", QT_TRANSLATE_NOOP("Column", "Does"), ColumnKind::Text, [](const KeyLine &line) { return Cell(line.does); }},
};

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…');
}

std::vector<KeyLine> keyLines(const QList<QAction *> &actions)
{
    std::vector<KeyLine> lines;
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            lines.push_back({action->shortcut().toString(QKeySequence::NativeText), withoutMnemonic(action->text())});
    }
    // Keys that belong to a part of the window and not to a menu.
    lines.push_back({QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText), KeysDialog::tr("Copy the selected cells")});
    lines.push_back({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C).toString(QKeySequence::NativeText), KeysDialog::tr("Copy them with their headings")});
    lines.push_back({QKeySequence(Qt::CTRL | Qt::Key_I).toString(QKeySequence::NativeText), KeysDialog::tr("Explain the amount: formula, price, rounding, rows")});
    lines.push_back({KeysDialog::tr("Shift + click on a heading"), KeysDialog::tr("Sort by a second column")});
    lines.push_back({KeysDialog::tr("Arrow keys in a chart"), KeysDialog::tr("Walk over the bars; Enter chooses one")});
    return lines;
}

} // namespace

KeysDialog::KeysDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    resize(460, 520);
    auto *view = new TableView(u"keys"_s, tr("Keys"));
    auto *model = new RowTableModel<KeyLine>(kKeyColumns, [](const KeyLine &line) { return QVariant(line.does); }, view);
    view->setTable(model, TableView::Sorting::None);
    model->setRows(keyLines(actions));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(view);
    column->addWidget(buttons);
}

} // namespace reckoner
