#include "ui/widgets/company_picker.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace reckoner {

CompanyPicker::CompanyPicker(QWidget *parent) : QComboBox(parent), m_noneText(tr("All companies"))
{
    setAccessibleName(tr("Company"));
    setEditable(true);
    lineEdit()->setAccessibleName(accessibleName());
    setInsertPolicy(NoInsert);
    setMinimumContentsLength(18);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    addItem(m_noneText);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, &CompanyPicker::choose);
}

void CompanyPicker::setNoneText(const QString &text)
{
    m_noneText = text;
    setItemText(0, text);
}

void CompanyPicker::setCompanies(const std::vector<Thing> &companies)
{
    const QSignalBlocker quiet(this);
    clear();
    if (companies.size() != 1)
        addItem(m_noneText);
    for (const Thing &company : companies)
        addItem(company.name, company.id);
    setEnabled(companies.size() > 1);
    showCurrent();
}

void CompanyPicker::show(const std::optional<CompanyId> &company, const QString &name)
{
    const QSignalBlocker quiet(this);
    m_company = company;
    if (company && findData(company->uuid()) < 0)
        addItem(name, company->uuid()); // the list has not arrived yet
    showCurrent();
}

void CompanyPicker::showCurrent()
{
    const int index = m_company ? findData(m_company->uuid()) : 0;
    setCurrentIndex(index);
    lineEdit()->setText(itemText(index));
    lineEdit()->setCursorPosition(0);
}

void CompanyPicker::choose(int index)
{
    const QUuid id = itemData(index).toUuid();
    m_company = id.isNull() ? std::nullopt : std::optional(CompanyId(id));
    Q_EMIT chosen(m_company);
}

void CompanyPicker::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (!completer()->popup() || !completer()->popup()->isVisible())
        showCurrent(); // half a name is no choice
}

} // namespace reckoner
