#include "tests/ui/ui_test.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
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
    void theListIsAsTallAsItsRows();
    void beforeAndAfterAreSeenWhole();
    void waitsForTheReason();
    void isBusyUntilAnswered();
    void aRefusalStaysInPlace();
    void choicesFollowWhatWasEntered();
    void numbersAreThoseOfTheLanguage_data();
    void numbersAreThoseOfTheLanguage();
    void nothingToDoIsOnlyLookedAt();
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

void ActDialogTest::theListIsAsTallAsItsRows()
{
    ActText asked = text(ActText::Reason::None);
    asked.fields = {{u"rows"_s, u"&Rows"_s, ActField::Kind::Count, true, u"1"_s}};
    asked.preview = [](const ActInput &input) {
        std::vector<ChangeLine> lines;
        for (qint64 row = 0; row < input.count(u"rows"_s); ++row)
            lines.push_back({u"row %1"_s.arg(row), u"a"_s, u"b"_s});
        return lines;
    };
    ActDialog dialog(asked);
    dialog.show();
    const auto *table = dialog.findChild<TableView *>();
    const auto rowsSeen = [table] { return table->viewport()->height() / double(table->rowHeight(0)); };
    QVERIFY2(rowsSeen() >= 1 && rowsSeen() < 2.5, qPrintable(QString::number(rowsSeen())));
    dialog.resize(dialog.width(), 700); // more room is not the list's
    QTRY_COMPARE(dialog.height(), 700);
    QVERIFY2(rowsSeen() < 2.5, qPrintable(QString::number(rowsSeen())));
    dialog.findChild<QLineEdit *>()->setText(u"5"_s);
    QTRY_VERIFY(rowsSeen() >= 5);
    QVERIFY2(rowsSeen() < 6.5, qPrintable(QString::number(rowsSeen())));
    dialog.findChild<QLineEdit *>()->setText(u"200"_s);
    QTRY_VERIFY(rowsSeen() >= 12);
}

void ActDialogTest::beforeAndAfterAreSeenWhole()
{
    ActText asked = text(ActText::Reason::None);
    asked.changes = {{u"token_usage_logs 59e5b803-d58e-5125-b27b-e4eb5ba29d80: company_id"_s, u"—"_s, u"7a11844c-608c-5562-95bf-ca84f52fc47d"_s}};
    ActDialog dialog(asked);
    dialog.show();
    const auto *table = dialog.findChild<TableView *>();
    QTRY_VERIFY(table->columnViewportPosition(2) >= 0);
    const QRect after = table->visualRect(table->model()->index(0, 2));
    QVERIFY2(table->viewport()->rect().contains(after.center()), qPrintable(QString::number(after.center().x())));
    QVERIFY(dialog.width() < 1000);
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

void ActDialogTest::choicesFollowWhatWasEntered()
{
    ActText asked = text(ActText::Reason::None);
    const auto types = [](const ActInput &) { return std::vector<ActChoice>{{u"cv"_s, u"CV Parsing"_s}, {u"video"_s, u"Video Interviews"_s}}; };
    const auto units = [](const ActInput &input) {
        return input.text(u"type"_s) == u"video"_s ? std::vector<ActChoice>{{u"minute"_s, u"Minute"_s}} : std::vector<ActChoice>{{u"cv"_s, u"CV"_s}, {u"page"_s, u"Page"_s}};
    };
    asked.fields = {{u"type"_s, u"&Type"_s, ActField::Kind::Choice, true, QString(), types}, {u"unit"_s, u"&Unit"_s, ActField::Kind::Choice, true, u"page"_s, units}};
    asked.preview = [](const ActInput &input) { return std::vector<ChangeLine>{{input.values.value(u"unit"_s), {}, {}}}; };
    ActDialog dialog(asked);
    const auto boxes = dialog.findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(dialog.input().text(u"type"_s), std::optional(u"cv"_s));
    QCOMPARE(boxes.at(1)->currentText(), u"Page"_s); // what it begins with
    boxes.at(0)->setCurrentIndex(1);
    QCOMPARE(boxes.at(1)->count(), 1);
    QCOMPARE(dialog.input().text(u"unit"_s), std::optional(u"minute"_s));
    QVERIFY(tsvText(dialog.findChild<TableView *>()->shownBlock()).contains(u"minute"_s));
    QVERIFY(button(dialog, u"Reconcile 12 rows"_s)->isEnabled());
}

void ActDialogTest::numbersAreThoseOfTheLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<QString>("taken");
    QTest::newRow("English") << u"en_US"_s << u"1,234.50"_s << true << u"1234.50"_s;
    QTest::newRow("German") << u"de_DE"_s << u"1.234,50"_s << true << u"1234.50"_s;
    QTest::newRow("German, no groups") << u"de_DE"_s << u"0,125"_s << true << u"0.125"_s;
    QTest::newRow("lakhs") << u"hi_IN"_s << u"12,34,567.5"_s << true << u"1234567.5"_s;
    QTest::newRow("a German's cents in English") << u"en_US"_s << u"12,50"_s << false << QString();
    QTest::newRow("no number") << u"en_US"_s << u"twelve"_s << false << QString();
}

void ActDialogTest::numbersAreThoseOfTheLanguage()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, typed);
    QFETCH(const bool, isTaken);
    QLocale::setDefault(QLocale(locale));
    ActText asked = text(ActText::Reason::None);
    asked.fields = {{u"amount"_s, u"&Amount"_s, ActField::Kind::Money, true, u"0.125"_s}};
    ActDialog dialog(asked);
    QCOMPARE(dialog.input().values.value(u"amount"_s), u"0.125"_s); // what it begins with is read again as it was meant
    dialog.findChild<QLineEdit *>()->setText(typed);
    QCOMPARE(button(dialog, u"Reconcile 12 rows"_s)->isEnabled(), isTaken);
    if (isTaken)
        QTEST(dialog.input().values.value(u"amount"_s), "taken");
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void ActDialogTest::nothingToDoIsOnlyLookedAt()
{
    ActText shown = text(ActText::Reason::None);
    shown.doIt.clear();
    ActDialog dialog(shown);
    dialog.show();
    const auto buttons = dialog.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    buttons.front()->click();
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
