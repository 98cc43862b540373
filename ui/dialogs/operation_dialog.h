// One operation, as the history keeps it: what was done, by whom, when and why, what it was given and what came of it.
#pragma once

#include "models/ledger/history.h"

#include <QDialog>

class QFormLayout;

namespace reckoner {

class OperationDialog : public QDialog
{
    Q_OBJECT
public:
    /// `companyName` may be empty: the operation is of no company, or there is only one.
    OperationDialog(const OperationEntry &operation, const QString &companyName, QWidget *parent = nullptr);

private:
    void addLine(QFormLayout *form, const QString &title, const QString &text);
    void addJson(QFormLayout *form, const QString &title, const QJsonObject &json);
};

} // namespace reckoner
