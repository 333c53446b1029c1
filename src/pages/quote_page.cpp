#include "pages/quote_page.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/urls.h"
#include "pages/document_json.h"
#include "pages/page_pictures.h"
#include "pages/quotes_page.h"
#include "pages/theme_card.h"
#include "text/capital.h"
#include "text/slug.h"
#include "text/words.h"

namespace commonplace {
namespace {

JsonLd quotation_json(const Corpus& corpus, const Document& document, const Quote& quote) {
  const Site& site = corpus.site();
  nlohmann::ordered_json json = {{"@type", "Quotation"},
                                 {"text", quote.text},
                                 {"url", absolute_url(site, url_of(quote))},
                                 {"inLanguage", site.language}};
  if (!quote.attribution.empty()) json["creditText"] = quote.attribution;
  json["isPartOf"] = document_json(corpus, document);
  return {json.dump()};
}

// What the page is about: who spoke, and where.
std::string heading_of(const Strings& strings, const Document& document, const QuoteCard& card) {
  const std::string label = short_title(strings, document);
  if (!card.attribution) return label;
  return strings("quote_heading", {{"speaker", *card.attribution}, {"document", label}});
}

// meeting-48-one-principal-make-learning-meaningful.png
std::string file_name(const Document& document, const Quote& quote) {
  constexpr std::size_t words_in_name = 4;
  std::string name = fmt::format("{} {}", document.id.value, quote.attribution);
  const std::vector<Range> spoken = words(quote.text);
  for (std::size_t i = 0; i < std::min(spoken.size(), words_in_name); ++i)
    name += fmt::format(" {}", spoken[i].of(quote.text));
  return slug(name) + ".png";
}

// The passage beside it in the same section.
std::optional<PassageCard> neighbor_of(const Corpus& corpus, const Relations& relations, QuotePlace place,
                                       int step) {
  const Document& document = corpus.documents()[place.document];
  const auto& passages = document.body.passages;
  const auto at = static_cast<std::int64_t>(document.quotes[place.quote].passage);
  const std::int64_t beside = at + step;
  if (beside < 0 || beside >= static_cast<std::int64_t>(passages.size())) return std::nullopt;
  const auto index = static_cast<std::uint32_t>(beside);
  if (passages[index].section != passages[static_cast<std::size_t>(at)].section) return std::nullopt;
  return passage_card(corpus, relations, place.document, index);
}

Frame quote_frame(const Corpus& corpus, const Document& document, const Quote& quote, int tint) {
  constexpr std::size_t heading_length = 70;
  const Strings& strings = corpus.strings();
  const std::string speaker =
      quote.attribution.empty() ? std::string() : capitalized(quote.attribution) + ", ";
  return make_frame(
      corpus.site(),
      {.url = url_of(quote),
       .heading = shortened(quote.card, heading_length),
       .description = fmt::format("{} ({}{})", quote.card, speaker, full_title(strings, document)),
       .trail = {{quotes_url(), strings("quotes")},
                 {quotes_of(strings, document).url, short_title(strings, document)}},
       .kind = "article",
       .things = {quotation_json(corpus, document, quote)},
       .picture = quote_picture(corpus, document, quote, tint)});
}

}  // namespace

QuotePage quote_page(const Catalogue& catalogue, QuotePlace place) {
  const Corpus& corpus = catalogue.corpus;
  const Document& document = corpus.documents()[place.document];
  const Quote& quote = document.quotes[place.quote];
  const Strings& strings = corpus.strings();
  QuotePage page;
  const std::vector<std::uint32_t> themes = themes_of_quote(corpus, catalogue.topics, place.document, quote);
  page.frame = quote_frame(corpus, document, quote, themes.empty() ? 0 : tint_of(catalogue, themes.front()));
  page.quote = quote_card(corpus, catalogue.relations, catalogue.topics, place);
  page.heading = heading_of(strings, document, page.quote);
  if (page.frame.picture) page.picture = QuotePicture{page.frame.picture->url, file_name(document, quote)};
  page.before = neighbor_of(corpus, catalogue.relations, place, -1);
  page.after = neighbor_of(corpus, catalogue.relations, place, 1);
  page.passage = passage_card(corpus, catalogue.relations, place.document, quote.passage, {}, quote.parts);
  if (page.before) page.passage.headings.reset();  // shown once, above the first of the three
  if (page.after) page.after->headings.reset();
  page.more = {quotes_of(strings, document).url,
               strings("all_quotes_from", {{"document", short_title(strings, document)}})};
  page.citation = citation(corpus, document);
  return page;
}

}  // namespace commonplace
