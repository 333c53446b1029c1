#include "import/draft/counted_words.h"

#include "base/ascii.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "import/outline/bullets.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

bool has_meaning(char32_t c) {
  if (c < 0x80) return std::string_view("%$&@+<>=").find(static_cast<char>(c)) != std::string_view::npos;
  const bool currency = (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF);
  const bool math = c == 0xB1 || c == 0xD7 || c == 0xF7 || c == 0xAC || (c >= 0x2200 && c <= 0x22FF);
  const bool of_a_font = c >= 0xE000 && c <= 0xF8FF;
  return currency || math || of_a_font || c == 0xA7 || c == 0xB0 || (c >= 0x2190 && c <= 0x21FF);
}

bool parts_words(char32_t c) {
  return c <= U' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == hard_break || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

// -5, (-5, -$5; but not 4-5 or - 5
bool is_minus(std::string_view chunk, std::size_t at) {
  if (chunk[at] != '-' || chunk.substr(0, at).find_first_not_of("([$\"'") != std::string_view::npos)
    return false;
  const std::size_t behind = chunk.find_first_not_of('$', at + 1);
  return behind != std::string_view::npos && chunk[behind] >= '0' && chunk[behind] <= '9';
}

// Marks of a rough text that print nothing: ===== below a heading, > before a quotation, <address>.
std::string_view without_marks(std::string_view chunk) {
  if (chunk.find_first_not_of(chunk[0]) == std::string_view::npos && (chunk.size() > 2 || chunk == ">"))
    return has_meaning(static_cast<unsigned char>(chunk[0])) ? std::string_view() : chunk;
  const bool address =
      chunk.starts_with('<') && chunk.ends_with('>') && chunk.find_first_of(":@") != std::string_view::npos;
  return address ? chunk.substr(1, chunk.size() - 2) : chunk;
}

template <class Use>
void for_each_word(std::string_view chunk, const Use& use) {
  const std::string all = is_ascii(chunk) ? ascii_lower(chunk) : fold(chunk);
  const std::string_view folded = all.empty() ? std::string_view() : without_marks(all);
  std::size_t word = std::string::npos;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(folded, at);
    if (is_word_character(c)) {
      if (word == std::string::npos) word = begin;
      continue;
    }
    if (word != std::string::npos) use(folded.substr(word, begin - word));
    word = std::string::npos;
    if (has_meaning(c) || is_minus(folded, begin)) use(folded.substr(begin, at - begin));
  }
  if (word != std::string::npos) use(folded.substr(word));
}

void count_part(std::string_view text, std::uint32_t part, std::vector<CountedWord>& words) {
  bool line_begins = true;
  const auto chunk = [&](std::size_t begin, std::size_t end) {
    const std::string_view printed = text.substr(begin, end - begin);
    const bool bullet = is_bullet(printed) || (line_begins && printed == "o");
    for_each_word(printed, [&](std::string_view word) {
      words.push_back({hash_of(word), part, range_of(begin, end), bullet});
    });
    line_begins = false;
  };
  std::size_t begin = std::string::npos;  // of the chunk that is being read
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_character(text, at);
    if (!parts_words(c)) {
      if (begin == std::string::npos) begin = here;
      continue;
    }
    if (begin != std::string::npos) chunk(begin, here);
    begin = std::string::npos;
    line_begins = line_begins || c == U'\n' || c == U'\f' || c == hard_break;
  }
  if (begin != std::string::npos) chunk(begin, text.size());
}

}  // namespace

std::vector<CountedWord> counted_words(const std::vector<WitnessPart>& parts) {
  std::vector<CountedWord> words;
  for (std::uint32_t part = 0; part < parts.size(); ++part) count_part(parts[part].words, part, words);
  return words;
}

std::string folded_word(const CountedWord& word, const std::vector<WitnessPart>& parts) {
  std::string found;
  for_each_word(word.chunk.of(parts[word.part].words), [&](std::string_view one) {
    if (hash_of(one) == word.key) found = one;
  });
  return found;
}

}  // namespace commonplace
