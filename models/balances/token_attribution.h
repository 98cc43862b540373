// Token logs outside every company: what is known of whose they are, and giving them to a company. Who was logged for a company that two things disagree
// about, or that nothing names, stays outside until a person, or better knowledge, says whose it is. Part of the tokens stem.
// Source: domain.md, "Tokens" (the company of a log).
#pragma once

#include "models/balances/tokens.h"
#include "models/ledger/plan.h"

namespace reckoner {

/// A company that something names for a log.
struct TokenClaim
{
    enum class By { Caller, Application, Job, Profile };
    By by = By::Caller;
    CompanyId company;
    QString companyName;
};

/// The company that all of them are; none where two differ or there are none. Never a guess.
std::optional<CompanyId> agreedCompany(const std::vector<CompanyId> &named);

struct UnattributedLog
{
    TokenLog log;
    std::vector<TokenClaim> claims; ///< in the order of the chain; empty: nothing is known

    /// Two that are known disagree.
    bool isDisputed() const;
    /// What the chain says now: the company that all claims name; none where they disagree or there are none. Never a guess.
    std::optional<TokenClaim> suggestion() const;
    /// A company may be chosen that something names, or any where nothing names one.
    bool canBeOf(CompanyId company) const;
};

struct UnattributedChoice
{
    std::optional<TokenLogId> log = {}; ///< this one only
    std::optional<qint64> beforeSeq = {}; ///< for the next page: seq of the last row
    int limit = 200;
};
/// By entry, newest first. Errors: not_permitted (who may not see them, or does not see all companies).
Result<std::vector<UnattributedLog>> unattributedLogs(const Inquiry &inquiry, const UnattributedChoice &choice = {});

/// What giving the log to the company would change. Its tokens count as used from then on, and are posted with the next recount (rule allocation-drift).
/// A provider cost in dollars is not kept where the company bills in another currency: there it is not known.
/// Errors: not_found, invalid_state (it has a company), invalid_input (what it names is of other companies), not_permitted.
Result<Plan> attributionPlan(const Inquiry &inquiry, TokenLogId log, CompanyId company);

struct AttributeReply
{
    qint64 attributed = 0; ///< logs
    Tokens tokens;
    QJsonObject toJson() const;
    static AttributeReply fromJson(const QJsonObject &json);
};
/// Several logs in one operation. Can be undone until something was deducted for them. Errors: those of attributionPlan.
Result<Done<AttributeReply>> attributeTokenLogs(Connection &connection, const Scope &scope, const std::vector<TokenLogId> &logs, CompanyId company, const Request &request);

} // namespace reckoner
