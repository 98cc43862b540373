#include "models/database/sql_scanner.h"

namespace reckoner {

static bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

static qsizetype wordLength(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size() && isWordCharacter(text[length]))
        ++length;
    return length;
}

/// Up to and with the mark, or all of it where the mark is missing.
static qsizetype lengthPast(QStringView text, QStringView mark, qsizetype from)
{
    const qsizetype found = text.indexOf(mark, from);
    return found < 0 ? text.size() : found + mark.size();
}

/// A doubled quote needs no care: it reads as two quoted pieces, one behind the other.
static qsizetype quotedLength(QStringView text, bool backslashEscapes)
{
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] == u'\\' && backslashEscapes)
            ++at;
        else if (text[at] == text[0])
            return at + 1;
    }
    return text.size();
}

/// 0 where the '$' opens no dollar quote.
static qsizetype dollarQuotedLength(QStringView text)
{
    const qsizetype tag = text.size() > 1 && text[1].isDigit() ? 0 : wordLength(text.mid(1));
    if (text.size() < tag + 2 || text[tag + 1] != u'$')
        return 0;
    return lengthPast(text, text.left(tag + 2), tag + 2);
}

bool SqlScanner::next()
{
    if (m_rest.isEmpty())
        return false;
    // E'it\'s' is PostgreSQL's only text in which a backslash escapes.
    const bool afterE = m_piece == Piece::Word && m_text.compare(u"E", Qt::CaseInsensitive) == 0;
    const qsizetype length = lengthOfPiece(afterE);
    m_text = m_rest.left(length);
    m_rest = m_rest.mid(length);
    return true;
}

qsizetype SqlScanner::lengthOfPiece(bool backslashEscapes)
{
    const QChar first = m_rest.front();
    if (isWordCharacter(first)) {
        m_piece = Piece::Word;
        return wordLength(m_rest);
    }
    if (m_rest.startsWith(u"--")) {
        m_piece = Piece::Comment;
        const qsizetype end = m_rest.indexOf(u'\n');
        return end < 0 ? m_rest.size() : end; // the line's end is no part of it
    }
    if (m_rest.startsWith(u"/*")) {
        m_piece = Piece::Comment;
        return lengthPast(m_rest, u"*/", 2);
    }
    m_piece = Piece::Quoted;
    if (first == u'\'' || first == u'"')
        return quotedLength(m_rest, backslashEscapes && first == u'\'');
    if (const qsizetype length = first == u'$' ? dollarQuotedLength(m_rest) : 0; length > 0)
        return length;
    m_piece = Piece::Sign;
    return 1;
}

} // namespace reckoner
