#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// The form in which texts are compared: NFKC, lower case (full case folding), soft hyphens and
// zero-width characters dropped, every apostrophe and single quotation mark ', every double one ",
// every hyphen and dash -, runs of white space one space, none at the ends. Accents stay.
std::string fold(std::string_view text);

// Well-formed text in Unicode normal form NFKC without soft hyphens: what the search index is given
// on both sides (text and query). Keeps case.
std::string normalize_for_search(std::string_view text);

// Lower-case ASCII letters, digits and single hyphens: "San José: K–12" -> "san-jose-k-12".
// Letters with no ASCII form are transliterated; empty when nothing is left.
std::string slug(std::string_view text);

}  // namespace commonplace
