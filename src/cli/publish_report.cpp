#include "cli/publish_report.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "cli/counted.h"

namespace commonplace {
namespace {

using Json = nlohmann::ordered_json;

// "a, b, c, and 4 more"
std::string some_of(const std::vector<std::string>& all) {
  constexpr std::size_t most = 5;
  const std::size_t shown = all.size() <= most + 1 ? all.size() : most;
  std::string text =
      fmt::format("{}", fmt::join(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (shown < all.size()) text += fmt::format(", and {} more", all.size() - shown);
  return text;
}

std::string_view word_of(Change change) {
  switch (change) {
    case Change::added:
      return "added";
    case Change::corrected:
      return "corrected";
    case Change::renamed:
      return "renamed";
    case Change::withdrawn:
      return "withdrawn";
    case Change::removed:
      break;
  }
  return "removed";
}

// "meeting-48 (2 passages new, 1 gone)", "meeting-49 (before: meeting-48)"
std::string told(const ChangedText& one) {
  std::vector<std::string> parts;
  if (!one.before.empty()) parts.push_back("before: " + one.before);
  if (one.passages_added > 0) parts.push_back(counted(one.passages_added, "passage", "passages") + " new");
  if (one.passages_removed > 0)
    parts.push_back((one.passages_added == 0 ? counted(one.passages_removed, "passage", "passages")
                                             : fmt::format("{}", one.passages_removed)) +
                    " gone");
  return parts.empty() ? one.id : fmt::format("{} ({})", one.id, fmt::join(parts, ", "));
}

void tell_changed(std::string& text, const std::vector<ChangedText>& all, const char* one,
                  const char* several) {
  for (const Change change :
       {Change::added, Change::corrected, Change::renamed, Change::withdrawn, Change::removed}) {
    std::vector<std::string> names;
    for (const ChangedText& row : all)
      if (row.change == change) names.push_back(told(row));
    if (!names.empty())
      text +=
          fmt::format("  {} {}: {}\n", counted(names.size(), one, several), word_of(change), some_of(names));
  }
}

void tell_changes(std::string& text, const BuildResult& result) {
  if (!result.changes || result.changes->first) return;
  const SiteChanges& changes = *result.changes;
  if (changes.empty()) {
    text += "no document, theme or quote has changed since the last build\n";
    return;
  }
  text += "since the last build:\n";
  tell_changed(text, changes.documents, "document", "documents");
  tell_changed(text, changes.themes, "theme", "themes");
  std::vector<std::string> quotes;
  for (const auto& [count, word] : {std::pair(changes.quotes_added, "added"),
                                    {changes.quotes_corrected, "corrected"},
                                    {changes.quotes_removed, "removed"}})
    if (count > 0)
      quotes.push_back(quotes.empty() ? fmt::format("{} {}", counted(count, "quote", "quotes"), word)
                                      : fmt::format("{} {}", count, word));
  if (!quotes.empty()) text += fmt::format("  {}\n", fmt::join(quotes, ", "));
}

void tell_editorial(std::string& text, const Editorial& found) {
  std::vector<std::string> names;
  const auto tell = [&](const std::string& what) {
    if (!names.empty()) text += fmt::format("{}: {}\n", what, some_of(names));
    names.clear();
  };
  for (const auto& [acronym, times, first] : found.unexplained)
    names.push_back(times == 1 ? acronym : fmt::format("{} ({} times)", acronym, times));
  tell("acronyms that nothing explains");
  for (const auto& [one, other] : found.alike) names.push_back(fmt::format("“{}” and “{}”", one, other));
  tell("names that look alike");
  for (const auto& [document, passages] : found.without_theme)
    names.push_back(fmt::format("{} ({})", document.value, passages));
  tell("passages on no theme");
  for (const Url& quote : found.without_speaker) names.push_back(quote.value);
  tell("quotes without a speaker");
  for (const Placed<std::string>& one : found.idle_synonyms)
    names.push_back(fmt::format("{} (line {})", one.value, one.line));
  tell("synonyms of which no text has a word");
}

Json json_of(const std::vector<ChangedText>& all) {
  Json rows = Json::array();
  for (const ChangedText& one : all)
    rows.push_back({{"id", one.id},
                    {"name", one.name},
                    {"change", word_of(one.change)},
                    {"before", one.before.empty() ? Json() : Json(one.before)},
                    {"passages_added", one.passages_added},
                    {"passages_removed", one.passages_removed}});
  return rows;
}

Json json_of(const Editorial& found) {
  Json unexplained = Json::array(), alike = Json::array(), without_theme = Json::array(),
       without_speaker = Json::array(), idle_synonyms = Json::array();
  for (const auto& [acronym, times, first] : found.unexplained)
    unexplained.push_back({{"acronym", acronym}, {"times", times}, {"first", first.value}});
  for (const auto& [one, other] : found.alike) alike.push_back({one, other});
  for (const auto& [document, passages] : found.without_theme)
    without_theme.push_back({{"document", document.value}, {"passages", passages}});
  for (const Url& quote : found.without_speaker) without_speaker.push_back(quote.value);
  for (const Placed<std::string>& one : found.idle_synonyms)
    idle_synonyms.push_back({{"line", one.line}, {"first", one.value}});
  return {{"acronyms_unexplained", std::move(unexplained)},
          {"names_alike", std::move(alike)},
          {"passages_without_theme", std::move(without_theme)},
          {"quotes_without_speaker", std::move(without_speaker)},
          {"synonyms_that_find_nothing", std::move(idle_synonyms)}};
}

Json pages_json(const PublishReport& report) {
  return {{"added", report.added.pages}, {"changed", report.changed.pages}, {"removed", report.gone.pages}};
}

// What an importer or an author left to be looked at.
std::size_t review_comments(const BuildResult& result) {
  return static_cast<std::size_t>(std::ranges::count_if(
      result.diagnostics, [](const Diagnostic& one) { return one.text.starts_with("still to review"); }));
}

}  // namespace

std::string publish_report(const BuildResult& result) {
  std::string text;
  if (const std::size_t open = review_comments(result); open > 0)
    text += counted(open, "review comment is", "review comments are") + " still open\n";
  tell_editorial(text, result.editorial);
  tell_changes(text, result);
  return text;
}

Json publish_report_json(const BuildResult& result) {
  Json moved = Json::array();
  for (const Movement& one : result.golden.moved)
    moved.push_back({{"query", one.query}, {"before", one.before}, {"now", one.now}});
  Json followed = Json::array(), waiting = Json::array(), left_out = Json::array();
  for (const FollowedAddress& one : result.followed)
    followed.push_back({{"before", one.before.value}, {"now", one.now.value}});
  for (const Waiting& one : result.waiting)
    waiting.push_back({{"file", one.source.value}, {"until", one.until ? Json(iso(*one.until)) : Json()}});
  for (const SourcePath& file : result.files.left_out) left_out.push_back(file.value);
  const SiteChanges changes = result.changes.value_or(SiteChanges{});
  Json report = {{"published", result.published},
                 {"first_build", changes.first},
                 {"documents", json_of(changes.documents)},
                 {"themes", json_of(changes.themes)},
                 {"quotes",
                  {{"added", changes.quotes_added},
                   {"corrected", changes.quotes_corrected},
                   {"removed", changes.quotes_removed}}},
                 {"pages", pages_json(result.report)},
                 {"search_files_written", result.report.added.search + result.report.changed.search},
                 {"addresses_moved", std::move(followed)},
                 {"addresses_given_up", result.given_up.size()},
                 {"review_comments", review_comments(result)},
                 {"held_back", std::move(waiting)},
                 {"files_not_published", std::move(left_out)},
                 {"golden_queries",
                  {{"asked", result.golden.asked},
                   {"first", result.golden.first},
                   {"among_first_three", result.golden.among_first}}},
                 {"golden_queries_moved", std::move(moved)}};
  report.update(json_of(result.editorial));
  return report;
}

}  // namespace commonplace
