// Secrets of this person, kept by the desktop (the Secret Service or KWallet, through QtKeychain). Answers come later, on the caller's thread, and only
// while their owner lives. Where there is no keyring, nothing is kept: whoever needs a secret asks for it each time.
#pragma once

#include "models/database/database_url.h"

#include <QObject>
#include <functional>

namespace reckoner {

class Keyring
{
public:
    virtual ~Keyring() = default;
    /// Whether a secret can be kept here.
    virtual void probe(QObject *owner, std::function<void(bool works)> done) = 0;
    /// Nothing where there is none, or the keyring stays locked.
    virtual void read(const QString &entry, QObject *owner, std::function<void(std::optional<QString>)> done) = 0;
    virtual void write(const QString &entry, const QString &secret, QObject *owner, std::function<void(bool kept)> done) = 0;
    virtual void forget(const QString &entry) = 0;

    /// The desktop's.
    static Keyring *ofSystem();
};

/// Under which name the password of a server's login is kept: who, where, which database, and nothing of how.
QString keyringEntry(const DatabaseUrl &url);

} // namespace reckoner
