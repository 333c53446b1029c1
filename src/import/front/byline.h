#pragma once

#include <string_view>
#include <vector>

#include "model/document.h"

namespace commonplace {

// The authors a line names: "Prepared by Jo Ash and Mia Oak, Harbor University". Empty when it names
// none. Without words such as "by", a line is a byline only if `may_be_bare`, and it begins with a name.
std::vector<Author> read_byline(std::string_view line, bool may_be_bare);

// Two to four words that look like a person's name: each begins with a capital, none is a word of
// institutions.
bool is_person_name(std::string_view text);

}  // namespace commonplace
