// What painting without a display needs.
#pragma once

#include <QCoreApplication>
#include <memory>

namespace reckoner {

/// An application that has fonts, on the offscreen platform: instead of the core application, for a program that writes a PDF.
std::unique_ptr<QCoreApplication> paintingApplication(int &argc, char **argv);

} // namespace reckoner
