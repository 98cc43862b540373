// What the command tree says of itself in other forms: a man page and completions for shells. Made by the build, never by hand.
#pragma once

#include <QString>
#include <optional>

namespace CLI {
class App;
}

namespace reckoner::cli {

enum class ManualKind { Man, Bash, Zsh, Fish };
std::optional<ManualKind> manualKindFromName(QStringView name); ///< "man", "bash", "zsh", "fish"
QString manualText(const CLI::App &app, ManualKind kind);

} // namespace reckoner::cli
