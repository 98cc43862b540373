#include "ui/dialogs/connection_dialog.h"

#include "models/wording/sentences.h"
#include "ui/dialogs/connection_form.h"
#include "ui/dialogs/connection_trial.h"
#include "ui/dialogs/connection_words.h"
#include "ui/dialogs/sign_in.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/working_bar.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 720; ///< room for languages longer than English
constexpr int kAnswerHeight = 92;
constexpr int kMark = 20;

} // namespace

ConnectionDialog::ConnectionDialog(const std::optional<KnownDatabase> &before, Keyring *keyring, QWidget *parent) :
    QDialog(parent), m_form(new ConnectionForm), m_signIn(new SignIn(keyring, this)), m_trial(new ConnectionTrial(m_signIn, this)),
    m_working(new WorkingBar(tr("Trying the connection"), 4)), m_buttons(new QDialogButtonBox)
{
    setWindowTitle(before ? tr("Change a connection") : tr("Open or connect"));
    setMinimumWidth(kWidth);
    auto *hint = new QLabel(tr("A password is never kept with the connection: ~/.pgpass or a service file has it, or the keyring, or you are asked."));
    hint->setWordWrap(true);
    hint->setEnabled(false);
    addButtons();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addWidget(hint);
    column->addWidget(m_working);
    column->addWidget(buildAnswer(), 1);
    column->addWidget(m_buttons);
    m_working->hide();
    connect(m_form, &ConnectionForm::changed, this, &ConnectionDialog::entriesChanged);
    connect(m_trial, &ConnectionTrial::finished, this, [this](const Result<ConnectionReport> &report) { showWords(wordsOf(report)); });
    if (before) {
        m_before = before->address;
        m_form->show(*before);
    }
    entriesChanged();
}

void ConnectionDialog::beginWithServer()
{
    m_form->setKind(ConnectionForm::Kind::Server);
}

QWidget *ConnectionDialog::buildAnswer()
{
    auto *part = new QWidget;
    m_mark = new QLabel;
    m_mark->setFixedSize(kMark, kMark);
    m_answer = new QLabel;
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_answer->setMinimumHeight(kAnswerHeight);
    m_answer->setAccessibleDescription(tr("Answer of the test")); // a name would be read in place of the answer
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_answer, 1);
    return part;
}

void ConnectionDialog::addButtons()
{
    m_test = m_buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_save = m_buttons->addButton(tr("S&ave"), QDialogButtonBox::ApplyRole);
    m_open = m_buttons->addButton(QDialogButtonBox::Open);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    m_open->setDefault(true);
    m_test->setAutoDefault(false);
    m_save->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_save, &QPushButton::clicked, this, &ConnectionDialog::save);
    connect(m_open, &QPushButton::clicked, this, &ConnectionDialog::openNow);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// What was found out was of other entries.
void ConnectionDialog::entriesChanged()
{
    m_trial->cancel();
    m_working->hide();
    m_test->setText(tr("&Test"));
    const auto entered = m_form->entered();
    for (QPushButton *button : {m_test, m_save, m_open})
        button->setEnabled(entered.ok());
    showAnswer(entered || m_form->isEmpty() ? QString() : wording::sentence(entered.error()), {});
    m_mark->setPixmap({});
}

void ConnectionDialog::test()
{
    if (m_trial->isRunning()) {
        entriesChanged();
        showAnswer(tr("The test was canceled."), {});
        return;
    }
    const auto entered = m_form->entered();
    const auto url = entered ? entered->url() : Result<DatabaseUrl>(entered.error());
    if (!url)
        return;
    showAnswer(tr("Trying %1…").arg(url->display()), {});
    m_mark->setPixmap({});
    m_test->setText(tr("Cancel the &test"));
    m_working->show();
    m_trial->start(*url);
}

void ConnectionDialog::showWords(const ConnectionWords &words)
{
    m_working->hide();
    m_test->setText(tr("&Test"));
    showAnswer(words.summary, words.facts);
    const bool isReady = words.grade == ConnectionWords::Grade::Ready;
    const QIcon mark = isReady ? icon("passed"_L1, theme::Tone::Good)
        : words.grade == ConnectionWords::Grade::NotReady ? icon("warning"_L1, theme::Tone::Warning)
                                                           : icon("error"_L1, theme::Tone::Bad);
    m_mark->setPixmap(mark.pixmap(kMark, kMark));
}

void ConnectionDialog::showAnswer(const QString &text, const QStringList &facts)
{
    m_answer->setText((QStringList{text} + facts).join(u'\n'));
}

void ConnectionDialog::save()
{
    const auto entered = m_form->entered();
    if (!entered)
        return;
    keepDatabase(*entered, m_before);
    Q_EMIT saved(*entered);
    accept();
}

/// One that was kept before stays kept, as it is now.
void ConnectionDialog::openNow()
{
    const auto entered = m_form->entered();
    if (!entered)
        return;
    if (!m_before.isEmpty() || !entered->name.isEmpty())
        keepDatabase(*entered, m_before);
    Q_EMIT openRequested(*entered);
    accept();
}

} // namespace reckoner
