// A day that is typed: as the locale writes it in numbers, as the screen shows it ("1 Nov 2026"), or as ISO 8601 has it.
#pragma once

#include <QDate>
#include <QLineEdit>

namespace reckoner {

/// Invalid where the text is no day.
QDate dayFromText(const QString &text);
/// As the locale writes it in numbers, the year with all its digits.
QString dayToText(QDate day);

class DayField : public QLineEdit
{
    Q_OBJECT
public:
    /// `spokenName` is what a screen reader says.
    explicit DayField(const QString &spokenName, QWidget *parent = nullptr);

    QDate day() const { return dayFromText(text()); }
    void setDay(QDate day);

Q_SIGNALS:
    void dayTyped(QDate day); ///< invalid as long as the text is no day
};

} // namespace reckoner
