// Companies, profiles, organizations, jobs and applications: found, saved, refused and erased, on both databases.
#include "models/directory/status.h"
#include "models/ledger/history.h"
#include "models/session/maintenance.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

#define MUST(result) \
    do { \
        if (const auto &mustResult = (result); !mustResult) \
            QFAIL(qPrintable(plainSentence(mustResult.error()))); \
    } while (false)

} // namespace

class TestDirectory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void companyIsAddedOnce_data() { addDialectRows(); }
    void companyIsAddedOnce();
    void companyIsRefused_data();
    void companyIsRefused();
    void companyIsFound_data() { addDialectRows(); }
    void companyIsFound();
    void companyIsChanged_data() { addDialectRows(); }
    void companyIsChanged();
    void profileHoldsWhatIsPosted_data() { addDialectRows(); }
    void profileHoldsWhatIsPosted();
    void organizationStartsAPeriod_data() { addDialectRows(); }
    void organizationStartsAPeriod();
    void memberIsOfTheSameCompany_data() { addDialectRows(); }
    void memberIsOfTheSameCompany();
    void jobReconcilesItsDraft_data() { addDialectRows(); }
    void jobReconcilesItsDraft();
    void jobSavedAgain_data() { addDialectRows(); }
    void jobSavedAgain();
    void jobEndsOnce_data() { addDialectRows(); }
    void jobEndsOnce();
    void candidateIsErased_data() { addDialectRows(); }
    void candidateIsErased();
    void rolesAreRefused_data() { addDialectRows(); }
    void rolesAreRefused();
    void statusCounts_data() { addDialectRows(); }
    void statusCounts();
    void maintenanceClearsOldRefusals_data() { addDialectRows(); }
    void maintenanceClearsOldRefusals();
};

void TestDirectory::companyIsAddedOnce()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    NewCompany wanted;
    wanted.name = u"Acme"_s;
    wanted.currency = u"EUR"_s;
    wanted.timezone = u"Europe/Paris"_s;
    Request request;
    request.key = u"first"_s;
    const auto added = addCompany(office.connection(), office.scope(), wanted, request);
    MUST(added);
    QVERIFY(!added->duplicate);
    QVERIFY(added->operation.has_value());
    QCOMPARE(added->reply.currency.code(), u"EUR"_s);
    const auto again = addCompany(office.connection(), office.scope(), wanted, request);
    MUST(again);
    QVERIFY(again->duplicate);
    QVERIFY(again->reply.id == added->reply.id);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM companies"_s), u"1"_s);
    QCOMPARE(office.database().scalar(u"SELECT label FROM names WHERE kind = 'company'"_s), u"Acme"_s);

    wanted.name = u"Other"_s;
    const auto other = addCompany(office.connection(), office.scope(), wanted, request);
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::DuplicateKeyMismatch);
    wanted.id = added->reply.id;
    const auto taken = addCompany(office.connection(), office.scope(), wanted, {});
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::AlreadyExists);
}

void TestDirectory::companyIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("currency");
    QTest::newRow("no name") << u""_s << u"UTC"_s << u"USD"_s;
    QTest::newRow("control character") << u"A\u0007"_s << u"UTC"_s << u"USD"_s;
    QTest::newRow("no such zone") << u"Acme"_s << u"Mars/Olympus"_s << u"USD"_s;
    QTest::newRow("no such currency") << u"Acme"_s << u"UTC"_s << u"XXQ"_s;
    QTest::newRow("currency in small letters") << u"Acme"_s << u"UTC"_s << u"dollars"_s;
}

void TestDirectory::companyIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, zone);
    QFETCH(QString, currency);
    Office office(Dialect::Sqlite);
    const auto added = addCompany(office.connection(), office.scope(), {{}, name, zone, currency}, {});
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidInput);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM companies"_s), u"0"_s);
}

void TestDirectory::companyIsFound()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    office.company(u"Twin"_s);
    office.company(u"Twin"_s);
    const auto byName = resolveCompany(office.inquiry(), u"Acme"_s);
    MUST(byName);
    QVERIFY(byName->id == acme.id);
    const auto byOtherCase = resolveCompany(office.inquiry(), u"aCME"_s);
    MUST(byOtherCase);
    QVERIFY(byOtherCase->id == acme.id);
    const auto byId = resolveCompany(office.inquiry(), acme.id.toString().toUpper());
    MUST(byId);
    QVERIFY(byId->id == acme.id);

    const auto ambiguous = resolveCompany(office.inquiry(), u"Twin"_s);
    QVERIFY(!ambiguous);
    QCOMPARE(ambiguous.error().code, ErrorCode::Ambiguous);
    QCOMPARE(ambiguous.error().context.value(u"matches"_s).toArray().size(), 2);
    const auto absent = resolveCompany(office.inquiry(), u"Acm"_s);
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::NotFound);
    QCOMPARE(listCompanies(office.inquiry())->size(), size_t(3));
}

void TestDirectory::companyIsChanged()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    const auto renamed = setCompany(office.connection(), office.scope(), {acme.id, u"Acme GmbH"_s, u"Europe/Berlin"_s, u"EUR"_s}, {});
    MUST(renamed);
    QCOMPARE(renamed->reply.name, u"Acme GmbH"_s);
    const auto repeated = setCompany(office.connection(), office.scope(), {acme.id, u"Acme GmbH"_s, {}, {}}, {});
    MUST(repeated);
    QVERIFY(repeated->duplicate);
    office.database().exec(u"INSERT INTO cv_parsing_usage (id, company_id, file_size_kb) VALUES (%1, %2, 10)"_s
                               .arg(office.database().literal(makeTimeOrderedUuid()), office.database().literal(acme.id.uuid())));
    const auto late = setCompany(office.connection(), office.scope(), {acme.id, {}, {}, u"USD"_s}, {});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::InvalidState);
}

void TestDirectory::profileHoldsWhatIsPosted()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    NewProfile wanted;
    wanted.company = acme.id;
    wanted.email = u"ann@acme.example"_s;
    wanted.fullName = u"Ann Lee"_s;
    wanted.monthly = {500};
    wanted.addon = {5000};
    const auto added = addProfile(office.connection(), office.scope(), wanted, {});
    MUST(added);
    QCOMPARE(added->reply.monthlyLeft.count, 500);
    QCOMPARE(added->reply.addonLeft.count, 5000);
    QCOMPARE(added->reply.monthlyAllotment.count, 500);
    const QString account = office.database().literal(added->reply.id.uuid());
    QCOMPARE(office.database().scalar(u"SELECT SUM(amount_units) FROM usage_ledger WHERE bucket = 'monthly' AND account_id = "_s + account), u"500"_s);
    QCOMPARE(office.database().scalar(u"SELECT SUM(amount_units) FROM usage_ledger WHERE bucket = 'addon' AND kind = 'grant' AND account_id = "_s + account), u"5000"_s);
    QCOMPARE(office.database().scalar(u"SELECT quantity FROM bucket_purchases WHERE account_id = "_s + account), u"5000"_s);

    wanted.email = u"ANN@acme.example"_s;
    const auto second = addProfile(office.connection(), office.scope(), wanted, {});
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
    wanted.email = u"nobody"_s;
    QCOMPARE(addProfile(office.connection(), office.scope(), wanted, {}).error().code, ErrorCode::InvalidInput);
    wanted.email = u"bob@acme.example"_s;
    wanted.addon = {-1};
    QCOMPARE(addProfile(office.connection(), office.scope(), wanted, {}).error().code, ErrorCode::InvalidInput);
    for (const QString &text : {u"ann@acme.example"_s, u"Ann Lee"_s, added->reply.id.toString()}) {
        const auto found = resolveProfile(office.inquiry(), text);
        MUST(found);
        QVERIFY(found->id == added->reply.id);
    }
}

void TestDirectory::organizationStartsAPeriod()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s, u"America/New_York"_s);
    NewOrganization wanted;
    wanted.company = acme.id;
    wanted.name = u"Transcripts"_s;
    wanted.base = {100};
    wanted.addon = {50};
    wanted.anchorDay = 31;
    const auto added = addOrganization(office.connection(), office.scope(), wanted, {});
    MUST(added);
    QCOMPARE(added->reply.periodStart->toIso(), u"2026-10-31T04:00:00Z"_s); // summer time
    QCOMPARE(added->reply.periodEnd->toIso(), u"2026-11-30T05:00:00Z"_s);   // clamped, winter time
    QCOMPARE(added->reply.addonLeft.count, 50);
    QCOMPARE(added->reply.used.count, 0);
    const QString id = office.database().literal(added->reply.id.uuid());
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM billing_periods WHERE base_minutes = 100 AND organization_id = "_s + id), u"1"_s);
    QCOMPARE(office.database().scalar(u"SELECT SUM(amount_units) FROM usage_ledger WHERE unit = 'minutes' AND bucket = 'addon' AND account_id = "_s + id), u"50"_s);

    wanted.name = u"Second"_s;
    wanted.anchorDay = 1;
    wanted.periodStart = *Instant::parse(u"2026-11-10T05:00:00Z"_s);
    const auto second = addOrganization(office.connection(), office.scope(), wanted, {});
    MUST(second);
    QCOMPARE(second->reply.periodEnd->toIso(), u"2026-12-01T05:00:00Z"_s);
    wanted.anchorDay = 32;
    QCOMPARE(addOrganization(office.connection(), office.scope(), wanted, {}).error().code, ErrorCode::InvalidInput);
}

void TestDirectory::memberIsOfTheSameCompany()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    const Company other = office.company(u"Other"_s);
    const auto organization = addOrganization(office.connection(), office.scope(), {{}, acme.id, u"Transcripts"_s, {10}, {}, 1, {}}, {});
    MUST(organization);
    const auto ann = addProfile(office.connection(), office.scope(), {{}, acme.id, u"ann@acme.example"_s, {}, Role::Recruiter, {}, {}}, {});
    const auto eve = addProfile(office.connection(), office.scope(), {{}, other.id, u"eve@other.example"_s, {}, Role::Recruiter, {}, {}}, {});
    MUST(ann);
    MUST(eve);
    const auto member = addMember(office.connection(), office.scope(), organization->reply, ann->reply.id, {});
    MUST(member);
    QVERIFY(!member->duplicate);
    const auto again = addMember(office.connection(), office.scope(), organization->reply, ann->reply.id, {});
    MUST(again);
    QVERIFY(again->duplicate);
    QVERIFY(!addMember(office.connection(), office.scope(), organization->reply, eve->reply.id, {}));
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM organization_members"_s), u"1"_s);
}

void TestDirectory::jobReconcilesItsDraft()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    const Company other = office.company(u"Other"_s);
    for (const Company &company : {acme, acme, other}) {
        office.database().exec(u"INSERT INTO question_generation_usage (id, company_id, draft_job_id, prompt_tokens, completion_tokens, question_count) VALUES (%1, %2, 'd-1', 100, 50, 3)"_s
                                   .arg(office.database().literal(makeTimeOrderedUuid()), office.database().literal(company.id.uuid())));
    }
    const auto saved = office.saveJob(acme.id, u"Engineer"_s, u"d-1"_s);
    MUST(saved);
    QCOMPARE(saved->reply.reconciled, 2);
    const auto operation = operationById(office.inquiry(), *saved->operation);
    MUST(operation);
    QCOMPARE(operation->kind, u"reconcile"_s); // what there is to undo
    const QString job = office.database().literal(saved->reply.job.id.uuid());
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM question_generation_usage WHERE draft_job_id IS NULL AND job_id = "_s + job), u"2"_s);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM question_generation_usage WHERE draft_job_id = 'd-1'"_s), u"1"_s);

    const auto again = office.saveJob(acme.id, u"Engineer"_s, u"d-1"_s, saved->reply.job.id);
    MUST(again);
    QVERIFY(again->duplicate);
    QCOMPARE(again->reply.reconciled, 0);
    const auto rival = office.saveJob(acme.id, u"Rival"_s, u"d-1"_s);
    QVERIFY(!rival);
    QCOMPARE(rival.error().code, ErrorCode::Conflict);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM jobs"_s), u"1"_s);
}

void TestDirectory::jobSavedAgain()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    const Company other = office.company(u"Other"_s);
    const auto plain = office.saveJob(acme.id, u"Engineer"_s);
    MUST(plain);
    office.database().exec(u"INSERT INTO question_generation_usage (id, company_id, draft_job_id, question_count) VALUES (%1, %2, 'late-draft', 3)"_s
                               .arg(office.database().literal(makeTimeOrderedUuid()), office.database().literal(acme.id.uuid())));
    const auto withDraft = office.saveJob(acme.id, u"Engineer"_s, u"late-draft"_s, plain->reply.job.id);
    MUST(withDraft);
    QVERIFY(!withDraft->duplicate);
    QCOMPARE(withDraft->reply.reconciled, 1);
    const auto retitled = office.saveJob(acme.id, u"Plumber"_s, {}, plain->reply.job.id);
    QVERIFY(!retitled);
    QCOMPARE(retitled.error().code, ErrorCode::AlreadyExists);
    const auto stolen = office.saveJob(other.id, u"Engineer"_s, {}, plain->reply.job.id);
    QVERIFY(!stolen);
    QCOMPARE(stolen.error().code, ErrorCode::AlreadyExists);
}

void TestDirectory::jobEndsOnce()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    const auto saved = office.saveJob(acme.id, u"Batch"_s);
    MUST(saved);
    const auto end = [&](JobEnd how) {
        Request request;
        request.company = acme.id;
        const Act &kind = act(how == JobEnd::Failed ? ActKind::FailJob : ActKind::CompleteJob);
        return Operation::run<Job>(office.connection(), office.scope(), kind, request, [&](Operation &operation) -> Result<Job> {
            TRY(before, jobById(operation, saved->reply.job.id));
            return endJob(operation, before, how);
        });
    };
    for (int time = 0; time < 2; ++time) {
        const auto failed = end(JobEnd::Failed);
        MUST(failed);
        QCOMPARE(failed->reply.status, u"failed"_s);
    }
    const auto completed = end(JobEnd::Completed);
    QVERIFY(!completed);
    QCOMPARE(completed.error().code, ErrorCode::InvalidState);
}

void TestDirectory::candidateIsErased()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    const Company other = office.company(u"Other"_s);
    for (const Company &company : {acme, other}) {
        const auto job = office.saveJob(company.id, u"Engineer"_s);
        MUST(job);
        Request keyed;
        keyed.key = u"application"_s;
        const auto added = addApplication(office.connection(), office.scope(), {{}, company.id, job->reply.job.id, u"c-17"_s, u"Ann Marie Lee"_s}, keyed);
        MUST(added);
        QCOMPARE(added->reply.candidateName.value_or(u""_s), u"Ann Marie Lee"_s);
    }
    const auto erased = eraseCandidate(office.connection(), office.scope(), u"c-17"_s, {});
    MUST(erased);
    QCOMPARE(erased->size(), size_t(2));
    QVERIFY(erased->at(0).batch.has_value());
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM job_applications WHERE candidate_name IS NOT NULL"_s), u"0"_s);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM job_applications WHERE candidate_id = 'c-17'"_s), u"2"_s);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM names WHERE kind = 'candidate' AND label IS NULL AND erased_at IS NOT NULL"_s), u"2"_s);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM operations WHERE CAST(request AS text) LIKE '%Marie%' OR CAST(reply AS text) LIKE '%Marie%'"_s), u"0"_s);

    const auto again = eraseCandidate(office.connection(), office.scope(), u"c-17"_s, {});
    MUST(again);
    QVERIFY(again->front().duplicate);
    const auto unknown = eraseCandidate(office.connection(), office.scope(), u"Ann Marie Lee"_s, {});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);

    const auto job = office.saveJob(acme.id, u"Second"_s);
    MUST(job);
    MUST(addApplication(office.connection(), office.scope(), {{}, acme.id, job->reply.job.id, u"Bob Roe"_s, u"Bob Roe"_s}, {}));
    const auto byName = eraseCandidate(office.connection(), office.scope(), u"Bob Roe"_s, {});
    MUST(byName);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM job_applications WHERE candidate_id = 'Bob Roe'"_s), u"0"_s);
}

void TestDirectory::rolesAreRefused()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    Scope recruiter = office.scope();
    recruiter.role = Role::Recruiter;
    QCOMPARE(addJob(office.connection(), recruiter, {{}, acme.id, u"Job"_s, JobKind::Posting, {}, {}}, {}).error().code, ErrorCode::NotPermitted);
    QCOMPARE(setCompany(office.connection(), recruiter, {acme.id, u"X"_s, {}, {}}, {}).error().code, ErrorCode::NotPermitted);
    QCOMPARE(eraseCandidate(office.connection(), recruiter, u"c"_s, {}).error().code, ErrorCode::NotPermitted);
    Scope backEnd = office.scope();
    backEnd.role = Role::Backend;
    MUST(addJob(office.connection(), backEnd, {{}, acme.id, u"Job"_s, JobKind::Posting, {}, {}}, {}));
    QCOMPARE(listJobs(Inquiry(office.connection(), backEnd)).error().code, ErrorCode::NotPermitted);
    QVERIFY(resolveJob(Inquiry(office.connection(), backEnd), u"Job"_s).ok());
}

void TestDirectory::statusCounts()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const auto empty = databaseStatus(office.inquiry());
    MUST(empty);
    QCOMPARE(empty->usageRows, 0);
    QVERIFY(!empty->oldest);
    const Company acme = office.company(u"Acme"_s);
    MUST(office.saveJob(acme.id, u"Job"_s));
    for (const QString &at : {u"2026-03-01T00:00:00Z"_s, u"2026-01-01T00:00:00Z"_s}) {
        office.database().exec(u"INSERT INTO cv_parsing_usage (id, company_id, file_size_kb, occurred_at) VALUES (%1, %2, 10, %3)"_s
                                   .arg(office.database().literal(makeTimeOrderedUuid()), office.database().literal(acme.id.uuid()), office.database().literal(*Instant::parse(at))));
    }
    const auto status = databaseStatus(office.inquiry());
    MUST(status);
    QCOMPARE(status->companies, 1);
    QCOMPARE(status->jobs, 1);
    QCOMPARE(status->usageRows, 2);
    QCOMPARE(status->ledgerRows, 2);
    QVERIFY(status->sizeBytes > 0);
    QCOMPARE(status->oldest->toIso(), u"2026-01-01T00:00:00Z"_s);
    QCOMPARE(status->newest->toIso(), u"2026-03-01T00:00:00Z"_s);
}

void TestDirectory::maintenanceClearsOldRefusals()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company acme = office.company(u"Acme"_s);
    const QString company = office.database().literal(acme.id.uuid());
    for (const QString &at : {u"2020-01-01T00:00:00Z"_s, Clock().now().toIso()}) {
        office.database().exec(u"INSERT INTO refusals (id, company_id, account_id, code, actor, occurred_at, recorded_at) VALUES (%1, %2, %2, 'insufficient_minutes', 'ann', %3, %3)"_s
                                   .arg(office.database().literal(makeTimeOrderedUuid()), company, office.database().literal(*Instant::parse(QStringView(at)))));
    }
    const auto done = maintain(office.connection(), office.scope());
    MUST(done);
    QCOMPARE(done->refusalsCleared, 1);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM refusals"_s), u"1"_s);
    Scope finance = office.scope();
    finance.role = Role::Finance;
    QCOMPARE(maintain(office.connection(), finance).error().code, ErrorCode::NotPermitted);
}

QTEST_GUILESS_MAIN(TestDirectory)
#include "tst_directory.moc"
