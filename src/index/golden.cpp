#include "index/golden.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/error.h"
#include "index/open_index.h"
#include "search/answer.h"
#include "search/match.h"
#include "search/ranking.h"
#include "search/statement.h"
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

Answer answer_to(const GoldenQuery& golden, const Index& index) {
  return answer_or_throw(index, golden.query.value, {.limit = places_looked_at, .hits = false});
}

bool has_document(const Index& index, const std::string& id) {
  Statement find(index.database(), "SELECT 1 FROM document WHERE id = ?1");
  return find.with(id).step();
}

// Of the first right passage, from 1; 0 when none is among those looked at. A document that the index does
// not have has been renamed since; then the words alone say which passage it is.
int place_of(const GoldenQuery& golden, const Index& index) {
  const Answer found = answer_to(golden, index);
  const auto is_right = [&](const SearchResult& result) {
    return std::ranges::any_of(golden.passages, [&](const RightPassage& passage) {
      const std::string& document = passage.document.value.value;
      return has_words(result.text, passage.words.value) &&
             (result.document == document || !has_document(index, document));
    });
  };
  const auto right = std::ranges::find_if(found.results, is_right);
  return right == found.results.end() ? 0 : static_cast<int>(right - found.results.begin()) + 1;
}

bool finds_something(const GoldenQuery& golden, const Index& index) {
  const Answer found = answer_to(golden, index);
  return std::ranges::any_of(found.results, [](const SearchResult& result) { return !result.approximate; });
}

Place place_in_file(const Placed<std::string>& text) {
  return {{"golden-queries.yaml"}, text.line, text.column};
}

Diagnostic stale_words(const GoldenQuery& golden, const RightPassage& passage, const Document& document) {
  return warning_at(
      place_in_file(passage.words),
      fmt::format("no passage of `{}` has the words `{}`", document.id.value, passage.words.value),
      fmt::format("copy words of the passage that `{}` should find from `{}`", golden.query.value,
                  document.source.value));
}

Diagnostic wrong_place(const GoldenQuery& golden, int found) {
  const RightPassage& passage = golden.passages.front();
  const std::string where = found == 0 ? fmt::format("is not among the first {} results", places_looked_at)
                                       : fmt::format("is result {}", found);
  const std::string right = golden.passages.size() == 1 ? fmt::format("`{}`, which", passage.words.value)
                                                        : fmt::format("one of {} passages, the best of which",
                                                                      golden.passages.size());
  return warning_at(
      place_in_file(golden.passages.size() == 1 ? passage.words : golden.query),
      fmt::format("`{}` should find {} {}", golden.query.value, right, where),
      fmt::format("see what comes first with `commonplace search`; the passage should be among the first {}",
                  first_places));
}

Diagnostic found_in_vain(const GoldenQuery& golden) {
  return warning_at(
      place_in_file(golden.query),
      fmt::format("`{}` should find nothing, but finds a passage", golden.query.value),
      "see what it finds with `commonplace search`; if that is right, name it in place of `none: true`");
}

// Whether any of the right passages was there to be found.
bool has_right_passage(const GoldenQuery& golden, const Index& index) {
  return std::ranges::any_of(golden.passages, [&](const RightPassage& passage) {
    return !rows_matching(index, match_any_phrase({passage.words.value})).empty();
  });
}

bool is_of_site(const Index& index, const Site& site) {
  Statement base(index.database(), "SELECT value FROM meta WHERE key = 'base_url'");
  return base.step() && base.text(0) == site.base_url;
}

std::optional<Index> open_published(const std::filesystem::path& path, const Site& site) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return std::nullopt;
  try {
    Index index = open_index(path);
    if (is_of_site(index, site)) return index;
  } catch (const Error&) {
    // of another version, or damaged: it will be replaced
  }
  return std::nullopt;
}

class Run {
 public:
  Run(const Corpus& corpus, const Index& index, const std::filesystem::path& published,
      Diagnostics& diagnostics)
      : corpus_(corpus),
        index_(index),
        before_(open_published(published, corpus.site())),
        diagnostics_(diagnostics) {}

  GoldenReport report() {
    for (GoldenQuery golden : corpus_.golden_queries()) {
      if (golden.passages.empty()) {
        if (finds_something(golden, index_)) diagnostics_.push_back(found_in_vain(golden));
        continue;
      }
      drop_stale(golden);
      if (!golden.passages.empty()) ask(golden);
    }
    return std::move(report_);
  }

 private:
  // What no passage says any more cannot be found.
  void drop_stale(GoldenQuery& golden) {
    std::erase_if(golden.passages, [&](const RightPassage& passage) {
      const Document& document = corpus_.documents()[*corpus_.find(passage.document.value)];
      const bool is_stale = !has_passage_with(document, passage.words.value);
      if (is_stale) diagnostics_.push_back(stale_words(golden, passage, document));
      return is_stale;
    });
  }

  void ask(const GoldenQuery& golden) {
    const int now = place_of(golden, index_);
    const bool is_among_first = now > 0 && now <= first_places;
    ++report_.asked;
    report_.first += now == 1 ? 1 : 0;
    report_.among_first += is_among_first ? 1 : 0;
    if (!is_among_first) diagnostics_.push_back(wrong_place(golden, now));
    const int before = place_before(golden).value_or(now);
    if (before != now) report_.moved.push_back({golden.query.value, before, now});
  }

  std::optional<int> place_before(const GoldenQuery& golden) {
    try {
      if (before_ && has_right_passage(golden, *before_)) return place_of(golden, *before_);
    } catch (const Error&) {
      before_.reset();  // damaged: it will be replaced
    }
    return std::nullopt;
  }

  const Corpus& corpus_;
  const Index& index_;
  std::optional<Index> before_;
  Diagnostics& diagnostics_;
  GoldenReport report_;
};

}  // namespace

GoldenReport run_golden_queries(const Corpus& corpus, const Index& index,
                                const std::filesystem::path& published, Diagnostics& diagnostics) {
  return Run(corpus, index, published, diagnostics).report();
}

}  // namespace commonplace
