// The databases that were opened lately and the connections that were made, in the File menu and the palette.
#pragma once

#include <QMenu>

namespace reckoner {

class RecentMenu : public QMenu
{
    Q_OBJECT
public:
    explicit RecentMenu(QWidget *parent);
    /// Reads the list again.
    void refresh();

Q_SIGNALS:
    void chosen(const QString &address, bool readOnly);
};

} // namespace reckoner
