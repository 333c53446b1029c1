#pragma once

#include <cstddef>

#include "model/body.h"
#include "parse/faults.h"
#include "parse/source_text.h"

namespace commonplace {

// Reads the Markdown from `begin` to the end of the source: GitHub's dialect with tables,
// strikethrough, bare addresses as links, and footnotes; quotation marks stay as they are typed.
// Raw HTML, links that run scripts, notes without definition and a few things a reader would
// stumble over are faults at their place in the file. Comments are left out.
Body parse_body(const SourceText& source, std::size_t begin, Faults& faults);

}  // namespace commonplace
