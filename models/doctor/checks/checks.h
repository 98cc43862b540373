// The rules, one file each in this folder; registry.cpp says in which order.
#pragma once

#include "models/doctor/rule.h"

namespace reckoner {

// drafts and usage
extern const Rule kDraftUnreconciled;
extern const Rule kDraftAbandoned;
extern const Rule kUsageUnknownJob;
extern const Rule kUsageUnpriced;
extern const Rule kUsageMispriced;
extern const Rule kUsageUnbilledDuration;
extern const Rule kUsageDuplicate;
extern const Rule kUsageMissing;
extern const Rule kLedgerMissing;
extern const Rule kSummaryDrift;

// tokens
extern const Rule kApplicationCompany;
extern const Rule kUsageUnattributed;
extern const Rule kAnalysisUnlogged;
extern const Rule kAllocationMissing;
extern const Rule kAllocationDrift;

// minutes, credits and the ledger
extern const Rule kPeriodMissing;
extern const Rule kPeriodOverlap;
extern const Rule kPeriodStale;
extern const Rule kMinutesDrift;
extern const Rule kAddonLost;
extern const Rule kCreditBreakdownMissing;
extern const Rule kCreditRefundWrongBucket;
extern const Rule kCreditRefundExcess;
extern const Rule kCreditRefundMissing;
extern const Rule kReservationStale;
extern const Rule kBalanceDrift;

} // namespace reckoner
