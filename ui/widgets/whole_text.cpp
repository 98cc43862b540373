#include "ui/widgets/whole_text.h"

#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

namespace reckoner {

namespace {

constexpr int kLongText = 100; ///< what is longer wraps, and a tool tip wraps markup alone

} // namespace

QString tipText(const QStringList &lines)
{
    QStringList said = lines;
    said.removeAll(QString());
    said.removeDuplicates();
    const QString text = said.join(u'\n');
    return text.size() > kLongText || Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

bool showTip(const QHelpEvent &event, const QStringList &lines, QWidget *widget, const QRect &place)
{
    const QString text = tipText(lines);
    QToolTip::showText(event.globalPos(), text, widget, place);
    return !text.isEmpty();
}

} // namespace reckoner
