#include "ui/widgets/state_stack.h"

#include "models/wording/sentences.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/working_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestWords = 560; ///< pixels, and more for text of a larger size
constexpr int kWidestLetters = 80;
constexpr int kMostOfTheRoom = 100; ///< stretch against the sides

/// Asks for the height of all its lines; Qt's asks for one.
class Sentence final : public QLabel
{
public:
    QSize minimumSizeHint() const override { return {QLabel::minimumSizeHint().width(), heightForWidth(width())}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        updateGeometry();
    }
};

QLabel *sentenceLabel(int pointsMore)
{
    auto *label = new Sentence;
    QFont font = label->font();
    font.setPointSize(font.pointSize() + pointsMore);
    label->setFont(font);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// A column of parts in the middle of the view: words as wide as they may be, so that they wrap late, all else at its own size.
void fillCentered(QWidget *view, std::initializer_list<QWidget *> parts)
{
    auto *row = new QHBoxLayout(view);
    auto *middle = new QWidget;
    middle->setMaximumWidth(std::max(kWidestWords, kWidestLetters * view->fontMetrics().averageCharWidth()));
    row->addStretch();
    row->addWidget(middle, kMostOfTheRoom);
    row->addStretch();
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(10);
    column->addStretch(2);
    for (QWidget *part : parts)
        column->addWidget(part, 0, qobject_cast<QLabel *>(part) ? Qt::Alignment() : Qt::AlignHCenter);
    column->addStretch(3);
}

/// An icon that follows the palette. Where there is little room it gives way to the words.
class Picture : public QWidget
{
public:
    explicit Picture(QLatin1StringView name) : m_icon(icon(name)) { setMaximumSize(sizeHint()); }
    QSize sizeHint() const override { return {32, 32}; }
    QSize minimumSizeHint() const override { return {32, 0}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect(), Qt::AlignCenter, QIcon::Disabled);
    }

private:
    QIcon m_icon;
};

} // namespace

StateStack::StateStack(QWidget *view, QWidget *parent) : QWidget(parent), m_line(new WorkingBar(tr("Refreshing"), 3)), m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addLayout(m_stack, 1);
    for (int i = 0; i < int(State::Data); ++i)
        m_stack->addWidget(new QWidget); // filled when it is first needed: most never are, and each would be laid out with the page
    m_stack->addWidget(view);
    for (QTimer *timer : {&m_loadingDelay, &m_cancelDelay})
        timer->setSingleShot(true);
    connect(&m_loadingDelay, &QTimer::timeout, this, &StateStack::showProgress);
    connect(&m_cancelDelay, &QTimer::timeout, this, [this] {
        if (m_cancel)
            m_cancel->show();
    });
    turnTo(State::Blank);
    hideProgress();
}

void StateStack::buildLoading()
{
    if (m_cancel)
        return;
    auto *label = sentenceLabel(0);
    label->setText(tr("Loading…"));
    auto *bar = new WorkingBar(tr("Loading"), 6);
    bar->setFixedWidth(220);
    m_cancel = new QPushButton(tr("Cancel"));
    connect(m_cancel, &QPushButton::clicked, this, &StateStack::cancelRequested);
    fillCentered(viewOf(State::Loading), {label, bar, m_cancel});
    m_cancel->hide();
}

void StateStack::buildEmpty()
{
    if (m_emptyWhy)
        return;
    m_emptyWhy = sentenceLabel(2);
    m_emptyNext = sentenceLabel(0);
    m_emptyAction = new QPushButton;
    connect(m_emptyAction, &QPushButton::clicked, this, &StateStack::actionRequested);
    fillCentered(viewOf(State::Empty), {new Picture("info"_L1), m_emptyWhy, m_emptyNext, m_emptyAction});
}

void StateStack::buildFailed()
{
    if (m_errorText)
        return;
    m_errorText = sentenceLabel(2);
    m_errorCode = sentenceLabel(0);
    auto *retry = new QPushButton(icon("refresh"_L1), tr("Try again"));
    connect(retry, &QPushButton::clicked, this, &StateStack::retryRequested);
    fillCentered(viewOf(State::Failed), {new Picture("warning"_L1), m_errorText, m_errorCode, retry});
}

void StateStack::begin()
{
    m_refreshing = true;
    if (!m_loadingDelay.isActive() && !m_line->isVisible() && m_state != State::Loading)
        m_loadingDelay.start(kLoadingDelayMs);
    m_cancelDelay.start(kCancelDelayMs);
}

void StateStack::showProgress()
{
    if (m_state == State::Blank) {
        buildLoading();
        turnTo(State::Loading);
        Q_EMIT stateChanged(m_state);
    } else {
        m_line->show();
    }
}

void StateStack::hideProgress()
{
    m_loadingDelay.stop();
    m_cancelDelay.stop();
    m_line->hide();
    if (m_cancel)
        m_cancel->hide();
}

void StateStack::arrive(State state)
{
    m_refreshing = false;
    hideProgress();
    turnTo(state);
    Q_EMIT stateChanged(state);
}

/// Room is asked for by the view itself and by what is on show, not by states that are not.
void StateStack::turnTo(State state)
{
    m_state = state;
    for (int i = 0; i < int(State::Data); ++i) {
        const auto policy = i == int(state) ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        viewOf(State(i))->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentIndex(int(state));
}

QWidget *StateStack::viewOf(State state) const
{
    return m_stack->widget(int(state));
}

void StateStack::showData()
{
    arrive(State::Data);
}

void StateStack::showEmpty(const EmptyText &text)
{
    buildEmpty();
    m_emptyWhy->setText(text.why);
    m_emptyNext->setText(text.next);
    m_emptyAction->setText(text.action);
    m_emptyAction->setVisible(!text.action.isEmpty());
    arrive(State::Empty);
}

void StateStack::showError(const Error &error)
{
    buildFailed();
    m_errorText->setText(wording::sentence(error));
    m_errorCode->setText(tr("Code: %1").arg(errorCodeName(error.code)));
    arrive(State::Failed);
}

} // namespace reckoner
