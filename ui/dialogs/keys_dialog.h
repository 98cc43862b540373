// "?": every key of the window.
#pragma once

#include <QDialog>

class QAction;

namespace reckoner {

class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeysDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace reckoner
