#include "parse/speakers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "parse/speech_words.h"

// A speaker is the subject of a verb of saying, if it is a person. The search starts at a verb and
// takes the clause before it, from the last comma or other sign on; what leads into the clause
// ("As", "However") and what leads into the verb ("also", "has") is taken off:
//
//   However, [one superintendent of a district that gives tests] encouraged the principals: “...”
//   [“...”] argued [one meeting participant].              nothing before the verb: look behind it
//   As noted by [an administrator], ...                    the passive has its subject behind `by`
//   [Jill Baker], who leads the district, said ...         an insertion: the subject is before it
//   The report was late, and [teachers] said so.
//
// A pronoun takes the name of who spoke last in its sentence or the one before, or none.

namespace commonplace {
namespace {

constexpr std::size_t longest_phrase = 14;
constexpr std::size_t longest_aside = 4;
constexpr std::size_t longest_clause = 40;
constexpr std::size_t longest_way = 120;  // tokens between a verb of saying and what is said

bool is_past(std::string_view word) {
  return word.size() > 3 && word.ends_with("ed");
}

// likes to say, went on to say, used to say
bool leads_to_saying(std::string_view word) {
  for (const std::string_view one :
       {"like", "likes", "liked", "love", "loves", "used", "on", "continued", "began"})
    if (word == one) return true;
  return false;
}

// Words that end the noun phrase behind a verb: "said one principal | when asked".
bool ends_phrase(std::string_view word) {
  for (const std::string_view one :
       {"when", "as", "while", "after", "before", "during", "because", "since", "by", "to", "about", "on",
        "upon", "if", "but", "yet", "so", "though", "although"})
    if (word == one) return true;
  return false;
}

}  // namespace

std::size_t SpeakerFinder::sentence_index(std::size_t i) const {
  return static_cast<std::size_t>(&speech_.sentence_of(i) - speech_.sentences.data());
}

std::optional<Speaker> SpeakerFinder::behind(std::size_t span_token) const {
  const std::size_t sentence = sentence_index(span_token);
  const std::size_t end = speech_.sentences[sentence].end;
  std::size_t first = span_token + 1;
  while (first < end && (token(first).kind == TokenKind::comma || token(first).kind == TokenKind::dash))
    ++first;
  if (first < end && is_word(first, "as")) ++first;
  if (first >= end || token(first).kind != TokenKind::word) return std::nullopt;
  if (is_word(first, "according") && first + 1 < end && is_word(first + 1, "to")) {
    const Phrase agent = behind_verb(first + 2, end);
    return names_person(agent) ? made(agent, first, sentence) : std::nullopt;
  }
  if (token(first).saying == SayingForm::finite) {
    const Phrase inverted = behind_verb(first + 1, end);
    return names_person(inverted) ? made(inverted, first, sentence) : std::nullopt;
  }
  if (is_connective_or_adverb(word_at(first)) || is_preposition(word_at(first))) return std::nullopt;
  const std::size_t last = std::min(end, first + longest_way);
  for (std::size_t verb = first + 1; verb < last && token(verb).kind == TokenKind::word; ++verb)
    if (speaks(verb, first)) {
      const Phrase subject = subject_in({first, verb});
      return names_person(subject) || is_pronoun(subject) ? made(subject, verb, sentence) : std::nullopt;
    }
  return std::nullopt;
}

std::optional<Speaker> SpeakerFinder::before(std::size_t span_token) const {
  const std::size_t sentence = sentence_index(span_token);
  return search(speech_.sentences[sentence].begin, span_token, sentence);
}

std::optional<Speaker> SpeakerFinder::in_sentence(std::size_t sentence) const {
  if (sentence >= speech_.sentences.size()) return std::nullopt;
  return search(speech_.sentences[sentence].begin, speech_.sentences[sentence].end, sentence);
}

// The last verb of saying in [begin, end) whose subject is a person.
std::optional<Speaker> SpeakerFinder::search(std::size_t begin, std::size_t end, std::size_t sentence,
                                             Pronouns pronouns) const {
  std::optional<std::size_t> gerund;
  const std::size_t first = end - begin > longest_way ? end - longest_way : begin;
  for (std::size_t i = end; i-- > first;) {
    if (token(i).kind == TokenKind::semicolon) break;
    if (token(i).kind != TokenKind::word) continue;
    if (const Phrase agent = introduced_agent(i, begin, end); names_person(agent))
      return made(agent, i, sentence);
    const bool after_comma = i > begin && token(i - 1).kind == TokenKind::comma;
    if (!gerund && after_comma && token(i).saying == SayingForm::gerund) gerund = i;
    if (auto speaker = at_verb(i, begin, sentence, pronouns)) return speaker;
  }
  return gerund ? main_subject(*gerund, begin, sentence) : std::nullopt;
}

// "according to [one principal]", "in the words of", "to quote", "in [Miller]'s words".
SpeakerFinder::Phrase SpeakerFinder::introduced_agent(std::size_t i, std::size_t begin,
                                                      std::size_t end) const {
  const auto follows = [&](std::size_t back, std::string_view word) {
    return i >= begin + back && is_word(i - back, word);
  };
  const bool behind = (is_word(i, "to") && follows(1, "according")) ||
                      (is_word(i, "quote") && follows(1, "to")) ||
                      (is_word(i, "of") && follows(1, "words") && follows(3, "in"));
  if (behind) return behind_verb(i + 1, end);
  if (!is_word(i, "words") || i == begin || bare_word(i - 1) == word_at(i - 1)) return {};
  for (std::size_t first = i - 1; first > begin && i - first < longest_phrase; --first)
    if (is_word(first - 1, "in")) return {first, i};
  return {};
}

std::optional<Speaker> SpeakerFinder::at_verb(std::size_t verb, std::size_t begin, std::size_t sentence,
                                              Pronouns pronouns) const {
  if (token(verb).saying != SayingForm::finite) return std::nullopt;
  const std::size_t end = speech_.sentences[sentence].end;
  const bool passive = is_past(word_at(verb)) && verb + 1 < end && is_word(verb + 1, "by");
  if (passive) {
    const Phrase agent = behind_verb(verb + 2, end);
    return names_person(agent) ? made(agent, verb, sentence) : std::nullopt;
  }
  if (!speaks(verb, begin)) return std::nullopt;
  const Phrase before = clause_before(verb_phrase_start(verb, begin), begin);
  if (!trimmed(before).empty()) {
    Phrase subject = list_of_names(before, begin);
    if (subject.empty()) subject = subject_in(before);
    const bool pronoun = pronouns == Pronouns::count && is_pronoun(subject);
    return pronoun || names_person(subject) ? made(subject, verb, sentence) : std::nullopt;
  }
  if (auto speaker = before_insertion(verb, before, begin, sentence)) return speaker;
  const Phrase inverted = behind_verb(verb + 1, end);
  if (names_person(inverted)) return made(inverted, verb, sentence);
  const bool goes_on = !before.empty() && before.begin > begin;  // "..., and said"
  return goes_on ? main_subject(before.begin, begin, sentence) : std::nullopt;
}

// "Jo Ash, who leads the work, said", "Jo Ash (Elm Unified) said": what is inserted between commas or
// brackets begins like a description of a person, or is an aside like "in turn".
std::optional<Speaker> SpeakerFinder::before_insertion(std::size_t verb, Phrase before, std::size_t begin,
                                                       std::size_t sentence) const {
  if (!before.empty() || before.begin <= begin + 1) return std::nullopt;
  const Phrase insertion = clause_before(before.begin - 1, begin);
  if (insertion.empty() || insertion.begin <= begin + 1) return std::nullopt;
  const TokenKind opened = token(insertion.begin - 1).kind, closed = token(before.begin - 1).kind;
  if (opened != closed || (opened != TokenKind::comma && opened != TokenKind::bracket)) return std::nullopt;
  const std::string_view first = word_at(insertion.begin);
  const bool describes = opened == TokenKind::bracket || first == "who" || first == "of" ||
                         is_determiner(first) || names_person(insertion);
  const bool aside = is_connective_or_adverb(first) || is_preposition(first);
  if (!describes && !(aside && insertion.end - insertion.begin <= longest_aside)) return std::nullopt;
  const Phrase subject = subject_in(clause_before(insertion.begin - 1, begin));
  return names_person(subject) ? made(subject, verb, sentence) : std::nullopt;
}

// "Teachers, principals, and parents from Elm said": `last` is "and parents from Elm". Empty when no
// such list ends there.
SpeakerFinder::Phrase SpeakerFinder::list_of_names(Phrase last, std::size_t begin) const {
  const bool ends_list = is_word(last.begin, "and") || is_word(last.begin, "or");
  if (!ends_list || !names_person(trimmed(last))) return {};
  std::size_t first = last.begin;
  int names = 1;
  while (first > begin + 1 && token(first - 1).kind == TokenKind::comma) {
    const Phrase name = clause_before(first - 1, begin);
    if (!names_person(name)) break;
    first = name.begin;
    ++names;
  }
  return names > 2 ? Phrase{first, trimmed(last).end} : Phrase{};
}

// "likes to say", "went on to say": the subject stands before all of it.
std::size_t SpeakerFinder::verb_phrase_start(std::size_t verb, std::size_t begin) const {
  if (verb < begin + 2 || !is_word(verb - 1, "to")) return verb;
  if (is_word(verb - 2, "on") && verb >= begin + 3) return verb - 3;
  return verb - 2;
}

// "One principal disagreed, saying": the phrase at the start of the sentence's first clause, as far
// as the first word for a person.
std::optional<Speaker> SpeakerFinder::main_subject(std::size_t gerund, std::size_t begin,
                                                   std::size_t sentence) const {
  const Phrase clause = clause_before(gerund - 1, begin);
  const std::size_t start = phrase_start(clause);
  for (std::size_t i = start; i < clause.end && i < start + longest_phrase; ++i) {
    const bool person = is_person(word_at(i)) || (is_name(i) && (i + 1 == clause.end || !is_name(i + 1)));
    const bool goes_on = i + 1 < clause.end && is_person(word_at(i + 1));
    if (person && !goes_on) return made({start, i + 1}, gerund, sentence);
  }
  return std::nullopt;
}

// Whether the word is a verb of saying here, and not a noun, an infinitive or a participle.
bool SpeakerFinder::speaks(std::size_t verb, std::size_t begin) const {
  const std::string_view word = word_at(verb);
  if (token(verb).saying != SayingForm::finite) return false;
  if (word == "put" || word == "puts")
    return verb + 1 < speech_.tokens.size() && (is_word(verb + 1, "it") || is_word(verb + 1, "this"));
  if (verb == begin || token(verb - 1).kind != TokenKind::word) return !may_be_noun(word);
  const std::string_view previous = word_at(verb - 1);
  if (previous == "who") return true;
  if (may_be_noun(word)) return is_person(previous) || is_name(verb - 1) || may_stand_for_person(previous);
  static constexpr auto passive_helpers = std::to_array<std::string_view>(
      {"is", "are", "was", "were", "be", "been", "being", "when", "as", "if", "than"});
  if (std::ranges::find(passive_helpers, previous) != passive_helpers.end()) return false;
  if (previous == "to") return verb > begin + 1 && leads_to_saying(word_at(verb - 2));
  const bool pronoun_like =
      may_stand_for_person(previous) || is_personal_pronoun(previous) || previous == "others";
  return !is_preposition(previous) && (!is_determiner(previous) || pronoun_like);
}

// The words before a verb up to the last sign.
SpeakerFinder::Phrase SpeakerFinder::clause_before(std::size_t verb, std::size_t begin) const {
  std::size_t first = verb;
  while (first > begin && token(first - 1).kind == TokenKind::word && verb - first < longest_clause) --first;
  return {first, verb};
}

// Without what leads into the clause and what leads into the verb.
SpeakerFinder::Phrase SpeakerFinder::trimmed(Phrase phrase) const {
  const auto leads_in = [&](std::size_t i) {
    return is_connective_or_adverb(word_at(i)) && !may_stand_for_person(word_at(i));
  };
  // "that teacher", "both principals" are phrases, "that they" and "both" before a verb are not.
  while (!phrase.empty() && leads_in(phrase.begin) &&
         !(is_determiner(word_at(phrase.begin)) && phrase.begin + 1 < phrase.end &&
           is_person(word_at(phrase.begin + 1))))
    ++phrase.begin;
  while (!phrase.empty() && (leads_in(phrase.end - 1) || is_auxiliary(word_at(phrase.end - 1)))) --phrase.end;
  return phrase;
}

// Where the noun phrase begins: behind a prepositional phrase ("At one school the principal said")
// it is the next word that can begin one.
std::size_t SpeakerFinder::phrase_start(Phrase clause) const {
  clause = trimmed(clause);
  if (clause.empty() || !is_preposition(word_at(clause.begin))) return clause.begin;
  for (std::size_t i = clause.begin + 1; i < clause.end; ++i) {
    const bool begins = is_determiner(word_at(i)) || is_personal_pronoun(word_at(i)) ||
                        is_person(word_at(i)) || token(i).capital;
    const std::string_view previous = word_at(i - 1);
    const bool inside =
        is_preposition(previous) || is_determiner(previous) || (token(i).capital && token(i - 1).capital);
    if (begins && !inside) return i;
  }
  return clause.end;
}

SpeakerFinder::Phrase SpeakerFinder::subject_in(Phrase clause) const {
  clause = trimmed(clause);
  Phrase subject{phrase_start(clause), clause.end};
  // "One principal agreed with the plan but said": the subject ends at the first verb.
  for (std::size_t i = subject.begin + 1; i < subject.end; ++i)
    if (speaks(i, subject.begin)) subject.end = i;
  const bool and_verb = clause.end < speech_.tokens.size() && !subject.empty() &&
                        (is_word(subject.end, "and") || is_word(subject.end, "but"));
  if (and_verb)
    for (std::size_t i = subject.begin + 1; i < subject.end; ++i)
      if (is_past(word_at(i)) && !is_determiner(word_at(i - 1))) subject.end = i;
  return trimmed(subject);
}

// The noun phrase behind a verb, "said [Rick Miller of the CORE Districts]", as far as it goes.
SpeakerFinder::Phrase SpeakerFinder::behind_verb(std::size_t first, std::size_t end) const {
  Phrase phrase{first, first};
  while (phrase.end < end && phrase.end < first + longest_phrase &&
         token(phrase.end).kind == TokenKind::word) {
    const std::string_view word = word_at(phrase.end);
    const bool place = word == "in" && phrase.end + 1 < end &&
                       (token(phrase.end + 1).capital || is_determiner(word_at(phrase.end + 1)));
    if (ends_phrase(word) || (word == "in" && !place)) break;
    if (word == "and" && phrase.end + 1 < end && token(phrase.end + 1).saying != SayingForm::none) break;
    ++phrase.end;
  }
  return trimmed(phrase);
}

bool SpeakerFinder::starts_sentence(std::size_t i) const {
  return speech_.sentence_of(i).begin == i;
}

// A capital that no sentence start explains, or a first word that looks like no common noun.
bool SpeakerFinder::is_name(std::size_t i) const {
  const Token& one = token(i);
  if (one.kind != TokenKind::word || !one.capital) return false;
  if (!starts_sentence(i)) return !is_determiner(one.word) && !is_personal_pronoun(one.word);
  if (one.all_capitals) return true;
  if (is_determiner(one.word) || is_connective_or_adverb(one.word) || is_preposition(one.word)) return false;
  if (i + 1 < speech_.tokens.size() && token(i + 1).kind == TokenKind::word && token(i + 1).capital)
    return true;
  for (const std::string_view ending :
       {"tion", "sion", "ment", "ness", "ity", "nce", "ing", "s", "it", "search", "data"})
    if (one.word.ends_with(ending)) return false;
  return !is_personal_pronoun(one.word) && one.saying == SayingForm::none;
}

bool SpeakerFinder::is_pronoun(Phrase phrase) const {
  return phrase.end == phrase.begin + 1 && is_personal_pronoun(word_at(phrase.begin));
}

bool SpeakerFinder::names_person(Phrase phrase) const {
  if (phrase.empty() || phrase.end - phrase.begin > 2 * longest_phrase) return false;
  if (is_preposition(word_at(phrase.begin))) return false;
  if (phrase.end == phrase.begin + 1 && may_stand_for_person(word_at(phrase.begin))) return true;
  std::size_t head = phrase.begin;  // the last word before the first preposition or relative
  while (head + 1 < phrase.end && !is_preposition(word_at(head + 1)) && !is_word(head + 1, "that") &&
         !is_word(head + 1, "who") && !is_word(head + 1, "whose"))
    ++head;
  while (head > phrase.begin && is_connective_or_adverb(word_at(head))) --head;
  if (may_stand_for_person(word_at(head)) && head == phrase.begin) return true;  // "one of the principals"
  return is_person(bare_word(head)) || is_name(head);
}

std::optional<Speaker> SpeakerFinder::made(Phrase phrase, std::size_t verb, std::size_t sentence) const {
  if (!is_pronoun(phrase)) return Speaker{printed(phrase), verb};
  Speaker speaker{{}, verb};
  auto named = search(speech_.sentences[sentence].begin, phrase.begin, sentence, Pronouns::ignored);
  if (!named && sentence > 0) {
    const Sentence& previous = speech_.sentences[sentence - 1];
    named = search(previous.begin, previous.end, sentence - 1, Pronouns::ignored);
  }
  if (named) speaker.name = named->name;
  return speaker;
}

// Without the 's of "in Miller's words".
std::string_view SpeakerFinder::bare_word(std::size_t i) const {
  const std::string_view word = word_at(i);
  return word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

std::string SpeakerFinder::printed(Phrase phrase) const {
  std::string_view words = Range{token(phrase.begin).range.begin, token(phrase.end - 1).range.end}.of(text_);
  for (const std::string_view possessive : {"'s", "’s"})
    if (words.ends_with(possessive)) words.remove_suffix(possessive.size());
  return std::string(words);
}

}  // namespace commonplace
