// Spells out the range of the filter as it is now, in the billing zone: "1 Nov 2026 00:00 to 22 Nov 2026 00:00, Europe/Berlin".
#pragma once

#include "models/session/session.h"
#include "models/usage/filter.h"

#include <QObject>

namespace reckoner {

class FilterState;

/// Of companies in several zones the days, which are each company's own.
QString spelledOut(const ResolvedFilter &resolved);

class RangeTeller : public QObject
{
    Q_OBJECT
public:
    RangeTeller(Session *session, FilterState *filter, QObject *parent = nullptr);

Q_SIGNALS:
    void told(const QString &text);

private:
    void ask();
    Session *m_session;
    FilterState *m_filter;
};

} // namespace reckoner
