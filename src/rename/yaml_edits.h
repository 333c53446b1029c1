#pragma once

#include <vector>

#include "parse/yaml.h"
#include "rename/edited_text.h"
#include "rename/new_name.h"

namespace commonplace {

// Changes whatever names the thing in a YAML file, or in the front matter of a text. Returns the lines
// changed.
std::vector<int> rename_in_yaml(const SourcePath& file, const Yaml& yaml, const NewName& name,
                                EditedText& text);

// Writes the former names into the thing's own front matter (`yaml`, whose body begins at line `body_line`)
// or glossary entry. Returns what was written, in words.
std::vector<std::string> write_past(const Yaml& yaml, int body_line, const NewName& name, EditedText& text);

}  // namespace commonplace
