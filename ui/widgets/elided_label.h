// A line of words that is shortened to the room there is and makes no window wider; a screen reader hears all of it, and a tool tip says it.
#pragma once

#include <QLabel>

namespace reckoner {

class ElidedLabel : public QLabel
{
public:
    explicit ElidedLabel(QWidget *parent = nullptr) : QLabel(parent) { setTextFormat(Qt::PlainText); }
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace reckoner
