#include "ui/pages/prices_page.h"

#include "models/exchange/litellm_prices.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "models/wording/words.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kShownChanges = 200;
constexpr qint64 kMicrosPerMilli = 1'000;

/// Rounded up, so that what is in force from then on is among it.
QDateTime timeOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch((at.micros() + kMicrosPerMilli - 1) / kMicrosPerMilli, Qt::UTC);
}

Instant instantOf(const QDateTime &time)
{
    return Instant::fromMicros(time.toMSecsSinceEpoch() * kMicrosPerMilli);
}

constexpr QLatin1StringView kTokenLog("token_log"); // provider prices: kept beside the charges, never charged

ActChoice wordChoice(const QString &code)
{
    return {code, cellText(Word{code}, Calendar())};
}

std::vector<ActChoice> typeChoices(const ActInput &)
{
    std::vector<ActChoice> choices;
    for (const UsageTypeInfo &type : usageTypes())
        choices.push_back(wordChoice(QString::fromLatin1(type.name)));
    choices.push_back(wordChoice(kTokenLog));
    return choices;
}

/// The units that price the type.
std::vector<ActChoice> unitChoices(const ActInput &input)
{
    const auto type = usageTypeFromName(input.text(u"type"_s).value_or(QString()));
    static constexpr std::array kOfTokenLog = {PriceUnit::PromptToken, PriceUnit::CompletionToken, PriceUnit::Token};
    std::vector<ActChoice> choices;
    for (const PriceUnit unit : type ? info(*type).units : std::span<const PriceUnit>(kOfTokenLog))
        choices.push_back(wordChoice(priceUnitName(unit)));
    return choices;
}

/// What the person wrote in the dialog, as a price. Errors: invalid_input, with the field.
Result<NewPrice> enteredPrice(const ActInput &input, const Filter &filter, const std::optional<Company> &company, Instant now)
{
    NewPrice price;
    price.typeName = input.text(u"type"_s).value_or(QString());
    price.unit = priceUnitFromName(input.text(u"unit"_s).value_or(QString())).value_or(PriceUnit::Cv);
    TRY(amount, UnitPrice::parse(input.text(u"price"_s).value_or(QString())));
    price.price = amount;
    TRY(currency, Currency::parse(input.text(u"currency"_s).value_or(QString())));
    price.currency = currency;
    if (filter.company && company)
        price.company = company->id;
    price.model = input.text(u"model"_s);
    price.minimumQuantity = input.count(u"minimum"_s);
    price.effectiveFrom = now;
    if (const auto from = input.text(u"from"_s)) {
        TRY(begin, Instant::parse(QStringView(*from)));
        price.effectiveFrom = begin;
    }
    return price;
}

bool isOfKey(const PriceEntry &entry, const NewPrice &price)
{
    return entry.typeName == price.typeName && entry.unit == price.unit && entry.currency == price.currency && entry.company == price.company && entry.model == price.model;
}

/// The entry that the new price takes over from; entries of one key come newest first.
const PriceEntry *entryBefore(const std::vector<PriceEntry> &entries, const NewPrice &price)
{
    const auto found = std::ranges::find_if(entries, [&price](const PriceEntry &entry) { return isOfKey(entry, price) && entry.effectiveFrom <= price.effectiveFrom; });
    return found == entries.end() ? nullptr : &*found;
}

QString priceTitle(const std::optional<QString> &model, PriceUnit unit)
{
    const QString title = cellText(Word{priceUnitName(unit)}, Calendar());
    return model ? *model + u" · "_s + title : title;
}

/// As the locale writes days in numbers, the year with all its digits.
QString momentPattern()
{
    QString pattern = QLocale().dateFormat(QLocale::ShortFormat);
    if (!pattern.contains("yyyy"_L1))
        pattern.replace("yy"_L1, "yyyy"_L1);
    return pattern + u" HH:mm 'UTC'"_s;
}

/// Prices that have no day to begin on were entered with the first moment there is.
constexpr Instant kAlways;

QString momentText(Instant at)
{
    return at == kAlways ? wording::word(u"always"_s) : wording::timeText(at, Calendar()) + u" UTC"_s;
}

/// As the list shows it; files and the command line say the moment itself.
std::vector<Column<PriceEntry>> shownPriceColumns()
{
    const auto all = priceColumns();
    std::vector<Column<PriceEntry>> columns(all.begin(), all.end());
    const auto from = std::ranges::find_if(columns, [](const Column<PriceEntry> &column) { return qstrcmp(column.key, "effective_from") == 0; });
    ensure(from != columns.end(), "a price says from when it is in force");
    from->get = [](const PriceEntry &entry) { return entry.effectiveFrom == kAlways ? Cell(Word{u"always"_s}) : Cell(entry.effectiveFrom); };
    return columns;
}

QString minimumText(qint64 minimum)
{
    return minimum > 0 ? PricesPage::tr(", at least %1 billed").arg(wording::count(minimum)) : QString();
}

std::vector<ChangeLine> changeOf(const std::vector<PriceEntry> &entries, const Result<NewPrice> &price)
{
    if (!price)
        return {{PricesPage::tr("Not complete"), {}, wording::sentence(price.error())}};
    const PriceEntry *before = entryBefore(entries, *price);
    return {{priceTitle(price->model, price->unit), before ? wording::unitPrice(before->price, before->currency) + minimumText(before->minimumQuantity) : PricesPage::tr("no price of its own"),
             wording::unitPrice(price->price, price->currency) + minimumText(price->minimumQuantity)},
            {PricesPage::tr("In force from"), before ? momentText(before->effectiveFrom) : QString(), momentText(price->effectiveFrom)}};
}

std::vector<NewPrice> entriesOf(const ModelPriceList &list, const QString &typeName, const QString &file, Instant from)
{
    NewPrice entry;
    entry.typeName = typeName;
    entry.effectiveFrom = from;
    entry.list = QFileInfo(file).fileName();
    std::vector<NewPrice> entries;
    for (const ModelPrice &price : list.prices) {
        entry.model = price.model;
        for (const auto &[unit, amount] : {std::pair(PriceUnit::PromptToken, price.prompt), std::pair(PriceUnit::CompletionToken, price.completion)}) {
            if (!amount)
                continue;
            entry.unit = unit;
            entry.price = *amount;
            entries.push_back(entry);
        }
    }
    return entries;
}

/// What would be entered, the first of it.
std::vector<ChangeLine> changesOf(const std::vector<PriceDiffLine> &diff)
{
    std::vector<ChangeLine> lines;
    for (const PriceDiffLine &line : diff) {
        if (line.kind != PriceDiffLine::Kind::Same && qint64(lines.size()) < kShownChanges)
            lines.push_back({priceTitle(line.entry.model, line.entry.unit), line.before ? wording::unitPrice(*line.before, line.entry.currency) : QString(),
                             wording::unitPrice(line.entry.price, line.entry.currency)});
    }
    if (lines.empty())
        lines.push_back({PricesPage::tr("Every price of this list is in force already."), QString(), QString()});
    return lines;
}

struct Rating
{
    Currency currency;
    std::array<RerateReply, 3> types; ///< by UsageType, of those that the filter takes
    RerateReply all;
    std::vector<PriceEntry> ratesBefore; ///< in force when the range began, where nothing was used in it
    std::vector<PriceEntry> ratesNow;
};

/// The prices of the types that the filter takes; the provider's are not charged.
Result<std::vector<PriceEntry>> ratesAt(const Inquiry &inquiry, const Filter &filter, Instant at)
{
    TRY(entries, listPrices(inquiry, at));
    std::vector<PriceEntry> rates = std::move(entries);
    std::erase_if(rates, [&filter](const PriceEntry &entry) {
        const auto type = usageTypeFromName(entry.typeName);
        return !type || (filter.type && *filter.type != *type);
    });
    return rates;
}


Result<Rating> ratingOf(const Inquiry &inquiry, const Filter &filter)
{
    Rating rating;
    TRY(company, companyById(inquiry, *filter.company));
    rating.currency = company.currency;
    for (const UsageTypeInfo &type : usageTypes()) {
        if (filter.type && filter.type != type.type)
            continue;
        Filter ofType = filter;
        ofType.type = type.type;
        TRY(reply, previewRerate(inquiry, ofType));
        rating.types[size_t(type.type)] = reply;
    }
    TRY(all, previewRerate(inquiry, filter));
    rating.all = all;
    if (all.rows == 0) {
        TRY(within, inquiry.narrowedTo(*filter.company));
        TRY(resolved, resolveFilter(inquiry, filter));
        TRY(before, ratesAt(within, filter, resolved.shown.from));
        TRY(now, ratesAt(within, filter, inquiry.now()));
        rating.ratesBefore = std::move(before);
        rating.ratesNow = std::move(now);
    }
    return rating;
}

bool isSameThing(const PriceEntry &a, const PriceEntry &b)
{
    return a.typeName == b.typeName && a.unit == b.unit && a.currency == b.currency && a.company == b.company && a.model == b.model;
}

QString rateText(const PriceEntry &entry)
{
    return wording::unitPrice(entry.price, entry.currency) + minimumText(entry.minimumQuantity);
}

/// Without usage there is no amount to compare: the price of one unit when the range began, and today's.
std::vector<ChangeLine> rateLines(const Rating &rating)
{
    std::vector<ChangeLine> lines;
    const auto add = [&lines](const PriceEntry &entry, const QString &before, const QString &after) {
        const QString type = cellText(Word{entry.typeName}, Calendar());
        lines.push_back({u"%1 · %2"_s.arg(type, priceTitle(entry.model, entry.unit)), before, after});
    };
    for (const PriceEntry &now : rating.ratesNow) {
        const auto before = std::ranges::find_if(rating.ratesBefore, [&now](const PriceEntry &entry) { return isSameThing(entry, now); });
        add(now, before == rating.ratesBefore.end() ? QString() : rateText(*before), rateText(now));
    }
    for (const PriceEntry &before : rating.ratesBefore) {
        if (std::ranges::none_of(rating.ratesNow, [&before](const PriceEntry &entry) { return isSameThing(entry, before); }))
            add(before, rateText(before), QString());
    }
    return lines;
}

/// A line for each type that would change, and one for all of them.
std::vector<ChangeLine> changesOf(const Rating &rating)
{
    std::vector<ChangeLine> lines;
    const auto add = [&](const QString &what, const RerateReply &reply) {
        const QString rows = PricesPage::tr("%1 (%2 rows)").arg(what, wording::count(reply.changed));
        lines.push_back({rows, wording::exactMoney(reply.before, rating.currency), wording::exactMoney(reply.after, rating.currency)});
    };
    for (const UsageTypeInfo &type : usageTypes()) {
        if (rating.types[size_t(type.type)].changed > 0)
            add(wording::title(type.type), rating.types[size_t(type.type)]);
    }
    add(PricesPage::tr("All"), rating.all);
    if (const auto difference = rating.all.after.minus(rating.all.before))
        lines.push_back({PricesPage::tr("Difference"), QString(), wording::exactMoney(*difference, rating.currency)});
    return lines;
}

} // namespace

PricesPage::PricesPage(const PageContext &context)
    : Page(context), m_model(new RowTableModel<PriceEntry>(shownPriceColumns(), [](const PriceEntry &entry) { return QVariant(entry.id.uuid()); }, this)),
      m_table(new TableView(u"prices"_s, tr("Prices"), this)), m_stack(new StateStack(m_table, this))
{
    m_table->setTable(m_model, TableView::Sorting::InMemory);
    connect(m_table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    connect(m_table, &TableView::rowOpened, this, &PricesPage::setNewPrice);
    adopt(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(buildHead());
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildActions());
    allow();
}

QWidget *PricesPage::buildHead()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 4);
    m_count = new QLabel(line);
    m_view = new QComboBox(line);
    m_view->setAccessibleName(tr("Which prices"));
    m_view->addItems({tr("In force at"), tr("Upcoming after"), tr("Everything entered")});
    m_at = new QDateTimeEdit(line);
    m_at->setAccessibleName(tr("At this time, UTC"));
    m_at->setTimeSpec(Qt::UTC);
    m_at->setDisplayFormat(momentPattern());
    m_at->setCalendarPopup(true);
    m_at->setDateTime(timeOf(session()->scope().clock.now()));
    layout->addWidget(m_count, 1);
    layout->addWidget(m_view);
    layout->addWidget(m_at);
    connect(m_view, &QComboBox::activated, this, &Page::reload);
    connect(m_at, &QDateTimeEdit::editingFinished, this, &Page::reload);
    return line;
}

QWidget *PricesPage::buildActions()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addStretch(1);
    const auto add = [&](const QString &text, const QString &tip, const std::function<void()> &run) {
        auto *button = new QPushButton(text, line);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, run);
        layout->addWidget(button);
        return button;
    };
    m_rerate = add(tr("&Rate the range anew…"), tr("What the filter's range would cost by today's list; the differences can be posted"), [this] { previewRating(); });
    m_import = add(tr("Import a price &list…"), tr("A model price list in LiteLLM's JSON format, shown as differences first"), [this] {
        auto *files = new QFileDialog(this, tr("Import a price list"), QString(), tr("Price lists (*.json)"));
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->setFileMode(QFileDialog::ExistingFile);
        connect(files, &QFileDialog::fileSelected, this, &PricesPage::previewList);
        files->open();
    });
    m_set = add(tr("&Set a price…"), tr("A new entry with its date; recorded charges never change"), [this] { setNewPrice(); });
    return line;
}

void PricesPage::allow()
{
    const bool may = reckoner::may(session()->role(), Permission::MoveMoney) && !session()->isReadOnly();
    for (QPushButton *button : {m_set, m_import})
        button->setEnabled(may);
    m_rerate->setEnabled(reckoner::may(session()->role(), Permission::SeeMoney));
}

void PricesPage::load()
{
    const auto company = filter().company;
    m_at->setEnabled(View(m_view->currentIndex()) != View::History);
    ask<Answer>("prices", m_stack,
                [company, at = instantOf(m_at->dateTime())](Inquiry &inquiry) -> Result<Answer> {
                    Answer answer;
                    answer.now = inquiry.now();
                    TRY(within, company ? inquiry.narrowedTo(*company) : Result<Inquiry>(inquiry));
                    TRY(entries, listPrices(within, {}));
                    TRY(inForce, listPrices(within, at));
                    for (PriceEntry &entry : entries)
                        entry.inForce = std::ranges::any_of(inForce, [&entry](const PriceEntry &each) { return each.id == entry.id; });
                    answer.entries = std::move(entries);
                    if (company) {
                        TRY(found, companyById(inquiry, *company));
                        answer.company = found;
                    }
                    return answer;
                },
                [this](Answer answer) { showEntries(std::move(answer)); });
}

/// What was just entered is in force since a moment.
void PricesPage::showNow()
{
    m_at->setDateTime(std::max(m_at->dateTime(), timeOf(session()->scope().clock.now())));
    reload();
}

void PricesPage::showEntries(Answer answer)
{
    m_answer = std::move(answer);
    const View view = View(m_view->currentIndex());
    const Instant at = instantOf(m_at->dateTime());
    std::vector<PriceEntry> shown;
    for (const PriceEntry &entry : m_answer.entries) {
        const bool isOfView = view == View::History || (view == View::InForce ? entry.inForce : entry.effectiveFrom > at);
        const bool isOfType = !filter().type || entry.typeName == usageTypeName(*filter().type);
        if (isOfView && isOfType)
            shown.push_back(entry);
    }
    const qint64 rows = qint64(shown.size());
    m_count->setText(tr("%1 price(s)", nullptr, plural(rows)).arg(wording::count(rows)));
    m_model->setRows(std::move(shown));
    Q_EMIT rowsShown(rows);
    if (rows > 0)
        m_stack->showData();
    else if (view == View::Upcoming)
        m_stack->showEmpty({tr("No price begins after this time."), tr("Set a price with a later date to have one ready.")});
    else
        m_stack->showEmpty({tr("No price matches."), tr("Take the type out of the filter, or choose another time.")});
}

const PriceEntry *PricesPage::currentEntry() const
{
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? m_table->tableRow(current) : -1;
    return row >= 0 && row < m_model->rowCount() ? &m_model->rowAt(row) : nullptr;
}

void PricesPage::setNewPrice()
{
    if (!m_set->isEnabled())
        return;
    const PriceEntry *like = currentEntry();
    ActText text;
    text.title = tr("Set a price");
    text.explanation = (m_answer.company ? tr("A new entry for %1 alone.").arg(m_answer.company->name) : tr("A new entry for every company; choose a company in the filter for one of its own.")) + u' '
        + tr("It counts from its date on. What was recorded before keeps its price; rating anew posts the differences.");
    text.doIt = tr("Set the price");
    const QString currency = m_answer.company ? m_answer.company->currency.code() : like ? like->currency.code() : u"USD"_s;
    text.fields = {{u"type"_s, tr("&Type"), ActField::Kind::Choice, true, like ? like->typeName : QString(), typeChoices},
                   {u"unit"_s, tr("&Unit"), ActField::Kind::Choice, true, like ? priceUnitName(like->unit) : QString(), unitChoices},
                   {u"price"_s, tr("&Price of one"), ActField::Kind::UnitPrice, true, like ? like->price.toDecimal() : QString()},
                   {u"currency"_s, tr("&Currency"), ActField::Kind::Text, true, currency},
                   {u"model"_s, tr("&Model (empty: every model)"), ActField::Kind::Text, false, like ? like->model.value_or(QString()) : QString()},
                   {u"minimum"_s, tr("Bill at &least (empty: no minimum)"), ActField::Kind::Count, false, like && like->minimumQuantity > 0 ? QString::number(like->minimumQuantity) : QString()},
                   {u"from"_s, tr("In force &from (UTC; empty: now)"), ActField::Kind::Text, false, QString()}};
    const auto entered = [wanted = filter(), company = m_answer.company, now = m_answer.now](const ActInput &input) { return enteredPrice(input, wanted, company, now); };
    text.preview = [entered, entries = m_answer.entries](const ActInput &input) { return changeOf(entries, entered(input)); };
    runForm<Done<PriceReply>>(
        text,
        [entered](const ActInput &input) {
            return [price = entered(input), reason = input.reason](Connection &connection, const Scope &scope) -> Result<Done<PriceReply>> {
                CHECK(price);
                Request request;
                request.reason = reason;
                return setPrice(connection, scope, *price, request);
            };
        },
        [this](const Done<PriceReply> &) {
            Q_EMIT toastRequested(tr("The price was set. It cannot be undone; set another from the same time to replace it."), {});
            showNow();
        });
}

// --- a price list file ---

bool PricesPage::ListPreview::changesAnything() const
{
    return std::ranges::any_of(parts, [](const Part &part) { return std::ranges::any_of(part.diff, [](const PriceDiffLine &line) { return line.kind != PriceDiffLine::Kind::Same; }); });
}

bool PricesPage::takeFile(const QString &path)
{
    if (!path.endsWith(u".json"_s))
        return false;
    previewList(path);
    return true;
}

void PricesPage::previewList(const QString &path)
{
    const auto read = [path](Inquiry &inquiry) -> Result<ListPreview> {
        TRY(list, readLitellmPrices(path));
        ListPreview preview;
        for (const QString &typeName : {QString(kTokenLog), usageTypeName(UsageType::QuestionGeneration)}) {
            ListPreview::Part part;
            part.entries = entriesOf(list, typeName, path, inquiry.now());
            TRY(diff, diffPrices(inquiry, part.entries));
            part.diff = std::move(diff);
            preview.parts.insert(typeName, std::move(part));
        }
        return preview;
    };
    session()->ask<ListPreview>(this, "price list", read, [this, path](const Result<ListPreview> &preview) {
        if (!preview)
            Q_EMIT toastRequested(wording::sentence(preview.error()), {});
        else if (!preview->changesAnything())
            Q_EMIT toastRequested(tr("Every price of this list is in force already."), {});
        else
            applyList(*preview, QFileInfo(path).fileName());
    });
}

void PricesPage::applyList(const ListPreview &preview, const QString &file)
{
    ActText text;
    text.title = tr("Import the price list %1").arg(file);
    text.explanation = tr("From now on, as charged prices of JD Questions or as provider prices, which are kept beside the charges and never charged. The first %1 are shown.")
                           .arg(wording::count(kShownChanges));
    text.doIt = tr("Import the list");
    const auto offered = [](const ActInput &) {
        return std::vector<ActChoice>{{kTokenLog, tr("Provider prices of token logs")}, {usageTypeName(UsageType::QuestionGeneration), tr("Charged prices of JD Questions")}};
    };
    text.fields = {{u"as"_s, tr("&Enter them as"), ActField::Kind::Choice, true, QString(kTokenLog), offered}};
    const auto partOf = [preview](const ActInput &input) { return preview.parts.value(input.text(u"as"_s).value_or(QString())); };
    text.preview = [partOf](const ActInput &input) { return changesOf(partOf(input).diff); };
    runForm<Done<PriceImportReply>>(
        text,
        [partOf, file](const ActInput &input) {
            return [entries = partOf(input).entries, type = input.text(u"as"_s).value_or(QString()), file, reason = input.reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                request.content = {{u"file"_s, file}, {u"entries"_s, qint64(entries.size())}, {u"type"_s, type}};
                return importPrices(connection, scope, entries, request);
            };
        },
        [this](const Done<PriceImportReply> &done) {
            Q_EMIT toastRequested(tr("Imported: %1 added, %2 changed.").arg(wording::count(done.reply.added), wording::count(done.reply.changed)), {});
            showNow();
        });
}

// --- rating anew ---

void PricesPage::previewRating()
{
    const Filter wanted = filter();
    if (!wanted.company) {
        Q_EMIT toastRequested(tr("Choose a company: rating anew is for one company at a time."), {});
        return;
    }
    Filter rated;
    rated.company = wanted.company;
    rated.range = wanted.range;
    rated.type = wanted.type;
    session()->ask<Rating>(this, "rating", [rated](Inquiry &inquiry) { return ratingOf(inquiry, rated); }, [this, rated](const Result<Rating> &rating) {
        if (!rating)
            Q_EMIT toastRequested(wording::sentence(rating.error()), {});
        else if (rating->all.rows == 0)
            showRates(rated, rateLines(*rating));
        else if (rating->all.changed == 0)
            Q_EMIT toastRequested(tr("Nothing would change: the %1 row(s) of this range cost what today's list says.", nullptr, plural(rating->all.rows)).arg(wording::count(rating->all.rows)), {});
        else
            applyRating(rated, changesOf(*rating), rating->all);
    });
}

/// There is nothing to post, only to look at.
void PricesPage::showRates(const Filter &filter, const std::vector<ChangeLine> &rates)
{
    ActText text;
    text.title = tr("Rate %1 anew").arg(rangeTitle(filter.range));
    text.explanation = tr("Nothing was used in this range, so nothing would change. These are the prices of one unit when it began, and today's.");
    text.reason = ActText::Reason::None;
    text.changes = rates;
    openDialog(text);
}

void PricesPage::applyRating(const Filter &filter, const std::vector<ChangeLine> &changes, const RerateReply &preview)
{
    ActText text;
    text.title = tr("Rate %1 anew").arg(rangeTitle(filter.range));
    text.explanation = tr("%1 of %2 rows would cost something else by today's list. Only the differences are posted, as credit notes and corrections; what was recorded stays.")
                           .arg(wording::count(preview.changed), wording::count(preview.rows));
    text.doIt = tr("Post the differences");
    text.changes = changes;
    if (!may(session()->role(), Permission::MoveMoney) || session()->isReadOnly()) {
        text.doIt.clear(); // to look at
        text.reason = ActText::Reason::None;
        openDialog(text);
        return;
    }
    runAct<Done<RerateReply>>(
        text,
        [filter](const QString &reason) {
            return [filter, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return applyRerate(connection, scope, filter, request);
            };
        },
        [this](const Done<RerateReply> &done) {
            announce(tr("Rated anew: %1 row(s) corrected.", nullptr, plural(done.reply.changed)).arg(wording::count(done.reply.changed)), done.operation);
        });
}

} // namespace reckoner
