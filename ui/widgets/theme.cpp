#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleOption>
#include <array>

namespace reckoner::theme {

using namespace Qt::StringLiterals;

namespace {

struct Shades
{
    QRgb window, base, alternate, text, muted, disabled, button, line, highlight, tip, link;
};

constexpr Shades kLight = {0xfff4f5f7, 0xffffffff, 0xfff7f8fa, 0xff1b1f24, 0xff5a626c, 0xff626a74, 0xffebedf0, 0xffd3d7dc, 0xff2563ad, 0xfffffbe6, 0xff1d5fa8};
constexpr Shades kDark = {0xff212529, 0xff191c1f, 0xff1e2225, 0xffe4e7ea, 0xffa3abb4, 0xff949ca5, 0xff2c3136, 0xff3c434a, 0xff3371b9, 0xff33393f, 0xff7ab8f5};

/// Fusion with more room beside the text of cells and headings: numbers to the right stand next to words to the left.
class RoomyStyle final : public QProxyStyle
{
public:
    RoomyStyle() : QProxyStyle(u"Fusion"_s) {}
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_FocusFrameHMargin ? kCellMargin : QProxyStyle::pixelMetric(metric, option, widget);
    }
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override
    {
        const auto *heading = element == CE_HeaderLabel ? qstyleoption_cast<const QStyleOptionHeader *>(option) : nullptr;
        if (!heading)
            return QProxyStyle::drawControl(element, option, painter, widget);
        QStyleOptionHeader moved = *heading;
        moved.rect.adjust(kHeadingMargin, 0, -kHeadingMargin, 0);
        QProxyStyle::drawControl(element, &moved, painter, widget);
    }
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override
    {
        const QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
        return type == CT_HeaderSection ? wanted + QSize(2 * kHeadingMargin, kHeadingMargin) : wanted;
    }

private:
    static constexpr int kCellMargin = 6;
    static constexpr int kHeadingMargin = 5; ///< on top of Fusion's own, so that headings stand over their cells
};

struct State
{
    bool hasStyle = false;
    Choice choice = Choice::System;
    bool dark = false;
};

State &state()
{
    static State current;
    return current;
}

const Shades &shades()
{
    return state().dark ? kDark : kLight;
}

QPalette paletteOf(const Shades &shade)
{
    const QColor text = QColor::fromRgb(shade.text);
    const QColor faded = QColor::fromRgb(shade.muted);
    QPalette palette(QColor::fromRgb(shade.button), QColor::fromRgb(shade.window));
    palette.setColor(QPalette::Window, QColor::fromRgb(shade.window));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor::fromRgb(shade.base));
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(shade.alternate));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, QColor::fromRgb(shade.button));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, faded);
    palette.setColor(QPalette::Mid, QColor::fromRgb(shade.line));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(shade.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, QColor::fromRgb(shade.tip));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, QColor::fromRgb(shade.link));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(shade.disabled));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, text);
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor::fromRgb(shade.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(shade.line));
    return palette;
}

/// The desktop's own palette, which ours hides.
bool desktopIsDark()
{
    QApplication::setPalette(QPalette());
    const QPalette desktop = QApplication::palette();
    return desktop.color(QPalette::WindowText).lightness() > desktop.color(QPalette::Window).lightness();
}

bool hasEqualDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(QChar(digit)), width))
            return false;
    }
    return true;
}

QFont findTabular(const QFont &font)
{
    if (hasEqualDigits(font))
        return font;
    QFont other = font;
    for (const QString &family : {u"DejaVu Sans"_s, u"Noto Sans"_s, u"Liberation Sans"_s}) {
        other.setFamily(family);
        if (QFontDatabase::hasFamily(family) && hasEqualDigits(other))
            return other;
    }
    other.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    return other;
}

} // namespace

std::optional<Choice> choiceFromName(QStringView name)
{
    if (name == "system"_L1)
        return Choice::System;
    if (name == "light"_L1)
        return Choice::Light;
    if (name == "dark"_L1)
        return Choice::Dark;
    return {};
}

Choice choice()
{
    return state().choice;
}

void apply(Choice choice)
{
    if (!std::exchange(state().hasStyle, true))
        QApplication::setStyle(new RoomyStyle); // the application owns it
    state().choice = choice;
    state().dark = choice == Choice::Dark || (choice == Choice::System && desktopIsDark());
    QApplication::setPalette(paletteOf(shades()));
}

void setTextPercent(int percent)
{
    static const QFont desktops = QApplication::font();
    QFont font = desktops;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(desktops.pointSizeF() * percent / 100);
    else
        font.setPixelSize(desktops.pixelSize() * percent / 100);
    if (font != QApplication::font())
        QApplication::setFont(font);
}

void followSystem()
{
    if (state().choice == Choice::System)
        apply(Choice::System);
}

bool isDark()
{
    return state().dark;
}

QColor series(int index)
{
    return series(index, isDark());
}

QColor series(int index, bool dark)
{
    // After M. Okabe and K. Ito, "Color Universal Design": darkened or lightened until each is 3 : 1 against what is behind it.
    static constexpr std::array<QRgb, kSeriesColors> onLight = {0xff0064a8, 0xffc27a00, 0xff2e9c7c, 0xff8c3b74};
    static constexpr std::array<QRgb, kSeriesColors> onDark = {0xff4a9be0, 0xfff2b632, 0xff8fe0c3, 0xffc77fb0};
    return QColor::fromRgb((dark ? onDark : onLight)[size_t(index % kSeriesColors)]);
}

QColor tone(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return isDark() ? QColor(0x6c, 0xcf, 0x8e) : QColor(0x1b, 0x7a, 0x43);
    case Tone::Warning:
        return isDark() ? QColor(0xf0, 0xb6, 0x4a) : QColor(0x8f, 0x5a, 0x00);
    case Tone::Bad:
        return isDark() ? QColor(0xff, 0x8a, 0x80) : QColor(0xb0, 0x24, 0x18);
    }
    return mutedText();
}

QColor mutedText()
{
    return QColor::fromRgb(shades().muted);
}

QColor line()
{
    return QColor::fromRgb(shades().line);
}

QFont tabular(const QFont &font)
{
    // Measured once: every cell of a table asks, nearly always for the same font, and QFont::key() is slow.
    static QFont asked;
    static std::optional<QFont> found;
    if (!found || font != asked) {
        asked = font;
        found = findTabular(font);
    }
    return *found;
}

} // namespace reckoner::theme
