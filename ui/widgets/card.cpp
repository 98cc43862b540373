#include "ui/widgets/card.h"

#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QLoggingCategory>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolTip>
#include <utility>

namespace reckoner {

namespace {

Q_LOGGING_CATEGORY(windowLog, "reckoner.window", QtInfoMsg)

constexpr int kPadding = 12;
constexpr int kGlowMs = 900;

/// Once: from then on the window says what it was opened for. Whoever measures the start waits for it.
void tellFirstFigures()
{
    static bool isTold = false;
    if (!std::exchange(isTold, true))
        qCDebug(windowLog) << "the first figures are painted";
}

QColor mixed(const QColor &back, const QColor &front, qreal part)
{
    const auto blend = [part](int a, int b) { return int(a + (b - a) * part); };
    return QColor(blend(back.red(), front.red()), blend(back.green(), front.green()), blend(back.blue(), front.blue()));
}

} // namespace

Card::Card(const QString &title, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // cards in a row are as tall as the tallest
    setAttribute(Qt::WA_Hover);
    m_glow.setStartValue(1.0);
    m_glow.setEndValue(0.0);
    m_glow.setDuration(kGlowMs);
    connect(&m_glow, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void Card::setSeries(int index)
{
    m_series = index;
    update();
}

void Card::setFigures(const QString &amount, const QStringList &lines)
{
    if (amount == m_amount && lines == m_lines)
        return;
    const bool isNews = !m_amount.isEmpty() && isVisible();
    m_amount = amount;
    const bool otherHeight = lines.size() != m_lines.size();
    m_lines = lines;
    setAccessibleName(text() + u": " + (QStringList{amount} + lines).join(u", "));
    if (otherHeight)
        updateGeometry();
    if (isNews)
        m_glow.start();
    update();
}

QFont Card::amountFont() const
{
    QFont large = theme::tabular(font());
    large.setPointSizeF(font().pointSizeF() * 1.7);
    large.setWeight(QFont::DemiBold);
    return large;
}

QSize Card::sizeHint() const
{
    const QFontMetrics small(font());
    const QFontMetrics large(amountFont());
    int width = std::max(small.horizontalAdvance(text()), large.horizontalAdvance(m_amount));
    for (const QString &line : m_lines)
        width = std::max(width, small.horizontalAdvance(line));
    const int height = small.height() + 4 + large.height() + int(m_lines.size()) * small.lineSpacing();
    return QSize(width + 2 * kPadding + 6, height + 2 * kPadding);
}

QSize Card::minimumSizeHint() const
{
    return QSize(120, sizeHint().height());
}

bool Card::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || sizeHint().width() <= width())
        return QAbstractButton::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), accessibleName() + u'\n' + toolTip(), this);
    return true;
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawFrame(painter);
    drawText(painter);
    if (!m_amount.isEmpty())
        tellFirstFigures();
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(3, 3, -3, -3);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void Card::drawFrame(QPainter &painter) const
{
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor highlight = palette().color(QPalette::Highlight);
    QColor back = palette().color(QPalette::Base);
    if (m_glow.state() == QAbstractAnimation::Running)
        back = mixed(back, highlight, 0.2 * m_glow.currentValue().toReal());
    else if (isDown() || underMouse())
        back = mixed(back, highlight, isDown() ? 0.18 : 0.07);
    painter.setPen(QPen(isChecked() ? highlight : theme::line(), isChecked() ? 2 : 1));
    painter.setBrush(back);
    painter.drawRoundedRect(frame, 4, 4);
    if (m_series >= 0)
        painter.fillRect(QRectF(frame.left() + 1, frame.top() + 6, 4, frame.height() - 12), theme::series(m_series));
}

void Card::drawText(QPainter &painter) const
{
    const QFontMetrics small(font());
    const QFontMetrics large(amountFont());
    QRect line = rect().adjusted(kPadding + 4, kPadding, -kPadding, -kPadding);
    const auto draw = [&](const QFontMetrics &metrics, const QString &words, int height) {
        painter.drawText(QRect(line.left(), line.top(), line.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(words, Qt::ElideRight, line.width()));
        line.setTop(line.top() + height);
    };
    painter.setPen(theme::mutedText());
    draw(small, text(), small.height() + 4);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(amountFont());
    draw(large, m_amount, large.height());
    painter.setPen(theme::mutedText());
    painter.setFont(theme::tabular(font()));
    for (const QString &each : m_lines)
        draw(small, each, small.lineSpacing());
}

} // namespace reckoner
