// Asks for the password of a server's login. It stays in memory, and in the desktop's keyring where that was ticked; nowhere else.
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace reckoner {

class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    /// `why`: what was wrong with the one before; empty the first time.
    PasswordDialog(const QString &login, const QString &place, const QString &why, QWidget *parent);

    QString password() const;
    bool isToBeKept() const;
    /// The tick is there only where a keyring works.
    void offerKeyring(bool works);

private:
    QLineEdit *m_password;
    QCheckBox *m_keep;
};

} // namespace reckoner
