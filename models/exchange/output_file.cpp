#include "models/exchange/output_file.h"

#include "models/exchange/unwatched_work.h"

#include <QJsonDocument>
#include <QUuid>
#include <fcntl.h>
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
    return cannotWriteTo(m_path == "-"_L1 ? u"standard output"_s : m_path, m_device->errorString());
}

Outcome OutputFile::open()
{
    if (auto *stream = dynamic_cast<QFile *>(m_device.get()))
        return stream->open(stdout, QIODevice::WriteOnly) ? Outcome() : Outcome(cannotWrite());
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

NamedOutput::NamedOutput(const QString &path) : m_path(path), m_temporary(path + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + u".part"_s) {}

NamedOutput::~NamedOutput()
{
    if (!m_isDone)
        QFile::remove(m_temporary);
}

Outcome NamedOutput::commit()
{
    CHECK(syncFile(m_temporary, m_path));
    CHECK(takeName(m_temporary, m_path));
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
