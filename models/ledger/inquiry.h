// The reading door. It checks the permission that the query's head names, binds :companies to the scope's, and hands out typed rows.
// T needs `static T from(const Row &)`.
#pragma once

#include "models/database/connection.h"
#include "models/ledger/scope.h"

namespace reckoner {

class Inquiry
{
public:
    Inquiry(Connection &connection, Scope scope) : m_connection(connection), m_scope(std::move(scope)) {}
    virtual ~Inquiry() = default;

    const Scope &scope() const { return m_scope; }
    Instant now() const { return m_scope.clock.now(); }
    Dialect dialect() const { return m_connection.dialect(); }
    /// The same door over one company of the scope. Errors: not_found where the scope does not see it.
    Result<Inquiry> narrowedTo(CompanyId company) const;

    template <typename T>
    Result<std::vector<T>> rows(const Query &query, const Bindings &bindings = {}) const
    {
        std::vector<T> found;
        CHECK(visit(query, bindings, [&](const Row &row) { found.push_back(T::from(row)); }));
        return found;
    }
    /// The first row, or nothing.
    template <typename T>
    Result<std::optional<T>> row(const Query &query, const Bindings &bindings = {}) const
    {
        std::optional<T> found;
        CHECK(visit(query, bindings, [&](const Row &row) {
            if (!found)
                found = T::from(row);
        }));
        return found;
    }
    /// The column `value` of the only row; 0 where NULL.
    Result<qint64> integer(const Query &query, const Bindings &bindings = {}) const;
    Outcome visit(const Query &query, const Bindings &bindings, const std::function<void(const Row &)> &visitor) const;
    Outcome require(Permission permission) const { return checkPermission(m_scope.role, permission); }

protected:
    Connection &m_connection;
    Scope m_scope;
};

} // namespace reckoner
