#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parse/faults.h"
#include "parse/source_text.h"

namespace commonplace {

// A piece of YAML as a plain tree that knows where everything stands. Scalars are text as written;
// what they mean is the schema's business (so `2022-11-09`, `48` and `no` are what they look like).
struct Yaml {
  enum class Kind { nothing, scalar, list, map };
  Kind kind = Kind::nothing;
  Spot spot;
  std::string text;         // of a scalar
  std::vector<Yaml> items;  // of a list; of a map, its values
  std::vector<Yaml> keys;   // of a map, one scalar for each of `items`
};

// Reads [begin, end) of the source. What is no YAML, and what content has no use for (anchors,
// aliases, keys that are no text, a key twice, a second document), is a fault; nullopt when nothing
// could be read. Deep nesting is refused.
std::optional<Yaml> read_yaml(const SourceText& source, std::size_t begin, std::size_t end, Faults& faults);

}  // namespace commonplace
