#include "models/explain/usage_groups.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <tuple>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Wide = __int128; ///< quantity x picos

constexpr qint64 kPicosPerNano = 1000;
constexpr qint64 kMostRoundedPicos = kPicosPerNano / 2; ///< of one row

/// Which rows are summed together; a mark of each that differs makes another term.
struct UsageGroup
{
    QString currency;
    UsageType type = UsageType::CvParsing;
    std::optional<PriceId> price;
    std::optional<PriceId> secondPrice;
    QString costSource;
    bool isFailed = false;
    bool isUnpriced = false;
    bool isUncosted = false;

    qint64 rows = 0;
    qint64 quantity = 0;
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    qint64 questions = 0;
    Money cost;
    std::optional<qint64> leastQuantity;
    std::optional<qint64> leastPromptTokens;
    std::optional<qint64> leastCompletionTokens;
    std::optional<qint64> leastQuestions;

    static UsageGroup from(const Row &row)
    {
        UsageGroup group;
        group.currency = row.text("currency");
        group.type = UsageType(row.integer("usage_type"));
        group.price = row.optionalId<PriceId>("price_id");
        group.secondPrice = row.optionalId<PriceId>("second_price_id");
        group.costSource = row.text("cost_source");
        group.isFailed = row.flag("failed");
        group.isUnpriced = row.flag("unpriced");
        group.isUncosted = row.flag("uncosted");
        group.rows = row.integer("row_count");
        group.quantity = row.integer("quantity");
        group.promptTokens = row.integer("prompt_tokens");
        group.completionTokens = row.integer("completion_tokens");
        group.questions = row.integer("questions");
        group.cost = row.money("cost_nanos");
        group.leastQuantity = row.optionalInteger("least_quantity");
        group.leastPromptTokens = row.optionalInteger("least_prompt_tokens");
        group.leastCompletionTokens = row.optionalInteger("least_completion_tokens");
        group.leastQuestions = row.optionalInteger("least_questions");
        return group;
    }
    auto key() const
    {
        return std::tuple(currency, int(type), price ? price->bytes() : QByteArray(), secondPrice ? secondPrice->bytes() : QByteArray(), costSource, isFailed, isUnpriced,
                          isUncosted);
    }
};

Error tooLarge()
{
    return {ErrorCode::Overflow, RECKONER_TEXT("A total is too large to be shown exactly.")};
}

void takeLeast(std::optional<qint64> &least, const std::optional<qint64> &other)
{
    if (other)
        least = std::min(least.value_or(*other), *other);
}

/// The same charge in another company.
Outcome addTo(UsageGroup &sum, const UsageGroup &other)
{
    bool overflows = false;
    for (auto [into, more] : {std::pair(&sum.rows, other.rows), {&sum.quantity, other.quantity}, {&sum.promptTokens, other.promptTokens},
                              {&sum.completionTokens, other.completionTokens}, {&sum.questions, other.questions}})
        overflows |= __builtin_add_overflow(*into, more, into);
    if (overflows)
        return tooLarge();
    takeLeast(sum.leastQuantity, other.leastQuantity);
    takeLeast(sum.leastPromptTokens, other.leastPromptTokens);
    takeLeast(sum.leastCompletionTokens, other.leastCompletionTokens);
    takeLeast(sum.leastQuestions, other.leastQuestions);
    TRY(cost, sum.cost.plus(other.cost));
    sum.cost = cost;
    return {};
}

Fragment markCondition(const UsageSelection &selection)
{
    switch (selection.mark) {
    case UsageSelection::Mark::None: return {};
    case UsageSelection::Mark::Estimated: return {u" AND source = 'estimated'"_s};
    case UsageSelection::Mark::Unpriced: return {u" AND unpriced"_s};
    case UsageSelection::Mark::One: return {u" AND id = :usage_id"_s, Bindings().id("usage_id", selection.one)};
    case UsageSelection::Mark::Candidate: return {u" AND candidate_id = :of_candidate"_s, Bindings().text("of_candidate", selection.person)};
    case UsageSelection::Mark::Interview: return {u" AND interview_id = :of_interview"_s, Bindings().text("of_interview", selection.person)};
    }
    Q_UNREACHABLE();
}

/// PostgreSQL counts what SQLite calls true.
Fragment markCondition(const UsageSelection &selection, Dialect dialect)
{
    Fragment mark = markCondition(selection);
    if (selection.mark == UsageSelection::Mark::Unpriced && dialect == Dialect::PostgreSql)
        mark.sql += u" = 1"_s;
    return mark;
}

Bindings zoneBindings(const ZoneRange &zone)
{
    return Bindings().uuids("companies", companyUuids(zone.companies)).instant("from_at", zone.range.from).instant("to_at", zone.range.to);
}

/// What is counted of a group in a price's unit.
struct Metering
{
    qint64 quantity = 0;
    std::optional<qint64> least; ///< above zero
    const char *column = "quantity";
};

Metering meteringOf(const UsageGroup &group, PriceUnit unit)
{
    switch (unit) {
    case PriceUnit::PromptToken: return {group.promptTokens, group.leastPromptTokens, "prompt_tokens"};
    case PriceUnit::CompletionToken: return {group.completionTokens, group.leastCompletionTokens, "completion_tokens"};
    case PriceUnit::Question: return {group.questions, group.leastQuestions, "questions"};
    case PriceUnit::Cv:
    case PriceUnit::Token:
    case PriceUnit::Minute: break;
    }
    return {group.quantity, group.leastQuantity, "quantity"};
}

/// Reads the groups of a selection and makes terms of them.
class GroupReader
{
public:
    GroupReader(const Inquiry &inquiry, const UsageSelection &selection) : m_inquiry(inquiry), m_selection(selection) {}

    Result<std::map<QString, UsageParts>> read()
    {
        TRY(groups, merged());
        for (const UsageGroup &group : groups)
            CHECK(add(group));
        for (auto &[currency, parts] : m_parts)
            order(parts);
        return std::move(m_parts);
    }

private:
    Query conditioned(const char *name) const
    {
        return Query(name)
            .with("event_conditions", eventConditions(m_selection.resolved.filter))
            .with("mark", markCondition(m_selection, m_inquiry.dialect()));
    }

    Result<std::vector<UsageGroup>> merged() const
    {
        std::vector<UsageGroup> groups;
        for (const ZoneRange &zone : m_selection.resolved.zones) {
            CHECK(m_inquiry.scope().cancel.check());
            TRY(found, m_inquiry.rows<UsageGroup>(conditioned("explain/usage_groups"), zoneBindings(zone)));
            for (UsageGroup &group : found) {
                const auto same = std::ranges::find_if(groups, [&group](const UsageGroup &each) { return each.key() == group.key(); });
                if (same == groups.end())
                    groups.push_back(std::move(group));
                else
                    CHECK(addTo(*same, group));
            }
        }
        return groups;
    }

    Result<const PriceUse *> price(UsageParts &parts, const std::optional<PriceId> &id, qint64 rows)
    {
        if (!id)
            return static_cast<const PriceUse *>(nullptr);
        auto known = std::ranges::find(parts.prices, *id, &PriceUse::id);
        if (known == parts.prices.end()) {
            TRY(found, m_inquiry.row<PriceUse>("explain/price", Bindings().id("id", *id)));
            if (!found)
                return static_cast<const PriceUse *>(nullptr);
            known = parts.prices.insert(parts.prices.end(), *found);
        }
        known->rows += rows;
        return &*known;
    }

    /// Rows below the minimum are billed as that.
    Result<qint64> addedByMinimum(const UsageGroup &group, const PriceUse &price, const Metering &metering) const
    {
        if (!metering.least || *metering.least >= price.minimumQuantity)
            return qint64(0);
        Fragment prices = {u" AND usage_type = :price_type AND price_id = :first_price"_s, Bindings().id("first_price", group.price).integer("price_type", int(group.type))};
        prices.sql += group.secondPrice ? u" AND second_price_id = :second_price"_s : u" AND second_price_id IS NULL"_s;
        if (group.secondPrice)
            prices.bindings.id("second_price", group.secondPrice);
        prices.sql += u" AND cost_source = 'list'"_s;
        const Query query = conditioned("explain/below_minimum").with("quantity", {QString::fromLatin1(metering.column)}).with("prices", prices);
        qint64 added = 0;
        for (const ZoneRange &zone : m_selection.resolved.zones) {
            TRY(more, m_inquiry.integer(query, zoneBindings(zone).integer("minimum", price.minimumQuantity)));
            added += more;
        }
        return added;
    }

    Result<Factor> factor(const UsageGroup &group, const PriceUse &price) const
    {
        const Metering metering = meteringOf(group, price.unit);
        TRY(added, addedByMinimum(group, price, metering));
        return Factor{metering.quantity + added, price.unit, price.price, price.id};
    }

    Outcome add(const UsageGroup &group)
    {
        UsageParts &parts = m_parts[group.currency];
        parts.rows += group.rows;
        Term term;
        term.type = group.type;
        term.rows = group.rows;
        term.quantity = group.quantity;
        term.amount = group.cost.nanos();
        if (group.isUncosted) {
            term.kind = group.isUnpriced ? Term::Kind::Unpriced : Term::Kind::NoDuration;
            parts.unpriced += group.isUnpriced ? group.rows : 0;
        } else if (group.costSource == u"adopted") {
            term.kind = Term::Kind::Adopted;
        } else if (group.isFailed && group.cost.isZero()) {
            term.kind = Term::Kind::Free;
        } else if (group.costSource == u"given" || !group.price) {
            term.kind = Term::Kind::Given;
        } else {
            return addPriced(group, parts, std::move(term));
        }
        return addUnpriced(parts, std::move(term));
    }

    /// Of what has no price in it, one term of each kind is enough.
    static Outcome addUnpriced(UsageParts &parts, Term term)
    {
        const auto same = std::ranges::find_if(parts.terms, [&term](const Term &other) { return other.kind == term.kind && other.type == term.type; });
        if (same == parts.terms.end()) {
            parts.terms.push_back(std::move(term));
            return {};
        }
        same->rows += term.rows;
        if (__builtin_add_overflow(same->amount, term.amount, &same->amount) || __builtin_add_overflow(same->quantity, term.quantity, &same->quantity))
            return tooLarge();
        return {};
    }

    Outcome addPriced(const UsageGroup &group, UsageParts &parts, Term term)
    {
        term.kind = Term::Kind::Priced;
        for (const auto &id : {group.price, group.secondPrice}) {
            TRY(found, price(parts, id, group.rows));
            if (!found)
                continue;
            TRY(one, factor(group, *found));
            term.factors.push_back(one);
            term.since = found->effectiveFrom;
        }
        CHECK(round(parts, term));
        parts.terms.push_back(std::move(term));
        return {};
    }

    /// Recorded less quantity x price: the rounding of the rows, or more than that, which is a finding.
    static Outcome round(UsageParts &parts, Term &term)
    {
        Wide exact = 0;
        bool mayRound = false;
        for (const Factor &factor : term.factors) {
            exact += Wide(factor.quantity) * factor.price.picos();
            mayRound |= factor.price.picos() % kPicosPerNano != 0;
        }
        const Wide difference = Wide(term.amount) * kPicosPerNano - exact;
        const Wide most = Wide(term.rows) * kMostRoundedPicos;
        parts.rounding.rows += mayRound ? term.rows : 0;
        if (difference >= -most && difference <= most) {
            parts.rounding.picos += qint64(difference);
            return {};
        }
        const Wide nanos = exact / kPicosPerNano;
        if (nanos > std::numeric_limits<qint64>::max())
            return tooLarge();
        Term finding;
        finding.kind = Term::Kind::Difference;
        finding.type = term.type;
        finding.amount = term.amount - qint64(nanos);
        finding.words = QCoreApplication::translate("Explanation", "recorded beside quantity x price (Data checks: usage-mispriced)");
        term.amount = qint64(nanos);
        parts.terms.push_back(std::move(finding));
        return {};
    }

    /// By type, the oldest price first, then what has no price. The date of a price is said where its type has several.
    static void order(UsageParts &parts)
    {
        std::ranges::stable_sort(parts.terms, {}, [](const Term &term) { return std::tuple(term.type.value_or(UsageType::CvParsing), term.kind, term.since.value_or(Instant())); });
        for (Term &term : parts.terms) {
            const auto sameType = [&term](const Term &other) { return other.kind == Term::Kind::Priced && other.type == term.type; };
            if (std::ranges::count_if(parts.terms, sameType) < 2 || term.since == Instant())
                term.since.reset();
        }
        std::ranges::stable_sort(parts.prices, {}, [](const PriceUse &price) { return std::tuple(price.typeName, price.effectiveFrom); });
    }

    const Inquiry &m_inquiry;
    const UsageSelection &m_selection;
    std::map<QString, UsageParts> m_parts;
};

/// The formula of one row, by the prices of its selection. A pair is named where only one completion price is there.
QString rowFormula(const UsageRecord &record, const std::vector<PriceUse> &prices)
{
    Term term;
    term.type = record.type;
    term.rows = 1;
    term.quantity = record.quantity;
    term.amount = record.cost.value_or(Money()).nanos();
    const Figure figure{Figure::Kind::Money, term.amount, record.currency};
    const auto used = std::ranges::find_if(prices, [&record](const PriceUse &price) { return record.price == price.id; });
    if (!record.cost) {
        term.kind = record.unpriced ? Term::Kind::Unpriced : Term::Kind::NoDuration;
    } else if (record.failed && record.cost->isZero()) {
        term.kind = Term::Kind::Free;
    } else if (record.costSource == u"adopted") {
        term.kind = Term::Kind::Adopted;
    } else if (used == prices.end()) {
        term.kind = Term::Kind::Given;
    } else {
        term.kind = Term::Kind::Priced;
        const auto billed = [](qint64 quantity, const PriceUse &price) { return quantity > 0 ? std::max(quantity, price.minimumQuantity) : 0; };
        const qint64 first = used->unit == PriceUnit::PromptToken ? record.promptTokens : used->unit == PriceUnit::Question ? record.questions : record.quantity;
        term.factors.push_back({billed(first, *used), used->unit, used->price, used->id});
        const auto isCompletion = [](const PriceUse &price) { return price.unit == PriceUnit::CompletionToken; };
        const auto second = std::ranges::find_if(prices, isCompletion);
        if (used->unit == PriceUnit::PromptToken) {
            if (std::ranges::count_if(prices, isCompletion) != 1)
                return {};
            term.factors.push_back({billed(record.completionTokens, *second), second->unit, second->price, second->id});
        }
    }
    return termText(term, figure);
}

ExplainedRow explainedRow(const UsageRecord &record, const std::vector<PriceUse> &prices)
{
    ExplainedRow row;
    row.table = QString::fromLatin1(info(record.type).table);
    row.id = record.id.toString();
    row.at = record.occurredAt;
    row.what = record.jobTitle ? *record.jobTitle : record.draft.value_or(QString());
    if (record.cost)
        row.amount = record.cost->nanos();
    row.currency = record.currency;
    row.formula = rowFormula(record, prices);
    row.json = record.toJson();
    return row;
}

} // namespace

Result<std::map<QString, UsageParts>> usageParts(const Inquiry &inquiry, const UsageSelection &selection)
{
    return GroupReader(inquiry, selection).read();
}

Result<std::optional<std::vector<ExplainedRow>>> usageRows(const Inquiry &inquiry, const UsageSelection &selection, const std::vector<PriceUse> &prices,
                                                           const Currency &currency)
{
    std::vector<UsageRecord> records;
    if (selection.mark == UsageSelection::Mark::None && selection.resolved.currencies.size() == 1) {
        TRY(page, eventsPage(inquiry, selection.resolved.filter, EventSort::Time, kMostExplainedRows + 1, {}));
        records = std::move(page.rows);
    } else {
        const Query query = Query("explain/few_rows")
                                .with("event_conditions", eventConditions(selection.resolved.filter))
                                .with("mark", markCondition(selection, inquiry.dialect()))
                                .with("of_currency", {u" AND company_id IN (SELECT id FROM companies WHERE currency = :currency)"_s, Bindings().text("currency", currency.code())});
        for (const ZoneRange &zone : selection.resolved.zones) {
            TRY(found, inquiry.rows<UsageRecord>(query, zoneBindings(zone).integer("row_limit", qint64(kMostExplainedRows + 1))));
            std::ranges::move(found, std::back_inserter(records));
        }
    }
    if (records.size() > size_t(kMostExplainedRows))
        return std::optional<std::vector<ExplainedRow>>();
    std::vector<ExplainedRow> rows;
    for (const UsageRecord &record : records)
        rows.push_back(explainedRow(record, prices));
    return std::optional(rows);
}

namespace {

/// What no option of the command says, as a comment behind it: the rows of the figure are fewer.
QString beyondCommand(const Filter &filter)
{
    QStringList left;
    for (const UsageType type : filter.notTypes)
        left.append(usageTypeName(type));
    for (const LinkStatus status : filter.notStatuses)
        left.append(linkStatusName(status));
    for (const JobId job : filter.notJobs)
        left.append(job.toString());
    QStringList words;
    if (filter.withoutJob && !filter.job)
        words.append(QCoreApplication::translate("Explanation", "only what has no job"));
    if (!left.isEmpty())
        words.append(QCoreApplication::translate("Explanation", "leave out: %1").arg(left.join(u", "_s)));
    return words.isEmpty() ? QString() : QString(u"# " + words.join(u"; "));
}

} // namespace

QString eventsCommand(const Inquiry &inquiry, const ResolvedFilter &resolved)
{
    const Filter &filter = resolved.filter;
    QStringList words = {u"usage events"_s};
    const auto &companies = inquiry.scope().companies;
    if (filter.company || companies.size() == 1)
        words += u"--company "_s + filter.company.value_or(companies.front()).toString();
    else
        words += u"--all-companies"_s;
    if (filter.job)
        words += u"--job "_s + filter.job->toString();
    if (filter.type)
        words += u"--type "_s + usageTypeName(*filter.type);
    if (filter.status)
        words += u"--status "_s + linkStatusName(*filter.status);
    switch (filter.range.kind) {
    case RangeChoice::Kind::Everything: break;
    case RangeChoice::Kind::LastDays: words += u"--days %1"_s.arg(filter.range.days); break;
    case RangeChoice::Kind::Month: words += u"--month "_s + filter.range.month.toIso(); break;
    case RangeChoice::Kind::ThisMonth:
    case RangeChoice::Kind::LastMonth:
    case RangeChoice::Kind::Days:
    case RangeChoice::Kind::Instants: words += u"--from %1 --to %2"_s.arg(resolved.shown.from.toIso(), resolved.shown.to.toIso()); break;
    }
    if (const QString beyond = beyondCommand(filter); !beyond.isEmpty())
        words += beyond;
    return words.join(u' ');
}

QString roundingWords(const RowRounding &rounding)
{
    if (rounding.rows == 0)
        return QCoreApplication::translate("Explanation", "Exact: no row needed rounding. Amounts are rounded to cents only where they are shown.");
    const QString rows = QString::number(rounding.rows);
    if (rounding.picos == 0)
        return QCoreApplication::translate("Explanation", "Sum of %1 rows, each rounded half to even to 1e-9; together nothing was lost or added.").arg(rows);
    const QString amount = decimalText(std::abs(rounding.picos), 12, 2);
    return (rounding.picos > 0
                ? QCoreApplication::translate("Explanation", "Sum of %1 rows, each rounded half to even to 1e-9; together %2 more than quantity x price.")
                : QCoreApplication::translate("Explanation", "Sum of %1 rows, each rounded half to even to 1e-9; together %2 less than quantity x price."))
        .arg(rows, amount);
}

} // namespace reckoner
