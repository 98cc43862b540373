// What went wrong, as data. The code is one closed list (the command line's codes); `text` is an untranslated
// sentence with {placeholders} that `context` fills; only models/wording turns both into words for a person.
#pragma once

#include <QJsonObject>
#include <QString>

namespace reckoner {

enum class ErrorCode {
    InsufficientCredits, InsufficientTokens, InsufficientMinutes, InvalidState, BreakdownUnknown, // exit 1
    InvalidInput,                                                       // exit 65 (exit 2 when the command line itself is wrong)
    NotFound, Ambiguous, AlreadyExists, DuplicateKeyMismatch, Overflow, // exit 65
    Unavailable, Busy,                                                  // exit 69
    IoError,                                                            // exit 74 (73 when an output cannot be created)
    Conflict, StalePlan,                                                // exit 75
    NotPermitted,                                                       // exit 77
    NotADatabase, SchemaNewer, Damaged,                                 // exit 78
    Canceled,                                                           // exit 130
};

/// The stable snake_case name of a code ("insufficient_credits"), as scripts see it.
QString errorCodeName(ErrorCode code);
/// The exit status of the command line for a code.
int exitStatus(ErrorCode code);

/// Marks a sentence for translation where it is written; wording translates it in the context "Error".
#define RECKONER_TEXT(sentence) sentence

struct Error {
    ErrorCode code = ErrorCode::InvalidInput;
    const char *text = "";     ///< static storage: a literal, with {name} placeholders
    QJsonObject context = {};  ///< values of the placeholders and the "details" of the JSON error

    bool operator==(const Error &other) const { return code == other.code && QLatin1StringView(text) == QLatin1StringView(other.text) && context == other.context; }
};

/// The sentence with each {name} that the context holds replaced by its value.
QString filledSentence(const QString &sentence, const QJsonObject &context);
/// The English sentence with its placeholders filled: for logs and tests; screens use wording::sentence().
QString plainSentence(const Error &error);

} // namespace reckoner
