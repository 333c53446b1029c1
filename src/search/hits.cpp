// What matched is for the index's tokenizer to say, not for a copy of its stemmer here: the few
// texts that are shown go into a temporary FTS5 table with the same tokenizer, and highlight() puts
// a sign before and behind each hit:
//
//   \x01Districts\x02 learn from \x01districts\x02        -> [0, 9) and [21, 30)
//
// The tokenizer must be given normalized text, as in the index, while hits are places of the text as
// it is. The two differ rarely (a ligature, a soft hyphen), so for each normalized byte we keep the
// place of the character it came from.

#include "search/hits.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.h"
#include "search/schema.h"
#include "search/statement.h"
#include "text/fold.h"

namespace commonplace {
namespace {

constexpr char opening = '\x01';
constexpr char closing = '\x02';

struct Normalized {
  std::string text;
  std::vector<std::uint32_t> origin;  // of each byte of `text`: where its character begins
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// A byte of a UTF-8 character that is not its first.
bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

// Adds one run without white space. Where normalizing changes it, each character answers for the
// bytes that the run grows by when it is added.
void add_run(Normalized& out, std::string_view run, std::size_t begin) {
  const std::string normal = normalize_for_search(run);
  for (std::size_t at = 0; normal != run && at < run.size();) {
    const std::size_t character = at;
    next_character(run, at);
    const std::size_t grown = std::min(normalize_for_search(run.substr(0, at)).size(), normal.size());
    while (out.origin.size() < out.text.size() + grown)
      out.origin.push_back(static_cast<std::uint32_t>(begin + character));
  }
  out.text += normal;
  for (std::size_t i = out.origin.size(); i < out.text.size(); ++i)
    out.origin.push_back(static_cast<std::uint32_t>(begin + run.size() - (out.text.size() - i)));
}

Normalized normalize_with_origins(std::string_view text) {
  Normalized out;
  out.text.reserve(text.size());
  out.origin.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    add_run(out, text.substr(at, end - at), at);
    for (; end < text.size() && is_space(text[end]); ++end) {
      out.text += text[end];
      out.origin.push_back(static_cast<std::uint32_t>(end));
    }
    at = end;
  }
  // The signs around hits must be ours alone.
  std::ranges::replace_if(
      out.text, [](char c) { return c == opening || c == closing; }, ' ');
  return out;
}

std::vector<Range> marked_places(std::string_view highlighted, const Normalized& normalized,
                                 std::string_view text) {
  std::vector<Range> hits;
  std::size_t at = 0;  // in the normalized text: the signs do not count
  for (const char c : highlighted) {
    if (c == opening) {
      hits.push_back({normalized.origin[at], 0});
    } else if (c == closing) {
      std::size_t end = normalized.origin[at - 1];
      while (is_continuation(text[end])) --end;
      next_character(text, end);
      hits.back().end = static_cast<std::uint32_t>(end);
    } else {
      ++at;
    }
  }
  return hits;
}

}  // namespace

std::vector<std::vector<Range>> find_hits(Index& index, const std::vector<std::string_view>& texts,
                                          const std::string& match) {
  std::vector<std::vector<Range>> hits(texts.size());
  if (texts.empty() || match.empty()) return hits;
  execute(index.handle(),
          fmt::format("CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown USING fts5(body, tokenize='{}');"
                      "DELETE FROM temp.shown",
                      tokenizer));
  std::vector<Normalized> normalized;
  Statement insert(index.handle(), "INSERT INTO temp.shown(rowid, body) VALUES(?1, ?2)");
  for (const std::string_view text : texts) {
    normalized.push_back(normalize_with_origins(text));
    insert.run(static_cast<std::int64_t>(normalized.size()), normalized.back().text);
  }
  Statement marked(
      index.handle(),
      "SELECT rowid, highlight(shown, 0, char(1), char(2)) FROM temp.shown WHERE shown MATCH ?1");
  for (marked.with(match); marked.step();) {
    const auto row = static_cast<std::size_t>(marked.integer(0)) - 1;
    hits[row] = marked_places(marked.text(1), normalized[row], texts[row]);
  }
  return hits;
}

}  // namespace commonplace
