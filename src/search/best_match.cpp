// Names are looked up whole, so that nothing is guessed:
//
//   what is RGP              rgp                        Rain Garden Program
//   33rd meeting             33rd meeting               no such name
//                            33rd, of a meeting         Meeting 33

#include "search/best_match.h"

#include <string_view>
#include <vector>

#include "base/joined.h"
#include "search/statement.h"
#include "search/stop_words.h"
#include "text/words.h"

namespace commonplace {
namespace {

using Words = std::vector<std::string>;

void strip_question_words(Words& words) {
  const Words whole = words;
  while (!words.empty() && is_stop_word(words.back())) words.pop_back();
  while (!words.empty() && is_stop_word(words.front())) words.erase(words.begin());
  if (words.empty()) words = whole;
}

// The folded words of a query that asks for words alone.
Words words_asked(const Query& query) {
  Words words;
  if (query.alternatives.size() != 1 || !query.without.empty() || !query.filters.empty()) return words;
  for (const SearchTerm& term : query.alternatives.front())
    for (const std::string& word : term.words)
      for (std::string& folded : folded_words(word)) words.push_back(std::move(folded));
  strip_question_words(words);
  return words;
}

class BestMatchFinder {
 public:
  explicit BestMatchFinder(const Database& database)
      : named_(database,
               "SELECT subject, rank FROM subject_name JOIN subject ON id = subject"
               " WHERE folded = ?1 AND (?2 = '' AND alone OR kind = ?2)"),
        kinds_(database, "SELECT folded, kind FROM kind_word ORDER BY folded, kind"),
        subject_(database,
                 "SELECT kind, name, sentence, url, passages, documents FROM subject WHERE id = ?1") {}

  std::optional<BestMatch> find(const Words& words) {
    if (words.empty()) return std::nullopt;
    if (auto found = named(words, {})) return found;
    for (kinds_.with(); kinds_.step();) {
      const Words kind = folded_words(kinds_.text(0));
      if (words.size() <= kind.size()) continue;
      const auto size = static_cast<std::ptrdiff_t>(kind.size());
      const bool first = std::equal(kind.begin(), kind.end(), words.begin());
      const bool last = std::equal(kind.rbegin(), kind.rend(), words.rbegin());
      if (!first && !last) continue;
      Words rest =
          first ? Words(words.begin() + size, words.end()) : Words(words.begin(), words.end() - size);
      strip_question_words(rest);
      if (auto found = named(rest, kinds_.text(1))) return found;
    }
    return std::nullopt;
  }

 private:
  // The only thing of its kind with this name.
  std::optional<BestMatch> named(const Words& words, std::string_view kind) {
    const std::string folded = joined(words, " ");
    std::int64_t subject = 0, least = 0;
    int alike = 0;  // of the least rank
    for (named_.with(folded, kind); named_.step();) {
      const std::int64_t rank = named_.integer(1);
      if (alike > 0 && rank > least) continue;
      alike = alike > 0 && rank == least ? alike + 1 : 1;
      least = rank;
      subject = named_.integer(0);
    }
    if (alike != 1 || !subject_.with(subject).step()) return std::nullopt;
    const auto text = [this](int column) { return std::string(subject_.text(column)); };
    return BestMatch{text(0),
                     text(1),
                     text(2),
                     text(3),
                     static_cast<int>(subject_.integer(4)),
                     static_cast<int>(subject_.integer(5))};
  }

  Statement named_, kinds_, subject_;
};

}  // namespace

std::optional<BestMatch> best_match(const Database& database, const Query& query) {
  return BestMatchFinder(database).find(words_asked(query));
}

}  // namespace commonplace
