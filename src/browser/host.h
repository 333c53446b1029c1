#pragma once

#include <cstddef>

// What the page's worker does for the module: it has Unicode's tables (assets/search/core.ts). It also has
// the pages of the database, which only SQLite asks for (sqlite/pager.c).
extern "C" {

// Texts are UTF-8. The result is allocated with malloc(), its length in `length_out`; the caller frees it.
__attribute__((import_module("host"), import_name("nfkc"))) char* host_nfkc(const char* text,
                                                                            std::size_t length,
                                                                            std::size_t* length_out);
__attribute__((import_module("host"), import_name("nfkc_casefold"))) char* host_nfkc_casefold(
    const char* text, std::size_t length, std::size_t* length_out);
__attribute__((import_module("host"), import_name("is_letter_digit_or_mark"))) int
host_is_letter_digit_or_mark(char32_t character);
}
