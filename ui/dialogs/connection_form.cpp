#include "ui/dialogs/connection_form.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

using Keywords = std::map<QString, QString>;

constexpr int kShownLetters = 24; ///< of a choice; the list shows it whole
constexpr int kUsualPort = 5432;
constexpr int kLastPort = 65'535;

QString taken(Keywords &keywords, const QString &keyword)
{
    const auto found = keywords.extract(keyword);
    return found.empty() ? QString() : found.mapped();
}

QString keywordText(const Keywords &keywords)
{
    QStringList words;
    for (const auto &[keyword, value] : keywords)
        words.append(keyword + u'=' + conninfoQuoted(value));
    return words.join(u' ');
}

void put(Keywords &keywords, const QString &keyword, const QString &value)
{
    if (!value.isEmpty())
        keywords[keyword] = value;
}

/// "db2.example.com:5433", "[::1]:5433"
std::pair<QString, QString> hostAndPort(const QString &text)
{
    const auto colon = text.lastIndexOf(u':');
    const bool hasPort = colon > 0 && (text.count(u':') == 1 || text.at(colon - 1) == u']');
    QString host = hasPort ? text.left(colon) : text;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    return {host, hasPort ? text.mid(colon + 1) : QString()};
}

Error missing(const char *sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

QFormLayout *formOn(QWidget *part)
{
    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    return form;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent) :
    QWidget(parent), m_name(new QLineEdit), m_kinds(new QButtonGroup(this)), m_parts(new QStackedWidget), m_readOnly(new QCheckBox(tr("Open for &reading only")))
{
    auto *kinds = new QWidget;
    auto *row = new QHBoxLayout(kinds);
    row->setContentsMargins(0, 0, 0, 0);
    const std::pair<Kind, QString> choices[] = {{Kind::File, tr("&File")}, {Kind::Server, tr("PostgreSQL &server")}, {Kind::Service, tr("Ser&vice")}};
    for (const auto &[kind, title] : choices) {
        auto *button = new QRadioButton(title);
        m_kinds->addButton(button, int(kind));
        row->addWidget(button);
    }
    row->addStretch(1);
    m_kinds->button(int(Kind::Service))->setToolTip(tr("A service of ~/.pg_service.conf, or of the file that PGSERVICEFILE names"));
    m_parts->addWidget(buildFile());
    m_parts->addWidget(buildServer());
    m_parts->addWidget(buildService());
    m_name->setPlaceholderText(tr("As it should be listed; may be left empty"));
    m_readOnly->setToolTip(tr("Nothing can be changed through the window"));
    auto *form = formOn(this);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("What:"), kinds);
    form->addRow(m_parts);
    form->addRow(QString(), m_readOnly);
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn) {
            m_parts->setCurrentIndex(id);
            Q_EMIT changed();
        }
    });
    connect(m_name, &QLineEdit::textChanged, this, &ConnectionForm::changed);
    alignFields();
    setKind(Kind::File);
}

/// The fields of all parts stand under each other.
void ConnectionForm::alignFields()
{
    const auto forms = findChildren<QFormLayout *>();
    int widest = 0;
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            if (const QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole); label && label->widget())
                widest = std::max(widest, label->widget()->sizeHint().width());
        }
    }
    for (const QFormLayout *form : forms)
        form->itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(widest);
}

QLineEdit *ConnectionForm::addLine(QFormLayout *form, const QString &label, const QString &hint)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(hint);
    form->addRow(label, line);
    connect(line, &QLineEdit::textChanged, this, &ConnectionForm::changed);
    return line;
}

QWidget *ConnectionForm::buildFile()
{
    auto *part = new QWidget;
    auto *form = formOn(part);
    m_path = addLine(form, tr("&Path:"), tr("A file that Reckoner made"));
    auto *choose = new QPushButton(tr("&Browse…"));
    connect(choose, &QPushButton::clicked, this, [this] { browse(m_path, tr("Open a database file"), tr("Reckoner databases (*.db);;All files (*)")); });
    form->addRow(QString(), choose);
    m_journal = new QComboBox;
    m_journal->addItem(tr("Write-ahead log: readers never wait"), int(Journal::Wal));
    m_journal->addItem(tr("Rollback journal: for file systems without shared memory"), int(Journal::Truncate));
    m_journal->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_journal->setMinimumContentsLength(kShownLetters);
    form->addRow(tr("&Journal:"), m_journal);
    return part;
}

QWidget *ConnectionForm::buildServer()
{
    auto *part = new QWidget;
    auto *form = formOn(part);
    m_host = addLine(form, tr("&Host:"), tr("db.example.com, a socket folder, or a whole postgresql:// address"));
    m_port = new QSpinBox;
    m_port->setRange(1, kLastPort);
    m_port->setValue(kUsualPort);
    m_port->setGroupSeparatorShown(false);
    form->addRow(tr("&Port:"), m_port);
    m_database = addLine(form, tr("&Database:"), tr("As the login is called"));
    m_user = addLine(form, tr("&Login:"), tr("As you are called on this computer"));
    m_tls = new QComboBox;
    m_tls->addItem(tr("Automatic: nothing here, verified elsewhere"), QString());
    m_tls->addItem(tr("Verified: certificate and host name (verify-full)"), u"verify-full"_s);
    m_tls->addItem(tr("Certificate verified, name not (verify-ca)"), u"verify-ca"_s);
    m_tls->addItem(tr("Encrypted, nothing verified (require)"), u"require"_s);
    m_tls->addItem(tr("Not encrypted (disable)"), u"disable"_s);
    form->addRow(tr("&TLS:"), m_tls);
    m_rootCertificate = addLine(form, tr("Root &certificate:"), tr("~/.postgresql/root.crt"));
    auto *choose = new QPushButton(tr("Bro&wse…"));
    connect(choose, &QPushButton::clicked, this, [this] { browse(m_rootCertificate, tr("Root certificate"), tr("Certificates (*.crt *.pem);;All files (*)")); });
    form->addRow(QString(), choose);
    m_furtherHosts = addLine(form, tr("Stand&bys:"), tr("Further hosts that follow the first: db2.example.com, db3.example.com:5433"));
    m_options = addLine(form, tr("F&urther options:"), tr("What libpq takes besides: connect_timeout=5"));
    connect(m_host, &QLineEdit::editingFinished, this, &ConnectionForm::takeAddress);
    connect(m_host, &QLineEdit::textChanged, this, &ConnectionForm::followHost);
    connect(m_tls, &QComboBox::activated, this, [this] { m_isTlsChosen = true; });
    connect(m_tls, &QComboBox::currentIndexChanged, this, &ConnectionForm::changed);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectionForm::changed);
    return part;
}

QWidget *ConnectionForm::buildService()
{
    auto *part = new QWidget;
    auto *form = formOn(part);
    m_service = addLine(form, tr("S&ervice:"), tr("Its name in ~/.pg_service.conf"));
    m_serviceOptions = addLine(form, tr("F&urther options:"), tr("What goes before the service's own: user=ann"));
    return part;
}

void ConnectionForm::browse(QLineEdit *line, const QString &title, const QString &files)
{
    auto *dialog = new QFileDialog(this, title, line->text(), files);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, line, &QLineEdit::setText);
    dialog->open();
}

ConnectionForm::Kind ConnectionForm::kind() const
{
    return Kind(m_kinds->checkedId());
}

void ConnectionForm::setKind(Kind kind)
{
    m_kinds->button(int(kind))->setChecked(true);
    m_parts->setCurrentIndex(int(kind));
}

void ConnectionForm::show(const KnownDatabase &database)
{
    m_name->setText(database.name);
    m_readOnly->setChecked(database.isReadOnly);
    const auto url = database.url();
    if (!url)
        return;
    if (url->dialect() == Dialect::Sqlite) {
        setKind(Kind::File);
        m_path->setText(url->path());
        m_journal->setCurrentIndex(m_journal->findData(int(url->journal())));
        return;
    }
    showKeywords(url->keywords());
}

/// A password in an address is not taken over.
void ConnectionForm::showKeywords(Keywords keywords)
{
    taken(keywords, u"password"_s);
    taken(keywords, u"sslpassword"_s);
    if (const QString service = taken(keywords, u"service"_s); !service.isEmpty()) {
        setKind(Kind::Service);
        m_service->setText(service);
        m_serviceOptions->setText(keywordText(keywords));
        return;
    }
    setKind(Kind::Server);
    m_isTlsChosen = true; // the address says it
    showHosts(keywords);
    m_database->setText(taken(keywords, u"dbname"_s));
    m_user->setText(taken(keywords, u"user"_s));
    const int tls = m_tls->findData(taken(keywords, u"sslmode"_s));
    m_tls->setCurrentIndex(std::max(tls, 0));
    m_rootCertificate->setText(taken(keywords, u"sslrootcert"_s));
    m_options->setText(keywordText(keywords));
}

void ConnectionForm::showHosts(Keywords &keywords)
{
    const QStringList hosts = taken(keywords, u"host"_s).split(u',');
    const QStringList ports = taken(keywords, u"port"_s).split(u',');
    const auto portOf = [&ports](qsizetype index) { return ports.size() > 1 ? ports.value(index) : ports.first(); };
    m_host->setText(hosts.first());
    m_port->setValue(portOf(0).isEmpty() ? kUsualPort : portOf(0).toInt());
    QStringList further;
    for (qsizetype index = 1; index < hosts.size(); ++index)
        further.append(portOf(index).isEmpty() ? hosts.at(index) : QString(hosts.at(index) + u':' + portOf(index)));
    m_furtherHosts->setText(further.join(u", "_s));
}

/// Somebody pasted a whole address.
void ConnectionForm::takeAddress()
{
    const QString text = m_host->text().trimmed();
    if (!text.contains("://"_L1))
        return;
    if (const auto url = DatabaseUrl::parse(text); url && url->dialect() == Dialect::PostgreSql)
        showKeywords(url->keywords());
}

void ConnectionForm::followHost()
{
    if (!m_isTlsChosen)
        m_tls->setCurrentIndex(m_tls->findData(isLocalHost(m_host->text().trimmed()) ? QString() : u"verify-full"_s));
}

Keywords ConnectionForm::serverKeywords() const
{
    Keywords keywords;
    QStringList hosts = {m_host->text().trimmed()};
    QStringList ports = {QString::number(m_port->value())};
    for (const QString &further : m_furtherHosts->text().split(u',', Qt::SkipEmptyParts)) {
        const auto [host, port] = hostAndPort(further.trimmed());
        hosts.append(host);
        ports.append(port.isEmpty() ? QString::number(kUsualPort) : port);
    }
    put(keywords, u"host"_s, hosts.join(u','));
    if (hosts.size() > 1 || m_port->value() != kUsualPort)
        put(keywords, u"port"_s, ports.join(u','));
    put(keywords, u"dbname"_s, m_database->text().trimmed());
    put(keywords, u"user"_s, m_user->text().trimmed());
    put(keywords, u"sslmode"_s, m_tls->currentData().toString());
    put(keywords, u"sslrootcert"_s, m_rootCertificate->text().trimmed());
    return keywords;
}

QString ConnectionForm::address() const
{
    if (kind() == Kind::Service)
        return u"service=%1 %2"_s.arg(conninfoQuoted(m_service->text().trimmed()), m_serviceOptions->text().trimmed()).trimmed();
    const QString words = QString(keywordText(serverKeywords()) + u' ' + m_options->text()).trimmed();
    return words.isEmpty() ? u"postgresql://"_s : words;
}

bool ConnectionForm::isEmpty() const
{
    switch (kind()) {
    case Kind::File: return m_path->text().trimmed().isEmpty();
    case Kind::Server: return m_host->text().trimmed().isEmpty() && m_database->text().trimmed().isEmpty();
    case Kind::Service: return m_service->text().trimmed().isEmpty();
    }
    Q_UNREACHABLE();
}

Result<KnownDatabase> ConnectionForm::entered() const
{
    if (isEmpty() && kind() == Kind::File)
        return missing(RECKONER_TEXT("Which file?"));
    if (isEmpty() && kind() == Kind::Service)
        return missing(RECKONER_TEXT("Which service?"));
    if (isEmpty())
        return missing(RECKONER_TEXT("Which host, or which database on this computer?"));
    KnownDatabase database;
    database.name = m_name->text().trimmed();
    database.isReadOnly = m_readOnly->isChecked();
    if (kind() == Kind::File) {
        const bool isTruncate = m_journal->currentData().toInt() == int(Journal::Truncate);
        TRY(url, DatabaseUrl::parse(u"sqlite:%1?journal=%2"_s.arg(m_path->text().trimmed(), isTruncate ? u"truncate"_s : u"wal"_s)));
        database.address = keptAddress(url);
        return database;
    }
    TRY(url, DatabaseUrl::parse(address()));
    if (url.keywords().contains(u"password"_s))
        return missing(RECKONER_TEXT("A password is not kept here: it is asked for, and kept in the keyring if you like."));
    database.address = keptAddress(url);
    return database;
}

} // namespace reckoner
