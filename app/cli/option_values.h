// The values of options, from text: a malformed value is a usage error (exit 2).
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/money.h"
#include "models/directory/jobs.h"
#include "models/ledger/posting.h"
#include "models/rules/access.h"
#include "models/rules/price_book.h"
#include "models/rules/usage_type.h"
#include "models/usage/events.h"
#include "models/usage/figures.h"

#include <QStringList>

namespace reckoner::cli {

Outcome readValue(const QString &text, QString &value);
Outcome readValue(const QString &text, qint64 &value);
Outcome readValue(const QString &text, int &value);
Outcome readValue(const QString &text, Instant &value);
Outcome readValue(const QString &text, Money &value);
Outcome readValue(const QString &text, UnitPrice &value);
Outcome readValue(const QString &text, BillingMonth &value);
Outcome readValue(const QString &text, UsageType &value);
Outcome readValue(const QString &text, LinkStatus &value);
Outcome readValue(const QString &text, QuantitySource &value);
Outcome readValue(const QString &text, PriceUnit &value);
Outcome readValue(const QString &text, Role &value);
Outcome readValue(const QString &text, JobKind &value);
Outcome readValue(const QString &text, Unit &value);
Outcome readValue(const QString &text, Bucket &value);
Outcome readValue(const QString &text, EventSort &value);
Outcome readValue(const QString &text, SeriesStep &value);
Outcome readValue(const QString &text, JobSort &value);

Error notAnIdError(const QString &text);
template <typename Tag>
Outcome readValue(const QString &text, Id<Tag> &value)
{
    const auto id = Id<Tag>::parse(text);
    if (!id)
        return notAnIdError(text);
    value = *id;
    return {};
}

template <typename T>
Outcome readValue(const QString &text, std::optional<T> &value)
{
    T read{};
    CHECK(readValue(text, read));
    value = std::move(read);
    return {};
}

/// The names that an option takes, for its help: "cv, questions or video".
QString usageTypeChoices();

} // namespace reckoner::cli
