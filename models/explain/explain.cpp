#include "models/explain/explain.h"

namespace reckoner {

namespace {

template <typename... Answers>
struct Answering : Answers...
{
    using Answers::operator()...;
};
template <typename... Answers>
Answering(Answers...) -> Answering<Answers...>;

using Several = Result<std::vector<Explanation>>;

Several alone(Result<Explanation> one)
{
    if (!one)
        return one.error();
    return std::vector<Explanation>{std::move(one).value()};
}

} // namespace

Result<std::vector<Explanation>> explain(const Inquiry &inquiry, const Question &question)
{
    return std::visit(Answering{
                          [&](const CardQuestion &card) -> Several { return explainCard(inquiry, card); },
                          [&](const JobQuestion &job) -> Several { return explainJob(inquiry, job); },
                          [&](const UsageQuestion &usage) -> Several { return alone(explainUsage(inquiry, usage.usage)); },
                          [&](const BalanceQuestion &balance) -> Several { return alone(explainBalance(inquiry, balance)); },
                          [&](const LedgerQuestion &ledger) -> Several { return alone(explainLedger(inquiry, ledger.entry)); },
                      },
                      question);
}

} // namespace reckoner
