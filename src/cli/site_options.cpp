#include "cli/site_options.h"

#include <ctime>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include "cli/whole_number.h"
#include "parse/link_address.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

std::string check_day(const std::string& text) {
  const auto date = parse_date(text);
  return date && date->day > 0 ? ""
                               : fmt::format("`{}` is not a valid date; use the form `2022-11-09`", text);
}

std::string check_base_url(const std::string& text) {
  const AddressFault fault = fault_of_base_url(text);
  return fault.text.empty() ? "" : fmt::format("{}; {}", fault.text, fault.help);
}

std::string check_directory(const std::string& text) {
  return text.empty() ? "name a directory" : "";
}

fs::path directory_of_the_program() {
  std::error_code problem;
  return fs::read_symlink("/proc/self/exe", problem).parent_path();
}

fs::path installed_directory(const char* name) {
  return directory_of_the_program().parent_path() / "share/commonplace" / name;
}

// If neither exists, the nearer one is returned, so that the message about it makes sense.
fs::path design_directory(const std::string& given, const fs::path& content, const char* name) {
  if (!given.empty()) return given;
  const fs::path near = (content / ".." / name).lexically_normal();
  std::error_code problem;
  const fs::path installed = installed_directory(name);
  return !fs::is_directory(near, problem) && fs::is_directory(installed, problem) ? installed : near;
}

// The output of tools/ (browser scripts, fonts for pictures) is in the program's directory.
fs::path made_directory(const char* name) {
  std::error_code problem;
  const fs::path built = directory_of_the_program() / name;
  return fs::is_directory(built, problem) ? built : installed_directory(name);
}

void add_directory(CLI::App& app, const char* name, std::string& value, const char* meaning,
                   const char* usual) {
  app.add_option(name, value, meaning)->type_name("DIR")->default_str(usual)->check(check_directory);
}

std::string with_slash(std::string url) {
  if (!url.empty() && !url.ends_with('/')) url += '/';
  return url;
}

}  // namespace

void add_source_options(CLI::App& app, SiteOptions& options) {
  add_directory(app, "--content", options.content, "the site's source files", "content");
  add_directory(app, "--templates", options.templates, "page templates", "templates, next to the content");
  add_directory(app, "--assets", options.assets, "style sheets and scripts", "assets, next to the content");
  app.add_option("--today", options.today, "the date to compare with `publish_on`")
      ->type_name("DATE")
      ->default_str("today, in the site's time zone")
      ->check(check_day);
  app.add_option("--jobs", options.jobs, "threads")
      ->type_name("N")
      ->default_str("one per core")
      ->check(whole_number_from(1));
}

void add_site_options(CLI::App& app, SiteOptions& options, Publishing publishing) {
  add_source_options(app, options);
  if (publishing == Publishing::publish) {
    add_directory(app, "--output", options.output, "where the site is written: new, empty, or built earlier",
                  "site");
    app.add_flag("--no-cards", options.no_cards, "skip share pictures");
    app.add_flag("--accept-losses", options.accept_losses,
                 "publish even if addresses of the site are given up; they are listed");
  }
  app.add_option("--base-url", options.base_url, "the site's public address")
      ->type_name("URL")
      ->default_str("from site.yaml")
      ->check(check_base_url);
  app.add_flag("--drafts", options.drafts, "include drafts and documents held back by `publish_on`");
  if (publishing == Publishing::check_only)
    app.add_flag("--links", options.links, "also ask other sites whether links to them still work");
  app.add_flag("--strict", options.strict, "treat warnings as errors");
  app.add_flag("--timings", options.timings, "show how long each stage took");
  app.add_flag("--json", options.json, "print messages and report as JSON on standard output");
}

BuildOptions build_options(const SiteOptions& options) {
  BuildOptions build;
  build.input.content = options.content;
  build.input.templates = design_directory(options.templates, options.content, "templates");
  build.input.assets = design_directory(options.assets, options.content, "assets");
  build.input.scripts = made_directory("browser");
  build.output = options.output;
  build.base_url = with_slash(options.base_url);
  if (!options.today.empty()) build.today = parse_date(options.today).value();
  build.now = std::time(nullptr);
  build.drafts = options.drafts;
  build.accept_losses = options.accept_losses;
  build.strict = options.strict;
  build.jobs = options.jobs;
  build.cards = !options.no_cards;
  build.faces = made_directory("faces");
  return build;
}

}  // namespace commonplace
