// The guide for back ends (resources/guide/back_ends.md) keeps its word: its SQL, run by psql and in its order as a back end's login, answers what stands below
// it; its Python does where there is one; one key means the same to the functions and to the command line.
#include "tests/isolation/two_companies.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// A fenced block of the guide.
struct Block
{
    QString language;
    QString text;
};

QList<Block> blocksOfGuide()
{
    QFile guide(QStringLiteral(RECKONER_SOURCE_DIR "/resources/guide/back_ends.md"));
    if (!guide.open(QIODevice::ReadOnly))
        qFatal("no guide for back ends");
    static const QRegularExpression fence(u"```(\\w+)\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    QList<Block> blocks;
    for (auto matches = fence.globalMatch(QString::fromUtf8(guide.readAll())); matches.hasNext();) {
        const auto match = matches.next();
        blocks.append({match.captured(1), match.captured(2)});
    }
    return blocks;
}

/// What the guide shows is in the answer; the answer may say more.
bool holds(const QJsonValue &answer, const QJsonValue &shown)
{
    if (!shown.isObject())
        return answer == shown;
    const QJsonObject wanted = shown.toObject();
    return std::ranges::all_of(wanted.keys(), [&](const QString &key) { return holds(answer.toObject().value(key), wanted.value(key)); });
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestBackEnds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void guide();
    void python();
    void oneKeyForBoth();
    void verified();

private:
    QByteArray run(const QString &program, const QStringList &arguments, const QString &input) const;
    QByteArray psql(const QString &sql) const;
    std::unique_ptr<TwoCompanies> m_world;
    QMap<QString, QString> m_names; ///< psql's variables
};

void TestBackEnds::initTestCase()
{
    m_world = std::make_unique<TwoCompanies>();
    const CliRunner admin = m_world->cliOf(u"admin"_s);
    const QString company = TwoCompanies::id(kOwn, 9); // in the same company: a person, jobs, an organization of their own
    m_names = {{u"company"_s, QString::fromLatin1(kOwn)}, {u"profile"_s, company}, {u"job"_s, TwoCompanies::id(kOwn, 7)}, {u"other_job"_s, TwoCompanies::id(kOwn, 8)}};
    const QStringList lines = {u"profile add --company Own --email guide@own.example --monthly 100 --addon 50 --id %1"_s.arg(company),
                               u"job add --company Own --title One --id %1"_s.arg(m_names[u"job"_s]), u"job add --company Own --title Two --id %1"_s.arg(m_names[u"other_job"_s]),
                               u"org add --company Own --name Guide --base-minutes 100 --addon-minutes 50"_s,
                               u"tokens allocate --company Own --tokens 5100"_s}; // 100 settle what the company has overdrawn
    for (const QString &line : lines) {
        const CliAnswer answer = admin.line(line);
        QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    }
    m_names[u"organization"_s] = m_world->database().scalar(u"SELECT id FROM organizations WHERE name = 'Guide'"_s);
}

/// As the back end's login: what it printed, or why it failed.
QByteArray TestBackEnds::run(const QString &program, const QStringList &arguments, const QString &input) const
{
    const ProgramAnswer answer = m_world->run(u"backend"_s, program, arguments, input);
    return answer.isDone ? answer.out : answer.err;
}

QByteArray TestBackEnds::psql(const QString &sql) const
{
    QStringList arguments = {u"-XAtq"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s};
    for (auto name = m_names.begin(); name != m_names.end(); ++name)
        arguments << u"-v"_s << name.key() + u'=' + name.value();
    return run(u"psql"_s, arguments, sql);
}

void TestBackEnds::guide()
{
    QByteArray answer;
    int compared = 0;
    for (const Block &block : blocksOfGuide()) {
        if (block.language == u"sql"_s) {
            answer = psql(block.text);
        } else if (block.language == u"json"_s) {
            const QJsonObject shown = parsed(block.text.toUtf8());
            const QJsonObject found = parsed(answer.trimmed().split('\n').last()); // of the last statement
            QVERIFY2(!shown.isEmpty() && holds(found, shown), QByteArray(block.text.toUtf8() + answer).constData());
            ++compared;
        }
    }
    QCOMPARE(compared, 7);
}

void TestBackEnds::python()
{
    const QList<Block> blocks = blocksOfGuide();
    const auto block = std::ranges::find_if(blocks, [](const Block &each) { return each.language == u"python"_s; });
    QVERIFY(block != blocks.end());
    const QString call = u"\nprint(json.dumps(reckoner('reckoner_deduct_tokens', operation='scoring', input=4, output=1, company='%1', key='py-1')))\n"_s.arg(m_names[u"company"_s]);
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    QVERIFY2(!python.isEmpty(), "python3 is needed");
    const QByteArray answer = run(python, {u"-"_s}, block->text + call);
    QVERIFY2(parsed(answer).value(u"tokens"_s).toInt() == 5, answer.constData());
}

void TestBackEnds::oneKeyForBoth()
{
    const CliRunner cli = m_world->cliOf(u"backend"_s);
    const QJsonObject byProgram = cli.jsonLine(u"minutes consume --org Guide --minutes 3 --key both-1"_s).object();
    const QJsonObject byFunction = parsed(psql(u"SELECT reckoner_consume_minutes(:'organization', 3, 'both-1')"_s));
    QVERIFY(!byProgram.value(u"operation_id"_s).toString().isEmpty());
    QCOMPARE(byFunction.value(u"operation_id"_s), byProgram.value(u"operation_id"_s));
    QCOMPARE(byFunction.value(u"duplicate"_s).toBool(), true);

    const QJsonObject first = parsed(psql(u"SELECT reckoner_deduct_tokens('scoring', 3, 4, 'm', :'company', key => 'both-2')"_s));
    const QJsonObject again = cli.jsonLine(u"tokens deduct --company Own --operation scoring --input 3 --output 4 --model m --key both-2"_s).object();
    QCOMPARE(again.value(u"operation_id"_s), first.value(u"operation_id"_s));
    QCOMPARE(again.value(u"duplicate"_s).toBool(), true);

    const CliAnswer other = cli.jsonLine(u"minutes consume --org Guide --minutes 4 --key both-1"_s);
    QCOMPARE(other.error().value(u"code"_s).toString(), u"duplicate_key_mismatch"_s);
    const QJsonObject mismatch = parsed(psql(u"SELECT reckoner_consume_minutes(:'organization', 4, 'both-1')"_s)).value(u"error"_s).toObject();
    QCOMPARE(mismatch.value(u"code"_s), other.error().value(u"code"_s));
    QCOMPARE(mismatch.value(u"message"_s), other.error().value(u"message"_s));
}

void TestBackEnds::verified()
{
    const CliAnswer answer = m_world->owner().line(u"verify"_s);
    QVERIFY2(answer.exitStatus == 0, qPrintable(QString::fromUtf8(answer.out + answer.err)));
}

QTEST_GUILESS_MAIN(TestBackEnds)
#include "tst_back_ends.moc"
