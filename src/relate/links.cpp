#include "relate/links.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <optional>

#include <fmt/format.h>

#include "base/nearest.h"
#include "base/parallel_for.h"
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

// Where a target leads, or what is wrong with it.
struct Resolution {
  std::optional<Url> url;
  std::string fault;
  std::string help;
};

class LinkResolver {
 public:
  LinkResolver(const Corpus& corpus, const AddressHistory& history)
      : corpus_(corpus), history_(history), addresses_(corpus) {
    addresses_.add_redirects(history.redirects);
    for (const auto& [path, facts] : corpus.files()) files_.emplace(url_of_file(path).value, &facts);
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
        } else {
          diagnostics.push_back(
              error_at({body.source, mark.line, mark.column}, resolution.fault, resolution.help));
        }
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
    if (page != nullptr && page->body == nullptr)
      diagnostics.push_back(error_at(
          {{"site.yaml"}, url.line, url.column},
          fmt::format("{} `{}` is not made of one text", what, url.value.value),
          "name a document, a passage of one (`/meetings/48/#p-k3f9a2`), a theme, an entity or a page"));
  }

  void check_address(const std::string& what, const SourcePath& file, const Placed<Url>& url,
                     Diagnostics& diagnostics) const {
    if (url.value.empty()) return;  // parse() has said why
    const Target target = parts_of(url.value.value);
    Resolution resolution = resolve_address(what, target);
    const Destination* const page = addresses_.by_address(target.path);
    const bool as_it_is = page != nullptr && url.value.value.starts_with(page->url.value);
    if (page != nullptr && !as_it_is)
      resolution = {std::nullopt, fmt::format("{} to a missing page `{}`", what, target.path),
                    fmt::format("did you mean `{}`?", page->url.value)};
    if (!resolution.url)
      diagnostics.push_back(error_at({file, url.line, url.column}, resolution.fault, resolution.help));
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
    if (!is_path)
      return {std::nullopt, fmt::format("link to an unknown id `{}`", target.path),
              did_you_mean(
                  target.path, addresses_.all_ids(),
                  "write a path to a content file, an id, or an address that begins with `/` or `https://`")};
    const Destination* const elsewhere = addresses_.by_id(stem);
    const std::string near =
        elsewhere != nullptr ? elsewhere->source.value : nearest(path, addresses_.all_sources());
    return {std::nullopt, fmt::format("link to a missing file `{}`", target.path),
            near.empty() ? "a draft counts as missing, and so does what is not yet to be published"
                         : fmt::format("did you mean `{}`?", relative_path(from.source, near))};
  }

  Resolution resolve_address(const std::string& what, const Target& target) const {
    const Destination* const found = addresses_.by_address(target.path);
    if (found != nullptr) return place_on(*found, target);
    return {std::nullopt, fmt::format("{} to a missing page `{}`", what, target.path),
            did_you_mean(target.path, addresses_.all_addresses(),
                         "addresses are like `/meetings/48/` and `/themes/`")};
  }

  Resolution place_on(const Destination& page, const Target& target) const {
    if (target.fragment.empty()) return {Url{page.url.value + target.query}, {}, {}};
    const std::string anchor = addresses_.anchor(page, target.fragment);
    if (!anchor.empty()) return {Url{fmt::format("{}{}#{}", page.url.value, target.query, anchor)}, {}, {}};

    if (const auto former = former_place(page, target.fragment)) return {*former, {}, {}};

    const std::vector<std::string> anchors = addresses_.all_anchors(page);
    std::string near = nearest(target.fragment, anchors);
    if (near.empty()) near = nearest("h-" + target.fragment, anchors);
    return {std::nullopt,
            fmt::format("no place `#{}` in `{}`", target.fragment,
                        page.source.empty() ? page.url.value : page.source.value),
            page.is_made_page() && anchors.empty()
                ? "a page that the site makes has no places to link to: link to the whole page"
            : near.empty() ? "write a heading's words in small letters, joined by hyphens"
                           : fmt::format("did you mean `#{}`?", near)};
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
      return {std::nullopt, fmt::format("image from another site `{}`", written),
              "put the picture into the content folder and name it by its path"};
    const Target target = parts_of(written);
    const std::string path =
        target.path.starts_with('/') ? target.path.substr(1) : path_below_content(from.source, target.path);
    if (corpus_.files().count({path}) > 0) return {url_of_file({path}), {}, {}};

    std::vector<std::string> files;
    for (const auto& [file, facts] : corpus_.files()) files.push_back(relative_path(from.source, file.value));
    return {
        std::nullopt, fmt::format("image `{}` is not there", target.path),
        did_you_mean(target.path, files, "put the picture into the content folder, or take the image out")};
  }

  const Corpus& corpus_;
  const AddressHistory& history_;
  Addresses addresses_;
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
    resolver.check_address("redirect", redirect.source, redirect.to, diagnostics);
  return by_source;
}

}  // namespace commonplace
