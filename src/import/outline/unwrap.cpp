#include "import/outline/unwrap.h"

#include <cctype>
#include <string_view>
#include <vector>

#include "import/inked_text.h"

// A hyphen at a line's end either parts a word or belongs to a compound. The document itself knows:
//
//   knowl-/edge     "knowledge" stands elsewhere                 knowledge
//   mind-/set       "mind-set" stands elsewhere                  mind-set
//   high-/quality   neither, but both halves are words of it     high-quality
//   curric-/ulum    neither, and "curric" is no word of it       curriculum
//   multi-/tiered   the same, but it parts no words at all       multi-tiered
//   .../to-/day     it is within an address                      .../to-day

namespace commonplace {
namespace {

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0xC3;
}

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

std::string_view word_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(begin, end - begin);
}

// Whether what stands before `end` without a space begins as an address does.
bool is_address(std::string_view text, std::size_t end) {
  const std::size_t space = text.find_last_of(" \n", end - 1);
  const std::string_view token = text.substr(space == std::string_view::npos ? 0 : space + 1, end);
  return token.starts_with("www.") || token.substr(0, 9).find("://") != std::string_view::npos;
}

enum class Seam { space, hyphen, nothing };

Seam seam_of(std::string_view first, std::string_view second, const DocumentWords& words) {
  if (first.empty() || second.empty()) return Seam::hyphen;  // 2018-/19
  if (std::isupper(static_cast<unsigned char>(second.front())) != 0) return Seam::hyphen;
  if (words.has_compound(first, second)) return Seam::hyphen;
  if (words.has(std::string(first) + std::string(second))) return Seam::nothing;
  const bool compound = (words.has(first) && words.has(second)) || !words.parts_words();
  return compound ? Seam::hyphen : Seam::nothing;
}

}  // namespace

InkedText unwrapped(const InkedText& text, const DocumentWords& words) {
  const std::string_view bytes = text.text;
  std::vector<Edit> edits;
  for (std::size_t at = bytes.find('-'); at != std::string_view::npos; at = bytes.find('-', at + 1)) {
    if (at + 1 >= bytes.size() || (bytes[at + 1] != '\n' && bytes[at + 1] != ' ')) continue;
    const std::string_view first = word_before(bytes, at), second = word_at(bytes, at + 2);
    if (bytes[at + 1] == ' ') {
      if (words.has_compound(first, second)) edits.push_back({range_of(at + 1, at + 2), ""});
    } else if (at > 0 && bytes[at - 1] != ' ' && bytes[at - 1] != '-') {
      const bool parts = seam_of(first, second, words) == Seam::nothing && !is_address(bytes, at);
      edits.push_back({range_of(parts ? at : at + 1, at + 2), ""});
    }
  }
  const InkedText mended = edited(text, edits);
  std::vector<Edit> spaces;
  for (std::size_t at = mended.text.find('\n'); at != std::string::npos;
       at = mended.text.find('\n', at + 1)) {
    const bool dash = std::string_view(mended.text).substr(0, at).ends_with("—");
    spaces.push_back({range_of(at, at + 1), dash ? "" : " "});
  }
  return edited(mended, spaces);
}

InkedText joined(const InkedText& first, const InkedText& second, const DocumentWords& words) {
  InkedText both = first;
  append(both, "\n");
  append(both, second);
  return unwrapped(both, words);
}

}  // namespace commonplace
