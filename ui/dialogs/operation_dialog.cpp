#include "ui/dialogs/operation_dialog.h"

#include "models/wording/sentences.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>

namespace reckoner {

namespace {

constexpr int kWidth = 560;
constexpr int kMostLines = 8;

template <typename IdType>
QString idText(const std::optional<IdType> &id)
{
    return id ? id->toString() : QString();
}

/// The login only where it is another one than who acted.
QString whoText(const OperationEntry &operation)
{
    return operation.actor == operation.login ? operation.actor : OperationDialog::tr("%1 (logged in as %2)").arg(operation.actor, operation.login);
}

} // namespace

OperationDialog::OperationDialog(const OperationEntry &operation, const QString &companyName, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Operation"));
    setMinimumWidth(kWidth);
    auto *form = new QFormLayout(this);
    addLine(form, tr("What"), operation.kind);
    addLine(form, tr("Id"), operation.id.toString());
    addLine(form, tr("Company"), companyName);
    addLine(form, tr("Who"), whoText(operation));
    addLine(form, tr("When"), tr("%1 (UTC)").arg(wording::timeText(operation.businessAt, Calendar())));
    addLine(form, tr("Recorded"), tr("%1 (UTC)").arg(wording::timeText(operation.recordedAt, Calendar())));
    addLine(form, tr("Reason"), operation.reason.value_or(QString()));
    addLine(form, tr("Key"), operation.key.value_or(QString()));
    addLine(form, tr("Refused"), operation.refusedCode.value_or(QString()));
    addLine(form, tr("Together with"), idText(operation.batch));
    addLine(form, tr("Reverses"), idText(operation.reverses));
    addLine(form, tr("Reversed by"), idText(operation.reversedBy));
    addJson(form, tr("Given"), operation.request);
    addJson(form, tr("Answer"), operation.reply);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void OperationDialog::addLine(QFormLayout *form, const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(title);
    label->setWordWrap(true);
    form->addRow(title, label);
}

void OperationDialog::addJson(QFormLayout *form, const QString &title, const QJsonObject &json)
{
    if (json.isEmpty())
        return;
    const QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)).trimmed();
    auto *view = new QPlainTextEdit(text);
    view->setReadOnly(true);
    view->setAccessibleName(title);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int lines = std::min(int(text.count(u'\n')) + 1, kMostLines);
    view->setFixedHeight(lines * view->fontMetrics().lineSpacing() + 2 * view->frameWidth() + int(view->document()->documentMargin()) * 2);
    form->addRow(title, view);
}

} // namespace reckoner
