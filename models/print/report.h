// A page of the screen on paper: figures as cards, charts, and lists whose heading is repeated on each sheet, with "page x of y". Needs a QGuiApplication
// (any platform). Rows are taken one at a time, so that a list is never in memory as painted.
#pragma once

#include "models/core/result.h"
#include "models/print/paper.h"
#include "models/tables/table_model.h"

#include <QImage>

namespace reckoner {

struct ReportCard
{
    QString title;
    QString amount;
    QStringList lines;
};
struct ReportChart
{
    QString title;
    QImage picture; ///< on white
    QString summary; ///< what it shows, in a sentence
};
struct ReportRow
{
    QStringList cells;
    bool isTotal = false;
};
struct ReportTable
{
    QString title; ///< may be empty
    QList<ColumnHead> heads;
    qsizetype rowCount = 0;
    std::function<ReportRow(qsizetype)> row; ///< each is asked for more than once
};
struct Report
{
    QString title;
    QStringList about; ///< company and filter, range with its zone, time of making: a line each
    std::vector<ReportCard> cards;
    QStringList notes; ///< sentences that the page says beside its cards
    std::vector<ReportChart> charts;
    std::vector<ReportTable> tables;
};

/// Whether its widest list asks for paper that lies.
bool isWide(const Report &report);
/// On a printer, or whatever else has pages; how many there were. Errors: canceled.
Result<int> paintReport(const Report &report, QPagedPaintDevice &device, const OnPage &onPage = {});

} // namespace reckoner
