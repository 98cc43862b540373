#include "tests/ui/ui_test.h"
#include "ui/widgets/card.h"

#include <QSignalSpy>

using namespace reckoner;
using namespace Qt::StringLiterals;

class CardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isHeardInOneSentence();
    void isPressedByMouseAndKey();
    void growsWithItsLines();
    void lightsUpOnlyForNews();
};

void CardTest::isHeardInOneSentence()
{
    Card card(u"CV Parsing"_s);
    QCOMPARE(card.accessibleName(), u"CV Parsing"_s);
    card.setFigures(u"$5.00"_s, {u"10 CVs"_s});
    QCOMPARE(card.accessibleName(), u"CV Parsing: $5.00, 10 CVs"_s);
}

void CardTest::isPressedByMouseAndKey()
{
    Card card(u"CV Parsing"_s);
    card.show();
    QSignalSpy pressed(&card, &QAbstractButton::clicked);
    QTest::mouseClick(&card, Qt::LeftButton);
    QTest::keyClick(&card, Qt::Key_Space);
    QCOMPARE(pressed.count(), 2);
    QCOMPARE(card.focusPolicy(), Qt::StrongFocus);
}

void CardTest::growsWithItsLines()
{
    Card card(u"CV Parsing"_s);
    card.setFigures(u"$5.00"_s, {u"10 CVs"_s});
    const int before = card.sizeHint().height();
    card.setFigures(u"$5.00"_s, {u"10 CVs"_s, u"2 failed, free"_s});
    QVERIFY(card.sizeHint().height() > before);
}

void CardTest::lightsUpOnlyForNews()
{
    Card card(u"CV Parsing"_s);
    card.setGeometry(400, 400, 200, 100); // not where the mouse rests
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    card.setFigures(u"$5.00"_s, {});
    const QImage calm = card.grab().toImage();
    card.setFigures(u"$5.00"_s, {}); // the same again
    QCOMPARE(card.grab().toImage(), calm);
    card.setFigures(u"$5.50"_s, {});
    const QColor lit = card.grab().toImage().pixelColor(100, 90);
    QVERIFY(lit != calm.pixelColor(100, 90));
    QTRY_COMPARE(card.grab().toImage().pixelColor(100, 90), calm.pixelColor(100, 90));
}

RECKONER_UI_TEST(CardTest)
#include "tst_card.moc"
