// Chooses a company by typing a part of its name.
#pragma once

#include "ui/widgets/thing_source.h"

#include <QComboBox>

namespace reckoner {

class CompanyPicker : public QComboBox
{
    Q_OBJECT
public:
    explicit CompanyPicker(QWidget *parent = nullptr);

    /// What stands for no company: "All companies" unless said otherwise. Before setCompanies().
    void setNoneText(const QString &text);
    void setCompanies(const std::vector<Thing> &companies);
    /// Shows a company without telling; nothing for all of them.
    void show(const std::optional<CompanyId> &company, const QString &name);
    using QComboBox::show;

Q_SIGNALS:
    void chosen(const std::optional<reckoner::CompanyId> &company);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(int index);
    void showCurrent();
    std::optional<CompanyId> m_company;
    QString m_noneText;
};

} // namespace reckoner
