#include "relate/hashed_words.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// Folding changes capitals and leaves small letters, so it tells them apart without a table.
bool is_changed_by_folding(std::string_view character) {
  return fold(character) != character;
}

}  // namespace

// Nearly every word is short and plain ASCII; lowering it in place spares a string for each. The bit
// that tells small letters from capitals is set in digits and the apostrophe anyhow.
std::uint64_t folded_hash(std::string_view word) {
  constexpr unsigned char small_bit = 0x20;
  std::array<char, 32> small;  // only the part that is filled is read
  if (word.size() > small.size()) return hash_of(fold(word));
  unsigned char all = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    all |= byte;
    small[i] = static_cast<char>(byte | small_bit);
  }
  return is_ascii(static_cast<char>(all)) ? hash_of({small.data(), word.size()}) : hash_of(fold(word));
}

std::vector<HashedWord> hashed_words(std::string_view text) {
  const std::vector<Range> ranges = words(text);
  std::vector<HashedWord> found;
  found.reserve(ranges.size());
  for (const Range range : ranges) found.push_back({range, folded_hash(range.of(text))});
  return found;
}

BodyWords hashed_words(const Body& body) {
  BodyWords found;
  found.reserve(body.passages.size());
  for (const Passage& passage : body.passages) found.push_back(hashed_words(passage.body.text));
  return found;
}

std::optional<std::string> joint(std::string_view text, Range before, Range after) {
  const std::string_view between = Range{before.end, after.begin}.of(text);
  if (between == " ") return std::string();
  if (between.find_first_of("\t\n") != std::string_view::npos) return std::nullopt;
  std::string rest = fold(between);
  std::erase_if(rest, [](char c) { return c == ' ' || c == '-'; });
  return rest;
}

bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  if (is_ascii(word.front())) return is_capital(word.front());
  std::size_t end = 0;
  next_character(word, end);
  return is_changed_by_folding(word.substr(0, end));
}

bool is_in_capitals(std::string_view text) {
  bool capital = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_character(text, at);
    const char first = text[begin];
    if (is_ascii(first) ? first >= 'a' && first <= 'z'
                        : !is_changed_by_folding(text.substr(begin, at - begin)))
      return false;
    capital = capital || is_capital(first) || !is_ascii(first);
  }
  return capital;
}

}  // namespace commonplace
