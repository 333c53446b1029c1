#include "import/front/series_label.h"

#include <cctype>
#include <charconv>
#include <map>

#include "import/front/front_words.h"
#include "model/document.h"
#include "text/fold.h"
#include "text/numbers.h"
#include "text/words.h"

// The noun of a kind, and what stands around it: a number behind it ("Meeting No. 51"), an ordinal before it
// ("51st", "fifty-first"), and words that say no more than that this is a text about it ("Summary of the").

namespace commonplace {
namespace {

constexpr int highest_number = 999;  // more is a year

const std::map<std::string, int>& ordinals_in_words() {
  constexpr int highest = 99;
  static const std::map<std::string, int> ordinals = [] {
    std::map<std::string, int> made;
    for (int i = 1; i <= highest; ++i) made[folded_words_joined(spelled_ordinal(i, "en"))] = i;
    return made;
  }();
  return ordinals;
}

std::optional<int> cardinal(std::string_view word) {
  int value = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (problem != std::errc() || end != word.data() + word.size() || value > highest_number) return {};
  return value;
}

// 51 for "51st".
std::optional<int> ordinal(std::string_view word) {
  if (word.size() < 3 || std::isdigit(static_cast<unsigned char>(word.front())) == 0) return {};
  const std::string_view ending = word.substr(word.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return {};
  return cardinal(word.substr(0, word.size() - 2));
}

class LabelFinder {
 public:
  explicit LabelFinder(std::string_view line) : line_(line), words_(front_words(line)) {}

  std::optional<SeriesLabel> find() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (const DocumentKind& kind : document_kinds()) {
        const std::size_t length = noun_length(i, kind);
        if (length == 0) continue;
        begin_ = i;
        end_ = i + length;
        number_.reset();
        grow(kind.numbered);
        const bool all = begin_ == 0 && end_ == words_.size();
        const bool set_off = begin_ == 0 && end_ < words_.size() && is_set_off(end_);
        if (!number_ && !all && !(set_off && !kind.numbered)) continue;
        return SeriesLabel{kind.id, number_,
                           range_of(words_[begin_].range.begin, words_[end_ - 1].range.end)};
      }
    }
    return std::nullopt;
  }

 private:
  // How many words from `i` on are the noun of the kind.
  std::size_t noun_length(std::size_t i, const DocumentKind& kind) const {
    const std::vector<std::string> noun = folded_words(kind.noun);
    if (kind.numbered && is_in(meeting_nouns, words_[i].folded)) return 1;
    if (i + noun.size() > words_.size()) return 0;
    for (std::size_t k = 0; k < noun.size(); ++k)
      if (words_[i + k].folded != noun[k]) return 0;
    return noun.size();
  }

  void grow(bool numbered) {
    bool grown = true;
    while (grown) {
      grown = false;
      while (begin_ > 0 && is_in(label_fillers, words_[begin_ - 1].folded) && is_close(begin_))
        --begin_, grown = true;
      if (numbered && !number_) grown = take_number() || grown;
      while (end_ < words_.size() && is_filler_behind(end_)) ++end_, grown = true;
    }
    const auto is_small = [&](std::size_t i) {
      const std::string& word = words_[i].folded;
      return word == "of" || word == "from" || word == "the" || word == "de" || word == "la";
    };
    while (end_ > begin_ + 1 && is_small(end_ - 1)) --end_;  // "Meeting 51 Summary of ..."
  }

  bool take_number() {
    std::size_t at = end_;
    if (at < words_.size() && is_in(number_signs, words_[at].folded)) ++at;
    if (at < words_.size() && is_close(at)) {
      number_ = cardinal(words_[at].folded);
      if (number_) end_ = at + 1;
    }
    if (!number_ && begin_ > 0 && is_close(begin_)) {
      number_ = ordinal(words_[begin_ - 1].folded);
      if (number_) --begin_;
    }
    for (const std::size_t count : {2UL, 1UL}) {
      if (number_ || begin_ < count) continue;
      std::string spelled;
      for (std::size_t i = begin_ - count; i < begin_; ++i)
        spelled += (spelled.empty() ? "" : " ") + words_[i].folded;
      const auto found = ordinals_in_words().find(spelled);
      if (found == ordinals_in_words().end()) continue;
      number_ = found->second;
      begin_ -= count;
    }
    return number_.has_value();
  }

  std::string_view gap_before(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : words_[i - 1].range.end;
    return std::string_view(line_).substr(begin, words_[i].range.begin - begin);
  }

  // Only blanks, a number sign or an abbreviation's full stop between it and the word before.
  bool is_close(std::size_t i) const {
    return gap_before(i).find_first_not_of(" #.-_'’s") == std::string_view::npos;
  }

  bool is_set_off(std::size_t i) const { return !is_close(i); }

  // "Meeting 51 Summary", "Meeting 51: Summary": behind a sign only where it ends the line or its field.
  bool is_filler_behind(std::size_t i) const {
    if (!is_in(label_fillers, words_[i].folded)) return false;
    if (is_close(i)) return true;
    return i + 1 == words_.size() || is_set_off(i + 1);
  }

  std::string_view line_;
  std::vector<FrontWord> words_;
  std::size_t begin_ = 0, end_ = 0;
  std::optional<int> number_;
};

}  // namespace

std::optional<SeriesLabel> find_label(std::string_view line) {
  return LabelFinder(line).find();
}

}  // namespace commonplace
