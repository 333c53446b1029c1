#include "search/query.h"

#include <random>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/files.h"

using namespace commonplace;

TEST_CASE("queries are read as the table says") {
  // The browser reads queries too: its reader is tested with the same table.
  const auto groups = nlohmann::json::parse(read_file(FIXTURES "/queries.json"));
  for (const auto& group : groups) {
    CAPTURE(group.at("about").get<std::string>());
    for (const auto& one : group.at("cases")) {
      CAPTURE(one.at(0).get<std::string>());
      CHECK(dump(read_query(one.at(0).get<std::string>())) == one.at(1).get<std::string>());
    }
  }
}

TEST_CASE("bytes that are no text part words") {
  CHECK(dump(read_query("caf\xC3 \xFFx")) == "caf x");
}

TEST_CASE("a query is a value whose parts can be looked at") {
  const Query query = read_query("\"local control\" K-12 -\"one time\" -year:2012..");
  const Query expected{.alternatives = {{{{"local", "control"}, true}, {{"K", "12"}, false}}},
                       .without = {{{"one", "time"}, true}},
                       .filters = {{.kind = FilterKind::year,
                                    .value = "",
                                    .first_year = 2012,
                                    .last_year = no_last_year,
                                    .negated = true}}};
  CHECK(query == expected);
  CHECK(read_query("a b OR c").alternatives.size() == 2);
}

TEST_CASE("only the beginning of a very long query is read") {
  const std::string word(longest_query - 1, 'a');
  CHECK(dump(read_query(word + "é" + "rest")) == word);
}

TEST_CASE("a query written out and read again is the same query") {
  constexpr std::string_view pieces[] = {
      "a",    "time", "K–12",  "\"", "“",  "”",  "-",   " ",    " ", "OR", "é", "ﬁ",     "(", ")", ":",
      "year", "2013", "theme", "..", "by", "’s", "AND", "\xC3", "*", "\t", "/", "don't", ",", "&", "."};
  std::mt19937 random(20130307);
  for (int i = 0; i < 20000; ++i) {
    std::string typed;
    for (auto length = random() % 12; length > 0; --length) typed += pieces[random() % std::size(pieces)];
    CAPTURE(typed);
    const Query query = read_query(typed);
    REQUIRE(read_query(dump(query)) == query);
  }
}
