#include "ui/pages/diagnose_page.h"

#include "models/wording/sentences.h"
#include "ui/delegates/icon_delegate.h"
#include "ui/pages/thing_field.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCauseIcon = 22;
constexpr int kWouldUseWidth = 90;

/// As the page shows a check: a word beside the icon, never a colour alone.
std::span<const Column<DiagnosisCheck>> shownCheckColumns()
{
    static const std::array columns = {
        Column<DiagnosisCheck>{"result", QT_TRANSLATE_NOOP("Column", "Result"), ColumnKind::Text,
                               [](const DiagnosisCheck &check) { return Cell(check.ok ? DiagnosePage::tr("In order") : DiagnosePage::tr("Look here")); }},
        Column<DiagnosisCheck>{"check", QT_TRANSLATE_NOOP("Column", "Check"), ColumnKind::Text, [](const DiagnosisCheck &check) { return Cell(QString::fromLatin1(check.check)); }},
        Column<DiagnosisCheck>{"why", QT_TRANSLATE_NOOP("Column", "Why"), ColumnKind::Text,
                               [](const DiagnosisCheck &check) { return Cell(wording::sentence({ErrorCode::InvalidState, check.text, check.context})); }},
    };
    return columns;
}

QIcon checkIcon(bool ok)
{
    return ok ? icon("passed"_L1, theme::Tone::Good) : icon("warning"_L1, theme::Tone::Warning);
}

Result<QJsonObject> savedDiagnosis(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} cannot be read: {why}."), {{u"file"_s, path}, {u"why"_s, file.errorString()}}};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{file} is no saved diagnosis."), {{u"file"_s, path}}};
    return document.object();
}

} // namespace

DiagnosePage::DiagnosePage(const PageContext &context)
    : Page(context),
      m_checks(new RowTableModel<DiagnosisCheck>(shownCheckColumns(), [](const DiagnosisCheck &check) { return QVariant(QString::fromLatin1(check.check) + check.why()); }, this)),
      m_checkTable(new TableView(u"diagnose/checks"_s, tr("Checks"), this))
{
    m_checkTable->setTable(m_checks, TableView::Sorting::InMemory);
    m_checkTable->setItemDelegateForColumn(m_checkTable->columnOf(u"result"_s),
                                           new IconDelegate([this](int row) { return checkIcon(m_checks->rowAt(row).ok); }, m_checkTable));
    m_view = buildView();
    m_stack = new StateStack(m_view, this);
    adopt(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(buildQuestion());
    layout->addWidget(m_stack, 1);
    connect(m_checkTable, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    connect(m_checkTable, &TableView::rowOpened, this, &DiagnosePage::openCheck);
}

QPushButton *DiagnosePage::addButton(QLayout *line, const char *iconName, const QString &text, void (DiagnosePage::*run)())
{
    auto *button = new QPushButton(text, this);
    if (iconName[0] != '\0')
        button->setIcon(icon(QLatin1StringView(iconName)));
    connect(button, &QPushButton::clicked, this, run);
    line->addWidget(button);
    return button;
}

QWidget *DiagnosePage::buildQuestion()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_who = new ThingField(context().things, row);
    m_who->setPlaceholderText(tr("A person, organization, company, job, or any id"));
    m_who->setAccessibleName(tr("Who or what is to be diagnosed"));
    auto *label = new QLabel(tr("&Would so many more pass:"), row);
    m_wouldUse = new QLineEdit(row);
    m_wouldUse->setValidator(new QIntValidator(1, INT_MAX, m_wouldUse));
    m_wouldUse->setPlaceholderText(tr("any"));
    m_wouldUse->setAccessibleName(tr("Would so many more pass: credits, minutes or tokens"));
    m_wouldUse->setToolTip(tr("Credits, minutes or tokens, whatever it draws"));
    m_wouldUse->setAlignment(Qt::AlignRight);
    m_wouldUse->setFixedWidth(kWouldUseWidth);
    label->setBuddy(m_wouldUse);
    line->addWidget(m_who, 1);
    line->addWidget(label);
    line->addWidget(m_wouldUse);
    m_ask = addButton(line, "diagnose", tr("&Diagnose"), &DiagnosePage::ask);
    m_ask->setEnabled(false);
    connect(m_who, &QLineEdit::textChanged, this, [this] { m_ask->setEnabled(!m_who->wanted().isEmpty()); });
    connect(m_who, &ThingField::chosen, this, &DiagnosePage::ask);
    for (QLineEdit *edit : {static_cast<QLineEdit *>(m_who), m_wouldUse})
        connect(edit, &QLineEdit::returnPressed, m_ask, &QPushButton::click);
    return row;
}

QWidget *DiagnosePage::buildCause()
{
    m_cause = new QFrame(this);
    m_cause->setFrameShape(QFrame::StyledPanel);
    m_cause->setBackgroundRole(QPalette::Base);
    m_cause->setAutoFillBackground(true);
    auto *line = new QHBoxLayout(m_cause);
    m_causeIcon = new QLabel(m_cause);
    line->addWidget(m_causeIcon, 0, Qt::AlignTop);
    auto *wordsColumn = new QVBoxLayout;
    m_causeText = new QLabel(m_cause);
    QFont font = m_causeText->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setWeight(QFont::DemiBold);
    m_causeText->setFont(font);
    m_subject = new QLabel(m_cause);
    m_subject->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_causeText, m_subject}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        wordsColumn->addWidget(label);
    }
    line->addLayout(wordsColumn, 1);
    m_remedy = addButton(line, "", QString(), &DiagnosePage::goToRemedy);
    return m_cause;
}

QWidget *DiagnosePage::buildView()
{
    m_lists = new QTabWidget(this);
    m_lists->setDocumentMode(true);
    m_lists->setAccessibleName(tr("What it draws from"));
    m_balances = addList(FactList::Balances, u"balances"_s, tr("Balances"));
    m_periods = addList(FactList::Periods, u"periods"_s, tr("Periods"));
    m_purchases = addList(FactList::Purchases, u"purchases"_s, tr("Bought and granted"));
    m_draws = addList(FactList::Draws, u"draws"_s, tr("Last ledger entries"));
    m_refusals = addList(FactList::Refusals, u"refusals"_s, tr("Refused"));
    m_comparison = addList(FactList::Comparison, u"comparison"_s, tr("Compared"));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_checkTable);
    split->addWidget(m_lists);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *view = new QWidget(this);
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(buildCause());
    column->addWidget(split, 1);
    auto *actions = new QHBoxLayout;
    actions->addStretch(1);
    m_copy = addButton(actions, "copy", tr("Copy as &text"), &DiagnosePage::copy);
    m_save = addButton(actions, "export", tr("&Save…"), &DiagnosePage::chooseSaved);
    m_compare = addButton(actions, "", tr("Co&mpare with a saved one…"), &DiagnosePage::chooseCompared);
    column->addLayout(actions);
    return view;
}

DiagnosePage::List DiagnosePage::addList(FactList list, const QString &name, const QString &title)
{
    auto *table = new TableView(u"diagnose/"_s + name, title, this);
    List made;
    made.model = new RowTableModel<FactRow>(factColumns(list), [](const FactRow &row) { return QVariant(row.id()); }, table);
    table->setTable(made.model, TableView::Sorting::InMemory);
    made.stack = new StateStack(table, this);
    connect(table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    connect(table, &TableView::rowOpened, this, [this, table, model = made.model] { openFact(model->rowAt(table->tableRow(table->currentIndex()))); });
    m_lists->addTab(made.stack, title);
    return made;
}

// --- asking

void DiagnosePage::takeSubject(const QString &subject)
{
    m_who->setText(subject);
    ask();
}

void DiagnosePage::ask()
{
    m_asked = m_who->wanted();
    if (!m_asked.isEmpty())
        reload();
}

/// Who comes with a job or a company in the filter and has asked nothing yet wants to know about that.
void DiagnosePage::askAboutFilter()
{
    if (filter().job)
        m_asked = filter().job->toString();
    else if (filter().company)
        m_asked = filter().company->toString();
    m_who->setText(filter().job ? filterState()->jobTitle(*filter().job) : filter().company ? filterState()->companyName(*filter().company) : QString());
}

std::optional<qint64> DiagnosePage::wouldUse() const
{
    const qint64 count = m_wouldUse->text().toLongLong();
    return count > 0 ? std::optional(count) : std::nullopt;
}

void DiagnosePage::load()
{
    if (m_asked.isEmpty())
        askAboutFilter();
    if (m_asked.isEmpty()) {
        if (m_stack->state() == StateStack::State::Blank) // once: what another program writes later takes nobody's keys away
            m_who->setFocus();
        m_stack->showEmpty({tr("Why does it not work for somebody?"),
                            tr("Name a person, an organization, a company or a job, or paste any id: of a candidate, a usage row, a log, an operation. "
                               "Balances, periods, purchases and refusals are looked at, and the cause is named. Nothing is changed.")});
        return;
    }
    const DiagnosisWanted wanted{m_asked, wouldUse()};
    Page::ask<Diagnosis>("diagnose", m_stack, [wanted](Inquiry &inquiry) { return diagnose(inquiry, wanted); }, [this](Diagnosis diagnosis) { show(std::move(diagnosis)); });
}

void DiagnosePage::show(Diagnosis diagnosis)
{
    const bool isAnother = !m_diagnosis || m_diagnosis->id != diagnosis.id;
    m_diagnosis = std::move(diagnosis);
    showCause();
    m_checks->setRows(m_diagnosis->checks);
    showList(m_balances, balanceFacts(m_diagnosis->balances), tr("It holds no balance."));
    showList(m_periods, periodFacts(m_diagnosis->periods, m_diagnosis->balances), tr("It has no billing period."));
    showList(m_purchases, purchaseFacts(m_diagnosis->purchases), tr("Nothing was bought or granted for it."));
    showList(m_draws, drawFacts(m_diagnosis->draws), tr("No ledger entry is of it."));
    showList(m_refusals, refusalFacts(m_diagnosis->refusals), tr("Nothing was refused in the last 90 days."));
    if (isAnother)
        showList(m_comparison, {}, tr("Save a diagnosis, and compare with it later."));
    m_stack->showData();
    Q_EMIT rowsShown(m_checks->rowCount());
}

void DiagnosePage::showCause()
{
    const DiagnosisCheck *cause = m_diagnosis->cause();
    m_causeIcon->setPixmap(checkIcon(!cause).pixmap(kCauseIcon, kCauseIcon));
    m_causeText->setText(cause ? wording::sentence({ErrorCode::InvalidState, cause->text, cause->context}) : tr("Nothing is wrong: every check is in order."));
    m_subject->setText(tr("%1, looked at %2 (UTC). Id: %3").arg(subjectText(*m_diagnosis), wording::timeText(m_diagnosis->asOf, Calendar()), m_diagnosis->id));
    const auto remedy = cause ? remedyOf(*m_diagnosis, *cause) : std::nullopt;
    m_remedy->setVisible(remedy.has_value());
    m_remedy->setText(remedy ? remedy->title : QString());
}

void DiagnosePage::showList(const List &list, std::vector<FactRow> rows, const QString &why)
{
    list.model->setRows(std::move(rows));
    if (list.model->rowCount() == 0)
        list.stack->showEmpty({why, {}});
    else
        list.stack->showData();
}

// --- what can be done with it

void DiagnosePage::goToRemedy()
{
    const DiagnosisCheck *cause = m_diagnosis ? m_diagnosis->cause() : nullptr;
    if (const auto remedy = cause ? remedyOf(*m_diagnosis, *cause) : std::nullopt)
        follow(*remedy);
}

void DiagnosePage::follow(const Remedy &remedy)
{
    const auto company = CompanyId::parse(remedy.subject);
    if (remedy.page == QLatin1StringView(kTopUp) && company)
        topUpWallet(*company);
    else
        Q_EMIT pageRequested(remedy.page, remedy.subject);
}

/// As its button does for the cause: to where what was checked is mended, or could be.
void DiagnosePage::openCheck()
{
    const DiagnosisCheck &check = m_checks->rowAt(m_checkTable->tableRow(m_checkTable->currentIndex()));
    if (const auto remedy = remedyOf(*m_diagnosis, check))
        follow(*remedy);
}

/// The operation that made it, else the page of its account.
void DiagnosePage::openFact(const FactRow &row)
{
    const auto company = CompanyId::parse(row.subject);
    if (row.operation) {
        showOperation(*row.operation);
    } else if (row.page == "ledger"_L1 && company) {
        filterState()->nameCompany(*company, m_diagnosis->company.isEmpty() ? m_diagnosis->name : m_diagnosis->company);
        filterState()->setCompany(*company);
        Q_EMIT pageRequested(row.page);
    } else if (!row.page.isEmpty()) {
        Q_EMIT pageRequested(row.page, row.subject);
    }
}

void DiagnosePage::chooseSaved()
{
    auto *files = new QFileDialog(this, tr("Save the diagnosis"), u"diagnosis-%1.json"_s.arg(m_diagnosis->id), tr("Diagnosis (*.json)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"json"_s);
    connect(files, &QFileDialog::fileSelected, this, &DiagnosePage::saveTo);
    files->open();
}

void DiagnosePage::saveTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(m_diagnosis->toJson()).toJson(QJsonDocument::Indented);
    const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    Q_EMIT toastRequested(isSaved ? tr("Saved: %1").arg(path) : tr("%1 cannot be written: %2.").arg(path, file.errorString()), {});
}

void DiagnosePage::chooseCompared()
{
    auto *files = new QFileDialog(this, tr("Compare with a saved diagnosis"), QString(), tr("Diagnosis (*.json)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &DiagnosePage::compareWith);
    files->open();
}

void DiagnosePage::compareWith(const QString &path)
{
    const auto older = savedDiagnosis(path);
    const auto compared = older ? compareDiagnoses(*older, m_diagnosis->toJson()) : Result<DiagnosisComparison>(older.error());
    if (!compared) {
        Q_EMIT toastRequested(wording::sentence(compared.error()), {});
        return;
    }
    showList(m_comparison, comparisonFacts(*compared), tr("Nothing has changed since the diagnosis of %1.").arg(compared->before));
    m_lists->setCurrentWidget(m_comparison.stack);
}

void DiagnosePage::copy()
{
    QApplication::clipboard()->setText(diagnosisText(*m_diagnosis));
    Q_EMIT toastRequested(tr("Copied as text."), {});
}

} // namespace reckoner
