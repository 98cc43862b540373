#include "app/cli/manual.h"

#include <CLI/CLI.hpp>
#include <QStringList>
#include <array>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

QString text(const std::string &from)
{
    return QString::fromStdString(from);
}

std::vector<const CLI::App *> partsOf(const CLI::App &app)
{
    return app.get_subcommands([](const CLI::App *) { return true; });
}

/// "usage cards": what stands between the program's name and the options.
using Visit = std::function<void(const QString &path, const CLI::App &app)>;
void visitAll(const CLI::App &app, const QString &path, const Visit &visit)
{
    for (const CLI::App *part : partsOf(app)) {
        const QString below = (path.isEmpty() ? QString() : path + u' ') + text(part->get_name());
        visit(below, *part);
        visitAll(*part, below, visit);
    }
}

QStringList namesOf(const CLI::Option &option)
{
    QStringList names;
    for (const std::string &name : option.get_snames())
        names.append(u'-' + text(name));
    for (const std::string &name : option.get_lnames())
        names.append(u"--"_s + text(name));
    return names;
}

std::vector<const CLI::Option *> optionsOf(const CLI::App &app)
{
    return app.get_options([](const CLI::Option *option) { return !option->get_positional(); });
}

QStringList longNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::Option *option : optionsOf(app)) {
        for (const QString &name : namesOf(*option)) {
            if (name.startsWith("--"_L1))
                names.append(name);
        }
    }
    return names;
}

QStringList partNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::App *part : partsOf(app))
        names.append(text(part->get_name()));
    return names;
}

// --- man ---

/// roff takes a backslash, and a dot or an apostrophe at the start of a line, for itself.
QString roff(QString plain)
{
    plain.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    QStringList lines = plain.split(u'\n');
    for (QString &line : lines) {
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend(u"\\&"_s);
    }
    return lines.join(u'\n');
}

QString manOption(const CLI::Option &option)
{
    const bool takesValue = option.get_items_expected_max() > 0;
    const QString names = namesOf(option).isEmpty() ? text(option.get_name()) : namesOf(option).join(u", "_s);
    const QString value = takesValue && !namesOf(option).isEmpty() ? u" \\fI"_s + roff(text(option.get_type_name())) + u"\\fR"_s : QString();
    return u".TP\n\\fB"_s + roff(names) + u"\\fR"_s + value + u'\n' + roff(text(option.get_description())) + u'\n';
}

QString manOptions(const CLI::App &app)
{
    QString lines;
    for (const CLI::Option *option : app.get_options()) {
        if (text(option->get_name()) != "--help"_L1 && !namesOf(*option).contains(u"--help"_s))
            lines += manOption(*option);
    }
    return lines;
}

/// The examples stand first in a verb's footer.
QString manExamples(const CLI::App &app)
{
    const QString footer = text(app.get_footer());
    const qsizetype from = footer.indexOf("Examples:\n"_L1);
    if (from < 0)
        return {};
    QString examples = footer.mid(from + 10);
    examples.truncate(examples.indexOf("\n\n"_L1));
    return u".PP\nExamples:\n.PP\n.nf\n"_s + roff(examples) + u"\n.fi\n"_s;
}

QString manPage(const CLI::App &app)
{
    QString page = u".TH RECKONER\\-CLI 1 \"\" \"Reckoner "_s + QStringLiteral(RECKONER_VERSION) + u"\" \"User Commands\"\n"_s;
    page += u".SH NAME\nreckoner\\-cli \\- usage, prices and balances of AI hiring services\n"_s;
    page += u".SH SYNOPSIS\n\\fBreckoner\\-cli\\fR [\\fIglobal options\\fR] \\fIgroup\\fR \\fIverb\\fR [\\fIoptions\\fR]\n"_s;
    page += u".SH DESCRIPTION\n"_s + roff(text(app.get_description())) + u".\nThe same engine as the desktop program \\fBreckoner\\fR(1), for scripts, cron and servers.\n"_s;
    page += u".SH GLOBAL OPTIONS\n"_s + manOptions(app) + u".SH COMMANDS\n"_s;
    visitAll(app, {}, [&page](const QString &path, const CLI::App &part) {
        if (partsOf(part).empty())
            page += u".SS "_s + roff(path) + u'\n' + roff(text(part.get_description())) + u".\n"_s + manOptions(part) + manExamples(part);
    });
    page += u".SH EXIT STATUS\n.TP\n0\ndone\n.TP\n1\na \"no\": refused by a rule, findings exist, verification failed\n.TP\n2\nusage error\n.TP\n65\nthe input data is wrong\n"
            ".TP\n69\nthe database cannot be reached, or is busy\n.TP\n73, 74\ncannot create the output; input\\-output error\n.TP\n75\nit changed meanwhile, or is taken\n"
            ".TP\n77\nnot permitted\n.TP\n78\nthe database is not Reckoner's, newer than this program, or damaged\n.TP\n130\ncanceled\n"_s;
    page += u".SH ENVIRONMENT\n.TP\nRECKONER_DB\nthe database, where \\-\\-db is not given\n.SH SEE ALSO\n\\fBreckoner\\fR(1); the guide in /usr/share/doc/reckoner/guide\n"_s;
    return page;
}

// --- completions ---

QString quoted(QString plain)
{
    return u'\'' + plain.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// One `case` over the words typed so far: what may come next.
QString caseLines(const CLI::App &app, const QString &variable)
{
    QString lines = u"    '') "_s + variable + u"="_s + quoted((partNames(app) + longNames(app)).join(u' ')) + u" ;;\n"_s;
    visitAll(app, {}, [&](const QString &path, const CLI::App &part) {
        lines += u"    "_s + quoted(path) + u") "_s + variable + u"="_s + quoted((partNames(part) + longNames(part) + longNames(app)).join(u' ')) + u" ;;\n"_s;
    });
    return lines;
}

/// Options that take a value: the word after them is not part of the path.
QString valueOptions(const CLI::App &app)
{
    QStringList names;
    const auto collect = [&names](const CLI::App &part) {
        for (const CLI::Option *option : optionsOf(part)) {
            if (option->get_items_expected_max() > 0)
                names.append(namesOf(*option));
        }
    };
    collect(app);
    visitAll(app, {}, [&](const QString &, const CLI::App &part) { collect(part); });
    names.removeDuplicates();
    return names.join(u'|');
}

/// The words before the one being typed, without options and their values; at most a group and a verb.
QString pathLoop(const CLI::App &app, const QString &words)
{
    return u"  local typed='' skip='' word\n  for word in "_s + words + u"; do\n"
           "    if [ -n \"$skip\" ]; then skip=''; continue; fi\n"
           "    case \"$word\" in\n      "_s + valueOptions(app) + u") skip=1 ;;\n      -*) ;;\n      *) typed=\"${typed:+$typed }$word\" ;;\n    esac\n  done\n"_s;
}

QString bashCompletion(const CLI::App &app)
{
    return u"# bash completion of reckoner-cli, made from its command tree\n_reckoner_cli() {\n  local current=\"${COMP_WORDS[COMP_CWORD]}\" next=''\n"_s
        + pathLoop(app, u"\"${COMP_WORDS[@]:1:COMP_CWORD-1}\""_s)
        + u"  if [ -n \"$skip\" ]; then COMPREPLY=($(compgen -f -- \"$current\")); return; fi\n  case \"$typed\" in\n"_s + caseLines(app, u"next"_s)
        + u"  esac\n  COMPREPLY=($(compgen -W \"$next\" -- \"$current\"))\n}\ncomplete -F _reckoner_cli reckoner-cli\n"_s;
}

QString zshCompletion(const CLI::App &app)
{
    return u"#compdef reckoner-cli\n# zsh completion of reckoner-cli, made from its command tree\n_reckoner_cli() {\n  local next=''\n"_s
        + pathLoop(app, u"\"${(@)words[2,CURRENT-1]}\""_s) + u"  if [ -n \"$skip\" ]; then _files; return; fi\n  case \"$typed\" in\n"_s + caseLines(app, u"next"_s)
        + u"  esac\n  compadd -- ${=next}\n}\n_reckoner_cli \"$@\"\n"_s;
}

QString fishCompletion(const CLI::App &app)
{
    QString lines = u"# fish completion of reckoner-cli, made from its command tree\ncomplete -c reckoner-cli -f\n"_s;
    const auto addOptions = [&lines](const CLI::App &part, const QString &condition) {
        for (const CLI::Option *option : optionsOf(part)) {
            for (const std::string &name : option->get_lnames()) {
                const QString takes = option->get_items_expected_max() > 0 ? u" -r"_s : QString();
                lines += u"complete -c reckoner-cli"_s + condition + u" -l "_s + text(name) + takes + u" -d "_s + quoted(text(option->get_description())) + u'\n';
            }
        }
    };
    addOptions(app, {});
    for (const CLI::App *group : partsOf(app)) {
        const QString name = text(group->get_name());
        lines += u"complete -c reckoner-cli -n __fish_use_subcommand -a "_s + name + u" -d "_s + quoted(text(group->get_description())) + u'\n';
        const QString seen = u"__fish_seen_subcommand_from "_s + name;
        addOptions(*group, u" -n "_s + quoted(seen));
        const QString verbs = partNames(*group).join(u' ');
        for (const CLI::App *verb : partsOf(*group)) {
            const QString verbName = text(verb->get_name());
            lines += u"complete -c reckoner-cli -n "_s + quoted(QString(seen + u"; and not __fish_seen_subcommand_from "_s + verbs)) + u" -a "_s + verbName + u" -d "_s
                + quoted(text(verb->get_description())) + u'\n';
            addOptions(*verb, u" -n "_s + quoted(QString(seen + u"; and __fish_seen_subcommand_from "_s + verbName)));
        }
    }
    return lines;
}

} // namespace

std::optional<ManualKind> manualKindFromName(QStringView name)
{
    constexpr std::array names = {"man", "bash", "zsh", "fish"};
    for (size_t kind = 0; kind < names.size(); ++kind) {
        if (name == QLatin1StringView(names[kind]))
            return ManualKind(kind);
    }
    return std::nullopt;
}

QString manualText(const CLI::App &app, ManualKind kind)
{
    switch (kind) {
    case ManualKind::Man:
        return manPage(app);
    case ManualKind::Bash:
        return bashCompletion(app);
    case ManualKind::Zsh:
        return zshCompletion(app);
    case ManualKind::Fish:
        return fishCompletion(app);
    }
    return {};
}

} // namespace reckoner::cli
