#include "ui/widgets/live_dot.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

namespace reckoner {

namespace {

class Dot : public QWidget
{
public:
    Dot()
    {
        setFixedSize(10, 10);
    }
    bool isLost = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor color = theme::tone(isLost ? theme::Tone::Bad : theme::Tone::Good);
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(isLost ? Qt::NoBrush : QBrush(color)); // lost is hollow, not only red
        painter.drawEllipse(QRectF(1.5, 1.5, 7, 7));
    }
};

} // namespace

LiveDot::LiveDot(QWidget *parent) : QWidget(parent), m_dot(new Dot), m_words(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    row->addWidget(m_dot);
    row->addWidget(m_words);
    m_words->setFont(theme::tabular(m_words->font()));
    hide();
}

void LiveDot::showLive()
{
    if (m_lastChange.isValid())
        showChange(m_lastChange);
    else
        become(State::Live, tr("Live"), tr("Changes by any program appear within a second. None was seen yet."));
}

void LiveDot::showChange(const QDateTime &at)
{
    m_lastChange = at;
    become(State::Live, tr("Live, last change %1").arg(QLocale().toString(at.time(), QLocale::ShortFormat)),
           tr("Last change seen at %1").arg(QLocale().toString(at, QLocale::LongFormat)));
}

void LiveDot::showLost(const QString &why)
{
    become(State::Lost, tr("No connection since %1, trying again").arg(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"))),
           tr("What is shown is as it was then. It is brought up to date as soon as the database answers again.\n%1").arg(why));
}

void LiveDot::become(State state, const QString &words, const QString &explanation)
{
    m_state = state;
    static_cast<Dot *>(m_dot)->isLost = state == State::Lost;
    m_words->setText(words);
    setToolTip(explanation);
    setAccessibleName(words);
    show();
    m_dot->update();
}

} // namespace reckoner
