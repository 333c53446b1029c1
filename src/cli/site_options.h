#pragma once

#include <string>

#include "build.h"
#include "cli/command.h"

namespace commonplace {

// The options of the commands that read the content, as they were given.
struct SiteOptions {
  std::string content = "content";
  std::string output = "site";
  std::string templates;
  std::string assets;
  std::string base_url;
  std::string today;
  bool drafts = false;
  bool no_cards = false;
  bool accept_losses = false;
  bool strict = false;
  bool links = false;  // ask other sites whether links to them work
  int jobs = 0;
  bool timings = false;
  bool json = false;
};

// Those that say what a site is made from, for every command that makes one.
void add_source_options(CLI::App& app, SiteOptions& options);

// All of them; --output only for a command that publishes.
void add_site_options(CLI::App& app, SiteOptions& options, Publishing publishing);

// Their meaning, with defaults filled in: templates and assets from beside the content directory if they
// exist there, otherwise from where the program is installed (../share/commonplace from its own
// directory); the time from the computer, unless `--today` gives the day. Nothing else in the program asks
// for the time.
BuildOptions build_options(const SiteOptions& options);

}  // namespace commonplace
