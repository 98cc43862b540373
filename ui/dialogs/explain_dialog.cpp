#include "ui/dialogs/explain_dialog.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(760, 560);
constexpr int kFigurePointsMore = 6;

QLabel *selectableLabel(const QString &spokenName)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleDescription(spokenName); // a name would be read in place of the words
    return label;
}

/// "CV: 0.50 from 1 Jan 2026 (UTC), for gpt-4o".
QString priceText(const PriceUse &price)
{
    const QString amount = wording::unitPrice(price.price, price.currency);
    const QString unit = QString(priceUnitName(price.unit)).replace(u'_', u' ');
    QString text = price.effectiveFrom == Instant()
                       ? ExplainDialog::tr("%1 per %2, from the beginning").arg(amount, unit)
                       : ExplainDialog::tr("%1 per %2, from %3 (UTC)").arg(amount, unit, wording::timeText(price.effectiveFrom, Calendar()));
    if (price.model)
        text += ExplainDialog::tr("; for the model %1").arg(*price.model);
    if (price.company)
        text += ExplainDialog::tr("; agreed with this company");
    if (price.minimumQuantity > 0)
        text += ExplainDialog::tr("; at least %1 billed").arg(wording::count(price.minimumQuantity));
    return text + ExplainDialog::tr("; %1 row(s)", nullptr, plural(price.rows)).arg(wording::count(price.rows));
}

QString pricesText(const Explanation &explanation)
{
    QStringList lines;
    for (const PriceUse &price : explanation.prices)
        lines += priceText(price);
    return lines.isEmpty() ? ExplainDialog::tr("None: this is no priced usage.") : lines.join(u'\n');
}

QString titleOf(const Explanation &explanation)
{
    return explanation.range ? u"%1, %2"_s.arg(explanation.title, wording::rangeText(*explanation.range, explanation.calendar)) : explanation.title;
}

QString formulaOf(const Explanation &explanation)
{
    QString text = formulaText(explanation);
    if (explanation.balanceAfter) {
        Figure after = explanation.figure;
        after.amount = explanation.balanceAfter;
        text += ExplainDialog::tr("; balance after: %1").arg(figureText(after));
    }
    return text;
}

} // namespace

ExplainDialog::ExplainDialog(Session *session, const Question &question, QWidget *parent)
    : QDialog(parent), m_session(session), m_question(question), m_currency(new QComboBox), m_figure(selectableLabel(tr("Figure"))),
      m_formula(selectableLabel(tr("Formula"))), m_prices(selectableLabel(tr("Prices"))), m_rounding(selectableLabel(tr("Rounding"))), m_rowsTitle(selectableLabel(tr("Rows"))),
      m_table(new TableView(u"explanation"_s, tr("Rows behind the figure"))),
      m_rows(new RowTableModel<ExplainedRow>(explainedRowColumns(), [](const ExplainedRow &row) { return QVariant(row.table + row.id); }, this))
{
    setWindowTitle(tr("Explain"));
    resize(kSize);
    auto *layout = new QVBoxLayout(this);
    m_stack = new StateStack(buildView(), this);
    layout->addWidget(m_stack, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_show = buttons->addButton(tr("&Show the rows"), QDialogButtonBox::ActionRole);
    m_copy->setEnabled(false);
    m_show->setEnabled(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ExplainDialog::copy);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const size_t index = size_t(std::max(0, m_currency->currentIndex()));
        if (index < m_explanations.size() && m_explanations[index].usage)
            Q_EMIT rowsRequested(*m_explanations[index].usage);
        accept();
    });
    connect(m_stack, &StateStack::retryRequested, this, &ExplainDialog::load);
    connect(m_stack, &StateStack::cancelRequested, this, &QDialog::reject);
    connect(m_currency, &QComboBox::activated, this, &ExplainDialog::showOne);
    load();
}

ExplainDialog::~ExplainDialog()
{
    m_asked.cancel();
}

QWidget *ExplainDialog::buildView()
{
    auto *view = new QWidget(this);
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    QFont large = theme::tabular(m_figure->font());
    large.setPointSize(large.pointSize() + kFigurePointsMore);
    m_figure->setFont(large);
    layout->addWidget(m_currency, 0, Qt::AlignLeft);
    m_currency->setAccessibleName(tr("Currency"));
    layout->addWidget(m_figure);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Formula"), m_formula);
    form->addRow(tr("Price"), m_prices);
    form->addRow(tr("Rounding"), m_rounding);
    layout->addLayout(form);
    layout->addWidget(m_rowsTitle);
    m_table->setTable(m_rows, TableView::Sorting::InMemory);
    layout->addWidget(m_table, 1000);
    layout->addStretch(1); // where there is no list, the words stand together on top
    return view;
}

void ExplainDialog::load()
{
    m_stack->begin();
    m_asked = m_session->ask<std::vector<Explanation>>(this, "explain", [question = m_question](Inquiry &inquiry) { return explain(inquiry, question); },
                                                       [this](Result<std::vector<Explanation>> answer) {
                                                           if (answer)
                                                               showAll(std::move(answer).value());
                                                           else
                                                               m_stack->showError(answer.error());
                                                       });
}

void ExplainDialog::showAll(std::vector<Explanation> explanations)
{
    m_explanations = std::move(explanations);
    m_currency->clear();
    for (const Explanation &explanation : m_explanations)
        m_currency->addItem(explanation.figure.currency.code());
    m_currency->setVisible(m_explanations.size() > 1);
    if (m_explanations.empty()) {
        m_stack->showEmpty({tr("There is nothing to explain here."), tr("Choose a company that was used.")});
        return;
    }
    const auto most = std::ranges::max_element(m_explanations, {}, &Explanation::rowCount);
    m_currency->setCurrentIndex(int(most - m_explanations.begin()));
    showOne(m_currency->currentIndex());
    m_copy->setEnabled(true);
    m_stack->showData();
}

void ExplainDialog::showOne(int index)
{
    const Explanation &explanation = m_explanations[size_t(index)];
    setWindowTitle(tr("Explain: %1").arg(explanation.title));
    m_figure->setText(u"%1\n%2"_s.arg(titleOf(explanation), figureText(explanation.figure)));
    m_formula->setText(formulaOf(explanation));
    m_prices->setText(pricesText(explanation));
    m_rounding->setText(explanation.rounding);
    m_rows->setCalendar(explanation.calendar);
    m_rows->setRows(explanation.rows.value_or(std::vector<ExplainedRow>()));
    m_table->setVisible(explanation.rows.has_value());
    const QString count = tr("%1 row(s) behind this figure", nullptr, plural(explanation.rowCount)).arg(wording::count(explanation.rowCount));
    m_rowsTitle->setText(explanation.rows ? count : tr("%1; list them with: reckoner-cli %2").arg(count, explanation.query));
    showWhatRows(explanation);
}

/// The button says where it leads: the Events page cannot tell one candidate's rows from those of the job.
void ExplainDialog::showWhatRows(const Explanation &explanation)
{
    m_show->setEnabled(explanation.usage.has_value());
    m_show->setText(explanation.usageHoldsMore ? tr("&Show the job's rows") : tr("&Show the rows"));
    m_show->setToolTip(!explanation.usage             ? tr("These are no usage rows")
                       : explanation.usageHoldsMore ? tr("On the Events page, all rows of the job; those of this figure alone are listed here")
                                                    : tr("On the Events page, with this filter"));
}

void ExplainDialog::copy() const
{
    const size_t index = size_t(std::max(0, m_currency->currentIndex()));
    if (index >= m_explanations.size())
        return;
    const Explanation &explanation = m_explanations[index];
    const QStringList lines = {titleOf(explanation), u"%1 = %2"_s.arg(figureText(explanation.figure), formulaOf(explanation)), pricesText(explanation), explanation.rounding,
                               m_rowsTitle->text()};
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

ExplainDialog *openExplanation(Session *session, const Question &question, QWidget *parent, std::function<void(const Filter &)> toRows)
{
    auto *dialog = new ExplainDialog(session, question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (toRows)
        QObject::connect(dialog, &ExplainDialog::rowsRequested, parent, toRows);
    dialog->open();
    return dialog;
}

} // namespace reckoner
