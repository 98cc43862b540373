#include "ui/window/recent_menu.h"

#include "models/session/known_databases.h"
#include "ui/widgets/icon.h"

namespace reckoner {

using namespace Qt::StringLiterals;

RecentMenu::RecentMenu(QWidget *parent) : QMenu(tr("Open &again"), parent)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::refresh);
    refresh();
}

void RecentMenu::refresh()
{
    clear();
    for (const KnownDatabase &database : knownDatabases()) {
        QAction *action = addAction(reckoner::icon("database"_L1), tr("Open %1").arg(database.title().replace(u'&', u"&&"_s)));
        action->setToolTip(database.address);
        connect(action, &QAction::triggered, this, [this, database] { Q_EMIT chosen(database.address, database.isReadOnly); });
    }
    menuAction()->setEnabled(!isEmpty());
}

} // namespace reckoner
