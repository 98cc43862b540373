#include "models/print/painting.h"

#include <QGuiApplication>

namespace reckoner {

std::unique_ptr<QCoreApplication> paintingApplication(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace reckoner
