#include "text/capital.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/wide.h"

namespace commonplace {

bool is_capitalized(std::string_view text) {
  if (text.empty()) return false;
  constexpr std::size_t longest_character = 4;  // bytes
  const UChar32 first = wide(text.substr(0, longest_character)).char32At(0);
  return u_isupper(first) != 0 || u_istitle(first) != 0;
}

std::string capitalized(std::string_view text) {
  if (text.empty()) return {};
  icu::UnicodeString letters = wide(text);
  const UChar32 first = letters.char32At(0);
  letters.replace(0, U16_LENGTH(first), u_totitle(first));
  std::string capital;
  return letters.toUTF8String(capital);
}

}  // namespace commonplace
