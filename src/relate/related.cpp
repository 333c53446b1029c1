#include "relate/related.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <unordered_map>
#include <utility>

#include "base/parallel_for.h"

namespace commonplace {

// Two documents are related by what they share: themes, entities they name, telling words. Each is a
// feature with a weight. A theme or entity weighs the more the fewer documents have it,
// log(1 + documents / those that have it); a word as telling_words() says. In each of the three
// families a document's weights are brought to length one and then to the family's share, so that
// many words do not drown one theme; the score of a pair is the sum over shared features of the
// product of both weights, between 0 and 1.
//
// Comparing all pairs would cost the square of the corpus. Instead
// 1. each feature lists the documents that have it;
// 2. a document goes through the lists of its features and adds up the score of those it meets there,
//    of each list only the sixty-four nearest in time, so that a theme of half the corpus costs no more
//    than a rare word;
// 3. the twenty best found that way are scored in full, and the five best of them stay.
// Up to sixty-four documents this is exact. In a large corpus a document that shares only common
// features, and long ago, can be missed: no loss to a reader who is offered five.
//
// Example: meetings 48 and 23 share the host's district, named in 2 of 5 documents (weight log 3.5 =
// 1.25), and a theme of 4 (log 2.25 = 0.81): the district speaks louder.

namespace {

constexpr std::size_t most_related = 5;
constexpr std::size_t most_candidates = 20;
constexpr std::size_t most_of_a_list = 64;
constexpr std::size_t block = 256;  // documents that share a scratch table

constexpr double share_of_themes = 0.3;
constexpr double share_of_entities = 0.3;
constexpr double share_of_words = 0.4;

struct Feature {
  std::uint32_t id = 0;
  double weight = 0;
};

// A document that has a feature, and how much.
struct Bearer {
  std::uint32_t document = 0;
  double weight = 0;
};

// All features of all documents; ids of themes come first, then entities, then words.
struct FeatureTable {
  std::size_t themes = 0;
  std::size_t entities = 0;
  std::vector<std::string> words;                 // by id - themes - entities
  std::vector<std::vector<Feature>> of_document;  // by id
  std::vector<std::vector<Bearer>> bearers;       // by feature, then document
};

// Weights of one family of a document, brought to the length that is the family's share of a score.
void scale(std::vector<Feature>::iterator first, std::vector<Feature>::iterator last, double share) {
  double squares = 0;
  for (auto each = first; each != last; ++each) squares += each->weight * each->weight;
  if (squares == 0) return;
  for (auto each = first; each != last; ++each) each->weight *= std::sqrt(share / squares);
}

class FeatureGatherer {
 public:
  FeatureGatherer(const Corpus& corpus, const std::vector<DocumentRelations>& documents,
                  const std::vector<std::vector<TellingWord>>& words)
      : corpus_(corpus), documents_(documents), words_(words) {}

  FeatureTable gather() {
    const std::size_t count = corpus_.documents().size();
    table_.themes = corpus_.themes().size();
    table_.entities = corpus_.entities().size();
    table_.of_document.resize(count);
    for (std::size_t d = 0; d < count; ++d) add_document(d);
    weigh();
    table_.bearers.resize(table_.themes + table_.entities + table_.words.size());
    for (std::uint32_t d = 0; d < count; ++d) {
      for (const Feature& feature : table_.of_document[d])
        table_.bearers[feature.id].push_back({d, feature.weight});
    }
    return std::move(table_);
  }

 private:
  void add_document(std::size_t d) {
    std::vector<std::uint32_t> ids;
    for (const auto& theme : corpus_.documents()[d].themes) {
      if (const auto found = corpus_.find(theme.value)) ids.push_back(*found);
    }
    for (const Mention& mention : documents_[d].mentions) {
      if (mention.named.kind == Named::Kind::entity)
        ids.push_back(static_cast<std::uint32_t>(table_.themes) + mention.named.index);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<Feature>& features = table_.of_document[d];
    for (const std::uint32_t id : ids) features.push_back({id, 0});
    for (const TellingWord& word : words_[d]) features.push_back({id_of(word), word.weight});
    std::sort(features.begin(), features.end(),
              [](const Feature& a, const Feature& b) { return a.id < b.id; });
  }

  std::uint32_t id_of(const TellingWord& word) {
    const auto next = static_cast<std::uint32_t>(table_.themes + table_.entities + table_.words.size());
    const auto [entry, is_new] = word_ids_.try_emplace(word.hash, next);
    if (is_new) table_.words.push_back(word.word);
    return entry->second;
  }

  // Themes and entities by rarity; words have their weights already.
  void weigh() {
    const std::size_t first_word = table_.themes + table_.entities;
    std::vector<std::size_t> common(first_word);
    for (const auto& features : table_.of_document) {
      for (const Feature& feature : features) {
        if (feature.id < first_word) ++common[feature.id];
      }
    }
    const auto all = static_cast<double>(corpus_.documents().size());
    for (auto& features : table_.of_document) {
      const auto first_from = [&](std::size_t id) {
        return std::find_if(features.begin(), features.end(),
                            [&](const Feature& each) { return each.id >= id; });
      };
      const auto entities = first_from(table_.themes), words = first_from(first_word);
      for (auto each = features.begin(); each != words; ++each)
        each->weight = std::log(1 + all / static_cast<double>(common[each->id]));
      scale(features.begin(), entities, share_of_themes);
      scale(entities, words, share_of_entities);
      scale(words, features.end(), share_of_words);
    }
  }

  const Corpus& corpus_;
  const std::vector<DocumentRelations>& documents_;
  const std::vector<std::vector<TellingWord>>& words_;
  std::unordered_map<std::uint64_t, std::uint32_t> word_ids_;
  FeatureTable table_;
};

// Calls visit(feature, product of both weights) for each feature that two documents share.
template <class Visit>
void for_each_shared(const std::vector<Feature>& a, const std::vector<Feature>& b, Visit visit) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->id < j->id) {
      ++i;
    } else if (j->id < i->id) {
      ++j;
    } else {
      visit(i->id, i->weight * j->weight);
      ++i, ++j;
    }
  }
}

double score_of(const std::vector<Feature>& a, const std::vector<Feature>& b) {
  double score = 0;
  for_each_shared(a, b, [&](std::uint32_t, double weight) { score += weight; });
  return score;
}

RelatedDocument explained(const FeatureTable& table, std::uint32_t document, std::uint32_t other,
                          double score) {
  std::vector<Feature> shared;
  for_each_shared(table.of_document[document], table.of_document[other],
                  [&](std::uint32_t id, double weight) {
                    shared.push_back({id, weight});
                  });
  std::stable_sort(shared.begin(), shared.end(),
                   [](const Feature& a, const Feature& b) { return a.weight > b.weight; });
  RelatedDocument related{other, score, {}, {}, {}};
  for (const Feature& feature : shared) {
    if (feature.id < table.themes) {
      related.themes.push_back(feature.id);
    } else if (feature.id < table.themes + table.entities) {
      related.entities.push_back(feature.id - static_cast<std::uint32_t>(table.themes));
    } else {
      related.words.push_back(table.words[feature.id - table.themes - table.entities]);
    }
  }
  return related;
}

// A document with its score against another; ordered best first, of equals the older first.
struct Scored {
  double score = 0;
  std::uint32_t document = 0;
  friend bool operator<(const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.document < b.document;
  }
};

void keep_best(std::vector<Scored>& scored, std::size_t count) {
  const auto kept = static_cast<std::ptrdiff_t>(std::min(count, scored.size()));
  std::partial_sort(scored.begin(), scored.begin() + kept, scored.end());
  scored.resize(static_cast<std::size_t>(kept));
}

// The part of a list around `document`: documents are ordered by date.
std::span<const Bearer> nearest_in_time(const std::vector<Bearer>& list, std::uint32_t document) {
  const auto own = std::lower_bound(list.begin(), list.end(), document,
                                    [](const Bearer& each, std::uint32_t d) { return each.document < d; });
  const auto place = static_cast<std::size_t>(own - list.begin());
  const std::size_t count = std::min(list.size(), most_of_a_list);
  const std::size_t begin = std::min(place - std::min(place, count / 2), list.size() - count);
  return std::span(list).subspan(begin, count);
}

// The documents that seem nearest. `scores` has a zero for each document and is left that way.
std::vector<Scored> candidates(const FeatureTable& table, std::uint32_t document,
                               std::vector<double>& scores) {
  std::vector<std::uint32_t> met;
  for (const Feature& feature : table.of_document[document]) {
    for (const auto [other, weight] : nearest_in_time(table.bearers[feature.id], document)) {
      if (other == document) continue;
      if (scores[other] == 0) met.push_back(other);
      scores[other] += feature.weight * weight;
    }
  }
  std::vector<Scored> scored;
  scored.reserve(met.size());
  for (const std::uint32_t other : met) scored.push_back({std::exchange(scores[other], 0), other});
  keep_best(scored, most_candidates);
  return scored;
}

std::vector<RelatedDocument> related_to(const FeatureTable& table, std::uint32_t document,
                                        std::vector<double>& scores) {
  std::vector<Scored> best = candidates(table, document, scores);
  for (Scored& each : best)
    each.score = score_of(table.of_document[document], table.of_document[each.document]);
  keep_best(best, most_related);
  std::vector<RelatedDocument> related;
  related.reserve(best.size());
  for (const Scored& each : best) related.push_back(explained(table, document, each.document, each.score));
  return related;
}

}  // namespace

std::vector<std::vector<RelatedDocument>> find_related(const Corpus& corpus,
                                                       const std::vector<DocumentRelations>& documents,
                                                       const std::vector<std::vector<TellingWord>>& words,
                                                       int jobs) {
  const FeatureTable table = FeatureGatherer(corpus, documents, words).gather();
  std::vector<std::vector<RelatedDocument>> related(documents.size());
  parallel_for((documents.size() + block - 1) / block, jobs, [&](std::size_t b) {
    std::vector<double> scores(documents.size());
    for (std::size_t d = b * block; d < std::min(documents.size(), (b + 1) * block); ++d)
      related[d] = related_to(table, static_cast<std::uint32_t>(d), scores);
  });
  return related;
}

}  // namespace commonplace
