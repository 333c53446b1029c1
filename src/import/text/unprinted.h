#pragma once

#include <cstddef>
#include <string_view>

namespace commonplace {

// The lengths of marks in a rough text that are not printed, each at the beginning of `text` and within
// one line; 0 when there is none. The text reader makes something of them, the witness drops them.
std::size_t comment_length(std::string_view text);     // <!-- words -->
std::size_t tag_length(std::string_view text);         // <b>, </span>, <a href="...">
std::size_t address_length(std::string_view text);     // ](address)
std::size_t note_label_length(std::string_view text);  // [^label]

bool is_escape(std::string_view text);  // `\$`: prints `$`, which begins nothing

// The length of any of them, or of an escaped sign.
std::size_t unprinted_length(std::string_view text);

}  // namespace commonplace
