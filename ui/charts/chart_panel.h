// A chart with its figures one press away: "Show as table". Ctrl+C copies it as a picture; the button beside it saves one as PNG or SVG.
#pragma once

#include "models/core/result.h"

#include <QWidget>

class QStackedLayout;
class QToolButton;

namespace reckoner {

class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    /// Takes both.
    ChartPanel(const QString &title, QWidget *chart, QWidget *table, QWidget *parent = nullptr);

    /// Something of the page's between title and toggle (by day, week, month).
    void addControl(QWidget *control);
    const QString &title() const { return m_title; }
    /// The sentence that a screen reader says of it.
    QString summary() const;
    /// In the light theme, on white, whatever the window's is.
    QImage pictureForPaper() const;
    bool showsTable() const;
    void showTable(bool isTable);
    void copyPicture();
    Outcome savePicture(const QString &path);

Q_SIGNALS:
    /// What was done, or why it was not.
    void told(const QString &sentence);

private:
    QToolButton *pictureButton();
    void askForFile();
    QString m_title;
    QWidget *m_chart;
    QWidget *m_controls;
    QToolButton *m_toggle;
    QStackedLayout *m_stack;
};

} // namespace reckoner
