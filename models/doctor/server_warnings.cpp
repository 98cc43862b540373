#include "models/doctor/server_warnings.h"

#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct WarningText
{
    const char *name;
    const char *text;
};
constexpr std::array kTexts = {
    WarningText{"superuser", RECKONER_TEXT("Connected as {subject}, a superuser: the server enforces no rights for this login. Work as a login of your own (`users add`).")},
    WarningText{"owner", RECKONER_TEXT("Connected as {subject}, who owns the tables: the server enforces no rights for this login. Work as a login of your own (`users add`).")},
    WarningText{"superuser_in_use", RECKONER_TEXT("{subject} works here or is a member, and the server enforces no rights for that login: it is a superuser or may pass over policies.")},
    WarningText{"owner_is_member", RECKONER_TEXT("{subject} is a member and yet has the rights of the tables' owner: the server enforces no others for that login.")},
    WarningText{"no_roles", RECKONER_TEXT("The database {subject} has no roles: every login that can read it sees every company. Install them: `init --roles`.")},
    WarningText{"no_policy", RECKONER_TEXT("The table {subject} has no forced row-level security: rows of other companies may be seen. Run `init --roles` again.")},
    WarningText{"foreign_policy", RECKONER_TEXT("The policy {subject} is none of Reckoner's: it may show rows of other companies. Drop it, or run `init --roles` again.")},
    WarningText{"public_right", RECKONER_TEXT("Every login of the server has rights on {subject}. Run `init --roles` again.")},
    WarningText{"view_of_owner", RECKONER_TEXT("The view {subject} reads with its owner's rights (no security_invoker): rows of other companies may be seen.")},
    WarningText{"unpinned_function", RECKONER_TEXT("The function {subject} runs with its owner's rights and has no pinned search_path.")},
    WarningText{"old_server", RECKONER_TEXT("The server is PostgreSQL {subject}; version 15 or later is needed.")},
    WarningText{"no_tls", RECKONER_TEXT("The connection of {subject} to another host is not encrypted. Use sslmode=verify-full.")},
};

} // namespace

const char *ServerWarning::text() const
{
    const auto found = std::ranges::find_if(kTexts, [this](const WarningText &each) { return warning == QLatin1StringView(each.name); });
    ensure(found != kTexts.end(), "every warning has its words");
    return found->text;
}

QJsonObject ServerWarning::toJson() const
{
    return {{u"warning"_s, warning}, {u"subject"_s, subject}, {u"message"_s, filledSentence(QString::fromUtf8(text()), context())}};
}

Result<std::vector<ServerWarning>> serverWarnings(const Inquiry &inquiry)
{
    CHECK(inquiry.require(Permission::Administer));
    return inquiry.rows<ServerWarning>("doctor/server_warnings");
}

} // namespace reckoner
