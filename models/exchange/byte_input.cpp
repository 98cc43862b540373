#include "models/exchange/byte_input.h"

#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace reckoner {
namespace {

Error inputError(const char *text, const QString &path)
{
    return Error{ErrorCode::IoError, text, {{u"file"_s, path}, {u"reason"_s, QString::fromLocal8Bit(std::strerror(errno))}}};
}

class FileInput : public ByteInput
{
public:
    FileInput(int descriptor, QString path, bool owned) : m_descriptor(descriptor), m_path(std::move(path)), m_owned(owned)
    {
        m_isRegular = ::fstat(m_descriptor, &m_before) == 0 && S_ISREG(m_before.st_mode);
    }
    ~FileInput() override
    {
        if (m_owned)
            ::close(m_descriptor);
    }
    FileInput(const FileInput &) = delete;
    FileInput &operator=(const FileInput &) = delete;

    Result<qint64> read(char *to, qint64 capacity) override
    {
        ssize_t count = 0;
        do {
            count = ::read(m_descriptor, to, size_t(capacity));
        } while (count < 0 && errno == EINTR);
        if (count < 0)
            return inputError(RECKONER_TEXT("Cannot read {file}: {reason}."), m_path);
        if (count == 0)
            CHECK(checkUnchanged());
        return qint64(count);
    }
    std::optional<qint64> size() const override { return m_isRegular ? std::optional<qint64>(m_before.st_size) : std::nullopt; }

private:
    // Rows of two states of a file must not be imported together, so a change that can be seen ends the reading.
    Outcome checkUnchanged() const
    {
        struct stat now = {};
        if (!m_isRegular)
            return {};
        if (::fstat(m_descriptor, &now) != 0)
            return inputError(RECKONER_TEXT("Cannot read {file}: {reason}."), m_path);
        const bool same =
            now.st_size == m_before.st_size && now.st_mtim.tv_sec == m_before.st_mtim.tv_sec && now.st_mtim.tv_nsec == m_before.st_mtim.tv_nsec;
        if (!same)
            return Error{
                ErrorCode::IoError, RECKONER_TEXT("{file} was changed while it was read. Try again when it is complete."), {{u"file"_s, m_path}}};
        return {};
    }

    int m_descriptor;
    QString m_path;
    bool m_owned;
    bool m_isRegular = false;
    struct stat m_before = {};
};

class MemoryInput : public ByteInput
{
public:
    explicit MemoryInput(std::string bytes) : m_bytes(std::move(bytes)) {}
    Result<qint64> read(char *to, qint64 capacity) override
    {
        const qint64 count = std::min(capacity, qint64(m_bytes.size()) - m_at);
        std::copy_n(m_bytes.data() + m_at, count, to);
        m_at += count;
        return count;
    }
    std::optional<qint64> size() const override { return qint64(m_bytes.size()); }

private:
    std::string m_bytes;
    qint64 m_at = 0;
};

} // namespace

Result<std::unique_ptr<ByteInput>> openInput(const QString &path)
{
    if (path == "-"_L1)
        return std::unique_ptr<ByteInput>(std::make_unique<FileInput>(STDIN_FILENO, u"standard input"_s, false));
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return inputError(RECKONER_TEXT("Cannot open {file}: {reason}."), path);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return std::unique_ptr<ByteInput>(std::make_unique<FileInput>(descriptor, path, true));
}

std::unique_ptr<ByteInput> memoryInput(std::string bytes)
{
    return std::make_unique<MemoryInput>(std::move(bytes));
}

} // namespace reckoner
