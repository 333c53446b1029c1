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

// Counts what the site contains, and reports on its pictures (`studio` is null without any).
void count(const Corpus& corpus, const Relations& relations, std::size_t pages, const Studio* studio,
           BuildResult& result);

// Which documents are held back, and until when.
void tell_what_waits(const Corpus& corpus, BuildResult& result);

// Takes those files out of `files`; both are sorted by path.
std::vector<SourceFile> take_files(std::vector<SourceFile>& files, const std::vector<SourcePath>& wanted);

// Addresses that lead nowhere are errors, unless that is accepted; in a preview they are warnings.
void judge_losses(const Relations& relations, const BuildOptions& options, BuildMessages& messages,
                  BuildResult& result);

// Moves the messages into the result, sorted, with the texts they point into. Paths are as the user can
// open them.
void report(BuildMessages messages, Inputs inputs, const InputDirectories& directories, BuildResult& result);

}  // namespace commonplace
