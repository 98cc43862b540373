// explain --card|--job|--usage|--balance|--ledger: any figure down to its rows
#include "app/cli/command_list.h"
#include "app/cli/looking.h"
#include "app/cli/text_table.h"
#include "models/directory/jobs.h"
#include "models/explain/explain.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct ExplainOptions
{
    Looking looking;
    std::optional<QString> card;
    std::optional<UsageId> usage;
    std::optional<Bucket> bucket;
    std::optional<QString> account;
    std::optional<qint64> entry;
};

void declareExplain(Options &options, ExplainOptions &values)
{
    options.optional("--card", "NAME", "cv_parsing, question_generation, video_interview, total, credited, net, estimated or unpriced of `usage cards` (default range: 30 days)",
                     values.card);
    options.optional("--usage", "ID", "A usage row, by id", values.usage);
    options.optional("--balance", "BUCKET", "wallet, monthly, addon, base or allocation of --account", values.bucket);
    options.optional("--account", "A", "A company, profile, organization or allocation, by id or name", values.account);
    options.optional("--ledger", "ID", "A ledger entry, by its number", values.entry);
    addLookingOptions(options, values.looking);
    options.needs("--balance", "--account");
    options.needs("--account", "--balance");
    for (const char *other : {"--usage", "--balance", "--ledger"})
        options.excludes("--card", other);
    for (const char *other : {"--usage", "--balance", "--ledger"})
        options.excludes("--job", other);
    options.excludes("--usage", "--balance");
    options.excludes("--usage", "--ledger");
    options.excludes("--balance", "--ledger");
}

struct Asked
{
    Doors doors;
    Question question;
};

Result<Asked> askedCard(Context &context, const ExplainOptions &options)
{
    const auto figure = cardFigureFromName(*options.card);
    if (!figure)
        return usageError(RECKONER_TEXT("There is no card {card}: cv_parsing, question_generation, video_interview, total, credited, net, estimated or unpriced."),
                          {{u"card"_s, *options.card}});
    TRY(look, look(context, options.looking, DefaultRange::LastThirtyDays));
    return Asked{look.doors, CardQuestion{*figure, look.filter}};
}

Result<Asked> asked(Context &context, const ExplainOptions &options)
{
    if (options.card)
        return askedCard(context, options);
    if (options.looking.job) {
        TRY(look, look(context, options.looking, DefaultRange::Everything));
        return Asked{look.doors, JobQuestion{*look.filter.job, look.filter}};
    }
    TRY(doors, context.openFor(options.looking.company));
    if (options.usage)
        return Asked{doors, UsageQuestion{*options.usage}};
    if (options.entry)
        return Asked{doors, LedgerQuestion{*options.entry}};
    if (!options.bucket)
        return usageError(RECKONER_TEXT("Say what to explain: --card, --job, --usage, --balance with --account, or --ledger."));
    TRY(balance, balanceQuestion(doors.inquiry(), *options.bucket, *options.account));
    return Asked{doors, balance};
}

QString explanationText(const Explanation &explanation)
{
    QList<std::pair<QString, QString>> lines = {{columnTitle("Figure"), figureText(explanation.figure)}, {columnTitle("Formula"), formulaText(explanation)}};
    if (explanation.balanceAfter) {
        Figure after = explanation.figure;
        after.amount = explanation.balanceAfter;
        lines.append({columnTitle("Balance after"), figureText(after)});
    }
    lines.append({columnTitle("Rounding"), explanation.rounding});
    lines.append({columnTitle("Rows"), explanation.rows ? QString::number(explanation.rowCount) : u"%1: reckoner-cli %2"_s.arg(explanation.rowCount).arg(explanation.query)});
    QString text = explanation.title + u'\n' + alignedPairs(lines);
    if (!explanation.prices.empty())
        text += u'\n' + tableText(priceUseColumns(), explanation.prices, {}, explanation.calendar);
    if (explanation.rows && !explanation.rows->empty())
        text += u'\n' + tableText(explainedRowColumns(), *explanation.rows, {}, explanation.calendar);
    return text;
}

Result<Reply> run(Context &context, const ExplainOptions &options)
{
    TRY(wanted, asked(context, options));
    TRY(explanations, explain(wanted.doors.inquiry(), wanted.question));
    return Reply{explanationJson(explanations), [explanations]() -> QString {
        QStringList texts;
        for (const Explanation &explanation : explanations)
            texts.append(explanationText(explanation));
        return texts.join(u'\n');
    }};
}

} // namespace

void addExplain(Group root)
{
    root.verb<ExplainOptions>({"explain", "Any figure: its formula, price, rounding and rows",
                               {"explain --card cv --company Acme --month 2026-11", "explain --job \"Backend Engineer\"", "explain --usage 0196f0c2-...",
                                "explain --balance monthly --account ada@acme.test", "explain --ledger 118"}},
                              declareExplain, run);
}

} // namespace reckoner::cli
