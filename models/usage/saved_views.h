// Views that were given a name: a page with its filter and what narrows its lists, kept in the database. A shared one is there for everyone who sees its company; any other for its
// owner alone. Who may see usage keeps views; finance and admin share them; an admin may change those of others. Relative ranges stay relative.
#pragma once

#include "models/ledger/operation.h"
#include "models/usage/filter.h"
#include "models/usage/list_filter.h"

namespace reckoner {

using ViewId = Id<struct ViewTag>;

struct SavedView
{
    ViewId id;
    std::optional<CompanyId> company; ///< whose members see it; none: everyone's
    QString companyName;
    QString name;
    QString page;                     ///< id of the page
    Filter filter;
    QString owner;                    ///< the login that saved it
    bool shared = false;
    std::vector<ListFilter> lists = {}; ///< "Only this" and "Not this"; none in a view of before there were any
    static SavedView from(const Row &row);
    QJsonObject toJson() const;
    static SavedView fromJson(const QJsonObject &json);
};

/// By name; of one name the own before the shared.
Result<std::vector<SavedView>> listSavedViews(const Inquiry &inquiry);

bool mayShareViews(Role role);
/// Whether the scope may rename, share or delete it.
bool mayChangeView(const Scope &scope, const SavedView &view);

struct NewView
{
    QString name;
    QString page;
    Filter filter;                              ///< its company's members see the view
    bool shared = false;
    std::optional<QString> owner = {};          ///< as before it was deleted; none: the scope's login
    std::vector<ListFilter> lists = {};
};
/// One's own view of the same name and reach becomes this one. Errors: invalid_input (name), already_exists (another's), not_permitted (sharing).
Result<Done<SavedView>> saveView(Connection &connection, const Scope &scope, const NewView &view, const Request &request);

struct ViewChange
{
    std::optional<QString> name = {};
    std::optional<bool> shared = {};
};
/// Errors: not_found, already_exists, not_permitted.
Result<Done<SavedView>> changeView(Connection &connection, const Scope &scope, ViewId view, const ViewChange &change, const Request &request);
/// Answers what it was. Errors: not_found, not_permitted.
Result<Done<SavedView>> removeView(Connection &connection, const Scope &scope, ViewId view, const Request &request);

} // namespace reckoner
