// The index against a scan that is slow and obvious: for random texts and queries both must find the
// same passages. The scan knows stems from a list of its own and reads no query: it judges what the
// generator meant when it wrote the query.

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "index/small_site.h"
#include "search/scoring.h"
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

int count_in(const Row& row, const std::string& term, std::size_t column) {
  const Tokens wanted = tokens(term);
  const Tokens& text = row.columns[column];
  int count = 0;
  for (auto at = text.begin(); at != text.end(); ++at) {
    const auto room = static_cast<std::size_t>(text.end() - at);
    if (room >= wanted.size() && std::equal(wanted.begin(), wanted.end(), at)) ++count;
  }
  return count;
}

bool stands_in(const Row& row, const std::string& term) {
  return count_in(row, term, 0) + count_in(row, term, 1) + count_in(row, term, 2) > 0;
}

bool matches(const Row& row, const Wanted& wanted) {
  const auto in_row = [&](const std::string& term) { return stands_in(row, term); };
  if (std::ranges::any_of(wanted.without, in_row)) return false;
  if (wanted.first_year != 0 && (row.year < wanted.first_year || row.year > wanted.last_year)) return false;
  if (!wanted.theme.empty() &&
      std::ranges::find(row.columns[2], word_of_theme(wanted.theme)) == row.columns[2].end())
    return false;
  // Terms that all stand in the title name the document: the row must have them itself.
  const auto in_own = [&](const std::string& term) {
    return count_in(row, term, 1) + count_in(row, term, 2) > 0;
  };
  const auto in_title = [&](const std::string& term) { return count_in(row, term, 0) > 0; };
  return std::ranges::any_of(wanted.alternatives, [&](const auto& terms) {
    return std::ranges::all_of(terms, in_row) &&
           (!std::ranges::all_of(terms, in_title) || std::ranges::all_of(terms, in_own));
  });
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

  // A part of a query: what was typed, and up to two synonyms that weigh less or as much.
  Part part() {
    Part made;
    made.ways.push_back({term(), 1});
    for (std::size_t more = below(3); more > 0; --more)
      made.ways.push_back({term(), below(2) == 0 ? 1 : 0.3 + 0.1 * static_cast<double>(below(7))});
    return made;
  }

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

namespace {

// What scoring.cpp says of a query, computed from the words of all rows.
class SlowScoring {
 public:
  SlowScoring(const std::vector<Row>& rows, const std::vector<Part>& parts) : rows_(rows) {
    for (const Row& row : rows_) usual_ += length(row) / count();
    for (const Part& part : parts) {
      Asked asked{part.ways, weight(part), {}};
      for (const Alternative& way : part.ways)
        asked.strengths.push_back(way.weight * (way.weight < 1 ? 0.75 : 1) *
                                  std::min(1.0, rareness({way.words}) / asked.weight));
      asked_.push_back(asked);
    }
  }

  // A title that has all of them counts for none.
  double share(const Row& row) const {
    const bool named = std::ranges::all_of(asked_, [&](const Asked& one) { return stands(row, one, 0); });
    double has = 0, all = 0;
    for (const Asked& asked : asked_) {
      if (!named || stands(row, asked, 1) || stands(row, asked, 2))
        has += asked.weight * strength(row, asked);
      all += asked.weight;
    }
    return has / all;
  }

  double score(const Row& row) const {
    double sum = 0;
    for (const Asked& asked : asked_) {
      double often = 0;
      for (std::size_t i = 0; i < asked.ways.size(); ++i) {
        const std::string& words = asked.ways[i].words;
        often += asked.strengths[i] *
                 (count_in(row, words, 0) + 2 * count_in(row, words, 1) + count_in(row, words, 2));
      }
      const double damping = 1.2 * (0.25 + 0.75 * length(row) / usual_);
      sum += asked.weight * often * 2.2 / (often + damping) * strength(row, asked);
    }
    return sum * std::sqrt(share(row));
  }

 private:
  struct Asked {
    std::vector<Alternative> ways;
    double weight = 0;
    std::vector<double> strengths;
  };

  double count() const { return static_cast<double>(rows_.size()); }
  static double length(const Row& row) {
    return static_cast<double>(row.columns[0].size() + row.columns[1].size() + row.columns[2].size());
  }

  // Of rows that hold any of the phrases.
  double rareness(const std::vector<std::string>& phrases) const {
    double holding = 0;
    for (const Row& row : rows_) {
      if (std::ranges::any_of(phrases, [&](const std::string& one) { return stands_in(row, one); }))
        ++holding;
    }
    return std::log(1 + (count() - holding + 0.5) / (holding + 0.5));
  }

  double weight(const Part& part) const {
    std::vector<std::string> full;
    double least = rareness({});
    for (const Alternative& way : part.ways) {
      if (way.weight >= 1) full.push_back(way.words);
      least = std::min(least, rareness({way.words}));
    }
    const double said = rareness(full);
    return said < rareness({}) ? said : least;
  }

  static bool stands(const Row& row, const Asked& asked, std::size_t column) {
    return std::ranges::any_of(asked.ways,
                               [&](const Alternative& way) { return count_in(row, way.words, column) > 0; });
  }

  static double strength(const Row& row, const Asked& asked) {
    double best = 0;
    for (std::size_t i = 0; i < asked.ways.size(); ++i) {
      if (stands_in(row, asked.ways[i].words)) best = std::max(best, asked.strengths[i]);
    }
    return best;
  }

  const std::vector<Row>& rows_;
  double usual_ = 0;
  std::vector<Asked> asked_;
};

}  // namespace

TEST_CASE("rows have the scores and shares that the formula says") {
  Generator random;
  Library library = random_library(random);
  const Index index = whole_index(corpus_of(std::move(library.contents)));
  std::map<std::string, const Row*> by_place;
  for (const Row& row : library.rows) by_place.emplace(row.place, &row);
  std::size_t scored = 0;
  for (int i = 0; i < 150; ++i) {
    std::vector<Part> parts(1 + random.below(4));
    for (Part& part : parts) part = random.part();
    const SlowScoring slow(library.rows, parts);
    Match match;
    match.alternatives = {parts};
    const std::vector<RankedRow> rows = Scoring(index, match, Columns::all).rows(RowSet::everything());
    const std::vector<SearchResult> places = read_results(index, rows);
    REQUIRE(places.size() == rows.size());
    std::set<std::string> found;
    for (std::size_t place = 0; place < rows.size(); ++place) {
      const std::string name = places[place].document + "#" + places[place].passage;
      const Row& row = *by_place.at(name);
      CAPTURE(name);
      REQUIRE(rows[place].share == doctest::Approx(slow.share(row)));
      REQUIRE(rows[place].score == doctest::Approx(slow.score(row)));
      found.insert(name);
    }
    for (const Row& row : library.rows) REQUIRE((slow.share(row) > 0) <= found.contains(row.place));
    scored += rows.size();
  }
  CHECK(scored > 10000);
}
