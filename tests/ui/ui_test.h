// What the tests of the screen share: a main() whose settings are its own, a small list, and companies and jobs from memory.
#pragma once

#include "models/tables/row_table_model.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thing_source.h"
#include "ui/widgets/translation.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#define RECKONER_UI_TEST(TestClass) \
    int main(int argc, char **argv) \
    { \
        QTemporaryDir settings; \
        QSettings::setDefaultFormat(QSettings::IniFormat); \
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path()); \
        QApplication application(argc, argv); \
        QApplication::setOrganizationName(QStringLiteral("reckoner")); \
        QApplication::setApplicationName(QStringLiteral("test")); \
        reckoner::theme::apply(reckoner::theme::Choice::Light); \
        reckoner::installTranslations(QLocale(QLocale::English)); \
        TestClass test; \
        return QTest::qExec(&test, argc, argv); \
    }

namespace reckoner {

struct Spending
{
    QString title;
    qint64 tokens = 0;
    std::optional<qint64> nanos;
    QString currency = QStringLiteral("USD");
    bool isTotal = false;
};

inline const Column<Spending> kSpendingColumns[] = {
    {"title", "Job", ColumnKind::Text, [](const Spending &row) { return Cell(row.title); }},
    {"tokens", "Tokens", ColumnKind::Count, [](const Spending &row) { return Cell(row.tokens); }},
    {"cost", "Cost", ColumnKind::Money,
     [](const Spending &row) { return row.nanos ? Cell(MoneyCell{Money::fromNanos(*row.nanos), *Currency::parse(row.currency)}) : Cell(); }},
};

using SpendingModel = RowTableModel<Spending>;

inline QVariant spendingId(const Spending &row)
{
    return row.title;
}

/// A whole row, whatever keys the last event held down.
inline void selectWholeRow(QAbstractItemView &view, int row)
{
    view.selectionModel()->setCurrentIndex(view.model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// Answers at once, from memory.
class ThingsInMemory : public ThingSource
{
public:
    std::vector<Thing> everyCompany;
    std::vector<Thing> everyJob;
    std::vector<Thing> everyOther;
    void companies(QObject *, Answer answer) override { answer(everyCompany); }
    void jobs(QObject *, const QString &text, const std::optional<CompanyId> &company, Answer answer) override
    {
        std::vector<Thing> found;
        for (const Thing &job : everyJob) {
            if (job.name.contains(text, Qt::CaseInsensitive) && (!company || job.company == *company))
                found.push_back(job);
        }
        answer(found);
    }
    void others(QObject *, Thing::Kind kind, const QString &text, Answer answer) override
    {
        std::vector<Thing> found;
        for (const Thing &thing : everyOther) {
            if (thing.kind == kind && QString(thing.name + thing.detail).contains(text, Qt::CaseInsensitive))
                found.push_back(thing);
        }
        answer(found);
    }
};

} // namespace reckoner
