// What the model of balances and the program share: two companies in two zones with their profiles and organizations, one clock that moves over days
// and months, and a step that is asked of both. Nothing here decides what an answer is.
#pragma once

#include "models/directory/organizations.h"
#include "models/directory/profiles.h"
#include "tests/usage/usage_world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <functional>

namespace reckoner {

/// What a step answers, in the words of the command line. Of a refusal `reply` is its details.
struct StepAnswer
{
    std::optional<QString> refusal; ///< the code
    bool duplicate = false;
    QJsonObject reply;
    QString sentence;                           ///< of a refusal; the program's
    std::optional<OperationId> operation = {};  ///< the program's

    static StepAnswer refused(const QString &code, const QJsonObject &details = {}) { return {code, false, details, {}}; }
    static StepAnswer done(const QJsonObject &reply) { return {{}, false, reply, {}}; }
    static StepAnswer repeated(const QJsonObject &reply) { return {{}, true, reply, {}}; }
};

template <typename Reply>
StepAnswer answerOf(const Result<Done<Reply>> &result)
{
    if (!result)
        return {errorCodeName(result.error().code), false, result.error().context, plainSentence(result.error())};
    return {{}, result->duplicate, result->reply.toJson(), {}, result->operation};
}

/// One step, asked of the program and of the model.
struct BalanceStep
{
    int company = 0;
    QString what;                                     ///< act and content: equal for equal requests
    std::function<StepAnswer(const Request &)> ask;   ///< the program
    std::function<StepAnswer()> expect;               ///< the model, which has done it then
    std::function<void()> look;                       ///< compares the buckets of the account that was touched
    QStringList made = {};                            ///< keys of the reply that hold ids made by the program
    std::function<void(const StepAnswer &)> learn = {}; ///< keeps those
    bool isSound = true;                              ///< false: refused for its content, before any key is looked up
    bool hasReason = true;
};

[[noreturn]] inline void differ(const QString &what)
{
    throw std::runtime_error(what.toStdString());
}

inline void equal(const QString &what, qint64 found, qint64 expected)
{
    if (found != expected)
        differ(u"%1: %2, expected %3"_s.arg(what).arg(found).arg(expected));
}

inline QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

template <typename Value>
Value got(const char *what, Result<Value> result)
{
    if (!result)
        differ(QString::fromLatin1(what) + u": "_s + plainSentence(result.error()));
    return std::move(result).value();
}

/// Days of a zone, by Qt's own calendar. Its midnights all exist.
class ZoneDays
{
public:
    explicit ZoneDays(const QString &name) : m_zone(name.toUtf8()) {}
    QDate dayOf(Instant at) const { return QDateTime::fromMSecsSinceEpoch(at.micros() / 1000, m_zone).date(); }
    Instant startOf(const QDate &day) const { return Instant::fromDateTime(QDateTime(day, QTime(0, 0), m_zone)); }
    int monthOf(Instant at) const
    {
        const QDate day = dayOf(at);
        return day.year() * 12 + day.month() - 1;
    }
    Instant nextMonth(Instant at) const
    {
        const QDate day = dayOf(at);
        return startOf(QDate(day.year(), day.month(), 1).addMonths(1));
    }

private:
    QTimeZone m_zone;
};

struct BalanceCompany
{
    CompanyId id;
    ZoneDays days;
};

class BalancesWorld
{
public:
    explicit BalancesWorld(Dialect dialect) : office(dialect), scope(office.scope()), m_now(office.now())
    {
        for (const auto &[name, zone, currency] : {std::array{u"Aster"_s, u"America/New_York"_s, u"USD"_s}, std::array{u"Cedar"_s, u"Asia/Kolkata"_s, u"EUR"_s}}) {
            const auto id = fixedId<CompanyId>(1, int(companies.size()));
            office.company(name, zone, currency, id);
            companies.push_back({id, ZoneDays(zone)});
        }
        scope = office.scope();
        setTime(m_now);
    }

    Instant now() const { return m_now; }
    Connection &connection() { return office.connection(); }
    Inquiry everything() { return Inquiry(connection(), scope); }
    Inquiry of(int company) { return got("scope", everything().narrowedTo(companies[size_t(company)].id)); }

    /// Mostly by minutes, sometimes by days or months, sometimes to the very start of a month.
    void moveClock(Dice &dice)
    {
        constexpr qint64 kMinute = 60'000'000;
        constexpr qint64 kDay = 24 * 60 * kMinute;
        if (dice.oneIn(150))
            setTime(Instant::fromMicros(m_now.micros() + (35 + dice.below(90)) * kDay));
        else if (dice.oneIn(40))
            setTime(companies[size_t(dice.below(int(companies.size())))].days.nextMonth(m_now));
        else if (dice.oneIn(12))
            setTime(Instant::fromMicros(m_now.micros() + kDay));
        else if (dice.oneIn(2))
            setTime(Instant::fromMicros(m_now.micros() + (1 + dice.below(120)) * kMinute));
    }

    Office office;
    Scope scope; ///< of an admin over all companies, with the clock
    std::vector<BalanceCompany> companies;

private:
    void setTime(Instant at)
    {
        m_now = at;
        scope.clock = Clock::fixedAt(at);
    }
    Instant m_now;
};

/// Any of them.
template <typename Value>
int anyOf(Dice &dice, const std::vector<Value> &values)
{
    return dice.below(int(values.size()));
}

} // namespace reckoner
