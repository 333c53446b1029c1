#include "text/clauses.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace commonplace {
namespace {

// Where the character number `count` begins.
std::size_t byte_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (!is_continuation(text[at]) && count-- == 0) break;
  return at;
}

bool ends_in_any(std::string_view text, std::initializer_list<std::string_view> signs) {
  return std::ranges::any_of(signs, [&](std::string_view sign) { return text.ends_with(sign); });
}

constexpr auto closers = std::to_array<std::string_view>({"”", "\"", "’", ")", "]"});

std::string_view without_closers(std::string_view text) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view closer : closers) {
      if (!text.ends_with(closer)) continue;
      text.remove_suffix(closer.size());
      found = true;
    }
  }
  return text;
}

bool ends_a_sentence(std::string_view text) {
  return ends_in_any(without_closers(text), {".", "?", "!", "…"});
}

bool ends_a_clause(std::string_view text) {
  return ends_in_any(without_closers(text), {",", ";", ":", "—", "–", "--"});
}

// The longest beginning that `ends` accepts and that has more than `least` bytes; 0 for none. They end before
// spaces, and behind the long dash, which has none.
template <class Ends>
std::size_t longest(std::string_view text, std::size_t most, std::size_t least, Ends ends) {
  for (std::size_t at = std::min(most, text.size()); at > least; --at) {
    const std::string_view beginning = text.substr(0, at);
    const bool breaks = at < text.size() && (text[at] == ' ' || beginning.ends_with("—"));
    if (breaks && ends(beginning)) return at;
  }
  return 0;
}

std::size_t count(std::string_view text, std::string_view sign) {
  std::size_t found = 0;
  for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + sign.size()))
    ++found;
  return found;
}

void close_quotation(std::string& text) {
  if (count(text, "“") > count(text, "”"))
    text += "”";
  else if (count(text, "\"") % 2 == 1)
    text += "\"";
}

}  // namespace

std::string cut_at_clause(std::string_view text, std::size_t limit) {
  if (count_characters(text) <= limit) return std::string(text);
  const std::size_t most = byte_of(text, limit);
  if (const std::size_t end = longest(text, most, most / 2, ends_a_sentence); end > 0) {
    std::string cut(text.substr(0, end));
    cut += " …";
    close_quotation(cut);
    return cut;
  }
  std::size_t end = longest(text, most, most / 2, ends_a_clause);
  if (end == 0) end = longest(text, most, 0, [](std::string_view) { return true; });
  if (end == 0) end = most;
  std::string_view kept = text.substr(0, end);
  while (ends_in_any(kept, {",", ";", ":", "—", "–", "-", " "}))
    kept.remove_suffix(ends_in_any(kept, {"—", "–"}) ? 3 : 1);
  std::string cut(kept);
  cut += "…";
  close_quotation(cut);
  return cut;
}

std::string cut_around(std::string_view text, std::size_t from, std::size_t limit) {
  const std::string whole = cut_at_clause(text, limit);
  constexpr std::size_t least = 40;  // characters from there on
  const std::size_t wanted = std::min(count_characters(text), count_characters(text.substr(0, from)) + least);
  if (from == 0 || count_characters(whole) >= wanted) return whole;
  std::size_t begin = 0;
  for (std::size_t at = 1; at < from; ++at) {
    if (text[at] != ' ') continue;
    const std::string_view before = text.substr(0, at);
    if (!ends_a_clause(before) && !ends_a_sentence(before)) continue;
    begin = at + 1;
    if (count_characters(text.substr(begin)) <= limit) break;
  }
  if (begin == 0) begin = from;
  return "… " + cut_at_clause(text.substr(begin), limit);
}

}  // namespace commonplace
