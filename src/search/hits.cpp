// Texts and phrases go through the index's own tokenizer, so what matches here is what matches there. A hit
// is a run of stems of the text that equals those of a phrase:
//
//   Districts learn from districts, for the phrase "district"     -> [0, 9) and [21, 30)
//
// Phrases that share a word make one hit, as FTS5's highlight() has it.
//
// The tokenizer must be given the text as the index reads it, while hits are places of the text as it is.
// The two seldom differ (a ligature, 10%), so for each byte we keep the place of the character it came from.

#include "search/hits.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "search/searchable.h"
#include "text/fold.h"

namespace commonplace {
namespace {

struct Normalized {
  std::string text;
  std::vector<std::uint32_t> origin;  // of each byte of `text`: where its character begins
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
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
  return out;
}

Normalized as_searchable(std::string_view text) {
  const Normalized normalized = normalize_with_origins(text);
  Searchable read = searchable_with_origins(normalized.text);
  for (std::uint32_t& place : read.origin) place = normalized.origin[place];
  return {std::move(read.text), std::move(read.origin)};
}

// The place in `text` of a range of the normalized text.
Range place_of(Range normal, const Normalized& normalized, std::string_view text) {
  std::size_t end = normalized.origin[normal.end - 1];
  while (is_continuation(text[end])) --end;
  next_character(text, end);
  return range_of(normalized.origin[normal.begin], end);
}

using Phrase = std::vector<Stem>;

bool is_at(const std::vector<Stem>& stems, std::size_t at, const Phrase& phrase) {
  return at + phrase.size() <= stems.size() &&
         std::equal(phrase.begin(), phrase.end(), stems.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const Stem& a, const Stem& b) { return a.stem == b.stem; });
}

std::vector<Hit> hits_in(const std::vector<Stem>& stems, const std::vector<Phrase>& phrases) {
  std::vector<Hit> hits;
  std::size_t end = 0;  // of the last hit, in words
  for (std::size_t at = 0; at < stems.size(); ++at) {
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      if (phrases[i].empty() || !is_at(stems, at, phrases[i])) continue;
      if (hits.empty() || at >= end) hits.push_back({stems[at].place, {}});
      end = std::max(end, at + phrases[i].size());
      hits.back().place.end = stems[end - 1].place.end;
      hits.back().phrases.push_back(i);
    }
  }
  return hits;
}

}  // namespace

std::vector<std::vector<Hit>> find_hits(const Tokenizer& tokenizer,
                                        const std::vector<std::string_view>& texts,
                                        const std::vector<ShownPhrase>& phrases) {
  std::vector<std::vector<Hit>> hits(texts.size());
  if (texts.empty() || phrases.empty()) return hits;
  std::vector<Phrase> stemmed;
  for (const ShownPhrase& one : phrases) stemmed.push_back(tokenizer.stems_of(one.words));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Normalized read = as_searchable(texts[i]);
    for (Hit& hit : hits_in(tokenizer.stems_of(read.text), stemmed)) {
      hit.place = place_of(hit.place, read, texts[i]);
      hits[i].push_back(std::move(hit));
    }
  }
  return hits;
}

}  // namespace commonplace
