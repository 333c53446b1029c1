#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/corpus.h"

using namespace commonplace;

namespace {

Document meeting(int number, Date start) {
  Document made;
  made.kind = "meeting-summary";
  made.id = {"meeting-" + std::to_string(number)};
  made.source = {"meetings/meeting-" + std::to_string(number) + ".md"};
  made.number = number;
  made.number_line = 3;
  made.dates = {start, start};
  return made;
}

Theme theme(std::string id) {
  Theme made;
  made.source = {"themes/" + id + ".md"};
  made.id = {std::move(id)};
  return made;
}

Entity entity(std::string id, std::string name, std::vector<std::string> also = {}) {
  Entity made;
  made.source = {"entities/" + id + ".md"};
  made.id = {std::move(id)};
  made.kind = "policy";
  made.name.value = std::move(name);
  for (std::string& other : also) made.also.push_back({std::move(other)});
  return made;
}

// Assembles `contents` with a site.yaml; gives the diagnostics as lines `file:line: text / help`.
struct Assembled {
  Corpus corpus;
  std::vector<std::string> messages;
};

Assembled assembled(std::vector<ParsedContent> contents, const AssembleOptions& options = {}) {
  std::vector<Parsed> parsed;
  parsed.push_back({Site{}, {}});
  for (ParsedContent& content : contents) parsed.push_back({std::move(content), {}});
  Diagnostics diagnostics;
  Corpus corpus = assemble(std::move(parsed), {}, options, diagnostics);
  std::vector<std::string> messages;
  for (const Diagnostic& one : diagnostics) {
    messages.push_back(one.place.file.value + ":" + std::to_string(one.place.line) + ": " + one.text + " / " +
                       one.help);
  }
  return {std::move(corpus), std::move(messages)};
}

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("a corpus is ordered by date and found by id, whatever the order of files") {
  const Document early = meeting(7, {2012, 1, 1}), late = meeting(3, {2013, 1, 1});
  const auto [corpus, messages] = assembled({late, early, theme("b"), theme("a")});
  CHECK(messages.empty());
  REQUIRE(corpus.documents().size() == 2);
  CHECK(corpus.documents()[0].id == early.id);
  CHECK(corpus.find(late.id) == 1);
  CHECK(corpus.find(ThemeId{"a"}) == 0);
  CHECK_FALSE(corpus.find(ThemeId{"c"}).has_value());
}

TEST_CASE("what two files both claim is reported at the second") {
  Document copy = meeting(7, {2013, 1, 1});
  copy.id = {"other"};
  copy.source = {"meetings/other.md"};
  CHECK(assembled({meeting(7, {2012, 1, 1}), copy}).messages ==
        Messages{"meetings/other.md:3: number 7 is taken by `meetings/meeting-7.md` / give each document of "
                 "this kind its own number"});
  Document same_id = meeting(8, {2013, 1, 1});
  same_id.id = {"meeting-7"};
  CHECK(assembled({meeting(7, {2012, 1, 1}), same_id}).messages ==
        Messages{"meetings/meeting-8.md:0: the id `meeting-7` is taken by `meetings/meeting-7.md` / a "
                 "document's id is its file name; rename one of the two"});
}

TEST_CASE("what front matter names must be there") {
  Document document = meeting(7, {2012, 1, 1});
  document.themes = {{{"equty"}, 5, 10}};
  document.host = Placed<EntityId>{{"nowhere"}, 6, 7};
  Theme equity = theme("equity");
  equity.related = {{{"xyz"}, 4, 11}};
  equity.passages = {{{{"meeting-9"}, 8, 16}, {"words", 8, 30}}};
  const std::string if_renamed =
      "; if its file was renamed by hand, undo that and use `commonplace rename`, which also updates what "
      "names it";
  Glossary glossary(1);
  glossary[0].term = {"LCFF", 1, 9};
  glossary[0].entity = Placed<EntityId>{{"lcff"}, 3, 11};
  CHECK(
      assembled({document, equity, glossary, GoldenQueries{{{"q"}, {{{{"meeting-7"}, 1, 1}, {"w", 1, 1}}}}}})
          .messages ==
      Messages{
          "meetings/meeting-7.md:5: unknown theme `equty` / did you mean `equity`?",
          "meetings/meeting-7.md:6: unknown entity `nowhere` / write `entities/nowhere.md`, or use the id "
          "of an existing entity" +
              if_renamed,
          "themes/equity.md:4: unknown theme `xyz` / write `themes/xyz.md`, or use the id of an existing "
          "theme" +
              if_renamed,
          "themes/equity.md:8: unknown document `meeting-9` / use a document's file name without `.md`; if "
          "its file was deleted, everyone who cites its page, its passages or its quotes would find "
          "nothing: put the file back and write `status: withdrawn` and `reason: ...` in it" +
              if_renamed,
          "glossary.yaml:3: unknown entity `lcff` / write `entities/lcff.md`, or use the id of an existing "
          "entity" +
              if_renamed,
      });
}

TEST_CASE("an address belongs to one page only, letter case aside") {
  Document document = meeting(7, {2012, 1, 1});
  document.aliases = {{{"/Themes/"}, 9, 11}, {{"/old/7/"}, 10, 11}};
  ProsePage page;
  page.id = "themes";
  page.source = {"pages/themes.md"};
  const auto [corpus, messages] =
      assembled({document, page, Redirects{{{"redirects.yaml"}, {{"/OLD/7/"}, 1, 1}, {{"/about/"}, 1, 11}}}});
  CHECK(
      messages ==
      Messages{
          "pages/themes.md:0: the address `/themes/` is taken by a page every site has / use another address",
          "meetings/meeting-7.md:9: the address `/Themes/` is taken by a page every site has / use another "
          "address",
          "meetings/meeting-7.md:10: the address `/old/7/` is taken by a redirect in `redirects.yaml` / use "
          "another address",
      });
  CHECK(corpus.redirects().size() == 1);
}

TEST_CASE("drafts and documents of a later day are held back with what is said of them") {
  Document draft = meeting(1, {2012, 1, 1}), later = meeting(2, {2012, 2, 1}),
           shown = meeting(3, {2012, 3, 1});
  draft.status = Status::draft;
  later.publish_on = Date{2023, 1, 15};
  Theme equity = theme("equity");
  equity.passages = {{{{"meeting-1"}}, {"words"}}};
  const std::vector<ParsedContent> contents = {draft, later, shown, equity};

  const auto before = assembled(contents, {.drafts = false, .today = {2023, 1, 14}, .base_url = {}});
  CHECK(before.messages.empty());
  CHECK(before.corpus.documents().size() == 1);
  REQUIRE(before.corpus.waiting().size() == 2);
  CHECK(before.corpus.waiting()[0].id.value == "meeting-1");
  CHECK(before.corpus.waiting()[1].id.value == "meeting-2");
  CHECK(before.corpus.themes()[0].passages.empty());
  CHECK(assembled(contents, {.drafts = false, .today = {2023, 1, 15}, .base_url = {}})
            .corpus.documents()
            .size() == 2);
  CHECK(assembled(contents, {.drafts = true, .today = {2023, 1, 14}, .base_url = {}})
            .corpus.documents()
            .size() == 3);
}

TEST_CASE("a golden query that names an unknown document is warned of, and stops nothing") {
  const RightPassage here{{{"meeting-7"}, 3, 5}, {"words", 3, 9}};
  const RightPassage gone{{{"gone"}, 4, 5}, {"words", 4, 9}};
  const GoldenQueries queries{{{"one is left"}, {here, gone}}, {{"nothing"}, {}}};
  Diagnostics diagnostics;
  const Corpus corpus =
      assemble({{meeting(7, {2012, 1, 1}), {}}, {queries, {}}, {Site{}, {}}}, {}, {}, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].severity == Severity::warning);
  CHECK(diagnostics[0].place == Place{{"golden-queries.yaml"}, 4, 5});
  CHECK(diagnostics[0].text == "unknown document `gone`");
  CHECK(corpus.golden_queries() == GoldenQueries{{{"one is left"}, {here}}, {{"nothing"}, {}}});
}

TEST_CASE("of a withdrawn document only its page is left, and every way to it leads there") {
  Document gone = meeting(7, {2012, 1, 1});
  gone.title = "Ponds";
  gone.status = Status::withdrawn;
  gone.reason = "Wrong figures.";
  gone.aliases = {{{"/old/7/"}, 10, 11}};
  gone.formerly = {{"pond-talk", 11, 12}};
  Quote quote;
  quote.id = {"meeting-7-abc123"};
  quote.card = "A whole thought about ponds and water.";
  gone.quotes = {quote};
  Theme ponds = theme("ponds");
  ponds.passages = {{{{"meeting-7"}, 8, 16}, {"words", 8, 30}}};
  const auto [corpus, messages] =
      assembled({gone, ponds, GoldenQueries{{{"q"}, {{{{"meeting-7"}, 1, 1}, {"w", 1, 1}}}}}});
  CHECK(messages ==
        Messages{
            "themes/ponds.md:8: `meeting-7` is withdrawn, but still named here / links lead readers to the "
            "page that says so; remove what no longer belongs here",
            "golden-queries.yaml:1: `meeting-7` is withdrawn, but still named here / links lead readers to "
            "the page that says so; remove what no longer belongs here"});
  CHECK(corpus.documents().empty());
  CHECK(corpus.themes()[0].passages.empty());
  CHECK(corpus.golden_queries().empty());
  REQUIRE(corpus.withdrawn().size() == 1);
  CHECK(corpus.withdrawn()[0].url.value == "/meetings/7/");
  CHECK(corpus.withdrawn()[0].reason == "Wrong figures.");
  std::vector<std::string> ways;
  for (const Redirect& redirect : corpus.redirects()) {
    CHECK(redirect.to.value.value == "/meetings/7/");
    ways.push_back(redirect.from.value.value);
  }
  CHECK(ways ==
        std::vector<std::string>{"/old/7/", "/quotes/meeting-7-abc123/", "/quotes/pond-talk-abc123/"});
}

TEST_CASE("what a thing was called before leads to it") {
  Document study = meeting(7, {2012, 1, 1});
  study.kind = "case-study";
  study.number.reset();
  study.formerly = {{"first-name", 9, 12}};
  Theme ponds = theme("ponds");
  ponds.formerly = {{"pools", 5, 12}, {"ponds", 5, 19}};
  Entity acu = entity("acu", "A Unit");
  acu.formerly = {{"unit", 5, 12}};
  Glossary glossary(1);
  glossary[0].term.value = "LCF";
  glossary[0].formerly = {{"LCFF", 2, 12}};
  const auto [corpus, messages] = assembled({study, ponds, acu, glossary});
  CHECK(messages.empty());
  std::string moved;
  for (const Redirect& redirect : corpus.redirects())
    moved += redirect.from.value.value + " -> " + redirect.to.value.value + "\n";
  CHECK(moved ==
        "/case-studies/first-name/ -> /case-studies/meeting-7/\n"
        "/policies/unit/ -> /policies/acu/\n"
        "/themes/pools/ -> /themes/ponds/\n");
  CHECK(corpus.terms()[0].former_anchors == std::vector<std::string>{"t-lcff"});
}

TEST_CASE("definitions in texts become terms unless the glossary or an entity knows the acronym") {
  Document document = meeting(7, {2012, 1, 1});
  document.definitions = {{"LCFF", "Local Control Funding Formula", 0},
                          {"PLC", "professional learning community", 0},
                          {"SAM", "Scaffolded Apprenticeship Model", 0},
                          {"PDSA", "plan-do-study-act", 0},
                          {"PLC", "Professional Learning Community", 1}};
  Glossary glossary(1);
  glossary[0].term.value = "LCFF";
  glossary[0].expansion = "the glossary's own";
  const auto [corpus, messages] = assembled(
      {document, glossary, entity("sam", "The Model", {"SAM"}), entity("pdsa-cycle", "Plan-Do-Study-Act")});
  CHECK(messages.empty());
  std::string terms;
  for (const Term& term : corpus.terms()) {
    terms += term.term.value + " = " + term.expansion + " #" + term.anchor +
             (term.entity ? " -> " + term.entity->value.value : "") + (term.defined_in ? " found\n" : "\n");
  }
  CHECK(terms ==
        "LCFF = the glossary's own #t-lcff\n"
        "PDSA = plan-do-study-act #t-pdsa -> pdsa-cycle found\n"
        "PLC = professional learning community #t-plc found\n");
}

TEST_CASE("a glossary entry may not be there twice, but an acronym may have two expansions") {
  Glossary glossary(3);
  for (Term& term : glossary) term.term = {"ADA", 4, 9};
  glossary[0].expansion = "average daily attendance";
  glossary[1].expansion = "Average Daily Attendance";
  glossary[2].expansion = "Americans with Disabilities Act";
  const auto [corpus, messages] = assembled({glossary});
  CHECK(messages ==
        Messages{
            "glossary.yaml:4: the term `ADA` is defined twice / keep one of the two entries, or give one a "
            "different expansion"});
  CHECK(corpus.terms()[1].anchor == "t-ada-2");
}

TEST_CASE("a site needs its site.yaml, and a base address given at the command line wins") {
  Diagnostics diagnostics;
  assemble({}, {}, {}, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].text == "`site.yaml` is missing");
  CHECK(diagnostics[0].help == "it holds the site's title, organization, description and base_url");
  CHECK(assembled({}, {.drafts = false, .today = {}, .base_url = "https://example.org/x/"})
            .corpus.site()
            .base_url == "https://example.org/x/");
}
