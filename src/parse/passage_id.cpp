#include "parse/passage_id.h"

#include "base/hash.h"
#include "text/words.h"

namespace commonplace {

std::string UniqueNames::claim(std::string name) {
  const int count = ++claimed_[name];
  if (count == 1) return name;
  return claim(name + "-" + std::to_string(count));  // unless a heading "Goals 2" has that name already
}

std::string passage_code(std::string_view text) {
  return "p-" + words_code(text);
}

std::string words_code(std::string_view text) {
  return short_code(hash_of(folded_words_joined(text)), 6);
}

}  // namespace commonplace
