#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/stopwatch.h"
#include "discover/discover.h"
#include "index/golden.h"
#include "model/corpus.h"
#include "publish/publish.h"
#include "relate/external_links.h"
#include "relate/relations.h"
#include "report/editorial.h"
#include "report/site_changes.h"

namespace commonplace {

// What happened to the list of published addresses.
enum class Keeping { unchanged, made, updated, unwritable };

struct BuildOptions {
  InputDirectories input;
  std::filesystem::path output;
  std::string base_url;  // instead of site.yaml's, when not empty
  Date today;            // decides which publish_on is in the future; {}: the day it is `now`
  std::int64_t now = 0;  // seconds since 1970 in UTC; the site's time zone makes a day of it
  bool drafts = false;
  bool accept_losses = false;        // published addresses may be given up
  bool strict = false;               // warnings stop the build like errors
  int jobs = 0;                      // 0: one per core
  bool cards = true;                 // draw share pictures
  std::filesystem::path faces = {};  // their fonts, made by tools/faces.mjs; may be missing

  AssembleOptions assembling(const Inputs& inputs, bool pictures, Strings strings) const {
    return {drafts,
            today,
            base_url,
            {inputs.scripts, inputs.searched, pictures, inputs.assets.files, std::move(strings)},
            now};
  }
};

// A document that is held back.
struct Waiting {
  SourcePath source;
  std::optional<Date> until;  // nullopt: a draft
};

// What a build did. When `diagnostics` holds errors nothing was published.
struct BuildResult {
  Diagnostics diagnostics;          // sorted
  std::vector<SourceFile> sources;  // the texts and templates they point into
  bool published = false;
  bool scripts = false;   // whether the site has scripts
  bool searched = false;  // whether the site has search in the browser
  bool web_fonts = true;  // false when changed style sheets keep the site from having those of the program
  bool pictures = false;  // whether pages have share pictures
  std::vector<Url>
      without_card;             // passages with a quote that is not listed, because no whole sentence has it
  std::vector<Url> for_server;  // old addresses that only a server can send on
  std::vector<Url> unwritable;  // pages whose picture has a character that no installed font has
  std::vector<ExternalLink> external_links;  // their places as `diagnostics` gives them
  std::vector<FollowedAddress> followed;     // that lead somewhere else since the last build
  Diagnostics given_up;                      // addresses that lead nowhere any more, as was allowed
  Keeping ledger = Keeping::unchanged;
  std::vector<SourcePath> unnamed;     // entities that nothing names, so they have no page
  std::vector<Waiting> waiting;        // documents that are held back
  ContentFiles files;                  // what became of content files that are not texts
  Place example_base_url;              // where site.yaml has an example for the site's address
  std::optional<SiteChanges> changes;  // since the last build, for readers; nullopt in a check
  Editorial editorial;                 // what an editor may want to look at
  PublishReport report;
  GoldenReport golden;
  std::size_t documents = 0;
  std::size_t passages = 0;
  std::size_t pages = 0;
  Timings timings;
};

enum class Publishing { publish, check_only };

// Told what a build is about to publish, before the first file of the site changes. All of the result is
// known but `published`, `ledger`, and what the report says of repairs.
using BeforePublishing = std::function<void(const BuildResult&)>;

// content/ in, site/ out. Throws Error on system errors.
BuildResult build(const BuildOptions& options, Publishing publishing,
                  const BeforePublishing& before_publishing = {});

}  // namespace commonplace
