// The table of figures: ours, the peer's, their ratio, the goal, and whether it holds.
#pragma once

#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace reckoner::bench {

/// Ours and the peer's figure of the same run: medians of alternating repetitions.
struct Pair
{
    double ours = 0;
    double peer = 0;
};

class Report
{
public:
    /// More is better: ours / peer is at least `goal`.
    void atLeast(const char *part, const QString &what, const QString &unit, Pair pair, const QString &peer, double goal);
    /// Times: peer / ours is at least `goal`.
    void faster(const char *part, const QString &what, const QString &unit, Pair pair, const QString &peer, double goal);
    /// Less is better: ours / peer is at most `goal`.
    void atMost(const char *part, const QString &what, const QString &unit, Pair pair, const QString &peer, double goal);
    /// An absolute limit.
    void limit(const char *part, const QString &what, const QString &unit, double ours, double goal);
    /// Shown beside the others and not judged: an aim, or a figure whose peer is not at hand.
    void beside(const char *part, const QString &what, const QString &unit, double ours, const QString &remark);

    bool isEmpty() const { return m_figures.empty(); }
    QString table() const;
    QJsonObject toJson() const;

private:
    struct Figure
    {
        QString part;
        QString what;
        QString unit;
        double ours = 0;
        std::optional<double> peer = {};
        QString peerName = {};
        std::optional<double> ratio = {};
        QString goal = {};
        std::optional<bool> holds = {};
    };
    void add(Figure figure);
    std::vector<Figure> m_figures;
};

} // namespace reckoner::bench
