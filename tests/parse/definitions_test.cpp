#include "parse/definitions.h"

#include <string>

#include <doctest/doctest.h>

#include "render/golden.h"

namespace commonplace {
namespace {

// `acronym = expansion` for each that the passages, one a line, define.
std::string definitions_of(const std::string& lines) {
  Body body;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('\n', begin);
    body.passages.emplace_back().body.text = lines.substr(begin, end - begin);
    begin = end + 1;
  }
  std::string out;
  for (const Definition& one : find_definitions(body))
    out += std::to_string(one.passage) + " " + one.acronym + " = " + one.expansion + "\n";
  return out;
}

TEST_CASE("an acronym in brackets is defined by the words before it whose initials it has") {
  testing::check_cases("definitions.txt", definitions_of);
}

}  // namespace
}  // namespace commonplace
