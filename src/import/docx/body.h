#pragma once

#include <string>
#include <vector>

#include <pugixml.hpp>

#include "import/docx/numbering.h"
#include "import/docx/package.h"
#include "import/docx/runs.h"
#include "import/docx/styles.h"
#include "import/manuscript.h"

namespace commonplace {

// Makes pieces of Word's XML: paragraphs, items, tables; pictures, comments and text boxes behind the
// paragraph they hang on. Sizes of pieces stay in half points: only who has seen the whole document can
// say what most letters have.
class DocxBody {
 public:
  explicit DocxBody(const DocxPackage& package);

  // The pieces of a story: the body, a header. Its links mean the relationships of `part`.
  std::vector<Piece> read(pugi::xml_node story, const std::string& part);

  // All paragraphs of a story (a note, a comment) in one text, with hard breaks between them; what
  // hangs on them is added to `asides`.
  InkedText read_as_one(pugi::xml_node story, const std::string& part, std::vector<Piece>& asides);

  // The notes referred to so far.
  const std::vector<DocxNote>& notes() const { return runs_.notes(); }

 private:
  void read_blocks(pugi::xml_node container);
  void read_paragraph(pugi::xml_node node);
  void add(Piece piece);
  void add_unended();
  void read_aside(const DocxAside& aside);
  void read_table(pugi::xml_node node);
  std::vector<InkedText> read_cells(pugi::xml_node row, std::vector<Piece>& asides);

  const DocxPackage& package_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  DocxRuns runs_;
  std::vector<Piece> pieces_;
  int line_ = 0;
  int empty_paragraphs_ = 0;  // since the last piece
};

}  // namespace commonplace
