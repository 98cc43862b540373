// Alerts: 80, 90 and 100 % of base minutes, monthly credits and token allocations; a wallet below its threshold, and below zero; a balance
// that is expected to run out before its reset. Once per period and threshold. What holds is derived from balances and ledger each time;
// the table `alerts` only keeps what was raised, whether it was told, and when it was over. Source: domain.md, "Purchases, alerts, forecasts".
#pragma once

#include "models/alerts/forecast.h"

#include <QLocale>

namespace reckoner {

enum class AlertKind { Used, WalletLow, Owed, RunsOut };
QString alertKindName(AlertKind kind); ///< "used", "wallet_low", "owed", "runs_out"
enum class AlertState { Active, Resolved };
QString alertStateName(AlertState state);

struct Alert
{
    AlertKind kind = AlertKind::Used;
    CompanyId company;
    QString companyName;
    QUuid account;
    QString accountName;
    Unit unit = Unit::Credits;
    Bucket bucket = Bucket::Monthly;
    Currency currency;
    std::optional<qint64> threshold = {};   ///< percent; nanos for WalletLow
    std::optional<int> percentUsed = {};    ///< of base, monthly, allocation; whole, rounded down
    qint64 left = 0;                        ///< of the bucket; nanos for money
    qint64 addonLeft = 0;                   ///< of the account's add-on bucket, which comes into use when base or monthly is used up
    std::optional<Instant> runsOut = {};    ///< RunsOut: the expected date
    std::optional<Instant> until = {};      ///< RunsOut: the reset that it will not reach
    BillingDay runsOutDay = {};             ///< the same as days of the company's zone
    BillingDay untilDay = {};
    std::optional<PackAdvice> pack = {};    ///< RunsOut: what would cover it, for who may see prices
    Instant periodStart;
    Instant since;                          ///< when it began: by the ledger, or when it was first seen
    AlertState state = AlertState::Active;
    bool isTold = false;                    ///< answered to some `alerts list --new`
    QJsonObject toJson() const;             ///< as cli.md `alerts list`, and more
};

/// "Base minutes of Studio: 85 % used, 15 % left", in the locale.
QString alertMessage(const Alert &alert, const QLocale &locale = QLocale());

/// What holds now, the worst first, then what was raised in a period that still runs and is over. Reads only. A recruiter sees no wallet and no
/// tokens.
Result<std::vector<Alert>> alerts(const Inquiry &inquiry);

/// The same, and keeps what is new or over, where the login may (roles that see money, a connection that writes); others get the list alone.
enum class AlertChoice { All, OnlyNew }; ///< OnlyNew: active and told to nobody before; they are told now
Result<std::vector<Alert>> noteAlerts(Connection &connection, const Scope &scope, AlertChoice choice);

struct AlertSettings
{
    CompanyId company;
    Currency currency;
    std::optional<Money> walletThreshold; ///< an alert while the balance is below it; none: only below zero
    QJsonObject toJson() const;
    static AlertSettings fromJson(const QJsonObject &json);
};
/// The scope must be narrowed to one company.
Result<AlertSettings> alertSettings(const Inquiry &inquiry);
/// Errors: invalid_input for a threshold below zero, not_found.
Result<Done<AlertSettings>> setAlert(Connection &connection, const Scope &scope, CompanyId company, const std::optional<Money> &walletThreshold, const Request &request);

std::span<const Column<Alert>> alertColumns();

} // namespace reckoner
