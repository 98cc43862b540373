// The menu "Views": saves the page and filter on show under a name, opens what was saved, by oneself or for the team, and keeps the list as the database has it.
#pragma once

#include "models/session/session.h"
#include "models/usage/saved_views.h"
#include "ui/pages/page_registry.h"
#include "ui/widgets/filter_state.h"

#include <QObject>
#include <functional>

class QAction;
class QMenu;

namespace reckoner {

class SavedViewsMenu : public QObject
{
    Q_OBJECT
public:
    SavedViewsMenu(QMenu *menu, std::span<const PageInfo> registry, FilterState *filter, QWidget *window);

    /// Nothing open: nullptr.
    void follow(Session *session);
    /// What would be saved.
    void setPage(const QString &id) { m_page = id; }
    const std::vector<SavedView> &views() const { return m_views; }
    void open(const SavedView &view);
    void manage();

Q_SIGNALS:
    void pageWanted(const QString &id);
    void told(const QString &text, const std::function<void()> &undo);
    void listed(); ///< the list is as the database has it

private:
    void load();
    void list(std::vector<SavedView> views);
    void askForName(bool shared);
    void save(const NewView &view, const std::function<void(const Result<Done<SavedView>> &)> &done);
    void askForNewName(const SavedView &view);
    void share(const SavedView &view, bool shared);
    void change(const SavedView &view, const ViewChange &wanted, const std::function<void(const Result<Done<SavedView>> &)> &done);
    void remove(const SavedView &view);
    void takeBack(ViewId view);
    void tellOutcome(const Result<Done<SavedView>> &done, const QString &text, const std::function<void()> &undo);
    QString titleOf(const QString &page) const;

    QMenu *m_menu;
    std::span<const PageInfo> m_registry;
    FilterState *m_filter;
    QWidget *m_window;
    Session *m_session = nullptr;
    QString m_page;
    QAction *m_saveOwn;
    QAction *m_saveShared;
    QAction *m_manage;
    QAction *m_end; ///< before it stand the views
    std::vector<SavedView> m_views;
    QList<QAction *> m_entries;
};

} // namespace reckoner
