#include "ui/charts/chart_panel.h"

#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

ChartPanel::ChartPanel(const QString &title, QWidget *chart, QWidget *table, QWidget *parent) :
    QWidget(parent), m_controls(new QWidget), m_toggle(new QToolButton), m_stack(new QStackedLayout)
{
    auto *heading = new QLabel(title);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    m_toggle->setText(tr("Show as table"));
    m_toggle->setIcon(icon("table"_L1));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setCheckable(true);
    (new QHBoxLayout(m_controls))->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(heading);
    row->addStretch();
    row->addWidget(m_controls);
    row->addWidget(m_toggle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(chart);
    m_stack->addWidget(table);
    connect(m_toggle, &QToolButton::toggled, this, [this](bool isTable) { m_stack->setCurrentIndex(isTable ? 1 : 0); });
}

void ChartPanel::addControl(QWidget *control)
{
    m_controls->layout()->addWidget(control);
}

bool ChartPanel::showsTable() const
{
    return m_toggle->isChecked();
}

void ChartPanel::showTable(bool isTable)
{
    m_toggle->setChecked(isTable);
}

} // namespace reckoner
