#pragma once

#include <map>
#include <string>
#include <string_view>

namespace commonplace::testing {

// Parts of a Word file by name: `word/document.xml`.
using DocxParts = std::map<std::string, std::string>;

// The parts of a Word file that is written down in short: the children of the body first, then under
// lines `@footnotes`, `@endnotes`, `@comments`, `@styles`, `@numbering`, `@header`, `@footer` those of
// other parts, and under `@links` lines `rId1 https://example.org`. All elements are Word's own.
DocxParts docx_parts(std::string_view shorthand);

// A zip archive of these parts.
std::string zip(const DocxParts& parts);

}  // namespace commonplace::testing
