#include "ui/window/saved_views_menu.h"

#include "models/directory/jobs.h"
#include "models/wording/sentences.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/dialogs/views_dialog.h"
#include "ui/widgets/icon.h"

#include <QMenu>
#include <QPointer>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

using JobTitles = std::vector<std::pair<JobId, QString>>;

std::vector<JobId> jobsOf(const Filter &filter)
{
    std::vector<JobId> jobs = filter.notJobs;
    if (filter.job)
        jobs.push_back(*filter.job);
    return jobs;
}

/// Jobs that are no longer there keep their ids as names.
Result<JobTitles> titlesOf(const Inquiry &inquiry, const std::vector<JobId> &jobs)
{
    JobTitles titles;
    for (const JobId job : jobs) {
        const auto found = jobById(inquiry, job);
        if (found)
            titles.emplace_back(job, found->title);
        else if (found.error().code != ErrorCode::NotFound)
            return found.error();
    }
    return titles;
}

ActText nameForm(const QString &title, const QString &explanation, const QString &doIt, const QString &name)
{
    ActText text = {title, explanation, doIt, ActText::Reason::None};
    text.fields = {{u"name"_s, SavedViewsMenu::tr("&Name"), ActField::Kind::Text, true, name}};
    return text;
}

} // namespace

SavedViewsMenu::SavedViewsMenu(QMenu *menu, std::span<const PageInfo> registry, FilterState *filter, QWidget *window) :
    QObject(window), m_menu(menu), m_registry(registry), m_filter(filter), m_window(window), m_saveOwn(menu->addAction(icon("filter"_L1), tr("&Save this view…"))),
    m_saveShared(menu->addAction(tr("Save this view for the &team…"))), m_manage(menu->addAction(tr("&Manage views…"))), m_end(menu->addSeparator())
{
    m_saveOwn->setShortcut(QKeySequence::Save);
    connect(m_saveOwn, &QAction::triggered, this, [this] { askForName(false); });
    connect(m_saveShared, &QAction::triggered, this, [this] { askForName(true); });
    connect(m_manage, &QAction::triggered, this, &SavedViewsMenu::manage);
    follow(nullptr);
}

void SavedViewsMenu::follow(Session *session)
{
    m_session = session;
    const bool maySave = session && !session->isReadOnly();
    m_saveOwn->setEnabled(maySave);
    m_saveShared->setEnabled(maySave && mayShareViews(session->role()));
    m_manage->setEnabled(session != nullptr);
    list({});
    if (!session)
        return;
    connect(session, &Session::changed, this, &SavedViewsMenu::load);
    load();
}

void SavedViewsMenu::load()
{
    if (!may(m_session->role(), Permission::SeeUsage))
        return;
    m_session->ask<std::vector<SavedView>>(this, "views", [](Inquiry &inquiry) { return listSavedViews(inquiry); }, [this](Result<std::vector<SavedView>> views) {
        if (views) // else the list stays as it was; the page says what is wrong with the database
            list(std::move(views).value());
        Q_EMIT listed();
    });
}

QString SavedViewsMenu::titleOf(const QString &page) const
{
    const auto found = std::ranges::find_if(m_registry, [&](const PageInfo &info) { return page == QLatin1StringView(info.id); });
    return found == m_registry.end() ? page : pageTitle(*found);
}

void SavedViewsMenu::list(std::vector<SavedView> views)
{
    m_views = std::move(views);
    qDeleteAll(m_entries);
    m_entries.clear();
    for (const SavedView &view : m_views) {
        auto *entry = new QAction(QString(view.name).replace(u'&', u"&&"_s), m_menu);
        const QString page = titleOf(view.page);
        entry->setProperty("detail", view.shared ? tr("View of the team, %1").arg(page) : tr("Your view, %1").arg(page));
        entry->setToolTip(entry->property("detail").toString());
        connect(entry, &QAction::triggered, this, [this, view] { open(view); });
        m_entries.append(entry);
    }
    m_menu->addActions(m_entries);
    m_end->setVisible(!m_entries.isEmpty());
}

void SavedViewsMenu::open(const SavedView &view)
{
    const auto show = [this, view](const JobTitles &titles) {
        for (const auto &[job, title] : titles)
            m_filter->nameJob(job, title);
        if (view.company && !view.companyName.isEmpty())
            m_filter->nameCompany(*view.company, view.companyName);
        m_filter->set(view.filter, view.lists);
        Q_EMIT pageWanted(view.page);
    };
    const std::vector<JobId> jobs = jobsOf(view.filter);
    if (jobs.empty())
        return show({});
    m_session->ask<JobTitles>(this, "view", [jobs](Inquiry &inquiry) { return titlesOf(inquiry, jobs); }, [this, show](const Result<JobTitles> &titles) {
        if (titles)
            show(*titles);
        else
            Q_EMIT told(wording::sentence(titles.error()), {});
    });
}

// --- saving

void SavedViewsMenu::askForName(bool shared)
{
    const NewView wanted = {{}, m_page, m_filter->filter(), shared, {}, m_filter->lists()};
    const QString what = tr("The page %1 with this filter: %2.").arg(titleOf(m_page), m_filter->words(wanted.filter, wanted.lists).join(u", "));
    const QString who = !shared ? tr("Only you will see it.")
        : wanted.filter.company ? tr("Everyone who sees %1 will find it in this menu.").arg(m_filter->companyName(*wanted.filter.company))
                                : tr("Everyone will find it in this menu.");
    QPointer<ActDialog> dialog = new ActDialog(nameForm(shared ? tr("Save for the team") : tr("Save this view"), what + u' ' + who, tr("Save view"), {}), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActDialog::doRequested, this, [this, dialog, wanted] {
        NewView view = wanted;
        view.name = dialog->input().text(u"name"_s).value_or(QString());
        save(view, [this, dialog](const Result<Done<SavedView>> &done) {
            if (!done && dialog)
                return dialog->fail(done.error());
            if (dialog)
                dialog->succeed();
            const ViewId id = done ? done->reply.id : ViewId();
            tellOutcome(done, done ? tr("Saved the view \"%1\".").arg(done->reply.name) : QString(), [this, id] { takeBack(id); });
        });
    });
    dialog->open();
}

void SavedViewsMenu::save(const NewView &view, const std::function<void(const Result<Done<SavedView>> &)> &done)
{
    m_session->act<Done<SavedView>>(this, [view](Connection &connection, const Scope &scope) { return saveView(connection, scope, view, {}); },
                                    [this, done](const Result<Done<SavedView>> &saved) {
                                        done(saved);
                                        load();
                                    });
}

void SavedViewsMenu::takeBack(ViewId view)
{
    m_session->act<Done<SavedView>>(this, [view](Connection &connection, const Scope &scope) { return removeView(connection, scope, view, {}); },
                                    [this](const Result<Done<SavedView>> &done) { tellOutcome(done, tr("Undone."), {}); });
}

void SavedViewsMenu::tellOutcome(const Result<Done<SavedView>> &done, const QString &text, const std::function<void()> &undo)
{
    if (done)
        Q_EMIT told(text, undo);
    else
        Q_EMIT told(wording::sentence(done.error()), {});
    load();
}

// --- the dialog of all views

void SavedViewsMenu::manage()
{
    auto *dialog = new ViewsDialog(m_session->scope(), m_session->isReadOnly(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto show = [this, dialog] {
        std::vector<ViewLine> lines;
        for (const SavedView &view : m_views)
            lines.push_back({view, titleOf(view.page), m_filter->words(view.filter, view.lists).join(u", ")});
        dialog->setViews(std::move(lines));
    };
    show();
    connect(this, &SavedViewsMenu::listed, dialog, show);
    connect(dialog, &ViewsDialog::openRequested, this, &SavedViewsMenu::open);
    connect(dialog, &ViewsDialog::renameRequested, this, &SavedViewsMenu::askForNewName);
    connect(dialog, &ViewsDialog::shareRequested, this, &SavedViewsMenu::share);
    connect(dialog, &ViewsDialog::removeRequested, this, &SavedViewsMenu::remove);
    dialog->open();
}

void SavedViewsMenu::change(const SavedView &view, const ViewChange &wanted, const std::function<void(const Result<Done<SavedView>> &)> &done)
{
    m_session->act<Done<SavedView>>(this, [id = view.id, wanted](Connection &connection, const Scope &scope) { return changeView(connection, scope, id, wanted, {}); }, done);
}

void SavedViewsMenu::askForNewName(const SavedView &view)
{
    QPointer<ActDialog> dialog = new ActDialog(nameForm(tr("Rename view"), tr("The view \"%1\" gets another name.").arg(view.name), tr("Rename"), view.name), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActDialog::doRequested, this, [this, dialog, view] {
        change(view, {dialog->input().text(u"name"_s), {}}, [this, dialog, view](const Result<Done<SavedView>> &done) {
            if (!done && dialog)
                return dialog->fail(done.error());
            if (dialog)
                dialog->succeed();
            tellOutcome(done, tr("Renamed."), [this, view] { change(view, {view.name, {}}, [this](const auto &undone) { tellOutcome(undone, tr("Undone."), {}); }); });
        });
    });
    dialog->open();
}

void SavedViewsMenu::share(const SavedView &view, bool shared)
{
    const QString text = shared ? tr("The team sees \"%1\" now.").arg(view.name) : tr("Only its owner sees \"%1\" now.").arg(view.name);
    change(view, {{}, shared}, [this, view, text, shared](const Result<Done<SavedView>> &done) {
        tellOutcome(done, text, [this, view, shared] { change(view, {{}, !shared}, [this](const auto &undone) { tellOutcome(undone, tr("Undone."), {}); }); });
    });
}

void SavedViewsMenu::remove(const SavedView &view)
{
    m_session->act<Done<SavedView>>(this, [id = view.id](Connection &connection, const Scope &scope) { return removeView(connection, scope, id, {}); },
                                    [this, view](const Result<Done<SavedView>> &done) {
                                        const NewView again = {view.name, view.page, view.filter, view.shared, view.owner, view.lists};
                                        tellOutcome(done, tr("Deleted the view \"%1\".").arg(view.name),
                                                    [this, again] { save(again, [this](const auto &saved) { tellOutcome(saved, tr("Undone."), {}); }); });
                                    });
}

} // namespace reckoner
