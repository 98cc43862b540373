// Credits that are reserved for a job that is finished, or for more than a day: whether they were used only a person can say.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/credit_jobs.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMicros = 24 * 3'600'000'000LL;

Result<std::vector<Finding>> findReservationStale(const Inquiry &inquiry)
{
    const Instant before = Instant::fromMicros(inquiry.now().micros() - kDayMicros);
    TRY(rows, creditJobs(inquiry, "doctor/checks/reservation_stale", Bindings().instant("before", before)));
    std::vector<Finding> findings;
    for (const CreditJobRow &row : rows) {
        if (!row.isRefundSound())
            continue;
        Finding finding = row.finding("reservation-stale");
        finding.severity = Severity::Warning;
        finding.text = row.status == "completed"_L1 ? RECKONER_TEXT("{job} is finished, and {out} credits of {email} are still reserved for it.")
                                                    : RECKONER_TEXT("{out} credits of {email} have been reserved for {job} since {since}.");
        finding.context.insert(u"out"_s, splitText(row.out()));
        finding.context.insert(u"since"_s, row.reservedAt.toIso());
        finding.choices = {{u"end"_s, {{u"commit"_s, RECKONER_TEXT("They were used")}, {u"refund"_s, RECKONER_TEXT("Give them back")}}}};
        findings.push_back(finding);
    }
    return findings;
}

Result<Plan> planReservationStale(const Inquiry &inquiry, const Finding &finding, const Choices &choices)
{
    const QString end = choices.value(u"end"_s);
    if (end.isEmpty())
        return Plan();
    TRY(row, creditJobOf(inquiry, finding));
    TRY(holder, creditHolder(inquiry, *row.profile));
    if (end == "refund"_L1)
        return planReturn(row, holder);
    if (end != "commit"_L1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{name} is {options}, not {given}."), {{u"name"_s, u"end"_s}, {u"options"_s, u"commit or refund"_s}, {u"given"_s, end}}};
    return planReservation(row, holder, {ReservationState::Committed, row.reserved, row.returned, row.out().total().count});
}

} // namespace

const Rule kReservationStale = {"reservation-stale", RuleGroup::Credits, Severity::Warning, RECKONER_TEXT("Credits reserved for over 24 hours, or for a job that is finished."),
                                findReservationStale, planReservationStale};

} // namespace reckoner
