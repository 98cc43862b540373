// The tree of commands: groups, verbs, options, help with examples. Everything that a man page or a shell completion needs is in it.
// CLI11 stays behind this header.
#pragma once

#include "app/cli/option_values.h"
#include "app/cli/reply.h"

#include <memory>

namespace CLI {
class App;
}

namespace reckoner::cli {

class Context;

/// How often a list option takes a value: --map A=B --map C=D, or --usage ID ID ID.
enum class Gathering { OnePerOption, ManyPerOption };

/// The options of one verb. Names as CLI11 takes them: "--company", "-v,--verbose", "FILE" for a positional argument, or "--company,COMPANY".
class Options
{
public:
    explicit Options(CLI::App &app) : m_app(app) {}
    template <typename T>
    void required(const char *name, const char *meta, const char *help, T &target)
    {
        add(name, meta, help, true, [&target](const QString &text) { return readValue(text, target); });
    }
    template <typename T>
    void optional(const char *name, const char *meta, const char *help, T &target)
    {
        add(name, meta, help, false, [&target](const QString &text) { return readValue(text, target); });
    }
    template <typename T>
    void list(const char *name, const char *meta, const char *help, Gathering gathering, std::vector<T> &target, bool isRequired = false)
    {
        addList(name, meta, help, gathering, isRequired, [&target](const QString &text) -> Outcome {
            T value{};
            CHECK(readValue(text, value));
            target.push_back(std::move(value));
            return {};
        });
    }
    void flag(const char *name, const char *help, bool &target);
    /// "--progress,!--no-progress"
    void choice(const char *name, const char *help, std::optional<bool> &target);
    void counter(const char *name, const char *help, int &target);
    void excludes(const char *one, const char *other);
    void needs(const char *one, const char *other);

private:
    using Reader = std::function<Outcome(const QString &)>;
    void add(const char *name, const char *meta, const char *help, bool isRequired, Reader reader);
    void addList(const char *name, const char *meta, const char *help, Gathering gathering, bool isRequired, Reader reader);
    CLI::App &m_app;
};

/// --key and --reason: every verb that writes has them.
struct Writing
{
    std::optional<QString> key;
    std::optional<QString> reason;
    Request request() const;
};
void addWritingOptions(Options &options, Writing &writing);

/// The verb's answers may come from a standby.
void preferStandby(Context &context);

struct VerbText
{
    const char *name;
    const char *summary;
    std::initializer_list<const char *> examples; ///< without the program's name
};

/// A place in the tree that verbs and groups can be added to.
class Group
{
public:
    using Run = std::function<Result<Reply>(Context &)>;
    Group(CLI::App &app, Run &chosen) : m_app(app), m_chosen(chosen) {}
    Group group(const char *name, const char *summary);
    /// `declare` fills the options of a verb into its values; `run` gets them.
    template <typename Values>
    void verb(const VerbText &text, void (*declare)(Options &, Values &), Result<Reply> (*run)(Context &, const Values &))
    {
        auto values = std::make_shared<Values>();
        CLI::App &app = addVerb(text, [values, run](Context &context) {
            if constexpr (!std::is_same_v<Values, Writing> && !requires { values->writing; })
                preferStandby(context);
            return run(context, *values);
        });
        Options options(app);
        declare(options, *values);
    }
    void verb(const VerbText &text, Result<Reply> (*run)(Context &))
    {
        addVerb(text, [run](Context &context) {
            preferStandby(context);
            return run(context);
        });
    }

private:
    CLI::App &addVerb(const VerbText &text, Run run);
    CLI::App &m_app;
    Run &m_chosen;
};

/// What there is to do after parsing: run a verb, or nothing (help was printed).
struct ParsedCommand
{
    Group::Run run; ///< empty: help or version was printed
};

class CommandTree
{
public:
    CommandTree();
    ~CommandTree();
    Group root();
    Options globalOptions();
    /// Errors: invalid_input of the command line (exit 2).
    Result<ParsedCommand> parse(const QStringList &arguments);
    const CLI::App &app() const { return *m_app; }

private:
    std::unique_ptr<CLI::App> m_app;
    Group::Run m_chosen;
};

} // namespace reckoner::cli
