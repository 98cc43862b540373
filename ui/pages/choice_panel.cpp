#include "ui/pages/choice_panel.h"

#include "models/wording/sentences.h"
#include "ui/widgets/job_picker.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

namespace {

struct ChoiceTitle
{
    const char *name;
    const char *title;
};
constexpr std::array kTitles = {
    ChoiceTitle{"allocation", QT_TRANSLATE_NOOP("Choice", "Tokens for the company")},
    ChoiceTitle{"split", QT_TRANSLATE_NOOP("Choice", "What each bucket gave")},
    ChoiceTitle{"end", QT_TRANSLATE_NOOP("Choice", "How the job ended")},
    ChoiceTitle{"credit", QT_TRANSLATE_NOOP("Choice", "Credit note")},
    ChoiceTitle{"record", QT_TRANSLATE_NOOP("Choice", "Usage to be recorded")},
    ChoiceTitle{"log", QT_TRANSLATE_NOOP("Choice", "Token log")},
    ChoiceTitle{"job", QT_TRANSLATE_NOOP("Choice", "Job")},
    ChoiceTitle{"company", QT_TRANSLATE_NOOP("Choice", "Company")},
};

constexpr const char *kChosenId = "chosenId"; ///< property of a field for jobs

QString titleOf(const QString &name)
{
    const auto found = std::ranges::find_if(kTitles, [&](const ChoiceTitle &each) { return name == QLatin1StringView(each.name); });
    return found == kTitles.end() ? name : QCoreApplication::translate("Choice", found->title);
}

QString wordsOf(const char *text, const QJsonObject &context)
{
    return wording::sentence({ErrorCode::InvalidInput, text, context});
}

} // namespace

ChoicePanel::ChoicePanel(ThingSource *things, QWidget *parent) : QWidget(parent), m_things(things), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void ChoicePanel::setChoices(const std::vector<Choice> &choices, const std::optional<CompanyId> &company)
{
    m_company = company;
    delete m_body;
    m_entries.clear();
    m_body = new QWidget(this);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_body);
    for (const Choice &choice : choices)
        addChoice(choice);
    setVisible(!choices.empty());
}

void ChoicePanel::addChoice(const Choice &choice)
{
    auto *box = new QGroupBox(titleOf(choice.name), m_body);
    auto *column = new QVBoxLayout(box);
    column->setSpacing(2);
    Entry entry;
    entry.name = choice.name;
    entry.options = new QButtonGroup(box);
    for (const Choice::Option &option : choice.options) {
        auto *button = new QRadioButton(wordsOf(option.title, option.context), box);
        entry.options->addButton(button, int(entry.values.size()));
        entry.values.append(option.value);
        column->addWidget(button);
    }
    if (choice.isOpen)
        addField(choice, entry, column);
    connect(entry.options, &QButtonGroup::idToggled, this, &ChoicePanel::changed);
    m_body->layout()->addWidget(box);
    m_entries.push_back(entry);
}

void ChoicePanel::addField(const Choice &choice, Entry &entry, QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    const bool isJob = choice.name == QLatin1StringView("job") && m_things;
    entry.field = isJob ? jobField() : new QLineEdit(m_body);
    entry.field->setPlaceholderText(isJob ? tr("Part of the job's title, or its id") : wordsOf(choice.form, {}));
    entry.field->setAccessibleName(titleOf(choice.name));
    if (!choice.options.empty()) {
        entry.own = new QRadioButton(tr("Another:"), m_body);
        entry.options->addButton(entry.own, int(entry.values.size()));
        line->addWidget(entry.own);
        connect(entry.field, &QLineEdit::textEdited, entry.own, [own = entry.own] { own->setChecked(true); });
    }
    line->addWidget(entry.field);
    column->addLayout(line);
    connect(entry.field, &QLineEdit::textChanged, this, &ChoicePanel::changed);
}

/// A job is chosen by its title; its id is what counts.
QLineEdit *ChoicePanel::jobField()
{
    auto *picker = new JobPicker(m_things, m_body);
    picker->setCompany(m_company);
    connect(picker, &JobPicker::chosen, this, [this, picker](const Thing &job) {
        picker->setProperty(kChosenId, job.id.toString(QUuid::WithoutBraces));
        Q_EMIT changed();
    });
    connect(picker, &JobPicker::cleared, this, [this, picker] {
        picker->setProperty(kChosenId, QVariant());
        Q_EMIT changed();
    });
    return picker;
}

QString ChoicePanel::Entry::value() const
{
    const int checked = options->checkedId();
    if (checked >= 0 && checked < values.size())
        return values[checked];
    const bool isOwn = field && (!own || own->isChecked());
    if (!isOwn)
        return {};
    return qobject_cast<JobPicker *>(field) ? field->property(kChosenId).toString() : field->text().trimmed();
}

Choices ChoicePanel::chosen() const
{
    Choices made;
    for (const Entry &entry : m_entries) {
        if (const QString value = entry.value(); !value.isEmpty())
            made.insert(entry.name, value);
    }
    return made;
}

} // namespace reckoner
