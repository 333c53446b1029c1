#include "pages/overlays.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiny_site.h"

using namespace commonplace;

namespace {

// "quote `We kept` -> /quotes/…/ (Open this quote)" for each overlay of a passage of
// meeting 9.
std::vector<std::string> overlays_of(const TinySite& site, std::uint32_t passage) {
  std::vector<std::string> lines;
  const std::string& text = site.corpus.documents()[1].body.passages[passage].body.text;
  const auto overlays = body_overlays(site.corpus, site.relations, 1);
  for (const Overlay& one : overlays[passage]) {
    const std::string kind = one.kind == OverlayKind::quote       ? "quote"
                             : one.kind == OverlayKind::reference ? "reference"
                                                                  : "mention";
    lines.push_back(kind + " `" + std::string(one.range.of(text)) + "` -> " + one.url.value +
                    (one.title.empty() ? "" : " (" + one.title + ")"));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("references and linked mentions lead to what they name") {
  CHECK(overlays_of(tiny_site(), 0) ==
        Lines{"reference `Meeting 7` -> /meetings/7/ (Meeting 7: Counting the minutes)",
              "mention `Quail Unified` -> /districts/quail/ (Quail Unified)",
              "mention `LOOM` -> /programs/loom/ (Loom Mornings)"});
}

TEST_CASE("each part of a quote leads to its card, and a mention may lie within it") {
  CHECK(overlays_of(tiny_site(), 1) ==
        Lines{"quote `We kept LOOM small,` -> /quotes/meeting-9-d/ (Open this quote)",
              "mention `LOOM` -> /programs/loom/ (Loom Mornings)",
              "quote `and it held for years.` -> /quotes/meeting-9-d/ (Open this quote)"});
}

TEST_CASE("a term without a page of its own leads to the glossary") {
  TinySite site = tiny_site();
  const auto term = static_cast<std::uint32_t>(site.corpus.terms().size() - 1);
  REQUIRE(site.corpus.terms()[term].term.value == "bell schedule");
  site.relations.documents[1].mentions = {
      {{Named::Kind::term, term}, 3, range_in(site, 1, 3, "letter"), true}};
  CHECK(overlays_of(site, 3)[1] ==
        "mention `letter` -> /glossary/#t-bell-schedule (When lessons begin and end.)");
}

TEST_CASE("what would cross or lie within a link is left out") {
  TinySite site = tiny_site();
  DocumentRelations& nine = site.relations.documents[1];
  const Named quail{Named::Kind::entity, 1};
  nine.mentions = {{quail, 0, range_in(site, 1, 0, "7"), true},                    // within a reference
                   {quail, 0, range_in(site, 1, 0, "7 in Quail"), true},           // across its end
                   {quail, 1, range_in(site, 1, 1, "“We kept"), true},             // across a quote's begin
                   {quail, 1, range_in(site, 1, 1, "small,” a principal"), true},  // across its end
                   {quail, 3, range_in(site, 1, 3, "said, “Call me before the letter comes.”"), true}};
  CHECK(overlays_of(site, 0) ==
        Lines{"reference `Meeting 7` -> /meetings/7/ (Meeting 7: Counting the minutes)"});
  CHECK(overlays_of(site, 1) ==
        Lines{"quote `We kept LOOM small,` -> /quotes/meeting-9-d/ (Open this quote)",
              "quote `and it held for years.` -> /quotes/meeting-9-d/ (Open this quote)"});
  CHECK(overlays_of(site, 3) == Lines{"quote `Call me before the letter comes.` -> /quotes/meeting-9-e/ "
                                      "(Open this quote)"});
}
