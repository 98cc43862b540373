#include "app/cli/option_values.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
Outcome readName(const QString &text, const std::optional<T> &found, const QString &choices, T &value)
{
    if (!found)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("\"{given}\" is not one of: {choices}."), {{u"given"_s, text}, {u"choices"_s, choices}}};
    value = *found;
    return {};
}

template <typename T>
Outcome take(Result<T> read, T &value)
{
    if (!read)
        return read.error();
    value = std::move(read).value();
    return {};
}

} // namespace

Outcome readValue(const QString &text, QString &value)
{
    value = text;
    return {};
}

Outcome readValue(const QString &text, qint64 &value)
{
    bool isNumber = false;
    value = text.toLongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("\"{given}\" is not a whole number."), {{u"given"_s, text}}};
    return {};
}

Outcome readValue(const QString &text, int &value)
{
    bool isNumber = false;
    value = text.toInt(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("\"{given}\" is not a whole number."), {{u"given"_s, text}}};
    return {};
}

Outcome readValue(const QString &text, Instant &value)
{
    return take(Instant::parse(QStringView(text)), value);
}

Outcome readValue(const QString &text, Money &value)
{
    return take(Money::parse(text), value);
}

Outcome readValue(const QString &text, UnitPrice &value)
{
    return take(UnitPrice::parse(text), value);
}

Outcome readValue(const QString &text, BillingMonth &value)
{
    return take(BillingMonth::parse(text), value);
}

Outcome readValue(const QString &text, UsageType &value)
{
    return readName(text, usageTypeFromName(text), usageTypeChoices(), value);
}

Outcome readValue(const QString &text, LinkStatus &value)
{
    return readName(text, linkStatusFromName(text), u"RECONCILED, DRAFT, UNKNOWN"_s, value);
}

Outcome readValue(const QString &text, QuantitySource &value)
{
    return readName(text, quantitySourceFromName(text), u"measured, estimated, imported, manual"_s, value);
}

Outcome readValue(const QString &text, PriceUnit &value)
{
    return readName(text, priceUnitFromName(text), u"cv, token, prompt_token, completion_token, question, minute"_s, value);
}

Outcome readValue(const QString &text, Role &value)
{
    return readName(text, roleFromName(text), u"recruiter, finance, admin, backend"_s, value);
}

Outcome readValue(const QString &text, JobKind &value)
{
    return readName(text, jobKindFromName(text), u"posting, batch"_s, value);
}

Outcome readValue(const QString &text, Unit &value)
{
    return readName(text, unitFromName(text), u"money, credits, tokens, minutes"_s, value);
}

Outcome readValue(const QString &text, Bucket &value)
{
    return readName(text, bucketFromName(text), u"wallet, monthly, addon, base, allocation"_s, value);
}

Outcome readValue(const QString &text, EventSort &value)
{
    return readName(text, eventSortFromName(text), u"time, cost, type, job"_s, value);
}

Outcome readValue(const QString &text, SeriesStep &value)
{
    return readName(text, seriesStepFromName(text), u"day, week, month"_s, value);
}

Outcome readValue(const QString &text, JobSort &value)
{
    return readName(text, jobSortFromName(text), u"total_cost, title, cv_cost, question_cost, video_cost, cv_count, question_tokens, video_minutes"_s, value);
}

Error notAnIdError(const QString &text)
{
    return {ErrorCode::InvalidInput, RECKONER_TEXT("\"{given}\" is not an id (a UUID)."), {{u"given"_s, text}}};
}

QString usageTypeChoices()
{
    QStringList names;
    for (const UsageTypeInfo &each : usageTypes())
        names << QString::fromLatin1(each.shortName) << QString::fromLatin1(each.name);
    return names.join(u", "_s);
}

} // namespace reckoner::cli
