#include <set>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "pages/page.h"
#include "pages/view.h"
#include "tiny_site.h"

using namespace commonplace;

namespace {

std::vector<Page> all_pages(const TinySite& site) {
  std::vector<Page> pages = compose_documents(site.corpus, site.relations);
  for (Page& page : compose_lists(site.corpus, site.relations, site.topics)) pages.push_back(std::move(page));
  return pages;
}

}  // namespace

TEST_CASE("there is one page for each thing, at an address of its own") {
  const TinySite site = tiny_site();
  std::string addresses;
  for (const Page& page : all_pages(site)) addresses += page.url.value + "\n";
  CHECK(addresses ==
        "/meetings/7/\n/meetings/9/\n/case-studies/harbor/\n/\n/meetings/\n/case-studies/\n/themes/\n"
        "/themes/time/\n/themes/trust/\n/themes/trust/district/quail/\n/themes/trust/year/2013/\n"
        "/themes/trust/year/2014/\n/matrix/\n/entities/\n/districts/"
        "\n/people/\n/organizations/\n/"
        "programs/\n"
        "/policies/\n/programs/loom/\n/districts/quail/\n/people/writer/\n/quotes/\n/quotes/theme/time/\n"
        "/quotes/theme/trust/\n/quotes/district/quail/\n/quotes/document/meeting-9/\n/quotes/document/"
        "meeting-7/\n/quotes/document/\n"
        "/quotes/meeting-9-e/\n/quotes/meeting-9-d/\n/quotes/meeting-7-b/\n/glossary/\n/search/\n/about/\n"
        "/data/\n/404.html\n");
}

TEST_CASE("every view believes it stands where its page stands") {
  const TinySite site = tiny_site();
  for (const Page& page : all_pages(site)) {
    const std::string canonical =
        std::visit([](const auto& view) { return view.frame.canonical; }, page.view().page);
    CHECK(canonical == absolute_url(site.corpus.site(), page.url));
  }
}

TEST_CASE("a long list has a page for each part, and no address twice") {
  TinySite site = tiny_site();
  site.relations.entity_mentions[1].assign(page_length + 1, {0, 0, {0, 5}});
  std::set<std::string> addresses;
  for (const Page& page : all_pages(site)) CHECK(addresses.insert(page.url.value).second);
  CHECK(addresses.contains("/districts/quail/page/2/"));
  CHECK_FALSE(addresses.contains("/districts/quail/page/3/"));
}
