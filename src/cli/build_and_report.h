#pragma once

#include "build.h"
#include "cli/site_options.h"

namespace commonplace {

// Builds (or checks) a site and reports what was found and done; returns the exit code. Messages and
// timings go to standard error, the summary to standard output. With --json, standard output has only
// the messages, as a JSON array.
int build_and_report(const SiteOptions& options, Publishing publishing);

}  // namespace commonplace
