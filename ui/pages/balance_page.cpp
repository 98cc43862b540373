#include "ui/pages/balance_page.h"

#include "ui/widgets/action_row.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace reckoner {

BalancePage::BalancePage(const PageContext &context, const QString &name, const QString &title)
    : Page(context), m_name(name), m_accounts(new TableView(name, title, this)), m_accountStack(new StateStack(m_accounts, this)), m_detail(new QWidget(this))
{
    auto *detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(0, 8, 0, 0);
    m_bars = new QVBoxLayout;
    m_bars->setSpacing(6);
    detail->addLayout(m_bars);
    m_actions = new ActionRow(m_detail);
    m_actions->followMenu(m_accounts);
    detail->addWidget(m_actions);
    m_tabs = new QTabWidget(m_detail);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Lists of the chosen account"));
    detail->addWidget(m_tabs, 1);

    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_accountStack);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(split);

    if (may(session()->role(), Permission::Administer))
        addAction(tr("Diag&nose"), [this] { diagnose(); });
    m_detail->hide();
    adopt(m_accountStack);
    connect(m_accounts, &TableView::selectionSummarized, this, [this](const SelectionSummary &summary) {
        Q_EMIT selectionSummarized(summary);
        choose();
    });
    connect(m_accounts, &TableView::rowOpened, this, [this] {
        choose();
        if (!m_questions.empty())
            explainFigure(m_questions.front());
    });
}

void BalancePage::addTab(const List &list, const QString &title)
{
    adopt(list.stack);
    connect(list.table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    m_tabs->addTab(list.stack, title);
}

void BalancePage::takeSubject(const QString &id)
{
    if (const auto uuid = parseUuid(id))
        m_wanted = QVariant(*uuid);
    reload();
}

/// For whoever is told "it does not work" and has this account before them.
void BalancePage::diagnose()
{
    Q_EMIT pageRequested(QStringLiteral("diagnose"), QUuid(m_chosen).toString(QUuid::WithoutBraces));
}

QPushButton *BalancePage::addAction(const QString &text, const std::function<void()> &run)
{
    return m_actions->add(text, run);
}

void BalancePage::allow(QPushButton *button, bool isPossible, Permission permission)
{
    const QString refusal = refusalOf(permission);
    button->setEnabled(refusal.isEmpty() && isPossible);
    button->setToolTip(refusal);
}

void BalancePage::showBuckets(const std::vector<BucketFigures> &buckets, const std::vector<BalanceQuestion> &questions)
{
    m_questions = questions;
    while (m_bars->count() < int(buckets.size())) {
        auto *bar = new BucketBar(m_detail);
        addExplain(bar, [this, place = size_t(m_bars->count())] { return place < m_questions.size() ? std::optional<Question>(m_questions[place]) : std::nullopt; });
        m_bars->addWidget(bar);
    }
    for (int i = 0; i < m_bars->count(); ++i) {
        auto *bar = static_cast<BucketBar *>(m_bars->itemAt(i)->widget());
        bar->setVisible(i < int(buckets.size()));
        if (i < int(buckets.size()))
            bar->setFigures(buckets[size_t(i)]);
    }
}

void BalancePage::accountsShown(const EmptyText &empty, const QVariant &preferred)
{
    const int rows = m_accounts->table()->rowCount();
    Q_EMIT rowsShown(rows);
    m_detail->setVisible(rows > 0);
    if (rows == 0) {
        m_accountStack->showEmpty(empty);
        return;
    }
    m_accountStack->showData();
    if (m_wanted.isValid() || !m_accounts->currentIndex().isValid())
        m_accounts->setCurrentIndex(m_accounts->model()->index(placeOf(m_wanted.isValid() ? m_wanted : preferred), 0));
    m_wanted.clear();
    const int row = std::max(m_accounts->tableRow(m_accounts->currentIndex()), 0);
    m_chosen = m_accounts->table()->idAt(row).toString();
    showAccount(row);
}

/// The row of the view that shows the account; the first where it is not there.
int BalancePage::placeOf(const QVariant &id) const
{
    for (int row = 0; row < m_accounts->model()->rowCount(); ++row) {
        if (m_accounts->table()->idAt(m_accounts->tableRow(m_accounts->model()->index(row, 0))).toString() == id.toString())
            return row;
    }
    return 0;
}

void BalancePage::choose()
{
    const int row = m_accounts->tableRow(m_accounts->currentIndex());
    if (row < 0 || row >= m_accounts->table()->rowCount())
        return;
    const QString chosen = m_accounts->table()->idAt(row).toString();
    if (std::exchange(m_chosen, chosen) != chosen)
        showAccount(row);
}

} // namespace reckoner
