#include "small_corpus.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "parse/parse.h"

namespace commonplace::testing {
namespace {

using Keys = std::vector<std::pair<std::string, std::string>>;

std::string stem_of(const std::string& path) {
  const std::size_t begin = path.rfind('/') + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

Keys required_keys(const std::string& path) {
  const std::string id = stem_of(path);
  if (path.starts_with("meetings/")) {
    const int number = std::stoi(id.substr(id.rfind('-') + 1));
    return {{"kind", "meeting-summary"},
            {"number", std::to_string(number)},
            {"title", id},
            {"dates", fmt::format("20{0:02}-{1:02}-{1:02}", number, (number - 1) % 12 + 1)},
            {"form", "full"},
            {"summary", id}};
  }
  if (path.starts_with("case-studies/"))
    return {{"kind", "case-study"}, {"title", id}, {"dates", "2019-10"}, {"form", "full"}, {"summary", id}};
  if (path.starts_with("themes/")) return {{"name", id}, {"search", "qwertyuiop"}};
  if (path.starts_with("entities/")) return {{"name", id}, {"kind", "program"}};
  return {{"title", id}, {"summary", id}};
}

bool is_text(const std::string& path) {
  return path.ends_with(".md") || path.ends_with(".yaml") || path == ledger_file;
}

}  // namespace

std::string completed(const std::string& path, const std::string& text) {
  if (!path.ends_with(".md")) return text;
  const bool has_front = text.starts_with("---\n");
  const std::size_t end = has_front ? text.find("\n---\n") + 1 : 0;
  std::string front = has_front ? text.substr(0, end) : "---\n";
  for (const auto& [key, value] : required_keys(path)) {
    if (front.find(fmt::format("\n{}:", key)) == std::string::npos)
      front += fmt::format("{}: {}\n", key, value);
  }
  return front + (has_front ? text.substr(end) : "---\n" + text);
}

Corpus small_corpus(const std::map<std::string, std::string>& files, Diagnostics& diagnostics) {
  std::vector<Parsed> parsed;
  std::map<SourcePath, FileFacts> others;
  for (const auto& [path, text] : files) {
    if (is_text(path)) {
      parsed.push_back(parse({{path}, completed(path, text)}));
    } else {
      others.emplace(SourcePath{path}, FileFacts{text.size()});
    }
  }
  if (files.count("site.yaml") == 0) {
    Site site;
    site.title = "Small";
    site.base_url = "https://example.org/";
    parsed.push_back({site, {}});
  }
  for (const Parsed& each : parsed)
    diagnostics.insert(diagnostics.end(), each.diagnostics.begin(), each.diagnostics.end());
  return assemble(std::move(parsed), std::move(others), {}, diagnostics);
}

Corpus small_corpus(const std::map<std::string, std::string>& files) {
  Diagnostics diagnostics;
  Corpus corpus = small_corpus(files, diagnostics);
  REQUIRE(diagnostics.empty());
  return corpus;
}

}  // namespace commonplace::testing
