// The one dialog for every act that changes data: what each row or bucket is before and after, a reason, Do. The act runs elsewhere while the dialog
// says so; its refusal is shown in place. Undo is offered afterwards by a toast, where the act can be undone.
#pragma once

#include "models/core/error.h"

#include <QDialog>
#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace reckoner {

/// One line of the preview, in words.
struct ChangeLine
{
    QString thing;
    QString before;
    QString after;
};

struct ActText
{
    enum class Reason { None, Optional, Required };
    QString title;
    QString explanation; ///< what will happen, in one or two sentences
    QString doIt;        ///< "Reconcile 12 rows"
    Reason reason = Reason::Optional;
    std::vector<ChangeLine> changes = {};
};

class ActDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ActDialog(const ActText &text, QWidget *parent = nullptr);

    QString reason() const;
    bool isBusy() const { return m_busy; }
    /// The act was done: closes.
    void succeed();
    /// It was refused: says why and lets the person change something or cancel.
    void fail(const Error &error);

Q_SIGNALS:
    /// Do was pressed: whoever opened the dialog runs the act and answers with succeed() or fail().
    void doRequested(const QString &reason);

protected:
    void reject() override;

private:
    void addChanges(const std::vector<ChangeLine> &changes);
    void addReason(ActText::Reason reason);
    void addButtons(const QString &doIt);
    void allowDoing();
    void setBusy(bool busy);
    void start();

    bool m_needsReason;
    bool m_busy = false;
    QLineEdit *m_reason = nullptr;
    QLabel *m_error;
    QProgressBar *m_progress;
    QPushButton *m_do = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace reckoner
