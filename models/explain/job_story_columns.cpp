#include "models/explain/job_story.h"

#include <QCoreApplication>
#include <array>

namespace reckoner {

namespace {

Cell text(const std::optional<QString> &value)
{
    return value ? Cell(*value) : Cell();
}

Cell candidateCell(const CandidateCost &row)
{
    switch (row.kind) {
    case CandidateCost::Kind::Candidate: return row.candidate;
    case CandidateCost::Kind::Nobody: return QCoreApplication::translate("JobStory", "No candidate");
    case CandidateCost::Kind::Others: return QCoreApplication::translate("JobStory", "All others");
    }
    Q_UNREACHABLE();
}

const std::array kCandidateColumns = {
    Column<CandidateCost>{"candidate_id", QT_TRANSLATE_NOOP("Column", "Candidate"), ColumnKind::Text, candidateCell},
    Column<CandidateCost>{"name", QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, [](const CandidateCost &row) { return text(row.name); }},
    Column<CandidateCost>{"cvs", QT_TRANSLATE_NOOP("Column", "CVs"), ColumnKind::Count, [](const CandidateCost &row) { return Cell(row.cvs); }},
    Column<CandidateCost>{"tokens", QT_TRANSLATE_NOOP("Column", "Tokens"), ColumnKind::Count, [](const CandidateCost &row) { return Cell(row.tokens); }},
    Column<CandidateCost>{"interviews", QT_TRANSLATE_NOOP("Column", "Interviews"), ColumnKind::Count, [](const CandidateCost &row) { return Cell(row.interviews); }},
    Column<CandidateCost>{"minutes", QT_TRANSLATE_NOOP("Column", "Minutes"), ColumnKind::Count, [](const CandidateCost &row) { return Cell(row.minutes); }},
    Column<CandidateCost>{"rows", QT_TRANSLATE_NOOP("Column", "Rows"), ColumnKind::Count, [](const CandidateCost &row) { return Cell(row.rows); }},
    addingUp(Column<CandidateCost>{"cost", QT_TRANSLATE_NOOP("Column", "Cost"), ColumnKind::Money, [](const CandidateCost &row) { return Cell(MoneyCell{row.cost, row.currency}); }}),
};

const std::array kInterviewColumns = {
    Column<InterviewCost>{"interview_id", QT_TRANSLATE_NOOP("Column", "Interview"), ColumnKind::Text, [](const InterviewCost &row) { return text(row.interview); }},
    Column<InterviewCost>{"candidate_id", QT_TRANSLATE_NOOP("Column", "Candidate"), ColumnKind::Text, [](const InterviewCost &row) { return text(row.candidate); }},
    Column<InterviewCost>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Happened"), ColumnKind::Time, [](const InterviewCost &row) { return Cell(row.at); }},
    Column<InterviewCost>{"minutes", QT_TRANSLATE_NOOP("Column", "Minutes"), ColumnKind::Count, [](const InterviewCost &row) { return Cell(row.minutes); }},
    Column<InterviewCost>{"rows", QT_TRANSLATE_NOOP("Column", "Rows"), ColumnKind::Count, [](const InterviewCost &row) { return Cell(row.rows); }},
    addingUp(Column<InterviewCost>{"cost", QT_TRANSLATE_NOOP("Column", "Cost"), ColumnKind::Money, [](const InterviewCost &row) { return Cell(MoneyCell{row.cost, row.currency}); }}),
};

const std::array kCauseColumns = {
    Column<JobCause>{"origin", QT_TRANSLATE_NOOP("Column", "Caused by"), ColumnKind::Text, [](const JobCause &row) { return text(row.origin); }},
    Column<JobCause>{"profile", QT_TRANSLATE_NOOP("Column", "Person"), ColumnKind::Text, [](const JobCause &row) { return text(row.profile); }},
    Column<JobCause>{"source", QT_TRANSLATE_NOOP("Column", "Quantity is"), ColumnKind::Text, [](const JobCause &row) { return Cell(Word{row.source}); }},
    Column<JobCause>{"rows", QT_TRANSLATE_NOOP("Column", "Rows"), ColumnKind::Count, [](const JobCause &row) { return Cell(row.rows); }},
    addingUp(Column<JobCause>{"cost", QT_TRANSLATE_NOOP("Column", "Cost"), ColumnKind::Money, [](const JobCause &row) { return Cell(MoneyCell{row.cost, row.currency}); }}),
};

} // namespace

std::span<const Column<CandidateCost>> candidateCostColumns()
{
    return kCandidateColumns;
}

std::span<const Column<InterviewCost>> interviewCostColumns()
{
    return kInterviewColumns;
}

std::span<const Column<JobCause>> jobCauseColumns()
{
    return kCauseColumns;
}

} // namespace reckoner
