#include "ui/dialogs/password_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

namespace {

QLabel *sentence(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PasswordDialog::PasswordDialog(const QString &login, const QString &place, const QString &why, QWidget *parent) :
    QDialog(parent), m_password(new QLineEdit), m_keep(new QCheckBox(tr("&Keep it in the keyring of this desktop")))
{
    setWindowTitle(tr("Password"));
    setMinimumWidth(420);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_keep->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("&Password:"), m_password);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *connectButton = buttons->button(QDialogButtonBox::Ok);
    connectButton->setText(tr("C&onnect"));
    connectButton->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    if (!why.isEmpty())
        column->addWidget(sentence(why));
    column->addWidget(sentence(tr("%2 needs a password to enter %1.").arg(place, login)));
    column->addLayout(form);
    column->addWidget(m_keep);
    column->addWidget(buttons);
    connect(m_password, &QLineEdit::textChanged, this, [connectButton](const QString &text) { connectButton->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_password->setFocus();
}

QString PasswordDialog::password() const
{
    return m_password->text();
}

bool PasswordDialog::isToBeKept() const
{
    return m_keep->isVisibleTo(this) && m_keep->isChecked();
}

void PasswordDialog::offerKeyring(bool works)
{
    m_keep->setVisible(works);
}

} // namespace reckoner
