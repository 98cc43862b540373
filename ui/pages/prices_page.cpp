#include "ui/pages/prices_page.h"

#include "models/exchange/litellm_prices.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kShownChanges = 200;
constexpr qint64 kMicrosPerMilli = 1'000;

Instant instantOf(const QDateTime &time)
{
    return Instant::fromMicros(time.toMSecsSinceEpoch() * kMicrosPerMilli);
}

/// What the person wrote in the dialog, as a price. Errors: invalid_input, with the field.
Result<NewPrice> enteredPrice(const ActInput &input, const Filter &filter, const std::optional<Company> &company, Instant now)
{
    NewPrice price;
    const auto wrong = [](const QString &field, const QString &value) {
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{field} does not take \"{value}\"."), {{u"field"_s, field}, {u"value"_s, value}}};
    };
    const QString type = input.text(u"type"_s).value_or(QString());
    const auto usageType = usageTypeFromName(type);
    if (!usageType && type != "token_log"_L1)
        return wrong(PricesPage::tr("Type"), type);
    price.typeName = usageType ? usageTypeName(*usageType) : type;
    const QString unit = input.text(u"unit"_s).value_or(QString());
    const auto known = priceUnitFromName(unit);
    if (!known)
        return wrong(PricesPage::tr("Unit"), unit);
    price.unit = *known;
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

QString minimumText(qint64 minimum)
{
    return minimum > 0 ? PricesPage::tr(", at least %1 billed").arg(wording::count(minimum)) : QString();
}

std::vector<ChangeLine> changeOf(const std::vector<PriceEntry> &entries, const Result<NewPrice> &price)
{
    if (!price)
        return {{PricesPage::tr("Not complete"), {}, wording::sentence(price.error())}};
    const PriceEntry *before = entryBefore(entries, *price);
    const QString what = cellText(Word{priceUnitName(price->unit)}, Calendar()) + (price->model ? u" · "_s + *price->model : QString());
    return {{what, before ? wording::unitPrice(before->price, before->currency) + minimumText(before->minimumQuantity) : PricesPage::tr("no price of its own"),
             wording::unitPrice(price->price, price->currency) + minimumText(price->minimumQuantity)},
            {PricesPage::tr("In force from"), before ? before->effectiveFrom.toIso() : QString(), price->effectiveFrom.toIso()}};
}

std::vector<NewPrice> entriesOf(const ModelPriceList &list, const QString &file, Instant from)
{
    NewPrice entry;
    entry.typeName = u"token_log"_s; // provider prices: kept beside the charges, never charged
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

struct ListPreview
{
    std::vector<NewPrice> entries;
    std::vector<PriceDiffLine> diff;
    qint64 changes() const { return std::ranges::count_if(diff, [](const PriceDiffLine &line) { return line.kind != PriceDiffLine::Kind::Same; }); }
};

struct Rating
{
    Currency currency;
    std::array<RerateReply, 3> types; ///< by UsageType, of those that the filter takes
    RerateReply all;
};

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
    return rating;
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
    : Page(context), m_model(new RowTableModel<PriceEntry>(priceColumns(), [](const PriceEntry &entry) { return QVariant(entry.id.uuid()); }, this)),
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
    m_at->setDisplayFormat(u"yyyy-MM-dd HH:mm 'UTC'"_s);
    m_at->setCalendarPopup(true);
    m_at->setDateTime(QDateTime::fromMSecsSinceEpoch(session()->scope().clock.now().micros() / kMicrosPerMilli, Qt::UTC));
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
    m_import = add(tr("&Import a price list…"), tr("A model price list in LiteLLM's JSON format, shown as differences first"), [this] {
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
    text.fields = {{u"type"_s, tr("&Type (cv, questions, video, token_log)"), ActField::Kind::Text, true, like ? like->typeName : u"cv"_s},
                   {u"unit"_s, tr("&Unit (cv, token, prompt_token, completion_token, question, minute)"), ActField::Kind::Text, true, like ? priceUnitName(like->unit) : u"cv"_s},
                   {u"price"_s, tr("&Price of one"), ActField::Kind::Text, true, like ? like->price.toDecimal() : QString()},
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
        [this](const Done<PriceReply> &done) { announce(tr("The price was set."), done.operation); });
}

// --- a price list file ---

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
        preview.entries = entriesOf(list, path, inquiry.now());
        TRY(diff, diffPrices(inquiry, preview.entries));
        preview.diff = std::move(diff);
        return preview;
    };
    session()->ask<ListPreview>(this, "price list", read, [this, path](const Result<ListPreview> &preview) {
        if (!preview)
            Q_EMIT toastRequested(wording::sentence(preview.error()), {});
        else if (preview->changes() == 0)
            Q_EMIT toastRequested(tr("Every price of this list is in force already."), {});
        else
            applyList(preview->entries, preview->diff, QFileInfo(path).fileName());
    });
}

void PricesPage::applyList(const std::vector<NewPrice> &entries, const std::vector<PriceDiffLine> &diff, const QString &file)
{
    ActText text;
    qint64 added = 0;
    qint64 changed = 0;
    for (const PriceDiffLine &line : diff) {
        if (line.kind == PriceDiffLine::Kind::Same)
            continue;
        ++(line.kind == PriceDiffLine::Kind::Added ? added : changed);
        if (text.changes.size() < kShownChanges)
            text.changes.push_back({line.entry.model.value_or(QString()) + u" · "_s + cellText(Word{priceUnitName(line.entry.unit)}, Calendar()),
                                    line.before ? line.before->toDecimal() : QString(), line.entry.price.toDecimal()});
    }
    text.title = tr("Import the price list %1").arg(file);
    text.explanation = tr("%1 added, %2 changed, as provider prices of token logs from now on: kept beside the charges, never charged. The first %3 are shown.")
                           .arg(wording::count(added), wording::count(changed), wording::count(qint64(text.changes.size())));
    text.doIt = tr("Import the list");
    runAct<Done<PriceImportReply>>(
        text,
        [entries, file](const QString &reason) {
            return [entries, file, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                request.content = {{u"file"_s, file}, {u"entries"_s, qint64(entries.size())}};
                return importPrices(connection, scope, entries, request);
            };
        },
        [this](const Done<PriceImportReply> &done) {
            announce(tr("Imported: %1 added, %2 changed.").arg(wording::count(done.reply.added), wording::count(done.reply.changed)), done.operation);
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
        else if (rating->all.changed == 0)
            Q_EMIT toastRequested(tr("Nothing would change: the %1 row(s) of this range cost what today's list says.", nullptr, plural(rating->all.rows)).arg(wording::count(rating->all.rows)), {});
        else
            applyRating(rated, changesOf(*rating), rating->all);
    });
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
        Q_EMIT toastRequested(text.explanation, {});
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
