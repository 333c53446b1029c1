#include "import/text/plain_witness.h"

#include "import/character_forms.h"
#include "import/text/unprinted.h"

namespace commonplace {
std::string plain_witness(std::string_view text) {
  std::string words;
  words.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_escape(text.substr(at))) {
      words += text[at + 1];
      at += 2;
    } else if (const std::size_t length = unprinted_length(text.substr(at))) {
      at += length;
    } else if (const HtmlEntity entity = html_entity(text.substr(at)); entity.length > 0) {
      words += entity.words;
      at += entity.length;
    } else {
      words += text[at++];
    }
  }
  return words;
}

}  // namespace commonplace
