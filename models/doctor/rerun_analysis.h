// Analyses that no token log names (rule analysis-unlogged), run again at an OpenAI-compatible end point to learn what they use. This sends candidate data
// out of the house: it needs an explicit yes that names the host, and says of each text where it goes. What an answer says was used is logged at once
// (measured, marked as run again, held): it is not deducted before a person approves the log (balances/tokens.h, approveTokens). The answer itself is dropped.
#pragma once

#include "models/doctor/chat_endpoint.h"
#include "models/balances/tokens.h"

namespace reckoner {

struct RerunWanted
{
    ChatOptions endpoint;
    QString textsFolder;          ///< one file for each: <application id>.txt, else <candidate id>.txt, UTF-8
    QString sendTo;               ///< the explicit yes: the host of the address
    QStringList findings = {};    ///< ids; empty: all of the scope
    bool isRehearsal = false;     ///< what would be sent; sends and writes nothing, and needs no yes
};

struct RerunItem
{
    enum class State { WouldSend, NoText, Logged, Failed, NotSent };
    QString finding;
    ApplicationId application;
    CompanyId company;
    QString candidate;
    qint64 characters = 0;
    State state = State::NotSent;
    std::optional<TokenLogId> log = {};
    std::optional<OperationId> operation = {}; ///< that logged it
    bool duplicate = false;                    ///< its key had logged it before
    Tokens input = {};
    Tokens output = {};
    std::optional<Error> failure = {};
    QJsonObject toJson() const;
};

struct RerunReply
{
    QString host;
    std::vector<RerunItem> items;
    std::optional<Error> stopped = {}; ///< why the rest was not sent; what was logged stays
    std::optional<BatchId> batch = {}; ///< of the recordings
    qint64 count(RerunItem::State state) const;
    Tokens tokens() const; ///< of what was logged
    QJsonObject toJson() const;
};

/// Before each text is sent.
using OnSending = std::function<void(const RerunItem &item, const QString &host)>;

/// For admins. `endpoint.key` is the caller's to find (analysis_key.h). Errors: invalid_input (no yes for this host, an address or folder that will not do), not_permitted.
Result<RerunReply> rerunAnalyses(Connection &connection, const Scope &scope, const RerunWanted &wanted, const Request &request, const OnSending &onSending = {});

std::span<const Column<RerunItem>> rerunColumns();

} // namespace reckoner
