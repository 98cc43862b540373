#include "models/doctor/chat_endpoint.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTimer>
#include <cmath>

namespace reckoner {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

namespace {

constexpr Milliseconds kLongestPause = 60s;
constexpr Milliseconds kCancelLook = 50ms;
constexpr qint64 kMostTokens = 1'000'000'000; // of one call: more is a mistake of the server
constexpr qint64 kLongestAnswer = 16 << 20;

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

Error addressError(const char *text, const QUrl &url)
{
    return {ErrorCode::InvalidInput, text, {{u"field"_s, u"url"_s}, {u"host"_s, url.host()}}};
}

/// A whole number that a count can be.
std::optional<qint64> tokensOf(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    const bool isCount = value.isDouble() && number >= 0 && number <= double(kMostTokens) && std::floor(number) == number;
    return isCount ? std::optional(qint64(number)) : std::nullopt;
}

struct Answer
{
    int status = 0; ///< 0: none came
    QByteArray body;
    Milliseconds retryAfter{0};
    bool isTooLong = false;
};

bool isWorthAnotherTry(const Answer &answer)
{
    return answer.status == 0 || answer.status == 408 || answer.status == 429 || answer.status >= 500;
}

Error refusalOf(const Answer &answer, const QString &host)
{
    const QJsonObject context = {{u"host"_s, host}, {u"status"_s, answer.status}};
    if (answer.status == 401 || answer.status == 403)
        return {ErrorCode::NotPermitted, RECKONER_TEXT("{host} refuses the key (HTTP {status})."), context};
    if (answer.status == 404 || answer.status == 405)
        return {ErrorCode::NotFound, RECKONER_TEXT("{host} has no chat completions at this address, or not this model (HTTP {status})."), context};
    if (answer.status >= 300 && answer.status < 400)
        return {ErrorCode::NotFound, RECKONER_TEXT("{host} sends elsewhere (HTTP {status}); name that address, and its host, if the data may go there."), context};
    return {ErrorCode::InvalidInput, RECKONER_TEXT("{host} refuses this text (HTTP {status})."), context};
}

} // namespace

Result<QUrl> chatAddress(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return addressError(RECKONER_TEXT("The end point is an https address with a host."), url);
    if (!url.userInfo().isEmpty())
        return addressError(RECKONER_TEXT("The key does not belong in the address; put it in RECKONER_ANALYSIS_KEY or the keyring."), url);
    if (url.scheme() == "http"_L1 && !isThisMachine(url.host()))
        return addressError(RECKONER_TEXT("Candidate data goes to {host} by https only."), url);
    QUrl address = url;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.isEmpty())
        path = u"/v1"_s;
    if (!path.endsWith("/chat/completions"_L1))
        path += "/chat/completions"_L1;
    address.setPath(path);
    return address;
}

Result<ChatUse> usageOfAnswer(const QByteArray &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The answer of the end point is no JSON object.")};
    const QJsonObject usage = document.object().value(u"usage"_s).toObject();
    const auto input = tokensOf(usage.value(u"prompt_tokens"_s));
    const auto output = tokensOf(usage.value(u"completion_tokens"_s));
    const QJsonValue total = usage.value(u"total_tokens"_s);
    if (!input || !output || *input == 0 || (!total.isUndefined() && tokensOf(total) != *input + *output))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The answer of the end point does not say what was used, or says it wrongly.")};
    return ChatUse{*input, *output, document.object().value(u"model"_s).toString().left(200)};
}

struct ChatEndpoint::Private
{
    Private(const ChatOptions &chosen, const CancelToken &token) : options(chosen), cancel(token) {}
    ChatOptions options;
    CancelToken cancel;
    QNetworkAccessManager network;
    Steady::time_point nextTurn = Steady::now();

    /// Lives on the event loop until `isOver`, a stop from outside or the cancel token.
    Outcome waitUntil(QEventLoop &loop, const std::function<bool()> &isOver)
    {
        QTimer look;
        look.setInterval(kCancelLook);
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (cancel.isCanceled() || isOver())
                loop.quit();
        });
        look.start();
        if (!cancel.isCanceled() && !isOver())
            loop.exec();
        return cancel.check();
    }

    Outcome pause(Milliseconds length)
    {
        const auto end = Steady::now() + length;
        QEventLoop loop;
        return waitUntil(loop, [end] { return Steady::now() >= end; });
    }

    Outcome takeTurn()
    {
        const auto now = Steady::now();
        if (nextTurn > now)
            CHECK(pause(std::chrono::ceil<Milliseconds>(nextTurn - now)));
        nextTurn = std::max(nextTurn, now) + Milliseconds(60'000 / std::max(options.perMinute, 1));
        return {};
    }

    QNetworkRequest request() const
    {
        QNetworkRequest asked(options.url);
        asked.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        asked.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        asked.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        asked.setTransferTimeout(int(options.timeout.count()));
        if (!options.key.isEmpty())
            asked.setRawHeader("Authorization", "Bearer " + options.key.toUtf8());
        return asked;
    }

    Result<Answer> send(const QByteArray &body)
    {
        QEventLoop loop;
        const std::unique_ptr<QNetworkReply> reply(network.post(request(), body));
        bool isTooLong = false;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QObject::connect(reply.get(), &QNetworkReply::downloadProgress, &loop, [&](qint64 received) {
            isTooLong = received > kLongestAnswer;
            if (isTooLong)
                reply->abort();
        });
        if (const auto waited = waitUntil(loop, [&reply] { return reply->isFinished(); }); !waited) {
            reply->abort();
            return waited.error();
        }
        // A status without its whole body is no answer.
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool isCutOff = reply->error() != QNetworkReply::NoError && status >= 200 && status < 300;
        const auto seconds = reply->rawHeader("Retry-After").toInt();
        return Answer{isCutOff && !isTooLong ? 0 : status, reply->readAll(), std::min(kLongestPause, Milliseconds(1'000 * qint64(std::max(seconds, 0)))), isTooLong};
    }

    /// Longer each time, and not all programs at once.
    Milliseconds pauseAfter(int attempt, const Answer &answer) const
    {
        const Milliseconds doubled = std::min(kLongestPause, options.firstPause * (1 << std::min(attempt - 1, 10)));
        const Milliseconds jitter(QRandomGenerator::global()->bounded(int(doubled.count() / 4) + 1));
        return std::max(doubled + jitter, answer.retryAfter);
    }
};

ChatEndpoint::ChatEndpoint(const ChatOptions &options, const CancelToken &cancel) : d(std::make_unique<Private>(options, cancel)) {}

ChatEndpoint::~ChatEndpoint() = default;

Result<ChatUse> ChatEndpoint::ask(const QString &instruction, const QString &text)
{
    const QJsonArray messages = {QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, instruction}}, QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, text}}};
    const QByteArray body = QJsonDocument(QJsonObject{{u"model"_s, d->options.model}, {u"messages"_s, messages}}).toJson(QJsonDocument::Compact);
    const QString host = d->options.url.host();
    for (int attempt = 1;; ++attempt) {
        CHECK(d->takeTurn());
        TRY(answer, d->send(body));
        if (answer.status >= 200 && answer.status < 300)
            return answer.isTooLong ? usageOfAnswer({}) : usageOfAnswer(answer.body);
        if (!isWorthAnotherTry(answer))
            return refusalOf(answer, host);
        if (attempt == d->options.attempts)
            return Error{ErrorCode::Unavailable, answer.status == 0 ? RECKONER_TEXT("{host} cannot be reached, or does not answer in time (tried {attempts} times).")
                                                                    : RECKONER_TEXT("{host} is busy or broken (HTTP {status}, tried {attempts} times)."),
                         {{u"host"_s, host}, {u"status"_s, answer.status}, {u"attempts"_s, attempt}}};
        CHECK(d->pause(d->pauseAfter(attempt, answer)));
    }
}

} // namespace reckoner
