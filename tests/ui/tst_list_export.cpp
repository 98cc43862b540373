// A list in memory as a file: the window stays awake while the file is completed, and Cancel is heard then too.
#include "models/balances/wallet.h"
#include "models/tables/row_table_model.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/list_export.h"
#include "ui/widgets/running_job.h"

#include <QSignalSpy>
#include <atomic>
#include <thread>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Completing the file takes as long as until it is cancelled, or let go on.
struct Completion
{
    std::atomic_bool hasBegun = false;
    std::atomic_bool goesOn = false;
    std::atomic_int rows = 0;
};

class SlowWriter final : public ListWriter
{
public:
    explicit SlowWriter(std::shared_ptr<Completion> completion) : m_completion(std::move(completion)) {}
    void watch(const CancelToken &cancel) override { m_cancel = cancel; }
    Outcome begin(const QList<ColumnHead> &, const ListOrigin &) override { return {}; }
    Outcome row(const QList<Cell> &) override
    {
        ++m_completion->rows;
        return {};
    }
    Outcome finish() override
    {
        m_completion->hasBegun = true;
        while (!m_completion->goesOn) {
            CHECK(m_cancel.check());
            std::this_thread::yield();
        }
        return {};
    }

private:
    std::shared_ptr<Completion> m_completion;
    CancelToken m_cancel;
};

struct ListDesk
{
    ListDesk()
    {
        wallets.setRows(std::vector<Wallet>(3));
        block.model = &wallets;
        block.rows = {0, 1, 2};
        block.columns = {0};
    }
    std::unique_ptr<ListExport> exporting() { return std::make_unique<ListExport>(block, ListOrigin(), std::make_unique<SlowWriter>(completion), &job, nullptr); }

    std::shared_ptr<Completion> completion = std::make_shared<Completion>();
    RowTableModel<Wallet> wallets{walletColumns(), [](const Wallet &) { return QVariant(); }};
    TableBlock block;
    RunningJob job;
};

} // namespace

class TestListExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cancelIsHeardWhileTheFileIsCompleted();
    void theFileIsCompletedBesideTheWindow();
    void aClosedPageGivesUp();
};

void TestListExport::cancelIsHeardWhileTheFileIsCompleted()
{
    ListDesk desk;
    const auto writing = desk.exporting();
    std::optional<Outcome> outcome;
    QObject::connect(writing.get(), &ListExport::finished, writing.get(), [&outcome](const Outcome &ended) { outcome = ended; });
    writing->start();
    QTRY_VERIFY(desk.completion->hasBegun); // the event loop runs on
    QVERIFY(desk.job.isRunning());
    desk.job.cancel();
    QTRY_VERIFY(outcome.has_value());
    QVERIFY(!outcome->ok());
    QCOMPARE(outcome->error().code, ErrorCode::Canceled);
    QVERIFY(!desk.job.isRunning());
}

void TestListExport::theFileIsCompletedBesideTheWindow()
{
    ListDesk desk;
    const auto writing = desk.exporting();
    std::optional<Outcome> outcome;
    QObject::connect(writing.get(), &ListExport::finished, writing.get(), [&outcome](const Outcome &ended) { outcome = ended; });
    writing->start();
    QTRY_VERIFY(desk.completion->hasBegun);
    QVERIFY(!outcome);
    desk.completion->goesOn = true;
    QTRY_VERIFY(outcome.has_value());
    QVERIFY(outcome->ok());
    QCOMPARE(desk.completion->rows.load(), 3);
}

/// The window closes meanwhile: it does not wait for the file.
void TestListExport::aClosedPageGivesUp()
{
    ListDesk desk;
    {
        const auto writing = desk.exporting();
        writing->start();
        QTRY_VERIFY(desk.completion->hasBegun);
    }
    QVERIFY(!desk.completion->goesOn); // else it would stand here still
}

RECKONER_UI_TEST(TestListExport)
#include "tst_list_export.moc"
