#pragma once

#include <string_view>

namespace commonplace {

// A list of English words, as they are written (Monday, principal), one a line; compiled in from the list
// that the build was configured with (src/text/CMakeLists.txt). Empty where there was none.
std::string_view english_words();

}  // namespace commonplace
