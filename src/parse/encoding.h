#pragma once

#include <string>
#include <string_view>

#include "parse/faults.h"

namespace commonplace {

// The text of a file's bytes: a byte order mark is dropped, line ends of every kind become `\n`.
// Bytes that are no UTF-8 text (or UTF-16, or a NUL, or nothing at all, or far too much) are a
// fault, and the text is empty.
std::string decode(std::string_view bytes, const SourcePath& path, Faults& faults);

}  // namespace commonplace
