// Finds the password that a server wants: libpq has looked into ~/.pgpass and the service file by then, so the keyring is next, and then the person. One
// object for one attempt at a time; what was right is kept where the person ticked it.
#pragma once

#include "models/core/error.h"
#include "models/database/database_url.h"

#include <QObject>
#include <QPointer>
#include <functional>

class QWidget;

namespace reckoner {

class Keyring;
class PasswordDialog;

class SignIn : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const std::optional<DatabaseUrl> &)>;
    SignIn(Keyring *keyring, QWidget *window);

    /// A new attempt: whatever was found or asked before does not count.
    void begin();
    /// The server wants a password, or another one than it got (`error` of tryServer()). `done` gets the address with one; nothing where the person
    /// gives up.
    void findPassword(const DatabaseUrl &url, const Error &error, Answer done);
    /// It let the login in: what was ticked is kept now, and not before.
    void succeeded();

private:
    void ask(const DatabaseUrl &url, const Error &error, const Answer &done);
    Keyring *m_keyring;
    QWidget *m_window;
    QPointer<PasswordDialog> m_dialog;
    bool m_hasLooked = false; ///< into the keyring
    struct ToKeep
    {
        QString entry;
        QString password;
    };
    std::optional<ToKeep> m_toKeep;
};

} // namespace reckoner
