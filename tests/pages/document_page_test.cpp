#include "pages/document_page.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "pages/documents_page.h"
#include "tiny_site.h"

using namespace commonplace;

TEST_CASE("a document page opens with the facts of the document") {
  const TinySite site = tiny_site();
  const DocumentPage page = document_page(site.corpus, site.relations, 1);
  CHECK(page.document.label == "Meeting 9");
  CHECK(page.document.title == "Trust is slow work");
  CHECK(page.document.date.machine == "2013-11-09");
  CHECK(page.document.date.text.find("November 9") == 0);
  CHECK(page.place == "Otter Point");
  CHECK(page.host == Link{{"/districts/quail/"}, "Quail Unified"});
  REQUIRE(page.authors.has_value());
  CHECK(page.authors->items[0].affiliation == "Harbor Institute");
  CHECK_FALSE(page.authors->items[1].affiliation.has_value());
  CHECK(page.themes == listing<Link>({{{"/themes/trust/"}, "Trust"}}));
  CHECK(page.digest_note ==
        "This is our digest of the meeting summary, not the full text. For exact wording, consult the "
        "original, listed under Source.");
  REQUIRE(page.source.has_value());
  CHECK(page.source->publisher == "Bay Press");
  CHECK(page.source->url == "https://bay.example.org/9");
  CHECK_FALSE(page.source->site.has_value());
  REQUIRE(page.source->file.has_value());
  CHECK(page.source->file->url == Url{"/files/nine.pdf"});
  CHECK(page.source->file->facts == "PDF, 1.2 MB");
  CHECK(page.authors->items[0].url == Url{"/people/writer/"});
  REQUIRE(page.citations.size() == 3);
  REQUIRE(page.reference_files.size() == 3);
  CHECK(page.reference_files[0].label == "BibTeX");
  CHECK(page.reference_files[0].url == Url{"/meetings/9/meeting-9.bib"});
  CHECK(page.reference_files[0].text.find("@misc{meeting-9,") == 0);
  CHECK(page.reference_files[1].url == Url{"/meetings/9/meeting-9.ris"});
  CHECK(page.reference_files[2].url == Url{"/meetings/9/meeting-9.json"});
}

TEST_CASE("a short title stands for the title where there is little room") {
  const TinySite site = tiny_site();
  Document document = site.corpus.documents()[1];
  const Strings& strings = site.corpus.strings();
  CHECK(short_title(strings, document) == "Meeting 9");
  document.short_title = "Slow trust";
  CHECK(short_title(strings, document) == "Slow trust (Meeting 9)");
  document.number.reset();
  CHECK(short_title(strings, document) == "Slow trust");
}

TEST_CASE("what a document does not have is left out") {
  const TinySite site = tiny_site();
  const DocumentPage page = document_page(site.corpus, site.relations, 2);
  CHECK(page.document.label == "Case study");
  CHECK(page.document.date.text == "October 2014");
  CHECK(page.document.date.machine == "2014-10");
  CHECK_FALSE(page.place.has_value());
  CHECK_FALSE(page.host.has_value());
  CHECK_FALSE(page.authors.has_value());
  CHECK_FALSE(page.themes.has_value());
  CHECK_FALSE(page.digest_note.has_value());
  CHECK_FALSE(page.summary.has_value());
  CHECK_FALSE(page.glance.has_value());
  CHECK_FALSE(page.note.has_value());
  CHECK_FALSE(page.source.has_value());
  CHECK_FALSE(page.contents.has_value());
  CHECK_FALSE(page.explanations.has_value());
  CHECK_FALSE(page.inside.has_value());
  CHECK_FALSE(page.related.has_value());
  CHECK_FALSE(page.referenced_by.has_value());
  CHECK_FALSE(page.neighbours.has_value());
}

TEST_CASE("a source without a title of its own has the document's") {
  Document untitled = tiny_site().corpus.documents()[0];
  untitled.id = {"meeting-20"};
  untitled.number = 20;
  untitled.dates = {{2020, 1, 1}, {2020, 1, 1}};
  untitled.quotes.clear();
  untitled.source_work = {"", "Bay Press", "", {}};
  std::vector<ParsedContent> more;
  more.emplace_back(std::move(untitled));
  const TinySite site = tiny_site(std::move(more));
  const std::uint32_t place = *site.corpus.find(DocumentId{"meeting-20"});
  const DocumentPage page = document_page(site.corpus, site.relations, place);
  REQUIRE(page.source.has_value());
  CHECK(page.source->title == site.corpus.documents()[place].title);
}

TEST_CASE("the contents hold two levels of headings") {
  const TinySite site = tiny_site();
  const auto contents = document_page(site.corpus, site.relations, 1).contents;
  REQUIRE(contents.has_value());
  REQUIRE(contents->items.size() == 2);
  CHECK(contents->items[0].url == Url{"/meetings/9/#h-start"});
  CHECK(contents->items[0].text == "The start");
  CHECK(contents->items[0].below == listing<Link>({{{"/meetings/9/#h-small"}, "Small steps"}}));
  CHECK(contents->items[1].text == "The end");
  CHECK_FALSE(contents->items[1].below.has_value());
}

TEST_CASE("the body has anchors and an overlay list for each passage") {
  const TinySite site = tiny_site();
  const BodyView body = document_page(site.corpus, site.relations, 1).body;
  CHECK(body.anchors);
  CHECK(body.overlays.size() == body.body->passages.size());
  CHECK(body.links != nullptr);
}

TEST_CASE("gathered from a document are a few of its quotes, featured ones first") {
  const TinySite site = tiny_site();
  const auto inside = document_page(site.corpus, site.relations, 1).inside;
  REQUIRE(inside.has_value());
  CHECK(inside->heading == "In this meeting");
  REQUIRE(inside->quotes.size() == 2);
  CHECK(inside->quotes[0].words == "“Call me before the letter comes.”");
  CHECK(inside->quotes[0].context == Url{"/meetings/9/#p-e"});
  CHECK(inside->all_quotes->count == "2 quotes");
}

TEST_CASE("named entities are grouped by kind, with every mention counted") {
  const TinySite site = tiny_site();
  const auto named = document_page(site.corpus, site.relations, 1).inside->named;
  REQUIRE(named.has_value());
  CHECK(named->count == "2 names");
  REQUIRE(named->items.size() == 2);
  CHECK(named->items[0].label == "Districts");
  CHECK(named->items[0].items ==
        std::vector<CountedLink>{{{"/districts/quail/"}, "Quail Unified", "3 mentions"}});
  CHECK(named->items[1].label == "Programs");
  CHECK(named->items[1].items ==
        std::vector<CountedLink>{{{"/programs/loom/"}, "Loom Mornings", "2 mentions"}});
}

TEST_CASE("each name and term that is linked is explained once, in the order of the text") {
  TinySite site = tiny_site();
  const Explanation quail{{"/districts/quail/"}, "Quail Unified", "District", "A district of nine schools."};
  const Explanation loom{{"/programs/loom/"}, "Loom Mornings", "Program", std::nullopt};
  CHECK(document_page(site.corpus, site.relations, 1).explanations == listing<Explanation>({quail, loom}));
  std::vector<Mention>& mentions = site.relations.documents[1].mentions;
  const auto bell = static_cast<std::uint32_t>(
      std::ranges::find(site.corpus.terms(), "bell schedule", [](const Term& t) { return t.term.value; }) -
      site.corpus.terms().begin());
  mentions = {{{Named::Kind::term, bell}, 0, {0, 2}, true}, {mentions[0].named, 1, {0, 2}, false}};
  CHECK(document_page(site.corpus, site.relations, 1).explanations ==
        listing<Explanation>(
            {{{"/glossary/#t-bell-schedule"}, "bell schedule", "", "When lessons begin and end."}}));
}

TEST_CASE("a related document says in words what the two share") {
  TinySite site = tiny_site();
  const auto why = [&] { return document_page(site.corpus, site.relations, 1).related->items[0].why; };
  CHECK(why() == "Shared themes: Trust. Both mention Quail Unified and Loom Mornings.");
  RelatedDocument& related = site.relations.documents[1].related[0];
  REQUIRE_FALSE(related.words.empty());
  related.themes.clear();
  related.entities.clear();
  CHECK_FALSE(why().has_value());
}

TEST_CASE("a document shows the sentences that speak of it, and its neighbours") {
  const TinySite site = tiny_site();
  const DocumentPage page = document_page(site.corpus, site.relations, 1);
  REQUIRE(page.referenced_by.has_value());
  const PassageGroup& group = page.referenced_by->items.at(0);
  CHECK(group.document.title == "Harbor learns to wait");
  REQUIRE(group.passages.size() == 1);
  CHECK(group.passages[0].url == Url{"/case-studies/harbor/#p-f"});
  CHECK(group.passages[0].words->part.of(group.passages[0].words->text->text) ==
        "Meeting 9 had warned of haste.");
  REQUIRE(page.neighbours.has_value());
  CHECK(page.neighbours->previous->label == "Meeting 7");
  CHECK_FALSE(page.neighbours->next.has_value());
}

TEST_CASE("documents of a kind stand by year, newest first, beside the other kinds") {
  const TinySite site = tiny_site();
  const DocumentKind& meetings = *find_document_kind("meeting-summary");
  const DocumentsPage page =
      documents_page(site.catalogue(), meetings, documents_of(site.corpus, meetings), 0);
  CHECK(page.heading == "Meetings");
  CHECK(page.count == "2 meetings");
  REQUIRE(page.years.size() == 2);
  CHECK(page.years[0].year == "2013");
  CHECK(page.years[0].anchor == "y-2013");
  CHECK(page.years[0].documents.at(0).document.label == "Meeting 9");
  CHECK(page.years[1].year == "2012");
  CHECK_FALSE(page.pager.has_value());
  CHECK(page.kinds->items == std::vector<NavigationItem>{{{"/meetings/"}, "Meetings", "page"},
                                                         {{"/case-studies/"}, "Case studies", std::nullopt}});
}
