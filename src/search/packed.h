#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// Whole numbers as bytes, small ones short: seven bits a byte, the lowest first, the eighth set when
// more follow (LEB128, as in WebAssembly and Protocol Buffers). 300 is AC 02.
void append_number(std::string& bytes, std::uint64_t number);

// Takes the first number off `bytes`; 0 when they are at an end.
std::uint64_t take_number(std::string_view& bytes);

// Ascending rows, each as its difference from the one before (from 0 at first).
std::vector<std::int64_t> unpack_rows(std::string_view bytes);

}  // namespace commonplace
