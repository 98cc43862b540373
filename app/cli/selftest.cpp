// selftest: the program tried on a scratch database with the five known incidents.
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/demo/selftest.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

QString yesOrNo(bool isTrue)
{
    return isTrue ? u"yes"_s : u"NO"_s;
}

QString selftestWords(const SelftestReply &reply)
{
    TextTable table({{u"Incident"_s}, {u"Found"_s}, {u"Previewed"_s}, {u"Fixed"_s}, {u"Verified"_s}, {u"Undone"_s}});
    QString troubles;
    for (const SelftestIncident &incident : reply.incidents) {
        table.addRow({QString::fromLatin1(incident.name), yesOrNo(incident.found), yesOrNo(incident.previewed), yesOrNo(incident.fixed),
                      yesOrNo(incident.verified), yesOrNo(incident.undone)});
        if (!incident.trouble.isEmpty())
            troubles += u"%1: %2\n"_s.arg(QString::fromLatin1(incident.name), incident.trouble);
    }
    return table.toText() + troubles + (reply.ok() ? u"The selftest passed\n"_s : u"The selftest failed: see above\n"_s);
}

/// The database itself is not opened: it need not be there, or set up.
Result<Reply> runSelftest(Context &context)
{
    TRY(url, DatabaseUrl::resolve(context.globals().database.value_or(QString())));
    Progress progress = context.progress();
    TRY(done, selftest(url, context.clock(), context.cancel(),
                       [&progress](const QString &incident, int tried, int total) { progress.showStep(incident, tried, total); }));
    return Reply{done.toJson(), [done]() -> QString { return selftestWords(done); }, done.ok() ? 0 : kRefusedExitStatus};
}

} // namespace

void addSelftest(Group root)
{
    root.verb({"selftest", "Try the data checks on a scratch database with the five known incidents; exit 1 where one is not found, fixed and undone",
               {"selftest", "--db postgresql://localhost/reckoner --json selftest"}}, runSelftest);
}

} // namespace reckoner::cli
