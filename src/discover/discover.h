#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_facts.h"
#include "base/source_file.h"
#include "discover/name_assets.h"

namespace commonplace {

struct InputDirectories {
  std::filesystem::path content;
  std::filesystem::path templates;
  std::filesystem::path assets;
  std::filesystem::path scripts = {};  // output of tools/bundle.mjs: scripts, styles; may be missing

  std::vector<std::filesystem::path> all() const { return {content, templates, assets}; }
};

// Everything a build reads, each list sorted by path. `texts` are content/**/*.md and *.yaml;
// `files` are the other content files, published unchanged; so are `assets`, under the names of name_assets.h
// and without TypeScript (*.ts).
struct Inputs {
  std::vector<SourceFile> texts;
  std::vector<SourceFile> files;
  std::vector<SourceFile> templates;
  NamedAssets assets;
  bool scripts = false;   // whether the scripts were found
  bool searched = false;  // whether search scripts are among them
};

// Reads the three directories; nothing else in the program reads build input. Hidden files (names that
// start with `.`) and editor backups (`~`) are skipped. A content file gets a diagnostic if it cannot be
// read, is a directory with the name of a text, is a link to outside content/, or is larger than 20 MB
// (a text) or 50 MB. A missing directory, and a template or asset that cannot be read, throws Error.
Inputs discover(const InputDirectories& directories, Diagnostics& diagnostics);

// Only the texts of a content directory whose path is `wanted`; sorted by path.
std::vector<SourceFile> discover_texts(const std::filesystem::path& content,
                                       const std::function<bool(const SourcePath&)>& wanted,
                                       Diagnostics& diagnostics);

// The facts that pages show about these files, by path.
std::map<SourcePath, FileFacts> facts_of(const std::vector<SourceFile>& files);

}  // namespace commonplace
