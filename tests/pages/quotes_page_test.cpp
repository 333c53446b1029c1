#include "pages/quotes_page.h"

#include <string>

#include <doctest/doctest.h>

#include "english.h"
#include "pages/page_pictures.h"
#include "pages/quote_documents_page.h"
#include "pages/quote_order.h"
#include "pages/quote_page.h"
#include "pages/speaker.h"
#include "relate/quote_speakers.h"
#include "tiny_site.h"

using namespace commonplace;

namespace {

std::string filters_of(const QuotesPage& page) {
  std::string all;
  for (const QuoteFilter& filter : page.filters) {
    std::string choices;
    for (const PartLink& link : filter.items)
      choices +=
          (choices.empty() ? "" : ", ") + link.text + " " + std::to_string(link.count) + " " + link.url.value;
    all += filter.label + ": " + choices + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("the page of all quotes offers themes, districts and documents to choose from") {
  const TinySite site = tiny_site();
  const Catalogue catalogue = site.catalogue();
  const QuotesPage page =
      quotes_page(catalogue, quote_choices(catalogue), every_quote(english()), catalogue.quotes, 0);
  CHECK(page.count == "3 quotes");
  CHECK(filters_of(page) ==
        "Theme: Time 2 /quotes/theme/time/, Trust 2 /quotes/theme/trust/\n"
        "District: Quail Unified 1 /quotes/district/quail/\n");
  CHECK_FALSE(page.all.has_value());
  CHECK(page.by_document == Link{{"/quotes/document/"}, "Quotes by document"});
  CHECK_FALSE(page.about.has_value());
  REQUIRE(page.quotes.size() == 3);
  CHECK_FALSE(page.quotes[0].attribution.has_value());  // featured, so it leads
  CHECK(page.quotes[1].words == "“We kept LOOM small, and it held for years.”");
  CHECK(page.quotes[1].attribution == "A principal of Quail Unified");
  CHECK(page.quotes[1].context == Url{"/meetings/9/#p-d"});
  CHECK(page.quotes[1].document.label == "Meeting 9");
  CHECK(page.quotes[2].document.label == "Meeting 7");
}

TEST_CASE(
    "words that were said come first, then short ones, then those that lean on nothing, then those of "
    "somebody") {
  Quote said;
  said.card = "“We wrote the plan for the school and kept it.”";
  said.spoken = true;
  said.attribution = "one principal";
  Quote nobody = said, leaning = said, long_one = said, told = said;
  nobody.attribution.clear();
  leaning.leans = true;
  for (int i = 0; i < 5; ++i) long_one.card += " " + said.card;
  told.spoken = false;
  const std::vector<Quote> in_order = {said, nobody, leaning, long_one, told};
  for (std::size_t i = 1; i < in_order.size(); ++i)
    CHECK(wholeness(in_order[i - 1]) > wholeness(in_order[i]));
}

TEST_CASE("quotes of a theme or a document lead back to it and to all") {
  const TinySite site = tiny_site();
  const Catalogue catalogue = site.catalogue();
  const QuotesPage of_theme =
      quotes_page(catalogue, quote_choices(catalogue), quotes_of(english(), site.corpus.themes()[1]),
                  catalogue.quotes_of_theme[1], 0);
  CHECK(of_theme.heading == "Quotes: Trust");
  CHECK(of_theme.about == Link{{"/themes/trust/"}, "Trust"});
  CHECK(of_theme.count == "2 quotes on");
  CHECK(of_theme.quotes.size() == 2);
  CHECK(of_theme.all == Url{"/quotes/"});
  CHECK(of_theme.filters.front().items[1].current == "page");
  const QuotesPage of_document = quotes_page(catalogue, quote_choices(catalogue),
                                             quotes_of(english(), site.corpus.documents()[0]), {{0, 0}}, 0);
  CHECK(of_document.heading == "Quotes: Meeting 7");
  CHECK(of_document.count == "1 quote from");
  CHECK(of_document.about == Link{{"/meetings/7/"}, "Meeting 7: Counting the minutes"});
  CHECK(of_document.frame.canonical == "https://tide.example.org/notes/quotes/document/meeting-7/");
}

TEST_CASE("a long list of quotes is parted, each part knowing the next") {
  const TinySite site = tiny_site();
  const Catalogue catalogue = site.catalogue();
  const std::vector<QuotePlace> many(2 * page_length + 1, QuotePlace{0, 0});
  const QuotesPage first = quotes_page(catalogue, {}, every_quote(english()), many, 0);
  CHECK(first.quotes.size() == page_length);
  CHECK(first.count == "401 quotes");
  CHECK(first.pager == Pager{"Page 1 of 3", std::nullopt, Url{"/quotes/page/2/"}});
  const QuotesPage second = quotes_page(catalogue, {}, every_quote(english()), many, 1);
  CHECK(second.pager == Pager{"Page 2 of 3", Url{"/quotes/"}, Url{"/quotes/page/3/"}});
  CHECK(second.frame.heading == "Quotes, page 2");
  const QuotesPage last = quotes_page(catalogue, {}, every_quote(english()), many, 2);
  CHECK(last.quotes.size() == 1);
  CHECK(last.pager == Pager{"Page 3 of 3", Url{"/quotes/page/2/"}, std::nullopt});
}

TEST_CASE("a list that just fits stands on one page, and so does none at all") {
  CHECK(Paging({"/x/"}, page_length).parts() == 1);
  CHECK(Paging({"/x/"}, page_length + 1).parts() == 2);
  CHECK(Paging({"/x/"}, 0).parts() == 1);
  CHECK_FALSE(Paging({"/x/"}, page_length).pager(english(), 0).has_value());
  CHECK(Paging({"/x/"}, page_length + 1).rows(1) == range_of(page_length, page_length + 1));
}

TEST_CASE("a quote has a page with its passage, the words marked") {
  const TinySite site = tiny_site();
  const QuotePage page = quote_page(site.catalogue(), {1, 0});
  CHECK(page.quote.url == Url{"/quotes/meeting-9-d/"});
  CHECK(page.frame.heading == "“We kept LOOM small, and it held for years.”");
  CHECK(
      page.frame.description ==
      "“We kept LOOM small, and it held for years.” (A principal of Quail Unified, Meeting 9: Trust is slow "
      "work)");
  CHECK(page.heading == "A principal of Quail Unified, Meeting 9");
  CHECK_FALSE(page.before.has_value());  // the passage before belongs to another section
  CHECK_FALSE(page.picture.has_value());
  REQUIRE(page.passage.words.has_value());
  CHECK(page.passage.words->overlays.size() == 2);
  CHECK(page.more == Link{{"/quotes/document/meeting-9/"}, "All quotes from Meeting 9"});
  CHECK(page.citation.title == "Trust is slow work");
}

TEST_CASE("quotes are in order of how well they read alone, and those without a card in no list") {
  TinySite site = tiny_site();
  Document document = site.corpus.documents()[0];
  document.id = {"meeting-8"};
  document.number = 8;
  document.dates = {{2020, 1, 1}, {2020, 1, 1}};
  const Quote first = document.quotes[0];
  document.quotes.assign(5, first);
  for (std::size_t i = 0; i < document.quotes.size(); ++i)
    document.quotes[i].id = {"meeting-8-" + std::to_string(i)};
  document.quotes[0].card.clear();
  document.quotes[1].spoken = false;
  document.quotes[2].attribution.clear();
  std::string long_card = "“";
  for (int i = 0; i < 46; ++i) long_card += "word ";
  document.quotes[4].card = long_card + "end.”";
  std::vector<ParsedContent> more;
  more.emplace_back(std::move(document));
  const TinySite larger = tiny_site(std::move(more));
  const std::uint32_t d = 3;
  REQUIRE(larger.corpus.documents()[d].id == DocumentId{"meeting-8"});
  CHECK(quotes_in(larger.corpus, d) == std::vector<QuotePlace>{{d, 3}, {d, 2}, {d, 4}, {d, 1}});
  CHECK(all_quotes(larger.corpus).front() == QuotePlace{1, 1});
  CHECK(all_quotes(larger.corpus).size() == 7);
}

TEST_CASE("a name leads to the person whom it fits alone") {
  std::vector<ParsedContent> more;
  for (const char* const name : {"Rick Miller", "Ana Taylor", "Jo Taylor"}) {
    Entity person;
    person.id = {std::string(name).substr(0, 3) + "-x"};
    person.source = {"entities/" + person.id.value + ".md"};
    person.kind = "person";
    person.name = {name};
    more.emplace_back(std::move(person));
  }
  const TinySite site = tiny_site(std::move(more));
  const auto fitting = [&](std::string_view attribution) {
    const auto person = PersonNames(site.corpus).find(attribution);
    return person ? site.corpus.entities()[*person].name.value : std::string();
  };
  CHECK(fitting("Miller") == "Rick Miller");
  CHECK(fitting("Rick Miller") == "Rick Miller");
  CHECK(fitting("Jo Taylor") == "Jo Taylor");
  CHECK(fitting("Rick Miller of the board") == "Rick Miller");
  for (const char* const nobody : {"", "Taylor", "iller", "one principal", "Quail Unified", "Rick"}) {
    CAPTURE(nobody);
    CHECK(fitting(nobody).empty());
  }
}

TEST_CASE("the picture of a quote is cut at a clause, and shows the words that were said") {
  const TinySite site = tiny_site();
  const Document& document = site.corpus.documents()[1];
  Quote quote = document.quotes[0];
  CHECK(quote_picture(site.corpus, document, quote, 0).words == "We kept LOOM small, and it held for years.");
  CHECK(quote_picture(site.corpus, document, quote, 0).by == "A principal of Quail Unified");
  std::string many;
  for (int i = 0; i < 30; ++i) many += (i > 0 ? " " : "") + std::string("we kept it small,");
  quote.card = "“" + many + " and it held.”";
  const std::string cut = quote_picture(site.corpus, document, quote, 0).words;
  CHECK(cut.ends_with("small…"));
  CHECK(cut.size() <= 185);
  quote.spoken = false;
  quote.text = "because we are close";
  quote.card = "When " + many + " they did it “because we are close.”";
  const Picture told = quote_picture(site.corpus, document, quote, 0);
  CHECK(told.kind == Picture::Words::told);
  CHECK(told.words.starts_with("… "));
  CHECK(told.words.ends_with("they did it “because we are close.”"));
}

TEST_CASE("documents with quotes are listed with the page of their quotes") {
  const TinySite site = tiny_site();
  const QuoteDocumentsPage page = quote_documents_page(site.catalogue(), {1, 0}, 0);
  CHECK(page.count == "2 documents");
  REQUIRE(page.documents.size() == 2);
  CHECK(page.documents[0].quotes == Url{"/quotes/document/meeting-9/"});
  CHECK(page.documents[0].count == "2 quotes");
}

TEST_CASE("a role is what an attribution prints after a word that points") {
  CHECK(role_in("One principal") == "principal");
  CHECK(role_in("another district leader") == "district leader");
  CHECK(role_in("the teacher") == "teacher");
  CHECK(role_in("Taylor").empty());
  CHECK(role_in("Dana Whitlock").empty());
  CHECK(role_in("one").empty());
  CHECK(role_in("").empty());
}

TEST_CASE("speakers of a role that is printed twice have a page, whatever its capitals") {
  TinySite site = tiny_site();
  std::vector<ParsedContent> more;
  Document document = site.corpus.documents()[0];
  document.id = {"meeting-8"};
  document.number = 8;
  document.dates = {{2020, 1, 1}, {2020, 1, 1}};
  document.quotes[0].id = {"meeting-8-b"};
  document.quotes[0].attribution = "another Teacher";
  more.emplace_back(std::move(document));
  const TinySite larger = tiny_site(std::move(more));
  const std::vector<QuoteChoice> roles = quote_choices(larger.catalogue()).roles;
  REQUIRE(roles.size() == 1);
  CHECK(roles[0].url == Url{"/quotes/role/teacher/"});
  CHECK(roles[0].quotes.size() == 2);
}
