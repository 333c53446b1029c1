#include "model/urls.h"

#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"

namespace commonplace {
namespace {

// The parts of a path between slashes, empty ones left out.
std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    if (slash != 0) parts.push_back(path.substr(0, slash));
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  return parts;
}

// Characters that a file name may contain but the path of an address may not (RFC 3986). Non-ASCII
// letters stay: browsers percent-encode them in requests.
constexpr std::string_view reserved_in_paths = " \"#%<>?[\\]^`{|}";

std::string_view without_fragment(std::string_view url) {
  return url.substr(0, url.find('#'));
}

}  // namespace

Url url_of(const Document& document) {
  const DocumentKind* kind = find_document_kind(document.kind);
  const std::string last = document.number ? fmt::format("{}", *document.number) : document.id.value;
  return {fmt::format("/{}/{}/", kind->folder, last)};
}

Url url_of(const Document& document, const Passage& passage) {
  return {fmt::format("{}#{}", url_of(document).value, passage.id.value)};
}

Url url_of(const Document& document, const Note& note) {
  return {fmt::format("{}#fn-{}", url_of(document).value, note.number)};
}

Url url_of(const Theme& theme) {
  return {fmt::format("/themes/{}/", theme.id.value)};
}

Url url_of(const Entity& entity) {
  return {fmt::format("/{}/{}/", find_entity_kind(entity.kind)->folder, entity.id.value)};
}

Url url_of(const Quote& quote) {
  return {fmt::format("/quotes/{}/", quote.id.value)};
}

Url url_of(const Term& term) {
  return {fmt::format("/glossary/#{}", term.anchor)};
}

// `t-lcff` for LCFF, `t-k-12` for K–12: only ASCII letters and digits, the rest hyphens.
std::string term_anchor(std::string_view term) {
  std::string anchor = "t";
  bool parted = true;
  for (const char c : ascii_lower(term)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept && parted) anchor += '-';
    if (kept) anchor += c;
    parted = !kept;
  }
  return anchor;
}

Url url_of(const ProsePage& page) {
  return {fmt::format("/{}/", page.id)};
}

Url url_of_citation(const Document& document, std::string_view extension) {
  return {fmt::format("{}{}.{}", url_of(document).value, document.id.value, extension)};
}

Url url_of_picture(const Url& page) {
  return {page.value + "card.png"};
}

Url url_of_file(const SourcePath& path) {
  std::string url = "/";
  for (const char c : path.value) {
    if (reserved_in_paths.find(c) == std::string_view::npos)
      url += c;
    else
      fmt::format_to(std::back_inserter(url), "%{:02X}", static_cast<unsigned char>(c));
  }
  return {url};
}

Url url_of_enlarged(const Url& page, const Passage& picture) {
  constexpr std::size_t prefix = 2;  // p-
  return {fmt::format("{}picture-{}/", page.value, picture.id.value.substr(prefix))};
}

Url url_of_search(std::string_view query) {
  constexpr std::string_view marks = "-._~";
  std::string url = "/search/?q=";
  for (const char c : query) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain || marks.find(c) != std::string_view::npos)
      url += c;
    else
      fmt::format_to(std::back_inserter(url), "%{:02X}", static_cast<unsigned char>(c));
  }
  return {url};
}

std::vector<Url> index_pages() {
  std::vector<Url> pages = {{"/"},        {"/themes/"},   {"/entities/"}, {"/matrix/"},
                            {"/quotes/"}, {"/glossary/"}, {"/search/"},   {"/data/"}};
  for (const DocumentKind& kind : document_kinds()) pages.push_back({fmt::format("/{}/", kind.folder)});
  for (const EntityKind& kind : entity_kinds()) pages.push_back({fmt::format("/{}/", kind.folder)});
  return pages;
}

OutputPath output_path(const Url& url) {
  std::string path(without_fragment(url.value));
  if (path.ends_with('/')) path += "index.html";
  return {path.substr(1)};
}

std::string relative_url(const Url& from, const Url& to) {
  const std::string_view here = without_fragment(from.value), there = without_fragment(to.value);
  std::string fragment = to.value.substr(there.size());
  if (here == there && !fragment.empty()) return fragment;

  // Directories of both; a last part without a slash is a file, not a directory.
  const std::vector<std::string_view> from_parts = parts_of(here.substr(0, here.rfind('/') + 1));
  const std::vector<std::string_view> to_parts = parts_of(there.substr(0, there.rfind('/') + 1));
  std::size_t shared = 0;
  while (shared < from_parts.size() && shared < to_parts.size() && from_parts[shared] == to_parts[shared])
    ++shared;

  std::string out;
  for (std::size_t i = shared; i < from_parts.size(); ++i) out += "../";
  for (std::size_t i = shared; i < to_parts.size(); ++i) out += std::string(to_parts[i]) + "/";
  out += there.substr(there.rfind('/') + 1);
  return (out.empty() ? "./" : out) + fragment;
}

}  // namespace commonplace
