#include "ui/window/main_window.h"

#include "models/session/known_databases.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/live_dot.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/start_filter.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/toast.h"
#include "ui/window/alert_teller.h"
#include "ui/window/first_run_page.h"
#include "ui/window/opening_page.h"
#include "ui/window/range_teller.h"
#include "ui/window/saved_views_menu.h"
#include "ui/window/session_things.h"
#include "ui/window/status_line.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListIconAndMargins = 72;

constexpr int kNumberedPages = 9; ///< Ctrl+1..9
constexpr auto kRowsShown = "rowsShown";
constexpr QSize kFirstSize(1280, 800);

/// The chosen page is marked by its colour; a frame around its words alone would cut it in two.
class PageEntry final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
    }
};

QListWidget *pageList()
{
    auto *list = new QListWidget;
    list->setItemDelegate(new PageEntry(list));
    list->setAccessibleName(MainWindow::tr("Pages"));
    list->setFrameShape(QFrame::NoFrame);
    list->setIconSize(QSize(18, 18));
    list->setSpacing(1);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setBackgroundRole(QPalette::Window);
    QPalette palette = list->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    list->setPalette(palette);
    return list;
}

} // namespace

MainWindow::MainWindow(std::span<const PageInfo> registry, QWidget *parent) :
    QMainWindow(parent),
    m_registry(registry),
    m_filter(new FilterState(this)),
    m_job(new RunningJob(this)),
    m_body(new QStackedWidget),
    m_firstRun(new FirstRunPage),
    m_opening(new OpeningPage),
    m_list(pageList()),
    m_findBar(new FindBar),
    m_pageStack(new QStackedWidget),
    m_status(new StatusLine(m_job)),
    m_toast(new Toast(this))
{
    setWindowTitle(u"Reckoner"_s);
    setWindowIcon(QIcon(u":/icons/reckoner.svg"_s));
    resize(kFirstSize);
    buildBody();
    buildMenus();
    setStatusBar(m_status);
    m_status->addMessage(m_toast);
    connect(m_firstRun, &FirstRunPage::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_firstRun, &FirstRunPage::sampleRemovalRequested, this, &MainWindow::sampleRemovalRequested);
    connect(m_firstRun, &FirstRunPage::openRequested, this, &MainWindow::openRequested);
    connect(m_firstRun, &FirstRunPage::connectRequested, this, [this] { askForConnection()->beginWithServer(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &MainWindow::showPage);
    m_filter->setSceneSource([this] { return scene(); });
    connect(m_filter, &FilterState::pageWanted, this, &MainWindow::openPage);
    connect(m_filter, &FilterState::sceneWanted, this, &MainWindow::showScene);
    restoreState();
}

MainWindow::~MainWindow()
{
    m_filter->setSceneSource({});
    forgetPages(); // pages and pickers ask the session, so they go first
    delete m_filterBar;
}

void MainWindow::buildBody()
{
    m_column = new QWidget;
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_findBar);
    column->addWidget(m_pageStack, 1);
    m_pageStack->setContentsMargins(10, 4, 2, 6);
    m_workplace = new QSplitter(Qt::Horizontal);
    m_workplace->setChildrenCollapsible(false);
    m_workplace->setHandleWidth(1);
    m_workplace->addWidget(m_list);
    m_workplace->addWidget(m_column);
    m_workplace->setStretchFactor(1, 1);
    m_body->addWidget(m_firstRun);
    m_body->addWidget(m_opening);
    m_body->addWidget(m_workplace);
    setCentralWidget(m_body);
}

void MainWindow::showOpening()
{
    m_body->setCurrentWidget(m_opening);
    m_opening->setFocus();
}

void MainWindow::leaveOpening()
{
    m_body->setCurrentWidget(m_pages.empty() ? static_cast<QWidget *>(m_firstRun) : m_workplace);
}

// --- pages

void MainWindow::openSession(std::unique_ptr<Session> session, const QString &page)
{
    forgetPages();
    delete m_filterBar; // it and its pickers may wait for answers of the old session
    m_filterBar = nullptr;
    delete std::exchange(m_things, nullptr);
    m_chosen.things.clear();
    m_session = std::move(session);
    m_job->end(); // whatever still ran ended with the old session, and told nobody
    m_things = new SessionThings(m_session.get(), this);
    followSession();
    const Scope &scope = m_session->scope();
    listPages(scope.role, {scope.companies.size() > 1, scope.allCompanies}, page);
    m_filterBar->loadCompanies();
    m_views->follow(m_session.get());
    auto *range = new RangeTeller(m_session.get(), m_filter, m_filterBar); // goes with the bar
    connect(range, &RangeTeller::told, m_filterBar, &FilterBar::showRangeSpelledOut);
    if (may(scope.role, Permission::SeeBalances))
        connect(new AlertTeller(m_session.get()), &AlertTeller::told, this, [this](const QString &sentence) { say(sentence); });
    m_session->watch();
}

void MainWindow::closeSession()
{
    forgetPages();
    delete std::exchange(m_filterBar, nullptr);
    delete std::exchange(m_things, nullptr);
    m_views->follow(nullptr);
    m_status->showSession(nullptr);
    m_session.reset();
    m_job->end();
    setWindowTitle(u"Reckoner"_s);
    m_body->setCurrentWidget(m_firstRun);
}

void MainWindow::showPages(Role role, ThingSource *things)
{
    m_things = things;
    things->setParent(this);
    listPages(role, {}, {});
    m_filterBar->loadCompanies();
}

void MainWindow::followSession()
{
    m_status->showSession(m_session.get());
    setWindowTitle(tr("%1 - Reckoner").arg(databaseTitle(m_session->url())));
    LiveDot *live = m_status->live();
    connect(m_session.get(), &Session::changed, live, [live] { live->showChange(QDateTime::currentDateTime()); });
    connect(m_session.get(), &Session::connectionLost, live, &LiveDot::showLost);
    connect(m_session.get(), &Session::connectionRestored, live, &LiveDot::showLive);
    for (const QString &warning : m_session->warnings())
        say(warning);
}

bool MainWindow::Sights::reach(PageInfo::Sight sight) const
{
    switch (sight) {
    case PageInfo::Sight::OneCompany: return true;
    case PageInfo::Sight::SeveralCompanies: return severalCompanies;
    case PageInfo::Sight::AllCompanies: return allCompanies;
    }
    Q_UNREACHABLE();
}

void MainWindow::listPages(Role role, const Sights &sights, const QString &first)
{
    m_filterBar = new FilterBar(m_filter, m_things);
    static_cast<QVBoxLayout *>(m_column->layout())->insertWidget(0, m_filterBar);
    for (const PageInfo &info : m_registry) {
        if ((info.permission && !may(role, *info.permission)) || !sights.reach(info.sight))
            continue;
        const int row = int(m_pages.size());
        const QKeySequence keys = row < kNumberedPages ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + row)) : QKeySequence();
        QAction *action = addAction(m_pageMenu, info.icon, pageTitle(info), keys, [this, row] { m_list->setCurrentRow(row); });
        m_pages.push_back({&info, nullptr, action});
        auto *item = new QListWidgetItem(icon(QLatin1StringView(info.icon)), pageTitle(info), m_list);
        item->setToolTip(keys.isEmpty() ? QString() : tr("%1 (%2)").arg(pageTitle(info), keys.toString(QKeySequence::NativeText)));
        item->setSizeHint(QSize(0, 34));
    }
    int widest = 0; // the list may not be laid out yet, so its own size hint says nothing
    for (const ShownPage &shown : m_pages)
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(pageTitle(*shown.info)));
    m_list->setFixedWidth(widest + kListIconAndMargins);
    m_workplace->setSizes({m_list->width(), width() - m_list->width()});
    const QString last = QSettings().value("window/page"_L1).toString();
    if (!openPage(first) && !openPage(last) && !m_pages.empty())
        m_list->setCurrentRow(0);
    m_body->setCurrentWidget(m_workplace); // at last: a list that gets the focus without a chosen page would open the first one
}

void MainWindow::forgetPages()
{
    const QSignalBlocker quiet(m_list);
    for (ShownPage &shown : m_pages) {
        keepSplitters(shown);
        delete shown.page;
        delete shown.action;
    }
    m_pages.clear();
    m_list->clear();
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const ShownPage &shown : m_pages)
        ids.append(QString::fromLatin1(shown.info->id));
    return ids;
}

bool MainWindow::openPage(const QString &id)
{
    const auto row = pageIds().indexOf(id);
    if (row < 0)
        return false;
    m_list->setCurrentRow(int(row));
    return true;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_pageStack->currentWidget());
}

QString MainWindow::currentPageId() const
{
    return m_list->currentRow() < 0 ? QString() : QString::fromLatin1(m_pages[size_t(m_list->currentRow())].info->id);
}

Page *MainWindow::pageAt(int row)
{
    ShownPage &shown = m_pages[size_t(row)];
    if (!shown.page) {
        shown.page = shown.info->make({m_session.get(), m_filter, m_things, m_job});
        shown.page->setObjectName(QString::fromLatin1(shown.info->id));
        shown.page->setWindowTitle(QCoreApplication::translate("Page", shown.info->title)); // what it is called in a file and on paper
        m_pageStack->addWidget(shown.page);
        connectPage(shown.page);
        restoreSplitters(shown);
    }
    return shown.page;
}

void MainWindow::connectPage(Page *page)
{
    const auto ifShown = [this, page](auto act) {
        return [this, page, act](const auto &...values) {
            if (currentPage() == page)
                act(values...);
        };
    };
    connect(page, &Page::rowsShown, this, [this, page](qint64 rows) {
        page->setProperty(kRowsShown, rows); // to be told again when it is on show again
        if (currentPage() == page)
            m_status->showRows(rows);
    });
    connect(page, &Page::zoneShown, this, ifShown([this](const QString &zone) { m_status->showZone(zone); }));
    connect(page, &Page::selectionSummarized, this, ifShown([this](const SelectionSummary &summary) { m_status->showSelection(summary); }));
    connect(page, &Page::settled, this, ifShown([this] { finishScene(); }));
    connect(page, &Page::toastRequested, this, &MainWindow::say);
    connect(page, &Page::fileWritten, this, [this](const QString &text, const QString &path) {
        m_toast->offer(text, tr("Show the folder"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
    });
    connect(page, &Page::exportRequested, this, ifShown([this] { exportPage(); }));
    connect(page, &Page::openRequested, this, &MainWindow::openRequested);
    connect(page, &Page::sampleRequested, this, &MainWindow::sampleRequested);
    connect(page, &Page::sampleRemovalRequested, this, &MainWindow::sampleRemovalRequested, Qt::QueuedConnection); // the page may go with the sample
    connect(page, &Page::renewalRequested, this, &MainWindow::renewalRequested);
    connect(page, &Page::pageRequested, this, [this](const QString &id, const QString &subject) {
        if (openPage(id) && !subject.isEmpty())
            currentPage()->takeSubject(subject);
    });
}

void MainWindow::showPage(int row)
{
    if (row < 0)
        return;
    m_filter->enterPage(QString::fromLatin1(m_pages[size_t(row)].info->id)); // while the page that is left is on show
    m_sceneToCome.clear();
    if (Page *before = currentPage())
        before->setActive(false);
    m_findBar->hide();
    Page *page = pageAt(row);
    m_pageStack->setCurrentWidget(page);
    m_status->showRows(page->property(kRowsShown).isValid() ? page->property(kRowsShown).toLongLong() : -1);
    m_status->showSelection(page->mainTable() && page->mainTable()->table() ? page->mainTable()->selection() : SelectionSummary());
    m_filterBar->setUsedParts(page->usedFilterParts());
    m_filterBar->followTables(page);
    m_views->setPage(currentPageId());
    page->setActive(true);
}

// --- how a page looked

/// Its tabs, and what its lists show.
QVariant MainWindow::scene() const
{
    const Page *page = currentPage();
    if (!page)
        return {};
    QVariantMap tables;
    for (const TableView *table : page->findChildren<TableView *>()) {
        if (table->window() == this && table->table())
            tables.insert(table->name(), table->scene());
    }
    QVariantList tabs;
    for (const QTabWidget *each : page->findChildren<QTabWidget *>())
        tabs.append(each->currentIndex());
    return QVariantMap{{u"tables"_s, tables}, {u"tabs"_s, tabs}};
}

void MainWindow::showScene(const QVariant &scene)
{
    m_sceneToCome = scene.toMap();
    Page *page = currentPage();
    if (!page || m_sceneToCome.isEmpty())
        return;
    const QVariantList tabs = m_sceneToCome.value(u"tabs"_s).toList();
    const QList<QTabWidget *> tabWidgets = page->findChildren<QTabWidget *>();
    for (qsizetype place = 0; place < std::min(tabs.size(), tabWidgets.size()); ++place)
        tabWidgets.at(place)->setCurrentIndex(tabs.at(place).toInt());
    if (page->isSettled())
        finishScene();
}

void MainWindow::finishScene()
{
    const QVariantMap tables = std::exchange(m_sceneToCome, {}).value(u"tables"_s).toMap();
    if (tables.isEmpty() || !currentPage())
        return;
    for (TableView *table : currentPage()->findChildren<TableView *>()) {
        if (table->window() == this)
            table->showScene(tables.value(table->name()).toMap());
    }
}

void MainWindow::say(const QString &text, const std::function<void()> &undo)
{
    if (undo && currentPage() && qobject_cast<QLineEdit *>(focusWidget()))
        currentPage()->setFocus(); // a field would take Ctrl+Z for what was typed in it
    m_toast->say(text, undo);
}

// --- what is kept

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveState() const
{
    QSettings settings;
    settings.setValue("window/geometry"_L1, saveGeometry());
    if (!m_pages.empty())
        settings.setValue("window/page"_L1, currentPageId());
    settings.setValue("window/chosen"_L1, m_chosen.actions);
    m_filter->save(settings);
    for (const ShownPage &shown : m_pages)
        keepSplitters(shown);
}

/// By their place among those of the page.
void MainWindow::keepSplitters(const ShownPage &shown) const
{
    QVariantList states;
    for (const QSplitter *splitter : shown.page ? shown.page->findChildren<QSplitter *>() : QList<QSplitter *>())
        states.append(splitter->saveState());
    if (!states.isEmpty())
        QSettings().setValue(u"splitters/"_s + QLatin1StringView(shown.info->id), states);
}

void MainWindow::restoreSplitters(const ShownPage &shown)
{
    const QVariantList states = QSettings().value(u"splitters/"_s + QLatin1StringView(shown.info->id)).toList();
    const QList<QSplitter *> splitters = shown.page->findChildren<QSplitter *>();
    for (qsizetype place = 0; place < std::min(states.size(), splitters.size()); ++place)
        splitters.at(place)->restoreState(states.at(place).toByteArray());
}

void MainWindow::restoreState()
{
    QSettings settings;
    restoreGeometry(settings.value("window/geometry"_L1).toByteArray());
    m_chosen.actions = settings.value("window/chosen"_L1).toStringList();
    m_filter->restore(settings);
    beginWithStartFilter(*m_filter);
}

/// Pages make and hide their parts as they show data; only now is it known how they stand. It takes less than 0.05 ms on the largest page (tst_focus_order):
/// less than to follow every part of a page that comes, goes or moves.
bool MainWindow::focusNextPrevChild(bool next)
{
    if (Page *page = currentPage())
        orderTabsAsRead(*page);
    return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange)
        theme::followSystem();
}

} // namespace reckoner
