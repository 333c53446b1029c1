#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace commonplace {

// XXH3, 64 bits. Stable over machines and versions; not for secrets.
std::uint64_t hash_of(std::string_view bytes);

// The low bits of `hash` as `length` characters of [0-9a-z] without i, l, o, u (5 bits each).
std::string short_code(std::uint64_t hash, int length);

// `name` with a hash of `bytes` before its ending: icon-0123456789.svg, as tools/bundle.mjs names its files.
std::string named_by_hash(std::string_view name, std::string_view bytes);

}  // namespace commonplace
