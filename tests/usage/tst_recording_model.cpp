// Random sequences of everything that records, prices, links and undoes, compared with a plain model in memory: cards, tables, series,
// pages, positions and wallets for many filters, and every invariant of the database. RECKONER_LONG_TESTS makes it run for long.
#include "models/balances/wallet.h"
#include "models/doctor/verify.h"
#include "models/ledger/undo.h"
#include "models/usage/drafts.h"
#include "models/usage/event_places.h"
#include "tests/usage/usage_model.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>
#include <rapidcheck.h>

using namespace reckoner;

namespace {

constexpr size_t kStepsBetweenLooks = 20;

[[noreturn]] void fail(const QString &what)
{
    qWarning("%s", qPrintable(what)); // also where rapidcheck's second run of the case, for its report, goes well
    RC_FAIL(what.toStdString());
    std::abort();
}

void equal(const QString &what, qint64 found, qint64 expected)
{
    if (found != expected)
        fail(u"%1: %2, expected %3"_s.arg(what).arg(found).arg(expected));
}

template <typename Value>
Value got(const char *what, Result<Value> result)
{
    if (!result)
        fail(QString::fromLatin1(what) + u": "_s + plainSentence(result.error()));
    return std::move(result).value();
}

QString describe(const Filter &filter)
{
    return QString::fromUtf8(QJsonDocument(filterToJson(filter)).toJson(QJsonDocument::Compact));
}

using Types = std::array<TypeTotals, 3>;

void addTo(TypeTotals &sum, const TypeTotals &more)
{
    if (!sum.add(more))
        fail(u"the model's sums overflow"_s);
}

void equalTotals(const QString &what, const Types &found, const Types &expected)
{
    for (const UsageTypeInfo &type : usageTypes()) {
        const TypeTotals &a = found[size_t(type.type)];
        const TypeTotals &b = expected[size_t(type.type)];
        const QString where = what + u" "_s + QString::fromLatin1(type.name);
        equal(where + u" rows"_s, a.rows, b.rows);
        equal(where + u" failed"_s, a.failed, b.failed);
        equal(where + u" quantity"_s, a.quantity, b.quantity);
        equal(where + u" questions"_s, a.questions, b.questions);
        equal(where + u" cost"_s, a.cost.nanos(), b.cost.nanos());
        equal(where + u" estimated"_s, a.estimated.nanos(), b.estimated.nanos());
        equal(where + u" unpriced"_s, a.unpriced, b.unpriced);
    }
}

/// The program and the model side by side: every step is done to both.
class Run
{
public:
    explicit Run(Dialect dialect) : m_office(dialect), m_world(m_office), m_model(m_world) {}

    void step(quint32 seed)
    {
        Dice dice(seed);
        switch (dice.below(16)) {
        case 0: case 1: case 2: case 3: return record(dice);
        case 4: case 5: return importSome(dice);
        case 6: case 7: case 8: return insert(dice);
        case 9: case 10: return reconcileDraft(dice);
        case 11: return assignOne(dice);
        case 12: return undoOne(dice);
        case 13: return setOnePrice(dice);
        case 14: return dice.oneIn(2) ? saveJobWithDraft(dice) : updateAsBackEnd(dice);
        default: return topUpOne(dice);
        }
    }

    void compare(quint32 seed)
    {
        Dice dice(seed);
        Filter everything;
        everything.range.kind = RangeChoice::Kind::Everything;
        compareFilter(everything, dice);
        for (int i = 0; i < 6; ++i)
            compareFilter(filter(dice), dice);
        for (const WorldCompany &company : m_world.companies) {
            compareWallet(company, m_office.now());
            compareWallet(company, UsageWorld::instant(dice));
        }
        const VerifyReply verified = got("verify", verify(m_office.inquiry()));
        for (const InvariantResult &result : verified.checked)
            equal(u"verify "_s + result.invariant, result.broken, 0);
        RC_ASSERT(verified.ok);
    }

private:
    const WorldCompany &anyCompany(Dice &dice) const { return m_world.companies[size_t(dice.below(int(m_world.companies.size())))]; }
    QString nextEventId() { return u"event-%1"_s.arg(++m_lastEvent); }

    UsageEvent anyEvent(Dice &dice)
    {
        UsageEvent event = m_world.event(dice, nextEventId());
        if (dice.oneIn(12)) // another company's job, or one that nobody knows
            event.job = dice.oneIn(2) ? anyCompany(dice).jobs.front().toString() : fixedId<JobId>(4, dice.below(3)).toString();
        return event;
    }
    bool isRefused(const UsageEvent &event) const
    {
        return event.job && event.type != UsageType::QuestionGeneration && !m_model.knowsJob(*event.company, *event.job);
    }

    void record(Dice &dice)
    {
        const UsageEvent event = anyEvent(dice);
        const auto recorded = recordUsage(m_office.connection(), m_office.scope(), event, {});
        if (isRefused(event)) {
            RC_ASSERT(!recorded.ok());
            RC_ASSERT(recorded.error().code == ErrorCode::NotFound);
            return;
        }
        RC_ASSERT(!got("record", recorded).duplicate);
        m_model.add(event);
        const ModelRow &row = m_model.rows.back();
        equal(u"recorded cost"_s, recorded->row.cost ? recorded->row.cost->nanos() : -1, row.cost ? row.cost->nanos() : -1);
        RC_ASSERT(recorded->row.job == row.job);
        RC_ASSERT(recorded->row.draft == row.draft);
        if (dice.oneIn(4))
            RC_ASSERT(got("record again", recordUsage(m_office.connection(), m_office.scope(), event, {})).duplicate);
    }

    void importSome(Dice &dice)
    {
        std::vector<UsageEvent> events;
        const int size = 1 + dice.below(10);
        for (int i = 0; i < size; ++i)
            events.push_back(anyEvent(dice));
        IngestOptions options;
        options.maxRejects = size;
        const IngestReply reply = got("import", ingest(m_office.connection(), m_office.scope(), options, sourceOf(events), {}, {}));
        qint64 refused = 0;
        for (const UsageEvent &event : events) {
            if (isRefused(event))
                ++refused;
            else
                m_model.add(event);
        }
        equal(u"rejected"_s, reply.rejected, refused);
        equal(u"inserted"_s, reply.inserted, size - refused);
    }

    void insert(Dice &dice)
    {
        const UsageEvent event = anyEvent(dice);
        const QString refusal = m_office.database().refusal(insertStatement(m_office.database(), event, UsageId::make()));
        if (!refusal.isEmpty())
            fail(refusal);
        m_model.add(event);
    }

    void reconcileDraft(Dice &dice)
    {
        const WorldCompany &company = anyCompany(dice);
        const QString draft = UsageWorld::draft(dice.below(UsageWorld::kDrafts));
        const JobId job = company.jobs[size_t(dice.below(UsageWorld::kJobs))];
        const auto done = reconcile(m_office.connection(), m_office.scope(), company.id, draft, job, {});
        if (const ModelLink *link = m_model.activeLink(company.id, draft)) {
            if (link->job == job) {
                RC_ASSERT(got("reconcile again", done).duplicate);
                equal(u"reconciled again"_s, done->reply.reconciled, 0);
            } else {
                RC_ASSERT(!done.ok());
                RC_ASSERT(done.error().code == ErrorCode::Conflict);
            }
            return;
        }
        equal(u"reconciled"_s, got("reconcile", done).reply.reconciled, m_model.makeLink(company.id, draft, job, done->operation));
    }

    void saveJobWithDraft(Dice &dice)
    {
        const WorldCompany &company = anyCompany(dice);
        const QString draft = UsageWorld::draft(dice.below(UsageWorld::kDrafts));
        if (m_model.activeLink(company.id, draft) || !m_draftsOfJobs.insert({company.id, draft}).second)
            return;
        const auto saved = got("save job", m_office.saveJob(company.id, u"Saved %1"_s.arg(++m_lastJob), draft));
        m_model.jobs[company.id].insert(saved.reply.job.id);
        equal(u"reconciled by saving"_s, saved.reply.reconciled, m_model.makeLink(company.id, draft, saved.reply.job.id, saved.operation));
    }

    /// A back end's own UPDATE of one draft row takes the others along.
    void updateAsBackEnd(Dice &dice)
    {
        for (const ModelRow &row : m_model.rows) {
            if (!row.draft)
                continue;
            const CompanyId company = row.company;
            const QString draft = *row.draft;
            const JobId job = m_model.company(company).jobs[size_t(dice.below(UsageWorld::kJobs))];
            m_office.database().exec(u"UPDATE question_generation_usage SET job_id = %1, draft_job_id = NULL WHERE event_id = '%2'"_s
                                         .arg(m_office.database().literal(job.uuid()), row.eventId));
            m_model.makeLink(company, draft, job, {});
            return;
        }
    }

    void assignOne(Dice &dice)
    {
        Filter unknown;
        unknown.company = anyCompany(dice).id;
        unknown.status = LinkStatus::Unknown;
        unknown.range.kind = RangeChoice::Kind::Everything;
        const EventPage page = got("rows without a job", eventsPage(m_office.inquiry(), unknown, EventSort::Time, 3, {}));
        if (page.rows.empty())
            return;
        const JobId job = m_model.company(*unknown.company).jobs[size_t(dice.below(UsageWorld::kJobs))];
        std::vector<UsageId> ids;
        std::vector<int> entries;
        for (const UsageRecord &record : page.rows) {
            ids.push_back(record.id);
            entries.push_back(entryOf(record));
            m_model.rows[size_t(entries.back())].job = job;
        }
        const auto done = got("assign", assign(m_office.connection(), m_office.scope(), ids, job, {}));
        equal(u"assigned"_s, done.reply.assigned, qint64(ids.size()));
        m_assigned[*done.operation] = entries;
    }

    void undoOne(Dice &dice)
    {
        std::vector<OperationId> candidates;
        for (const ModelLink &link : m_model.links) {
            if (link.active && link.operation)
                candidates.push_back(*link.operation);
        }
        for (const auto &[operation, entries] : m_assigned)
            candidates.push_back(operation);
        for (const auto &[operation, topUp] : m_topUps)
            candidates.push_back(operation);
        if (candidates.empty())
            return;
        const OperationId operation = candidates[size_t(dice.below(int(candidates.size())))];
        got("undo", undo(m_office.connection(), m_office.scope(), operation, {}));
        m_topUps.erase(operation);
        if (const auto assigned = m_assigned.find(operation); assigned != m_assigned.end()) {
            for (const int entry : assigned->second)
                m_model.rows[size_t(entry)].job.reset();
            m_assigned.erase(assigned);
        }
        for (ModelLink &link : m_model.links) {
            if (link.active && link.operation == operation)
                m_model.undoLink(link);
        }
        const auto again = undo(m_office.connection(), m_office.scope(), operation, {});
        RC_ASSERT(!again.ok());
        RC_ASSERT(again.error().code == ErrorCode::InvalidState);
    }

    void setOnePrice(Dice &dice)
    {
        const NewPrice wanted = randomPrice(dice, m_world);
        got("set price", setPrice(m_office.connection(), m_office.scope(), wanted, {}));
        m_model.addPrice(wanted);
    }

    void topUpOne(Dice &dice)
    {
        TopUp wanted{anyCompany(dice).id, Money::fromNanos(1 + dice.below(1'000'000'000)), u"bank"_s, u"T-%1"_s.arg(++m_lastTopUp)};
        const auto done = got("top up", topUp(m_office.connection(), m_office.scope(), wanted, {}));
        m_topUps[*done.operation] = {wanted.company, wanted.amount};
    }

    int entryOf(const UsageRecord &record) const
    {
        for (const ModelRow &row : m_model.rows) {
            if (row.eventId == record.eventId)
                return row.entry;
        }
        fail(u"a row that the model does not know"_s);
    }

    Filter filter(Dice &dice) const
    {
        Filter filter;
        if (!dice.oneIn(3))
            filter.company = anyCompany(dice).id;
        if (dice.oneIn(3))
            filter.type = UsageType(dice.below(3));
        switch (dice.below(5)) {
        case 0: filter.job = anyCompany(dice).jobs[size_t(dice.below(UsageWorld::kJobs))]; break;
        case 1: filter.withoutJob = true; break;
        case 2: filter.status = LinkStatus(dice.below(3)); break;
        default: break;
        }
        filter.range.kind = RangeChoice::Kind(dice.below(7));
        filter.range.days = 1 + dice.below(90);
        filter.range.month = {2026 * 12 + 7 + dice.below(5)};
        const BillingDay first = BillingDay::fromDate(QDate(2026, 8, 15)).plusDays(dice.below(100));
        if (filter.range.kind == RangeChoice::Kind::Days)
            filter.range.dayRange = {first, first.plusDays(dice.below(80))};
        if (filter.range.kind == RangeChoice::Kind::Instants) {
            const Instant one = UsageWorld::instant(dice);
            const Instant other = UsageWorld::instant(dice);
            filter.range.instants = {std::min(one, other), std::max(one, other)};
        }
        return filter;
    }

    void compareFilter(const Filter &filter, Dice &dice)
    {
        const auto expected = m_model.filtered(filter, m_office.now());
        compareCards(filter, expected);
        compareJobs(filter, expected);
        compareCompanies(filter, expected);
        for (const SeriesStep step : {SeriesStep::Day, SeriesStep::Week, SeriesStep::Month})
            compareSeries(filter, expected, step);
        compareEvents(filter, expected, dice);
    }

    std::map<QString, Types> byCurrency(const Filter &filter, const std::vector<const ModelRow *> &rows) const
    {
        std::map<QString, Types> sums;
        for (const WorldCompany &company : m_world.companies) {
            if (!filter.company || *filter.company == company.id)
                sums[company.currency];
        }
        for (const ModelRow *row : rows)
            addTo(sums[row->currency][size_t(row->type)], row->totals);
        return sums;
    }

    void compareCards(const Filter &filter, const std::vector<const ModelRow *> &rows)
    {
        const auto expected = byCurrency(filter, rows);
        const auto cards = got("cards", usageCards(m_office.inquiry(), filter));
        equal(u"currencies"_s, qint64(cards.size()), qint64(expected.size()));
        for (const Cards &card : cards) {
            equalTotals(u"cards %1 %2"_s.arg(card.currency.code(), describe(filter)), card.types, expected.at(card.currency.code()));
            equal(u"credited"_s, card.credited.nanos(), 0);
        }
        equal(u"count "_s + describe(filter), got("count", countEvents(m_office.inquiry(), filter)), qint64(rows.size()));
    }

    void compareJobs(const Filter &filter, const std::vector<const ModelRow *> &rows)
    {
        std::map<JobId, Types> expected;
        std::vector<const ModelRow *> jobless;
        for (const ModelRow *row : rows) {
            if (row->job)
                addTo(expected[*row->job][size_t(row->type)], row->totals);
            else
                jobless.push_back(row);
        }
        TableOrder order;
        order.limit = 0;
        const UsageTable table = got("jobs", usageByJob(m_office.inquiry(), filter, order));
        const QString what = u"jobs "_s + describe(filter);
        equal(what, qint64(table.rows.size()), qint64(expected.size()));
        equal(what + u" count"_s, table.jobCount, qint64(expected.size()));
        for (size_t i = 0; i < table.rows.size(); ++i) {
            RC_ASSERT(expected.count(*table.rows[i].job) == 1U);
            equalTotals(what, table.rows[i].types, expected.at(*table.rows[i].job));
            if (i > 0 && table.rows[i - 1].totalCost() < table.rows[i].totalCost())
                fail(what + u": not in the order of cost"_s);
        }
        const auto withoutJob = byCurrency(filter, jobless);
        for (const UsageRow &row : table.unassigned)
            equalTotals(what + u" no job"_s, row.types, withoutJob.at(row.currency.code()));
        const auto all = byCurrency(filter, rows);
        for (const UsageRow &row : table.totals)
            equalTotals(what + u" total"_s, row.types, all.at(row.currency.code()));
    }

    void compareCompanies(const Filter &filter, const std::vector<const ModelRow *> &rows)
    {
        std::map<CompanyId, Types> expected;
        for (const ModelRow *row : rows)
            addTo(expected[row->company][size_t(row->type)], row->totals);
        TableOrder order;
        order.limit = 0;
        const UsageTable table = got("companies", usageByCompany(m_office.inquiry(), filter, order));
        const QString what = u"companies "_s + describe(filter);
        equal(what, qint64(table.rows.size()), qint64(expected.size()));
        for (const UsageRow &row : table.rows)
            equalTotals(what, row.types, expected.at(*row.company));
    }

    static BillingDay periodOf(BillingDay day, SeriesStep step)
    {
        if (step == SeriesStep::Week)
            return BillingDay::fromDate(day.date().addDays(1 - day.date().dayOfWeek()));
        return step == SeriesStep::Month ? BillingDay::fromDate(QDate(day.date().year(), day.date().month(), 1)) : day;
    }

    void compareSeries(const Filter &filter, const std::vector<const ModelRow *> &rows, SeriesStep step)
    {
        using Key = std::tuple<QString, int, int>;
        std::map<Key, std::pair<qint64, qint64>> expected;
        for (const ModelRow *row : rows) {
            auto &[cost, quantity] = expected[{row->currency, periodOf(row->day, step).number, int(row->type)}];
            cost += row->totals.cost.nanos();
            quantity += row->totals.quantity;
        }
        std::erase_if(expected, [](const auto &entry) { return entry.second == std::pair<qint64, qint64>(0, 0); });
        std::map<Key, std::pair<qint64, qint64>> found;
        for (const Series &series : got("series", usageSeries(m_office.inquiry(), filter, step))) {
            for (size_t i = 0; i < series.points.size(); ++i) {
                const SeriesPoint &point = series.points[i];
                if (i > 0 && point.from <= series.points[i - 1].from)
                    fail(u"series: not in the order of time"_s);
                for (int type = 0; type < 3; ++type)
                    found[{series.currency.code(), point.from.number, type}] = {point.cost[size_t(type)].nanos(), point.quantity[size_t(type)]};
            }
        }
        std::erase_if(found, [](const auto &entry) { return entry.second == std::pair<qint64, qint64>(0, 0); });
        if (found != expected)
            fail(u"series by %1 of %2 differ"_s.arg(int(step)).arg(describe(filter)));
    }

    void compareEvents(const Filter &filter, std::vector<const ModelRow *> expected, Dice &dice)
    {
        std::sort(expected.begin(), expected.end(), [](const ModelRow *a, const ModelRow *b) {
            return std::tuple(-a->day.number, -a->at.micros(), int(a->type), -a->entry) < std::tuple(-b->day.number, -b->at.micros(), int(b->type), -b->entry);
        });
        const int limit = 1 + dice.below(30);
        std::vector<UsageRecord> walked;
        std::optional<EventCursor> after;
        do {
            const EventPage page = got("page", eventsPage(m_office.inquiry(), filter, EventSort::Time, limit, after));
            walked.insert(walked.end(), page.rows.begin(), page.rows.end());
            after = page.next ? std::optional(got("cursor", EventCursor::parse(page.next->toText()))) : std::nullopt;
        } while (after && walked.size() <= expected.size());
        equalRows(u"pages of %1 rows of "_s.arg(limit) + describe(filter), walked, expected);
        const int position = dice.below(int(expected.size()) + 2);
        const size_t from = std::min(size_t(position), expected.size());
        const std::vector<const ModelRow *> tail(expected.begin() + qint64(from), expected.begin() + qint64(std::min(from + 5, expected.size())));
        equalRows(u"rows at %1 of "_s.arg(position) + describe(filter), got("rows at", eventsAt(m_office.inquiry(), filter, position, 5)), tail);
    }

    void equalRows(const QString &what, const std::vector<UsageRecord> &found, const std::vector<const ModelRow *> &expected)
    {
        for (size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
            const UsageRecord &record = found[i];
            const ModelRow &row = *expected[i];
            if (record.eventId != row.eventId)
                fail(u"%1: row %2 is %3, expected %4"_s.arg(what).arg(i).arg(record.eventId.value_or(QString()), row.eventId));
            RC_ASSERT(record.company == row.company);
            RC_ASSERT(record.job == row.job);
            RC_ASSERT(record.draft == row.draft);
            RC_ASSERT(record.cost == row.cost);
            RC_ASSERT(record.quantity == row.totals.quantity);
            RC_ASSERT(record.billingDay == row.day);
            RC_ASSERT(record.occurredAt == row.at);
            RC_ASSERT(record.unpriced == (row.totals.unpriced == 1));
        }
        equal(what, qint64(found.size()), qint64(expected.size()));
    }

    void compareWallet(const WorldCompany &company, Instant asOf)
    {
        qint64 toppedUp = 0;
        for (const auto &[operation, topUp] : m_topUps)
            toppedUp += topUp.first == company.id && m_office.now() <= asOf ? topUp.second.nanos() : 0;
        qint64 total = 0;
        qint64 month = 0;
        for (const ModelRow &row : m_model.rows) {
            if (row.company != company.id || asOf < row.at)
                continue;
            total += row.totals.cost.nanos();
            month += BillingMonth::of(row.day) == BillingMonth::of(company.calendar.dayOf(asOf)) ? row.totals.cost.nanos() : 0;
        }
        const Wallet found = got("wallet", wallet(m_office.inquiryOf(company.id), asOf));
        const QString what = u"wallet as of "_s + asOf.toIso();
        equal(what + u" topped up"_s, found.toppedUp.nanos(), toppedUp);
        equal(what + u" spent"_s, found.totalSpent.nanos(), total);
        equal(what + u" spent this month"_s, found.monthSpent.nanos(), month);
        equal(what + u" credited"_s, found.credited.nanos(), 0);
        equal(what + u" balance"_s, found.balance.nanos(), toppedUp - total);
    }

    Office m_office;
    UsageWorld m_world;
    UsageModel m_model;
    int m_lastEvent = 0;
    int m_lastJob = 0;
    int m_lastTopUp = 0;
    std::set<std::pair<CompanyId, QString>> m_draftsOfJobs;
    std::map<OperationId, std::vector<int>> m_assigned;
    std::map<OperationId, std::pair<CompanyId, Money>> m_topUps;
};

} // namespace

class TestRecordingModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everythingEqualsTheModel_data() { addDialectRows(); }
    void everythingEqualsTheModel();
};

void TestRecordingModel::initTestCase()
{
    // A sequence that fails is made shorter only in long runs: each attempt makes a database.
    qputenv("RC_PARAMS", qEnvironmentVariableIsSet("RECKONER_LONG_TESTS") ? "max_success=60 max_size=400" : "max_success=6 max_size=120 noshrink=1");
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
}

void TestRecordingModel::everythingEqualsTheModel()
{
    QFETCH(Dialect, dialect);
    QVERIFY(rc::check("everything equals the model", [dialect] {
        const auto steps = *rc::gen::arbitrary<std::vector<quint32>>();
        Run run(dialect);
        for (size_t i = 0; i < steps.size(); ++i) {
            run.step(steps[i]);
            if (i % kStepsBetweenLooks == kStepsBetweenLooks - 1)
                run.compare(steps[i]);
        }
        run.compare(quint32(steps.size()));
    }));
}

QTEST_GUILESS_MAIN(TestRecordingModel)
#include "tst_recording_model.moc"
