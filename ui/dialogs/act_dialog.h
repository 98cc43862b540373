// The one dialog for every act that changes data: what each row or bucket is before and after, a reason, Do. The act runs elsewhere while the dialog
// says so; its refusal is shown in place. Undo is offered afterwards by a toast, where the act can be undone.
#pragma once

#include "models/core/money.h"

#include <QDialog>
#include <QHash>
#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace reckoner {

class WorkingBar;

/// One line of the preview, in words.
struct ChangeLine
{
    QString thing;
    QString before;
    QString after;
};

/// One of those that a field offers.
struct ActChoice
{
    QString value;
    QString title;
};

struct ActInput;

/// Something that the person enters. A count is a whole number above zero; money and the price of a unit are decimals. Numbers are written as the
/// person's language writes them, and are plain decimal text here.
struct ActField
{
    enum class Kind { Count, Money, UnitPrice, Text, Choice };
    QString key;
    QString label; ///< with its mnemonic
    Kind kind = Kind::Text;
    bool isNeeded = false;
    QString value = {}; ///< to begin with
    /// Of a choice: what is offered, asked for anew when something else was entered.
    std::function<std::vector<ActChoice>(const ActInput &)> choices = {};
};

/// What the person entered, by the fields' keys; a field that was left empty is not in it.
struct ActInput
{
    QString reason;
    QHash<QString, QString> values;
    qint64 count(const QString &key) const { return values.value(key).toLongLong(); }
    std::optional<Money> money(const QString &key) const;
    std::optional<QString> text(const QString &key) const;
};

struct ActText
{
    enum class Reason { None, Optional, Required };
    QString title;
    QString explanation; ///< what will happen, in one or two sentences
    QString doIt;        ///< "Reconcile 12 rows"; empty: there is nothing to do, only to look at
    Reason reason = Reason::Optional;
    std::vector<ChangeLine> changes = {};
    std::vector<ActField> fields = {};
    /// With fields: before and after for what is entered so far, instead of `changes`.
    std::function<std::vector<ChangeLine>(const ActInput &)> preview = {};
};

class ActDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ActDialog(const ActText &text, QWidget *parent = nullptr);

    QString reason() const;
    ActInput input() const;
    bool isBusy() const { return m_busy; }
    /// The act was done: closes.
    void succeed();
    /// The connection was lost at the last step, and it is being found out whether it was done: says so, and may be closed meanwhile.
    void showFindingOut(bool isUnderWay);
    /// It was refused: says why and lets the person change something or cancel.
    void fail(const Error &error);

Q_SIGNALS:
    /// Do was pressed: whoever opened the dialog runs the act and answers with succeed() or fail().
    void doRequested(const QString &reason);

protected:
    void reject() override;

private:
    void addFields();
    void addChanges(const std::vector<ChangeLine> &changes);
    void showPreview();
    bool isComplete() const;
    void addReason(ActText::Reason reason);
    void addButtons(const QString &doIt);
    void allowDoing();
    void beginWhereToWrite();
    void setBusy(bool busy);
    void start();

    struct Entry
    {
        ActField field;
        QLineEdit *edit;
        QComboBox *box;
        QWidget *editor() const;
        QString entered() const; ///< numbers as plain decimal text
        bool isValid() const;
    };
    Entry entryOf(const ActField &field);
    void offerChoices();
    void takeEntry();

    ActText m_text;
    std::vector<Entry> m_entries;
    std::function<void(std::vector<ChangeLine>)> m_showChanges; ///< none: nothing to show
    bool m_busy = false;
    bool m_isFindingOut = false;
    QLineEdit *m_reason = nullptr;
    QLabel *m_error;
    WorkingBar *m_progress;
    QPushButton *m_do = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace reckoner
