#include "models/rules/usage_type.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class UsageTypeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tableIsInOrderAndNamed();
    void namesAreReadBack();
    void unknownNamesAreNone();
    void sqlMetersRows_data();
    void sqlMetersRows();
};

void UsageTypeTest::tableIsInOrderAndNamed()
{
    QCOMPARE(usageTypes().size(), size_t(3));
    for (size_t number = 0; number < usageTypes().size(); ++number) {
        const UsageTypeInfo &each = usageTypes()[number];
        QCOMPARE(size_t(each.type), number);
        QCOMPARE(&info(each.type), &each);
        QCOMPARE(usageTypeFromName(QString::fromLatin1(each.name)), each.type);
        QCOMPARE(usageTypeFromName(QString::fromLatin1(each.shortName)), each.type);
        QCOMPARE(QString::fromLatin1(each.table), QString(usageTypeName(each.type) + u"_usage"_s));
        QVERIFY(!each.units.empty());
    }
    QVERIFY(info(UsageType::QuestionGeneration).hasDraft);
    QVERIFY(!info(UsageType::CvParsing).hasDraft && !info(UsageType::VideoInterview).hasDraft);
}

void UsageTypeTest::namesAreReadBack()
{
    for (const PriceUnit unit : {PriceUnit::Cv, PriceUnit::Token, PriceUnit::PromptToken, PriceUnit::CompletionToken, PriceUnit::Question, PriceUnit::Minute})
        QCOMPARE(priceUnitFromName(priceUnitName(unit)), unit);
    for (const LinkStatus status : {LinkStatus::Unknown, LinkStatus::Draft, LinkStatus::Reconciled})
        QCOMPARE(linkStatusFromName(linkStatusName(status)), status);
    for (const QuantitySource source : {QuantitySource::Measured, QuantitySource::Estimated, QuantitySource::Imported, QuantitySource::Manual})
        QCOMPARE(quantitySourceFromName(quantitySourceName(source)), source);
    QCOMPARE(priceUnitName(PriceUnit::CompletionToken), u"completion_token"_s);
    QCOMPARE(linkStatusName(LinkStatus::Reconciled), u"RECONCILED"_s);
    QCOMPARE(costSourceName(CostSource::List), u"list"_s);
    QCOMPARE(costSourceName(CostSource::Given), u"given"_s);
    QCOMPARE(costSourceName(CostSource::Adopted), u"adopted"_s);
}

void UsageTypeTest::unknownNamesAreNone()
{
    QVERIFY(!usageTypeFromName(u"CV").has_value());
    QVERIFY(!usageTypeFromName(u"").has_value());
    QVERIFY(!priceUnitFromName(u"tokens").has_value());
    QVERIFY(!linkStatusFromName(u"draft").has_value());
    QVERIFY(!quantitySourceFromName(u"guessed").has_value());
}

void UsageTypeTest::sqlMetersRows_data()
{
    QTest::addColumn<UsageType>("type");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QVariantList>("metered"); ///< quantity, failed, questions, model
    QTest::newRow("parsed") << UsageType::CvParsing << u"SELECT 1 AS parse_successful"_s << QVariantList{1, 0, 0, {}};
    QTest::newRow("failed") << UsageType::CvParsing << u"SELECT 0 AS parse_successful"_s << QVariantList{0, 1, 0, {}};
    QTest::newRow("questions") << UsageType::QuestionGeneration
                               << u"SELECT 1500 AS prompt_tokens, 800 AS completion_tokens, 30 AS question_count, 'm' AS model_used"_s
                               << QVariantList{2300, 0, 30, u"m"_s};
    QTest::newRow("interview") << UsageType::VideoInterview << u"SELECT 15 AS duration_minutes"_s << QVariantList{15, 0, 0, {}};
    QTest::newRow("no duration") << UsageType::VideoInterview << u"SELECT NULL AS duration_minutes"_s << QVariantList{0, 0, 0, {}};
}

void UsageTypeTest::sqlMetersRows()
{
    QFETCH(UsageType, type);
    QFETCH(QString, row);
    QFETCH(QVariantList, metered);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(u":memory:"_s);
    QVERIFY(database.open());
    const UsageTypeInfo &each = info(type);
    const QStringList columns = {QString::fromLatin1(each.quantitySql), QString::fromLatin1(each.failedSql), QString::fromLatin1(each.questionsSql),
                                 QString::fromLatin1(each.modelSql)};
    QSqlQuery query(database);
    QVERIFY2(query.exec(u"SELECT "_s + columns.join(u", "_s) + u" FROM ("_s + row + u')'), qPrintable(query.lastError().text()));
    QVERIFY(query.next());
    for (int column = 0; column < 4; ++column)
        QCOMPARE(query.value(column).toString(), metered[column].toString());
}

QTEST_GUILESS_MAIN(UsageTypeTest)
#include "tst_usage_type.moc"
