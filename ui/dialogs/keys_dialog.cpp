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
    QString place;
    QString keys;
    QString does;
};

const std::array kKeyColumns = {
    Column<KeyLine>{"place", QT_TRANSLATE_NOOP("Column", "Where"), ColumnKind::Text, [](const KeyLine &line) { return Cell(line.place); }},
    Column<KeyLine>{"keys", QT_TRANSLATE_NOOP("Column", "Keys"), ColumnKind::Text, [](const KeyLine &line) { return Cell(line.keys); }},
    Column<KeyLine>{"does", QT_TRANSLATE_NOOP("Column", "Does"), ColumnKind::Text, [](const KeyLine &line) { return Cell(line.does); }},
};

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…');
}

QString native(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

/// Keys that belong to a part of the window and not to a menu.
std::vector<KeyLine> linesOfParts()
{
    const QString list = KeysDialog::tr("In a list");
    const QString chart = KeysDialog::tr("In a chart");
    const QString find = KeysDialog::tr("While finding");
    const QString message = KeysDialog::tr("After an act");
    const QString everywhere = KeysDialog::tr("Everywhere");
    return {
        {list, native(QKeySequence::Copy), KeysDialog::tr("Copy the selected cells")},
        {list, native(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)), KeysDialog::tr("Copy them with their headings")},
        {list, native(QKeySequence(Qt::CTRL | Qt::Key_I)), KeysDialog::tr("Explain the amount: formula, price, rounding, rows")},
        {list, native(QKeySequence(Qt::Key_Return)), KeysDialog::tr("Open the row")},
        {list, native(QKeySequence(Qt::Key_Menu)), KeysDialog::tr("What can be done with the cell: only this, not this, sort, columns")},
        {list, KeysDialog::tr("Home, End"), KeysDialog::tr("First and last cell of the row")},
        {list, KeysDialog::tr("Ctrl+Home, Ctrl+End"), KeysDialog::tr("First and last row of the list")},
        {list, KeysDialog::tr("Page up, Page down"), KeysDialog::tr("A screenful up or down")},
        {list, native(QKeySequence::SelectAll), KeysDialog::tr("Select everything")},
        {list, KeysDialog::tr("Shift + arrow keys"), KeysDialog::tr("Select; the sum stands in the bar below")},
        {list, KeysDialog::tr("Shift + click on a heading"), KeysDialog::tr("Sort by a further column")},
        {list, KeysDialog::tr("Double click on the edge of a heading"), KeysDialog::tr("Fit the column")},
        {chart, KeysDialog::tr("Left, Right, Home, End"), KeysDialog::tr("Walk over the periods")},
        {chart, KeysDialog::tr("Up, Down"), KeysDialog::tr("Walk over the parts of a bar")},
        {chart, native(QKeySequence(Qt::Key_Return)), KeysDialog::tr("Show only this period, or only this part")},
        {chart, native(QKeySequence::Copy), KeysDialog::tr("Copy the chart as a picture")},
        {find, native(QKeySequence(Qt::Key_Return)), KeysDialog::tr("Next")},
        {find, native(QKeySequence(Qt::SHIFT | Qt::Key_Return)), KeysDialog::tr("Previous")},
        {message, native(QKeySequence::Undo), KeysDialog::tr("Undo it")},
        {everywhere, KeysDialog::tr("Tab, Shift+Tab"), KeysDialog::tr("To the next part of the window, and back")},
        {everywhere, KeysDialog::tr("The mouse's back and forward buttons"), KeysDialog::tr("Back and forward")},
    };
}

std::vector<KeyLine> keyLines(const QList<QAction *> &actions)
{
    std::vector<KeyLine> lines;
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &each : action->shortcuts())
            keys.append(native(each));
        if (!keys.isEmpty())
            lines.push_back({KeysDialog::tr("Everywhere"), keys.join(u", "_s), withoutMnemonic(action->text())});
    }
    const std::vector<KeyLine> parts = linesOfParts();
    lines.insert(lines.end(), parts.begin(), parts.end());
    return lines;
}

} // namespace

KeysDialog::KeysDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    resize(720, 620);
    auto *view = new TableView(u"keys"_s, tr("Keys"));
    auto *model = new RowTableModel<KeyLine>(kKeyColumns, [](const KeyLine &line) { return QVariant(line.place + line.does); }, view);
    view->setTable(model, TableView::Sorting::InMemory);
    model->setRows(keyLines(actions));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(view);
    column->addWidget(buttons);
}

} // namespace reckoner
