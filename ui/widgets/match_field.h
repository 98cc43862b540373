// A line in which something is looked for while typing goes on: matches are asked for after a short pause, and offered below.
#pragma once

#include "ui/widgets/thing_source.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace reckoner {

/// "Job", "Person": before the detail of a match.
QString kindTitle(Thing::Kind kind);

class MatchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit MatchField(ThingSource *source, QWidget *parent = nullptr);

protected:
    ThingSource *source() const { return m_source; }
    /// Asks the source for what was typed; answers come to offer().
    virtual void look(const QString &typed) = 0;
    /// As a match is shown.
    virtual QString matchText(const Thing &thing) const = 0;
    virtual void choose(const Thing &thing) = 0;
    /// The answer to one question; several questions of one text add up. Answers to older texts are not shown.
    ThingSource::Answer answerFor(const QString &typed);
    /// In place of matches: there are none.
    void sayNone(const QString &sentence);
    bool isLooking() const;

private:
    void offer(const std::vector<Thing> &things);
    void take(const QModelIndex &index);
    void startAnew();

    ThingSource *m_source;
    QCompleter *m_completer;
    QStandardItemModel *m_matches;
    QTimer m_pause; ///< between two keys
    std::vector<Thing> m_things;
};

} // namespace reckoner
