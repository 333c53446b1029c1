#include "base/hash.h"

#include <xxhash.h>

namespace commonplace {

std::uint64_t hash_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string short_code(std::uint64_t hash, int length) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford's base 32
  std::string code;
  for (int i = 0; i < length; ++i, hash >>= 5U) code += digits[hash & 31U];
  return code;
}

}  // namespace commonplace
