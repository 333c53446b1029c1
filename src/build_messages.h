#pragma once

#include "base/diagnostic.h"
#include "build.h"
#include "pictures/studio.h"

namespace commonplace {

// What is wrong with the content and the templates, gathered while a build goes on.
struct BuildMessages {
  Diagnostics content;
  Diagnostics templates;

  // Whether nothing may be published: there is an error, or a warning when those are to be strict.
  bool forbid_publishing(bool strict) const;
};

// What share pictures are drawn with; null when none are wanted, or there are no faces to draw them in.
std::shared_ptr<const Studio> open_studio(const BuildOptions& options, const std::vector<SourceFile>& assets);

// What the site is made of, and what there is to say of its pictures (`studio` is null without any).
void count(const Corpus& corpus, std::size_t pages, const Studio* studio, BuildResult& result);

// Puts the messages into the result, sorted, with the texts they point into, every path as the
// person who reads it can open it.
void report(BuildMessages messages, Inputs inputs, const InputDirectories& directories, BuildResult& result);

}  // namespace commonplace
