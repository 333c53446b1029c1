#include "parse/speech_words.h"

#include <array>
#include <functional>
#include <set>
#include <string>
#include <unordered_set>

namespace commonplace {
namespace {

using Words = std::unordered_set<std::string_view>;

// Verbs of saying whose forms follow the rule: explain, explains, explained, explaining.
constexpr auto regular_verbs = std::to_array<std::string_view>({
    "explain",   "note",      "observe",     "argue",     "describe",  "state",        "add",
    "share",     "recall",    "warn",        "remark",    "report",    "suggest",      "advise",
    "propose",   "advocate",  "articulate",  "assert",    "ask",       "reflect",      "indicate",
    "comment",   "echo",      "emphasize",   "emphasise", "stress",    "highlight",    "mention",
    "conclude",  "insist",    "acknowledge", "joke",      "reply",     "respond",      "answer",
    "agree",     "caution",   "claim",       "clarify",   "declare",   "confess",      "complain",
    "maintain",  "call",      "encourage",   "urge",      "discuss",   "offer",        "express",
    "summarize", "summarise", "contend",     "wonder",    "lament",    "characterize", "label",
    "testify",   "exclaim",   "voice",       "reason",    "confide",   "counter",      "concede",
    "recount",   "reveal",    "reiterate",   "continue",  "praise",    "criticize",    "question",
    "point",     "talk",      "liken",       "define",    "frame",     "predict",      "affirm",
    "announce",  "counsel",   "confirm",     "demand",    "estimate",  "guess",        "interject",
    "protest",   "recommend", "relate",      "request",   "underline", "underscore",   "volunteer",
});

constexpr auto irregular_finite = std::to_array<std::string_view>({
    "say",   "says",    "said",  "tell",  "tells",  "told",     "speak",  "speaks",  "spoke",
    "write", "writes",  "wrote", "admit", "admits", "admitted", "put",    "puts",    "quip",
    "quips", "quipped", "sum",   "sums",  "summed", "think",    "thinks", "thought",
});
constexpr auto irregular_gerunds = std::to_array<std::string_view>({
    "saying",
    "telling",
    "speaking",
    "writing",
    "admitting",
    "quipping",
    "putting",
});

// Words made from others need a home that stays.
struct VerbForms {
  std::set<std::string, std::less<>> finite, gerunds;
};

const VerbForms& verb_forms() {
  static const VerbForms forms = [] {
    VerbForms made;
    for (const std::string_view word : irregular_finite) made.finite.emplace(word);
    for (const std::string_view word : irregular_gerunds) made.gerunds.emplace(word);
    for (const std::string_view verb : regular_verbs) {
      const std::string base(verb), stem = base.substr(0, base.size() - 1);
      const bool e = base.ends_with('e'), hisses = base.ends_with("ss");
      const bool y = base.ends_with("ly") || base.ends_with("fy");  // reply, clarify; not say
      made.finite.insert(base);
      made.finite.insert(y ? stem + "ies" : hisses ? base + "es" : base + "s");
      made.finite.insert(y ? stem + "ied" : e ? base + "d" : base + "ed");
      made.gerunds.insert((e && !base.ends_with("ee") ? stem : base) + "ing");
    }
    made.finite.insert("echoes");
    return made;
  }();
  return forms;
}

// Ends as words for people end (-er, -or, -ist, -ant, -ent, -ian, -ee) but names a thing.
const Words& things() {
  static const Words words = {
      "paper",      "letter",      "number",     "matter",   "center",    "order",     "chapter",
      "quarter",    "semester",    "factor",     "error",    "sector",    "labor",     "color",
      "honor",      "behavior",    "floor",      "door",     "major",     "minor",     "prior",
      "answer",     "offer",       "power",      "water",    "summer",    "winter",    "fewer",
      "greater",    "further",     "rather",     "either",   "neither",   "together",  "ever",
      "never",      "over",        "under",      "after",    "later",     "however",   "whether",
      "corner",     "folder",      "poster",     "register", "layer",     "tier",      "career",
      "computer",   "barrier",     "indicator",  "monitor",  "mirror",    "content",   "extent",
      "event",      "percent",     "accent",     "consent",  "recent",    "current",   "different",
      "important",  "significant", "grant",      "plant",    "constant",  "variant",   "want",
      "degree",     "fee",         "tree",       "coffee",   "list",      "median",    "effort",
      "earlier",    "former",      "newsletter", "transfer", "server",    "charter",   "chapter",
      "parameter",  "for",         "or",         "her",      "per",       "nor",       "independent",
      "consistent", "patient",     "present",    "silent",   "went",      "sent",      "meant",
      "spent",      "talent",      "intent",     "absent",   "urgent",    "relevant",  "reluctant",
      "better",     "higher",      "lower",      "larger",   "smaller",   "older",     "younger",
      "newer",      "easier",      "harder",     "longer",   "counter",   "offer",     "remember",
      "consider",   "discover",    "deliver",    "enter",    "refer",     "prefer",    "differ",
      "trigger",    "filter",      "exist",      "consist",  "assist",    "resist",    "insist",
      "agree",      "see",         "three",      "free",     "guarantee", "component", "rigor",
      "september",  "october",     "november",   "december",
  };
  return words;
}

bool ends_like_person(std::string_view word) {
  if (word.size() < 4 || word.ends_with("ment") || things().contains(word)) return false;
  return word.ends_with("er") || word.ends_with("or") || word.ends_with("ist") || word.ends_with("ant") ||
         word.ends_with("ent") || word.ends_with("ian") || word.ends_with("ee");
}

}  // namespace

SayingForm saying_form(std::string_view word) {
  if (verb_forms().finite.contains(word)) return SayingForm::finite;
  return word.ends_with("ing") && verb_forms().gerunds.contains(word) ? SayingForm::gerund : SayingForm::none;
}

bool may_be_noun(std::string_view word) {
  static const Words words = {
      "note",      "notes",      "state",    "states",    "share",      "shares",   "remark",    "remarks",
      "report",    "reports",    "comment",  "comments",  "echo",       "echoes",   "stress",    "stresses",
      "highlight", "highlights", "mention",  "mentions",  "joke",       "jokes",    "reply",     "replies",
      "answer",    "answers",    "claim",    "claims",    "call",       "calls",    "urge",      "urges",
      "offer",     "offers",     "express",  "label",     "labels",     "voice",    "voices",    "reason",
      "reasons",   "counter",    "counters", "question",  "questions",  "point",    "points",    "talk",
      "talks",     "frame",      "frames",   "guess",     "demand",     "demands",  "estimate",  "estimates",
      "protest",   "request",    "requests", "volunteer", "volunteers", "wonder",   "wonders",   "caution",
      "sum",       "sums",       "thought",  "counsel",   "counsels",   "advocate", "advocates", "praise",
  };
  return words.contains(word);
}

bool is_person(std::string_view word) {
  static const Words words = {
      "people",     "person",      "individual", "member",    "principal",      "staff",     "team",
      "group",      "panel",       "board",      "committee", "parent",         "family",    "families",
      "child",      "children",    "kid",        "colleague", "representative", "official",  "chief",
      "head",       "lead",        "coach",      "coaches",   "guest",          "expert",    "executive",
      "delegate",   "advocate",    "analyst",    "chair",     "fellow",         "candidate", "graduate",
      "youth",      "cohort",      "union",      "coalition", "council",        "woman",     "women",
      "man",        "men",         "mother",     "father",    "other",          "peer",      "faculty",
      "leadership", "participant", "student",    "others",    "aide",           "nurse",     "novice",
      "veteran",    "ceo",         "dean",       "senator",   "governor",       "president", "community",
      "mentor",
  };
  if (words.contains(word) || ends_like_person(word)) return true;
  if (!word.ends_with('s')) return false;
  word.remove_suffix(1);
  return words.contains(word) || ends_like_person(word);
}

bool is_personal_pronoun(std::string_view word) {
  static const Words words = {"he", "she", "they", "we", "i", "who", "you"};
  return words.contains(word);
}

bool is_determiner(std::string_view word) {
  static const Words words = {
      "a",       "an",   "the", "this",  "that",  "these", "those", "one",      "another",  "some", "many",
      "several", "most", "few", "both",  "all",   "each",  "every", "multiple", "various",  "two",  "three",
      "four",    "five", "six", "seven", "eight", "nine",  "ten",   "other",    "others",   "our",  "their",
      "his",     "her",  "its", "my",    "your",  "no",    "any",   "certain",  "numerous",
  };
  return words.contains(word);
}

bool may_stand_for_person(std::string_view word) {
  static const Words words = {"one",     "another", "others", "some", "many",
                              "several", "both",    "most",   "all",  "few"};
  return words.contains(word);
}

bool is_preposition(std::string_view word) {
  static const Words words = {"in",      "at",      "on",     "for",       "of",      "during", "by",
                              "from",    "with",    "to",     "after",     "before",  "within", "without",
                              "under",   "over",    "about",  "among",     "between", "across", "through",
                              "despite", "against", "beyond", "into",      "around",  "like",   "unlike",
                              "until",   "upon",    "behind", "throughout"};
  return words.contains(word);
}

bool is_auxiliary(std::string_view word) {
  static const Words words = {"is",   "are",   "was",   "were",   "be",   "been",  "being", "am",
                              "has",  "have",  "had",   "do",     "does", "did",   "can",   "could",
                              "will", "would", "shall", "should", "may",  "might", "must",  "cannot"};
  return words.contains(word);
}

bool is_connective_or_adverb(std::string_view word) {
  static const Words words = {
      "and",          "but",       "or",        "as",        "yet",     "so",        "while",
      "when",         "where",     "which",     "that",      "what",    "whom",      "here",
      "there",        "then",      "once",      "also",      "however", "later",     "still",
      "now",          "because",   "since",     "if",        "though",  "although",  "thus",
      "hence",        "therefore", "who",       "again",     "often",   "sometimes", "further",
      "furthermore",  "moreover",  "indeed",    "meanwhile", "instead", "perhaps",   "too",
      "even",         "just",      "only",      "how",       "why",     "never",     "always",
      "soon",         "today",     "yesterday", "alike",     "himself", "herself",   "themselves",
      "nevertheless", "both",      "whereas",   "unless",    "than",    "rather",
  };
  if (words.contains(word)) return true;
  return word.size() > 4 && word.ends_with("ly") && word != "family" && word != "assembly" && word != "reply";
}

bool points_back(std::string_view word) {
  static const Words words = {
      "and",     "but",  "or",    "so",      "because", "yes",    "no",     "it",        "it's",
      "that",    "this", "these", "they",    "they're", "that's", "he",     "she",       "then",
      "instead", "also", "those", "however", "thus",    "hence",  "indeed", "therefore", "them",
  };
  return words.contains(word);
}

ClauseSign clause_sign(std::string_view word) {
  static const Words strong = {
      "i",   "we",    "you",   "they",   "he",      "she",    "it",      "me",    "us",      "them", "my",
      "our", "your",  "their", "his",    "don't",   "can't",  "won't",   "let's", "let",     "i'm",  "it's",
      "not", "there", "we're", "that's", "they're", "you're", "doesn't", "isn't", "because", "if",
  };
  static const Words weak = {"to", "that", "what",  "how",     "who",    "when",
                             "so", "this", "these", "without", "between"};
  if (strong.contains(word) || is_auxiliary(word)) return ClauseSign::strong;
  return weak.contains(word) ? ClauseSign::weak : ClauseSign::none;
}

}  // namespace commonplace
