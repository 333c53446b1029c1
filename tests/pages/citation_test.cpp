#include "pages/citation.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiny_site.h"

using namespace commonplace;

TEST_CASE("a name is turned round for a citation when it is a person's") {
  struct Case {
    std::string name, cited;
  };
  const std::vector<Case> cases = {
      {"Ana Ruiz", "Ruiz, A."},
      {"Ana Maria Ruiz", "Ruiz, A. M."},
      {"Jean-Paul Ode", "Ode, J.-P."},
      {"Ana de la Cruz", "de la Cruz, A."},
      {"Élan Vogt", "Vogt, É."},
      {"Tom B. Hill, Jr.", "Tom B. Hill, Jr."},
      {"Tom B. Hill Jr.", "Hill, T. B., Jr."},
      {"Ruiz, A.", "Ruiz, A."},
      {"Ana", "Ana"},
      {"Institute for Slow Work", "Institute for Slow Work"},
      {"  Ana   Ruiz ", "Ruiz, A."},
  };
  for (const Case& one : cases) CHECK(apa_name(one.name) == one.cited);
}

TEST_CASE("a digest is cited as one, with all its authors") {
  const TinySite site = tiny_site();
  const Citation citation = apa_citation(site.corpus.site(), site.corpus.documents()[1]);
  CHECK(citation.before == "de la Cruz, A., & Ode, B. (2013). ");
  CHECK(citation.title == "Trust is slow work");
  CHECK(citation.after ==
        " [Digest of the meeting summary]. Bay Press. https://tide.example.org/notes/meetings/9/");
}

TEST_CASE("what names no author is cited by its publisher, named once") {
  const TinySite site = tiny_site();
  const Citation citation = apa_citation(site.corpus.site(), site.corpus.documents()[2]);
  CHECK(citation.before == "Harbor Circle. (2014). ");
  CHECK(citation.after == ". https://tide.example.org/notes/case-studies/harbor/");
}
