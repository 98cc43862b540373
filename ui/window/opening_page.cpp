#include "ui/window/opening_page.h"

#include "models/wording/sentences.h"
#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 520;
constexpr int kBarWidth = 220;

QLabel *words(int pointsMore)
{
    auto *label = new QLabel;
    QFont font = label->font();
    font.setPointSize(font.pointSize() + pointsMore);
    label->setFont(font);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setFixedWidth(kWidth);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

OpeningPage::OpeningPage(QWidget *parent) :
    QWidget(parent), m_what(words(3)), m_why(words(0)), m_code(words(0)), m_bar(new QProgressBar),
    m_retry(new QPushButton(icon("refresh"_L1), tr("&Try again"))), m_back(new QPushButton)
{
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kBarWidth, 6);
    m_bar->setAccessibleName(tr("Opening"));
    m_code->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_retry);
    buttons->addWidget(m_back);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_what, m_bar, m_why, m_code})
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_retry, &QPushButton::clicked, this, &OpeningPage::retryRequested);
    connect(m_back, &QPushButton::clicked, this, &OpeningPage::givenUp);
    showNothing();
}

void OpeningPage::showNothing()
{
    showPart(Part::Nothing);
}

void OpeningPage::showWaiting(const QString &text)
{
    m_bar->setRange(0, 0);
    m_what->setText(text);
    m_back->setText(tr("&Cancel"));
    showPart(Part::Waiting);
}

void OpeningPage::showProgress(qint64 done, qint64 of)
{
    constexpr int steps = 1'000;
    m_bar->setRange(0, of > 0 ? steps : 0);
    m_bar->setValue(of > 0 ? int(done * steps / of) : 0);
}

void OpeningPage::showProblem(const QString &text, const Error &error)
{
    m_what->setText(text);
    m_why->setText(wording::sentence(error));
    m_code->setText(tr("Code: %1").arg(errorCodeName(error.code)));
    m_back->setText(tr("&Back"));
    showPart(Part::Problem);
}

void OpeningPage::showPart(Part part)
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_what, m_back})
        each->setVisible(part != Part::Nothing);
    m_bar->setVisible(part == Part::Waiting);
    for (QWidget *each : std::initializer_list<QWidget *>{m_why, m_code, m_retry})
        each->setVisible(part == Part::Problem);
    setFocusProxy(part == Part::Problem ? m_retry : m_back);
}

void OpeningPage::giveUp()
{
    Q_EMIT givenUp();
}

} // namespace reckoner
