#include "ui/window/first_run_page.h"

#include "ui/widgets/icon.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

namespace {

constexpr int kChoiceWidth = 420;

QLabel *label(const QString &text, int pointsMore)
{
    auto *words = new QLabel(text);
    QFont font = words->font();
    font.setPointSize(font.pointSize() + pointsMore);
    words->setFont(font);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    words->setFixedWidth(kChoiceWidth);
    return words;
}

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(label(tr("No database is open"), 6), 0, Qt::AlignHCenter);
    column->addWidget(label(tr("Reckoner prices usage, shows who spent what, and keeps the ledger."), 0), 0, Qt::AlignHCenter);
    column->addSpacing(16);
    const QList<QPushButton *> choices = {
        choice("sample", tr("Open the sample"), tr("A made-up company with four months of usage, in a database file of its own"), &FirstRunPage::sampleRequested),
        choice("import", tr("Import a file"), tr("CSV or JSON lines of your own, into a new database on this machine"), &FirstRunPage::importRequested),
        choice("database", tr("Open or connect…"), tr("A database file, or the team's PostgreSQL"), &FirstRunPage::connectRequested),
    };
    for (QPushButton *each : choices)
        column->addWidget(each, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setFocusProxy(choices.first());
}

QPushButton *FirstRunPage::choice(const char *iconName, const QString &title, const QString &explanation, void (FirstRunPage::*chosen)())
{
    auto *button = new QPushButton(icon(QLatin1StringView(iconName)), title);
    button->setFixedWidth(kChoiceWidth);
    button->setMinimumHeight(44);
    button->setToolTip(explanation);
    button->setAccessibleName(title);
    button->setAccessibleDescription(explanation);
    connect(button, &QPushButton::clicked, this, chosen);
    return button;
}

} // namespace reckoner
