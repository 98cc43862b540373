#include "tests/ui/ui_test.h"
#include "ui/widgets/state_stack.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace reckoner;
using namespace Qt::StringLiterals;
using State = StateStack::State;

class StateStackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loadingShowsOnlyWhenItTakesLong();
    void aQuickAnswerNeverFlashesLoading();
    void oldDataStayWhileRefreshing();
    void emptySaysWhyAndWhatNext();
    void anErrorSaysItsCodeAndCanBeTriedAgain();
    void longWorkCanBeCancelled();
    void wordsKeepTheirRoom();
};

static QStringList shownTexts(const QWidget &view)
{
    QStringList texts;
    for (const auto *label : view.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

static QPushButton *shownButton(const QWidget &view, const QString &text)
{
    for (auto *button : view.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

void StateStackTest::loadingShowsOnlyWhenItTakesLong()
{
    StateStack stack(new QLabel(u"figures"_s));
    stack.show();
    stack.begin();
    QCOMPARE(stack.state(), State::Blank);
    QTRY_COMPARE(stack.state(), State::Loading);
    stack.showData();
    QCOMPARE(stack.state(), State::Data);
    QCOMPARE(shownTexts(stack), QStringList{u"figures"_s});
}

void StateStackTest::aQuickAnswerNeverFlashesLoading()
{
    StateStack stack(new QLabel(u"figures"_s));
    stack.show();
    QSignalSpy states(&stack, &StateStack::stateChanged);
    StateStack slow(new QLabel); // asked at the same time, never answered
    stack.begin();
    slow.begin();
    stack.showData();
    QTRY_COMPARE(slow.state(), State::Loading);
    QCOMPARE(states.count(), 1);
    QCOMPARE(stack.state(), State::Data);
}

void StateStackTest::oldDataStayWhileRefreshing()
{
    StateStack stack(new QLabel(u"figures"_s));
    stack.show();
    stack.showData();
    stack.begin();
    QVERIFY(stack.isRefreshing());
    QTRY_VERIFY(stack.findChild<QProgressBar *>()->isVisible()); // the thin line over them
    QCOMPARE(stack.state(), State::Data);
    QVERIFY(shownTexts(stack).contains(u"figures"_s));
    stack.showData();
    QVERIFY(!stack.isRefreshing());
}

void StateStackTest::emptySaysWhyAndWhatNext()
{
    StateStack stack(new QLabel);
    stack.show();
    stack.showEmpty({u"No usage in the last 30 days."_s, u"Choose a longer range."_s, u"Show all time"_s});
    QVERIFY(shownTexts(stack).contains(u"No usage in the last 30 days."_s));
    QVERIFY(shownTexts(stack).contains(u"Choose a longer range."_s));
    QSignalSpy acted(&stack, &StateStack::actionRequested);
    shownButton(stack, u"Show all time"_s)->click();
    QCOMPARE(acted.count(), 1);
    stack.showEmpty({u"Nothing."_s, {}, {}});
    QVERIFY(!shownButton(stack, u"Show all time"_s));
}

void StateStackTest::anErrorSaysItsCodeAndCanBeTriedAgain()
{
    StateStack stack(new QLabel);
    stack.show();
    stack.showError({ErrorCode::Unavailable, RECKONER_TEXT("{host} does not answer."), {{u"host"_s, u"db.example"_s}}});
    const QStringList texts = shownTexts(stack);
    QVERIFY(texts.contains(u"db.example does not answer."_s));
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QString &text) { return text.contains("unavailable"_L1); }));
    QSignalSpy retried(&stack, &StateStack::retryRequested);
    shownButton(stack, u"Try again"_s)->click();
    QCOMPARE(retried.count(), 1);
}

void StateStackTest::longWorkCanBeCancelled()
{
    StateStack stack(new QLabel);
    stack.show();
    QSignalSpy cancelled(&stack, &StateStack::cancelRequested);
    stack.begin();
    QTRY_VERIFY(shownButton(stack, u"Cancel"_s));
    shownButton(stack, u"Cancel"_s)->click();
    QCOMPARE(cancelled.count(), 1);
}

/// Where there is little of it the picture gives way.
void StateStackTest::wordsKeepTheirRoom()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *stack = new StateStack(new QLabel(u"figures"_s));
    column->addWidget(stack, 1);
    window.resize(400, 160);
    window.show();
    stack->showEmpty({u"Nothing can be applied here: this needs a person, and one who knows."_s, u"“Open” leads to it; “Accept” leaves it out of checks, with a reason."_s, {}});
    const auto areWhole = [stack] {
        const auto labels = stack->findChildren<QLabel *>();
        return std::ranges::all_of(labels, [](const QLabel *label) { return !label->isVisible() || label->heightForWidth(label->width()) <= label->height(); });
    };
    QTRY_VERIFY(areWhole());
    QVERIFY2(window.height() <= 160, qPrintable(QString::number(window.height())));
    window.resize(900, 100);
    QTRY_VERIFY(areWhole());
}

RECKONER_UI_TEST(StateStackTest)
#include "tst_state_stack.moc"
