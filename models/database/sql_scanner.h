// Walks SQL text piece by piece, so that what stands in quotes and comments is not taken for SQL.
#pragma once

#include <QStringView>

namespace reckoner {

class SqlScanner
{
public:
    /// Quoted: '...' "..." or a dollar-quoted text. Word: letters, digits and '_'. Sign: any other single character, blanks included.
    enum class Piece { Comment, Quoted, Word, Sign };

    explicit SqlScanner(QStringView sql) : m_rest(sql) {}
    /// Steps to the next piece; false at the end.
    bool next();
    Piece piece() const { return m_piece; }
    QStringView text() const { return m_text; }
    bool isSign(QChar sign) const { return m_piece == Piece::Sign && m_text.front() == sign; }
    /// What follows the piece.
    QStringView rest() const { return m_rest; }

private:
    qsizetype lengthOfPiece(bool backslashEscapes);
    QStringView m_rest;
    QStringView m_text;
    Piece m_piece = Piece::Sign;
};

} // namespace reckoner
