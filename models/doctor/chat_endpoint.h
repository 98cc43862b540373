// One OpenAI-compatible end point (`/v1/chat/completions`): asked one question at a time, at most so many a minute, again with longer and longer pauses where
// it is busy (429), broken (5xx) or out of reach. It tells what it used. It follows no redirection: what is sent goes to the host that was named.
// Its key travels in one header only; neither key nor texts nor the server's words are in errors or logs. Source: the end point's own convention ("usage").
#pragma once

#include "models/core/cancel_token.h"

#include <QUrl>
#include <chrono>
#include <memory>

namespace reckoner {

struct ChatOptions
{
    QUrl url; ///< the host, its /v1, or the whole address
    QString model;
    QString key; ///< empty: none is sent
    std::chrono::milliseconds timeout{60'000};
    int attempts = 4;
    std::chrono::milliseconds firstPause{1'000}; ///< doubles with each attempt; the server's Retry-After counts where it is longer
    int perMinute = 30;
};

struct ChatUse
{
    qint64 input = 0;
    qint64 output = 0;
    QString servedModel; ///< as the server calls it; empty where it does not say
};

/// The whole address. Errors: invalid_input (no http or https, no host, a name or password in it, plain http to another machine).
Result<QUrl> chatAddress(const QUrl &url);
/// What an answer says was used. Errors: invalid_input where it is no JSON, or its numbers make no sense.
Result<ChatUse> usageOfAnswer(const QByteArray &answer);

class ChatEndpoint
{
public:
    /// `options.url` is a whole address.
    ChatEndpoint(const ChatOptions &options, const CancelToken &cancel);
    ~ChatEndpoint();
    ChatEndpoint(const ChatEndpoint &) = delete;
    ChatEndpoint &operator=(const ChatEndpoint &) = delete;

    /// Blocks, and lives on its thread's event loop meanwhile. Errors: unavailable (after all attempts), not_permitted (the key is refused), not_found (no such
    /// address), invalid_input (this question is refused, or the answer makes no sense), canceled.
    Result<ChatUse> ask(const QString &instruction, const QString &text);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reckoner
