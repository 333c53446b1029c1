#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// Lower-case ASCII letters, digits and single hyphens: "San José: K–12" -> "san-jose-k-12".
// Letters with no ASCII form are transliterated; empty when nothing is left.
std::string slug(std::string_view text);

}  // namespace commonplace
