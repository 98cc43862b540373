#include "models/exchange/xlsx_writer.h"

#include "models/core/calendar.h"
#include "models/exchange/output_file.h"
#include "models/exchange/unwatched_work.h"

#include <QFile>
#include <QRegularExpression>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostCharacters = 32'767;             ///< of a cell
constexpr qint64 kMostExactInteger = 9'007'199'254'740'992; ///< 2^53: a larger count is written as text
constexpr double kDaysTo1970 = 25'569; ///< a spreadsheet counts days since 1899-12-30

Error cannotWrite(const QString &path, const QString &why)
{
    return {ErrorCode::IoError, RECKONER_TEXT("{file} cannot be written: {why}."), {{u"file"_s, path}, {u"why"_s, why}}};
}

Outcome outcomeOf(lxw_error error, const QString &path)
{
    if (error == LXW_NO_ERROR)
        return {};
    QString why = QString::fromUtf8(lxw_strerror(error));
    while (why.endsWith(u'.'))
        why.chop(1);
    return cannotWrite(path, why);
}

/// The library says that packing failed, or does not even see it, and leaves the system's reason where the system does.
Outcome closed(lxw_workbook *book, const QString &path)
{
    errno = 0;
    const lxw_error error = workbook_close(book);
    const int reason = errno;
    const bool isOfTheDisk = reason == ENOSPC || reason == EDQUOT || reason == EFBIG || reason == EIO;
    return isOfTheDisk ? Outcome(cannotWrite(path, qt_error_string(reason))) : outcomeOf(error, path);
}

/// A workbook reads "_x0041_" as the character of that number; its own underscore is written so, then.
QString withoutEscapes(QString text)
{
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    return text.contains("_x"_L1) ? text.replace(escape, u"_x005F_"_s) : text;
}

/// The library copies the rows of a sheet once more while it packs, and does not look whether the copy is whole: so there must be room for it before.
Outcome makeSureOfRoom(qint64 rowBytes, const WorkFolder &folder, const QString &path)
{
    constexpr qint64 aroundTheRows = 65'536; // headings, the last row, what a sheet begins and ends with
    QFile room(folder.path() + u"/room"_s);
    if (!room.open(QIODevice::WriteOnly))
        return cannotWrite(path, room.errorString());
    const int refused = ::posix_fallocate(room.handle(), 0, rowBytes + aroundTheRows);
    room.remove();
    return refused == 0 ? Outcome() : Outcome(cannotWrite(path, qt_error_string(refused)));
}

class XlsxWriter : public ListWriter
{
public:
    XlsxWriter(const QString &path, int sheetRows, std::function<void()> beforePacking) :
        m_path(path), m_sheetRows(lxw_row_t(sheetRows)), m_beforePacking(std::move(beforePacking))
    {
    }
    ~XlsxWriter() override
    {
        if (m_book)
            letGo([book = m_book] { lxw_workbook_free(book); }); // its nameless files may be large
    }

    void watch(const CancelToken &cancel) override { m_cancel = cancel; }

    Outcome begin(const QList<ColumnHead> &heads, const ListOrigin &origin) override
    {
        m_heads = heads;
        m_origin = origin;
        TRY(calendar, Calendar::named(origin.timezone));
        m_calendar = calendar;
        CHECK(openBook());
        return nextSheet();
    }

    Outcome row(const QList<Cell> &cells) override
    {
        if (m_row == m_sheetRows)
            CHECK(nextSheet());
        lxw_col_t column = 0;
        for (qsizetype at = 0; at < cells.size(); ++at) {
            CHECK(writeCell(column++, cells[at]));
            if (m_heads[at].kind == ColumnKind::Money)
                CHECK(writeText(column++, cellPlain(cells[at])));
        }
        if (lacksCurrency(m_heads))
            CHECK(writeText(column, currencyOf(cells)));
        ++m_row;
        return std::ferror(waitingRows()) ? Outcome(rowsLost()) : Outcome();
    }

    Outcome finish() override
    {
        CHECK(m_cancel.check());
        CHECK(writeAbout());
        const Outcome packed = runUnlessCanceled(packing(), m_cancel);
        if (!packed)
            m_folder->clear();
        CHECK(packed);
        return takeName(bookFile(*m_folder), m_place);
    }

private:
    static QString bookFile(const WorkFolder &folder) { return folder.path() + u"/book"_s; }

    /// From here on the book is the thread's.
    std::function<Outcome()> packing()
    {
        return [book = std::exchange(m_book, nullptr), folder = m_folder, path = m_path, bytes = m_mostRowBytes, before = m_beforePacking]() -> Outcome {
            if (before)
                before();
            const Outcome room = makeSureOfRoom(bytes, *folder, path);
            const Outcome packed = closed(book, path); // frees it, in any case
            CHECK(room);
            CHECK(packed);
            return syncFile(bookFile(*folder), path);
        };
    }

    Outcome outcome(lxw_error error) const { return outcomeOf(error, m_path); }

    /// Rows wait in a file until they are packed; the library does not look whether they came there.
    std::FILE *waitingRows() const { return m_sheet->optimize_tmpfile; }
    Error rowsLost() const
    {
        const bool isSaid = ::write(::fileno(waitingRows()), " ", 1) < 0; // asked for more, the disk gives its reason
        return cannotWrite(m_path, qt_error_string(isSaid ? errno : EIO));
    }
    Outcome endSheet()
    {
        if (std::fflush(waitingRows()) != 0 || std::ferror(waitingRows()))
            return rowsLost();
        m_mostRowBytes = std::max(m_mostRowBytes, qint64(std::ftell(waitingRows())));
        return {};
    }

    Outcome openBook()
    {
        TRY(target, outputPlace(m_path));
        m_place = target;
        TRY(folder, WorkFolder::beside(m_place));
        m_folder = folder;
        QByteArray place = QFile::encodeName(folder->path());
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = place.data(); // rows wait there, not in a small /tmp
        m_book = workbook_new_opt(QFile::encodeName(bookFile(*folder)).constData(), &options);
        m_headFormat = workbook_add_format(m_book);
        format_set_bold(m_headFormat);
        m_moneyFormat = formatOf("#,##0.00######");
        m_countFormat = formatOf("#,##0");
        m_timeFormat = formatOf("yyyy-mm-dd hh:mm:ss");
        m_dayFormat = formatOf("yyyy-mm-dd");
        return {};
    }

    lxw_format *formatOf(const char *pattern)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, pattern);
        return format;
    }

    Outcome nextSheet()
    {
        if (m_sheet)
            CHECK(endSheet());
        ++m_sheetCount;
        const QString name = m_sheetCount == 1 ? u"Rows"_s : u"Rows %1"_s.arg(m_sheetCount);
        m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
        m_row = 0;
        lxw_col_t column = 0;
        for (const ColumnHead &head : m_heads) {
            const QString title = head.kind == ColumnKind::Time ? u"%1 (%2)"_s.arg(head.title, m_origin.timezone) : head.title;
            CHECK(writeHead(column++, title));
            if (head.kind == ColumnKind::Money)
                CHECK(writeHead(column++, u"%1 (exact)"_s.arg(head.title)));
        }
        if (lacksCurrency(m_heads))
            CHECK(writeHead(column, u"Currency"_s));
        worksheet_freeze_panes(m_sheet, 1, 0);
        ++m_row;
        return {};
    }

    Outcome writeHead(lxw_col_t column, const QString &text)
    {
        worksheet_set_column(m_sheet, column, column, std::clamp(double(text.size()) + 2, 10.0, 40.0), nullptr);
        return outcome(worksheet_write_string(m_sheet, m_row, column, text.toUtf8().constData(), m_headFormat));
    }

    Outcome writeText(lxw_col_t column, const QString &text)
    {
        if (text.isEmpty())
            return {};
        return outcome(worksheet_write_string(m_sheet, m_row, column, withoutEscapes(text.left(kMostCharacters)).toUtf8().constData(), nullptr));
    }

    Outcome writeNumber(lxw_col_t column, double number, lxw_format *format) { return outcome(worksheet_write_number(m_sheet, m_row, column, number, format)); }

    Outcome writeCell(lxw_col_t column, const Cell &cell)
    {
        if (const auto *money = std::get_if<MoneyCell>(&cell))
            return writeNumber(column, double(money->amount.nanos()) / 1e9, m_moneyFormat);
        if (const auto *count = std::get_if<qint64>(&cell))
            return std::abs(*count) <= kMostExactInteger ? writeNumber(column, double(*count), m_countFormat) : writeText(column, cellPlain(cell));
        if (const auto *at = std::get_if<Instant>(&cell))
            return writeNumber(column, serialOf(*at), m_timeFormat);
        if (const auto *day = std::get_if<BillingDay>(&cell))
            return writeNumber(column, kDaysTo1970 + day->number, m_dayFormat);
        if (const auto *flag = std::get_if<bool>(&cell))
            return outcome(worksheet_write_boolean(m_sheet, m_row, column, *flag ? 1 : 0, nullptr));
        return writeText(column, cellPlain(cell));
    }

    /// As the clock on the wall of the zone shows it.
    double serialOf(Instant at) const
    {
        constexpr double microsOfDay = 86'400e6;
        return kDaysTo1970 + (double(at.micros()) + 1e6 * m_calendar.offsetSecondsAt(at)) / microsOfDay;
    }

    Outcome writeAbout()
    {
        CHECK(endSheet());
        m_sheet = workbook_add_worksheet(m_book, "About");
        worksheet_set_column(m_sheet, 0, 0, 14, nullptr);
        worksheet_set_column(m_sheet, 1, 1, 80, nullptr);
        m_row = 0;
        const QJsonObject lines = m_origin.toJson();
        for (auto line = lines.begin(); line != lines.end(); ++line, ++m_row) {
            CHECK(outcome(worksheet_write_string(m_sheet, m_row, 0, line.key().toUtf8().constData(), m_headFormat)));
            CHECK(writeText(1, line.value().toString()));
        }
        return {};
    }

    QString m_path;
    QString m_place; ///< what a link at the path leads to
    std::shared_ptr<WorkFolder> m_folder;
    lxw_row_t m_sheetRows;
    std::function<void()> m_beforePacking;
    CancelToken m_cancel;
    QList<ColumnHead> m_heads;
    ListOrigin m_origin;
    Calendar m_calendar;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_headFormat = nullptr;
    lxw_format *m_moneyFormat = nullptr;
    lxw_format *m_countFormat = nullptr;
    lxw_format *m_timeFormat = nullptr;
    lxw_format *m_dayFormat = nullptr;
    lxw_row_t m_row = 0;
    int m_sheetCount = 0;
    qint64 m_mostRowBytes = 0; ///< of one sheet
};

} // namespace

std::unique_ptr<ListWriter> openXlsxWriter(const QString &path, int sheetRows, std::function<void()> beforePacking)
{
    return std::make_unique<XlsxWriter>(path, sheetRows, std::move(beforePacking));
}

} // namespace reckoner
