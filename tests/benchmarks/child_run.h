// One child process from start to end: how long it took and how much memory it had at most.
#pragma once

#include <QProcess>
#include <QStringList>

namespace reckoner::bench {

struct ChildRun
{
    double seconds = 0;
    double peakMegabytes = 0; ///< as getrusage says of this child alone
    double figuresSeconds = 0; ///< until a window of ours said that its first figures are painted
};
/// Gives up where the program fails; its output goes to standard error then. `input` is a file for standard input, or empty.
ChildRun runChild(const QStringList &command, const QString &input = {});
/// What main() does where its arguments begin with kMeasureWord: runs the rest as a command and writes seconds, kilobytes and exit status into
/// the file named first. A process counts the memory of the one that started it as its own peak; so a small one starts it.
inline constexpr const char *kMeasureWord = "--measure-child";
int measureChild(char **arguments);
/// A screen that nobody sees, for programs that are to be measured as they run at a desk; there is none where Xvfb is not installed.
class Screen
{
public:
    Screen();
    ~Screen();
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;
    bool isThere() const { return !m_display.isEmpty(); }
    QString display() const { return m_display; } ///< for DISPLAY

private:
    QProcess m_server;
    QString m_display;
};
/// Starts a window and ends it as soon as it has used no processor time for a while: seconds until then, and its peak memory. Without a screen it
/// paints into its own memory.
ChildRun startUntilQuiet(const QStringList &command, const Screen *screen = nullptr);
/// This process's resident memory now.
double residentMegabytes();

} // namespace reckoner::bench
