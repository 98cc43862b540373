// The fields of a database's address: a file, a PostgreSQL server, or a service of libpq's own file. What an address says beyond its fields stands in
// "Further options" and is kept. There is no field for a password.
#pragma once

#include "models/session/known_databases.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace reckoner {

class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    enum class Kind { File, Server, Service };
    Kind kind() const;
    void setKind(Kind kind);
    void show(const KnownDatabase &database);
    bool isEmpty() const;
    /// Errors: invalid_input, with what is wrong or missing.
    Result<KnownDatabase> entered() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *buildFile();
    QWidget *buildServer();
    QWidget *buildService();
    QLineEdit *addLine(QFormLayout *form, const QString &label, const QString &hint);
    void alignFields();
    void showKeywords(std::map<QString, QString> keywords);
    void showHosts(std::map<QString, QString> &keywords);
    void takeAddress();
    void followHost();
    void browse(QLineEdit *line, const QString &title, const QString &files);
    QString address() const;
    std::map<QString, QString> serverKeywords() const;

    QLineEdit *m_name;
    QButtonGroup *m_kinds;
    QStackedWidget *m_parts;
    QCheckBox *m_readOnly;

    QLineEdit *m_path = nullptr;
    QComboBox *m_journal = nullptr;

    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_user = nullptr;
    QComboBox *m_tls = nullptr;
    bool m_isTlsChosen = false; ///< by the person; until then it follows the host
    QLineEdit *m_rootCertificate = nullptr;
    QLineEdit *m_furtherHosts = nullptr;
    QLineEdit *m_options = nullptr;

    QLineEdit *m_service = nullptr;
    QLineEdit *m_serviceOptions = nullptr;
};

} // namespace reckoner
