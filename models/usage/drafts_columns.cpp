#include "models/usage/drafts.h"

#include <array>

namespace reckoner {

namespace {

Cell suggestionCell(const Draft &draft)
{
    return draft.suggestions.empty() ? Cell() : Cell(draft.suggestions.front().title);
}

const std::array kDraftColumns = {
    Column<Draft>{"draft_job_id", QT_TRANSLATE_NOOP("Column", "Draft"), ColumnKind::Text, [](const Draft &draft) { return Cell(draft.draftId); }},
    Column<Draft>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const Draft &draft) { return Cell(draft.companyName); }},
    Column<Draft>{"rows", QT_TRANSLATE_NOOP("Column", "Rows"), ColumnKind::Count, [](const Draft &draft) { return Cell(draft.rows); }},
    Column<Draft>{"questions", QT_TRANSLATE_NOOP("Column", "Questions"), ColumnKind::Count, [](const Draft &draft) { return Cell(draft.questions); }},
    addingUp(Column<Draft>{"cost", QT_TRANSLATE_NOOP("Column", "Cost"), ColumnKind::Money, [](const Draft &draft) { return Cell(MoneyCell{draft.cost, draft.currency}); }}),
    Column<Draft>{"oldest", QT_TRANSLATE_NOOP("Column", "Oldest"), ColumnKind::Time, [](const Draft &draft) { return Cell(draft.oldest); }},
    Column<Draft>{"newest", QT_TRANSLATE_NOOP("Column", "Newest"), ColumnKind::Time, [](const Draft &draft) { return Cell(draft.newest); }},
    Column<Draft>{"suggested_job", QT_TRANSLATE_NOOP("Column", "Likely job"), ColumnKind::Text, suggestionCell},
};

const std::array kLinkColumns = {
    Column<Link>{"linked_at", QT_TRANSLATE_NOOP("Column", "Linked"), ColumnKind::Time, [](const Link &link) { return Cell(link.linkedAt); }},
    Column<Link>{"draft_job_id", QT_TRANSLATE_NOOP("Column", "Draft"), ColumnKind::Text, [](const Link &link) { return Cell(link.draftId); }},
    Column<Link>{"job", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, [](const Link &link) { return Cell(link.jobTitle); }},
    Column<Link>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const Link &link) { return Cell(link.companyName); }},
    Column<Link>{"rows", QT_TRANSLATE_NOOP("Column", "Rows"), ColumnKind::Count, [](const Link &link) { return Cell(link.rows); }},
    Column<Link>{"actor", QT_TRANSLATE_NOOP("Column", "Actor"), ColumnKind::Text, [](const Link &link) { return Cell(link.actor); }},
    Column<Link>{"undone", QT_TRANSLATE_NOOP("Column", "Undone"), ColumnKind::Flag, [](const Link &link) { return Cell(link.undone); }},
};

} // namespace

std::span<const Column<Draft>> draftColumns()
{
    return kDraftColumns;
}

std::span<const Column<Link>> linkColumns()
{
    return kLinkColumns;
}

} // namespace reckoner
