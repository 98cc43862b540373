// A usage file, looked at before it is imported: its columns and what they mean, the first rows as they would be recorded, a trial run, the import
// itself with progress and cancel, and the rows that are wrong.
#pragma once

#include "models/exchange/file_columns.h"
#include "models/tables/row_table_model.h"
#include "models/usage/ingest.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace reckoner {

class CompanyPicker;

/// One of the first rows, as it would be recorded.
struct PreviewRow
{
    qint64 line = 0;
    UsageEvent event;
    QString company;
    QString problem;
};

struct ImportPreview
{
    FileColumns file;
    std::vector<PreviewRow> rows;
};

class ImportPage : public Page
{
    Q_OBJECT
public:
    explicit ImportPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return {}; }
    TableView *mainTable() const override;
    /// Looks at a file; the open dialog and a drop on the page lead here.
    void openFile(const QString &path);
    bool takeFile(const QString &path) override;

protected:
    void load() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildChoices();
    QWidget *buildMapping();
    QWidget *buildResult();
    void browse();
    void lookAgain();
    void showPreview(ImportPreview preview);
    void showColumns(const FileColumns &file);
    Result<ReadOptions> readOptions() const;
    void start(bool dryRun);
    void showReply(const Result<IngestReply> &reply, bool dryRun);
    void allow();
    void offerCompanies();

    QString m_path;
    bool m_running = false;
    std::optional<CompanyId> m_company;
    QStringList m_shownColumns;
    QLabel *m_fileName = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_type = nullptr;
    QComboBox *m_timeUnit = nullptr;
    QLineEdit *m_timeOrigin = nullptr;
    QLineEdit *m_where = nullptr;
    QSpinBox *m_maxRejects = nullptr;
    CompanyPicker *m_companyPicker = nullptr;
    QTableWidget *m_mapping = nullptr;
    RowTableModel<PreviewRow> *m_preview;
    RowTableModel<IngestReject> *m_rejects;
    TableView *m_previewTable = nullptr;
    TableView *m_rejectTable = nullptr;
    StateStack *m_stack = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace reckoner
