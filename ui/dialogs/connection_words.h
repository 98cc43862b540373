// A tried connection in words: what is well, what is not, and what to do.
#pragma once

#include "models/session/connection_report.h"

#include <QStringList>

namespace reckoner {

struct ConnectionWords
{
    enum class Grade { Ready, NotReady, Failed } grade = Grade::Ready;
    QString summary;   ///< one sentence
    QStringList facts; ///< one a line
};

ConnectionWords wordsOf(const Result<ConnectionReport> &report);

} // namespace reckoner
