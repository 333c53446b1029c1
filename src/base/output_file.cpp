#include "base/output_file.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace commonplace {

void append(std::vector<OutputFile>& files, std::vector<OutputFile> more) {
  std::ranges::move(more, std::back_inserter(files));
}

std::vector<OutputFile> copies(std::vector<SourceFile> sources, const std::string& folder, Naming naming) {
  std::vector<OutputFile> files;
  files.reserve(sources.size());
  for (SourceFile& source : sources)
    files.push_back({{folder + source.path.value}, std::move(source.bytes), {}, naming});
  return files;
}

std::vector<OutputFile> copies(std::vector<SourceFile> sources) {
  std::vector<OutputFile> files;
  files.reserve(sources.size());
  for (SourceFile& source : sources)
    files.push_back({{source.path.value}, std::move(source.bytes), {}, Naming::by_place, {source.path}});
  return files;
}

}  // namespace commonplace
