#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// Whether a whole line is a place: "Sacramento, California", "McClellan Park, CA".
bool is_place_line(std::string_view line);

// The first place that running text says something happened in: "convened in Garden Grove, California,
// to". Empty when there is none.
std::string place_in(std::string_view text);

}  // namespace commonplace
