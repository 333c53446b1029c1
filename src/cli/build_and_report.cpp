#include "cli/build_and_report.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/counted.h"
#include "cli/progress.h"
#include "cli/publish_report.h"
#include "cli/terminal.h"

namespace commonplace {
namespace {

// One message per line, so that people can read the array too.
void print_json(const BuildResult& result) {
  std::string separator = "{\"messages\": [";
  for (const Diagnostic& one : result.diagnostics) {
    const nlohmann::ordered_json row = {{"severity", one.severity == Severity::error ? "error" : "warning"},
                                        {"file", one.place.file.value},
                                        {"line", one.place.line},
                                        {"column", one.place.column},
                                        {"text", one.text},
                                        {"help", one.help}};
    fmt::print("{}{}", separator, row.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    separator = ",\n ";
  }
  fmt::print(
      "{}],\n \"report\": {}}}\n", result.diagnostics.empty() ? separator : "",
      publish_report_json(result).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

// "2 errors, 1 warning"; empty when there is none.
std::string tally(const Diagnostics& diagnostics) {
  const std::vector<Message> messages = messages_of(diagnostics);
  const auto errors = static_cast<std::size_t>(std::ranges::count_if(
      messages, [](const Message& one) { return one.said->severity == Severity::error; }));
  const std::size_t warnings = messages.size() - errors;
  std::string text;
  if (errors > 0) text = counted(errors, "error", "errors");
  if (warnings > 0) text += (text.empty() ? "" : ", ") + counted(warnings, "warning", "warnings");
  return text;
}

// "2 pages changed, 1 page added, 71 search files". Every edit renames most search files, so these are told
// apart.
std::string changes(const PublishReport& report) {
  std::vector<std::string> parts;
  const auto add_pages = [&](std::size_t count, std::string_view deed) {
    if (count > 0) parts.push_back(fmt::format("{} {}", counted(count, "page", "pages"), deed));
  };
  add_pages(report.changed.pages, "changed");
  add_pages(report.added.pages, "added");
  add_pages(report.gone.pages, "removed");
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0) parts.push_back(counted(count, one, many));
  };
  add(report.changed.search + report.added.search, "search file", "search files");
  add(report.changed.others + report.added.others + report.gone.others, "other file", "other files");
  return parts.empty() ? "nothing changed" : fmt::format("{}", fmt::join(parts, ", "));
}

std::string summary(const BuildResult& result, const SiteOptions& options, Publishing publishing) {
  const bool publishes = publishing == Publishing::publish;
  std::string text = fmt::format("{}: {}", publishes ? options.output : options.content, extent(result));
  if (!publishes) return text + "; no errors";
  return text + "; " + changes(result.report);
}

std::string place(int rank) {
  return rank == 0 ? "nowhere" : fmt::format("place {}", rank);
}

// How well golden queries do, and which of them find their passage elsewhere than before.
void show_golden(const GoldenReport& golden) {
  if (golden.asked > 0)
    fmt::print(stderr, "golden queries: {} of {} find their passage first, {} among the first three\n",
               golden.first, golden.asked, golden.among_first);
  for (const Movement& one : golden.moved)
    fmt::print(stderr, "golden query `{}`: its passage moved from {} to {}\n", one.query, place(one.before),
               place(one.now));
}

// A site works without scripts and fonts, but nobody should publish one without knowing.
void warn_of_missing_scripts(const BuildResult& result) {
  if (!result.scripts)
    fmt::print(
        stderr,
        "warning: this site has no search in the browser, no scripts and no web fonts: this program was "
        "built or installed without them; `make` builds them\n");
  else if (!result.searched)
    fmt::print(stderr,
               "warning: this site has no search in the browser: this program was built without it; `make` "
               "builds it\n");
  if (!result.web_fonts)
    fmt::print(
        stderr,
        "warning: this site has no web fonts: its style sheets are not those that this program was built "
        "with; `make` builds them together\n");
}

// A disk that damaged the list of the site's files may have damaged more; and what is not the site's was
// kept.
void note_healed(const BuildResult& result, const SiteOptions& options) {
  if (!result.report.healed) return;
  fmt::print(stderr, "note: the list of the site's files in `{}` was damaged and has been rewritten",
             options.output);
  const std::vector<OutputPath>& others = result.report.not_ours;
  constexpr std::size_t most_named = 5;
  std::vector<std::string_view> paths;
  for (const OutputPath& path : others)
    if (paths.size() < most_named) paths.push_back(path.value);
  if (others.size() > most_named) paths.emplace_back("...");
  if (!others.empty())
    fmt::print(stderr, "; {} not the site's: {}; remove what you do not need",
               others.size() == 1 ? "one file there is" : fmt::format("{} files there are", others.size()),
               fmt::join(paths, ", "));
  fmt::print(stderr, "\n");
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
  if (options.no_cards) return;
  if (!result.pictures) {
    fmt::print(stderr,
               "warning: pages have no share pictures: the fonts for them are missing; "
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

std::string listed(const std::vector<SourcePath>& paths) {
  std::vector<std::string_view> names;
  for (const SourcePath& path : paths) names.push_back(path.value);
  return fmt::format("{}", fmt::join(names, ", "));
}

// Entities that were written in vain, or under a name that no document uses.
void note_unnamed(const BuildResult& result) {
  if (result.unnamed.empty()) return;
  const std::size_t count = result.unnamed.size();
  fmt::print(stderr, "note: {} no page, because nothing on the site names {}: {}\n",
             count == 1 ? "one entity has" : fmt::format("{} entities have", count),
             count == 1 ? "it" : "them", listed(result.unnamed));
}

// "meetings/meeting-51.md until 2026-12-05, meetings/meeting-52.md (a draft)", and the day of the next build.
void show_waiting(const BuildResult& result) {
  if (result.waiting.empty()) return;
  std::vector<std::string> documents;
  std::optional<Date> next;
  for (const Waiting& one : result.waiting) {
    documents.push_back(one.until ? fmt::format("{} until {}", one.source.value, iso(*one.until))
                                  : fmt::format("{} (a draft)", one.source.value));
    if (one.until) next = std::min(next.value_or(*one.until), *one.until);
  }
  fmt::print(stderr, "held back: {}\n", fmt::join(documents, ", "));
  if (!result.files.waiting.empty()) fmt::print(stderr, "with them: {}\n", listed(result.files.waiting));
  if (next) fmt::print(stderr, "next: {}, when the site must be built again\n", iso(*next));
}

// Files in the content folder that no reader will find.
void note_files_left_out(const BuildResult& result) {
  const std::vector<SourcePath>& files = result.files.left_out;
  if (files.empty()) return;
  fmt::print(stderr,
             "note: {} not published, because nothing on the site links to {}: {}; files for readers to "
             "download may be kept in `files/`\n",
             counted(files.size(), "file", "files"), files.size() == 1 ? "it" : "them", listed(files));
}

// Feeds, share previews and citations name the site by its address.
void note_example_address(const BuildResult& result, const SiteOptions& options) {
  const Place& place = result.example_base_url;
  if (place.file.empty()) return;
  const std::string where = options.base_url.empty()
                                ? fmt::format("{}/{}:{}", options.content, place.file.value, place.line)
                                : "--base-url";
  fmt::print(stderr,
             "note: {}: the site's address is an example, so its feeds, citations and share previews lead "
             "nowhere; write the address at which readers find it\n",
             where);
}

// No page can have an address with a query, or one that ends like a PDF's.
void note_for_server(const BuildResult& result) {
  if (result.for_server.empty()) return;
  std::vector<std::string_view> addresses;
  for (const Url& old : result.for_server) addresses.push_back(old.value);
  fmt::print(stderr,
             "note: {} only if the web server uses the site's redirect maps (see \"Old addresses\" in "
             "README.md): {}\n",
             addresses.size() == 1 ? "one old address works"
                                   : fmt::format("{} old addresses work", addresses.size()),
             fmt::join(addresses, ", "));
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

// All that staff should know of what is about to be published, or of what a check found.
void tell_before(const BuildResult& result, const SiteOptions& options, Publishing publishing) {
  if (!options.json) fmt::print(stderr, "{}", readable_diagnostics(result, takes_colour(stderr)));
  show_golden(result.golden);
  show_followed(result);
  show_given_up(result);
  if (publishing == Publishing::publish) {
    warn_of_missing_scripts(result);
    note_about_pictures(result, options);
    note_example_address(result, options);
  }
  note_quotes_without_card(result);
  note_unnamed(result);
  note_for_server(result);
  note_files_left_out(result);
  show_waiting(result);
  fmt::print(stderr, "{}", publish_report(result));
}

void show_timings(const BuildResult& result) {
  for (const auto& [stage, seconds] : result.timings) fmt::print(stderr, "{:<18}{:8.3f} s\n", stage, seconds);
  if (result.published && result.pictures)
    fmt::print(stderr, "{} drawn, {} kept\n", counted(result.report.made, "picture", "pictures"),
               result.report.kept);
}

int tell_failure(const BuildResult& result, const SiteOptions& options, Publishing publishing) {
  if (!options.json) fmt::print(stderr, "{}", readable_diagnostics(result, takes_colour(stderr)));
  fmt::print(stderr, "{}{}\n", tally(result.diagnostics),
             publishing == Publishing::publish ? "; nothing was published" : "");
  return content_errors;
}

void tell_result(const BuildResult& result, const SiteOptions& options, Publishing publishing) {
  note_about_ledger(result, options);
  note_healed(result, options);
  fmt::print(options.json ? stderr : stdout, "{}\n", summary(result, options, publishing));
}

}  // namespace

std::string readable_diagnostics(const BuildResult& result, bool colored) {
  const SourceLookup source = [&](const SourcePath& path) -> std::string_view {
    const auto found = std::ranges::find(result.sources, path, &SourceFile::path);
    return found == result.sources.end() ? std::string_view() : found->bytes;
  };
  return render_diagnostics(result.diagnostics, source, colored);
}

std::string extent(const BuildResult& result) {
  return fmt::format("{}, {}, {}", counted(result.documents, "document", "documents"),
                     counted(result.passages, "passage", "passages"), counted(result.pages, "page", "pages"));
}

int build_and_report(const SiteOptions& options, Publishing publishing) {
  const bool publishes = publishing == Publishing::publish;
  std::optional<Progress> progress(std::in_place,
                                   publishes ? "building " + options.output : "checking " + options.content);
  BuildResult result = build(build_options(options), publishing, [&](const BuildResult& planned) {
    progress.reset();
    tell_before(planned, options, publishing);
    progress.emplace("publishing " + options.output);
  });
  progress.reset();
  if (options.links) {
    const Progress testing("testing links to other sites");
    if (const std::size_t untested = test_links(result); untested > 0)
      fmt::print(stderr, "note: {} could not be tested; open {} in a browser\n",
                 counted(untested, "link", "links"), untested == 1 ? "it" : "them");
  }
  if (options.json) print_json(result);
  if (options.timings) show_timings(result);
  const bool failed = has_errors(result.diagnostics) || (options.strict && !result.diagnostics.empty());
  if (failed) return tell_failure(result, options, publishing);
  if (!publishes) tell_before(result, options, publishing);
  tell_result(result, options, publishing);
  return all_went_well;
}

}  // namespace commonplace
