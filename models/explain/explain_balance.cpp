#include "models/explain/explain_balance.h"

#include "models/balances/credits.h"
#include "models/balances/minutes_meter.h"
#include "models/balances/token_holding.h"
#include "models/balances/wallet.h"
#include "models/directory/companies.h"
#include "models/directory/matching.h"
#include "models/directory/profiles.h"
#include "models/explain/explain.h"
#include "models/explain/usage_groups.h"
#include "models/usage/figures.h"
#include "models/wording/sentences.h"

#include <QCoreApplication>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTries = 2;

QString words(const char *text)
{
    return QCoreApplication::translate("Explanation", text);
}

struct KindWords
{
    const char *kind;
    const char *words;
};
/// In a sum: "5,000 granted - 1,500 reserved for jobs".
constexpr std::array kKindWords = {
    KindWords{"charge", QT_TRANSLATE_NOOP("Explanation", "charged")},
    KindWords{"top_up", QT_TRANSLATE_NOOP("Explanation", "topped up")},
    KindWords{"credit_note", QT_TRANSLATE_NOOP("Explanation", "credit notes")},
    KindWords{"correction", QT_TRANSLATE_NOOP("Explanation", "corrective charges")},
    KindWords{"opening", QT_TRANSLATE_NOOP("Explanation", "opening balance")},
    KindWords{"grant", QT_TRANSLATE_NOOP("Explanation", "bought or granted")},
    KindWords{"reset", QT_TRANSLATE_NOOP("Explanation", "set anew at the start of a period")},
    KindWords{"expire", QT_TRANSLATE_NOOP("Explanation", "expired unused")},
    KindWords{"reserve", QT_TRANSLATE_NOOP("Explanation", "reserved for jobs")},
    KindWords{"commit", QT_TRANSLATE_NOOP("Explanation", "not used by completed jobs, given back")},
    KindWords{"rollback", QT_TRANSLATE_NOOP("Explanation", "rolled back")},
    KindWords{"refund", QT_TRANSLATE_NOOP("Explanation", "refunded")},
    KindWords{"consume", QT_TRANSLATE_NOOP("Explanation", "transcribed")},
    KindWords{"allocate", QT_TRANSLATE_NOOP("Explanation", "allocated")},
    KindWords{"deduct", QT_TRANSLATE_NOOP("Explanation", "used by logged calls")},
    KindWords{"settle", QT_TRANSLATE_NOOP("Explanation", "taken for what was overdrawn")},
    KindWords{"fix", QT_TRANSLATE_NOOP("Explanation", "set right by Data checks")},
};

/// Known kinds in the order in which they are said.
size_t placeOf(const QString &kind)
{
    const auto known = std::ranges::find_if(kKindWords, [&kind](const KindWords &each) { return kind == QLatin1StringView(each.kind); });
    return size_t(known - kKindWords.begin());
}

struct KindTotal
{
    QString kind;
    qint64 rows = 0;
    qint64 amount = 0;
    static KindTotal from(const Row &row) { return {row.text("kind"), row.integer("row_count"), row.integer("amount_units")}; }
};

struct WalletKind
{
    QString kind;
    qint64 amount = 0;
    static WalletKind from(const Row &row) { return {row.text("kind"), row.integer("amount_nanos")}; }
};

struct Reserved
{
    qint64 jobs = 0;
    CreditSplit taken;
    CreditSplit returned;
    static Reserved from(const Row &row)
    {
        return {row.integer("jobs"), {{row.integer("monthly_taken")}, {row.integer("addon_taken")}}, {{row.integer("monthly_returned")}, {row.integer("addon_returned")}}};
    }
};

Term sum(qint64 amount, const QString &of, qint64 rows = 0)
{
    Term term;
    term.amount = amount;
    term.words = of;
    term.rows = rows;
    return term;
}

void addUnlessZero(Explanation &explanation, qint64 amount, const QString &of, qint64 rows = 0)
{
    if (amount != 0)
        explanation.terms.push_back(sum(amount, of, rows));
}

bool isAccountedFor(const Explanation &explanation)
{
    return std::ranges::none_of(explanation.terms, [](const Term &term) { return term.kind == Term::Kind::Difference; });
}

QString driftFinding()
{
    return words("stored beside the ledger (Data checks: balance-drift)");
}

/// A bucket of one account in the ledger.
struct LedgerBucket
{
    QUuid account;
    Unit unit = Unit::Money;
    Bucket bucket = Bucket::Wallet;
    Bindings bindings() const { return Bindings().uuid("account_id", account).text("unit", unitName(unit)).text("bucket", bucketName(bucket)); }
};

QString ledgerCommand(const Inquiry &door, const LedgerBucket &of)
{
    return u"ledger list --company %1 --unit %2 --bucket %3"_s.arg(door.scope().companies.front().toString(), unitName(of.unit), bucketName(of.bucket));
}

/// The entries of a bucket, a term for each kind; and themselves, where they are few.
Outcome addEntries(const Inquiry &door, const LedgerBucket &of, Explanation &explanation)
{
    TRY(kinds, door.rows<KindTotal>("explain/balance_kinds", of.bindings()));
    for (const KindTotal &kind : kinds) {
        explanation.terms.push_back(sum(kind.amount, entryKindWords(of.unit, kind.kind), kind.rows));
        explanation.rowCount += kind.rows;
    }
    explanation.query = ledgerCommand(door, of);
    if (explanation.rowCount > kMostExplainedRows)
        return {};
    TRY(entries, door.rows<LedgerEntry>("explain/entries", of.bindings().integer("row_limit", qint64(kMostExplainedRows))));
    explanation.rows.emplace();
    for (const LedgerEntry &entry : entries)
        explanation.rows->push_back(explainedEntry(entry));
    return {};
}

QString exactRounding(Unit unit)
{
    return unit == Unit::Money ? words("Exact: the sum of the ledger to 1e-9. Amounts are rounded to cents only where they are shown.")
                               : words("Exact: whole units.");
}

// --- wallet

/// Charges are summed from what was recorded, by type; everything else is in the ledger.
Outcome addCharges(const Inquiry &door, const Wallet &wallet, Explanation &explanation)
{
    Filter filter;
    filter.company = wallet.company;
    filter.range.kind = RangeChoice::Kind::Instants;
    filter.range.instants = {Instant::fromDateTime(QDateTime(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC)), wallet.asOf.justAfter()};
    TRY(cards, usageCards(door, filter));
    for (const UsageTypeInfo &type : usageTypes()) {
        const TypeTotals &totals = cards.front().types[size_t(type.type)];
        if (totals.rows == 0)
            continue;
        explanation.terms.push_back(sum(-totals.cost.nanos(), words("charged for %1").arg(wording::title(type.type)), totals.rows));
        explanation.terms.back().type = type.type;
        explanation.rowCount += totals.rows;
    }
    explanation.usage = filter;
    return {};
}

Result<Explanation> walletExplanation(const Inquiry &inquiry, CompanyId company)
{
    CHECK(inquiry.require(Permission::SeeMoney));
    TRY(door, inquiry.narrowedTo(company));
    TRY(found, wallet(door, door.now()));
    const LedgerBucket bucket{company.uuid(), Unit::Money, Bucket::Wallet};
    Explanation explanation;
    explanation.title = words("Wallet of %1").arg(found.companyName);
    explanation.figure = {Figure::Kind::Money, found.balance.nanos(), found.currency};
    TRY(lines, door.rows<WalletKind>("balances/wallet_lines", Bindings().instant("to_at", found.asOf.justAfter())));
    std::ranges::stable_sort(lines, {}, [](const WalletKind &line) { return placeOf(line.kind); });
    for (const WalletKind &line : lines)
        explanation.terms.push_back(sum(line.amount, entryKindWords(Unit::Money, line.kind)));
    CHECK(addCharges(door, found, explanation));
    TRY(kinds, door.rows<KindTotal>("explain/balance_kinds", bucket.bindings()));
    for (const KindTotal &kind : kinds)
        explanation.rowCount += kind.rows;
    explanation.rounding = exactRounding(Unit::Money);
    explanation.query = ledgerCommand(door, bucket);
    closeTerms(explanation, found.balance.nanos(), words("summaries beside the ledger (Data checks: ledger-missing)"));
    return explanation;
}

// --- credits

/// For who does not see the ledger: what jobs took and gave back; the rest is what was set, bought or granted.
Outcome addReservations(const Inquiry &door, const Profile &profile, const CreditBalance &balance, Bucket bucket, Explanation &explanation)
{
    const bool isMonthly = bucket == Bucket::Monthly;
    const qint64 stored = isMonthly ? profile.monthlyLeft.count : profile.addonLeft.count;
    TRY(company, companyById(door, profile.company));
    TRY(calendar, Calendar::named(company.timezone));
    const BillingMonth month = BillingMonth::of(calendar.dayOf(profile.resetAt.value_or(profile.createdAt)));
    TRY(found, door.row<Reserved>("explain/reserved", Bindings().id("profile_id", profile.id).instant("month_at", calendar.startOf(month.firstDay()))));
    const Reserved reserved = found.value_or(Reserved());
    const qint64 taken = isMonthly ? reserved.taken.monthly.count : reserved.taken.addon.count;
    const qint64 returned = isMonthly ? reserved.returned.monthly.count : reserved.returned.addon.count;
    explanation.terms.push_back(sum(stored + taken - returned, isMonthly ? words("set or granted this month") : words("bought or granted")));
    addUnlessZero(explanation, -taken, words("reserved for jobs"));
    addUnlessZero(explanation, returned, words("given back"));
    explanation.rowCount = reserved.jobs;
    explanation.query = u"credits show --profile "_s + balance.account.profile.toString();
    return {};
}

Result<Explanation> creditExplanation(const Inquiry &inquiry, ProfileId id, Bucket bucket)
{
    TRY(balance, creditBalance(inquiry, id));
    TRY(door, inquiry.narrowedTo(balance.account.company));
    TRY(profile, resolveProfile(door, id.toString()));
    const bool isMonthly = bucket == Bucket::Monthly;
    const qint64 stored = isMonthly ? profile.monthlyLeft.count : profile.addonLeft.count;
    Explanation explanation;
    explanation.title = (isMonthly ? words("Monthly credits of %1") : words("Add-on credits of %1")).arg(balance.email);
    explanation.figure = {Figure::Kind::Credits, isMonthly ? balance.left.monthly.count : balance.left.addon.count, {}};
    explanation.rounding = exactRounding(Unit::Credits);
    if (may(door.scope().role, Permission::SeeMoney)) {
        CHECK(addEntries(door, {id.uuid(), Unit::Credits, bucket}, explanation));
        closeTerms(explanation, stored, driftFinding());
    } else {
        CHECK(addReservations(door, profile, balance, bucket, explanation));
    }
    if (isMonthly && balance.isResetDue) {
        addUnlessZero(explanation, -stored, words("expire: the monthly reset is due"));
        explanation.terms.push_back(sum(balance.monthlyAllotment.count, words("set anew by the reset that is due")));
    }
    closeTerms(explanation, *explanation.figure.amount, driftFinding());
    return explanation;
}

// --- minutes

Result<MinutesRecord> minutesRecord(const Inquiry &inquiry, OrganizationId id)
{
    const Query query = Query("balances/minutes_accounts").with("conditions", {u" AND o.id = :organization_id"_s, Bindings().id("organization_id", id)});
    TRY(found, inquiry.row<MinutesRecord>(query));
    if (!found)
        return notFoundError("organization", id.toString());
    return *found;
}

ExplainedRow explainedMetric(const MinutesMetric &metric, const PeriodUse &period)
{
    ExplainedRow row;
    row.table = u"usage_metrics"_s;
    row.id = metric.id.toString();
    row.at = metric.occurredAt;
    row.kind = Figure::Kind::Minutes;
    row.what = metric.split ? words("transcribed") : words("transcribed, written by another program, not posted yet");
    std::optional<MinutesSplit> split = metric.split;
    for (const PeriodUse::Part &part : period.unposted) {
        if (part.metric == metric.id)
            split = part.split;
    }
    if (split)
        row.amount = -split->base.count;
    row.json = {{u"metric_id"_s, row.id}, {u"occurred_at"_s, metric.occurredAt.toIso()}, {u"minutes"_s, metric.minutes.count},
                {u"base"_s, split ? QJsonValue(split->base.count) : QJsonValue()}, {u"addon"_s, split ? QJsonValue(split->addon.count) : QJsonValue()},
                {u"posted"_s, metric.split.has_value()}};
    return row;
}

/// Base minutes have no stored copy: the metrics of the period are the truth.
Outcome addBase(const Inquiry &door, const MinutesRecord &record, const MinutesUse &use, Explanation &explanation)
{
    const PeriodUse &period = use.current();
    qint64 unposted = 0;
    for (const PeriodUse::Part &part : period.unposted)
        unposted += part.split.base.count;
    explanation.terms.push_back(sum(record.base.count, use.dueRolls() > 0 ? words("base minutes of the period, set anew by the roll that is due") : words("base minutes of the period")));
    addUnlessZero(explanation, -period.basePosted.count, words("transcribed"));
    addUnlessZero(explanation, -unposted, words("transcribed, written by other programs, not posted yet"), qint64(period.unposted.size()));
    explanation.range = period.range;
    const Bindings range = Bindings().id("organization_id", record.account.organization).instant("from_at", period.range.from).instant("to_at", period.range.to);
    TRY(metrics, door.rows<MinutesMetric>("explain/metrics", Bindings(range).integer("row_limit", qint64(kMostExplainedRows + 1))));
    explanation.rowCount = qint64(metrics.size());
    if (metrics.size() > size_t(kMostExplainedRows))
        return {};
    explanation.rows.emplace();
    for (const MinutesMetric &metric : metrics)
        explanation.rows->push_back(explainedMetric(metric, period));
    return {};
}

Outcome addAddonMinutes(const Inquiry &door, const MinutesRecord &record, const MinutesUse &use, Explanation &explanation)
{
    const LedgerBucket bucket{record.account.organization.uuid(), Unit::Minutes, Bucket::Addon};
    if (may(door.scope().role, Permission::SeeMoney)) {
        CHECK(addEntries(door, bucket, explanation));
        closeTerms(explanation, record.addonLeft.count, driftFinding());
    } else {
        explanation.terms.push_back(sum(record.addonLeft.count + record.addonUsed.count, words("bought or granted")));
        addUnlessZero(explanation, -record.addonUsed.count, words("transcribed"));
    }
    qint64 unposted = 0;
    qint64 metrics = 0;
    for (const std::vector<PeriodUse> &uses : {use.late, use.periods}) {
        for (const PeriodUse &period : uses) {
            for (const PeriodUse::Part &part : period.unposted) {
                unposted += part.split.addon.count;
                metrics += part.split.addon.count > 0 ? 1 : 0;
            }
        }
    }
    addUnlessZero(explanation, -unposted, words("transcribed, written by other programs, not posted yet"), metrics);
    return {};
}

Result<Explanation> minutesExplanation(const Inquiry &inquiry, OrganizationId id, Bucket bucket)
{
    TRY(balance, minutesBalance(inquiry, id));
    TRY(door, inquiry.narrowedTo(balance.account.company));
    TRY(record, minutesRecord(door, id));
    TRY(use, readMinutesUse(door, record));
    const bool isBase = bucket == Bucket::Base;
    Explanation explanation;
    explanation.title = (isBase ? words("Base minutes of %1") : words("Add-on minutes of %1")).arg(balance.name);
    explanation.figure = {Figure::Kind::Minutes, isBase ? balance.left().base.count : balance.left().addon.count, {}};
    explanation.rounding = exactRounding(Unit::Minutes);
    explanation.calendar = record.calendar;
    explanation.query = u"minutes show --org "_s + id.toString();
    if (isBase && balance.period)
        CHECK(addBase(door, record, use, explanation));
    else if (isBase)
        explanation.terms.push_back(sum(record.base.count, words("base minutes; the organization has no billing period (Data checks: period-missing)")));
    else
        CHECK(addAddonMinutes(door, record, use, explanation));
    closeTerms(explanation, *explanation.figure.amount, words("used beside the metrics (Data checks: minutes-drift)"));
    return explanation;
}

// --- tokens


Result<std::vector<TokenAllocation>> storedAllocations(const Inquiry &door)
{
    return door.rows<TokenAllocation>("balances/tokens_allocations");
}

QString allocationTitle(const TokenAllocation &allocation)
{
    return words("Tokens of the plan %1").arg(allocation.plan);
}

/// The entries of one allocation, less what other programs logged and nobody has deducted.
Result<Explanation> allocationExplanation(const Inquiry &door, const TokenAllocation &now)
{
    TRY(stored, storedAllocations(door));
    const auto before = std::ranges::find(stored, now.id, &TokenAllocation::id);
    const qint64 storedLeft = before == stored.end() ? now.remaining.count : before->remaining.count;
    Explanation explanation;
    explanation.title = allocationTitle(now);
    explanation.figure = {Figure::Kind::Tokens, now.remaining.count, {}};
    explanation.rounding = exactRounding(Unit::Tokens);
    CHECK(addEntries(door, {now.id.uuid(), Unit::Tokens, Bucket::Allocation}, explanation));
    closeTerms(explanation, storedLeft, words("stored beside the ledger (Data checks: allocation-drift)"));
    addUnlessZero(explanation, now.remaining.count - storedLeft, words("in logs of other programs, not deducted yet"));
    return explanation;
}

ExplainedRow explainedAllocation(const TokenAllocation &allocation)
{
    ExplainedRow row;
    row.table = u"company_token_allocations"_s;
    row.id = allocation.id.toString();
    row.at = allocation.startsAt;
    row.what = words("Plan %1: %2 allocated, %3 used").arg(allocation.plan, QString::number(allocation.allocated.count), QString::number(allocation.used.count));
    row.kind = Figure::Kind::Tokens;
    row.amount = allocation.remaining.count;
    row.json = rowJson(tokenAllocationColumns(), allocation);
    return row;
}

/// A company's: the allocations in force.
Result<Explanation> tokensExplanation(const Inquiry &door)
{
    TRY(balance, tokenBalance(door));
    Explanation explanation;
    explanation.title = words("Tokens of %1").arg(balance.companyName);
    explanation.figure = {Figure::Kind::Tokens, balance.remaining.count, {}};
    explanation.rounding = exactRounding(Unit::Tokens);
    explanation.query = u"tokens show --company "_s + balance.company.toString();
    explanation.rows.emplace();
    for (const TokenAllocation &allocation : balance.allocations) {
        if (!allocation.isInForce(balance.asOf))
            continue;
        explanation.terms.push_back(sum(allocation.allocated.count, words("allocated by the plan %1").arg(allocation.plan), 1));
        addUnlessZero(explanation, -allocation.used.count, words("used of the plan %1").arg(allocation.plan));
        explanation.rows->push_back(explainedAllocation(allocation));
    }
    explanation.rowCount = qint64(explanation.rows->size());
    closeTerms(explanation, balance.remaining.count, words("stored beside the ledger (Data checks: allocation-drift)"));
    return explanation;
}

Result<Explanation> allocationOrCompany(const Inquiry &inquiry, const QUuid &account)
{
    CHECK(inquiry.require(Permission::SeeMoney));
    if (inquiry.scope().sees(CompanyId(account))) {
        TRY(door, inquiry.narrowedTo(CompanyId(account)));
        return tokensExplanation(door);
    }
    TRY(holdings, tokenHoldings(inquiry));
    for (const auto &[company, holding] : holdings) {
        for (const TokenAllocation &allocation : holding.allocations) {
            if (allocation.id.uuid() != account)
                continue;
            TRY(door, inquiry.narrowedTo(company));
            return allocationExplanation(door, allocation);
        }
    }
    return notFoundError("allocation", account.toString(QUuid::WithoutBraces));
}

Result<Explanation> explainedOnce(const Inquiry &inquiry, const BalanceQuestion &question)
{
    switch (question.bucket) {
    case Bucket::Wallet: return walletExplanation(inquiry, CompanyId(question.account));
    case Bucket::Monthly: return creditExplanation(inquiry, ProfileId(question.account), question.bucket);
    case Bucket::Base: return minutesExplanation(inquiry, OrganizationId(question.account), question.bucket);
    case Bucket::Allocation: return allocationOrCompany(inquiry, question.account);
    case Bucket::Addon:
        return question.unit == Unit::Credits ? creditExplanation(inquiry, ProfileId(question.account), question.bucket)
                                              : minutesExplanation(inquiry, OrganizationId(question.account), question.bucket);
    }
    Q_UNREACHABLE();
}

template <typename Thing>
Result<std::optional<Thing>> found(Result<Thing> thing)
{
    if (thing)
        return std::optional<Thing>(*thing);
    if (thing.error().code == ErrorCode::NotFound)
        return std::optional<Thing>();
    return thing.error();
}

/// Add-on is a bucket of profiles and of organizations.
Result<BalanceQuestion> addonQuestion(const Inquiry &inquiry, const QString &account)
{
    TRY(profile, found(resolveProfile(inquiry, account)));
    TRY(organization, found(resolveOrganization(inquiry, account)));
    if (profile && organization)
        return ambiguousError("account", account, {QJsonObject{{u"id"_s, profile->id.toString()}, {u"name"_s, profile->email}},
                                                   QJsonObject{{u"id"_s, organization->id.toString()}, {u"name"_s, organization->name}}});
    if (profile)
        return BalanceQuestion{Bucket::Addon, Unit::Credits, profile->id.uuid()};
    if (organization)
        return BalanceQuestion{Bucket::Addon, Unit::Minutes, organization->id.uuid()};
    return notFoundError("account", account);
}

} // namespace

QString entryKindWords(Unit unit, const QString &kind)
{
    if (unit == Unit::Minutes && kind == u"refund")
        return words("given back for a metric");
    const size_t place = placeOf(kind);
    return place == kKindWords.size() ? QString(kind).replace(u'_', u' ') : words(kKindWords[place].words);
}

Figure::Kind figureKind(Unit unit)
{
    switch (unit) {
    case Unit::Money: return Figure::Kind::Money;
    case Unit::Credits: return Figure::Kind::Credits;
    case Unit::Tokens: return Figure::Kind::Tokens;
    case Unit::Minutes: return Figure::Kind::Minutes;
    }
    Q_UNREACHABLE();
}

ExplainedRow explainedEntry(const LedgerEntry &entry)
{
    const Unit unit = unitFromName(entry.unit).value_or(Unit::Money);
    ExplainedRow row;
    row.table = u"usage_ledger"_s;
    row.id = QString::number(entry.id);
    row.at = entry.occurredAt;
    row.what = entry.note.value_or(entryKindWords(unit, entry.kind));
    row.amount = entry.amountUnits;
    row.kind = figureKind(unit);
    row.currency = entry.currency;
    row.json = rowJson(ledgerColumns(), entry);
    return row;
}

Result<Explanation> explainBalance(const Inquiry &inquiry, const BalanceQuestion &question)
{
    for (int attempt = 1;; ++attempt) { // balance and entries are read one after the other; what was written between is read again
        TRY(explanation, explainedOnce(inquiry, question));
        if (attempt == kTries || isAccountedFor(explanation))
            return explanation;
    }
}

Result<BalanceQuestion> balanceQuestion(const Inquiry &inquiry, Bucket bucket, const QString &account)
{
    switch (bucket) {
    case Bucket::Wallet: {
        TRY(company, resolveCompany(inquiry, account));
        return BalanceQuestion{bucket, Unit::Money, company.id.uuid()};
    }
    case Bucket::Monthly: {
        TRY(profile, resolveProfile(inquiry, account));
        return BalanceQuestion{bucket, Unit::Credits, profile.id.uuid()};
    }
    case Bucket::Base: {
        TRY(organization, resolveOrganization(inquiry, account));
        return BalanceQuestion{bucket, Unit::Minutes, organization.id.uuid()};
    }
    case Bucket::Addon: return addonQuestion(inquiry, account);
    case Bucket::Allocation: {
        TRY(company, found(resolveCompany(inquiry, account)));
        if (company)
            return BalanceQuestion{bucket, Unit::Tokens, company->id.uuid()};
        const auto id = parseUuid(account);
        if (!id)
            return notFoundError("allocation", account);
        return BalanceQuestion{bucket, Unit::Tokens, *id};
    }
    }
    Q_UNREACHABLE();
}

} // namespace reckoner
