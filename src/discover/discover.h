#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "base/styles.h"

namespace commonplace {

struct InputDirectories {
  std::filesystem::path content;
  std::filesystem::path templates;
  std::filesystem::path assets;
  std::filesystem::path scripts = {};  // what tools/bundle.mjs made: scripts, styles; need not be there

  std::vector<std::filesystem::path> all() const { return {content, templates, assets}; }
};

// Everything a build reads, each list sorted by path. `texts` are content/**/*.md and *.yaml;
// `files` the other content files, published as they are; `assets` also those, with what the bundle
// made of them in their place (styles.h) and no TypeScript (*.ts).
struct Inputs {
  std::vector<SourceFile> texts;
  std::vector<SourceFile> files;
  std::vector<SourceFile> templates;
  std::vector<SourceFile> assets;
  bool scripts = false;   // whether the scripts were there
  bool searched = false;  // and those that search
  Styles styles = {};
};

// Reads the three directories; the only place of the program that reads what it builds from. Hidden
// files (a name that begins with `.`) and editors' backups (`~`) are passed over. A content file that
// cannot be read, is a directory with the name of a text, is a link that leads out of content/, or is
// larger than 20 MB (a text) or 50 MB gets a diagnostic. A directory that is missing, and a template or
// asset that cannot be read, throws Error.
Inputs discover(const InputDirectories& directories, Diagnostics& diagnostics);

// The texts of a content directory alone, of those whose path is `wanted`; sorted by path.
std::vector<SourceFile> discover_texts(const std::filesystem::path& content,
                                       const std::function<bool(const SourcePath&)>& wanted,
                                       Diagnostics& diagnostics);

std::set<SourcePath> paths_of(const std::vector<SourceFile>& files);

}  // namespace commonplace
