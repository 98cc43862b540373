#include "models/directory/jobs.h"

#include <array>

namespace reckoner {

namespace {

const std::array kJobColumns = {
    Column<Job>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const Job &job) { return Cell(job.id.uuid()); }},
    Column<Job>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const Job &job) { return Cell(job.company.uuid()); }},
    Column<Job>{"title", QT_TRANSLATE_NOOP("Column", "Title"), ColumnKind::Text, [](const Job &job) { return Cell(job.title); }},
    Column<Job>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const Job &job) { return Cell(Word{jobKindName(job.kind)}); }},
    Column<Job>{"status", QT_TRANSLATE_NOOP("Column", "Status"), ColumnKind::Text, [](const Job &job) { return Cell(Word{job.status}); }},
    Column<Job>{"row_count", QT_TRANSLATE_NOOP("Column", "Rows"), ColumnKind::Count, [](const Job &job) { return job.rowCount ? Cell(*job.rowCount) : Cell(); }},
    Column<Job>{"draft_job_id", QT_TRANSLATE_NOOP("Column", "Draft"), ColumnKind::Text, [](const Job &job) { return job.draft ? Cell(*job.draft) : Cell(); }},
    Column<Job>{"created_at", QT_TRANSLATE_NOOP("Column", "Created"), ColumnKind::Time, [](const Job &job) { return Cell(job.createdAt); }},
};

} // namespace

std::span<const Column<Job>> jobListColumns()
{
    return kJobColumns;
}

} // namespace reckoner
