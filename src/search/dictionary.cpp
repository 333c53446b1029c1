#include "search/dictionary.h"

#include <string>

#include "search/packed.h"

namespace commonplace {

Dictionary::Dictionary(const Database& database)
    : block_(database, "SELECT words FROM dictionary WHERE first <= ?1 ORDER BY first DESC LIMIT 1") {}

bool Dictionary::has(std::string_view folded) {
  if (!block_.with(folded).step()) return false;
  std::string_view bytes = block_.blob(0);
  for (std::string word; !bytes.empty();) {
    take_word(bytes, word);
    if (word >= folded) return word == folded;
  }
  return false;
}

}  // namespace commonplace
