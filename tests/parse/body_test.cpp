#include "parse/body.h"

#include <string>

#include <doctest/doctest.h>

#include "parse/case_report.h"
#include "render/golden.h"

namespace commonplace {
namespace {

// The dump of a body, then what is wrong with it.
std::string body_of(const std::string& markdown) {
  const SourceText source({"pages/test.md"}, markdown);
  Diagnostics diagnostics;
  Faults faults(source.path(), diagnostics);
  const Body body = parse_body(source, 0, faults);
  return dump(body) + testing::report(diagnostics);
}

TEST_CASE("a body becomes headings, passages and notes in their order") {
  testing::check_cases("body.txt", body_of);
}

TEST_CASE("what a reader would stumble over is reported at its place") {
  testing::check_cases("body_faults.txt", body_of);
}

}  // namespace
}  // namespace commonplace
