#include "models/exchange/litellm_prices.h"

#include "tests/exchange/reading.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

static const ModelPrice *priceOf(const ModelPriceList &list, const QString &model)
{
    const auto found = std::find_if(list.prices.begin(), list.prices.end(), [&](const ModelPrice &price) { return price.model == model; });
    return found == list.prices.end() ? nullptr : &*found;
}

static QString reasonOf(const ModelPriceList &list, const QString &model)
{
    for (const SkippedModel &skipped : list.skipped)
        if (skipped.model == model)
            return plainSentence(skipped.reason);
    return u"not skipped"_s;
}

class TstLitellmPrices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheSample();
    void readsPublicLists();
    void refuses_data();
    void refuses();
    void saysWhatCannotBeOpened();
};

void TstLitellmPrices::readsTheSample()
{
    const auto list = readLitellmPrices(sample("litellm_prices.json"));
    QVERIFY(list.ok());
    QCOMPARE(list->prices.size(), size_t(4));
    const ModelPrice *exact = priceOf(*list, u"provider/tiny"_s);
    QVERIFY(exact);
    QCOMPARE(exact->prompt->picos(), 546'875ll);
    QCOMPARE(exact->completion->picos(), 1ll);
    QCOMPARE(exact->provider, u"provider"_s);
    QCOMPARE(priceOf(*list, u"plain-decimals"_s)->prompt->picos(), 150'000ll);
    QVERIFY(!priceOf(*list, u"embedding-only-input"_s)->completion.has_value());
    QCOMPARE(priceOf(*list, u"free"_s)->prompt->picos(), 0ll);

    QCOMPARE(list->skipped.size(), size_t(5));
    QCOMPARE(reasonOf(*list, u"sample_spec"_s), u"This entry documents the format."_s);
    QCOMPARE(reasonOf(*list, u"image-model"_s), u"The entry has no price per token."_s);
    QCOMPARE(reasonOf(*list, u"too-fine"_s), u"1.5e-13 is not a price of at most 12 decimals."_s);
    QCOMPARE(reasonOf(*list, u"words"_s), u"about a dollar is not a price of at most 12 decimals."_s);
    QCOMPARE(reasonOf(*list, u"tiers"_s), u"A price is not one number."_s);
}

void TstLitellmPrices::readsPublicLists()
{
    struct Expected
    {
        const char *file;
        qsizetype models;
    };
    for (const Expected &expected :
         {Expected{"ratecards/litellm_prices_2024-02.json", 272}, Expected{"ratecards/litellm_prices_2025-06.json", 1130}}) {
        const QString path = sharedData(expected.file);
        if (!QFile::exists(path))
            continue;
        const auto list = readLitellmPrices(path);
        QVERIFY2(list.ok(), expected.file);
        QCOMPARE(qsizetype(list->prices.size() + list->skipped.size()), expected.models);
        const ModelPrice *gpt4 = priceOf(*list, u"gpt-4"_s);
        QVERIFY(gpt4);
        QCOMPARE(gpt4->prompt->toDecimal(), u"0.00003"_s);
        QCOMPARE(gpt4->completion->toDecimal(), u"0.00006"_s);
    }
}

void TstLitellmPrices::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("entry is no object") << R"({"gpt-4": 3})"_ba;
    QTest::newRow("damaged") << R"({"gpt-4": {"input_cost_per_token": 1e-06})"_ba;
    QTest::newRow("text behind") << R"({"gpt-4": {"input_cost_per_token": 1e-06}} x)"_ba;
    QTest::newRow("damaged where nobody looks") << R"({"gpt-4": {"x": tru}})"_ba;
}

void TstLitellmPrices::refuses()
{
    QFETCH(QByteArray, json);
    const auto list = parseLitellmPrices(json.toStdString());
    QVERIFY(!list.ok());
    QCOMPARE(list.error().code, ErrorCode::InvalidInput);
}

void TstLitellmPrices::saysWhatCannotBeOpened()
{
    QTemporaryDir folder;
    const auto list = readLitellmPrices(folder.filePath(u"absent.json"_s));
    QVERIFY(!list.ok());
    QCOMPARE(list.error().code, ErrorCode::IoError);
    QVERIFY(plainSentence(list.error()).contains(u"absent.json"_s));
}

QTEST_APPLESS_MAIN(TstLitellmPrices)
#include "tst_litellm_prices.moc"
