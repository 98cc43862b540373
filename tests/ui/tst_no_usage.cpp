// An empty list of usage says why it is empty and leads out of it, on the pages that show one.
#include "models/usage/record.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/events_page.h"
#include "ui/pages/usage_page.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

template <typename PageType>
std::unique_ptr<Page> makeEmptyPage(const PageContext &context)
{
    return std::make_unique<PageType>(context);
}

using MakePage = std::unique_ptr<Page> (*)(const PageContext &);

} // namespace

Q_DECLARE_METATYPE(MakePage)

class NoUsageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachCauseIsNamed_data();
    void eachCauseIsNamed();
    void pagesLeadOut_data();
    void pagesLeadOut();
};

void NoUsageTest::eachCauseIsNamed_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("daysAgo"); // of the only usage, a CV; below zero: none
    QTest::addColumn<bool>("ofVideo");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("next");
    for (const Dialect dialect : dialects()) {
        const QString name = dialectName(dialect);
        QTest::addRow("%s: nothing recorded", qPrintable(name)) << dialect << -1 << false << u"No usage is recorded yet."_s << u"imported"_s;
        QTest::addRow("%s: before the range", qPrintable(name)) << dialect << 40 << false << u"No usage in this range."_s << u"12 Oct 2026"_s;
        QTest::addRow("%s: of another type", qPrintable(name)) << dialect << 1 << true << u"No usage matches the filter."_s << u"20 Nov 2026"_s;
    }
}

void NoUsageTest::eachCauseIsNamed()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, daysAgo);
    QFETCH(bool, ofVideo);
    QFETCH(QString, why);
    QFETCH(QString, next);
    Office office(dialect);
    UsageEvent event;
    event.company = office.company(u"Acme"_s).id;
    event.fileSizeKb = 10;
    event.occurredAt = Instant::fromMicros(office.now().micros() - qint64(daysAgo) * 86'400'000'000);
    if (daysAgo >= 0)
        needed(recordUsage(office.connection(), office.scope(), event, {}));
    Filter filter;
    if (ofVideo)
        filter.type = UsageType::VideoInterview;
    const NoUsage found = needed(whyNoUsage(office.inquiry(), filter));
    const EmptyText text = noUsageText(found, true);
    QCOMPARE(text.why, why);
    QVERIFY2(text.next.contains(next), qPrintable(text.next));
    QVERIFY(!text.action.isEmpty());
    QCOMPARE(noUsageText(found, false).action.isEmpty(), daysAgo < 0); // only importing takes a right
    if (daysAgo >= 0)
        QVERIFY(needed(countEvents(office.inquiry(), widened(found, filter))) > 0);
}

void NoUsageTest::pagesLeadOut_data()
{
    QTest::addColumn<MakePage>("make");
    QTest::newRow("Usage") << &makeEmptyPage<UsagePage>;
    QTest::newRow("Events") << &makeEmptyPage<EventsPage>;
}

void NoUsageTest::pagesLeadOut()
{
    QFETCH(MakePage, make);
    Office office(Dialect::Sqlite);
    const CompanyId company = office.company(u"Acme"_s).id;
    FilterState filter;
    const auto page = make({&office.session(), &filter, nullptr, nullptr});
    QSignalSpy elsewhere(page.get(), &Page::pageRequested);
    page->resize(900, 700);
    page->show();
    page->setActive(true);
    const auto press = [&page](const QString &text) {
        for (auto *button : page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text) {
                button->click();
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(page->isSettled());
    QVERIFY(press(u"Import a file…"_s));
    QCOMPARE(elsewhere.front().front().toString(), u"import"_s);
    UsageEvent event;
    event.company = company;
    event.fileSizeKb = 10;
    event.occurredAt = Instant::fromMicros(office.now().micros() - 40ll * 86'400'000'000);
    needed(recordUsage(office.connection(), office.scope(), event, {}));
    page->reload();
    QTRY_VERIFY(page->isSettled());
    QVERIFY(press(u"Show all time"_s));
    QCOMPARE(filter.filter().range.kind, RangeChoice::Kind::Everything);
    QTRY_VERIFY(page->isSettled());
    QVERIFY(!press(u"Show all time"_s));
}

RECKONER_UI_TEST(NoUsageTest)
#include "tst_no_usage.moc"
