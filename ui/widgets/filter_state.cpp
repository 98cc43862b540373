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

QString words(const char *text)
{
    return QCoreApplication::translate("Filter", text);
}

QString dayRangeTitle(const DayRange &days)
{
    const QString first = wording::dayText(days.from);
    if (days.days() == 1)
        return first;
    return words(QT_TRANSLATE_NOOP("Filter", "%1 to %2")).arg(first, wording::dayText(days.to.plusDays(-1)));
}

} // namespace

QString rangeTitle(const RangeChoice &range)
{
    switch (range.kind) {
    case RangeChoice::Kind::Everything:
        return words(QT_TRANSLATE_NOOP("Filter", "All time"));
    case RangeChoice::Kind::LastDays:
        return range.days == 1 ? words(QT_TRANSLATE_NOOP("Filter", "Today")) : words(QT_TRANSLATE_NOOP("Filter", "Last %1 days")).arg(range.days);
    case RangeChoice::Kind::ThisMonth:
        return words(QT_TRANSLATE_NOOP("Filter", "This month"));
    case RangeChoice::Kind::LastMonth:
        return words(QT_TRANSLATE_NOOP("Filter", "Last month"));
    case RangeChoice::Kind::Month:
        return QLocale().toString(range.month.firstDay().date(), u"MMMM yyyy"_s);
    case RangeChoice::Kind::Days:
        return dayRangeTitle(range.dayRange);
    case RangeChoice::Kind::Instants:
        return wording::rangeText(range.instants, Calendar());
    }
    return {};
}

FilterState::FilterState(QObject *parent) : QObject(parent) {}

void FilterState::set(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_back.append(m_filter);
    if (m_back.size() > kLongestHistory)
        m_back.removeFirst();
    m_forward.clear();
    become(filter);
}

void FilterState::become(const Filter &filter)
{
    m_filter = filter;
    Q_EMIT changed(m_filter);
    Q_EMIT historyChanged();
}

void FilterState::setCompany(const std::optional<CompanyId> &company)
{
    if (company == m_filter.company)
        return;
    Filter next = m_filter;
    next.company = company;
    next.job.reset();
    set(next);
}

void FilterState::setRange(const RangeChoice &range)
{
    Filter next = m_filter;
    next.range = range;
    set(next);
}

void FilterState::setType(const std::optional<UsageType> &type)
{
    Filter next = m_filter;
    next.type = type;
    set(next);
}

void FilterState::setJob(const std::optional<JobId> &job)
{
    Filter next = m_filter;
    next.job = job;
    next.withoutJob = false;
    set(next);
}

void FilterState::setWithoutJob()
{
    Filter next = m_filter;
    next.job.reset();
    next.withoutJob = true;
    set(next);
}

void FilterState::setStatus(const std::optional<LinkStatus> &status)
{
    Filter next = m_filter;
    next.status = status;
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
    }
}

void FilterState::goBack()
{
    if (m_back.isEmpty())
        return;
    m_forward.append(m_filter);
    become(m_back.takeLast());
}

void FilterState::goForward()
{
    if (m_forward.isEmpty())
        return;
    m_back.append(m_filter);
    become(m_forward.takeLast());
}

QList<FilterChip> FilterState::chips() const
{
    QList<FilterChip> chips;
    if (m_filter.company)
        chips.append({FilterPart::Company, companyName(*m_filter.company)});
    if (m_filter.range != RangeChoice())
        chips.append({FilterPart::Range, rangeTitle(m_filter.range)});
    if (m_filter.type)
        chips.append({FilterPart::Type, wording::title(*m_filter.type)});
    if (m_filter.job)
        chips.append({FilterPart::Job, words(QT_TRANSLATE_NOOP("Filter", "Job: %1")).arg(jobTitle(*m_filter.job))});
    else if (m_filter.withoutJob)
        chips.append({FilterPart::Job, words(QT_TRANSLATE_NOOP("Filter", "No job"))});
    if (m_filter.status)
        chips.append({FilterPart::Status, wording::title(*m_filter.status)});
    return chips;
}

void FilterState::nameCompany(CompanyId company, const QString &name)
{
    if (m_companyNames.value(company) == name)
        return;
    m_companyNames.insert(company, name);
    if (m_filter.company == company)
        Q_EMIT namesChanged();
}

void FilterState::nameJob(JobId job, const QString &title)
{
    if (m_jobTitles.value(job) == title)
        return;
    m_jobTitles.insert(job, title);
    if (m_filter.job == job)
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
    settings.setValue("filter/json"_L1, QString::fromUtf8(QJsonDocument(filterToJson(m_filter)).toJson(QJsonDocument::Compact)));
    settings.setValue("filter/company_name"_L1, m_filter.company ? m_companyNames.value(*m_filter.company) : QString());
    settings.setValue("filter/job_title"_L1, m_filter.job ? m_jobTitles.value(*m_filter.job) : QString());
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
    become(filter);
}

} // namespace reckoner
