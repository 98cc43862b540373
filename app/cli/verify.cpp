// verify
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/doctor/verify.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Reply> verifyDatabase(Context &context)
{
    TRY(doors, context.open());
    TRY(found, verify(doors.inquiry()));
    return Reply{found.toJson(), [found]() -> QString {
        return tableText(invariantColumns(), found.checked) + (found.ok ? u"Every invariant holds\n"_s : u"Broken invariants: see above\n"_s);
    }, found.ok ? 0 : kRefusedExitStatus};
}

} // namespace

void addVerify(Group root)
{
    root.verb({"verify", "Check every invariant over the whole database; exit 1 where one is broken", {"verify", "--json verify"}}, verifyDatabase);
}

} // namespace reckoner::cli
