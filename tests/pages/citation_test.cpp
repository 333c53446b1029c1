#include "pages/citation.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "english.h"
#include "pages/printed_name.h"
#include "tiny_site.h"

using namespace commonplace;

namespace {

std::string text_of(const Citation& citation) {
  const std::string original =
      citation.original ? "*" + citation.original->title + "*" + citation.original->after : "";
  return citation.before + "*" + citation.title + "*" + citation.after + original;
}

Document meeting(const std::vector<std::string>& authors, const std::string& title,
                 const std::string& publisher) {
  Document document;
  document.id = {"meeting-4"};
  document.source = {"meetings/meeting-4.md"};
  document.kind = "meeting-summary";
  document.number = 4;
  document.title = title;
  document.dates = {{2021, 4, 30}, {2021, 5, 1}};
  document.source_work.publisher = publisher;
  for (const std::string& name : authors) document.authors.push_back({name, {}});
  return document;
}

// A document of the tiny site, in every style.
std::vector<std::string> cited_document(Document document) {
  const DocumentId id = document.id;
  std::vector<ParsedContent> more;
  more.emplace_back(std::move(document));
  const TinySite site = tiny_site(std::move(more));
  std::vector<std::string> texts;
  for (const Citation& one : citations(site.corpus, site.corpus.documents()[*site.corpus.find(id)]))
    texts.push_back(text_of(one));
  return texts;
}

std::vector<std::string> cited(const std::vector<std::string>& authors, const std::string& title = "Beans",
                               const std::string& publisher = "Garden Circle") {
  return cited_document(meeting(authors, title, publisher));
}

}  // namespace

TEST_CASE("a name is turned round for a citation when it is a person's") {
  struct Case {
    std::string name, short_form, inverted, in_order, initials_first;
  };
  const std::vector<Case> cases = {
      {"Ana Ruiz", "Ruiz, A.", "Ruiz, Ana", "Ana Ruiz", "A. Ruiz"},
      {"Ana Maria Ruiz", "Ruiz, A. M.", "Ruiz, Ana Maria", "Ana Maria Ruiz", "A. M. Ruiz"},
      {"Jean-Paul Ode", "Ode, J.-P.", "Ode, Jean-Paul", "Jean-Paul Ode", "J.-P. Ode"},
      {"Ana de la Cruz", "de la Cruz, A.", "de la Cruz, Ana", "Ana de la Cruz", "A. de la Cruz"},
      {"Élan Vogt", "Vogt, É.", "Vogt, Élan", "Élan Vogt", "É. Vogt"},
      {"Tom B. Hill, Jr.", "Tom B. Hill, Jr.", "Tom B. Hill, Jr.", "Tom B. Hill, Jr.", "Tom B. Hill, Jr."},
      {"Tom B. Hill Jr.", "Hill, T. B., Jr.", "Hill, Tom B., Jr.", "Tom B. Hill Jr.", "T. B. Hill Jr."},
      {"Ruiz, A.", "Ruiz, A.", "Ruiz, A.", "Ruiz, A.", "Ruiz, A."},
      {"Ana", "Ana", "Ana", "Ana", "Ana"},
      {"Institute for Slow Work", "Institute for Slow Work", "Institute for Slow Work",
       "Institute for Slow Work", "Institute for Slow Work"},
      {"  Ana   Ruiz ", "Ruiz, A.", "Ruiz, Ana", "Ana Ruiz", "A. Ruiz"},
  };
  for (const Case& one : cases) {
    const PrintedName name = printed_name(one.name);
    CHECK(with_initials(name) == one.short_form);
    CHECK(inverted(name) == one.inverted);
    CHECK(in_order(name) == one.in_order);
    CHECK(initials_in_order(name) == one.initials_first);
  }
}

TEST_CASE("a digest is a page of this site, and says what it is a digest of") {
  const TinySite site = tiny_site();
  const std::vector<Citation> made = citations(site.corpus, site.corpus.documents()[1]);
  REQUIRE(made.size() == 3);
  CHECK(made[0].label == "APA");
  CHECK(text_of(made[0]) ==
        "Harbor Circle. (n.d.). *Trust is slow work* [Digest]. Tide Notes. "
        "https://tide.example.org/notes/meetings/9/ "
        "(Digest of *Trust is slow work*, by A. de la Cruz & B. Ode, 2013, Bay Press)");
  CHECK(made[1].label == "Chicago");
  CHECK(text_of(made[1]) ==
        "Harbor Circle. “Trust is slow work.” *Tide Notes*. https://tide.example.org/notes/meetings/9/. "
        "Digest of Ana de la Cruz and Ben Ode, *Trust is slow work* (Bay Press, 2013).");
  CHECK(made[2].label == "MLA");
  CHECK(text_of(made[2]) ==
        "“Trust is slow work.” *Tide Notes*, Harbor Circle, https://tide.example.org/notes/meetings/9/. "
        "Digest of *Trust is slow work*, by Ana de la Cruz and Ben Ode, Bay Press, 2013.");
  CHECK(digest_note(site.corpus.documents()[1]) ==
        "Digest of: Ana de la Cruz and Ben Ode, “Trust is slow work”, Bay Press, 2013");
}

TEST_CASE("a digest of a work with another title, by nobody named, published nobody says where") {
  Document document = meeting({}, "Beans: a digest", "");
  document.form = Form::digest;
  document.source_work.title = "Beans and How to Grow Them";
  const std::vector<std::string> texts = cited_document(document);
  CHECK(texts[0] ==
        "Harbor Circle. (n.d.). *Beans: A digest* [Digest]. Tide Notes. "
        "https://tide.example.org/notes/meetings/4/ (Digest of *Beans and how to grow them*, 2021)");
  CHECK(texts[1] ==
        "Harbor Circle. “Beans: a digest.” *Tide Notes*. https://tide.example.org/notes/meetings/4/. "
        "Digest of *Beans and How to Grow Them* (2021).");
  CHECK(texts[2] ==
        "“Beans: a digest.” *Tide Notes*, Harbor Circle, https://tide.example.org/notes/meetings/4/. "
        "Digest of *Beans and How to Grow Them*, 2021.");
}

TEST_CASE("what names no author is cited by its publisher; MLA names it once, at its place") {
  CHECK(cited({}) ==
        std::vector<std::string>{
            "Garden Circle. (2021). *Beans*. https://tide.example.org/notes/meetings/4/",
            "Garden Circle. *Beans*. Garden Circle, 2021. https://tide.example.org/notes/meetings/4/.",
            "*Beans*. Garden Circle, 2021, https://tide.example.org/notes/meetings/4/."});
}

TEST_CASE("a publisher that the document does not name is nobody's, not the site's organization") {
  CHECK(cited({"Ana Ruiz"}, "Beans", "") ==
        std::vector<std::string>{"Ruiz, A. (2021). *Beans*. https://tide.example.org/notes/meetings/4/",
                                 "Ruiz, Ana. *Beans*. 2021. https://tide.example.org/notes/meetings/4/.",
                                 "Ruiz, Ana. *Beans*. 2021, https://tide.example.org/notes/meetings/4/."});
  CHECK(cited({}, "Beans", "") ==
        std::vector<std::string>{"*Beans*. (2021). https://tide.example.org/notes/meetings/4/",
                                 "*Beans*. 2021. https://tide.example.org/notes/meetings/4/.",
                                 "*Beans*. 2021, https://tide.example.org/notes/meetings/4/."});
}

TEST_CASE("one author, and a title with a sign of its own at its end") {
  CHECK(
      cited({"Tom B. Hill Jr."}, "Why beans?") ==
      std::vector<std::string>{
          "Hill, T. B., Jr. (2021). *Why beans?* Garden Circle. https://tide.example.org/notes/meetings/4/",
          "Hill, Tom B., Jr. *Why beans?* Garden Circle, 2021. https://tide.example.org/notes/meetings/4/.",
          "Hill, Tom B., Jr. *Why beans?* Garden Circle, 2021, https://tide.example.org/notes/meetings/4/."});
}

TEST_CASE("APA writes titles in sentence case, and leaves names, acronyms and parts their capitals") {
  const auto titled = [](const std::string& title, const std::string& text) {
    Document document = meeting({"Ana Ruiz"}, title, "");
    Passage passage;
    passage.id = {"p-1"};
    passage.body.text = text;
    document.body.passages = {passage};
    const std::string cited_so = cited_document(document)[0];
    return cited_so.substr(cited_so.find('*') + 1, cited_so.rfind('*') - cited_so.find('*') - 1);
  };
  CHECK(titled("Growing Beans in Winter", "") == "Growing beans in winter");
  CHECK(titled("Growing Beans: What It Takes—And Why", "") == "Growing beans: What it takes—And why");
  CHECK(titled("Who Counts? “The” Minutes. Nobody", "") == "Who counts? “The” minutes. Nobody");
  CHECK(titled("The Case of Quail Unified", "") == "The case of Quail Unified");
  CHECK(titled("K–12 Schools, PDSA Cycles, and A Plan B", "") == "K–12 schools, PDSA cycles, and a plan B");
  CHECK(titled("LOOM After the Bell Schedule", "") == "LOOM after the bell schedule");
  CHECK(titled("Slow Work in Salem", "We met in Salem for slow work.") == "Slow work in Salem");
  CHECK(titled("Slow Work in Salem", "Salem is far. Their “Salem” is near.") == "Slow work in salem");
  CHECK(titled("A Long March", "It was a long march in March, from May on.") == "A long march");
  CHECK(titled("Aiming at Excellence", "We met at the Center for Educational Excellence.") ==
        "Aiming at excellence");
  CHECK(titled("The Case of Salem Falls", "We saw Salem Falls and, later, Salem Falls again.") ==
        "The case of Salem Falls");
  CHECK(titled("Beans for Everyone", "He wrote Beans for Everyone that day.") == "Beans for everyone");
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
  Site settings = tiny_site().corpus.site();
  const auto styled = [&](const std::string& style) {
    settings.citation_style = style;
    std::vector<Parsed> parsed;
    parsed.push_back({settings, {}});
    parsed.push_back({meeting({"Ana Ruiz"}, "Beans", ""), {}});
    Diagnostics diagnostics;
    const Corpus corpus = assemble(std::move(parsed), {}, {.design = english_design()}, diagnostics);
    REQUIRE(diagnostics.empty());
    return std::pair(citation(corpus, corpus.documents()[0]).style,
                     citations(corpus, corpus.documents()[0])[1].style);
  };
  CHECK(styled("apa") == std::pair<std::string, std::string>("apa", "chicago"));
  CHECK(styled("mla") == std::pair<std::string, std::string>("mla", "apa"));
}
