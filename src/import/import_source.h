#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "import/draft/left_out.h"
#include "import/draft/write_draft.h"
#include "import/knowledge.h"

namespace commonplace {

struct ImportOptions {
  std::string_view kind;     // id of one of document_kinds(), or empty: to be told from the text
  bool keep_source = false;  // whether readers are to be offered the source itself
};

// What became of one source. With errors among its diagnostics there is no draft.
struct Imported {
  std::string id;           // meeting-48
  std::string path;         // below content/: meetings/meeting-48.md
  std::string kept_source;  // where the draft says that a copy of the source is, below content/; or empty
  WrittenDraft draft;
  std::vector<LeftOut> left_out;
  Diagnostics diagnostics;
  std::size_t headings = 0, passages = 0, notes = 0, quotes = 0;

  bool ok() const { return !has_errors(diagnostics); }
};

// Reads a source, whatever its format, and writes its draft. The draft has been held against the source, word
// by word, and read back with the parser of content. Reads no file; `name` is the source's.
Imported import_source(std::string_view bytes, const std::string& name, const Knowledge& knowledge,
                       const ImportOptions& options);

}  // namespace commonplace
