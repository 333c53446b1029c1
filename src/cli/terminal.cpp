#include "cli/terminal.h"

#include <algorithm>
#include <cstdlib>

#include <unistd.h>

namespace commonplace {
namespace {

std::size_t shown_width(std::string_view word) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] == '\033') {
      i = std::min(word.find('m', i), word.size() - 1);
    } else if ((static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U) {
      ++width;
    }
  }
  return width;
}

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

bool is_terminal(std::FILE* stream) {
  return ::isatty(::fileno(stream)) == 1;
}

bool takes_colour(std::FILE* stream) {
  return is_terminal(stream) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
  constexpr std::string_view white = " \t\n";
  std::string out;
  std::size_t column = 0;
  for (std::size_t begin = text.find_first_not_of(white); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(white, begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const std::size_t wide = shown_width(word);
    if (column > 0 && column + 1 + wide > width) {
      out += '\n';
      column = 0;
    }
    out += column == 0 ? indent : " ";
    out += word;
    column += (column == 0 ? shown_width(indent) : 1) + wide;
    begin = text.find_first_not_of(white, end);
  }
  return out.empty() ? out : out + '\n';
}

}  // namespace commonplace
