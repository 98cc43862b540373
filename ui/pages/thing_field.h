// A field for anything: a company, job, person, candidate or operation by a part of its name, or any id. What is typed stands as it is; matches are
// offered while typing goes on.
#pragma once

#include "ui/widgets/match_field.h"

namespace reckoner {

class ThingField : public MatchField
{
    Q_OBJECT
public:
    explicit ThingField(ThingSource *source, QWidget *parent = nullptr);

    /// The id of the match that was taken, else what was typed.
    QString wanted() const;

Q_SIGNALS:
    void chosen(); ///< a match was taken

protected:
    void look(const QString &typed) override;
    QString matchText(const Thing &thing) const override;
    void choose(const Thing &thing) override;

private:
    QString m_chosenId;
};

} // namespace reckoner
