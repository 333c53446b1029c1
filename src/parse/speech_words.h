#pragma once

#include <string_view>

namespace commonplace {

// What the rule for quotes needs to know of English. Words are given in small letters.

enum class SayingForm { none, finite, gerund };
// said, explains, describe: finite; saying, describing: gerund.
SayingForm saying_form(std::string_view word);
// notes, reports: also plain nouns, so they speak only right behind a person.
bool may_be_noun(std::string_view word);

// teacher, participants, panel: a person or people who can say something.
bool is_person(std::string_view word);
// he, she, they, ...: stands for somebody printed elsewhere.
bool is_personal_pronoun(std::string_view word);
// the, one, another, several, her: begins a noun phrase.
bool is_determiner(std::string_view word);
// one, another, others: a speaker alone.
bool may_stand_for_person(std::string_view word);
bool is_preposition(std::string_view word);
// is, had, would, does: helps a verb.
bool is_auxiliary(std::string_view word);
// and, as, however, later, finally: nothing a noun phrase begins or ends with.
bool is_connective_or_adverb(std::string_view word);
// and, but, it, they: as the first word of a sentence it points back to the one before.
bool points_back(std::string_view word);
// What a sentence has and a mere term has not: strongly I, we, is, don't; weakly to, that, how.
enum class ClauseSign { none, weak, strong };
ClauseSign clause_sign(std::string_view word);

}  // namespace commonplace
