// The golden numbers of the domain and what must happen around them, on both databases: drafts and late usage, undo, repeated ids and
// files, pages from any position, rating anew, top-ups, and records kept while the database is out of reach.
#include "models/balances/wallet.h"
#include "models/ledger/undo.h"
#include "models/usage/drafts.h"
#include "models/usage/event_places.h"
#include "models/usage/figures.h"
#include "models/usage/rerate.h"
#include "models/usage/spool.h"
#include "tests/usage/usage_world.h"

#include <QDir>
#include <QLoggingCategory>
#include <QTest>
#include <set>

using namespace reckoner;

namespace {

Filter everythingOf(const std::optional<CompanyId> &company = {})
{
    Filter filter;
    filter.company = company;
    filter.range.kind = RangeChoice::Kind::Everything;
    return filter;
}

UsageEvent cv(CompanyId company, const std::optional<QString> &job = {}, const std::optional<QString> &eventId = {})
{
    UsageEvent event;
    event.type = UsageType::CvParsing;
    event.company = company;
    event.job = job;
    event.eventId = eventId;
    return event;
}

UsageEvent questions(CompanyId company, const std::optional<QString> &job, const std::optional<QString> &eventId = {})
{
    UsageEvent event;
    event.type = UsageType::QuestionGeneration;
    event.company = company;
    event.job = job;
    event.eventId = eventId;
    event.promptTokens = 1'500;
    event.completionTokens = 800;
    event.questions = 5;
    return event;
}

UsageEvent interview(CompanyId company, qint64 minutes, const std::optional<QString> &job = {})
{
    UsageEvent event;
    event.type = UsageType::VideoInterview;
    event.company = company;
    event.job = job;
    event.durationMicros = minutes * 60'000'000;
    return event;
}

/// An office with one company, and short words for what the stories do.
class Desk : public Office
{
public:
    explicit Desk(Dialect dialect) : Office(dialect), one(company(u"Aster"_s).id) {}

    UsageRecord record(const UsageEvent &event) { return needed(recordUsage(connection(), scope(), event, {})).row; }
    ErrorCode refusalOf(const UsageEvent &event)
    {
        const auto recorded = recordUsage(connection(), scope(), event, {});
        return recorded ? ErrorCode::Canceled : recorded.error().code;
    }
    QString total(const Filter &filter)
    {
        return needed(needed(usageCards(inquiry(), filter)).front().total()).cost.toDecimal();
    }
    QString total() { return total(everythingOf(one)); }
    QString balance() { return needed(wallet(inquiryOf(one), now())).balance.toDecimal(); }
    IngestReply import(const std::vector<UsageEvent> &events, IngestOptions options = {})
    {
        return needed(ingest(connection(), scope(), options, sourceOf(events), {}, {}));
    }
    qint64 rows() { return needed(countEvents(inquiry(), everythingOf())); }

    CompanyId one;
};

std::vector<UsageId> ids(const std::vector<UsageRecord> &rows)
{
    std::vector<UsageId> found;
    for (const UsageRecord &row : rows)
        found.push_back(row.id);
    return found;
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void theJobCosts1251_data() { addDialectRows(); }
    void theJobCosts1251();
    void dimesAddUp_data() { addDialectRows(); }
    void dimesAddUp();
    void draftsOfTwoCompanies_data() { addDialectRows(); }
    void draftsOfTwoCompanies();
    void repeatedIds_data() { addDialectRows(); }
    void repeatedIds();
    void repeatedFiles_data() { addDialectRows(); }
    void repeatedFiles();
    void rejectedRows_data() { addDialectRows(); }
    void rejectedRows();
    void canceledImport_data() { addDialectRows(); }
    void canceledImport();
    void positionsEqualPages_data() { addDialectRows(); }
    void positionsEqualPages();
    void positionsOfALongDay_data() { addDialectRows(); }
    void positionsOfALongDay();
    void ratedAnewOnce_data() { addDialectRows(); }
    void ratedAnewOnce();
    void topUpAndItsUndo_data() { addDialectRows(); }
    void topUpAndItsUndo();
    void keptRecordsAreDelivered_data() { addDialectRows(); }
    void keptRecordsAreDelivered();
};

void TestGolden::theJobCosts1251()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    const Job job = desk.job(desk.one, u"Engineer"_s);
    const QString id = job.id.toString();
    UsageEvent estimated;
    estimated.type = UsageType::QuestionGeneration;
    estimated.company = desk.one;
    estimated.job = id;
    estimated.questions = 30;
    estimated.descriptionLength = 2'000;
    const UsageRecord generated = desk.record(estimated);
    QCOMPARE(generated.quantity, 5'000);
    QCOMPARE(generated.source, u"estimated"_s);
    QCOMPARE(generated.cost->toDecimal(), u"0.01"_s);
    for (int i = 0; i < 10; ++i)
        desk.record(cv(desk.one, id));
    for (int i = 0; i < 5; ++i)
        desk.record(interview(desk.one, 15, id));

    const Cards cards = needed(usageCards(desk.inquiry(), everythingOf(desk.one))).front();
    QCOMPARE(cards.types[0].cost.toDecimal(), u"5.00"_s);
    QCOMPARE(cards.types[1].cost.toDecimal(), u"0.01"_s);
    QCOMPARE(cards.types[1].estimated.toDecimal(), u"0.01"_s);
    QCOMPARE(cards.types[2].cost.toDecimal(), u"7.50"_s);
    QCOMPARE(cards.types[2].quantity, 75);
    QCOMPARE(needed(cards.total()).cost.toDecimal(), u"12.51"_s);
    const UsageTable table = needed(usageByJob(desk.inquiry(), everythingOf(desk.one), {}));
    QCOMPARE(table.rows.size(), 1U);
    QCOMPARE(table.rows.front().title, u"Engineer"_s);
    QCOMPARE(table.rows.front().totalCost().toDecimal(), u"12.51"_s);
    QCOMPARE(table.unassigned.front().totalCost(), Money());
    QCOMPARE(desk.balance(), u"-12.51"_s);
}

void TestGolden::dimesAddUp()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(desk.record(interview(desk.one, 1)).cost->toDecimal(), u"0.10"_s);
    QCOMPARE(desk.total(), u"0.30"_s);
    QCOMPARE(desk.balance(), u"-0.30"_s);
    QCOMPARE(desk.record(questions(desk.one, {})).cost->toDecimal(), u"0.0046"_s);
    UsageEvent few = questions(desk.one, {});
    few.promptTokens = 1'000;
    few.completionTokens = 234;
    QCOMPARE(desk.record(few).cost->toDecimal(), u"0.002468"_s);
}

void TestGolden::draftsOfTwoCompanies()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    const CompanyId other = desk.company(u"Birch"_s).id;
    const QString draft = JobId::make().toString();
    for (const CompanyId company : {desk.one, desk.one, other})
        QCOMPARE(desk.record(questions(company, draft)).status, LinkStatus::Draft);
    const auto saved = needed(desk.saveJob(desk.one, u"Engineer"_s, draft));
    QCOMPARE(saved.reply.reconciled, 2);
    QCOMPARE(desk.record(questions(other, draft)).status, LinkStatus::Draft);
    const UsageRecord late = desk.record(questions(desk.one, draft));
    QVERIFY(late.job == saved.reply.job.id);
    QVERIFY(!late.draft);

    const Job another = desk.job(desk.one, u"Designer"_s);
    const auto conflict = reconcile(desk.connection(), desk.scope(), desk.one, draft, another.id, {});
    QVERIFY(!conflict);
    QCOMPARE(conflict.error().code, ErrorCode::Conflict);
    const auto again = needed(reconcile(desk.connection(), desk.scope(), desk.one, draft, saved.reply.job.id, {}));
    QVERIFY(again.duplicate);
    QCOMPARE(again.reply.reconciled, 0);

    QVERIFY(saved.operation.has_value());
    needed(undo(desk.connection(), desk.scope(), *saved.operation, {}));
    Filter drafts = everythingOf(desk.one);
    drafts.status = LinkStatus::Draft;
    QCOMPARE(needed(countEvents(desk.inquiry(), drafts)), 3); // the late one returned too
    QCOMPARE(needed(usageRecord(desk.inquiry(), late.id)).draft.value_or(QString()), draft);
    const auto twice = undo(desk.connection(), desk.scope(), *saved.operation, {});
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::InvalidState);
    QCOMPARE(needed(reconcile(desk.connection(), desk.scope(), desk.one, draft, another.id, {})).reply.reconciled, 3);
}

void TestGolden::repeatedIds()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    const UsageRecord first = desk.record(cv(desk.one, {}, u"order-1"_s));
    const auto again = needed(recordUsage(desk.connection(), desk.scope(), cv(desk.one, {}, u"order-1"_s), {}));
    QVERIFY(again.duplicate);
    QVERIFY(again.row.id == first.id);
    Request asKey;
    asKey.key = u"order-1"_s;
    QVERIFY(needed(recordUsage(desk.connection(), desk.scope(), cv(desk.one), asKey)).duplicate);
    UsageEvent changed = cv(desk.one, {}, u"order-1"_s);
    changed.parseSuccessful = false;
    QCOMPARE(desk.refusalOf(changed), ErrorCode::DuplicateKeyMismatch);
    QCOMPARE(desk.refusalOf(questions(desk.one, {}, u"order-1"_s)), ErrorCode::DuplicateKeyMismatch);
    QCOMPARE(desk.total(), u"0.50"_s);
    const CompanyId other = desk.company(u"Birch"_s).id;
    QVERIFY(desk.record(cv(other, {}, u"order-1"_s)).id != first.id); // ids are of one company
    QCOMPARE(desk.refusalOf(cv(desk.one, JobId::make().toString())), ErrorCode::NotFound);
}

void TestGolden::repeatedFiles()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    std::vector<UsageEvent> file;
    for (int i = 0; i < 6; ++i) {
        UsageEvent event = cv(desk.one);
        event.occurredAt = Instant::fromMicros(desk.now().micros() - (i / 2) * 60'000'000LL); // two equal rows of each time
        file.push_back(event);
    }
    IngestOptions dry;
    dry.dryRun = true;
    const IngestReply preview = desk.import(file, dry);
    QVERIFY(!preview.written);
    QCOMPARE(preview.inserted, 6);
    QCOMPARE(preview.costs.front().cost.toDecimal(), u"3.00"_s);
    QCOMPARE(desk.rows(), 0);

    const IngestReply first = desk.import(file);
    QVERIFY(first.written);
    QCOMPARE(first.inserted, 6);
    QCOMPARE(desk.total(), u"3.00"_s);
    const IngestReply again = desk.import(file);
    QCOMPARE(again.inserted, 0);
    QCOMPARE(again.duplicates, 6);
    std::vector<UsageEvent> overlapping(file.begin() + 4, file.end());
    UsageEvent fresh = file.front();
    fresh.candidate = u"someone else"_s;
    overlapping.push_back(fresh);
    QCOMPARE(desk.import(overlapping).inserted, 1);
    QCOMPARE(desk.rows(), 7);
    QCOMPARE(desk.balance(), u"-3.50"_s);
    const QString generated = *needed(eventsPage(desk.inquiry(), everythingOf(), EventSort::Time, 1, {})).rows.front().eventId;
    QVERIFY2(!generated.isEmpty() && generated.size() <= 40, qPrintable(generated));
}

void TestGolden::rejectedRows()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    std::vector<UsageEvent> file = {cv(desk.one, JobId::make().toString(), u"a"_s), questions(desk.one, JobId::make().toString(), u"b"_s), cv(desk.one, {}, u"c"_s)};
    for (UsageEvent &event : file)
        event.occurredAt = desk.now();
    const IngestReply strict = desk.import(file);
    QVERIFY(!strict.written);
    QCOMPARE(strict.rejected, 1);
    QCOMPARE(strict.rejects.front().line, 1);
    QCOMPARE(strict.rejects.front().field, u"job"_s);
    QCOMPARE(strict.rejects.front().error.code, ErrorCode::NotFound);
    QCOMPARE(desk.rows(), 0);
    IngestOptions lenient;
    lenient.maxRejects = 1;
    const IngestReply reply = desk.import(file, lenient);
    QVERIFY(reply.written);
    QCOMPARE(reply.inserted, 2);
    Filter drafts = everythingOf(desk.one);
    drafts.status = LinkStatus::Draft;
    QCOMPARE(needed(countEvents(desk.inquiry(), drafts)), 1);
    std::vector<UsageEvent> changed = {file[2]};
    changed.front().fileSizeKb = 12;
    const IngestReply mismatch = desk.import(changed);
    QVERIFY(!mismatch.written);
    QCOMPARE(mismatch.rejects.front().error.code, ErrorCode::DuplicateKeyMismatch);
}

void TestGolden::canceledImport()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    Scope scope = desk.scope();
    scope.cancel = CancelToken();
    int batches = 0;
    const IngestSource endless = [&](std::vector<IngestItem> &batch) -> Result<bool> {
        for (int i = 0; i < 3'000; ++i) {
            IngestItem item;
            item.event = cv(desk.one);
            item.event.occurredAt = desk.now();
            batch.push_back(item);
        }
        if (++batches == 10) // more than one part is written by then
            scope.cancel.cancel();
        return true;
    };
    const auto imported = ingest(desk.connection(), scope, {}, endless, {}, {});
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ErrorCode::Canceled);
    QCOMPARE(desk.rows(), 0);
    QCOMPARE(desk.database().scalar(u"SELECT COUNT(*) FROM cv_parsing_usage"_s), u"0"_s);
    QCOMPARE(desk.database().scalar(u"SELECT COUNT(*) FROM usage_ledger"_s), u"0"_s);
    QCOMPARE(desk.record(cv(desk.one)).cost->toDecimal(), u"0.50"_s); // the rules stand again
    QCOMPARE(desk.balance(), u"-0.50"_s);
}

void TestGolden::positionsEqualPages()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const UsageWorld world(office);
    Dice dice(7);
    std::vector<UsageEvent> events;
    for (int i = 0; i < 150; ++i)
        events.push_back(world.event(dice, u"event-%1"_s.arg(i)));
    QCOMPARE(needed(ingest(office.connection(), office.scope(), {}, sourceOf(events), {}, {})).inserted, 150);
    Filter cut = everythingOf();
    cut.range.kind = RangeChoice::Kind::Instants;
    cut.range.instants = {*Instant::parse(QStringView(u"2026-09-01T11:00:00Z")), *Instant::parse(QStringView(u"2026-11-10T13:00:00Z"))};
    Filter cutOfOne = cut;
    cutOfOne.company = world.companies[1].id;
    for (const Filter &filter : {everythingOf(), everythingOf(world.companies[1].id), cut, cutOfOne}) {
        const qint64 count = needed(countEvents(office.inquiry(), filter));
        for (const EventSort sort : {EventSort::Time, EventSort::Cost, EventSort::Type, EventSort::Job}) {
            std::vector<UsageRecord> walked;
            std::optional<EventCursor> after;
            do {
                const EventPage page = needed(eventsPage(office.inquiry(), filter, sort, 7, after));
                walked.insert(walked.end(), page.rows.begin(), page.rows.end());
                after = page.next;
            } while (after && qint64(walked.size()) <= count);
            const auto all = ids(walked);
            QCOMPARE(qint64(all.size()), count);
            QCOMPARE(qint64(std::set<UsageId>(all.begin(), all.end()).size()), count);
            for (size_t i = 1; sort == EventSort::Cost && i < walked.size(); ++i)
                QVERIFY(walked[i - 1].cost >= walked[i].cost);
            for (size_t i = 1; sort == EventSort::Type && i < walked.size(); ++i)
                QVERIFY(walked[i - 1].type <= walked[i].type);
            for (qint64 position = 0; sort == EventSort::Time && position <= count; position += 11) {
                const size_t from = size_t(position);
                const std::vector<UsageId> expected(all.begin() + position, all.begin() + qint64(std::min(from + 4, all.size())));
                QVERIFY2(ids(needed(eventsAt(office.inquiry(), filter, position, 4))) == expected, qPrintable(QString::number(position)));
            }
        }
    }
}

/// Days with thousands of rows, where the place of a row is found by halving the day; hundreds of them in one instant, which no halving parts.
void TestGolden::positionsOfALongDay()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const UsageWorld world(office);
    Dice dice(11);
    const Instant midnight = *Instant::parse(QStringView(u"2026-10-05T00:00:00Z"));
    std::vector<UsageEvent> events;
    for (int i = 0; i < 4'000; ++i) {
        UsageEvent event = world.event(dice, u"event-%1"_s.arg(i));
        const qint64 second = dice.oneIn(4) ? 45'000 : dice.below(2 * 86'400);
        event.occurredAt = Instant::fromMicros(midnight.micros() + second * 1'000'000);
        events.push_back(event);
    }
    QCOMPARE(needed(ingest(office.connection(), office.scope(), {}, sourceOf(events), {}, {})).inserted, 4'000);
    Filter cut = everythingOf();
    cut.range.kind = RangeChoice::Kind::Instants;
    cut.range.instants = {Instant::fromMicros(midnight.micros() + 1), *Instant::parse(QStringView(u"2026-10-06T13:00:00Z"))};
    Filter cvsOfOne = cut;
    cvsOfOne.company = world.companies[2].id;
    cvsOfOne.type = UsageType::CvParsing;
    for (const Filter &filter : {everythingOf(), everythingOf(world.companies[1].id), cut, cvsOfOne}) {
        const qint64 count = needed(countEvents(office.inquiry(), filter));
        QVERIFY(count > 200);
        const auto all = ids(needed(eventsPage(office.inquiry(), filter, EventSort::Time, 10'000, {})).rows);
        QCOMPARE(qint64(all.size()), count);
        for (qint64 position = 0; position <= count; position += 61) {
            const size_t from = size_t(position);
            const std::vector<UsageId> expected(all.begin() + position, all.begin() + qint64(std::min(from + 4, all.size())));
            QVERIFY2(ids(needed(eventsAt(office.inquiry(), filter, position, 4))) == expected, qPrintable(QString::number(position)));
        }
    }
}

void TestGolden::ratedAnewOnce()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    for (int i = 0; i < 4; ++i)
        desk.record(cv(desk.one));
    QCOMPARE(needed(previewRerate(desk.inquiryOf(desk.one), everythingOf(desk.one))).changed, 0);
    NewPrice cheaper = price("cv_parsing", PriceUnit::Cv, 300'000'000'000);
    cheaper.company = desk.one;
    needed(setPrice(desk.connection(), desk.scope(), cheaper, {}));
    QCOMPARE(desk.total(), u"2.00"_s); // a back-dated price changes no recorded charge
    const RerateReply preview = needed(previewRerate(desk.inquiryOf(desk.one), everythingOf(desk.one)));
    QCOMPARE(preview.changed, 4);
    QCOMPARE(preview.before.toDecimal(), u"2.00"_s);
    QCOMPARE(preview.after.toDecimal(), u"1.20"_s);
    const auto applied = needed(applyRerate(desk.connection(), desk.scope(), everythingOf(desk.one), {}));
    QCOMPARE(applied.reply.changed, 4);
    QCOMPARE(desk.balance(), u"-1.20"_s);
    QCOMPARE(desk.total(), u"2.00"_s);
    QCOMPARE(needed(usageCards(desk.inquiry(), everythingOf(desk.one))).front().credited.toDecimal(), u"0.80"_s);
    const QString postings = desk.database().scalar(u"SELECT COUNT(*) FROM usage_ledger"_s);
    QCOMPARE(needed(applyRerate(desk.connection(), desk.scope(), everythingOf(desk.one), {})).reply.changed, 0);
    QCOMPARE(desk.database().scalar(u"SELECT COUNT(*) FROM usage_ledger"_s), postings);
    QCOMPARE(desk.balance(), u"-1.20"_s);
    needed(undo(desk.connection(), desk.scope(), *applied.operation, {}));
    QCOMPARE(desk.balance(), u"-2.00"_s);
    QCOMPARE(needed(previewRerate(desk.inquiryOf(desk.one), everythingOf(desk.one))).changed, 4);
}

void TestGolden::topUpAndItsUndo()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    Request keyed;
    keyed.key = u"top-up 1"_s;
    const TopUp wanted{desk.one, Money::fromNanos(20'000'000'000), u"bank"_s, u"T-1"_s};
    const auto done = needed(topUp(desk.connection(), desk.scope(), wanted, keyed));
    QCOMPARE(done.reply.balance.toDecimal(), u"20.00"_s);
    QVERIFY(needed(topUp(desk.connection(), desk.scope(), wanted, keyed)).duplicate);
    QCOMPARE(desk.balance(), u"20.00"_s);
    desk.record(cv(desk.one));
    needed(undo(desk.connection(), desk.scope(), *done.operation, {}));
    const Wallet after = needed(wallet(desk.inquiryOf(desk.one), desk.now()));
    QCOMPARE(after.balance.toDecimal(), u"-0.50"_s);
    QCOMPARE(after.toppedUp, Money());
    QCOMPARE(after.credited, Money());
    const auto nothing = topUp(desk.connection(), desk.scope(), {desk.one, Money(), u"bank"_s, {}}, {});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::InvalidInput);
}

void TestGolden::keptRecordsAreDelivered()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    QTemporaryDir folder;
    const UsageEvent kept = needed(spoolEvent(folder.path(), cv(desk.one, {}, u"kept-1"_s), desk.scope()));
    needed(spoolEvent(folder.path(), cv(desk.one, {}, u"kept-1"_s), desk.scope())); // kept twice, charged once
    needed(spoolEvent(folder.path(), questions(desk.one, {}), desk.scope()));
    needed(spoolEvent(folder.path(), cv(desk.one, JobId::make().toString()), desk.scope()));
    const FlushReply reply = needed(flushSpool(desk.connection(), desk.scope(), folder.path()));
    QCOMPARE(reply.delivered, 2);
    QCOMPARE(reply.duplicates, 1);
    QCOMPARE(reply.failed, 1);
    QVERIFY(kept.eventId == u"kept-1"_s);
    QCOMPARE(desk.total(), u"0.5046"_s);
    QCOMPARE(QDir(folder.filePath(u"failed"_s)).entryList(QDir::Files).isEmpty(), false);
    const FlushReply again = needed(flushSpool(desk.connection(), desk.scope(), folder.path()));
    QCOMPARE(again.delivered + again.duplicates + again.failed, 0);
    const UsageEvent event = questions(desk.one, u"draft"_s, u"key"_s);
    QCOMPARE(contentDigest(needed(eventFromJson(eventToJson(event)))), contentDigest(event));
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
