// What the window shows while no database is open: what was open before, the sample, a file to import, or a connection.
#pragma once

#include <QWidget>

class QCommandLinkButton;
class QPushButton;
class QVBoxLayout;

namespace reckoner {

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void sampleRequested();
    void sampleRemovalRequested();
    void importRequested();
    void connectRequested();
    void openRequested(const QString &address, bool readOnly);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QCommandLinkButton *choice(const char *iconName, const QString &title, const QString &explanation, void (FirstRunPage::*chosen)());
    void showKnown();
    QWidget *m_known;
    QVBoxLayout *m_knownRows;
    QPushButton *m_removeSample;
};

} // namespace reckoner
