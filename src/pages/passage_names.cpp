#include "pages/passage_names.h"

#include <algorithm>
#include <string_view>

#include "text/words.h"

// A page has hundreds of passages, and reading a message's pattern takes longer than all else here. So it is
// read once, with a control character in each gap, which no text holds.

namespace commonplace {
namespace {

constexpr std::string_view number_mark = "\x01", words_mark = "\x02";
constexpr std::size_t longest_words = 40;  // characters

void put(std::string& text, std::string_view mark, std::string_view value) {
  const std::size_t at = text.find(mark);
  if (at != std::string::npos) text.replace(at, mark.size(), value);
}

}  // namespace

PassageNames::PassageNames(const Strings& strings)
    : pattern_(strings("link_to_passage", {{"number", number_mark}, {"words", words_mark}})) {}

std::string PassageNames::operator()(std::size_t number, const Passage& passage) const {
  std::string words = shortened(passage.body.text, longest_words);
  std::ranges::replace_if(
      words, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  std::string name = pattern_;
  put(name, number_mark, std::to_string(number));
  put(name, words_mark, words);
  return name;
}

}  // namespace commonplace
