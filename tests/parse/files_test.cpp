#include <charconv>
#include <string>
#include <variant>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "parse/case_report.h"
#include "parse/parse.h"
#include "render/golden.h"

namespace commonplace {
namespace {

// \xHH stands for a byte no text file should hold.
std::string with_bytes(const std::string& text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "\\x") != 0) {
      bytes += text[at];
      continue;
    }
    unsigned value = 0;
    std::from_chars(text.data() + at + 2, text.data() + at + 4, value, 16);
    bytes += static_cast<char>(static_cast<unsigned char>(value));
    at += 3;
  }
  return bytes;
}

std::string about(std::monostate) {
  return "nothing\n";
}
std::string about(const Document& document) {
  return dump(document);
}
std::string about(const Theme& theme) {
  std::string out = "theme " + theme.id.value + ": " + theme.name + "\n";
  for (const std::string& name : theme.also) out += "also " + name + "\n";
  out += "search " + theme.search + "\n";
  for (const CuratedPassage& one : theme.passages)
    out += "passage " + one.document.value.value + ": " + one.words.value + "\n";
  for (const Placed<ThemeId>& one : theme.related) out += "related " + one.value.value + "\n";
  return out + dump(theme.body);
}
std::string about(const Entity& entity) {
  std::string out =
      "entity " + entity.id.value + ": " + entity.name.value + " (" + std::string(entity.kind) + ")\n";
  for (const auto& name : entity.also) out += "also " + name.value + "\n";
  return out + "role " + entity.role + "\nurl " + entity.url + "\n" + dump(entity.body);
}
std::string about(const ProsePage& page) {
  return "page " + page.id + ": " + page.title + " / " + page.summary + "\n" + dump(page.body);
}
std::string about(const Site& site) {
  std::string out = "site " + site.title + " / " + site.organization + " / " + site.description + " / " +
                    site.base_url + " / " + site.language + " / " + site.time_zone + " / " + site.contact +
                    " / " + site.citation_style + "\n";
  for (const NavigationLink& link : site.navigation) out += link.label + " -> " + link.url.value.value + "\n";
  for (const StartingPoints& points : site.start_here) {
    out += points.label + ":";
    for (const Placed<Url>& address : points.addresses) out += " " + address.value.value;
    out += "\n";
  }
  return out;
}
std::string about(const Glossary& glossary) {
  std::string out;
  for (const Term& term : glossary)
    out += "term " + term.term.value + ": " + term.expansion + " / " + term.meaning + " / " +
           (term.entity ? term.entity->value.value : "") + "\n";
  return out;
}
std::string about(const Redirects& redirects) {
  std::string out;
  for (const Redirect& one : redirects) out += one.from.value.value + " -> " + one.to.value.value + "\n";
  return out;
}
std::string answers(const GoldenQuery& query) {
  std::string out;
  for (const RightPassage& one : query.passages)
    out += (out.empty() ? "" : " | ") + one.document.value.value + ": " + one.words.value;
  return out.empty() ? "nothing" : out;
}
std::string about(const GoldenQueries& queries) {
  std::string out;
  for (const GoldenQuery& one : queries) out += one.query.value + " -> " + answers(one) + "\n";
  return out;
}

std::string about(const SynonymGroups& groups) {
  std::string out;
  for (const SynonymGroup& group : groups) {
    out += "line " + std::to_string(group.line) + " weighs " + fmt::format("{}", group.weight) + ":";
    for (const Placed<std::string>& from : group.from) out += " " + from.value + ",";
    out += group.from.empty() ? "" : " ->";
    for (const Placed<std::string>& term : group.terms) out += " " + term.value + ",";
    out += "\n";
  }
  return out;
}

std::string about(const Ledger& ledger) {
  std::string out;
  for (const LedgerPage& one : ledger.pages) {
    append_page(out, one.page);
    for (const LedgerEntry& place : one.places) append_place(out, place);
  }
  return out;
}

// The first line is the path, the others are the file.
std::string parsed(const std::string& input, bool show) {
  const std::size_t line_end = input.find('\n');
  const Parsed result = parse({{input.substr(0, line_end)}, with_bytes(input.substr(line_end + 1))});
  std::string out = testing::report(result.diagnostics);
  if (show) out += std::visit([](const auto& content) { return about(content); }, result.content);
  return out;
}

TEST_CASE("a content file says what it says") {
  testing::check_cases("files.txt", [](const std::string& input) { return parsed(input, true); });
}

TEST_CASE("what is wrong with a file is said at its place, with what to write instead") {
  testing::check_cases("file_faults.txt", [](const std::string& input) { return parsed(input, false); });
}

}  // namespace
}  // namespace commonplace
