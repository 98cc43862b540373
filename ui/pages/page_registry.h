// The pages of the window, in their order: a new page is one class and one line in page_registry.cpp.
#pragma once

#include "ui/pages/page.h"

#include <span>

namespace reckoner {

struct PageInfo
{
    const char *id;          ///< --page, settings
    const char *title;       ///< untranslated; context "Page"
    const char *icon;        ///< resources/icons
    std::optional<Permission> permission; ///< whose role has it not does not see the page; none: everybody
    Page *(*make)(const PageContext &context);
    /// What the login must see for the page to be there.
    enum class Sight { OneCompany, SeveralCompanies, AllCompanies } sight = Sight::OneCompany;
};

std::span<const PageInfo> pageRegistry();
QString pageTitle(const PageInfo &page);

template <typename PageType>
Page *makePage(const PageContext &context)
{
    return new PageType(context); // the window's stack of pages owns it
}

} // namespace reckoner
