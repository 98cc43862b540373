#include "ui/pages/import_page.h"

#include "models/exchange/import_source.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/widgets/company_picker.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/thing_source.h"
#include "ui/widgets/translation.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kPreviewRows = 100;

/// The fields that a column can be mapped to, as the command line names them.
const std::array<const char *, 26> kFields = {"occurred_at", "company",  "job",     "candidate", "interview", "event_id", "type",   "file_size_kb", "parse_successful",
                                              "success_rate", "prompt_tokens", "completion_tokens", "questions", "model", "minutes", "seconds", "started", "ended",
                                              "completed_questions", "total_questions", "quality", "cost", "source", "origin", "description", "description_length"};

template <typename T>
Cell optionalCell(const std::optional<T> &value)
{
    return value ? Cell(*value) : Cell();
}

Cell minutesCell(const PreviewRow &row)
{
    if (row.event.minutesGiven)
        return *row.event.minutesGiven;
    return row.event.durationMicros ? Cell(*row.event.durationMicros / 60'000'000) : Cell();
}

const std::array kPreviewColumns = {
    Column<PreviewRow>{"line", QT_TRANSLATE_NOOP("Column", "Line"), ColumnKind::Count, [](const PreviewRow &row) { return Cell(row.line); }},
    Column<PreviewRow>{"problem", QT_TRANSLATE_NOOP("Column", "Problem"), ColumnKind::Text,
                       [](const PreviewRow &row) { return row.problem.isEmpty() ? Cell() : Cell(row.problem); }},
    Column<PreviewRow>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Happened"), ColumnKind::Time, [](const PreviewRow &row) { return optionalCell(row.event.occurredAt); }},
    Column<PreviewRow>{"type", QT_TRANSLATE_NOOP("Column", "Type"), ColumnKind::Text,
                       [](const PreviewRow &row) { return row.problem.isEmpty() ? Cell(wording::title(row.event.type)) : Cell(); }},
    Column<PreviewRow>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text,
                       [](const PreviewRow &row) { return row.company.isEmpty() ? Cell() : Cell(row.company); }},
    Column<PreviewRow>{"job", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, [](const PreviewRow &row) { return optionalCell(row.event.job); }},
    Column<PreviewRow>{"prompt_tokens", QT_TRANSLATE_NOOP("Column", "Prompt tokens"), ColumnKind::Count, [](const PreviewRow &row) { return optionalCell(row.event.promptTokens); }},
    Column<PreviewRow>{"completion_tokens", QT_TRANSLATE_NOOP("Column", "Completion tokens"), ColumnKind::Count,
                       [](const PreviewRow &row) { return optionalCell(row.event.completionTokens); }},
    Column<PreviewRow>{"questions", QT_TRANSLATE_NOOP("Column", "Questions"), ColumnKind::Count, [](const PreviewRow &row) { return optionalCell(row.event.questions); }},
    Column<PreviewRow>{"minutes", QT_TRANSLATE_NOOP("Column", "Minutes"), ColumnKind::Count, minutesCell},
    Column<PreviewRow>{"file_size_kb", QT_TRANSLATE_NOOP("Column", "File, KB"), ColumnKind::Count, [](const PreviewRow &row) { return optionalCell(row.event.fileSizeKb); }},
    Column<PreviewRow>{"model", QT_TRANSLATE_NOOP("Column", "Model"), ColumnKind::Text, [](const PreviewRow &row) { return optionalCell(row.event.model); }},
    Column<PreviewRow>{"candidate", QT_TRANSLATE_NOOP("Column", "Candidate"), ColumnKind::Text, [](const PreviewRow &row) { return optionalCell(row.event.candidate); }},
    Column<PreviewRow>{"event_id", QT_TRANSLATE_NOOP("Column", "Event id"), ColumnKind::Text, [](const PreviewRow &row) { return optionalCell(row.event.eventId); }},
};

const std::array kRejectColumns = {
    Column<IngestReject>{"line", QT_TRANSLATE_NOOP("Column", "Line"), ColumnKind::Count, [](const IngestReject &reject) { return Cell(reject.line); }},
    Column<IngestReject>{"field", QT_TRANSLATE_NOOP("Column", "Field"), ColumnKind::Text, [](const IngestReject &reject) { return Cell(reject.field); }},
    Column<IngestReject>{"code", QT_TRANSLATE_NOOP("Column", "Code"), ColumnKind::Text, [](const IngestReject &reject) { return Cell(errorCodeName(reject.error.code)); }},
    Column<IngestReject>{"message", QT_TRANSLATE_NOOP("Column", "What is wrong"), ColumnKind::Text,
                         [](const IngestReject &reject) { return Cell(wording::sentence(reject.error)); }},
};

Result<ImportPreview> preview(const QString &path, const ReadOptions &options, const CancelToken &cancel)
{
    ImportPreview found;
    TRY(file, fileColumns(path, options.format));
    found.file = std::move(file);
    TRY(reader, UsageReader::open(path, options, cancel));
    const IngestSource source = sourceOf(*reader);
    std::vector<IngestItem> items;
    for (bool more = true; more && found.rows.size() < kPreviewRows;) {
        items.clear();
        TRY(hasMore, source(items));
        more = hasMore;
        for (IngestItem &item : items) {
            if (found.rows.size() == kPreviewRows)
                break;
            const QString company = item.companyText ? *item.companyText : item.event.company ? item.event.company->toString() : QString();
            found.rows.push_back({item.line, std::move(item.event), company, item.wrong ? wording::sentence(item.wrong->error) : QString()});
        }
    }
    return found;
}

/// Amounts of several currencies stand beside each other; they are never added.
QString costWords(const IngestReply &reply)
{
    QStringList parts;
    for (const CurrencyCost &each : reply.costs)
        parts.append(wording::money(each.cost, each.currency));
    return parts.isEmpty() ? QCoreApplication::translate("ImportPage", "nothing") : parts.join(u" · "_s);
}

QString replySentence(const IngestReply &reply, bool dryRun)
{
    const QString counts = QCoreApplication::translate("ImportPage", "%1 row(s) read, %2 new, %3 known already, %4 wrong", nullptr, plural(reply.read))
                               .arg(wording::count(reply.read), wording::count(reply.inserted), wording::count(reply.duplicates), wording::count(reply.rejected));
    if (reply.written)
        return QCoreApplication::translate("ImportPage", "Imported: %1. Cost of the new rows: %2.").arg(counts, costWords(reply));
    if (dryRun)
        return QCoreApplication::translate("ImportPage", "Trial run, nothing was written: %1. The new rows would cost %2.").arg(counts, costWords(reply));
    return QCoreApplication::translate("ImportPage", "Nothing was written, because rows are wrong: %1.").arg(counts);
}

} // namespace

ImportPage::ImportPage(const PageContext &context)
    : Page(context),
      m_preview(new RowTableModel<PreviewRow>(kPreviewColumns, [](const PreviewRow &row) { return QVariant(row.line); }, this)),
      m_rejects(new RowTableModel<IngestReject>(kRejectColumns, [](const IngestReject &reject) { return QVariant(reject.line); }, this))
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(buildChoices());
    m_previewTable = new TableView(u"import/preview"_s, tr("First rows of the file"), this);
    m_previewTable->setTable(m_preview, TableView::Sorting::None);
    m_stack = new StateStack(m_previewTable, this);
    adopt(m_stack);
    connect(m_stack, &StateStack::actionRequested, this, &ImportPage::browse);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(buildMapping());
    split->addWidget(m_stack);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setSizes({440, 820});
    layout->addWidget(split, 1);
    layout->addWidget(buildResult());
    m_stack->showEmpty({tr("No file is chosen."), tr("Drop a CSV or JSON lines file here, or choose one. Nothing is written before you say so."), tr("Choose a file…")});
    allow();
}

TableView *ImportPage::mainTable() const
{
    return m_previewTable;
}

QWidget *ImportPage::buildChoices()
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(icon("import"_L1), tr("&Choose a file…"), box);
    connect(choose, &QPushButton::clicked, this, &ImportPage::browse);
    m_fileName = new QLabel(tr("No file"), box);
    m_fileName->setTextFormat(Qt::PlainText);
    line->addWidget(choose);
    line->addWidget(m_fileName, 1);
    const auto add = [&](const QString &text, QWidget *field, const QString &name) {
        auto *label = new QLabel(text, box);
        label->setBuddy(field);
        field->setAccessibleName(name);
        line->addWidget(label);
        line->addWidget(field);
    };
    m_companyPicker = new CompanyPicker(box);
    m_companyPicker->setMinimumWidth(180);
    m_companyPicker->setNoneText(tr("As the file says"));
    connect(m_companyPicker, &CompanyPicker::chosen, this, [this](const std::optional<CompanyId> &company) {
        m_company = company;
        lookAgain();
    });
    add(tr("Compa&ny:"), m_companyPicker, tr("Company of all rows; all companies: the file names it"));
    m_type = new QComboBox(box);
    m_type->addItem(tr("As the file says"), QString());
    for (const UsageTypeInfo &type : usageTypes())
        m_type->addItem(wording::title(type.type), QString::fromLatin1(type.name));
    connect(m_type, &QComboBox::currentIndexChanged, this, &ImportPage::lookAgain);
    add(tr("&Type:"), m_type, tr("Usage type of all rows"));
    return box;
}

QWidget *ImportPage::buildMapping()
{
    auto *box = new QGroupBox(tr("What the columns mean"), this);
    auto *layout = new QVBoxLayout(box);
    m_mapping = new QTableWidget(0, 3, box);
    m_mapping->setHorizontalHeaderLabels({tr("Column"), tr("First value"), tr("Is")});
    m_mapping->setAccessibleName(tr("Columns of the file and what they mean"));
    m_mapping->verticalHeader()->hide();
    m_mapping->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_mapping->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch); // what is too long is in the tool tip
    m_mapping->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_mapping->setItemDelegate(new CellDelegate(m_mapping));
    m_mapping->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_mapping->setWordWrap(false);
    m_mapping->setEditTriggers(QAbstractItemView::NoEditTriggers);
    layout->addWidget(m_mapping, 1);
    auto *form = new QFormLayout;
    m_format = new QComboBox(box);
    m_format->addItem(tr("Recognise"), u"auto"_s);
    for (const ImportFormat &format : importFormats())
        m_format->addItem(QString::fromLatin1(format.name), QString::fromLatin1(format.name));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportPage::lookAgain);
    form->addRow(tr("Form&at:"), m_format);
    m_timeUnit = new QComboBox(box);
    for (const auto &[text, unit] : {std::pair(tr("Dates and times"), QString()), std::pair(tr("Seconds"), u"s"_s), std::pair(tr("Milliseconds"), u"ms"_s), std::pair(tr("Microseconds"), u"us"_s)})
        m_timeUnit->addItem(text, unit);
    connect(m_timeUnit, &QComboBox::currentIndexChanged, this, &ImportPage::lookAgain);
    form->addRow(tr("Ti&mes are:"), m_timeUnit);
    m_timeOrigin = new QLineEdit(box);
    m_timeOrigin->setPlaceholderText(u"1970-01-01T00:00:00Z"_s);
    connect(m_timeOrigin, &QLineEdit::editingFinished, this, &ImportPage::lookAgain);
    form->addRow(tr("Counted f&rom:"), m_timeOrigin);
    m_where = new QLineEdit(box);
    m_where->setPlaceholderText(tr("event=message_send"));
    m_where->setToolTip(tr("Only rows whose column has this value: COLUMN=VALUE"));
    connect(m_where, &QLineEdit::editingFinished, this, &ImportPage::lookAgain);
    form->addRow(tr("Onl&y where:"), m_where);
    m_maxRejects = new QSpinBox(box);
    m_maxRejects->setRange(0, 1'000'000);
    m_maxRejects->setToolTip(tr("With more wrong rows than this nothing is written"));
    form->addRow(tr("&Wrong rows allowed:"), m_maxRejects);
    layout->addLayout(form);
    return box;
}

QWidget *ImportPage::buildResult()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_rejectTable = new TableView(u"import/rejects"_s, tr("Rows that are wrong"), box);
    m_rejectTable->setTable(m_rejects, TableView::Sorting::InMemory);
    m_rejectTable->setMaximumHeight(180);
    m_rejectTable->hide();
    layout->addWidget(m_rejectTable);
    auto *line = new QHBoxLayout;
    m_result = new QLabel(box);
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_check = new QPushButton(tr("Tria&l run"), box);
    m_check->setToolTip(tr("Reads and prices the whole file, and writes nothing"));
    m_import = new QPushButton(icon("import"_L1), tr("Imp&ort"), box);
    connect(m_check, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { start(false); });
    line->addWidget(m_result, 1);
    line->addWidget(m_check);
    line->addWidget(m_import);
    layout->addLayout(line);
    return box;
}

void ImportPage::browse()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a usage file"), QString(), tr("Usage files (*.csv *.tsv *.json *.jsonl *.ndjson *.txt);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void ImportPage::openFile(const QString &path)
{
    m_path = path;
    m_fileName->setText(QFileInfo(path).fileName());
    m_fileName->setToolTip(path);
    m_mapping->setRowCount(0);
    m_shownColumns.clear();
    m_result->clear();
    m_rejects->setRows({});
    m_rejectTable->hide();
    lookAgain();
}

bool ImportPage::takeFile(const QString &path)
{
    openFile(path);
    return true;
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    openFile(event->mimeData()->urls().front().toLocalFile());
}

void ImportPage::load()
{
    offerCompanies();
    if (!m_path.isEmpty())
        lookAgain();
}

void ImportPage::offerCompanies()
{
    if (!context().things)
        return;
    context().things->companies(this, [this](const Result<std::vector<Thing>> &companies) {
        if (!companies)
            return;
        m_companyPicker->setCompanies(*companies);
        if (!m_company && companies->size() == 1)
            m_company = CompanyId(companies->front().id);
        for (const Thing &company : *companies) {
            if (m_company && CompanyId(company.id) == *m_company)
                m_companyPicker->show(m_company, company.name);
        }
    });
}

Result<ReadOptions> ImportPage::readOptions() const
{
    ReadOptions options;
    options.format = m_format->currentData().toString();
    options.type = usageTypeFromName(m_type->currentData().toString());
    options.ignoreCompany = m_company.has_value();
    for (int row = 0; row < m_mapping->rowCount(); ++row) {
        const auto *field = qobject_cast<QComboBox *>(m_mapping->cellWidget(row, 2));
        if (!field || field->currentData().toString().isEmpty())
            continue;
        TRY(map, parseFieldMap(m_mapping->item(row, 0)->data(Qt::UserRole).toString() + u'=' + field->currentData().toString()));
        options.maps.push_back(map);
    }
    for (const QString &part : m_where->text().split(u" and "_s, Qt::SkipEmptyParts)) {
        TRY(condition, parseRowFilter(part.trimmed()));
        options.filters.push_back(condition);
    }
    if (!m_timeUnit->currentData().toString().isEmpty()) {
        TRY(unit, parseTimeUnit(m_timeUnit->currentData().toString()));
        options.timeUnit = unit;
    }
    if (!m_timeOrigin->text().trimmed().isEmpty()) {
        TRY(origin, Instant::parse(QStringView(m_timeOrigin->text().trimmed())));
        options.timeOrigin = origin;
    }
    return options;
}

void ImportPage::lookAgain()
{
    if (m_path.isEmpty() || m_running)
        return;
    const auto options = readOptions();
    if (!options) {
        m_stack->showError(options.error());
        allow();
        return;
    }
    // reading a file is slow work like any other: it runs on a reader's thread
    ask<ImportPreview>(
        "preview", m_stack, [path = m_path, read = *options](Inquiry &inquiry) { return reckoner::preview(path, read, inquiry.scope().cancel); },
        [this](ImportPreview found) { showPreview(std::move(found)); });
    if (m_shownColumns.isEmpty()) { // also where the first rows cannot be read yet: the mapping is what mends that
        session()->ask<FileColumns>(this, "columns", [path = m_path, format = options->format](Inquiry &) { return fileColumns(path, format); },
                                    [this](Result<FileColumns> file) {
                                        if (file)
                                            showColumns(*file);
                                    });
    }
    allow();
}

void ImportPage::showPreview(ImportPreview found)
{
    m_preview->setRows(std::move(found.rows));
    if (m_preview->rowCount() == 0)
        m_stack->showEmpty({tr("The file has no rows to import."), tr("Check \"Only where\" and the format."), tr("Choose another file…")});
    else
        m_stack->showData();
    Q_EMIT rowsShown(m_preview->rowCount());
    Q_EMIT zoneShown(m_preview->calendar().zoneName());
    allow();
}

void ImportPage::showColumns(const FileColumns &file)
{
    m_shownColumns.clear();
    m_mapping->setRowCount(int(file.columns.size()));
    for (int row = 0; row < m_mapping->rowCount(); ++row) {
        const FileColumn &column = file.columns[size_t(row)];
        m_shownColumns.append(column.name);
        auto *name = new QTableWidgetItem(column.name);
        name->setData(Qt::UserRole, column.name);
        m_mapping->setItem(row, 0, name);
        m_mapping->setItem(row, 1, new QTableWidgetItem(column.example));
        auto *field = new QComboBox(m_mapping);
        field->setAccessibleName(tr("What column %1 is").arg(column.name));
        field->addItem(tr("by its name"), QString());
        for (const char *each : kFields)
            field->addItem(QString::fromLatin1(each), QString::fromLatin1(each));
        connect(field, &QComboBox::activated, this, &ImportPage::lookAgain);
        m_mapping->setCellWidget(row, 2, field);
    }
}

void ImportPage::start(bool dryRun)
{
    const auto read = readOptions();
    if (!read) {
        m_result->setText(wording::sentence(read.error()));
        return;
    }
    IngestOptions options;
    options.company = m_company;
    options.type = read->type;
    options.maxRejects = m_maxRejects->value();
    options.dryRun = dryRun;
    options.sourceName = QFileInfo(m_path).fileName();
    RunningJob *job = context().job;
    m_running = true;
    m_result->setText(dryRun ? tr("Trying…") : tr("Importing…"));
    const CancelToken token = session()->act<IngestReply>(
        this,
        [path = m_path, read = *read, options, job](Connection &connection, const Scope &scope) -> Result<IngestReply> {
            TRY(reader, UsageReader::open(path, read, scope.cancel));
            IngestHooks hooks;
            hooks.progress = [&reader, job](qint64 rows, qint64) {
                const ReadProgress at = reader->progress();
                if (job)
                    job->report(rows, at.bytesRead, at.bytesTotal.value_or(0));
            };
            return ingest(connection, scope, options, sourceOf(*reader), hooks, {});
        },
        [this, dryRun](Result<IngestReply> reply) { showReply(reply, dryRun); });
    if (job)
        job->begin(dryRun ? tr("Trying %1").arg(options.sourceName) : tr("Importing %1").arg(options.sourceName), token);
    allow();
}

void ImportPage::showReply(const Result<IngestReply> &reply, bool dryRun)
{
    m_running = false;
    if (context().job)
        context().job->end();
    allow();
    if (!reply) {
        m_result->setText(wording::sentence(reply.error()));
        return;
    }
    m_result->setText(replySentence(*reply, dryRun));
    m_rejects->setRows(reply->rejects);
    m_rejectTable->setVisible(!reply->rejects.empty());
    if (reply->written)
        announceBatch(tr("Imported %1 row(s).", nullptr, plural(reply->inserted)).arg(wording::count(reply->inserted)), std::nullopt);
}

void ImportPage::allow()
{
    const QString refusal = refusalOf(Permission::RecordUsage);
    for (QPushButton *button : {m_check, m_import}) {
        button->setEnabled(refusal.isEmpty() && !m_path.isEmpty() && !m_running);
        button->setToolTip(refusal);
    }
}

} // namespace reckoner
