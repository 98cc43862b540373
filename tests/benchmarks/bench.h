// What every part of the benchmarks shares: how much is measured, and how two figures are taken alternately.
#pragma once

#include "models/core/result.h"
#include "tests/benchmarks/report.h"

#include <QElapsedTimer>
#include <algorithm>
#include <functional>

namespace reckoner::bench {

struct BenchPlan
{
    qint64 events = 10'000'000; ///< of the sample for B, C and F1
    qint64 rows = 3'000'000;    ///< of the file for A and G
    int runs = 5;
    bool isShort = false;
    QString folder;             ///< for data; the sample is kept there from run to run
    QString programs;           ///< where reckoner and reckoner-cli are
    QString postgres;           ///< a superuser's URL; empty: the PostgreSQL parts are left out
};

/// A part: measures and adds its figures. One function may serve several parts that share their data.
using Part = void (*)(const BenchPlan &plan, const QStringList &parts, Report &report);
void benchIngest(const BenchPlan &plan, const QStringList &parts, Report &report);
void benchFigures(const BenchPlan &plan, const QStringList &parts, Report &report);
void benchPaging(const BenchPlan &plan, const QStringList &parts, Report &report);
void benchBalances(const BenchPlan &plan, const QStringList &parts, Report &report);
void benchWriters(const BenchPlan &plan, const QStringList &parts, Report &report);
void benchWindow(const BenchPlan &plan, const QStringList &parts, Report &report);
void benchReading(const BenchPlan &plan, const QStringList &parts, Report &report);

/// Ends the program and says why: a benchmark that cannot set itself up has no figures.
[[noreturn]] void giveUp(const QString &why);

template <typename T>
T needed(Result<T> result)
{
    if (!result)
        giveUp(plainSentence(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.size() % 2 == 1 ? values[values.size() / 2] : (values[values.size() / 2 - 1] + values[values.size() / 2]) / 2;
}

template <typename Work>
double millisecondsOf(const Work &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e6;
}

/// One call of something that takes about a millisecond or less, from a few.
template <typename Work>
double millisecondsOfFew(const Work &work)
{
    constexpr int calls = 5;
    return millisecondsOf([&] {
        for (int i = 0; i < calls; ++i)
            work();
    }) / calls;
}

/// Medians of `runs` repetitions of each in turn, so that a slow moment of the machine meets both.
inline Pair alternately(int runs, const std::function<double()> &ours, const std::function<double()> &peer)
{
    std::vector<double> oursOf;
    std::vector<double> peersOf;
    for (int run = 0; run < runs; ++run) {
        oursOf.push_back(ours());
        peersOf.push_back(peer());
    }
    return {median(oursOf), median(peersOf)};
}

} // namespace reckoner::bench
