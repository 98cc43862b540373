#include "tests/ui/ui_test.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/toast.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace reckoner;
using namespace Qt::StringLiterals;

class ActDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsBeforeAndAfter();
    void waitsForTheReason();
    void isBusyUntilAnswered();
    void aRefusalStaysInPlace();
    void toastOffersUndoOnce();

private:
    static QPushButton *button(const QWidget &parent, const QString &text)
    {
        for (auto *each : parent.findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    static ActText text(ActText::Reason reason)
    {
        return {u"Reconcile"_s, u"12 rows move to Welder."_s, u"Reconcile 12 rows"_s, reason, {{u"draft-1"_s, u"Not saved yet"_s, u"Welder"_s}}};
    }
};

void ActDialogTest::showsBeforeAndAfter()
{
    ActDialog dialog(text(ActText::Reason::None));
    const auto *table = dialog.findChild<TableView *>();
    QCOMPARE(tsvText(table->shownBlock()), u"What\tBefore\tAfter\ndraft-1\tNot saved yet\tWelder"_s);
    QVERIFY(!dialog.findChild<QLineEdit *>());
    QVERIFY(button(dialog, u"Reconcile 12 rows"_s)->isEnabled());
}

void ActDialogTest::waitsForTheReason()
{
    ActDialog dialog(text(ActText::Reason::Required));
    QPushButton *doIt = button(dialog, u"Reconcile 12 rows"_s);
    QVERIFY(!doIt->isEnabled());
    dialog.findChild<QLineEdit *>()->setText(u"   "_s);
    QVERIFY(!doIt->isEnabled());
    dialog.findChild<QLineEdit *>()->setText(u"as agreed"_s);
    QVERIFY(doIt->isEnabled());
    QSignalSpy asked(&dialog, &ActDialog::doRequested);
    doIt->click();
    QCOMPARE(asked.at(0).at(0).toString(), u"as agreed"_s);
}

void ActDialogTest::isBusyUntilAnswered()
{
    ActDialog dialog(text(ActText::Reason::Optional));
    dialog.show();
    QPushButton *doIt = button(dialog, u"Reconcile 12 rows"_s);
    doIt->click();
    QVERIFY(dialog.isBusy());
    QVERIFY(!doIt->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Escape); // not while the act runs
    QVERIFY(dialog.isVisible());
    dialog.succeed();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void ActDialogTest::aRefusalStaysInPlace()
{
    ActDialog dialog(text(ActText::Reason::Optional));
    dialog.show();
    button(dialog, u"Reconcile 12 rows"_s)->click();
    dialog.fail({ErrorCode::Conflict, RECKONER_TEXT("The draft is linked to another job."), {}});
    QVERIFY(dialog.isVisible());
    QVERIFY(!dialog.isBusy());
    bool isSaid = false;
    for (const auto *label : dialog.findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains("linked to another job"_L1) && label->text().contains("conflict"_L1));
    QVERIFY(isSaid);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void ActDialogTest::toastOffersUndoOnce()
{
    QWidget window;
    window.resize(600, 400);
    Toast toast(&window);
    window.show();
    int undone = 0;
    toast.say(u"12 rows reconciled."_s, [&undone] { ++undone; });
    QVERIFY(toast.isVisible());
    button(toast, u"Undo"_s)->click();
    QCOMPARE(undone, 1);
    QVERIFY(!toast.isVisible());
    toast.say(u"Undone."_s);
    QVERIFY(!button(toast, u"Undo"_s)->isVisible());
}

RECKONER_UI_TEST(ActDialogTest)
#include "tst_act_dialog.moc"
