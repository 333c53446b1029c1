// The index against a scan that is slow and obvious: for random texts and queries both must find the
// same passages. The scan knows stems from a list of its own and reads no query: it judges what the
// generator meant when it wrote the query.

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "index/small_site.h"
#include "search/search.h"

using namespace commonplace;

namespace {

// Forms of a word that count as the same.
const std::map<std::string, std::string>& stems() {
  static const std::map<std::string, std::string> table{{"reads", "read"},   {"reading", "read"},
                                                        {"plans", "plan"},   {"Plan", "plan"},
                                                        {"planned", "plan"}, {"districts", "district"},
                                                        {"Peña", "pena"},    {"pena", "pena"},
                                                        {"Ash", "ash"},      {"oaks", "oak"}};
  return table;
}

const std::vector<std::string>& vocabulary() {
  static const std::vector<std::string> words{"read",    "reads",    "reading",   "plan", "plans", "Plan",
                                              "planned", "district", "districts", "Peña", "pena",  "ash",
                                              "Ash",     "oak",      "oaks",      "elm",  "yew",   "fir"};
  return words;
}

using Tokens = std::vector<std::string>;

Tokens tokens(const std::string& text) {
  std::istringstream words(text);
  Tokens stemmed;
  for (std::string word; words >> word;) {
    const auto known = stems().find(word);
    stemmed.push_back(known == stems().end() ? word : known->second);
  }
  return stemmed;
}

struct Row {
  std::string place;
  std::vector<Tokens> columns;  // title, heading, body
  int year = 0;
};

struct Wanted {
  std::vector<std::vector<std::string>> alternatives;  // terms: a word, or several as a phrase
  std::vector<std::string> without;
  int first_year = 0, last_year = 0;  // 0: no such filter
  std::string theme;                  // empty: no such filter
};

// What the saved search of a theme looks for; neither has other forms.
std::string word_of_theme(const std::string& theme) {
  return theme == "money" ? "elm" : "yew";
}

bool stands_in(const Row& row, const std::string& term) {
  const Tokens wanted = tokens(term);
  return std::ranges::any_of(
      row.columns, [&](const Tokens& column) { return !std::ranges::search(column, wanted).empty(); });
}

bool matches(const Row& row, const Wanted& wanted) {
  const auto in_row = [&](const std::string& term) { return stands_in(row, term); };
  if (std::ranges::any_of(wanted.without, in_row)) return false;
  if (wanted.first_year != 0 && (row.year < wanted.first_year || row.year > wanted.last_year)) return false;
  if (!wanted.theme.empty() &&
      std::ranges::find(row.columns[2], word_of_theme(wanted.theme)) == row.columns[2].end())
    return false;
  return std::ranges::any_of(wanted.alternatives,
                             [&](const auto& terms) { return std::ranges::all_of(terms, in_row); });
}

std::string typed(const Wanted& wanted) {
  const auto term_typed = [](const std::string& term) {
    return term.find(' ') == std::string::npos ? term : "\"" + term + "\"";
  };
  std::string text;
  for (const auto& terms : wanted.alternatives) {
    if (!text.empty()) text += "OR ";
    for (const std::string& term : terms) text += term_typed(term) + " ";
  }
  for (const std::string& term : wanted.without) text += "-" + term_typed(term) + " ";
  if (wanted.first_year != 0) text += fmt::format("year:{}..{} ", wanted.first_year, wanted.last_year);
  if (!wanted.theme.empty()) text += "theme:" + wanted.theme;
  return text;
}

class Generator {
 public:
  std::size_t below(std::size_t end) { return random_() % end; }

  std::string text(std::size_t words) {
    std::string made = vocabulary()[below(vocabulary().size())];
    while (--words > 0) made += " " + vocabulary()[below(vocabulary().size())];
    return made;
  }

  std::string term() { return text(below(3) == 0 ? 2 : 1); }

  Wanted wanted() {
    Wanted made;
    made.alternatives.resize(1 + below(3));
    for (auto& terms : made.alternatives) {
      for (std::size_t count = 1 + below(3); count > 0; --count) terms.push_back(term());
    }
    if (below(3) == 0) made.without.push_back(term());
    if (below(3) == 0) {
      made.first_year = 2000 + static_cast<int>(below(10));
      made.last_year = made.first_year + static_cast<int>(below(5));
    }
    if (below(4) == 0) made.theme = below(2) == 0 ? "money" : "talk";
    return made;
  }

 private:
  std::mt19937 random_{20170622};
};

Theme theme(std::string id) {
  Theme made;
  made.id = {id};
  made.search = word_of_theme(id);
  made.name = std::move(id);
  return made;
}

struct Library {
  std::vector<ParsedContent> contents{theme("money"), theme("talk")};
  std::vector<Row> rows;
};

Library random_library(Generator& random) {
  Library library;
  for (int number = 0; number < 40; ++number) {
    const int year = 2000 + static_cast<int>(random.below(12));
    Document made =
        make_document(fmt::format("study-{}", number), "case-study", random.text(1), std::to_string(year));
    for (int place = 0; place < 6; ++place) {
      const std::string heading = random.text(1), body = random.text(1 + random.below(9));
      const std::string anchor = fmt::format("p-{}", place);
      add_passage(made, heading, anchor, body);
      library.rows.push_back(
          {made.id.value + "#" + anchor, {tokens(made.title), tokens(heading), tokens(body)}, year});
    }
    library.contents.emplace_back(std::move(made));
  }
  return library;
}

}  // namespace

TEST_CASE("the index finds what a scan of all passages finds") {
  Generator random;
  Library library = random_library(random);
  const Corpus corpus = corpus_of(std::move(library.contents));
  Index index = whole_index(corpus);
  std::size_t found_in_all = 0;
  for (int i = 0; i < 1500; ++i) {
    const Wanted wanted = random.wanted();
    std::set<std::string> expected, found;
    for (const Row& row : library.rows) {
      if (matches(row, wanted)) expected.insert(row.place);
    }
    for (const SearchResult& result : search(index, typed(wanted), {.limit = 1000, .hits = false}))
      found.insert(result.document + "#" + result.passage);
    CAPTURE(typed(wanted));
    REQUIRE(found == expected);
    found_in_all += found.size();
  }
  CHECK(found_in_all > 10000);  // the queries were not all without an answer
}
