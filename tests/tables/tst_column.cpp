#include "models/tables/column.h"

#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

struct CellCase
{
    Cell cell;
    QJsonValue json;
    QString text;
    QString plain;
    QVariant raw;
};

class ColumnTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cellsHaveFourForms_data();
    void cellsHaveFourForms();
    void rowsAreJson();
    void numbersAreNumeric();
};

void ColumnTest::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void ColumnTest::cellsHaveFourForms_data()
{
    QTest::addColumn<CellCase>("wanted");
    const QUuid id(u"0192f3c4-5a6b-7c8d-9eaf-b0c1d2e3f405"_s);
    const QString idText = id.toString(QUuid::WithoutBraces);
    const Instant time = *Instant::parse(u"2026-11-21T23:30:00Z");
    const BillingDay day = BillingDay::fromDate(QDate(2026, 11, 22));
    QTest::newRow("absent") << CellCase{{}, QJsonValue::Null, QString(), QString(), QVariant()};
    QTest::newRow("text") << CellCase{u"Engineer"_s, u"Engineer"_s, u"Engineer"_s, u"Engineer"_s, u"Engineer"_s};
    QTest::newRow("word") << CellCase{Word{u"rolled_back"_s}, u"rolled_back"_s, u"Given back"_s, u"rolled_back"_s, u"Given back"_s};
    QTest::newRow("another program's word") << CellCase{Word{u"wire 77"_s}, u"wire 77"_s, u"wire 77"_s, u"wire 77"_s, u"wire 77"_s};
    QTest::newRow("id") << CellCase{id, idText, idText, idText, idText};
    QTest::newRow("count") << CellCase{qint64(1'234'567), qint64(1'234'567), u"1,234,567"_s, u"1234567"_s, qint64(1'234'567)};
    QTest::newRow("zero is not absent") << CellCase{qint64(0), qint64(0), u"0"_s, u"0"_s, qint64(0)};
    QTest::newRow("large count") << CellCase{qint64(INT64_MAX), qint64(INT64_MAX), u"9,223,372,036,854,775,807"_s, u"9223372036854775807"_s, qint64(INT64_MAX)};
    QTest::newRow("money") << CellCase{MoneyCell{*Money::parse(u"1234.002468"), {}}, u"1234.002468"_s, u"$1,234.00"_s, u"1234.002468"_s,
                                       qint64(1'234'002'468'000)};
    QTest::newRow("unit price") << CellCase{*UnitPrice::parse(u"0.000002"), u"0.000002"_s, u"0.000002"_s, u"0.000002"_s, qint64(2'000'000)};
    QTest::newRow("time") << CellCase{time, u"2026-11-21T23:30:00Z"_s, u"22 Nov 2026 00:30:00"_s, u"2026-11-21T23:30:00Z"_s, time.micros()};
    QTest::newRow("day") << CellCase{day, u"2026-11-22"_s, u"22 Nov 2026"_s, u"2026-11-22"_s, qint64(day.number)};
    QTest::newRow("yes") << CellCase{true, true, u"Yes"_s, u"true"_s, true};
    QTest::newRow("no") << CellCase{false, false, u"No"_s, u"false"_s, false};
}

void ColumnTest::cellsHaveFourForms()
{
    QFETCH(CellCase, wanted);
    QCOMPARE(cellJson(wanted.cell), wanted.json);
    QCOMPARE(cellText(wanted.cell, *Calendar::named(u"Europe/Berlin"_s)), wanted.text);
    QCOMPARE(cellPlain(wanted.cell), wanted.plain);
    QCOMPARE(cellRaw(wanted.cell), wanted.raw);
}

void ColumnTest::rowsAreJson()
{
    struct Pair
    {
        qint64 first;
        std::optional<QString> second;
    };
    const Column<Pair> columns[] = {
        {"first", "First", ColumnKind::Count, [](const Pair &pair) { return Cell(pair.first); }},
        {"second", "Second", ColumnKind::Text, [](const Pair &pair) { return pair.second ? Cell(*pair.second) : Cell(); }},
        {"hidden", "Hidden", ColumnKind::Text, [](const Pair &) { return Cell(u"x"_s); }, false},
    };
    const QJsonObject json = rowJson(std::span<const Column<Pair>>(columns), Pair{7, {}});
    QCOMPARE(json, (QJsonObject{{u"first"_s, 7}, {u"second"_s, QJsonValue::Null}}));
}

void ColumnTest::numbersAreNumeric()
{
    for (const ColumnKind kind : {ColumnKind::Count, ColumnKind::Money, ColumnKind::UnitPrice})
        QVERIFY(isNumeric(kind));
    for (const ColumnKind kind : {ColumnKind::Text, ColumnKind::Id, ColumnKind::Time, ColumnKind::Day, ColumnKind::Flag})
        QVERIFY(!isNumeric(kind));
}

QTEST_GUILESS_MAIN(ColumnTest)
#include "tst_column.moc"
