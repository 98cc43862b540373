#include "models/directory/profiles.h"

#include "models/core/text.h"
#include "models/directory/grants.h"
#include "models/directory/matching.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestEmail = 320;
const Lookup kLookup = {"profile", "directory/profiles", "id", {"email", "full_name"}, " AND deleted_at IS NULL"};

Outcome checkEmail(const QString &email)
{
    const qsizetype at = email.indexOf(u'@');
    if (at < 1 || at == email.size() - 1 || email.contains(u' '))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{email} is not an e-mail address."), {{u"email"_s, email}, {u"field"_s, u"email"_s}}};
    return {};
}

Result<Profile> checked(const NewProfile &wanted)
{
    Profile profile;
    profile.id = wanted.id.value_or(ProfileId::make());
    profile.company = wanted.company;
    TRY(email, cleanText(wanted.email.trimmed(), "email", kLongestEmail));
    CHECK(checkEmail(email));
    profile.email = email;
    if (wanted.fullName) {
        TRY(name, cleanText(*wanted.fullName, "name", kLongestName));
        profile.fullName = name;
    }
    CHECK(checkNotNegative("monthly", wanted.monthly.count));
    CHECK(checkNotNegative("addon", wanted.addon.count));
    profile.role = wanted.role;
    profile.monthlyLeft = profile.monthlyAllotment = wanted.monthly;
    profile.addonLeft = wanted.addon;
    return profile;
}

Outcome insertProfile(Operation &operation, const Profile &profile)
{
    Bindings values;
    values.id("id", profile.id).id("company_id", profile.company).text("email", profile.email).text("full_name", profile.fullName);
    values.text("role", roleName(profile.role)).integer("monthly_credits", profile.monthlyAllotment.count).instant("credits_reset_at", operation.now());
    const auto inserted = operation.change("directory/insert_profile", values);
    return inserted ? Outcome() : Outcome(inserted.error());
}

Outcome refuseSecond(const Inquiry &inquiry, const Profile &profile)
{
    TRY(taken, inquiry.integer("directory/profile_exists", Bindings().id("id", profile.id).id("company_id", profile.company).text("email", profile.email)));
    if (taken != 0)
        return Error{ErrorCode::AlreadyExists, RECKONER_TEXT("The company has a profile {email} already."), {{u"email"_s, profile.email}}};
    return {};
}

} // namespace

Profile Profile::from(const Row &row)
{
    Profile profile;
    profile.id = row.id<ProfileId>("id");
    profile.company = row.id<CompanyId>("company_id");
    profile.email = row.text("email");
    profile.fullName = row.optionalText("full_name");
    const auto role = roleFromName(row.text("role"));
    ensure(role.has_value(), "a stored role is one of the four");
    profile.role = *role;
    profile.monthlyLeft = {row.integer("credits_remaining")};
    profile.addonLeft = {row.integer("addon_credits")};
    profile.monthlyAllotment = {row.integer("monthly_credits")};
    profile.resetAt = row.optionalInstant("credits_reset_at");
    profile.createdAt = row.instant("created_at");
    return profile;
}

QJsonObject Profile::toJson() const
{
    return rowJson(profileColumns(), *this);
}

Profile Profile::fromJson(const QJsonObject &json)
{
    Profile profile;
    profile.id = ProfileId::parse(json.value(u"id"_s).toString()).value_or(ProfileId());
    profile.company = CompanyId::parse(json.value(u"company_id"_s).toString()).value_or(CompanyId());
    profile.email = json.value(u"email"_s).toString();
    if (const QJsonValue name = json.value(u"full_name"_s); name.isString())
        profile.fullName = name.toString();
    profile.role = roleFromName(json.value(u"role"_s).toString()).value_or(Role::Recruiter);
    profile.monthlyLeft = {json.value(u"credits_remaining"_s).toInteger()};
    profile.addonLeft = {json.value(u"addon_credits"_s).toInteger()};
    profile.monthlyAllotment = {json.value(u"monthly_credits"_s).toInteger()};
    if (const auto at = Instant::parse(QStringView(json.value(u"credits_reset_at"_s).toString())))
        profile.resetAt = *at;
    if (const auto at = Instant::parse(QStringView(json.value(u"created_at"_s).toString())))
        profile.createdAt = *at;
    return profile;
}

Result<std::vector<Profile>> listProfiles(const Inquiry &inquiry)
{
    return inquiry.rows<Profile>(Query("directory/profiles").with("live", {QString::fromLatin1(kLookup.liveCondition)}));
}

Result<Profile> resolveProfile(const Inquiry &inquiry, const QString &text)
{
    return resolve<Profile>(inquiry, kLookup, text);
}

Result<Profile> saveProfile(Operation &operation, const NewProfile &wanted)
{
    TRY(profile, checked(wanted));
    CHECK(refuseSecond(operation, profile));
    CHECK(insertProfile(operation, profile));
    const Account account = {profile.company, u"profile"_s, profile.id.uuid()};
    CHECK(postOpening(operation, account, Unit::Credits, Bucket::Monthly, profile.monthlyLeft.count));
    CHECK(grantAddon(operation, account, Unit::Credits, profile.addonLeft.count));
    TRY(stored, operation.row<Profile>("directory/saved_profile", Bindings().id("id", profile.id)));
    ensure(stored.has_value(), "a new profile can be read");
    ensure(stored->monthlyLeft == profile.monthlyLeft && stored->addonLeft == profile.addonLeft, "a new profile holds what was posted");
    return *stored;
}

Result<Done<Profile>> addProfile(Connection &connection, const Scope &scope, const NewProfile &profile, const Request &request)
{
    Request asked = request;
    asked.company = profile.company;
    asked.content = {{u"email"_s, profile.email}, {u"role"_s, roleName(profile.role)}, {u"monthly"_s, profile.monthly.count}, {u"addon"_s, profile.addon.count}};
    if (profile.fullName)
        asked.content.insert(u"name"_s, *profile.fullName);
    if (profile.id)
        asked.content.insert(u"id"_s, profile.id->toString());
    return Operation::run<Profile>(connection, scope, act(ActKind::SetUpProfile), asked,
                                   [&](Operation &operation) { return saveProfile(operation, profile); });
}

} // namespace reckoner
