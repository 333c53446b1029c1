#include "render/script_json.h"

#include <algorithm>

namespace commonplace {

std::string script_json(std::string_view json) {
  std::string safe;
  // In JSON a `<` stands only inside a string, where it may be written by its number.
  for (std::size_t begin = 0; begin < json.size();) {
    const std::size_t sign = std::min(json.find('<', begin), json.size());
    safe += json.substr(begin, sign - begin);
    if (sign < json.size()) safe += "\\u003c";
    begin = sign + 1;
  }
  return safe;
}

}  // namespace commonplace
