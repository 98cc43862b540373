// What a person chooses for this computer: language, theme, what the window begins with; and what is kept here, where it is, and how to be rid of it.
// Every choice holds at once and is kept in the settings file.
#pragma once

#include "ui/pages/page.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace reckoner {

class CompanyPicker;
class RangePicker;

class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return {}; }

protected:
    void load() override;
    bool followsChanges() const override { return false; }

private:
    QFormLayout *addSection(QWidget *sheet, const QString &title);
    void addLooks(QWidget *sheet);
    void addFigures(QWidget *sheet);
    void addStart(QWidget *sheet);
    void addAlerts(QWidget *sheet);
    void addKept(QWidget *sheet);
    void addFiles(QWidget *sheet);
    void addFile(QFormLayout *form, const QString &label, const QString &path);
    void chooseLanguage();
    void chooseTheme();
    void chooseFigures();
    void chooseStart();
    void showStart();
    void forgetTables();
    void forgetOpened();

    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QComboBox *m_text = nullptr;
    QComboBox *m_decimals = nullptr;
    QComboBox *m_week = nullptr;
    QCheckBox *m_providerCost = nullptr; ///< none for who may not see it
    QComboBox *m_start = nullptr;
    CompanyPicker *m_company = nullptr;
    RangePicker *m_range = nullptr;
    std::optional<CompanyId> m_startCompany;
    QLabel *m_keyring = nullptr;
};

} // namespace reckoner
