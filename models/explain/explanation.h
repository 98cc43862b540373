// Any figure, taken apart: its formula as terms that sum to it exactly, the prices with their dates, the rounding, and the rows behind it. Money is
// nanos of the currency, everything else whole units. Source: domain.md, "Prices"; cli.md `explain`; ui.md pages 2 and 4.
#pragma once

#include "models/core/currency.h"
#include "models/database/row.h"
#include "models/tables/column.h"
#include "models/usage/filter.h"

#include <QJsonObject>
#include <QLocale>

namespace reckoner {

struct Figure
{
    enum class Kind { Money, Rows, Credits, Tokens, Minutes };
    Kind kind = Kind::Money;
    std::optional<qint64> amount; ///< none: unpriced, or nothing to price
    Currency currency;            ///< of money
};

/// A price as it was in force for the rows of a term.
struct PriceUse
{
    PriceId id;
    QString typeName;
    PriceUnit unit = PriceUnit::Cv;
    Currency currency;
    std::optional<CompanyId> company; ///< none: for all
    std::optional<QString> model;
    UnitPrice price;
    qint64 minimumQuantity = 0;
    Instant effectiveFrom;
    std::optional<QString> list;
    qint64 rows = 0; ///< that were charged by it
    static PriceUse from(const Row &row);
};

/// So much of one unit at one price.
struct Factor
{
    qint64 quantity = 0; ///< as billed: minimum quantities are in it
    PriceUnit unit = PriceUnit::Cv;
    UnitPrice price;
    PriceId priceId;
};

/// One summand of a figure.
struct Term
{
    enum class Kind {
        Priced,     ///< factors: quantity x price
        Free,       ///< failed parses
        Given,      ///< costs that the writer gave
        Adopted,    ///< costs of an older platform
        Unpriced,   ///< no price was found
        NoDuration, ///< interviews without a usable duration
        Counted,    ///< rows of a figure that is a number of rows
        Sum,        ///< of ledger entries, metrics or logs; `words` says which
        Difference, ///< what the rows do not account for: a finding; `words` says which
    };
    Kind kind = Kind::Sum;
    std::optional<UsageType> type = {};
    qint64 amount = 0; ///< nanos or units, signed
    qint64 rows = 0;   ///< it was summed over
    qint64 quantity = 0; ///< of usage, for terms without factors
    std::vector<Factor> factors = {};
    std::optional<Instant> since = {}; ///< of its price, where one type has several
    QString words = {};                ///< "credits granted"
};

/// One row behind a figure.
struct ExplainedRow
{
    QString table; ///< "cv_parsing_usage", "usage_ledger", ...
    QString id;
    std::optional<Instant> at;
    QString what;  ///< in words
    std::optional<qint64> amount; ///< in the unit of the figure
    QString formula = {};         ///< of a usage row: "15 min x 0.10"
    Figure::Kind kind = Figure::Kind::Money;
    Currency currency = {};
    QJsonObject json = {}; ///< the row as its own list shows it
};

inline constexpr int kMostExplainedRows = 200;

struct Explanation
{
    QString title; ///< "Video Interviews", "Monthly credits of ada@acme.test"
    Figure figure;
    std::vector<Term> terms; ///< their amounts sum to the figure
    std::vector<PriceUse> prices;
    QString rounding;
    qint64 rowCount = 0;             ///< behind the figure
    std::optional<std::vector<ExplainedRow>> rows; ///< none: more than kMostExplainedRows; see query
    QString query;                   ///< the command that lists the rows
    std::optional<Filter> usage = {}; ///< the same for the Events page; none: they are no usage rows
    bool usageHoldsMore = false;      ///< that filter cannot say candidate or interview: it shows the whole job
    std::optional<InstantRange> range = {};
    Calendar calendar = {};
    std::optional<qint64> balanceAfter = {}; ///< of a ledger entry, in the unit of the figure
    QJsonObject toJson() const; ///< as cli.md `explain`, with "unit", "currency", "terms", "row_count"
};
/// Whatever the terms lack of `amount` becomes a term of its own, which names the data check to run.
void closeTerms(Explanation &explanation, qint64 amount, const QString &finding);

QJsonObject explanationJson(const std::vector<Explanation> &explanations); ///< one: the object; several: {"currencies":[...]}

/// "402 CVs x 0.50 + 3 failed, free".
QString formulaText(const Explanation &explanation, const QLocale &locale = QLocale());
/// "402 CVs x 0.50" of one term, without its sign.
QString termText(const Term &term, const Figure &figure, const QLocale &locale = QLocale());
/// "$312.10": exactly, or the number with its unit.
QString figureText(const Figure &figure, const QLocale &locale = QLocale());
/// In one line: "$312.10 = 402 CVs x 0.50 + 1,110 min x 0.10 + 50k tokens". For a job or a card.
QString costSentence(const Explanation &explanation, const QLocale &locale = QLocale());

std::span<const Column<ExplainedRow>> explainedRowColumns();
std::span<const Column<PriceUse>> priceUseColumns();

} // namespace reckoner
