#include "pages/page_pictures.h"

#include <fmt/format.h>

#include "pages/document_card.h"
#include "pages/share_picture.h"
#include "pages/theme_card.h"
#include "text/capital.h"
#include "text/clauses.h"
#include "text/sentences.h"

namespace commonplace {
namespace {

constexpr std::size_t longest_quote = 180, longest_note = 130, longest_title = 120;  // characters

std::string first_sentence(const std::string& text) {
  return cut_at_clause(sentence_around(text, 0).of(text), longest_note);
}

std::string first_words_of(const Body& body) {
  return body.passages.empty() ? std::string() : first_sentence(body.passages.front().body.text);
}

std::string without_marks(std::string_view card) {
  constexpr std::string_view opening = "“", closing = "”";
  if (card.starts_with(opening)) card.remove_prefix(opening.size());
  if (card.ends_with(closing)) card.remove_suffix(closing.size());
  return std::string(card);
}

}  // namespace

Picture title_picture(const std::string& heading, const std::string& description) {
  Picture picture;
  picture.words = cut_at_clause(heading, longest_title);
  if (description != heading) picture.note = first_sentence(description);
  return picture;
}

Picture document_picture(const Corpus& corpus, const Document& document) {
  const DocumentCard card = document_card(corpus, document);
  Picture picture;
  picture.words = cut_at_clause(document.title, longest_title);
  picture.by = card.document.label;
  picture.source = card.document.date.text;
  if (card.place) picture.source += fmt::format(" · {}", *card.place);
  return picture;
}

Picture entity_picture(const Corpus& corpus, const Entity& entity, std::size_t mentions) {
  const Strings& strings = corpus.strings();
  Picture picture;
  picture.words = cut_at_clause(entity.name.value, longest_title);
  picture.note = first_words_of(entity.body);
  picture.by = strings(kind_key(entity.kind));
  picture.source = strings("count_mentions", {{"count", mentions}});
  return picture;
}

Picture theme_picture(const Catalogue& catalogue, std::uint32_t theme) {
  const Theme& shown = catalogue.corpus.themes()[theme];
  const Strings& strings = catalogue.corpus.strings();
  Picture picture;
  picture.words = cut_at_clause(shown.name, longest_title);
  picture.note = first_words_of(shown.body);
  picture.by = strings("theme");
  picture.source = theme_counts(strings, catalogue.topics.themes[theme]);
  picture.tint = tint_of(catalogue, theme);
  return picture;
}

Picture quote_picture(const Corpus& corpus, const Document& document, const Quote& quote, int tint) {
  Picture picture;
  if (quote.spoken) {
    picture.words = cut_at_clause(without_marks(quote.card), longest_quote);
    picture.kind = Picture::Words::spoken;
  } else {
    const std::size_t said = quote.card.find(quote.text);
    picture.words = cut_around(quote.card, said == std::string::npos ? 0 : said, longest_quote);
    picture.kind = Picture::Words::told;
  }
  picture.by = capitalized(quote.attribution);
  const DocumentLink link = document_link(corpus, document);
  picture.source = fmt::format("{} · {}", short_title(corpus.strings(), document), link.date.text);
  picture.tint = tint;
  return picture;
}

}  // namespace commonplace
