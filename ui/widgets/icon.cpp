#include "ui/widgets/icon.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QColor colorFor(QIcon::Mode mode, const std::optional<theme::Tone> &tone)
{
    if (tone && mode != QIcon::Selected && mode != QIcon::Disabled)
        return theme::tone(*tone);
    const QPalette palette = QApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    default:
        return palette.color(QPalette::WindowText);
    }
}

class PaletteIconEngine final : public QIconEngine
{
public:
    explicit PaletteIconEngine(QString name, std::optional<theme::Tone> tone = {}) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rectangle, QIcon::Mode mode, QIcon::State) override
    {
        QFile file(u":/icons/"_s + m_name + u".svg"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray drawing = file.readAll().replace("currentColor", colorFor(mode, m_tone).name().toLatin1());
        QSvgRenderer(drawing).render(painter, rectangle);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = u"reckoner/%1/%2x%3/%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(colorFor(mode, m_tone).name());
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, drawn.rect(), mode, state);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    QIconEngine *clone() const override { return new PaletteIconEngine(m_name, m_tone); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(u":/icons/"_s + m_name + u".svg"_s); }

private:
    QString m_name;
    std::optional<theme::Tone> m_tone;
};

} // namespace

QIcon icon(QLatin1StringView name)
{
    return QIcon(new PaletteIconEngine(name)); // QIcon owns its engine
}

QIcon icon(QLatin1StringView name, theme::Tone tone)
{
    return QIcon(new PaletteIconEngine(name, tone));
}

} // namespace reckoner
