// The credit note of a usage row, for every page that shows one: how much of its cost was given back, and what would be.
#include "models/balances/wallet.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/page.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString moneyText(Money amount, const Refundable &row)
{
    return wording::exactMoney(amount, row.currency);
}

std::vector<ChangeLine> creditPreview(const Refundable &row, const ActInput &input)
{
    const Money amount = input.money(u"amount"_s).value_or(row.remaining);
    const auto given = row.givenBack.plus(amount);
    const auto left = row.remaining.minus(amount);
    return {{QCoreApplication::translate("CreditNote", "Credited"), moneyText(row.givenBack, row), given ? moneyText(*given, row) : QString()},
            {QCoreApplication::translate("CreditNote", "Still to be credited"), moneyText(row.remaining, row), left ? moneyText(*left, row) : QString()}};
}

ActText creditText(const Refundable &row)
{
    ActText text;
    text.title = QCoreApplication::translate("CreditNote", "Credit note (no cash is paid)");
    text.explanation = QCoreApplication::translate("CreditNote", "This usage cost %1. What is credited goes to the company's wallet; the recorded cost stays as it is.")
                           .arg(row.cost ? moneyText(*row.cost, row) : QCoreApplication::translate("CreditNote", "nothing: it has no price"));
    text.doIt = QCoreApplication::translate("CreditNote", "Credit");
    text.reason = ActText::Reason::Required;
    text.fields = {{u"amount"_s, QCoreApplication::translate("CreditNote", "&Amount (%1)").arg(row.currency.code()), ActField::Kind::Money, true, row.remaining.toDecimal()}};
    text.preview = [row](const ActInput &input) { return creditPreview(row, input); };
    return text;
}

} // namespace

/// One key for each opening: pressing twice credits once, and so does a lost answer.
void Page::creditUsage(UsageId usage)
{
    const auto credit = [this, key = QUuid::createUuid().toString(QUuid::WithoutBraces)](const Refundable &row) {
        runForm<Done<RefundReply>>(
            creditText(row),
            [usage = row.usage, key](const ActInput &input) -> Session::WriteJob<Done<RefundReply>> {
                return [usage, key, input](Connection &connection, const Scope &scope) {
                    Request request;
                    request.reason = input.reason;
                    request.key = key + u'/' + input.money(u"amount"_s).value_or(Money()).toDecimal();
                    return refundUsage(connection, scope, {usage, input.money(u"amount"_s)}, request);
                };
            },
            [this, currency = row.currency](Done<RefundReply> done) {
                announce(QCoreApplication::translate("CreditNote", "Credited %1.").arg(wording::money(done.reply.refunded, currency)), done.operation);
                reload();
            });
    };
    session()->ask<Refundable>(this, "refundable", [usage](Inquiry &inquiry) { return refundable(inquiry, usage); }, [this, credit](const Result<Refundable> &row) {
        if (row)
            credit(*row);
        else
            Q_EMIT toastRequested(wording::sentence(row.error()), {});
    });
}

} // namespace reckoner
