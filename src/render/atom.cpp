#include "render/atom.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/frame.h"
#include "pages/history.h"
#include "render/escape.h"

namespace commonplace {
namespace {

constexpr std::size_t most_entries = 50;
constexpr std::string_view before_any_document = "1970-01-01T00:00:00Z";

std::string instant(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", date.year, std::max(date.month, 1),
                     std::max(date.day, 1));
}

// When a document came out, as far as it says so: else the last day it is of.
Date published_day(const Document& document) {
  return first_published(document).value_or(document.dates.end);
}

Date updated_day(const Document& document) {
  return last_changed(document).value_or(document.dates.end);
}

// The newest first; of one day, the one that the corpus has last.
std::vector<const Document*> newest_documents(const Corpus& corpus, const std::vector<std::uint32_t>& which) {
  std::vector<const Document*> newest;
  for (auto document = which.rbegin(); document != which.rend(); ++document)
    newest.push_back(&corpus.documents()[*document]);
  std::ranges::stable_sort(newest, std::ranges::greater(),
                           [](const Document* document) { return updated_day(*document); });
  newest.resize(std::min(newest.size(), most_entries));
  return newest;
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  fmt::format_to(std::back_inserter(out), "<{0}>{1}</{0}>\n", name, escaped(text));
}

void append_author(std::string& out, std::string_view name) {
  fmt::format_to(std::back_inserter(out), "<author><name>{}</name></author>\n", escaped(name));
}

void append_link(std::string& out, std::string_view relation, const std::string& address) {
  fmt::format_to(std::back_inserter(out), "<link rel=\"{}\" href=\"{}\"/>\n", relation, escaped(address));
}

void append_entry(std::string& out, const Corpus& corpus, const Document& document) {
  const std::string address = absolute_url(corpus.site(), url_of(document));
  out += "<entry>\n";
  append_element(out, "id", address);
  append_element(out, "title", document.title);
  append_link(out, "alternate", address);
  append_element(out, "published", instant(published_day(document)));
  append_element(out, "updated", instant(updated_day(document)));
  // Nobody who wrote the original wrote the digest: that is by whom the feed is by.
  if (document.form == Form::full)
    for (const Author& author : document.authors) append_author(out, author.name);
  for (const Placed<ThemeId>& theme : document.themes) {
    const auto index = corpus.find(theme.value);
    if (!index) continue;
    fmt::format_to(std::back_inserter(out), "<category term=\"{}\" label=\"{}\"/>\n",
                   escaped(theme.value.value), escaped(corpus.themes()[*index].name));
  }
  std::string summary;
  for (const CorrectionLine& line : corrections_of(corpus, document)) summary += line.text + " ";
  summary += document.summary;
  if (!summary.empty()) append_element(out, "summary", summary);
  out += "</entry>\n";
}

}  // namespace

std::string atom(const Corpus& corpus, const AtomFeed& feed) {
  const Site& site = corpus.site();
  const std::vector<const Document*> newest = newest_documents(corpus, feed.documents);
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  fmt::format_to(std::back_inserter(out), "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
                 escaped(site.language));
  append_element(out, "id", absolute_url(site, feed.url));
  append_element(out, "title", feed.title);
  if (!feed.subtitle.empty()) append_element(out, "subtitle", feed.subtitle);
  append_link(out, "self", absolute_url(site, feed.url));
  append_link(out, "alternate", absolute_url(site, feed.page));
  append_element(out, "updated",
                 newest.empty() ? std::string(before_any_document) : instant(updated_day(*newest.front())));
  append_author(out, site.organization);
  for (const Document* const document : newest) append_entry(out, corpus, *document);
  return out + "</feed>\n";
}

}  // namespace commonplace
