#include "ui/charts/chart_panel.h"

#include "models/wording/sentences.h"
#include "ui/charts/chart_picture.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

ChartPanel::ChartPanel(const QString &title, QWidget *chart, QWidget *table, QWidget *parent) :
    QWidget(parent), m_title(title), m_chart(chart), m_controls(new QWidget), m_toggle(new QToolButton), m_stack(new QStackedLayout)
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
    m_toggle->setAccessibleName(tr("%1: show as table").arg(title));
    (new QHBoxLayout(m_controls))->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(heading);
    row->addStretch();
    row->addWidget(m_controls);
    row->addWidget(m_toggle);
    row->addWidget(pictureButton());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(chart);
    m_stack->addWidget(table);
    connect(m_toggle, &QToolButton::toggled, this, [this](bool isTable) { m_stack->setCurrentIndex(isTable ? 1 : 0); });
}

QToolButton *ChartPanel::pictureButton()
{
    auto *copy = new QAction(icon("copy"_L1), tr("Copy as picture"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &ChartPanel::copyPicture);
    auto *save = new QAction(icon("export"_L1), tr("Save as picture (PNG, SVG)…"), this);
    connect(save, &QAction::triggered, this, &ChartPanel::askForFile);
    m_chart->addActions({copy, save});
    auto *button = new QToolButton;
    button->setIcon(icon("export"_L1));
    button->setToolTip(tr("Copy or save this chart as a picture"));
    button->setAccessibleName(tr("%1: picture").arg(m_title));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->addActions({copy, save});
    return button;
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

void ChartPanel::copyPicture()
{
    QApplication::clipboard()->setImage(imageOf({m_chart, m_title, {}}));
    Q_EMIT told(tr("The chart was copied as a picture."));
}

Outcome ChartPanel::savePicture(const QString &path)
{
    return reckoner::savePicture({m_chart, m_title, summary()}, path);
}

QString ChartPanel::summary() const
{
    const QWidget *spoken = m_chart->focusProxy() ? m_chart->focusProxy() : m_chart;
    return spoken->accessibleName();
}

QImage ChartPanel::pictureForPaper() const
{
    return imageForPaper(m_chart);
}

void ChartPanel::askForFile()
{
    auto *files = new QFileDialog(this, tr("Save as picture"), u"chart.png"_s, tr("Picture (*.png);;Drawing (*.svg)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"png"_s);
    connect(files, &QFileDialog::filterSelected, files, [files](const QString &kind) { files->setDefaultSuffix(kind.contains("*.svg"_L1) ? u"svg"_s : u"png"_s); });
    connect(files, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Outcome saved = savePicture(path);
        Q_EMIT told(saved ? tr("Saved as %1").arg(path) : wording::sentence(saved.error()));
    });
    files->open();
}

} // namespace reckoner
