#include "pages/home_page.h"

#include <string>
#include <tuple>
#include <utility>

#include <doctest/doctest.h>

#include "pages/example_searches.h"
#include "pages/glossary_page.h"
#include "pages/search_page.h"
#include "pages/text_page.h"
#include "pages/titled_link.h"
#include "tiny_site.h"

using namespace commonplace;

TEST_CASE("home says what the site is and what it holds") {
  const TinySite site = tiny_site();
  const HomePage page = home_page(site.catalogue());
  CHECK(page.heading == "Tide Notes");
  CHECK(page.introduction == "What schools of the bay told each other.");
  CHECK(page.holdings == "3 documents, 7 passages, and 3 quotes");
}

TEST_CASE("home shows the latest meeting, not the latest document of any kind") {
  const TinySite site = tiny_site();
  const HomePage page = home_page(site.catalogue());
  CHECK(page.latest_heading == "Latest meeting");
  REQUIRE(page.latest.has_value());
  CHECK(page.latest->document.label == "Meeting 9");
  CHECK(page.latest->summary == "Why trust takes years.");
}

TEST_CASE("home shows all themes by name with what they gather") {
  const TinySite site = tiny_site();
  const auto groups = home_page(site.catalogue()).themes;
  REQUIRE(groups.has_value());
  REQUIRE(groups->items.size() == 1);
  CHECK_FALSE(groups->items[0].label.has_value());
  const std::vector<ThemeCard>& themes = groups->items[0].themes;
  REQUIRE(themes.size() == 2);
  CHECK(themes[0].name == "Time");
  CHECK(themes[0].counts == "no passages yet");
  CHECK_FALSE(themes[0].description.has_value());
  CHECK(themes[1].name == "Trust");
  CHECK(themes[1].counts == "4 passages, 2 documents");
  CHECK(themes[1].description->text->text == "How people come to rely on each other.");
}

TEST_CASE("themes with a group stand under it, the others after them") {
  std::vector<ParsedContent> more;
  for (const auto& [id, name, group] : {std::tuple{"boats", "Boats", "On the water"},
                                        {"walls", "Walls", "At home"},
                                        {"sails", "Sails", "On the water"}}) {
    Theme theme;
    theme.id = {id};
    theme.source = {std::string("themes/") + id + ".md"};
    theme.name = name;
    theme.group = group;
    more.emplace_back(std::move(theme));
  }
  TinySite site = tiny_site(std::move(more));
  site.topics.themes.assign(site.corpus.themes().size(), {});
  std::string shown;
  for (const ThemeGroup& group : theme_groups(site.catalogue())) {
    shown += group.label.value_or("none") + ":";
    for (const ThemeCard& theme : group.themes) shown += " " + theme.name;
    shown += "\n";
  }
  CHECK(shown == "At home: Walls\nOn the water: Boats Sails\nOther themes: Time Trust\n");
}

TEST_CASE("home offers golden queries of plain words, each of another document as far as there are so many") {
  GoldenQueries queries;
  for (const auto& [query, document] : {std::pair{"hour each week", "meeting-7"},
                                        {"bell at noon", "meeting-7"},
                                        {"\"kept small\"", "meeting-9"},
                                        {"LOOM", "meeting-9"},
                                        {"letter before calls", "meeting-9"},
                                        {"waiting harbor", "harbor"}})
    queries.push_back({{query}, {{{{document}}, {"words"}}}});
  queries.push_back({{"nothing of this"}, {}});
  std::string text;
  for (const Link& link : example_searches(queries)) text += link.text + " | ";
  CHECK(text == "hour each week | letter before calls | waiting harbor | bell at noon | ");
  CHECK_FALSE(home_page(tiny_site().catalogue()).examples.has_value());  // it is not searched
}

TEST_CASE("home says that documents are digests, if some are") {
  CHECK(home_page(tiny_site().catalogue()).digests ==
        "1 of the 3 documents is a digest, not the full text. For exact wording, consult the original; the "
        "page names its source.");
}

TEST_CASE("home shows quotes of different themes, featured ones first") {
  const TinySite site = tiny_site();
  const HomePage page = home_page(site.catalogue());
  std::string order;
  for (const ThemedQuote& one : page.quotes->items)
    order += (one.theme ? one.theme->text : "-") + " " + one.quote.url.value + " ";
  CHECK(order == "Trust /quotes/meeting-9-e/ Time /quotes/meeting-9-d/ ");
}

TEST_CASE("where to start is shown under the titles of what stands there") {
  const TinySite site = tiny_site();
  CHECK_FALSE(home_page(site.catalogue()).start.has_value());
  std::string shown;
  for (const char* const address : {"/themes/trust/", "/meetings/9/", "/meetings/9/#p-e",
                                    "/meetings/9/#h-end", "/districts/quail/", "/about/"}) {
    const CountedLink link = titled_link(site.corpus, {address});
    shown += link.text + " (" + link.count + ")\n";
  }
  CHECK(shown ==
        "Trust (Theme)\nTrust is slow work (Meeting 9)\nA parent said, “Call me before the letter comes.” "
        "(Meeting 9)\nThe end (Meeting 9)\nQuail Unified (District)\nAbout (Page)\n");
}

TEST_CASE("a few quotes: featured ones come first, then each document has its turn") {
  const TinySite site = tiny_site();
  CHECK(a_few_quotes(site.corpus, all_quotes(site.corpus), 3) ==
        std::vector<QuotePlace>{{1, 1}, {1, 0}, {0, 0}});
  CHECK(a_few_quotes(site.corpus, all_quotes(site.corpus), 1) == std::vector<QuotePlace>{{1, 1}});
}

TEST_CASE("ways in leave out what holds nothing") {
  const TinySite site = tiny_site();
  const HomePage page = home_page(site.catalogue());
  std::string ways;
  for (const CountedLink& way : page.browse) ways += way.url.value + " " + way.text + ": " + way.count + "\n";
  CHECK(ways ==
        "/meetings/ Meetings: 2 meetings\n/case-studies/ Case studies: 1 case study\n"
        "/themes/ Themes: 2 themes\n/quotes/ Quotes: 3 quotes\n/districts/ Districts: 1 district\n"
        "/people/ People: 1 person\n"
        "/programs/ Programs: 1 program\n/glossary/ Glossary: 2 terms\n");
}

TEST_CASE("the search page offers the themes to those who browse") {
  const TinySite site = tiny_site();
  const SearchPage page = search_page(site.catalogue());
  CHECK(page.themes->items[1] == CountedLink{{"/themes/trust/"}, "Trust", "4 passages, 2 documents"});
  CHECK_FALSE(page.frame.search_in_header);
}

TEST_CASE("the glossary is sorted as readers sort and says where a term is used") {
  const TinySite site = tiny_site();
  const GlossaryPage page = glossary_page(site.catalogue());
  REQUIRE(page.terms.has_value());
  CHECK(page.terms->count == "2 terms");
  CHECK(page.letters == listing<Link>({{{"/glossary/#t-bell-schedule"}, "B"}, {{"/glossary/#t-loom"}, "L"}}));
  const TermEntry& bell = page.terms->items.at(0);
  CHECK(bell.term == "bell schedule");
  CHECK(bell.anchor == "t-bell-schedule");
  CHECK(bell.meaning == "When lessons begin and end.");
  CHECK_FALSE(bell.expansion.has_value());
  CHECK_FALSE(bell.entity.has_value());
  CHECK_FALSE(bell.used_in.has_value());
  const TermEntry& loom = page.terms->items.at(1);
  CHECK(loom.expansion == "Learning on Our Mornings");
  CHECK(loom.entity == Link{{"/programs/loom/"}, "Loom Mornings"});
  CHECK(loom.used_in ==
        listing<Link>({{{"/meetings/9/#p-c"}, "Meeting 9"}, {{"/meetings/7/#p-a"}, "Meeting 7"}}));
  CHECK_FALSE(loom.used_elsewhere.has_value());
}

TEST_CASE("a term that many documents use names five and counts the rest") {
  const TinySite site = tiny_site();
  std::vector<ParsedContent> more;
  for (int number = 20; number < 25; ++number) {
    Document document = site.corpus.documents()[0];
    document.id = {"meeting-" + std::to_string(number)};
    document.number = number;
    document.dates = {{2020, number - 19, 1}, {2020, number - 19, 1}};
    document.quotes.clear();
    more.emplace_back(std::move(document));
  }
  TinySite large = tiny_site(std::move(more));
  std::vector<MentionPlace> everywhere;
  for (std::uint32_t d = 0; d < large.corpus.documents().size(); ++d) everywhere.push_back({d, 0, {0, 1}});
  large.relations.entity_mentions[0] = std::move(everywhere);
  const TermEntry loom = glossary_page(large.catalogue()).terms->items.at(1);
  CHECK(loom.used_in->items.size() == 5);
  CHECK(loom.used_elsewhere == "and 3 older documents");
}

TEST_CASE("a page of prose has its title and text") {
  const TinySite site = tiny_site();
  const TextPage page = text_page(site.corpus.site(), site.relations, site.corpus.pages()[0]);
  CHECK(page.title == "About");
  CHECK(page.frame.canonical == "https://tide.example.org/notes/about/");
  CHECK(page.frame.description == site.corpus.site().description);
  CHECK_FALSE(page.summary.has_value());
}
