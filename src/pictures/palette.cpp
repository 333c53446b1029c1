#include "pictures/palette.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace commonplace {
namespace {

std::optional<Colour> colour_of(std::string_view digits) {
  std::string six;
  for (const char digit : digits) six.append(digits.size() == 3 ? 2 : 1, digit);
  if (six.size() != 6) return std::nullopt;
  Colour colour = {};
  for (std::size_t i = 0; i < colour.size(); ++i) {
    const char* const begin = six.data() + 2 * i;
    const auto [end, fault] = std::from_chars(begin, begin + 2, colour[i], 16);
    if (fault != std::errc() || end != begin + 2) return std::nullopt;
  }
  return colour;
}

enum class Scheme { light, dark };

// --name: light-dark(#light, #dark), or --name: #colour
std::optional<Colour> declared(std::string_view sheet, const std::string& name, Scheme scheme) {
  const auto skip_blanks = [&sheet] {
    sheet.remove_prefix(std::min(sheet.find_first_not_of(" \t\r\n"), sheet.size()));
  };
  const std::string declaration = "--" + name + ":";
  const std::size_t at = sheet.find(declaration);
  if (at == std::string_view::npos) return std::nullopt;
  sheet.remove_prefix(at + declaration.size());
  skip_blanks();
  constexpr std::string_view schemes = "light-dark(";
  if (sheet.starts_with(schemes)) {
    sheet.remove_prefix(scheme == Scheme::dark ? std::min(sheet.find(',') + 1, sheet.size())
                                               : schemes.size());
  }
  skip_blanks();
  if (!sheet.starts_with('#')) return std::nullopt;
  sheet.remove_prefix(1);
  return colour_of(sheet.substr(0, sheet.find_first_not_of("0123456789abcdefABCDEF")));
}

}  // namespace

Palette palette_of(const std::vector<SourceFile>& assets) {
  const auto token = [&](const std::string& name, Colour& colour, Scheme scheme = Scheme::light) {
    for (const SourceFile& file : assets) {
      const auto found =
          file.path.value.ends_with(".css") ? declared(file.bytes, name, scheme) : std::nullopt;
      if (!found) continue;
      colour = *found;
      return;
    }
  };
  Palette palette;
  token("paper", palette.paper);
  token("paper", palette.dark_paper, Scheme::dark);
  token("ink", palette.ink);
  token("quiet", palette.quiet);
  token("accent", palette.tints[0]);
  for (std::size_t i = 1; i < palette.tints.size(); ++i) token("line-" + std::to_string(i), palette.tints[i]);
  return palette;
}

}  // namespace commonplace
