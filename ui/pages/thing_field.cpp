#include "ui/pages/thing_field.h"

namespace reckoner {

namespace {

constexpr qsizetype kLeastTyped = 2; ///< letters before anything is looked for

} // namespace

ThingField::ThingField(ThingSource *source, QWidget *parent) : MatchField(source, parent)
{
    connect(this, &QLineEdit::textChanged, this, [this] { m_chosenId.clear(); });
}

QString ThingField::wanted() const
{
    return m_chosenId.isEmpty() ? text().trimmed() : m_chosenId;
}

void ThingField::look(const QString &typed)
{
    if (!source() || typed.size() < kLeastTyped)
        return;
    const auto offer = answerFor(typed);
    source()->jobs(this, typed, {}, offer);
    for (const Thing::Kind kind : {Thing::Kind::Person, Thing::Kind::Candidate, Thing::Kind::Operation})
        source()->others(this, kind, typed, offer);
    source()->companies(this, [offer, typed](const Result<std::vector<Thing>> &companies) {
        if (!companies)
            return;
        std::vector<Thing> matching;
        std::ranges::copy_if(*companies, std::back_inserter(matching), [&](const Thing &company) { return company.name.contains(typed, Qt::CaseInsensitive); });
        offer(matching);
    });
}

QString ThingField::matchText(const Thing &thing) const
{
    QStringList details = {kindTitle(thing.kind)};
    for (const QString &detail : {thing.detail, thing.companyName}) {
        if (!detail.isEmpty())
            details.append(detail);
    }
    return thing.name + QStringLiteral("  ·  ") + details.join(QStringLiteral(", "));
}

void ThingField::choose(const Thing &thing)
{
    setText(thing.name);
    m_chosenId = thing.id.toString(QUuid::WithoutBraces);
    Q_EMIT chosen();
}

} // namespace reckoner
