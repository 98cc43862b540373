#include "models/directory/names.h"

#include <QCryptographicHash>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

QString namedKindName(NamedKind kind)
{
    static constexpr std::array<const char *, 4> kNames = {"company", "job", "candidate", "application"};
    return QString::fromLatin1(kNames[size_t(kind)]);
}

Outcome keepName(Operation &operation, NamedKind kind, const QString &thingId, CompanyId company, const QString &label)
{
    const auto kept = operation.change("directory/keep_name", Bindings().text("kind", namedKindName(kind)).text("thing_id", thingId)
                                                                  .id("company_id", company).text("label", label));
    return kept ? Outcome() : Outcome(kept.error());
}

Result<qint64> eraseName(Operation &operation, NamedKind kind, const QString &thingId, CompanyId company)
{
    return operation.change("directory/erase_name", Bindings().text("kind", namedKindName(kind)).text("thing_id", thingId)
                                                        .id("company_id", company).instant("erased_at", operation.now()));
}

QString candidateThingId(CompanyId company, const QString &candidate)
{
    return company.toString() + u'/' + candidate;
}

QString nameFingerprint(const QString &name)
{
    return QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).first(2).toHex());
}

} // namespace reckoner
