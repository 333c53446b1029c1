#pragma once

#include <string_view>

namespace commonplace {

// What a source is, by its content; its name is not asked. `zip` is an archive that holds no Word
// document, `old_office` a compound file (.doc before 2007, or a Word document under a password),
// `other` bytes that are no text, `empty` nothing but white space.
enum class SourceFormat { text, pdf, docx, zip, old_office, rtf, html, other, empty };

SourceFormat source_format(std::string_view bytes);

}  // namespace commonplace
