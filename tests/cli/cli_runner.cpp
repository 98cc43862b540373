#include "tests/cli/cli_runner.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestRunMilliseconds = 120'000;

QJsonDocument document(const QByteArray &bytes, const CliAnswer &answer)
{
    QJsonParseError problem;
    const QJsonDocument parsed = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        qFatal("not one JSON document (%s): %s\n%s", qPrintable(problem.errorString()), bytes.constData(), answer.summary().constData());
    return parsed;
}

} // namespace

QJsonObject CliAnswer::object() const
{
    const QJsonDocument parsed = document(out, *this);
    if (!parsed.isObject())
        qFatal("not a JSON object: %s", out.constData());
    return parsed.object();
}

QJsonArray CliAnswer::array() const
{
    const QJsonDocument parsed = document(out, *this);
    if (!parsed.isArray())
        qFatal("not a JSON array: %s", out.constData());
    return parsed.array();
}

QString CliAnswer::lastErrorLine() const
{
    return QString::fromUtf8(err).trimmed().section(u'\n', -1);
}

QJsonObject CliAnswer::error() const
{
    return document(lastErrorLine().toUtf8(), *this).object().value(u"error"_s).toObject();
}

QByteArray CliAnswer::summary() const
{
    return "exit " + QByteArray::number(exitStatus) + ": " + err + out.left(600);
}

void CliRunner::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, m_home.path());
    environment.insert(u"LC_ALL"_s, qEnvironmentVariable("RECKONER_TEST_LOCALE", u"C.UTF-8"_s));
    environment.remove(u"RECKONER_DB"_s);
    process.setProcessEnvironment(environment);
    QStringList all = arguments;
    if (!m_database.isEmpty())
        all = QStringList{u"--db"_s, m_database} + all;
    process.start(QStringLiteral(RECKONER_CLI), all);
    if (!process.waitForStarted())
        qFatal("%s does not start: %s", RECKONER_CLI, qPrintable(process.errorString()));
}

CliAnswer CliRunner::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kLongestRunMilliseconds) || process.exitStatus() != QProcess::NormalExit)
        qFatal("reckoner-cli %s does not end well: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

CliAnswer CliRunner::json(QStringList arguments, const QByteArray &input) const
{
    arguments.prepend(u"--json"_s);
    return run(arguments, input);
}

CliAnswer CliRunner::line(const QString &commandLine, const QByteArray &input) const
{
    return run(QProcess::splitCommand(commandLine), input);
}

CliAnswer CliRunner::jsonLine(const QString &commandLine, const QByteArray &input) const
{
    return json(QProcess::splitCommand(commandLine), input);
}

QJsonValue jsonAt(const QJsonValue &root, const QString &path)
{
    static const QRegularExpression step(u"\\[(\\d+)\\]|([^.\\[\\]]+)"_s);
    QJsonValue value = root;
    for (auto steps = step.globalMatch(path); steps.hasNext();) {
        const auto match = steps.next();
        if (match.hasCaptured(1))
            value = value.toArray().at(match.captured(1).toInt());
        else if (match.captured(2) == "#"_L1)
            value = value.toArray().size();
        else
            value = value.toObject().value(match.captured(2));
    }
    return value;
}

QString jsonText(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"absent"_s;
    if (value.isNull())
        return u"null"_s;
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact) : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace reckoner
