// The window: pages on the left, the shared filter on top, the page, and the status line below. It loops over a registry of pages and knows none of
// them; a page is made when it is first shown.
#pragma once

#include "ui/pages/page_registry.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thing_source.h"
#include "ui/window/command_palette.h"

#include <QMainWindow>
#include <QVariantMap>

class QListWidget;
class QSplitter;
class QStackedWidget;

namespace reckoner {

class ConnectionDialog;
class FilterBar;
class FindBar;
class FirstRunPage;
class OpeningPage;
class RecentMenu;
class SavedViewsMenu;
class StatusLine;
class Toast;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(std::span<const PageInfo> registry, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the pages of this database that its role may use, and begins with `page`; without it with the page of the last time.
    void openSession(std::unique_ptr<Session> session, const QString &page = {});
    /// Back to the first page, with nothing open.
    void closeSession();
    /// The same without a database: for tests of the window alone.
    void showPages(Role role, ThingSource *things);
    Session *session() const { return m_session.get(); }

    FilterState *filterState() const { return m_filter; }
    FirstRunPage *firstRun() const { return m_firstRun; }
    OpeningPage *opening() const { return m_opening; }
    SavedViewsMenu *savedViews() const { return m_views; }
    /// In place of everything else, while a database is opened; and back to what was there.
    void showOpening();
    void leaveOpening();
    QStringList pageIds() const;
    /// False where the role has no such page.
    bool openPage(const QString &id);
    Page *currentPage() const;
    QString currentPageId() const;
    void say(const QString &text, const std::function<void()> &undo = {});
    /// The command line that opens this page with this filter.
    QString linkText() const;
    /// Every action of the menus, for the palette and the list of keys.
    QList<QAction *> allActions() const;

Q_SIGNALS:
    void openRequested(const QString &address, bool readOnly);
    void sampleRequested();
    void sampleRemovalRequested();
    /// The window is wanted anew, in another language.
    void renewalRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct ShownPage
    {
        const PageInfo *info;
        Page *page = nullptr; ///< made when first shown
        QAction *action = nullptr;
    };

    void buildBody();
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void buildHelpMenu();
    QAction *addAction(QMenu *menu, const char *iconName, const QString &text, const QKeySequence &keys, const std::function<void()> &run);
    void addThemeChoice(QMenu *menu, const QString &text, theme::Choice choice);
    /// What of the companies the login sees.
    struct Sights
    {
        bool severalCompanies = true;
        bool allCompanies = true;
        bool reach(PageInfo::Sight sight) const;
    };
    void listPages(Role role, const Sights &sights, const QString &first);
    void forgetPages();
    Page *pageAt(int row);
    void connectPage(Page *page);
    void showPage(int row);
    void followSession();

    void openPalette();
    void takeThing(const Thing &thing);
    void showOperation(OperationId id);
    ConnectionDialog *askForConnection();
    void exportPage();
    void openFind();
    void escape();
    void saveState() const;
    QVariant scene() const;
    void showScene(const QVariant &scene);
    void finishScene();
    void keepSplitters(const ShownPage &shown) const;
    void restoreSplitters(const ShownPage &shown);
    void restoreState();

    std::span<const PageInfo> m_registry;
    std::unique_ptr<Session> m_session;
    FilterState *m_filter;
    RunningJob *m_job;
    ThingSource *m_things = nullptr;
    std::vector<ShownPage> m_pages;

    QStackedWidget *m_body;
    QSplitter *m_workplace = nullptr;
    QWidget *m_column = nullptr;
    FirstRunPage *m_firstRun;
    OpeningPage *m_opening;
    QListWidget *m_list;
    FilterBar *m_filterBar = nullptr;
    FindBar *m_findBar;
    QStackedWidget *m_pageStack;
    StatusLine *m_status;
    Toast *m_toast;
    QMenu *m_pageMenu = nullptr;
    RecentMenu *m_recent = nullptr;
    QAction *m_removeSample = nullptr;
    SavedViewsMenu *m_views = nullptr;
    CommandPalette::Recent m_chosen; ///< by the palette
    QVariantMap m_sceneToCome; ///< once the page has loaded
};

} // namespace reckoner
