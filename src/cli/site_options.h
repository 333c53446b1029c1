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
  int jobs = 0;
  bool timings = false;
  bool json = false;
};

// Declares them; --output only for a command that publishes.
void add_site_options(CLI::App& app, SiteOptions& options, Publishing publishing);

// Their meaning, with defaults filled in: templates and assets from beside the content directory if they
// exist there, otherwise from where the program is installed (../share/commonplace from its own
// directory); today's date from the computer. Nothing else in the program asks for the date.
BuildOptions build_options(const SiteOptions& options);

}  // namespace commonplace
