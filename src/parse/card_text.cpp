#include "parse/card_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/block_quotation.h"
#include "parse/quoted_spans.h"
#include "parse/speech_tokens.h"
#include "parse/speech_words.h"
#include "text/capital.h"
#include "text/fold.h"
#include "text/words.h"

// A card is read away from its passage, so it shows a whole thought:
//
//   1. the quoted words, when they are a sentence or more by themselves
//        As one principal put it, “We tried it all without a plan.”     ->  “We tried it all without a plan.”
//   2. otherwise the sentence of the passage that holds them, with its marks as printed
//        Some, one coach warned, “never read the plan.” Others do.      ->  Some, one coach warned, “never
//        read the plan.”
//   3. in a block quotation everything was said, so the sentence that holds them is said too; one that
//      begins in mid-sentence is led to by the last sentence of the passage before
//        As one teacher put it:  > because we are close                 ->  As one teacher put it: “because
//        we are close”
//
// A sentence that begins in small letters, leaves a bracket open or has too few words takes in its
// neighbor. What is no whole sentence of eight words even then has no card.

namespace commonplace {
namespace {

constexpr std::size_t fewest_on_card = 8;  // words

bool has_enough_words(std::string_view text) {
  return words(text).size() >= fewest_on_card;
}

bool drop_first_of(std::string_view& text, std::initializer_list<std::string_view> signs) {
  for (const std::string_view sign : signs) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    return true;
  }
  return false;
}

bool drop_last_of(std::string_view& text, std::initializer_list<std::string_view> signs) {
  for (const std::string_view sign : signs) {
    if (!text.ends_with(sign)) continue;
    text.remove_suffix(sign.size());
    return true;
  }
  return false;
}

// With a capital, a digit, or a letter of a script that has no capitals.
bool begins_sentence(std::string_view text) {
  while (drop_first_of(text, {"“", "\"", "‘", "'", "[", "("})) {
  }
  const std::vector<Range> all = words(text);
  return !all.empty() && all.front().begin == 0 && capitalized(text) == text;
}

// A full stop, or its like, with what may stand behind it.
bool ends_sentence(std::string_view text) {
  while (drop_last_of(text, {"”", "\"", "’", "'", "]", ")", " "})) {
  }
  return drop_last_of(text, {".", "?", "!", "…"});
}

// Leads on to what is not on the card.
bool leads_on(std::string_view text) {
  while (drop_last_of(text, {" ", "\n"})) {
  }
  return drop_last_of(text, {":", ",", ";", "—", "–", "-"});
}

bool stands_before_sentence(std::string_view before) {
  while (drop_last_of(before, {"“", "\"", " ", "\n"})) {
  }
  if (before.empty()) return true;
  if (drop_last_of(before, {",", ":", ";", ".", "?", "!", "…", "—", "–", "-", ")", "(", "”"})) return true;
  return before == "that" || before.ends_with(" that");
}

// The quoted words begin as a sentence where one may begin, and end as one; a comma that leads on to the
// attribution stands for the full stop.
bool are_sentences(const Quote& quote, std::string_view passage) {
  if (!begins_sentence(quote.text)) return false;
  if (!stands_before_sentence(passage.substr(0, quote.parts.front().begin))) return false;
  if (ends_sentence(quote.text)) return true;
  std::string_view behind = passage.substr(quote.parts.back().end);
  while (drop_first_of(behind, {"”", "\"", "’", "'"})) {
  }
  return drop_first_of(behind, {",", ";", ".", "?", "!"});
}

// Opening less closing brackets; below 0 as soon as one closes that never opened.
int open_brackets(std::string_view text) {
  int open = 0;
  for (const char c : text) {
    open += c == '(' || c == '[';
    open -= c == ')' || c == ']';
    if (open < 0) return open;
  }
  return open;
}

// Has no mark or bracket without its partner, and no narration between two quotations.
bool is_one_piece(std::string_view words) {
  return words.find("“") == std::string_view::npos && words.find("”") == std::string_view::npos &&
         words.find('"') == std::string_view::npos && open_brackets(words) == 0;
}

// The sentences of a text. What is quoted never ends one within.
std::vector<Range> sentences_of(std::string_view text) {
  const std::vector<QuotedSpan> spans = find_quoted_spans(text);
  const SpeechTokens speech = tokenize_speech(text, spans);
  std::vector<Range> sentences;
  std::size_t begin = 0;
  const auto is_blank = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\n'; };
  for (const Sentence& one : speech.sentences) {
    std::size_t end = speech.tokens[one.end - 1].range.end;
    const bool last = &one == &speech.sentences.back();
    while (end < text.size() && (last || !is_blank(end))) ++end;
    while (begin < end && is_blank(begin)) ++begin;
    std::size_t trimmed = end;
    while (trimmed > begin && is_blank(trimmed - 1)) --trimmed;
    if (begin < trimmed) sentences.push_back(range_of(begin, trimmed));
    begin = end;
  }
  return sentences;
}

enum class Neighbors { when_short, when_needed };

// The sentences around a range, with those that they need to be whole and, when they are short, one more.
std::optional<Range> whole_sentences(std::string_view text, Range wanted,
                                     Neighbors neighbors = Neighbors::when_short) {
  const std::vector<Range> all = sentences_of(text);
  if (all.empty()) return std::nullopt;
  const auto index_of = [&](std::size_t at) {
    const auto behind = std::ranges::upper_bound(all, at, {}, &Range::begin);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind - all.begin() - 1, 0));
  };
  std::size_t first = index_of(wanted.begin), last = index_of(wanted.end - 1);
  while (true) {
    const std::string_view shown = range_of(all[first].begin, all[last].end).of(text);
    const int open = open_brackets(shown);
    const bool may_grow_back = first > 0, may_grow_on = last + 1 < all.size();
    if ((!begins_sentence(shown) || open < 0) && may_grow_back)
      --first;
    else if (open > 0 && may_grow_on)
      ++last;
    else if (neighbors == Neighbors::when_short && !has_enough_words(shown) && (may_grow_back || may_grow_on))
      may_grow_back ? --first : ++last;
    else
      break;
  }
  return range_of(all[first].begin, all[last].end);
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  for (std::size_t at = line.find("\n\n"); at != std::string::npos; at = line.find("\n\n", at))
    line.erase(at, 1);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

std::string in_marks(std::string_view words) {
  return "“" + on_one_line(words) + "”";
}

// All that is said in a passage that is a quotation; nullopt for any other.
std::optional<Range> spoken_part(const Passage& passage) {
  const std::string_view text = passage.body.text;
  const bool quoted = text.starts_with("“") || text.starts_with('"');
  if (passage.kind != PassageKind::blockquote && !quoted) return std::nullopt;
  const BlockQuotation block = read_block_quotation(text);
  if (block.parts.empty() || (passage.kind != PassageKind::blockquote && block.attribution.empty()))
    return std::nullopt;
  const Range said{block.parts.front().begin, block.parts.back().end};
  const bool narrated = passage.kind != PassageKind::blockquote && find_quoted_spans(text).size() != 1;
  return narrated ? std::nullopt : std::optional(said);
}

// "As one teacher put it:" at the end of the passage before.
std::string introduction(const Body& body, std::uint32_t passage) {
  if (passage == 0) return {};
  const Passage& before = body.passages[passage - 1];
  const bool prose = before.kind == PassageKind::paragraph || before.kind == PassageKind::item;
  const std::string& text = before.body.text;
  if (!prose || before.section != body.passages[passage].section || text.empty() || !leads_on(text))
    return {};
  const std::optional<Range> sentence =
      whole_sentences(text, range_of(text.size() - 1, text.size()), Neighbors::when_needed);
  return sentence && begins_sentence(sentence->of(text)) ? on_one_line(sentence->of(text)) : std::string();
}

CardText card_of_block(const Body& body, const Quote& quote, Range said) {
  const std::string_view text = said.of(body.passages[quote.passage].body.text);
  const Range wanted{quote.parts.front().begin - said.begin, quote.parts.back().end - said.begin};
  const std::optional<Range> sentences = whole_sentences(text, wanted);
  if (!sentences) return {};
  const std::string_view words = sentences->of(text);
  if (begins_sentence(words) && has_enough_words(words) && !leads_on(words)) return {in_marks(words), true};
  const std::string lead = wanted.begin == 0 ? introduction(body, quote.passage) : std::string();
  std::string card = lead + " " + in_marks(words);
  return !lead.empty() && has_enough_words(card) ? CardText{std::move(card), false} : CardText{};
}

CardText whole_thought(const Body& body, const Quote& quote) {
  const Passage& passage = body.passages[quote.passage];
  const std::string_view text = passage.body.text;
  if (has_enough_words(quote.text) && are_sentences(quote, text) && is_one_piece(quote.text))
    return {in_marks(quote.text), true};
  const Range all{quote.parts.front().begin, quote.parts.back().end};
  if (const std::optional<Range> said = spoken_part(passage); said && said->contains(all))
    return card_of_block(body, quote, *said);
  if (passage.kind == PassageKind::table || passage.kind == PassageKind::code) return {};
  const std::optional<Range> sentences = whole_sentences(text, all);
  if (!sentences) return {};
  const std::string_view shown = sentences->of(text);
  const bool whole =
      begins_sentence(shown) && has_enough_words(shown) && !leads_on(shown) && open_brackets(shown) == 0;
  return whole ? CardText{on_one_line(shown), false} : CardText{};
}

// "But it worked." "It's the culture."
bool leans_back(std::string_view card) {
  const std::vector<Range> all = words(card);
  return !all.empty() && points_back(fold(all.front().of(card)));
}

}  // namespace

CardText card_text(const Body& body, const Quote& quote) {
  if (quote.parts.empty()) return {};
  CardText card = whole_thought(body, quote);
  card.leans = leans_back(card.text);
  return card;
}

}  // namespace commonplace
