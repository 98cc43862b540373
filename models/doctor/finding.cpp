#include "models/doctor/finding.h"

#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kSeverities = {"info", "warning", "error"};
constexpr std::array kGroups = {"drafts", "usage", "tokens", "minutes", "credits", "ledger"};

template <typename Enum, size_t count>
std::optional<Enum> named(const std::array<const char *, count> &names, QStringView name)
{
    for (size_t at = 0; at < count; ++at) {
        if (name == QLatin1StringView(names[at]))
            return Enum(at);
    }
    return std::nullopt;
}

} // namespace

QString severityName(Severity severity)
{
    return QString::fromLatin1(kSeverities[size_t(severity)]);
}

std::optional<Severity> severityFromName(QStringView name)
{
    return named<Severity>(kSeverities, name);
}

QString ruleGroupName(RuleGroup group)
{
    return QString::fromLatin1(kGroups[size_t(group)]);
}

std::optional<RuleGroup> ruleGroupFromName(QStringView name)
{
    return named<RuleGroup>(kGroups, name);
}

QJsonObject Choice::toJson() const
{
    QJsonArray values;
    for (const Option &option : options)
        values.append(QJsonObject{{u"value"_s, option.value}, {u"title"_s, filledSentence(QString::fromUtf8(option.title), option.context)}});
    QJsonObject json = {{u"name"_s, name}, {u"options"_s, values}};
    if (isOpen)
        json.insert(u"form"_s, QString::fromUtf8(form));
    return json;
}

} // namespace reckoner
