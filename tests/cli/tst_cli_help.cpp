// Help is complete on every level: what a man page and a completion are made from.
#include "tests/cli/cli_runner.h"

#include <QRegularExpression>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// The names under "Subcommands:" of a help text.
QStringList subcommands(const QString &help)
{
    static const QRegularExpression entry(u"^  ([a-z][a-z-]*) "_s, QRegularExpression::MultilineOption);
    QStringList names;
    const qsizetype from = help.indexOf(u"Subcommands:"_s);
    const QString section = from < 0 ? QString() : help.mid(from).section(u"\n\n"_s, 0, 0);
    for (auto matches = entry.globalMatch(section); matches.hasNext();)
        names.append(matches.next().captured(1));
    return names;
}

} // namespace

class TestCliHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLevelHasHelp();
    void everyVerbOfTheContract_data();
    void everyVerbOfTheContract();
    void versionIsNamed();

private:
    void walk(const QStringList &path, int &verbs);
    CliRunner m_cli;
};

void TestCliHelp::walk(const QStringList &path, int &verbs)
{
    const CliAnswer answer = m_cli.run(path + QStringList{u"--help"_s});
    QCOMPARE(answer.exitStatus, 0);
    QVERIFY2(answer.err.isEmpty(), answer.err.constData());
    const QString help = QString::fromUtf8(answer.out);
    const QStringList names = subcommands(help);
    if (names.isEmpty()) {
        ++verbs;
        QVERIFY2(help.contains(u"Examples:\n  reckoner-cli "_s + path.join(u' ')), qPrintable(path.join(u' ') + u" shows no example of itself"_s));
    }
    for (const QString &name : names)
        walk(path + QStringList{name}, verbs);
}

void TestCliHelp::everyLevelHasHelp()
{
    int verbs = 0;
    walk({}, verbs);
    QVERIFY2(verbs >= 45, qPrintable(u"only %1 verbs found"_s.arg(verbs)));
}

void TestCliHelp::everyVerbOfTheContract_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char *verb, const QString &options) { QTest::newRow(verb) << QString::fromLatin1(verb) << options.split(u' ', Qt::SkipEmptyParts); };
    row("", u"--db --json --as --actor --now --progress --no-progress --verbose --log-file --version"_s);
    row("init", u"--check --roles --adopt --apply --key --reason"_s);
    row("status", u""_s);
    row("backup", u"FILE"_s);
    row("maintain", u""_s);
    row("demo", u"--events --companies --days --seed"_s);
    row("company add", u"--name --id --timezone --currency --key --reason"_s);
    row("company set", u"--company --name --timezone --currency --key --reason"_s);
    row("company list", u""_s);
    row("profile add", u"--company --email --name --role --monthly --addon --key --reason"_s);
    row("profile list", u"--company"_s);
    row("org add", u"--company --name --base-minutes --addon-minutes --anchor-day --period-start --key --reason"_s);
    row("org list", u"--company"_s);
    row("org member add", u"--org --profile --key --reason"_s);
    row("application add", u"--job --company --candidate --name --id --key --reason"_s);
    row("application list", u"--company --job"_s);
    row("candidate erase", u"--key --reason"_s);
    row("job add", u"--company --title --id --kind --draft --key --reason"_s);
    row("job list", u"--company"_s);
    row("job show", u"JOB"_s);
    row("job fail", u"JOB --key --reason"_s);
    row("job complete", u"JOB --key --reason"_s);
    row("record cv", u"--company --job --candidate --file-size-kb --failed --skills --success-rate --event-id --at --profile --application --origin --source --spool --key --reason"_s);
    row("record questions", u"--company --job --questions --prompt-tokens --completion-tokens --description-file --description-length --model --event-id --at --spool"_s);
    row("record video", u"--company --job --interview --minutes --seconds --started --ended --completed-questions --total-questions --quality --event-id --at --spool"_s);
    row("record flush", u"DIR"_s);
    row("import", u"FILE --format --type --company --job --map --default --where --time-unit --time-origin --rejects --max-rejects --dry-run --key --reason"_s);
    const QString looking = u" --company --all-companies --job --type --status --days --from --to --month"_s;
    row("usage cards", looking);
    row("usage jobs", looking + u" --sort --limit"_s);
    row("usage companies", looking);
    row("usage series", looking + u" --by"_s);
    row("usage events", looking + u" --sort --limit --after"_s);
    row("explain", looking + u" --card --usage --balance --account --ledger"_s);
    row("drafts list", looking);
    row("ledger list", looking + u" --unit --bucket --operation --limit --after"_s);
    row("operations list", u"--company --all-companies --days --from --to --month --limit --after"_s);
    row("operations show", u"OPERATION"_s);
    row("activity list", u"--category --since"_s);
    row("activity retry", u"FAILURE --key --reason"_s);
    row("activity dismiss", u"FAILURE --key --reason"_s);
    row("tokens attribute", u"--log --company --dry-run --key --reason"_s);
    row("reconcile", u"--company --draft --job --auto --dry-run --key --reason"_s);
    row("assign", u"--usage --job --key --reason"_s);
    row("undo", u"OPERATION --key --reason"_s);
    row("wallet show", u"--company --as-of"_s);
    row("wallet list", u""_s);
    row("wallet top-up", u"--company --amount --method --reference --key --reason"_s);
    row("prices list", u"--at"_s);
    row("prices set", u"--type --unit --price --currency --company --model --minimum --from --key --reason"_s);
    row("prices import", u"FILE --type --apply --key --reason"_s);
    row("rerate", u"--from --to --apply --key --reason"_s);
    row("doctor expect", u"FILE --company --type --dry-run --key --reason"_s);
    row("verify", u""_s);
}

void TestCliHelp::everyVerbOfTheContract()
{
    QFETCH(QString, verb);
    QFETCH(QStringList, options);
    const CliAnswer answer = m_cli.run(verb.split(u' ', Qt::SkipEmptyParts) + QStringList{u"--help"_s});
    QCOMPARE(answer.exitStatus, 0);
    const QString help = QString::fromUtf8(answer.out);
    for (const QString &option : options)
        QVERIFY2(QRegularExpression(u"(^|[ ,])%1\\b"_s.arg(QRegularExpression::escape(option)), QRegularExpression::MultilineOption).match(help).hasMatch(),
                 qPrintable(option + u" is not in the help of "_s + verb));
}

void TestCliHelp::versionIsNamed()
{
    const CliAnswer answer = m_cli.run({u"--version"_s});
    QCOMPARE(answer.exitStatus, 0);
    QCOMPARE(answer.out.trimmed(), QByteArray("reckoner-cli " RECKONER_VERSION));
}

QTEST_GUILESS_MAIN(TestCliHelp)
#include "tst_cli_help.moc"
