#include "ui/pages/export_page.h"

#include "models/directory/companies.h"
#include "models/exchange/focus.h"
#include "models/print/statement_pdf.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/dialogs/print_preview.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/shown_path.h"
#include "ui/widgets/translation.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const auto kFocus = "focus"_L1;
const auto kStatement = "statement"_L1;
const auto kRecentKey = "export/recent"_L1;
constexpr int kOfferedMonths = 36;
constexpr int kMostRecent = 10;
constexpr int kChoiceLength = 32; ///< letters

/// Takes rows and keeps none: how many a list has.
class CountingWriter final : public ListWriter
{
public:
    Outcome begin(const QList<ColumnHead> &, const ListOrigin &) override { return {}; }
    Outcome row(const QList<Cell> &) override { return {}; }
    Outcome finish() override { return {}; }
};

/// Lists that may be as long as the usage itself are counted by their roll-ups, or not before they are written.
bool isQuickToCount(const QString &list)
{
    return list != "ledger"_L1 && list != "token-logs"_L1 && list != "usage"_L1;
}

Result<Inquiry> doorOf(const Inquiry &inquiry, const Filter &filter)
{
    return filter.company ? inquiry.narrowedTo(*filter.company) : Result<Inquiry>(inquiry);
}

} // namespace

ExportPage::ExportPage(const PageContext &context) : Page(context)
{
    auto *form = buildForm();
    m_stack = new StateStack(form, this);
    adopt(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 8, 0);
    layout->addWidget(m_stack, 0);
    layout->addWidget(buildRecent(), 1);
    showRecent();
}

QWidget *ExportPage::buildForm()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    m_list = new QComboBox(box);
    for (const ExportKind &kind : exportLists()) {
        if (may(session()->role(), kind.permission))
            m_list->addItem(columnTitle(kind.title), QString::fromLatin1(kind.name));
    }
    if (may(session()->role(), Permission::SeeMoney)) {
        m_list->addItem(tr("A month in FOCUS 1.2"), QString(kFocus));
        m_list->addItem(tr("Account statement of a month (PDF)"), QString(kStatement));
    }
    m_format = new QComboBox(box);
    m_month = new QComboBox(box);
    m_monthLabel = new QLabel(tr("&Month:"), box);
    m_monthLabel->setBuddy(m_month);
    for (QComboBox *choice : {m_list, m_format, m_month}) {
        choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // the words, not the window, say how wide
        choice->setMinimumContentsLength(kChoiceLength);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    m_content = new QLabel(box);
    m_content->setWordWrap(true);
    m_content->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_path = new QLineEdit(box);
    auto *place = new QHBoxLayout;
    auto *choose = new QPushButton(tr("&Choose…"), box);
    place->addWidget(m_path, 1);
    place->addWidget(choose);
    form->addRow(tr("&What:"), m_list);
    form->addRow(tr("Form&at:"), m_format);
    form->addRow(m_monthLabel, m_month);
    form->addRow(tr("It will hold:"), m_content);
    auto *pathLabel = new QLabel(tr("To the fi&le:"), box);
    pathLabel->setBuddy(m_path);
    form->addRow(pathLabel, place);
    auto *acts = new QHBoxLayout;
    m_export = new QPushButton(tr("&Export"), box);
    m_cancel = new QPushButton(tr("Ca&ncel"), box);
    m_open = new QPushButton(tr("&Open folder"), box);
    m_print = new QPushButton(tr("Prin&t…"), box);
    m_result = new QLabel(box);
    m_result->setWordWrap(true);
    for (QPushButton *button : {m_export, m_print, m_cancel, m_open})
        acts->addWidget(button);
    acts->addWidget(m_result, 1);
    form->addRow(QString(), acts);
    m_open->hide();
    listFormatsOf();
    connect(m_list, &QComboBox::activated, this, [this] {
        listFormatsOf();
        reload();
    });
    connect(m_format, &QComboBox::activated, this, &ExportPage::takeFormat);
    connect(m_month, &QComboBox::activated, this, &Page::reload);
    connect(m_path, &QLineEdit::textEdited, this, &ExportPage::takePath);
    connect(m_print, &QPushButton::clicked, this, &ExportPage::print);
    connect(choose, &QPushButton::clicked, this, &ExportPage::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportPage::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] { context().job->cancel(); });
    connect(m_open, &QPushButton::clicked, this, [this] { openFolder(fullPath(m_path->text())); });
    allow();
    return box;
}

QWidget *ExportPage::buildRecent()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 12, 0, 0);
    auto *title = new QLabel(tr("&Recent exports"), box);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_recent = new QListWidget(box);
    m_recent->setAccessibleName(tr("Recent exports"));
    title->setBuddy(m_recent);
    m_noRecent = new QLabel(tr("Nothing was exported from here yet. Files written from this page are listed here, the newest first, with the way to their folder."), box);
    m_noRecent->setWordWrap(true);
    m_noRecent->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(title);
    layout->addWidget(m_recent, 1);
    layout->addWidget(m_noRecent, 1);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) { openFolder(item->data(Qt::UserRole).toString()); });
    return box;
}

ExportPage::What ExportPage::what() const
{
    const QString chosen = m_list->currentData().toString();
    return chosen == kFocus ? What::Focus : chosen == kStatement ? What::Statement : What::List;
}

const ListFormat &ExportPage::format() const
{
    const ListFormat *chosen = listFormatByName(m_format->currentData().toString());
    return chosen ? *chosen : listFormats().front();
}

void ExportPage::listFormatsOf()
{
    const QString before = m_format->currentData().toString();
    m_format->clear();
    for (const ListFormat &each : listFormats()) {
        if (what() == What::List || (what() == What::Focus && qstrcmp(each.name, "csv") == 0))
            m_format->addItem(QCoreApplication::translate("ListFormat", each.title), QString::fromLatin1(each.name));
    }
    if (what() == What::Statement)
        m_format->addItem(u"PDF"_s, u"pdf"_s);
    m_format->setCurrentIndex(std::max(0, m_format->findData(before)));
    m_month->setVisible(what() != What::List);
    m_monthLabel->setVisible(what() != What::List);
    m_print->setVisible(what() == What::Statement);
    m_isPathTyped = false;
}

void ExportPage::takeSubject(const QString &list)
{
    const int index = m_list->findData(list);
    if (index < 0)
        return;
    m_list->setCurrentIndex(index);
    listFormatsOf();
    reload();
}

ExportPage::Wanted ExportPage::wanted() const
{
    Wanted wanted;
    wanted.what = what();
    wanted.list = m_list->currentData().toString();
    wanted.filter = filter();
    wanted.path = fullPath(m_path->text());
    wanted.format = QString::fromLatin1(format().name);
    if (const auto month = BillingMonth::parse(m_month->currentData().toString()))
        wanted.month = *month;
    if (wanted.what != What::List) {
        wanted.filter = Filter();
        wanted.filter.company = filter().company;
        wanted.filter.range.kind = RangeChoice::Kind::Month;
        wanted.filter.range.month = wanted.month;
    }
    return wanted;
}

// --- what it will hold ---

Result<ExportPage::Content> ExportPage::contentOf(const Inquiry &inquiry, const Wanted &wanted)
{
    TRY(door, doorOf(inquiry, wanted.filter));
    Content content;
    const BillingMonth now = BillingMonth::of(Calendar().dayOf(inquiry.now()));
    for (int back = 0; back < kOfferedMonths; ++back)
        content.months.push_back({now.number - back});
    Filter shown = wanted.filter;
    if (wanted.what != What::List && wanted.month.number == 0)
        shown.range.month = now;
    TRY(origin, originOf(door, QString(), shown));
    content.origin = origin;
    if (wanted.what != What::List)
        return content;
    ExportWanted list;
    list.list = wanted.list;
    list.filter = wanted.filter;
    if (wanted.list == "usage"_L1) {
        TRY(rows, countEvents(door, wanted.filter));
        content.rows = rows;
    } else if (isQuickToCount(wanted.list)) {
        CountingWriter counting;
        TRY(rows, exportList(door, list, counting));
        content.rows = rows;
    }
    return content;
}

void ExportPage::load()
{
    ask<Content>("content", m_stack, [asked = wanted()](Inquiry &inquiry) { return contentOf(inquiry, asked); }, [this](const Content &content) { showContent(content); });
}

void ExportPage::showContent(const Content &content)
{
    if (m_month->count() == 0) {
        for (const BillingMonth &month : content.months)
            m_month->addItem(QLocale().toString(month.firstDay().date(), u"MMMM yyyy"_s), month.toIso());
        m_month->setCurrentIndex(content.months.size() > 1 ? 1 : 0); // the last month that is over
    }
    const ListOrigin &origin = content.origin;
    QStringList words;
    if (what() == What::List)
        words.append(content.rows ? tr("%1 row(s)", nullptr, plural(*content.rows)).arg(wording::count(*content.rows)) : tr("rows are counted while they are written"));
    words.append(origin.filter);
    words.append(what() == What::List ? origin.range : m_month->currentText());
    if (!words.last().contains(origin.timezone)) // a range names it already
        words.append(tr("times of %1").arg(origin.timezone));
    words.append(tr("made %1").arg(wording::timeText(origin.madeAt, Calendar()) + u" UTC"_s));
    if (needsCompany())
        words.append(tr("choose a company in the filter: a statement is of one"));
    m_content->setText(words.join(u" · "_s));
    suggestPath();
    m_stack->showData();
    Q_EMIT rowsShown(content.rows.value_or(-1));
    Q_EMIT zoneShown(origin.timezone);
}

void ExportPage::suggestPath()
{
    const QString suffix = what() == What::Statement ? u".pdf"_s : QString::fromLatin1(format().suffix);
    if (m_isPathTyped) {
        allow();
        return;
    }
    const QString folder = QFileInfo(fullPath(m_path->text())).path();
    const QString home = m_path->text().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder;
    const QString month = what() == What::List ? QString() : u"-"_s + m_month->currentData().toString();
    m_path->setText(shownPath(QDir(home).filePath(m_list->currentData().toString() + month + suffix)));
    allow();
}

/// Another format ends a name that was typed otherwise.
void ExportPage::takeFormat()
{
    if (m_isPathTyped && what() == What::List) {
        QString path = m_path->text().trimmed();
        for (const ListFormat &each : listFormats()) {
            if (path.endsWith(QLatin1StringView(each.suffix), Qt::CaseInsensitive))
                path.chop(qsizetype(qstrlen(each.suffix)));
        }
        m_path->setText(path + QLatin1StringView(format().suffix));
    }
    suggestPath();
}

/// A name that ends as a format does chooses it.
void ExportPage::takePath(const QString &typed)
{
    m_isPathTyped = !typed.isEmpty();
    for (const ListFormat &each : listFormats()) {
        const int index = m_format->findData(QString::fromLatin1(each.name));
        if (index >= 0 && typed.endsWith(QLatin1StringView(each.suffix), Qt::CaseInsensitive))
            m_format->setCurrentIndex(index);
    }
    allow();
}

void ExportPage::browse()
{
    auto *files = new QFileDialog(this, tr("Export to"), fullPath(m_path->text()));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(shownPath(path));
        takePath(path);
    });
    files->open();
}

// --- writing ---

Result<AccountStatement> ExportPage::statementOf(const Inquiry &inquiry, const Wanted &wanted)
{
    TRY(door, doorOf(inquiry, wanted.filter));
    return accountStatement(door, wanted.filter.company.value_or(door.scope().companies.front()), wanted.month);
}

Result<ExportPage::Written> ExportPage::write(const Inquiry &inquiry, const Wanted &wanted, const OnExportProgress &progress)
{
    TRY(door, doorOf(inquiry, wanted.filter));
    if (wanted.what == What::Focus) {
        TRY(done, exportFocus(door, wanted.month, wanted.path, progress));
        return Written{done.rows, done.unpriced};
    }
    if (wanted.what == What::Statement) {
        TRY(statement, statementOf(inquiry, wanted));
        CHECK(door.scope().cancel.check());
        CHECK(writeStatementPdf(statement, wanted.path, door.scope().cancel));
        return Written{qint64(statement.jobs.size() + statement.entries.size()), statement.unpriced};
    }
    ExportWanted list;
    list.list = wanted.list;
    list.filter = wanted.filter;
    const auto writer = listFormatByName(wanted.format)->open(wanted.path);
    TRY(rows, exportList(door, list, *writer, progress));
    return Written{rows, 0};
}

void ExportPage::start()
{
    if (context().job->isRunning()) {
        m_result->setText(tr("Something else is running; export when it is done."));
        return;
    }
    const Wanted asked = wanted();
    RunningJob *job = context().job;
    m_isWriting = true;
    m_open->hide();
    m_result->setText(tr("Writing…"));
    m_writing = session()->ask<Written>(
        this, "export", [asked, job](Inquiry &inquiry) { return write(inquiry, asked, [job](qint64 done, qint64 total) { job->report(done, done, total); }); },
        [this, asked](const Result<Written> &written) { end(asked, written); });
    job->begin(tr("Export"), m_writing);
    allow();
}

void ExportPage::end(const Wanted &wanted, const Result<Written> &written)
{
    context().job->end();
    m_isWriting = false;
    m_open->setVisible(written.ok());
    if (written) {
        QString said = tr("%1 row(s) written to %2.", nullptr, plural(written->rows)).arg(wording::count(written->rows), QFileInfo(wanted.path).fileName());
        if (written->unpriced > 0)
            said += u' ' + tr("%1 usage row(s) without a price are left out.", nullptr, plural(written->unpriced)).arg(wording::count(written->unpriced));
        m_result->setText(said);
        remember(wanted.path, written->rows);
    } else {
        m_result->setText(wording::sentence(written.error()));
    }
    allow();
}

bool ExportPage::needsCompany() const
{
    return what() == What::Statement && !filter().company && session()->scope().companies.size() != 1;
}

void ExportPage::print()
{
    if (what() != What::Statement || needsCompany()) {
        Q_EMIT toastRequested(needsCompany() ? tr("Choose a company in the filter: a statement is of one.")
                                             : tr("An account statement can be printed from here; a list is printed from its own page."), {});
        return;
    }
    session()->ask<AccountStatement>(this, "statement", [asked = wanted()](Inquiry &inquiry) { return statementOf(inquiry, asked); }, [this](const Result<AccountStatement> &statement) {
        if (!statement) {
            sayFailed(statement.error());
            return;
        }
        previewPages({tr("Account statement %1").arg(statement->number), false,
                 [painted = *statement](QPagedPaintDevice &device, const OnPage &onPage) { return paintStatement(painted, device, onPage); }});
    });
}

void ExportPage::remember(const QString &path, qint64 rows)
{
    QSettings settings;
    QStringList recent = settings.value(kRecentKey).toStringList();
    recent.removeIf([&path](const QString &line) { return line.section(u'\t', 0, 0) == path; });
    recent.prepend(path + u'\t' + QString::number(rows));
    settings.setValue(kRecentKey, QStringList(recent.mid(0, kMostRecent)));
    showRecent();
}

void ExportPage::showRecent()
{
    m_recent->clear();
    for (const QString &line : QSettings().value(kRecentKey).toStringList()) {
        const QString path = line.section(u'\t', 0, 0);
        const qint64 rows = line.section(u'\t', 1).toLongLong();
        auto *item = new QListWidgetItem(tr("%1 (%2 row(s))", nullptr, plural(rows)).arg(shownPath(path), wording::count(rows)), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(tr("Press to open its folder"));
    }
    m_recent->setVisible(m_recent->count() > 0);
    m_noRecent->setVisible(m_recent->count() == 0);
}

void ExportPage::openFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

void ExportPage::allow()
{
    m_export->setEnabled(!m_isWriting && !m_path->text().trimmed().isEmpty() && !needsCompany());
    m_print->setEnabled(!needsCompany());
    m_cancel->setVisible(m_isWriting);
}

} // namespace reckoner
