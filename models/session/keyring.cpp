#include "models/session/keyring.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000; ///< a person may have to unlock it
const QString kService = u"reckoner"_s;

/// Starts a job that deletes itself; `done` hears of it once, at the latest when the patience is over.
template <typename JobType>
void run(JobType *job, const QString &entry, QObject *owner, std::function<void(const JobType *)> done)
{
    job->setKey(entry);
    auto *patience = new QTimer(owner);
    patience->setSingleShot(true);
    auto answer = [once = QPointer(patience), done = std::move(done)](const JobType *finished) {
        if (!once)
            return;
        once->stop();
        once->deleteLater();
        done(finished);
    };
    QObject::connect(patience, &QTimer::timeout, patience, [answer] { answer(nullptr); });
    QObject::connect(job, &QKeychain::Job::finished, patience, [answer](QKeychain::Job *finished) { answer(static_cast<JobType *>(finished)); });
    patience->start(kPatienceMs);
    job->start();
}

class SystemKeyring final : public Keyring
{
public:
    void probe(QObject *owner, std::function<void(bool)> done) override
    {
        run<QKeychain::ReadPasswordJob>(new QKeychain::ReadPasswordJob(kService), u"probe"_s, owner, [done = std::move(done)](const auto *job) {
            done(job && (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound));
        });
    }

    void read(const QString &entry, QObject *owner, std::function<void(std::optional<QString>)> done) override
    {
        run<QKeychain::ReadPasswordJob>(new QKeychain::ReadPasswordJob(kService), entry, owner, [done = std::move(done)](const auto *job) {
            done(job && job->error() == QKeychain::NoError ? std::optional(job->textData()) : std::nullopt);
        });
    }

    void write(const QString &entry, const QString &secret, QObject *owner, std::function<void(bool)> done) override
    {
        auto *job = new QKeychain::WritePasswordJob(kService);
        job->setTextData(secret);
        run<QKeychain::WritePasswordJob>(job, entry, owner, [done = std::move(done)](const auto *written) { done(written && written->error() == QKeychain::NoError); });
    }

    void forget(const QString &entry) override
    {
        auto *job = new QKeychain::DeletePasswordJob(kService);
        job->setKey(entry);
        job->start();
    }
};

} // namespace

Keyring *Keyring::ofSystem()
{
    static SystemKeyring keyring;
    return &keyring;
}

QString keyringEntry(const DatabaseUrl &url)
{
    auto said = url.keywords();
    if (const QString service = said[u"service"_s]; !service.isEmpty())
        return u"database: service=%1"_s.arg(service);
    return u"database: %1@%2:%3/%4"_s.arg(said[u"user"_s], said[u"host"_s], said[u"port"_s], said[u"dbname"_s]);
}

} // namespace reckoner
