// The top-up of a wallet, for every page that shows a balance: what was paid in, how and by which reference, and what is in the wallet before and after.
#include "models/balances/wallet.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/page.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("TopUp", text);
}

QString moneyText(Money amount, const Wallet &wallet)
{
    return wording::exactMoney(amount, wallet.currency);
}

std::vector<ChangeLine> topUpPreview(const Wallet &wallet, const ActInput &input)
{
    const auto after = wallet.balance.plus(input.money(u"amount"_s).value_or(Money()));
    return {{words(QT_TRANSLATE_NOOP("TopUp", "Wallet balance")), moneyText(wallet.balance, wallet), after ? moneyText(*after, wallet) : QString()}};
}

ActText topUpText(const Wallet &wallet)
{
    ActText text;
    text.title = words(QT_TRANSLATE_NOOP("TopUp", "Top up the wallet"));
    text.explanation = words(QT_TRANSLATE_NOOP("TopUp", "Money that %1 has paid in. It is kept as a purchase, and charges are taken from it.")).arg(wallet.companyName);
    text.doIt = words(QT_TRANSLATE_NOOP("TopUp", "Top up"));
    text.fields = {{u"amount"_s, words(QT_TRANSLATE_NOOP("TopUp", "&Amount (%1)")).arg(wallet.currency.code()), ActField::Kind::Money, true},
                   {u"method"_s, words(QT_TRANSLATE_NOOP("TopUp", "Paid &by (transfer, card…)")), ActField::Kind::Text},
                   {u"reference"_s, words(QT_TRANSLATE_NOOP("TopUp", "Re&ference")), ActField::Kind::Text}};
    text.preview = [wallet](const ActInput &input) { return topUpPreview(wallet, input); };
    return text;
}

TopUp entered(CompanyId company, const ActInput &input)
{
    return {company, input.money(u"amount"_s).value_or(Money()), input.text(u"method"_s).value_or(QString()), input.text(u"reference"_s).value_or(QString())};
}

} // namespace

/// One key for each opening: pressing twice pays in once, and so does a lost answer.
void Page::topUpWallet(CompanyId company)
{
    if (const QString refusal = refusalOf(Permission::MoveMoney); !refusal.isEmpty()) {
        Q_EMIT toastRequested(refusal, {});
        return;
    }
    const auto ask = [this, key = QUuid::createUuid().toString(QUuid::WithoutBraces)](const Wallet &wallet) {
        runForm<Done<TopUpReply>>(
            topUpText(wallet),
            [company = wallet.company, key](const ActInput &input) -> Session::WriteJob<Done<TopUpReply>> {
                return [company, key, input](Connection &connection, const Scope &scope) {
                    const TopUp wanted = entered(company, input);
                    Request request;
                    request.reason = input.reason;
                    request.key = key + u'/' + wanted.amount.toDecimal();
                    return topUp(connection, scope, wanted, request);
                };
            },
            [this, wallet](Done<TopUpReply> done) {
                announce(words(QT_TRANSLATE_NOOP("TopUp", "%1 topped up; the wallet of %2 holds %3."))
                             .arg(wording::money(done.reply.amount, wallet.currency), wallet.companyName, wording::money(done.reply.balance, wallet.currency)),
                         done.operation);
                reload();
            });
    };
    const auto read = [company](Inquiry &inquiry) -> Result<Wallet> {
        TRY(door, inquiry.narrowedTo(company));
        return wallet(door, door.now());
    };
    session()->ask<Wallet>(this, "wallet", read, [this, ask](const Result<Wallet> &found) {
        if (found)
            ask(*found);
        else
            sayFailed(found.error());
    });
}

} // namespace reckoner
