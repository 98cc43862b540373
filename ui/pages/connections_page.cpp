#include "ui/pages/connections_page.h"

#include "models/session/keyring.h"
#include "ui/delegates/path_delegate.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/dialogs/connection_trial.h"
#include "ui/dialogs/connection_words.h"
#include "ui/dialogs/sign_in.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table_view.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString kindText(const ConnectionRow &row)
{
    if (row.isSample)
        return ConnectionsPage::tr("Sample");
    const auto url = row.database.url();
    return url && url->dialect() == Dialect::PostgreSql ? ConnectionsPage::tr("Server") : ConnectionsPage::tr("File");
}

QString placeText(const ConnectionRow &row)
{
    const auto url = row.database.url();
    if (!url)
        return row.database.address;
    if (url->dialect() == Dialect::Sqlite)
        return url->path();
    const auto said = url->keywords();
    const auto login = said.find(u"user"_s);
    return login == said.end() ? url->display() : ConnectionsPage::tr("%1, as %2").arg(url->display(), login->second);
}

QString tlsText(const ConnectionRow &row)
{
    const auto url = row.database.url();
    if (!url || url->dialect() == Dialect::Sqlite)
        return {};
    const auto said = url->keywords();
    const auto mode = said.find(u"sslmode"_s);
    return mode == said.end() ? ConnectionsPage::tr("Automatic") : mode->second;
}

QString stateText(const ConnectionRow &row)
{
    if (row.isOpen)
        return ConnectionsPage::tr("Open now");
    return row.database.isReadOnly ? ConnectionsPage::tr("For reading only") : QString();
}

const std::array kColumns = {
    Column<ConnectionRow>{"name", QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, [](const ConnectionRow &row) { return Cell(row.isSample ? kindText(row) : row.database.title()); }},
    Column<ConnectionRow>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const ConnectionRow &row) { return Cell(kindText(row)); }},
    Column<ConnectionRow>{"place", QT_TRANSLATE_NOOP("Column", "Where"), ColumnKind::Text, [](const ConnectionRow &row) { return Cell(placeText(row)); }},
    Column<ConnectionRow>{"tls", QT_TRANSLATE_NOOP("Column", "TLS"), ColumnKind::Text, [](const ConnectionRow &row) { return Cell(tlsText(row)); }},
    Column<ConnectionRow>{"state", QT_TRANSLATE_NOOP("Column", "State"), ColumnKind::Text, [](const ConnectionRow &row) { return Cell(stateText(row)); }},
    Column<ConnectionRow>{"opened", QT_TRANSLATE_NOOP("Column", "Last opened"), ColumnKind::Time,
                          [](const ConnectionRow &row) { return row.database.lastOpened.isValid() ? Cell(Instant::fromDateTime(row.database.lastOpened)) : Cell(); }},
};

} // namespace

ConnectionsPage::ConnectionsPage(const PageContext &context) :
    Page(context), m_model(new RowTableModel<ConnectionRow>(kColumns, [](const ConnectionRow &row) { return QVariant(row.database.address); }, this)),
    m_table(new TableView(u"connections"_s, tr("Connections"), this)), m_stack(new StateStack(m_table, this)), m_answer(new QLabel(this)),
    m_trial(new ConnectionTrial(new SignIn(Keyring::ofSystem(), this), this))
{
    m_table->setTable(m_model, TableView::Sorting::InMemory);
    m_table->setItemDelegateForColumn(m_table->columnOf(u"place"_s), new PathDelegate(m_table));
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setAccessibleDescription(tr("Answer of the test")); // a name would be read in place of the answer
    m_answer->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_answer);
    layout->addWidget(buildActions());
    connect(m_table, &TableView::selectionSummarized, this, [this](const SelectionSummary &summary) {
        Q_EMIT selectionSummarized(summary);
        allow();
    });
    connect(m_table, &TableView::rowOpened, this, [this] { open(false); });
    connect(m_stack, &StateStack::actionRequested, this, [this] { edit({}); });
    connect(m_trial, &ConnectionTrial::finished, this, [this](const Result<ConnectionReport> &report) {
        const ConnectionWords words = wordsOf(report);
        showTest((QStringList{words.summary} + words.facts).join(u'\n'));
    });
}

QWidget *ConnectionsPage::buildActions()
{
    m_actions = new ActionRow(this);
    m_actions->addBefore(buildSample());
    m_remove = m_actions->add(tr("Re&move"), [this] { remove(); });
    m_edit = m_actions->add(tr("&Change…"), [this] {
        if (const auto row = current())
            edit(row->database);
    });
    m_test = m_actions->add(tr("&Test"), [this] { test(); });
    m_actions->add(tr("Ne&w connection…"), [this] { edit({}); });
    m_openReadOnly = m_actions->add("lock", tr("Open for &reading only"), [this] { open(true); });
    m_open = m_actions->add("database", tr("&Open"), [this] { open(false); });
    m_actions->followMenu(m_table);
    return m_actions;
}

QWidget *ConnectionsPage::buildSample()
{
    auto *part = new QWidget;
    m_sample = new QPushButton(icon("sample"_L1), QString());
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sample);
    row->addStretch(1);
    connect(m_sample, &QPushButton::clicked, this, [this] {
        if (QFile::exists(samplePath()))
            removeSample();
        else
            Q_EMIT sampleRequested();
    });
    return part;
}

void ConnectionsPage::load()
{
    std::vector<ConnectionRow> rows;
    const QString open = session() ? keptAddress(session()->url()) : QString();
    if (QFile::exists(samplePath())) {
        const QString sample = keptAddress(DatabaseUrl::file(samplePath()));
        rows.push_back({{.address = sample}, sample == open, true});
    }
    for (KnownDatabase &database : knownDatabases())
        rows.push_back({database, database.address == open, false});
    m_sample->setText(QFile::exists(samplePath()) ? tr("Remove the &sample") : tr("Open the &sample"));
    m_model->setRows(std::move(rows));
    Q_EMIT rowsShown(m_model->rowCount());
    if (m_model->rowCount() == 0)
        m_stack->showEmpty({tr("No connection is known yet."), tr("What you open is remembered here."), tr("New connection…")});
    else
        m_stack->showData();
    if (!current() && m_model->rowCount() > 0)
        m_table->selectRow(0);
    allow();
}

std::optional<ConnectionRow> ConnectionsPage::current() const
{
    const int row = m_table->tableRow(m_table->currentIndex());
    return row < 0 || row >= m_model->rowCount() ? std::nullopt : std::optional(m_model->rowAt(row));
}

void ConnectionsPage::allow()
{
    const auto row = current();
    const QString why = row ? QString() : tr("Choose a connection first.");
    for (QPushButton *button : {m_open, m_openReadOnly, m_test}) {
        button->setEnabled(row.has_value());
        button->setToolTip(why);
    }
    for (QPushButton *button : {m_edit, m_remove}) {
        button->setEnabled(row && !row->isSample);
        button->setToolTip(row && row->isSample ? tr("The sample is made and removed as a whole.") : why);
    }
}

void ConnectionsPage::open(bool readOnly)
{
    if (const auto row = current())
        Q_EMIT openRequested(row->database.address, readOnly || row->database.isReadOnly);
}

void ConnectionsPage::test()
{
    if (m_trial->isRunning()) {
        m_trial->cancel();
        showTest(tr("The test was canceled."));
        return;
    }
    const auto row = current();
    const auto url = row ? row->database.url() : Result<DatabaseUrl>(Error());
    if (!url)
        return;
    showTest(tr("Trying %1…").arg(url->display()));
    m_trial->start(*url);
    m_test->setText(tr("Cancel the &test"));
}

void ConnectionsPage::showTest(const QString &text)
{
    m_answer->setText(text);
    m_answer->show();
    m_test->setText(tr("&Test"));
}

void ConnectionsPage::edit(const std::optional<KnownDatabase> &database)
{
    auto *dialog = new ConnectionDialog(database, Keyring::ofSystem(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::saved, this, &ConnectionsPage::reload);
    connect(dialog, &ConnectionDialog::openRequested, this, [this](const KnownDatabase &wanted) { Q_EMIT openRequested(wanted.address, wanted.isReadOnly); });
    dialog->open();
}

/// The database itself stays; a password in the keyring goes.
void ConnectionsPage::remove()
{
    const auto row = current();
    if (!row)
        return;
    forgetDatabase(row->database.address);
    if (const auto url = row->database.url(); url && url->dialect() == Dialect::PostgreSql)
        Keyring::ofSystem()->forget(keyringEntry(*url));
    reload();
    Q_EMIT toastRequested(tr("%1 is no longer listed. The database itself was not touched.").arg(row->database.title()), [this, database = row->database] {
        keepDatabase(database);
        reload();
    });
}

void ConnectionsPage::removeSample()
{
    Q_EMIT sampleRemovalRequested();
    QMetaObject::invokeMethod(this, &ConnectionsPage::reload, Qt::QueuedConnection); // where the sample was open this page goes with it
}

} // namespace reckoner
