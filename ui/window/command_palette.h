// Ctrl+K: every action, page, setting and saved view by its name, what the page on show can do, and companies, jobs, people, candidates, interviews and operations by theirs or by id.
// What fits best stands first: the whole name, its beginning, the beginning of a word; among equals what was chosen lately. It is a part of the window: a
// popup is in no tree that a screen reader could walk. It leaves by Esc, by a click beside it, and when the keyboard goes elsewhere.
#pragma once

#include "ui/widgets/thing_source.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QAction;
class QKeyEvent;
class QLineEdit;
class QListWidget;
class QMenu;

namespace reckoner {

class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    /// What was chosen in this window, newest first.
    struct Recent
    {
        QStringList actions;       ///< by their text; kept over restarts
        std::vector<Thing> things; ///< of the database that is open
    };
    /// `recent` lives as long as the palette.
    CommandPalette(const QList<QAction *> &actions, ThingSource *things, Recent *recent, QWidget *parent);

    /// The buttons of a page that can be pressed now, and what their menus hold.
    void offerButtons(const QWidget &page, const QString &pageTitle);
    void open() override;

Q_SIGNALS:
    void thingChosen(const reckoner::Thing &thing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Entry
    {
        QString title;
        QString detail;
        std::function<void()> run;
        int rank = 0; ///< less is better
    };
    void offerMenu(const QMenu &menu, const QString &pageTitle);
    void offer(const QString &text, const QString &detail, const std::function<void()> &run);
    void place();
    bool takesKey(const QKeyEvent &event);
    void typed();
    void addActions();
    void addRecentThings();
    void lookForThings();
    void showWhetherAny();
    void addThings(const std::vector<Thing> &things);
    Entry entryOf(const Thing &thing);
    void remember(const Thing &thing);
    void list();
    void tellCurrent();
    void runCurrent();

    QList<QPointer<QAction>> m_actions; ///< a menu is filled anew when what it lists changes
    ThingSource *m_things;
    Recent *m_recent;
    std::vector<Thing> m_companies;
    std::vector<Entry> m_entries;
    QLineEdit *m_text;
    QListWidget *m_list;
    QTimer m_pause;
    QPointer<QWidget> m_before; ///< what had the keyboard
    bool m_stepped = false; ///< somebody has chosen by the arrow keys: what arrives leaves it where it is
    int m_questions = 0; ///< that are not answered yet
};

} // namespace reckoner
