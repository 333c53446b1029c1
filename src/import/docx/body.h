#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "import/docx/list_places.h"
#include "import/docx/numbering.h"
#include "import/docx/package.h"
#include "import/docx/runs.h"
#include "import/docx/styles.h"
#include "import/manuscript.h"

namespace commonplace {

// Makes pieces of Word's XML: paragraphs, items, tables; pictures, comments and text boxes behind the
// paragraph they hang on. Sizes of pieces stay in half points: only who has seen the whole document can
// say what most letters have. SourceSpot::line counts paragraphs, over all stories that are read.
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
  // The paragraphs read so far, and where they are in lists.
  ListPlaces& list_places() { return list_places_; }
  int paragraphs() const { return line_; }
  // Charts and diagrams met so far: their words are in parts of their own.
  struct ChartPart {
    SourceSpot spot;
    pugi::xml_node root;
  };
  const std::vector<ChartPart>& chart_parts() const { return chart_parts_; }
  std::vector<Review> take_reviews() { return std::exchange(reviews_, {}); }

 private:
  InkedText joined(std::vector<Piece> pieces, std::vector<Piece>& asides);
  void use_relations_of(const std::string& part);
  void read_blocks(pugi::xml_node container);
  void read_control(pugi::xml_node control);
  void read_paragraph(pugi::xml_node node);
  void end_paragraph(const DocxStyles::Style& style, bool by_outline);
  void set_looks(const DocxStyles::Style& style, float half_points, Piece& piece);
  void set_list(const DocxStyles::Style& style, Piece& piece);
  void leave_out_contents(Piece& piece, bool by_field);
  void add_unended();
  void read_aside(const DocxAside& aside);
  void read_picture(const DocxAside& aside, Piece& piece);
  void read_chart(const DocxAside& aside, Piece& piece);
  void add_left_out(const std::string& words, const std::string& reason);
  void read_table(pugi::xml_node node);
  std::vector<InkedText> read_cells(pugi::xml_node row, std::vector<Piece>& asides);

  const DocxPackage& package_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  DocxRuns runs_;
  std::string part_;                                        // that is being read
  std::map<std::string, DocxPackage::Relation> relations_;  // its own, by id
  std::vector<Piece> pieces_;
  std::vector<Review> reviews_;
  std::vector<ChartPart> chart_parts_;
  ListPlaces list_places_;
  int line_ = 0;
  int empty_paragraphs_ = 0;  // since the last piece
  bool in_front_ = true;      // no heading and no long paragraph so far
  int space_below_ = 0;       // what the last paragraph leaves, in twips
  bool last_is_contextual_ = false;
  std::string last_style_;
  bool in_cell_ = false;
  bool guessed_contents_ = false;
};

}  // namespace commonplace
