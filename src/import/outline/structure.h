#pragma once

#include "import/draft/draft.h"
#include "import/knowledge.h"
#include "import/manuscript.h"

namespace commonplace {

struct StructureOptions {
  std::string_view kind;  // id of one of document_kinds(), or empty: to be told from the text
  std::string_view file;  // the source's name: the last witness for kind, number and title
};

// Decides what each piece is (heading, paragraph, half of one, quotation, note, front matter), joins what
// belongs together, and gives the headings their levels. Never fails; what it is not sure of is marked
// for review. The essay in structure.cpp tells the steps.
Draft structure(const Manuscript& manuscript, const Knowledge& knowledge, const StructureOptions& options);

}  // namespace commonplace
