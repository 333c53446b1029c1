#include "parse/speech_tokens.h"

#include <algorithm>
#include <cctype>
#include <unordered_set>

#include "base/ascii.h"

namespace commonplace {
namespace {

bool is_abbreviation(std::string_view word) {
  static const std::unordered_set<std::string_view> words = {"dr",  "mr", "mrs", "ms",  "prof", "st",
                                                             "jr",  "sr", "vs",  "etc", "e.g",  "i.e",
                                                             "u.s", "no", "p",   "pp",  "al"};
  return words.contains(word) || word.size() == 1;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const std::vector<QuotedSpan>& spans) : text_(text), spans_(spans) {}

  SpeechTokens run() {
    out_.tokens.reserve(text_.size() / 5);
    while (at_ < text_.size()) {
      if (next_span_ < spans_.size() && at_ == spans_[next_span_].outer.begin)
        take_span();
      else if (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')
        ++at_;
      else
        take_other();
    }
    end_sentence();
    return std::move(out_);
  }

 private:
  std::size_t limit() const {
    return next_span_ < spans_.size() ? spans_[next_span_].outer.begin : text_.size();
  }

  void push(TokenKind kind, std::size_t length) {
    Token& token = out_.tokens.emplace_back();
    token.kind = kind;
    token.range = range_of(at_, at_ + length);
    at_ += length;
  }

  void end_sentence() {
    const std::size_t begin = out_.sentences.empty() ? 0 : out_.sentences.back().end;
    if (begin < out_.tokens.size()) out_.sentences.push_back({begin, out_.tokens.size()});
  }

  void take_span() {
    const QuotedSpan& span = spans_[next_span_];
    out_.of_span.push_back(out_.tokens.size());
    push(TokenKind::span, span.outer.end - span.outer.begin);
    out_.tokens.back().span = static_cast<std::uint32_t>(next_span_++);
    std::string_view inner = span.inner.of(text_);
    while (inner.ends_with("’") || inner.ends_with('\'') || inner.ends_with(')') || inner.ends_with(']'))
      inner.remove_suffix(inner.ends_with("’") ? 3 : 1);
    const bool ended =
        inner.ends_with('.') || inner.ends_with('?') || inner.ends_with('!') || inner.ends_with("…");
    if (ended && sentence_may_begin(at_)) end_sentence();
  }

  bool starts_with_any(std::initializer_list<std::string_view> marks) {
    found_ = 0;
    for (const std::string_view mark : marks)
      if (text_.substr(at_).starts_with(mark)) found_ = mark.size();
    return found_ > 0;
  }

  void take_other() {
    const char c = text_[at_];
    const bool plain = static_cast<unsigned char>(c) < 0x80 && c != '-';
    if (!plain && starts_with_any({"—", "–", "--", "―"})) return push(TokenKind::dash, found_);
    if (!plain && starts_with_any({"“", "”", "‘", "’", "…"})) {  // without a partner, or of an omission
      at_ += found_;
      return;
    }
    is_word_byte(c) ? take_word() : take_sign();
  }

  bool continues_word(std::size_t end) const {
    if (end >= limit()) return false;
    const char c = text_[end];
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) return true;
    const std::string_view rest = text_.substr(end, limit() - end);
    const std::size_t joint = rest.starts_with("’") ? 3 : 1;
    if (joint == 3 || c == '\'' || c == '-' || c == '&' || c == '.')
      return rest.size() > joint && is_word_byte(rest[joint]) && !rest.substr(joint).starts_with("”");
    if (static_cast<unsigned char>(c) < 0x80) return false;
    return !rest.starts_with("—") && !rest.starts_with("“") && !rest.starts_with("”") &&
           !rest.starts_with("…") && !rest.starts_with("–") && !rest.starts_with("‘");
  }

  void take_word() {
    std::size_t end = at_;
    while (continues_word(end)) end += text_.substr(end).starts_with("’") ? 3 : 1;
    if (end == at_) end = at_ + 1;
    const std::string_view raw = text_.substr(at_, end - at_);
    push(TokenKind::word, raw.size());
    Token& token = out_.tokens.back();
    token.capital = is_capital(raw[0]);
    token.all_capitals = raw.size() >= 2 && is_capital(raw[0]) && is_capital(raw[1]);
    token.word.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const bool apostrophe = raw[i] == '\xE2' && raw.substr(i).starts_with("’");
      token.word += apostrophe ? '\'' : static_cast<char>(std::tolower(static_cast<unsigned char>(raw[i])));
      if (apostrophe) i += 2;
    }
    token.saying = saying_form(token.word);
  }

  void take_sign() {
    const char sign = text_[at_];
    if (sign == ',') return push(TokenKind::comma, 1);
    if (sign == ';') return push(TokenKind::semicolon, 1);
    if (sign == ':') return push(TokenKind::colon, 1);
    if (sign == '(' || sign == ')') return push(TokenKind::bracket, 1);
    const bool stop = sign == '.' || sign == '?' || sign == '!';
    if (!stop) {
      ++at_;
      return;
    }
    const bool abbreviated = sign == '.' && !out_.tokens.empty() && out_.tokens.back().range.end == at_ &&
                             is_abbreviation(out_.tokens.back().word);
    const bool ends = !abbreviated && sentence_may_begin(at_ + 1);
    if (!ends) {
      ++at_;
      return;
    }
    push(TokenKind::stop, 1);
    end_sentence();
  }

  // Behind closing brackets and marks comes a space and then a capital, a digit or a quotation, or
  // nothing more.
  bool sentence_may_begin(std::size_t at) const {
    while (at < text_.size() && (text_[at] == ')' || text_[at] == ']' || text_[at] == '\'')) ++at;
    const std::size_t behind = at;
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\n')) ++at;
    if (at == text_.size()) return true;
    if (at == behind) return false;
    const char next = text_[at];
    return is_capital(next) || std::isdigit(static_cast<unsigned char>(next)) != 0 || next == '"' ||
           next == '(' || next == '[' || static_cast<unsigned char>(next) >= 0x80;
  }

  std::string_view text_;
  const std::vector<QuotedSpan>& spans_;
  std::size_t at_ = 0;
  std::size_t next_span_ = 0;
  std::size_t found_ = 0;  // bytes of the mark that starts_with_any() found
  SpeechTokens out_;
};

}  // namespace

const Sentence& SpeechTokens::sentence_of(std::size_t token) const {
  const auto after = std::ranges::upper_bound(sentences, token, {}, &Sentence::begin);
  return *(after - 1);
}

SpeechTokens tokenize_speech(std::string_view text, const std::vector<QuotedSpan>& spans) {
  return Tokenizer(text, spans).run();
}

}  // namespace commonplace
