#include "models/ledger/moment.h"

namespace reckoner {

Result<std::unique_ptr<Moment>> Moment::of(const Inquiry &inquiry)
{
    auto moment = std::unique_ptr<Moment>(new Moment(inquiry));
    TRY(transaction, Transaction::begin(moment->m_connection, Transaction::Kind::Read));
    moment->m_transaction.emplace(std::move(transaction));
    return moment;
}

} // namespace reckoner
