#include "ui/pages/finding_rows.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/translation.h"

#include <QCoreApplication>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Finding", text);
}

QString stateTitle(FixState state)
{
    switch (state) {
    case FixState::Ready: return words(QT_TRANSLATE_NOOP("Finding", "Can be fixed"));
    case FixState::NeedsChoice: return words(QT_TRANSLATE_NOOP("Finding", "Needs a choice"));
    case FixState::NeedsPerson: return words(QT_TRANSLATE_NOOP("Finding", "Needs a person"));
    case FixState::Accepted: return words(QT_TRANSLATE_NOOP("Finding", "Accepted"));
    }
    Q_UNREACHABLE();
}

struct SubjectTitle
{
    const char *type;
    const char *title;
};
constexpr std::array kSubjects = {
    SubjectTitle{"job", QT_TRANSLATE_NOOP("Finding", "Job")},
    SubjectTitle{"usage", QT_TRANSLATE_NOOP("Finding", "Usage row")},
    SubjectTitle{"token_log", QT_TRANSLATE_NOOP("Finding", "Token log")},
    SubjectTitle{"organization", QT_TRANSLATE_NOOP("Finding", "Organization")},
    SubjectTitle{"profile", QT_TRANSLATE_NOOP("Finding", "Person")},
    SubjectTitle{"allocation", QT_TRANSLATE_NOOP("Finding", "Allocation")},
    SubjectTitle{"application", QT_TRANSLATE_NOOP("Finding", "Application")},
    SubjectTitle{"draft", QT_TRANSLATE_NOOP("Finding", "Draft")},
    SubjectTitle{"company", QT_TRANSLATE_NOOP("Finding", "Company")},
    SubjectTitle{"posting", QT_TRANSLATE_NOOP("Finding", "Ledger entry")},
    SubjectTitle{"summary", QT_TRANSLATE_NOOP("Finding", "Summary")},
    SubjectTitle{"expected_work", QT_TRANSLATE_NOOP("Finding", "Listed work")},
};

const std::array kColumns = {
    Column<FindingRow>{"severity", QT_TRANSLATE_NOOP("Column", "Severity"), ColumnKind::Text, [](const FindingRow &row) { return Cell(severityTitle(row.finding().severity)); }},
    Column<FindingRow>{"rule", QT_TRANSLATE_NOOP("Column", "Rule"), ColumnKind::Text, [](const FindingRow &row) { return Cell(row.finding().rule); }},
    Column<FindingRow>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const FindingRow &row) { return Cell(row.companyName); }},
    Column<FindingRow>{"subject", QT_TRANSLATE_NOOP("Column", "Subject"), ColumnKind::Text, [](const FindingRow &row) { return Cell(subjectTitle(row.finding())); }},
    Column<FindingRow>{"message", QT_TRANSLATE_NOOP("Column", "What is wrong"), ColumnKind::Text, [](const FindingRow &row) { return Cell(row.message()); }},
    Column<FindingRow>{"fix", QT_TRANSLATE_NOOP("Column", "Fix"), ColumnKind::Text, [](const FindingRow &row) { return Cell(stateTitle(row.state())); }},
    Column<FindingRow>{"id", QT_TRANSLATE_NOOP("Column", "Finding"), ColumnKind::Text, [](const FindingRow &row) { return Cell(row.finding().id); }, true, false},
};

QString countOf(Severity severity, qint64 count)
{
    switch (severity) {
    case Severity::Error: return QCoreApplication::translate("Finding", "%1 error(s)", nullptr, plural(count)).arg(wording::count(count));
    case Severity::Warning: return QCoreApplication::translate("Finding", "%1 warning(s)", nullptr, plural(count)).arg(wording::count(count));
    case Severity::Info: return QCoreApplication::translate("Finding", "%1 note(s)", nullptr, plural(count)).arg(wording::count(count));
    }
    Q_UNREACHABLE();
}

} // namespace

QString FindingRow::message() const
{
    return wording::sentence({ErrorCode::InvalidState, finding().text, finding().context});
}

FixState FindingRow::state() const
{
    if (finding().accepted)
        return FixState::Accepted;
    if (!checked.plan.isEmpty())
        return FixState::Ready;
    return finding().fixable && !finding().choices.empty() ? FixState::NeedsChoice : FixState::NeedsPerson;
}

bool FindingFilter::shows(const FindingRow &row) const
{
    const Finding &finding = row.finding();
    if ((company && finding.company != company) || (severity && finding.severity != *severity) || (group && row.group != *group))
        return false;
    if ((!rule.isEmpty() && finding.rule != rule) || (finding.accepted && !withAccepted))
        return false;
    return text.isEmpty() || std::ranges::any_of(kColumns, [&](const Column<FindingRow> &column) { return cellPlain(column.get(row)).contains(text, Qt::CaseInsensitive); });
}

std::span<const Column<FindingRow>> findingRowColumns()
{
    return kColumns;
}

QString subjectTitle(const Finding &finding)
{
    const auto found = std::ranges::find_if(kSubjects, [&](const SubjectTitle &subject) { return finding.subjectType == QLatin1StringView(subject.type); });
    return found == kSubjects.end() ? finding.subjectType : words(found->title);
}

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Error: return words(QT_TRANSLATE_NOOP("Finding", "Error"));
    case Severity::Warning: return words(QT_TRANSLATE_NOOP("Finding", "Warning"));
    case Severity::Info: return words(QT_TRANSLATE_NOOP("Finding", "Note"));
    }
    Q_UNREACHABLE();
}

QString ruleGroupTitle(RuleGroup group)
{
    static constexpr std::array titles = {QT_TRANSLATE_NOOP("Finding", "Drafts"), QT_TRANSLATE_NOOP("Finding", "Usage"), QT_TRANSLATE_NOOP("Finding", "Tokens"),
                                          QT_TRANSLATE_NOOP("Finding", "Minutes"), QT_TRANSLATE_NOOP("Finding", "Credits"), QT_TRANSLATE_NOOP("Finding", "Ledger")};
    return words(titles[size_t(group)]);
}

QIcon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error: return icon("error"_L1, theme::Tone::Bad);
    case Severity::Warning: return icon("warning"_L1, theme::Tone::Warning);
    case Severity::Info: return icon("info"_L1);
    }
    Q_UNREACHABLE();
}

QString severityCounts(const std::vector<FindingRow> &rows, const std::optional<RuleGroup> &group)
{
    QStringList parts;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        const qint64 count = std::ranges::count_if(rows, [&](const FindingRow &row) { return row.finding().severity == severity && (!group || row.group == *group); });
        if (count > 0)
            parts.append(countOf(severity, count));
    }
    return parts.join(u", "_s);
}

} // namespace reckoner
