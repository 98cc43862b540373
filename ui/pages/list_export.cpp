#include "ui/pages/list_export.h"

#include "ui/widgets/running_job.h"

#include <QMetaObject>

namespace reckoner {

namespace {

constexpr qsizetype kRowsAtOnce = 500;

} // namespace

ListExport::ListExport(const TableBlock &block, const ListOrigin &origin, std::unique_ptr<ListWriter> writer, RunningJob *job, QObject *parent) :
    QObject(parent), m_block(block), m_origin(origin), m_writer(std::move(writer)), m_job(job)
{
    const auto changed = [this] { m_listChanged = true; };
    connect(block.model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(block.model, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(block.model, &QAbstractItemModel::layoutChanged, this, changed);
    connect(block.model, &QAbstractItemModel::modelReset, this, changed);
    m_writer->watch(m_cancel);
}

/// Where it is taken down while it writes, nothing is left.
ListExport::~ListExport()
{
    m_cancel.cancel();
    if (m_finishing.joinable())
        m_finishing.join();
}

void ListExport::start()
{
    m_job->begin(tr("Export"), m_cancel);
    const Outcome opened = begin();
    if (opened)
        writeSome();
    else
        end(opened);
}

Outcome ListExport::begin()
{
    return m_writer->begin(m_block.heads(), m_origin);
}

Outcome ListExport::writeNext()
{
    if (m_listChanged)
        return Error{ErrorCode::Conflict, RECKONER_TEXT("The list changed while it was written; nothing was exported. Try again.")};
    const QList<int> rows = m_block.rows.mid(m_written, kRowsAtOnce);
    for (const int row : rows) {
        CHECK(m_cancel.check());
        CHECK(m_writer->row(m_block.cells(row)));
    }
    m_written += rows.size();
    m_job->report(m_written, m_written, m_block.rows.size());
    return {};
}

void ListExport::writeSome()
{
    const Outcome written = writeNext();
    if (!written)
        end(written);
    else if (m_written < m_block.rows.size())
        QMetaObject::invokeMethod(this, &ListExport::writeSome, Qt::QueuedConnection);
    else
        finish();
}

void ListExport::finish()
{
    m_finishing = std::thread([this] {
        const Outcome outcome = m_writer->finish();
        QMetaObject::invokeMethod(this, [this, outcome] { end(outcome); });
    });
}

void ListExport::end(const Outcome &outcome)
{
    if (m_finishing.joinable())
        m_finishing.join();
    m_job->end();
    m_writer.reset();
    Q_EMIT finished(outcome);
}

} // namespace reckoner
