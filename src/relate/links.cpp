#include "relate/links.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/nearest.h"
#include "base/parallel_for.h"
#include "model/unknown.h"
#include "model/urls.h"
#include "relate/addresses.h"

namespace commonplace {
namespace {

struct LinkedBody {
  SourcePath source;
  Url url;
  const Body* body;
};

std::vector<LinkedBody> bodies_of(const Corpus& corpus) {
  std::vector<LinkedBody> bodies;
  const auto add = [&](const auto& all) {
    for (const auto& each : all) bodies.push_back({each.source, url_of(each), &each.body});
  };
  add(corpus.documents());
  add(corpus.themes());
  add(corpus.entities());
  add(corpus.pages());
  return bodies;
}

// `mailto:`, `https:` and the like, and `//host/`: nothing of ours.
bool is_off_site(std::string_view target) {
  if (target.starts_with("//")) return true;
  const std::size_t colon = target.find_first_of(":/?#");
  return colon != std::string_view::npos && colon > 0 && target[colon] == ':';
}

// `a%20b` -> `a b`
std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    const char* const digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      plain += static_cast<char>(byte);
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

// A target as written: path, `?query` with its sign, fragment without.
struct Target {
  std::string path;
  std::string query;
  std::string fragment;
};

Target parts_of(std::string_view target) {
  const std::size_t hash = std::min(target.find('#'), target.size());
  const std::string_view before = target.substr(0, hash);
  const std::size_t mark = std::min(before.find('?'), before.size());
  return {without_escapes(before.substr(0, mark)), std::string(before.substr(mark)),
          hash < target.size() ? without_escapes(target.substr(hash + 1)) : ""};
}

// From one content file to the path another has below content/, and back.
std::string path_below_content(const SourcePath& from, const std::string& relative) {
  return (std::filesystem::path(from.value).parent_path() / relative).lexically_normal().generic_string();
}

std::string relative_path(const SourcePath& from, const std::string& path) {
  return std::filesystem::path(path)
      .lexically_relative(std::filesystem::path(from.value).parent_path())
      .generic_string();
}

// Where a target leads, and what is wrong with it.
struct Resolution {
  std::optional<Url> url;
  std::function<Diagnostic(Place)> fault = {};
};

Resolution fault(std::string text, std::string help) {
  return {std::nullopt, [text = std::move(text), help = std::move(help)](Place place) {
            return error_at(std::move(place), text, help);
          }};
}

class LinkResolver {
 public:
  LinkResolver(const Corpus& corpus, const AddressHistory& history)
      : corpus_(corpus), history_(history), addresses_(corpus) {
    addresses_.add_redirects(history.redirects);
    for (const auto& [path, facts] : corpus.files()) files_.emplace(url_of_file(path).value, &facts);
    for (const Theme& theme : corpus.themes())
      for (const CuratedPassage& passage : theme.passages) note_lost(passage.document.value);
  }

  BodyLinks resolve(const LinkedBody& body, Diagnostics& diagnostics) const {
    BodyLinks links;
    const auto resolve_marks = [&](const RichText& text) {
      for (const Mark& mark : text.marks) {
        const bool image = mark.kind == MarkKind::image;
        if ((mark.kind != MarkKind::link && !image) || (!image && is_off_site(mark.target))) continue;
        Resolution resolution = image ? resolve_image(body, mark.target) : resolve_link(body, mark.target);
        if (resolution.url) {
          const auto file = files_.find(resolution.url->value);
          links.emplace(mark.target,
                        LinkTarget{*resolution.url, file == files_.end() ? nullptr : file->second});
        }
        if (resolution.fault) diagnostics.push_back(resolution.fault({body.source, mark.line, mark.column}));
      }
    };
    for (const Heading& heading : body.body->headings) resolve_marks(heading.title);
    for (const Passage& passage : body.body->passages) resolve_marks(passage.body);
    for (const Note& note : body.body->notes) resolve_marks(note.body);
    return links;
  }

  // An address outside a body must be written as it is: nobody puts it right later.
  // Of a page that the site makes there is no title to show.
  void check_starting_point(const Placed<Url>& url, Diagnostics& diagnostics) const {
    const std::string what = "starting point";
    check_address(what, {"site.yaml"}, url, diagnostics);
    const Destination* const page = addresses_.by_address(parts_of(url.value.value).path);
    if (page != nullptr && page->body == nullptr && page->withdrawn == nullptr)
      diagnostics.push_back(error_at(
          {{"site.yaml"}, url.line, url.column},
          fmt::format("{} `{}` is not made of one text", what, url.value.value),
          "name a document, a passage of one (`/meetings/48/#p-k3f9a2`), a theme, an entity or a page"));
  }

  // What moved to another site is not looked up, and a way to the page of what was withdrawn is one to keep.
  bool must_be_checked(const Redirect& redirect) const {
    const Destination* const page = addresses_.by_address(parts_of(redirect.to.value.value).path);
    return !is_off_site(redirect.to.value.value) && (page == nullptr || page->withdrawn == nullptr);
  }

  void check_address(const std::string& what, const SourcePath& file, const Placed<Url>& url,
                     Diagnostics& diagnostics) const {
    if (url.value.empty()) return;  // parse() has said why
    const Target target = parts_of(url.value.value);
    Resolution resolution = resolve_address(what, target);
    const Destination* const page = addresses_.by_address(target.path);
    const bool as_it_is = page != nullptr && url.value.value.starts_with(page->url.value);
    if (page != nullptr && !as_it_is)
      resolution = fault(fmt::format("{} to a missing page `{}`", what, target.path),
                         fmt::format("did you mean `{}`?", page->url.value));
    if (resolution.fault) diagnostics.push_back(resolution.fault({file, url.line, url.column}));
  }

 private:
  Resolution resolve_link(const LinkedBody& from, const std::string& written) const {
    const Target target = parts_of(written);
    if (target.path.empty()) return place_on({from.url, from.source, from.body}, target);
    if (target.path.starts_with('/')) return resolve_address("link", target);

    const std::string path = path_below_content(from.source, target.path);
    const Destination* found = addresses_.by_source(path);
    if (found == nullptr) found = addresses_.by_id(target.path);
    if (found != nullptr) return place_on(*found, target);

    const std::string stem = std::filesystem::path(path).stem().string();
    const bool is_path = target.path.find_first_of("./") != std::string::npos;
    if (Resolution absent = held_back(stem); absent.fault) return absent;
    if (!is_path) {
      if (is_lost(target.path)) return lost(target.path);
      return fault(
          fmt::format("link to an unknown id `{}`", target.path),
          did_you_mean(
              target.path, addresses_.all_ids(),
              "write a path to a content file, an id, or an address that begins with `/` or `https://`"));
    }
    const Destination* const elsewhere = addresses_.by_id(stem);
    const std::string near =
        elsewhere != nullptr ? elsewhere->source.value : nearest(path, addresses_.all_sources());
    if (near.empty() && (is_lost(stem) || is_document_path(path))) return lost(stem);
    return fault(fmt::format("link to a missing file `{}`", target.path),
                 near.empty() ? "write its path from the folder of this file, such as `../themes/NAME.md`"
                              : fmt::format("did you mean `{}`?", relative_path(from.source, near)));
  }

  Resolution resolve_address(const std::string& what, const Target& target) const {
    const Destination* const found = addresses_.by_address(target.path);
    if (found != nullptr) return place_on(*found, target);
    for (const Document& document : corpus_.waiting())
      if (target.path == url_of(document).value || target.path + "/" == url_of(document).value)
        return held_back(document.id.value);
    if (const auto id = document_once_at(target.path)) return lost(*id);
    return fault(fmt::format("{} to a missing page `{}`", what, target.path),
                 did_you_mean(target.path, addresses_.all_addresses(),
                              "addresses are like `/meetings/48/` and `/themes/`"));
  }

  // A document that is there, but not on the site.
  Resolution held_back(const std::string& id) const {
    const auto found = std::ranges::find(corpus_.waiting(), DocumentId{id}, &Document::id);
    if (found == corpus_.waiting().end()) return {};
    return fault(found->status == Status::draft
                     ? fmt::format("`{}` is a draft", id)
                     : fmt::format("`{}` is not published before {}", id, iso(*found->publish_on)),
                 "a link to it would lead nowhere: publish it first, or remove the link");
  }

  // A document that other content names, too, but that is not there.
  bool is_lost(const std::string& id) const { return lost_.contains(id); }

  Resolution lost(const std::string& id) const {
    return {std::nullopt, [this, id](Place place) {
              std::vector<std::string> ids;
              for (const Document& document : corpus_.documents()) ids.push_back(document.id.value);
              return unknown(Missing::document, id, std::move(place), ids);
            }};
  }

  static bool is_document_path(const std::string& path) {
    return path.ends_with(".md") && std::ranges::any_of(document_kinds(), [&](const DocumentKind& kind) {
             return std::filesystem::path(path).parent_path() == std::filesystem::path(kind.folder);
           });
  }

  // The missing document whose page had this address: of a numbered kind, the id that ends in the number.
  std::optional<std::string> document_once_at(std::string_view address) const {
    for (const DocumentKind& kind : document_kinds()) {
      const std::string folder = fmt::format("/{}/", kind.folder);
      if (!address.starts_with(folder)) continue;
      std::string_view last = address.substr(folder.size());
      last = last.substr(0, last.find('/'));
      for (const std::string& id : lost_) {
        const std::string_view number = std::string_view(id).substr(id.find_last_not_of("0123456789") + 1);
        if (kind.numbered ? number == last : id == last) return id;
      }
    }
    return std::nullopt;
  }

  Resolution place_on(const Destination& page, const Target& target) const {
    if (page.withdrawn != nullptr) {
      return {page.url,
              [id = page.withdrawn->id.value](Place place) { return names_withdrawn(id, std::move(place)); }};
    }
    if (target.fragment.empty()) return {Url{page.url.value + target.query}};
    const std::string anchor = addresses_.anchor(page, target.fragment);
    if (!anchor.empty()) return {Url{fmt::format("{}{}#{}", page.url.value, target.query, anchor)}};

    if (const auto former = former_place(page, target.fragment)) return {*former};

    const std::vector<std::string> anchors = addresses_.all_anchors(page);
    std::string near = nearest(target.fragment, anchors);
    if (near.empty()) near = nearest("h-" + target.fragment, anchors);
    return fault(fmt::format("no place `#{}` in `{}`", target.fragment,
                             page.source.empty() ? page.url.value : page.source.value),
                 page.is_made_page() && anchors.empty()
                     ? "a page that the site makes has no places to link to: link to the whole page"
                 : near.empty() ? "write a heading's words in small letters, joined by hyphens"
                                : fmt::format("did you mean `#{}`?", near));
  }

  // Where the words of a place are that the page has no longer.
  std::optional<Url> former_place(const Destination& page, const std::string& anchor) const {
    const auto found = history_.former.find(page.source);
    if (found == history_.former.end() || page.body == nullptr) return std::nullopt;
    for (const FormerAnchor& former : found->second) {
      if (former.id != anchor || former.why == FormerAnchor::Why::removed) continue;
      if (former.why == FormerAnchor::Why::moved) return former.now;
      return Url{fmt::format("{}#{}", page.url.value,
                             former.on_heading ? page.body->headings[former.index].id
                                               : page.body->passages[former.index].id.value)};
    }
    return std::nullopt;
  }

  Resolution resolve_image(const LinkedBody& from, const std::string& written) const {
    if (is_off_site(written))
      return fault(fmt::format("image from another site `{}`", written),
                   "put the picture into the content folder and name it by its path");
    const Target target = parts_of(written);
    const std::string path =
        target.path.starts_with('/') ? target.path.substr(1) : path_below_content(from.source, target.path);
    if (corpus_.files().count({path}) > 0) return {url_of_file({path})};

    std::vector<std::string> files;
    for (const auto& [file, facts] : corpus_.files()) files.push_back(relative_path(from.source, file.value));
    return fault(
        fmt::format("image `{}` is not there", target.path),
        did_you_mean(target.path, files, "put the picture into the content folder, or take the image out"));
  }

  void note_lost(const DocumentId& id) {
    if (!corpus_.find(id)) lost_.insert(id.value);
  }

  const Corpus& corpus_;
  const AddressHistory& history_;
  Addresses addresses_;
  std::set<std::string> lost_;                               // documents that themes name in vain
  std::unordered_map<std::string, const FileFacts*> files_;  // by their address
};

}  // namespace

std::unordered_map<SourcePath, BodyLinks> resolve_links(const Corpus& corpus, const AddressHistory& history,
                                                        int jobs, Diagnostics& diagnostics) {
  const LinkResolver resolver(corpus, history);
  const std::vector<LinkedBody> bodies = bodies_of(corpus);
  std::vector<BodyLinks> links(bodies.size());
  std::vector<Diagnostics> faults(bodies.size());
  parallel_for(bodies.size(), jobs,
               [&](std::size_t i) { links[i] = resolver.resolve(bodies[i], faults[i]); });

  std::unordered_map<SourcePath, BodyLinks> by_source;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    by_source.emplace(bodies[i].source, std::move(links[i]));
    std::move(faults[i].begin(), faults[i].end(), std::back_inserter(diagnostics));
  }
  for (const NavigationLink& link : corpus.site().navigation)
    resolver.check_address("navigation link", {"site.yaml"}, link.url, diagnostics);
  for (const NavigationLink& link : corpus.site().footer_links)
    resolver.check_address("footer link", {"site.yaml"}, link.url, diagnostics);
  for (const StartingPoints& points : corpus.site().start_here)
    for (const Placed<Url>& address : points.addresses) resolver.check_starting_point(address, diagnostics);
  for (const Redirect& redirect : corpus.redirects())
    if (resolver.must_be_checked(redirect))
      resolver.check_address("redirect", redirect.source, redirect.to, diagnostics);
  return by_source;
}

std::vector<SourcePath> files_linked_by_waiting(const Corpus& corpus) {
  std::vector<SourcePath> linked;
  if (corpus.waiting().empty()) return linked;
  std::map<std::string, SourcePath> by_address;
  for (const auto& [path, facts] : corpus.files()) by_address.emplace(url_of_file(path).value, path);
  const LinkResolver resolver(corpus, {});
  Diagnostics ignored;
  for (const Document& document : corpus.waiting()) {
    const LinkedBody body{document.source, url_of(document), &document.body};
    for (const auto& [written, target] : resolver.resolve(body, ignored)) {
      const auto file = by_address.find(target.url.value.substr(0, target.url.value.find_first_of("?#")));
      if (file != by_address.end()) linked.push_back(file->second);
    }
  }
  return linked;
}

}  // namespace commonplace
