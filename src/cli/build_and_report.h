#pragma once

#include <cstddef>
#include <string>

#include "build.h"
#include "cli/site_options.h"

namespace commonplace {

// Builds (or checks) a site and reports what was found and done; returns the exit code. Messages and
// timings go to standard error, the summary to standard output. With --json, standard output has only
// a JSON object: {"messages": [...], "report": {...}}.
int build_and_report(const SiteOptions& options, Publishing publishing);

// Adds a warning for each link to another site that leads nowhere or has moved. Returns how many could not be
// tested.
std::size_t test_links(BuildResult& result);

// What a build found in the content, with the lines that it is about.
std::string readable_diagnostics(const BuildResult& result, bool colored);

// "5 documents, 167 passages, 357 pages"
std::string extent(const BuildResult& result);

}  // namespace commonplace
