#include "pages/entity_page.h"

#include <string>

#include <doctest/doctest.h>

#include "pages/entities_page.h"
#include "tiny_site.h"

using namespace commonplace;

TEST_CASE("an entity says what it is and where it was host") {
  const TinySite site = tiny_site();
  const EntityPage page = entity_page(site.catalogue(), 1, {}, 0);
  CHECK(page.name == "Quail Unified");
  CHECK(page.kind == Link{{"/districts/"}, "District"});
  CHECK(page.also == "QUSD");
  CHECK_FALSE(page.role.has_value());
  CHECK_FALSE(page.website.has_value());
  CHECK(page.hosted->items.at(0).label == "Meeting 9");
  CHECK(page.themes == listing<CountedLink>({{{"/themes/trust/district/quail/"}, "Trust", "3 passages"}}));
  CHECK_FALSE(page.mentions.has_value());
  CHECK(page.frame.description == "A district of nine schools.");
}

TEST_CASE("mentions stand by document, newest first, each with its sentence and the name marked") {
  const TinySite site = tiny_site();
  const auto mentions = newest_first(site.relations.entity_mentions[0]);
  const EntityPage page = entity_page(site.catalogue(), 0, mentions, 0);
  REQUIRE(page.mentions.has_value());
  CHECK(page.mentions->count == "3 passages");
  REQUIRE(page.mentions->items.size() == 2);
  CHECK(page.mentions->items[0].document.label == "Meeting 9");
  CHECK(page.mentions->items[0].passages.size() == 2);
  CHECK(page.mentions->items[1].document.label == "Meeting 7");
  const PassageCard& card = page.mentions->items[1].passages.at(0);
  CHECK(card.url == Url{"/meetings/7/#p-a"});
  CHECK(card.words->part.of(card.words->text->text) == "Teachers of LOOM met at noon.");
  REQUIRE(card.words->overlays.size() == 1);
  CHECK(card.words->overlays[0].kind == OverlayKind::hit);
  CHECK(card.words->overlays[0].range.of(card.words->text->text) == "LOOM");
}

TEST_CASE("a mention in a table is shown with its row") {
  const TinySite site = tiny_site();
  const auto mentions = newest_first(site.relations.entity_mentions[1]);
  const EntityPage page = entity_page(site.catalogue(), 1, mentions, 0);
  const PassageCard& card = page.mentions->items.at(0).passages.at(0);
  CHECK_FALSE(card.table.has_value());
  CHECK_FALSE(card.words.has_value());
  REQUIRE(card.row.has_value());
  std::string cells;
  for (const TableCell& cell : card.row->items) {
    cells += cell.head + "=" + std::string(cell.words.part.of(cell.words.text->text)) +
             (cell.words.overlays.empty() ? "" : " (marked)") + "; ";
  }
  CHECK(cells == "Group=Quail Unified (marked); Share=40%; ");
}

TEST_CASE("the index A–Z files names by letter and offers the kinds") {
  const TinySite site = tiny_site();
  const EntitiesPage page = entities_page(site.catalogue(), nullptr);
  CHECK(page.heading == "A–Z");
  CHECK(page.show_kinds);
  REQUIRE(page.letters.has_value());
  REQUIRE(page.letters->items.size() == 2);
  CHECK(page.letters->items[0].letter == "L");
  CHECK(page.letters->items[0].url == Url{"/entities/#letter-l"});
  CHECK(page.letters->items[0].entities.at(0).name == "Loom Mornings");
  CHECK(page.letters->items[0].entities.at(0).kind == "Program");
  CHECK(page.letters->items[0].entities.at(0).count == "3 passages");
  CHECK(page.letters->items[1].letter == "Q");
  std::string kinds;
  for (const NavigationItem& kind : page.kinds->items)
    kinds += kind.text + "=" + kind.current.value_or("") + " ";
  CHECK(kinds == "A–Z=page Districts= Programs= ");
}

TEST_CASE("a list of one kind holds that kind alone and says so when there is none") {
  const TinySite site = tiny_site();
  const EntitiesPage districts = entities_page(site.catalogue(), find_entity_kind("district"));
  CHECK(districts.heading == "Districts");
  CHECK(districts.letters->items.size() == 1);
  CHECK(districts.introduction == "1 district that the documents of the Harbor Circle name.");
  const EntitiesPage people = entities_page(site.catalogue(), find_entity_kind("person"));
  CHECK_FALSE(people.letters.has_value());
  CHECK(people.introduction == "No people have a page of their own yet.");
}
