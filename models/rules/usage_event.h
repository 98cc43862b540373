// One usage fact as a caller gives it, before it is metered. `record`, every importer and the demo generator fill this; only
// what is set was given (and only that is compared when an event id comes again).
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/money.h"
#include "models/rules/usage_type.h"

namespace reckoner {

struct UsageEvent
{
    UsageType type = UsageType::CvParsing;
    std::optional<CompanyId> company;
    std::optional<Instant> occurredAt;
    std::optional<QString> eventId;
    std::optional<QString> job;         ///< as given: an id of a job, or (questions) any draft id
    std::optional<QString> candidate;
    std::optional<ApplicationId> application;
    std::optional<ProfileId> profile;
    std::optional<QString> origin;      ///< candidate, recruiter, api, ...
    std::optional<QuantitySource> source;
    std::optional<Money> givenCost;
    // CV parsing
    std::optional<qint64> fileSizeKb;
    std::optional<bool> parseSuccessful;
    std::optional<qint64> skills;       ///< number of skills found; decides the default success rate
    std::optional<qint64> successRate;  ///< percent, 0 to 100
    // question generation
    std::optional<qint64> promptTokens;
    std::optional<qint64> completionTokens;
    std::optional<qint64> questions;
    std::optional<qint64> descriptionLength; ///< UTF-16 units of the job description; for estimates
    std::optional<QString> model;
    // video interview
    std::optional<QString> interview;
    std::optional<qint64> durationMicros;   ///< of seconds, or of ended - started
    std::optional<qint64> minutesGiven;     ///< whole minutes named by the caller
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    std::optional<qint64> completedQuestions;
    std::optional<qint64> totalQuestions;
    std::optional<QString> videoQuality;
};

/// SHA-256 (first 16 bytes) over the canonical form of the fields that were given, without event id; kept with the event id, so that
/// a repeat with other content is seen. Equal numbers and instants written differently give the same digest.
QByteArray contentDigest(const UsageEvent &event);

/// The event id of an imported row that has none: from type, company, given fields and its ordinal (from 0) among equal rows of the
/// file. Starts with the event's time, so that a file in time order fills the index in order. At most 40 characters.
QString generatedEventId(const UsageEvent &event, const QByteArray &digest, qint64 ordinalAmongEqual);

} // namespace reckoner
