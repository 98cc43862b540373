#include "models/alerts/thresholds.h"

#include "models/alerts/draws.h"
#include "models/alerts/low_wallets.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kThresholdPercents = {80, 90, 100}; // domain.md, "Purchases, alerts, forecasts"
constexpr qint64 kKeptMicros = 400 * 86'400'000'000;     // longer than any period: what is older is told no more

constexpr std::array<const char *, 4> kKindNames = {"used", "wallet_low", "owed", "runs_out"};

std::optional<AlertKind> kindFromName(const QString &name)
{
    for (size_t i = 0; i < kKindNames.size(); ++i) {
        if (name == QLatin1StringView(kKindNames[i]))
            return AlertKind(i);
    }
    return std::nullopt;
}

/// What makes an alert the same one: it is raised once.
struct AlertKey
{
    CompanyId company;
    QUuid account;
    Unit unit = Unit::Credits;
    Bucket bucket = Bucket::Monthly;
    AlertKind kind = AlertKind::Used;
    qint64 threshold = 0;
    Instant periodStart;
    auto tied() const { return std::tie(company, account, unit, bucket, kind, threshold, periodStart); }
    bool operator==(const AlertKey &other) const { return tied() == other.tied(); }
    Bindings bindings() const
    {
        Bindings values;
        values.id("company_id", company).uuid("account_id", account).text("unit", unitName(unit)).text("bucket", bucketName(bucket));
        values.text("kind", alertKindName(kind)).integer("threshold", threshold).instant("period_start", periodStart);
        return values;
    }
};

AlertKey keyOf(const Alert &alert)
{
    return {alert.company, alert.account, alert.unit, alert.bucket, alert.kind, alert.threshold.value_or(0), alert.periodStart};
}

struct KeptAlert
{
    AlertKey key;
    Instant raisedAt;
    std::optional<Instant> toldAt;
    std::optional<Instant> resolvedAt;
    static KeptAlert from(const Row &row)
    {
        const auto unit = unitFromName(row.text("unit"));
        const auto bucket = bucketFromName(row.text("bucket"));
        const auto kind = kindFromName(row.text("kind"));
        ensure(unit && bucket && kind, "an alert is of a bucket and of a kind");
        return {{row.id<CompanyId>("company_id"), row.uuid("account_id"), *unit, *bucket, *kind, row.integer("threshold"), row.instant("period_start")},
                row.instant("raised_at"), row.optionalInstant("told_at"), row.optionalInstant("resolved_at")};
    }
};

const KeptAlert *findKept(const std::vector<KeptAlert> &kept, const AlertKey &key)
{
    const auto found = std::find_if(kept.begin(), kept.end(), [&](const KeptAlert &each) { return each.key == key; });
    return found == kept.end() ? nullptr : &*found;
}

/// Of who may see what was raised for wallets too; others see what holds.
Result<std::vector<KeptAlert>> keptAlerts(const Inquiry &inquiry)
{
    if (!may(inquiry.scope().role, Permission::SeeMoney))
        return std::vector<KeptAlert>();
    return inquiry.rows<KeptAlert>("alerts/kept", Bindings().instant("from_at", Instant::fromMicros(inquiry.now().micros() - kKeptMicros)));
}

/// The smallest amount that is at least `percent` of a bucket; divided first, so that no product overflows.
qint64 amountAt(int percent, qint64 full)
{
    return full / 100 * percent + (full % 100 * percent + 99) / 100;
}

/// Whole percent, rounded down: 100 only where nothing is left.
int percentUsed(qint64 used, qint64 full)
{
    int percent = 100;
    while (percent > 0 && used < amountAt(percent, full))
        --percent;
    return percent;
}

qint64 usedOf(const BucketLevel &bucket)
{
    return std::clamp<qint64>(bucket.full - bucket.left, 0, bucket.full);
}

Alert alertOn(const AccountLevel &level, const BucketLevel &bucket, AlertKind kind)
{
    Alert alert;
    alert.kind = kind;
    alert.company = level.company.id;
    alert.companyName = level.company.name;
    alert.account = bucket.account;
    alert.accountName = bucket.accountName;
    alert.unit = level.unit;
    alert.bucket = bucket.bucket;
    alert.currency = level.company.currency;
    alert.left = bucket.left;
    alert.periodStart = bucket.periodStart;
    if (bucket.full > 0)
        alert.percentUsed = percentUsed(usedOf(bucket), bucket.full);
    const bool isBeforeAddon = level.buckets.size() == 2 && level.buckets.back().bucket == Bucket::Addon;
    if (isBeforeAddon && bucket.bucket != Bucket::Addon)
        alert.addonLeft = level.buckets.back().left;
    return alert;
}

/// Alerts as they are found, and what is still to be read for them: since when they hold.
struct Found
{
    std::vector<Alert> alerts;
    std::vector<DrawnPart> parts;
    std::vector<size_t> ofParts; ///< the alert of each part
    std::vector<LowWallet> wallets;
    std::vector<size_t> ofWallets;
};

void addUsed(const AccountLevel &level, Found &found)
{
    for (const BucketLevel &bucket : level.buckets) {
        for (const int percent : kThresholdPercents) {
            if (bucket.full == 0 || usedOf(bucket) < amountAt(percent, bucket.full))
                continue;
            Alert alert = alertOn(level, bucket, AlertKind::Used);
            alert.threshold = percent;
            found.parts.push_back({&level, &bucket, amountAt(percent, bucket.full)});
            found.ofParts.push_back(found.alerts.size());
            found.alerts.push_back(std::move(alert));
        }
    }
}

void addWallet(const AccountLevel &level, Found &found)
{
    const BucketLevel &bucket = level.buckets.front();
    const auto raise = [&](AlertKind kind, Money threshold) {
        if (Money::fromNanos(bucket.left) >= threshold)
            return;
        Alert alert = alertOn(level, bucket, kind);
        if (kind == AlertKind::WalletLow)
            alert.threshold = threshold.nanos();
        found.wallets.push_back({&level.company, threshold});
        found.ofWallets.push_back(found.alerts.size());
        found.alerts.push_back(std::move(alert));
    };
    raise(AlertKind::Owed, Money());
    if (level.company.walletThreshold)
        raise(AlertKind::WalletLow, *level.company.walletThreshold);
}

/// What the ledger does not say began now, as far as is known.
Outcome readSince(const Inquiry &inquiry, Found &found)
{
    TRY(drawn, whenDrawn(inquiry, found.parts));
    for (size_t i = 0; i < drawn.size(); ++i)
        found.alerts[found.ofParts[i]].since = drawn[i].value_or(inquiry.now());
    TRY(low, walletsBelowSince(inquiry, found.wallets));
    for (size_t i = 0; i < low.size(); ++i)
        found.alerts[found.ofWallets[i]].since = low[i].value_or(inquiry.now());
    return {};
}

/// An alert where the bucket is expected to be empty before it is set anew, expires, or a new month begins.
void addRunsOut(const AccountLevel &level, std::span<const BucketForecast> forecasts, Instant now, std::vector<Alert> &found)
{
    for (size_t i = 0; i < level.buckets.size(); ++i) {
        const BucketLevel &bucket = level.buckets[i];
        const BucketForecast *forecast = &forecasts[i];
        if (!forecast->runsOutBeforeReset())
            continue;
        Alert alert = alertOn(level, bucket, AlertKind::RunsOut);
        alert.runsOut = forecast->runsOut.expected;
        alert.until = forecast->until;
        alert.runsOutDay = level.company.calendar.dayOf(*alert.runsOut);
        alert.untilDay = level.company.calendar.dayOf(*alert.until);
        alert.pack = forecast->pack;
        alert.since = now;
        found.push_back(std::move(alert));
    }
}

void addResolved(const AccountLevel &level, const std::vector<KeptAlert> &kept, size_t firstOfLevel, std::vector<Alert> &found)
{
    const size_t active = found.size();
    for (const BucketLevel &bucket : level.buckets) {
        for (const KeptAlert &each : kept) {
            const AlertKey &key = each.key;
            if (key.account != bucket.account || key.unit != level.unit || key.bucket != bucket.bucket || key.periodStart != bucket.periodStart)
                continue;
            const auto holds = [&](const Alert &alert) { return keyOf(alert) == key; };
            if (std::any_of(found.begin() + qsizetype(firstOfLevel), found.begin() + qsizetype(active), holds))
                continue;
            Alert alert = alertOn(level, bucket, key.kind);
            if (key.kind == AlertKind::Used || key.kind == AlertKind::WalletLow)
                alert.threshold = key.threshold;
            alert.state = AlertState::Resolved;
            found.push_back(std::move(alert));
        }
    }
}

/// Whether it was told, and since when it is known where the ledger does not say.
void rememberKept(const std::vector<KeptAlert> &kept, Instant now, std::vector<Alert> &found)
{
    for (Alert &alert : found) {
        const KeptAlert *before = findKept(kept, keyOf(alert));
        if (!before)
            continue;
        alert.isTold = before->toldAt.has_value();
        if (alert.since == now || alert.state == AlertState::Resolved)
            alert.since = before->raisedAt;
    }
}

/// The worst first: what is owed or used up, then what is nearly, then what is expected; at last what is over.
int weightOf(const Alert &alert)
{
    if (alert.state == AlertState::Resolved)
        return 1000;
    switch (alert.kind) {
    case AlertKind::Owed: return 0;
    case AlertKind::Used: return 100 - int(*alert.threshold);
    case AlertKind::WalletLow: return 15;
    case AlertKind::RunsOut: return 30;
    }
    Q_UNREACHABLE();
}

struct NotedReply
{
    qint64 raised = 0;
    qint64 told = 0;
    qint64 resolved = 0;
    QJsonObject toJson() const { return {{u"raised"_s, raised}, {u"told"_s, told}, {u"resolved"_s, resolved}}; }
    static NotedReply fromJson(const QJsonObject &json)
    {
        return {json.value(u"raised"_s).toInteger(), json.value(u"told"_s).toInteger(), json.value(u"resolved"_s).toInteger()};
    }
};

/// What one company's operation would write.
struct Notes
{
    std::vector<AlertKey> raised;
    std::vector<AlertKey> untold;
    std::vector<AlertKey> over;
    std::vector<AlertKey> again;
    bool isEmpty() const { return raised.empty() && untold.empty() && over.empty() && again.empty(); }
};

Notes notesOf(CompanyId company, const std::vector<Alert> &found, const std::vector<KeptAlert> &kept, AlertChoice choice)
{
    Notes notes;
    for (const Alert &alert : found) {
        if (alert.company != company || alert.state != AlertState::Active)
            continue;
        const KeptAlert *before = findKept(kept, keyOf(alert));
        if (!before)
            notes.raised.push_back(keyOf(alert));
        else if (before->resolvedAt)
            notes.again.push_back(keyOf(alert));
        if (choice == AlertChoice::OnlyNew && !alert.isTold)
            notes.untold.push_back(keyOf(alert));
    }
    for (const KeptAlert &each : kept) {
        const auto holds = [&](const Alert &alert) { return alert.state == AlertState::Active && keyOf(alert) == each.key; };
        if (each.key.company == company && !each.resolvedAt && std::none_of(found.begin(), found.end(), holds))
            notes.over.push_back(each.key);
    }
    return notes;
}

/// Those told by this operation and nobody else.
Result<std::vector<AlertKey>> keepNotes(Connection &connection, const Scope &scope, CompanyId company, const Notes &notes, const std::optional<BatchId> &batch)
{
    std::vector<AlertKey> told;
    Request request;
    request.company = company;
    request.batch = batch;
    TRY(done, Operation::run<NotedReply>(connection, scope, act(ActKind::NoteAlerts), request, [&](Operation &operation) -> Result<NotedReply> {
        NotedReply reply;
        told.clear(); // a busy database makes it run anew
        for (const AlertKey &key : notes.raised) {
            TRY(raised, operation.change("alerts/raise", key.bindings().instant("raised_at", operation.now())));
            reply.raised += raised;
        }
        for (const AlertKey &key : notes.untold) {
            TRY(changed, operation.change("alerts/tell", key.bindings().instant("told_at", operation.now())));
            reply.told += changed;
            if (changed > 0)
                told.push_back(key);
        }
        for (const AlertKey &key : notes.over) {
            TRY(resolved, operation.change("alerts/set_resolved", key.bindings().instant("resolved_at", operation.now())));
            reply.resolved += resolved;
        }
        for (const AlertKey &key : notes.again)
            CHECK(operation.change("alerts/set_resolved", key.bindings().null("resolved_at")));
        return reply;
    }));
    ensure(done.reply.told == qint64(told.size()), "every alert that was told is answered");
    return told;
}

} // namespace

QString alertKindName(AlertKind kind)
{
    return QString::fromLatin1(kKindNames[size_t(kind)]);
}

QString alertStateName(AlertState state)
{
    return state == AlertState::Active ? u"active"_s : u"resolved"_s;
}

QJsonObject Alert::toJson() const
{
    const auto amount = [this](qint64 units) { return unit == Unit::Money ? QJsonValue(Money::fromNanos(units).toDecimal()) : QJsonValue(units); };
    const auto time = [](const std::optional<Instant> &at) { return at ? QJsonValue(at->toIso()) : QJsonValue(); };
    return {{u"kind"_s, alertKindName(kind)},
            {u"company_id"_s, company.toString()},
            {u"account_id"_s, account.toString(QUuid::WithoutBraces)},
            {u"account"_s, accountName},
            {u"unit"_s, unitName(unit)},
            {u"bucket"_s, bucketName(bucket)},
            {u"threshold"_s, threshold ? amount(*threshold) : QJsonValue()},
            {u"percent"_s, percentUsed ? QJsonValue(*percentUsed) : QJsonValue()},
            {u"left"_s, amount(left)},
            {u"addon_left"_s, bucket == Bucket::Monthly || bucket == Bucket::Base ? amount(addonLeft) : QJsonValue()},
            {u"runs_out"_s, time(runsOut)},
            {u"until"_s, time(until)},
            {u"pack"_s, pack ? QJsonValue(pack->toJson()) : QJsonValue()},
            {u"message"_s, alertMessage(*this, QLocale(QLocale::English, QLocale::UnitedStates))},
            {u"since"_s, since.toIso()},
            {u"state"_s, alertStateName(state)}};
}

Result<std::vector<Alert>> alerts(const Inquiry &inquiry)
{
    TRY(kept, keptAlerts(inquiry));
    TRY(packs, packsOnOffer(inquiry));
    TRY(levels, accountLevels(inquiry));
    TRY(expected, forecasts(inquiry, levels, packs));
    Found found;
    std::span<const BucketForecast> ahead = expected;
    for (const AccountLevel &level : levels) {
        const size_t firstOfLevel = found.alerts.size();
        if (level.unit == Unit::Money)
            addWallet(level, found);
        addUsed(level, found);
        addRunsOut(level, ahead.first(level.buckets.size()), inquiry.now(), found.alerts);
        addResolved(level, kept, firstOfLevel, found.alerts);
        ahead = ahead.subspan(level.buckets.size());
    }
    CHECK(readSince(inquiry, found));
    rememberKept(kept, inquiry.now(), found.alerts);
    std::ranges::stable_sort(found.alerts, {}, weightOf);
    return std::move(found.alerts);
}

Result<std::vector<Alert>> noteAlerts(Connection &connection, const Scope &scope, AlertChoice choice)
{
    const Inquiry inquiry(connection, scope);
    TRY(found, alerts(inquiry));
    const auto isOld = [](const Alert &alert) { return alert.isTold || alert.state == AlertState::Resolved; };
    const bool mayKeep = connection.mode() == OpenMode::ReadWrite && may(scope.role, act(ActKind::NoteAlerts).permission);
    if (mayKeep) {
        TRY(kept, keptAlerts(inquiry));
        const auto batch = scope.companies.size() > 1 ? std::optional(BatchId::make()) : std::nullopt;
        std::vector<AlertKey> told;
        for (const CompanyId &company : scope.companies) {
            const Notes notes = notesOf(company, found, kept, choice);
            if (notes.isEmpty())
                continue;
            TRY(toldNow, keepNotes(connection, scope.narrowedTo(company), company, notes, batch));
            told.insert(told.end(), toldNow.begin(), toldNow.end());
        }
        if (choice == AlertChoice::OnlyNew)
            std::erase_if(found, [&](const Alert &alert) { return isOld(alert) || std::find(told.begin(), told.end(), keyOf(alert)) == told.end(); });
    } else if (choice == AlertChoice::OnlyNew) {
        std::erase_if(found, isOld);
    }
    return found;
}

QJsonObject AlertSettings::toJson() const
{
    return {{u"company_id"_s, company.toString()}, {u"currency"_s, currency.code()}, {u"wallet_threshold"_s, walletThreshold ? QJsonValue(walletThreshold->toDecimal()) : QJsonValue()}};
}

AlertSettings AlertSettings::fromJson(const QJsonObject &json)
{
    AlertSettings settings;
    settings.company = CompanyId::parse(json.value(u"company_id"_s).toString()).value_or(CompanyId());
    if (const auto currency = Currency::parse(json.value(u"currency"_s).toString()))
        settings.currency = *currency;
    if (const auto threshold = Money::parse(json.value(u"wallet_threshold"_s).toString()))
        settings.walletThreshold = *threshold;
    return settings;
}

Result<AlertSettings> alertSettings(const Inquiry &inquiry)
{
    CHECK(inquiry.require(Permission::SeeMoney));
    TRY(companies, levelCompanies(inquiry));
    if (companies.size() != 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The settings of alerts are of one company."), {{u"field"_s, u"company"_s}}};
    return AlertSettings{companies.front().id, companies.front().currency, companies.front().walletThreshold};
}

Result<Done<AlertSettings>> setAlert(Connection &connection, const Scope &scope, CompanyId company, const std::optional<Money> &walletThreshold, const Request &request)
{
    if (walletThreshold && walletThreshold->isNegative())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A threshold is zero or more; below zero is owed, which always raises an alert."), {{u"field"_s, u"wallet_threshold"_s}}};
    TRY(door, Inquiry(connection, scope).narrowedTo(company));
    Request asked = request;
    asked.company = company;
    asked.content = {{u"wallet_threshold"_s, walletThreshold ? QJsonValue(walletThreshold->toDecimal()) : QJsonValue()}};
    return Operation::run<AlertSettings>(connection, door.scope(), act(ActKind::SetAlert), asked, [&](Operation &operation) -> Result<AlertSettings> {
        const std::optional<qint64> nanos = walletThreshold ? std::optional(walletThreshold->nanos()) : std::nullopt;
        TRY(changed, operation.change("alerts/set_wallet_threshold", Bindings().id("company_id", company).integer("wallet_threshold_nanos", nanos)));
        if (changed == 0)
            return Error{ErrorCode::NotFound, RECKONER_TEXT("No company {company} that you may see."), {{u"company"_s, company.toString()}}};
        return alertSettings(operation);
    });
}

} // namespace reckoner
