#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/usage_findings.h"

#include <QJsonArray>
#include <array>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

enum class Tier { JobDay, JobMonth, CompanyDay, CurrencyDay };

const char *tableOf(Tier tier)
{
    static constexpr std::array tables = {"rollup_job_day", "rollup_job_month", "rollup_company_day", "rollup_currency_day"};
    return tables[size_t(tier)];
}

struct FigureColumns
{
    const char *stored;
    const char *more; ///< what is to be added to it
};
constexpr std::array kFigureColumns = {
    FigureColumns{"row_count", "more_row_count"},   FigureColumns{"failed_count", "more_failed_count"},       FigureColumns{"quantity", "more_quantity"},
    FigureColumns{"questions", "more_questions"},   FigureColumns{"cost_nanos", "more_cost_nanos"},           FigureColumns{"estimated_nanos", "more_estimated_nanos"},
    FigureColumns{"unpriced_count", "more_unpriced_count"},
};

/// One row of a tier that differs, as the change that would mend it.
struct DriftedRow
{
    Tier tier = Tier::JobDay;
    CompanyId company;
    QString currency;
    QString key;
    Money missing; ///< of its cost
    QJsonObject before; ///< empty: no row is stored
    QJsonObject after;  ///< empty: none should be

    static DriftedRow from(const Row &row)
    {
        DriftedRow drifted{Tier(row.integer("tier")), row.id<CompanyId>("company_id"), row.text("currency"), {}, row.money("more_cost_nanos"), {}, {}};
        drifted.key = keyOf(row, drifted);
        const bool isStored = !row.isNull("row_count");
        bool isNothing = true;
        for (const FigureColumns &column : kFigureColumns) {
            const qint64 stored = row.optionalInteger(column.stored).value_or(0);
            const qint64 right = stored + row.integer(column.more);
            isNothing = isNothing && right == 0;
            if (isStored)
                drifted.before.insert(QLatin1StringView(column.stored), stored);
            drifted.after.insert(QLatin1StringView(column.stored), right);
        }
        if (isNothing)
            drifted.after = {};
        if (drifted.tier == Tier::JobMonth)
            drifted.keepMonthsTime(row, isStored, isNothing);
        return drifted;
    }

    /// The parts of the key as ledger/plan names them.
    static QString keyOf(const Row &row, const DriftedRow &drifted)
    {
        QStringList parts = {drifted.tier == Tier::CurrencyDay ? drifted.currency : drifted.company.toString(), QString::number(row.integer("period"))};
        if (drifted.tier == Tier::JobDay || drifted.tier == Tier::JobMonth)
            parts.append(rowKey(row.uuid("job_id")));
        parts.append(QString::number(row.integer("usage_type")));
        parts.append(QString::number(row.integer("status")));
        return parts.join(u'/');
    }

    /// A month also says when it was brought up to date: a stored one keeps its time, a new one has that of its latest row.
    void keepMonthsTime(const Row &row, bool isStored, bool isNothing)
    {
        const auto at = isStored ? row.optionalInstant("updated_us") : row.optionalInstant("seen_us");
        const QString text = at.value_or(Instant()).toIso();
        if (isStored)
            before.insert(u"updated_at"_s, text);
        if (!isNothing)
            after.insert(u"updated_at"_s, text);
    }

    QJsonObject fact() const { return {{u"key"_s, key}, {u"before"_s, before}, {u"after"_s, after}}; }
};

/// The rows of one tier, of one company or (currencies) of all.
struct DriftedTier
{
    std::vector<DriftedRow> rows;
    Money missing;
};

Finding findingOf(const DriftedTier &tier)
{
    const DriftedRow &first = tier.rows.front();
    const bool isOfCompany = first.tier != Tier::CurrencyDay;
    const QString table = QString::fromLatin1(tableOf(first.tier));
    Finding finding = foundBy(kSummaryDrift, (isOfCompany ? first.company.toString() : first.currency) + u'/' + table);
    if (isOfCompany)
        finding.company = first.company;
    finding.subject = table;
    finding.subjectType = u"summary"_s;
    finding.text = tier.missing.isNegative() ? RECKONER_TEXT("Lines of the summary {table} that differ from the usage they sum up: {rows}, together {amount} too much.")
                                             : RECKONER_TEXT("Lines of the summary {table} that differ from the usage they sum up: {rows}, together {amount} too little.");
    const Money size = tier.missing.isNegative() ? tier.missing.negated() : tier.missing;
    finding.context = {{u"rows"_s, qint64(tier.rows.size())}, {u"table"_s, table}, {u"amount"_s, amountText(size, first.currency)}};
    finding.fixable = true;
    QJsonArray rows;
    for (const DriftedRow &row : tier.rows)
        rows.append(row.fact());
    finding.facts = {{u"rows"_s, rows}};
    return finding;
}

Result<std::vector<Finding>> findDrift(const Inquiry &inquiry)
{
    TRY(rows, inquiry.rows<DriftedRow>(withScan("doctor/checks/summary_drift", inquiry), Bindings().integer("every_company", inquiry.scope().allCompanies ? 1 : 0)));
    std::map<std::tuple<CompanyId, Tier, QString>, DriftedTier> tiers;
    for (const DriftedRow &row : rows) {
        DriftedTier &tier = tiers[{row.company, row.tier, row.currency}];
        TRY(missing, tier.missing.plus(row.missing));
        tier.missing = missing;
        tier.rows.push_back(row);
    }
    std::vector<Finding> findings;
    for (const auto &[key, tier] : tiers)
        findings.push_back(findingOf(tier));
    return findings;
}

/// Stored lines take the difference; what is not folded yet stays beside them.
Result<Plan> planRebuild(const Inquiry &, const Finding &finding, const Choices &)
{
    Plan plan;
    for (const QJsonValue &value : finding.facts.value(u"rows"_s).toArray()) {
        const QJsonObject row = value.toObject();
        const QString key = row.value(u"key"_s).toString();
        const QJsonObject before = row.value(u"before"_s).toObject();
        const QJsonObject after = row.value(u"after"_s).toObject();
        if (before.isEmpty() || after.isEmpty()) {
            plan.changes.push_back({finding.subject, key, kWholeRow, before.isEmpty() ? QJsonValue() : QJsonValue(before), after.isEmpty() ? QJsonValue() : QJsonValue(after)});
            continue;
        }
        for (auto column = before.begin(); column != before.end(); ++column) {
            if (column.value() != after.value(column.key()))
                plan.changes.push_back({finding.subject, key, column.key(), column.value(), after.value(column.key())});
        }
    }
    return plan;
}

} // namespace

const Rule kSummaryDrift = {"summary-drift", RuleGroup::Usage, Severity::Error, RECKONER_TEXT("Summaries that differ from the usage they sum up"), findDrift, planRebuild};

} // namespace reckoner
