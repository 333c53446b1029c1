#pragma once

#include "base/diagnostic.h"
#include "build.h"
#include "pictures/studio.h"
#include "relate/relations.h"

namespace commonplace {

// Problems in the content and templates, collected during a build.
struct BuildMessages {
  Diagnostics content;
  Diagnostics templates;

  // Whether publishing is forbidden: there is an error, or, if strict, a warning.
  bool forbid_publishing(bool strict) const;
};

// Draws share pictures; null if none are wanted or the fonts are missing.
std::shared_ptr<const Studio> open_studio(const BuildOptions& options, const std::vector<SourceFile>& assets);

// Counts what the site contains, and reports on its pictures (`studio` is null without any).
void count(const Corpus& corpus, const Relations& relations, std::size_t pages, const Studio* studio,
           BuildResult& result);

// Addresses that lead nowhere are errors, unless that is accepted; in a preview they are warnings.
void judge_losses(const Relations& relations, const BuildOptions& options, BuildMessages& messages,
                  BuildResult& result);

// Moves the messages into the result, sorted, with the texts they point into. Paths are as the user can
// open them.
void report(BuildMessages messages, Inputs inputs, const InputDirectories& directories, BuildResult& result);

}  // namespace commonplace
