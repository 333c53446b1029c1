#include "import/outline/looks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "import/inked_text.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::array function_words = {
    "a",    "an",   "and",   "are",  "as",   "at",   "be",    "been",  "but",   "by",   "can",  "for",
    "from", "had",  "has",   "have", "his",  "if",   "in",    "into",  "is",    "its",  "my",   "nor",
    "of",   "on",   "or",    "our",  "than", "that", "the",   "their", "these", "this", "to",   "was",
    "were", "when", "which", "who",  "will", "with", "would", "your",  "I",     "not",  "such", "while"};

constexpr std::array first_persons = {"i",   "we",    "my",   "our",   "us", "me",
                                      "i'm", "we're", "i've", "we've", "i'd"};

bool is_one_of(std::string_view word, auto&& list) {
  return std::ranges::find(list, word) != std::end(list);
}

// Closing marks of quotation and brackets, and spaces, taken from the end.
std::string_view without_closers(std::string_view text) {
  while (!text.empty()) {
    constexpr std::array<std::string_view, 8> closers = {" ", "\"", "”", "’", "'", ")", "]", "*"};
    const auto closer =
        std::ranges::find_if(closers, [&](std::string_view one) { return text.ends_with(one); });
    if (closer == closers.end()) return text;
    text.remove_suffix(closer->size());
  }
  return text;
}

std::size_t count_of(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
    ++count;
  return count;
}

// Curly and straight marks may be mixed within one quotation, so openers and closers are told by what
// they look like where they can be, and straight ones are either.
bool leaves_quote_open(std::string_view text) {
  const auto left = count_of(text, "“"), right = count_of(text, "”"), straight = count_of(text, "\"");
  return (left + right + straight) % 2 == 1 && left + straight > right;
}

// The first mark that can be told closes, or a straight one is alone and ends a word.
bool closes_open_quote(std::string_view text) {
  const std::size_t left = text.find("“"), right = text.find("”");
  if (right != std::string_view::npos) return left == std::string_view::npos || right < left;
  const std::size_t straight = text.find('"');
  return count_of(text, "\"") % 2 == 1 && straight > 0 && text[straight - 1] != ' ';
}

bool closes_open_bracket(std::string_view text) {
  const std::size_t left = text.find('('), right = text.find(')');
  return right != std::string_view::npos && right < left && count_of(text, ")") > count_of(text, "(");
}

double share_of_capitals(std::string_view text, const std::vector<Range>& words) {
  std::size_t longer = 0, capital = 0;
  for (const Range range : words) {
    const std::string_view word = range.of(text);
    if (std::isdigit(static_cast<unsigned char>(word.front())) != 0) continue;
    if (word.size() < 4) continue;
    ++longer;
    capital += std::islower(static_cast<unsigned char>(word.front())) == 0;
  }
  return longer == 0 ? 1 : static_cast<double>(capital) / static_cast<double>(longer);
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.starts_with("www.") ||
         (word.find('@') != std::string_view::npos && word.find('.') != std::string_view::npos);
}

// In small letters, with # for a number (also "second") and @ for a letter that stands alone.
std::string masked(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" :", at), text.size());
    const std::string word = ascii_lower(text.substr(at, end - at));
    if (ordinal_value(word) > 0)
      out += '#';
    else if (word.size() == 1 && std::isupper(static_cast<unsigned char>(text[at])) != 0)
      out += '@';
    else
      for (const char c : word)
        if (std::isdigit(static_cast<unsigned char>(c)) == 0)
          out += c;
        else if (!out.ends_with('#'))
          out += '#';
    if (end < text.size()) out += text[end];
    at = end + 1;
  }
  return out;
}

}  // namespace

Ending ending_of(std::string_view text) {
  text = without_closers(text);
  if (text.ends_with("...") || text.ends_with("…")) return Ending::ellipsis;
  if (text.ends_with('.') || text.ends_with('!') || text.ends_with('?')) return Ending::sentence;
  if (text.ends_with(':')) return Ending::colon;
  if (text.ends_with(',') || text.ends_with(';')) return Ending::comma;
  return Ending::open;
}

int ordinal_value(std::string_view word) {
  constexpr std::array ordinals = {"first", "second",  "third",  "fourth", "fifth",
                                   "sixth", "seventh", "eighth", "ninth",  "tenth"};
  const auto found = std::ranges::find(ordinals, word);
  return found == ordinals.end() ? 0 : static_cast<int>(found - ordinals.begin()) + 1;
}

bool needs_noun(std::string_view text) {
  constexpr std::array last_words = {"a",   "an",  "and", "the", "or",   "of", "their",
                                     "its", "his", "her", "our", "your", "my"};
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  return last != "A" && is_one_of(ascii_lower(last), last_words);  // Appendix A
}

// "Lesson 3: Go slowly" -> "lesson #:"; "Step 2" -> "step #"; "Appendix B" -> "appendix @".
std::string family_of(std::string_view text) {
  constexpr std::size_t longest_label = 40;
  const std::size_t colon = text.substr(0, longest_label).find(':');
  if (colon != std::string_view::npos && colon + 1 < text.size()) return masked(text.substr(0, colon + 1));
  if (text.size() > longest_label) return {};
  const std::string mask = masked(text);
  return mask.find_first_of("#@") == std::string::npos ? std::string() : mask;
}

bool is_caption(std::string_view text) {
  constexpr std::array<std::string_view, 11> labels = {
      "figure", "fig.", "table", "exhibit", "chart", "box", "map", "photo", "diagram", "graph", "image"};
  const std::string small = ascii_lower(text.substr(0, 40));
  if (small.starts_with("source:") || small.starts_with("sources:")) return true;
  const auto label = std::ranges::find_if(labels, [&](std::string_view one) {
    return small.starts_with(one) && small.size() > one.size() && small[one.size()] == ' ';
  });
  if (label == labels.end()) return false;
  // Its number: 2, 2.1, B, IV, A-3; then a mark, the end, or words that begin anew.
  const std::string_view rest = text.substr(label->size() + 1);
  const std::size_t end = std::min(rest.find_first_of(" :"), rest.size());
  std::string_view number = rest.substr(0, end);
  const bool marked = end < rest.size() && rest[end] == ':';
  const bool stopped = number.ends_with('.') || number.ends_with(')');
  if (stopped) number.remove_suffix(1);
  const bool figures = number.find_first_of("0123456789") != std::string_view::npos;
  const bool letters = number.find_first_not_of("ABCDEFGHIVX") == std::string_view::npos && !number.empty();
  if (!figures && !letters) return false;
  if (marked || stopped || end == rest.size()) return true;
  const std::string_view words = rest.substr(end + 1);
  const bool dash =
      words.starts_with("–") || words.starts_with("—") || words.starts_with("- ") || words.starts_with("|");
  const bool verb = !words.empty() && std::islower(static_cast<unsigned char>(words.front())) != 0;
  return dash || (!verb && ending_of(text) == Ending::open);
}

Looks looks_of(const Piece& piece, const InkedText& words, const DocumentWords& vocabulary) {
  const std::string_view text = words.text;
  Looks looks;
  if (text.empty()) return looks;
  const std::vector<Range> all = commonplace::words(text);
  looks.words = all.size();
  looks.ending = ending_of(text);
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  looks.ends_in_address =
      is_address(last) ||
      has_ink(words, InkKind::link, text.size() - 1 - (ending_of(text) == Ending::sentence ? 1 : 0));
  if (!all.empty()) {
    const std::string_view first = all.front().of(text), end = all.back().of(text);
    looks.begins_small = std::islower(static_cast<unsigned char>(first.front())) != 0;
    looks.begins_sentence = !looks.begins_small && (vocabulary.writes_mostly_small(first) ||
                                                    is_one_of(ascii_lower(first), function_words));
    looks.begins_with_name = !looks.begins_small && vocabulary.writes_as_name(first);
    looks.dangles = (looks.ending == Ending::open || looks.ending == Ending::comma) &&
                    all.back().end + 2 > text.size() &&
                    is_one_of(end == "I" || end == "A" ? end : ascii_lower(end), function_words);
    for (const Range word : all) {
      if (!is_one_of(ascii_lower(word.of(text)), first_persons)) continue;
      looks.first_person = true;
      break;
    }
  }
  looks.open_quote = leaves_quote_open(text);
  looks.open_bracket = count_of(text, "(") > count_of(text, ")");
  looks.closes_quote = closes_open_quote(text);
  looks.closes_bracket = closes_open_bracket(text);
  looks.caption = piece.style == "caption" || is_caption(text);
  looks.capitals = share_of_capitals(text, all);
  looks.bold = is_all(InkKind::bold, words);
  looks.italic = is_all(InkKind::italic, words);
  looks.underlined = is_all(InkKind::underline, words);
  looks.broken = text.find(hard_break_bytes) != std::string_view::npos;
  const bool opens = text.starts_with("“") || text.starts_with('"');
  const bool closes = text.ends_with("”") || text.ends_with('"');
  looks.quoted = opens && closes && count_of(text, "“") + count_of(text, "”") + count_of(text, "\"") == 2;
  looks.family = family_of(text);
  if (piece.style.starts_with("heading ")) looks.heading_style = std::clamp(piece.style.back() - '0', 1, 6);
  return looks;
}

}  // namespace commonplace
