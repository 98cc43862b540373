#include "models/rules/usage_event.h"

#include <QCryptographicHash>
#include <QVarLengthArray>
#include <QtEndian>
#include <algorithm>

namespace reckoner {

namespace {

/// Writes the fields that were given, each with a tag of its own, so that no two contents have the same bytes. The tags never change:
/// digests are stored.
class CanonicalForm
{
public:
    void addNumber(char tag, qint64 number)
    {
        m_bytes.append(tag);
        appendBigEndian(number);
    }
    void addUuid(char tag, const QUuid &uuid)
    {
        m_bytes.append(tag);
        appendBigEndian(uuid.data1);
        appendBigEndian(uuid.data2);
        appendBigEndian(uuid.data3);
        appendBigEndian(qFromBigEndian<quint64>(uuid.data4));
    }
    void add(char tag, const std::optional<qint64> &number)
    {
        if (number)
            addNumber(tag, *number);
    }
    void add(char tag, const std::optional<Instant> &at)
    {
        if (at)
            addNumber(tag, at->micros());
    }
    void add(char tag, const std::optional<QString> &text)
    {
        if (!text)
            return;
        addNumber(tag, text->size());
        if (std::ranges::all_of(*text, [](QChar unit) { return unit < QChar(0x80); }))
            appendAscii(*text);
        else
            appendBytes(text->toUtf8());
    }
    template <typename Tag>
    void add(char tag, const std::optional<Id<Tag>> &id)
    {
        if (id)
            addUuid(tag, id->uuid());
    }
    QByteArrayView bytes() const { return {m_bytes.constData(), m_bytes.size()}; }

private:
    /// The common case of UTF-8, without allocating.
    void appendAscii(QStringView text)
    {
        const qsizetype place = m_bytes.size();
        m_bytes.resize(place + text.size());
        std::ranges::transform(text, m_bytes.data() + place, [](QChar unit) { return char(unit.unicode()); });
    }
    void appendBytes(QByteArrayView bytes) { m_bytes.append(bytes.data(), bytes.size()); }
    template <typename Number>
    void appendBigEndian(Number number)
    {
        char bytes[sizeof number];
        qToBigEndian(number, bytes);
        m_bytes.append(bytes, sizeof bytes);
    }

    QVarLengthArray<char, 512> m_bytes;
};

} // namespace

/// A job's id is the same id in capitals.
static void addJob(CanonicalForm &form, const std::optional<QString> &job)
{
    if (const auto uuid = job ? parseUuid(*job) : std::nullopt)
        form.addUuid('J', *uuid);
    else
        form.add('j', job);
}

static void addCvFields(CanonicalForm &form, const UsageEvent &event)
{
    form.add('f', event.fileSizeKb);
    if (!event.parseSuccessful.value_or(true)) // saying that a parse succeeded says nothing new
        form.addNumber('x', 0);
    form.add('k', event.skills);
    form.add('r', event.successRate);
}

static void addQuestionFields(CanonicalForm &form, const UsageEvent &event)
{
    form.add('p', event.promptTokens);
    form.add('o', event.completionTokens);
    form.add('q', event.questions);
    form.add('l', event.descriptionLength);
    form.add('m', event.model);
}

static void addVideoFields(CanonicalForm &form, const UsageEvent &event)
{
    form.add('i', event.interview);
    form.add('n', event.minutesGiven);
    form.add('s', event.startedAt);
    form.add('e', event.endedAt);
    if (!event.durationMicros && event.startedAt && event.endedAt)
        form.addNumber('d', event.endedAt->micros() - event.startedAt->micros());
    form.add('d', event.durationMicros);
    form.add('y', event.completedQuestions);
    form.add('z', event.totalQuestions);
    form.add('v', event.videoQuality);
}

QByteArray contentDigest(const UsageEvent &event)
{
    CanonicalForm form;
    form.addNumber('t', qint64(event.type));
    form.add('c', event.company);
    form.add('w', event.occurredAt);
    addJob(form, event.job);
    form.add('a', event.candidate);
    form.add('A', event.application);
    form.add('P', event.profile);
    form.add('O', event.origin);
    if (event.source)
        form.addNumber('S', qint64(*event.source));
    if (event.givenCost)
        form.addNumber('$', event.givenCost->nanos());
    addCvFields(form, event);
    addQuestionFields(form, event);
    addVideoFields(form, event);
    return QCryptographicHash::hash(form.bytes(), QCryptographicHash::Sha256).left(16);
}

/// The last 5 x `digits` bits, in base32hex (RFC 4648), whose digits sort as their values.
static void appendBase32(QVarLengthArray<char16_t, 64> &text, quint64 value, int digits)
{
    for (int shift = 5 * (digits - 1); shift >= 0; shift -= 5)
        text.append(u"0123456789abcdefghijklmnopqrstuv"[(value >> shift) & 31]);
}

QString generatedEventId(const UsageEvent &event, const QByteArray &digest, qint64 ordinalAmongEqual)
{
    ensure(digest.size() == 16 && ordinalAmongEqual >= 0, "an event id is made from a content digest and an ordinal");
    constexpr qint64 kOldestMicros = -2'208'988'800'000'000; // 1900-01-01, the earliest time that is read; the latest fits 58 bits
    QVarLengthArray<char16_t, 64> text;
    appendBase32(text, event.occurredAt ? quint64(event.occurredAt->micros() - kOldestMicros) : 0, 12);
    text.append(u'-');
    appendBase32(text, qFromBigEndian<quint64>(digest.constData()), 12); // 60 bits and 40 bits of the digest
    appendBase32(text, qFromBigEndian<quint64>(digest.constData() + 8), 8);
    if (ordinalAmongEqual > 0) {
        text.append(u'-');
        appendBase32(text, quint64(ordinalAmongEqual), 6);
    }
    return QStringView(text.constData(), text.size()).toString();
}

} // namespace reckoner
