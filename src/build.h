#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/stopwatch.h"
#include "discover/discover.h"
#include "index/golden.h"
#include "model/corpus.h"
#include "publish/publish.h"

namespace commonplace {

struct BuildOptions {
  InputDirectories input;
  std::filesystem::path output;
  std::string base_url;  // instead of site.yaml's, when not empty
  Date today;            // decides which publish_on lies ahead
  bool drafts = false;
  bool strict = false;               // warnings stop the build like errors
  int jobs = 0;                      // 0: one per core
  bool cards = true;                 // draw the pictures that pages are shared with
  std::filesystem::path faces = {};  // the type they are drawn in, made by tools/faces.mjs; need not be there

  AssembleOptions assembling(const Inputs& inputs, bool pictures, Strings strings) const {
    return {drafts,
            today,
            base_url,
            {inputs.scripts, inputs.searched, pictures, inputs.styles, std::move(strings)}};
  }
};

// What a build did. When `diagnostics` holds errors nothing was published.
struct BuildResult {
  Diagnostics diagnostics;          // sorted
  std::vector<SourceFile> sources;  // the texts and templates they point into
  bool published = false;
  bool searched = false;        // whether search in a browser is part of the site
  bool pictures = false;        // whether pages have pictures to be shared with
  std::vector<Url> unwritable;  // pages whose picture has a letter that no font of the machine has
  PublishReport report;
  std::vector<Movement> moved;  // golden queries, since the site was last published
  std::size_t documents = 0;
  std::size_t passages = 0;
  std::size_t pages = 0;
  Timings timings;
};

enum class Publishing { publish, check_only };

// content/ in, site/ out. Throws Error when the environment fails.
BuildResult build(const BuildOptions& options, Publishing publishing);

}  // namespace commonplace
