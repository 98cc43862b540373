// candidate erase
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/directory/applications.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct EraseOptions
{
    QString candidate;
    std::optional<QString> company;
    Writing writing;
};

void declareErase(Options &options, EraseOptions &values)
{
    options.required("CANDIDATE", "X", "The candidate's id, an application's id, or the name", values.candidate);
    options.optional("--company", "C", "Only in this company (default: everywhere)", values.company);
    addWritingOptions(options, values.writing);
}

Result<Reply> erase(Context &context, const EraseOptions &options)
{
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    TRY(done, eraseCandidate(doors.connection, doors.scope, options.candidate, options.writing.request()));
    QJsonArray json;
    std::vector<Application> rows;
    for (const auto &ofCompany : done) {
        for (const Application &application : ofCompany.reply.applications) {
            json.append(withOperation(application.toJson(), ofCompany.operation, ofCompany.duplicate, ofCompany.batch));
            rows.push_back(application);
        }
    }
    return Reply{json, [rows]() -> QString { return tableText(applicationColumns(), rows); }};
}

} // namespace

void addCandidate(Group root)
{
    Group candidate = root.group("candidate", "Candidates");
    candidate.verb<EraseOptions>({"erase", "Erase a candidate's name everywhere; no amount changes", {"candidate erase c-17 --reason \"asked by the candidate\""}},
                                 declareErase, erase);
}

} // namespace reckoner::cli
