// What begins to run short while a window is open is told once; what was so before is not, and nothing is where that was chosen.
#include "models/balances/minutes.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/widgets/alert_choice.h"
#include "ui/window/alert_teller.h"

#include <QSignalSpy>

using namespace reckoner;
using namespace Qt::StringLiterals;

class AlertTellerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void newOnesAreTold_data();
    void newOnesAreTold();
};

void AlertTellerTest::newOnesAreTold_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<bool>("isWanted");
    for (const Dialect dialect : dialects()) {
        QTest::addRow("%s: wanted", qPrintable(dialectName(dialect))) << dialect << true;
        QTest::addRow("%s: not wanted", qPrintable(dialectName(dialect))) << dialect << false;
    }
}

void AlertTellerTest::newOnesAreTold()
{
    QFETCH(Dialect, dialect);
    QFETCH(bool, isWanted);
    setAlertsAreTold(isWanted);
    Office office(dialect);
    const CompanyId company = office.company(u"Acme"_s).id;
    const auto studio = [&](const QString &name) {
        NewOrganization wanted;
        wanted.company = company;
        wanted.name = name;
        wanted.base = {100};
        return needed(addOrganization(office.connection(), office.scope(), wanted, {})).reply.id;
    };
    const auto first = studio(u"Early"_s);
    const auto second = studio(u"Late"_s);
    needed(consumeMinutes(office.connection(), office.scope(), {{company, first}, {95}}, {}));

    AlertTeller teller(&office.session(), 0);
    QSignalSpy looked(&teller, &AlertTeller::looked);
    QSignalSpy told(&teller, &AlertTeller::told);
    QTRY_COMPARE(looked.count(), 1);
    QCOMPARE(told.count(), 0);
    needed(consumeMinutes(office.connection(), office.scope(), {{company, second}, {85}}, {}));
    Q_EMIT office.session().changed();
    QTRY_COMPARE(looked.count(), 2);
    QCOMPARE(told.count(), isWanted ? 1 : 0);
    QVERIFY(!isWanted || told.front().front().toString().contains("Late"_L1));
    Q_EMIT office.session().changed();
    QTRY_COMPARE(looked.count(), 3);
    QCOMPARE(told.count(), isWanted ? 1 : 0); // once
}

RECKONER_UI_TEST(AlertTellerTest)
#include "tst_alert_teller.moc"
