#pragma once

#include "build.h"
#include "cli/site_options.h"

namespace commonplace {

// Builds (or checks) a site and says what was found and done; the exit code. Messages and timings go
// to the standard error, what was made to the standard output; with --json the messages are a JSON
// array on the standard output, and nothing else is there.
int build_and_report(const SiteOptions& options, Publishing publishing);

}  // namespace commonplace
