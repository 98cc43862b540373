// A letter with Alt leads to one place: on no page and in no dialog do two parts that are on show, the menus above or two entries of a menu have the same.
#include "tests/ui/whole_window.h"

#include <QGroupBox>
#include <QLabel>
#include <QLoggingCategory>
#include <QMenu>
#include <QMenuBar>
#include <map>
#include <set>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

using Letters = std::map<QString, QStringList>; ///< a key, and the words of whatever it leads to

void add(Letters &letters, const QString &words)
{
    const QKeySequence key = QKeySequence::mnemonic(words);
    if (!key.isEmpty())
        letters[key.toString()].append(words);
}

void addActions(Letters &letters, const QWidget &owner)
{
    const auto actions = owner.actions();
    for (const QAction *action : actions) {
        if (action->isVisible())
            add(letters, action->text());
    }
}

void addPart(Letters &letters, const QWidget &part)
{
    if (const auto *label = qobject_cast<const QLabel *>(&part); label && label->buddy())
        add(letters, label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&part))
        add(letters, button->text());
    else if (const auto *group = qobject_cast<const QGroupBox *>(&part))
        add(letters, group->title());
    else if (const auto *menus = qobject_cast<const QMenuBar *>(&part))
        addActions(letters, *menus);
    const auto *tabs = qobject_cast<const QTabBar *>(&part);
    for (int tab = 0; tabs && tab < tabs->count(); ++tab)
        add(letters, tabs->tabText(tab));
}

QStringList clashes(const Letters &letters)
{
    QStringList found;
    for (const auto &[key, words] : letters) {
        if (words.size() > 1)
            found.append(key + u": "_s + words.join(u" / "_s));
    }
    return found;
}

} // namespace

class MnemonicsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachLetterLeadsToOnePlace_data();
    void eachLetterLeadsToOnePlace();
};

void MnemonicsTest::eachLetterLeadsToOnePlace_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("English") << u"en_US"_s;
    QTest::newRow("German") << u"de_DE"_s;
    QTest::newRow("Hindi") << u"hi_IN"_s;
}

void MnemonicsTest::eachLetterLeadsToOnePlace()
{
    QFETCH(QString, locale);
    QSettings().clear();
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
    installTranslations(QLocale(locale));
    std::map<QString, QString> faults; // with the first place
    std::set<QString> keys;
    WholeWindow whole;
    whole.visitEverything([&](const QString &where, QWidget &root) {
        Letters letters;
        for (const QWidget *part : WholeWindow::partsOf(root)) {
            if (part->window() == &root) // a dialog of it has letters of its own
                addPart(letters, *part);
        }
        for (const auto &[key, words] : letters)
            keys.insert(key);
        for (const QString &clash : clashes(letters))
            faults.try_emplace(clash, where);
        for (const QMenu *menu : root.findChildren<QMenu *>()) {
            Letters entries;
            addActions(entries, *menu);
            for (const QString &clash : clashes(entries))
                faults.try_emplace(clash, u"the menu "_s + menu->title());
        }
    });
    installTranslations(QLocale(QLocale::English));
    QVERIFY(keys.size() > 15);
    for (const auto &[clash, where] : faults)
        qWarning("%s on %s", qPrintable(clash), qPrintable(where));
    QVERIFY(faults.empty());
}

RECKONER_UI_TEST(MnemonicsTest)
#include "tst_mnemonics.moc"
