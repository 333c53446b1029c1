#include "model/ledger.h"

#include <string>

#include <doctest/doctest.h>

#include "parse/parse.h"

using namespace commonplace;

namespace {

Parsed read(const std::string& text) {
  return parse({{std::string(ledger_file)}, text});
}

std::string first_fault(const std::string& text) {
  const Parsed parsed = read(text);
  return parsed.diagnostics.empty()
             ? ""
             : std::to_string(parsed.diagnostics[0].place.line) + ": " + parsed.diagnostics[0].text;
}

}  // namespace

TEST_CASE("the list of published addresses is read") {
  const Parsed parsed = read(
      "# A remark.\n\n"
      "/meetings/\n"
      "/meetings/7/ meetings/meeting-7.md\r\n"
      "  h-goals 0123456789abcdef Our goals\n"
      "  p-k3f9a2 -> h-goals\n"
      "  p-b5n1v7 gone\n"
      "/old/ -> /meetings/7/\n"
      "/quotes/meeting-7-k3f9a2/ /meetings/7/#p-k3f9a2 ab--------------\n");
  CHECK(parsed.diagnostics.empty());
  const auto& pages = std::get<Ledger>(parsed.content).pages;
  REQUIRE(pages.size() == 4);
  CHECK(pages[1].page.owner == "meetings/meeting-7.md");
  REQUIRE(pages[1].places.size() == 3);
  CHECK(pages[1].places[0].beginning == "Our goals");
  CHECK(pages[1].places[1].successor == "h-goals");
  CHECK(pages[1].places[2].state == AddressState::gone);
  CHECK(pages[2].page.state == AddressState::moved);
  CHECK(is_quote_page(pages[3].page));
}

TEST_CASE("a damaged line is a fault in its place") {
  CHECK(first_fault("/a/ pages/a.md\n<<<<<<< HEAD\n") == "2: this line is damaged");
  CHECK(first_fault("/a/ pages/a.md\n  p-k3f9a2 01234\n") == "2: this line is damaged");
  CHECK(first_fault("/a/ pages/a.md\n  p-k3f9a2\n") == "2: this line is damaged");
  CHECK(first_fault("/a/ ->\n") == "1: this line does not say where the address leads");
  CHECK(first_fault("  p-k3f9a2 gone\n") == "1: this place belongs to no page");
  CHECK(first_fault("/a/\n/b\xff/\n") == "2: this line has a byte that is not UTF-8");
}

TEST_CASE("of an address that two branches list the line that says more counts") {
  const Parsed parsed = read(
      "/a/ pages/a.md\n  p-1 0123456789abcdef Words\n"
      "/b/ pages/b.md\n"
      "/a/ pages/a.md\n  p-1 -> p-2\n  p-2 0123456789abcdef Words\n");
  CHECK(parsed.diagnostics.empty());
  const auto& pages = std::get<Ledger>(parsed.content).pages;
  REQUIRE(pages.size() == 2);
  REQUIRE(pages[0].places.size() == 2);
  CHECK(pages[0].places[0].successor == "p-2");
}
