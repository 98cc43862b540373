// The words of a PDF file as another program reads them: pdftotext, page by page, in the layout of the page.
#pragma once

#include <QProcess>
#include <QStringList>

namespace reckoner {

inline QStringList pdfPages(const QString &path)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (!reader.waitForStarted() || !reader.waitForFinished() || reader.exitCode() != 0)
        qFatal("pdftotext cannot read %s: %s", qPrintable(path), reader.readAllStandardError().constData());
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast(); // each page ends with a form feed
    return pages;
}

/// As one line, with one space between words: for what must stand beside each other.
inline QString pdfWords(const QString &path)
{
    return pdfPages(path).join(u' ').simplified();
}

} // namespace reckoner
