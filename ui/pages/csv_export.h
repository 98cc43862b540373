// Writes a list in memory to a CSV file, some rows at a time so that the window stays awake. The file appears under its name when it is complete; a
// failed or cancelled export leaves nothing.
#pragma once

#include "models/core/cancel_token.h"
#include "ui/pages/csv_file.h"
#include "ui/widgets/table_text.h"

#include <QObject>

namespace reckoner {

class RunningJob;

class CsvExport : public QObject
{
    Q_OBJECT
public:
    CsvExport(const TableBlock &block, const QString &path, RunningJob *job, QObject *parent);

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
    CsvFile m_file;
    RunningJob *m_job;
    CancelToken m_cancel;
    qsizetype m_written = 0;
    bool m_listChanged = false;
};

} // namespace reckoner
