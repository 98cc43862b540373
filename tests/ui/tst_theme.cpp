#include "tests/ui/ui_test.h"
#include "ui/widgets/icon.h"

#include <QFontMetricsF>
#include <QImage>
#include <array>
#include <cmath>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

using Channels = std::array<double, 3>;

/// How the color is seen, as linear light. Matrices: Machado, Oliveira and Fernandes (2009), severity 1.
Channels seen(const QColor &color, const std::array<Channels, 3> &matrix)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    const Channels light = {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Channels result = {};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * light[column];
    }
    return result;
}

/// Distance in CIELAB.
double distance(const Channels &a, const Channels &b)
{
    const auto lab = [](const Channels &light) {
        const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
        const double x = f((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
        const double y = f(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
        const double z = f((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089);
        return Channels{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    const Channels left = lab(a);
    const Channels right = lab(b);
    return std::hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
}

double luminance(const QColor &color)
{
    const Channels light = seen(color, {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}});
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

struct Eyes
{
    const char *name;
    std::array<Channels, 3> matrix;
};

const std::array kEyes = {
    Eyes{"ordinary", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Eyes{"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Eyes{"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Eyes{"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { theme::apply(theme::Choice::Light); }
    void seriesColorsAreToldApart_data();
    void seriesColorsAreToldApart();
    void seriesStandOut_data() { wordsCanBeRead_data(); }
    void seriesStandOut();
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void digitsAreEquallyWide();
    void iconsTakeTheColorOfTheTheme();
    void namesOfChoices();
};

void ThemeTest::seriesColorsAreToldApart_data()
{
    QTest::addColumn<int>("eyes");
    QTest::addColumn<bool>("dark");
    for (int i = 0; i < int(kEyes.size()); ++i) {
        QTest::addRow("%s, light", kEyes[size_t(i)].name) << i << false;
        QTest::addRow("%s, dark", kEyes[size_t(i)].name) << i << true;
    }
}

void ThemeTest::seriesColorsAreToldApart()
{
    QFETCH(int, eyes);
    QFETCH(bool, dark);
    for (int a = 0; a < theme::kSeriesColors; ++a) {
        for (int b = a + 1; b < theme::kSeriesColors; ++b) {
            const auto &matrix = kEyes[size_t(eyes)].matrix;
            const double apart = distance(seen(theme::series(a, dark), matrix), seen(theme::series(b, dark), matrix));
            QVERIFY2(apart > 15, qPrintable(u"series %1 and %2 are %3 apart"_s.arg(a).arg(b).arg(apart)));
        }
    }
}

void ThemeTest::seriesStandOut()
{
    // WCAG 1.4.11, 3 : 1 against what is behind them; a line of the background between neighbours stands out from both then.
    QFETCH(int, choice);
    theme::apply(theme::Choice(choice));
    const QPalette palette = QApplication::palette();
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        for (int index = 0; index < theme::kSeriesColors; ++index) {
            const double found = contrast(theme::series(index), palette.color(role));
            QVERIFY2(found >= 3, qPrintable(u"series %1: %2 to 1"_s.arg(index).arg(found)));
        }
        QVERIFY(contrast(theme::mutedText(), palette.color(role)) >= 3); // what is left over; the edges of a forecast
        QVERIFY(contrast(palette.color(QPalette::Highlight), palette.color(role)) >= 3); // the chosen bar, the focus
    }
}

void ThemeTest::wordsCanBeRead_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(theme::Choice::Light);
    QTest::newRow("dark") << int(theme::Choice::Dark);
}

void ThemeTest::wordsCanBeRead()
{
    QFETCH(int, choice);
    theme::apply(theme::Choice(choice));
    const QPalette palette = QApplication::palette();
    QCOMPARE(theme::isDark(), choice == int(theme::Choice::Dark));
    for (const QColor &back : {palette.color(QPalette::Window), palette.color(QPalette::Base), palette.color(QPalette::AlternateBase)}) {
        QVERIFY(contrast(palette.color(QPalette::WindowText), back) >= 7);
        QVERIFY(contrast(theme::mutedText(), back) >= 4.5);
        for (const theme::Tone tone : {theme::Tone::Good, theme::Tone::Warning, theme::Tone::Bad})
            QVERIFY(contrast(theme::tone(tone), back) >= 4.5);
    }
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        struct Pair
        {
            QPalette::ColorRole front;
            QPalette::ColorRole back;
        };
        for (const Pair &pair : {Pair{QPalette::WindowText, QPalette::Window}, Pair{QPalette::Text, QPalette::Base}, Pair{QPalette::ButtonText, QPalette::Button},
                                 Pair{QPalette::ButtonText, QPalette::Window}, Pair{QPalette::PlaceholderText, QPalette::Base}, Pair{QPalette::HighlightedText, QPalette::Highlight},
                                 Pair{QPalette::ToolTipText, QPalette::ToolTipBase}, Pair{QPalette::Link, QPalette::Base}, Pair{QPalette::Link, QPalette::Window}}) {
            const double found = contrast(palette.color(group, pair.front), palette.color(group, pair.back));
            QVERIFY2(found >= 4.5, qPrintable(u"group %1, role %2 on %3: %4 to 1"_s.arg(group).arg(pair.front).arg(pair.back).arg(found)));
        }
    }
}

void ThemeTest::digitsAreEquallyWide()
{
    const QFontMetricsF metrics(theme::tabular(QApplication::font()));
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
}

void ThemeTest::iconsTakeTheColorOfTheTheme()
{
    const auto brightest = [] {
        const QImage drawn = icon("refresh"_L1).pixmap(QSize(24, 24)).toImage();
        int most = -1;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                if (drawn.pixelColor(x, y).alpha() > 200)
                    most = std::max(most, drawn.pixelColor(x, y).lightness());
            }
        }
        return most;
    };
    const int onLight = brightest();
    theme::apply(theme::Choice::Dark);
    const int onDark = brightest();
    QVERIFY(onLight >= 0);
    QVERIFY(onDark > onLight + 100);
}

void ThemeTest::namesOfChoices()
{
    QCOMPARE(theme::choiceFromName(u"dark"), theme::Choice::Dark);
    QCOMPARE(theme::choiceFromName(u"Dark"), std::nullopt);
}

RECKONER_UI_TEST(ThemeTest)
#include "tst_theme.moc"
