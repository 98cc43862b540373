#include "ui/window/command_palette.h"

#include "ui/widgets/match_field.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

namespace {

constexpr int kTypingPauseMs = 120;
constexpr int kMostCompanies = 8;
constexpr int kPageOfMatches = 10;
constexpr qsizetype kLeastTyped = 2; ///< letters before jobs and other things are looked for

constexpr qsizetype kLeastOfAnId = 6; ///< fewer letters are the beginning of some id by chance
constexpr qsizetype kMostRecent = 12;
constexpr int kNoMatch = 1000;
constexpr int kRankStep = 10;     ///< between two ways of fitting; in it stand what was chosen lately and the kinds
constexpr int kLatelyChosen = -5;

QString plainText(const QAction *action)
{
    return action->text().remove(u'&').remove(u'…');
}

bool beginsAWord(const QString &title, const QString &text)
{
    for (qsizetype at = title.indexOf(text, 0, Qt::CaseInsensitive); at >= 0; at = title.indexOf(text, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !title.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

/// The whole name, its beginning, the beginning of a word, anywhere, every word of what was typed somewhere.
int rankOf(const QString &title, const QString &text)
{
    if (text.isEmpty() || title.compare(text, Qt::CaseInsensitive) == 0)
        return 0;
    if (title.startsWith(text, Qt::CaseInsensitive))
        return kRankStep;
    if (beginsAWord(title, text))
        return 2 * kRankStep;
    if (title.contains(text, Qt::CaseInsensitive))
        return 3 * kRankStep;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const bool hasAll = std::ranges::all_of(words, [&title](const QString &word) { return title.contains(word, Qt::CaseInsensitive); });
    return hasAll ? 4 * kRankStep : kNoMatch;
}

/// Pages and actions before things; an operation is looked for by its id alone.
int kindRank(Thing::Kind kind)
{
    return 1 + int(kind == Thing::Kind::Company ? 0 : kind == Thing::Kind::Job ? 1 : kind == Thing::Kind::Operation ? 3 : 2);
}

bool isSame(const Thing &a, const Thing &b)
{
    return a.kind == b.kind && a.id == b.id && a.name == b.name;
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, ThingSource *things, Recent *recent, QWidget *parent) :
    QDialog(parent), m_actions(actions.begin(), actions.end()), m_things(things), m_recent(recent), m_text(new QLineEdit), m_list(new QListWidget)
{
    setWindowFlags(Qt::Widget);
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setAccessibleName(tr("Find anything"));
    m_text->setPlaceholderText(tr("A page, an action, a company, a job, a person, an interview, an id…"));
    m_text->setAccessibleName(tr("Find anything"));
    m_text->setAccessibleDescription(tr("Type a part of a name; the arrow keys choose, Enter opens, Esc closes."));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys of the line move it
    auto *frame = new QFrame;
    frame->setFrameStyle(int(QFrame::Box) | int(QFrame::Plain)); // the style's own edge is hardly seen over a dark page
    QPalette colors = frame->palette();
    colors.setColor(QPalette::WindowText, theme::mutedText());
    frame->setPalette(colors);
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
    connect(m_list, &QListWidget::currentRowChanged, this, &CommandPalette::tellCurrent);
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

void CommandPalette::offerButtons(const QWidget &page, const QString &pageTitle)
{
    for (QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        const auto *tool = qobject_cast<QToolButton *>(button);
        const bool isAction = button->isVisible() && button->isEnabled() && (tool || qobject_cast<QPushButton *>(button));
        if (isAction && tool && tool->menu())
            offerMenu(*tool->menu(), pageTitle);
        else if (isAction && !button->text().isEmpty())
            offer(button->text(), button->accessibleName().isEmpty() ? pageTitle : button->accessibleName(), [button = QPointer(button)] {
                if (button)
                    button->click();
            });
    }
    typed();
}

void CommandPalette::offerMenu(const QMenu &menu, const QString &pageTitle)
{
    for (QAction *action : menu.actions()) {
        if (action->isEnabled() && action->isVisible() && !action->menu() && !action->isSeparator())
            offer(action->text(), pageTitle, [action = QPointer(action)] {
                if (action)
                    action->trigger();
            });
    }
}

void CommandPalette::offer(const QString &text, const QString &detail, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setProperty("detail", detail);
    connect(action, &QAction::triggered, action, run);
    m_actions.append(action);
}

void CommandPalette::open()
{
    m_before = parentWidget()->focusWidget();
    if (qobject_cast<QMenuBar *>(m_before))
        m_before = nullptr; // a menu was open; nobody wants to be back in its bar
    place();
    show();
    raise();
    m_text->setFocus();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && !isAncestorOf(now))
            close();
    });
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    resize(std::min(560, room.width() - 40), std::min(420, room.height() - 80));
    move((room.width() - width()) / 2, 60);
}

/// The keyboard goes back, unless it went elsewhere.
void CommandPalette::hideEvent(QHideEvent *event)
{
    disconnect(qApp, nullptr, this, nullptr);
    if (m_before && isAncestorOf(QApplication::focusWidget()))
        m_before->setFocus();
    QDialog::hideEvent(event);
}

void CommandPalette::typed()
{
    m_entries.clear();
    m_stepped = false;
    const QString text = m_text->text().trimmed();
    addActions();
    addRecentThings();
    std::vector<Thing> companies;
    for (const Thing &company : m_companies) {
        const bool matches = company.name.contains(text, Qt::CaseInsensitive) || company.id.toString(QUuid::WithoutBraces) == text.toLower();
        if (!text.isEmpty() && matches && companies.size() < kMostCompanies)
            companies.push_back(company);
    }
    addThings(companies);
    m_pause.start();
}

void CommandPalette::addActions()
{
    const QString text = m_text->text().trimmed();
    for (const QPointer<QAction> &action : std::as_const(m_actions)) {
        const QString title = action ? plainText(action) : QString();
        const int rank = rankOf(title, text);
        if (!action || !action->isEnabled() || title.isEmpty() || rank == kNoMatch)
            continue;
        QStringList details = {action->property("detail").toString(), action->shortcut().toString(QKeySequence::NativeText)};
        details.removeAll(QString());
        const qsizetype lately = m_recent->actions.indexOf(title);
        const auto run = [this, action, title] {
            m_recent->actions.removeAll(title);
            m_recent->actions.prepend(title);
            m_recent->actions = m_recent->actions.first(std::min(m_recent->actions.size(), kMostRecent));
            if (action)
                action->trigger();
        };
        // Of nothing typed: the newest first, in their order, below the things.
        const int before = lately < 0 ? 0 : text.isEmpty() ? int(lately - kMostRecent) : kLatelyChosen;
        m_entries.push_back({title, details.join(u", "), run, rank + before});
    }
}

/// Before anything is typed.
void CommandPalette::addRecentThings()
{
    if (!m_text->text().trimmed().isEmpty())
        return;
    for (size_t place = 0; place < m_recent->things.size(); ++place) {
        Entry entry = entryOf(m_recent->things[place]);
        entry.rank = int(place) - 10 * int(kMostRecent);
        m_entries.push_back(std::move(entry));
    }
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

CommandPalette::Entry CommandPalette::entryOf(const Thing &thing)
{
    const QString text = m_text->text().trimmed();
    const QString kind = kindTitle(thing.kind);
    QStringList details = {thing.companyName.isEmpty() ? kind : tr("%1 of %2").arg(kind, thing.companyName)};
    if (!thing.detail.isEmpty())
        details.append(thing.detail);
    const bool isById = text.size() >= kLeastOfAnId && thing.id.toString(QUuid::WithoutBraces).startsWith(text, Qt::CaseInsensitive);
    const int byName = std::min(rankOf(thing.name, text), 1 + rankOf(thing.detail, text)); // an e-mail address
    const bool isLate = std::ranges::any_of(m_recent->things, [&thing](const Thing &each) { return isSame(each, thing); });
    const int rank = (isById ? 0 : byName) + kindRank(thing.kind) + (isLate ? kLatelyChosen : 0);
    return Entry{thing.name, details.join(u", "), [this, thing] {
                     remember(thing);
                     Q_EMIT thingChosen(thing);
                 }, rank};
}

void CommandPalette::remember(const Thing &thing)
{
    std::vector<Thing> &things = m_recent->things;
    std::erase_if(things, [&thing](const Thing &each) { return isSame(each, thing); });
    things.insert(things.begin(), thing);
    things.resize(std::min(things.size(), size_t(kMostRecent)));
}

void CommandPalette::addThings(const std::vector<Thing> &things)
{
    for (const Thing &thing : things)
        m_entries.push_back(entryOf(thing));
    list();
}

/// The best first. What somebody has gone to by the arrow keys stays chosen.
void CommandPalette::list()
{
    const QString chosen = m_stepped && m_list->currentItem() ? m_list->currentItem()->text() : QString();
    std::ranges::stable_sort(m_entries, {}, &Entry::rank);
    m_list->clear();
    int current = 0;
    for (const Entry &entry : m_entries) {
        m_list->addItem(entry.detail.isEmpty() ? entry.title : QString(entry.title + u"   —   " + entry.detail));
        m_list->item(m_list->count() - 1)->setData(Qt::AccessibleTextRole, entry.detail.isEmpty() ? entry.title : QString(entry.title + u", " + entry.detail));
        if (!chosen.isEmpty() && m_list->item(m_list->count() - 1)->text() == chosen)
            current = m_list->count() - 1;
    }
    m_list->setCurrentRow(m_entries.empty() ? -1 : current);
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_entries.size()))
        return;
    const auto run = m_entries[size_t(row)].run;
    close(); // deletes this, when the event loop is reached again
    run();
}

/// The line has the keyboard; who does not see the list hears which of its entries Enter would take.
void CommandPalette::tellCurrent()
{
    if (m_list->currentRow() < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent told(m_list, QAccessible::Focus);
    told.setChild(m_list->currentRow());
    QAccessible::updateAccessibility(&told);
}

/// The arrow keys move the list, and Tab does not lead out of the palette.
bool CommandPalette::takesKey(const QKeyEvent &event)
{
    const int key = event.key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? kPageOfMatches : key == Qt::Key_PageUp ? -kPageOfMatches : 0;
    if (step != 0) {
        m_stepped = true;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
    }
    return step != 0 || key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    switch (event->type()) {
    case QEvent::ShortcutOverride: // the keys of the window rest
        if (watched == m_text)
            event->accept();
        return watched == m_text;
    case QEvent::KeyPress:
        return watched == m_text && takesKey(*static_cast<QKeyEvent *>(event));
    case QEvent::MouseButtonPress:
        if (widget && widget != this && !isAncestorOf(widget) && widget->window() == window())
            close();
        return false;
    case QEvent::Resize:
        if (watched == parentWidget())
            place();
        return false;
    default:
        return false;
    }
}

} // namespace reckoner
