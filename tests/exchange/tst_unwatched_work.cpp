// Work that nobody waits for: its caller has the answer before it ends, and so has the program; nothing is left behind. No test hangs on time: the work is
// held until it is let go.
#include "models/exchange/unwatched_work.h"
#include "models/exchange/output_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <semaphore>
#include <thread>
#include <unistd.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct Held
{
    std::binary_semaphore begun{0};
    std::binary_semaphore goOn{0};
};

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QString fileIn(const WorkFolder &folder, const QString &name)
{
    QFile file(QDir(folder.path()).filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write("half") == 4 ? file.fileName() : QString();
}

// --- programs that end, each in a process of its own: its last word is the status

/// The work holds a file and would never end.
int endsBeforeTheWork(const QString &place)
{
    const auto held = std::make_shared<Held>();
    const auto folder = WorkFolder::beside(QDir(place).filePath(u"jobs.xlsx"_s));
    if (!folder || fileIn(**folder, u"book"_s).isEmpty())
        return 99;
    runUnwatched([held, mine = *folder] {
        held->begun.release();
        held->goOn.acquire();
    });
    held->begun.acquire();
    return endProgram(130);
}

int endsWithoutWork(const QString &)
{
    return endProgram(7);
}

/// It does not begin what would keep it from ending.
int freesAtTheEnd(const QString &)
{
    freeAtTheEnd();
    letGo([] { ::_exit(98); });
    return endProgram(130);
}

struct Program
{
    const char *name;
    int (*run)(const QString &place);
};
constexpr std::array kPrograms = {Program{"ends-before-the-work", endsBeforeTheWork}, Program{"ends-without-work", endsWithoutWork}, Program{"frees-at-the-end", freesAtTheEnd}};

int statusOf(const char *program, const QString &place = {})
{
    return QProcess::execute(QCoreApplication::applicationFilePath(), {QString::fromLatin1(program), place});
}

} // namespace

class TestUnwatchedWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAsTheWorkDoes();
    void cancelAnswersBeforeTheWorkEnds();
    void theLastHolderRemovesTheFolder();
    void aFolderThatCannotBeMadeIsSaid();
    void theProgramEndsBeforeTheWork();
    void aProgramWithoutSuchWorkGoesItsWay();
    void whatIsLetGoIsFreed();
    void aProgramOfOneThingFreesAtTheEnd();
    void aFileThatIsGivenUpIsGone();
};

void TestUnwatchedWork::answersAsTheWorkDoes()
{
    QVERIFY(runUnlessCanceled([] { return Outcome(); }, {}).ok());
    const Outcome failed = runUnlessCanceled([] { return Outcome(Error{ErrorCode::IoError, "{why}"}); }, {});
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().code, ErrorCode::IoError);
}

void TestUnwatchedWork::cancelAnswersBeforeTheWorkEnds()
{
    const auto held = std::make_shared<Held>();
    const auto ended = std::make_shared<std::atomic_bool>(false);
    const CancelToken cancel;
    std::jthread person([cancel, held] {
        held->begun.acquire();
        cancel.cancel();
    });
    const Outcome answer = runUnlessCanceled(
        [held, ended] {
            held->begun.release();
            held->goOn.acquire();
            *ended = true;
            return Outcome();
        },
        cancel);
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::Canceled);
    QVERIFY(!*ended);
    held->goOn.release();
    QTRY_VERIFY(*ended);
}

void TestUnwatchedWork::theLastHolderRemovesTheFolder()
{
    QTemporaryDir place;
    const auto held = std::make_shared<Held>();
    std::shared_ptr<WorkFolder> folder = WorkFolder::beside(place.filePath(u"jobs.xlsx"_s)).value();
    QVERIFY(!fileIn(*folder, u"book"_s).isEmpty());
    runUnwatched([held, mine = folder] { held->goOn.acquire(); });
    folder->clear();
    QCOMPARE(everythingIn(folder->path()), QStringList()); // the half file is gone at once
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList()); // and nobody sees the folder
    folder.reset();
    QCOMPARE(everythingIn(place.path()).size(), 1);
    held->goOn.release();
    QTRY_COMPARE(everythingIn(place.path()), QStringList());
}

void TestUnwatchedWork::aFolderThatCannotBeMadeIsSaid()
{
    const auto folder = WorkFolder::beside(u"/nonexistent/folder/jobs.xlsx"_s);
    QVERIFY(!folder.ok());
    QCOMPARE(folder.error().code, ErrorCode::IoError);
    QCOMPARE(folder.error().context.value(u"created"_s), QJsonValue(false));
}

/// The program answers its status, and what had a name is gone.
void TestUnwatchedWork::theProgramEndsBeforeTheWork()
{
    QTemporaryDir place;
    QCOMPARE(statusOf("ends-before-the-work", place.path()), 130);
    QCOMPARE(everythingIn(place.path()), QStringList());
}

void TestUnwatchedWork::aProgramWithoutSuchWorkGoesItsWay()
{
    QCOMPARE(statusOf("ends-without-work"), 7);
}

void TestUnwatchedWork::whatIsLetGoIsFreed()
{
    const auto isFreed = std::make_shared<std::atomic_bool>(false);
    letGo([isFreed] { *isFreed = true; });
    QTRY_VERIFY(*isFreed);
}

void TestUnwatchedWork::aProgramOfOneThingFreesAtTheEnd()
{
    QCOMPARE(statusOf("frees-at-the-end"), 130);
}

void TestUnwatchedWork::aFileThatIsGivenUpIsGone()
{
    QTemporaryDir place;
    {
        OutputFile file(place.filePath(u"jobs.csv"_s));
        QVERIFY(file.open().ok());
        QVERIFY(file.write("half").ok());
    }
    QCOMPARE(everythingIn(place.path()), QStringList());
}

int main(int argc, char **argv)
{
    for (const Program &program : kPrograms) {
        if (argc == 3 && qstrcmp(argv[1], program.name) == 0)
            return program.run(QString::fromLocal8Bit(argv[2]));
    }
    QCoreApplication application(argc, argv);
    TestUnwatchedWork test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_unwatched_work.moc"
