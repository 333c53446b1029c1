#include "parse/attribution.h"

#include <algorithm>
#include <string>

#include "parse/speech_words.h"
#include "text/words.h"

namespace commonplace {
namespace {

// us, them, whom: pronouns that never speak but stand behind "of".
bool is_object_pronoun(std::string_view word) {
  return word == "them" || word == "us" || word == "him" || word == "whom" || word == "it";
}

}  // namespace

bool tells_who(std::string_view attribution) {
  const std::vector<std::string> words = folded_words(attribution);
  return std::ranges::any_of(words, [](const std::string& word) {
    return !is_determiner(word) && !is_personal_pronoun(word) && !may_stand_for_person(word) &&
           !is_preposition(word) && !is_object_pronoun(word);
  });
}

}  // namespace commonplace
