#include "models/doctor/analysis_key.h"

#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeyringPatience = 10'000; // milliseconds: a person may have to unlock it; without a session there is none to wait for

QString keyFromKeyring()
{
    auto *job = new QKeychain::ReadPasswordJob(u"reckoner"_s); // deletes itself when it is done, also after the wait is over
    job->setKey(u"analysis-key"_s);
    QString key;
    QEventLoop loop;
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *done) {
        if (done->error() == QKeychain::NoError)
            key = static_cast<QKeychain::ReadPasswordJob *>(done)->textData();
        loop.quit();
    });
    QTimer::singleShot(kKeyringPatience, &loop, &QEventLoop::quit);
    job->start();
    loop.exec();
    return key;
}

} // namespace

QString analysisKey()
{
    return qEnvironmentVariableIsSet("RECKONER_ANALYSIS_KEY") ? qEnvironmentVariable("RECKONER_ANALYSIS_KEY").trimmed() : keyFromKeyring();
}

} // namespace reckoner
