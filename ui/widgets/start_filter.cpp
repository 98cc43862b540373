#include "ui/widgets/start_filter.h"

#include "ui/widgets/filter_state.h"

#include <QJsonDocument>
#include <QSettings>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const auto kStart = "start/filter"_L1;

} // namespace

std::optional<Filter> startFilter()
{
    const QByteArray kept = QSettings().value(kStart).toString().toUtf8();
    return kept.isEmpty() ? std::nullopt : std::optional(filterFromJson(QJsonDocument::fromJson(kept).object()));
}

void setStartFilter(const std::optional<Filter> &filter)
{
    if (filter)
        QSettings().setValue(kStart, QString::fromUtf8(QJsonDocument(filterToJson(*filter)).toJson(QJsonDocument::Compact)));
    else
        QSettings().remove(kStart);
}

void beginWithStartFilter(FilterState &state)
{
    if (const auto filter = startFilter())
        state.set(*filter);
}

} // namespace reckoner
