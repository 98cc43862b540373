#include "models/doctor/checks/expected_work.h"

#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// How far the time of usage may be from the time that a list names.
constexpr qint64 kWithin = 86'400'000'000;

struct ListExtent
{
    std::optional<Instant> first;
    std::optional<Instant> last;
    static ListExtent from(const Row &row) { return {row.optionalInstant("first_us"), row.optionalInstant("last_us")}; }
};

struct UnrecordedWork
{
    QUuid id;
    CompanyId company;
    UsageType type = UsageType::CvParsing;
    QString thing;
    std::optional<JobId> job;
    QString jobTitle;
    QString list;
    Instant occurredAt;
    QJsonObject quantities;

    static UnrecordedWork from(const Row &row)
    {
        UnrecordedWork work = {row.uuid("id"), row.id<CompanyId>("company_id"), UsageType(row.integer("usage_type")), row.text("thing_id"), row.optionalId<JobId>("job_id"),
                               row.optionalText("job_title").value_or(QString()), row.text("source_name"), row.instant("occurred_at_us"), {}};
        for (const char *column : {"file_size_kb", "duration_minutes", "duration_seconds", "question_count", "prompt_tokens", "completion_tokens"}) {
            if (const auto value = row.optionalInteger(column))
                work.quantities.insert(QString::fromLatin1(column), *value);
        }
        return work;
    }
    /// A CV costs as one; the others need to say how much.
    bool canBeRecorded() const
    {
        return type == UsageType::CvParsing || std::ranges::any_of(quantities, [](const QJsonValue &value) { return value.toInteger() > 0; });
    }
    /// At the time that the list names; the database links and prices it.
    QJsonObject usageRow() const
    {
        QJsonObject columns = {{u"company_id"_s, company.toString()}, {u"source"_s, u"manual"_s}, {u"occurred_at"_s, occurredAt.toIso()}};
        const auto take = [&](const QStringList &names) {
            for (const QString &name : names) {
                if (quantities.contains(name))
                    columns.insert(name, quantities.value(name));
            }
        };
        switch (type) {
        case UsageType::CvParsing:
            columns.insert(u"candidate_id"_s, thing);
            columns.insert(u"parse_successful"_s, true);
            take({u"file_size_kb"_s});
            break;
        case UsageType::VideoInterview:
            columns.insert(u"interview_id"_s, thing);
            take({u"duration_minutes"_s, u"duration_seconds"_s});
            break;
        case UsageType::QuestionGeneration:
            columns.insert(u"draft_job_id"_s, thing);
            take({u"question_count"_s, u"prompt_tokens"_s, u"completion_tokens"_s});
            return columns;
        }
        if (job)
            columns.insert(u"job_id"_s, job->toString());
        return columns;
    }
};

const char *textOf(UsageType type)
{
    switch (type) {
    case UsageType::CvParsing:
        return RECKONER_TEXT("The list {list} says that the CV of {name} was parsed at {at}, and no parsed CV was recorded within a day.");
    case UsageType::VideoInterview:
        return RECKONER_TEXT("The list {list} says that the interview {name} was held at {at}, and no interview was recorded within a day.");
    case UsageType::QuestionGeneration:
        break;
    }
    return RECKONER_TEXT("The list {list} says that questions were generated for {name} at {at}, and none were recorded within a day.");
}

Finding unrecordedFinding(const UnrecordedWork &work)
{
    Finding finding = foundBy(kUsageMissing, rowKey(work.id));
    finding.company = work.company;
    finding.subject = rowKey(work.id);
    finding.subjectType = u"expected_work"_s;
    finding.text = textOf(work.type);
    const bool isTitled = work.type == UsageType::QuestionGeneration && !work.jobTitle.isEmpty();
    finding.context = {{u"list"_s, work.list}, {u"name"_s, isTitled ? work.jobTitle : work.thing}, {u"at"_s, momentText(work.occurredAt)}};
    if (!work.canBeRecorded())
        return finding;
    finding.fixable = true;
    finding.choices.push_back(recordChoice());
    finding.facts = {{u"table"_s, QString::fromLatin1(info(work.type).table)}, {u"row"_s, work.usageRow()}};
    return finding;
}

} // namespace

Choice recordChoice()
{
    return onlyChoice(u"record"_s, u"yes"_s, RECKONER_TEXT("Record it at the time when it was done, at the price of that time"));
}

Result<std::vector<Finding>> expectedWorkMissing(const Inquiry &inquiry)
{
    std::vector<Finding> findings;
    TRY(extent, inquiry.row<ListExtent>("doctor/expected_work_extent"));
    if (!extent || !extent->first)
        return findings;
    Bindings around;
    around.instant("from_at", Instant::fromMicros(extent->first->micros() - kWithin)).instant("to_at", Instant::fromMicros(extent->last->micros() + kWithin));
    TRY(missing, inquiry.rows<UnrecordedWork>("doctor/checks/expected_work_missing", around));
    for (const UnrecordedWork &work : missing)
        findings.push_back(unrecordedFinding(work));
    return findings;
}

} // namespace reckoner
