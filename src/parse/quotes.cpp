#include "parse/quotes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>

#include "parse/block_quotation.h"
#include "parse/quoted_spans.h"
#include "parse/speakers.h"
#include "parse/speech_tokens.h"
#include "parse/speech_words.h"

// What is a quote? Texts put many things in quotation marks: words of persons, but also terms,
// titles, and words held with tongs. A quote is a statement that somebody makes:
//
//   1. a person and a verb of saying stand near: behind it, before it in its sentence, or, when it
//      is a sentence of its own, in the sentence before                            (speakers.h)
//   2. it has four words or more
//   3. it is no title: most of its longer words begin small
//   4. it is no term: after "the term", "called" nothing counts; words that stand where a noun
//      stands (the “...”, of “...”, “...” programs) count only if they hold a word of a sentence: a
//      pronoun, an auxiliary, or, at the end of a clause, a lesser one (“momentum to start.”)
//
//   As one principal put it, “we tried it all without a plan.”                    a quote
//   Principals spoke of a “hard row to hoe.”                                       no quote (4)
//   “We tried it all,” said one principal, “without a plan.”                      one quote, two parts
//
// Quotations that an attribution interrupts are joined before anything is counted.

namespace commonplace {
namespace {

constexpr std::size_t fewest_words = 4;
constexpr std::size_t longest_interruption = 16;  // tokens

// A span of a passage with who says it.
struct Statement {
  std::vector<Range> parts;
  std::size_t first_span = 0, last_span = 0;
  std::optional<Speaker> speaker;
};

std::vector<std::string_view> plain_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const bool has_letter = std::ranges::any_of(word, [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0xC3;
    });
    if (has_letter) words.push_back(word);
    at = end + 1;
  }
  return words;
}

std::string lower_word(std::string_view word) {
  std::string lower;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool apostrophe = word.substr(i).starts_with("’");
    const char c = apostrophe ? '\'' : word[i];
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\'')
      lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (apostrophe) i += 2;
  }
  return lower;
}

bool looks_like_title(const std::vector<std::string_view>& words) {
  std::size_t longer = 0, capital = 0;
  for (const std::string_view word : words) {
    if (word.size() < 4) continue;
    ++longer;
    const std::size_t first = word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    capital += first != std::string_view::npos && std::isupper(static_cast<unsigned char>(word[first])) != 0;
  }
  return longer >= 2 && capital * 4 >= longer * 3;
}

ClauseSign strongest_sign(const std::vector<std::string_view>& words) {
  ClauseSign strongest = ClauseSign::none;
  for (const std::string_view word : words) strongest = std::max(strongest, clause_sign(lower_word(word)));
  return strongest;
}

class PassageReader {
 public:
  explicit PassageReader(std::string_view text)
      : text_(text),
        spans_(find_quoted_spans(text)),
        speech_(tokenize_speech(text, spans_)),
        finder_(text, speech_) {}

  std::vector<Statement> read() {
    std::vector<Statement> statements;
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      Statement statement{{spans_[i].inner}, i, i, speaker_of(i)};
      while (i + 1 < spans_.size() && interrupted_by_attribution(i)) {
        if (!statement.speaker) statement.speaker = finder_.behind(speech_.of_span[i]);
        statement.parts.push_back(spans_[++i].inner);
        statement.last_span = i;
      }
      if (statement.speaker && is_statement(statement)) statements.push_back(std::move(statement));
    }
    return statements;
  }

 private:
  const Token& token(std::size_t i) const { return speech_.tokens[i]; }
  std::string_view words_of(std::size_t span) const {
    std::string_view words = spans_[span].inner.of(text_);
    while (words.ends_with(' ')) words.remove_suffix(1);
    return words;
  }

  std::optional<Speaker> speaker_of(std::size_t span) const {
    const std::size_t at = speech_.of_span[span];
    if (lets_attribution_follow(span))
      if (auto speaker = finder_.behind(at)) return speaker;
    if (auto speaker = finder_.before(at)) return speaker;
    const Sentence& sentence = speech_.sentence_of(at);
    const bool alone = sentence.begin == at;
    if (!alone) return std::nullopt;
    const auto index = static_cast<std::size_t>(&sentence - speech_.sentences.data());
    if (auto speaker = asked_behind(index, at)) return speaker;
    return index > 0 && sentence.end == at + 1 ? finder_.in_sentence(index - 1) : std::nullopt;
  }

  // A full stop inside ends the matter; a comma, a question or nothing at all lets "she said" follow.
  bool lets_attribution_follow(std::size_t span) const {
    const std::string_view inner = words_of(span);
    const std::size_t next = speech_.of_span[span] + 1;
    const bool sign_behind = next < speech_.tokens.size() &&
                             (token(next).kind == TokenKind::comma || token(next).kind == TokenKind::dash);
    constexpr auto last_marks = std::to_array<std::string_view>({",", "?", "!", "…", "...", "—", "–", "-"});
    return sign_behind ||
           std::ranges::any_of(last_marks, [&](std::string_view m) { return inner.ends_with(m); });
  }

  // “Why wait?” Superintendent Lee asked. The next sentence is nothing but the attribution.
  std::optional<Speaker> asked_behind(std::size_t sentence, std::size_t span_token) const {
    const std::string_view inner = words_of(token(span_token).span);
    const bool open = inner.ends_with('?') || inner.ends_with('!');
    if (!open || sentence + 1 >= speech_.sentences.size()) return std::nullopt;
    const Sentence& next = speech_.sentences[sentence + 1];
    if (next.end - next.begin > longest_interruption) return std::nullopt;
    auto speaker = finder_.in_sentence(sentence + 1);
    const bool verb_ends_it = speaker && speaker->verb + 2 >= next.end;
    return verb_ends_it ? speaker : std::nullopt;
  }

  // “...,” said one principal, “...”: between the two nothing but who speaks. A comma inside and a
  // full stop behind the speaker make two sentences, which joined would read as none.
  bool interrupted_by_attribution(std::size_t span) const {
    const std::size_t from = speech_.of_span[span], to = speech_.of_span[span + 1];
    if (to - from < 3 || to - from > longest_interruption || !lets_attribution_follow(span)) return false;
    int verbs = 0;
    for (std::size_t i = from + 1; i < to; ++i) {
      const TokenKind kind = token(i).kind;
      if (kind == TokenKind::stop ? i + 1 != to : kind == TokenKind::semicolon || kind == TokenKind::bracket)
        return false;
      verbs += kind == TokenKind::word && token(i).saying != SayingForm::none;
    }
    const TokenKind last = token(to - 1).kind;
    const bool new_sentence = last == TokenKind::stop && !words_of(span).ends_with(',');
    const bool goes_on = last == TokenKind::comma || last == TokenKind::dash || new_sentence;
    return goes_on && verbs == 1 && finder_.behind(from).has_value();
  }

  bool is_statement(const Statement& statement) const {
    std::vector<std::string_view> words;
    for (const Range part : statement.parts)
      for (const std::string_view word : plain_words(part.of(text_))) words.push_back(word);
    if (words.size() < fewest_words || looks_like_title(words)) return false;
    if (statement.parts.size() > 1) return true;
    if (named_as_term(statement.first_span)) return false;
    const ClauseSign sign = strongest_sign(words);
    return !stands_as_noun(statement) || sign == ClauseSign::strong ||
           (sign == ClauseSign::weak && ends_clause(statement));
  }

  // the term “...”, so-called “...”
  bool named_as_term(std::size_t span) const {
    const std::size_t at = speech_.of_span[span];
    if (at == 0 || token(at - 1).kind != TokenKind::word) return false;
    static constexpr auto namers = std::to_array<std::string_view>(
        {"term", "terms", "word", "words", "phrase", "called", "titled", "named", "entitled", "dubbed",
         "labeled", "so-called", "slogan", "motto", "acronym", "known"});
    return std::ranges::find(namers, token(at - 1).word) != namers.end();
  }

  bool ends_clause(const Statement& statement) const {
    const std::string_view words = words_of(statement.last_span);
    return words.ends_with(',') || words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
  }

  // Behind an article or `of`, or right before a noun: a “...”, of “...”, “...” programs.
  bool stands_as_noun(const Statement& statement) const {
    const std::size_t before = speech_.of_span[statement.first_span];
    const std::size_t behind = speech_.of_span[statement.last_span] + 1;
    if (before > 0 && token(before - 1).kind == TokenKind::word) {
      const std::string_view word = token(before - 1).word;
      if (word == "of" || (is_determiner(word) && word != "that" && !may_stand_for_person(word))) return true;
    }
    if (ends_clause(statement) || behind >= speech_.tokens.size() || token(behind).kind != TokenKind::word)
      return false;
    const std::string_view word = token(behind).word;
    return !is_preposition(word) && !is_connective_or_adverb(word) && !is_auxiliary(word) &&
           token(behind).saying == SayingForm::none;
  }

  std::string_view text_;
  std::vector<QuotedSpan> spans_;
  SpeechTokens speech_;
  SpeakerFinder finder_;
};

// Without spaces at the ends, and without the comma that only leads on to the attribution.
Range tidy(Range part, std::string_view text, bool last) {
  const auto drop_end = [&](char c) { return c == ' ' || c == '\n' || (last && (c == ',' || c == ';')); };
  while (!part.empty() && (text[part.begin] == ' ' || text[part.begin] == '\n')) ++part.begin;
  while (!part.empty() && drop_end(text[part.end - 1])) --part.end;
  return part;
}

Quote made(std::size_t passage, std::vector<Range> parts, std::string attribution, std::string_view text) {
  Quote quote;
  quote.passage = static_cast<std::uint32_t>(passage);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Range part = tidy(parts[i], text, i + 1 == parts.size());
    if (part.empty()) continue;
    quote.parts.push_back(part);
    if (!quote.text.empty()) quote.text += ' ';
    quote.text += part.of(text);
  }
  std::ranges::replace(quote.text, '\n', ' ');
  quote.attribution = std::move(attribution);
  return quote;
}

bool has_quotation_mark(std::string_view text) {
  return text.find('"') != std::string_view::npos || text.find("“") != std::string_view::npos;
}

// A paragraph that is a quotation, a dash and a name: “We tried it all.” — Jo Ash
bool stands_before_dash(std::string_view text) {
  if (!text.starts_with('"') && !text.starts_with("“")) return false;
  const std::vector<QuotedSpan> spans = find_quoted_spans(text);
  if (spans.size() != 1 || spans.front().outer.begin > 0) return false;
  const BlockQuotation block = read_block_quotation(text);
  return !block.attribution.empty() && block.parts.size() == 1 &&
         block.parts.front().end <= spans.front().outer.end;
}

// Who is said to speak at the end of the text before a block quotation.
std::string introduced_speaker(std::string_view text) {
  const std::vector<QuotedSpan> spans = find_quoted_spans(text);
  const SpeechTokens speech = tokenize_speech(text, spans);
  if (speech.sentences.empty()) return {};
  const std::size_t last = speech.sentences.size() - 1;
  const bool complete = !spans.empty() && speech.of_span.back() >= speech.sentences[last].begin;
  const bool leads_on = text.ends_with(':') || text.ends_with(',');
  if (complete && !leads_on) return {};
  const auto speaker = SpeakerFinder(text, speech).in_sentence(last);
  return speaker ? speaker->name : std::string();
}

}  // namespace

std::vector<Quote> find_quotes(const Body& body) {
  std::vector<Quote> quotes;
  for (std::size_t i = 0; i < body.passages.size(); ++i) {
    const Passage& passage = body.passages[i];
    const std::string_view text = passage.body.text;
    if (passage.kind == PassageKind::blockquote) {
      BlockQuotation block = read_block_quotation(text);
      const bool introduced = i > 0 && body.passages[i - 1].section == passage.section &&
                              body.passages[i - 1].kind != PassageKind::blockquote;
      if (block.attribution.empty() && introduced)
        block.attribution = introduced_speaker(body.passages[i - 1].body.text);
      if (!block.attribution.empty())
        quotes.push_back(made(i, std::move(block.parts), std::move(block.attribution), text));
    } else if (stands_before_dash(text)) {
      BlockQuotation block = read_block_quotation(text);
      quotes.push_back(made(i, std::move(block.parts), std::move(block.attribution), text));
    } else if (passage.kind != PassageKind::code && passage.kind != PassageKind::table &&
               has_quotation_mark(text)) {
      for (Statement& statement : PassageReader(text).read())
        quotes.push_back(made(i, std::move(statement.parts), std::move(statement.speaker->name), text));
    }
  }
  return quotes;
}

}  // namespace commonplace
