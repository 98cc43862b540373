#include "models/demo/demo.h"

#include "models/balances/wallet.h"
#include "models/database/bulk_writer.h"
#include "models/demo/demo_balances.h"
#include "models/demo/demo_batches.h"
#include "models/demo/demo_incidents.h"
#include "models/demo/event_stream.h"
#include "models/directory/companies.h"
#include "models/directory/names.h"
#include "models/directory/organizations.h"
#include "models/directory/profiles.h"
#include "models/usage/drafts.h"
#include "models/usage/prices.h"

#include <QElapsedTimer>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Outcome checkPlan(const DemoPlan &plan)
{
    const bool fits = plan.events >= 0 && plan.events <= 100'000'000 && plan.companies >= 1 && plan.companies <= 2'000 && plan.days >= 1 && plan.days <= 3'650;
    if (!fits)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The sample has 0 to 100,000,000 events, 1 to 2,000 companies and 1 to 3,650 days.")};
    return {};
}

class Demo
{
public:
    Demo(Connection &connection, const Scope &scope, const DemoPlan &plan, const DemoProgress &progress)
        : m_connection(connection), m_scope(scope), m_plan(plan), m_progress(progress), m_random(plan.seed), m_companies(demoCompanies(plan, m_random))
    {
        for (const DemoCompany &company : m_companies)
            m_scope.companies.push_back(company.id);
    }

    Result<DemoReply> run()
    {
        QElapsedTimer clock;
        clock.start();
        CHECK(setUp());
        CHECK(setPrices());
        TRY(events, fillUsage());
        CHECK(topUpWallets());
        CHECK(reconcileSome());
        CHECK(moveBalances(m_connection, m_scope, m_plan, m_companies));
        CHECK(leaveIncidents(m_connection, m_scope, m_plan, m_companies));
        DemoReply reply;
        reply.companies = qint64(m_companies.size());
        for (const DemoCompany &company : m_companies)
            reply.jobs += qint64(company.jobs.size());
        reply.events = events;
        reply.milliseconds = clock.elapsed();
        return reply;
    }

private:
    /// The directory: companies, people, jobs, applications. Whose balances move was set up in the past.
    Outcome setUp()
    {
        TRY(present, listCompanies(Inquiry(m_connection, m_scope)));
        if (!present.empty())
            return Error{ErrorCode::Conflict, RECKONER_TEXT("The sample goes into an empty database only; this one has companies.")};
        const std::span<const DemoCompany> living = livingCompanies(m_companies);
        CHECK(saveDirectories(living, balancesStart(m_plan)));
        return saveDirectories(std::span(m_companies).subspan(living.size()), m_plan.now);
    }

    /// In one operation.
    Outcome saveDirectories(std::span<const DemoCompany> companies, Instant at)
    {
        return runDemoAct(m_connection, scopeAt(m_scope, at), {}, [&](Operation &operation) -> Outcome {
            for (const DemoCompany &company : companies) {
                CHECK(operation.scope().cancel.check());
                CHECK(saveDirectory(operation, company));
            }
            return {};
        });
    }

    Outcome saveDirectory(Operation &operation, const DemoCompany &company)
    {
        const auto saved = saveCompany(operation, {company.id, company.name, company.zone, company.currency});
        if (!saved)
            return saved.error();
        CHECK(savePeople(operation, company));
        CHECK(saveJobs(operation, company));
        return saveApplications(operation, company);
    }

    Outcome savePeople(Operation &operation, const DemoCompany &company)
    {
        const struct { const char *name; Role role; qint64 monthly; qint64 addon; } people[] = {
            {"recruiting", Role::Recruiter, 2'000, 5'000}, {"finance", Role::Finance, 0, 0}, {"admin", Role::Admin, 500, 0}};
        for (const auto &person : people) {
            NewProfile profile;
            profile.id = demoProfile(m_plan, company, QLatin1StringView(person.name));
            profile.company = company.id;
            profile.email = demoEmail(company, QLatin1StringView(person.name));
            profile.role = person.role;
            profile.monthly = Credits{person.monthly};
            profile.addon = Credits{person.addon};
            const auto saved = saveProfile(operation, profile);
            if (!saved)
                return saved.error();
        }
        NewOrganization workspace;
        workspace.id = demoOrganization(m_plan, company, u"Interviews"_s);
        workspace.company = company.id;
        workspace.name = company.name + u" Interviews"_s;
        workspace.base = Minutes{1'000};
        workspace.addon = Minutes{250};
        const auto saved = saveOrganization(operation, workspace);
        if (!saved)
            return saved.error();
        for (const auto &person : people) {
            CHECK(operation.change("directory/insert_member", Bindings().id("organization_id", *workspace.id).id("company_id", company.id)
                                                                  .id("profile_id", demoProfile(m_plan, company, QLatin1StringView(person.name)))));
        }
        return {};
    }

    /// In bulk, because jobs of the sample were opened in the past.
    Outcome saveJobs(Operation &operation, const DemoCompany &company)
    {
        TRY(jobs, BulkWriter::create(operation.connection(), "jobs", {"id", "company_id", "title", "status", "draft_job_id", "created_at"}));
        const BillingDay today = company.calendar.dayOf(m_plan.now);
        for (const DemoJob &job : company.jobs) {
            jobs->uuid(job.id.uuid());
            jobs->uuid(company.id.uuid());
            jobs->optionalText(std::optional(job.title));
            jobs->text(job.opened.plusDays(job.openDays) <= today ? "completed" : "open");
            jobs->optionalText(job.draft);
            jobs->instant(Instant::fromMicros(company.calendar.startOf(job.opened).micros() + 9LL * 3'600'000'000));
            CHECK(jobs->endRow());
        }
        CHECK(jobs->finish());
        TRY(names, BulkWriter::create(operation.connection(), "names", {"kind", "thing_id", "company_id", "label"}));
        const QByteArray kind = namedKindName(NamedKind::Job).toUtf8();
        for (const DemoJob &job : company.jobs) {
            names->text({kind.constData(), size_t(kind.size())});
            names->optionalText(std::optional(job.id.toString()));
            names->uuid(company.id.uuid());
            names->optionalText(std::optional(job.title));
            CHECK(names->endRow());
        }
        return names->finish();
    }

    Outcome saveApplications(Operation &operation, const DemoCompany &company)
    {
        TRY(writer, BulkWriter::create(operation.connection(), "job_applications",
                                       {"id", "company_id", "job_id", "candidate_id", "candidate_name", "cv_text_length", "ai_analyzed_at", "created_at"}));
        for (const DemoApplication &application : company.applications) {
            writer->uuid(application.id.uuid());
            writer->uuid(company.id.uuid());
            writer->uuid(company.jobs[application.job].id.uuid());
            writer->optionalText(std::optional(application.candidate));
            writer->optionalText(std::optional(application.candidateName));
            writer->integer(m_random.between(1'500, 9'000));
            if (application.analyzed)
                writer->instant(application.analyzedAt);
            else
                writer->null();
            writer->instant(application.analyzedAt);
            CHECK(writer->endRow());
        }
        return writer->finish();
    }

    /// The defaults are in dollars; other currencies get a list of their own, one customer a better price, one a price per model.
    Outcome setPrices()
    {
        const struct { const char *type; PriceUnit unit; const char *price; } list[] = {
            {"cv_parsing", PriceUnit::Cv, "0.45"}, {"question_generation", PriceUnit::Token, "0.0000018"}, {"video_interview", PriceUnit::Minute, "0.09"}};
        for (const char *currency : {"EUR", "GBP"}) {
            for (const auto &entry : list)
                CHECK(setOne({QString::fromLatin1(entry.type), entry.unit, *Currency::parse(QString::fromLatin1(currency)), {}, {}, *UnitPrice::parse(QString::fromLatin1(entry.price)), 0, {}, {}}));
        }
        const Instant half = Instant::fromMicros(m_plan.now.micros() - qint64(m_plan.days) * 43'200'000'000LL);
        if (m_companies.size() > 1)
            CHECK(setOne({u"cv_parsing"_s, PriceUnit::Cv, *Currency::parse(m_companies[1].currency), m_companies[1].id, {}, *UnitPrice::parse(u"0.42"), 0, half, {}}));
        for (const PriceUnit unit : {PriceUnit::PromptToken, PriceUnit::CompletionToken}) {
            const UnitPrice price = *UnitPrice::parse(unit == PriceUnit::PromptToken ? u"0.0000025" : u"0.00001");
            CHECK(setOne({u"question_generation"_s, unit, *Currency::parse(m_companies[0].currency), m_companies[0].id, u"gpt-4o"_s, price, 0, half, {}}));
        }
        return {};
    }

    Outcome setOne(const NewPrice &price)
    {
        const auto done = setPrice(m_connection, m_scope, price, {});
        return done ? Outcome() : Outcome(done.error());
    }

    Result<qint64> fillUsage()
    {
        EventStream stream(m_plan, m_companies, m_random.next());
        IngestOptions options;
        options.sourceName = u"sample data"_s;
        IngestHooks hooks;
        if (m_progress)
            hooks.progress = [this](qint64, qint64 inserted) { m_progress(inserted, m_plan.events); };
        const IngestSource source = [&stream](std::vector<IngestItem> &items) -> Result<bool> { return stream.nextDay(items); };
        TRY(reply, ingest(m_connection, m_scope, options, source, hooks, {}));
        if (!reply.written)
            return Error{ErrorCode::Damaged, RECKONER_TEXT("The sample's usage was refused: {why}"),
                         {{u"why"_s, reply.rejects.empty() ? QString() : plainSentence(reply.rejects.front().error)}}};
        return reply.inserted;
    }

    /// Prepaid each quarter by round sums; the last company paid too little and owes.
    Outcome topUpWallets()
    {
        for (size_t i = 0; i < m_companies.size(); ++i) {
            TRY(door, Inquiry(m_connection, m_scope).narrowedTo(m_companies[i].id));
            TRY(now, wallet(door, m_plan.now));
            const qint64 round = 100'000'000'000LL; // hundreds
            const bool owes = i + 1 == m_companies.size() && m_companies.size() > 1;
            const qint64 needed = owes ? now.totalSpent.nanos() / 2 : now.totalSpent.nanos() * 5 / 4;
            const qint64 each = std::max(round, (needed / 2 / round + (owes ? 0 : 1)) * round);
            for (int part = 0; part < 2; ++part) {
                const Scope then = scopeAt(m_scope, Instant::fromMicros(m_plan.now.micros() - qint64(m_plan.days) * 86'400'000'000LL * (2 - part) / 2));
                const TopUp payment{m_companies[i].id, Money::fromNanos(each), u"bank transfer"_s, u"INV-%1-%2"_s.arg(1001 + i).arg(part + 1)};
                const auto done = topUp(m_connection, then, payment, {});
                if (!done)
                    return done.error();
            }
        }
        return {};
    }

    /// One draft of every other company was found its job by a person.
    Outcome reconcileSome()
    {
        for (const DemoCompany &company : m_companies) {
            if (!company.draftFoundLater)
                continue;
            Request request;
            request.reason = u"found by title"_s;
            const auto done = reconcile(m_connection, m_scope, company.id, *company.draftFoundLater, company.jobs.front().id, request);
            if (!done)
                return done.error();
        }
        return {};
    }

    Connection &m_connection;
    Scope m_scope;
    DemoPlan m_plan;
    const DemoProgress &m_progress;
    Random m_random;
    std::vector<DemoCompany> m_companies;
};

} // namespace

QJsonObject DemoReply::toJson() const
{
    return {{u"companies"_s, companies}, {u"jobs"_s, jobs}, {u"events"_s, events}, {u"seconds"_s, (milliseconds + 500) / 1000}};
}

Result<DemoReply> makeDemo(Connection &connection, const Scope &scope, DemoPlan plan, const DemoProgress &progress)
{
    CHECK(checkPermission(scope.role, Permission::SetUp));
    plan.now = scope.clock.now();
    CHECK(checkPlan(plan));
    return Demo(connection, scope, plan, progress).run();
}

} // namespace reckoner
