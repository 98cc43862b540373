// How a file or folder stands on the screen: below one's own folder as ~/…, so that a picture of the window tells nobody's name.
#pragma once

#include <QLineEdit>

namespace reckoner {

QString shownPath(const QString &path);
/// Of what a person typed: ~/… is below his own folder.
QString fullPath(const QString &text);

/// To be read and copied; whole as soon as the keyboard is in it.
class PathField : public QLineEdit
{
    Q_OBJECT
public:
    explicit PathField(const QString &path, QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_path;
};

} // namespace reckoner
