#include "report/editorial.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "model/urls.h"
#include "text/slug.h"
#include "text/words.h"

namespace commonplace {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// The acronym that a word is: two to six capitals that are not a Roman numeral, without a plural s: "PLC" for
// "PLCs". Empty for other words.
std::string_view acronym_in(std::string_view word) {
  constexpr std::size_t least = 2, most = 6;
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word.size() < least || word.size() > most || !std::ranges::all_of(word, is_capital)) return {};
  if (word.find_first_not_of("IVXLCDM") == std::string_view::npos) return {};
  return word;
}

// Words in capitals all along are a style, as of a heading in a table.
bool is_set_in_capitals(const std::string& text, const std::vector<Range>& found) {
  const auto capitals = std::ranges::count_if(
      found, [&](const Range& word) { return std::ranges::all_of(word.of(text), is_capital); });
  return capitals * 2 > static_cast<std::ptrdiff_t>(found.size());
}

class Acronyms {
 public:
  void add(const std::string& text, const Url& passage, const std::vector<Range>& explained) {
    const std::vector<Range> found = words(text);
    if (is_set_in_capitals(text, found)) return;
    for (const Range& word : found) {
      const std::string_view acronym = acronym_in(word.of(text));
      if (acronym.empty()) continue;
      const bool inside = std::ranges::any_of(
          explained, [&](const Range& range) { return range.begin <= word.begin && word.end <= range.end; });
      if (inside) continue;
      auto& row = rows_[std::string(acronym)];
      if (row.times++ == 0) row = {std::string(acronym), 1, passage};
    }
  }

  std::vector<Editorial::Acronym> most_frequent_first() const {
    std::vector<Editorial::Acronym> rows;
    for (const auto& [acronym, row] : rows_) rows.push_back(row);
    std::ranges::stable_sort(rows, std::ranges::greater{}, &Editorial::Acronym::times);
    return rows;
  }

 private:
  std::map<std::string, Editorial::Acronym> rows_;
};

std::vector<Editorial::Acronym> unexplained(const Corpus& corpus, const Relations& relations) {
  Acronyms acronyms;
  for (std::size_t d = 0; d < corpus.documents().size(); ++d) {
    const Document& document = corpus.documents()[d];
    std::vector<std::vector<Range>> named(document.body.passages.size());
    for (const Mention& mention : relations.documents[d].mentions)
      named[mention.passage].push_back(mention.range);
    for (std::size_t p = 0; p < document.body.passages.size(); ++p) {
      const Passage& passage = document.body.passages[p];
      acronyms.add(passage.body.text, url_of(document, passage), named[p]);
    }
  }
  return acronyms.most_frequent_first();
}

// Pairs of names that are one when written as an address would write them, without its hyphens.
std::vector<std::pair<std::string, std::string>> alike(const Corpus& corpus) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const auto look = [&](const auto& things, auto name_of_thing) {
    std::map<std::string, std::string> seen;
    for (const auto& thing : things) {
      const std::string name = name_of_thing(thing);
      std::string key = slug(name);
      std::erase(key, '-');
      const auto [place, is_new] = seen.emplace(key, name);
      if (!is_new) pairs.emplace_back(place->second, name);
    }
  };
  look(corpus.entities(), [](const Entity& entity) { return entity.name.value; });
  look(corpus.themes(), [](const Theme& theme) { return theme.name; });
  return pairs;
}

}  // namespace

Editorial editorial(const Corpus& corpus, const Relations& relations, const Topics& topics) {
  Editorial found;
  found.unexplained = unexplained(corpus, relations);
  found.alike = alike(corpus);
  for (std::uint32_t d = 0; d < corpus.documents().size(); ++d) {
    const auto without =
        std::ranges::count_if(topics.of_passages[d], [](const auto& themes) { return themes.empty(); });
    if (without > 0)
      found.without_theme.push_back({corpus.documents()[d].id, static_cast<std::size_t>(without)});
    for (const Quote& quote : corpus.documents()[d].quotes)
      if (!quote.card.empty() && quote.attribution.empty()) found.without_speaker.push_back(url_of(quote));
  }
  return found;
}

}  // namespace commonplace
