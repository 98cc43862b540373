#include "models/exchange/focus.h"

#include "models/directory/companies.h"
#include "models/exchange/csv_text.h"
#include "models/exchange/output_file.h"
#include "models/ledger/moment.h"
#include "models/usage/events.h"
#include "models/usage/figures.h"

#include <QJsonDocument>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// In the order in which they are written. InvoiceId, which is only recommended, is not among them: a statement is no invoice, and an empty one would say that there
/// are some.
constexpr std::array kColumns = {
    "BilledCost", "BillingAccountId", "BillingAccountName", "BillingAccountType", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart", "ChargeCategory", "ChargeClass",
    "ChargeDescription", "ChargeFrequency", "ChargePeriodEnd", "ChargePeriodStart", "ConsumedQuantity", "ConsumedUnit", "ContractedCost", "ContractedUnitPrice", "EffectiveCost",
    "InvoiceIssuerName", "ListCost", "ListUnitPrice", "PricingCategory", "PricingQuantity", "PricingUnit", "ProviderName", "PublisherName", "ServiceCategory", "ServiceName",
    "ServiceSubcategory", "SkuId", "SkuMeter", "SkuPriceDetails", "SkuPriceId", "SubAccountId", "SubAccountName", "SubAccountType", "Tags",
};
constexpr qint64 kRowsPerReport = 100;
using FocusRow = QMap<QLatin1StringView, QString>; ///< by column; absent is null

struct Service
{
    const char *name;
    const char *unit; ///< of what is consumed
    const char *sku;
};
constexpr std::array kServices = {Service{"CV Parsing", "CVs", "cv_parsing"}, Service{"Question Generation", "Tokens", "question_generation"},
                                  Service{"Video Interviews", "Minutes", "video_interview"}};

struct UsageLine
{
    BillingDay day;
    int type = 0;
    std::optional<JobId> job;
    std::optional<QString> jobTitle;
    std::optional<QString> model;
    std::optional<PriceId> price;
    std::optional<PriceId> secondPrice;
    std::optional<qint64> pricePicos;
    std::optional<QString> unit;
    qint64 rows = 0;
    qint64 quantity = 0;
    qint64 billedQuantity = 0;
    Money cost;
    static UsageLine from(const Row &row)
    {
        return {{int(row.integer("billing_day"))}, int(row.integer("usage_type")), row.optionalId<JobId>("job_id"), row.optionalText("job_title"), row.optionalText("model"),
                row.optionalId<PriceId>("price_id"), row.optionalId<PriceId>("second_price_id"), row.optionalInteger("price_picos"), row.optionalText("unit"),
                row.integer("row_count"), row.integer("quantity"), row.optionalInteger("billed_quantity").value_or(0), row.money("cost_nanos")};
    }
};

struct CorrectionLine
{
    QString kind;
    Money amount;
    std::optional<QString> reason;
    std::optional<QString> usage;
    std::optional<JobId> job;
    std::optional<QString> jobTitle;
    Instant occurredAt;
    static CorrectionLine from(const Row &row)
    {
        return {row.text("kind"), row.money("amount_nanos"), row.optionalText("reason"), row.optionalText("reference_id"), row.optionalId<JobId>("job_id"),
                row.optionalText("job_title"), row.instant("occurred_at")};
    }
};

/// The specification's strings are ASCII: letters lose their marks, others become a question mark.
QString ascii(const QString &text)
{
    QString plain;
    for (const QChar each : text.normalized(QString::NormalizationForm_KD)) {
        if (each.category() == QChar::Mark_NonSpacing)
            continue;
        plain += each.unicode() >= 0x20 && each.unicode() < 0x7f ? each : QChar(u'?');
    }
    return plain;
}

/// A name that no spreadsheet runs; where nothing of it is left, the id.
QString nameCell(const QString &name, const QString &id)
{
    const QString plain = ascii(name).trimmed();
    return plain.isEmpty() ? id : withoutFormula(plain);
}

/// Seconds are the finest that the specification's times have.
QString timeText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.micros() / 1000, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

/// price x quantity, exact: picos have twelve decimals.
QString exactProduct(qint64 picos, qint64 quantity)
{
    __extension__ typedef unsigned __int128 Wide;
    Wide product = Wide(picos) * Wide(quantity);
    QString digits;
    do {
        digits.prepend(QChar(u'0' + int(product % 10)));
        product /= 10;
    } while (product != 0);
    digits = digits.rightJustified(13, u'0');
    QString text = digits.chopped(12) + u'.' + digits.right(12);
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

QByteArray csvLineOf(const FocusRow &row)
{
    QByteArrayList fields;
    for (const char *column : kColumns) {
        QByteArray field = row.value(QLatin1StringView(column)).toUtf8();
        if (field.contains(',') || field.contains('"') || field.contains('\n'))
            field = '"' + field.replace("\"", "\"\"") + '"';
        fields.append(field);
    }
    return fields.join(',') + "\r\n";
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

class FocusExport
{
public:
    FocusExport(const Inquiry &inquiry, BillingMonth month, const QString &path, const OnExportProgress &progress) : m_inquiry(inquiry), m_month(month), m_file(path), m_progress(progress) {}

    Result<FocusReply> run()
    {
        m_file.watch(m_inquiry.scope().cancel);
        CHECK(m_file.open());
        CHECK(describe());
        QByteArrayList names;
        for (const char *column : kColumns)
            names.append(column);
        CHECK(m_file.write(names.join(',') + "\r\n"));
        for (const CompanyId &company : m_inquiry.scope().companies)
            CHECK(writeCompany(company));
        CHECK(m_inquiry.scope().cancel.check());
        CHECK(m_file.commit());
        return m_reply;
    }

private:
    Outcome describe()
    {
        Filter filter;
        filter.range = {.kind = RangeChoice::Kind::Month, .month = m_month};
        TRY(origin, originOf(m_inquiry, u"FOCUS 1.2"_s, filter));
        m_file.describe(origin.toJson());
        return {};
    }

    Outcome writeCompany(CompanyId id)
    {
        CHECK(m_inquiry.scope().cancel.check());
        TRY(door, m_inquiry.narrowedTo(id));
        TRY(company, companyById(door, id));
        TRY(calendar, Calendar::named(company.timezone));
        m_company = company;
        m_calendar = calendar;
        m_range = {calendar.startOf(m_month.firstDay()), calendar.startOf(m_month.next().firstDay())};
        const Bindings bounds = Bindings().instant("from", m_range.from).instant("to", m_range.to);
        Outcome written;
        CHECK(door.visit("exchange/focus_usage", bounds, [&](const Row &row) {
            if (written)
                written = write(usageRow(UsageLine::from(row)));
        }));
        CHECK(written);
        TRY(corrections, door.rows<CorrectionLine>("exchange/focus_corrections", bounds));
        for (const CorrectionLine &line : corrections) {
            TRY(row, correctionRow(door, line));
            CHECK(write(row));
        }
        return countUnpriced(door);
    }

    Outcome countUnpriced(const Inquiry &door)
    {
        Filter filter;
        filter.range = {.kind = RangeChoice::Kind::Month, .month = m_month};
        TRY(cards, usageCards(door, filter));
        for (const Cards &each : cards) {
            TRY(total, each.total());
            m_reply.unpriced += total.unpriced;
        }
        return {};
    }

    Outcome write(const FocusRow &row)
    {
        CHECK(m_inquiry.scope().cancel.check());
        ++m_reply.rows;
        if (m_progress && m_reply.rows % kRowsPerReport == 0)
            m_progress(m_reply.rows, 0);
        return m_file.write(csvLineOf(row));
    }

    /// What every row of the company's month says.
    FocusRow commonRow(const std::optional<JobId> &job, const std::optional<QString> &title) const
    {
        FocusRow row;
        row["BillingAccountId"_L1] = m_company->id.toString();
        row["BillingAccountName"_L1] = nameCell(m_company->name, m_company->id.toString());
        row["BillingAccountType"_L1] = u"Company"_s;
        row["BillingCurrency"_L1] = m_company->currency.code();
        row["BillingPeriodStart"_L1] = timeText(m_range.from);
        row["BillingPeriodEnd"_L1] = timeText(m_range.to);
        for (const auto &issuer : {"InvoiceIssuerName"_L1, "ProviderName"_L1, "PublisherName"_L1})
            row[issuer] = u"Reckoner"_s;
        if (job) {
            row["SubAccountId"_L1] = job->toString();
            row["SubAccountName"_L1] = nameCell(title.value_or(QString()), job->toString());
            row["SubAccountType"_L1] = u"Job"_s;
        }
        return row;
    }

    FocusRow usageRow(const UsageLine &line) const
    {
        const Service &service = kServices[size_t(line.type)];
        FocusRow row = commonRow(line.job, line.jobTitle);
        row["ChargeCategory"_L1] = u"Usage"_s;
        row["ChargeFrequency"_L1] = u"Usage-Based"_s;
        row["ChargeDescription"_L1] = u"%1, %2 recorded"_s.arg(QString::fromLatin1(service.name)).arg(line.rows);
        row["ChargePeriodStart"_L1] = timeText(m_calendar.startOf(line.day));
        row["ChargePeriodEnd"_L1] = timeText(m_calendar.startOf(line.day.plusDays(1)));
        row["ConsumedQuantity"_L1] = QString::number(line.quantity);
        row["ConsumedUnit"_L1] = QString::fromLatin1(service.unit);
        row["ServiceName"_L1] = QString::fromLatin1(service.name);
        row["ServiceCategory"_L1] = u"AI and Machine Learning"_s;
        row["ServiceSubcategory"_L1] = u"Generative AI"_s;
        row["PricingCategory"_L1] = u"Standard"_s;
        row["SkuId"_L1] = QString::fromLatin1(service.sku) + (line.model ? QString(u'/' + ascii(*line.model)) : QString());
        row["SkuMeter"_L1] = QString::fromLatin1(service.unit);
        row["SkuPriceId"_L1] = line.price ? line.price->toString() + (line.secondPrice ? QString(u'+' + line.secondPrice->toString()) : QString()) : u"given"_s;
        if (line.model)
            row["Tags"_L1] = jsonText({{u"reckoner/model"_s, ascii(*line.model)}});
        for (const auto &cost : {"BilledCost"_L1, "EffectiveCost"_L1})
            row[cost] = line.cost.toDecimal();
        setPrice(row, line);
        return row;
    }

    /// A single price times what was billed by it is the list cost, before rounding. A pair of prices, or a cost that its writer gave, has no one unit price:
    /// the charge is the unit then.
    static void setPrice(FocusRow &row, const UsageLine &line)
    {
        const bool hasOnePrice = line.pricePicos && !line.secondPrice;
        const QString unitPrice = hasOnePrice ? exactProduct(*line.pricePicos, 1) : line.cost.toDecimal();
        const QString cost = hasOnePrice ? exactProduct(*line.pricePicos, line.billedQuantity) : line.cost.toDecimal();
        row["PricingQuantity"_L1] = hasOnePrice ? QString::number(line.billedQuantity) : u"1"_s;
        row["PricingUnit"_L1] = hasOnePrice ? unitName(*line.unit) : u"Charges"_s;
        for (const auto &column : {"ListUnitPrice"_L1, "ContractedUnitPrice"_L1})
            row[column] = unitPrice;
        for (const auto &column : {"ListCost"_L1, "ContractedCost"_L1})
            row[column] = cost;
    }

    static QString unitName(const QString &unit)
    {
        static const QMap<QString, QString> names = {{u"cv"_s, u"CVs"_s}, {u"token"_s, u"Tokens"_s}, {u"prompt_token"_s, u"Tokens"_s}, {u"completion_token"_s, u"Tokens"_s},
                                                     {u"question"_s, u"Questions"_s}, {u"minute"_s, u"Minutes"_s}};
        return names.value(unit, u"Charges"_s);
    }

    /// What comes back for a month that is over is a correction of it.
    Result<FocusRow> correctionRow(const Inquiry &door, const CorrectionLine &line) const
    {
        FocusRow row = commonRow(line.job, line.jobTitle);
        const bool isCredit = line.kind == "credit_note"_L1;
        row["ChargeCategory"_L1] = isCredit ? u"Credit"_s : u"Adjustment"_s;
        row["ChargeFrequency"_L1] = u"One-Time"_s;
        row["ChargeDescription"_L1] = ascii((isCredit ? u"Credit note"_s : u"Corrective charge"_s) + (line.reason ? QString(u": "_s + *line.reason) : QString()));
        row["ChargePeriodStart"_L1] = timeText(line.occurredAt);
        row["ChargePeriodEnd"_L1] = timeText(Instant::fromMicros(line.occurredAt.micros() + 1'000'000));
        row["ServiceName"_L1] = u"Corrections"_s;
        row["ServiceCategory"_L1] = u"AI and Machine Learning"_s;
        row["ServiceSubcategory"_L1] = u"Generative AI"_s;
        const auto usage = line.usage ? UsageId::parse(*line.usage) : std::nullopt;
        if (usage) {
            TRY(source, usageRecord(door, *usage));
            row["ServiceName"_L1] = QString::fromLatin1(kServices[size_t(source.type)].name);
            if (source.occurredAt < m_range.from)
                row["ChargeClass"_L1] = u"Correction"_s;
        }
        const Money charged = line.amount.negated();
        for (const auto &cost : {"BilledCost"_L1, "EffectiveCost"_L1, "ListCost"_L1, "ContractedCost"_L1})
            row[cost] = charged.toDecimal();
        return row;
    }

    const Inquiry &m_inquiry;
    BillingMonth m_month;
    OutputFile m_file;
    const OnExportProgress &m_progress;
    FocusReply m_reply;
    std::optional<Company> m_company;
    Calendar m_calendar;
    InstantRange m_range;
};

} // namespace

QJsonObject FocusReply::toJson() const
{
    return {{u"rows"_s, rows}, {u"unpriced"_s, unpriced}};
}

Result<FocusReply> exportFocus(const Inquiry &inquiry, BillingMonth month, const QString &path, const OnExportProgress &progress)
{
    CHECK(inquiry.require(Permission::SeeMoney));
    TRY(moment, Moment::of(inquiry));
    return FocusExport(*moment, month, path, progress).run();
}

} // namespace reckoner
