#include "models/usage/list_filter.h"

#include <QJsonObject>

namespace reckoner {

using namespace Qt::StringLiterals;

QJsonArray listFiltersToJson(const std::vector<ListFilter> &filters)
{
    QJsonArray json;
    for (const ListFilter &filter : filters) {
        json.append(QJsonObject{{u"list"_s, filter.list},
                                {u"column"_s, filter.column},
                                {u"value"_s, filter.value},
                                {u"not"_s, filter.isNot},
                                {u"heading"_s, filter.heading},
                                {u"text"_s, filter.text}});
    }
    return json;
}

std::vector<ListFilter> listFiltersFromJson(const QJsonArray &json)
{
    std::vector<ListFilter> filters;
    for (const QJsonValue &each : json) {
        const QJsonObject object = each.toObject();
        const ListFilter filter = {object.value(u"list"_s).toString(), object.value(u"column"_s).toString(), object.value(u"value"_s).toString(),
                                   object.value(u"not"_s).toBool(), object.value(u"heading"_s).toString(), object.value(u"text"_s).toString()};
        if (!filter.list.isEmpty() && !filter.column.isEmpty())
            filters.push_back(filter);
    }
    return filters;
}

QString listFilterWord(const ListFilter &filter)
{
    return filter.list + u':' + filter.column + u'=' + filter.value;
}

std::optional<ListFilter> listFilterFromWord(const QString &word, bool isNot)
{
    const qsizetype colon = word.indexOf(u':');
    const qsizetype equals = word.indexOf(u'=', colon + 1);
    if (colon < 1 || equals < colon + 2)
        return {};
    return ListFilter{word.left(colon), word.mid(colon + 1, equals - colon - 1), word.mid(equals + 1), isNot};
}

} // namespace reckoner
