#include "ui/pages/minutes_page.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/translation.h"

#include <QPushButton>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownRows = 500;

/// Whose lists are worth the first look: who has used most of the period's base minutes.
QVariant busiest(const std::vector<MinutesBalance> &balances)
{
    const auto found = std::ranges::max_element(balances, {}, &MinutesBalance::percentUsed);
    return found == balances.end() ? QVariant() : QVariant(found->account.organization.uuid());
}

ChangeLine line(const QString &bucket, qint64 before, qint64 after)
{
    return {bucket, wording::count(before), wording::count(after)};
}

Calendar calendarOf(const MinutesBalance &balance)
{
    const auto calendar = Calendar::named(balance.timezone);
    return calendar ? *calendar : Calendar();
}

} // namespace

MinutesPage::MinutesPage(const PageContext &context)
    : BalancePage(context, u"minutes"_s, tr("Organizations with minutes")),
      m_balances(new RowTableModel<MinutesBalance>(minutesBalanceColumns(), [](const MinutesBalance &row) { return QVariant(row.account.organization.uuid()); }, this)),
      m_metrics(new RowTableModel<MinutesMetric>(minutesMetricColumns(), [](const MinutesMetric &row) { return QVariant(row.id.uuid()); }, this)),
      m_periods(new RowTableModel<BillingPeriod>(billingPeriodColumns(), [](const BillingPeriod &row) { return QVariant(row.range.from.micros()); }, this)),
      m_purchases(new RowTableModel<Purchase>(purchaseColumns(), [](const Purchase &row) { return QVariant(row.id); }, this)),
      m_refusals(new RowTableModel<MinutesRefusal>(minutesRefusalColumns(), [](const MinutesRefusal &row) { return QVariant(row.id); }, this))
{
    setAccounts(m_balances);
    m_metricList = addList(u"metrics"_s, tr("Used"), m_metrics);
    m_periodList = addList(u"periods"_s, tr("Periods"), m_periods);
    if (may(session()->role(), Permission::SeeMoney)) {
        m_purchaseList = addList(u"purchases"_s, tr("Bought and granted"), m_purchases);
        m_refusalList = addList(u"refusals"_s, tr("Refused"), m_refusals);
    }
    openRowsOfLists();
    connect(m_metricList.table, &TableView::selectionSummarized, this, &MinutesPage::allowActions);
    m_buy = addAction(tr("&Add minutes…"), [this] { buy(); });
    m_roll = addAction(tr("&Close the period…"), [this] { roll(); });
    m_sync = addAction(tr("&Set the counter…"), [this] { sync(); });
    m_giveBack = addAction(tr("&Give back…"), [this] { giveBack(); });
}

/// Enter and a double-click lead to what a row is of: the bucket that it drew from, explained; the operation; where refusals are listed.
void MinutesPage::openRowsOfLists()
{
    const auto offer = [this](const List &list, const std::function<std::optional<Question>(int row)> &question) {
        addExplain(list.table, [question](int row, const QString &) { return question(row); });
        connect(list.table, &TableView::rowOpened, this, [this, table = list.table, question] {
            if (const auto asked = question(table->tableRow(table->currentIndex())))
                explainFigure(*asked);
        });
    };
    offer(m_metricList, [this](int row) { return questionOf(m_metrics->rowAt(row)); });
    offer(m_periodList, [this](int) { return std::optional<Question>(BalanceQuestion{Bucket::Base, Unit::Minutes, m_shown->account.organization.uuid()}); });
    if (!m_purchaseList)
        return;
    connect(m_purchaseList->table, &TableView::rowOpened, this, [this, table = m_purchaseList->table] {
        if (const auto &operation = m_purchases->rowAt(table->tableRow(table->currentIndex())).operation)
            showOperation(*operation);
    });
    connect(m_refusalList->table, &TableView::rowOpened, this, [this] { Q_EMIT pageRequested(u"activity"_s); });
}

/// What was used while the base minutes lasted is of them.
std::optional<Question> MinutesPage::questionOf(const MinutesMetric &metric) const
{
    const bool isOfAddon = metric.split && metric.split->base.count == 0 && metric.split->addon.count > 0;
    return BalanceQuestion{isOfAddon ? Bucket::Addon : Bucket::Base, Unit::Minutes, m_shown->account.organization.uuid()};
}

void MinutesPage::load()
{
    const auto company = filter().company;
    ask<std::vector<MinutesBalance>>(
        "balances", accountStack(),
        [company](Inquiry &inquiry) -> Result<std::vector<MinutesBalance>> {
            if (!company)
                return minutesBalances(inquiry);
            TRY(narrowed, inquiry.narrowedTo(*company));
            return minutesBalances(narrowed);
        },
        [this](std::vector<MinutesBalance> balances) {
            m_balances->setRows(std::move(balances));
            accountsShown({tr("There is no organization here yet."), tr("An organization is added with “reckoner-cli org add”; its minutes appear here.")}, busiest(m_balances->rows()));
        });
}

void MinutesPage::showAccount(int row)
{
    m_shown = m_balances->rowAt(row);
    const MinutesBalance &balance = *m_shown;
    const Calendar calendar = calendarOf(balance);
    for (TableModel *model : std::initializer_list<TableModel *>{m_balances, m_metrics, m_periods, m_purchases, m_refusals})
        model->setCalendar(calendar);
    Q_EMIT zoneShown(calendar.zoneName());
    QString note = tr("no billing period: nothing can be used until one is set");
    if (balance.period)
        note = balance.dueRolls > 0 ? tr("%1; %2 period(s) to be closed", nullptr, plural(balance.dueRolls)).arg(wording::rangeText(*balance.period, calendar), wording::count(balance.dueRolls))
                                    : wording::rangeText(*balance.period, calendar);
    if (balance.unposted.count > 0)
        note += tr("; %1 metered by other programs and not posted yet").arg(wording::count(balance.unposted.count));
    const QUuid account = balance.account.organization.uuid();
    showBuckets({{tr("Base minutes"), balance.base.count, balance.left().base.count, 0, note},
                 {tr("Add-on minutes"), 0, balance.addonLeft.count, 0, tr("bought or granted; they stay when a new period begins"), false}},
                {{Bucket::Base, Unit::Minutes, account}, {Bucket::Addon, Unit::Minutes, account}});
    allowActions();
    loadLists();
}

void MinutesPage::loadLists()
{
    const OrganizationId organization = m_shown->account.organization;
    ask<std::vector<MinutesMetric>>(
        "metrics", m_metricList.stack, [organization](Inquiry &inquiry) { return minutesMetrics(inquiry, organization, {{}, kShownRows}); },
        [this](std::vector<MinutesMetric> metrics) {
            showRows(m_metricList, m_metrics, std::move(metrics), {tr("No minutes were used yet."), tr("What “minutes consume” or another program meters appears here.")});
            allowActions();
        });
    ask<std::vector<BillingPeriod>>(
        "periods", m_periodList.stack, [organization](Inquiry &inquiry) { return billingPeriods(inquiry, organization); },
        [this](std::vector<BillingPeriod> periods) {
            showRows(m_periodList, m_periods, std::move(periods), {tr("The organization has no billing period."), tr("Nothing can be used until one is set.")});
        });
    if (!m_purchaseList)
        return;
    ask<std::vector<Purchase>>(
        "purchases", m_purchaseList->stack, [organization](Inquiry &inquiry) { return listPurchases(inquiry, {Unit::Minutes, organization.uuid()}); },
        [this](std::vector<Purchase> purchases) {
            showRows(*m_purchaseList, m_purchases, std::move(purchases), {tr("Nothing was bought or granted for this organization."), tr("“Add minutes” keeps what was paid and its reference.")});
        });
    ask<std::vector<MinutesRefusal>>(
        "refusals", m_refusalList->stack, [organization](Inquiry &inquiry) { return minutesRefusals(inquiry, organization); },
        [this](std::vector<MinutesRefusal> refusals) {
            showRows(*m_refusalList, m_refusals, std::move(refusals), {tr("Nothing was refused in the last 90 days."), tr("When somebody is told “not enough minutes”, it is kept here.")});
        });
}

std::optional<MinutesMetric> MinutesPage::currentMetric() const
{
    const int row = m_metricList.table->tableRow(m_metricList.table->currentIndex());
    return row >= 0 && row < m_metrics->rowCount() ? std::optional(m_metrics->rowAt(row)) : std::nullopt;
}

void MinutesPage::allowActions()
{
    const auto metric = currentMetric();
    const bool hasPeriod = m_shown && m_shown->period;
    allow(m_buy, hasPeriod, Permission::MoveMoney);
    allow(m_roll, hasPeriod && m_shown->dueRolls > 0, Permission::Administer);
    allow(m_sync, hasPeriod, Permission::Administer);
    allow(m_giveBack, metric && metric->split && !metric->refunded, Permission::Administer);
}

void MinutesPage::buy()
{
    const MinutesBalance balance = *m_shown;
    ActText text;
    text.title = tr("Add minutes");
    text.explanation = tr("Add-on minutes for %1. They are used after the base minutes and stay when a new period begins.").arg(balance.name);
    text.doIt = tr("Add");
    text.fields = {{u"minutes"_s, tr("&Minutes"), ActField::Kind::Count, true, u"100"_s},
                   {u"paid"_s, tr("&Paid"), ActField::Kind::Money},
                   {u"reference"_s, tr("Re&ference"), ActField::Kind::Text}};
    text.preview = [balance](const ActInput &input) {
        return std::vector{line(tr("Base minutes"), balance.left().base.count, balance.left().base.count),
                           line(tr("Add-on minutes"), balance.addonLeft.count, balance.addonLeft.count + input.count(u"minutes"_s))};
    };
    runForm<Done<MinutesStep>>(
        text,
        [account = balance.account](const ActInput &input) -> Session::WriteJob<Done<MinutesStep>> {
            return [account, input](Connection &connection, const Scope &scope) {
                const MinutesPurchase purchase = {account, {input.count(u"minutes"_s)}, input.money(u"paid"_s), input.text(u"reference"_s)};
                Request request;
                request.reason = input.reason;
                return buyMinutes(connection, scope, purchase, request);
            };
        },
        [this](Done<MinutesStep> done) {
            announce(tr("%1 minutes added.").arg(wording::count(done.reply.moved.addon.count)), done.operation);
            reload();
        });
}

void MinutesPage::roll()
{
    const MinutesBalance balance = *m_shown;
    ActText text;
    text.title = tr("Close the period");
    text.explanation = tr("What is left of base minutes expires, and those of the new period are set. It happens by itself with the next use, too.");
    text.doIt = tr("Close %1 period(s)", nullptr, plural(balance.dueRolls)).arg(wording::count(balance.dueRolls));
    text.changes = {line(tr("Add-on minutes"), balance.addonLeft.count, balance.addonLeft.count)};
    runAct<Done<RollReply>>(
        text,
        [account = balance.account](const QString &reason) -> Session::WriteJob<Done<RollReply>> {
            return [account, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return rollMinutes(connection, scope, account, request);
            };
        },
        [this](Done<RollReply> done) {
            Q_EMIT toastRequested(tr("Closed %1 period(s).", nullptr, plural(done.reply.periods)).arg(wording::count(done.reply.periods)), {});
            reload();
        });
}

void MinutesPage::sync()
{
    const MinutesBalance balance = *m_shown;
    ActText text;
    text.title = tr("Set the counter");
    text.explanation = tr("What other programs metered is posted, and the counter of used minutes is set by the metrics of the period.");
    text.doIt = tr("Set");
    text.changes = {line(tr("Not posted yet"), balance.unposted.count, 0)};
    runAct<Done<SyncReply>>(
        text,
        [account = balance.account](const QString &reason) -> Session::WriteJob<Done<SyncReply>> {
            return [account, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return syncMinutes(connection, scope, account, request);
            };
        },
        [this](Done<SyncReply> done) {
            if (done.duplicate)
                Q_EMIT toastRequested(tr("Nothing to do: the counter agrees with the metrics."), {});
            else
                announce(tr("Used minutes: %1 before, %2 now.").arg(wording::count(done.reply.usedBefore.count), wording::count(done.reply.usedAfter.count)), done.operation);
            reload();
        });
}

void MinutesPage::giveBack()
{
    const auto metric = currentMetric();
    if (!metric || !metric->split)
        return;
    const MinutesBalance balance = *m_shown;
    const bool isOfThisPeriod = balance.period && balance.period->contains(metric->occurredAt);
    ActText text;
    text.title = tr("Give minutes back");
    text.explanation = tr("Each bucket gets back what this use took. Base minutes of a period that is over expire at once. It cannot be undone.");
    text.doIt = tr("Give back");
    text.reason = ActText::Reason::Required;
    text.changes = {line(tr("Base minutes"), balance.left().base.count, balance.left().base.count + (isOfThisPeriod ? metric->split->base.count : 0)),
                    line(tr("Add-on minutes"), balance.addonLeft.count, balance.addonLeft.count + metric->split->addon.count)};
    runAct<Done<MinutesStep>>(
        text,
        [account = balance.account, id = metric->id](const QString &reason) -> Session::WriteJob<Done<MinutesStep>> {
            return [account, id, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return refundMinutes(connection, scope, {account, id}, request);
            };
        },
        [this](Done<MinutesStep> done) {
            Q_EMIT toastRequested(tr("Given back: base %1, add-on %2.").arg(wording::count(done.reply.moved.base.count), wording::count(done.reply.moved.addon.count)), {});
            reload();
        });
}

} // namespace reckoner
