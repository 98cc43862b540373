// A field for anything: a company, job, person, candidate or operation by a part of its name, or any id. What is typed stands as it is; matches are
// offered while typing goes on.
#pragma once

#include "ui/widgets/thing_source.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace reckoner {

class ThingField : public QLineEdit
{
    Q_OBJECT
public:
    explicit ThingField(ThingSource *source, QWidget *parent = nullptr);

    /// The id of the match that was taken, else what was typed.
    QString wanted() const;

Q_SIGNALS:
    void chosen(); ///< a match was taken

private:
    void typed();
    void look();
    void offer(const std::vector<Thing> &things);
    void choose(const QModelIndex &index);

    ThingSource *m_source;
    QCompleter *m_completer;
    QStandardItemModel *m_matches;
    QTimer m_pause; ///< between two keys
    std::vector<Thing> m_things;
    QString m_chosenId;
};

} // namespace reckoner
