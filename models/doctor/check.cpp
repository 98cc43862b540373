#include "models/doctor/check.h"

#include <QCryptographicHash>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct Examined
{
    QString tableName;
    qint64 rows = 0;
    static Examined from(const Row &row) { return {row.text("table_name"), row.integer("row_count")}; }
};

struct AcceptedId
{
    QString finding;
    static AcceptedId from(const Row &row) { return {row.text("finding_id")}; }
};

/// A rule cannot mend the finding as things stand; the finding stays, and says so by being not fixable.
bool isRefusal(const Error &error)
{
    return exitStatus(error.code) == 1 || error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound;
}

Result<std::vector<const Rule *>> rulesWanted(const CheckWanted &wanted)
{
    for (const QString &id : wanted.rules) {
        if (!ruleById(id))
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("There is no rule {rule}; `doctor rules` lists them."), {{u"rule"_s, id}, {u"field"_s, u"rule"_s}}};
    }
    std::vector<const Rule *> chosen;
    for (const Rule &rule : rules()) {
        const bool isNamed = wanted.rules.contains(QString::fromLatin1(rule.id));
        const bool isOfGroup = std::ranges::find(wanted.groups, rule.group) != wanted.groups.end();
        const bool isOfFinding = std::ranges::any_of(wanted.findings, [&](const QString &id) { return id.startsWith(QString::fromLatin1(rule.id) + u':'); });
        const bool hasChoice = !wanted.rules.isEmpty() || !wanted.groups.empty();
        if (hasChoice ? isNamed || isOfGroup : wanted.findings.isEmpty() || isOfFinding)
            chosen.push_back(&rule);
    }
    return chosen;
}

class Check
{
public:
    Check(const Inquiry &inquiry, const CheckWanted &wanted)
        : m_inquiry(inquiry), m_wanted(wanted), m_findings(wanted.findings.begin(), wanted.findings.end())
    {
    }

    Result<CheckReply> run(const OnCheckProgress &progress)
    {
        TRY(chosen, rulesWanted(m_wanted));
        CHECK(readAccepted());
        int done = 0;
        for (const Rule *rule : chosen) {
            CHECK(m_inquiry.scope().cancel.check());
            if (progress)
                progress({QString::fromLatin1(rule->id), done++, int(chosen.size())});
            CHECK(runRule(*rule));
        }
        std::ranges::stable_sort(m_reply.findings, std::ranges::greater(), [](const CheckedFinding &checked) { return checked.finding.severity; });
        m_reply.plan = planHash();
        if (m_wanted.onlyPlans)
            return m_reply;
        CHECK(countExamined());
        if (m_wanted.rules.isEmpty() && m_wanted.groups.empty() && m_wanted.findings.isEmpty()) {
            TRY(warnings, serverWarnings(m_inquiry));
            m_reply.warnings = warnings;
        }
        return m_reply;
    }

private:
    Outcome readAccepted()
    {
        TRY(accepted, m_inquiry.rows<AcceptedId>("doctor/accepted", Bindings().instant("now", m_inquiry.now())));
        for (const AcceptedId &each : accepted)
            m_accepted.insert(each.finding);
        return {};
    }

    Outcome runRule(const Rule &rule)
    {
        TRY(found, rule.find(m_inquiry));
        qint64 &count = m_reply.counts[QString::fromLatin1(rule.id)];
        for (Finding &finding : found) {
            finding.rule = QString::fromLatin1(rule.id);
            finding.accepted = m_accepted.contains(finding.id);
            if (!m_findings.isEmpty() && !m_findings.contains(finding.id))
                continue;
            if (finding.accepted && !m_wanted.withAccepted) {
                ++m_reply.acceptedCount;
                continue;
            }
            ++count;
            TRY(checked, planned(rule, finding));
            m_reply.findings.push_back(std::move(checked));
        }
        return {};
    }

    Result<CheckedFinding> planned(const Rule &rule, Finding &finding)
    {
        if (!finding.fixable || !rule.plan)
            return CheckedFinding{std::move(finding), {}};
        CHECK(m_inquiry.scope().cancel.check());
        auto plan = rule.plan(m_inquiry, finding, m_wanted.choices);
        if (!plan && !isRefusal(plan.error()))
            return plan.error();
        if (!plan)
            finding.fixable = false;
        return CheckedFinding{std::move(finding), plan ? std::move(*plan) : Plan()};
    }

    QString planHash() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const CheckedFinding &checked : m_reply.findings) {
            hash.addData(checked.finding.id.toUtf8());
            hash.addData(checked.plan.hash().toLatin1());
        }
        return QString::fromLatin1(hash.result().toHex());
    }

    Outcome countExamined()
    {
        TRY(tables, m_inquiry.rows<Examined>("doctor/examined"));
        for (const Examined &table : tables)
            m_reply.examined.insert(table.tableName, table.rows);
        return {};
    }

    const Inquiry &m_inquiry;
    const CheckWanted &m_wanted;
    const QSet<QString> m_findings; ///< those wanted
    CheckReply m_reply;
    QSet<QString> m_accepted;
};

QString messageOf(const Finding &finding)
{
    return filledSentence(QString::fromUtf8(finding.text), finding.context);
}

const std::array kFindingColumns = {
    Column<CheckedFinding>{"severity", QT_TRANSLATE_NOOP("Column", "Severity"), ColumnKind::Text, [](const CheckedFinding &checked) { return Cell(severityName(checked.finding.severity)); }},
    Column<CheckedFinding>{"rule", QT_TRANSLATE_NOOP("Column", "Rule"), ColumnKind::Text, [](const CheckedFinding &checked) { return Cell(checked.finding.rule); }},
    Column<CheckedFinding>{"id", QT_TRANSLATE_NOOP("Column", "Finding"), ColumnKind::Text, [](const CheckedFinding &checked) { return Cell(checked.finding.id); }},
    Column<CheckedFinding>{"fixable", QT_TRANSLATE_NOOP("Column", "Fixable"), ColumnKind::Flag, [](const CheckedFinding &checked) { return Cell(checked.finding.fixable); }},
    Column<CheckedFinding>{"message", QT_TRANSLATE_NOOP("Column", "What is wrong"), ColumnKind::Text, [](const CheckedFinding &checked) { return Cell(messageOf(checked.finding)); }},
};

const std::array kRuleColumns = {
    Column<Rule>{"rule", QT_TRANSLATE_NOOP("Column", "Rule"), ColumnKind::Text, [](const Rule &rule) { return Cell(QString::fromLatin1(rule.id)); }},
    Column<Rule>{"group", QT_TRANSLATE_NOOP("Column", "Group"), ColumnKind::Text, [](const Rule &rule) { return Cell(ruleGroupName(rule.group)); }},
    Column<Rule>{"severity", QT_TRANSLATE_NOOP("Column", "Severity"), ColumnKind::Text, [](const Rule &rule) { return Cell(severityName(rule.severity)); }},
    Column<Rule>{"finds", QT_TRANSLATE_NOOP("Column", "Finds"), ColumnKind::Text, [](const Rule &rule) { return Cell(QString::fromUtf8(rule.finds)); }},
};

template <typename Number>
QJsonObject countsJson(const QMap<QString, Number> &counts)
{
    QJsonObject json;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        json.insert(count.key(), count.value());
    return json;
}

} // namespace

QJsonObject CheckedFinding::toJson() const
{
    QJsonArray choices;
    for (const Choice &choice : finding.choices)
        choices.append(choice.toJson());
    QJsonObject json = {{u"id"_s, finding.id}, {u"rule"_s, finding.rule}, {u"severity"_s, severityName(finding.severity)}};
    json.insert(u"company_id"_s, finding.company ? QJsonValue(finding.company->toString()) : QJsonValue());
    json.insert(u"subject"_s, finding.subject);
    json.insert(u"subject_type"_s, finding.subjectType);
    json.insert(u"message"_s, messageOf(finding));
    json.insert(u"details"_s, finding.context);
    json.insert(u"fixable"_s, finding.fixable);
    json.insert(u"accepted"_s, finding.accepted);
    json.insert(u"choices"_s, choices);
    json.insert(u"changes"_s, changesJson(plan));
    return json;
}

QJsonObject CheckReply::toJson() const
{
    QJsonArray found;
    for (const CheckedFinding &checked : findings)
        found.append(checked.toJson());
    QJsonArray said;
    for (const ServerWarning &warning : warnings)
        said.append(warning.toJson());
    return {{u"findings"_s, found}, {u"plan"_s, plan}, {u"counts"_s, countsJson(counts)}, {u"examined"_s, countsJson(examined)}, {u"accepted"_s, acceptedCount},
            {u"warnings"_s, said}};
}

bool CheckReply::hasAtLeast(Severity severity) const
{
    return std::ranges::any_of(findings, [severity](const CheckedFinding &checked) { return checked.finding.severity >= severity; });
}

Result<CheckReply> check(const Inquiry &inquiry, const CheckWanted &wanted, const OnCheckProgress &progress)
{
    CHECK(inquiry.require(Permission::Administer));
    return Check(inquiry, wanted).run(progress);
}

std::span<const Column<CheckedFinding>> findingColumns()
{
    return kFindingColumns;
}

std::span<const Column<Rule>> ruleColumns()
{
    return kRuleColumns;
}

} // namespace reckoner
