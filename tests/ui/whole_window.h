// The whole window over a sample, for tests that look at every part of it: each page with each of its tabs, for one company and for all, and each
// dialog that a button or a menu opens.
#pragma once

#include "models/demo/demo.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/window/first_run_page.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QDialog>
#include <QFileDialog>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

namespace reckoner {

/// Where one is: "tokens, tab 2" or "tokens: Add tokens…".
using Visit = std::function<void(const QString &where, QWidget &root)>;

class WholeWindow
{
public:
    explicit WholeWindow(QSize size = QSize(1280, 800))
    {
        Office office(Dialect::Sqlite);
        DemoPlan plan;
        plan.events = 2'000;
        plan.companies = 2;
        plan.days = 90;
        plan.now = office.now();
        needed(makeDemo(office.connection(), office.scope(), plan));
        const QString names = QStringLiteral("SELECT group_concat(text, char(10)) FROM ("
                                             "SELECT name AS text FROM companies UNION SELECT title FROM jobs UNION SELECT name FROM organizations "
                                             "UNION SELECT email FROM profiles UNION SELECT full_name FROM profiles UNION SELECT timezone FROM companies "
                                             "UNION SELECT currency FROM companies UNION SELECT plan FROM company_token_allocations)");
        m_database = office.release();
        m_data = m_database->scalar(names).split(u'\n');
        m_first = CompanyId(QUuid::fromRfc4122(
            QByteArray::fromHex(m_database->scalar(QStringLiteral("SELECT lower(hex(id)) FROM companies ORDER BY name LIMIT 1")).toLatin1())));
        m_closer.callOnTimeout(closeFiles); // one that waits for a person
        m_closer.start(20);
        QSettings().setValue(QStringLiteral("ledger/balance"), true); // what is shown when it is asked for is looked at too
        m_window = std::make_unique<MainWindow>(pageRegistry());
        m_window->resize(size);
        m_window->show();
    }

    MainWindow &window() { return *m_window; }
    /// Names and addresses that stand in the sample: words of nobody's language.
    const QStringList &data() const { return m_data; }

    void visitEverything(const Visit &visit)
    {
        visit(QStringLiteral("first run"), *m_window);
        openSession();
        visitMenus(visit);
        for (const bool isOne : {true, false}) {
            m_window->filterState()->setRange({.kind = RangeChoice::Kind::Everything});
            m_window->filterState()->setCompany(isOne ? std::optional(m_first) : std::nullopt);
            for (const QString &page : m_window->pageIds())
                visitPage(page, isOne ? page : QString(page + QStringLiteral(", all companies")), visit);
        }
    }

    void openSession()
    {
        SessionOptions options;
        options.url = m_database->url();
        options.actor = QStringLiteral("tester");
        options.clock = Clock::fixedAt(Office::noon());
        m_window->openSession(needed(Session::open(options)));
    }

    void openPage(const QString &page)
    {
        QVERIFY(m_window->openPage(page));
        settle();
    }
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return m_window->currentPage()->isSettled(); }, 30'000));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }

    /// What is on show of a window or dialog; a dialog of files is Qt's.
    static QList<QWidget *> partsOf(const QWidget &root)
    {
        QList<QWidget *> parts = root.findChildren<QWidget *>();
        parts.removeIf([&root](const QWidget *part) {
            const QWidget *owner = part;
            while (owner && owner != &root && !qobject_cast<const QFileDialog *>(owner))
                owner = owner->parentWidget();
            return owner != &root || !part->isVisibleTo(&root);
        });
        return parts;
    }

private:
    /// Dialogs of Qt: of files, and the preview of what is printed (tst_print looks at that one).
    static void closeFiles()
    {
        const auto tops = QApplication::topLevelWidgets();
        const auto found = std::ranges::find_if(tops, [](QWidget *top) { return top->isVisible() && (qobject_cast<QFileDialog *>(top) || top->inherits("QPrintPreviewDialog")); });
        if (found != tops.end())
            static_cast<QDialog *>(*found)->reject();
    }

    /// Looked for anew each time: what a button does may make the page's parts anew, or lead to another page.
    QTabBar *tabBar() const
    {
        for (auto *bar : m_window->currentPage()->findChildren<QTabBar *>()) {
            if (bar->isVisible() && bar->count() > 1)
                return bar;
        }
        return nullptr;
    }

    void openTab(const QString &page, int tab)
    {
        openPage(page);
        if (QTabBar *bar = tabBar())
            bar->setCurrentIndex(tab);
        settle();
    }

    void visitPage(const QString &page, const QString &where, const Visit &visit)
    {
        openPage(page);
        const int tabs = tabBar() ? tabBar()->count() : 1;
        for (int tab = 0; tab < tabs; ++tab) {
            const QString place = tab == 0 ? where : QStringLiteral("%1, tab %2").arg(where).arg(tab + 1);
            openTab(page, tab);
            visit(place, *m_window);
            visitDialogs(page, tab, place, visit);
        }
    }

    static QStringList openers(const QWidget &root)
    {
        QStringList texts;
        const auto buttons = root.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isVisible() && button->isEnabled() && button->text().contains(u'…'))
                texts.append(button->text());
        }
        return texts;
    }

    void selectFirstRows()
    {
        const auto views = m_window->currentPage()->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *view : views) {
            if (view->isVisible() && view->model() && view->model()->rowCount() > 0 && !view->selectionModel()->hasSelection())
                selectWholeRow(*view, 0);
        }
        QApplication::processEvents();
    }

    void visitDialogs(const QString &page, int tab, const QString &where, const Visit &visit)
    {
        selectFirstRows();
        for (const QString &text : openers(*m_window->currentPage())) {
            const auto buttons = m_window->currentPage()->findChildren<QAbstractButton *>();
            const auto found = std::ranges::find_if(buttons, [&text](QAbstractButton *button) { return button->isVisible() && button->isEnabled() && button->text() == text; });
            if (found == buttons.end())
                continue;
            (*found)->click();
            visitOpenDialog(where + QStringLiteral(": ") + text, visit);
            openTab(page, tab);
            selectFirstRows();
        }
    }

    void visitMenus(const Visit &visit)
    {
        openPage(QStringLiteral("usage"));
        const auto all = m_window->allActions();
        const QList<QPointer<QAction>> actions(all.begin(), all.end()); // a menu is filled anew when what it lists changes
        for (const auto &action : actions) {
            if (!action || (!action->text().contains(u'…') && action->shortcut() != QKeySequence(Qt::Key_Question)))
                continue;
            const QString text = action->text();
            action->trigger();
            visitOpenDialog(QStringLiteral("menu: ") + text, visit);
        }
    }

    void visitOpenDialog(const QString &where, const Visit &visit)
    {
        QApplication::processEvents();
        closeFiles();
        const auto tops = QApplication::topLevelWidgets();
        QList<QPointer<QWidget>> shown(tops.begin(), tops.end()); // one that goes may take others along
        shown.append(m_window->findChild<CommandPalette *>());
        for (const auto &top : shown) {
            auto *dialog = qobject_cast<QDialog *>(top.data());
            if (!dialog || !dialog->isVisible() || qobject_cast<QFileDialog *>(dialog) || dialog->inherits("QPrintPreviewDialog"))
                continue;
            QTest::qWait(60); // a dialog asks for what it shows
            if (!top)
                continue;
            visit(where, *dialog);
            if (top)
                dialog->reject();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }

    std::unique_ptr<TestDatabase> m_database;
    QStringList m_data;
    CompanyId m_first;
    QTimer m_closer;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace reckoner
