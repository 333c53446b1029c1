#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// Words of Markdown text as a page shows them, for staff who copy words from a source file:
// `each *shared*,[^1] [in part](x)` is "each shared, in part".
std::string words_as_read(std::string_view markdown);

}  // namespace commonplace
