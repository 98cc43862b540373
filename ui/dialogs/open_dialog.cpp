#include "ui/dialogs/open_dialog.h"

#include "models/database/database_url.h"
#include "models/wording/sentences.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

OpenDialog::OpenDialog(QWidget *parent) : QDialog(parent), m_address(new QLineEdit), m_problem(new QLabel)
{
    setWindowTitle(tr("Open or connect"));
    setMinimumWidth(520);
    auto *label = new QLabel(tr("&Database file, or postgresql://host/database, or service=name"));
    label->setBuddy(m_address);
    auto *browse = new QPushButton(tr("&Browse…"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(browse);
    auto *hint = new QLabel(tr("A password is taken from ~/.pgpass or a service file, never from here."));
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    m_open = buttons->button(QDialogButtonBox::Open);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(hint);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(browse, &QPushButton::clicked, this, &OpenDialog::browse);
    connect(m_address, &QLineEdit::textChanged, this, &OpenDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(address());
        accept();
    });
    check();
}

QString OpenDialog::address() const
{
    return m_address->text().trimmed();
}

void OpenDialog::browse()
{
    auto *files = new QFileDialog(this, tr("Open a database file"), {}, tr("Reckoner databases (*.db);;All files (*)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, m_address, &QLineEdit::setText);
    files->open();
}

void OpenDialog::check()
{
    const auto url = DatabaseUrl::parse(address());
    m_open->setEnabled(!address().isEmpty() && url.ok());
    m_problem->setText(address().isEmpty() || url ? QString() : wording::sentence(url.error()));
}

} // namespace reckoner
