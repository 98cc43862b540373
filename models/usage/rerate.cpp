#include "models/usage/rerate.h"

#include "models/rules/meter.h"
#include "models/usage/prices.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct RatedRow
{
    UsageId id;
    UsageEvent event;
    UsageQuantities quantities;
    std::optional<JobId> job;
    Instant at;
    Money recorded;
    Money corrected; ///< credit notes (+) and corrections (-) so far

    static RatedRow from(const Row &row)
    {
        RatedRow rated;
        rated.id = row.id<UsageId>("id");
        rated.event.type = UsageType(row.integer("usage_type"));
        rated.event.model = row.optionalText("model");
        rated.event.company = row.id<CompanyId>("company_id");
        rated.job = row.optionalId<JobId>("job_id");
        rated.at = row.instant("occurred_at_us");
        rated.recorded = row.money("cost_nanos");
        rated.corrected = row.money("corrected_nanos");
        rated.quantities.parseSuccessful = !row.flag("failed");
        rated.quantities.promptTokens = row.optionalInteger("prompt_tokens").value_or(0);
        rated.quantities.completionTokens = row.optionalInteger("completion_tokens").value_or(0);
        rated.quantities.questions = row.integer("questions");
        if (rated.event.type == UsageType::VideoInterview && row.integer("quantity") > 0)
            rated.quantities.durationMinutes = row.integer("quantity");
        return rated;
    }
};

struct Difference
{
    RatedRow row;
    Money before;
    Money after;
};

struct Rerating
{
    RerateReply reply;
    std::vector<Difference> differences;
};

Result<Rerating> rerated(const Inquiry &inquiry, const Filter &filter)
{
    TRY(resolved, resolveFilter(inquiry, filter));
    if (!filter.company || resolved.zones.size() != 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Rating anew is for one company at a time."), {{u"field"_s, u"company"_s}}};
    TRY(book, loadPriceBook(inquiry));
    const InstantRange range = resolved.zones.front().range;
    const Query query = Query("usage/rerate_rows").with("event_conditions", eventConditions(filter));
    Bindings values;
    values.uuids("companies", {filter.company->uuid()}).instant("from_at", range.from).instant("to_at", range.to);
    Rerating rerating;
    Outcome state;
    CHECK(inquiry.visit(query, values, [&](const Row &found) {
        if (!state)
            return;
        state = [&]() -> Outcome {
            CHECK(inquiry.scope().cancel.check());
            const RatedRow row = RatedRow::from(found);
            ++rerating.reply.rows;
            TRY(metered, meter(row.event, row.quantities, *row.event.company, resolved.currencies.front(), row.at, book));
            if (!metered.cost)
                return {};
            TRY(before, row.recorded.minus(row.corrected));
            if (*metered.cost == before)
                return {};
            TRY(sumBefore, rerating.reply.before.plus(before));
            TRY(sumAfter, rerating.reply.after.plus(*metered.cost));
            rerating.reply.before = sumBefore;
            rerating.reply.after = sumAfter;
            ++rerating.reply.changed;
            rerating.differences.push_back({row, before, *metered.cost});
            return {};
        }();
    }));
    CHECK(state);
    return rerating;
}

Result<Posting> correction(const Difference &difference)
{
    TRY(amount, difference.before.minus(difference.after)); // given back is positive, charged on top is negative
    Posting posting;
    posting.company = *difference.row.event.company;
    posting.accountType = u"company"_s;
    posting.account = posting.company.uuid();
    posting.amount = amount.nanos();
    posting.kind = amount.isNegative() ? u"correction"_s : u"credit_note"_s;
    posting.referenceType = QString::fromLatin1(info(difference.row.event.type).table);
    posting.referenceId = difference.row.id.toString();
    posting.job = difference.row.job;
    posting.note = u"rated anew: %1 instead of %2"_s.arg(difference.after.toDecimal(), difference.before.toDecimal());
    posting.occurredAt = difference.row.at;
    return posting;
}

} // namespace

QJsonObject RerateReply::toJson() const
{
    const auto difference = after.minus(before);
    return {{u"rows"_s, rows}, {u"changed"_s, changed}, {u"before"_s, before.toDecimal()}, {u"after"_s, after.toDecimal()},
            {u"difference"_s, difference ? QJsonValue(difference->toDecimal()) : QJsonValue()}};
}

RerateReply RerateReply::fromJson(const QJsonObject &json)
{
    const auto money = [&json](const QString &key) {
        const auto parsed = Money::parse(json.value(key).toString());
        return parsed ? *parsed : Money();
    };
    return {json.value(u"rows"_s).toInteger(), json.value(u"changed"_s).toInteger(), money(u"before"_s), money(u"after"_s)};
}

Result<RerateReply> previewRerate(const Inquiry &inquiry, const Filter &filter)
{
    CHECK(inquiry.require(Permission::SeeMoney));
    TRY(rerating, rerated(inquiry, filter));
    return rerating.reply;
}

Result<Done<RerateReply>> applyRerate(Connection &connection, const Scope &scope, const Filter &filter, const Request &request)
{
    Request asked = request;
    asked.company = filter.company;
    asked.content = filterToJson(filter);
    const Scope narrowed = filter.company ? scope.narrowedTo(*filter.company) : scope;
    return Operation::run<RerateReply>(connection, narrowed, act(ActKind::Rerate), asked, [&](Operation &operation) -> Result<RerateReply> {
        TRY(rerating, rerated(operation, filter));
        if (rerating.differences.empty())
            operation.answerAsDuplicate();
        for (const Difference &difference : rerating.differences) {
            TRY(posting, correction(difference));
            TRY(posted, operation.post(posting));
            ensure(posted > 0, "a posting has an id");
        }
        return rerating.reply;
    });
}

} // namespace reckoner
