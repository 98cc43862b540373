// Where pickers and the palette find companies, jobs, people, candidates, interviews and operations by what a person typed. The window's answers come from the directory, a test's from memory.
#pragma once

#include "models/core/calendar.h"
#include "models/core/ids.h"
#include "models/core/result.h"

#include <QObject>
#include <functional>
#include <vector>

namespace reckoner {

struct Thing
{
    enum class Kind { Company, Job, Person, Candidate, Interview, Operation };
    Kind kind = Kind::Job;
    QUuid id;
    QString name;
    CompanyId company;   ///< of a job; of a company its own
    QString companyName; ///< where several companies are seen; empty for a company
    QString detail = {};               ///< what tells it from others: an e-mail address, a job, a day, who did it
    std::optional<JobId> job = {};     ///< of a candidate or an interview
    QString jobTitle = {};
    std::optional<BillingDay> day = {}; ///< of an interview
};

class ThingSource : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<std::vector<Thing>> &)>;
    using QObject::QObject;

    /// Every company that the login sees, by name.
    virtual void companies(QObject *asker, Answer answer) = 0;
    /// Jobs of the company (or of all) whose title contains the text or whose id is it, at most 50. A newer question of the same asker replaces
    /// the older one.
    virtual void jobs(QObject *asker, const QString &text, const std::optional<CompanyId> &company, Answer answer) = 0;
    /// People, candidates, interviews or operations, at most 20: people and candidates by id or part of a name or e-mail address, the other two by
    /// the beginning of their id. What the role may not see is not found. A newer question of the same kind replaces the older one.
    virtual void others(QObject *asker, Thing::Kind kind, const QString &text, Answer answer) = 0;
};

} // namespace reckoner
