#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// A state or province, its postal abbreviation, or a country, as a whole.
bool is_region(std::string_view text);

// Whether a whole line is a place in a region that is known: "Sacramento, California", "McClellan Park, CA",
// "Hilton Arden West, Sacramento, California", "Toronto, Ontario".
bool is_place_line(std::string_view line);

// Whether a line could be a place by its form: "Ciudad Vista, Westland". So could a person with an
// affiliation.
bool is_shaped_like_place(std::string_view line);

// A meeting held nowhere: "Virtual Meeting", "via Zoom", "(virtual)".
bool is_virtual_place(std::string_view line);

// The first place that running text says something happened in: "convened in Garden Grove, California,
// to". Empty when there is none.
std::string place_in(std::string_view text);

}  // namespace commonplace
