#include "relate/names.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/hash.h"
#include "text/fold.h"

namespace commonplace {

// All names stand in one tree whose edges are words (a trie), so that a text is walked once however
// many names there are. With the names `Long Beach`, `Long Beach Unified` and `LCFF`:
//
//   root -long-> o -beach-> [Long Beach] -unified-> [Long Beach Unified]
//   root -lcff-> [LCFF]
//
// From the word `Long` of "the Long Beach district" the walk follows `long`, `beach`, finds no edge
// `district`, and answers with the last name it passed. Nearly every word of a text begins no name;
// a bit set by the low bits of its hash tells so without looking at the tree.
//
// Edges compare folded words, by hash; how a name must be written (LCFF but not lcff) is checked at
// its end, so `LEAD` and `Lead` can be two names. Marks inside a name (the commas of `Learn Here,
// Live Here`) are part of the edge to the word behind them.

namespace {

std::uint64_t step(std::uint64_t word, const std::string& joint_before) {
  return joint_before.empty() ? word : word ^ hash_of(joint_before);
}

// `LCFFs` -> `LCFF`; other words and names as they are.
std::string_view without_plural(std::string_view text) {
  const std::string_view rest = text.substr(0, text.size() - 1);
  return text.ends_with('s') && is_in_capitals(rest) ? rest : text;
}

// The words of a name with how each must be written, empty where the case does not matter. A single
// capital binds only where the whole name is in capitals: A-G, but not the R of `Joel R. Knudson`.
std::vector<std::string> exact_words(std::string_view name, const std::vector<HashedWord>& words) {
  const bool in_capitals = is_in_capitals(without_plural(name));
  std::vector<std::string> exact;
  for (const HashedWord& each : words) {
    const std::string_view word = each.range.of(name);
    const std::string_view stem = without_plural(word);
    const bool bound = is_in_capitals(stem) && (in_capitals || stem.size() > 1);
    exact.push_back(bound ? normalize_for_search(word) : std::string());
  }
  return exact;
}

bool are_written(const std::vector<std::string>& exact, std::string_view text,
                 const std::vector<HashedWord>& words, std::size_t first) {
  for (std::size_t i = 0; i < exact.size(); ++i) {
    if (!exact[i].empty() && normalize_for_search(words[first + i].range.of(text)) != exact[i]) return false;
  }
  return true;
}

// None for `Fresno` or `PLCs`, nor for a name that ends in a mark.
std::optional<std::string> plural_of(std::string_view name) {
  const std::vector<HashedWord> words = hashed_words(name);
  if (words.empty() || words.back().range.end != name.size()) return std::nullopt;
  const std::string_view last = words.back().range.of(name);
  const bool small = std::all_of(last.begin(), last.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return small || is_in_capitals(last) ? std::optional(fmt::format("{}s", name)) : std::nullopt;
}

}  // namespace

std::optional<Named> Names::add(std::string_view name, Named named) {
  const std::vector<HashedWord> words = hashed_words(name);
  if (words.empty()) return std::nullopt;
  beginnings_.set(words[0].hash % beginnings_.size());
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto between = i == 0 ? std::nullopt : joint(name, words[i - 1].range, words[i].range);
    const auto [edge, is_new] = nodes_[node].next.try_emplace(step(words[i].hash, between.value_or("")),
                                                              static_cast<std::uint32_t>(nodes_.size()));
    node = edge->second;
    if (is_new) nodes_.emplace_back();
  }

  Form form{named, exact_words(name, words),
            words.size() == 1 && begins_with_capital(words[0].range.of(name))};
  std::vector<Form>& forms = nodes_[node].forms;
  const auto same = std::find_if(forms.begin(), forms.end(), [&](const Form& other) {
    return other.exact == form.exact && other.capital == form.capital;
  });
  if (same != forms.end()) return same->named == named ? std::nullopt : std::optional(same->named);
  const auto strictness = [](const Form& each) {
    const auto free = std::count(each.exact.begin(), each.exact.end(), std::string());
    return std::pair(-free, each.capital);
  };
  forms.push_back(std::move(form));
  std::stable_sort(forms.begin(), forms.end(),
                   [&](const Form& a, const Form& b) { return strictness(a) > strictness(b); });
  return std::nullopt;
}

std::optional<Names::Found> Names::longest_at(std::string_view text, const std::vector<HashedWord>& words,
                                              std::size_t first) const {
  std::optional<Found> longest;
  if (!beginnings_[words[first].hash % beginnings_.size()]) return longest;
  const bool capital = begins_with_capital(words[first].range.of(text));
  std::uint32_t node = 0;
  for (std::size_t i = first; i < words.size(); ++i) {
    const auto between = i == first ? std::string() : joint(text, words[i - 1].range, words[i].range);
    if (!between) break;
    const auto edge = nodes_[node].next.find(step(words[i].hash, *between));
    if (edge == nodes_[node].next.end()) break;
    node = edge->second;
    const std::vector<Form>& forms = nodes_[node].forms;
    const auto form = std::find_if(forms.begin(), forms.end(), [&](const Form& each) {
      return (capital || !each.capital) && are_written(each.exact, text, words, first);
    });
    if (form != forms.end()) longest = Found{form->named, i - first + 1};
  }
  return longest;
}

std::optional<Named> Names::find(std::string_view name) const {
  const std::vector<HashedWord> words = hashed_words(name);
  const std::optional<Found> found = words.empty() ? std::nullopt : longest_at(name, words, 0);
  return found && found->words == words.size() ? std::optional(found->named) : std::nullopt;
}

namespace {

// Adds names one by one and says which of them are taken.
class NameGatherer {
 public:
  NameGatherer(const Corpus& corpus, Diagnostics& diagnostics) : corpus_(corpus), diagnostics_(diagnostics) {}

  Names gather() {
    for (std::uint32_t i = 0; i < corpus_.entities().size(); ++i) add_entity(i);
    for (std::uint32_t i = 0; i < corpus_.terms().size(); ++i) {
      if (corpus_.terms()[i].defined_in) {
        add_definition(i);
      } else {
        add_term(i);
      }
    }
    // Plurals come last, so that none takes the place of a name.
    for (const auto& [name, named] : added_) {
      if (const auto plural = plural_of(name)) names_.add(*plural, named);
    }
    return std::move(names_);
  }

 private:
  void add_entity(std::uint32_t index) {
    const Entity& entity = corpus_.entities()[index];
    const Named named{Named::Kind::entity, index};
    add(entity.name.value, named, {entity.source, entity.name.line, entity.name.column});
    for (const auto& also : entity.also) add(also.value, named, {entity.source, also.line, also.column});
  }

  void add_term(std::uint32_t index) {
    const Term& term = corpus_.terms()[index];
    Named named{Named::Kind::term, index};
    const auto entity = term.entity ? corpus_.find(term.entity->value) : std::nullopt;
    if (entity) named = {Named::Kind::entity, *entity};
    const Place place{SourcePath{"glossary.yaml"}, term.term.line, term.term.column};
    add(term.term.value, named, place);
    if (!term.expansion.empty()) add(term.expansion, named, place);
  }

  // The acronym and its full form are one thing; if either has a name already, both stand for that.
  void add_definition(std::uint32_t index) {
    const Term& term = corpus_.terms()[index];
    auto named = names_.find(term.term.value);
    if (!named) named = names_.find(term.expansion);
    if (!named) named = Named{Named::Kind::term, index};
    for (const std::string* name : {&term.term.value, &term.expansion}) {
      if (!names_.add(*name, *named)) added_.emplace_back(*name, *named);
    }
  }

  void add(const std::string& name, Named named, Place place) {
    const std::optional<Named> other = names_.add(name, named);
    if (!other) {
      added_.emplace_back(name, named);
    } else if (other->kind == Named::Kind::term && named.kind == Named::Kind::term) {
      // An acronym may have two expansions and two acronyms one: mentions lead to the first.
    } else if (reported_.emplace(*other, named).second) {
      diagnostics_.push_back(error_at(
          std::move(place), fmt::format("`{}` names both {} and {}", name, shown(*other), shown(named)),
          help_for(*other, named)));
    }
  }

  std::string shown(Named named) const {
    return named.kind == Named::Kind::entity
               ? fmt::format("the {} `{}`", corpus_.entities()[named.index].kind,
                             corpus_.entities()[named.index].id.value)
               : fmt::format("the term `{}`", corpus_.terms()[named.index].term.value);
  }

  std::string help_for(Named first, Named second) const {
    if (first.kind == Named::Kind::entity && second.kind == Named::Kind::term)
      return fmt::format("write `entity: {}` with the term, or take the name out of one of the two",
                         corpus_.entities()[first.index].id.value);
    return "take the name out of one of the two";
  }

  const Corpus& corpus_;
  Diagnostics& diagnostics_;
  Names names_;
  std::vector<std::pair<std::string, Named>> added_;
  std::set<std::pair<Named, Named>> reported_;
};

}  // namespace

Names gather_names(const Corpus& corpus, Diagnostics& diagnostics) {
  return NameGatherer(corpus, diagnostics).gather();
}

}  // namespace commonplace
