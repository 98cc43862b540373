// Ids are 16-byte UUIDs with a type each: swapping two does not compile. Ids that we make are UUIDv7, so they sort by time.
#pragma once

#include "models/core/result.h"

#include <QUuid>
#include <compare>
#include <functional>

namespace reckoner {

/// A new time-ordered UUIDv7 (RFC 9562); strictly increasing within one process.
QUuid makeTimeOrderedUuid();

template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}
    static Id make() { return Id(makeTimeOrderedUuid()); }
    /// Canonical 36-character form only (any case), without braces; empty optional otherwise.
    static std::optional<Id> parse(QStringView text);
    bool isNull() const { return m_uuid.isNull(); }
    const QUuid &uuid() const { return m_uuid; }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    QByteArray bytes() const { return m_uuid.toRfc4122(); }
    bool operator==(const Id &other) const { return m_uuid == other.m_uuid; }
    bool operator<(const Id &other) const { return bytes() < other.bytes(); }

private:
    QUuid m_uuid;
};

std::optional<QUuid> parseUuid(QStringView text);
template <typename Tag>
std::optional<Id<Tag>> Id<Tag>::parse(QStringView text)
{
    const auto uuid = parseUuid(text);
    return uuid ? std::optional<Id>(Id(*uuid)) : std::nullopt;
}
template <typename Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0) { return ::qHash(id.uuid(), seed); }

using CompanyId = Id<struct CompanyTag>;
using ProfileId = Id<struct ProfileTag>;
using OrganizationId = Id<struct OrganizationTag>;
using JobId = Id<struct JobTag>;
using ApplicationId = Id<struct ApplicationTag>;
using UsageId = Id<struct UsageTag>;
using PriceId = Id<struct PriceTag>;
using OperationId = Id<struct OperationTag>;
using BatchId = Id<struct BatchTag>;

} // namespace reckoner

template <typename Tag>
struct std::hash<reckoner::Id<Tag>>
{
    size_t operator()(const reckoner::Id<Tag> &id) const noexcept { return ::qHash(id.uuid()); }
};
