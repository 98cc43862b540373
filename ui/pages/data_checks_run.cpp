// How the Data checks page runs a check: off the window's thread, with how far it is and Cancel, and what it says of what was found.
#include "models/directory/companies.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/data_checks_page.h"
#include "ui/pages/fix_history_view.h"
#include "ui/pages/known_findings.h"
#include "ui/widgets/translation.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <numeric>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<FindingRow>> rowsOf(const Inquiry &inquiry, std::vector<CheckedFinding> findings)
{
    TRY(companies, listCompanies(inquiry));
    QHash<CompanyId, QString> names;
    for (const Company &company : companies)
        names.insert(company.id, company.name);
    std::vector<FindingRow> rows;
    for (CheckedFinding &checked : findings) {
        const Rule *rule = ruleById(checked.finding.rule);
        ensure(rule, "a finding is of a rule");
        const QString name = checked.finding.company ? names.value(*checked.finding.company) : DataChecksPage::tr("No company");
        rows.push_back({std::move(checked), name, rule->group});
    }
    return rows;
}

} // namespace

/// Asked for by F5 and when the page is first shown; another filter is a matter of what is on show, as far as the check looked at it.
void DataChecksPage::load()
{
    const bool otherFilter = m_loadedFilter && *m_loadedFilter != filter();
    const bool isCovered = m_run && (!m_run->company || m_run->company == filter().company);
    m_loadedFilter = filter();
    m_history->load(filter().company);
    if (otherFilter && isCovered)
        showFilteredRows();
    else
        runCheck();
}

void DataChecksPage::runCheck()
{
    m_isChecking = true;
    m_isCanceled = false;
    m_isOld = false;
    showProgress({{}, 0, int(rules().size())});
    const auto company = filter().company;
    // Told on the session's thread, which is this page's; a page that is gone by then hears nothing.
    const auto tell = [owner = session(), page = QPointer(this)](const CheckProgress &progress) {
        QMetaObject::invokeMethod(owner, [page, progress] {
            if (page && page->m_isChecking)
                page->showProgress(progress);
        }, Qt::QueuedConnection);
    };
    const auto read = [company, tell](Inquiry &inquiry) -> Result<Run> {
        TRY(door, company ? inquiry.narrowedTo(*company) : Result<Inquiry>(inquiry));
        CheckWanted wanted;
        wanted.withAccepted = true; // the page leaves them out itself, until they are asked for
        auto checked = check(door, wanted, tell);
        if (!checked && checked.error().code == ErrorCode::Canceled)
            return Run{{}, 0, inquiry.now(), company, true};
        if (!checked)
            return checked.error();
        TRY(rows, rowsOf(door, std::move(checked->findings)));
        const qint64 examined = std::accumulate(checked->examined.begin(), checked->examined.end(), qint64(0));
        return Run{std::move(rows), examined, inquiry.now(), company, false};
    };
    ask<Run>("check", m_stack, read, [this](Run run) { showRun(std::move(run)); });
}

void DataChecksPage::showProgress(const CheckProgress &progress)
{
    m_headline->setText(progress.rule.isEmpty() ? tr("Checking…") : tr("Checking %1 (%2 of %3)…").arg(progress.rule, wording::count(progress.done + 1), wording::count(progress.total)));
    m_progress->setRange(0, std::max(progress.total, 1));
    m_progress->setValue(progress.done);
    m_progress->show();
    m_cancel->show();
    m_oldIcon->hide();
    m_old->hide();
    m_again->setEnabled(false);
    allow();
}

void DataChecksPage::stopShowingProgress()
{
    m_isChecking = false;
    m_progress->hide();
    m_cancel->hide();
    m_again->setEnabled(true);
    showHeadline();
    allow();
}

void DataChecksPage::cancelCheck()
{
    m_isCanceled = true;
    m_headline->setText(tr("Cancelling…"));
    cancelLoading();
}

/// What the last check found stays on show.
void DataChecksPage::showCanceled()
{
    m_isCanceled = false;
    m_isOld = m_run.has_value();
    stopShowingProgress();
    if (m_run)
        showFilteredRows();
    else
        m_stack->showEmpty({tr("The check was cancelled."), tr("It changed nothing; a check only reads."), tr("Check now")});
}

void DataChecksPage::showRun(Run run)
{
    if (run.wasCanceled) {
        showCanceled();
        return;
    }
    m_run = std::move(run);
    tellFound();
    stopShowingProgress();
    showFilteredRows();
}

/// For the pages that count what was found.
void DataChecksPage::tellFound() const
{
    OpenFindings open = {m_run->company, m_run->at, {}, m_isOld};
    for (const FindingRow &row : m_run->rows)
        open.add(row.finding());
    KnownFindings::of(session())->take(open);
}

void DataChecksPage::checkOwnChange()
{
    m_ownChange = OwnChange::ToBeChecked;
    runCheck();
}

/// Others' changes are only told: a check is long work. What this page did is in the check that was begun after it, while that still runs.
void DataChecksPage::noteChange()
{
    if (!m_run)
        return;
    switch (std::exchange(m_ownChange, OwnChange::None)) {
    case OwnChange::Shown:
        QMetaObject::invokeMethod(this, &DataChecksPage::tellFound, Qt::QueuedConnection); // after all have heard of the change: it is in what was found
        return;
    case OwnChange::ToBeChecked:
        if (!m_isChecking)
            runCheck();
        return;
    case OwnChange::None:
        break;
    }
    m_isOld = true;
    if (!m_isChecking)
        showHeadline();
}

void DataChecksPage::showHeadline()
{
    m_oldIcon->setVisible(m_isOld && m_run);
    m_old->setVisible(m_isOld && m_run);
    if (!m_run) {
        m_headline->setText(tr("Not checked yet"));
        return;
    }
    const qint64 open = std::ranges::count_if(m_run->rows, [](const FindingRow &row) { return !row.finding().accepted; });
    const qint64 accepted = qint64(m_run->rows.size()) - open;
    const QString when = tr("%1 row(s) checked at %2 (UTC)", nullptr, plural(m_run->examined)).arg(wording::count(m_run->examined), wording::timeText(m_run->at, Calendar()));
    QString text = open == 0 ? tr("Nothing is wrong: %1").arg(when) : tr("%1 finding(s);", nullptr, plural(open)).arg(wording::count(open)) + u' ' + when;
    if (accepted > 0)
        text += u"; "_s + tr("%1 accepted").arg(wording::count(accepted));
    m_headline->setText(text);
}

} // namespace reckoner
