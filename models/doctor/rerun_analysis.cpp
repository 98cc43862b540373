#include "models/doctor/rerun_analysis.h"

#include "models/doctor/checks/checks.h"
#include "models/ledger/plan.h"

#include <QDir>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QStringDecoder>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(rerunLog, "reckoner.rerun", QtInfoMsg)

namespace {

constexpr qint64 kLongestText = 4 << 20; // bytes
constexpr const char *kInstruction = "You review job applications. Read this CV and summarise skills, experience and fit for the job as JSON.";

constexpr std::array kStateNames = {"would_send", "no_text", "logged", "failed", "not_sent"};

QString stateName(RerunItem::State state)
{
    return QString::fromLatin1(kStateNames[size_t(state)]);
}

/// A file of the folder itself: an id from outside leads nowhere else.
std::optional<QString> fileNamed(const QDir &folder, const QString &id)
{
    if (id.isEmpty() || id.contains(u'/') || id.contains(u'\\') || id.startsWith(u'.'))
        return std::nullopt;
    const QString file = folder.filePath(id + u".txt"_s);
    return QFileInfo(file).isFile() ? std::optional(file) : std::nullopt;
}

Result<QString> readText(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} cannot be read: {why}"), {{u"file"_s, name}, {u"why"_s, file.errorString()}}};
    const QByteArray bytes = file.read(kLongestText + 1);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError() || bytes.size() > kLongestText || text.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{file} is no UTF-8 text, is empty, or is too long."), {{u"file"_s, name}}};
    return text;
}

Error noYes(const QString &host)
{
    return {ErrorCode::InvalidInput, RECKONER_TEXT("The texts of these candidates would leave the house, for {host}. Say that they may: --send-to {host}"),
            {{u"host"_s, host}, {u"field"_s, u"send-to"_s}}};
}

Outcome checkWanted(const RerunWanted &wanted, const QUrl &address)
{
    if (wanted.endpoint.model.isEmpty())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Which model is to run the analyses?"), {{u"field"_s, u"model"_s}}};
    if (wanted.endpoint.perMinute < 1 || wanted.endpoint.attempts < 1 || wanted.endpoint.timeout.count() < 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Rate, attempts and time-out are numbers above zero.")};
    if (!QFileInfo(wanted.textsFolder).isDir())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{folder} is no folder."), {{u"folder"_s, wanted.textsFolder}, {u"field"_s, u"texts"_s}}};
    if (!wanted.isRehearsal && wanted.sendTo.compare(address.host(), Qt::CaseInsensitive) != 0)
        return noYes(address.host());
    return {};
}

struct LoggedReply
{
    TokenLogId log;
    QJsonObject toJson() const { return {{u"log_id"_s, log.toString()}}; }
    static LoggedReply fromJson(const QJsonObject &json) { return {TokenLogId::parse(json.value(u"log_id"_s).toString()).value_or(TokenLogId())}; }
};

/// An error that the next text would meet too.
bool endsRun(const Error &error)
{
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::NotPermitted || error.code == ErrorCode::NotFound || error.code == ErrorCode::Canceled;
}

class Rerun
{
public:
    Rerun(Connection &connection, const Scope &scope, const RerunWanted &wanted, const Request &request) : m_connection(connection), m_scope(scope), m_wanted(wanted), m_request(request) {}

    Result<RerunReply> run(const QUrl &address, const OnSending &onSending)
    {
        m_reply.host = address.host();
        TRY(findings, findingsWanted());
        for (const Finding &finding : findings)
            addItem(finding);
        if (!m_wanted.isRehearsal)
            sendAll(address, onSending);
        return m_reply;
    }

private:
    Result<std::vector<Finding>> findingsWanted() const
    {
        TRY(found, kAnalysisUnlogged.find(Inquiry(m_connection, m_scope)));
        if (!m_wanted.findings.isEmpty())
            std::erase_if(found, [this](const Finding &finding) { return !m_wanted.findings.contains(finding.id); });
        return found;
    }

    void addItem(const Finding &finding)
    {
        RerunItem item;
        item.finding = finding.id;
        item.application = ApplicationId::parse(finding.subject).value_or(ApplicationId());
        item.company = *finding.company;
        item.candidate = finding.context.value(u"candidate"_s).toString();
        const QDir folder(m_wanted.textsFolder);
        auto file = fileNamed(folder, finding.subject);
        if (!file)
            file = fileNamed(folder, finding.facts.value(u"candidate_id"_s).toString());
        if (!file) {
            item.state = RerunItem::State::NoText;
        } else if (const auto text = readText(*file); !text) {
            item.state = RerunItem::State::Failed;
            item.failure = text.error();
        } else {
            item.characters = text->size();
            item.state = m_wanted.isRehearsal ? RerunItem::State::WouldSend : RerunItem::State::NotSent;
        }
        m_reply.items.push_back(item);
        m_files.push_back(file.value_or(QString()));
        const auto at = Instant::parse(QStringView(finding.facts.value(u"at"_s).toString()));
        m_times.push_back(at ? *at : m_scope.clock.now());
    }

    void sendAll(const QUrl &address, const OnSending &onSending)
    {
        ChatOptions options = m_wanted.endpoint;
        options.url = address;
        ChatEndpoint endpoint(options, m_scope.cancel);
        for (size_t place = 0; place < m_reply.items.size() && !m_reply.stopped; ++place) {
            RerunItem &item = m_reply.items[place];
            if (item.state != RerunItem::State::NotSent)
                continue;
            const auto logged = sendOne(endpoint, item, place, onSending);
            if (logged)
                continue;
            if (endsRun(logged.error())) {
                m_reply.stopped = logged.error();
            } else {
                item.state = RerunItem::State::Failed;
                item.failure = logged.error();
            }
        }
    }

    /// Said before it is done, and in the log too: what left the house must be found again.
    Outcome sendOne(ChatEndpoint &endpoint, RerunItem &item, size_t place, const OnSending &onSending)
    {
        CHECK(m_scope.cancel.check());
        TRY(text, readText(m_files[place]));
        qCInfo(rerunLog).noquote() << u"[Analysis] Candidate data leaves the house: the text of application %1 (%2 characters) to %3"_s.arg(item.application.toString())
                                          .arg(item.characters).arg(m_reply.host);
        if (onSending)
            onSending(item, m_reply.host);
        TRY(used, endpoint.ask(QString::fromLatin1(kInstruction), text));
        return record(item, used, m_times[place]);
    }

    Outcome record(RerunItem &item, const ChatUse &used, Instant at)
    {
        Request request = m_request;
        request.company = item.company;
        request.batch = m_batch;
        if (request.key)
            *request.key += u':' + item.application.toString();
        request.content = {{u"application"_s, item.application.toString()}, {u"host"_s, m_reply.host}, {u"model"_s, m_wanted.endpoint.model}, {u"characters"_s, item.characters}};
        const TokenLogId id = TokenLogId::make();
        const auto done = Operation::run<LoggedReply>(m_connection, m_scope.narrowedTo(item.company), act(ActKind::Record), request, [&](Operation &operation) -> Result<LoggedReply> {
            Plan plan;
            plan.changes.push_back(heldLog(id, item, used, at));
            CHECK(apply(operation, plan));
            return LoggedReply{id};
        });
        if (!done)
            return done.error();
        m_reply.batch = m_batch;
        item.state = RerunItem::State::Logged;
        item.log = done->reply.log;
        item.operation = done->operation;
        item.duplicate = done->duplicate;
        item.input.count = used.input;
        item.output.count = used.output;
        return {};
    }

    /// At the time of the analysis that it stands for. The event id keeps two runs at once from logging it twice.
    RowChange heldLog(TokenLogId id, const RerunItem &item, const ChatUse &used, Instant at) const
    {
        const QJsonObject metadata = {{u"rerun"_s, true}, {u"host"_s, m_reply.host}, {u"served_model"_s, used.servedModel}, {u"sent_at"_s, m_scope.clock.now().toIso()}};
        return newRow(u"token_usage_logs"_s, id.toString(),
                      {{u"company_id"_s, item.company.toString()}, {u"job_application_id"_s, item.application.toString()}, {u"operation_type"_s, u"cv_analyze"_s},
                       {u"input_tokens"_s, used.input}, {u"output_tokens"_s, used.output}, {u"model_used"_s, m_wanted.endpoint.model}, {u"source"_s, u"measured"_s},
                       {u"metadata"_s, metadata}, {u"event_id"_s, QString(u"rerun:"_s + item.application.toString())}, {u"held"_s, true}, {u"occurred_at"_s, at.toIso()}});
    }

    Connection &m_connection;
    const Scope &m_scope;
    const RerunWanted &m_wanted;
    const Request &m_request;
    RerunReply m_reply;
    std::vector<QString> m_files;
    std::vector<Instant> m_times;
    BatchId m_batch = BatchId::make();
};

const std::array kRerunColumns = {
    Column<RerunItem>{"application", QT_TRANSLATE_NOOP("Column", "Application"), ColumnKind::Text, [](const RerunItem &item) { return Cell(item.candidate); }},
    Column<RerunItem>{"state", QT_TRANSLATE_NOOP("Column", "State"), ColumnKind::Text, [](const RerunItem &item) { return Cell(stateName(item.state)); }},
    Column<RerunItem>{"characters", QT_TRANSLATE_NOOP("Column", "Characters"), ColumnKind::Count, [](const RerunItem &item) { return Cell(item.characters); }},
    Column<RerunItem>{"input_tokens", QT_TRANSLATE_NOOP("Column", "Input"), ColumnKind::Count, [](const RerunItem &item) { return Cell(item.input.count); }},
    Column<RerunItem>{"output_tokens", QT_TRANSLATE_NOOP("Column", "Output"), ColumnKind::Count, [](const RerunItem &item) { return Cell(item.output.count); }},
    Column<RerunItem>{"log_id", QT_TRANSLATE_NOOP("Column", "Log"), ColumnKind::Text, [](const RerunItem &item) { return Cell(item.log ? item.log->toString() : QString()); }},
    Column<RerunItem>{"message", QT_TRANSLATE_NOOP("Column", "Why"), ColumnKind::Text, [](const RerunItem &item) { return Cell(item.failure ? plainSentence(*item.failure) : QString()); }},
};

} // namespace

QJsonObject RerunItem::toJson() const
{
    return {{u"finding"_s, finding}, {u"application_id"_s, application.toString()}, {u"company_id"_s, company.toString()}, {u"state"_s, stateName(state)}, {u"characters"_s, characters},
            {u"log_id"_s, log ? QJsonValue(log->toString()) : QJsonValue()}, {u"operation_id"_s, operation ? QJsonValue(operation->toString()) : QJsonValue()},
            {u"duplicate"_s, duplicate}, {u"input_tokens"_s, input.count}, {u"output_tokens"_s, output.count},
            {u"message"_s, failure ? QJsonValue(plainSentence(*failure)) : QJsonValue()}};
}

qint64 RerunReply::count(RerunItem::State state) const
{
    return std::ranges::count(items, state, &RerunItem::state);
}

Tokens RerunReply::tokens() const
{
    Tokens total;
    for (const RerunItem &item : items)
        total.count += item.input.count + item.output.count;
    return total;
}

QJsonObject RerunReply::toJson() const
{
    QJsonArray list;
    for (const RerunItem &item : items)
        list.append(item.toJson());
    QJsonObject json = {{u"host"_s, host}, {u"items"_s, list}, {u"tokens"_s, tokens().count}, {u"stopped"_s, stopped ? QJsonValue(plainSentence(*stopped)) : QJsonValue()}};
    for (size_t state = 0; state < kStateNames.size(); ++state)
        json.insert(QString::fromLatin1(kStateNames[state]), count(RerunItem::State(state)));
    json.insert(u"batch_id"_s, batch ? QJsonValue(batch->toString()) : QJsonValue());
    return json;
}

Result<RerunReply> rerunAnalyses(Connection &connection, const Scope &scope, const RerunWanted &wanted, const Request &request, const OnSending &onSending)
{
    CHECK(checkPermission(scope.role, Permission::Administer));
    TRY(address, chatAddress(wanted.endpoint.url));
    CHECK(checkWanted(wanted, address));
    return Rerun(connection, scope, wanted, request).run(address, onSending);
}

std::span<const Column<RerunItem>> rerunColumns()
{
    return kRerunColumns;
}

} // namespace reckoner
