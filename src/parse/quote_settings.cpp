#include "parse/quote_settings.h"

namespace commonplace {
namespace {

<<<<<<< HEAD
using PlacedText = Placed<std::string>;

// Whole words in a row, both as folded_words_joined() gives them.
bool contains_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

// Where `words` stand in `text`: as they are if possible, else word by word.
std::optional<Range> find_words(std::string_view text, std::string_view words) {
  const std::size_t as_it_is = text.find(words);
  if (as_it_is != std::string_view::npos) return range_of(as_it_is, as_it_is + words.size());
  const std::vector<std::string> wanted = folded_words(words), given = folded_words(text);
  if (wanted.empty()) return std::nullopt;
  const auto found = std::search(given.begin(), given.end(), wanted.begin(), wanted.end());
  if (found == given.end()) return std::nullopt;
  const std::vector<Range> places = commonplace::words(text);
  const auto first = static_cast<std::size_t>(found - given.begin());
  return Range{places[first].begin, places[first + wanted.size() - 1].end};
}

class Settler {
 public:
  Settler(Document& document, Faults& faults) : document_(document), faults_(faults) {
    for (const Quote& quote : document.quotes) folded_.push_back(folded_words_joined(quote.text));
  }

  // Indices of the quotes that hold the words; a fault when there is none.
  std::vector<std::size_t> named_by(const PlacedText& words, std::string_view instead) {
    const std::string wanted = folded_words_joined(words.value);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < folded_.size(); ++i)
      if (contains_words(folded_[i], wanted)) found.push_back(i);
    if (found.empty()) report_missing(words, instead);
    return found;
  }

  void add(const QuoteSettings::Added& added) {
    for (std::size_t i = 0; i < document_.body.passages.size(); ++i) {
      const std::string& text = document_.body.passages[i].body.text;
      const auto range = find_words(text, added.words.value);
      if (range) return insert(static_cast<std::uint32_t>(i), *range, added);
    }
    report_missing(added.words, {});
  }

  void remove(const std::vector<std::size_t>& indices) {
    for (auto i = indices.rbegin(); i != indices.rend(); ++i) erase(*i);
  }

 private:
  void report_missing(const PlacedText& words, std::string_view instead) {
    const bool printed = std::ranges::any_of(document_.body.passages, [&](const Passage& passage) {
      return find_words(passage.body.text, words.value).has_value();
    });
    const Spot spot{words.line, words.column};
    if (printed)
      faults_.error(spot, fmt::format("no quote has the words `{}`", words.value), std::string(instead));
    else
      faults_.error(spot, fmt::format("`{}` was not found in any passage", words.value),
                    "copy the words from the text, without their quotation marks");
  }

  // What staff add takes the place of what was found there.
  void insert(std::uint32_t passage, Range range, const QuoteSettings::Added& added) {
    for (std::size_t i = document_.quotes.size(); i-- > 0;) {
      const Quote& one = document_.quotes[i];
      const bool same_place = one.passage == passage && std::ranges::any_of(one.parts, [&](Range part) {
                                return part.overlaps(range);
                              });
      if (same_place) erase(i);
    }
    Quote quote;
    quote.passage = passage;
    quote.parts = {range};
    quote.text = range.of(document_.body.passages[passage].body.text);
    quote.attribution = added.attribution;
    for (const Placed<ThemeId>& theme : added.themes) quote.themes.push_back(theme.value);
    const auto place = std::ranges::find_if(document_.quotes, [&](const Quote& one) {
      return std::pair(one.passage, one.parts.front()) > std::pair(passage, range);
    });
    folded_.insert(folded_.begin() + (place - document_.quotes.begin()), folded_words_joined(quote.text));
    document_.quotes.insert(place, std::move(quote));
  }

  void erase(std::size_t index) {
    folded_.erase(folded_.begin() + static_cast<std::ptrdiff_t>(index));
    document_.quotes.erase(document_.quotes.begin() + static_cast<std::ptrdiff_t>(index));
  }

  Document& document_;
  Faults& faults_;
  std::vector<std::string> folded_;
};

=======
>>>>>>> d157cdf (parse: give quotes a card of a whole thought, and let staff narrow and attribute them)
void read_added(const Field& field, QuoteSettings& settings) {
  using Added = QuoteSettings::Added;
  static const std::vector<Key<Added>> keys = {
      {"words", Need::required, placed_text_into(&Added::words)},
      {"attribution", Need::optional, text_into(&Added::attribution)},
      {"themes", Need::optional, ids_into(&Added::themes)},
  };
  for (const Yaml& item : read_list(field)) {
    Added added;
    read_map(item, "an added quote", keys, added, field.faults);
    if (!added.words.value.empty()) settings.add.push_back(std::move(added));
  }
}

void read_themed(const Field& field, QuoteSettings& settings) {
  if (field.value.kind != Yaml::Kind::map)
    return field.must_be("a map from theme to words", "write `theme-id: [words of a quote]`");
  for (std::size_t i = 0; i < field.value.items.size(); ++i) {
    const Yaml& key = field.value.keys[i];
    settings.themes.push_back({{ThemeId{key.text}, key.spot.line, key.spot.column},
                               read_texts({key.text, field.value.items[i], field.faults})});
  }
}

void read_attributed(const Field& field, QuoteSettings& settings) {
  if (field.value.kind != Yaml::Kind::map)
    return field.must_be("a map from words to who said them", "write `\"words of a quote\": one principal`");
  for (std::size_t i = 0; i < field.value.items.size(); ++i) {
    const Yaml& key = field.value.keys[i];
    settings.attribution.push_back({{key.text, key.spot.line, key.spot.column},
                                    read_text({key.text, field.value.items[i], field.faults})});
  }
}

}  // namespace

QuoteSettings read_quote_settings(const Field& field) {
  static const std::vector<Key<QuoteSettings>> keys = {
      {"feature", Need::optional,
       [](const Field& words, QuoteSettings& settings) { settings.feature = read_texts(words); }},
      {"hide", Need::optional,
       [](const Field& words, QuoteSettings& settings) { settings.hide = read_texts(words); }},
      {"add", Need::optional, read_added},
      {"themes", Need::optional, read_themed},
      {"attribution", Need::optional, read_attributed},
  };
  QuoteSettings settings;
  read_map(field.value, "`quotes`", keys, settings, field.faults);
  return settings;
}

<<<<<<< HEAD
void apply(const QuoteSettings& settings, Document& document, Faults& faults) {
  Settler settler(document, faults);
  for (const QuoteSettings::Added& added : settings.add) {
    settler.add(added);
    document.quote_themes.insert(document.quote_themes.end(), added.themes.begin(), added.themes.end());
  }
  for (const PlacedText& words : settings.hide)
    settler.remove(settler.named_by(words, "nothing needs to be hidden: take the line away"));
  const std::string_view add_it =
      "it was not found to be a quote: add it under `quotes: add:` with its attribution";
  for (const PlacedText& words : settings.feature)
    for (const std::size_t i : settler.named_by(words, add_it)) document.quotes[i].featured = true;
  for (const QuoteSettings::Themed& themed : settings.themes) {
    document.quote_themes.push_back(themed.theme);
    for (const PlacedText& words : themed.words)
      for (const std::size_t i : settler.named_by(words, add_it)) {
        std::vector<ThemeId>& themes = document.quotes[i].themes;
        if (std::ranges::find(themes, themed.theme.value) == themes.end())
          themes.push_back(themed.theme.value);
      }
  }
  UniqueNames ids;
  for (Quote& quote : document.quotes) {
    quote.id = {ids.claim(document.id.value + "-" + words_code(quote.text))};
  }
}

=======
>>>>>>> d157cdf (parse: give quotes a card of a whole thought, and let staff narrow and attribute them)
}  // namespace commonplace
