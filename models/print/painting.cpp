#include "models/print/painting.h"

#include <QGuiApplication>
#include <QLoggingCategory>

namespace reckoner {

std::unique_ptr<QCoreApplication> paintingApplication(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); // that there is no session of a desktop is no matter here
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    QLoggingCategory::setFilterRules(QString());
    return application;
}

} // namespace reckoner
