#include "render/golden.h"

#include <cstdlib>
#include <string_view>

#include <doctest/doctest.h>

#include "base/files.h"

namespace commonplace::testing {
namespace {

constexpr std::string_view title_sign = "== ";
constexpr std::string_view becomes = "-- becomes --\n";

std::filesystem::path path_of(const std::string& file) {
  return std::filesystem::path(FIXTURES) / file;
}

bool updating() {
  const char* wanted = std::getenv("UPDATE_GOLDEN");
  return wanted != nullptr && std::string_view(wanted) == "1";
}

}  // namespace

void check_cases(const std::string& file, const std::function<std::string(const std::string&)>& make) {
  const std::string text = read_file(path_of(file));
  std::string rewritten;
  int cases = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n" + std::string(title_sign), begin) + 1, text.size());
    const std::size_t stop = end == 0 ? text.size() : end;
    const std::string one = text.substr(begin, stop - begin);
    begin = stop;

    REQUIRE(one.starts_with(title_sign));
    const std::size_t input = one.find('\n') + 1;
    const std::size_t divide = one.find(becomes);
    REQUIRE(divide != std::string::npos);
    const std::string made = make(one.substr(input, divide - input));
    const std::string title = one.substr(0, input - 1);
    CAPTURE(title);
    std::string expected = one.substr(divide + becomes.size());
    if (stop < text.size() && expected.ends_with('\n')) expected.pop_back();
    if (!updating()) CHECK(made == expected);
    rewritten += one.substr(0, divide + becomes.size()) + made + (stop < text.size() ? "\n" : "");
    ++cases;
  }
  CHECK(cases > 0);
  if (updating()) write_file(path_of(file), rewritten);
}

void check_file(const std::string& file, const std::string& bytes) {
  if (updating()) write_file(path_of(file), bytes);
  CAPTURE(file);
  CHECK(read_file(path_of(file)) == bytes);
}

}  // namespace commonplace::testing
