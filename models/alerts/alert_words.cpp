#include "models/alerts/thresholds.h"
#include "models/wording/amounts.h"

#include <QCoreApplication>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Alert", text);
}

QString amountText(const Alert &alert, qint64 amount, const QLocale &locale)
{
    return alert.unit == Unit::Money ? wording::money(Money::fromNanos(amount), alert.currency, locale) : wording::count(amount, locale);
}

QString subject(const Alert &alert)
{
    switch (alert.bucket) {
    case Bucket::Wallet: return words("Wallet of %1").arg(alert.companyName);
    case Bucket::Monthly: return words("Monthly credits of %1").arg(alert.accountName);
    case Bucket::Base: return words("Base minutes of %1").arg(alert.accountName);
    case Bucket::Allocation: return words("Tokens of %1, plan %2").arg(alert.companyName, alert.accountName);
    case Bucket::Addon: return (alert.unit == Unit::Credits ? words("Add-on credits of %1") : words("Add-on minutes of %1")).arg(alert.accountName);
    }
    Q_UNREACHABLE();
}

QString usedUp(const Alert &alert, const QLocale &locale)
{
    if (alert.bucket == Bucket::Allocation)
        return words("used up, nothing left");
    const QString addon = amountText(alert, alert.addonLeft, locale);
    if (alert.bucket == Bucket::Base)
        return alert.addonLeft > 0 ? words("base used up, add-on in use: %1 left").arg(addon) : words("base used up, no add-on left");
    return alert.addonLeft > 0 ? words("monthly used up, add-on in use: %1 left").arg(addon) : words("monthly used up, no add-on left");
}

QString used(const Alert &alert, const QLocale &locale)
{
    const int percent = alert.percentUsed.value_or(0);
    return percent == 100 ? usedUp(alert, locale) : words("%1 % used, %2 % left").arg(percent).arg(100 - percent);
}

QString boundary(const Alert &alert)
{
    switch (alert.bucket) {
    case Bucket::Monthly:
    case Bucket::Base: return words("before the reset on %1");
    case Bucket::Addon: return words("before the next reset on %1");
    case Bucket::Allocation: return words("before %1");
    case Bucket::Wallet: return words("before the next month begins on %1");
    }
    Q_UNREACHABLE();
}

QString runsOut(const Alert &alert, const QLocale &locale)
{
    if (!alert.runsOut) // it no longer does
        return words("%1 left, no longer expected to run out").arg(amountText(alert, alert.left, locale));
    const auto day = [&](BillingDay of) { return locale.toString(of.date(), QCoreApplication::translate("Pattern", "d MMM yyyy")); };
    QString text = words("%1 left, expected to run out on %2, ").arg(amountText(alert, alert.left, locale), day(alert.runsOutDay)) + boundary(alert).arg(day(alert.untilDay));
    if (alert.addonLeft > 0)
        text += words("; then add-on: %1 left").arg(amountText(alert, alert.addonLeft, locale));
    if (alert.pack)
        text += words("; would cover it: %1 × %2 for %3").arg(wording::count(alert.pack->count, locale), alert.pack->pack.name, wording::money(alert.pack->price, alert.pack->pack.currency, locale));
    return text;
}

QString said(const Alert &alert, const QLocale &locale)
{
    switch (alert.kind) {
    case AlertKind::Used: return used(alert, locale);
    case AlertKind::WalletLow: return words("%1 left, threshold %2").arg(amountText(alert, alert.left, locale), amountText(alert, alert.threshold.value_or(0), locale));
    case AlertKind::Owed:
        return alert.left < 0 ? words("%1 owed").arg(wording::money(Money::fromNanos(alert.left).negated(), alert.currency, locale))
                              : words("%1 left, nothing owed").arg(amountText(alert, alert.left, locale));
    case AlertKind::RunsOut: return runsOut(alert, locale);
    }
    Q_UNREACHABLE();
}

} // namespace

QString alertMessage(const Alert &alert, const QLocale &locale)
{
    return subject(alert) + u": "_s + said(alert, locale);
}

} // namespace reckoner
