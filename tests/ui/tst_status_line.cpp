// What the bar below says of the connection, of a standby and of an act whose last step got no answer.
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/widgets/job_strip.h"
#include "ui/widgets/live_dot.h"
#include "ui/widgets/running_job.h"
#include "ui/window/status_line.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <thread>

using namespace reckoner;
using namespace Qt::StringLiterals;

class StatusLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lostConnectionSaysSinceWhen();
    void standbySaysHowFarItIs();
    void findingOutIsSaid();
    void dialogSaysItAndMayBeClosed();
    void workThatReportsOftenIsShownOnce();
    void rowsAreCountedAsRows();
};

void StatusLineTest::lostConnectionSaysSinceWhen()
{
    LiveDot dot;
    dot.showLost(u"The server does not answer."_s);
    static const QRegularExpression words(u"^No connection since \\d\\d:\\d\\d:\\d\\d, trying again$"_s);
    QVERIFY2(words.match(dot.accessibleName()).hasMatch(), qPrintable(dot.accessibleName()));
    QVERIFY(dot.toolTip().endsWith(u"The server does not answer."));
    dot.showLive();
    QCOMPARE(dot.accessibleName(), u"Live"_s);
}

void StatusLineTest::standbySaysHowFarItIs()
{
    Office office(Dialect::Sqlite);
    RunningJob job;
    StatusLine line(&job);
    line.showSession(&office.session());
    const auto *standby = line.findChild<QLabel *>(u"standby"_s);
    QVERIFY(standby->isHidden());
    Q_EMIT office.session().standbyChanged({StandbyState::Kind::Following, 0});
    QVERIFY(!standby->isHidden());
    QCOMPARE(standby->text(), u"Reading from the standby"_s);
    Q_EMIT office.session().standbyChanged({StandbyState::Kind::Following, 12});
    QCOMPARE(standby->text(), u"The standby is 12 s behind"_s);
    Q_EMIT office.session().standbyChanged({StandbyState::Kind::Gone, 0});
    QCOMPARE(standby->text(), u"No standby answers, reading from the primary"_s);
}

void StatusLineTest::findingOutIsSaid()
{
    Office office(Dialect::Sqlite);
    RunningJob job;
    StatusLine line(&job);
    line.showSession(&office.session());
    const auto *words = line.findChild<QLabel *>(u"findingOut"_s);
    QVERIFY(words->isHidden());
    Q_EMIT office.session().findingOut(true);
    QVERIFY(!words->isHidden());
    Q_EMIT office.session().findingOut(false);
    QVERIFY(words->isHidden());
}

void StatusLineTest::dialogSaysItAndMayBeClosed()
{
    ActDialog dialog({u"Reconcile"_s, u"Twelve rows."_s, u"Reconcile"_s});
    dialog.show();
    dialog.showFindingOut(true); // of another act
    QVERIFY(dialog.isVisible() && !dialog.isBusy());
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"Reconcile")
            button->click();
    }
    QVERIFY(dialog.isBusy());
    dialog.close();
    QVERIFY(dialog.isVisible()); // it may be half way
    dialog.showFindingOut(true);
    bool isSaid = false;
    for (const auto *label : dialog.findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"Finding out whether it was done"));
    QVERIFY(isSaid);
    dialog.close();
    QVERIFY(!dialog.isVisible());
}

/// The window does not fall behind a worker that tells of every row.
void StatusLineTest::workThatReportsOftenIsShownOnce()
{
    RunningJob job;
    job.begin(u"Export"_s, CancelToken());
    const QSignalSpy changed(&job, &RunningJob::changed);
    std::thread([&job] {
        for (int row = 1; row <= 10'000; ++row)
            job.report(row, row, 10'000);
    }).join();
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(job.done(), 10'000);
    QCOMPARE(changed.size(), 1);
    std::thread([&job] { job.report(1, 1, 2); }).join();
    job.end();
    job.begin(u"Import"_s, CancelToken());
    job.report(0, 0, 7);
    QTRY_COMPARE(job.total(), 7);
    QCOMPARE(job.rows(), 0); // what the one before had said is not said of this one
}

void StatusLineTest::rowsAreCountedAsRows()
{
    RunningJob job;
    const JobStrip strip(&job);
    job.begin(u"Import"_s, CancelToken());
    job.report(0, 4'000'000, 8'000'000); // bytes
    const auto words = [&strip] { return strip.findChild<QLabel *>()->text(); };
    QVERIFY2(!words().contains(u"rows/s"_s), qPrintable(words()));
    QTRY_COMPARE(strip.findChild<QProgressBar *>()->value(), 500);
    QVERIFY2(!words().contains(u"rows/s"_s), qPrintable(words()));
    job.report(3, 4'000'000, 8'000'000);
    QTRY_VERIFY2(words().contains(u"rows/s"_s), qPrintable(words()));
    QVERIFY(job.rowsPerSecond() <= 3'000);
}

RECKONER_UI_TEST(StatusLineTest)
#include "tst_status_line.moc"
