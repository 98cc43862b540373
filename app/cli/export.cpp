// export: whole lists to a file or standard output
#include "app/cli/command_list.h"
#include "app/cli/looking.h"
#include "models/exchange/export_list.h"
#include "models/exchange/focus.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct ExportOptions
{
    QString list;
    Looking looking;
    QString format = u"csv"_s;
    std::optional<QString> out;
    std::optional<SeriesStep> step;
    std::optional<EventSort> sort;
};

QString formatNames()
{
    QStringList names;
    for (const ListFormat &format : listFormats())
        names.append(QString::fromLatin1(format.name));
    return names.join(u", "_s);
}

void declareExport(Options &options, ExportOptions &values)
{
    options.required("LIST", "LIST", "usage, jobs, companies, series, ledger, drafts, token-logs, minutes, credits, or focus (a month in FOCUS 1.2)", values.list);
    options.optional("--format", "F", "csv (default), json, jsonl or xlsx", values.format);
    options.optional("--out", "FILE", "The file, which appears when it is complete; - is standard output", values.out);
    options.optional("--by", "STEP", "Series: day (default), week or month", values.step);
    options.optional("--sort", "COLUMN", "Usage: time (default), cost, type or job", values.sort);
    addLookingOptions(options, values.looking);
}

/// cli.md: figures are of 30 days unless said otherwise, all else of everything.
DefaultRange defaultRangeOf(const QString &list)
{
    const bool isFigures = list == "jobs"_L1 || list == "companies"_L1 || list == "series"_L1;
    return isFigures ? DefaultRange::LastThirtyDays : DefaultRange::Everything;
}

bool isFocus(const ExportOptions &options)
{
    return options.list == "focus"_L1;
}

Outcome checkOptions(const Context &context, const ExportOptions &options, const ListFormat *format)
{
    if (!format)
        return usageError(RECKONER_TEXT("--format takes {formats}, not {format}."), {{u"formats"_s, formatNames()}, {u"format"_s, options.format}});
    if (!options.out || options.out->isEmpty())
        return usageError(RECKONER_TEXT("Say where to: --out FILE, or --out - for standard output."));
    const bool isStream = *options.out == "-"_L1;
    if (isStream && !format->isForStreams)
        return usageError(RECKONER_TEXT("A workbook needs a file: --out FILE.xlsx."));
    if (isStream && context.globals().json && !format->isJson)
        return usageError(RECKONER_TEXT("With --json, standard output takes json or jsonl only."));
    if (isFocus(options) && (!options.looking.month || options.format != "csv"_L1))
        return usageError(RECKONER_TEXT("A FOCUS file is CSV of one month: export focus --month 2026-10 --out FILE.csv."));
    const bool isKnown = isFocus(options) || std::ranges::any_of(exportLists(), [&](const ExportKind &kind) { return options.list == QLatin1StringView(kind.name); });
    return isKnown ? Outcome() : Outcome(usageError(RECKONER_TEXT("There is no list {list} to export."), {{u"list"_s, options.list}}));
}

Error outputError(const Error &error, const QString &file)
{
    return error.context.contains(u"created"_s) ? cannotCreateError(file, error.context.value(u"why"_s).toString()) : error;
}

Result<Reply> exportMonth(const Doors &doors, const ExportOptions &options)
{
    const auto done = exportFocus(doors.inquiry(), *options.looking.month, *options.out);
    if (!done)
        return outputError(done.error(), *options.out);
    if (*options.out == "-"_L1)
        return Reply{QJsonValue(QJsonValue::Undefined), {}};
    QJsonObject json = done->toJson();
    json.insert(u"file"_s, *options.out);
    const QString unpriced = done->unpriced > 0 ? u"; %1 usage rows have no cost yet and are left out"_s.arg(done->unpriced) : QString();
    return Reply{json, [words = u"%1 rows written to %2%3\n"_s.arg(done->rows).arg(*options.out, unpriced)]() -> QString { return words; }};
}

Result<Reply> exportOne(Context &context, const ExportOptions &options)
{
    const ListFormat *format = listFormatByName(options.format);
    CHECK(checkOptions(context, options, format));
    TRY(look, look(context, options.looking, defaultRangeOf(options.list)));
    ExportWanted wanted;
    wanted.list = options.list;
    wanted.filter = look.filter;
    wanted.step = options.step.value_or(SeriesStep::Day);
    wanted.sort = options.sort.value_or(EventSort::Time);
    if (isFocus(options))
        return exportMonth(look.doors, options);
    const auto writer = format->open(*options.out);
    Progress progress = context.progress();
    const auto rows = exportList(look.doors.inquiry(), wanted, *writer, [&progress](qint64 done, qint64 whole) { progress.show(done, done, whole); });
    if (!rows)
        return outputError(rows.error(), *options.out);
    if (*options.out == "-"_L1)
        return Reply{QJsonValue(QJsonValue::Undefined), {}};
    const QJsonObject json = {{u"list"_s, options.list}, {u"format"_s, options.format}, {u"file"_s, *options.out}, {u"rows"_s, *rows}};
    return Reply{json, [file = *options.out, count = *rows]() -> QString { return u"%1 rows written to %2\n"_s.arg(count).arg(file); }};
}

} // namespace

void addExport(Group root)
{
    root.verb<ExportOptions>({"export", "Write a whole list to a file: what is shown, every row of it",
                              {"export usage --company Acme --month 2026-10 --format xlsx --out october.xlsx", "export jobs --days 90 --out jobs.csv",
                               "export ledger --format jsonl --out -", "export focus --company Acme --month 2026-10 --out acme-2026-10.csv"}}, declareExport, exportOne);
}

} // namespace reckoner::cli
