#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace commonplace {

// What a byline says: "Prepared by: Jo Ash, Ph.D., and Mia Oak, Harbor University".
struct Byline {
  std::vector<Author> authors;       // none when the names follow on the next lines
  std::vector<std::string> dropped;  // degrees, which are no part of a name
  std::string thanks;                // "with thanks to Ida Fern for taking notes"
  std::string doubtful;              // an author who may be an affiliation: "By Jo Ash, Harbor House"
};

// Without words such as "by", a line is a byline only if `may_be_bare`, and it begins with a name.
std::optional<Byline> read_byline(std::string_view line, bool may_be_bare);

// Whether a line begins with such words.
bool has_byline_lead(std::string_view line);

// Two to five words that look like a person's name: each begins with a capital, none is a word of
// institutions.
bool is_person_name(std::string_view text);

// Whether a line looks like the name of an organization: "Harbor Institute", "Center for Tides at Bay
// University".
bool is_organization(std::string_view text);

}  // namespace commonplace
