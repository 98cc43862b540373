#include "ui/pages/page_registry.h"

#include "ui/pages/activity_page.h"
#include "ui/pages/companies_page.h"
#include "ui/pages/connections_page.h"
#include "ui/pages/credits_page.h"
#include "ui/pages/data_checks_page.h"
#include "ui/pages/diagnose_page.h"
#include "ui/pages/events_page.h"
#include "ui/pages/export_page.h"
#include "ui/pages/import_page.h"
#include "ui/pages/job_page.h"
#include "ui/pages/ledger_page.h"
#include "ui/pages/minutes_page.h"
#include "ui/pages/no_company_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/prices_page.h"
#include "ui/pages/reconcile_page.h"
#include "ui/pages/refunds_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/tokens_page.h"
#include "ui/pages/usage_page.h"

#include <QCoreApplication>
#include <array>

namespace reckoner {

namespace {

constexpr std::array kPages = {
    PageInfo{"overview", QT_TRANSLATE_NOOP("Page", "Overview"), "overview", Permission::SeeBalances, makePage<OverviewPage>},
    PageInfo{"usage", QT_TRANSLATE_NOOP("Page", "Usage"), "usage", Permission::SeeUsage, makePage<UsagePage>},
    PageInfo{"companies", QT_TRANSLATE_NOOP("Page", "Companies"), "companies", Permission::SeeUsage, makePage<CompaniesPage>, PageInfo::Sight::SeveralCompanies},
    PageInfo{"job", QT_TRANSLATE_NOOP("Page", "Job"), "job", Permission::SeeUsage, makePage<JobPage>},
    PageInfo{"events", QT_TRANSLATE_NOOP("Page", "Events"), "events", Permission::SeeUsage, makePage<EventsPage>},
    PageInfo{"tokens", QT_TRANSLATE_NOOP("Page", "Tokens"), "tokens", Permission::SeeMoney, makePage<TokensPage>},
    PageInfo{"minutes", QT_TRANSLATE_NOOP("Page", "Minutes"), "minutes", Permission::SeeBalances, makePage<MinutesPage>},
    PageInfo{"credits", QT_TRANSLATE_NOOP("Page", "Credits"), "credits", Permission::SeeBalances, makePage<CreditsPage>},
    PageInfo{"reconcile", QT_TRANSLATE_NOOP("Page", "Reconcile"), "reconcile", Permission::SeeUsage, makePage<ReconcilePage>},
    PageInfo{"refunds", QT_TRANSLATE_NOOP("Page", "Refunds"), "refunds", Permission::SeeMoney, makePage<RefundsPage>},
    PageInfo{"checks", QT_TRANSLATE_NOOP("Page", "Data checks"), "checks", Permission::Administer, makePage<DataChecksPage>},
    PageInfo{"diagnose", QT_TRANSLATE_NOOP("Page", "Diagnose"), "diagnose", Permission::Administer, makePage<DiagnosePage>},
    PageInfo{"ledger", QT_TRANSLATE_NOOP("Page", "Ledger"), "ledger", Permission::SeeMoney, makePage<LedgerPage>},
    PageInfo{"activity", QT_TRANSLATE_NOOP("Page", "Activity"), "activity", Permission::SeeMoney, makePage<ActivityPage>},
    PageInfo{"no-company", QT_TRANSLATE_NOOP("Page", "No company"), "no_company", Permission::SeeUnattributed, makePage<NoCompanyPage>, PageInfo::Sight::AllCompanies},
    PageInfo{"prices", QT_TRANSLATE_NOOP("Page", "Prices"), "prices", Permission::SeeMoney, makePage<PricesPage>},
    PageInfo{"import", QT_TRANSLATE_NOOP("Page", "Import"), "import", Permission::RecordUsage, makePage<ImportPage>},
    PageInfo{"export", QT_TRANSLATE_NOOP("Page", "Export"), "export", Permission::SeeUsage, makePage<ExportPage>},
    PageInfo{"connections", QT_TRANSLATE_NOOP("Page", "Connections"), "connections", {}, makePage<ConnectionsPage>},
    PageInfo{"settings", QT_TRANSLATE_NOOP("Page", "Settings"), "settings", {}, makePage<SettingsPage>},
};

} // namespace

std::span<const PageInfo> pageRegistry()
{
    return kPages;
}

QString pageTitle(const PageInfo &page)
{
    return QCoreApplication::translate("Page", page.title);
}

} // namespace reckoner
