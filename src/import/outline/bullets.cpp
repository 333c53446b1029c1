#include "import/outline/bullets.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace commonplace {
namespace {

// Nothing else begins a line with them.
constexpr std::u32string_view strong_bullets =
    U"•‣⁃∙◘◦●○◉◌▪▫■□◼◻◾◽▶►▷▸▹➔➜➝➞➡➢➣➤➥➧→⇒◆◇❖❑❒❏❐✓✔☑☐☒✗✘✦✧✪★☆✱✲❋✿☞☛"
    U"⮚"
    U"⮞"
    U"⬧"
    U"⬥"
    U"⦿"
    U"⧫"
    U"⧪"
    U"◊"
    U"♦"
    U"¤";
// A sentence may have them as well.
constexpr std::u32string_view weak_bullets = U"-–—*+·o§";
// They touch the words of their item where a converter lost the tab.
constexpr std::u32string_view touching_bullets = U"•●▪■➢✓✔❖";

bool is_symbol_font(char32_t c) {
  return c >= 0xF000 && c <= 0xF0FF;
}

bool is_one_of_them(char32_t c, std::u32string_view list) {
  return list.find(c) != std::u32string_view::npos;
}

// The only character of a word; 0 when it has others.
char32_t only_character(std::string_view word) {
  std::size_t end = 0;
  const char32_t c = word.empty() ? 0 : next_character(word, end);
  return end == word.size() ? c : 0;
}

}  // namespace

bool is_bullet(std::string_view word) {
  const char32_t c = only_character(word);
  return c != 0 &&
         (is_one_of_them(c, strong_bullets) || is_one_of_them(c, weak_bullets) || is_symbol_font(c));
}

bool is_weak_bullet(std::string_view word) {
  const char32_t c = only_character(word);
  return c != 0 && is_one_of_them(c, weak_bullets);
}

std::size_t bullet_length(std::string_view line) {
  if (line.empty()) return 0;
  std::size_t end = 0;
  const char32_t c = next_character(line, end);
  if (!is_one_of_them(c, strong_bullets) && !is_one_of_them(c, weak_bullets) && !is_symbol_font(c)) return 0;
  std::size_t behind = end;
  const char32_t next = behind < line.size() ? next_character(line, behind) : U' ';
  const bool blank =
      next == U' ' || next == U'\t' || next == U'\n' || next == 0xA0 || (next >= 0x2000 && next <= 0x200A);
  return blank || is_one_of_them(c, touching_bullets) ? end : 0;
}

}  // namespace commonplace
