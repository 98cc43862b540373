#include "ui/dialogs/print_preview.h"

#include "models/exchange/output_file.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QLineEdit>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QToolButton>
#include <memory>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 1'000; ///< then it is told how far it is
constexpr QMarginsF kMargins(18, 16, 18, 14); ///< millimetres

QString words(const char *text)
{
    return QCoreApplication::translate("PrintPreview", text);
}

/// The preview paints into pictures of its own.
bool isPreviewing(const QPrinter &printer)
{
    return printer.paintEngine()->type() == QPaintEngine::Picture;
}

/// Qt's dialog names neither its zoom nor its page field, and its buttons by their tips alone.
void nameParts(const QPrintPreviewDialog &dialog)
{
    const auto zooms = dialog.findChildren<QComboBox *>();
    for (QComboBox *zoom : zooms)
        zoom->setAccessibleName(words(QT_TRANSLATE_NOOP("PrintPreview", "Zoom")));
    const auto fields = dialog.findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (!qobject_cast<QComboBox *>(field->parentWidget()))
            field->setAccessibleName(words(QT_TRANSLATE_NOOP("PrintPreview", "Page")));
    }
    const auto buttons = dialog.findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(button->text().isEmpty() ? button->toolTip() : button->text());
    }
}

/// Paints for the preview or for the printer, with progress and Cancel where it takes long.
Result<int> paintWithProgress(QPrinter &printer, const Printout &printout, QWidget *parent)
{
    QProgressDialog progress(words(QT_TRANSLATE_NOOP("PrintPreview", "Printing…")), QCoreApplication::translate("QPlatformTheme", "Cancel"), 0, 1, parent);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(kPatienceMs);
    const auto onPage = [&progress](int page, int pages) {
        if (pages > 0) { // while they are only counted it is not known how many
            progress.setMaximum(pages);
            progress.setValue(page - 1);
        }
        return !progress.wasCanceled();
    };
    return isPreviewing(printer) ? printout.paint(printer, onPage) : printOn(printer, printout, onPage);
}

} // namespace

Result<int> printOn(QPrinter &printer, const Printout &printout, const OnPage &onPage)
{
    const auto untilStopped = [&printer, &onPage](int page, int pages) {
        const bool goesOn = !onPage || onPage(page, pages);
        if (!goesOn)
            printer.abort();
        return goesOn;
    };
    const QString file = printer.outputFileName();
    if (file.isEmpty())
        return printout.paint(printer, untilStopped);
    NamedOutput output(file);
    if (!QFile(output.temporary()).open(QIODevice::WriteOnly))
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} cannot be written: {why}."),
                     {{u"file"_s, file}, {u"why"_s, u"the folder is missing or not writable"_s}, {u"created"_s, false}}};
    const auto format = printer.outputFormat();
    printer.setOutputFileName(output.temporary());
    printer.setOutputFormat(format);
    const Result<int> pages = printout.paint(printer, untilStopped);
    printer.setOutputFileName(file);
    CHECK(pages);
    CHECK(output.commit());
    return pages;
}

void openPrintPreview(const Printout &printout, QWidget *parent, std::function<void(const Result<int> &pages)> printed)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(printout.title);
    printer->setCreator(u"Reckoner " RECKONER_VERSION ""_s);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(printout.isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer->setPageMargins(kMargins, QPageLayout::Millimeter);
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    QObject::connect(dialog, &QObject::destroyed, [printer] {}); // it lives as long as the dialog
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(words(QT_TRANSLATE_NOOP("PrintPreview", "Print preview: %1")).arg(printout.title));
    dialog->resize(parent->window()->size() * 9 / 10);
    const auto result = std::make_shared<std::optional<Result<int>>>();
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog, [dialog, printout, result](QPrinter *paper) {
        const Result<int> pages = paintWithProgress(*paper, printout, dialog);
        if (!isPreviewing(*paper))
            *result = pages;
        else if (!pages)
            QMetaObject::invokeMethod(dialog, &QDialog::reject, Qt::QueuedConnection);
    });
    QObject::connect(dialog, &QDialog::finished, parent, [result, printed = std::move(printed)] {
        if (*result)
            printed(**result);
    });
    nameParts(*dialog);
    dialog->open();
}

} // namespace reckoner
