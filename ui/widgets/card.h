// One figure that can be pressed: title, amount, lines below. A screen reader hears it in one sentence: "CV Parsing: $5.00, 10 CVs".
#pragma once

#include <QAbstractButton>
#include <QVariantAnimation>

namespace reckoner {

class Card : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    /// The colour of its chart series as a stripe; -1 for none.
    void setSeries(int index);
    /// New figures are put in place; where they changed, the card lights up for a moment.
    void setFigures(const QString &amount, const QStringList &lines);
    const QString &amount() const { return m_amount; }
    const QStringList &lines() const { return m_lines; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// The tool tip of a card that has no room for its lines begins with them.
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont amountFont() const;
    void drawFrame(QPainter &painter) const;
    void drawText(QPainter &painter) const;
    QString m_amount;
    QStringList m_lines;
    int m_series = -1;
    QVariantAnimation m_glow;
};

} // namespace reckoner
