// What the Data checks page is made of.
#include "models/wording/sentences.h"
#include "ui/pages/choice_panel.h"
#include "ui/pages/data_checks_page.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_button.h"
#include "ui/widgets/icon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *iconLabel(const QIcon &picture, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setPixmap(picture.pixmap(kFindingIcon, kFindingIcon));
    label->setAlignment(Qt::AlignTop);
    return label;
}

} // namespace

QWidget *DataChecksPage::buildFindings()
{
    auto *list = new QWidget(this);
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->addWidget(buildFilterLine());
    listColumn->addWidget(m_stack, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(list);
    split->addWidget(buildDetail());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(buildHead());
    column->addWidget(buildCards());
    column->addWidget(buildResult());
    column->addWidget(split, 1);
    return page;
}

QWidget *DataChecksPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    m_headline = plainLabel(head);
    m_oldIcon = iconLabel(icon("warning"_L1, theme::Tone::Warning), head);
    m_old = new QLabel(tr("The data has changed since."), head);
    m_progress = new QProgressBar(head);
    m_progress->setAccessibleName(tr("How far the check is"));
    m_progress->setFixedWidth(180);
    m_cancel = new QPushButton(icon("cancel"_L1), tr("Cancel"), head);
    connect(m_cancel, &QPushButton::clicked, this, &DataChecksPage::cancelCheck);
    line->addWidget(m_headline, 1);
    line->addWidget(m_oldIcon);
    line->addWidget(m_old);
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    auto *actions = new ActionRow(head);
    m_again = actions->add("refresh", tr("&Check again"), [this] { runCheck(); });
    m_applyAll = actions->add(tr("Apply all that need &no choice…"), [this] { applyAll(); });
    line->addWidget(actions);
    for (QWidget *hidden : std::initializer_list<QWidget *>{m_oldIcon, m_old, m_progress, m_cancel})
        hidden->hide();
    return head;
}

QWidget *DataChecksPage::buildCards()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    for (const RuleGroup group : kFindingGroups) {
        auto *card = new Card(ruleGroupTitle(group), row);
        card->setCheckable(true);
        connect(card, &Card::clicked, this, [this, group](bool checked) { m_group->setCurrentIndex(checked ? int(group) + 1 : 0); });
        line->addWidget(card);
        m_cards.push_back(card);
    }
    return row;
}

QWidget *DataChecksPage::buildFilterLine()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const auto box = [&](const QString &name, const QString &any) {
        auto *choice = new QComboBox(row);
        choice->setAccessibleName(name);
        choice->addItem(any);
        connect(choice, &QComboBox::currentIndexChanged, this, &DataChecksPage::filterChanged);
        line->addWidget(choice);
        return choice;
    };
    m_severity = box(tr("Severity"), tr("Every severity"));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info})
        m_severity->addItem(severityIcon(severity), severityTitle(severity), int(severity));
    m_group = box(tr("Group"), tr("Every group"));
    for (const RuleGroup group : kFindingGroups)
        m_group->addItem(ruleGroupTitle(group), int(group));
    m_rule = box(tr("Rule"), tr("Every rule"));
    for (const Rule &rule : rules()) {
        m_rule->addItem(QString::fromLatin1(rule.id), QString::fromLatin1(rule.id));
        m_rule->setItemData(m_rule->count() - 1, wording::sentence({ErrorCode::InvalidState, rule.finds, {}}), Qt::ToolTipRole);
    }
    m_text = new QLineEdit(row);
    m_text->setPlaceholderText(tr("Part of a finding"));
    m_text->setAccessibleName(tr("Part of a finding"));
    giveClearButton(*m_text);
    connect(m_text, &QLineEdit::textChanged, this, &DataChecksPage::filterChanged);
    line->addWidget(m_text, 1);
    m_withAccepted = new QCheckBox(tr("Show accep&ted"), row);
    connect(m_withAccepted, &QCheckBox::toggled, this, &DataChecksPage::filterChanged);
    line->addWidget(m_withAccepted);
    return row;
}

/// What the last fix did, until it is put away or the next one.
QWidget *DataChecksPage::buildResult()
{
    m_result = new QFrame(this);
    m_result->setFrameShape(QFrame::StyledPanel);
    auto *line = new QHBoxLayout(m_result);
    line->setContentsMargins(8, 4, 4, 4);
    line->addWidget(iconLabel(icon("info"_L1), m_result));
    m_resultText = plainLabel(m_result);
    line->addWidget(m_resultText, 1);
    auto *putAway = new QToolButton(m_result);
    putAway->setIcon(icon("cancel"_L1));
    putAway->setAutoRaise(true);
    putAway->setToolTip(tr("Put away"));
    putAway->setAccessibleName(tr("Put away"));
    connect(putAway, &QToolButton::clicked, m_result, &QWidget::hide);
    line->addWidget(putAway, 0, Qt::AlignTop);
    m_result->hide();
    return m_result;
}

QWidget *DataChecksPage::buildDetail()
{
    m_detail = new QWidget(this);
    auto *column = new QVBoxLayout(m_detail);
    column->setContentsMargins(0, 4, 0, 0);
    auto *words = new QHBoxLayout;
    m_messageIcon = iconLabel({}, m_detail);
    m_message = plainLabel(m_detail);
    words->addWidget(m_messageIcon);
    words->addWidget(m_message, 1);
    column->addLayout(words);
    m_about = plainLabel(m_detail);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_about);
    m_choices = new ChoicePanel(context().things, m_detail);
    connect(m_choices, &ChoicePanel::changed, this, &DataChecksPage::planCurrent);
    column->addWidget(m_choices);
    m_plan = new PlanTable(u"checks/plan"_s, m_detail);
    m_planStack = new StateStack(m_plan, m_detail);
    connect(m_planStack, &StateStack::retryRequested, this, &DataChecksPage::planCurrent);
    connect(m_planStack, &StateStack::cancelRequested, this, &Page::cancelLoading);
    column->addWidget(m_planStack, 1);
    auto *actions = new ActionRow(m_detail);
    m_apply = actions->add(tr("&Apply this…"), [this] { applyThis(); });
    m_applySelected = actions->add(tr("Apply &selected…"), [this] { applySelected(); });
    m_applyRule = actions->add(tr("Apply all of this &rule…"), [this] { applyRule(); });
    m_accept = actions->add(tr("Acc&ept it as it is…"), [this] { acceptFinding(); });
    m_open = actions->add(tr("&Open"), [this] { openThing(); });
    actions->followMenu(m_table);
    column->addWidget(actions);
    return m_detail;
}

} // namespace reckoner
