// What everything printed has in common: it is gone through twice, first to count the pages and then to paint them, each with its head and foot.
#pragma once

#include "models/core/result.h"
#include "models/print/paper.h"

namespace reckoner {

class PagedPainter
{
public:
    virtual ~PagedPainter() = default;
    /// How many pages it took. Errors: canceled, by `onPage`.
    Result<int> paint();

protected:
    PagedPainter(QPagedPaintDevice &device, const OnPage &onPage) : m_device(device), m_onPage(onPage), m_paper(device) {}

    /// Everything between the heads and the feet, from the top; it asks for the next page itself.
    virtual Outcome paintBody() = 0;
    virtual void paintHead() = 0;
    virtual void paintFoot() = 0;
    Outcome beginPage();

    QPagedPaintDevice &m_device;
    const OnPage &m_onPage;
    Paper m_paper;
    double m_y = 0; ///< points from the top of the page
    int m_page = 0;
    int m_pages = 0; ///< 0 while they are counted

private:
    Outcome run();
};

} // namespace reckoner
