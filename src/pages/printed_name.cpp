// Nothing says which word of a printed name is the family name; we take the last, with what belongs
// to it: particles before it (de la Torre) and a generation after it (King, M. L., Jr.). A name with a
// small word that is no particle ("Institute for Research") is an organization's and stays whole, as
// does a single word.

#include "pages/printed_name.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/utf8.h"

namespace commonplace {
namespace {

using Words = std::vector<std::string>;

Words parted(const std::string& text) {
  Words words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool is_particle(const std::string& word) {
  constexpr std::array<std::string_view, 12> particles = {"da", "de", "del", "der", "di",  "du",
                                                          "la", "le", "los", "ten", "van", "von"};
  return std::ranges::find(particles, word) != particles.end();
}

bool is_generation(const std::string& word) {
  constexpr std::array<std::string_view, 6> generations = {"Jr.", "Jr", "Sr.", "Sr", "II", "III"};
  return std::ranges::find(generations, word) != generations.end();
}

bool is_organization_word(const std::string& word) {
  return word[0] >= 'a' && word[0] <= 'z' && !is_particle(word);
}

// "J.-P." for Jean-Paul.
std::string initials(const std::string& given) {
  std::string text;
  for (std::size_t at = 0; at < given.size();) {
    const std::size_t hyphen = std::min(given.find('-', at), given.size());
    if (hyphen > at) {
      std::size_t end = at;
      next_character(given, end);
      text += fmt::format("{}{}.", text.empty() ? "" : "-", given.substr(at, end - at));
    }
    at = hyphen + 1;
  }
  return text;
}

std::string initials_of_all(const std::string& given) {
  std::string text;
  for (const std::string& word : parted(given)) text += (text.empty() ? "" : " ") + initials(word);
  return text;
}

std::string put_in_order(const PrintedName& name, const std::string& given) {
  std::string text;
  for (const std::string& part : {given, name.family, name.generation}) {
    if (!part.empty()) text += (text.empty() ? "" : " ") + part;
  }
  return text;
}

std::string turned_round(const PrintedName& name, const std::string& given) {
  std::string text = name.family;
  for (const std::string& part : {given, name.generation}) {
    if (!part.empty()) text += ", " + part;
  }
  return text;
}

}  // namespace

PrintedName printed_name(const std::string& name) {
  PrintedName whole{{}, name, {}};
  if (name.find(',') != std::string::npos) return whole;
  Words words = parted(name);
  PrintedName parts;
  if (words.size() > 2 && is_generation(words.back())) {
    parts.generation = words.back();
    words.pop_back();
  }
  if (words.size() < 2 || std::ranges::any_of(words, is_organization_word)) return whole;

  auto family = words.end() - 1;
  while (family - words.begin() > 1 && is_particle(*(family - 1))) --family;
  parts.given = fmt::format("{}", fmt::join(words.begin(), family, " "));
  parts.family = fmt::format("{}", fmt::join(family, words.end(), " "));
  return parts;
}

std::string in_order(const PrintedName& name) {
  return put_in_order(name, name.given);
}

std::string initials_in_order(const PrintedName& name) {
  return put_in_order(name, initials_of_all(name.given));
}

std::string inverted(const PrintedName& name) {
  return turned_round(name, name.given);
}

std::string with_initials(const PrintedName& name) {
  return turned_round(name, initials_of_all(name.given));
}

}  // namespace commonplace
