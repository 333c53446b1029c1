#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace commonplace {

enum class TagKind { text, html, section, inverted, close, partial, comment, said };

// `{{title}}`, `{{{body}}}`, `{{#items}}`, `{{^items}}`, `{{/items}}`, `{{> head}}`, `{{! ... }}`, and
// `{{say.latest}}`: words of the interface (model/strings.h), whose gaps are names of the view.
struct TemplateTag {
  TagKind kind = TagKind::text;
  std::string name;       // without braces, sign, `say.` and spaces; a comment has none
  std::size_t begin = 0;  // its bytes in the file, braces included
  std::size_t end = 0;
};

// A template or partial cut into tags. Borrows the file.
struct TemplateSource {
  const SourceFile* file = nullptr;
  std::vector<TemplateTag> tags;

  Place place_of(const TemplateTag& tag) const { return place_at(file->path, file->bytes, tag.begin); }
  std::string_view written(const TemplateTag& tag) const {
    return std::string_view(file->bytes).substr(tag.begin, tag.end - tag.begin);
  }
};

// Reads the tags of a file. Reported: a tag without end, a tag of Mustache's that is not used here
// (`{{&name}}`, changed delimiters), and sections not opened and closed in order within the file.
TemplateSource read_template(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace commonplace
