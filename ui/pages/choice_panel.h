// What only a person can decide about a finding: for each choice its options as buttons, and a field where it takes a value of its own.
#pragma once

#include "models/doctor/finding.h"

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
    explicit ChoicePanel(QWidget *parent = nullptr);

    /// Nothing is chosen to begin with: a choice is never made by itself.
    void setChoices(const std::vector<Choice> &choices);
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
    void addChoice(const Choice &choice);
    void addField(const Choice &choice, Entry &entry, QVBoxLayout *column);

    QVBoxLayout *m_column;
    QWidget *m_body = nullptr; ///< made anew for each finding
    std::vector<Entry> m_entries;
};

} // namespace reckoner
