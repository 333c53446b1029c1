// FTS5 reads the list of a word's passages leaf after leaf, and would miss one after the other: a round trip
// each. But where a list begins is known from the first words of all leaves (table fts_idx), and so is where
// the next word's begins. What is between is asked for at once, for all words of a search together.
//
//   fts_idx   ... "plan" leaf 40, "principal" leaf 41, "principl" leaf 44 ...    principal: leaves 41 to 44
//
// The format of these tables is that of fts5_index.c, section "b-tree index" of its opening comment.

#include "search/read_ahead.h"

#include <algorithm>
#include <vector>

#include "search/forms.h"
#include "search/index.h"
#include "search/statement.h"
#include "search/stop_words.h"
#include "text/fold.h"

namespace commonplace {
namespace {

constexpr std::int64_t most_leaves = 400;
// A list over so many leaves has a directory that FTS5 reads to skip some: FTS5_MIN_DLIDX_SIZE in
// fts5_index.c.
constexpr std::int64_t least_with_directory = 4;
// The rowid of a leaf in fts_data is (segment << 37) + leaf, that of its directory has this bit too.
constexpr std::int64_t directory_bit = std::int64_t{1} << 36U;

// fts_idx holds, for each leaf, no more of its first word than tells it from the last word before: "principl"
// was kept since that one begins with "princip". So it is not "plan", and the list of "plan" does not go on
// to this leaf.
bool may_be_right_before(std::string_view word, std::string_view beginning) {
  return word.starts_with(beginning.substr(0, beginning.empty() ? 0 : beginning.size() - 1));
}

// The terms that are looked for, from the first to the last one that is not a question word.
std::vector<const SearchTerm*> terms_asked(const Query& query) {
  std::vector<const SearchTerm*> terms;
  const auto is_asked = [](const SearchTerm& term) { return !may_be_left_out(term); };
  for (const std::vector<SearchTerm>& row : query.alternatives) {
    auto begin = std::ranges::find_if(row, is_asked);
    auto end = std::find_if(row.rbegin(), row.rend(), is_asked).base();
    if (begin == row.end()) {
      begin = row.begin();
      end = row.end();
    }
    for (; begin != end; ++begin) terms.push_back(&*begin);
  }
  for (const SearchTerm& term : query.without) terms.push_back(&term);
  return terms;
}

// The leaves that hold the list of a stem, and its directory. The lowest bit of `pgno` says whether there
// is one.
void read_list(const Database& database, const std::string& stem) {
  Statement segments(database, "SELECT segid FROM fts_idx LIMIT 1");
  const std::int64_t segment = segments.step() ? segments.integer(0) : 1;
  const std::string word = '0' + stem;  // the prefix of the main index
  Statement own(database,
                "SELECT pgno FROM fts_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1");
  Statement next(database,
                 "SELECT pgno, term FROM fts_idx WHERE segid = ?1 AND term > ?2 ORDER BY term LIMIT 1");
  const std::int64_t place = own.with(segment, Blob{word}).step() ? own.integer(0) : 2;
  const std::int64_t first = place / 2;
  const bool goes_on = next.with(segment, Blob{word}).step() && may_be_right_before(word, next.blob(1));
  const std::int64_t last = goes_on ? std::min(next.integer(0) / 2, first + most_leaves - 1) : first;
  Statement block(database, "SELECT length(block) FROM fts_data WHERE id = (?1 << 37) + ?2");
  for (std::int64_t leaf = first; leaf <= last; ++leaf) block.with(segment, leaf).step();
  if (place % 2 == 1 && last - first + 1 >= least_with_directory)
    block.with(segment, directory_bit + first).step();
}

}  // namespace

void ReadAhead::words(const Index& index, const Query& query) {
  Statement known(index.database(), "SELECT 1 FROM word WHERE word = ?1");
  std::string all, before;
  for (const SearchTerm* term : terms_asked(query)) {
    for (const std::string& word : term->words) {
      const std::string folded = fold(word);
      all += folded + ' ';
      if (!may_be_left_out(*term)) read_form(index, folded);
      // Whether the two are written as one elsewhere: match_of() asks that.
      if (!before.empty() && !is_stop_word(before) && !is_stop_word(folded))
        known.with(before + folded).step();
      before = folded;
    }
  }
  read_lists(index, all);
}

void ReadAhead::match(const Index& index, const Match& match) {
  for (const std::vector<Part>& parts : match.alternatives) {
    for (const Part& part : parts) {
      for (const Alternative& way : part.ways) read_lists(index, way.words);
    }
  }
  for (const std::string* text : {&match.without, &match.together, &match.definition}) {
    for (const std::string_view phrase : phrases_in(*text)) read_lists(index, phrase);
  }
}

void ReadAhead::read_form(const Index& index, const std::string& word) {
  if (forms_.contains(word)) return;
  const int failures = index.database().failures();
  rows_of_form(index.database(), word);
  if (index.database().failures() == failures) forms_.insert(word);
}

void ReadAhead::read_lists(const Index& index, std::string_view words) {
  for (const Stem& one : index.tokenizer().stems_of(words)) {
    if (lists_.contains(one.stem)) continue;
    const int failures = index.database().failures();
    read_list(index.database(), one.stem);
    if (index.database().failures() == failures) lists_.insert(one.stem);
  }
}

}  // namespace commonplace
