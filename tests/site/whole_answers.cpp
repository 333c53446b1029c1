// Answers requests of pages (assets/search/messages.ts) in the program's own way: a request a line on the
// standard input, the whole answer a line on the standard output, in the very JSON that the search module
// writes. The tests of the module compare the two.
//
//   whole_answers SEARCH.DB [FILE]      FILE: gets the statements that ran, a zero byte after each
#include <fstream>
#include <iostream>
#include <set>
#include <string>

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "index/open_index.h"
#include "search/answer_json.h"

using namespace commonplace;

namespace {

std::string answered(const Index& index, const nlohmann::json& request) {
  const auto typed = request.at("typed").get<std::string>();
  const bool as_typed = request.at("as_typed");
  if (request.at("ask") == "hits") {
    std::vector<OpenPassage> passages;
    for (const auto& one : request.at("passages"))
      passages.push_back(
          {one.at("anchor").get_ref<const std::string&>(), one.at("text").get_ref<const std::string&>()});
    return json_of(
        hits_in_document(index, typed, as_typed, request.at("document").get<std::string>(), passages),
        passages);
  }
  AnswerOptions options{.facets = true, .offers = true};
  options.limit = request.at("limit");
  options.as_typed = as_typed;
  options.chosen = request.at("chosen").get<Chosen>();
  return json_of(answer(index, typed, options));
}

std::set<std::string> statements;  // that ran

// Called by SQLite with each database that is opened.
int note_statements(sqlite3* database, const char**, const struct sqlite3_api_routines*) {
  const auto note = [](unsigned, void*, void* statement, void*) {
    statements.emplace(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
    return 0;
  };
  return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, note, nullptr);
}

}  // namespace

int main(int count, char** arguments) {
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(note_statements));
  const Index index = open_index(arguments[1], Index::Pages::fetched);
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << answered(index, nlohmann::json::parse(line)) << '\n';
    throw_if_failed(index.database());
  }
  if (count < 3) return 0;
  std::ofstream file(arguments[2], std::ios::binary);
  for (const std::string& statement : statements) file << statement << '\0';
}
