#include "relate/references.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "model/unknown.h"
#include "text/dates.h"

namespace commonplace {

// The word `meeting` is looked for (a numbered kind's noun and plural give the words), and what
// stands round it is read in four forms:
//
//   Meeting 23                a capital, since "at the meeting 23 people spoke" names none
//   meetings 19, 23 and 33    each number by itself; in small letters only with two or more
//   March 2017 meeting        a date that ends right before the word
//   meeting of March 2017     also `in March 2017`
//
// A date may name one day or two: `March 7–8, 2017`, `March 7 and 8, 2017`. A document that lasts from
// one month into the next answers to both.

struct ReferenceFinder::Reading {
  std::string_view text;
  const std::vector<HashedWord>& words;

  std::string_view word(std::size_t i) const { return words[i].range.of(text); }

  // Whether word `i` is there and nothing but a space, a hyphen or one of `marks` comes before it.
  bool follows(std::size_t i, std::string_view marks = {}) const {
    if (i == 0 || i >= words.size()) return false;
    const auto between = joint(text, words[i - 1].range, words[i].range);
    return between && (between->empty() || *between == marks);
  }

  // The whole number that word `i` is, or -1.
  int number(std::size_t i) const {
    const std::string_view digits = word(i);
    const bool is_number = digits.size() <= 4 && std::all_of(digits.begin(), digits.end(),
                                                             [](char c) { return c >= '0' && c <= '9'; });
    return is_number ? std::stoi(std::string(digits)) : -1;
  }

  // 1 to 12 when word `i` is the name of a month, else 0.
  int month(std::size_t i) const {
    static const auto months = [] {
      std::array<std::uint64_t, 12> hashes{};
      for (std::size_t m = 0; m < hashes.size(); ++m)
        hashes[m] = folded_hash(month_name(static_cast<int>(m) + 1, "en"));
      return hashes;
    }();
    const auto found = std::find(months.begin(), months.end(), words[i].hash);
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
  }
};

namespace {

bool is_barred(const Passage& passage, Range range) {
  const auto& marks = passage.body.marks;
  return passage.kind == PassageKind::code || std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
           const bool bars =
               mark.kind == MarkKind::link || mark.kind == MarkKind::code || mark.kind == MarkKind::image;
           return bars && mark.range.overlaps(range);
         });
}

}  // namespace

ReferenceFinder::ReferenceFinder(const Corpus& corpus) : corpus_(corpus) {
  for (const DocumentKind& kind : document_kinds()) {
    if (kind.numbered) calls_.push_back({kind.id, folded_hash(kind.noun), folded_hash(kind.plural)});
  }
  std::uint32_t target = 0;
  const auto add = [&](const auto& document) {
    const std::uint32_t d = target++;
    if (!document.number) return;
    by_number_.emplace(std::pair(document.kind, *document.number), d);
    for (const Date& day : {document.dates.start, document.dates.end}) {
      auto& in_month = by_month_[{document.kind, day.year, day.month}];
      if (in_month.empty() || in_month.back() != d) in_month.push_back(d);
    }
  };
  for (const Document& document : corpus.documents()) add(document);
  for (const Withdrawn& document : corpus.withdrawn()) add(document);
}

const Dates& ReferenceFinder::dates_of(std::uint32_t target) const {
  const std::size_t documents = corpus_.documents().size();
  return target < documents ? corpus_.documents()[target].dates
                            : corpus_.withdrawn()[target - documents].dates;
}

std::vector<Reference> ReferenceFinder::find(std::uint32_t document, const BodyWords& words,
                                             Diagnostics& diagnostics) const {
  const auto documents = static_cast<std::uint32_t>(corpus_.documents().size());
  const Body& body = corpus_.documents()[document].body;
  std::vector<Reference> found;
  for (std::uint32_t p = 0; p < body.passages.size(); ++p) {
    const Reading reading{body.passages[p].body.text, words[p]};
    for (std::size_t w = 0; w < words[p].size(); ++w) {
      for (const Call& call : calls_) {
        if (words[p][w].hash != call.one && words[p][w].hash != call.many) continue;
        for (const Hit& hit : hits_at(reading, call, w)) {
          const Range range{words[p][hit.first_word].range.begin, words[p][hit.last_word].range.end};
          const bool apart =
              found.empty() || found.back().passage != p || !found.back().range.overlaps(range);
          if (hit.target == document || !apart || is_barred(body.passages[p], range)) continue;
          if (hit.target < documents)
            found.push_back({p, range, hit.target});
          else
            diagnostics.push_back(
                names_withdrawn(corpus_.withdrawn()[hit.target - documents].id.value,
                                {corpus_.documents()[document].source, body.passages[p].line, 0}));
        }
      }
    }
  }
  return found;
}

std::vector<ReferenceFinder::Hit> ReferenceFinder::hits_at(const Reading& reading, const Call& call,
                                                           std::size_t word) const {
  constexpr std::size_t longest_date = 5;  // March 7 and 8, 2017
  for (std::size_t length = 2; length <= std::min(longest_date, word) && reading.follows(word); ++length) {
    const auto date = on_date(reading, call, word - length);
    if (date && date->last_word + 1 == word) return {{date->first_word, word, date->target}};
  }
  if (reading.follows(word + 1) && (reading.word(word + 1) == "of" || reading.word(word + 1) == "in") &&
      reading.follows(word + 2)) {
    if (const auto date = on_date(reading, call, word + 2)) return {{word, date->last_word, date->target}};
  }
  return numbers_after(reading, call, word);
}

std::vector<ReferenceFinder::Hit> ReferenceFinder::numbers_after(const Reading& reading, const Call& call,
                                                                 std::size_t word) const {
  std::vector<Hit> hits;
  std::size_t numbers = 0;
  const bool many = reading.words[word].hash == call.many;
  for (std::size_t i = word + 1; reading.follows(i, numbers > 0 ? "," : "");) {
    const int number = reading.number(i);
    if (number < 0) break;
    const auto target = by_number_.find({call.kind, number});
    if (target != by_number_.end()) hits.push_back({numbers == 0 ? word : i, i, target->second});
    ++numbers;
    if (!many) break;
    const bool listed =
        reading.follows(i + 1, ",") && (reading.word(i + 1) == "and" || reading.word(i + 1) == "or");
    i += listed ? 2 : 1;
  }
  const bool named = begins_with_capital(reading.word(word)) || (many && numbers > 1);
  return named ? hits : std::vector<Hit>();
}

// The one document of the date that begins at word `month`, and the words of the date.
std::optional<ReferenceFinder::Hit> ReferenceFinder::on_date(const Reading& reading, const Call& call,
                                                             std::size_t month) const {
  if (reading.month(month) == 0) return std::nullopt;
  const auto is_day = [&](std::size_t i) {
    return reading.follows(i) && reading.number(i) >= 1 && reading.number(i) <= 31;
  };
  std::vector<int> days;
  std::size_t year = month + 1;
  if (is_day(year)) days.push_back(reading.number(year++));
  if (!days.empty()) {
    const std::size_t second = reading.follows(year) && reading.word(year) == "and" ? year + 1 : year;
    if (is_day(second)) {
      days.push_back(reading.number(second));
      year = second + 1;
    }
  }
  if (!reading.follows(year, ",")) return std::nullopt;
  const auto found = by_month_.find({call.kind, reading.number(year), reading.month(month)});
  if (found == by_month_.end()) return std::nullopt;

  const auto has_days = [&](std::uint32_t d) {
    const Dates& dates = dates_of(d);
    return std::all_of(days.begin(), days.end(), [&](int day) {
      const Date named{reading.number(year), reading.month(month), day};
      return !(named < dates.start) && !(dates.end < named);
    });
  };
  std::vector<std::uint32_t> fitting;
  std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(fitting), has_days);
  if (fitting.size() != 1) return std::nullopt;
  return Hit{month, year, fitting.front()};
}

}  // namespace commonplace
