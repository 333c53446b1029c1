#include "search/searchable.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Written without spaces between words: Han, Hiragana, Katakana.
bool is_unspaced(char32_t c) {
  constexpr std::array<std::pair<char32_t, char32_t>, 5> ranges{
      {{0x3041, 0x30FF}, {0x31F0, 0x31FF}, {0x3400, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}}};
  return c >= ranges.front().first && std::ranges::any_of(ranges, [c](const auto& range) {
           return c >= range.first && c <= range.second;
         });
}

// Walks a text once. Each rule looks at what is at `at_`, and either takes it or leaves it to the next.
class SearchableWriter {
 public:
  explicit SearchableWriter(std::string_view text) : text_(text) {}

  Searchable write() {
    out_.text.reserve(text_.size());
    out_.origin.reserve(text_.size());
    while (at_ < text_.size()) {
      if (!take_number() && !take_initials() && !take_signs() && !take_percent()) take_character();
    }
    return std::move(out_);
  }

 private:
  // What was taken last.
  enum class Last { sign, figure, letter, unspaced };

  char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  std::size_t figures_from(std::size_t at) const {
    std::size_t end = at;
    while (is_figure(byte(end))) ++end;
    return end - at;
  }

  bool is_in_word(std::size_t at) const {
    return at < text_.size() && is_word_character(next_character(text_, at));
  }

  // Bytes that come from `from`.
  void put(std::string_view bytes, std::size_t from) {
    out_.text += bytes;
    out_.origin.insert(out_.origin.end(), bytes.size(), static_cast<std::uint32_t>(from));
  }

  void copy(std::size_t length) {
    for (std::size_t i = 0; i < length; ++i, ++at_) put(text_.substr(at_, 1), at_);
  }

  bool take_number() {
    const std::size_t begin = at_, length = figures_from(at_);
    if (length == 0) return false;
    if (last_ == Last::letter || last_ == Last::unspaced) put(word_joiner, at_);
    const bool is_whole = last_ == Last::sign;
    copy(length);
    if (is_whole && length <= 3 && text_[begin] != '0') take_thousands();
    if (is_whole && length == 4) take_second_year(begin);
    last_ = Last::figure;
    return true;
  }

  // After 1: ,250,000.
  void take_thousands() {
    while (byte(at_) == ',' && figures_from(at_ + 1) == 3) {
      ++at_;
      copy(3);
    }
  }

  // After 2012: –13, and any later year of the century; not the month and day of 2012-10-31.
  void take_second_year(std::size_t begin) {
    constexpr std::array<std::string_view, 4> signs{"-", "–", "‐", "/"};
    const auto* sign =
        std::ranges::find_if(signs, [&](std::string_view one) { return text_.substr(at_).starts_with(one); });
    const std::string_view century = text_.substr(begin, 2), first = text_.substr(begin + 2, 2);
    if (sign == signs.end() || (century != "19" && century != "20")) return;
    const std::size_t second = at_ + sign->size(), end = second + 2;
    const bool goes_on = is_in_word(end) || (text_.substr(std::min(end, text_.size())).starts_with(*sign) &&
                                             is_figure(byte(end + sign->size())));
    const bool turns = first == "99" && text_.substr(second, 2) == "00";
    if (figures_from(second) != 2 || goes_on || !(turns || text_.substr(second, 2) > first)) return;
    copy(sign->size());
    put(turns ? "20" : century, at_);
    copy(2);
  }

  bool take_initials() {
    if (last_ != Last::sign) return false;
    std::size_t last_letter = at_;
    while (is_ascii_letter(byte(last_letter)) && byte(last_letter + 1) == '.' &&
           is_ascii_letter(byte(last_letter + 2)))
      last_letter += 2;
    if (last_letter == at_ || is_in_word(last_letter + 1)) return false;
    for (; at_ <= last_letter; at_ += 2) put(text_.substr(at_, 1), at_);
    at_ = last_letter + 1;
    last_ = Last::letter;
    return true;
  }

  // # and + right after a single letter are words of their own.
  bool take_signs() {
    if (last_ != Last::sign || !is_ascii_letter(byte(at_))) return false;
    const std::size_t end = std::min(text_.find_first_not_of("#+", at_ + 1), text_.size());
    if (end == at_ + 1 || is_in_word(end)) return false;
    copy(1);
    for (; at_ < end; ++at_) {
      put(word_joiner, at_);
      put(text_[at_] == '#' ? "sharp" : "plus", at_);
    }
    last_ = Last::letter;
    return true;
  }

  bool take_percent() {
    if (byte(at_) != '%' || at_ == 0) return false;
    const bool is_apart = text_[at_ - 1] == ' ';
    if (!(is_apart ? at_ > 1 && is_figure(text_[at_ - 2]) : last_ == Last::figure)) return false;
    if (!is_apart) put(word_joiner, at_);
    put("percent", at_++);
    last_ = Last::letter;
    return true;
  }

  void take_character() {
    std::size_t next = at_;
    const char32_t c = next_character(text_, next);
    const Last kind = is_unspaced(c) ? Last::unspaced : is_word_character(c) ? Last::letter : Last::sign;
    const bool parts = kind == Last::unspaced ? last_ != Last::sign : last_ == Last::unspaced;
    if (parts && kind != Last::sign) put(word_joiner, at_);
    copy(next - at_);
    last_ = kind;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Last last_ = Last::sign;
  Searchable out_;
};

}  // namespace

std::string searchable(std::string_view text) {
  return searchable_with_origins(normalize_for_search(text)).text;
}

Searchable searchable_with_origins(std::string_view normalized) {
  return SearchableWriter(normalized).write();
}

}  // namespace commonplace
