// The data that is measured: a sample database of the demo generator, kept from run to run, and a file of usage with its companies and jobs.
#pragma once

#include "models/session/session.h"
#include "models/usage/filter.h"
#include "tests/benchmarks/bench.h"

namespace reckoner::bench {

/// The business clock of all data.
Instant sampleNow();
QString cliPath(const BenchPlan &plan);

/// `events` of 200 companies over 365 days; made where it is missing.
QString sampleDatabase(const BenchPlan &plan, qint64 events);
/// The companies and jobs of `path`, and every hundredth of its rows.
QString thinnedDatabase(const BenchPlan &plan, const QString &path);
/// An open session at the sample's clock.
std::unique_ptr<Session> sampleSession(const QString &path);

/// The company with the most usage, and the one with the least.
CompanyId biggestCompany(const QString &path);
CompanyId smallestCompany(const QString &path);

Filter lastDays(int days, std::optional<CompanyId> company = {});
Filter everything(std::optional<CompanyId> company = {});

/// Usage of 200 companies in order of time as CSV (".csv") or JSON lines (".jsonl").
QString usageFile(const BenchPlan &plan, qint64 rows, const QString &suffix);
/// SQL that inserts the companies and jobs which that file names.
QString usageFileDirectory(const BenchPlan &plan, qint64 rows, Dialect dialect);
/// The file's columns as CREATE TABLE wants them, bare, and its two indexes.
QString bareTable(Dialect dialect);

} // namespace reckoner::bench
