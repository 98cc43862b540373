#include "models/demo/demo_incidents.h"

#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/database/bulk_writer.h"
#include "models/demo/demo_batches.h"
#include "models/directory/organizations.h"
#include "models/directory/profiles.h"
#include "models/ledger/undo.h"
#include "models/usage/drafts.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMicrosPerDay = 86'400'000'000LL;

template <typename Value>
Outcome outcomeOf(const Result<Value> &result)
{
    return result ? Outcome() : Outcome(result.error());
}

class Incidents
{
public:
    Incidents(Connection &connection, const Scope &scope, const DemoPlan &plan, std::span<const DemoCompany> companies)
        : m_connection(connection), m_scope(scope), m_plan(plan), m_companies(companies), m_company(companies.front())
    {
        const BillingMonth month = BillingMonth::of(m_company.calendar.dayOf(plan.now));
        m_monthStart = m_company.calendar.startOf(month.firstDay());
        m_recently = std::max(m_monthStart, Instant::fromMicros(plan.now.micros() - 5 * kMicrosPerDay));
    }

    Outcome leave()
    {
        const DemoIncidents &incidents = m_plan.incidents;
        if (incidents.has(DemoIncident::UnsavedDrafts))
            CHECK(leaveDraftBehind());
        if (incidents.has(DemoIncident::UnattributedLogs))
            CHECK(logTokensOfNobody());
        if (incidents.has(DemoIncident::DualMinutes)) {
            CHECK(meterTwice());
            CHECK(loseAddonMinutes());
        }
        if (incidents.has(DemoIncident::WrongBucket))
            CHECK(refundToTheWrongBucket());
        return incidents.has(DemoIncident::ForgottenRefund) ? forgetRefund() : Outcome();
    }

private:
    /// Of the last days, and all in this billing month: so many eighths of the way to now.
    Instant recently(int eighths) const { return Instant::fromMicros(m_recently.micros() + (m_plan.now.micros() - m_recently.micros()) / 8 * eighths); }
    Scope at(Instant time) const { return scopeAt(m_scope, time); }

    /// What the older program wrote, as the actor that it was.
    Outcome asOlderProgram(Instant time, const std::function<Outcome(Operation &)> &change)
    {
        Scope scope = at(time);
        scope.actor = u"platform 1.x"_s;
        return runDemoAct(m_connection, scope, m_company.id, change);
    }

    // --- drafts ---

    /// A job was saved with its draft id, and the usage stayed with the draft: its reconciliation was taken back.
    Outcome leaveDraftBehind()
    {
        TRY(door, Inquiry(m_connection, at(recently(1))).narrowedTo(m_company.id));
        TRY(drafts, listDrafts(door, {}));
        const auto job = std::ranges::find_if(m_company.jobs, [](const DemoJob &each) { return !each.draft; });
        if (drafts.empty() || job == m_company.jobs.end())
            return {};
        NewJob saved;
        saved.id = job->id;
        saved.company = m_company.id;
        saved.title = job->title;
        saved.draft = drafts.front().draftId;
        TRY(done, addJob(m_connection, at(recently(1)), saved, {}));
        return done.reply.reconciliation ? outcomeOf(undo(m_connection, at(recently(2)), *done.reply.reconciliation, {})) : Outcome();
    }

    // --- tokens ---

    struct OrphanLog
    {
        std::optional<ApplicationId> application;
        std::optional<ProfileId> profile;
    };

    /// Most can be told by their application or profile; the last ones by nothing, or by two that disagree.
    std::vector<OrphanLog> orphanLogs() const
    {
        std::vector<OrphanLog> logs;
        for (size_t i = 0; i < 6; ++i)
            logs.push_back({m_company.applications[i].id, {}});
        for (int i = 0; i < 3; ++i)
            logs.push_back({{}, demoProfile(m_plan, m_company, u"recruiting"_s)});
        logs.push_back({});
        if (m_companies.size() > 1)
            logs.push_back({m_company.applications[6].id, demoProfile(m_plan, m_companies[1], u"recruiting"_s)});
        return logs;
    }

    Outcome logTokensOfNobody()
    {
        return asOlderProgram(recently(1), [this](Operation &operation) -> Outcome {
            TRY(writer, BulkWriter::create(operation.connection(), "token_usage_logs",
                                           {"id", "job_application_id", "profile_id", "operation_type", "input_tokens", "output_tokens", "model_used", "occurred_at"}));
            const std::vector<OrphanLog> logs = orphanLogs();
            for (size_t i = 0; i < logs.size(); ++i) {
                writer->uuid(demoUuid(m_plan, u"orphan log %1"_s.arg(i)));
                writer->optionalId(logs[i].application);
                writer->optionalId(logs[i].profile);
                writer->text("scoring");
                writer->integer(qint64(2'000 + 350 * i));
                writer->integer(qint64(400 + 20 * i));
                writer->text("gpt-4o-mini");
                writer->instant(recently(int(i % 8)));
                CHECK(writer->endRow());
            }
            return writer->finish();
        });
    }

    // --- minutes ---

    MinutesAccount organization(const QString &word) const { return {m_company.id, demoOrganization(m_plan, m_company, word)}; }

    Outcome addOrganizationOf(const QString &word, Instant time)
    {
        NewOrganization added;
        added.id = organization(word).organization;
        added.company = m_company.id;
        added.name = m_company.name + u' ' + word;
        added.base = Minutes{600};
        return outcomeOf(addOrganization(m_connection, at(time), added, {}));
    }

    /// Two programs meter the same organization: one through the service, one by plain INSERT, so that the counter knows the first only.
    Outcome meterTwice()
    {
        const QString word = u"Field Team"_s;
        CHECK(addOrganizationOf(word, balancesStart(m_plan)));
        CHECK(outcomeOf(consumeMinutes(m_connection, at(recently(1)), {organization(word), {120}}, {})));
        return asOlderProgram(recently(7), [&](Operation &operation) -> Outcome {
            TRY(writer, BulkWriter::create(operation.connection(), "usage_metrics", {"id", "organization_id", "metric_value", "occurred_at"}));
            const qint64 metered[] = {45, 30, 75};
            for (int i = 0; i < 3; ++i) {
                writer->uuid(demoUuid(m_plan, u"plain metric %1"_s.arg(i)));
                writer->uuid(organization(word).organization.uuid());
                writer->integer(metered[i]);
                writer->instant(recently(2 + i));
                CHECK(writer->endRow());
            }
            return writer->finish();
        });
    }

    /// 300 add-on minutes bought, 100 of them used; the month's end took the other 200, in the ledger and in the stored balance.
    Outcome loseAddonMinutes()
    {
        const QString word = u"Campus"_s;
        const Instant start = balancesStart(m_plan);
        CHECK(addOrganizationOf(word, start));
        CHECK(outcomeOf(buyMinutes(m_connection, at(start), {organization(word), {300}, Money::fromNanos(30'000'000'000), u"MIN-CAMPUS"_s}, {})));
        CHECK(outcomeOf(consumeMinutes(m_connection, at(start), {organization(word), {700}}, {})));
        CHECK(asOlderProgram(std::max(start, m_monthStart), [&](Operation &operation) -> Outcome {
            Posting cleared;
            cleared.company = m_company.id;
            cleared.accountType = u"organization"_s;
            cleared.account = organization(word).organization.uuid();
            cleared.unit = Unit::Minutes;
            cleared.bucket = Bucket::Addon;
            cleared.amount = -200;
            cleared.kind = u"expire"_s;
            cleared.note = u"month end: minutes set anew"_s;
            return outcomeOf(operation.post(cleared));
        }));
        return outcomeOf(rollMinutes(m_connection, at(recently(1)), organization(word), {}));
    }

    // --- credits ---

    ProfileId sourcer() const { return demoProfile(m_plan, m_company, u"sourcing"_s); }

    Outcome addSourcer()
    {
        NewProfile profile;
        profile.id = sourcer();
        profile.company = m_company.id;
        profile.email = demoEmail(m_company, u"sourcing"_s);
        profile.monthly = Credits{500};
        profile.addon = Credits{5'000};
        return outcomeOf(addProfile(m_connection, at(recently(0)), profile, {}));
    }

    DemoBatch batch(const QString &title, qint64 rows, Instant time) const
    {
        return {JobId(demoUuid(m_plan, m_company.name + u"/incident/"_s + title)), title, rows, time};
    }

    Outcome postOf(Operation &operation, JobId job, Bucket bucket, qint64 amount, const QString &kind, const QString &note)
    {
        Posting posting;
        posting.company = m_company.id;
        posting.accountType = u"profile"_s;
        posting.account = sourcer().uuid();
        posting.unit = Unit::Credits;
        posting.bucket = bucket;
        posting.amount = amount;
        posting.kind = kind;
        posting.job = job;
        posting.note = note;
        return outcomeOf(operation.post(posting));
    }

    /// Its breakdown stands with the job, but the old rule gave all of it back as monthly credits; 1,800 of those were used.
    Outcome refundToTheWrongBucket()
    {
        CHECK(addSourcer());
        DemoBatch failed = batch(u"CV batch of the spring campaign"_s, 2'000, recently(1));
        failed.status = u"failed"_s;
        failed.meta = {{u"credit_cost"_s, 2'000}, {u"credits_deducted"_s, true}, {u"monthly_deducted"_s, 500}, {u"addon_deducted"_s, 1'500}};
        const QString name = failed.id.toString();
        CHECK(asOlderProgram(failed.at, [&](Operation &operation) -> Outcome {
            CHECK(saveBatches(operation, m_company, sourcer(), std::span(&failed, 1)));
            const QString note = u"job reserve: %1"_s.arg(name);
            CHECK(postOf(operation, failed.id, Bucket::Monthly, -500, u"reserve"_s, note));
            return postOf(operation, failed.id, Bucket::Addon, -1'500, u"reserve"_s, note);
        }));
        CHECK(asOlderProgram(recently(2), [&](Operation &operation) {
            return postOf(operation, failed.id, Bucket::Monthly, 2'000, u"refund"_s, u"job refund: %1 (monthly: +2000, addon: +0)"_s.arg(name));
        }));
        const DemoBatch used = batch(u"CV batch of the summer campaign"_s, 1'800, recently(3));
        CHECK(reserve(used, sourcer()));
        return outcomeOf(completeJob(m_connection, at(recently(4)), {m_company.id, used.id}, {}));
    }

    Outcome reserve(const DemoBatch &batch, ProfileId person)
    {
        CHECK(asOlderProgram(batch.at, [&](Operation &operation) { return saveBatches(operation, m_company, person, std::span(&batch, 1)); }));
        return outcomeOf(reserveCredits(m_connection, at(batch.at), {{m_company.id, person}, batch.id, {batch.rows}}, {}));
    }

    /// The platform set the status by itself, and nobody gave the credits back.
    Outcome forgetRefund()
    {
        const DemoBatch failed = batch(u"CV batch that stopped halfway"_s, 120, recently(5));
        CHECK(reserve(failed, demoProfile(m_plan, m_company, u"admin"_s)));
        return asOlderProgram(recently(6), [&](Operation &operation) {
            return outcomeOf(operation.change("directory/set_job_status", Bindings().id("id", failed.id).id("company_id", m_company.id)
                                                                              .text("status", u"failed"_s).text("before", u"open"_s)));
        });
    }

    Connection &m_connection;
    const Scope &m_scope;
    const DemoPlan &m_plan;
    std::span<const DemoCompany> m_companies;
    const DemoCompany &m_company;
    Instant m_monthStart;
    Instant m_recently;
};

} // namespace

Outcome leaveIncidents(Connection &connection, const Scope &scope, const DemoPlan &plan, std::span<const DemoCompany> companies)
{
    return Incidents(connection, scope, plan, companies).leave();
}

} // namespace reckoner
