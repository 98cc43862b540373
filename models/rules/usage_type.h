// The table of usage types: pages, import, export, command line, tests and the database's own rules walk it. A new usage
// type is one row here, its migration, and its columns in UsageEvent.
#pragma once

#include "models/core/result.h"

#include <QString>
#include <span>

namespace reckoner {

enum class UsageType { CvParsing = 0, QuestionGeneration = 1, VideoInterview = 2 }; ///< stored in roll-ups as these numbers

/// What a price is per; `name` is the text in prices.unit.
enum class PriceUnit { Cv, Token, PromptToken, CompletionToken, Question, Minute };
QString priceUnitName(PriceUnit unit);
std::optional<PriceUnit> priceUnitFromName(QStringView name);

struct UsageTypeInfo
{
    UsageType type;
    const char *name;       ///< "cv_parsing": JSON, database
    const char *shortName;  ///< "cv": command line
    const char *table;      ///< "cv_parsing_usage"
    const char *title;      ///< "CV Parsing", untranslated; context "UsageType"
    const char *logTag;     ///< "Resume Parse": operators' log lines
    const char *logNoun;    ///< "CV parsing"
    bool hasDraft;          ///< an unknown job id is a draft
    const char *quantitySql; ///< the metered quantity as SQL over the row's columns (CVs, tokens, minutes), never NULL
    const char *failedSql;   ///< 1 for a row that failed and is free, else 0
    const char *questionsSql; ///< questions of the row, else 0
    const char *modelSql;     ///< the model named by the row, or NULL
    std::span<const PriceUnit> units; ///< units that price it, the pair first
};

std::span<const UsageTypeInfo> usageTypes();
const UsageTypeInfo &info(UsageType type);
/// Takes "cv" and "cv_parsing" alike.
std::optional<UsageType> usageTypeFromName(QStringView name);
inline QString usageTypeName(UsageType type) { return QString::fromLatin1(info(type).name); }

/// RECONCILED: has a job; DRAFT: has only a draft id; UNKNOWN: neither. Numbers are stored in roll-ups.
enum class LinkStatus { Unknown = 0, Draft = 1, Reconciled = 2 };
QString linkStatusName(LinkStatus status);
std::optional<LinkStatus> linkStatusFromName(QStringView name);

enum class QuantitySource { Measured, Estimated, Imported, Manual };
QString quantitySourceName(QuantitySource source);
std::optional<QuantitySource> quantitySourceFromName(QStringView name);

enum class CostSource { List, Given, Adopted };
QString costSourceName(CostSource source);

} // namespace reckoner
