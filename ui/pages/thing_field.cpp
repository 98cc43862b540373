#include "ui/pages/thing_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

namespace reckoner {

namespace {

constexpr int kTypingPauseMs = 150;
constexpr int kMatchRole = Qt::UserRole + 1;
constexpr qsizetype kLeastTyped = 2; ///< letters before anything is looked for

QString kindTitle(Thing::Kind kind)
{
    switch (kind) {
    case Thing::Kind::Company: return ThingField::tr("company");
    case Thing::Kind::Job: return ThingField::tr("job");
    case Thing::Kind::Person: return ThingField::tr("person");
    case Thing::Kind::Candidate: return ThingField::tr("candidate");
    case Thing::Kind::Interview: return ThingField::tr("interview");
    case Thing::Kind::Operation: return ThingField::tr("operation");
    }
    Q_UNREACHABLE();
}

} // namespace

ThingField::ThingField(ThingSource *source, QWidget *parent)
    : QLineEdit(parent), m_source(source), m_completer(new QCompleter(this)), m_matches(new QStandardItemModel(this))
{
    setClearButtonEnabled(true);
    m_completer->setModel(m_matches);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(this, &QLineEdit::textChanged, this, [this] { m_chosenId.clear(); });
    connect(this, &QLineEdit::textEdited, this, &ThingField::typed);
    connect(&m_pause, &QTimer::timeout, this, &ThingField::look);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ThingField::choose);
}

QString ThingField::wanted() const
{
    return m_chosenId.isEmpty() ? text().trimmed() : m_chosenId;
}

void ThingField::typed()
{
    m_things.clear();
    m_matches->clear();
    m_pause.start();
}

void ThingField::look()
{
    const QString looked = text().trimmed();
    if (!m_source || looked.size() < kLeastTyped)
        return;
    const auto take = [this, looked](const Result<std::vector<Thing>> &found) {
        if (found && text().trimmed() == looked)
            offer(*found);
    };
    m_source->jobs(this, looked, {}, take);
    for (const Thing::Kind kind : {Thing::Kind::Person, Thing::Kind::Candidate, Thing::Kind::Operation})
        m_source->others(this, kind, looked, take);
    m_source->companies(this, [take, looked](const Result<std::vector<Thing>> &companies) {
        if (!companies)
            return;
        std::vector<Thing> matching;
        std::ranges::copy_if(*companies, std::back_inserter(matching), [&](const Thing &company) { return company.name.contains(looked, Qt::CaseInsensitive); });
        take(matching);
    });
}

void ThingField::offer(const std::vector<Thing> &things)
{
    for (const Thing &thing : things) {
        QStringList details = {kindTitle(thing.kind)};
        for (const QString &detail : {thing.detail, thing.companyName}) {
            if (!detail.isEmpty())
                details.append(detail);
        }
        auto *item = new QStandardItem(thing.name + QStringLiteral("  ·  ") + details.join(QStringLiteral(", "))); // the model owns it
        item->setData(int(m_things.size()), kMatchRole);
        m_things.push_back(thing);
        m_matches->appendRow(item);
    }
    if (hasFocus() && m_matches->rowCount() > 0)
        m_completer->complete();
}

void ThingField::choose(const QModelIndex &index)
{
    const QVariant position = index.data(kMatchRole);
    if (!position.isValid())
        return;
    const Thing thing = m_things.at(size_t(position.toInt()));
    setText(thing.name);
    m_chosenId = thing.id.toString(QUuid::WithoutBraces);
    Q_EMIT chosen();
}

} // namespace reckoner
