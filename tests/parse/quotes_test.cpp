#include "parse/quotes.h"

#include <string>

#include <doctest/doctest.h>

#include "parse/body.h"
#include "render/golden.h"

namespace commonplace {
namespace {

// For each passage `[attribution] words` of its quotes, parts divided by ` | `, or `-`.
std::string quotes_of(const std::string& markdown) {
  const SourceText source({"pages/test.md"}, markdown);
  Diagnostics diagnostics;
  Faults faults(source.path(), diagnostics);
  const Body body = parse_body(source, 0, faults);
  CHECK(diagnostics.empty());
  const std::vector<Quote> quotes = find_quotes(body);
  std::string out;
  for (std::uint32_t i = 0; i < body.passages.size(); ++i) {
    std::string lines;
    for (const Quote& quote : quotes) {
      if (quote.passage != i) continue;
      std::string words;
      for (const Range part : quote.parts) {
        if (!words.empty()) words += " | ";
        words += part.of(body.passages[i].body.text);
      }
      lines += "[" + quote.attribution + "] " + words + "\n";
    }
    out += lines.empty() ? "-\n" : lines;
  }
  return out;
}

TEST_CASE("what a person says is a quote, with who said it as printed") {
  testing::check_cases("quotes.txt", quotes_of);
}

}  // namespace
}  // namespace commonplace
