// Asks which database to open: a file, or the address of a PostgreSQL one. Passwords do not belong into the address (~/.pgpass, a service file).
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace reckoner {

class OpenDialog : public QDialog
{
    Q_OBJECT
public:
    explicit OpenDialog(QWidget *parent = nullptr);
    QString address() const;

Q_SIGNALS:
    void chosen(const QString &address);

private:
    void browse();
    void check();
    QLineEdit *m_address;
    QLabel *m_problem;
    QPushButton *m_open;
};

} // namespace reckoner
