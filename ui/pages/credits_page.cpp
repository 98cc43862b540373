#include "ui/pages/credits_page.h"

#include "models/directory/companies.h"
#include "models/rules/buckets.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"

#include <QPushButton>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownRows = 500;

struct CreditsAnswer
{
    std::vector<CreditBalance> balances;
    QHash<QUuid, Calendar> calendars;
};

Result<CreditsAnswer> allCredits(const Inquiry &inquiry)
{
    CreditsAnswer answer;
    TRY(companies, listCompanies(inquiry));
    for (const Company &company : companies) {
        TRY(calendar, Calendar::named(company.timezone));
        answer.calendars.insert(company.id.uuid(), calendar);
    }
    TRY(balances, creditBalances(inquiry));
    answer.balances = std::move(balances);
    return answer;
}

/// Whose lists are worth the first look: who has used most of the month's credits.
QVariant busiest(const std::vector<CreditBalance> &balances)
{
    const auto used = [](const CreditBalance &balance) { return balance.monthlyAllotment.count - balance.left.monthly.count; };
    const auto found = std::ranges::max_element(balances, {}, used);
    return found == balances.end() ? QVariant() : QVariant(found->account.profile.uuid());
}

ChangeLine line(const QString &bucket, Credits before, Credits after)
{
    return {bucket, wording::count(before.count), wording::count(after.count)};
}

QString personOf(const CreditBalance &balance)
{
    return balance.fullName ? u"%1 (%2)"_s.arg(*balance.fullName, balance.email) : balance.email;
}

} // namespace

CreditsPage::CreditsPage(const PageContext &context)
    : BalancePage(context, u"credits"_s, tr("People with credits")),
      m_balances(new RowTableModel<CreditBalance>(creditBalanceColumns(), [](const CreditBalance &row) { return QVariant(row.account.profile.uuid()); }, this)),
      m_reservations(new RowTableModel<Reservation>(reservationColumns(), [](const Reservation &row) { return QVariant(row.job.job.uuid()); }, this)),
      m_history(new RowTableModel<CreditEntry>(creditEntryColumns(), [](const CreditEntry &row) { return QVariant(row.id); }, this)),
      m_purchases(new RowTableModel<Purchase>(purchaseColumns(), [](const Purchase &row) { return QVariant(row.id); }, this))
{
    setAccounts(m_balances);
    m_reservationList = addList(u"reservations"_s, tr("Jobs"), m_reservations);
    if (may(session()->role(), Permission::SeeMoney)) {
        m_historyList = addList(u"history"_s, tr("History"), m_history);
        m_purchaseList = addList(u"purchases"_s, tr("Bought and granted"), m_purchases);
        TableView *history = m_historyList->table;
        connect(history, &TableView::rowOpened, this, [this, history] { showOperation(m_history->rowAt(history->tableRow(history->currentIndex())).operation); });
        addExplain(history, [this](int row, const QString &) -> std::optional<Question> { return LedgerQuestion{m_history->rowAt(row).id}; });
        connect(m_purchaseList->table, &TableView::rowOpened, this, [this, table = m_purchaseList->table] {
            if (const auto &operation = m_purchases->rowAt(table->tableRow(table->currentIndex())).operation)
                showOperation(*operation);
        });
    }
    connect(m_reservationList.table, &TableView::selectionSummarized, this, &CreditsPage::allowActions);
    connect(m_reservationList.table, &TableView::rowOpened, this, [this] {
        if (const auto reservation = currentReservation()) {
            filterState()->nameJob(reservation->job.job, reservation->jobTitle);
            filterState()->setJob(reservation->job.job);
            Q_EMIT pageRequested(u"job"_s);
        }
    });
    m_grant = addAction(tr("&Add credits…"), [this] { grant(); });
    m_reset = addAction(tr("Reset the &month…"), [this] { reset(); });
    m_giveBack = addAction(tr("&Return credits of the job…"), [this] { giveBack(); });
}

void CreditsPage::load()
{
    const auto company = filter().company;
    ask<CreditsAnswer>(
        "balances", accountStack(),
        [company](Inquiry &inquiry) -> Result<CreditsAnswer> {
            if (!company)
                return allCredits(inquiry);
            TRY(narrowed, inquiry.narrowedTo(*company));
            return allCredits(narrowed);
        },
        [this](CreditsAnswer answer) {
            m_calendars = std::move(answer.calendars);
            m_balances->setRows(std::move(answer.balances));
            accountsShown({tr("Nobody has a profile here yet."), tr("A profile is added with “reckoner-cli profile add”; its monthly and add-on credits appear here.")}, busiest(m_balances->rows()));
        });
}

void CreditsPage::showAccount(int row)
{
    m_shown = m_balances->rowAt(row);
    const CreditBalance &balance = *m_shown;
    const QString until = tr("next reset %1").arg(wording::dayText(balance.resetDay));
    BucketFigures monthly{tr("Monthly credits"), balance.monthlyAllotment.count, balance.left.monthly.count, balance.reserved.monthly.count, until};
    BucketFigures addon{tr("Add-on credits"), 0, balance.left.addon.count, balance.reserved.addon.count, tr("bought or granted; they do not expire"), false};
    const QUuid account = balance.account.profile.uuid();
    showBuckets({monthly, addon}, {{Bucket::Monthly, Unit::Credits, account}, {Bucket::Addon, Unit::Credits, account}});
    const Calendar calendar = m_calendars.value(balance.account.company.uuid());
    for (TableModel *model : std::initializer_list<TableModel *>{m_balances, m_reservations, m_history, m_purchases})
        model->setCalendar(calendar);
    Q_EMIT zoneShown(calendar.zoneName());
    allowActions();
    loadLists();
}

void CreditsPage::loadLists()
{
    const ProfileId profile = m_shown->account.profile;
    ask<std::vector<Reservation>>(
        "reservations", m_reservationList.stack,
        [profile](Inquiry &inquiry) {
            ReservationChoice choice;
            choice.profile = profile;
            choice.limit = kShownRows;
            return creditReservations(inquiry, choice);
        },
        [this](std::vector<Reservation> reservations) { showReservations(std::move(reservations)); });
    if (!m_historyList)
        return;
    ask<std::vector<CreditEntry>>(
        "history", m_historyList->stack, [profile](Inquiry &inquiry) { return creditHistory(inquiry, profile, {{}, kShownRows}); },
        [this](std::vector<CreditEntry> entries) {
            showRows(*m_historyList, m_history, std::move(entries), {tr("No credits have moved yet."), tr("Grants, reservations, returns and resets appear here.")});
        });
    ask<std::vector<Purchase>>(
        "purchases", m_purchaseList->stack, [profile](Inquiry &inquiry) { return listPurchases(inquiry, {Unit::Credits, profile.uuid()}); },
        [this](std::vector<Purchase> purchases) {
            showRows(*m_purchaseList, m_purchases, std::move(purchases), {tr("Nothing was bought or granted for this person."), tr("“Add credits” keeps what was paid and its reference.")});
        });
}

void CreditsPage::showReservations(std::vector<Reservation> reservations)
{
    showRows(m_reservationList, m_reservations, std::move(reservations),
             {tr("No job has used this person's credits."), tr("A job that reserves credits appears here, with what each bucket gave.")});
    allowActions();
}

std::optional<Reservation> CreditsPage::currentReservation() const
{
    const int row = m_reservationList.table->tableRow(m_reservationList.table->currentIndex());
    return row >= 0 && row < m_reservations->rowCount() ? std::optional(m_reservations->rowAt(row)) : std::nullopt;
}

BillingMonth CreditsPage::currentMonth() const
{
    const BillingMonth next = BillingMonth::of(m_calendars.value(m_shown->account.company.uuid()).dayOf(m_shown->nextReset));
    return {next.number - 1};
}

void CreditsPage::allowActions()
{
    const auto reservation = currentReservation();
    allow(m_grant, m_shown.has_value(), Permission::MoveMoney);
    allow(m_reset, m_shown && m_shown->isResetDue, Permission::Administer);
    allow(m_giveBack, reservation && reservation->out().total().count > 0, Permission::Administer);
}

void CreditsPage::grant()
{
    const CreditBalance balance = *m_shown;
    ActText text;
    text.title = tr("Add credits");
    text.explanation = tr("Add-on credits for %1. They are used after the monthly ones and do not expire.").arg(personOf(balance));
    text.doIt = tr("Add");
    text.fields = {{u"amount"_s, tr("&Credits"), ActField::Kind::Count, true, u"1000"_s},
                   {u"paid"_s, tr("&Paid"), ActField::Kind::Money},
                   {u"reference"_s, tr("Re&ference"), ActField::Kind::Text}};
    text.preview = [balance](const ActInput &input) {
        return std::vector{line(tr("Monthly credits"), balance.left.monthly, balance.left.monthly),
                           line(tr("Add-on credits"), balance.left.addon, {balance.left.addon.count + input.count(u"amount"_s)})};
    };
    runForm<Done<CreditStep>>(
        text,
        [balance](const ActInput &input) -> Session::WriteJob<Done<CreditStep>> {
            return [balance, input](Connection &connection, const Scope &scope) {
                CreditGrant grant{balance.account, Bucket::Addon, {input.count(u"amount"_s)}, input.money(u"paid"_s), input.text(u"reference"_s)};
                Request request;
                request.reason = input.reason;
                return grantCredits(connection, scope, grant, request);
            };
        },
        [this](Done<CreditStep> done) {
            announce(tr("%1 credits added.").arg(wording::count(done.reply.moved.total().count)), done.operation);
            reload();
        });
}

void CreditsPage::reset()
{
    const CreditBalance balance = *m_shown;
    ActText text;
    text.title = tr("Reset the month");
    text.explanation = tr("What was left of last month's credits of %1 expires, and this month's are set. It happens by itself with the next job, too.").arg(personOf(balance));
    text.doIt = tr("Reset");
    text.changes = {line(tr("Monthly credits"), balance.left.monthly, balance.left.monthly), line(tr("Add-on credits"), balance.left.addon, balance.left.addon)};
    runAct<Done<CreditStep>>(
        text,
        [balance](const QString &reason) -> Session::WriteJob<Done<CreditStep>> {
            return [balance, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return resetCredits(connection, scope, balance.account, request);
            };
        },
        [this](Done<CreditStep>) {
            Q_EMIT toastRequested(tr("The month's credits are set."), {});
            reload();
        });
}

void CreditsPage::giveBack()
{
    const auto reservation = currentReservation();
    if (!reservation)
        return;
    const CreditBalance balance = *m_shown;
    const Calendar calendar = m_calendars.value(balance.account.company.uuid());
    const bool isOfThisMonth = BillingMonth::of(calendar.dayOf(reservation->periodStart)) == currentMonth();
    const Split out = {{reservation->out().monthly.count, reservation->out().addon.count}};
    ActText text;
    text.title = tr("Return credits");
    text.explanation = tr("Each bucket gets back what it gave for %1, add-on first. Monthly credits of an earlier month expire at once.").arg(reservation->jobTitle);
    text.doIt = tr("Return");
    text.reason = ActText::Reason::Required;
    text.fields = {{u"rows"_s, tr("&Credits"), ActField::Kind::Count, true, QString::number(out.total())}};
    text.preview = [balance, out, isOfThisMonth](const ActInput &input) {
        const Split back = reckoner::giveBack(out, std::min(input.count(u"rows"_s), out.total()));
        return std::vector{line(tr("Monthly credits"), balance.left.monthly, {balance.left.monthly.count + (isOfThisMonth ? back.parts[0] : 0)}),
                           line(tr("Add-on credits"), balance.left.addon, {balance.left.addon.count + back.parts[1]})};
    };
    runForm<Done<CreditStep>>(
        text,
        [job = reservation->job](const ActInput &input) -> Session::WriteJob<Done<CreditStep>> {
            return [job, input](Connection &connection, const Scope &scope) {
                CreditRefund refund;
                refund.job = job;
                refund.rows = Credits{input.count(u"rows"_s)};
                Request request;
                request.reason = input.reason;
                return refundCredits(connection, scope, refund, request);
            };
        },
        [this](Done<CreditStep> done) {
            const CreditSplit &moved = done.reply.moved;
            Q_EMIT toastRequested(tr("Returned: monthly %1, add-on %2.").arg(wording::count(moved.monthly.count), wording::count(moved.addon.count)), {});
            reload();
        });
}

} // namespace reckoner
