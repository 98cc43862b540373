// One immutable line of the ledger: so much of one bucket, plus or minus.
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"

#include <QString>
#include <span>

namespace reckoner {

enum class Unit { Money, Credits, Tokens, Minutes };
enum class Bucket { Wallet, Monthly, Addon, Base, Allocation };
QString unitName(Unit unit);
QString bucketName(Bucket bucket);
std::optional<Unit> unitFromName(QStringView name);
std::optional<Bucket> bucketFromName(QStringView name);

/// A bucket of one account: who holds it and where its stored copy is, if there is one. Drift rules, verify and alerts walk this table.
struct BucketKind
{
    Unit unit;
    Bucket bucket;
    int order;               ///< draw order within an account: lower first
    const char *accountType; ///< "company", "profile", "organization", "allocation"
    const char *table;       ///< of the stored copy, or nullptr
    const char *column;      ///< of the stored copy, or nullptr
};
std::span<const BucketKind> bucketKinds();
/// The table's row; there must be one.
const BucketKind &bucketKind(Unit unit, Bucket bucket);

struct Posting
{
    CompanyId company;
    QString accountType;
    QUuid account;
    Unit unit = Unit::Money;
    Bucket bucket = Bucket::Wallet;
    qint64 amount = 0;  ///< nanos for money, else whole units; signed
    QString kind;       ///< "top_up", "charge", "credit_note", "correction", "reversal", ...
    QString referenceType; ///< table of the source row, or empty
    QString referenceId;
    std::optional<JobId> job;
    QString note;       ///< machine text of the line (domain.md ledger text)
    std::optional<Instant> occurredAt; ///< default: the operation's business time
};

} // namespace reckoner
