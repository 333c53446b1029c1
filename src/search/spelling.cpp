// A candidate costs a hundred for each edit (insert, delete, replace, swap neighbours), fifty more for
// another first letter, since people seldom mistype it (and then it is the only edit: member is not a
// mistyped number), and a little less the more passages have it. The cheapest wins, the first in order of
// bytes of equals:
//
//   sacremento    sacramento, 1 edit, 310 passages    100 - 5 * 9 = 55
//                 sacrament,  2 edits, 1 passage      200 - 5 * 1 = 195
//
// Words of up to three letters are left alone, of up to five may have one edit, longer ones two. Who is
// still typing has not mistyped: a word that begins with what was typed, three letters or more, is one
// edit away. A word that occurs nowhere but as two is those two: mindset, mind set.
//
// A word of English is never mistyped, but the last of a query may be unfinished: `genera` is a word, and the
// beginning of `general`. If it has five letters or more, a letter or two may be added.

#include "search/spelling.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "base/small_sort.h"
#include "base/utf8.h"
#include "search/match.h"
#include "search/offers.h"
#include "text/fold.h"

namespace commonplace {
namespace {

constexpr std::size_t longest_word = 30;
constexpr std::size_t shortest_beginning = 3;
constexpr int far_more_common = 4;  // times
constexpr std::size_t shortest_unfinished = 5, most_letters_added = 2;

// A word as characters, without a place in memory of its own.
struct Letters {
  explicit Letters(std::string_view word) {
    for (std::size_t at = 0; at < word.size() && count < longest_word;)
      letters[count++] = next_character(word, at);
  }
  std::size_t size() const { return count; }
  char32_t operator[](std::size_t i) const { return letters[i]; }

  std::array<char32_t, longest_word> letters{};
  std::size_t count = 0;
};

std::size_t edits_allowed(std::size_t length) {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

// Edits that turn `a` into `b`, or any number above `most` when they are more: optimal string
// alignment, as base/nearest.h, but over characters and given up early, since it runs over all words.
std::size_t edits_between(const Letters& a, const Letters& b, std::size_t most) {
  using Row = std::array<std::size_t, longest_word + 1>;
  Row before{}, above{}, row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = above;
    above = row;
    std::size_t least = row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return least;
  }
  return row[b.size()];
}

// An edit puts in at most one letter and takes out at most one; so words are further apart than `most`
// edits if more letters of one are not in the other.
bool may_be_within(std::size_t most, WordShape a, WordShape b) {
  const auto is_short_of = [most](unsigned one, unsigned other) {
    return static_cast<std::size_t>(std::popcount(one & ~other)) > most;
  };
  return a.letters <= b.letters + most && b.letters <= a.letters + most && !is_short_of(a.mask, b.mask) &&
         !is_short_of(b.mask, a.mask);
}

int cost_of(std::size_t edits, bool same_beginning, int passages) {
  return 100 * static_cast<int>(edits) + (same_beginning ? 0 : 50) -
         5 * static_cast<int>(std::bit_width(static_cast<unsigned>(passages)));
}

// Typed in capitals, and no longer than abbreviations are: LCAP.
bool is_abbreviation(std::string_view word) {
  constexpr std::size_t longest = 5;
  return word.size() <= longest && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

Speller::Speller(const Index& index)
    : index_(index),
      dictionary_(index.database()),
      found_(index.database(), "SELECT 1 FROM fts WHERE fts MATCH ?1 LIMIT 1"),
      named_(index.database(),
             "SELECT 1 FROM name WHERE instr(' ' || folded || ' ', ' ' || ?1 || ' ') LIMIT 1"),
      passages_(index.database(), "SELECT df FROM word WHERE word = ?1") {}

// While pages are missing nothing is taken for a mistake: the lists would be fetched for nothing.
bool Speller::is_known(const std::string& word) {
  return found_.with(match_any_phrase({word})).step() || named_.with(fold(word)).step() || index_.failed() ||
         dictionary_.has(fold(word)) || index_.failed();
}

// Whether the very word occurs somewhere, not only another of the same stem.
bool Speller::occurs(const std::string& folded) {
  return passages_.with(folded).step();
}

bool Speller::may_be_mistyped(const SearchTerm& term, const std::string& word) {
  return !term.quoted && !may_be_left_out(term) && !has_digit(word) && !match_any_phrase({word}).empty();
}

// Goes on to a list of rarer words only as long as they could be cheaper than what was found.
std::vector<KnownWord> Speller::likeliest(std::string_view word, std::size_t most, std::int64_t at_least) {
  struct Candidate {
    int cost = 0;
    const KnownWord* word = nullptr;
  };
  const std::string folded = fold(word);
  const WordShape shape = shape_of(folded);
  if (shape.letters == 0 || shape.letters > longest_word) return {};
  const Letters typed(folded);
  const std::size_t allowed = edits_allowed(shape.letters);
  if (allowed == 0 && shape.letters < shortest_beginning) return {};
  std::vector<Candidate> best;
  const auto is_before = [](const Candidate& a, const Candidate& b) {
    return a.cost == b.cost ? a.word->word < b.word->word : a.cost < b.cost;
  };
  for (std::size_t at = 0; at < word_list_floors.size(); ++at) {
    const int highest = at == 0 ? std::numeric_limits<int>::max() : word_list_floors[at - 1] - 1;
    if (highest < at_least || (best.size() == most && best.back().cost < cost_of(1, true, highest))) break;
    const WordLists::List* const words = index_.word_lists().list(index_.database(), at);
    if (words == nullptr || index_.failed()) break;
    for (std::size_t i = 0; i < words->words.size(); ++i) {
      const KnownWord& known = words->words[i];
      const bool begins = shape.letters >= shortest_beginning && known.word.starts_with(folded);
      if (known.passages < at_least || known.word == folded) continue;
      if (!begins &&
          (!may_be_within(allowed, shape, words->shapes[i]) || words->shapes[i].letters > longest_word))
        continue;
      const Letters other(known.word);
      const std::size_t edits = begins ? 1 : edits_between(typed, other, allowed);
      const bool same_beginning = other[0] == typed[0];
      if (!begins && edits > std::min<std::size_t>(allowed, same_beginning ? 2 : 1)) continue;
      best.push_back({cost_of(edits, same_beginning, known.passages), &known});
    }
    small_sort(best, is_before);
    best.resize(std::min(best.size(), most));
  }
  std::vector<KnownWord> words;
  words.reserve(best.size());
  for (const Candidate& one : best) words.push_back(*one.word);
  return words;
}

// The likeliest words; for an abbreviation only those of names (AVUDS, AVUSD: but LCAP is not lap).
std::vector<KnownWord> Speller::meant_by(const std::string& word, std::size_t most) {
  std::vector<KnownWord> near = likeliest(word, most);
  if (is_abbreviation(word))
    std::erase_if(near, [this](const KnownWord& known) { return !named_.with(known.word).step(); });
  return near;
}

SearchTerm Speller::with_known_words(const SearchTerm& term) {
  SearchTerm changed = term;
  changed.words.clear();
  for (const std::string& word : term.words) {
    if (!may_be_mistyped(term, word) || is_known(word)) {
      changed.words.push_back(word);
      continue;
    }
    const std::string folded = fold(word);
    std::vector<std::string> best;
    for (std::size_t at = 2; at + 2 <= folded.size(); ++at) {
      const std::vector<std::string> two{folded.substr(0, at), folded.substr(at)};
      if (first_bad_byte(two[0]) != std::string::npos || first_bad_byte(two[1]) != std::string::npos)
        continue;
      if (found_.with(match_any_phrase({two[0] + " " + two[1]})).step()) best = two;
    }
    if (best.empty() && !index_.failed()) {
      const std::vector<KnownWord> near = meant_by(word, 1);
      best = {near.empty() ? word : near.front().word};
    }
    changed.words.insert(changed.words.end(), best.begin(), best.end());
  }
  return changed;
}

// A word that is found by its stem (improvment, improve) may be mistyped as well, but alone is not a reason
// to correct a query.
SearchTerm Speller::with_known_forms(const SearchTerm& term) {
  SearchTerm changed = term;
  for (std::string& word : changed.words) {
    const std::string folded = fold(word);
    if (!may_be_mistyped(term, word) || occurs(folded) || named_.with(folded).step() ||
        dictionary_.has(folded))
      continue;
    const std::vector<KnownWord> near = meant_by(word, 1);
    if (!near.empty()) word = near.front().word;
  }
  return changed;
}

std::optional<Query> Speller::with_last_word_finished(const Query& query, const Count& count) {
  if (query.alternatives.empty()) return std::nullopt;
  Query changed = query;
  SearchTerm& last = changed.alternatives.back().back();
  const std::string folded = fold(last.words.back());
  if (folded.size() < shortest_unfinished || !may_be_mistyped(last, folded) ||
      found_.with(match_any_phrase({folded})).step() || named_.with(folded).step() || index_.failed())
    return std::nullopt;
  for (const std::string& word : completions(index_.database(), folded)) {
    if (word.size() > folded.size() + most_letters_added) continue;
    last.words.back() = word;
    if (count(changed) > 0) return changed;
  }
  return std::nullopt;
}

std::optional<Query> Speller::with_one_word_replaced(const Query& query, const Count& count) {
  if (query.alternatives.size() != 1 || query.alternatives.front().size() < 2) return std::nullopt;
  const std::vector<SearchTerm>& terms = query.alternatives.front();
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::string& word = terms[i].words.front();
    if (terms[i].words.size() != 1 || !may_be_mistyped(terms[i], word) || named_.with(fold(word)).step())
      continue;
    if (!occurs(fold(word)) && dictionary_.has(fold(word))) continue;  // it is right, only not to be found
    const auto own = occurs(fold(word)) ? passages_.integer(0) : 1;
    for (const KnownWord& near : likeliest(word, 3, far_more_common * own)) {
      Query changed = query;
      changed.alternatives.front()[i].words = {near.word};
      if (count(changed) > 0) return changed;
    }
  }
  return std::nullopt;
}

std::optional<Query> Speller::corrected(const Query& query, const Count& count) {
  Query changed = query;
  for (std::vector<SearchTerm>& terms : changed.alternatives) {
    for (SearchTerm& term : terms) term = with_known_words(term);
  }
  if (changed == query) {
    auto finished = with_last_word_finished(query, count);
    return finished ? finished : with_one_word_replaced(query, count);
  }
  for (std::vector<SearchTerm>& terms : changed.alternatives) {
    for (SearchTerm& term : terms) term = with_known_forms(term);
  }
  return changed;
}

std::vector<std::string> Speller::near_words(const Query& query) {
  std::vector<std::string> near;
  for (const std::vector<SearchTerm>& terms : query.alternatives) {
    for (const SearchTerm& term : terms) {
      for (const std::string& word : term.words) {
        if (!may_be_mistyped(term, word) || is_known(word)) continue;
        for (KnownWord& known : meant_by(word, 3)) near.push_back(std::move(known.word));
      }
    }
  }
  return near;
}

}  // namespace commonplace
