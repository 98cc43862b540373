// A place in the window: a page and a filter, as one command line says it. "Copy link" writes it and `reckoner --page ...` reads it.
#pragma once

#include "models/database/database_url.h"
#include "models/directory/companies.h"
#include "models/directory/jobs.h"
#include "ui/widgets/filter_state.h"

class QCommandLineParser;

namespace reckoner {

struct Place
{
    QString page;
    QString file = {}; ///< to be imported: its page is the Import page
    QString company; ///< id or name
    QString job;     ///< id or title
    bool withoutJob = false;
    std::optional<UsageType> type = {};
    std::optional<LinkStatus> status = {};
    std::optional<RangeChoice> range = {};
    std::vector<UsageType> notTypes = {};
    std::vector<JobId> notJobs = {};
    std::vector<LinkStatus> notStatuses = {};
    std::vector<ListFilter> lists = {};
    bool leavesOut() const { return !notTypes.empty() || !notJobs.empty() || !notStatuses.empty() || !lists.empty(); }
    /// A filter that says anything says everything: what it leaves out is not narrowed.
    bool saysFilter() const { return !company.isEmpty() || !job.isEmpty() || withoutJob || type || status || range || leavesOut(); }
};

/// FILE, --page, --company, --job, --type, --status, --without-type, --without-job, --without-status, --only, --not, --days, --month, --from, --to.
void addPlaceOptions(QCommandLineParser &parser);
/// Errors: invalid_input. An open end of --from and --to is the day after `now`, or the beginning of time.
Result<Place> readPlace(const QCommandLineParser &parser, Instant now);
/// The same options again, ids in place of names.
QStringList placeOptions(const QString &page, const Filter &filter, const std::vector<ListFilter> &lists = {});
/// What --db takes, without a password: that belongs into ~/.pgpass or a service file.
QString shareableAddress(const DatabaseUrl &url);

/// The company and job of a place, looked up.
struct FoundPlace
{
    std::optional<Company> company;
    std::optional<Job> job;
};
/// Errors: not_found, ambiguous.
Result<FoundPlace> findPlace(const Inquiry &inquiry, const Place &place);
/// Leaves the filter alone where the place says none.
void showPlace(FilterState &state, const Place &place, const FoundPlace &found);

} // namespace reckoner
