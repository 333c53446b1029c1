#include "model/moved.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "base/ascii.h"
#include "model/old_address.h"
#include "model/urls.h"

namespace commonplace {
namespace {

// `value` as it would be with an id that it had before.
template <class Value>
Url former_url(Value value, const std::string& id) {
  if constexpr (requires { value.id.value; })
    value.id.value = id;
  else
    value.id = id;
  return url_of(value);
}

template <class Value>
void append_ids(const Value& value, std::vector<Redirect>& redirects) {
  for (const Placed<std::string>& id : value.formerly)
    redirects.push_back(
        {value.source, {former_url(value, id.value), id.line, id.column}, {url_of(value)}, true});
}

void append_addresses(const Document& document, std::vector<Redirect>& redirects) {
  for (const Placed<Url>& alias : document.aliases)
    redirects.push_back({document.source, alias, {url_of(document)}, true});
  Document named;
  named.kind = document.kind;
  named.number = document.number;
  for (const Placed<std::string>& id : document.formerly) {
    named.id.value = id.value;  // the address of a numbered document does not hold its id
    redirects.push_back({document.source, {url_of(named), id.line, id.column}, {url_of(document)}, true});
  }
}

Url quote_with_id(const Document& document, const Quote& quote, const std::string& id) {
  Quote named;
  named.id = {id + quote.id.value.substr(document.id.value.size())};
  return url_of(named);
}

constexpr auto reserved_files = std::to_array<std::string_view>(
    {"/feed.xml", "/robots.txt", "/404.html", "/opensearch.xml", "/_redirects", "/favicon.ico"});
constexpr auto reserved_folders =
    std::to_array<std::string_view>({"/assets/", "/search/", "/data/", "/server/"});

}  // namespace

void append_former(const Document& document, std::vector<Redirect>& redirects) {
  append_addresses(document, redirects);
  for (const Placed<std::string>& id : document.formerly)
    for (const Quote& quote : document.quotes)
      if (!quote.card.empty())
        redirects.push_back({document.source,
                             {quote_with_id(document, quote, id.value), id.line, id.column},
                             {url_of(quote)}});
}

void append_former(const Theme& theme, std::vector<Redirect>& redirects) {
  append_ids(theme, redirects);
}

void append_former(const Entity& entity, std::vector<Redirect>& redirects) {
  append_ids(entity, redirects);
}

void append_former(const ProsePage& page, std::vector<Redirect>& redirects) {
  append_ids(page, redirects);
}

void append_withdrawn(const Document& document, std::vector<Redirect>& redirects) {
  append_addresses(document, redirects);
  const Url to = url_of(document);
  const auto add = [&](Url from) { redirects.push_back({document.source, {std::move(from)}, {to}}); };
  for (const Quote& quote : document.quotes) {
    if (quote.card.empty()) continue;
    add(url_of(quote));
    for (const Placed<std::string>& id : document.formerly) add(quote_with_id(document, quote, id.value));
  }
  for (const Passage& passage : document.body.passages)
    if (passage.kind == PassageKind::picture) add(url_of_enlarged(to, passage));
}

Withdrawn withdrawn(const Document& document) {
  return {document.id,    document.source, url_of(document), document.kind,        document.number,
          document.title, document.dates,  document.reason,  document.withdrawn_on};
}

std::string address_key(const Url& url) {
  constexpr std::string_view index = "/index.html";
  const OldAddress parts = take_apart(url);
  std::string key = ascii_lower(parts.path);
  if (key.ends_with(index)) key.resize(key.size() - index.size());
  if (key.ends_with('/')) key.pop_back();
  if (!parts.query.empty()) key += "?" + ascii_lower(parts.query);  // nginx compares so
  if (!parts.fragment.empty()) key += "#" + parts.fragment;
  return key;
}

bool is_reserved(const Url& url) {
  const std::string key = address_key(url);
  const auto is_below = [&](std::string_view folder) { return key.starts_with(folder); };
  return key.starts_with("/sitemap") && key.ends_with(".xml")
             ? true
             : std::ranges::count(reserved_files, key) > 0 || std::ranges::any_of(reserved_folders, is_below);
}

}  // namespace commonplace
