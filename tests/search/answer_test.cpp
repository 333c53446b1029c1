#include "search/answer.h"

#include <algorithm>
#include <cstdlib>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "index/small_site.h"
#include "text/english_words.h"

using namespace commonplace;

namespace {

// An answer on one line: what was shown instead, the passages (`?` for approximate ones, and what they
// miss), and what is offered when there are none.
std::string told(const Answer& answer) {
  std::vector<std::string> parts;
  if (!answer.showing.empty()) parts.push_back(fmt::format("[{}]", answer.showing));
  for (const SearchResult& one : answer.results) {
    parts.push_back(one.passage + (one.approximate ? "?" : ""));
    if (!one.missing.empty()) parts.push_back(fmt::format("(-{})", fmt::join(one.missing, " -")));
  }
  for (const std::string& word : answer.near_words) parts.push_back("near:" + word);
  for (const NearTheme& theme : answer.near_themes) parts.push_back("theme:" + theme.id);
  return fmt::format("{}", fmt::join(parts, " "));
}

struct AnswerCase {
  std::string_view typed;
  std::string_view told;
};

void check_answers(const std::vector<AnswerCase>& cases, const AnswerOptions& options = {}) {
  Index index = whole_index(small_site());
  for (const AnswerCase& one : cases) {
    CAPTURE(one.typed);
    CHECK(told(answer(index, one.typed, options)) == one.told);
    CHECK(!index.failed());
  }
}

}  // namespace

TEST_CASE("passages that have most of the words are in the list too, and say what they miss") {
  check_answers({{"budget", "p-pensions p-budget fn-1"},
                 {"pensions budget", "p-pensions"},
                 {"pensions classroom budget", "p-pensions? (-classroom)"},
                 {"\"budget growing\"", "p-pensions? (-\"budget growing\")"},
                 {"\"week every\" principals", "p-time? (-\"week every\")"},
                 {"pensions year:2019", ""},
                 {"LCFF pensions", "p-lcff? (-pensions) p-pensions? (-LCFF) p-budget? (-pensions)"}});
}

TEST_CASE("a word that does not occur as typed says which forms were found") {
  const Index index = whole_index(small_site());
  const auto forms = [&index](std::string_view typed) {
    std::vector<std::string> lines;
    for (const FormFound& one : answer(index, typed, {}).forms)
      lines.push_back(fmt::format("{}: {}", one.typed, fmt::join(one.found, " ")));
    return fmt::format("{}", fmt::join(lines, "; "));
  };
  CHECK(forms("budget time").empty());
  CHECK(forms("budgeting the pension") == "budgeting: budget; pension: pensions");
  CHECK(forms("zzyzx").empty());
  CHECK(forms("principalship").empty());
}

TEST_CASE("an answer says how many passages have all of the words, and how many would without choices") {
  const Index index = whole_index(small_site());
  const Answer all = answer(index, "budget", {});
  CHECK(all.complete == 3);
  CHECK(all.matches == 3);
  CHECK(all.listed == 3);
  CHECK(answer(index, "budget", {.limit = 1}).listed == 3);
  CHECK(all.without_choices == 0);
  const Answer none = answer(index, "budget", {.chosen = {{"kind", {"case-study"}}}});
  CHECK(none.matches == 0);
  CHECK(none.without_choices == 3);
  const Answer corrected = answer(index, "pensoins", {});
  CHECK(corrected.matches == 1);
  CHECK(corrected.complete == 0);
}

TEST_CASE("what only a synonym finds is a close match, and counted apart") {
  Document meeting = make_document("meeting-1", "meeting-summary", "Watering", "2019-05-01");
  add_passage(meeting, "", "p-tank", "The tank feeds the beds.");
  add_passage(meeting, "", "p-cistern", "A cistern feeds the beds.");
  add_passage(meeting, "", "p-rb", "Where the RB is, the beds are wet.");
  SynonymGroup group;
  group.terms = {{"tank"}, {"cistern"}};
  Term term;
  term.term.value = "RB";
  term.expansion = "rain barrel";
  const Index index = whole_index(corpus_of({meeting, SynonymGroups{group}, Glossary{term}}));
  const Answer some = answer(index, "tank feeds", {});
  CHECK(told(some) == "p-tank p-cistern?");
  CHECK(some.matches == 2);
  CHECK(some.complete == 1);
  CHECK(some.results.back().missing.empty());
  CHECK(told(answer(index, "cistern OR tank", {})) == "p-tank p-cistern");
  CHECK(told(answer(index, "rain barrel", {})) == "p-rb");
  const Answer typed = answer(index, "tank feeds", {.as_typed = true});
  CHECK(told(typed) == "p-tank");
  CHECK(typed.complete == 1);
}

TEST_CASE("words found in title and headings are marked there") {
  const Index index = whole_index(small_site());
  const auto marks = [](const std::vector<ExcerptPart>& parts) {
    std::string text;
    for (const ExcerptPart& part : parts) text += part.hit ? '[' + part.text + ']' : part.text;
    return text;
  };
  const Answer found = answer(index, "coherence leader week", {});
  REQUIRE(!found.results.empty());
  const SearchResult& result = found.results.front();
  CHECK(marks(result.title_parts) == "The long road to [coherence]");
  REQUIRE(result.heading_parts.size() == 1);
  CHECK(marks(result.heading_parts.front()) == "Site [leaders]");
}

TEST_CASE("question words that are the whole query are marked") {
  const Index index = whole_index(small_site());
  const Answer of = answer(index, "of", {});
  REQUIRE(!of.results.empty());
  CHECK(std::ranges::any_of(of.results.front().excerpt, [](const ExcerptPart& part) { return part.hit; }));
}

TEST_CASE("hits on a page are of all passages that were shown, those that lack a word among them") {
  const Index index = whole_index(small_site());
  const std::vector<OpenPassage> open{{"p-lcff", "The Local Control Funding Formula (LCFF) moved choices."},
                                      {"p-budget", "Under LCFF the budget is its own."},
                                      {"p-time", "Principals need time."}};
  const auto hits = [&](std::string_view typed, bool as_typed = false) {
    std::vector<std::string> lines;
    for (const FoundPassage& one : hits_in_document(index, typed, as_typed, "/meetings/1/", open)) {
      const auto* passage =
          std::ranges::find(open.data(), open.data() + open.size(), one.anchor, &OpenPassage::anchor);
      std::vector<std::string> words;
      for (const Range hit : one.hits) words.emplace_back(hit.of(passage->text));
      lines.push_back(fmt::format("{}: {}", one.anchor, fmt::join(words, ", ")));
    }
    return fmt::format("{}", fmt::join(lines, "; "));
  };
  CHECK(hits("principals time") == "p-time: Principals, time");
  CHECK(hits("LCFF pensions") == "p-lcff: Local Control Funding Formula, LCFF; p-budget: LCFF");
  CHECK(hits("\"choices moved\"") == "p-lcff: moved, choices");
  CHECK(hits("zzyzx").empty());
  CHECK(hits("LCFF", true) == "p-lcff: LCFF; p-budget: LCFF");
  CHECK(hits("LCFF pensions", true).empty());
}

TEST_CASE("by date the newest document comes first") {
  const Index index = whole_index(small_site());
  const auto places = [&index](bool by_date) {
    std::vector<std::string> found;
    for (const SearchResult& one :
         answer(index, "classroom visits principals OR pensions", {.by_date = by_date}).results)
      found.push_back(one.passage);
    return found;
  };
  CHECK(places(false) == std::vector<std::string>{"p-visits", "p-time", "p-pensions"});
  CHECK(places(true) == std::vector<std::string>{"p-pensions", "p-time", "p-visits"});
}

TEST_CASE("words that do not occur are corrected to words that do") {
  check_answers({{"pensoins", "[pensions] p-pensions?"},
                 {"principls tiem", "[principals time] p-time?"},
                 {"classrom vistis", "[classroom visits] p-visits? p-time?"},
                 {"pension", "p-pensions"},
                 {"pensio", "[pensions] p-pensions?"},
                 {"Quil", "[quill] p-quill? p-alder?"},
                 {"AVUDS", "[avusd] p-alder?"},
                 {"mindset cicle", "p-harbor? (-cicle) p-visits? (-cicle)"},
                 {"districtoffice", "[district-office] fn-1?"},
                 {"mlassrooms", "[classrooms] p-time? p-visits?"},
                 {"mlassroms", ""},
                 {"\"pensoins\"", ""},
                 {"pensoins -budget", "near:pensions"},
                 {"K13", "p-budget? (-K-13)"}});
}

TEST_CASE("a word that occurs is corrected only when it finds nothing with the others") {
  check_answers({{"change", "p-visits p-cycles"},
                 {"chamge budget",
                  "[change budget] p-visits? (-budget) p-budget? (-change) p-cycles? (-budget) p-pensions? "
                  "(-change) fn-1? (-change)"}});
}

TEST_CASE("what is a word, an abbreviation or a name is not a mistake, though the site lacks it") {
  check_answers({{"SEL", ""}, {"QUIL", "[quill] p-quill? p-alder?"}, {"BUDGT", ""}});
  if (english_words().empty()) return;
  check_answers(
      {{"pens", ""}, {"chance budget", "p-pensions? (-chance) p-budget? (-chance) fn-1? (-chance)"}});
}

TEST_CASE("the last word of a query may be unfinished, though it is a word itself") {
  if (english_words().empty()) return;
  Document meeting = make_document("meeting-1", "meeting-summary", "Matters", "2019-05-01");
  add_passage(meeting, "", "p-general", "General matters come first.");
  add_passage(meeting, "", "p-horse", "Horses come last.");
  const Index index = whole_index(corpus_of({meeting}));
  CHECK(told(answer(index, "genera", {})) == "[general] p-general?");
  CHECK(told(answer(index, "genera horses", {})) == "p-horse? (-genera)");
  CHECK(told(answer(index, "matters genera", {})) == "[matters general] p-general?");
  CHECK(told(answer(index, "mat", {})).empty());
}

TEST_CASE("a query is corrected as a whole, with the words that are found by their stem alone") {
  check_answers({{"classrom visitss", "[classroom visits] p-visits? p-time?"}});
}

TEST_CASE("as typed there are no synonyms, corrections and near misses") {
  check_answers({{"LCFF", "p-lcff p-budget"},
                 {"pensoins", "near:pensions"},
                 {"pensions classroom", ""},
                 {"mindset", "p-harbor"}},
                {.as_typed = true});
}

TEST_CASE("where nothing is found, near words and themes are offered") {
  check_answers({{"zzyzx", ""},
                 {"\"finance zzyzx\"", "theme:school-finance"},
                 {"", ""},
                 {"-budget", ""},
                 {"kind:nothing", ""}});
}

TEST_CASE("nothing a reader types makes a search fail") {
  constexpr std::string_view pieces[] = {"budget",    "LCFF",    "mind-set", "K–12",
                                         "\"",        "“",       "-",        " ",
                                         " ",         "OR",      "NEAR(",    "AND",
                                         "NOT",       "(",       ")",        "*",
                                         "^",         ":",       "theme:",   "year:",
                                         "2013",      "..",      "'",        ";",
                                         "--",        "%",       "\\",       "{",
                                         "}",         "+",       "fts",      "body:",
                                         "\xC3",      "\xFF",    "\x01",     "é",
                                         "ﬁ",         "´",       "½",        "\n",
                                         "kind:",     "person:", "𞤀",     "person:quill",
                                         "district:", "\u00AD",  "\u200B",   "🙂",
                                         "ß",         "a",       "the",      "pensoins",
                                         "clas",      "week "};
  // A million of them take some minutes: SEARCHES=1000000 does so.
  const char* wanted = std::getenv("SEARCHES");
  const int searches = wanted == nullptr ? 5000 : std::atoi(wanted);
  Index index = whole_index(small_site());
  std::mt19937 random(48);
  std::size_t results = 0;
  for (int i = 0; i < searches; ++i) {
    std::string typed;
    for (auto length = random() % 8; length > 0; --length) {
      if (random() % 8 == 0) {
        typed += static_cast<char>(random() % 256);
      } else {
        typed += pieces[random() % std::size(pieces)];
      }
    }
    CAPTURE(typed);
    results += answer(index, typed, {.limit = 3, .hits = i % 20 == 0}).results.size();
    REQUIRE_MESSAGE(!index.failed(), index.database().failure());
  }
  CHECK(results > static_cast<std::size_t>(searches) / 100);
}
