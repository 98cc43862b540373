#include "models/exchange/cloud_events.h"

#include "models/core/text.h"

#include <QCryptographicHash>

namespace reckoner {
namespace {

FieldError envelopeError(const char *field, const char *sentence)
{
    return {field, Error{ErrorCode::InvalidInput, sentence}};
}

/// One text for source and id: a source is a URI reference and has no blank, so no two pairs make the same. Long ones are hashed.
std::string_view eventIdOf(std::string_view source, std::string_view id, TextArena &texts)
{
    const size_t length = source.size() + 1 + id.size();
    char *text = texts.reserve(length);
    std::memcpy(text, source.data(), source.size());
    text[source.size()] = ' ';
    std::memcpy(text + source.size() + 1, id.data(), id.size());
    if (length <= size_t(kLongestExternalId))
        return {text, length};
    const QByteArray digest = QCryptographicHash::hash(QByteArrayView(text, qsizetype(length)), QCryptographicHash::Sha256).toHex();
    return texts.keep({digest.constData(), size_t(digest.size())});
}

} // namespace

void CloudEventRows::completeRow(ImportRow &row, TextArena &texts)
{
    row.wrong = checkEnvelope();
    if (row.wrong || row.has(FieldId::EventId))
        return;
    const std::string_view eventId = eventIdOf(m_fields.cells()[m_places.source], m_fields.cells()[m_places.id], texts);
    const FieldInfo &field = info(FieldId::EventId);
    if (auto error = field.parse(field, eventId, {}, row))
        row.wrong = FieldError{field.name, std::move(*error)};
}

std::optional<FieldError> CloudEventRows::checkEnvelope() const
{
    const auto &cells = m_fields.cells();
    if (!cells[m_places.version].starts_with("1."))
        return envelopeError("specversion", RECKONER_TEXT("This is no CloudEvent of version 1 (specversion)."));
    if (cells[m_places.id].empty())
        return envelopeError("id", RECKONER_TEXT("The CloudEvent has no id."));
    if (cells[m_places.source].empty())
        return envelopeError("source", RECKONER_TEXT("The CloudEvent has no source."));
    if (!cells[m_places.binary].empty())
        return envelopeError("data_base64", RECKONER_TEXT("The CloudEvent's data is binary and cannot be read."));
    return {};
}

} // namespace reckoner
