// What support asks: why does it not work for this person, organization, company, job, or for the thing with this id? Everything that it draws from, and
// every check with its reason in words. Reads only; a diagnosis changes nothing. Source: domain.md, "Doctor"; the JSON is that of cli.md.
#pragma once

#include "models/core/currency.h"
#include "models/ledger/inquiry.h"
#include "models/tables/column.h"

#include <QJsonArray>

namespace reckoner {

struct DiagnosisCheck
{
    const char *check; ///< stable name: "minutes-would-use"
    bool ok = true;
    const char *text = ""; ///< RECKONER_TEXT sentence with {placeholders}
    QJsonObject context = {};
    QString why() const; ///< in English
    QJsonObject toJson() const; ///< {"check","ok","why"}
};

struct Diagnosis
{
    QString type; ///< "profile", "organization", "job", "company", "application", "usage", "token_log", "metric", "allocation", "operation", "draft"
    QString id;   ///< of a draft its text
    QString name; ///< as a person knows it
    QString company;
    Instant asOf;
    std::optional<qint64> wouldUse;
    QJsonArray balances;
    QJsonArray periods;
    QJsonArray purchases; ///< newest first, as are draws and refusals
    QJsonArray draws;
    QJsonArray refusals;
    std::vector<DiagnosisCheck> checks; ///< those that are not ok first: the first of them names the cause
    bool ok() const;
    const DiagnosisCheck *cause() const; ///< none where all is well
    QJsonObject toJson() const;
};

struct DiagnosisWanted
{
    QString who; ///< e-mail address, name, id of anything, draft id or event id
    std::optional<qint64> wouldUse = {}; ///< whether so many more would pass now: credits, minutes or tokens, whatever the thing draws
};
/// For admins. Errors: not_found, ambiguous, invalid_input.
Result<Diagnosis> diagnose(const Inquiry &inquiry, const DiagnosisWanted &wanted);

/// What changed between two saved diagnoses, field by field, and which checks did.
struct DiagnosisComparison
{
    struct Change
    {
        QString field; ///< "balances/credits ann@example.com/addon"
        QJsonValue before;
        QJsonValue after;
    };
    QString before; ///< when the older one was made
    QString after;
    std::vector<Change> changes; ///< without checks; times of making the diagnosis are none
    std::vector<Change> checks;  ///< field: the check; values: "ok", or why it was not; null where it was not made
    QJsonObject toJson() const;  ///< {"before":T,"after":T,"changes":[{"field","before","after"}],"checks":[{"check","before","after"}]}
};
/// Errors: invalid_input where one is no diagnosis, or they are of two things.
Result<DiagnosisComparison> compareDiagnoses(const QJsonObject &older, const QJsonObject &newer);

std::span<const Column<DiagnosisCheck>> diagnosisCheckColumns();

} // namespace reckoner
