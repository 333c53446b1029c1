#include "pages/entity_page.h"

#include <string>

#include <doctest/doctest.h>

#include "pages/entities_page.h"
#include "tiny_site.h"

using namespace commonplace;

TEST_CASE("a role begins the line that it stands on alone") {
  Entity clerk;
  clerk.source = {"entities/iris-vale.md"};
  clerk.id = {"iris-vale"};
  clerk.kind = "person";
  clerk.name = {"Iris Vale"};
  clerk.role = "clerk, Quail Unified";
  std::vector<ParsedContent> more;
  more.emplace_back(std::move(clerk));
  const TinySite site = tiny_site(std::move(more));
  const std::uint32_t added = *site.corpus.find(EntityId{"iris-vale"});
  CHECK(entity_page(site.catalogue(), added, {}, 0).role == "Clerk, Quail Unified");
}

TEST_CASE("an entity says what it is, and a district what there is of it in each year") {
  const TinySite site = tiny_site();
  const EntityPage page = entity_page(site.catalogue(), 1, {}, 0);
  CHECK(page.name == "Quail Unified");
  CHECK(page.kind == Link{{"/districts/"}, "District"});
  CHECK(page.also == "QUSD");
  CHECK_FALSE(page.role.has_value());
  CHECK_FALSE(page.website.has_value());
  CHECK_FALSE(page.hosted.has_value());
  REQUIRE(page.years.has_value());
  REQUIRE(page.years->items.size() == 1);
  const DistrictYear& year = page.years->items[0];
  CHECK(year.year == "2013");
  CHECK(year.documents.at(0).label == "Meeting 9");
  CHECK(year.themes == page.themes);
  CHECK(page.themes == listing<CountedLink>({{{"/themes/trust/district/quail/"}, "Trust", "2 passages"}}));
  CHECK_FALSE(page.mentions.has_value());
  CHECK(page.frame.description == "A district of nine schools.");
}

TEST_CASE("the years of a district stand newest first, those without passages on a theme among them") {
  Document later = tiny_site().corpus.documents()[1];
  later.id = {"meeting-12"};
  later.number = 12;
  later.dates = {{2016, 2, 1}, {2016, 2, 2}};
  later.quotes.clear();
  std::vector<ParsedContent> more;
  more.emplace_back(std::move(later));
  const TinySite site = tiny_site(std::move(more));
  const std::vector<DistrictYear> years = district_years(site.catalogue(), 1);
  REQUIRE(years.size() == 2);
  CHECK(years[0].year == "2016");
  CHECK(years[0].documents.at(0).label == "Meeting 12");
  CHECK_FALSE(years[0].themes.has_value());
  CHECK(years[1].year == "2013");
  CHECK(years[1].themes->items.at(0).count == "2 passages");
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
  CHECK(page.heading == "Districts, people, and more");
  CHECK(page.show_kinds);
  REQUIRE(page.letters.has_value());
  REQUIRE(page.letters->items.size() == 3);
  CHECK(page.letters->items[0].letter == "D");
  CHECK(page.letters->items[0].entities.at(0).name == "de la Cruz, Ana");
  CHECK(page.letters->items[0].entities.at(0).count == "author of 1 document");
  CHECK(page.letters->items[1].letter == "L");
  CHECK(page.letters->items[1].url == Url{"/entities/#letter-l"});
  CHECK(page.letters->items[1].entities.at(0).name == "Loom Mornings");
  CHECK(page.letters->items[1].entities.at(0).kind == "Program");
  CHECK(page.letters->items[1].entities.at(0).count == "3 passages");
  CHECK(page.letters->items[2].letter == "Q");
  std::string kinds;
  for (const NavigationItem& kind : page.kinds->items)
    kinds += kind.text + "=" + kind.current.value_or("") + " ";
  CHECK(kinds == "Districts, people, and more=page Districts= People= Programs= ");
}

TEST_CASE("a list of one kind holds that kind alone and says so when there is none") {
  const TinySite site = tiny_site();
  const EntitiesPage districts = entities_page(site.catalogue(), find_entity_kind("district"));
  CHECK(districts.heading == "Districts");
  CHECK(districts.letters->items.size() == 1);
  CHECK(districts.introduction == "1 district mentioned in the documents on this site.");
  const EntitiesPage policies = entities_page(site.catalogue(), find_entity_kind("policy"));
  CHECK_FALSE(policies.letters.has_value());
  CHECK(policies.introduction == "No policies are listed yet.");
}

TEST_CASE("what nothing names is in no list; that of its kind says that there is none") {
  TinySite site = tiny_site();
  site.relations.named[2] = false;
  const EntitiesPage page = entities_page(site.catalogue(), nullptr);
  CHECK(page.letters->items.size() == 2);
  CHECK(page.kinds->items.size() == 4);
  CHECK_FALSE(entities_page(site.catalogue(), find_entity_kind("person")).letters.has_value());
}

TEST_CASE("a person's page lists what the person wrote, and says that a digest is another's") {
  const TinySite site = tiny_site();
  const EntityPage page = entity_page(site.catalogue(), 2, {}, 0);
  REQUIRE(page.written.has_value());
  REQUIRE(page.written->items.size() == 1);
  CHECK(page.written->items[0].document.label == "Meeting 9");
  CHECK(page.written->items[0].is_original);
  CHECK_FALSE(page.affiliated.has_value());
  CHECK_FALSE(page.footnotes.has_value());
}

TEST_CASE("a footnote that names something is shown by its sentence, under its number") {
  Document noted = tiny_site().corpus.documents()[2];
  noted.id = {"noted"};
  noted.source = {"case-studies/noted.md"};
  Note note;
  note.number = 3;
  note.body.text = "Notes by others. Ana de la Cruz kept the minutes.";
  noted.body.notes = {note};
  std::vector<ParsedContent> more;
  more.emplace_back(std::move(noted));
  TinySite site = tiny_site(std::move(more));
  const std::uint32_t place = *site.corpus.find(DocumentId{"noted"});
  site.relations.entity_notes[2] = {{place, 0, {17, 31}}};
  const EntityPage page = entity_page(site.catalogue(), 2, {}, 0);
  REQUIRE(page.footnotes.has_value());
  const PassageCard& card = page.footnotes->items.at(0).passages.at(0);
  CHECK(card.url == Url{"/case-studies/noted/#fn-3"});
  CHECK(card.headings == "Footnote 3");
  CHECK(card.words->part.of(card.words->text->text) == "Ana de la Cruz kept the minutes.");
  CHECK(card.words->overlays.at(0).range.of(card.words->text->text) == "Ana de la Cruz");
}
