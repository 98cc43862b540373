#include "models/core/error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace reckoner {

using namespace Qt::StringLiterals;

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InsufficientCredits: return u"insufficient_credits"_s;
    case ErrorCode::InsufficientTokens: return u"insufficient_tokens"_s;
    case ErrorCode::InsufficientMinutes: return u"insufficient_minutes"_s;
    case ErrorCode::InvalidState: return u"invalid_state"_s;
    case ErrorCode::BreakdownUnknown: return u"breakdown_unknown"_s;
    case ErrorCode::InvalidInput: return u"invalid_input"_s;
    case ErrorCode::NotFound: return u"not_found"_s;
    case ErrorCode::Ambiguous: return u"ambiguous"_s;
    case ErrorCode::AlreadyExists: return u"already_exists"_s;
    case ErrorCode::DuplicateKeyMismatch: return u"duplicate_key_mismatch"_s;
    case ErrorCode::Overflow: return u"overflow"_s;
    case ErrorCode::Unavailable: return u"unavailable"_s;
    case ErrorCode::Busy: return u"busy"_s;
    case ErrorCode::IoError: return u"io_error"_s;
    case ErrorCode::Conflict: return u"conflict"_s;
    case ErrorCode::StalePlan: return u"stale_plan"_s;
    case ErrorCode::NotPermitted: return u"not_permitted"_s;
    case ErrorCode::NotADatabase: return u"not_a_database"_s;
    case ErrorCode::SchemaNewer: return u"schema_newer"_s;
    case ErrorCode::Damaged: return u"damaged"_s;
    case ErrorCode::Canceled: return u"canceled"_s;
    }
    Q_UNREACHABLE();
}

// Source: cli.md, the table of exits.
int exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InsufficientCredits:
    case ErrorCode::InsufficientTokens:
    case ErrorCode::InsufficientMinutes:
    case ErrorCode::InvalidState:
    case ErrorCode::BreakdownUnknown: return 1;
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Ambiguous:
    case ErrorCode::AlreadyExists:
    case ErrorCode::DuplicateKeyMismatch:
    case ErrorCode::Overflow: return 65;
    case ErrorCode::Unavailable:
    case ErrorCode::Busy: return 69;
    case ErrorCode::IoError: return 74;
    case ErrorCode::Conflict:
    case ErrorCode::StalePlan: return 75;
    case ErrorCode::NotPermitted: return 77;
    case ErrorCode::NotADatabase:
    case ErrorCode::SchemaNewer:
    case ErrorCode::Damaged: return 78;
    case ErrorCode::Canceled: return 130;
    }
    Q_UNREACHABLE();
}

static QString contextText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList items;
    for (const QJsonValue item : value.toArray())
        items.append(contextText(item));
    return items.join(u", "_s);
}

// One pass from left to right, so that a value which itself holds braces is never filled again.
QString filledSentence(const QString &sentence, const QJsonObject &context)
{
    QString filled;
    qsizetype position = 0;
    while (true) {
        const qsizetype open = sentence.indexOf(u'{', position);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(u'}', open);
        if (close < 0)
            return filled + QStringView(sentence).mid(position);
        const auto value = context.constFind(QStringView(sentence).mid(open + 1, close - open - 1));
        filled += QStringView(sentence).mid(position, open - position);
        filled += value == context.constEnd() ? sentence.mid(open, close - open + 1) : contextText(*value);
        position = close + 1;
    }
}

QString plainSentence(const Error &error)
{
    return filledSentence(QString::fromUtf8(error.text), error.context);
}

} // namespace reckoner
