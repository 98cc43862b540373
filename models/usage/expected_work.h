// A list from outside of work that was done (an interview platform's log, a parser's journal): what of it has no usage is a finding of the data checks.
#pragma once

#include "models/usage/ingest.h"

namespace reckoner {

struct ExpectedWorkOptions
{
    std::optional<CompanyId> company; ///< beats what rows say
    bool dryRun = false;
    QString sourceName; ///< file name; findings name it
};
struct ExpectedWorkReply
{
    bool written = false; ///< false: a dry run, or something was rejected
    qint64 read = 0;
    qint64 added = 0;
    qint64 known = 0; ///< there already, or twice in the list
    qint64 rejected = 0;
    std::vector<IngestReject> rejects; ///< the first 20; not kept under a key
    QJsonObject toJson() const;
    static ExpectedWorkReply fromJson(const QJsonObject &json);
};
/// All or nothing: one reject, and nothing is written (an answer, not an error). A list over several companies is an operation of no company. What is
/// known already is not added again. Undoing takes the entries away. Errors: those of the source, not_permitted, canceled...
Result<Done<ExpectedWorkReply>> importExpectedWork(Connection &connection, const Scope &scope, const ExpectedWorkOptions &options, const IngestSource &source,
                                                   const Request &request);

} // namespace reckoner
