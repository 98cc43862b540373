// Writes a list in memory to a file, some rows at a time so that the window stays awake; what is left to do at the end (packing, waiting for the disk) is
// done by a thread of its own. The file appears under its name when it is complete; a failed or cancelled export leaves nothing.
#pragma once

#include "models/core/cancel_token.h"
#include "models/exchange/list_writer.h"
#include "ui/widgets/table_text.h"

#include <QObject>
#include <thread>

namespace reckoner {

class RunningJob;

class ListExport : public QObject
{
    Q_OBJECT
public:
    ListExport(const TableBlock &block, const ListOrigin &origin, std::unique_ptr<ListWriter> writer, RunningJob *job, QObject *parent);
    ~ListExport() override;

    void start();
    qsizetype rows() const { return m_block.rows.size(); }

Q_SIGNALS:
    void finished(const reckoner::Outcome &outcome);

private:
    Outcome begin();
    void writeSome();
    void finish();
    void end(const Outcome &outcome);
    Outcome writeNext();

    TableBlock m_block;
    ListOrigin m_origin;
    std::unique_ptr<ListWriter> m_writer;
    RunningJob *m_job;
    CancelToken m_cancel;
    qsizetype m_written = 0;
    bool m_listChanged = false;
    std::thread m_finishing;
};

} // namespace reckoner
