#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parse/faults.h"
#include "parse/source_text.h"

namespace commonplace {

// Parsed YAML as a plain tree with source positions. Scalars are text as written; the schema decides what
// they mean (so `2022-11-09`, `48` and `no` stay as they look).
struct Yaml {
  enum class Kind { nothing, scalar, list, map };
  Kind kind = Kind::nothing;
  Spot spot;
  std::string text;         // of a scalar
  std::vector<Yaml> items;  // of a list; of a map, its values
  std::vector<Yaml> keys;   // of a map, one scalar for each of `items`
};

// Parses [begin, end) of the source. Invalid YAML, and features that content must not use (anchors,
// aliases, tags, control characters, keys that are not text, duplicate keys, a second document), are
// reported, and so are comments `# review: ...`; nullopt if nothing could be parsed. Deep nesting is
// rejected.
std::optional<Yaml> read_yaml(const SourceText& source, std::size_t begin, std::size_t end, Faults& faults);

}  // namespace commonplace
