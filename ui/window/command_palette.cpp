#include "ui/window/command_palette.h"

#include "ui/widgets/match_field.h"

#include <QAction>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

namespace {

constexpr int kTypingPauseMs = 120;
constexpr int kMostCompanies = 8;
constexpr int kPageOfMatches = 10;
constexpr qsizetype kLeastTyped = 2; ///< letters before jobs and other things are looked for

QString plainText(const QAction *action)
{
    return action->text().remove(u'&').remove(u'…');
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, ThingSource *things, QWidget *parent) :
    QDialog(parent, Qt::Popup), m_actions(actions), m_things(things), m_text(new QLineEdit), m_list(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Find anything"));
    m_text->setPlaceholderText(tr("A page, an action, a company, a job, a person, an interview, an id…"));
    m_text->setAccessibleName(tr("Find anything"));
    m_text->installEventFilter(this);
    m_text->setAccessibleDescription(tr("Type a part of a name; the arrow keys choose, Enter opens, Esc closes."));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys of the line move it
    auto *frame = new QFrame; // a popup has no edge of its own
    frame->setFrameShape(QFrame::StyledPanel);
    auto *edge = new QVBoxLayout(this);
    edge->setContentsMargins(0, 0, 0, 0);
    edge->addWidget(frame);
    m_list->setSpacing(2);
    m_list->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(frame);
    column->addWidget(m_text);
    column->addWidget(m_list);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::lookForThings);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_text, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    if (m_things) {
        m_things->companies(this, [this](const Result<std::vector<Thing>> &companies) {
            if (companies)
                m_companies = *companies;
        });
    }
    typed();
}

void CommandPalette::open()
{
    const QSize room = parentWidget()->size();
    resize(std::min(560, room.width() - 40), std::min(420, room.height() - 80));
    move(parentWidget()->mapToGlobal(QPoint((room.width() - width()) / 2, 60)));
    show();
    m_text->setFocus();
}

void CommandPalette::typed()
{
    m_list->clear();
    m_entries.clear();
    const QString text = m_text->text().trimmed();
    addActions(text);
    std::vector<Thing> companies;
    for (const Thing &company : m_companies) {
        const bool matches = company.name.contains(text, Qt::CaseInsensitive) || company.id.toString(QUuid::WithoutBraces) == text.toLower();
        if (!text.isEmpty() && matches && companies.size() < kMostCompanies)
            companies.push_back(company);
    }
    addThings(companies);
    m_list->setCurrentRow(0);
    m_pause.start();
}

/// Those whose words begin with what was typed come first.
void CommandPalette::addActions(const QString &text)
{
    QList<QAction *> containing;
    const auto add = [this](QAction *action) {
        QStringList details = {action->property("detail").toString(), action->shortcut().toString(QKeySequence::NativeText)};
        details.removeAll(QString());
        addEntry({plainText(action), details.join(u", "), [action] { action->trigger(); }});
    };
    for (QAction *action : m_actions) {
        const QString title = plainText(action);
        if (!action->isEnabled() || title.isEmpty() || !title.contains(text, Qt::CaseInsensitive))
            continue;
        if (title.startsWith(text, Qt::CaseInsensitive))
            add(action);
        else
            containing.append(action);
    }
    for (QAction *action : containing)
        add(action);
}

void CommandPalette::lookForThings()
{
    const QString text = m_text->text().trimmed();
    m_questions = 0;
    if (!m_things || text.size() < kLeastTyped) {
        showWhetherAny();
        return;
    }
    const auto take = [this, text](const Result<std::vector<Thing>> &found) {
        if (m_text->text().trimmed() != text)
            return;
        --m_questions;
        if (found)
            addThings(*found);
        showWhetherAny();
    };
    const std::array kinds = {Thing::Kind::Person, Thing::Kind::Candidate, Thing::Kind::Operation, Thing::Kind::Interview};
    m_questions = 1 + int(kinds.size());
    m_things->jobs(this, text, {}, take);
    for (const Thing::Kind kind : kinds)
        m_things->others(this, kind, text, take);
}

/// An empty list says why it is empty, once nothing more is on its way.
void CommandPalette::showWhetherAny()
{
    if (m_questions > 0 || !m_entries.empty() || m_list->count() > 0)
        return;
    auto *none = new QListWidgetItem(tr("Nothing has this name or id."), m_list);
    none->setFlags(Qt::NoItemFlags);
}

void CommandPalette::addThings(const std::vector<Thing> &things)
{
    for (const Thing &thing : things) {
        const QString kind = kindTitle(thing.kind);
        QStringList details = {thing.companyName.isEmpty() ? kind : tr("%1 of %2").arg(kind, thing.companyName)};
        if (!thing.detail.isEmpty())
            details.append(thing.detail);
        addEntry({thing.name, details.join(u", "), [this, thing] { Q_EMIT thingChosen(thing); }});
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

void CommandPalette::addEntry(const Entry &entry)
{
    if (m_entries.empty())
        m_list->clear(); // the words that there was nothing
    m_entries.push_back(entry);
    m_list->addItem(entry.detail.isEmpty() ? entry.title : QString(entry.title + u"   —   " + entry.detail));
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_entries.size()))
        return;
    const auto run = m_entries[size_t(row)].run; // closing deletes this
    close();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? kPageOfMatches : key == Qt::Key_PageUp ? -kPageOfMatches : 0;
        if (step != 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace reckoner
