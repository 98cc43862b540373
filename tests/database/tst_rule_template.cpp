#include "models/database/rule_template.h"
#include "models/database/sql_scanner.h"
#include "models/rules/usage_type.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestRuleTemplate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comments_data();
    void comments();
    void statements_data();
    void statements();
    void eachUsageTypeOnce();
    void wordsOfAType();
    void microseconds();
    void partsOfSeveralQueries();
    void locks();
};

void TestRuleTemplate::comments_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("bare");
    QTest::newRow("none") << u"SELECT 1"_s << u"SELECT 1"_s;
    QTest::newRow("line") << u"SELECT 1 -- one\nFROM t"_s << u"SELECT 1  \nFROM t"_s;
    QTest::newRow("apostrophe and name in it") << u"-- don't bind :this\nSELECT 1"_s << u" \nSELECT 1"_s;
    QTest::newRow("last line without end") << u"SELECT 1 -- end"_s << u"SELECT 1  "_s;
    QTest::newRow("block") << u"SELECT/* one\ntwo */1"_s << u"SELECT 1"_s;
    QTest::newRow("in quotes") << u"SELECT '-- no', \"/* no */\""_s << u"SELECT '-- no', \"/* no */\""_s;
    QTest::newRow("after a doubled quote") << u"SELECT 'it''s -- no' -- yes"_s << u"SELECT 'it''s -- no'  "_s;
    QTest::newRow("after an escaped quote") << u"SELECT E'it\\'s -- no'"_s << u"SELECT E'it\\'s -- no'"_s;
    QTest::newRow("a backslash that escapes nothing") << u"SELECT '\\' -- yes"_s << u"SELECT '\\'  "_s;
    QTest::newRow("in dollar quotes") << u"AS $$ -- kept\n'$$"_s << u"AS $$ -- kept\n'$$"_s;
    QTest::newRow("in tagged dollar quotes") << u"AS $f$ -- $$ kept $f$ -- gone"_s << u"AS $f$ -- $$ kept $f$  "_s;
    QTest::newRow("a dollar that opens nothing") << u"SELECT $1 -- gone"_s << u"SELECT $1  "_s;
    QTest::newRow("minus") << u"SELECT 3 - 2, 3 -2"_s << u"SELECT 3 - 2, 3 -2"_s;
}

void TestRuleTemplate::comments()
{
    QFETCH(QString, sql);
    QFETCH(QString, bare);
    QCOMPARE(withoutComments(sql), bare);
}

void TestRuleTemplate::statements_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    const QString trigger =
        u"CREATE TRIGGER t AFTER INSERT ON a WHEN CASE WHEN 1 THEN 1 ELSE 0 END\nBEGIN\n  SELECT CASE WHEN 1 THEN 2 END;\n  INSERT INTO b VALUES (1);\nEND"_s;
    const QString function = u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN NEW; END $$"_s;
    QTest::newRow("empty") << u" \n-- nothing;\n"_s << QStringList();
    QTest::newRow("one, without its end") << u"SELECT 1"_s << QStringList{u"SELECT 1"_s};
    QTest::newRow("two") << u"SELECT 1; SELECT 2;"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("empty ones between") << u";;SELECT 1;;"_s << QStringList{u"SELECT 1"_s};
    QTest::newRow("in quotes") << u"SELECT ';'; SELECT \"a;b\""_s << QStringList{u"SELECT ';'"_s, u"SELECT \"a;b\""_s};
    QTest::newRow("in a comment") << u"SELECT 1 -- a; b\n; SELECT 2"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("apostrophe in a comment") << u"-- it's;\nSELECT 1; -- that's it\nSELECT 2"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("trigger") << trigger + u";\nSELECT 1;"_s << QStringList{trigger, u"SELECT 1"_s};
    QTest::newRow("two triggers") << trigger + u";\n"_s + trigger + u';' << QStringList{trigger, trigger};
    QTest::newRow("temporary trigger") << u"CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END; SELECT 2"_s
                                       << QStringList{u"CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END"_s, u"SELECT 2"_s};
    QTest::newRow("PostgreSQL's trigger has no body") << u"CREATE TRIGGER t AFTER INSERT ON a EXECUTE FUNCTION f(); SELECT 1"_s
                                                      << QStringList{u"CREATE TRIGGER t AFTER INSERT ON a EXECUTE FUNCTION f()"_s, u"SELECT 1"_s};
    QTest::newRow("function") << function + u"; SELECT 1"_s << QStringList{function, u"SELECT 1"_s};
    QTest::newRow("BEGIN of a transaction") << u"BEGIN; SELECT 1; COMMIT"_s << QStringList{u"BEGIN"_s, u"SELECT 1"_s, u"COMMIT"_s};
    QTest::newRow("dropped trigger") << u"DROP TRIGGER IF EXISTS t; SELECT 1"_s << QStringList{u"DROP TRIGGER IF EXISTS t"_s, u"SELECT 1"_s};
}

void TestRuleTemplate::statements()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QCOMPARE(splitStatements(script), statements);
}

void TestRuleTemplate::eachUsageTypeOnce()
{
    QCOMPARE(
        expandUsageTypes(u"SELECT 0 {{each usage_type UNION ALL}}SELECT {{type}} FROM {{table}}{{end}} AS t"_s),
        u"SELECT 0 SELECT 0 FROM cv_parsing_usage UNION ALL SELECT 1 FROM question_generation_usage UNION ALL SELECT 2 FROM video_interview_usage AS t"_s);
    QCOMPARE(expandUsageTypes(u"{{each usage_type}}{{type_name}};{{end}}"_s), u"cv_parsing;\nquestion_generation;\nvideo_interview;"_s);
    QCOMPARE(expandUsageTypes(u"{{each usage_type ,}}{{cursor_{{type}}}}{{end}}"_s), u"{{cursor_0}} , {{cursor_1}} , {{cursor_2}}"_s);
    QCOMPARE(expandUsageTypes(u"{{table}} stays a slot outside"_s), u"{{table}} stays a slot outside"_s);
}

void TestRuleTemplate::wordsOfAType()
{
    const QStringList expanded = expandUsageTypes(u"{{each usage_type |}}{{quantity}}/{{failed}}/{{questions}}/{{model}}{{end}}"_s).split(u" | "_s);
    const UsageTypeInfo &questions = info(UsageType::QuestionGeneration);
    QCOMPARE(expanded.size(), qsizetype(usageTypes().size()));
    QCOMPARE(expanded[1], QString::fromLatin1(questions.quantitySql) + u"/0/question_count/model_used"_s);
}

void TestRuleTemplate::microseconds()
{
    QCOMPARE(expandDialectWords(u"{{us:e.occurred_at}} AS at"_s, Dialect::Sqlite), u"e.occurred_at AS at"_s);
    QCOMPARE(expandDialectWords(u"{{us:MIN(a)}}"_s, Dialect::PostgreSql), u"CAST(EXTRACT(EPOCH FROM MIN(a)) * 1000000 AS bigint)"_s);
    QCOMPARE(expandDialectWords(u"{{reference:u.id}} = {{text:j.id}}"_s, Dialect::PostgreSql), u"CAST(u.id AS text) = CAST(j.id AS text)"_s);
    QCOMPARE(expandDialectWords(u"{{reference:u.id}} {{referenced:r}} {{no_job}}{{lock}}"_s, Dialect::Sqlite), u"u.id r zeroblob(16)"_s);
    QVERIFY(expandDialectWords(u"{{month:d.day}}"_s, Dialect::Sqlite).startsWith(u"CAST(strftime('%Y', d.day * 86400"_s));
}

void TestRuleTemplate::partsOfSeveralQueries()
{
    const auto textOfPart = [](const QString &name) { return name == "days"_L1 ? u"-- What days cost.\nSELECT {{keys}}, cost FROM days\n"_s : u"SUM(cost)"_s; };
    QCOMPARE(expandParts(u"SELECT {{part sums}} FROM ({{part days a, b AS c}})"_s, textOfPart), u"SELECT SUM(cost) FROM (SELECT a, b AS c, cost FROM days)"_s);
    QCOMPARE(expandParts(u"SELECT {{slot}}"_s, textOfPart), u"SELECT {{slot}}"_s);
}

void TestRuleTemplate::locks()
{
    QCOMPARE(expandDialectWords(u"SELECT 1 {{lock}}"_s, Dialect::Sqlite), u"SELECT 1 "_s);
    QCOMPARE(expandDialectWords(u"SELECT 1 {{lock}}"_s, Dialect::PostgreSql), u"SELECT 1 FOR UPDATE"_s);
}

QTEST_GUILESS_MAIN(TestRuleTemplate)
#include "tst_rule_template.moc"
