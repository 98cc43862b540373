// Where pickers and the palette find companies and jobs by what a person typed. The window's answers come from the directory, a test's from memory.
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QObject>
#include <functional>
#include <vector>

namespace reckoner {

struct Thing
{
    enum class Kind { Company, Job };
    Kind kind = Kind::Job;
    QUuid id;
    QString name;
    CompanyId company;   ///< of a job; of a company its own
    QString companyName; ///< of a job, where several companies are seen
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
};

} // namespace reckoner
