#include "pages/glance.h"

#include <string>

#include <doctest/doctest.h>

#include "tiny_site.h"

using namespace commonplace;

namespace {

Entity person(std::string id, std::string name) {
  Entity made;
  made.source = {"entities/" + id + ".md"};
  made.id = {std::move(id)};
  made.kind = "person";
  made.name = {std::move(name)};
  return made;
}

// Who is shown for a document that quotes these one after another.
std::string shown(const std::vector<std::string>& attributions) {
  Document document = tiny_site().corpus.documents()[0];
  document.id = {"meeting-20"};
  document.number = 20;
  document.dates = {{2020, 1, 1}, {2020, 1, 1}};
  const Quote quote = document.quotes[0];
  document.quotes.clear();
  for (const std::string& attribution : attributions) {
    document.quotes.push_back(quote);
    document.quotes.back().id = {"meeting-20-" + std::to_string(document.quotes.size())};
    document.quotes.back().attribution = attribution;
  }
  std::vector<ParsedContent> more;
  more.emplace_back(std::move(document));
  more.emplace_back(person("iris-vale", "Iris Vale"));
  more.emplace_back(person("noor-hale", "Noor Hale"));
  more.emplace_back(person("tom-hale", "Tom Hale"));
  const TinySite site = tiny_site(std::move(more));
  const auto made = glance(site.corpus, site.relations, *site.corpus.find(DocumentId{"meeting-20"}));
  std::string text;
  if (!made || !made->speakers) return text;
  for (const QuotedSpeaker& one : made->speakers->items) text += one.text + (one.url ? "* " : ", ");
  return text;
}

}  // namespace

TEST_CASE("who is quoted: people by name, then roles, each once; pronouns tell nothing") {
  CHECK(shown({"one principal", "Iris Vale", "another principal", "she", "One"}) == "Iris Vale* principal, ");
  CHECK(shown({"superintendent Iris Vale of Quail"}) == "Iris Vale* ");
  CHECK(shown({"Vale"}) == "Iris Vale* ");
  CHECK(shown({"Hale"}).empty());  // there are two
  CHECK(shown({"Dr. Olan Fisk", "site leaders"}) == "Dr. Olan Fisk, site leaders, ");
  CHECK(shown({"a superintendent of a district that asks every school for a page each week and then for "
               "another one"}) ==
        "superintendent of a district that asks every school for a page each week and then for…, ");
}

TEST_CASE("a document at a glance: what to remember, and a featured quote before others") {
  Document nine = tiny_site().corpus.documents()[1];
  nine.id = {"meeting-21"};
  nine.number = 21;
  nine.dates = {{2021, 1, 1}, {2021, 1, 1}};
  nine.takeaways = {"Call first.", "Keep it small."};
  for (Quote& quote : nine.quotes) quote.id.value += "-again";
  std::vector<ParsedContent> more;
  more.emplace_back(std::move(nine));
  const TinySite site = tiny_site(std::move(more));
  const auto made = glance(site.corpus, site.relations, *site.corpus.find(DocumentId{"meeting-21"}));
  REQUIRE(made.has_value());
  REQUIRE(made->takeaways->items.size() == 2);
  CHECK(made->takeaways->items[1].text == "Keep it small.");
  CHECK(made->quote->words == "“Call me before the letter comes.”");
}

TEST_CASE("a document that tells nothing of itself has no such box") {
  const TinySite site = tiny_site();
  CHECK_FALSE(glance(site.corpus, site.relations, 2).has_value());
}

TEST_CASE("how long it takes to read is rounded to minutes, at least one") {
  const TinySite site = tiny_site();
  Document document = site.corpus.documents()[2];
  const auto minutes = [&](int words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += "word ";
    document.body.passages[0].body.text = text;
    return reading_time(site.corpus.strings(), document);
  };
  CHECK(minutes(0) == "1 min read");
  CHECK(minutes(344) == "1 min read");
  CHECK(minutes(345) == "2 min read");
  CHECK(minutes(2300) == "10 min read");
}
