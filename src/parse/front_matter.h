#pragma once

#include <cstddef>
#include <optional>

#include "parse/faults.h"
#include "parse/source_text.h"
#include "parse/yaml.h"

namespace commonplace {

// A Markdown file taken apart: the YAML between two lines `---` at its top, and the body after it.
struct FrontMatter {
  std::optional<Yaml> yaml;  // a map; nullopt when there is none or it cannot be read
  std::size_t body = 0;      // where the body begins
};

FrontMatter split_front_matter(const SourceText& source, Faults& faults);

}  // namespace commonplace
