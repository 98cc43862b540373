// An application was analysed and no token log says what that used. A person chooses: an estimate by the length of the CV's text, marked so and deducted; or
// to run the analysis again (rerun_analysis.h), which sends candidate data out of the house and is therefore a command of its own.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/token_findings.h"
#include "models/doctor/checks/usage_findings.h"
#include "models/rules/estimate.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct UnloggedAnalysis
{
    ApplicationId id;
    CompanyId company;
    std::optional<JobId> job;
    QString jobTitle;
    QString label;
    std::optional<QString> candidate;
    std::optional<qint64> characters;
    Instant at;
    static UnloggedAnalysis from(const Row &row)
    {
        return {row.id<ApplicationId>("id"), row.id<CompanyId>("company_id"), row.optionalId<JobId>("job_id"), row.optionalText("job_title").value_or(QString()),
                applicationLabel(row), row.optionalText("candidate_id"), row.optionalInteger("cv_text_length"), row.instant("analyzed_us")};
    }
    /// 0: there is nothing to estimate from.
    Result<qint64> estimate() const
    {
        TRY(tokens, estimateQuestionTokens(characters.value_or(0), 0));
        return tokens.prompt;
    }
};

Choice choiceFor(qint64 estimate)
{
    Choice choice;
    choice.name = u"log"_s;
    if (estimate > 0)
        choice.options.push_back({u"estimated"_s, RECKONER_TEXT("Log {tokens} tokens, estimated from the length of the CV's text"), {{u"tokens"_s, countText(estimate)}}});
    choice.options.push_back({u"rerun"_s, RECKONER_TEXT("Run the analysis again (doctor rerun): candidate data leaves the house")});
    return choice;
}

Result<Finding> findingOf(const UnloggedAnalysis &analysis)
{
    TRY(estimate, analysis.estimate());
    Finding finding = foundBy(kAnalysisUnlogged, analysis.id.toString());
    finding.company = analysis.company;
    finding.subject = analysis.id.toString();
    finding.subjectType = u"application"_s;
    finding.text = analysis.job ? RECKONER_TEXT("The application of {candidate} for {job} was analysed on {at}, and no token log names it.")
                                : RECKONER_TEXT("The application of {candidate} was analysed on {at}, and no token log names it.");
    finding.context = {{u"candidate"_s, analysis.label}, {u"job"_s, analysis.jobTitle}, {u"at"_s, momentText(analysis.at)}};
    finding.fixable = true;
    finding.choices.push_back(choiceFor(estimate));
    finding.facts = {{u"tokens"_s, estimate}, {u"characters"_s, analysis.characters.value_or(0)}, {u"at"_s, analysis.at.toIso()},
                     {u"candidate_id"_s, analysis.candidate ? QJsonValue(*analysis.candidate) : QJsonValue()},
                     {u"job"_s, analysis.job ? QJsonValue(analysis.job->toString()) : QJsonValue()}};
    return finding;
}

Result<std::vector<Finding>> findUnlogged(const Inquiry &inquiry)
{
    TRY(analyses, inquiry.rows<UnloggedAnalysis>("doctor/checks/analysis_unlogged"));
    std::vector<Finding> findings;
    for (const UnloggedAnalysis &analysis : analyses) {
        TRY(finding, findingOf(analysis));
        findings.push_back(finding);
    }
    return findings;
}

Error choiceError(const Finding &finding, const QString &chosen)
{
    const QJsonObject context = {{u"given"_s, chosen}, {u"finding"_s, finding.id}, {u"field"_s, u"choose"_s}};
    if (chosen == "rerun"_L1)
        return {ErrorCode::InvalidInput, RECKONER_TEXT("Running an analysis again sends candidate data out of the house, which no fix does: `doctor rerun --finding {finding}`."), context};
    if (chosen == "estimated"_L1)
        return {ErrorCode::Conflict, RECKONER_TEXT("The length of this CV's text is not known; there is nothing to estimate from."), context};
    return {ErrorCode::InvalidInput, RECKONER_TEXT("The choice log takes estimated or rerun, not {given}."), context};
}

RowChange estimatedLog(const Finding &finding, TokenLogId id)
{
    const QJsonObject metadata = {{u"estimated_from"_s, u"cv_text_length"_s}, {u"characters"_s, finding.facts.value(u"characters"_s)}, {u"rule"_s, u"analysis-unlogged"_s}};
    return newRow(u"token_usage_logs"_s, id.toString(),
                  {{u"company_id"_s, finding.company->toString()}, {u"job_application_id"_s, finding.subject}, {u"operation_type"_s, u"cv_analyze"_s},
                   {u"input_tokens"_s, finding.facts.value(u"tokens"_s)}, {u"output_tokens"_s, 0}, {u"source"_s, u"estimated"_s}, {u"metadata"_s, metadata},
                   {u"occurred_at"_s, finding.facts.value(u"at"_s)}, {u"operation_id"_s, QString(kThisOperation)}});
}

Result<Plan> planLog(const Inquiry &inquiry, const Finding &finding, const Choices &choices)
{
    const QString chosen = choices.value(u"log"_s);
    if (chosen.isEmpty())
        return Plan();
    const qint64 tokens = finding.facts.value(u"tokens"_s).toInteger();
    if (chosen != "estimated"_L1 || tokens == 0)
        return choiceError(finding, chosen);
    const TokenLogId id(derivedId(finding.id));
    TRY(at, Instant::parse(QStringView(finding.facts.value(u"at"_s).toString())));
    Plan plan;
    plan.changes.push_back(estimatedLog(finding, id));
    TRY(draws, drawsNow(inquiry, {id, *finding.company, {}, JobId::parse(finding.facts.value(u"job"_s).toString()), tokens, at}));
    plan.add(draws);
    return plan;
}

} // namespace

const Rule kAnalysisUnlogged = {"analysis-unlogged", RuleGroup::Tokens, Severity::Warning, RECKONER_TEXT("Analysed applications with no token log"), findUnlogged, planLog};

} // namespace reckoner
