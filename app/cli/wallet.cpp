// wallet show|list|top-up|refund
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/balances/wallet.h"
#include "models/wording/amounts.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct ShowOptions
{
    QString company;
    std::optional<Instant> asOf;
};

void declareShow(Options &options, ShowOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
    options.optional("--as-of", "T", "As it stood then (default: now)", values.asOf);
}

Result<Reply> show(Context &context, const ShowOptions &options)
{
    TRY(doors, context.openFor(options.company));
    const Inquiry inquiry = doors.inquiry();
    TRY(found, wallet(inquiry, options.asOf.value_or(inquiry.now())));
    return Reply{found.toJson(), [found]() -> QString { return rowLines(walletColumns(), found); }};
}

Result<Reply> list(Context &context)
{
    TRY(doors, context.openFor({}));
    TRY(found, wallets(doors.inquiry()));
    QJsonArray json;
    for (const Wallet &each : found)
        json.append(each.toJson());
    return Reply{json, [found]() -> QString { return tableText(walletColumns(), found, {"balance", "month_spent", "total_spent", "credited", "topped_up"}); }};
}

struct TopUpOptions
{
    QString company;
    Money amount;
    std::optional<QString> method;
    std::optional<QString> reference;
    Writing writing;
};

void declareTopUp(Options &options, TopUpOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
    options.required("--amount", "$", "The amount, in the company's currency", values.amount);
    options.optional("--method", "M", "How it was paid: transfer, card, ...", values.method);
    options.optional("--reference", "R", "The payment's reference", values.reference);
    addWritingOptions(options, values.writing);
}

Result<Reply> add(Context &context, const TopUpOptions &options)
{
    TRY(doors, context.openFor(options.company));
    const TopUp wanted = {doors.scope.companies.front(), options.amount, options.method.value_or(QString()), options.reference.value_or(QString())};
    TRY(company, companyById(doors.inquiry(), wanted.company));
    TRY(done, topUp(doors.connection, doors.scope, wanted, options.writing.request()));
    QJsonObject json = doneJson(done);
    json.insert(u"company_id"_s, company.id.toString());
    json.insert(u"currency"_s, company.currency.code());
    return Reply{json, [=]() -> QString {
        return u"%1 added; balance %2\n"_s.arg(wording::money(done.reply.amount, company.currency), wording::money(done.reply.balance, company.currency));
    }};
}

struct RefundOptions
{
    UsageRefund refund;
    Writing writing;
};

void declareRefund(Options &options, RefundOptions &values)
{
    options.required("--usage", "ID", "The usage row, by id", values.refund.usage);
    options.optional("--amount", "$", "Part of its cost (default: all that was not refunded yet)", values.refund.amount);
    addWritingOptions(options, values.writing);
}

Result<Reply> refund(Context &context, const RefundOptions &options)
{
    TRY(doors, context.open());
    TRY(done, refundUsage(doors.connection, doors.scope, options.refund, options.writing.request()));
    TRY(row, refundable(doors.inquiry(), options.refund.usage));
    QJsonObject json = doneJson(done);
    json.insert(u"company_id"_s, row.company.toString());
    json.insert(u"currency"_s, row.currency.code());
    return Reply{json, [=]() -> QString {
        return u"%1 refunded; %2 of this usage can still be refunded\n"_s.arg(wording::exactMoney(done.reply.refunded, row.currency),
                                                                             wording::exactMoney(done.reply.remaining, row.currency));
    }};
}

} // namespace

void addWallet(Group root)
{
    Group group = root.group("wallet", "Wallets: top-ups less charges plus credit notes, exact");
    group.verb<ShowOptions>({"show", "The wallet of a company", {"wallet show --company Acme", "wallet show --company Acme --as-of 2026-11-01T00:00:00Z"}}, declareShow, show);
    group.verb({"list", "The wallets of all companies", {"wallet list"}}, list);
    group.verb<TopUpOptions>({"top-up", "Add money", {"wallet top-up --company Acme --amount 500.00 --method transfer --reference INV-2026-118 --key inv-118"}},
                             declareTopUp, add);
    group.verb<RefundOptions>({"refund", "Give back the cost of a usage row, or part of it", {"wallet refund --usage 0196f0c2-... --reason \"parsed twice\"",
                               "wallet refund --usage 0196f0c2-... --amount 0.25 --reason goodwill"}}, declareRefund, refund);
}

} // namespace reckoner::cli
