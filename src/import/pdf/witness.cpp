#include "import/pdf/witness.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <string>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

namespace commonplace {

std::vector<WitnessPart> read_pdf_witness(std::string_view bytes) {
  const auto length = static_cast<int>(std::min<std::size_t>(bytes.size(), std::numeric_limits<int>::max()));
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), length));
  std::vector<WitnessPart> parts;
  for (int number = 0; document && number < document->pages(); ++number) {
    WitnessPart& part = parts.emplace_back(WitnessPart{{number + 1, 0}, {}});
    const std::unique_ptr<poppler::page> page(document->create_page(number));
    if (!page) continue;
    const poppler::byte_array words = page->text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8();
    part.words.assign(words.begin(), words.end());
  }
  return parts;
}

}  // namespace commonplace
