#include "ui/pages/overview_cards.h"

#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/directory/currency_order.h"
#include "models/usage/figures.h"
#include "models/usage/waiting_drafts.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/overview_page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/translation.h"

#include <QHBoxLayout>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// Amounts of one figure, a sum for each currency.
QStringList sums(const std::vector<Wallet> &wallets, Money Wallet::*figure)
{
    std::vector<Currency> ofCompanies;
    std::map<QString, Money> byCurrency;
    for (const Wallet &wallet : wallets) {
        ofCompanies.push_back(wallet.currency);
        Money &sum = byCurrency[wallet.currency.code()];
        if (const auto added = sum.plus(wallet.*figure))
            sum = *added;
    }
    QStringList amounts;
    for (const Currency &currency : currencyOrder(ofCompanies))
        amounts.append(wording::money(byCurrency[currency.code()], currency));
    return amounts;
}

/// The first currency is written large; the others stand in one line below it.
void fill(Card *card, QStringList amounts, const QStringList &lines)
{
    const QString first = amounts.isEmpty() ? u"–"_s : amounts.takeFirst();
    card->setFigures(first, (amounts.isEmpty() ? QStringList() : QStringList{amounts.join(u" · "_s)}) + lines);
}

RangeChoice rangeOf(RangeChoice::Kind kind)
{
    RangeChoice range;
    range.kind = kind;
    return range;
}

} // namespace

Result<RecruiterFigures> recruiterFigures(const Inquiry &inquiry, const Filter &filter)
{
    TRY(door, filter.company ? inquiry.narrowedTo(*filter.company) : Result<Inquiry>(inquiry));
    TableOrder one;
    one.limit = 1;
    TRY(table, usageByJob(inquiry, filter, one));
    TRY(drafts, countWaitingDrafts(inquiry, filter.company));
    TRY(credits, creditBalances(door));
    TRY(minutes, minutesBalances(door));
    RecruiterFigures figures;
    figures.jobs = table.jobCount;
    figures.drafts = drafts;
    for (const CreditBalance &each : credits) {
        figures.monthlyCredits += each.left.monthly.count;
        figures.addonCredits += each.left.addon.count;
    }
    for (const MinutesBalance &each : minutes) {
        figures.baseMinutes += each.left().base.count;
        figures.addonMinutes += each.left().addon.count;
    }
    return figures;
}

OverviewCards::OverviewCards(bool seesMoney, QWidget *parent) : QWidget(parent)
{
    (new QHBoxLayout(this))->setContentsMargins(0, 0, 0, 0);
    seesMoney ? addWallet() : addRecruiter();
}

Card *OverviewCards::add(const QString &title, const QString &tip, const std::function<void()> &run)
{
    auto *card = new Card(title, this);
    card->setToolTip(tip);
    connect(card, &Card::clicked, this, run);
    static_cast<QHBoxLayout *>(layout())->addWidget(card, 1);
    return card;
}

void OverviewCards::addWallet()
{
    m_balance = add(OverviewPage::tr("Wallet balance"), OverviewPage::tr("Top-ups less charges plus credit notes, exact"), [this] { Q_EMIT pageRequested(u"ledger"_s); });
    m_month = add(OverviewPage::tr("Charged this month"), OverviewPage::tr("Recorded cost (gross) of the billing month"),
                  [this] { Q_EMIT rangeRequested(rangeOf(RangeChoice::Kind::ThisMonth)); });
    m_total = add(OverviewPage::tr("Charged in total"), OverviewPage::tr("Recorded cost (gross) since the beginning"),
                  [this] { Q_EMIT rangeRequested(rangeOf(RangeChoice::Kind::Everything)); });
    m_runOut = add(OverviewPage::tr("Wallet runs out"), OverviewPage::tr("Expected from the last full months, with the days between which it lies with 80 % chance"),
                   [this] { Q_EMIT balancesRequested(); });
}

void OverviewCards::addRecruiter()
{
    m_jobs = add(OverviewPage::tr("Jobs with usage"), OverviewPage::tr("Jobs that used anything in the range"), [this] { Q_EMIT pageRequested(u"job"_s); });
    m_drafts = add(OverviewPage::tr("Drafts waiting"), OverviewPage::tr("Drafts with usage that are not saved as a job yet"), [this] { Q_EMIT pageRequested(u"reconcile"_s); });
    m_credits = add(OverviewPage::tr("Credits left"), OverviewPage::tr("Monthly and add-on credits of everyone in the company"), [this] { Q_EMIT pageRequested(u"credits"_s); });
    m_minutes = add(OverviewPage::tr("Minutes left"), OverviewPage::tr("Base and add-on minutes of every organization"), [this] { Q_EMIT pageRequested(u"minutes"_s); });
}

void OverviewCards::showWallets(const std::vector<Wallet> &wallets)
{
    const auto owing = std::ranges::count_if(wallets, [](const Wallet &wallet) { return wallet.balance.isNegative(); });
    QStringList lines;
    if (wallets.size() > 1)
        lines.append(OverviewPage::tr("%1 companies").arg(wording::count(qint64(wallets.size()))));
    if (owing > 0)
        lines.append(wallets.size() > 1 ? OverviewPage::tr("%1 of them owe").arg(wording::count(owing)) : OverviewPage::tr("owed"));
    fill(m_balance, sums(wallets, &Wallet::balance), lines.isEmpty() ? lines : QStringList{lines.join(u", "_s)});
    fill(m_month, sums(wallets, &Wallet::monthSpent), {});
    fill(m_total, sums(wallets, &Wallet::totalSpent), {});
}

/// Of several wallets the first that runs out.
void OverviewCards::showRunOut(const std::vector<BucketForecast> &forecasts, const Calendar &calendar)
{
    const BucketForecast *first = nullptr;
    for (const BucketForecast &each : forecasts) {
        if (each.unit == Unit::Money && each.runsOut.expected && (!first || *each.runsOut.expected < *first->runsOut.expected))
            first = &each;
    }
    if (!first) {
        m_runOut->setFigures(OverviewPage::tr("Not in sight"), {OverviewPage::tr("or less than one full month of data")});
        return;
    }
    const auto day = [&calendar](Instant at) { return wording::dayText(calendar.dayOf(at)); };
    QStringList lines = {first->companyName};
    if (first->runsOut.low && first->runsOut.high)
        lines.append(OverviewPage::tr("80 %: %1 to %2").arg(day(*first->runsOut.low), day(*first->runsOut.high)));
    m_runOut->setFigures(day(*first->runsOut.expected), lines);
}

void OverviewCards::showFigures(const RecruiterFigures &figures, const QString &rangeTitle)
{
    const auto addon = [](qint64 count) { return QStringList{OverviewPage::tr("%1 of them add-on").arg(wording::count(count))}; };
    m_jobs->setFigures(wording::count(figures.jobs), {rangeTitle});
    m_drafts->setFigures(wording::count(figures.drafts), {OverviewPage::tr("not saved yet")});
    m_credits->setFigures(wording::count(figures.monthlyCredits + figures.addonCredits), addon(figures.addonCredits));
    m_minutes->setFigures(wording::count(figures.baseMinutes + figures.addonMinutes), addon(figures.addonMinutes));
}

} // namespace reckoner
