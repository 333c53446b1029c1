#include "render/atom.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/frame.h"
#include "render/escape.h"

namespace commonplace {
namespace {

constexpr std::size_t most_entries = 50;
constexpr std::string_view before_any_document = "1970-01-01T00:00:00Z";

std::string instant(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", date.year, std::max(date.month, 1),
                     std::max(date.day, 1));
}

// The last day any of them is of; the one that began last need not be the one that ended last.
std::string newest(const Corpus& corpus, const std::vector<std::uint32_t>& documents) {
  std::string found(before_any_document);
  for (const std::uint32_t document : documents) {
    found = std::max(found, instant(corpus.documents()[document].dates.end));
  }
  return found;
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
  const std::string updated = instant(document.dates.end);
  out += "<entry>\n";
  append_element(out, "id", address);
  append_element(out, "title", document.title);
  append_link(out, "alternate", address);
  append_element(out, "published", updated);
  append_element(out, "updated", updated);
  // Nobody who wrote the original wrote the digest: that is by whom the feed is by.
  if (document.form == Form::full)
    for (const Author& author : document.authors) append_author(out, author.name);
  for (const Placed<ThemeId>& theme : document.themes) {
    const auto index = corpus.find(theme.value);
    if (!index) continue;
    fmt::format_to(std::back_inserter(out), "<category term=\"{}\" label=\"{}\"/>\n",
                   escaped(theme.value.value), escaped(corpus.themes()[*index].name));
  }
  if (!document.summary.empty()) append_element(out, "summary", document.summary);
  out += "</entry>\n";
}

}  // namespace

std::string atom(const Corpus& corpus, const AtomFeed& feed) {
  const Site& site = corpus.site();
  const auto& documents = feed.documents;
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  fmt::format_to(std::back_inserter(out), "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
                 escaped(site.language));
  append_element(out, "id", absolute_url(site, feed.url));
  append_element(out, "title", feed.title);
  if (!feed.subtitle.empty()) append_element(out, "subtitle", feed.subtitle);
  append_link(out, "self", absolute_url(site, feed.url));
  append_link(out, "alternate", absolute_url(site, feed.page));
  append_element(out, "updated", newest(corpus, documents));
  append_author(out, site.organization);
  const std::size_t count = std::min(documents.size(), most_entries);
  for (std::size_t back = 1; back <= count; ++back) {
    append_entry(out, corpus, corpus.documents()[documents[documents.size() - back]]);
  }
  return out + "</feed>\n";
}

}  // namespace commonplace
