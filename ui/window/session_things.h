// Companies, jobs and other things for pickers and the palette, asked of the directory on a reader's thread.
#pragma once

#include "models/session/session.h"
#include "ui/widgets/thing_source.h"

namespace reckoner {

class SessionThings : public ThingSource
{
    Q_OBJECT
public:
    explicit SessionThings(Session *session, QObject *parent = nullptr);
    void companies(QObject *asker, Answer answer) override;
    void jobs(QObject *asker, const QString &text, const std::optional<CompanyId> &company, Answer answer) override;
    void others(QObject *asker, Thing::Kind kind, const QString &text, Answer answer) override;

private:
    Session *m_session;
};

} // namespace reckoner
