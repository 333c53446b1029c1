#include "cli/import_report.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/counted.h"
#include "cli/terminal.h"
#include "import/source_format.h"

namespace commonplace {
namespace {

std::size_t places_of(const Imported& imported) {
  return static_cast<std::size_t>(
      std::ranges::count(imported.diagnostics, Severity::warning, &Diagnostic::severity));
}

// "page numbers: 12 lines", one for each reason, in order of the source.
std::string left_out_summary(const Imported& imported) {
  std::vector<std::pair<std::string_view, std::size_t>> reasons;
  for (const LeftOut& one : imported.left_out) {
    const auto known =
        std::ranges::find(reasons, one.reason, &std::pair<std::string_view, std::size_t>::first);
    if (known == reasons.end())
      reasons.emplace_back(one.reason, 1);
    else
      ++known->second;
  }
  std::string text;
  for (const auto& [reason, count] : reasons)
    text +=
        fmt::format("{}{}{}", text.empty() ? "" : ", ", reason, count > 1 ? fmt::format(" ({})", count) : "");
  return text;
}

void show(const ImportRow& row) {
  const Imported& one = row.imported;
  const bool is_text = source_format(row.source) == SourceFormat::text;
  const SourceLookup source = [&](const SourcePath&) {
    return is_text ? std::string_view(row.source) : std::string_view();
  };
  Diagnostics sorted = one.diagnostics;
  sort_diagnostics(sorted);
  fmt::print(stderr, "{}", render_diagnostics(sorted, source, takes_colour(stderr)));
  if (row.target.empty()) return;
  fmt::print("{}: {}, {}, {}, {}; {} to review\n", row.target, counted(one.headings, "heading", "headings"),
             counted(one.passages, "passage", "passages"), counted(one.notes, "footnote", "footnotes"),
             counted(one.quotes, "quote", "quotes"), counted(places_of(one), "place", "places"));
  if (!row.kept.empty()) fmt::print("  the source, for readers: {}\n", row.kept);
  const std::string gone = left_out_summary(one);
  if (!gone.empty()) fmt::print("  left out: {}\n", gone);
}

nlohmann::ordered_json as_json(const ImportRow& row) {
  nlohmann::ordered_json places = nlohmann::ordered_json::array();
  for (const PlacedReview& one : row.imported.draft.reviews)
    places.push_back({{"text", one.review.text},
                      {"key", one.key},
                      {"source_page", one.review.spot.page},
                      {"source_line", one.review.spot.line},
                      {"draft_line", one.line}});
  nlohmann::ordered_json errors = nlohmann::ordered_json::array();
  for (const Diagnostic& one : row.imported.diagnostics)
    if (one.severity == Severity::error)
      errors.push_back(
          {{"line", one.place.line}, {"column", one.place.column}, {"text", one.text}, {"help", one.help}});
  nlohmann::ordered_json gone = nlohmann::ordered_json::array();
  for (const LeftOut& one : row.imported.left_out)
    gone.push_back(
        {{"page", one.spot.page}, {"line", one.spot.line}, {"reason", one.reason}, {"words", one.words}});
  return {{"file", row.file},
          {"draft", row.target},
          {"kept_source", row.kept},
          {"headings", row.imported.headings},
          {"passages", row.imported.passages},
          {"footnotes", row.imported.notes},
          {"quotes", row.imported.quotes},
          {"review", row.target.empty() ? nlohmann::ordered_json::array() : places},
          {"left_out", gone},
          {"errors", errors}};
}

void print_json(const std::vector<ImportRow>& rows) {
  std::string separator = "[";
  for (const ImportRow& row : rows) {
    fmt::print("{}{}", separator,
               as_json(row).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    separator = ",\n ";
  }
  fmt::print("]\n");
}

}  // namespace

int report_import(const std::vector<ImportRow>& rows, bool json) {
  const auto failed = std::ranges::count_if(rows, [](const ImportRow& row) { return row.target.empty(); });
  const bool errors = std::ranges::any_of(rows, [](const ImportRow& row) { return !row.imported.ok(); });
  if (json) {
    print_json(rows);
  } else {
    for (const ImportRow& row : rows) show(row);
    if (rows.size() > 1) {
      std::size_t places = 0;
      for (const ImportRow& row : rows) places += row.target.empty() ? 0 : places_of(row.imported);
      fmt::print("{} of {}, {} to review\n", rows.size() - static_cast<std::size_t>(failed),
                 counted(rows.size(), "draft", "drafts"), counted(places, "place", "places"));
    }
  }
  return errors ? content_errors : all_went_well;
}

}  // namespace commonplace
