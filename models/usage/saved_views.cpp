#include "models/usage/saved_views.h"

#include "models/core/text.h"
#include "models/ledger/plan.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const QString kTable = u"saved_views"_s;
const QString kLists = u"lists"_s;

/// The column holds the filter, and beside its own keys what narrows lists.
QJsonObject filterColumn(const SavedView &view)
{
    QJsonObject json = filterToJson(view.filter);
    if (!view.lists.empty())
        json.insert(kLists, listFiltersToJson(view.lists));
    return json;
}

void readFilter(SavedView &view, const QJsonObject &json)
{
    view.filter = filterFromJson(json);
    view.lists = listFiltersFromJson(json.value(kLists).toArray());
}

/// As a plan holds the row.
QJsonObject columnsOf(const SavedView &view)
{
    return {{u"company_id"_s, view.company ? QJsonValue(view.company->toString()) : QJsonValue()},
            {u"name"_s, view.name},
            {u"page"_s, view.page},
            {u"filter"_s, filterColumn(view)},
            {u"owner"_s, view.owner},
            {u"shared"_s, view.shared}};
}

RowChange columnChange(const SavedView &view, const char *column, const QJsonValue &before, const QJsonValue &after)
{
    return {kTable, rowKey(view.id.uuid()), QString::fromLatin1(column), before, after};
}

Result<SavedView> viewById(const Inquiry &inquiry, ViewId id)
{
    TRY(views, listSavedViews(inquiry));
    const auto found = std::ranges::find(views, id, &SavedView::id);
    if (found == views.end())
        return Error{ErrorCode::NotFound, RECKONER_TEXT("This view is no longer there.")};
    return *found;
}

Outcome checkSharing(const Scope &scope, bool shared)
{
    if (shared && !mayShareViews(scope.role))
        return Error{ErrorCode::NotPermitted, RECKONER_TEXT("Views are shared by finance and admins; keep this one for yourself.")};
    return {};
}

Outcome checkMine(const Scope &scope, const SavedView &view)
{
    if (!mayChangeView(scope, view))
        return Error{ErrorCode::NotPermitted, RECKONER_TEXT("This view is of {owner}; an admin can change it."), {{u"owner"_s, view.owner}}};
    return {};
}

/// Two views of one name stand beside each other only where one is shared and the other is not.
const SavedView *sameName(const std::vector<SavedView> &views, const SavedView &wanted)
{
    const auto found = std::ranges::find_if(views, [&](const SavedView &each) {
        return each.id != wanted.id && each.company == wanted.company && each.name == wanted.name && each.shared == wanted.shared && (each.shared || each.owner == wanted.owner);
    });
    return found == views.end() ? nullptr : &*found;
}

Error nameTaken(const SavedView &view)
{
    return {ErrorCode::AlreadyExists, RECKONER_TEXT("There is a view named \"{name}\" already, of {owner}; use another name."), {{u"name"_s, view.name}, {u"owner"_s, view.owner}}};
}

Plan replacing(const SavedView &old, const SavedView &wanted)
{
    Plan plan;
    if (old.page != wanted.page)
        plan.changes.push_back(columnChange(old, "page", old.page, wanted.page));
    if (old.filter != wanted.filter || old.lists != wanted.lists)
        plan.changes.push_back(columnChange(old, "filter", filterColumn(old), filterColumn(wanted)));
    return plan;
}

Result<SavedView> store(Operation &operation, SavedView wanted)
{
    TRY(views, listSavedViews(operation));
    Plan plan;
    if (const SavedView *old = sameName(views, wanted)) {
        if (!mayChangeView(operation.scope(), *old))
            return nameTaken(*old);
        wanted.id = old->id;
        wanted.owner = old->owner;
        plan = replacing(*old, wanted);
        if (plan.isEmpty())
            operation.answerAsDuplicate();
    } else {
        plan.changes.push_back(newRow(kTable, rowKey(wanted.id.uuid()), columnsOf(wanted)));
    }
    CHECK(apply(operation, plan));
    return wanted;
}

Result<SavedView> changed(Operation &operation, ViewId id, const ViewChange &change)
{
    TRY(before, viewById(operation, id));
    CHECK(checkMine(operation.scope(), before));
    SavedView after = before;
    after.name = change.name.value_or(before.name);
    after.shared = change.shared.value_or(before.shared);
    TRY(views, listSavedViews(operation));
    if (const SavedView *other = sameName(views, after))
        return nameTaken(*other);
    Plan plan;
    if (after.name != before.name)
        plan.changes.push_back(columnChange(before, "name", before.name, after.name));
    if (after.shared != before.shared)
        plan.changes.push_back(columnChange(before, "shared", before.shared, after.shared));
    if (plan.isEmpty())
        operation.answerAsDuplicate();
    CHECK(apply(operation, plan));
    return after;
}

Result<SavedView> removed(Operation &operation, ViewId id)
{
    TRY(before, viewById(operation, id));
    CHECK(checkMine(operation.scope(), before));
    Plan plan;
    plan.changes.push_back({kTable, rowKey(before.id.uuid()), kWholeRow, columnsOf(before), QJsonValue()});
    CHECK(apply(operation, plan));
    return before;
}

/// The company whose members see the view: only its own operation can change it.
Result<Request> asked(const Inquiry &inquiry, const Request &request, ViewId id, const QJsonObject &content)
{
    TRY(view, viewById(inquiry, id));
    Request asked = request;
    asked.company = view.company;
    asked.content = content;
    asked.content.insert(u"view"_s, id.toString());
    return asked;
}

} // namespace

SavedView SavedView::from(const Row &row)
{
    SavedView view;
    view.id = row.id<ViewId>("id");
    view.company = row.optionalId<CompanyId>("company_id");
    view.companyName = row.optionalText("company_name").value_or(QString());
    view.name = row.text("name");
    view.page = row.text("page");
    readFilter(view, row.json("filter"));
    view.owner = row.text("owner");
    view.shared = row.flag("shared");
    return view;
}

QJsonObject SavedView::toJson() const
{
    QJsonObject json = columnsOf(*this);
    json.insert(u"id"_s, id.toString());
    return json;
}

SavedView SavedView::fromJson(const QJsonObject &json)
{
    SavedView view;
    view.id = ViewId::parse(json.value(u"id"_s).toString()).value_or(ViewId());
    view.company = CompanyId::parse(json.value(u"company_id"_s).toString());
    view.name = json.value(u"name"_s).toString();
    view.page = json.value(u"page"_s).toString();
    readFilter(view, json.value(u"filter"_s).toObject());
    view.owner = json.value(u"owner"_s).toString();
    view.shared = json.value(u"shared"_s).toBool();
    return view;
}

Result<std::vector<SavedView>> listSavedViews(const Inquiry &inquiry)
{
    return inquiry.rows<SavedView>("usage/saved_views", Bindings().text("login", inquiry.scope().login));
}

bool mayShareViews(Role role)
{
    return may(role, Permission::MoveMoney);
}

bool mayChangeView(const Scope &scope, const SavedView &view)
{
    return (view.owner == scope.login && (!view.shared || mayShareViews(scope.role))) || may(scope.role, Permission::Administer);
}

Result<Done<SavedView>> saveView(Connection &connection, const Scope &scope, const NewView &view, const Request &request)
{
    TRY(name, cleanText(view.name, "name", kLongestName));
    TRY(page, cleanText(view.page, "page", kLongestName));
    CHECK(checkSharing(scope, view.shared));
    const SavedView wanted = {ViewId::make(), view.filter.company, {}, name.trimmed(), page, view.filter, view.owner.value_or(scope.login), view.shared, view.lists};
    Request asked = request;
    asked.company = wanted.company;
    asked.content = columnsOf(wanted);
    return Operation::run<SavedView>(connection, scope, act(ActKind::ManageViews), asked, [&](Operation &operation) { return store(operation, wanted); });
}

Result<Done<SavedView>> changeView(Connection &connection, const Scope &scope, ViewId view, const ViewChange &change, const Request &request)
{
    ViewChange wanted = change;
    QJsonObject content;
    if (change.name) {
        TRY(name, cleanText(*change.name, "name", kLongestName));
        wanted.name = name.trimmed();
        content.insert(u"name"_s, *wanted.name);
    }
    if (change.shared)
        content.insert(u"shared"_s, *change.shared);
    CHECK(checkSharing(scope, change.shared.value_or(false)));
    TRY(of, asked(Inquiry(connection, scope), request, view, content));
    return Operation::run<SavedView>(connection, scope, act(ActKind::ManageViews), of, [&](Operation &operation) { return changed(operation, view, wanted); });
}

Result<Done<SavedView>> removeView(Connection &connection, const Scope &scope, ViewId view, const Request &request)
{
    TRY(of, asked(Inquiry(connection, scope), request, view, {{u"removed"_s, true}}));
    return Operation::run<SavedView>(connection, scope, act(ActKind::ManageViews), of, [&](Operation &operation) { return removed(operation, view); });
}

} // namespace reckoner
