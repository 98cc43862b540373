#include "models/exchange/list_writer.h"

#include "models/exchange/csv_text.h"
#include "models/exchange/json_writer.h"
#include "models/exchange/xlsx_writer.h"

#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kFormats = {
    ListFormat{"csv", QT_TRANSLATE_NOOP("ListFormat", "CSV"), ".csv", false, true, openCsvWriter},
    ListFormat{"json", QT_TRANSLATE_NOOP("ListFormat", "JSON"), ".json", true, true, openJsonWriter},
    ListFormat{"jsonl", QT_TRANSLATE_NOOP("ListFormat", "JSON lines"), ".jsonl", true, true, openJsonLinesWriter},
    ListFormat{"xlsx", QT_TRANSLATE_NOOP("ListFormat", "Excel workbook"), ".xlsx", false, false, [](const QString &path) { return openXlsxWriter(path); }},
};

} // namespace

QJsonObject ListOrigin::toJson() const
{
    return {{u"list"_s, title}, {u"filter"_s, filter}, {u"range"_s, range}, {u"timezone"_s, timezone}, {u"made_at"_s, madeAt.toIso()}};
}

std::span<const ListFormat> listFormats()
{
    return kFormats;
}

const ListFormat *listFormatByName(QStringView name)
{
    const auto found = std::ranges::find_if(kFormats, [name](const ListFormat &format) { return name == QLatin1StringView(format.name); });
    return found == kFormats.end() ? nullptr : &*found;
}

const ListFormat &listFormatOfFile(const QString &path)
{
    const auto found = std::ranges::find_if(kFormats, [&](const ListFormat &format) { return path.endsWith(QLatin1StringView(format.suffix), Qt::CaseInsensitive); });
    return found == kFormats.end() ? kFormats.front() : *found;
}

bool lacksCurrency(const QList<ColumnHead> &heads)
{
    const bool hasMoney = std::ranges::any_of(heads, [](const ColumnHead &head) { return head.kind == ColumnKind::Money; });
    const bool hasCurrency = std::ranges::any_of(heads, [](const ColumnHead &head) { return head.key == "currency"_L1; });
    return hasMoney && !hasCurrency;
}

QString currencyOf(const QList<Cell> &cells)
{
    for (const Cell &cell : cells) {
        if (const auto *money = std::get_if<MoneyCell>(&cell))
            return money->currency.code();
    }
    return {};
}

} // namespace reckoner
