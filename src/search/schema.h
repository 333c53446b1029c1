#pragma once

#include <string_view>

namespace commonplace {

// The shape of search.db, in one place. ARCHITECTURE.md documents it for those who query the file
// themselves; what they may rely on changes only together with schema_version.

constexpr int application_id = 0x436D706C;  // "Cmpl", in the header of the file
constexpr int schema_version = 6;           // user_version in the header of the file

// Both texts and queries reach the tokenizer through searchable() (searchable.h).
constexpr std::string_view tokenizer_in_schema = "porter unicode61 remove_diacritics 2";

}  // namespace commonplace
