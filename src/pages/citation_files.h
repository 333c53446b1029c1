#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages/citation_record.h"

namespace commonplace {

// A format of programs that keep references. `write` gives a whole file of some records.
struct CitationFormat {
  std::string_view id;         // bibtex
  std::string_view label;      // BibTeX
  std::string_view extension;  // bib
  std::string (*write)(const std::vector<CitationRecord>& records);
};
const std::vector<CitationFormat>& citation_formats();  // BibTeX, RIS, CSL-JSON

}  // namespace commonplace
