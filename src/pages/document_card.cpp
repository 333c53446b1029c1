#include "pages/document_card.h"

#include <tuple>

#include <fmt/format.h>

#include "model/urls.h"
#include "text/dates.h"

namespace commonplace {
namespace {

CalendarDay calendar_day(const Date& date) {
  return {date.year, date.month, date.day};
}

}  // namespace

DateText date_text(const Dates& dates, const std::string& locale) {
  return {readable_interval(calendar_day(dates.start), calendar_day(dates.end), locale), iso(dates.start)};
}

std::string document_label(const Strings& strings, const Document& document) {
  if (!document.number) return strings(kind_key(document.kind, "noun"));
  return strings(kind_key(document.kind, "numbered"), {{"number", fmt::to_string(*document.number)}});
}

std::string short_title(const Strings& strings, const Document& document) {
  if (!document.number) return document.short_title.empty() ? document.title : document.short_title;
  const std::string label = document_label(strings, document);
  return document.short_title.empty() ? label : fmt::format("{} ({})", document.short_title, label);
}

std::string full_title(const Strings& strings, const Document& document) {
  if (!document.number) return document.title;
  return fmt::format("{}: {}", document_label(strings, document), document.title);
}

DocumentLink document_link(const Corpus& corpus, const Document& document) {
  return {url_of(document), document_label(corpus.strings(), document), document.title,
          document.short_title.empty() ? document.title : document.short_title,
          date_text(document.dates, corpus.site().locale)};
}

HostLinks host_links(const Corpus& corpus, const Document& document) {
  if (!document.host) return {};
  const Entity& host = corpus.entities()[*corpus.find(document.host->value)];
  const Link link{url_of(host), host.name.value};
  if (find_document_kind(document.kind)->about_host) return {std::nullopt, link};
  return {link, std::nullopt};
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
  std::tie(card.host, card.subject) = host_links(corpus, document);
  if (!document.summary.empty()) card.summary = document.summary;
  card.themes = themes_of(corpus, document);
  return card;
}

Link theme_link(const Theme& theme) {
  return {url_of(theme), theme.name};
}

}  // namespace commonplace
