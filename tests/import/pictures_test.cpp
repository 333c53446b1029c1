#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "import/draft/write_draft.h"
#include "import/knowledge.h"
#include "import/outline/structure.h"

namespace commonplace {
namespace {

Piece text_piece(std::string words, std::string style = "") {
  Piece piece;
  piece.words.text = std::move(words);
  piece.style = std::move(style);
  piece.size = 1;
  return piece;
}

Piece picture_piece(std::string description = "") {
  Piece piece;
  piece.kind = PieceKind::picture;
  piece.words.text = std::move(description);
  piece.picture = std::make_shared<PictureFile>(PictureFile{"bytes", "png"});
  return piece;
}

// The body of the draft without its blank lines and the comments on pictures.
std::string body_of(std::vector<Piece> pieces) {
  Manuscript manuscript;
  manuscript.pieces = std::move(pieces);
  int line = 0;
  for (Piece& piece : manuscript.pieces) piece.spot.line = ++line;
  const WrittenDraft written =
      write_draft(structure(manuscript, Knowledge{}, {"meeting-summary", "herons.pdf"}), "herons");
  std::string body;
  std::istringstream lines(written.markdown.substr(written.front_bytes));
  for (std::string text; std::getline(lines, text);)
    if (!text.empty() && text.find("describe the picture") == std::string::npos) body += text + "\n";
  return body;
}

const std::string first =
    "The herons were counted on every morning of that winter, from the end of the pier.";
const std::string second =
    "Nobody had counted them before, and so nobody knew whether they were many or few.";

TEST_CASE("a picture takes the caption below it, else the one above it") {
  CHECK(body_of({text_piece(first), picture_piece(), text_piece("Figure 1. Herons by month"),
                 text_piece(second)}) ==
        first + "\n![a picture](../images/herons-1.png \"Figure 1. Herons by month\")\n" + second + "\n");
  CHECK(body_of({text_piece(first), text_piece("Herons by month", "caption"), picture_piece("Nine bars"),
                 text_piece(second)}) ==
        first + "\n![Nine bars](../images/herons-1.png \"Herons by month\")\n" + second + "\n");
}

TEST_CASE("the caption of a table is none of a picture's") {
  Piece table;
  table.kind = PieceKind::table;
  table.rows = {{{"Month", {}}, {"Herons", {}}}, {{"May", {}}, {"9", {}}}};
  CHECK(body_of({text_piece(first), picture_piece(), text_piece("Table 1. Herons by month"), table,
                 text_piece(second)}) == first +
                                             "\n![a picture](../images/herons-1.png)\n"
                                             "Table 1. Herons by month\n"
                                             "| Month | Herons |\n|---|---|\n| May | 9 |\n" +
                                             second + "\n");
}

TEST_CASE("a picture in the middle of a paragraph comes behind it") {
  CHECK(body_of({text_piece(first), text_piece("The keeper of the pier had asked for a list of all the"),
                 picture_piece(), text_piece("boats that came in while the herons were being counted.")}) ==
        first +
            "\nThe keeper of the pier had asked for a list of all the boats that came in while the herons "
            "were being counted.\n![a picture](../images/herons-1.png)\n");
}

}  // namespace
}  // namespace commonplace
