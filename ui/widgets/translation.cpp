#include "ui/widgets/translation.h"

#include "models/core/result.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>
#include <limits>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFormsRepeat = 1'000'000; ///< no language looks at more than the last six digits

void install(std::unique_ptr<QTranslator> translator)
{
    translator->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(translator.release()); // the application owns it
}

} // namespace

void installTranslations(const QLocale &locale)
{
    auto ofQt = std::make_unique<QTranslator>();
    if (ofQt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(ofQt));
    auto own = std::make_unique<QTranslator>();
    const bool loaded = own->load(locale, u"reckoner"_s, u"_"_s, u":/i18n"_s) || own->load(u":/i18n/reckoner_en.qm"_s);
    ensure(loaded, "the English plurals are part of the program");
    install(std::move(own));
}

int plural(qint64 count)
{
    if (count <= std::numeric_limits<int>::max())
        return int(count);
    return int(kFormsRepeat + count % kFormsRepeat);
}

} // namespace reckoner
