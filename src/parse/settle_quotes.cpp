#include "parse/settle_quotes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "parse/attribution.h"
#include "parse/card_text.h"
#include "parse/passage_id.h"
#include "text/words.h"

namespace commonplace {
namespace {

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

// What a quote is called by in front matter: the words that were found, and those it was narrowed to.
struct QuoteNames {
  std::vector<std::string> folded;
  std::vector<Range> found;  // its parts before it was narrowed
};

// A quote that is no longer there.
struct GoneQuote {
  std::string folded;
  bool hidden = false;  // else others were added in its place
};

class Settler {
 public:
  Settler(Document& document, Faults& faults) : document_(document), faults_(faults) {
    for (const Quote& quote : document.quotes)
      names_.push_back({{folded_words_joined(quote.text)}, quote.parts});
  }

  // Indices of the quotes that have the words; a fault when there is none.
  std::vector<std::size_t> named_by(const PlacedText& words, std::string_view instead) {
    const std::string wanted = folded_words_joined(words.value);
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const bool has_them = std::ranges::any_of(
          names_[i].folded, [&](const std::string& folded) { return contains_words(folded, wanted); });
      if (has_them) named.push_back(i);
    }
    if (named.empty()) report_missing(words, wanted, instead);
    return named;
  }

  void add(const QuoteSettings::Added& added) {
    for (std::size_t i = 0; i < document_.body.passages.size(); ++i) {
      const std::string& text = document_.body.passages[i].body.text;
      const auto range = find_words(text, added.words.value);
      if (range) return put(static_cast<std::uint32_t>(i), *range, added);
    }
    report_missing(added.words, folded_words_joined(added.words.value), {});
  }

  void hide(const std::vector<std::size_t>& indices) {
    for (auto i = indices.rbegin(); i != indices.rend(); ++i) erase(*i, true);
  }

 private:
  void report_missing(const PlacedText& words, const std::string& wanted, std::string_view instead) {
    const Spot spot{words.line, words.column};
    const auto gone =
        std::ranges::find_if(gone_, [&](const GoneQuote& one) { return contains_words(one.folded, wanted); });
    if (gone != gone_.end() && gone->hidden)
      return faults_.error(spot, fmt::format("the quote with the words `{}` is hidden", words.value),
                           "take this line away, or its words under `quotes: hide:`");
    if (gone != gone_.end())
      return faults_.error(
          spot, fmt::format("`quotes: add:` puts others in the place of the words `{}`", words.value),
          "write words of the added quote");
    const Quote* wider_than = nullptr;
    bool printed = false;
    for (std::uint32_t i = 0; i < document_.body.passages.size(); ++i) {
      const auto range = find_words(document_.body.passages[i].body.text, words.value);
      if (!range) continue;
      printed = true;
      for (const Quote& quote : document_.quotes)
        if (touches(quote.parts, i, quote.passage, *range)) wider_than = &quote;
    }
    if (wider_than != nullptr)
      faults_.error(spot, fmt::format("`{}` goes beyond what was said", words.value),
                    fmt::format("write only words of the quote `{}`", shortened(wider_than->text, 60)));
    else if (printed)
      faults_.error(spot, fmt::format("no quote has the words `{}`", words.value), std::string(instead));
    else
      faults_.error(spot, fmt::format("`{}` was not found in any passage", words.value),
                    "copy the words from the text, without their quotation marks");
  }

  static bool touches(const std::vector<Range>& parts, std::uint32_t passage, std::uint32_t of, Range range) {
    return passage == of && std::ranges::any_of(parts, [&](Range part) { return part.overlaps(range); });
  }

  // Words within a quote that was found narrow it; what else is added takes the place of what was found
  // there.
  void put(std::uint32_t passage, Range range, const QuoteSettings::Added& added) {
    std::string attribution = added.attribution;
    for (std::size_t i = document_.quotes.size(); i-- > 0;) {
      Quote& one = document_.quotes[i];
      if (!touches(names_[i].found, passage, one.passage, range)) continue;
      if (attribution.empty()) attribution = one.attribution;
      const auto holds = [&](Range part) { return part.contains(range); };
      if (std::ranges::any_of(one.parts, holds)) return narrow(i, range, std::move(attribution), added);
      if (touches(one.parts, passage, one.passage, range)) erase(i, false);
    }
    if (attribution.empty())
      return faults_.error({added.words.line, added.words.column},
                           fmt::format("nobody was found to have said `{}`", added.words.value),
                           "write who did beside the words: `attribution: one principal`");
    Quote quote;
    quote.passage = passage;
    set_words(quote, range);
    quote.attribution = std::move(attribution);
    set_themes(quote, added);
    const auto place = std::ranges::find_if(document_.quotes, [&](const Quote& one) {
      return std::pair(one.passage, one.parts.front()) > std::pair(passage, range);
    });
    names_.insert(names_.begin() + (place - document_.quotes.begin()),
                  {{folded_words_joined(quote.text)}, quote.parts});
    document_.quotes.insert(place, std::move(quote));
  }

  void narrow(std::size_t index, Range range, std::string attribution, const QuoteSettings::Added& added) {
    Quote& quote = document_.quotes[index];
    set_words(quote, range);
    quote.attribution = std::move(attribution);
    set_themes(quote, added);
    names_[index].folded.push_back(folded_words_joined(quote.text));
  }

  void set_words(Quote& quote, Range range) const {
    quote.parts = {range};
    quote.text = range.of(document_.body.passages[quote.passage].body.text);
  }

  static void set_themes(Quote& quote, const QuoteSettings::Added& added) {
    for (const Placed<ThemeId>& theme : added.themes) quote.themes.push_back(theme.value);
  }

  void erase(std::size_t index, bool hidden) {
    for (std::string& folded : names_[index].folded) gone_.push_back({std::move(folded), hidden});
    names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(index));
    document_.quotes.erase(document_.quotes.begin() + static_cast<std::ptrdiff_t>(index));
  }

  Document& document_;
  Faults& faults_;
  std::vector<QuoteNames> names_;  // one for each quote
  std::vector<GoneQuote> gone_;
};

// Two quotes in one sentence have one card, that of the featured one or else the first.
void give_cards(Document& document) {
  std::vector<Quote>& quotes = document.quotes;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    CardText card = card_text(document.body, quotes[i]);
    const auto same =
        std::find_if(quotes.begin(), quotes.begin() + static_cast<std::ptrdiff_t>(i), [&](const Quote& one) {
          return one.passage == quotes[i].passage && !one.card.empty() && one.card == card.text;
        });
    if (same != quotes.begin() + static_cast<std::ptrdiff_t>(i)) {
      if (same->featured || !quotes[i].featured) continue;
      same->card.clear();
      same->spoken = same->leans = false;
    }
    quotes[i].card = std::move(card.text);
    quotes[i].spoken = card.spoken;
    quotes[i].leans = card.leans || (!quotes[i].attribution.empty() && !tells_who(quotes[i].attribution));
  }
}

// Featured quotes stand without their passage, so they need a speaker and a card.
void warn_of_features(const std::vector<std::pair<const PlacedText*, std::size_t>>& featured,
                      Document& document, Faults& faults) {
  for (const auto& [words, index] : featured) {
    Quote& quote = document.quotes[index];
    const Spot spot{words->line, words->column};
    const std::string say_who = fmt::format(
        "write `attribution: {{\"{}\": who said it}}` under `quotes:`, or feature another", words->value);
    if (quote.attribution.empty())
      faults.warning(spot, fmt::format("nobody is named for the featured quote `{}`", words->value), say_who);
    else if (!tells_who(quote.attribution))
      faults.warning(
          spot,
          fmt::format("`{}` does not tell who said the featured quote `{}`", quote.attribution, words->value),
          say_who);
    else if (quote.card.empty() && card_holder(document, quote) != nullptr)
      faults.warning(
          spot,
          fmt::format("the featured quote `{}` shares its card with another featured quote", words->value),
          "feature only one of the two");
    else if (quote.card.empty())
      faults.warning(
          spot,
          fmt::format("the featured quote `{}` has no card: no whole sentence of eight words contains it",
                      words->value),
          "feature another");
    else
      continue;
    quote.featured = false;
  }
}

}  // namespace

void settle_quotes(const QuoteSettings& settings, Document& document, Faults& faults) {
  Settler settler(document, faults);
  for (const QuoteSettings::Added& added : settings.add) {
    settler.add(added);
    document.quote_themes.insert(document.quote_themes.end(), added.themes.begin(), added.themes.end());
  }
  for (const PlacedText& words : settings.hide)
    settler.hide(settler.named_by(words, "nothing needs to be hidden: take the line away"));
  const std::string_view add_it =
      "they were not found to be a quote: add them under `quotes: add:` with who said them";
  for (const QuoteSettings::Attributed& one : settings.attribution)
    for (const std::size_t i : settler.named_by(one.words, add_it))
      document.quotes[i].attribution = one.attribution;
  std::vector<std::pair<const PlacedText*, std::size_t>> featured;
  for (const PlacedText& words : settings.feature)
    for (const std::size_t i : settler.named_by(words, add_it)) {
      document.quotes[i].featured = true;
      featured.emplace_back(&words, i);
    }
  for (const QuoteSettings::Themed& themed : settings.themes) {
    document.quote_themes.push_back(themed.theme);
    for (const PlacedText& words : themed.words)
      for (const std::size_t i : settler.named_by(words, add_it)) {
        std::vector<ThemeId>& themes = document.quotes[i].themes;
        if (std::ranges::find(themes, themed.theme.value) == themes.end())
          themes.push_back(themed.theme.value);
      }
  }
  give_cards(document);
  warn_of_features(featured, document, faults);
  UniqueNames ids;
  for (Quote& quote : document.quotes) {
    quote.id = {ids.claim(document.id.value + "-" + words_code(quote.text))};
  }
}

}  // namespace commonplace
