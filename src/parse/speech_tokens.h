#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "parse/quoted_spans.h"
#include "parse/speech_words.h"

namespace commonplace {

enum class TokenKind { word, comma, semicolon, colon, dash, bracket, stop, span };

// A piece of a text as the search for speakers sees it: what is quoted is one piece, whatever it
// holds. A stop ends a sentence.
struct Token {
  TokenKind kind = TokenKind::word;
  Range range;
  std::string word;  // in small letters, ’ as '; empty unless a word
  SayingForm saying = SayingForm::none;
  std::uint32_t span = 0;     // index, for a span
  bool capital = false;       // first letter
  bool all_capitals = false;  // ILT, ILTs, SCUSD
};

// Tokens [begin, end) of one sentence, its stop included.
struct Sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct SpeechTokens {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<std::size_t> of_span;  // token of each span

  const Sentence& sentence_of(std::size_t token) const;
};

// Sentences end at . ? ! before a capital, a digit or a quotation, outside quotations; not behind an
// abbreviation (Dr., e.g.). A quotation that ends so ends the sentence around it too, unless small
// letters follow.
SpeechTokens tokenize_speech(std::string_view text, const std::vector<QuotedSpan>& spans);

}  // namespace commonplace
