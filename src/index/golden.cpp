#include "index/golden.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/error.h"
#include "index/open_index.h"
#include "search/answer.h"
#include "text/fold.h"

namespace commonplace {
namespace {

constexpr int first_places = 3;
constexpr int places_looked_at = 10;

bool has_words(std::string_view text, std::string_view words) {
  return fold(text).find(fold(words)) != std::string::npos;
}

bool has_passage_with(const Document& document, std::string_view words) {
  const Body& body = document.body;
  return std::ranges::any_of(body.passages,
                             [&](const Passage& one) { return has_words(one.body.text, words); }) ||
         std::ranges::any_of(body.notes, [&](const Note& one) { return has_words(one.body.text, words); });
}

// From 1; 0 when it is not among those looked at.
int place_of(const GoldenQuery& golden, const Index& index) {
  const Answer found = answer_or_throw(index, golden.query, {.limit = places_looked_at, .hits = false});
  for (std::size_t i = 0; i < found.results.size(); ++i) {
    const SearchResult& result = found.results[i];
    if (result.document == golden.document.value.value && has_words(result.text, golden.words.value))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

Diagnostic wrong_words(const GoldenQuery& golden, const Document& document, const Place& place) {
  return error_at(place, fmt::format("no passage of `{}` holds `{}`", document.id.value, golden.words.value),
                  fmt::format("copy words of the passage that `{}` should find from `{}`", golden.query,
                              document.source.value));
}

Diagnostic wrong_place(const GoldenQuery& golden, int found, const Place& place) {
  const std::string where = found == 0 ? fmt::format("not among the first {}", places_looked_at)
                                       : fmt::format("at place {}", found);
  return warning_at(
      place, fmt::format("`{}` should find `{}`, which comes {}", golden.query, golden.words.value, where),
      fmt::format(
          "look at what comes first with `commonplace search`; the passage should be among the first {}",
          first_places));
}

std::optional<Index> open_published(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return std::nullopt;
  try {
    return open_index(path);
  } catch (const Error&) {
    return std::nullopt;  // of another version, or damaged: it will be replaced
  }
}

}  // namespace

std::vector<Movement> run_golden_queries(const Corpus& corpus, const Index& index,
                                         const std::filesystem::path& published, Diagnostics& diagnostics) {
  std::vector<Movement> moved;
  std::optional<Index> before = open_published(published);
  for (const GoldenQuery& golden : corpus.golden_queries()) {
    const auto at = corpus.find(golden.document.value);
    if (!at) continue;  // assemble() has said so
    const Document& document = corpus.documents()[*at];
    const Place place{{"golden-queries.yaml"}, golden.words.line, golden.words.column};
    if (!has_passage_with(document, golden.words.value)) {
      diagnostics.push_back(wrong_words(golden, document, place));
      continue;
    }
    const int now = place_of(golden, index);
    if (now == 0 || now > first_places) diagnostics.push_back(wrong_place(golden, now, place));
    int then = now;
    try {
      if (before) then = place_of(golden, *before);
    } catch (const Error&) {
      before.reset();  // damaged: it will be replaced
    }
    if (then != now) moved.push_back({golden.query, then, now});
  }
  return moved;
}

}  // namespace commonplace
