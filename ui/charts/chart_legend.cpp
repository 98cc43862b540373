#include "ui/charts/chart_legend.h"

#include "ui/charts/series_brush.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>
#include <QToolButton>

namespace reckoner {

namespace {

constexpr int kSwatch = 12;
constexpr int kWidestTitle = 170;
constexpr int kGap = 4;

/// Widgets one behind the other, in as many rows as they need.
class WrappedRow final : public QLayout
{
public:
    explicit WrappedRow(QWidget *owner) : QLayout(owner) { setContentsMargins(0, 0, 0, 0); }
    ~WrappedRow() override
    {
        while (QLayoutItem *item = WrappedRow::takeAt(0))
            delete item;
    }
    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), Placing::Measure); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override
    {
        QSize size;
        for (const QLayoutItem *item : m_items)
            size = size.expandedTo(item->minimumSize());
        return size;
    }
    void setGeometry(const QRect &area) override
    {
        QLayout::setGeometry(area);
        place(area, Placing::Move);
    }

private:
    enum class Placing { Measure, Move };
    int place(const QRect &area, Placing placing) const
    {
        QPoint at = area.topLeft();
        int rowHeight = 0;
        for (QLayoutItem *item : m_items) {
            const QSize size = item->sizeHint();
            if (at.x() > area.left() && at.x() + size.width() > area.right() + 1) {
                at = QPoint(area.left(), at.y() + rowHeight);
                rowHeight = 0;
            }
            if (placing == Placing::Move)
                item->setGeometry(QRect(at, size));
            at.rx() += size.width() + kGap;
            rowHeight = std::max(rowHeight, size.height());
        }
        return at.y() + rowHeight - area.top();
    }

    QList<QLayoutItem *> m_items;
};

QIcon swatch(const QBrush &brush)
{
    QPixmap picture(kSwatch, kSwatch);
    picture.fill(Qt::transparent);
    QPainter(&picture).fillRect(picture.rect(), brush);
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Disabled); // as it is in the chart
    return icon;
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    new WrappedRow(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setSeries(const StackedSeries &series)
{
    const bool hasForecast = !series.forecast.empty();
    if (series.titles == m_titles && series.restTitles == m_rest && hasForecast == m_hasForecast)
        return; // who has put the focus on one keeps it
    m_titles = series.titles;
    m_rest = series.restTitles;
    m_hasForecast = hasForecast;
    rebuild();
}

void ChartLegend::rebuild()
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    for (int series = 0; series < m_titles.size(); ++series)
        layout()->addWidget(entryFor(series));
    if (m_hasForecast) {
        auto *entry = new QToolButton(this);
        entry->setText(tr("Expected, with its 80 % band"));
        entry->setIcon(swatch(QBrush(theme::mutedText(), Qt::BDiagPattern)));
        entry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        entry->setAutoRaise(true);
        entry->setFocusPolicy(Qt::NoFocus);
        entry->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout()->addWidget(entry);
    }
    updateGeometry();
}

QWidget *ChartLegend::entryFor(int series)
{
    const QString &title = m_titles.at(series);
    const bool isRest = series >= m_titles.size() - m_rest;
    auto *entry = new QToolButton(this);
    entry->setText(fontMetrics().elidedText(title, Qt::ElideRight, kWidestTitle));
    entry->setIcon(swatch(isRest ? restBrush(series) : seriesBrush(series)));
    entry->setIconSize(QSize(kSwatch, kSwatch));
    entry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    entry->setAutoRaise(true);
    if (isRest) {
        entry->setFocusPolicy(Qt::NoFocus);
        entry->setAttribute(Qt::WA_TransparentForMouseEvents);
        entry->setAccessibleName(title);
        return entry;
    }
    entry->setFocusPolicy(Qt::StrongFocus);
    entry->setAccessibleName(tr("Show only %1").arg(title));
    entry->setToolTip(tr("%1: press to see it alone").arg(title));
    connect(entry, &QToolButton::clicked, this, [this, series] { Q_EMIT chosen(series); });
    return entry;
}

void ChartLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace reckoner
