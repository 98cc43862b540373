#include "ui/widgets/filter_state.h"

#include "models/wording/sentences.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QSettings>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestHistory = 100;

QString filterWord(const char *text)
{
    return QCoreApplication::translate("Filter", text);
}

QString dayRangeTitle(const DayRange &days)
{
    const QString first = wording::dayText(days.from);
    if (days.days() == 1)
        return first;
    return filterWord(QT_TRANSLATE_NOOP("Filter", "%1 to %2")).arg(first, wording::dayText(days.to.plusDays(-1)));
}

} // namespace

QString rangeTitle(const RangeChoice &range)
{
    switch (range.kind) {
    case RangeChoice::Kind::Everything:
        return filterWord(QT_TRANSLATE_NOOP("Filter", "All time"));
    case RangeChoice::Kind::LastDays:
        return range.days == 1 ? filterWord(QT_TRANSLATE_NOOP("Filter", "Today")) : filterWord(QT_TRANSLATE_NOOP("Filter", "Last %1 days")).arg(range.days);
    case RangeChoice::Kind::ThisMonth:
        return filterWord(QT_TRANSLATE_NOOP("Filter", "This month"));
    case RangeChoice::Kind::LastMonth:
        return filterWord(QT_TRANSLATE_NOOP("Filter", "Last month"));
    case RangeChoice::Kind::Month:
        return QLocale().toString(range.month.firstDay().date(), u"MMMM yyyy"_s);
    case RangeChoice::Kind::Days:
        return dayRangeTitle(range.dayRange);
    case RangeChoice::Kind::Instants:
        return wording::rangeText(range.instants, Calendar());
    }
    return {};
}

QString listFilterTitle(const ListFilter &filter)
{
    const QString value = filter.text.isEmpty() ? filter.value : filter.text;
    const char *words = filter.isNot ? QT_TRANSLATE_NOOP("Filter", "%1: not %2") : QT_TRANSLATE_NOOP("Filter", "%1: %2");
    return filterWord(words).arg(filter.heading.isEmpty() ? filter.column : filter.heading, value.isEmpty() ? filterWord(QT_TRANSLATE_NOOP("Filter", "(nothing)")) : value);
}

FilterState::FilterState(QObject *parent) : QObject(parent)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, [this] { m_ofTurn = Change::None; });
}

void FilterState::set(const Filter &filter)
{
    set(filter, m_now.lists);
}

void FilterState::set(const Filter &filter, const std::vector<ListFilter> &lists)
{
    if (filter == m_now.filter && lists == m_now.lists)
        return;
    push(Change::Filter);
    become({m_now.page, filter, lists, {}});
}

std::vector<ListFilter> FilterState::listsOf(const QString &list) const
{
    std::vector<ListFilter> found;
    std::ranges::copy_if(m_now.lists, std::back_inserter(found), [&list](const ListFilter &each) { return each.list == list; });
    return found;
}

void FilterState::setListsOf(const QString &list, const std::vector<ListFilter> &filters)
{
    std::vector<ListFilter> all = m_now.lists;
    std::erase_if(all, [&list](const ListFilter &each) { return each.list == list; });
    all.insert(all.end(), filters.begin(), filters.end());
    set(m_now.filter, all);
}

void FilterState::removeList(const ListFilter &filter)
{
    std::vector<ListFilter> left = m_now.lists;
    std::erase(left, filter);
    set(m_now.filter, left);
}

void FilterState::nameList(const ListFilter &named)
{
    const auto found = std::ranges::find(m_now.lists, named);
    if (found == m_now.lists.end() || (found->heading == named.heading && found->text == named.text))
        return;
    *found = named;
    Q_EMIT namesChanged();
}

void FilterState::enterPage(const QString &page)
{
    if (page == m_now.page)
        return;
    if (!m_now.page.isEmpty())
        push(Change::Page);
    m_now.page = page;
    Q_EMIT historyChanged();
}

/// What led elsewhere set the filter and opened the page: one way back from both.
void FilterState::push(Change change)
{
    const Change other = change == Change::Page ? Change::Filter : Change::Page;
    const bool isSameStep = m_ofTurn == other;
    m_ofTurn = isSameStep ? Change::None : change;
    m_turn.start();
    m_forward.clear();
    if (isSameStep)
        return;
    m_now.scene = m_scene ? m_scene() : QVariant();
    m_back.append(m_now);
    if (m_back.size() > kLongestHistory)
        m_back.removeFirst();
}

void FilterState::become(Step step)
{
    const Step before = std::exchange(m_now, std::move(step));
    if (m_now.page != before.page)
        Q_EMIT pageWanted(m_now.page); // first, so that the page that is left does not load
    if (m_now.filter != before.filter)
        Q_EMIT changed(m_now.filter);
    if (m_now.lists != before.lists)
        Q_EMIT listsChanged();
    Q_EMIT historyChanged();
    if (m_now.scene.isValid())
        Q_EMIT sceneWanted(std::exchange(m_now.scene, {}));
}

void FilterState::setCompany(const std::optional<CompanyId> &company)
{
    if (company == m_now.filter.company)
        return;
    Filter next = m_now.filter;
    next.company = company;
    next.job.reset();
    next.notJobs.clear();
    set(next);
}

void FilterState::setRange(const RangeChoice &range)
{
    Filter next = m_now.filter;
    next.range = range;
    set(next);
}

void FilterState::setType(const std::optional<UsageType> &type)
{
    Filter next = m_now.filter;
    next.type = type;
    next.notTypes.clear();
    set(next);
}

void FilterState::setJob(const std::optional<JobId> &job)
{
    Filter next = m_now.filter;
    next.job = job;
    next.withoutJob = false;
    next.notJobs.clear();
    set(next);
}

void FilterState::setWithoutJob()
{
    Filter next = m_now.filter;
    next.job.reset();
    next.withoutJob = true;
    set(next);
}

void FilterState::setStatus(const std::optional<LinkStatus> &status)
{
    Filter next = m_now.filter;
    next.status = status;
    next.notStatuses.clear();
    set(next);
}

namespace {

/// What is left out is not asked for at the same time.
template <typename Value>
void leaveOut(std::vector<Value> &nots, std::optional<Value> &only, Value value)
{
    if (only == value)
        only.reset();
    if (std::find(nots.begin(), nots.end(), value) == nots.end())
        nots.push_back(value);
}

} // namespace

void FilterState::leaveOutType(UsageType type)
{
    Filter next = m_now.filter;
    leaveOut(next.notTypes, next.type, type);
    set(next);
}

void FilterState::leaveOutJob(JobId job)
{
    Filter next = m_now.filter;
    leaveOut(next.notJobs, next.job, job);
    set(next);
}

void FilterState::leaveOutStatus(LinkStatus status)
{
    Filter next = m_now.filter;
    leaveOut(next.notStatuses, next.status, status);
    set(next);
}

void FilterState::clear(FilterPart part)
{
    switch (part) {
    case FilterPart::Company:
        return setCompany({});
    case FilterPart::Range:
        return setRange({});
    case FilterPart::Type:
        return setType({});
    case FilterPart::Job:
        return setJob({});
    case FilterPart::Status:
        return setStatus({});
    case FilterPart::LeftOut:
        break; // chip by chip
    }
}

void FilterState::goBack()
{
    goTo(m_back, m_forward);
}

void FilterState::goForward()
{
    goTo(m_forward, m_back);
}

void FilterState::goTo(QList<Step> &from, QList<Step> &to)
{
    if (from.isEmpty())
        return;
    m_now.scene = m_scene ? m_scene() : QVariant();
    to.append(m_now);
    m_ofTurn = Change::None;
    become(from.takeLast());
}

QList<FilterChip> FilterState::chipsOf(const Filter &of) const
{
    QList<FilterChip> chips;
    const auto add = [&](FilterPart part, const QString &text, auto clearPart) {
        Filter without = of;
        clearPart(without);
        chips.append({part, text, without, part == FilterPart::Job && of.withoutJob && !of.job});
    };
    if (of.company)
        add(FilterPart::Company, companyName(*of.company), [](Filter &filter) {
            filter.company.reset();
            filter.job.reset();
            filter.notJobs.clear();
        });
    if (of.range != RangeChoice())
        add(FilterPart::Range, rangeTitle(of.range), [](Filter &filter) { filter.range = {}; });
    if (of.type)
        add(FilterPart::Type, wording::title(*of.type), [](Filter &filter) { filter.type.reset(); });
    if (of.job)
        add(FilterPart::Job, filterWord(QT_TRANSLATE_NOOP("Filter", "Job: %1")).arg(jobTitle(*of.job)), [](Filter &filter) { filter.job.reset(); });
    else if (of.withoutJob)
        add(FilterPart::Job, filterWord(QT_TRANSLATE_NOOP("Filter", "No job")), [](Filter &filter) { filter.withoutJob = false; });
    if (of.status)
        add(FilterPart::Status, wording::title(*of.status), [](Filter &filter) { filter.status.reset(); });
    addNots(chips, of);
    return chips;
}

void FilterState::addNots(QList<FilterChip> &chips, const Filter &of) const
{
    const auto add = [&](FilterPart part, auto Filter::*list, auto title) {
        for (const auto &value : of.*list) {
            Filter without = of;
            std::erase(without.*list, value);
            chips.append({part, filterWord(QT_TRANSLATE_NOOP("Filter", "Not: %1")).arg(title(value)), without, true});
        }
    };
    add(FilterPart::Type, &Filter::notTypes, [](UsageType type) { return wording::title(type); });
    add(FilterPart::Job, &Filter::notJobs, [this](JobId job) { return jobTitle(job); });
    add(FilterPart::Status, &Filter::notStatuses, [](LinkStatus status) { return wording::title(status); });
}

QStringList FilterState::words(const Filter &filter, const std::vector<ListFilter> &lists) const
{
    QStringList words = {rangeTitle(filter.range)};
    for (const FilterChip &chip : chipsOf(filter)) {
        if (chip.part != FilterPart::Range)
            words.append(chip.text);
    }
    for (const ListFilter &list : lists)
        words.append(listFilterTitle(list));
    return words;
}

void FilterState::nameCompany(CompanyId company, const QString &name)
{
    if (m_companyNames.value(company) == name)
        return;
    m_companyNames.insert(company, name);
    if (m_now.filter.company == company)
        Q_EMIT namesChanged();
}

void FilterState::nameJob(JobId job, const QString &title)
{
    if (m_jobTitles.value(job) == title)
        return;
    m_jobTitles.insert(job, title);
    if (m_now.filter.asksForJobs())
        Q_EMIT namesChanged();
}

QString FilterState::companyName(CompanyId company) const
{
    return m_companyNames.value(company, company.toString());
}

QString FilterState::jobTitle(JobId job) const
{
    return m_jobTitles.value(job, job.toString());
}

void FilterState::save(QSettings &settings) const
{
    settings.setValue("filter/json"_L1, QString::fromUtf8(QJsonDocument(filterToJson(m_now.filter)).toJson(QJsonDocument::Compact)));
    settings.setValue("filter/lists"_L1, QString::fromUtf8(QJsonDocument(listFiltersToJson(m_now.lists)).toJson(QJsonDocument::Compact)));
    settings.setValue("filter/company_name"_L1, m_now.filter.company ? m_companyNames.value(*m_now.filter.company) : QString());
    settings.setValue("filter/job_title"_L1, m_now.filter.job ? m_jobTitles.value(*m_now.filter.job) : QString());
}

void FilterState::restore(QSettings &settings)
{
    const QByteArray kept = settings.value("filter/json"_L1).toString().toUtf8();
    if (kept.isEmpty())
        return;
    const Filter filter = filterFromJson(QJsonDocument::fromJson(kept).object());
    const QString company = settings.value("filter/company_name"_L1).toString();
    const QString job = settings.value("filter/job_title"_L1).toString();
    if (filter.company && !company.isEmpty())
        m_companyNames.insert(*filter.company, company);
    if (filter.job && !job.isEmpty())
        m_jobTitles.insert(*filter.job, job);
    m_back.clear();
    m_forward.clear();
    become({m_now.page, filter, listFiltersFromJson(QJsonDocument::fromJson(settings.value("filter/lists"_L1).toString().toUtf8()).array()), {}});
}

} // namespace reckoner
