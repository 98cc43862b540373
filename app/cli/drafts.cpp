// drafts list
#include "app/cli/command_list.h"
#include "app/cli/looking.h"
#include "app/cli/text_table.h"
#include "models/usage/drafts.h"

namespace reckoner::cli {

namespace {

Result<Reply> list(Context &context, const Looking &looking)
{
    TRY(look, look(context, looking, DefaultRange::Everything));
    TRY(drafts, listDrafts(look.doors.inquiry(), look.filter));
    QJsonArray json;
    for (const Draft &draft : drafts)
        json.append(draft.toJson());
    return Reply{json, [drafts]() -> QString { return tableText(draftColumns(), drafts, {"rows", "questions", "cost"}); }};
}

} // namespace

void addDrafts(Group root)
{
    Group drafts = root.group("drafts", "Usage of jobs that are not saved yet");
    drafts.verb<Looking>({"list", "Drafts with age, cost and likely jobs", {"drafts list --company Acme"}}, addLookingOptions, list);
}

} // namespace reckoner::cli
