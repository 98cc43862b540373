// Stories as text tables (README.md in this folder), run through the command line on both databases; at the end of each, every invariant holds.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct Step
{
    int line = 0;
    int times = 1;
    QString event;
    QStringList expected;
    QStringList balances;
};

QStringList parts(const QString &cell)
{
    QStringList found;
    for (const QString &part : cell.split(u';', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            found.append(part.trimmed());
    }
    return found;
}

Step parseStep(const QString &text, int line)
{
    static const QRegularExpression repeated(u"^(\\d+)x "_s);
    const QStringList cells = text.split(u'|');
    Step step = {line, 1, cells.value(0).trimmed(), parts(cells.value(1)), parts(cells.value(2))};
    if (const auto match = repeated.match(step.event); match.hasMatch()) {
        step.times = match.captured(1).toInt();
        step.event = step.event.mid(match.capturedLength());
    }
    return step;
}

QList<Step> readStory(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QList<Step> steps;
    int number = 0;
    for (const QString &text : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (!text.trimmed().isEmpty() && !text.startsWith(u'#'))
            steps.append(parseStep(text, number));
    }
    return steps;
}

/// Runs the steps of one story; what differs is collected with its line.
class Teller
{
public:
    explicit Teller(const DatabaseUrl &url) : m_cli(url) {}

    void tell(const Step &step)
    {
        if (step.event.startsWith(u"now "_s)) {
            m_now = step.event.mid(4).trimmed();
            return;
        }
        for (int i = 0; i < step.times; ++i)
            m_answer = m_cli.json(clock() + QProcess::splitCommand(filled(step.event)));
        check(step);
        for (const QString &balance : step.balances)
            checkBalance(step, balance.section(u'=', 0, 0).trimmed(), balance.section(u'=', 1).trimmed());
    }

    void checkInvariants()
    {
        const CliAnswer verified = m_cli.json({u"verify"_s});
        if (verified.exitStatus != 0)
            m_differences.append(u"verify: "_s + QString::fromUtf8(verified.out));
    }

    const QStringList &differences() const { return m_differences; }

private:
    QStringList clock() const { return m_now.isEmpty() ? QStringList() : QStringList{u"--now"_s, m_now}; }

    QString filled(QString text) const
    {
        for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it)
            text.replace(u'$' + it.key(), it.value());
        return text;
    }

    void differ(const Step &step, const QString &what)
    {
        m_differences.append(u"line %1, %2: %3"_s.arg(step.line).arg(filled(step.event), what));
    }

    void check(const Step &step)
    {
        int exitStatus = 0;
        QString code;
        for (const QString &part : step.expected) {
            if (part.startsWith(u"exit ="_s))
                exitStatus = part.section(u'=', 1).trimmed().toInt();
            else if (part.startsWith(u"error ="_s))
                code = part.section(u'=', 1).trimmed();
        }
        if (m_answer.exitStatus != exitStatus)
            return differ(step, QString::fromUtf8(m_answer.summary()));
        if (!code.isEmpty() && m_answer.error().value(u"code"_s).toString() != code)
            return differ(step, QString::fromUtf8(m_answer.summary()));
        const QJsonValue json = answerJson();
        for (const QString &part : step.expected) {
            if (!part.startsWith(u"exit ="_s) && !part.startsWith(u"error ="_s))
                checkPart(step, part, json);
        }
    }

    QJsonValue answerJson() const
    {
        if (m_answer.out.startsWith('['))
            return m_answer.array();
        return m_answer.out.isEmpty() ? QJsonValue() : QJsonValue(m_answer.object());
    }

    void checkPart(const Step &step, const QString &part, const QJsonValue &json)
    {
        if (part.startsWith(u'$')) {
            m_kept.insert(part.section(u":="_s, 0, 0).trimmed().mid(1), jsonText(jsonAt(json, part.section(u":="_s, 1).trimmed())));
            return;
        }
        const QString path = part.section(u" = "_s, 0, 0).trimmed();
        const QString wanted = filled(part.section(u" = "_s, 1).trimmed());
        const QString found = jsonText(jsonAt(json, path));
        if (found != wanted)
            differ(step, u"%1 is %2, not %3"_s.arg(path, found, wanted));
    }

    void checkBalance(const Step &step, const QString &company, const QString &wanted)
    {
        const CliAnswer shown = m_cli.json(clock() + QStringList{u"wallet"_s, u"show"_s, u"--company"_s, company});
        const QString found = shown.exitStatus == 0 ? jsonText(shown.object().value(u"balance"_s)) : QString::fromUtf8(shown.summary());
        if (found != wanted)
            differ(step, u"the balance of %1 is %2, not %3"_s.arg(company, found, wanted));
    }

    CliRunner m_cli;
    CliAnswer m_answer;
    QString m_now;
    QMap<QString, QString> m_kept;
    QStringList m_differences;
};

} // namespace

class TestScenarios : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void story_data();
    void story();
};

void TestScenarios::story_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Dialect>("dialect");
    const QDir folder(QStringLiteral(RECKONER_SOURCE_DIR "/tests/scenarios"));
    const QStringList names = folder.entryList({u"*.story"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        qFatal("there are no stories in %s", qPrintable(folder.path()));
    for (const QString &name : names) {
        for (const Dialect dialect : dialects())
            QTest::newRow(qPrintable(name.chopped(6) + u", "_s + dialectName(dialect))) << folder.filePath(name) << dialect;
    }
}

void TestScenarios::story()
{
    QFETCH(QString, path);
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    Teller teller(database.url());
    for (const Step &step : readStory(path))
        teller.tell(step);
    teller.checkInvariants();
    QVERIFY2(teller.differences().isEmpty(), qPrintable(u'\n' + teller.differences().join(u'\n')));
}

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
