#include "pages/theme_page.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "english.h"
#include "pages/matrix_page.h"
#include "pages/short_name.h"
#include "pages/themes_page.h"
#include "tiny_site.h"

using namespace commonplace;

TEST_CASE("a theme gathers chosen and found passages apart, each by document") {
  const TinySite site = tiny_site();
  const ThemePage page = theme_page(site.catalogue(), 1);
  REQUIRE(page.chosen.has_value());
  CHECK(page.chosen->count == "2 passages");
  REQUIRE(page.chosen->items.size() == 1);
  const PassageGroup& chosen = page.chosen->items[0];
  CHECK(chosen.document.label == "Meeting 9");
  CHECK(chosen.host == "Quail Unified");
  REQUIRE(chosen.passages.size() == 2);
  CHECK(chosen.passages[0].url == Url{"/meetings/9/#p-d"});
  CHECK(chosen.passages[0].headings == "The start › Small steps");
  CHECK_FALSE(chosen.passages[0].found);
  CHECK(chosen.passages[1].url == Url{"/meetings/9/#p-e"});

  REQUIRE(page.found.has_value());
  CHECK(page.found->count == "2 passages");
  REQUIRE(page.found->items.size() == 2);
  CHECK(page.found->items[0].document.title == "Harbor learns to wait");
  CHECK_FALSE(page.found->items[0].host.has_value());
  CHECK(page.found->items[0].passages[0].found);
  CHECK_FALSE(page.found->items[0].passages[0].headings.has_value());
  CHECK(page.found->items[1].document.label == "Meeting 9");
}

TEST_CASE("a theme shows its quotes and kin") {
  const TinySite site = tiny_site();
  const ThemePage page = theme_page(site.catalogue(), 1);
  CHECK(page.name == "Trust");
  CHECK(page.also == "good faith");
  REQUIRE(page.quotes.has_value());
  CHECK(page.quotes->items.size() == 2);
  CHECK_FALSE(page.all_quotes.has_value());
  CHECK(page.related == listing<CountedLink>({{{"/themes/time/"}, "Time", "1 shared document"}}));
  CHECK(page.feed == Url{"/themes/trust/feed.xml"});
  CHECK(page.frame.description == "How people come to rely on each other.");
  CHECK(page.frame.feeds ==
        std::vector<Link>{{{"/feed.xml"}, "Tide Notes"}, {{"/themes/trust/feed.xml"}, "Trust"}});
}

TEST_CASE("of many related themes a few are shown, those its file names first") {
  TinySite site = tiny_site();
  site.topics.themes[1].related = {{1, 9}, {1, 8}, {1, 7}, {1, 6}, {1, 5}, {1, 4}, {1, 3}, {1, 2}, {0, 0}};
  const ThemePage page = theme_page(site.catalogue(), 1);
  REQUIRE(page.related->items.size() == 8);
  CHECK(page.related->items[0] == CountedLink{{"/themes/time/"}, "Time", "no shared documents"});
  CHECK(page.related->items[1].count == "9 shared documents");
}

TEST_CASE("a theme that gathers nothing shows no empty lists") {
  const TinySite site = tiny_site();
  const ThemePage page = theme_page(site.catalogue(), 0);
  CHECK_FALSE(page.chosen.has_value());
  CHECK_FALSE(page.found.has_value());
  CHECK_FALSE(page.also.has_value());
  CHECK_FALSE(page.life.has_value());
  CHECK_FALSE(page.choices.years.has_value());
  CHECK_FALSE(page.choices.districts.has_value());
  CHECK_FALSE(page.related.has_value());
  CHECK(page.frame.description == "What districts have learned about Time.");
}

TEST_CASE("a table away from its document is known by its columns") {
  TinySite site = tiny_site();
  site.topics.themes[1].passages = {{1, 2, true}};
  const ThemePage page = theme_page(site.catalogue(), 1);
  const PassageCard& card = page.chosen->items[0].passages[0];
  CHECK(card.table == "Group, Share");
  CHECK_FALSE(card.words.has_value());
}

TEST_CASE("the index of themes counts them") {
  const TinySite site = tiny_site();
  const ThemesPage page = themes_page(site.catalogue());
  CHECK(page.count == "2 themes");
  REQUIRE(page.groups.size() == 1);
  CHECK(page.groups[0].themes.size() == 2);
}

TEST_CASE("the life of a theme is drawn from the table that stands under it") {
  const TinySite site = tiny_site();
  const ThemePage page = theme_page(site.catalogue(), 1);
  REQUIRE(page.life.has_value());
  std::string table;
  for (const LifeRow& row : page.life->rows)
    table += row.document.label + " " + std::to_string(row.count) + "\n";
  CHECK(table == "Meeting 9 3\nCase study 1\n");
  CHECK(page.life->chart->summary == "Passages by year, 2012–2014: Trust");
  CHECK(page.life->chart->bars == std::vector<ChartBar>{{46, 0, 28, 120}, {86, 80, 28, 40}});
}

namespace {

const ThemePart& part_at(const std::vector<ThemePart>& parts, const std::string& address) {
  const auto found = std::ranges::find(parts, Url{address}, &ThemePart::url);
  REQUIRE(found != parts.end());
  return *found;
}

}  // namespace

TEST_CASE("a theme is parted by year and by district, and each part shows what it counts") {
  const TinySite site = tiny_site();
  const Catalogue catalogue = site.catalogue();
  const std::vector<ThemePart> parts = theme_parts(catalogue, 1);
  const PartChoices choices = part_choices(catalogue.corpus, parts, parts.front());
  CHECK(choices.years == listing<PartLink>({{{"/themes/trust/year/2013/"}, "2013", 3, {}, {}},
                                            {{"/themes/trust/year/2014/"}, "2014", 1, {}, {}}}));
  CHECK(choices.districts ==
        listing<PartLink>({{{"/themes/trust/district/quail/"}, "Quail Unified", 2, {}, {}}}));
  const ThemePartPage page =
      theme_part_page(catalogue, 1, parts, part_at(parts, "/themes/trust/district/quail/"));
  CHECK(page.count == "2 passages");
  REQUIRE(page.documents.size() == 1);
  CHECK(page.documents[0].passages.size() == 2);
  CHECK(page.frame.heading == "Trust: Quail Unified");
}

TEST_CASE("a district in a year is a search, and the district's page narrowed to the year by a script") {
  const TinySite site = tiny_site();
  const Catalogue catalogue = site.catalogue();
  const std::vector<ThemePart> parts = theme_parts(catalogue, 1);
  const auto choices_at = [&](const std::string& address) {
    return part_choices(catalogue.corpus, parts, part_at(parts, address));
  };
  const PartLink both{
      {"/search/?theme=trust&district=quail&year=2013"},
      "2013",
      2,
      {},
      NarrowedPart{{"/themes/trust/district/quail/"}, 2013, "Quail Unified, 2013", "2 passages"}};
  PartLink of_district = both;
  of_district.text = "Quail Unified";
  CHECK(choices_at("/themes/trust/year/2013/") ==
        PartChoices{listing<PartLink>({{{"/themes/trust/"}, "All years", 4, {}, {}},
                                       {{"/themes/trust/year/2013/"}, "2013", 3, "page", {}},
                                       {{"/themes/trust/year/2014/"}, "2014", 1, {}, {}}}),
                    listing<PartLink>({of_district})});
  CHECK_FALSE(choices_at("/themes/trust/year/2014/").districts.has_value());
  CHECK(
      choices_at("/themes/trust/district/quail/") ==
      PartChoices{listing<PartLink>({{{"/themes/trust/district/quail/"}, "All years", 2, "page", {}}, both}),
                  listing<PartLink>({{{"/themes/trust/"}, "All districts", 4, {}, {}},
                                     {{"/themes/trust/district/quail/"}, "Quail Unified", 2, "page", {}}})});
}

TEST_CASE("a page lists some of many passages, counts all, and leads to the rest") {
  constexpr std::size_t many = 212;
  TinySite site = tiny_site();
  std::vector<ThemePassage>& passages = site.topics.themes[1].passages;
  passages.assign(many, {1, 0, false});
  passages.front().curated = true;
  const auto listed = [](const std::vector<PassageGroup>& groups) {
    std::size_t count = 0;
    for (const PassageGroup& group : groups) count += group.passages.size();
    return count;
  };
  Catalogue catalogue = site.catalogue();
  ThemePage page = theme_page(catalogue, 1);
  CHECK(listed(page.chosen->items) + listed(page.found->items) == many);  // no search, no other place
  CHECK_FALSE(page.rest.has_value());

  Design design = english_design();
  design.searched = true;
  TinySite searched = tiny_site({}, design);
  searched.topics.themes[1].passages = passages;
  const Catalogue all = searched.catalogue();
  page = theme_page(all, 1);
  CHECK(listed(page.chosen->items) == 1);
  CHECK(listed(page.found->items) == 40);
  CHECK(page.counts == "212 passages, 2 documents");
  CHECK(page.found->count == "211 passages");
  CHECK(page.rest == CountedLink{{"/search/?theme=trust"},
                                 "See all 212 passages in search",
                                 "Showing 41 of 212 passages"});
  const std::vector<ThemePart> parts = theme_parts(all, 1);
  const ThemePartPage part = theme_part_page(all, 1, parts, part_at(parts, "/themes/trust/district/quail/"));
  CHECK(part.count == "212 passages");
  CHECK(listed(part.documents) == 40);
  CHECK(part.rest->url == Url{"/search/?theme=trust&district=quail"});
}

TEST_CASE("the table of themes and districts counts what its links lead to") {
  const TinySite site = tiny_site();
  const Catalogue catalogue = site.catalogue();
  const MatrixPage page = matrix_page(catalogue);
  CHECK(page.districts == std::vector<Link>{{{"/districts/quail/"}, "Quail Unified"}});
  REQUIRE(page.rows.size() == 2);
  CHECK_FALSE(page.rows[0].cells[0].url.has_value());
  CHECK(page.rows[1].theme.text == "Trust");
  CHECK(page.rows[1].cells[0].count == 2);
  CHECK(page.rows[1].cells[0].url == Url{"/themes/trust/district/quail/"});
  CHECK(page.rows[0].cells[0].shade == 0);
  CHECK(page.rows[1].cells[0].shade == 5);
}

TEST_CASE("cells are shaded by how many passages they count, and a few passages are seen, too") {
  CHECK(shade_of(0, 100) == 0);
  CHECK(shade_of(1, 100) == 1);
  CHECK(shade_of(17, 100) == 3);
  CHECK(shade_of(65, 100) == 5);
  CHECK(shade_of(100, 100) == 5);
  CHECK(shade_of(1, 1) == 5);
}

TEST_CASE("a district's short name is one that its full name begins with, not an acronym") {
  Entity district;
  district.name = {"Quail Bay Unified School District"};
  CHECK(short_name(district) == "Quail Bay Unified School District");
  district.also = {{"QBUSD"}, {"Quail Bay Unified"}, {"Quail Bay"}, {"Quail B"}};
  CHECK(short_name(district) == "Quail Bay");
}
