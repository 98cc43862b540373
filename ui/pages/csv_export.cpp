#include "ui/pages/csv_export.h"

#include "ui/widgets/running_job.h"

#include <QMetaObject>

namespace reckoner {

namespace {

constexpr qsizetype kRowsAtOnce = 500;

} // namespace

CsvExport::CsvExport(const TableBlock &block, const QString &path, RunningJob *job, QObject *parent) :
    QObject(parent), m_block(block), m_file(path), m_job(job)
{
    const auto changed = [this] { m_listChanged = true; };
    connect(block.model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(block.model, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(block.model, &QAbstractItemModel::layoutChanged, this, changed);
    connect(block.model, &QAbstractItemModel::modelReset, this, changed);
}

void CsvExport::start()
{
    m_job->begin(tr("Export"), m_cancel);
    const Outcome opened = begin();
    if (opened)
        writeSome();
    else
        end(opened);
}

Outcome CsvExport::begin()
{
    CHECK(m_file.open());
    return m_file.write(csvHead(m_block));
}

Outcome CsvExport::writeNext()
{
    CHECK(m_cancel.check());
    if (m_listChanged)
        return Error{ErrorCode::Conflict, RECKONER_TEXT("The list changed while it was written; nothing was exported. Try again.")};
    TableBlock part = m_block;
    part.rows = m_block.rows.mid(m_written, kRowsAtOnce);
    CHECK(m_file.write(csvRows(part)));
    m_written += part.rows.size();
    m_job->report(m_written, m_block.rows.size());
    return {};
}

void CsvExport::writeSome()
{
    const Outcome written = writeNext();
    if (!written)
        end(written);
    else if (m_written < m_block.rows.size())
        QMetaObject::invokeMethod(this, &CsvExport::writeSome, Qt::QueuedConnection);
    else
        end(m_file.commit());
}

void CsvExport::end(const Outcome &outcome)
{
    m_job->end();
    Q_EMIT finished(outcome);
}

} // namespace reckoner
