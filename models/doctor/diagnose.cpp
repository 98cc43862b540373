#include "models/doctor/diagnose.h"

#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/doctor/diagnosed_things.h"
#include "models/wording/sentences.h"

#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct UsageQuality
{
    qint64 rows = 0;
    qint64 unpriced = 0;
    qint64 withoutJob = 0;
    static UsageQuality from(const Row &row) { return {row.integer("usage_rows"), row.integer("unpriced"), row.integer("without_job")}; }
};

struct PeriodsDue
{
    qint64 missing = 0;
    qint64 stale = 0;
    static PeriodsDue from(const Row &row) { return {row.integer("missing"), row.integer("stale")}; }
};

Outcome checkUsageQuality(const Inquiry &door, Diagnosis &diagnosis)
{
    TRY(usage, door.row<UsageQuality>("doctor/diagnose_usage_quality"));
    ensure(usage.has_value(), "a sum is one row");
    const QJsonObject context{{u"rows"_s, usage->rows}, {u"unpriced"_s, usage->unpriced}};
    if (usage->unpriced > 0)
        addCheck(diagnosis, "usage-priced", false, RECKONER_TEXT("{unpriced} of {rows} usage rows have no price: data check usage-unpriced."), context);
    else
        addCheck(diagnosis, "usage-priced", true, RECKONER_TEXT("All {rows} usage rows are priced."), context);
    return {};
}

Outcome checkPeriods(const Inquiry &door, Diagnosis &diagnosis)
{
    TRY(due, door.row<PeriodsDue>("doctor/diagnose_periods_due", Bindings().instant("now", door.now())));
    ensure(due.has_value(), "a count is one row");
    const QJsonObject context{{u"missing"_s, due->missing}, {u"stale"_s, due->stale}};
    if (due->missing > 0)
        addCheck(diagnosis, "minutes-period", false, RECKONER_TEXT("Organizations without a billing period: {missing}."), context);
    else if (due->stale > 0)
        addCheck(diagnosis, "minutes-period", false, RECKONER_TEXT("Organizations whose period ended and was not rolled: {stale}; the next consume rolls it."), context);
    else
        addCheck(diagnosis, "minutes-period", true, RECKONER_TEXT("Every organization has a period that runs."));
    return {};
}

/// Everybody's balances, for the record; the checks of each are made when it is asked for.
Outcome addBalancesOfAll(const Inquiry &door, Diagnosis &diagnosis)
{
    TRY(credits, creditBalances(door));
    for (const CreditBalance &each : credits) {
        QJsonObject balance = each.toJson();
        balance.insert(u"unit"_s, u"credits"_s);
        balance.insert(u"account"_s, each.email);
        diagnosis.balances.append(balance);
    }
    TRY(minutes, minutesBalances(door));
    for (const MinutesBalance &each : minutes) {
        QJsonObject balance = each.toJson();
        balance.insert(u"unit"_s, u"minutes"_s);
        balance.insert(u"account"_s, each.name);
        diagnosis.balances.append(balance);
    }
    return {};
}

std::vector<QUuid> tokenAccounts(const Diagnosis &diagnosis, CompanyId company)
{
    std::vector<QUuid> accounts{company.uuid()};
    for (const QJsonValue &balance : diagnosis.balances) {
        for (const QJsonValue &allocation : balance.toObject().value(u"allocations"_s).toArray()) {
            if (const auto id = parseUuid(allocation.toObject().value(u"id"_s).toString()))
                accounts.push_back(*id);
        }
    }
    return accounts;
}

Outcome diagnoseCompany(const Inquiry &door, const DiagnosedSubject &subject, bool isAll, Diagnosis &diagnosis)
{
    CHECK(diagnoseTokens(door, subject, diagnosis));
    CHECK(diagnoseMovements(door, tokenAccounts(diagnosis, *subject.company), {}, diagnosis));
    if (!isAll)
        return {};
    CHECK(addBalancesOfAll(door, diagnosis));
    CHECK(checkPeriods(door, diagnosis));
    CHECK(checkUsageQuality(door, diagnosis));
    return diagnoseWallet(door, subject, diagnosis);
}

Outcome diagnoseProfile(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    const ProfileId profile(subject.id);
    CHECK(diagnoseCredits(door, subject, profile, diagnosis));
    CHECK(diagnoseMemberships(door, subject, profile, diagnosis));
    return diagnoseMovements(door, {profile.uuid()}, {}, diagnosis);
}

Outcome diagnoseOrganization(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    const OrganizationId organization(subject.id);
    CHECK(diagnoseMinutes(door, subject, organization, diagnosis));
    return diagnoseMovements(door, {organization.uuid()}, {}, diagnosis);
}

/// The thing itself first, then what it draws from.
Outcome diagnoseSubject(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    const std::optional<JobId> job = subject.of ? std::optional(JobId(*subject.of)) : std::nullopt;
    if (subject.kind == "profile"_L1)
        return diagnoseProfile(door, subject, diagnosis);
    if (subject.kind == "organization"_L1)
        return diagnoseOrganization(door, subject, diagnosis);
    if (subject.kind == "company"_L1)
        return diagnoseCompany(door, subject, true, diagnosis);
    if (subject.kind == "allocation"_L1)
        return diagnoseCompany(door, subject, false, diagnosis);
    if (subject.kind == "job"_L1)
        return diagnoseJob(door, subject, JobId(subject.id), diagnosis);
    if (subject.kind == "draft"_L1)
        return diagnoseDraft(door, subject, diagnosis);
    if (subject.kind == "metric"_L1)
        return diagnoseMetric(door, subject, diagnosis);
    if (subject.kind == "operation"_L1)
        return diagnoseOperation(door, OperationId(subject.id), diagnosis);
    if (subject.kind == "application"_L1) {
        CHECK(diagnoseApplication(door, ApplicationId(subject.id), diagnosis));
        return job ? diagnoseJob(door, subject, *job, diagnosis) : Outcome();
    }
    if (subject.kind == "usage"_L1) {
        CHECK(diagnoseUsage(door, UsageId(subject.id), diagnosis));
        return diagnoseWallet(door, subject, diagnosis);
    }
    CHECK(diagnoseTokenLog(door, subject, diagnosis));
    return diagnoseCompany(door, subject, false, diagnosis);
}

/// What is of no company: a log that nobody attributed, an operation on default prices.
Outcome diagnoseHomeless(const Inquiry &inquiry, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    if (subject.kind == "token_log"_L1)
        return diagnoseTokenLog(inquiry, subject, diagnosis);
    if (subject.kind == "operation"_L1)
        return diagnoseOperation(inquiry, OperationId(subject.id), diagnosis);
    if (subject.kind == "application"_L1)
        return diagnoseApplication(inquiry, ApplicationId(subject.id), diagnosis);
    addCheck(diagnosis, "company", false, RECKONER_TEXT("It has no company, and so nothing that it draws from."));
    return {};
}

void checkPresence(const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    const QJsonObject context{{u"name"_s, subject.label}, {u"company"_s, subject.companyName}};
    if (subject.isCompanyDeleted)
        addCheck(diagnosis, "company", false, RECKONER_TEXT("The company {company} was deleted; nothing of it can be used."), context);
    else if (subject.isDeleted)
        addCheck(diagnosis, "deleted", false, RECKONER_TEXT("{name} was deleted."), context);
    else if (subject.company)
        addCheck(diagnosis, "company", true, RECKONER_TEXT("The company is {company}."), context);
}

/// A purchase is diagnosed as the account that it was for.
Result<DiagnosedSubject> accountOfPurchase(const Inquiry &inquiry, const DiagnosedSubject &subject)
{
    if (subject.kind != "purchase"_L1 || !subject.of)
        return subject;
    return findDiagnosed(inquiry, subject.of->toString(QUuid::WithoutBraces));
}

QString idText(const DiagnosedSubject &subject)
{
    return subject.kind == "draft"_L1 ? subject.label : subject.id.toString(QUuid::WithoutBraces);
}

const std::array kCheckColumns = {
    Column<DiagnosisCheck>{"check", QT_TRANSLATE_NOOP("Column", "Check"), ColumnKind::Text, [](const DiagnosisCheck &check) { return Cell(QString::fromLatin1(check.check)); }},
    Column<DiagnosisCheck>{"ok", QT_TRANSLATE_NOOP("Column", "In order"), ColumnKind::Flag, [](const DiagnosisCheck &check) { return Cell(check.ok); }},
    Column<DiagnosisCheck>{"why", QT_TRANSLATE_NOOP("Column", "Why"), ColumnKind::Text,
                           [](const DiagnosisCheck &check) { return Cell(wording::sentence({ErrorCode::InvalidState, check.text, check.context})); }},
};

} // namespace

QString DiagnosisCheck::why() const
{
    return plainSentence({ErrorCode::InvalidState, text, context});
}

QJsonObject DiagnosisCheck::toJson() const
{
    return {{u"check"_s, QString::fromLatin1(check)}, {u"ok"_s, ok}, {u"why"_s, why()}};
}

bool Diagnosis::ok() const
{
    return cause() == nullptr;
}

const DiagnosisCheck *Diagnosis::cause() const
{
    return checks.empty() || checks.front().ok ? nullptr : &checks.front();
}

QJsonObject Diagnosis::toJson() const
{
    QJsonArray checked;
    for (const DiagnosisCheck &check : checks)
        checked.append(check.toJson());
    const QJsonObject subject{{u"type"_s, type}, {u"id"_s, id}, {u"name"_s, name}, {u"company"_s, company}};
    return {{u"subject"_s, subject},
            {u"as_of"_s, asOf.toIso()},
            {u"would_use"_s, wouldUse ? QJsonValue(*wouldUse) : QJsonValue()},
            {u"ok"_s, ok()},
            {u"cause"_s, cause() ? QJsonValue(cause()->why()) : QJsonValue()},
            {u"balances"_s, balances},
            {u"periods"_s, periods},
            {u"purchases"_s, purchases},
            {u"draws"_s, draws},
            {u"refusals"_s, refusals},
            {u"checks"_s, checked}};
}

Result<Diagnosis> diagnose(const Inquiry &inquiry, const DiagnosisWanted &wanted)
{
    if (wanted.wouldUse && *wanted.wouldUse < 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Whether N more would pass is asked for N above zero.")};
    TRY(found, findDiagnosed(inquiry, wanted.who));
    TRY(subject, accountOfPurchase(inquiry, found));
    Diagnosis diagnosis;
    diagnosis.type = subject.kind;
    diagnosis.id = idText(subject);
    diagnosis.name = subject.label;
    diagnosis.company = subject.companyName;
    diagnosis.asOf = inquiry.now();
    diagnosis.wouldUse = wanted.wouldUse;
    checkPresence(subject, diagnosis);
    if (!subject.company) {
        CHECK(diagnoseHomeless(inquiry, subject, diagnosis));
    } else if (!subject.isCompanyDeleted) {
        TRY(door, inquiry.narrowedTo(*subject.company));
        CHECK(diagnoseSubject(door, subject, diagnosis));
    }
    std::ranges::stable_partition(diagnosis.checks, [](const DiagnosisCheck &check) { return !check.ok; });
    return diagnosis;
}

std::span<const Column<DiagnosisCheck>> diagnosisCheckColumns()
{
    return kCheckColumns;
}

} // namespace reckoner
