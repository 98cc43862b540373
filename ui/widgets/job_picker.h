// Chooses a job by typing a part of its title or its id; the matches are looked up elsewhere while typing goes on.
#pragma once

#include "ui/widgets/thing_source.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace reckoner {

class JobPicker : public QLineEdit
{
    Q_OBJECT
public:
    explicit JobPicker(ThingSource *source, QWidget *parent = nullptr);

    void setCompany(const std::optional<CompanyId> &company) { m_company = company; }
    /// Shows a title without telling; empty for any job.
    void showTitle(const QString &title);

Q_SIGNALS:
    void chosen(const reckoner::Thing &job);
    void cleared();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void look();
    void offer(const std::vector<Thing> &jobs);
    void choose(const QModelIndex &index);
    ThingSource *m_source;
    QCompleter *m_completer;
    QStandardItemModel *m_matches;
    QTimer m_pause; ///< between two keys
    std::vector<Thing> m_jobs;
    std::optional<CompanyId> m_company;
    QString m_shownTitle;
};

} // namespace reckoner
