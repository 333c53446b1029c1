#include "parse/definitions.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>
#include <string_view>

#include "base/ascii.h"

// A text that introduces an acronym writes it in brackets behind the words it stands for. The words
// are found by reading backwards from the bracket: each letter of the acronym, last to first, must
// begin a word. Small words may be left out or give a letter, a hyphen parts words, and a word may
// give several of its first letters:
//
//   Local Control Funding Formula (LCFF)                 L C F F
//   county offices of education (COEs)                   c o . e        ("of" left out)
//   memoranda of understanding (MOUs)                    m o u          ("of" counted)
//   English-language arts (ELA)                          E l a
//   California State Teachers' Retirement System (CalSTRS)   Cal S T R S
//
// Any other word between ends the search, so "a plan for the district (LCAP)" defines nothing.

namespace commonplace {
namespace {

constexpr std::size_t longest_acronym = 12;
constexpr std::size_t most_left_out = 4;  // small words; without a limit "of of of ..." takes forever

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}
bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool is_small(std::string_view word) {
  static const std::set<std::string_view> small = {"of", "and", "the", "for", "in", "on",   "to",
                                                   "a",  "an",  "at",  "by",  "or", "with", "&"};
  return small.contains(word);
}

// `LCFF` of "(LCFF)", "(ILTs)", "(CCEE; see below)"; without a plural s.
std::optional<std::string_view> acronym_at(std::string_view text, std::size_t bracket) {
  std::size_t end = bracket + 1;
  while (end < text.size() && (is_word_byte(text[end]) || text[end] == '-' || text[end] == '&')) ++end;
  if (end >= text.size() || (text[end] != ')' && text[end] != ';' && text[end] != ',')) return std::nullopt;
  std::string_view acronym = text.substr(bracket + 1, end - bracket - 1);
  if (acronym.size() > 2 && acronym.ends_with('s') && is_capital(acronym[acronym.size() - 2]))
    acronym.remove_suffix(1);
  const auto capitals = std::ranges::count_if(acronym, is_capital);
  const bool good =
      acronym.size() >= 2 && acronym.size() <= longest_acronym && capitals >= 2 && is_letter(acronym.front());
  return good ? std::optional(acronym) : std::nullopt;
}

class BackwardReader {
 public:
  BackwardReader(std::string_view text, std::string_view acronym) : text_(text) {
    for (const char c : acronym)
      if (is_letter(c)) letters_ += lower(c);
  }

  // Where the words begin whose initials are all letters, read backwards from `end`.
  std::optional<std::size_t> begin_of_words(std::size_t end) const {
    return match(letters_.size(), end, most_left_out);
  }

 private:
  // The `left` first letters are still to be found before `end`; so many small words may be skipped.
  std::optional<std::size_t> match(std::size_t left, std::size_t end, std::size_t skippable) const {
    while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == ',' || text_[end - 1] == '-')) --end;
    std::size_t begin = end;
    while (begin > 0 &&
           (is_word_byte(text_[begin - 1]) || text_[begin - 1] == '\'' || text_[begin - 1] == '&'))
      --begin;
    if (begin == end) return std::nullopt;
    const std::string_view word = text_.substr(begin, end - begin);
    // The word's first letters, one if possible, for the last letters left.
    for (std::size_t count = 1; count <= std::min(left, word.size()); ++count) {
      if (!starts_with_letters(word, left - count, count)) continue;
      if (left == count) {
        if (begin == 0 || text_[begin - 1] != '-') return begin;
        continue;
      }
      if (const auto found = match(left - count, begin, skippable)) return found;
    }
    return skippable > 0 && is_small(word) ? match(left, begin, skippable - 1) : std::nullopt;
  }

  bool starts_with_letters(std::string_view word, std::size_t first, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i)
      if (lower(word[i]) != letters_[first + i]) return false;
    return true;
  }

  std::string_view text_;
  std::string letters_;
};

}  // namespace

std::vector<Definition> find_definitions(const Body& body) {
  std::vector<Definition> found;
  std::set<std::string, std::less<>> known;
  for (std::size_t i = 0; i < body.passages.size(); ++i) {
    if (body.passages[i].kind == PassageKind::code) continue;
    const std::string_view text = body.passages[i].body.text;
    for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
      const auto acronym = acronym_at(text, at);
      if (!acronym || at == 0 || text[at - 1] != ' ' || known.contains(*acronym)) continue;
      const auto begin = BackwardReader(text.substr(0, at), *acronym).begin_of_words(at);
      if (!begin) continue;
      known.emplace(*acronym);
      std::string_view expansion = text.substr(*begin, at - *begin);
      while (expansion.ends_with(' ') || expansion.ends_with(',')) expansion.remove_suffix(1);
      found.push_back({std::string(*acronym), std::string(expansion), static_cast<std::uint32_t>(i)});
    }
  }
  return found;
}

}  // namespace commonplace
