#pragma once

#include <cstddef>
#include <string_view>

#include "base/range.h"

namespace commonplace {

// The sentence around byte `at`, by ICU sentence boundaries, trimmed.
Range sentence_around(std::string_view text, std::size_t at);

}  // namespace commonplace
