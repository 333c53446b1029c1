#include "search/forms.h"

#include <algorithm>
#include <utility>

#include "base/small_sort.h"
#include "search/match.h"
#include "search/packed.h"
#include "search/statement.h"
#include "text/fold.h"

namespace commonplace {

std::vector<std::int64_t> rows_of_form(const Database& database, const std::string& word) {
  Statement parts(database, "SELECT rows FROM form WHERE word = ?1 ORDER BY part");
  std::vector<std::int64_t> rows;
  for (parts.with(word); parts.step();) {
    const std::vector<std::int64_t> more = unpack_rows(parts.blob(0));
    rows.insert(rows.end(), more.begin(), more.end());
  }
  return rows;
}

namespace {

constexpr std::size_t most_forms = 3;
// Before this many letters of a stem no form of it differs: happy, happi.
constexpr std::size_t shortest_beginning_of_stem = 2;

// Those that begin as the stem does, but for its last letter, which may differ (happi, happy), and have it.
std::vector<std::string> words_of_stem(const Index& index, const std::string& stem) {
  const std::string beginning =
      stem.substr(0, std::max(stem.size() - 1, std::min(stem.size(), shortest_beginning_of_stem)));
  const std::string end = beginning + "\xF4\x8F\xBF\xBF";   // the last character there is
  std::vector<std::pair<std::int64_t, std::string>> found;  // by how many passages, negative
  Statement words(index.database(), "SELECT word, df FROM word WHERE word >= ?1 AND word < ?2");
  for (words.with(beginning, end); words.step();) {
    const std::string word(words.text(0));
    const std::vector<Stem> stems = index.tokenizer().stems_of(word);
    if (stems.size() == 1 && stems.front().stem == stem) found.emplace_back(-words.integer(1), word);
  }
  small_sort(found);
  std::vector<std::string> best;
  for (const auto& [ignored, word] : found) {
    if (best.size() < most_forms) best.push_back(word);
  }
  return best;
}

}  // namespace

std::vector<FormFound> forms_found(const Index& index, const Query& query,
                                   const std::set<std::string>& seen) {
  std::vector<FormFound> all;
  Statement known(index.database(), "SELECT 1 FROM word WHERE word = ?1");
  for (const std::vector<SearchTerm>& terms : query.alternatives) {
    for (const SearchTerm& term : terms) {
      if (may_be_left_out(term)) continue;
      for (const std::string& word : term.words) {
        const std::string folded = fold(word);
        if (seen.contains(folded) || known.with(folded).step()) continue;
        const std::vector<Stem> stems = index.tokenizer().stems_of(word);
        if (stems.size() != 1) continue;
        FormFound form{word, words_of_stem(index, stems.front().stem)};
        if (!form.found.empty() && std::ranges::find(all, form) == all.end()) all.push_back(std::move(form));
      }
    }
  }
  return all;
}

}  // namespace commonplace
