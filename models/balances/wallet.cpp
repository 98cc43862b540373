#include "models/balances/wallet.h"

#include "models/usage/figures.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct WalletCompany
{
    CompanyId id;
    QString name;
    Currency currency;
    Calendar calendar;
    static WalletCompany from(const Row &row)
    {
        const auto currency = Currency::parse(row.text("currency"));
        const auto calendar = Calendar::named(row.text("timezone"));
        ensure(currency.ok() && calendar.ok(), "a company has a currency and a time zone that exist");
        return {row.id<CompanyId>("id"), row.text("name"), *currency, *calendar};
    }
};

struct KindSum
{
    QString kind;
    Money amount;
    static KindSum from(const Row &row) { return {row.text("kind"), row.money("amount_nanos")}; }
};

Instant justAfter(Instant at)
{
    return Instant::fromMicros(at.micros() + 1);
}

/// Recorded cost of [from, asOf]: the charges, gross.
Result<Money> charged(const Inquiry &inquiry, CompanyId company, Instant from, Instant asOf)
{
    Filter filter;
    filter.company = company;
    filter.range.kind = RangeChoice::Kind::Instants;
    filter.range.instants = {from, justAfter(asOf)};
    TRY(cards, usageCards(inquiry, filter));
    TRY(total, cards.front().total());
    return total.cost;
}

Outcome add(Money &sum, Money more)
{
    TRY(added, sum.plus(more));
    sum = added;
    return {};
}

Result<Wallet> walletOf(const Inquiry &inquiry, const WalletCompany &company, Instant asOf)
{
    TRY(door, inquiry.narrowedTo(company.id));
    Wallet wallet{company.id, company.name, company.currency, {}, {}, {}, {}, {}, asOf};
    const BillingMonth month = BillingMonth::of(company.calendar.dayOf(asOf));
    TRY(monthSpent, charged(door, company.id, company.calendar.startOf(month.firstDay()), asOf));
    TRY(totalSpent, charged(door, company.id, Instant::fromDateTime(QDateTime(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC)), asOf));
    wallet.monthSpent = monthSpent;
    wallet.totalSpent = totalSpent;
    TRY(lines, door.rows<KindSum>("balances/wallet_lines", Bindings().instant("to_at", justAfter(asOf))));
    wallet.balance = totalSpent.negated();
    for (const KindSum &line : lines) {
        CHECK(add(wallet.balance, line.amount));
        CHECK(add(line.kind == "top_up"_L1 ? wallet.toppedUp : wallet.credited, line.amount));
    }
    return wallet;
}

} // namespace

QJsonObject Wallet::toJson() const
{
    return {{u"company_id"_s, company.toString()}, {u"company"_s, companyName},           {u"balance"_s, balance.toDecimal()},
            {u"month_spent"_s, monthSpent.toDecimal()}, {u"total_spent"_s, totalSpent.toDecimal()}, {u"credited"_s, credited.toDecimal()},
            {u"topped_up"_s, toppedUp.toDecimal()},   {u"currency"_s, currency.code()},       {u"as_of"_s, asOf.toIso()}};
}

Result<Wallet> wallet(const Inquiry &inquiry, Instant asOf)
{
    TRY(companies, inquiry.rows<WalletCompany>("balances/wallet_companies"));
    if (companies.size() != 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A wallet is of one company."), {{u"field"_s, u"company"_s}}};
    return walletOf(inquiry, companies.front(), asOf);
}

Result<std::vector<Wallet>> wallets(const Inquiry &inquiry)
{
    TRY(companies, inquiry.rows<WalletCompany>("balances/wallet_companies"));
    std::vector<Wallet> found;
    for (const WalletCompany &company : companies) {
        CHECK(inquiry.scope().cancel.check());
        TRY(one, walletOf(inquiry, company, inquiry.now()));
        found.push_back(std::move(one));
    }
    return found;
}

QJsonObject TopUpReply::toJson() const
{
    return {{u"amount"_s, amount.toDecimal()}, {u"balance"_s, balance.toDecimal()}};
}

TopUpReply TopUpReply::fromJson(const QJsonObject &json)
{
    const auto money = [&json](const QString &key) {
        const auto parsed = Money::parse(json.value(key).toString());
        return parsed ? *parsed : Money();
    };
    return {money(u"amount"_s), money(u"balance"_s)};
}

Result<Done<TopUpReply>> topUp(Connection &connection, const Scope &scope, const TopUp &topUp, const Request &request)
{
    if (topUp.amount <= Money())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A top-up is more than zero."), {{u"field"_s, u"amount"_s}}};
    TRY(door, Inquiry(connection, scope).narrowedTo(topUp.company));
    Request asked = request;
    asked.company = topUp.company;
    asked.content = {{u"amount"_s, topUp.amount.toDecimal()}, {u"method"_s, topUp.method}, {u"reference"_s, topUp.reference}};
    return Operation::run<TopUpReply>(connection, door.scope(), act(ActKind::TopUp), asked, [&](Operation &operation) -> Result<TopUpReply> {
        Posting posting;
        posting.company = topUp.company;
        posting.accountType = u"company"_s;
        posting.account = topUp.company.uuid();
        posting.amount = topUp.amount.nanos();
        posting.kind = u"top_up"_s;
        posting.referenceType = topUp.method;
        posting.referenceId = topUp.reference;
        TRY(posted, operation.post(posting));
        ensure(posted > 0, "a posting has an id");
        TRY(after, wallet(operation, operation.now()));
        return TopUpReply{topUp.amount, after.balance};
    });
}

} // namespace reckoner
