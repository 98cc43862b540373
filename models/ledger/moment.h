// The reading door at one moment: everything that is read through it is of one state of the database, whatever others write meanwhile. For reports of
// several queries. It holds a reading transaction, so it lives no longer than the report.
#pragma once

#include "models/database/transaction.h"
#include "models/ledger/inquiry.h"

namespace reckoner {

class Moment : public Inquiry
{
public:
    /// Errors: the database's.
    static Result<std::unique_ptr<Moment>> of(const Inquiry &inquiry);

private:
    explicit Moment(const Inquiry &inquiry) : Inquiry(inquiry) {}
    std::optional<Transaction> m_transaction; ///< rolled back with it: nothing was written
};

} // namespace reckoner
