// What only a person can decide about a finding: for each choice its options as buttons, and a field where it takes a value of its own.
#pragma once

#include "models/doctor/finding.h"
#include "ui/widgets/thing_source.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace reckoner {

class ChoicePanel : public QWidget
{
    Q_OBJECT
public:
    /// `things` may be none: then a job is named by its id alone.
    explicit ChoicePanel(ThingSource *things, QWidget *parent = nullptr);

    /// Nothing is chosen to begin with: a choice is never made by itself. Jobs are looked for in the company.
    void setChoices(const std::vector<Choice> &choices, const std::optional<CompanyId> &company = {});
    Choices chosen() const;
    bool isComplete() const { return qsizetype(m_entries.size()) == chosen().size(); }

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        QString name;
        QButtonGroup *options = nullptr;
        QStringList values;          ///< of the options, by their button's id
        QRadioButton *own = nullptr; ///< chooses the field, where there are options beside it
        QLineEdit *field = nullptr;
        QString value() const;
    };
    QLineEdit *jobField();
    void addChoice(const Choice &choice);
    void addField(const Choice &choice, Entry &entry, QVBoxLayout *column);

    ThingSource *m_things;
    std::optional<CompanyId> m_company;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr; ///< made anew for each finding
    std::vector<Entry> m_entries;
};

} // namespace reckoner
