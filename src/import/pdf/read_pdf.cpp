#include "import/pdf/read_pdf.h"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "import/pdf/bookmarks.h"
#include "import/pdf/marks.h"
#include "import/pdf/pieces.h"
#include "import/pdf/words.h"

namespace commonplace {

Manuscript read_pdf(std::string_view bytes, const SourcePath& source, Diagnostics& diagnostics) {
  std::optional<PdfFile> file = read_pdf_words(bytes, source, diagnostics);
  if (!file) return {};
  if (std::ranges::all_of(file->pages, [](const PdfPage& page) { return page.words.empty(); })) {
    const std::string pictures = file->pages.size() == 1
                                     ? "its page is a picture"
                                     : fmt::format("its {} pages are pictures", file->pages.size());
    diagnostics.push_back(error_at({source, 0, 0}, "the PDF has no text: " + pictures + " or empty",
                                   "run text recognition (OCR) on it first"));
    return {};
  }
  tag_bookmarks(read_pdf_marks(bytes, *file), *file);
  Manuscript all;
  all.title = file->title;
  all.pieces = pdf_pieces(*file);
  all.reviews = std::move(file->reviews);
  for (const Piece& piece : all.pieces) {
    if (all.witness.empty() || all.witness.back().spot.page != piece.spot.page)
      all.witness.push_back({{piece.spot.page, 0}, {}});
    std::string& words = all.witness.back().words;
    words += piece.words.text + "\n";
    for (const auto& row : piece.rows)
      for (const InkedText& cell : row) words += cell.text + "\n";
  }
  return all;
}

}  // namespace commonplace
