#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// The form used to compare texts: NFKC, lower case (full case folding), soft hyphens and
// zero-width characters dropped, every apostrophe and single quotation mark ', every double one ",
// every hyphen and dash -, runs of white space one space, none at the ends. Accents stay.
std::string fold(std::string_view text);

// Well-formed text in Unicode normal form NFKC without soft hyphens: used for both sides of the
// search index (text and query). Keeps case.
std::string normalize_for_search(std::string_view text);

}  // namespace commonplace
