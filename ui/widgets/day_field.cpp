#include "ui/widgets/day_field.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstYear = 1970; ///< "70" to "99" are years of the last century, "00" to "69" of this one

QString numericPattern()
{
    QString pattern = QLocale().dateFormat(QLocale::ShortFormat);
    if (!pattern.contains("yyyy"_L1))
        pattern.replace("yy"_L1, "yyyy"_L1);
    return pattern;
}

/// One digit will do where the locale writes two.
QString lenient(QString pattern)
{
    static const QRegularExpression day(u"d+"_s);
    static const QRegularExpression month(u"M+"_s);
    return pattern.replace(day, u"d"_s).replace(month, u"M"_s);
}

} // namespace

QDate dayFromText(const QString &text)
{
    const QString written = text.simplified();
    const QString numeric = lenient(numericPattern());
    const QDate iso = QDate::fromString(written, Qt::ISODate);
    if (iso.isValid())
        return iso;
    for (const QString &pattern : {numeric, QCoreApplication::translate("Pattern", "d MMM yyyy")}) {
        const QDate day = QLocale().toDate(written, pattern);
        if (day.isValid() && day.year() >= kFirstYear)
            return day;
    }
    const QDate day = QLocale().toDate(written, QString(numeric).replace("yyyy"_L1, "yy"_L1));
    return day.isValid() && day.year() < kFirstYear ? day.addYears(100) : day;
}

QString dayToText(QDate day)
{
    return QLocale().toString(day, numericPattern());
}

DayField::DayField(const QString &spokenName, QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(spokenName);
    setToolTip(tr("A day as %1, or as %2").arg(dayToText(QDate(2026, 11, 30)), u"2026-11-30"_s));
    connect(this, &QLineEdit::textEdited, this, [this] { Q_EMIT dayTyped(day()); });
}

void DayField::setDay(QDate day)
{
    if (day != this->day()) // what somebody is typing stays as it is typed
        setText(dayToText(day));
}

} // namespace reckoner
