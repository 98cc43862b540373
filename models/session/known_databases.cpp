#include "models/session/known_databases.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRemembered = 12;
const auto kList = "databases"_L1;

void sort(std::vector<KnownDatabase> &databases)
{
    std::ranges::stable_sort(databases, [](const KnownDatabase &left, const KnownDatabase &right) {
        if (left.lastOpened != right.lastOpened)
            return !right.lastOpened.isValid() || (left.lastOpened.isValid() && left.lastOpened > right.lastOpened);
        return left.title().localeAwareCompare(right.title()) < 0;
    });
}

void write(std::vector<KnownDatabase> databases)
{
    sort(databases);
    int remembered = 0;
    std::erase_if(databases, [&remembered](const KnownDatabase &each) { return !each.isKept && ++remembered > kMostRemembered; });
    QSettings settings;
    settings.remove(kList);
    settings.beginWriteArray(kList, int(databases.size()));
    int index = 0;
    for (const KnownDatabase &each : databases) {
        settings.setArrayIndex(index++);
        settings.setValue("address"_L1, each.address);
        settings.setValue("name"_L1, each.name);
        settings.setValue("read_only"_L1, each.isReadOnly);
        settings.setValue("kept"_L1, each.isKept);
        settings.setValue("opened"_L1, each.lastOpened);
    }
    settings.endArray();
}

auto at(std::vector<KnownDatabase> &databases, const QString &address)
{
    return std::ranges::find(databases, address, &KnownDatabase::address);
}

} // namespace

QString KnownDatabase::title() const
{
    if (!name.isEmpty())
        return name;
    const auto parsed = url();
    return parsed ? parsed->display() : address;
}

QString keptAddress(const DatabaseUrl &url)
{
    const QString text = url.text();
    return text.isEmpty() ? u"postgresql://"_s : text;
}

QString samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/reckoner/sample.db"_s;
}

bool isSample(const DatabaseUrl &url)
{
    return url.dialect() == Dialect::Sqlite && url.path() == samplePath();
}

QString databaseTitle(const DatabaseUrl &url)
{
    if (isSample(url))
        return QCoreApplication::translate("KnownDatabase", "Sample");
    const auto known = knownDatabase(keptAddress(url));
    return known ? known->title() : url.display();
}

std::vector<KnownDatabase> knownDatabases()
{
    std::vector<KnownDatabase> databases;
    QSettings settings;
    const int count = settings.beginReadArray(kList);
    for (int index = 0; index < count; ++index) {
        settings.setArrayIndex(index);
        databases.push_back({settings.value("address"_L1).toString(), settings.value("name"_L1).toString(), settings.value("read_only"_L1).toBool(),
                             settings.value("kept"_L1).toBool(), settings.value("opened"_L1).toDateTime()});
    }
    sort(databases);
    return databases;
}

std::optional<KnownDatabase> knownDatabase(const QString &address)
{
    auto databases = knownDatabases();
    const auto found = at(databases, address);
    return found == databases.end() ? std::nullopt : std::optional(*found);
}

void keepDatabase(KnownDatabase database, const QString &before)
{
    auto databases = knownDatabases();
    for (const QString &address : {before, database.address}) {
        if (const auto found = at(databases, address); found != databases.end()) {
            if (!database.lastOpened.isValid())
                database.lastOpened = found->lastOpened;
            databases.erase(found);
        }
    }
    database.isKept = true;
    databases.push_back(std::move(database));
    write(std::move(databases));
}

void rememberOpened(const DatabaseUrl &url, const QDateTime &when)
{
    auto databases = knownDatabases();
    const QString address = keptAddress(url);
    auto found = at(databases, address);
    if (found == databases.end())
        found = databases.insert(databases.end(), {.address = address});
    found->lastOpened = when;
    write(std::move(databases));
}

void forgetDatabase(const QString &address)
{
    auto databases = knownDatabases();
    std::erase_if(databases, [&address](const KnownDatabase &each) { return each.address == address; });
    write(std::move(databases));
}

} // namespace reckoner
