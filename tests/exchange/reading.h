// Reads a whole input at once, for tests: every item with its event or what is wrong with it.
#pragma once

#include "models/exchange/usage_reader.h"

#include <QDir>
#include <QFile>
#include <algorithm>

namespace reckoner {

struct ReadItem
{
    qint64 line = 0;
    UsageEvent event;
    std::optional<QString> companyText;
    std::optional<FieldError> wrong;
};

struct Reading
{
    std::vector<ReadItem> items;
    ReadProgress progress;
    QString format;
    std::optional<Error> error;

    qint64 rejects() const
    {
        return std::count_if(items.begin(), items.end(), [](const ReadItem &item) { return item.wrong.has_value(); });
    }
    qint64 total(std::optional<qint64> UsageEvent::*count) const
    {
        qint64 sum = 0;
        for (const ReadItem &item : items)
            sum += (item.event.*count).value_or(0);
        return sum;
    }
    /// For comparing two readings and for messages: one line per item.
    QStringList lines() const
    {
        QStringList all;
        for (const ReadItem &item : items)
            all << (item.wrong
                        ? QStringLiteral("%1 %2: %3").arg(item.line).arg(QString::fromLatin1(item.wrong->field), plainSentence(item.wrong->error))
                        : QStringLiteral("%1 %2 %3")
                              .arg(item.line)
                              .arg(QString::fromLatin1(contentDigest(item.event).toHex()),
                                   item.event.eventId.value_or(QString()) + item.companyText.value_or(QString())));
        if (error)
            all << QStringLiteral("ended: ") + plainSentence(*error);
        return all;
    }
};

inline Reading readAll(Result<std::unique_ptr<UsageReader>> opened)
{
    Reading reading;
    if (!opened) {
        reading.error = opened.error();
        return reading;
    }
    UsageReader &reader = **opened;
    reading.format = reader.formatName();
    for (;;) {
        const auto hasRows = reader.next();
        if (!hasRows)
            reading.error = hasRows.error();
        if (!hasRows || !*hasRows)
            break;
        for (const ImportRow &row : reader.rows()) {
            ReadItem &item = reading.items.emplace_back();
            item.line = row.line;
            item.wrong = row.wrong;
            if (!row.wrong)
                takeEvent(row, item.event, item.companyText);
        }
    }
    reading.progress = reader.progress();
    return reading;
}

inline Reading readBytes(std::string_view bytes, const ReadOptions &options = {}, qint64 pieceBytes = InputWindow::kPieceBytes)
{
    return readAll(UsageReader::open(memoryInput(std::string(bytes)), options, CancelToken(), pieceBytes));
}

inline Reading readFile(const QString &path, const ReadOptions &options = {})
{
    return readAll(UsageReader::open(path, options, CancelToken()));
}

inline QString sample(const char *name)
{
    return QStringLiteral(RECKONER_SOURCE_DIR "/tests/exchange/data/") + QString::fromLatin1(name);
}

/// The public data beside the checkout; tests that read it pass without it too.
inline QString sharedData(const char *name)
{
    return QStringLiteral(RECKONER_SOURCE_DIR "/../shared/data/") + QString::fromLatin1(name);
}

inline std::string bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// The paths of a folder's files, in the order of their names; none where the folder is not there.
inline QStringList filesIn(const QString &folder)
{
    QStringList paths;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
        paths << file.absoluteFilePath();
    return paths;
}

} // namespace reckoner
