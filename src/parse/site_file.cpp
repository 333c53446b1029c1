#include <fmt/format.h>

#include "base/utf8.h"
#include "parse/content_file.h"
#include "parse/schema.h"
#include "text/language_tag.h"
#include "text/time_zone.h"

namespace commonplace {
namespace {

// What OpenSearch allows for the name of a search.
constexpr std::size_t longest_short_title = 16;

const std::vector<std::string> citation_styles = {"apa", "chicago", "mla"};

std::vector<NavigationLink> read_links(const Field& field) {
  static const std::vector<Key<NavigationLink>> keys = {
      {"label", Need::required, text_into(&NavigationLink::label)},
      {"url", Need::required,
       [](const Field& url, NavigationLink& link) { link.url = read_site_address(url); }},
  };
  std::vector<NavigationLink> links;
  for (const Yaml& item : read_list(field))
    read_map(item, "a navigation link", keys, links.emplace_back(), field.faults);
  return links;
}

// The locale is that of `locale:`, else of `language:`.
void read_language(const Field& field, Site& site, std::string& into) {
  const std::string tag = read_text(field);
  if (tag.empty()) return;
  if (site.locale_line == 0 || &into == &site.locale)
    std::tie(site.locale_line, site.locale_column) =
        std::tuple(field.value.spot.line, field.value.spot.column);
  const std::string better = better_language_tag(tag);
  if (better.empty()) {
    into = tag;
  } else {
    field.faults.error(field.value.spot, fmt::format("`{}: {}` is not a language", field.key, tag),
                       better == "?" ? "write a language such as `en`, `es` or `es-MX`"
                                     : fmt::format("write `{}: {}`", field.key, better));
  }
}

void read_time_zone(const Field& field, Site& site) {
  const std::string name = read_text(field);
  if (name.empty()) return;
  const std::string better = better_time_zone(name);
  if (better.empty())
    site.time_zone = name;
  else
    field.faults.error(field.value.spot, fmt::format("`{}: {}` is not a time zone", field.key, name),
                       better == "?"
                           ? "write a name such as `America/Los_Angeles`; without it days are those of UTC"
                           : fmt::format("did you mean `{}`?", better));
}

void read_license(const Field& field, Site& site) {
  static const std::vector<Key<License>> keys = {
      {"text", Need::required, text_into(&License::text)},
      {"url", Need::optional, web_address_into(&License::url)},
  };
  read_map(field.value, "the license", keys, site.license, field.faults);
}

void read_start_here(const Field& field, Site& site) {
  static const std::vector<Key<StartingPoints>> keys = {
      {"label", Need::required, text_into(&StartingPoints::label)},
      {"addresses", Need::required,
       [](const Field& addresses, StartingPoints& points) {
         for (const Yaml& item : read_list(addresses))
           points.addresses.push_back(read_site_address({"addresses", item, addresses.faults}));
       }},
  };
  for (const Yaml& item : read_list(field))
    read_map(item, "a list to start from", keys, site.start_here.emplace_back(), field.faults);
}

// As many whole words as go into so many letters; of a longer first word, its beginning.
std::string first_words(std::string_view text, std::size_t most) {
  std::size_t end = 0, letters = 0, after_word = 0;
  while (end < text.size() && letters < most) {
    if (text[end] == ' ') after_word = end;
    next_character(text, end);
    ++letters;
  }
  if (end == text.size() || text[end] == ' ' || after_word == 0) return std::string(text.substr(0, end));
  return std::string(text.substr(0, after_word));
}

void read_short_title(const Field& field, Site& site) {
  site.short_title = read_text(field);
  if (count_characters(site.short_title) > longest_short_title)
    field.must_be(fmt::format("{} letters or fewer", longest_short_title),
                  fmt::format("for example `{}`", first_words(site.short_title, longest_short_title)));
}

const std::vector<Key<Site>>& site_keys() {
  static const std::vector<Key<Site>> keys = {
      {"title", Need::required, text_into(&Site::title)},
      {"short_title", Need::optional, read_short_title},
      {"organization", Need::required, text_into(&Site::organization)},
      {"organization_url", Need::optional, web_address_into(&Site::organization_url)},
      {"organization_about", Need::optional, text_into(&Site::organization_about)},
      {"headline", Need::optional, text_into(&Site::headline)},
      {"description", Need::required, text_into(&Site::description)},
      {"base_url", Need::required,
       [](const Field& field, Site& site) {
         site.base_url = read_address(field, fault_of_base_url);
         site.base_url_line = field.value.spot.line;
         if (!site.base_url.empty() && !site.base_url.ends_with('/')) site.base_url += '/';
       }},
      {"language", Need::optional,
       [](const Field& field, Site& site) { read_language(field, site, site.language); }},
      {"locale", Need::optional,
       [](const Field& field, Site& site) { read_language(field, site, site.locale); }},
      {"time_zone", Need::optional, read_time_zone},
      {"contact", Need::optional, text_into(&Site::contact)},
      {"citation_style", Need::optional,
       [](const Field& field, Site& site) {
         if (const auto style = read_choice(field, citation_styles))
           site.citation_style = citation_styles[*style];
       }},
      {"updated", Need::optional, [](const Field& field, Site& site) { site.updated = read_day(field); }},
      {"license", Need::optional, read_license},
      {"navigation", Need::optional,
       [](const Field& field, Site& site) { site.navigation = read_links(field); }},
      {"footer_links", Need::optional,
       [](const Field& field, Site& site) { site.footer_links = read_links(field); }},
      {"start_here", Need::optional, read_start_here},
  };
  return keys;
}

}  // namespace

Site parse_site(const Yaml& yaml, Faults& faults) {
  Site site;
  site.locale.clear();
  read_map(yaml, "the site", site_keys(), site, faults);
  if (site.locale.empty()) site.locale = site.language;
  if (site.short_title.empty()) site.short_title = first_words(site.title, longest_short_title);
  return site;
}

}  // namespace commonplace
