#include "models/exchange/output_file.h"

#include "models/exchange/unwatched_work.h"

#include <QDir>
#include <QJsonDocument>
#include <QUuid>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Error cannotWriteTo(const QString &path, const QString &why)
{
    return {ErrorCode::IoError, RECKONER_TEXT("{file} cannot be written: {why}."), {{u"file"_s, path}, {u"why"_s, why}}};
}

Outcome syncAndClose(int descriptor, const QString &path)
{
    const bool isSynced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const QString why = qt_error_string();
    if (descriptor >= 0)
        ::close(descriptor);
    return isSynced ? Outcome() : Outcome(cannotWriteTo(path, why));
}

QString whereLinksLead(const QString &path)
{
    constexpr int mostLinks = 40;
    QString place = path;
    for (int links = 0; links < mostLinks && QFileInfo(place).isSymLink(); ++links)
        place = QFileInfo(place).symLinkTarget();
    return place;
}

/// By any of its names: the database, its log, the log file, what is imported.
bool isOpenHere(const QString &path)
{
    struct stat wanted = {};
    if (::stat(QFile::encodeName(path).constData(), &wanted) != 0)
        return false;
    for (const QString &name : QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        struct stat open = {};
        if (::fstat(name.toInt(), &open) == 0 && open.st_dev == wanted.st_dev && open.st_ino == wanted.st_ino)
            return true;
    }
    return false;
}

/// Why no file can come to stand at a place, or nothing.
QString whyNot(const QString &place)
{
    const QFileInfo file(place);
    if (!file.exists())
        return {};
    if (file.isDir())
        return u"it is a folder"_s;
    if (!file.isFile())
        return u"it is no ordinary file"_s;
    if (isOpenHere(place))
        return u"this program is using it; choose another name"_s;
    if (isDatabaseFile(place))
        return u"it is a database; choose another name"_s;
    return file.isWritable() ? QString() : u"it may not be written"_s;
}

/// One more descriptor of the open file.
int secondDescriptor(const QFileDevice &device)
{
    return ::fcntl(device.handle(), F_DUPFD_CLOEXEC, 0);
}

} // namespace

OutputFile::OutputFile(const QString &path) : m_path(path)
{
    if (path == "-"_L1)
        m_device = std::make_unique<QFile>();
    else
        m_device = std::make_unique<QSaveFile>(path);
}

/// A file that is given up loses its name at once; the system takes its time to free a large one.
OutputFile::~OutputFile()
{
    if (!dynamic_cast<QSaveFile *>(m_device.get()) || !m_device->isOpen())
        return;
    const int last = secondDescriptor(*m_device);
    m_device.reset();
    letGo([last] { ::close(last); });
}

Error OutputFile::cannotWrite() const
{
    return cannotWriteTo(m_path == "-"_L1 ? u"standard output"_s : m_path, reason());
}

/// A disk that took a part only gives no reason before it is asked for more; the file is given up anyhow.
QString OutputFile::reason() const
{
    const bool isNamed = m_device->handle() >= 0 && dynamic_cast<QSaveFile *>(m_device.get());
    if (isNamed && ::write(m_device->handle(), "\n", 1) < 0)
        return qt_error_string();
    return m_device->errorString();
}

Outcome OutputFile::open()
{
    if (auto *stream = dynamic_cast<QFile *>(m_device.get()))
        return stream->open(stdout, QIODevice::WriteOnly) ? Outcome() : Outcome(cannotWrite());
    CHECK(outputPlace(m_path));
    if (m_device->open(QIODevice::WriteOnly))
        return {};
    Error error = cannotWrite();
    error.context.insert(u"created"_s, false);
    return error;
}

Outcome OutputFile::write(const QByteArray &text)
{
    return m_device->write(text) == text.size() ? Outcome() : Outcome(cannotWrite());
}

Outcome OutputFile::writeDescription() const
{
    QSaveFile file(descriptionPath(m_path));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(m_about).toJson()) > 0 && file.commit();
    return isWritten ? Outcome() : Outcome(cannotWriteTo(file.fileName(), file.errorString()));
}

Outcome OutputFile::sync()
{
    if (!m_device->flush())
        return cannotWrite();
    return runUnlessCanceled([descriptor = secondDescriptor(*m_device), path = m_path] { return syncAndClose(descriptor, path); }, m_cancel);
}

Outcome OutputFile::commit()
{
    auto *file = dynamic_cast<QSaveFile *>(m_device.get());
    if (!file)
        return m_device->flush() ? Outcome() : Outcome(cannotWrite());
    CHECK(sync());
    if (!m_about.isEmpty())
        CHECK(writeDescription());
    if (file->commit())
        return {};
    if (!m_about.isEmpty())
        QFile::remove(descriptionPath(m_path));
    return cannotWrite();
}

QString descriptionPath(const QString &path)
{
    return path + u".about.json"_s;
}

bool isDatabaseFile(const QString &path)
{
    constexpr std::string_view head = "SQLite format 3";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(head.size()) == head.data();
}

Result<QString> outputPlace(const QString &path)
{
    const QString place = whereLinksLead(path);
    if (const QString why = whyNot(place); !why.isEmpty()) {
        Error error = cannotWriteTo(path, why);
        error.context.insert(u"created"_s, false);
        return error;
    }
    return place;
}

NamedOutput::NamedOutput(const QString &path) : m_path(path), m_temporary(whereLinksLead(path) + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + u".part"_s) {}

NamedOutput::~NamedOutput()
{
    if (!m_isDone)
        QFile::remove(m_temporary);
}

Outcome NamedOutput::commit()
{
    CHECK(syncFile(m_temporary, m_path));
    TRY(place, outputPlace(m_path));
    CHECK(takeName(m_temporary, place));
    m_isDone = true;
    return {};
}

Outcome syncFile(const QString &file, const QString &path)
{
    return syncAndClose(::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC), path);
}

Outcome takeName(const QString &temporary, const QString &path)
{
    const bool isRenamed = ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) == 0;
    return isRenamed ? Outcome() : Outcome(cannotWriteTo(path, qt_error_string()));
}

} // namespace reckoner
