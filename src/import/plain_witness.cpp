#include "import/plain_witness.h"

#include <cctype>

#include "import/character_forms.h"
#include "import/unprinted.h"

namespace commonplace {
namespace {

// The length of what is no word at the beginning of `text`; 0 when it begins with one. What is escaped
// begins nothing.
std::size_t mark_length(std::string_view text) {
  const bool escape =
      text.size() > 1 && text[0] == '\\' && std::ispunct(static_cast<unsigned char>(text[1])) != 0;
  if (escape) return 2;
  for (const auto length_of : {comment_length, tag_length, address_length, note_label_length})
    if (const std::size_t length = length_of(text)) return length;
  return 0;
}

}  // namespace

std::string plain_witness(std::string_view text) {
  std::string words;
  words.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = mark_length(text.substr(at))) {
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
