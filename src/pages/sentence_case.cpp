// "The Case of Long Beach Unified School District: Reading in Winter" has capitals of two kinds, and the
// title does not tell them apart:
//
//   Long Beach Unified School District   a name in entities/: its words are kept
//   Case, Winter                         the document writes "case" and "winter" as well: made small
//   Reading                              begins what follows a colon: kept
//
// A name that nobody gave a page (Salem) is told by the document: it writes it within sentences, and
// always with its capital.

#include "pages/sentence_case.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

std::string first_character(std::string_view word) {
  std::size_t end = 0;
  next_character(word, end);
  return std::string(word.substr(0, end));
}

std::string with_small_start(std::string_view word) {
  const std::string first = first_character(word);
  return fold(first) + std::string(word.substr(first.size()));
}

bool begins_large(std::string_view word) {
  const std::string first = first_character(word);
  return fold(first) != first;
}

// PDSA, iPad, McKinley, K-12's K: but not the article of "A Plan".
bool has_capitals_of_its_own(std::string_view title, Range word) {
  const std::string_view text = word.of(title);
  const std::string_view rest = text.substr(first_character(text).size());
  if (rest.empty()) return text != "A" || (word.end < title.size() && title[word.end] != ' ');
  return std::ranges::any_of(rest, [](char c) { return is_capital(c); });
}

// The last character of a text, which is not empty.
std::string_view last_character(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && is_continuation(text[begin])) --begin;
  return text.substr(begin);
}

bool is_word_character_at(std::string_view text, std::size_t at) {
  return is_word_character(next_character(text, at));
}

// Whether what is in `text` at `at` begins and ends where words do.
bool is_whole(std::string_view text, std::size_t at, std::size_t length) {
  const std::string_view before = text.substr(0, at);
  if (!before.empty() && is_word_character_at(last_character(before), 0)) return false;
  return at + length == text.size() || !is_word_character_at(text, at + length);
}

// Calls `visit(place)` for each place of `word` in `text` until it gives true.
template <class Visit>
bool any_place(std::string_view text, std::string_view word, const Visit& visit) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if (is_whole(text, at, word.size()) && visit(at)) return true;
  return false;
}

// After a letter or a comma and a space, where no sentence begins.
bool is_within_sentence(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return false;
  return text[at - 2] == ',' || is_word_character_at(last_character(text.substr(0, at - 1)), 0);
}

class ProperWords {
 public:
  ProperWords(const Document& document, std::string_view title) : document_(document), title_(title) {
    for (const Range word : words(title))
      if (begins_large(word.of(title)) || has_capitals_of_its_own(title, word)) large_.push_back(word);
    kept_.resize(large_.size());
  }

  void keep_words_of(std::string_view name) {
    if (name.empty()) return;
    any_place(title_, name, [&](std::size_t at) {
      const Range named = range_of(at, at + name.size());
      for (std::size_t i = 0; i < large_.size(); ++i) kept_[i] = kept_[i] || named.contains(large_[i]);
      return false;
    });
  }

  std::vector<Range> find() {
    std::vector<Range> proper;
    for (std::size_t i = 0; i < large_.size(); ++i) {
      kept_[i] = kept_[i] || has_capitals_of_its_own(title_, large_[i]) || is_name_in_text(i);
      if (kept_[i]) proper.push_back(large_[i]);
    }
    return proper;
  }

 private:
  bool is_name_in_text(std::size_t index) const {
    const std::string_view word = large_[index].of(title_);
    const std::string small = with_small_start(word);
    const auto& passages = document_.body.passages;
    const auto written_small = [&](const Passage& one) {
      return any_place(one.body.text, small, [](std::size_t) { return true; });
    };
    const auto written_as_name = [&](const Passage& one) {
      return any_place(one.body.text, word, [&](std::size_t at) {
        return is_within_sentence(one.body.text, at) && is_name_at(one.body.text, at, index);
      });
    };
    return std::ranges::none_of(passages, written_small) && std::ranges::any_of(passages, written_as_name);
  }

  // A name begins here, or goes on from the word that is before it in the title as well: the Excellence of
  // "Center for Educational Excellence" is no name. Where a text cites its own title, with the same words
  // before, the title's capitals prove nothing.
  bool is_name_at(std::string_view text, std::size_t at, std::size_t index) const {
    const std::string_view before = text.substr(0, at - 1);
    if (index > 0) {
      const Range last = large_[index - 1];
      const std::string_view same = title_.substr(last.begin, large_[index].begin - last.begin - 1);
      if (before.ends_with(same)) return last.end + 1 == large_[index].begin && kept_[index - 1] != 0;
    }
    std::size_t begin = before.size();
    while (begin > 0 && before[begin - 1] != ' ') --begin;
    return before.ends_with(',') || !begins_large(before.substr(begin));
  }

  const Document& document_;
  std::string_view title_;
  std::vector<Range> large_;
  std::vector<char> kept_;
};

// "...: What", "...? “What", "...—What": what may be between is passed over.
bool begins_part(std::string_view title, Range word) {
  std::string_view before = title.substr(0, word.begin);
  for (std::string_view last; !before.empty(); before.remove_suffix(last.size())) {
    last = last_character(before);
    if (last == ":" || last == "?" || last == "!" || last == "." || last == "—") return true;
    if (last == "-" || last == "–" || is_word_character_at(last, 0)) return false;
  }
  return true;
}

}  // namespace

std::vector<Range> proper_words(const Corpus& corpus, const Document& document, std::string_view title) {
  ProperWords words_of_title(document, title);
  for (const Entity& entity : corpus.entities()) {
    words_of_title.keep_words_of(entity.name.value);
    for (const Placed<std::string>& also : entity.also) words_of_title.keep_words_of(also.value);
  }
  for (const Term& term : corpus.terms()) words_of_title.keep_words_of(term.term.value);
  return words_of_title.find();
}

std::string sentence_case(const Corpus& corpus, const Document& document, std::string_view title) {
  if (!corpus.site().language.starts_with("en")) return std::string(title);
  const std::vector<Range> proper = proper_words(corpus, document, title);
  std::string text;
  std::size_t done = 0;
  for (const Range word : words(title)) {
    text += title.substr(done, word.begin - done);
    done = word.end;
    const bool begins = begins_part(title, word);
    const bool kept = begins || std::ranges::find(proper, word) != proper.end();
    std::string written = kept ? std::string(word.of(title)) : with_small_start(word.of(title));
    if (begins && written[0] >= 'a' && written[0] <= 'z')
      written[0] = static_cast<char>(written[0] - ('a' - 'A'));
    text += written;
  }
  return text + std::string(title.substr(done));
}

}  // namespace commonplace
