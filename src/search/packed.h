#pragma once

#include <cstddef>
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

// A length as a byte: up to 31 as it is; a larger one by its highest five bits, so within a sixteenth.
std::uint8_t length_byte(std::size_t length);
std::size_t length_of_byte(std::uint8_t byte);

// Words in order of their bytes: how many bytes each shares with the one before, how many follow, and those.
// plan, planned: 0 4 "plan" 4 3 "ned".
void append_word(std::string& bytes, std::string_view before, std::string_view word);

// Takes the first word off `bytes`; `word` holds the one before it, and is changed into it.
void take_word(std::string_view& bytes, std::string& word);

// Ascending rows, each as its difference from the one before (from 0 at first).
std::vector<std::int64_t> unpack_rows(std::string_view bytes);

}  // namespace commonplace
