#include "models/print/paged_painter.h"

namespace reckoner {

Result<int> PagedPainter::paint()
{
    CHECK(run());
    m_pages = m_page;
    QPainter painter(&m_device);
    m_paper.paintWith(&painter);
    CHECK(run());
    return m_pages;
}

Outcome PagedPainter::run()
{
    m_page = 0;
    CHECK(beginPage());
    CHECK(paintBody());
    paintFoot();
    return {};
}

Outcome PagedPainter::beginPage()
{
    if (m_page > 0) {
        paintFoot();
        m_paper.newPage();
    }
    ++m_page;
    if (m_onPage && !m_onPage(m_page, m_pages))
        return Error{ErrorCode::Canceled, RECKONER_TEXT("Canceled; nothing was printed.")};
    m_y = 0;
    paintHead();
    return {};
}

} // namespace reckoner
