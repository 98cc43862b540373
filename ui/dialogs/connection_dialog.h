// Makes or changes a connection: its fields, a test that says in plain words what it found, and opening it.
#pragma once

#include "models/session/known_databases.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace reckoner {

class ConnectionForm;
class ConnectionTrial;
struct ConnectionWords;
class Keyring;
class SignIn;
class WorkingBar;

class ConnectionDialog : public QDialog
{
    Q_OBJECT
public:
    /// `before`: the connection to be changed; none: a new one.
    ConnectionDialog(const std::optional<KnownDatabase> &before, Keyring *keyring, QWidget *parent);
    /// A new connection begins with a file; this one with a server.
    void beginWithServer();

Q_SIGNALS:
    void saved(const reckoner::KnownDatabase &database);
    /// It is to be opened; it is not kept by that alone.
    void openRequested(const reckoner::KnownDatabase &database);

private:
    QWidget *buildAnswer();
    void addButtons();
    void entriesChanged();
    void test();
    void showWords(const ConnectionWords &words);
    void showAnswer(const QString &text, const QStringList &facts);
    void save();
    void openNow();

    QString m_before; ///< the address to be replaced
    ConnectionForm *m_form;
    SignIn *m_signIn;
    ConnectionTrial *m_trial;
    QLabel *m_mark = nullptr;
    QLabel *m_answer = nullptr;
    WorkingBar *m_working;
    QDialogButtonBox *m_buttons;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace reckoner
