#include "ui/pages/known_findings.h"

#include "models/session/session.h"

namespace reckoner {

void OpenFindings::add(const Finding &finding)
{
    if (finding.company && !finding.accepted)
        ++byCompany[*finding.company];
}

KnownFindings::KnownFindings(Session *session) : QObject(session)
{
    connect(session, &Session::changed, this, &KnownFindings::hearChange);
}

KnownFindings *KnownFindings::of(Session *session)
{
    auto *known = session->findChild<KnownFindings *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? known : new KnownFindings(session);
}

void KnownFindings::take(const OpenFindings &found)
{
    if (!found.company) {
        m_isOfEveryCompany = true;
        m_open = found.byCompany;
        m_at = found.at;
        m_isOld = found.isOld;
    } else {
        m_open.insert(*found.company, found.byCompany.value(*found.company));
        m_at = m_at.value_or(found.at);
        m_isOld = m_isOld || found.isOld; // of the others nothing newer is known
    }
    Q_EMIT changed();
}

void KnownFindings::hearChange()
{
    ++m_changesHeard;
    if (!m_at || m_isOld)
        return;
    m_isOld = true;
    Q_EMIT changed();
}

std::optional<qint64> KnownFindings::openOf(CompanyId company) const
{
    const auto found = m_open.constFind(company);
    if (found != m_open.constEnd())
        return *found;
    return m_isOfEveryCompany ? std::optional<qint64>(0) : std::nullopt;
}

} // namespace reckoner
