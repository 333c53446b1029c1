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

}  // namespace commonplace
