#include "models/doctor/fix_history.h"

#include "models/directory/companies.h"

#include <QHash>
#include <QJsonArray>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &values)
{
    QStringList found;
    for (const QJsonValue &value : values.toArray())
        found.append(value.toString());
    return found;
}

/// The ids of findings begin with their rule.
QStringList rulesOf(const QJsonObject &request)
{
    QStringList rules = texts(request.value(u"rules"_s));
    for (const QString &finding : texts(request.value(u"findings"_s)))
        rules.append(finding.section(u':', 0, 0));
    rules.removeDuplicates();
    rules.sort();
    return rules;
}

const std::array kFixColumns = {
    Column<FixEntry>{"recorded_at", QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Time, [](const FixEntry &fix) { return Cell(fix.operation.recordedAt); }},
    Column<FixEntry>{"rules", QT_TRANSLATE_NOOP("Column", "Rules"), ColumnKind::Text,
                     [](const FixEntry &fix) { return fix.rules.isEmpty() ? Cell(QCoreApplication::translate("Cell", "All")) : Cell(fix.rules.join(u", ")); }},
    Column<FixEntry>{"fixed", QT_TRANSLATE_NOOP("Column", "Findings"), ColumnKind::Count, [](const FixEntry &fix) { return Cell(fix.fixed); }},
    Column<FixEntry>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const FixEntry &fix) { return Cell(fix.companyName); }},
    Column<FixEntry>{"actor", QT_TRANSLATE_NOOP("Column", "Actor"), ColumnKind::Text, [](const FixEntry &fix) { return Cell(fix.operation.actor); }},
    Column<FixEntry>{"reason", QT_TRANSLATE_NOOP("Column", "Reason"), ColumnKind::Text,
                     [](const FixEntry &fix) { return fix.operation.reason ? Cell(*fix.operation.reason) : Cell(); }},
    Column<FixEntry>{"undone", QT_TRANSLATE_NOOP("Column", "Undone"), ColumnKind::Flag, [](const FixEntry &fix) { return Cell(fix.undone()); }},
};

} // namespace

Result<std::vector<FixEntry>> fixHistory(const Inquiry &inquiry, int limit)
{
    TRY(operations, inquiry.rows<OperationEntry>("doctor/fixes", Bindings().integer("row_limit", limit)));
    TRY(companies, listCompanies(inquiry));
    QHash<CompanyId, QString> names;
    for (const Company &company : companies)
        names.insert(company.id, company.name);
    std::vector<FixEntry> fixes;
    for (OperationEntry &operation : operations) {
        if (operation.reply.value(u"ended"_s).toBool())
            continue; // the end of a run under a key, which mended nothing itself
        FixEntry fix;
        fix.companyName = operation.company ? names.value(*operation.company) : QString();
        fix.fixed = operation.reply.value(u"fixed"_s).toInteger();
        fix.rules = rulesOf(operation.request);
        fix.operation = std::move(operation);
        fixes.push_back(std::move(fix));
    }
    return fixes;
}

std::span<const Column<FixEntry>> fixColumns()
{
    return kFixColumns;
}

} // namespace reckoner
