// Ctrl+K: every action, page, setting and saved view by its name, and companies, jobs, people, candidates, interviews and operations by theirs or by id.
#pragma once

#include "ui/widgets/thing_source.h"

#include <QDialog>
#include <QTimer>

class QAction;
class QLineEdit;
class QListWidget;

namespace reckoner {

class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(const QList<QAction *> &actions, ThingSource *things, QWidget *parent);

    void open() override;

Q_SIGNALS:
    void thingChosen(const reckoner::Thing &thing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        QString title;
        QString detail;
        std::function<void()> run;
    };
    void typed();
    void addActions(const QString &text);
    void lookForThings();
    void showWhetherAny();
    void addThings(const std::vector<Thing> &things);
    void addEntry(const Entry &entry);
    void runCurrent();

    QList<QAction *> m_actions;
    ThingSource *m_things;
    std::vector<Thing> m_companies;
    std::vector<Entry> m_entries;
    QLineEdit *m_text;
    QListWidget *m_list;
    QTimer m_pause;
    int m_questions = 0; ///< that are not answered yet
};

} // namespace reckoner
