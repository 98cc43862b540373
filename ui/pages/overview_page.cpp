#include "ui/pages/overview_page.h"

#include "models/usage/drafts.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString idOf(const Alert &alert)
{
    return alertKindName(alert.kind) + alert.account.toString() + bucketName(alert.bucket) + QString::number(alert.threshold.value_or(0)) + alert.since.toIso();
}

QString idOf(const BucketForecast &forecast)
{
    return forecast.account.toString() + unitName(forecast.unit) + bucketName(forecast.bucket);
}

struct Attention
{
    std::vector<Alert> alerts;
    qint64 drafts = 0; ///< with usage, not saved yet
};

Result<Attention> attention(const Inquiry &inquiry, const std::optional<CompanyId> &company)
{
    Filter waiting;
    waiting.company = company;
    waiting.range.kind = RangeChoice::Kind::Everything;
    TRY(drafts, listDrafts(inquiry, waiting));
    TRY(found, alerts(inquiry));
    return Attention{std::move(found), qint64(drafts.size())};
}

/// What a person reads of an alert: the sentence, whose it is, and since when.
std::span<const Column<Alert>> attentionColumns()
{
    static const std::vector<Column<Alert>> columns = [] {
        std::vector<Column<Alert>> picked;
        for (const char *key : {"message", "company", "left", "since"}) {
            const auto found = std::ranges::find_if(alertColumns(), [key](const Column<Alert> &column) { return qstrcmp(column.key, key) == 0; });
            ensure(found != alertColumns().end(), "alerts have the column that the overview shows");
            picked.push_back(*found);
        }
        return picked;
    }();
    return columns;
}

/// Of a balance that is used beyond several thresholds, the highest says it all.
std::vector<Alert> highestOnly(const std::vector<Alert> &alerts)
{
    std::vector<Alert> kept;
    for (const Alert &alert : alerts) {
        const bool isLower = std::ranges::any_of(alerts, [&alert](const Alert &other) {
            return alert.kind == AlertKind::Used && other.kind == AlertKind::Used && other.state == AlertState::Active && other.account == alert.account
                && other.bucket == alert.bucket && other.threshold > alert.threshold;
        });
        if (alert.state == AlertState::Active && !isLower)
            kept.push_back(alert);
    }
    return kept;
}

template <typename Answer>
Session::ReadJob<Answer> ofScope(const std::optional<CompanyId> &company, std::function<Result<Answer>(const Inquiry &)> read)
{
    return [company, read = std::move(read)](Inquiry &inquiry) -> Result<Answer> {
        if (!company)
            return read(inquiry);
        TRY(narrowed, inquiry.narrowedTo(*company));
        return read(narrowed);
    };
}

/// Amounts of one figure, a sum for each currency, that of most companies first; currencies are never added.
QStringList sums(const std::vector<Wallet> &wallets, Money Wallet::*figure)
{
    struct CurrencySum
    {
        Currency currency;
        Money amount;
        int companies = 0;
    };
    std::map<QString, CurrencySum> byCurrency;
    for (const Wallet &wallet : wallets) {
        CurrencySum &sum = byCurrency.try_emplace(wallet.currency.code(), CurrencySum{wallet.currency, {}, 0}).first->second;
        ++sum.companies;
        if (const auto added = sum.amount.plus(wallet.*figure))
            sum.amount = *added;
    }
    std::vector<CurrencySum> ordered;
    for (const auto &[code, sum] : byCurrency)
        ordered.push_back(sum);
    std::ranges::stable_sort(ordered, std::greater(), &CurrencySum::companies);
    QStringList amounts;
    for (const CurrencySum &sum : ordered)
        amounts.append(wording::money(sum.amount, sum.currency));
    return amounts;
}

void fill(Card *card, QStringList amounts, const QStringList &lines)
{
    const QString first = amounts.isEmpty() ? u"–"_s : amounts.takeFirst();
    card->setFigures(first, amounts + lines);
}

const char *pageOf(Unit unit)
{
    switch (unit) {
    case Unit::Credits:
        return "credits";
    case Unit::Tokens:
        return "tokens";
    case Unit::Minutes:
        return "minutes";
    case Unit::Money:
        break;
    }
    return "usage";
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context)
    : Page(context), m_seesMoney(session() && may(session()->role(), Permission::SeeMoney)), m_drafts(new QLabel(this)),
      m_alerts(new RowTableModel<Alert>(attentionColumns(), [](const Alert &alert) { return QVariant(idOf(alert)); }, this)),
      m_balances(new RowTableModel<BucketForecast>(forecastColumns(), [](const BucketForecast &forecast) { return QVariant(idOf(forecast)); }, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(buildCards());
    m_comparison = new QLabel(this);
    m_comparison->setWordWrap(true);
    m_comparison->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_comparison, &QLabel::linkActivated, this, &OverviewPage::follow);
    m_comparisonStack = new StateStack(m_comparison, this);
    m_comparisonStack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    adopt(m_comparisonStack);
    layout->addWidget(m_comparisonStack);
    layout->addWidget(buildLinks());
    m_drafts->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    m_drafts->hide();
    connect(m_drafts, &QLabel::linkActivated, this, [this] { Q_EMIT pageRequested(u"reconcile"_s); });
    layout->addWidget(m_drafts);
    layout->addWidget(buildLists(), 1);
}

QWidget *OverviewPage::buildCards()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &title, const QString &tip, const QString &page) {
        auto *card = new Card(title, row);
        card->setToolTip(tip);
        connect(card, &Card::clicked, this, [this, page] { Q_EMIT pageRequested(page); });
        layout->addWidget(card, 1);
        return card;
    };
    if (m_seesMoney) {
        m_balance = add(tr("Wallet balance"), tr("Top-ups less charges plus credit notes, exact"), u"usage"_s);
        m_month = add(tr("Charged this month"), tr("Recorded cost (gross) of the billing month"), u"usage"_s);
        m_total = add(tr("Charged in total"), tr("Recorded cost (gross) since the beginning"), u"usage"_s);
        m_runOut = add(tr("Wallet runs out"), tr("Expected from the last full months, with the days between which it lies with 80 % chance"), u"usage"_s);
        addWalletExplanations();
    } else {
        m_credits = add(tr("Credits left"), tr("Monthly and add-on credits of everyone in the company"), u"credits"_s);
        m_minutes = add(tr("Minutes left"), tr("Base and add-on minutes of every organization"), u"minutes"_s);
    }
    m_cardStack = new StateStack(row, this);
    m_cardStack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    adopt(m_cardStack);
    return m_cardStack;
}

/// What each person asks most: one step from here.
QLabel *OverviewPage::buildLinks()
{
    QStringList links;
    const auto add = [&](const char *page, const QString &text, Permission permission) {
        if (may(session()->role(), permission))
            links.append(u"<a href=\"%1\">%2</a>"_s.arg(QString::fromLatin1(page), text.toHtmlEscaped()));
    };
    add("job", tr("Why did a job cost that?"), Permission::SeeUsage);
    add("refunds", tr("Which failed jobs are not refunded?"), Permission::Administer);
    add("diagnose", tr("Why does it not work for somebody?"), Permission::Administer);
    add("minutes", tr("Who has no minutes left?"), Permission::SeeBalances);
    auto *label = new QLabel(links.join(u" · "_s), this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    connect(label, &QLabel::linkActivated, this, &OverviewPage::follow);
    return label;
}

/// A page's id, or the place of a mover: "0:2" is the third of the first currency.
void OverviewPage::follow(const QString &link)
{
    if (!link.contains(u':')) {
        Q_EMIT pageRequested(link);
        return;
    }
    const MonthMover &mover = m_compared.at(size_t(link.section(u':', 0, 0).toInt())).movers.at(size_t(link.section(u':', 1).toInt()));
    Filter wanted = filter();
    if (mover.company)
        wanted.company = mover.company;
    wanted.job = mover.job;
    wanted.withoutJob = !mover.job;
    wanted.range = RangeChoice();
    wanted.range.kind = RangeChoice::Kind::ThisMonth;
    if (mover.job)
        filterState()->nameJob(*mover.job, mover.title);
    filterState()->set(wanted);
    Q_EMIT pageRequested(mover.job ? u"job"_s : u"usage"_s);
}

QWidget *OverviewPage::buildLists()
{
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    const auto add = [&](const QString &name, const QString &title, TableModel *model, TableView *&table, StateStack *&stack) {
        auto *box = new QWidget(split);
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins(0, 6, 0, 0);
        auto *heading = new QLabel(title, box);
        QFont bold = heading->font();
        bold.setWeight(QFont::DemiBold);
        heading->setFont(bold);
        layout->addWidget(heading);
        table = new TableView(name, title, box);
        table->setTable(model, TableView::Sorting::InMemory);
        connect(table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
        stack = new StateStack(table, box);
        adopt(stack);
        layout->addWidget(stack, 1);
        split->addWidget(box);
    };
    add(u"overview-alerts"_s, tr("Needs attention"), m_alerts, m_alertTable, m_alertStack);
    add(u"overview-balances"_s, tr("Balances, and when they run out"), m_balances, m_balanceTable, m_balanceStack);
    connect(m_alertTable, &TableView::rowOpened, this, [this](const QVariant &) {
        const Alert &alert = m_alerts->rowAt(m_alertTable->tableRow(m_alertTable->currentIndex()));
        openPageOf(alert.unit, alert.company, alert.companyName);
    });
    connect(m_balanceTable, &TableView::rowOpened, this, [this](const QVariant &) {
        const BucketForecast &forecast = m_balances->rowAt(m_balanceTable->tableRow(m_balanceTable->currentIndex()));
        openPageOf(forecast.unit, forecast.company, forecast.companyName);
    });
    addExplain(m_balanceTable, [this](int row, const QString &) -> std::optional<Question> {
        const BucketForecast &forecast = m_balances->rowAt(row);
        return BalanceQuestion{forecast.bucket, forecast.unit, forecast.account};
    });
    return split;
}

void OverviewPage::addWalletExplanations()
{
    const auto ofRange = [this](RangeChoice::Kind kind) {
        Filter wanted;
        wanted.company = filter().company;
        wanted.range.kind = kind;
        return CardQuestion{CardFigure::Total, wanted};
    };
    addExplain(m_month, [ofRange] { return ofRange(RangeChoice::Kind::ThisMonth); });
    addExplain(m_total, [ofRange] { return ofRange(RangeChoice::Kind::Everything); });
    addExplain(m_balance, [this]() -> std::optional<Question> {
        const auto &companies = session()->scope().companies;
        if (!filter().company && companies.size() != 1) {
            Q_EMIT toastRequested(tr("Choose a company: a wallet is of one company."), {});
            return {};
        }
        return BalanceQuestion{Bucket::Wallet, Unit::Money, filter().company.value_or(companies.front()).uuid()};
    });
}

void OverviewPage::openPageOf(Unit unit, CompanyId company, const QString &name)
{
    filterState()->nameCompany(company, name);
    filterState()->setCompany(company);
    Q_EMIT pageRequested(QString::fromLatin1(pageOf(unit)));
}

void OverviewPage::load()
{
    const auto company = filter().company;
    if (m_seesMoney)
        ask<std::vector<Wallet>>("wallets", m_cardStack, ofScope<std::vector<Wallet>>(company, [](const Inquiry &inquiry) { return wallets(inquiry); }),
                                 [this](std::vector<Wallet> found) { showWallets(found); });
    ask<std::vector<MonthComparison>>("months", m_comparisonStack, [company](Inquiry &inquiry) { return compareMonths(inquiry, company); },
                                      [this](std::vector<MonthComparison> found) { showComparison(std::move(found)); });
    ask<Attention>("attention", m_alertStack, ofScope<Attention>(company, [company](const Inquiry &inquiry) { return attention(inquiry, company); }),
                   [this](Attention found) {
                       showDrafts(found.drafts);
                       showAlerts(found.alerts);
                   });
    ask<std::vector<BucketForecast>>("forecasts", m_balanceStack,
                                     ofScope<std::vector<BucketForecast>>(company, [](const Inquiry &inquiry) { return forecasts(inquiry); }),
                                     [this](std::vector<BucketForecast> found) { showForecasts(std::move(found)); });
}

void OverviewPage::showWallets(const std::vector<Wallet> &wallets)
{
    const auto owing = std::ranges::count_if(wallets, [](const Wallet &wallet) { return wallet.balance.isNegative(); });
    const QStringList companies = wallets.size() > 1 ? QStringList{tr("%1 companies").arg(wording::count(qint64(wallets.size())))} : QStringList();
    const QStringList owed = owing > 0 ? QStringList{wallets.size() > 1 ? tr("%1 of them owe").arg(wording::count(owing)) : tr("owed")} : QStringList();
    fill(m_balance, sums(wallets, &Wallet::balance), companies + owed);
    fill(m_month, sums(wallets, &Wallet::monthSpent), {});
    fill(m_total, sums(wallets, &Wallet::totalSpent), {});
    m_cardStack->showData();
}

/// Of several wallets the first that runs out.
void OverviewPage::showRunOut(const std::vector<BucketForecast> &forecasts)
{
    const BucketForecast *first = nullptr;
    for (const BucketForecast &each : forecasts) {
        if (each.unit == Unit::Money && each.runsOut.expected && (!first || *each.runsOut.expected < *first->runsOut.expected))
            first = &each;
    }
    if (!first) {
        m_runOut->setFigures(tr("Not in sight"), {tr("or less than one full month of data")});
        return;
    }
    const auto day = [](Instant at) { return wording::dayText(Calendar().dayOf(at)); };
    QStringList lines = {first->companyName};
    if (first->runsOut.low && first->runsOut.high)
        lines.append(tr("80 %: %1 to %2").arg(day(*first->runsOut.low), day(*first->runsOut.high)));
    m_runOut->setFigures(day(*first->runsOut.expected), lines);
}

void OverviewPage::showLeft(Card *card, const std::vector<BucketForecast> &forecasts, Unit unit)
{
    qint64 first = 0;
    qint64 addon = 0;
    for (const BucketForecast &each : forecasts) {
        if (each.unit == unit)
            (each.bucket == Bucket::Addon ? addon : first) += each.left;
    }
    card->setFigures(wording::count(first + addon), {tr("%1 of them add-on").arg(wording::count(addon))});
}

void OverviewPage::showAlerts(const std::vector<Alert> &alerts)
{
    m_alerts->setRows(highestOnly(alerts));
    if (m_alerts->rowCount() == 0)
        m_alertStack->showEmpty({tr("Nothing needs attention."), tr("Balances that are used up to 80 %, or run out before their reset, appear here.")});
    else
        m_alertStack->showData();
}

void OverviewPage::showForecasts(std::vector<BucketForecast> forecasts)
{
    if (m_seesMoney) {
        showRunOut(forecasts);
    } else {
        showLeft(m_credits, forecasts, Unit::Credits);
        showLeft(m_minutes, forecasts, Unit::Minutes);
        m_cardStack->showData();
    }
    m_balances->setRows(std::move(forecasts));
    Q_EMIT rowsShown(m_balances->rowCount());
    if (m_balances->rowCount() == 0)
        m_balanceStack->showEmpty({tr("There are no balances yet."), tr("Add a company, or open the sample (File menu).")});
    else
        m_balanceStack->showData();
}

/// "This month $120.00, $20.00 more than in the same days of October: CV Parsing +$15.00, ... Moved most: Engineer +$12.00, ..."
void OverviewPage::showComparison(std::vector<MonthComparison> comparisons)
{
    m_compared = std::move(comparisons);
    QStringList lines;
    for (size_t i = 0; i < m_compared.size(); ++i) {
        const MonthComparison &each = m_compared[i];
        if (each.now.isZero() && each.before.isZero())
            continue;
        const auto money = [&each](Money amount) { return wording::money(amount, each.currency).toHtmlEscaped(); };
        const auto moved = [&money](Money change) { return change.isNegative() ? money(change) : u'+' + money(change); };
        const Money size = each.change.isNegative() ? each.change.negated() : each.change;
        const QString month = QLocale().toString(each.daysBefore.from.date(), u"MMMM"_s);
        const QString last = wording::dayText(each.daysBefore.to.plusDays(-1));
        QString line = each.change.isZero() ? tr("This month %1, as much as in the same days of %2 (to %3).").arg(u"<b>%1</b>"_s.arg(money(each.now)), month, last)
            : each.change.isNegative()
            ? tr("This month %1, %2 less than in the same days of %3 (to %4).").arg(u"<b>%1</b>"_s.arg(money(each.now)), u"<b>%1</b>"_s.arg(money(size)), month, last)
            : tr("This month %1, %2 more than in the same days of %3 (to %4).").arg(u"<b>%1</b>"_s.arg(money(each.now)), u"<b>%1</b>"_s.arg(money(size)), month, last);
        QStringList types;
        for (const UsageTypeInfo &type : usageTypes()) {
            if (!each.typeChange[size_t(type.type)].isZero())
                types.append(wording::title(type.type).toHtmlEscaped() + u' ' + moved(each.typeChange[size_t(type.type)]));
        }
        QStringList movers;
        for (size_t j = 0; j < each.movers.size(); ++j) {
            const MonthMover &mover = each.movers[j];
            const QString title = mover.job ? mover.title : tr("No job");
            movers.append(u"<a href=\"%1:%2\">%3</a> %4"_s.arg(i).arg(j).arg(title.toHtmlEscaped(), moved(mover.change)));
        }
        if (!types.isEmpty())
            line += u' ' + tr("By type: %1.").arg(types.join(u", "_s));
        if (!movers.isEmpty())
            line += u' ' + tr("Moved most: %1.").arg(movers.join(u", "_s));
        lines.append(line);
    }
    m_comparison->setText(lines.join(u"<br>"_s));
    m_comparisonStack->setVisible(!lines.isEmpty());
    m_comparisonStack->showData();
}

void OverviewPage::showDrafts(qint64 drafts)
{
    m_drafts->setVisible(drafts > 0);
    m_drafts->setText(u"<a href=\"reconcile\">%1</a>"_s.arg(tr("%1 draft(s) with usage wait to be saved as a job", nullptr, plural(drafts)).arg(wording::count(drafts))));
}

} // namespace reckoner
