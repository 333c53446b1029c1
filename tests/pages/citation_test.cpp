#include "pages/citation.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "pages/printed_name.h"
#include "tiny_site.h"

using namespace commonplace;

namespace {

std::string text_of(const Citation& citation) {
  return citation.before + "*" + citation.title + "*" + citation.after;
}

// A meeting by these authors, in every style.
std::vector<std::string> cited(const std::vector<std::string>& authors, const std::string& title = "Beans") {
  Site site;
  site.organization = "Garden Circle";
  site.base_url = "https://g.example.org/";
  Document document;
  document.id = {"meeting-4"};
  document.kind = "meeting-summary";
  document.number = 4;
  document.title = title;
  document.dates = {{2021, 4, 30}, {2021, 5, 1}};
  for (const std::string& name : authors) document.authors.push_back({name, {}});
  std::vector<std::string> texts;
  for (const Citation& one : citations(site, document)) texts.push_back(text_of(one));
  return texts;
}

}  // namespace

TEST_CASE("a name is turned round for a citation when it is a person's") {
  struct Case {
    std::string name, short_form, inverted, in_order;
  };
  const std::vector<Case> cases = {
      {"Ana Ruiz", "Ruiz, A.", "Ruiz, Ana", "Ana Ruiz"},
      {"Ana Maria Ruiz", "Ruiz, A. M.", "Ruiz, Ana Maria", "Ana Maria Ruiz"},
      {"Jean-Paul Ode", "Ode, J.-P.", "Ode, Jean-Paul", "Jean-Paul Ode"},
      {"Ana de la Cruz", "de la Cruz, A.", "de la Cruz, Ana", "Ana de la Cruz"},
      {"Élan Vogt", "Vogt, É.", "Vogt, Élan", "Élan Vogt"},
      {"Tom B. Hill, Jr.", "Tom B. Hill, Jr.", "Tom B. Hill, Jr.", "Tom B. Hill, Jr."},
      {"Tom B. Hill Jr.", "Hill, T. B., Jr.", "Hill, Tom B., Jr.", "Tom B. Hill Jr."},
      {"Ruiz, A.", "Ruiz, A.", "Ruiz, A.", "Ruiz, A."},
      {"Ana", "Ana", "Ana", "Ana"},
      {"Institute for Slow Work", "Institute for Slow Work", "Institute for Slow Work",
       "Institute for Slow Work"},
      {"  Ana   Ruiz ", "Ruiz, A.", "Ruiz, Ana", "Ana Ruiz"},
  };
  for (const Case& one : cases) {
    const PrintedName name = printed_name(one.name);
    CHECK(with_initials(name) == one.short_form);
    CHECK(inverted(name) == one.inverted);
    CHECK(in_order(name) == one.in_order);
  }
}

TEST_CASE("a digest is cited as one, in the order and words of each style") {
  const TinySite site = tiny_site();
  const std::vector<Citation> made = citations(site.corpus.site(), site.corpus.documents()[1]);
  REQUIRE(made.size() == 3);
  CHECK(made[0].label == "APA");
  CHECK(text_of(made[0]) ==
        "de la Cruz, A., & Ode, B. (2013). *Trust is slow work* [Digest of the meeting summary]. Bay Press. "
        "https://tide.example.org/notes/meetings/9/");
  CHECK(made[1].label == "Chicago");
  CHECK(text_of(made[1]) ==
        "de la Cruz, Ana, and Ben Ode. *Trust is slow work*. Digest of the meeting summary. Bay Press, 2013. "
        "https://tide.example.org/notes/meetings/9/.");
  CHECK(made[2].label == "MLA");
  CHECK(text_of(made[2]) ==
        "de la Cruz, Ana, and Ben Ode. *Trust is slow work*. Digest of the meeting summary. Bay Press, 2013, "
        "https://tide.example.org/notes/meetings/9/.");
}

TEST_CASE("what names no author is cited by its publisher; MLA names it once, at its place") {
  CHECK(cited({}) == std::vector<std::string>{
                         "Garden Circle. (2021). *Beans*. https://g.example.org/meetings/4/",
                         "Garden Circle. *Beans*. Garden Circle, 2021. https://g.example.org/meetings/4/.",
                         "*Beans*. Garden Circle, 2021, https://g.example.org/meetings/4/."});
}

TEST_CASE("one author, and a title with a sign of its own at its end") {
  CHECK(cited({"Tom B. Hill Jr."}, "Why beans?") ==
        std::vector<std::string>{
            "Hill, T. B., Jr. (2021). *Why beans?* Garden Circle. https://g.example.org/meetings/4/",
            "Hill, Tom B., Jr. *Why beans?* Garden Circle, 2021. https://g.example.org/meetings/4/.",
            "Hill, Tom B., Jr. *Why beans?* Garden Circle, 2021, https://g.example.org/meetings/4/."});
}

TEST_CASE("MLA names one of three authors, Chicago six, and three of seven") {
  const auto before = [](const std::string& text) { return text.substr(0, text.find(" *")); };
  const std::vector<std::string> three = cited({"Ana Ruiz", "Ben Ode", "Cy Hill"});
  CHECK(before(three[1]) == "Ruiz, Ana, Ben Ode, and Cy Hill.");
  CHECK(before(three[2]) == "Ruiz, Ana, et al.");
  std::vector<std::string> names = {"Ana Ruiz", "Ben Ode", "Cy Hill", "Di Vogt", "Ed Moor", "Flo Lane"};
  CHECK(before(cited(names)[1]) == "Ruiz, Ana, Ben Ode, Cy Hill, Di Vogt, Ed Moor, and Flo Lane.");
  names.push_back("Gus Pond");
  CHECK(before(cited(names)[1]) == "Ruiz, Ana, Ben Ode, Cy Hill, et al.");
  CHECK(before(cited(names)[0]) ==
        "Ruiz, A., Ode, B., Hill, C., Vogt, D., Moor, E., Lane, F., & Pond, G. (2021).");
}

TEST_CASE("the style that site.yaml names comes first") {
  const TinySite site = tiny_site();
  Site settings = site.corpus.site();
  const Document& document = site.corpus.documents()[2];
  CHECK(citation(settings, document).style == "apa");
  settings.citation_style = "mla";
  CHECK(citation(settings, document).style == "mla");
  CHECK(citations(settings, document)[1].style == "apa");
}
