#include "fuzz/seeds_of_site.h"

#include <algorithm>

#include "discover/discover.h"
#include "fuzz/content_kinds.h"
#include "index/slices.h"
#include "index/write_index.h"
#include "parse/parse.h"
#include "relate/relate.h"

namespace commonplace::testing {
namespace {

namespace fs = std::filesystem;

std::vector<SourceFile> texts_of(const fs::path& content) {
  Diagnostics ignored;
  return discover_texts(
      content, [](const SourcePath&) { return true; }, ignored);
}

// "meetings" or "site.yaml": what says the kind of a content file.
std::string kind_of(std::string_view path) {
  return std::string(path.substr(0, path.find('/')));
}

}  // namespace

std::vector<std::string> content_seeds(const fs::path& content) {
  std::vector<std::string> seeds;
  for (const SourceFile& file : texts_of(content)) {
    const auto kind = std::ranges::find(content_kinds, kind_of(file.path.value), kind_of);
    if (kind != content_kinds.end())
      seeds.push_back(static_cast<char>(kind - content_kinds.begin()) + file.bytes);
  }
  return seeds;
}

std::string database_seed(const fs::path& content) {
  Diagnostics ignored;
  std::vector<Parsed> parsed = parse_all(texts_of(content), 1, false, ignored);
  const Corpus corpus = assemble(std::move(parsed), {}, {.today = {2024, 1, 2}}, ignored);
  const Relations relations = relate(corpus, 1, ignored);
  Index passages = write_index(corpus);
  const Topics topics = relate_themes(corpus, relations, passages, ignored);
  return database_bytes(complete_index(std::move(passages), corpus, relations, topics).database());
}

}  // namespace commonplace::testing
