#include "app/cli/log.h"

#include "app/cli/reply.h"
#include "models/exchange/output_file.h"

#include <QDateTime>
#include <QFileInfo>
#include <cstdio>
#include <mutex>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

std::FILE *s_logFile = nullptr;
int s_verbosity = 0;
std::mutex s_mutex;

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "DEBUG";
    case QtInfoMsg: return "INFO";
    case QtWarningMsg: return "WARN";
    default: return "ERROR";
    }
}

bool isShown(QtMsgType type)
{
    if (type == QtDebugMsg)
        return s_verbosity > 1;
    return type != QtInfoMsg || s_verbosity > 0;
}

void writeLine(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    const QByteArray line = (QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + QLatin1StringView(levelName(type)) + u' ' + text).toUtf8() + '\n';
    const std::lock_guard lock(s_mutex);
    if (s_logFile && (type != QtDebugMsg || s_verbosity > 0)) {
        std::fwrite(line.constData(), 1, size_t(line.size()), s_logFile);
        std::fflush(s_logFile);
    }
    if (isShown(type))
        std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace

Outcome startLog(const std::optional<QString> &file, int verbosity)
{
    s_verbosity = verbosity;
    if (file) {
        if (QFileInfo(*file).isFile() && isDatabaseFile(*file))
            return cannotCreateError(*file, u"it is a database; choose another name"_s);
        s_logFile = std::fopen(QFile::encodeName(*file).constData(), "ae");
        if (!s_logFile)
            return cannotCreateError(*file, qt_error_string());
    }
    qInstallMessageHandler(writeLine);
    return {};
}

} // namespace reckoner::cli
