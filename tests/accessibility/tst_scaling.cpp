// Every page and dialog with larger text and on displays of a higher scale (ctest runs it once more for each, see CMakeLists.txt): all words have room,
// and nothing that is to be pressed stands outside of the window.
#include "tests/ui/fit.h"
#include "tests/ui/whole_window.h"

#include <QAbstractScrollArea>
#include <QLoggingCategory>
#include <map>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// What a scroll area shows may be anywhere in it.
bool canBeScrolledTo(const QWidget &widget, const QWidget &root)
{
    for (const QWidget *part = &widget; part && part != &root; part = part->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(part->parentWidget()); area && area->viewport() == part)
            return true;
    }
    return false;
}

QString described(const QWidget &widget)
{
    QString name = widget.accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button && name.isEmpty())
        name = button->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        name = label->text();
    return u"%1 \"%2\""_s.arg(QString::fromUtf8(widget.metaObject()->className()), name);
}

} // namespace

class ScalingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingFits_data();
    void everythingFits();
};

void ScalingTest::everythingFits_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("ordinary text") << 100;
    QTest::newRow("text of one and a half times the size") << 150;
}

void ScalingTest::everythingFits()
{
    QFETCH(const int, percent);
    QSettings().clear();
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
    theme::setTextPercent(percent);
    std::map<QString, QString> faults; // with the first place
    qsizetype looked = 0;
    {
        WholeWindow whole(QSize(1280, 800));
        whole.visitEverything([&](const QString &where, QWidget &root) {
            if (root.width() > 1280 || root.height() > 800)
                faults.try_emplace(u"larger than a display of 1280 x 800: %1 x %2"_s.arg(root.width()).arg(root.height()), where);
            for (const QWidget *widget : WholeWindow::partsOf(root)) {
                ++looked;
                const QString cut = cutText(*widget);
                if (!cut.isEmpty())
                    faults.try_emplace(u"no room for "_s + described(*widget), u"%1 (%2 x %3 of %4 x %5)"_s.arg(where).arg(widget->width()).arg(widget->height())
                                                                                      .arg(widget->sizeHint().width()).arg(widget->sizeHint().height()));
                const QRect place(widget->mapTo(&root, QPoint(0, 0)), widget->size());
                const bool isShown = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLabel *>(widget);
                if (isShown && !place.isEmpty() && !root.rect().contains(place) && !canBeScrolledTo(*widget, root))
                    faults.try_emplace(u"outside of the window: "_s + described(*widget), where);
            }
        });
    }
    theme::setTextPercent(100);
    for (const auto &[fault, where] : faults)
        qWarning("%s, on %s", qPrintable(fault), qPrintable(where));
    QVERIFY(looked > 1'000);
    QVERIFY(faults.empty());
}

RECKONER_UI_TEST(ScalingTest)
#include "tst_scaling.moc"
