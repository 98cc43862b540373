// The dated price list: what is in force at a time, what was and what comes; a price is set, a list imported, a range rated anew, each with its preview first.
#pragma once

#include "models/directory/companies.h"
#include "models/tables/row_table_model.h"
#include "models/usage/prices.h"
#include "models/usage/rerate.h"
#include "ui/pages/page.h"

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace reckoner {

class PricesPage : public Page
{
    Q_OBJECT
public:
    explicit PricesPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterParts(FilterPart::Company) | FilterPart::Range | FilterPart::Type; }
    TableView *mainTable() const override { return m_table; }
    /// A price list in LiteLLM's format.
    bool takeFile(const QString &path) override;

protected:
    void load() override;

private:
    enum class View { InForce, Upcoming, History };
    struct Answer
    {
        std::vector<PriceEntry> entries;
        std::optional<Company> company;
        Instant now;
    };

    /// What a file of prices would add, by the type that it is entered for.
    struct ListPreview
    {
        struct Part
        {
            std::vector<NewPrice> entries;
            std::vector<PriceDiffLine> diff;
        };
        QHash<QString, Part> parts;
        bool changesAnything() const;
    };

    QWidget *buildHead();
    QWidget *buildActions();
    void showNow();
    void showEntries(Answer answer);
    const PriceEntry *currentEntry() const;
    void setNewPrice();
    void previewList(const QString &path);
    void applyList(const ListPreview &preview, const QString &file);
    void previewRating();
    void showRates(const Filter &filter, const std::vector<ChangeLine> &rates);
    void applyRating(const Filter &filter, const std::vector<ChangeLine> &changes, const RerateReply &preview);
    void allow();

    Answer m_answer;
    QComboBox *m_view = nullptr;
    QDateTimeEdit *m_at = nullptr;
    QLabel *m_count = nullptr;
    RowTableModel<PriceEntry> *m_model;
    TableView *m_table;
    StateStack *m_stack;
    QPushButton *m_set = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_rerate = nullptr;
};

} // namespace reckoner
