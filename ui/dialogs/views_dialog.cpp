#include "ui/dialogs/views_dialog.h"

#include "ui/widgets/action_row.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/table_view.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kFirstViewsSize(760, 420);

const std::array kViewColumns = {
    Column<ViewLine>{"name", QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, [](const ViewLine &line) { return Cell(line.view.name); }},
    Column<ViewLine>{"page", QT_TRANSLATE_NOOP("Column", "Page"), ColumnKind::Text, [](const ViewLine &line) { return Cell(line.pageTitle); }},
    Column<ViewLine>{"filter", QT_TRANSLATE_NOOP("Column", "Filter"), ColumnKind::Text, [](const ViewLine &line) { return Cell(line.filterWords); }},
    Column<ViewLine>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const ViewLine &line) { return Cell(line.view.companyName); }},
    Column<ViewLine>{"owner", QT_TRANSLATE_NOOP("Column", "Saved by"), ColumnKind::Text, [](const ViewLine &line) { return Cell(line.view.owner); }},
    Column<ViewLine>{"shared", QT_TRANSLATE_NOOP("Column", "Shared"), ColumnKind::Flag, [](const ViewLine &line) { return Cell(line.view.shared); }},
};

} // namespace

ViewsDialog::ViewsDialog(const Scope &scope, bool isReadOnly, QWidget *parent) :
    QDialog(parent), m_scope(scope), m_isReadOnly(isReadOnly),
    m_lines(new RowTableModel<ViewLine>(kViewColumns, [](const ViewLine &line) { return QVariant(line.view.id.uuid()); }, this)),
    m_table(new TableView(u"views"_s, tr("Saved views")))
{
    setWindowTitle(tr("Saved views"));
    resize(kFirstViewsSize);
    m_table->setTable(m_lines, TableView::Sorting::InMemory);
    auto *actions = new ActionRow(this);
    m_open = actions->add(tr("&Open"), [this] { openCurrent(); });
    m_rename = actions->add(tr("&Rename…"), [this] { Q_EMIT renameRequested(*current()); });
    m_share = actions->add(tr("&Share"), [this] { Q_EMIT shareRequested(*current(), !current()->shared); });
    m_remove = actions->add(tr("&Delete"), [this] { Q_EMIT removeRequested(*current()); });
    actions->followMenu(m_table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &TableView::rowOpened, this, &ViewsDialog::openCurrent);
    connect(m_table, &TableView::selectionSummarized, this, &ViewsDialog::allow);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(actions);
    column->addWidget(buttons);
    allow();
}

void ViewsDialog::setViews(std::vector<ViewLine> views)
{
    m_lines->setRows(std::move(views));
    if (!m_table->currentIndex().isValid() && m_lines->rowCount() > 0)
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    allow();
}

const SavedView *ViewsDialog::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_lines->rowAt(m_table->tableRow(index)).view : nullptr;
}

void ViewsDialog::openCurrent()
{
    if (const SavedView *view = current()) {
        Q_EMIT openRequested(*view);
        accept();
    }
}

void ViewsDialog::allow()
{
    const SavedView *view = current();
    const bool mayChange = view && !m_isReadOnly && mayChangeView(m_scope, *view);
    m_open->setEnabled(view != nullptr);
    m_rename->setEnabled(mayChange);
    m_remove->setEnabled(mayChange);
    m_share->setEnabled(mayChange && mayShareViews(m_scope.role));
    m_share->setText(view && view->shared ? tr("Keep for its &owner alone") : tr("&Share with the team"));
}

} // namespace reckoner
