#include "import/pdf/read_pdf.h"

#include <algorithm>
#include <future>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "import/pdf/bookmarks.h"
#include "import/pdf/marks.h"
#include "import/pdf/pieces.h"
#include "import/pdf/witness.h"
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
  // The witness costs as much time as the words, and has nothing to do with them.
  std::future<std::vector<WitnessPart>> witness =
      std::async(std::launch::async, [bytes] { return read_pdf_witness(bytes); });
  tag_bookmarks(read_pdf_marks(bytes, *file), *file);
  Manuscript all;
  all.title = file->title;
  all.pieces = pdf_pieces(*file);
  all.reviews = std::move(file->reviews);
  all.witness = witness.get();
  return all;
}

}  // namespace commonplace
