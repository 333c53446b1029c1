#include "cli/build_and_report.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/counted.h"
#include "cli/progress.h"
#include "cli/terminal.h"

namespace commonplace {
namespace {

void show_diagnostics(const BuildResult& result) {
  const SourceLookup source = [&](const SourcePath& path) -> std::string_view {
    const auto found = std::ranges::find(result.sources, path, &SourceFile::path);
    return found == result.sources.end() ? std::string_view() : found->bytes;
  };
  fmt::print(stderr, "{}", render_diagnostics(result.diagnostics, source, takes_colour(stderr)));
}

// One message per line, so that people can read the array too.
void print_json(const Diagnostics& diagnostics) {
  std::string separator = "[";
  for (const Diagnostic& one : diagnostics) {
    const nlohmann::ordered_json row = {{"severity", one.severity == Severity::error ? "error" : "warning"},
                                        {"file", one.place.file.value},
                                        {"line", one.place.line},
                                        {"column", one.place.column},
                                        {"text", one.text},
                                        {"help", one.help}};
    fmt::print("{}{}", separator, row.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    separator = ",\n ";
  }
  fmt::print("{}]\n", diagnostics.empty() ? separator : "");
}

// "2 errors, 1 warning"; empty when there is none.
std::string tally(const Diagnostics& diagnostics) {
  const auto errors =
      static_cast<std::size_t>(std::ranges::count(diagnostics, Severity::error, &Diagnostic::severity));
  const std::size_t warnings = diagnostics.size() - errors;
  std::string text;
  if (errors > 0) text = counted(errors, "error", "errors");
  if (warnings > 0) text += (text.empty() ? "" : ", ") + counted(warnings, "warning", "warnings");
  return text;
}

std::string summary(const BuildResult& result, const SiteOptions& options, Publishing publishing) {
  const bool publishes = publishing == Publishing::publish;
  std::string text =
      fmt::format("{}: {}, {}, {}", publishes ? options.output : options.content,
                  counted(result.documents, "document", "documents"),
                  counted(result.passages, "passage", "passages"), counted(result.pages, "page", "pages"));
  if (!publishes) return text + "; no errors";
  text += fmt::format("; {} written, {} unchanged", counted(result.report.written, "file", "files"),
                      result.report.unchanged);
  if (result.report.removed > 0) text += fmt::format(", {} removed", result.report.removed);
  return text;
}

std::string place(int rank) {
  return rank == 0 ? "nowhere" : fmt::format("place {}", rank);
}

// Golden queries whose passage moved.
void show_movements(const std::vector<Movement>& moved) {
  for (const Movement& one : moved)
    fmt::print(stderr, "golden query `{}`: its passage moved from {} to {}\n", one.query, place(one.before),
               place(one.now));
}

// A site works without search scripts, but its search box then only leads to lists.
void note_missing_scripts(const BuildResult& result) {
  if (result.published && !result.searched)
    fmt::print(stderr,
               "note: this site has no search in the browser: its scripts are missing; "
               "`make` builds them\n");
}

// These quotes are marked in the text, but not listed.
void note_quotes_without_card(const BuildResult& result) {
  if (result.without_card.empty()) return;
  constexpr std::size_t most_named = 5;
  const std::size_t count = result.without_card.size();
  std::vector<std::string_view> addresses;
  for (const Url& passage : result.without_card)
    if (addresses.size() < most_named) addresses.push_back(passage.value);
  if (count > most_named) addresses.emplace_back("...");
  fmt::print(stderr,
             "note: {} marked in the text but not listed, because no whole sentence of eight words contains "
             "{}: {}\n",
             count == 1 ? "one quote is" : fmt::format("{} quotes are", count), count == 1 ? "it" : "them",
             fmt::join(addresses, ", "));
}

// A site works without share pictures, too.
void note_about_pictures(const BuildResult& result, const SiteOptions& options) {
  if (!result.published || options.no_cards) return;
  if (!result.pictures) {
    fmt::print(stderr,
               "note: pages have no share pictures: the fonts for them are missing; "
               "`make` builds them\n");
  }
  if (result.unwritable.empty()) return;
  fmt::print(stderr,
             "note: {} a character that no font on this computer has, shown as a box: {}; install a font for "
             "it and build again\n",
             result.unwritable.size() == 1 ? "one share picture has"
                                           : fmt::format("{} share pictures have", result.unwritable.size()),
             result.unwritable.front().value);
}

// What was written for nothing, or under a name that no document uses.
void note_unnamed(const BuildResult& result) {
  if (result.unnamed.empty()) return;
  std::vector<std::string> paths;
  for (const SourcePath& path : result.unnamed) paths.push_back(path.value);
  fmt::print(stderr, "note: {} no page, because nothing on the site names {}: {}\n",
             paths.size() == 1 ? "one entity has" : fmt::format("{} entities have", paths.size()),
             paths.size() == 1 ? "it" : "them", fmt::join(paths, ", "));
}

// Addresses whose words moved: staff see that the right place was found.
void show_followed(const BuildResult& result) {
  constexpr std::size_t most_shown = 20;
  const std::size_t count = result.followed.size();
  for (std::size_t i = 0; i < std::min(count, most_shown); ++i)
    fmt::print(stderr, "note: `{}` now leads to `{}`\n", result.followed[i].before.value,
               result.followed[i].now.value);
  if (count > most_shown)
    fmt::print(stderr, "note: and so do {} other addresses to where their words are now\n",
               count - most_shown);
}

void show_given_up(const BuildResult& result) {
  for (const Diagnostic& one : result.given_up) fmt::print(stderr, "note: given up: {}\n", one.text);
}

// The list of published addresses belongs to the content, so somebody must commit it.
void note_about_ledger(const BuildResult& result, const SiteOptions& options) {
  const std::string file = options.content + "/" + std::string(ledger_file);
  switch (result.ledger) {
    case Keeping::unchanged:
      return;
    case Keeping::made:
      fmt::print(stderr,
                 "note: `{}` is new: it lists every address of the site, so that none is lost; commit it\n",
                 file);
      return;
    case Keeping::updated:
      fmt::print(stderr, "note: `{}` changed; commit it with the texts\n", file);
      return;
    case Keeping::unwritable:
      fmt::print(
          stderr,
          "warning: `{}` cannot be written, so the addresses of this build are not remembered; build where "
          "the folder can be written to, and commit the file\n",
          file);
  }
}

int report(const BuildResult& result, const SiteOptions& options, Publishing publishing) {
  if (options.json) {
    print_json(result.diagnostics);
  } else {
    show_diagnostics(result);
  }
  if (options.timings) {
    for (const auto& [stage, seconds] : result.timings)
      fmt::print(stderr, "{:<18}{:8.3f} s\n", stage, seconds);
    if (result.published && result.pictures)
      fmt::print(stderr, "{} drawn, {} kept\n", counted(result.report.made, "picture", "pictures"),
                 result.report.kept);
  }
  const bool failed = has_errors(result.diagnostics) || (options.strict && !result.diagnostics.empty());
  if (failed) {
    fmt::print(stderr, "{}{}\n", tally(result.diagnostics),
               publishing == Publishing::publish ? "; nothing was published" : "");
    return content_errors;
  }
  show_movements(result.moved);
  show_followed(result);
  show_given_up(result);
  note_about_ledger(result, options);
  note_missing_scripts(result);
  note_quotes_without_card(result);
  note_about_pictures(result, options);
  note_unnamed(result);
  fmt::print(options.json ? stderr : stdout, "{}\n", summary(result, options, publishing));
  return all_went_well;
}

}  // namespace

int build_and_report(const SiteOptions& options, Publishing publishing) {
  const bool publishes = publishing == Publishing::publish;
  BuildResult result;
  {
    const Progress progress(publishes ? "building " + options.output : "checking " + options.content);
    result = build(build_options(options), publishing);
  }
  return report(result, options, publishing);
}

}  // namespace commonplace
