#include "app/cli/command_tree.h"

#include "app/cli/context.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <cstdio>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kGlobalFooter = "Global options (--db, --json, --as, ...) may stand before or after the verb; see: reckoner-cli --help";

std::string examplesFooter(std::initializer_list<const char *> examples)
{
    std::string footer;
    for (const char *example : examples)
        footer += std::string(footer.empty() ? "Examples:\n" : "") + "  reckoner-cli " + example + "\n";
    return footer + (footer.empty() ? "" : "\n") + kGlobalFooter;
}

void readOrThrow(const std::function<Outcome(const QString &)> &reader, const char *name, const std::string &text)
{
    const QString value = QString::fromStdString(text);
    if (value.contains(QChar::ReplacementCharacter))
        throw CLI::ValidationError(name, "is not valid UTF-8");
    if (const auto read = reader(value); !read)
        throw CLI::ValidationError(name, plainSentence(read.error()).toStdString());
}

bool isHelp(const CLI::ParseError &error)
{
    return error.get_exit_code() == 0;
}

/// The parser's own problems have no full stop, ours have one.
QString sentence(const QString &problem)
{
    return problem.endsWith(u'.') ? problem : QString(problem + u'.');
}

} // namespace

void Options::add(const char *name, const char *meta, const char *help, bool isRequired, Reader reader)
{
    const CLI::callback_t callback = [reader = std::move(reader), name](const CLI::results_t &texts) {
        readOrThrow(reader, name, texts.back());
        return true;
    };
    m_app.add_option(name, callback, help)->type_name(meta)->required(isRequired);
}

void Options::addList(const char *name, const char *meta, const char *help, Gathering gathering, bool isRequired, Reader reader)
{
    const CLI::callback_t callback = [reader = std::move(reader), name](const CLI::results_t &texts) {
        for (const std::string &text : texts)
            readOrThrow(reader, name, text);
        return true;
    };
    m_app.add_option(name, callback, help)->type_name(meta)->required(isRequired)->expected(1, CLI::detail::expected_max_vector_size)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(gathering == Gathering::ManyPerOption);
}

void Options::flag(const char *name, const char *help, bool &target)
{
    m_app.add_flag(name, target, help);
}

void Options::choice(const char *name, const char *help, std::optional<bool> &target)
{
    m_app.add_flag_function(name, [&target](std::int64_t count) { target = count > 0; }, help);
}

void Options::counter(const char *name, const char *help, int &target)
{
    m_app.add_flag(name, target, help);
}

void Options::excludes(const char *one, const char *other)
{
    m_app.get_option(one)->excludes(m_app.get_option(other));
}

void Options::needs(const char *one, const char *other)
{
    m_app.get_option(one)->needs(m_app.get_option(other));
}

Request Writing::request() const
{
    Request request;
    request.key = key;
    request.reason = reason.value_or(QString());
    return request;
}

void addWritingOptions(Options &options, Writing &writing)
{
    options.optional("--key", "K", "Idempotency key: the same key and content answer the first reply again", writing.key);
    options.optional("--reason", "TEXT", "Why; kept with the operation", writing.reason);
}

void preferStandby(Context &context)
{
    context.preferStandby();
}

Group Group::group(const char *name, const char *summary)
{
    CLI::App *app = m_app.add_subcommand(name, summary);
    app->fallthrough()->require_subcommand(1);
    app->footer(kGlobalFooter);
    return {*app, m_chosen};
}

CLI::App &Group::addVerb(const VerbText &text, Run run)
{
    CLI::App *app = m_app.add_subcommand(text.name, text.summary);
    app->fallthrough();
    app->footer(examplesFooter(text.examples));
    app->final_callback([this_chosen = &m_chosen, run = std::move(run)] { *this_chosen = run; });
    return *app;
}

CommandTree::CommandTree() : m_app(std::make_unique<CLI::App>("Reckoner: usage, prices and balances of AI hiring services, from the command line", "reckoner-cli"))
{
    m_app->require_subcommand(1);
    m_app->set_help_flag("-h,--help", "Print this help and end");
    m_app->set_version_flag("--version", "reckoner-cli " RECKONER_VERSION);
    m_app->get_formatter()->column_width(34);
    m_app->footer("Examples:\n"
                  "  reckoner-cli init\n"
                  "  reckoner-cli company add --name \"Acme Ltd\" --timezone Europe/Paris --currency EUR\n"
                  "  reckoner-cli --json usage cards --company \"Acme Ltd\" --days 30\n\n"
                  "Each command has its own help: reckoner-cli GROUP VERB --help\n"
                  "Exit status: 0 done, 1 a \"no\", 2 usage, 65 wrong input, 69 database out of reach, 73/74 output, 75 changed meanwhile,\n"
                  "77 not permitted, 78 not a Reckoner database, 130 canceled.");
}

CommandTree::~CommandTree() = default;

Group CommandTree::root()
{
    return {*m_app, m_chosen};
}

Options CommandTree::globalOptions()
{
    return Options(*m_app);
}

Result<ParsedCommand> CommandTree::parse(const QStringList &arguments)
{
    std::vector<std::string> reversed; // CLI11 takes them from the back
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        reversed.push_back(arguments[i].toStdString());
    try {
        m_app->parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        if (isHelp(error)) {
            m_app->exit(error);
            return ParsedCommand{};
        }
        return usageError(RECKONER_TEXT("{problem} See --help."), {{u"problem"_s, sentence(QString::fromStdString(error.what()).trimmed())}});
    }
    return ParsedCommand{m_chosen};
}

} // namespace reckoner::cli
