#include "ui/dialogs/sign_in.h"

#include "models/database/server_trial.h"
#include "models/session/keyring.h"
#include "models/wording/sentences.h"
#include "ui/dialogs/password_dialog.h"

namespace reckoner {

SignIn::SignIn(Keyring *keyring, QWidget *window) : QObject(window), m_keyring(keyring), m_window(window) {}

void SignIn::begin()
{
    m_hasLooked = false;
    m_toKeep.reset();
    delete m_dialog;
}

void SignIn::findPassword(const DatabaseUrl &url, const Error &error, Answer done)
{
    if (m_hasLooked) {
        ask(url, error, done);
        return;
    }
    m_hasLooked = true;
    m_keyring->read(keyringEntry(url), this, [this, url, error, done = std::move(done)](const std::optional<QString> &kept) {
        if (kept)
            done(url.withPassword(*kept));
        else
            ask(url, error, done);
    });
}

void SignIn::ask(const DatabaseUrl &url, const Error &error, const Answer &done)
{
    const QString why = refusesPassword(error) ? wording::sentence(error) : QString();
    m_dialog = new PasswordDialog(error.context.value(QLatin1StringView("login")).toString(), url.display(), why, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_keyring->probe(m_dialog, [dialog = m_dialog.data()](bool works) { dialog->offerKeyring(works); });
    connect(m_dialog, &QDialog::finished, this, [this, url, done](int result) {
        const PasswordDialog *dialog = m_dialog;
        if (result != QDialog::Accepted) {
            done({});
            return;
        }
        m_toKeep = dialog->isToBeKept() ? std::optional(ToKeep{keyringEntry(url), dialog->password()}) : std::nullopt;
        done(url.withPassword(dialog->password()));
    });
    m_dialog->open();
}

void SignIn::succeeded()
{
    if (const auto kept = std::exchange(m_toKeep, {}))
        m_keyring->write(kept->entry, kept->password, this, [](bool) {}); // where it is not kept it is asked for the next time
}

} // namespace reckoner
