#include "ui/widgets/translation.h"

#include "models/core/result.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>
#include <algorithm>
#include <limits>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFormsRepeat = 1'000'000; ///< no language looks at more than the last six digits
const auto kChosen = "language"_L1;

/// Qt's words on our dialogs' buttons, translated with our own: Qt has them in few languages.
[[maybe_unused]] constexpr const char *kButtons[] = {QT_TRANSLATE_NOOP("QPlatformTheme", "OK"), QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
                                                     QT_TRANSLATE_NOOP("QPlatformTheme", "Close"), QT_TRANSLATE_NOOP("QPlatformTheme", "Save")};

void install(std::unique_ptr<QTranslator> translator)
{
    translator->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(translator.release()); // the application owns it
}

void takeBackTranslations()
{
    const auto installed = QCoreApplication::instance()->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : installed)
        delete translator;
}

bool isAvailable(const QString &code)
{
    return std::ranges::any_of(availableLanguages(), [&code](const Language &language) { return language.code == code; });
}

/// "de", "de_AT" or "de-AT"; the country is what the system has only where the system speaks the language.
std::optional<QLocale> localeNamed(const QString &code)
{
    QString name = code;
    name.replace(u'-', u'_');
    const QString language = name.section(u'_', 0, 0);
    if (!isAvailable(language))
        return std::nullopt;
    const QLocale system = QLocale::system();
    if (name == language)
        return system.language() == QLocale(language).language() ? system : QLocale(language);
    const QLocale named(name);
    return named.language() == QLocale(language).language() ? std::optional(named) : std::nullopt;
}

} // namespace

std::vector<Language> availableLanguages()
{
    return {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}, {u"hi"_s, u"हिन्दी"_s}};
}

QString chosenLanguage()
{
    const QString kept = QSettings().value(kChosen).toString();
    return isAvailable(kept) ? kept : QString();
}

void setLanguage(const QString &code)
{
    ensure(code.isEmpty() || isAvailable(code), "only a language that has words is chosen");
    if (code.isEmpty())
        QSettings().remove(kChosen);
    else
        QSettings().setValue(kChosen, code);
}

std::optional<QLocale> localeFor(const QString &code)
{
    if (!code.isEmpty())
        return localeNamed(code);
    const QString chosen = chosenLanguage();
    return chosen.isEmpty() ? QLocale::system() : localeNamed(chosen);
}

void installTranslations(const QLocale &locale)
{
    takeBackTranslations();
    QLocale::setDefault(locale);
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
