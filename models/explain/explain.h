// Explains a figure that another door shows: it is asked for there, and taken apart here. Where the rows say something else than the figure, the
// difference is a term of its own that names the data check to run; the terms always sum to the figure.
#pragma once

#include "models/explain/explanation.h"
#include "models/ledger/posting.h"

#include <variant>

namespace reckoner {

/// The figures of `usage cards`.
enum class CardFigure { CvParsing, QuestionGeneration, VideoInterview, Total, Credited, Net, Estimated, Unpriced };
QString cardFigureName(CardFigure figure); ///< "cv_parsing", ..., "total", "credited", "net", "estimated", "unpriced"
std::optional<CardFigure> cardFigureFromName(QStringView name); ///< also "cv", "questions", "video", "estimated_cost", "unpriced_count"
CardFigure cardFigureOf(UsageType type);

struct CardQuestion
{
    CardFigure figure = CardFigure::Total;
    Filter filter;
};
/// What a job cost in the filter's range; of one candidate or interview of it, by the other program's id.
struct JobQuestion
{
    JobId job;
    Filter filter;
    std::optional<QString> candidate = {};
    std::optional<QString> interview = {};
};
struct UsageQuestion
{
    UsageId usage;
};
/// A bucket of an account: wallet of a company; monthly, add-on of a profile; base, add-on of an organization; allocation: of one, or of a company
/// the sum of those in force.
struct BalanceQuestion
{
    Bucket bucket = Bucket::Wallet;
    Unit unit = Unit::Money;
    QUuid account;
};
struct LedgerQuestion
{
    qint64 entry = 0;
};
using Question = std::variant<CardQuestion, JobQuestion, UsageQuestion, BalanceQuestion, LedgerQuestion>;

/// One explanation; for cards and jobs over companies of several currencies one per currency. Errors: not_found, not_permitted, canceled.
Result<std::vector<Explanation>> explain(const Inquiry &inquiry, const Question &question);

/// Of cards: one per currency of the companies, sorted by code. For everybody who sees usage.
Result<std::vector<Explanation>> explainCard(const Inquiry &inquiry, const CardQuestion &question);
Result<std::vector<Explanation>> explainJob(const Inquiry &inquiry, const JobQuestion &question);
Result<Explanation> explainUsage(const Inquiry &inquiry, UsageId usage);
/// Wallet and tokens for who sees money; credits and minutes for who sees balances, with the ledger's entries for who sees the ledger.
Result<Explanation> explainBalance(const Inquiry &inquiry, const BalanceQuestion &question);
/// For who sees the ledger.
Result<Explanation> explainLedger(const Inquiry &inquiry, qint64 entry);

/// Which account is meant: a company, profile, organization or allocation by id or name, as the bucket asks. Errors: not_found, ambiguous (an add-on
/// account that is a profile's and an organization's).
Result<BalanceQuestion> balanceQuestion(const Inquiry &inquiry, Bucket bucket, const QString &account);

} // namespace reckoner
