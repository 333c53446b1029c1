#include "pages/document_card.h"

#include <fmt/format.h>

#include "model/urls.h"
#include "text/dates.h"

namespace commonplace {
namespace {

CalendarDay calendar_day(const Date& date) {
  return {date.year, date.month, date.day};
}

}  // namespace

DateText date_text(const Dates& dates, const std::string& language) {
  return {readable_interval(calendar_day(dates.start), calendar_day(dates.end), language), iso(dates.start)};
}

std::string document_label(const Document& document) {
  const std::string_view noun = find_document_kind(document.kind)->noun;
  return document.number ? fmt::format("{} {}", noun, *document.number) : std::string(noun);
}

std::string short_title(const Document& document) {
  return document.number ? document_label(document) : document.title;
}

std::string full_title(const Document& document) {
  return document.number ? fmt::format("{}: {}", document_label(document), document.title) : document.title;
}

DocumentLink document_link(const Corpus& corpus, const Document& document) {
  return {url_of(document), document_label(document), document.title,
          date_text(document.dates, corpus.site().language)};
}

std::optional<Link> host_of(const Corpus& corpus, const Document& document) {
  if (!document.host) return std::nullopt;
  const Entity& host = corpus.entities()[*corpus.find(document.host->value)];
  return Link{url_of(host), host.name.value};
}

std::optional<Listing<Link>> themes_of(const Corpus& corpus, const Document& document) {
  std::vector<Link> links;
  for (const Placed<ThemeId>& theme : document.themes)
    links.push_back(theme_link(corpus.themes()[*corpus.find(theme.value)]));
  return listing(std::move(links));
}

DocumentCard document_card(const Corpus& corpus, const Document& document) {
  DocumentCard card;
  card.document = document_link(corpus, document);
  if (!document.place.empty()) card.place = document.place;
  card.host = host_of(corpus, document);
  if (!document.summary.empty()) card.summary = document.summary;
  card.themes = themes_of(corpus, document);
  return card;
}

Link theme_link(const Theme& theme) {
  return {url_of(theme), theme.name};
}

}  // namespace commonplace
