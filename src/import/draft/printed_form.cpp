#include "import/draft/printed_form.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/utf8.h"
#include "import/inked_text.h"
#include "text/words.h"

namespace commonplace {
namespace {

struct Shifted {
  char plain;
  std::string_view raised, lowered;
};
constexpr std::array shifted = {
    Shifted{'0', "⁰", "₀"}, Shifted{'1', "¹", "₁"}, Shifted{'2', "²", "₂"}, Shifted{'3', "³", "₃"},
    Shifted{'4', "⁴", "₄"}, Shifted{'5', "⁵", "₅"}, Shifted{'6', "⁶", "₆"}, Shifted{'7', "⁷", "₇"},
    Shifted{'8', "⁸", "₈"}, Shifted{'9', "⁹", "₉"}, Shifted{'+', "⁺", "₊"}, Shifted{'-', "⁻", "₋"},
    Shifted{'=', "⁼", "₌"}, Shifted{'(', "⁽", "₍"}, Shifted{')', "⁾", "₎"}, Shifted{'n', "ⁿ", "ₙ"}};

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

// Nothing when a character has no such form.
std::optional<std::string> shifted_form(std::string_view words, bool raised) {
  std::string form;
  for (const char c : words) {
    const auto known = std::ranges::find(shifted, c, &Shifted::plain);
    if (known == shifted.end()) return std::nullopt;
    form += raised ? known->raised : known->lowered;
  }
  return form;
}

bool is_ordinal_suffix(std::string_view words) {
  return words == "st" || words == "nd" || words == "rd" || words == "th";
}

// 3/4, with the slash of a fraction or an ordinary one.
std::size_t slash_length(std::string_view text) {
  return text.starts_with('/') ? 1 : text.starts_with("⁄") ? std::string_view("⁄").size() : 0;
}

bool begins_fraction(std::string_view text, Range raised) {
  const std::size_t slash = slash_length(text.substr(raised.end));
  return slash > 0 && is_digit_at(text, raised.begin) && is_digit_at(text, raised.end + slash);
}

bool ends_fraction(std::string_view text, Range lowered) {
  const std::string_view before = text.substr(0, lowered.begin);
  return is_digit_at(text, lowered.begin) && (before.ends_with('/') || before.ends_with("⁄"));
}

std::string form_of(std::string_view text, const Ink& ink) {
  const std::string_view words = ink.range.of(text);
  const bool raised = ink.kind == InkKind::superscript;
  if (raised && begins_fraction(text, ink.range))  // 1 3/4, not 13/4
    return (ink.range.begin > 0 && is_digit_at(text, ink.range.begin - 1) ? " " : "") + std::string(words);
  if (!raised && ends_fraction(text, ink.range)) return std::string(words);
  if (const auto form = shifted_form(words, raised)) return *form;
  const bool follows_letters =
      ink.range.begin > 0 && std::isalnum(static_cast<unsigned char>(text[ink.range.begin - 1])) != 0;
  const bool has_words = !commonplace::words(words).empty();
  if (!follows_letters || !has_words || is_ordinal_suffix(words)) return std::string(words);
  return (raised ? "^" : "_") + std::string(words);
}

}  // namespace

InkedText printed_form(const InkedText& text) {
  std::vector<Edit> edits;
  for (const Ink& ink : text.inks) {
    const bool moved = ink.kind == InkKind::superscript || ink.kind == InkKind::subscript;
    if (!moved || ink.range.empty() || (!edits.empty() && ink.range.begin < edits.back().range.end)) continue;
    std::string form = form_of(text.text, ink);
    if (form != ink.range.of(text.text)) edits.push_back({ink.range, std::move(form)});
  }
  InkedText form = edited(text, edits);
  std::erase_if(form.inks, [](const Ink& ink) {
    return ink.kind == InkKind::superscript || ink.kind == InkKind::subscript;
  });
  return form;
}

std::string with_note_signs(const InkedText& text, const Draft& draft) {
  const InkedText printed = printed_form(text);
  std::vector<std::pair<std::size_t, std::string>> signs;
  for (const Ink& ink : printed.inks) {
    if (ink.kind != InkKind::note_sign) continue;
    const auto note = std::ranges::find(draft.notes, ink.target, &DraftNote::label);
    if (note != draft.notes.end()) signs.emplace_back(ink.range.begin, note->sign);
  }
  return with_insertions(printed.text, std::move(signs));
}

std::string without_breaks(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const bool hard = text.substr(at).starts_with(hard_break_bytes);
    line += hard || text[at] == '\n' ? ' ' : text[at];
    at += hard ? hard_break_bytes.size() : 1;
  }
  return line;
}

std::string with_insertions(std::string_view text,
                            std::vector<std::pair<std::size_t, std::string>> insertions) {
  std::ranges::stable_sort(insertions, {}, &std::pair<std::size_t, std::string>::first);
  std::string out;
  std::size_t at = 0;
  for (const auto& [place, words] : insertions) {
    out += text.substr(at, place - at);
    out += words;
    at = place;
  }
  return out += text.substr(at);
}

}  // namespace commonplace
