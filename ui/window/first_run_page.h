// What the window shows while no database is open: open the sample, import a file, or connect.
#pragma once

#include <QWidget>

class QPushButton;

namespace reckoner {

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void sampleRequested();
    void importRequested();
    void connectRequested();

private:
    QPushButton *choice(const char *iconName, const QString &title, const QString &explanation, void (FirstRunPage::*chosen)());
};

} // namespace reckoner
