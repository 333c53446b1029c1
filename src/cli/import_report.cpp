#include "cli/import_report.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/counted.h"
#include "cli/terminal.h"
#include "import/source_format.h"
#include "text/words.h"

namespace commonplace {
namespace {

using Json = nlohmann::ordered_json;

// What is left out is in the draft to its end; a terminal shows its beginning.
constexpr std::size_t left_out_shown = 200;

bool is_listed_as_left_out(const PlacedReview& review) {
  return review.review.text.starts_with("left out: ");
}

std::string places(std::size_t count) {
  return counted(count, "place", "places");
}

void show_errors(const ImportRow& row) {
  const bool is_text = source_format(row.source) == SourceFormat::text;
  const SourceLookup source = [&](const SourcePath&) {
    return is_text ? std::string_view(row.source) : std::string_view();
  };
  Diagnostics sorted = row.imported.diagnostics;
  if (!row.failure.empty()) sorted.push_back(error_at({{row.file}, 0, 0}, row.failure, row.help));
  sort_diagnostics(sorted);
  fmt::print(stderr, "{}", render_diagnostics(sorted, source, takes_colour(stderr)));
}

// The lines are those of the draft, where the review comments are; the words say where to look in the source.
void show_reviews(const ImportRow& row) {
  Diagnostics found;
  for (const PlacedReview& one : row.imported.draft.reviews) {
    if (is_listed_as_left_out(one)) continue;
    const std::string key = one.key.empty() ? "" : fmt::format("{}: ", one.key);
    const std::string where = one.where.empty() ? "" : fmt::format("{}: ", one.where);
    found.push_back(warning_at({{row.target}, one.line, 0}, where + key + one.review.text));
  }
  const SourceLookup nothing = [](const SourcePath&) { return std::string_view(); };
  fmt::print(stderr, "{}", render_diagnostics(found, nothing, takes_colour(stderr)));
}

void show(const ImportRow& row) {
  show_errors(row);
  if (!row.written()) return;
  show_reviews(row);
  const Imported& one = row.imported;
  fmt::print("{}: {}, {}, {}, {}; {} to review\n", row.target, counted(one.headings, "heading", "headings"),
             counted(one.passages, "passage", "passages"), counted(one.notes, "footnote", "footnotes"),
             counted(one.quotes, "quote", "quotes"), places(one.draft.reviews.size()));
  if (!row.kept.empty()) fmt::print("  the source, for readers: {}\n", row.kept);
  for (const std::string& picture : row.pictures) fmt::print("  picture: {}\n", picture);
  for (const LeftOut& gone : one.left_out)
    if (!gone.in_front) fmt::print("  left out: {}\n", shortened(said_of(gone), left_out_shown));
}

void show_end(const std::vector<ImportRow>& rows, std::string_view check) {
  std::size_t drafts = 0, to_review = 0;
  const ImportRow* last = nullptr;
  for (const ImportRow& row : rows) {
    if (!row.written()) continue;
    last = &row;
    ++drafts;
    to_review += row.imported.draft.reviews.size();
  }
  if (rows.size() > 1)
    fmt::print("{} of {} written, {} to review\n", drafts, counted(rows.size(), "draft", "drafts"),
               places(to_review));
  if (last == nullptr) return;
  const std::string open = drafts == 1 ? fmt::format("open {}", last->target) : "open each draft";
  const std::string settle =
      to_review == 0 ? "" : fmt::format(", settle the {} marked `review:`", places(to_review));
  fmt::print("next: {}{}, then run `{}`\n", open, settle, check);
}

Json reviews_of(const ImportRow& row) {
  Json all = Json::array();
  for (const PlacedReview& one : row.imported.draft.reviews)
    all.push_back({{"text", one.review.text},
                   {"key", one.key},
                   {"where", one.where},
                   {"source_page", one.review.spot.page},
                   {"source_line", one.review.spot.line},
                   {"draft_line", one.line}});
  return all;
}

Json errors_of(const ImportRow& row) {
  Json all = Json::array();
  for (const Diagnostic& one : row.imported.diagnostics)
    if (one.severity == Severity::error)
      all.push_back(
          {{"line", one.place.line}, {"column", one.place.column}, {"text", one.text}, {"help", one.help}});
  if (!row.failure.empty())
    all.push_back({{"line", 0}, {"column", 0}, {"text", row.failure}, {"help", row.help}});
  return all;
}

Json left_out_of(const ImportRow& row) {
  Json all = Json::array();
  for (const LeftOut& one : row.imported.left_out)
    all.push_back({{"page", one.spot.page},
                   {"line", one.spot.line},
                   {"reason", one.reason},
                   {"words", one.words},
                   {"times", one.times},
                   {"pages", one.pages}});
  return all;
}

Json as_json(const ImportRow& row) {
  return {{"file", row.file},
          {"draft", row.target},
          {"kept_source", row.kept},
          {"pictures", row.pictures},
          {"headings", row.imported.headings},
          {"passages", row.imported.passages},
          {"footnotes", row.imported.notes},
          {"quotes", row.imported.quotes},
          {"review", row.written() ? reviews_of(row) : Json::array()},
          {"left_out", left_out_of(row)},
          {"errors", errors_of(row)}};
}

void print_json(const std::vector<ImportRow>& rows) {
  std::string separator = "[";
  for (const ImportRow& row : rows) {
    fmt::print("{}{}", separator, as_json(row).dump(-1, ' ', false, Json::error_handler_t::replace));
    separator = ",\n ";
  }
  fmt::print("]\n");
}

}  // namespace

int report_import(const std::vector<ImportRow>& rows, bool json, std::string_view check) {
  if (json) {
    print_json(rows);
  } else {
    for (const ImportRow& row : rows) show(row);
    show_end(rows, check);
  }
  if (std::ranges::any_of(rows, [](const ImportRow& row) { return !row.failure.empty(); })) return wrong_use;
  const bool errors = std::ranges::any_of(rows, [](const ImportRow& row) { return !row.imported.ok(); });
  return errors ? content_errors : all_went_well;
}

}  // namespace commonplace
