#include "ui/window/first_run_page.h"

#include "models/session/known_databases.h"
#include "ui/widgets/icon.h"

#include <QCommandLinkButton>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QStyleOption>
#include <QStylePainter>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChoiceWidth = 520;
constexpr int kChoiceHeight = 52;
constexpr int kIconSize = 24;
constexpr size_t kMostKnown = 4; ///< the rest is in the File menu

QLabel *label(const QString &text, int pointsMore)
{
    auto *words = new QLabel(text);
    QFont font = words->font();
    font.setPointSize(font.pointSize() + pointsMore);
    words->setFont(font);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    words->setFixedWidth(kChoiceWidth);
    words->setMinimumHeight(words->heightForWidth(kChoiceWidth)); // centred labels get the height of one line
    return words;
}

/// The style marks no command link that has the keyboard; Enter takes it.
class Choice final : public QCommandLinkButton
{
public:
    using QCommandLinkButton::QCommandLinkButton;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QCommandLinkButton::paintEvent(event);
        if (!hasFocus())
            return;
        QStyleOptionFocusRect frame;
        frame.initFrom(this);
        frame.state |= QStyle::State_KeyboardFocusChange;
        QStylePainter(this).drawPrimitive(QStyle::PE_FrameFocusRect, frame);
    }
};

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent) :
    QWidget(parent), m_known(new QWidget), m_knownRows(new QVBoxLayout(m_known)), m_removeSample(new QPushButton(tr("&Remove the sample")))
{
    m_known->setFixedWidth(kChoiceWidth);
    m_knownRows->setContentsMargins(0, 8, 0, 0);
    m_knownRows->setSpacing(2);
    m_removeSample->setFlat(true);
    m_removeSample->setToolTip(tr("Deletes the sample's database file"));
    const QList<QCommandLinkButton *> choices = {
        choice("sample", tr("Open the sample"), tr("A made-up company with four months of usage, in a database file of its own"), &FirstRunPage::sampleRequested),
        choice("import", tr("Import a file"), tr("CSV or JSON lines of your own, into a new database on this computer"), &FirstRunPage::importRequested),
        choice("database", tr("Connect to the team database…"), tr("A PostgreSQL server, or a database file that is there already"), &FirstRunPage::connectRequested),
    };
    auto *column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(label(tr("No database is open"), 6), 0, Qt::AlignHCenter);
    column->addWidget(label(tr("Reckoner prices usage, shows who spent what, and keeps the ledger."), 0), 0, Qt::AlignHCenter);
    column->addSpacing(16);
    for (QWidget *each : choices)
        column->addWidget(each, 0, Qt::AlignHCenter);
    column->addWidget(m_known, 0, Qt::AlignHCenter);
    column->addWidget(m_removeSample, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setFocusProxy(choices.first());
    connect(m_removeSample, &QPushButton::clicked, this, [this] {
        Q_EMIT sampleRemovalRequested();
        showKnown();
    });
    showKnown();
}

QCommandLinkButton *FirstRunPage::choice(const char *iconName, const QString &title, const QString &explanation, void (FirstRunPage::*chosen)())
{
    auto *button = new Choice(title, explanation);
    button->setIcon(icon(QLatin1StringView(iconName)));
    button->setIconSize(QSize(kIconSize, kIconSize));
    button->setFixedWidth(kChoiceWidth);
    button->setMinimumHeight(kChoiceHeight);
    button->setAutoDefault(true); // Enter presses it, not Space alone
    button->setAccessibleName(title);
    button->setAccessibleDescription(explanation);
    connect(button, &QPushButton::clicked, this, chosen);
    return button;
}

void FirstRunPage::showEvent(QShowEvent *event)
{
    showKnown();
    QWidget::showEvent(event);
}

void FirstRunPage::showKnown()
{
    m_removeSample->setVisible(QFile::exists(samplePath()));
    qDeleteAll(m_known->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto databases = knownDatabases();
    m_known->setVisible(!databases.empty());
    if (databases.empty())
        return;
    databases.resize(std::min(databases.size(), kMostKnown));
    m_knownRows->addWidget(new QLabel(tr("Known already")));
    for (const KnownDatabase &database : databases) {
        auto *button = new QPushButton(icon("database"_L1), database.title().replace(u'&', u"&&"_s));
        button->setStyleSheet(u"text-align: left; padding: 6px"_s);
        button->setToolTip(database.address);
        button->setAccessibleName(tr("Open %1").arg(database.title()));
        connect(button, &QPushButton::clicked, this, [this, database] { Q_EMIT openRequested(database.address, database.isReadOnly); });
        m_knownRows->addWidget(button);
    }
}

} // namespace reckoner
