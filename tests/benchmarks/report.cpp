#include "tests/benchmarks/report.h"

#include <QJsonArray>
#include <cstdio>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

/// Three digits that count; whole numbers from a hundred on.
QString number(double value)
{
    return value >= 100 ? QString::number(value, 'f', 0) : QString::number(value, 'g', 3);
}

QJsonValue numberJson(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

void Report::add(Figure figure)
{
    std::fprintf(stderr, "  %s %s: %s %s\n", qUtf8Printable(figure.part), qUtf8Printable(figure.what), qUtf8Printable(number(figure.ours)), qUtf8Printable(figure.unit));
    m_figures.push_back(std::move(figure));
}

void Report::atLeast(const char *part, const QString &what, const QString &unit, Pair pair, const QString &peer, double goal)
{
    const double ratio = pair.ours / pair.peer;
    add({QString::fromLatin1(part), what, unit, pair.ours, pair.peer, peer, ratio, u">= %1 x"_s.arg(number(goal)), ratio >= goal});
}

void Report::faster(const char *part, const QString &what, const QString &unit, Pair pair, const QString &peer, double goal)
{
    const double ratio = pair.peer / pair.ours;
    add({QString::fromLatin1(part), what, unit, pair.ours, pair.peer, peer, ratio, u"%1 x faster"_s.arg(number(goal)), ratio >= goal});
}

void Report::atMost(const char *part, const QString &what, const QString &unit, Pair pair, const QString &peer, double goal)
{
    const double ratio = pair.ours / pair.peer;
    add({QString::fromLatin1(part), what, unit, pair.ours, pair.peer, peer, ratio, u"<= %1 x"_s.arg(number(goal)), ratio <= goal});
}

void Report::limit(const char *part, const QString &what, const QString &unit, double ours, double goal)
{
    add({QString::fromLatin1(part), what, unit, ours, {}, {}, {}, u"<= %1 %2"_s.arg(number(goal), unit), ours <= goal});
}

void Report::beside(const char *part, const QString &what, const QString &unit, double ours, const QString &remark)
{
    add({QString::fromLatin1(part), what, unit, ours, {}, {}, {}, remark, {}});
}

QString Report::table() const
{
    const auto line = [](const QString &part, const QString &what, const QString &ours, const QString &peer, const QString &ratio, const QString &goal, const QString &holds) {
        return u"%1 %2 %3 %4 %5  %6 %7\n"_s.arg(part, -3).arg(what, -58).arg(ours, 16).arg(peer, 34).arg(ratio, 8).arg(goal, -22).arg(holds);
    };
    QString text = line(u""_s, u"what"_s, u"ours"_s, u"peer"_s, u"ratio"_s, u"goal"_s, u"holds"_s);
    for (const Figure &figure : m_figures) {
        const QString peer = figure.peer ? u"%1 %2 (%3)"_s.arg(number(*figure.peer), figure.unit, figure.peerName) : u"-"_s;
        const QString holds = figure.holds ? (*figure.holds ? u"yes"_s : u"NO"_s) : u"-"_s;
        text += line(figure.part, figure.what, number(figure.ours) + u' ' + figure.unit, peer, figure.ratio ? number(*figure.ratio) : u"-"_s, figure.goal, holds);
    }
    return text;
}

QJsonObject Report::toJson() const
{
    QJsonArray figures;
    for (const Figure &figure : m_figures)
        figures.append(QJsonObject{{u"part"_s, figure.part}, {u"what"_s, figure.what}, {u"unit"_s, figure.unit}, {u"ours"_s, figure.ours},
                                   {u"peer"_s, numberJson(figure.peer)}, {u"peer_name"_s, figure.peerName}, {u"ratio"_s, numberJson(figure.ratio)},
                                   {u"goal"_s, figure.goal}, {u"holds"_s, figure.holds ? QJsonValue(*figure.holds) : QJsonValue()}});
    return {{u"figures"_s, figures}};
}

} // namespace reckoner::bench
