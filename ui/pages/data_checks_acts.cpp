// What the Data checks page does to the data: apply, accept, and the way to the thing that a finding is about.
#include "models/database/database_url.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/choice_panel.h"
#include "ui/pages/data_checks_page.h"
#include "ui/pages/fix_history_view.h"
#include "ui/pages/page_registry.h"
#include "ui/widgets/translation.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <set>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRefusalsInWords = 3;

/// Takes the cells of a plan; false where an earlier plan changes one of them, so that this one must wait for the next check.
bool takeCells(std::set<QString> &taken, const Plan &plan)
{
    std::set<QString> cells;
    for (const RowChange &change : plan.changes)
        cells.insert(change.table + u'|' + change.key + u'|' + change.column);
    if (std::ranges::any_of(cells, [&](const QString &cell) { return taken.contains(cell); }))
        return false;
    taken.merge(cells);
    return true;
}

Result<CheckReply> checkAgain(const Inquiry &inquiry, const QStringList &findings, const Choices &choices)
{
    CheckWanted wanted;
    wanted.findings = findings;
    wanted.choices = choices;
    wanted.withAccepted = true;
    return check(inquiry, wanted);
}

QString fixedText(const FixReply &reply)
{
    QStringList parts = {DataChecksPage::tr("Fixed %1 finding(s)", nullptr, plural(reply.fixed)).arg(wording::count(reply.fixed))};
    if (reply.skipped > 0)
        parts.append(DataChecksPage::tr("%1 skipped").arg(wording::count(reply.skipped)));
    if (!reply.refused.empty())
        parts.append(DataChecksPage::tr("%1 refused").arg(wording::count(qint64(reply.refused.size()))));
    return parts.join(u", "_s) + u'.';
}

} // namespace

/// A fresh look at what is to be applied: what the list shows may be some minutes old.
Result<DataChecksPage::Preview> DataChecksPage::preview(const Inquiry &inquiry, Preview wanted)
{
    TRY(door, wanted.company ? inquiry.narrowedTo(*wanted.company) : Result<Inquiry>(inquiry));
    TRY(checked, checkAgain(door, wanted.findings, wanted.choices));
    std::set<QString> taken;
    wanted.findings.clear();
    wanted.plan = {};
    for (const CheckedFinding &each : checked.findings) {
        if (each.plan.isEmpty() || !takeCells(taken, each.plan))
            continue;
        wanted.findings.append(each.finding.id);
        wanted.plan.add(each.plan);
    }
    wanted.hash = checked.plan;
    TRY(moves, bucketMoves(door, wanted.plan));
    wanted.moves = moves;
    return wanted;
}

void DataChecksPage::applyThis()
{
    if (const auto row = current())
        previewFix({row->finding().id}, m_choices->chosen());
}

void DataChecksPage::applySelected()
{
    previewFix(selectedReady());
}

void DataChecksPage::applyRule()
{
    if (const auto row = current())
        previewFix(shownReady(row->finding().rule));
}

void DataChecksPage::applyAll()
{
    previewFix(shownReady());
}

void DataChecksPage::previewFix(const QStringList &findings, const Choices &choices)
{
    std::optional<CompanyId> company;
    bool isOfOneCompany = true;
    for (const FindingRow &row : m_model->rows()) {
        if (!findings.contains(row.finding().id))
            continue;
        isOfOneCompany = isOfOneCompany && row.finding().company && (!company || company == row.finding().company);
        company = row.finding().company;
    }
    const Preview wanted{findings, choices, isOfOneCompany ? company : std::nullopt, {}, {}, {}};
    ask<Preview>("preview", m_stack, [wanted](Inquiry &inquiry) { return preview(inquiry, wanted); }, [this](const Preview &found) {
        m_stack->showData();
        if (!found.findings.isEmpty()) {
            openFix(found);
            return;
        }
        m_isOld = true;
        showHeadline();
        Q_EMIT toastRequested(tr("This is no longer to be fixed: the data has changed. Check again."), {});
    });
}

void DataChecksPage::openFix(const Preview &preview)
{
    const qint64 count = preview.findings.size();
    ActText text;
    text.title = tr("Apply %1 repair(s)", nullptr, plural(count)).arg(wording::count(count));
    text.explanation = tr("Exactly these changes are made, recorded in the history, and can be undone.");
    if (session()->url().dialect() == Dialect::Sqlite)
        text.explanation += u' ' + tr("A copy of the database file is taken first.");
    if (const auto row = current(); row && count == 1 && row->finding().id == preview.findings.front())
        text.explanation.prepend(row->message() + u"\n\n"_s);
    text.doIt = tr("Apply");
    text.changes = changeLines(preview.plan, preview.moves);
    auto *dialog = new ActDialog(text, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(session(), &Session::findingOut, dialog, &ActDialog::showFindingOut);
    connect(dialog, &ActDialog::doRequested, this, [this, preview, dialog = QPointer(dialog)](const QString &reason) {
        const auto apply = [preview, reason](Connection &connection, const Scope &scope) { return fixPreviewed(connection, scope, preview, reason); };
        session()->act<FixReply>(this, apply, [this, dialog](const Result<FixReply> &reply) {
            if (reply) {
                if (dialog)
                    dialog->succeed();
                showFixed(*reply);
                return;
            }
            if (dialog)
                dialog->fail(reply.error());
            else
                sayFailed(reply.error());
            m_isOld = m_isOld || reply.error().code == ErrorCode::StalePlan;
            showHeadline();
        });
    });
    dialog->open();
}

/// One finding is applied by its hash. Several are looked at once more, and then applied so that one that is refused does not stop the others.
Result<FixReply> DataChecksPage::fixPreviewed(Connection &connection, const Scope &scope, const Preview &preview, const QString &reason)
{
    const Scope narrowed = preview.company ? scope.narrowedTo(*preview.company) : scope;
    FixWanted wanted;
    wanted.what.findings = preview.findings;
    wanted.what.choices = preview.choices;
    wanted.what.withAccepted = true;
    if (preview.findings.size() == 1) {
        wanted.plan = preview.hash;
    } else {
        TRY(checked, checkAgain(Inquiry(connection, narrowed), preview.findings, preview.choices));
        Plan plan;
        for (const CheckedFinding &each : checked.findings)
            plan.add(each.plan);
        if (plan.hash() != preview.plan.hash())
            return Error{ErrorCode::StalePlan, RECKONER_TEXT("The data has changed since this was checked; check again.")};
    }
    Request request;
    request.reason = reason;
    return fix(connection, narrowed, wanted, request);
}

void DataChecksPage::showFixed(const FixReply &reply)
{
    QStringList lines = {fixedText(reply)};
    for (const FixReply::Refusal &refusal : std::span(reply.refused).first(std::min(reply.refused.size(), size_t(kRefusalsInWords))))
        lines.append(tr("%1: %2").arg(refusal.finding, wording::sentence(refusal.error)));
    if (reply.backup)
        lines.append(tr("The database as it was before: %1").arg(*reply.backup));
    m_resultText->setText(lines.join(u'\n'));
    m_result->show();
    if (reply.batch)
        announceBatch(fixedText(reply), reply.batch);
    else
        announce(fixedText(reply), reply.operations.empty() ? std::nullopt : std::optional(reply.operations.front()));
    m_history->load(filter().company);
    checkOwnChange();
}

/// By the toast, or by the dialog of the operation: what was said to be fixed no longer is.
void DataChecksPage::afterUndo()
{
    m_resultText->clear();
    m_result->hide();
    m_history->load(filter().company);
    checkOwnChange();
}

void DataChecksPage::acceptFinding()
{
    const auto row = current();
    if (!row)
        return;
    ActText text;
    text.title = tr("Accept a finding");
    text.explanation = row->message() + u"\n\n"_s + tr("It is left out of checks until the day that you name, or for good; “Show accepted” still lists it.");
    text.doIt = tr("Accept");
    text.reason = ActText::Reason::Required;
    text.fields = {{u"until"_s, tr("&Until (YYYY-MM-DD, UTC)"), ActField::Kind::Text}};
    runForm<Done<AcceptReply>>(
        text,
        [id = row->finding().id](const ActInput &input) -> Session::WriteJob<Done<AcceptReply>> {
            return [id, input](Connection &connection, const Scope &scope) -> Result<Done<AcceptReply>> {
                AcceptWanted wanted{id, {}};
                if (const auto day = input.text(u"until"_s)) {
                    TRY(until, Instant::parse(QStringView(*day)));
                    wanted.until = until;
                }
                Request request;
                request.reason = input.reason;
                return reckoner::acceptFinding(connection, scope, wanted, request);
            };
        },
        [this](const Done<AcceptReply> &done) {
            m_ownChange = OwnChange::Shown;
            for (FindingRow &each : m_run->rows)
                each.checked.finding.accepted = each.checked.finding.accepted || each.finding().id == done.reply.finding;
            tellFound();
            showFilteredRows();
            Q_EMIT toastRequested(tr("Accepted: it is left out of checks."), {});
        });
}

/// Where a finding's thing is looked at: the page of its group, but for what has a page that is about just that.
const PageInfo &DataChecksPage::pageFor(const FindingRow &row)
{
    const auto page = [](QLatin1StringView id) {
        const auto all = pageRegistry();
        const auto found = std::ranges::find_if(all, [id](const PageInfo &info) { return id == QLatin1StringView(info.id); });
        return found == all.end() ? nullptr : &*found;
    };
    const auto wanted = [&row]() -> QLatin1StringView {
        if (row.finding().rule == "usage-unknown-job"_L1)
            return "reconcile"_L1;
        if (row.finding().rule == "usage-unattributed"_L1)
            return "no-company"_L1;
        switch (row.group) {
        case RuleGroup::Drafts: return "reconcile"_L1;
        case RuleGroup::Tokens: return "tokens"_L1;
        case RuleGroup::Minutes: return "minutes"_L1;
        case RuleGroup::Credits: return "credits"_L1;
        case RuleGroup::Ledger: return "ledger"_L1;
        case RuleGroup::Usage: break;
        }
        return "events"_L1;
    };
    const PageInfo *found = page(wanted());
    return found ? *found : *page("events"_L1);
}

void DataChecksPage::openThing()
{
    const auto row = current();
    if (!row)
        return;
    const Finding &finding = row->finding();
    Filter wanted = filter();
    wanted.range = {.kind = RangeChoice::Kind::Everything};
    wanted.job.reset();
    wanted.type.reset();
    wanted.status.reset();
    wanted.withoutJob = false;
    if (finding.company) {
        wanted.company = finding.company;
        filterState()->nameCompany(*finding.company, row->companyName);
    }
    if (finding.subjectType == "job"_L1)
        wanted.job = JobId::parse(finding.subject);
    const QString page = QString::fromLatin1(pageFor(*row).id);
    filterState()->set(wanted);
    Q_EMIT pageRequested(page);
}

} // namespace reckoner
