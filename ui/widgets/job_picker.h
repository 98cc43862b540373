// Chooses a job by typing a part of its title or its id; the matches are looked up elsewhere while typing goes on.
#pragma once

#include "ui/widgets/match_field.h"

namespace reckoner {

class JobPicker : public MatchField
{
    Q_OBJECT
public:
    explicit JobPicker(ThingSource *source, QWidget *parent = nullptr);

    void setCompany(const std::optional<CompanyId> &company) { m_company = company; }
    /// Shows a title without telling; empty for any job.
    void showTitle(const QString &title);

Q_SIGNALS:
    void chosen(const reckoner::Thing &job);
    void cleared();

protected:
    void look(const QString &typed) override;
    QString matchText(const Thing &job) const override;
    void choose(const Thing &job) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    std::optional<CompanyId> m_company;
    QString m_shownTitle;
};

} // namespace reckoner
