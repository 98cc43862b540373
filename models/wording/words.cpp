#include "models/wording/words.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <array>

namespace reckoner::wording {

namespace {

struct Word
{
    const char *code;
    const char *text;
};

constexpr std::array kWords = {
    // prices
    Word{"always", QT_TRANSLATE_NOOP("Word", "Always")},
    // units
    Word{"money", QT_TRANSLATE_NOOP("Word", "Money")},
    Word{"credits", QT_TRANSLATE_NOOP("Word", "Credits")},
    Word{"tokens", QT_TRANSLATE_NOOP("Word", "Tokens")},
    Word{"minutes", QT_TRANSLATE_NOOP("Word", "Minutes")},
    // buckets
    Word{"wallet", QT_TRANSLATE_NOOP("Word", "Wallet")},
    Word{"monthly", QT_TRANSLATE_NOOP("Word", "Monthly")},
    Word{"addon", QT_TRANSLATE_NOOP("Word", "Add-on")},
    Word{"base", QT_TRANSLATE_NOOP("Word", "Base")},
    Word{"allocation", QT_TRANSLATE_NOOP("Word", "Allocation")},
    // accounts
    Word{"company", QT_TRANSLATE_NOOP("Word", "Company")},
    Word{"profile", QT_TRANSLATE_NOOP("Word", "Profile")},
    Word{"organization", QT_TRANSLATE_NOOP("Word", "Organization")},
    Word{"job", QT_TRANSLATE_NOOP("Word", "Job")},
    // ledger entries
    Word{"charge", QT_TRANSLATE_NOOP("Word", "Charge")},
    Word{"correction", QT_TRANSLATE_NOOP("Word", "Correction")},
    Word{"credit_note", QT_TRANSLATE_NOOP("Word", "Credit note")},
    Word{"top_up", QT_TRANSLATE_NOOP("Word", "Top-up")},
    Word{"grant", QT_TRANSLATE_NOOP("Word", "Grant")},
    Word{"expire", QT_TRANSLATE_NOOP("Word", "Expired")},
    Word{"reset", QT_TRANSLATE_NOOP("Word", "Set anew")},
    Word{"refund", QT_TRANSLATE_NOOP("Word", "Refund")},
    Word{"consume", QT_TRANSLATE_NOOP("Word", "Used")},
    Word{"allocate", QT_TRANSLATE_NOOP("Word", "Allocated")},
    Word{"deduct", QT_TRANSLATE_NOOP("Word", "Deducted")},
    Word{"opening", QT_TRANSLATE_NOOP("Word", "Opening balance")},
    Word{"settle", QT_TRANSLATE_NOOP("Word", "Settled")},
    Word{"adjust", QT_TRANSLATE_NOOP("Word", "Adjustment")},
    Word{"reversal", QT_TRANSLATE_NOOP("Word", "Reversed")},
    // operations
    Word{"set_up_company", QT_TRANSLATE_NOOP("Word", "Company saved")},
    Word{"set_up_profile", QT_TRANSLATE_NOOP("Word", "Profile saved")},
    Word{"set_up_organization", QT_TRANSLATE_NOOP("Word", "Organization saved")},
    Word{"save_job", QT_TRANSLATE_NOOP("Word", "Job saved")},
    Word{"save_application", QT_TRANSLATE_NOOP("Word", "Application saved")},
    Word{"erase_candidate", QT_TRANSLATE_NOOP("Word", "Candidate erased")},
    Word{"manage_users", QT_TRANSLATE_NOOP("Word", "User changed")},
    Word{"manage_views", QT_TRANSLATE_NOOP("Word", "Saved view changed")},
    Word{"record", QT_TRANSLATE_NOOP("Word", "Recorded")},
    Word{"import", QT_TRANSLATE_NOOP("Word", "Import")},
    Word{"expect_work", QT_TRANSLATE_NOOP("Word", "Work expected")},
    Word{"set_price", QT_TRANSLATE_NOOP("Word", "Price set")},
    Word{"import_prices", QT_TRANSLATE_NOOP("Word", "Prices imported")},
    Word{"rerate", QT_TRANSLATE_NOOP("Word", "Rated anew")},
    Word{"reconcile", QT_TRANSLATE_NOOP("Word", "Reconciled")},
    Word{"assign", QT_TRANSLATE_NOOP("Word", "Assigned to a job")},
    Word{"refund_usage", QT_TRANSLATE_NOOP("Word", "Credit note")},
    Word{"grant_credits", QT_TRANSLATE_NOOP("Word", "Credits added")},
    Word{"reset_credits", QT_TRANSLATE_NOOP("Word", "Monthly credits set anew")},
    Word{"reserve", QT_TRANSLATE_NOOP("Word", "Reserved")},
    Word{"commit", QT_TRANSLATE_NOOP("Word", "Committed")},
    Word{"rollback", QT_TRANSLATE_NOOP("Word", "Given back")},
    Word{"refund_credits", QT_TRANSLATE_NOOP("Word", "Credits returned")},
    Word{"fail_job", QT_TRANSLATE_NOOP("Word", "Job failed")},
    Word{"complete_job", QT_TRANSLATE_NOOP("Word", "Job completed")},
    Word{"allocate_tokens", QT_TRANSLATE_NOOP("Word", "Tokens added")},
    Word{"deduct_tokens", QT_TRANSLATE_NOOP("Word", "Tokens deducted")},
    Word{"settle_overdraft", QT_TRANSLATE_NOOP("Word", "Overdraft settled")},
    Word{"buy_minutes", QT_TRANSLATE_NOOP("Word", "Minutes added")},
    Word{"consume_minutes", QT_TRANSLATE_NOOP("Word", "Minutes used")},
    Word{"roll_minutes", QT_TRANSLATE_NOOP("Word", "Period closed")},
    Word{"sync_minutes", QT_TRANSLATE_NOOP("Word", "Counter set")},
    Word{"refund_minutes", QT_TRANSLATE_NOOP("Word", "Minutes given back")},
    Word{"set_pack", QT_TRANSLATE_NOOP("Word", "Pack set")},
    Word{"set_alert", QT_TRANSLATE_NOOP("Word", "Alert set")},
    Word{"note_alerts", QT_TRANSLATE_NOOP("Word", "Alerts noted")},
    Word{"fix", QT_TRANSLATE_NOOP("Word", "Data mended")},
    Word{"accept_finding", QT_TRANSLATE_NOOP("Word", "Finding accepted")},
    Word{"approve_tokens", QT_TRANSLATE_NOOP("Word", "Call approved")},
    Word{"attribute_tokens", QT_TRANSLATE_NOOP("Word", "Company given")},
    Word{"retry_failure", QT_TRANSLATE_NOOP("Word", "Recording tried again")},
    Word{"dismiss_failure", QT_TRANSLATE_NOOP("Word", "Recording dismissed")},
    Word{"undo", QT_TRANSLATE_NOOP("Word", "Undone")},
    Word{"adopt", QT_TRANSLATE_NOOP("Word", "Taken over")},
    Word{"demo", QT_TRANSLATE_NOOP("Word", "Sample made")},
    // states
    Word{"reserved", QT_TRANSLATE_NOOP("Word", "Reserved")},
    Word{"committed", QT_TRANSLATE_NOOP("Word", "Committed")},
    Word{"rolled_back", QT_TRANSLATE_NOOP("Word", "Given back")},
    Word{"refunded", QT_TRANSLATE_NOOP("Word", "Refunded")},
    Word{"open", QT_TRANSLATE_NOOP("Word", "Open")},
    Word{"failed", QT_TRANSLATE_NOOP("Word", "Failed")},
    Word{"completed", QT_TRANSLATE_NOOP("Word", "Completed")},
    Word{"active", QT_TRANSLATE_NOOP("Word", "Active")},
    Word{"resolved", QT_TRANSLATE_NOOP("Word", "Over")},
    // alerts
    Word{"used", QT_TRANSLATE_NOOP("Word", "Used up to")},
    Word{"wallet_low", QT_TRANSLATE_NOOP("Word", "Wallet low")},
    Word{"owed", QT_TRANSLATE_NOOP("Word", "Owed")},
    Word{"runs_out", QT_TRANSLATE_NOOP("Word", "Runs out")},
    // quantities and costs
    Word{"measured", QT_TRANSLATE_NOOP("Word", "Measured")},
    Word{"estimated", QT_TRANSLATE_NOOP("Word", "Estimated")},
    Word{"imported", QT_TRANSLATE_NOOP("Word", "Imported")},
    Word{"manual", QT_TRANSLATE_NOOP("Word", "By hand")},
    Word{"list", QT_TRANSLATE_NOOP("Word", "Price list")},
    Word{"given", QT_TRANSLATE_NOOP("Word", "Given")},
    Word{"adopted", QT_TRANSLATE_NOOP("Word", "Adopted")},
    // prices
    Word{"cv", QT_TRANSLATE_NOOP("Word", "CV")},
    Word{"token", QT_TRANSLATE_NOOP("Word", "Token")},
    Word{"prompt_token", QT_TRANSLATE_NOOP("Word", "Prompt token")},
    Word{"completion_token", QT_TRANSLATE_NOOP("Word", "Completion token")},
    Word{"question", QT_TRANSLATE_NOOP("Word", "Question")},
    Word{"minute", QT_TRANSLATE_NOOP("Word", "Minute")},
    Word{"cv_parsing", QT_TRANSLATE_NOOP("Word", "CV Parsing")},
    Word{"question_generation", QT_TRANSLATE_NOOP("Word", "JD Questions")},
    Word{"video_interview", QT_TRANSLATE_NOOP("Word", "Video Interviews")},
    Word{"token_log", QT_TRANSLATE_NOOP("Word", "Tokens of a call")},
    Word{"default", QT_TRANSLATE_NOOP("Word", "Default")},
    Word{"provider", QT_TRANSLATE_NOOP("Word", "Provider")},
    // sources of an entry
    Word{"cv_parsing_usage", QT_TRANSLATE_NOOP("Word", "CV parsing")},
    Word{"question_generation_usage", QT_TRANSLATE_NOOP("Word", "Question generation")},
    Word{"video_interview_usage", QT_TRANSLATE_NOOP("Word", "Video interview")},
    Word{"token_usage_logs", QT_TRANSLATE_NOOP("Word", "Token log")},
    Word{"usage_metrics", QT_TRANSLATE_NOOP("Word", "Minutes used")},
    Word{"token_purchases", QT_TRANSLATE_NOOP("Word", "Token purchase")},
    Word{"bank transfer", QT_TRANSLATE_NOOP("Word", "Bank transfer")},
    // calls that use tokens
    Word{"cv_parse", QT_TRANSLATE_NOOP("Word", "CV parsed")},
    Word{"cv_analyze", QT_TRANSLATE_NOOP("Word", "CV analyzed")},
    Word{"scoring", QT_TRANSLATE_NOOP("Word", "Scoring")},
    Word{"decision", QT_TRANSLATE_NOOP("Word", "Decision")},
    // people
    Word{"recruiter", QT_TRANSLATE_NOOP("Word", "Recruiter")},
    Word{"finance", QT_TRANSLATE_NOOP("Word", "Finance")},
    Word{"admin", QT_TRANSLATE_NOOP("Word", "Admin")},
    Word{"backend", QT_TRANSLATE_NOOP("Word", "Back end")},
    Word{"candidate", QT_TRANSLATE_NOOP("Word", "Candidate")},
    Word{"api", QT_TRANSLATE_NOOP("Word", "Program")},
    // jobs
    Word{"posting", QT_TRANSLATE_NOOP("Word", "Job post")},
    Word{"batch", QT_TRANSLATE_NOOP("Word", "Batch")},
    // activity
    Word{"operation", QT_TRANSLATE_NOOP("Word", "Operation")},
    Word{"refusal", QT_TRANSLATE_NOOP("Word", "Refusal")},
    Word{"failure", QT_TRANSLATE_NOOP("Word", "Not recorded")},
    // refusals
    Word{"insufficient_credits", QT_TRANSLATE_NOOP("Word", "Not enough credits")},
    Word{"insufficient_tokens", QT_TRANSLATE_NOOP("Word", "Not enough tokens")},
    Word{"insufficient_minutes", QT_TRANSLATE_NOOP("Word", "Not enough minutes")},
    Word{"invalid_state", QT_TRANSLATE_NOOP("Word", "Not possible now")},
    Word{"breakdown_unknown", QT_TRANSLATE_NOOP("Word", "Buckets not known")},
    Word{"invalid_input", QT_TRANSLATE_NOOP("Word", "Wrong input")},
    Word{"not_found", QT_TRANSLATE_NOOP("Word", "Not found")},
    Word{"conflict", QT_TRANSLATE_NOOP("Word", "Changed meanwhile")},
    Word{"not_permitted", QT_TRANSLATE_NOOP("Word", "Not permitted")},
};

/// As they stand within a sentence, where a code of the context is filled in.
constexpr std::array kWordsWithin = {
    Word{"money", QT_TRANSLATE_NOOP("WordWithin", "money")},
    Word{"credits", QT_TRANSLATE_NOOP("WordWithin", "credits")},
    Word{"tokens", QT_TRANSLATE_NOOP("WordWithin", "tokens")},
    Word{"minutes", QT_TRANSLATE_NOOP("WordWithin", "minutes")},
    Word{"wallet", QT_TRANSLATE_NOOP("WordWithin", "wallet")},
    Word{"monthly", QT_TRANSLATE_NOOP("WordWithin", "monthly")},
    Word{"addon", QT_TRANSLATE_NOOP("WordWithin", "add-on")},
    Word{"base", QT_TRANSLATE_NOOP("WordWithin", "base")},
    Word{"allocation", QT_TRANSLATE_NOOP("WordWithin", "allocation")},
    Word{"company", QT_TRANSLATE_NOOP("WordWithin", "company")},
    Word{"profile", QT_TRANSLATE_NOOP("WordWithin", "profile")},
    Word{"organization", QT_TRANSLATE_NOOP("WordWithin", "organization")},
    Word{"job", QT_TRANSLATE_NOOP("WordWithin", "job")},
    Word{"candidate", QT_TRANSLATE_NOOP("WordWithin", "candidate")},
    Word{"application", QT_TRANSLATE_NOOP("WordWithin", "application")},
    Word{"account", QT_TRANSLATE_NOOP("WordWithin", "account")},
    Word{"metric", QT_TRANSLATE_NOOP("WordWithin", "use of minutes")},
    Word{"token log", QT_TRANSLATE_NOOP("WordWithin", "token log")},
    Word{"ledger entry", QT_TRANSLATE_NOOP("WordWithin", "ledger entry")},
    Word{"recording failure", QT_TRANSLATE_NOOP("WordWithin", "failed recording")},
    Word{"thing", QT_TRANSLATE_NOOP("WordWithin", "thing")},
    Word{"person, organization, company, job or id", QT_TRANSLATE_NOOP("WordWithin", "person, organization, company, job or id")},
    Word{"reserved", QT_TRANSLATE_NOOP("WordWithin", "reserved")},
    Word{"committed", QT_TRANSLATE_NOOP("WordWithin", "committed")},
    Word{"rolled_back", QT_TRANSLATE_NOOP("WordWithin", "given back")},
    Word{"refunded", QT_TRANSLATE_NOOP("WordWithin", "refunded")},
    Word{"open", QT_TRANSLATE_NOOP("WordWithin", "open")},
    Word{"failed", QT_TRANSLATE_NOOP("WordWithin", "failed")},
    Word{"completed", QT_TRANSLATE_NOOP("WordWithin", "completed")},
    Word{"cv", QT_TRANSLATE_NOOP("WordWithin", "CV")},
    Word{"token", QT_TRANSLATE_NOOP("WordWithin", "token")},
    Word{"prompt_token", QT_TRANSLATE_NOOP("WordWithin", "prompt token")},
    Word{"completion_token", QT_TRANSLATE_NOOP("WordWithin", "completion token")},
    Word{"question", QT_TRANSLATE_NOOP("WordWithin", "question")},
    Word{"minute", QT_TRANSLATE_NOOP("WordWithin", "minute")},
    Word{"CV parsing", QT_TRANSLATE_NOOP("WordWithin", "CV parsing")},
    Word{"question generation", QT_TRANSLATE_NOOP("WordWithin", "question generation")},
    Word{"video interview", QT_TRANSLATE_NOOP("WordWithin", "video interview")},
    Word{"recruiter", QT_TRANSLATE_NOOP("WordWithin", "recruiter")},
    Word{"finance", QT_TRANSLATE_NOOP("WordWithin", "finance")},
    Word{"admin", QT_TRANSLATE_NOOP("WordWithin", "admin")},
    Word{"backend", QT_TRANSLATE_NOOP("WordWithin", "back end")},
    Word{"see_usage", QT_TRANSLATE_NOOP("WordWithin", "see usage")},
    Word{"see_balances", QT_TRANSLATE_NOOP("WordWithin", "see balances")},
    Word{"see_money", QT_TRANSLATE_NOOP("WordWithin", "see money")},
    Word{"record_usage", QT_TRANSLATE_NOOP("WordWithin", "record usage")},
    Word{"move_money", QT_TRANSLATE_NOOP("WordWithin", "move money")},
    Word{"administer", QT_TRANSLATE_NOOP("WordWithin", "administer")},
    Word{"set_up", QT_TRANSLATE_NOOP("WordWithin", "set up")},
    Word{"see_unattributed", QT_TRANSLATE_NOOP("WordWithin", "see usage without a company")},
};

using Texts = QHash<QString, const char *>;

template <size_t count>
Texts textsOf(const std::array<Word, count> &words)
{
    Texts texts;
    for (const Word &each : words)
        texts.insert(QString::fromLatin1(each.code), each.text);
    return texts;
}

} // namespace

QString word(const QString &code)
{
    static const Texts texts = textsOf(kWords);
    const char *text = texts.value(code, nullptr);
    return text ? QCoreApplication::translate("Word", text) : code;
}

QString wordWithin(const QString &code)
{
    static const Texts texts = textsOf(kWordsWithin);
    const char *text = texts.value(code, nullptr);
    return text ? QCoreApplication::translate("WordWithin", text) : word(code);
}

QStringList wordCodes()
{
    QStringList codes;
    std::ranges::transform(kWords, std::back_inserter(codes), [](const Word &each) { return QString::fromLatin1(each.code); });
    return codes;
}

} // namespace reckoner::wording
