// Whole lists, a month in FOCUS, or a company's statement to a file: what it will hold is said before, how far it is while it is written, and where it is after.
#pragma once

#include "models/exchange/export_list.h"
#include "models/exchange/statement.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace reckoner {

class ExportPage : public Page
{
    Q_OBJECT
public:
    explicit ExportPage(const PageContext &context);

    /// A list by its name: "ledger".
    void takeSubject(const QString &list) override;
    /// The account statement; lists are printed from their pages.
    void print() override;

protected:
    void load() override;
    bool followsChanges() const override { return false; }

private:
    enum class What { List, Focus, Statement };
    /// What the file will hold.
    struct Content
    {
        ListOrigin origin;
        std::optional<qint64> rows; ///< none: counted while it is written
        std::vector<BillingMonth> months;
    };
    struct Wanted
    {
        What what = What::List;
        QString list;
        Filter filter;
        BillingMonth month;
        QString path;
        QString format; ///< of a list
    };
    struct Written
    {
        qint64 rows = 0;
        qint64 unpriced = 0; ///< FOCUS: usage rows that are left out
    };

    QWidget *buildForm();
    QWidget *buildRecent();
    What what() const;
    const ListFormat &format() const;
    Wanted wanted() const;
    static Result<Content> contentOf(const Inquiry &inquiry, const Wanted &wanted);
    static Result<Written> write(const Inquiry &inquiry, const Wanted &wanted, const OnExportProgress &progress);
    static Result<AccountStatement> statementOf(const Inquiry &inquiry, const Wanted &wanted);
    void listFormatsOf();
    void showContent(const Content &content);
    void suggestPath();
    void takeFormat();
    void takePath(const QString &typed);
    bool needsCompany() const;
    void browse();
    void start();
    void end(const Wanted &wanted, const Result<Written> &written);
    void remember(const QString &path, qint64 rows);
    void showRecent();
    void openFolder(const QString &path);
    void allow();

    QComboBox *m_list = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_month = nullptr;
    QLabel *m_monthLabel = nullptr;
    QLabel *m_content = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_print = nullptr;
    QLabel *m_result = nullptr;
    QListWidget *m_recent = nullptr;
    QLabel *m_noRecent = nullptr;
    StateStack *m_stack;
    CancelToken m_writing;
    bool m_isWriting = false;
    bool m_isPathTyped = false;
};

} // namespace reckoner
