// A thin line that moves while something goes on, and keeps its place while nothing does.
#pragma once

#include <QProgressBar>

namespace reckoner {

class WorkingBar : public QProgressBar
{
    Q_OBJECT
public:
    explicit WorkingBar(const QString &spokenName, int height, QWidget *parent = nullptr);
};

} // namespace reckoner
