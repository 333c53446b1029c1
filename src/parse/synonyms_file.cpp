// Each group of the file, checked by itself and then against the others:
//
//   - terms: [professional development, PD]      each finds the other
//     weight: 0.9
//   - from: [teacher pay]                        finds these, but they do not find it
//     to: [salaries, compensation]

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "parse/content_file.h"
#include "parse/schema.h"
#include "text/words.h"

namespace commonplace {
namespace {

// A group as written: one way or both ways.
struct WrittenGroup {
  SynonymGroup group;
  std::vector<Placed<std::string>> to;
  bool both_ways = false;
  bool one_way = false;
};

void read_weight(const Field& field, WrittenGroup& written) {
  const std::string text = read_text(field);
  double weight = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), weight);
  const bool is_number = fault == std::errc{} && end == text.data() + text.size();
  if (is_number && weight >= SynonymGroup::least_weight && weight <= SynonymGroup::most_weight) {
    written.group.weight = weight;
  } else if (!text.empty()) {
    field.must_be(
        fmt::format("a number from {} to {}", SynonymGroup::least_weight, SynonymGroup::most_weight),
        fmt::format(
            "the word itself counts 1: write `{}: 0.9` for the same said shorter, `0.6` for nearly the "
            "same, `0.3` for what is only related",
            field.key));
  }
}

Spot spot_of(const Placed<std::string>& term) {
  return {term.line, term.column};
}

// Takes out what has no word or is there already, and reports it.
void check_terms(std::vector<Placed<std::string>>& terms, std::set<std::string>& seen, Faults& faults) {
  std::erase_if(terms, [&](const Placed<std::string>& term) {
    const bool has_word = !words(term.value).empty();
    if (!has_word)
      faults.error(spot_of(term), fmt::format("`{}` has no word to search for", term.value));
    else if (!seen.insert(folded_words_joined(term.value)).second)
      faults.error(spot_of(term), fmt::format("`{}` is in this group twice", term.value),
                   "delete one of the two; upper and lower case make no difference");
    else
      return false;
    return true;
  });
}

// Moves what was read into the group; reports what is missing.
void settle(WrittenGroup& written, const Yaml& item, Faults& faults) {
  SynonymGroup& group = written.group;
  constexpr const char* help =
      "write `terms: [one, other]`, or `from: [...]` and `to: [...]` for one way only";
  if (written.both_ways && written.one_way)
    faults.error(item.spot, "a group has either `terms` or `from` and `to`, not both", help);
  const bool is_whole = written.one_way ? !group.from.empty() && !written.to.empty() : group.terms.size() > 1;
  if (!is_whole && item.kind == Yaml::Kind::map)
    faults.error(item.spot,
                 written.one_way ? "a group that finds one way needs words in both `from` and `to`"
                                 : "a group needs two terms or more",
                 help);
  if (written.one_way) group.terms = std::move(written.to);
  std::set<std::string> seen;
  check_terms(group.from, seen, faults);
  check_terms(group.terms, seen, faults);
}

// Two groups that find one way, and back: that is one group that finds both ways.
void check_loops(const SynonymGroups& groups, Faults& faults) {
  std::map<std::pair<std::string, std::string>, int> found;  // the line of each way
  for (const SynonymGroup& group : groups) {
    for (const Placed<std::string>& from : group.from) {
      for (const Placed<std::string>& to : group.terms) {
        const std::string first = folded_words_joined(from.value), second = folded_words_joined(to.value);
        if (const auto back = found.find({second, first}); back != found.end())
          faults.error(
              spot_of(from),
              fmt::format("`{}` finds `{}` here, and line {} leads back", from.value, to.value, back->second),
              fmt::format("write one group for both ways: `terms: [{}, {}]`", from.value, to.value));
        found.emplace(std::pair(first, second), group.line);
      }
    }
  }
}

}  // namespace

SynonymGroups parse_synonyms(const Yaml& yaml, Faults& faults) {
  static const std::vector<Key<WrittenGroup>> keys = {
      {"terms", Need::optional,
       [](const Field& field, WrittenGroup& into) {
         into.both_ways = true;
         into.group.terms = read_texts(field);
       }},
      {"from", Need::optional,
       [](const Field& field, WrittenGroup& into) {
         into.one_way = true;
         into.group.from = read_texts(field);
       }},
      {"to", Need::optional,
       [](const Field& field, WrittenGroup& into) {
         into.one_way = true;
         into.to = read_texts(field);
       }},
      {"weight", Need::optional, read_weight},
  };
  SynonymGroups groups;
  for (const Yaml& item : read_list_file(yaml, "the file of synonyms", faults)) {
    WrittenGroup written;
    written.group.line = item.spot.line;
    read_map(item, "a group of synonyms", keys, written, faults);
    settle(written, item, faults);
    groups.push_back(std::move(written.group));
  }
  check_loops(groups, faults);
  return groups;
}

}  // namespace commonplace
