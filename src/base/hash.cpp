#include "base/hash.h"

#include <algorithm>

#include <fmt/format.h>
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

std::string named_by_hash(std::string_view name, std::string_view bytes) {
  constexpr std::size_t digits = 10;
  const std::size_t ending = std::min(name.rfind('.'), name.size());
  return fmt::format("{}-{}{}", name.substr(0, ending),
                     fmt::format("{:016x}", hash_of(bytes)).substr(0, digits), name.substr(ending));
}

}  // namespace commonplace
