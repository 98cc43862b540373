// F1: the user guide in a window of its own.
#pragma once

#include <QWidget>

class QTextBrowser;

namespace reckoner {

class GuideWindow : public QWidget
{
    Q_OBJECT
public:
    explicit GuideWindow(QWidget *parent = nullptr);

private:
    QTextBrowser *m_text;
};

} // namespace reckoner
