#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "parse/speech_tokens.h"

namespace commonplace {

// Who says something: as printed, or empty when a pronoun stands for somebody not named nearby.
struct Speaker {
  std::string name;
  std::size_t verb = 0;  // token of the verb of saying
};

// Looks for speakers in one text. Borrows both arguments.
class SpeakerFinder {
 public:
  SpeakerFinder(std::string_view text, const SpeechTokens& speech) : text_(text), speech_(speech) {}

  // Right behind the span: `..., said one principal`, `..., one principal said`.
  std::optional<Speaker> behind(std::size_t span_token) const;
  // Before it in its sentence: `One principal said ...`, `According to one principal, ...`.
  std::optional<Speaker> before(std::size_t span_token) const;
  // The last who speaks in a sentence.
  std::optional<Speaker> in_sentence(std::size_t sentence) const;

 private:
  struct Phrase {  // tokens [begin, end)
    std::size_t begin = 0;
    std::size_t end = 0;
    bool empty() const { return begin >= end; }
  };

  const Token& token(std::size_t i) const { return speech_.tokens[i]; }
  bool is_word(std::size_t i, std::string_view word) const { return token(i).word == word; }
  std::string_view word_at(std::size_t i) const { return token(i).word; }
  std::size_t sentence_index(std::size_t i) const;

  enum class Pronouns { count, ignored };

  std::optional<Speaker> search(std::size_t begin, std::size_t end, std::size_t sentence,
                                Pronouns pronouns = Pronouns::count) const;
  std::optional<Speaker> at_verb(std::size_t verb, std::size_t begin, std::size_t sentence,
                                 Pronouns pronouns) const;
  Phrase introduced_agent(std::size_t i, std::size_t begin, std::size_t end) const;
  std::optional<Speaker> main_subject(std::size_t gerund, std::size_t begin, std::size_t sentence) const;
  std::optional<Speaker> before_insertion(std::size_t verb, Phrase before, std::size_t begin,
                                          std::size_t sentence) const;
  Phrase list_of_names(Phrase last, std::size_t begin) const;
  std::size_t verb_phrase_start(std::size_t verb, std::size_t begin) const;
  bool speaks(std::size_t verb, std::size_t begin) const;

  Phrase clause_before(std::size_t verb, std::size_t begin) const;
  Phrase subject_in(Phrase clause) const;
  Phrase trimmed(Phrase phrase) const;
  Phrase behind_verb(std::size_t first, std::size_t end) const;
  std::size_t phrase_start(Phrase clause) const;

  bool starts_sentence(std::size_t i) const;
  bool is_name(std::size_t i) const;
  bool names_person(Phrase phrase) const;
  bool is_pronoun(Phrase phrase) const;
  std::optional<Speaker> made(Phrase phrase, std::size_t verb, std::size_t sentence) const;
  std::string_view bare_word(std::size_t i) const;
  std::string printed(Phrase phrase) const;

  std::string_view text_;
  const SpeechTokens& speech_;
};

}  // namespace commonplace
