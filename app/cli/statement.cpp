// statement: a company's month as PDF
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "models/print/statement_pdf.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct StatementOptions
{
    QString company;
    BillingMonth month;
    QString out;
};

void declareStatement(Options &options, StatementOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
    options.required("--month", "YYYY-MM", "The billing month", values.month);
    options.required("--out", "FILE", "The PDF file, which appears when it is complete", values.out);
}

Result<Reply> makeStatement(Context &context, const StatementOptions &options)
{
    if (options.out.isEmpty() || options.out == "-"_L1)
        return usageError(RECKONER_TEXT("A statement needs a file: --out FILE.pdf."));
    TRY(doors, context.openFor(options.company));
    TRY(statement, accountStatement(doors.inquiry(), doors.scope.companies.front(), options.month));
    const auto written = writeStatementPdf(statement, options.out, context.cancel());
    if (!written && written.error().context.contains(u"created"_s))
        return cannotCreateError(options.out, written.error().context.value(u"why"_s).toString());
    CHECK(written);
    const QJsonObject json = {{u"number"_s, statement.number}, {u"file"_s, options.out}, {u"currency"_s, statement.company.currency.code()},
                              {u"opening"_s, statement.opening.toDecimal()}, {u"charged"_s, statement.charged.toDecimal()}, {u"credited"_s, statement.credited.toDecimal()},
                              {u"topped_up"_s, statement.toppedUp.toDecimal()}, {u"closing"_s, statement.closing.toDecimal()}, {u"unpriced"_s, statement.unpriced}};
    return Reply{json, [json]() -> QString {
        return fieldLines(json, {{"number", "Statement"}, {"opening", "Opening balance"}, {"charged", "Charged"}, {"credited", "Credited"}, {"topped_up", "Topped up"},
                                 {"closing", "Closing balance"}, {"currency", "Currency"}, {"file", "File"}});
    }};
}

} // namespace

void addStatement(Group root)
{
    root.verb<StatementOptions>({"statement", "A company's account statement of a month, as PDF", {"statement --company Acme --month 2026-10 --out acme-2026-10.pdf"}},
                                declareStatement, makeStatement);
}

} // namespace reckoner::cli
