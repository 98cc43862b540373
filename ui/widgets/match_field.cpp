#include "ui/widgets/match_field.h"
#include "ui/widgets/clear_button.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QStandardItemModel>

namespace reckoner {

namespace {

constexpr int kTypingPauseMs = 120;
constexpr int kMatchRole = Qt::UserRole + 1;

} // namespace

QString kindTitle(Thing::Kind kind)
{
    switch (kind) {
    case Thing::Kind::Company: return QCoreApplication::translate("Thing", "Company");
    case Thing::Kind::Job: return QCoreApplication::translate("Thing", "Job");
    case Thing::Kind::Person: return QCoreApplication::translate("Thing", "Person");
    case Thing::Kind::Candidate: return QCoreApplication::translate("Thing", "Candidate");
    case Thing::Kind::Interview: return QCoreApplication::translate("Thing", "Interview");
    case Thing::Kind::Operation: return QCoreApplication::translate("Thing", "Operation");
    }
    Q_UNREACHABLE();
}

MatchField::MatchField(ThingSource *source, QWidget *parent) :
    QLineEdit(parent), m_source(source), m_completer(new QCompleter(this)), m_matches(new QStandardItemModel(this))
{
    giveClearButton(*this);
    m_completer->setModel(m_matches);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(this, &QLineEdit::textEdited, this, &MatchField::startAnew);
    connect(&m_pause, &QTimer::timeout, this, [this] { look(text().trimmed()); });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &MatchField::take);
}

void MatchField::startAnew()
{
    m_things.clear();
    m_matches->clear();
    m_pause.start();
}

ThingSource::Answer MatchField::answerFor(const QString &typed)
{
    return [this, typed](const Result<std::vector<Thing>> &found) {
        if (found && text().trimmed() == typed)
            offer(*found);
    };
}

void MatchField::offer(const std::vector<Thing> &things)
{
    for (const Thing &thing : things) {
        auto *item = new QStandardItem(matchText(thing)); // the model owns it
        item->setData(int(m_things.size()), kMatchRole);
        m_things.push_back(thing);
        m_matches->appendRow(item);
    }
    if (hasFocus() && m_matches->rowCount() > 0)
        m_completer->complete();
}

void MatchField::sayNone(const QString &sentence)
{
    auto *item = new QStandardItem(sentence);
    item->setEnabled(false);
    m_matches->appendRow(item);
    if (hasFocus())
        m_completer->complete();
}

void MatchField::take(const QModelIndex &index)
{
    const QVariant position = index.data(kMatchRole);
    if (!position.isValid())
        return;
    const Thing thing = m_things.at(size_t(position.toInt())); // choosing may clear the list
    choose(thing);
}

bool MatchField::isLooking() const
{
    return m_completer->popup()->isVisible() || m_pause.isActive();
}

} // namespace reckoner
