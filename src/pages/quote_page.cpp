#include "pages/quote_page.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/urls.h"
#include "pages/document_json.h"
#include "pages/quotes_page.h"
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

Picture picture_of(const Corpus& corpus, const Document& document, const Quote& quote,
                   const std::vector<std::uint32_t>& themes) {
  const DocumentLink link = document_link(corpus, document);
  Picture picture;
  picture.words = quote.text;
  picture.spoken = true;
  picture.by = quote.attribution;
  picture.source = fmt::format("{} · {}", full_title(corpus.strings(), document), link.date.text);
  if (!themes.empty()) picture.tint = tint_of(themes.front());
  return picture;
}

Frame quote_frame(const Corpus& corpus, const Document& document, const Quote& quote,
                  const std::vector<std::uint32_t>& themes) {
  constexpr std::size_t heading_length = 70;
  const Strings& strings = corpus.strings();
  const std::string speaker = quote.attribution.empty() ? std::string() : quote.attribution + ", ";
  return make_frame(
      corpus.site(),
      {.url = url_of(quote),
       .heading = fmt::format("“{}”", shortened(quote.text, heading_length)),
       .description = fmt::format("“{}” ({}{})", quote.text, speaker, full_title(strings, document)),
       .trail = {{quotes_url(), strings("quotes")},
                 {quotes_of(strings, document).url, short_title(strings, document)}},
       .kind = "article",
       .things = {quotation_json(corpus, document, quote)},
       .picture = picture_of(corpus, document, quote, themes)});
}

}  // namespace

QuotePage quote_page(const Catalogue& catalogue, QuotePlace place) {
  const Corpus& corpus = catalogue.corpus;
  const Document& document = corpus.documents()[place.document];
  const Quote& quote = document.quotes[place.quote];
  const Strings& strings = corpus.strings();
  QuotePage page;
  page.frame =
      quote_frame(corpus, document, quote, themes_of_quote(corpus, catalogue.topics, place.document, quote));
  page.quote = quote_card(corpus, catalogue.topics, place);
  page.passage = passage_card(corpus, catalogue.relations, place.document, quote.passage, {}, quote.parts);
  page.more = {quotes_of(strings, document).url,
               strings("all_quotes_from", {{"document", short_title(strings, document)}})};
  page.citation = citation(corpus, document);
  return page;
}

}  // namespace commonplace
