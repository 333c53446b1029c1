#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// Bytes that sort, compared as plain strings, in the order of `locale` ("en", "es"): accents after
// the plain letter, case last, digits by value, punctuation ignored.
std::string sort_key(std::string_view text, const std::string& locale);

// The letter under which an index A-Z files `text`: its first letter, upper case, without accent
// (Á -> A); "#" for a digit or a symbol.
std::string index_letter(std::string_view text);

}  // namespace commonplace
