// What the window shows while no database is open: open the sample, import a file, or connect.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace reckoner {

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    /// While a database is opened or the sample made: the words, and nothing to press. Empty words: free again.
    void showBusy(const QString &words);
    void showProblem(const QString &words);

Q_SIGNALS:
    void sampleRequested();
    void importRequested();
    void connectRequested();

private:
    QPushButton *choice(const char *iconName, const QString &title, const QString &explanation, void (FirstRunPage::*chosen)());
    QList<QPushButton *> m_choices;
    QLabel *m_words;
};

} // namespace reckoner
