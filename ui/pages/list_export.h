// Writes a list in memory to a file of the format that its name ends with, some rows at a time so that the window stays awake. The file appears under its
// name when it is complete; a failed or cancelled export leaves nothing.
#pragma once

#include "models/core/cancel_token.h"
#include "models/exchange/list_writer.h"
#include "ui/widgets/table_text.h"

#include <QObject>

namespace reckoner {

class RunningJob;

class ListExport : public QObject
{
    Q_OBJECT
public:
    ListExport(const TableBlock &block, const ListOrigin &origin, const QString &path, RunningJob *job, QObject *parent);

    void start();
    qsizetype rows() const { return m_block.rows.size(); }

Q_SIGNALS:
    void finished(const reckoner::Outcome &outcome);

private:
    Outcome begin();
    void writeSome();
    void end(const Outcome &outcome);
    Outcome writeNext();

    TableBlock m_block;
    ListOrigin m_origin;
    std::unique_ptr<ListWriter> m_writer;
    RunningJob *m_job;
    CancelToken m_cancel;
    qsizetype m_written = 0;
    bool m_listChanged = false;
};

} // namespace reckoner
