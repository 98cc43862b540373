// The menus of the window and what their actions do.
#include "models/exchange/list_writer.h"
#include "models/rules/usage_type.h"
#include "models/wording/sentences.h"
#include "models/session/keyring.h"
#include "models/session/known_databases.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/pages/operation_view.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/toast.h"
#include "ui/window/command_palette.h"
#include "ui/window/guide_window.h"
#include "ui/window/main_window.h"
#include "ui/window/opening_page.h"
#include "ui/window/place.h"
#include "ui/window/recent_menu.h"
#include "ui/window/saved_views_menu.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// As a shell reads it.
QString quoted(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    if (plain.match(text).hasMatch())
        return text;
    QString inner = text;
    return QString(u'\'' + inner.replace(u'\'', u"'\\''"_s) + u'\'');
}

/// Where a thing is looked at: a company, a job, a candidate's job, the day of an interview.
Filter filterFor(const Thing &thing, Filter filter)
{
    filter.company = thing.company;
    filter.job = thing.kind == Thing::Kind::Job ? std::optional(JobId(thing.id)) : thing.job;
    filter.withoutJob = false;
    if (thing.kind != Thing::Kind::Candidate && thing.kind != Thing::Kind::Interview)
        return filter;
    filter.status.reset();
    filter.type.reset();
    filter.range = {.kind = RangeChoice::Kind::Everything};
    if (thing.day) {
        filter.type = UsageType::VideoInterview;
        filter.range = {.kind = RangeChoice::Kind::Days, .dayRange = {*thing.day, thing.day->plusDays(1)}};
        filter.withoutJob = !thing.job;
    }
    return filter;
}

bool isTyping()
{
    return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr;
}

} // namespace

void MainWindow::buildMenus()
{
    buildFileMenu();
    m_pageMenu = menuBar()->addMenu(tr("&Pages"));
    buildViewMenu();
    m_views = new SavedViewsMenu(menuBar()->addMenu(tr("V&iews")), m_registry, m_filter, this);
    connect(m_views, &SavedViewsMenu::told, this, &MainWindow::say);
    connect(m_views, &SavedViewsMenu::pageWanted, this, [this](const QString &id) {
        if (!openPage(id))
            say(tr("Your role does not have the page of this view."));
    });
    buildHelpMenu();
}

QAction *MainWindow::addAction(QMenu *menu, const char *iconName, const QString &text, const QKeySequence &keys, const std::function<void()> &run)
{
    QAction *action = menu->addAction(text);
    if (iconName[0] != '\0')
        action->setIcon(icon(QLatin1StringView(iconName)));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    addAction(menu, "database", tr("&Open or connect…"), QKeySequence::Open, [this] { askForConnection(); });
    m_recent = new RecentMenu(this);
    menu->addMenu(m_recent);
    connect(m_recent, &RecentMenu::chosen, this, &MainWindow::openRequested);
    addAction(menu, "sample", tr("Open the &sample"), {}, [this] { Q_EMIT sampleRequested(); });
    m_removeSample = addAction(menu, "", tr("&Remove the sample"), {}, [this] { Q_EMIT sampleRemovalRequested(); });
    connect(menu, &QMenu::aboutToShow, this, [this] { m_removeSample->setEnabled(QFile::exists(samplePath())); });
    menu->addSeparator();
    addAction(menu, "export", tr("&Export this list…"), Qt::CTRL | Qt::Key_E, [this] { exportPage(); });
    addAction(menu, "print", tr("&Print…"), QKeySequence::Print, [this] {
        if (currentPage())
            currentPage()->print();
    });
    addAction(menu, "link", tr("Copy &link to this page"), {}, [this] {
        QApplication::clipboard()->setText(linkText());
        say(tr("Copied: %1").arg(linkText()));
    });
    menu->addSeparator();
    addAction(menu, "", tr("&Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    addAction(menu, "find", tr("Find &anything…"), Qt::CTRL | Qt::Key_K, [this] { openPalette(); });
    addAction(menu, "find", tr("&Find in this page…"), QKeySequence::Find, [this] { openFind(); });
    addAction(menu, "filter", tr("Go to the fi&lter"), Qt::CTRL | Qt::Key_L, [this] {
        if (m_filterBar)
            m_filterBar->focusFirst();
    });
    addAction(menu, "back", tr("&Back"), Qt::ALT | Qt::Key_Left, [this] { m_filter->goBack(); });
    addAction(menu, "forward", tr("F&orward"), Qt::ALT | Qt::Key_Right, [this] { m_filter->goForward(); });
    addAction(menu, "refresh", tr("&Refresh"), QKeySequence(Qt::Key_F5), [this] {
        if (currentPage())
            currentPage()->reload();
    });
    addAction(menu, "cancel", tr("&Cancel or go back"), QKeySequence(Qt::Key_Escape), [this] { escape(); });
    menu->addSeparator();
    QMenu *themes = menu->addMenu(tr("&Theme"));
    addThemeChoice(themes, tr("As the &system"), theme::Choice::System);
    addThemeChoice(themes, tr("&Light"), theme::Choice::Light);
    addThemeChoice(themes, tr("&Dark"), theme::Choice::Dark);
}

void MainWindow::addThemeChoice(QMenu *menu, const QString &text, theme::Choice choice)
{
    addAction(menu, "", text, {}, [choice] {
        theme::apply(choice);
        QSettings().setValue("window/theme"_L1, int(choice));
    });
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    addAction(menu, "help", tr("&Guide"), QKeySequence(Qt::Key_F1), [this] { GuideWindow::open(this, guidePageFor(currentPageId())); });
    addAction(menu, "", tr("&Keys"), QKeySequence(Qt::Key_Question), [this] {
        auto *keys = new KeysDialog(allActions(), this);
        keys->setAttribute(Qt::WA_DeleteOnClose);
        keys->open();
    });
    addAction(menu, "info", tr("&About Reckoner"), {}, [this] {
        auto *about = new QMessageBox(QMessageBox::NoIcon, tr("About Reckoner"),
                                      tr("Reckoner %1\nBilling dashboard for AI hiring services.\nGNU General Public License, version 3 or later.")
                                          .arg(QLatin1StringView(RECKONER_VERSION)),
                                      QMessageBox::Close, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

QList<QAction *> MainWindow::allActions() const
{
    QList<QAction *> actions;
    for (const QAction *top : menuBar()->actions()) {
        for (QAction *action : top->menu()->actions()) {
            if (action->menu())
                actions.append(action->menu()->actions());
            else if (!action->isSeparator())
                actions.append(action);
        }
    }
    return actions;
}

void MainWindow::openPalette()
{
    m_recent->refresh();
    m_removeSample->setEnabled(QFile::exists(samplePath()));
    auto *palette = new CommandPalette(allActions(), m_things, &m_chosen, this);
    connect(palette, &CommandPalette::thingChosen, this, &MainWindow::takeThing);
    if (const Page *page = currentPage())
        palette->offerButtons(*page, m_list->currentItem()->text());
    palette->open();
}

void MainWindow::takeThing(const Thing &thing)
{
    if (thing.kind == Thing::Kind::Operation) {
        showOperation(OperationId(thing.id));
        return;
    }
    if (thing.kind == Thing::Kind::Job)
        m_filter->nameJob(JobId(thing.id), thing.name);
    else if (thing.job)
        m_filter->nameJob(*thing.job, thing.jobTitle);
    m_filter->set(filterFor(thing, m_filter->filter()));
    if (thing.kind == Thing::Kind::Candidate || thing.kind == Thing::Kind::Interview)
        openPage(u"events"_s);
    else if (thing.kind == Thing::Kind::Job)
        openPage(u"job"_s);
    else if (thing.kind == Thing::Kind::Person && openPage(u"credits"_s))
        currentPage()->takeSubject(thing.id.toString(QUuid::WithoutBraces));
}

void MainWindow::showOperation(OperationId id)
{
    openOperation(m_session.get(), id, this, {[this](const QString &text) { say(text); }, [this](OperationId operation) {
                      if (openPage(u"ledger"_s))
                          currentPage()->takeSubject(operation.toString());
                  }});
}

ConnectionDialog *MainWindow::askForConnection()
{
    auto *dialog = new ConnectionDialog({}, Keyring::ofSystem(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::openRequested, this, [this](const KnownDatabase &database) { Q_EMIT openRequested(database.address, database.isReadOnly); });
    dialog->open();
    return dialog;
}

void MainWindow::exportPage()
{
    Page *page = currentPage();
    if (!page || !page->mainTable() || m_job->isRunning()) {
        say(m_job->isRunning() ? tr("Something else is running; export when it is done.") : tr("This page has no list to export."));
        return;
    }
    QStringList kinds;
    for (const ListFormat &format : listFormats())
        kinds.append(u"%1 (*%2)"_s.arg(QCoreApplication::translate("ListFormat", format.title), QString::fromLatin1(format.suffix)));
    auto *files = new QFileDialog(this, tr("Export this list"), QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(currentPageId() + u".csv"), kinds.join(u";;"_s));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"csv"_s);
    connect(files, &QFileDialog::filterSelected, files, [files](const QString &kind) { files->setDefaultSuffix(kind.section(u"*."_s, 1).chopped(1)); });
    connect(files, &QFileDialog::fileSelected, page, &Page::exportTo);
    files->open();
}

void MainWindow::openFind()
{
    TableView *table = currentPage() ? currentPage()->mainTable() : nullptr;
    if (!table)
        say(tr("This page has no list to search."));
    else
        m_findBar->open(table);
}

void MainWindow::escape()
{
    if (m_opening->isVisible())
        m_opening->giveUp();
    else if (m_findBar->isVisible())
        m_findBar->close();
    else if (m_toast->isVisible())
        m_toast->hide();
    else if (currentPage() && currentPage()->isLoading())
        currentPage()->cancelLoading();
    else if (isTyping() && currentPage())
        currentPage()->setFocus();
    else
        m_filter->goBack();
}

QString MainWindow::linkText() const
{
    QStringList words = {u"reckoner"_s};
    if (m_session)
        words << u"--db"_s << quoted(shareableAddress(m_session->url()));
    for (const QString &word : placeOptions(currentPageId(), m_filter->filter(), m_filter->lists()))
        words << quoted(word);
    return words.join(u' ');
}

} // namespace reckoner
