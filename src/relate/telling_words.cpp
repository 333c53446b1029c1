#include "relate/telling_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "text/fold.h"

namespace commonplace {
namespace {

constexpr std::size_t most_words = 20;
constexpr std::uint32_t fewest_times = 3;  // twice is often a turn of phrase
constexpr std::size_t shortest = 4;        // letters

// Words that say how a sentence is built or that someone speaks, whatever it is about. Shorter ones
// need no mention.
constexpr auto function_words = std::to_array<std::string_view>({
    "able",     "about",     "above",      "according", "across",  "after",    "again",     "against",
    "ahead",    "almost",    "along",      "already",   "also",    "although", "always",    "among",
    "another",  "anything",  "around",     "asked",     "away",    "back",     "because",   "become",
    "been",     "before",    "began",      "behind",    "being",   "below",    "best",      "better",
    "between",  "beyond",    "both",       "bring",     "came",    "cannot",   "come",      "could",
    "despite",  "different", "does",       "doing",     "done",    "down",     "during",    "each",
    "early",    "eight",     "either",     "else",      "enough",  "even",     "ever",      "every",
    "everyone", "explained", "fewer",      "find",      "first",   "five",     "followed",  "found",
    "four",     "from",      "full",       "further",   "gave",    "give",     "given",     "goes",
    "going",    "good",      "great",      "half",      "have",    "having",   "help",      "helped",
    "here",     "high",      "hold",       "however",   "instead", "into",     "itself",    "just",
    "keep",     "kept",      "kind",       "know",      "known",   "large",    "last",      "later",
    "least",    "left",      "less",       "like",      "likely",  "little",   "long",      "look",
    "looked",   "made",      "make",       "makes",     "making",  "many",     "mean",      "means",
    "might",    "month",     "months",     "more",      "most",    "much",     "must",      "near",
    "need",     "needed",    "needs",      "neither",   "never",   "next",     "nine",      "nothing",
    "noted",    "once",      "ones",       "only",      "other",   "others",   "ours",      "over",
    "part",     "people",    "perhaps",    "place",     "point",   "rather",   "really",    "said",
    "same",     "saying",    "says",       "second",    "seen",    "seven",    "several",   "should",
    "show",     "showed",    "since",      "small",     "some",    "someone",  "something", "soon",
    "still",    "such",      "take",       "taken",     "takes",   "tell",     "than",      "that",
    "their",    "them",      "themselves", "then",      "there",   "these",    "they",      "thing",
    "things",   "think",     "third",      "this",      "those",   "though",   "three",     "through",
    "thus",     "time",      "times",      "together",  "told",    "took",     "toward",    "towards",
    "turn",     "under",     "until",      "upon",      "used",    "using",    "very",      "want",
    "ways",     "well",      "went",       "were",      "what",    "when",     "where",     "whereas",
    "whether",  "which",     "while",      "whole",     "whom",    "whose",    "will",      "with",
    "within",   "without",   "word",       "words",     "would",   "year",     "years",     "your",
});

bool is_function_word(std::uint64_t hash) {
  static const auto hashes = [] {
    std::unordered_set<std::uint64_t> set;
    for (const std::string_view word : function_words) set.insert(folded_hash(word));
    return set;
  }();
  return hashes.count(hash) > 0;
}

bool can_tell(std::string_view word, std::uint64_t hash) {
  const bool is_number = word.front() >= '0' && word.front() <= '9';
  return word.size() >= shortest && !is_number && !is_function_word(hash);
}

}  // namespace

std::vector<RepeatedWord> repeated_words(const Body& body, const BodyWords& words,
                                         const std::vector<Mention>& mentions,
                                         DocumentFrequencies& frequencies) {
  struct Spot {
    std::uint64_t hash;
    std::uint32_t passage;
    std::uint32_t word;
  };
  std::vector<Spot> all;
  auto mention = mentions.begin();
  for (std::uint32_t p = 0; p < body.passages.size(); ++p) {
    const std::string_view text = body.passages[p].body.text;
    for (std::uint32_t w = 0; w < words[p].size(); ++w) {
      const Range range = words[p][w].range;
      const auto is_past = [&](const Mention& each) {
        return each.passage < p || (each.passage == p && each.range.end <= range.begin);
      };
      while (mention != mentions.end() && is_past(*mention)) ++mention;
      const bool named = mention != mentions.end() && mention->passage == p && mention->range.contains(range);
      if (!named && can_tell(range.of(text), words[p][w].hash)) all.push_back({words[p][w].hash, p, w});
    }
  }
  std::sort(all.begin(), all.end(), [](const Spot& a, const Spot& b) {
    return std::tie(a.hash, a.passage, a.word) < std::tie(b.hash, b.passage, b.word);
  });

  std::vector<RepeatedWord> repeated;
  for (auto first = all.begin(); first != all.end();) {
    const auto end =
        std::find_if(first, all.end(), [&](const Spot& each) { return each.hash != first->hash; });
    frequencies.count(first->hash);
    const auto count = static_cast<std::uint32_t>(end - first);
    if (count >= fewest_times)
      repeated.push_back({first->hash, count, first->passage, words[first->passage][first->word].range});
    first = end;
  }
  return repeated;
}

std::vector<TellingWord> telling_words(const Body& body, const std::vector<RepeatedWord>& repeated,
                                       const DocumentFrequencies& frequencies, std::size_t documents) {
  struct Weighed {
    double weight;
    const RepeatedWord* word;
  };
  std::vector<Weighed> weighed;
  for (const RepeatedWord& word : repeated) {
    const double common = frequencies.of(word.hash);
    if (common < 2 || common > std::max(2.0, static_cast<double>(documents) / 2)) continue;
    weighed.push_back(
        {(1 + std::log(word.count)) * std::log(1 + static_cast<double>(documents) / common), &word});
  }
  // Of equals the first in the text, so that no hash decides what readers see.
  std::sort(weighed.begin(), weighed.end(), [](const Weighed& a, const Weighed& b) {
    return std::tie(b.weight, a.word->passage, a.word->range) <
           std::tie(a.weight, b.word->passage, b.word->range);
  });
  if (weighed.size() > most_words) weighed.resize(most_words);

  std::vector<TellingWord> telling;
  telling.reserve(weighed.size());
  for (const auto& [weight, word] : weighed)
    telling.push_back({word->hash, weight, fold(word->range.of(body.passages[word->passage].body.text))});
  return telling;
}

}  // namespace commonplace
