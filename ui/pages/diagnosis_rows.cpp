#include "ui/pages/diagnosis_rows.h"

#include "models/alerts/purchases.h"
#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/balances/wallet.h"
#include "models/ledger/history.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "models/wording/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Diagnosis", text);
}

template <size_t place>
Cell cell(const FactRow &row)
{
    return row.cells[place];
}

const std::array kBalanceColumns = {
    Column<FactRow>{"account", QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Text, cell<0>},
    Column<FactRow>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, cell<1>},
    Column<FactRow>{"left", QT_TRANSLATE_NOOP("Column", "Left"), ColumnKind::Count, cell<2>},
    Column<FactRow>{"of", QT_TRANSLATE_NOOP("Column", "Of"), ColumnKind::Count, cell<3>},
    Column<FactRow>{"reserved", QT_TRANSLATE_NOOP("Column", "Reserved"), ColumnKind::Count, cell<4>},
};
const std::array kPeriodColumns = {
    Column<FactRow>{"account", QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Text, cell<0>},
    Column<FactRow>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, cell<1>},
    Column<FactRow>{"from", QT_TRANSLATE_NOOP("Column", "From"), ColumnKind::Time, cell<2>},
    Column<FactRow>{"to", QT_TRANSLATE_NOOP("Column", "To"), ColumnKind::Time, cell<3>},
    Column<FactRow>{"base_minutes", QT_TRANSLATE_NOOP("Column", "Base minutes"), ColumnKind::Count, cell<4>},
    Column<FactRow>{"metered", QT_TRANSLATE_NOOP("Column", "Metered"), ColumnKind::Count, cell<5>},
};
const std::array kPurchaseColumns = {
    Column<FactRow>{"purchased_at", QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Time, cell<0>},
    Column<FactRow>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, cell<1>},
    Column<FactRow>{"quantity", QT_TRANSLATE_NOOP("Column", "Quantity"), ColumnKind::Count, cell<2>},
    Column<FactRow>{"amount", QT_TRANSLATE_NOOP("Column", "Paid"), ColumnKind::Count, cell<3>},
    Column<FactRow>{"reference", QT_TRANSLATE_NOOP("Column", "Reference"), ColumnKind::Text, cell<4>},
    Column<FactRow>{"undone_at", QT_TRANSLATE_NOOP("Column", "Undone"), ColumnKind::Time, cell<5>},
};
const std::array kDrawColumns = {
    Column<FactRow>{"occurred_at", QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Time, cell<0>},
    Column<FactRow>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, cell<1>},
    Column<FactRow>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, cell<2>},
    Column<FactRow>{"amount", QT_TRANSLATE_NOOP("Column", "Amount"), ColumnKind::Count, cell<3>},
    Column<FactRow>{"balance_after", QT_TRANSLATE_NOOP("Column", "Balance after"), ColumnKind::Count, cell<4>},
    Column<FactRow>{"actor", QT_TRANSLATE_NOOP("Column", "Actor"), ColumnKind::Text, cell<5>},
};
const std::array kRefusalColumns = {
    Column<FactRow>{"occurred_at", QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Time, cell<0>},
    Column<FactRow>{"code", QT_TRANSLATE_NOOP("Column", "Code"), ColumnKind::Text, cell<1>},
    Column<FactRow>{"details", QT_TRANSLATE_NOOP("Column", "Details"), ColumnKind::Text, cell<2>},
    Column<FactRow>{"actor", QT_TRANSLATE_NOOP("Column", "Actor"), ColumnKind::Text, cell<3>},
};
const std::array kComparisonColumns = {
    Column<FactRow>{"field", QT_TRANSLATE_NOOP("Column", "What"), ColumnKind::Text, cell<0>},
    Column<FactRow>{"before", QT_TRANSLATE_NOOP("Column", "Before"), ColumnKind::Text, cell<1>},
    Column<FactRow>{"after", QT_TRANSLATE_NOOP("Column", "After"), ColumnKind::Text, cell<2>},
};

/// Counts stay numbers, amounts of money are decimal text already.
Cell valueCell(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger();
    if (value.isString())
        return value.toString();
    return {};
}

Cell timeCell(const QJsonValue &value)
{
    const auto at = Instant::parse(QStringView(value.toString()));
    return at ? Cell(*at) : Cell();
}

struct AccountPage
{
    QString page;
    QString subject;
};

/// Where a balance is looked at and added to.
AccountPage pageOfBalance(const QJsonObject &balance)
{
    const QString unit = balance.value(u"unit"_s).toString();
    const char *account = unit == "credits"_L1 ? "profile_id" : unit == "minutes"_L1 ? "org_id" : "company_id";
    return {unit == "money"_L1 ? u"ledger"_s : unit, balance.value(QLatin1StringView(account)).toString()};
}

/// The account of a period is called as its balance is; tokens are called by their plan there.
AccountPage pageOfPeriod(const QJsonObject &period, const QJsonArray &balances)
{
    AccountPage found;
    for (const QJsonValue &each : balances) {
        const QJsonObject balance = each.toObject();
        if (balance.value(u"unit"_s) != period.value(u"unit"_s))
            continue;
        if (found.page.isEmpty() || balance.value(u"account"_s) == period.value(u"account"_s))
            found = pageOfBalance(balance);
    }
    return found;
}

std::optional<OperationId> operationOf(const QJsonObject &json)
{
    const auto id = OperationId::parse(json.value(u"operation_id"_s).toString());
    return id ? std::optional(*id) : std::nullopt;
}

/// A balance of an account, one row for each of its buckets.
void addBuckets(const QJsonObject &balance, std::vector<FactRow> &rows)
{
    const QString account = balance.value(u"account"_s).toString();
    const QString unit = balance.value(u"unit"_s).toString();
    const AccountPage at = pageOfBalance(balance);
    const auto add = [&](const char *bucket, const char *left, const char *of, const QJsonValue &reserved = {}) {
        rows.push_back({{account, words(bucket), valueCell(balance.value(QLatin1StringView(left))), valueCell(balance.value(QLatin1StringView(of))), valueCell(reserved)},
                        {}, at.page, at.subject});
    };
    if (unit == "credits"_L1) {
        const QJsonObject reserved = balance.value(u"reserved"_s).toObject();
        add(QT_TRANSLATE_NOOP("Diagnosis", "Monthly credits"), "monthly", "monthly_allotment", reserved.value(u"monthly"_s));
        add(QT_TRANSLATE_NOOP("Diagnosis", "Add-on credits"), "addon", "", reserved.value(u"addon"_s));
    } else if (unit == "minutes"_L1) {
        add(QT_TRANSLATE_NOOP("Diagnosis", "Base minutes"), "base_remaining", "base");
        add(QT_TRANSLATE_NOOP("Diagnosis", "Add-on minutes"), "addon_remaining", "");
    } else if (unit == "tokens"_L1) {
        add(QT_TRANSLATE_NOOP("Diagnosis", "Tokens"), "remaining", "allocated");
    } else {
        rows.push_back({{account, words(QT_TRANSLATE_NOOP("Diagnosis", "Wallet")), u"%1 %2"_s.arg(balance.value(u"balance"_s).toString(), balance.value(u"currency"_s).toString())},
                        {}, at.page, at.subject});
    }
}

template <typename Make>
std::vector<FactRow> made(const QJsonArray &array, Make make)
{
    std::vector<FactRow> rows;
    for (const QJsonValue &each : array)
        rows.push_back(make(each.toObject()));
    return rows;
}

QString bucketWords(const QJsonObject &json)
{
    return json.value(u"bucket"_s).toString() + u' ' + json.value(u"unit"_s).toString();
}

constexpr qsizetype kShownOfId = 8;

using Titles = QHash<QString, const char *>; ///< by the key of a column, untranslated

template <typename... Lists>
Titles titlesOf(const Lists &...lists)
{
    Titles titles;
    const auto take = [&titles](const auto &columns) {
        for (const auto &column : columns)
            titles.insert(QString::fromLatin1(column.key), column.title);
    };
    (take(lists), ...); // a later list has the last word
    return titles;
}

/// What the column of a key is called in the lists of balances and of what moved them, those of its unit first.
const Titles &titlesOf(const QString &unit)
{
    static const Titles any = titlesOf(purchaseColumns(), ledgerColumns(), factColumns(FactList::Periods), factColumns(FactList::Refusals),
                                       minutesRefusalColumns(), factColumns(FactList::Draws), walletColumns(), tokenBalanceColumns(), minutesBalanceColumns(),
                                       creditBalanceColumns());
    static const QHash<QString, Titles> ofBalances = {{u"money"_s, titlesOf(walletColumns())}, {u"tokens"_s, titlesOf(tokenBalanceColumns())},
                                                      {u"minutes"_s, titlesOf(minutesBalanceColumns())}, {u"credits"_s, titlesOf(creditBalanceColumns())}};
    const auto found = ofBalances.constFind(unit);
    return found == ofBalances.constEnd() ? any : *found;
}

/// Of what no list shows: a word of ours, or the key in letters that a person reads.
QString titleOfKey(const QString &key, const QString &unit = {})
{
    static const Titles further = {{u"percent_used"_s, QT_TRANSLATE_NOOP("Column", "% used")},
                                                         {u"month_uncosted"_s, QT_TRANSLATE_NOOP("Column", "Without a price")},
                                                         {u"below_threshold"_s, QT_TRANSLATE_NOOP("Column", "Below the alert")}};
    for (const Titles *titles : {&titlesOf(unit), &titlesOf(QString()), &further}) {
        if (const char *known = titles->value(key))
            return columnTitle(known);
    }
    const QString word = wording::word(key);
    if (word != key || key.isEmpty())
        return word;
    QString plain = QString(key).replace(u'_', u' ');
    plain[0] = plain[0].toUpper();
    return plain;
}

QString plainValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"—"_s;
    case QJsonValue::Bool:
        return cellText(Cell(value.toBool()), Calendar());
    case QJsonValue::Double:
        return wording::count(value.toInteger());
    default:
        break;
    }
    const QString text = value.toString();
    const auto at = text.contains(u'T') ? Instant::parse(QStringView(text)) : Result<Instant>(Error{ErrorCode::InvalidInput});
    return at ? wording::timeText(*at, Calendar()) + u" UTC"_s : wording::word(text);
}

/// "Credits ann@example.com", "Minutes Studio, Nov 1, 2026 00:00:00 UTC": what an element of a list was called to be found again.
QString elementWords(const QString &element)
{
    if (parseUuid(element))
        return element.left(kShownOfId);
    QStringList parts = element.split(u' ');
    parts.front() = wording::word(parts.front());
    if (parts.size() > 1) {
        if (const auto from = Instant::parse(QStringView(parts.back())))
            parts.back() = wording::timeText(*from, Calendar()) + u" UTC"_s;
    }
    return parts.join(u' ');
}

/// What an element of a list is; a balance says it by its unit.
QString listWords(const QString &list)
{
    static const Titles titles = {{u"purchases"_s, QT_TRANSLATE_NOOP("Diagnosis", "Purchase")},
                                  {u"draws"_s, QT_TRANSLATE_NOOP("Diagnosis", "Ledger entry")},
                                  {u"refusals"_s, QT_TRANSLATE_NOOP("Diagnosis", "Refused")},
                                  {u"periods"_s, QT_TRANSLATE_NOOP("Diagnosis", "Period")}};
    const auto found = titles.constFind(list);
    return found == titles.constEnd() ? QString() : words(*found);
}

/// "balances/credits ann@example.com/addon" as "Credits ann@example.com: Add-on left".
QString fieldWords(const QString &path)
{
    QStringList parts = path.split(u'/');
    const QString key = parts.takeLast();
    if (parts.isEmpty())
        return titleOfKey(key);
    const QString list = parts.takeFirst();
    const QString unit = parts.isEmpty() ? QString() : parts.front().section(u' ', 0, 0);
    QString inside; // what is held within: "reserved/monthly"
    if (parts.size() > 1 && (parts.back() == "reserved"_L1 || parts.back() == "details"_L1))
        inside = titleOfKey(parts.takeLast(), unit) + u", "_s;
    QStringList about = {listWords(list), elementWords(parts.join(u'/'))};
    about.removeAll(QString());
    const QString field = inside.isEmpty() ? titleOfKey(key, unit) : inside + wording::word(key);
    return about.isEmpty() ? field : u"%1: %2"_s.arg(about.join(u' '), field);
}

/// The account that the diagnosed thing draws such a unit from.
QString accountOf(const Diagnosis &diagnosis, const char *key)
{
    for (const QJsonValue &balance : diagnosis.balances) {
        const QString id = balance.toObject().value(QLatin1StringView(key)).toString();
        if (!id.isEmpty())
            return id;
    }
    return {};
}

struct RemedyOfCheck
{
    const char *checks; ///< names, in words parted by blanks
    const char *title;
    const char *page;
    const char *account; ///< key of the account in its balance
};
constexpr std::array kRemedies = {
    RemedyOfCheck{"minutes-left minutes-would-use minutes-bought", QT_TRANSLATE_NOOP("Diagnosis", "Add minutes"), "minutes", "org_id"},
    RemedyOfCheck{"minutes-period", QT_TRANSLATE_NOOP("Diagnosis", "Close the period"), "minutes", "org_id"},
    RemedyOfCheck{"minutes-counter metric-posted", QT_TRANSLATE_NOOP("Diagnosis", "Set the counter"), "minutes", "org_id"},
    RemedyOfCheck{"credits-left credits-would-use", QT_TRANSLATE_NOOP("Diagnosis", "Add credits"), "credits", "profile_id"},
    RemedyOfCheck{"credits-reset", QT_TRANSLATE_NOOP("Diagnosis", "Reset the month"), "credits", "profile_id"},
    RemedyOfCheck{"credits-open-jobs credits-returned job-credits job-refunds", QT_TRANSLATE_NOOP("Diagnosis", "Return the credits"), "credits", "profile_id"},
    RemedyOfCheck{"tokens-allocation tokens-left tokens-posted tokens-would-use log-deducted", QT_TRANSLATE_NOOP("Diagnosis", "Give tokens"), "tokens", "company_id"},
    RemedyOfCheck{"usage-job draft-job", QT_TRANSLATE_NOOP("Diagnosis", "Reconcile or assign it"), "reconcile", ""},
    RemedyOfCheck{"wallet", QT_TRANSLATE_NOOP("Diagnosis", "Top up the wallet"), kTopUp, "company_id"},
};

QString checkLine(const DiagnosisCheck &check)
{
    const QString how = check.ok ? words(QT_TRANSLATE_NOOP("Diagnosis", "in order")) : words(QT_TRANSLATE_NOOP("Diagnosis", "LOOK HERE"));
    return u"%1 (%2): %3"_s.arg(how, QString::fromLatin1(check.check), wording::sentence({ErrorCode::InvalidState, check.text, check.context}));
}

void addFactLines(QStringList &lines, const char *title, FactList list, const std::vector<FactRow> &rows)
{
    if (rows.empty())
        return;
    lines << QString() << words(title);
    for (const FactRow &row : rows) {
        QStringList parts;
        for (const Column<FactRow> &column : factColumns(list)) {
            if (const QString text = cellPlain(column.get(row)); !text.isEmpty())
                parts.append(u"%1 %2"_s.arg(columnTitle(column.title).toLower(), text));
        }
        lines << u"- "_s + parts.join(u", "_s);
    }
}

} // namespace

QString FactRow::id() const
{
    QStringList parts;
    for (const Cell &each : cells)
        parts.append(cellPlain(each));
    return parts.join(u'/');
}

std::span<const Column<FactRow>> factColumns(FactList list)
{
    switch (list) {
    case FactList::Balances: return kBalanceColumns;
    case FactList::Periods: return kPeriodColumns;
    case FactList::Purchases: return kPurchaseColumns;
    case FactList::Draws: return kDrawColumns;
    case FactList::Refusals: return kRefusalColumns;
    case FactList::Comparison: return kComparisonColumns;
    }
    Q_UNREACHABLE();
}

std::vector<FactRow> balanceFacts(const QJsonArray &balances)
{
    std::vector<FactRow> rows;
    for (const QJsonValue &balance : balances)
        addBuckets(balance.toObject(), rows);
    return rows;
}

std::vector<FactRow> periodFacts(const QJsonArray &periods, const QJsonArray &balances)
{
    return made(periods, [&balances](const QJsonObject &json) -> FactRow {
        const AccountPage at = pageOfPeriod(json, balances);
        return {{json.value(u"account"_s).toString(), json.value(u"unit"_s).toString(), timeCell(json.value(u"from"_s)), timeCell(json.value(u"to"_s)),
                 valueCell(json.value(u"base_minutes"_s)), valueCell(json.value(u"metered"_s))},
                {}, at.page, at.subject};
    });
}

std::vector<FactRow> purchaseFacts(const QJsonArray &purchases)
{
    return made(purchases, [](const QJsonObject &json) -> FactRow {
        return {{timeCell(json.value(u"purchased_at"_s)), bucketWords(json), valueCell(json.value(u"quantity"_s)), valueCell(json.value(u"amount"_s)),
                 valueCell(json.value(u"reference"_s)), timeCell(json.value(u"undone_at"_s))},
                operationOf(json)};
    });
}

std::vector<FactRow> drawFacts(const QJsonArray &draws)
{
    return made(draws, [](const QJsonObject &json) -> FactRow {
        return {{timeCell(json.value(u"occurred_at"_s)), Word{json.value(u"kind"_s).toString()}, bucketWords(json), valueCell(json.value(u"amount"_s)),
                 valueCell(json.value(u"balance_after"_s)), valueCell(json.value(u"actor"_s))},
                operationOf(json)};
    });
}

std::vector<FactRow> refusalFacts(const QJsonArray &refusals)
{
    return made(refusals, [](const QJsonObject &json) -> FactRow {
        QStringList details;
        const QJsonObject given = json.value(u"details"_s).toObject();
        for (auto detail = given.begin(); detail != given.end(); ++detail) {
            if (!detail.value().isArray() && !detail.value().isObject())
                details.append(u"%1: %2"_s.arg(titleOfKey(detail.key()), plainValue(detail.value())));
        }
        return {{timeCell(json.value(u"occurred_at"_s)), Word{json.value(u"code"_s).toString()}, details.join(u", "_s), valueCell(json.value(u"actor"_s))},
                {}, u"activity"_s};
    });
}

std::vector<FactRow> comparisonFacts(const DiagnosisComparison &comparison)
{
    const auto said = [](const QJsonValue &check) { return check == u"ok"_s ? words(QT_TRANSLATE_NOOP("Diagnosis", "in order")) : plainValue(check); };
    std::vector<FactRow> rows;
    for (const DiagnosisComparison::Change &change : comparison.checks)
        rows.push_back({{change.field, said(change.before), said(change.after)}});
    for (const DiagnosisComparison::Change &change : comparison.changes)
        rows.push_back({{fieldWords(change.field), plainValue(change.before), plainValue(change.after)}});
    return rows;
}

/// A check that names a rule of the data checks is mended there, with a preview; else the account's own page has the button.
std::optional<Remedy> remedyOf(const Diagnosis &diagnosis, const DiagnosisCheck &check)
{
    static const QRegularExpression rule(u"data checks? ([a-z]+(?:-[a-z]+)+)"_s);
    if (const auto match = rule.match(check.why()); match.hasMatch())
        return Remedy{words(QT_TRANSLATE_NOOP("Diagnosis", "Open the data check %1")).arg(match.captured(1)), u"checks"_s, match.captured(1)};
    for (const RemedyOfCheck &remedy : kRemedies) {
        if (QString::fromLatin1(remedy.checks).split(u' ').contains(QLatin1StringView(check.check)))
            return Remedy{words(remedy.title), QString::fromLatin1(remedy.page), accountOf(diagnosis, remedy.account)};
    }
    return std::nullopt;
}

QString subjectText(const Diagnosis &diagnosis)
{
    QStringList about = {wording::wordWithin(diagnosis.type).replace(u'_', u' ')};
    if (!diagnosis.company.isEmpty() && diagnosis.type != "company"_L1)
        about.append(diagnosis.company);
    return u"%1 (%2)"_s.arg(diagnosis.name.isEmpty() ? diagnosis.id : diagnosis.name, about.join(u", "_s));
}

QString diagnosisText(const Diagnosis &diagnosis)
{
    QStringList lines = {words(QT_TRANSLATE_NOOP("Diagnosis", "Diagnosis of %1, %2")).arg(subjectText(diagnosis), wording::timeText(diagnosis.asOf, Calendar()) + u" UTC"_s), diagnosis.id, QString()};
    for (const DiagnosisCheck &check : diagnosis.checks)
        lines << u"- "_s + checkLine(check);
    addFactLines(lines, QT_TRANSLATE_NOOP("Diagnosis", "Balances"), FactList::Balances, balanceFacts(diagnosis.balances));
    addFactLines(lines, QT_TRANSLATE_NOOP("Diagnosis", "Periods"), FactList::Periods, periodFacts(diagnosis.periods, diagnosis.balances));
    addFactLines(lines, QT_TRANSLATE_NOOP("Diagnosis", "Bought and granted"), FactList::Purchases, purchaseFacts(diagnosis.purchases));
    addFactLines(lines, QT_TRANSLATE_NOOP("Diagnosis", "Last ledger entries"), FactList::Draws, drawFacts(diagnosis.draws));
    addFactLines(lines, QT_TRANSLATE_NOOP("Diagnosis", "Refused"), FactList::Refusals, refusalFacts(diagnosis.refusals));
    return lines.join(u'\n') + u'\n';
}

} // namespace reckoner
