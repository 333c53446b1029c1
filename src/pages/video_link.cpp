#include "pages/video_link.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "pages/file_facts.h"

namespace commonplace {
namespace {

// "youtube.com" for https://www.youtube.com/watch?v=...; empty for what is no web address.
std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  address.remove_prefix(scheme + 3);
  std::string host = ascii_lower(address.substr(0, address.find_first_of("/?#")));
  if (host.starts_with("www.")) host.erase(0, 4);
  return host;
}

// What the host calls itself; empty for one that shows no videos.
std::string_view video_host(std::string_view host) {
  struct Host {
    std::string_view domain, name;
  };
  constexpr std::array<Host, 6> hosts = {{{"youtube.com", "YouTube"},
                                          {"m.youtube.com", "YouTube"},
                                          {"youtu.be", "YouTube"},
                                          {"youtube-nocookie.com", "YouTube"},
                                          {"vimeo.com", "Vimeo"},
                                          {"player.vimeo.com", "Vimeo"}}};
  const auto* const found = std::ranges::find(hosts, host, &Host::domain);
  return found == hosts.end() ? std::string_view() : found->name;
}

bool is_video_file(std::string_view address) {
  const std::string path = ascii_lower(address.substr(0, address.find_first_of("?#")));
  return path.ends_with(".mp4") || path.ends_with(".webm");
}

// The address as a reader knows it: without https:// and the slash at its end.
std::string_view shown_address(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  if (address.ends_with('/')) address.remove_suffix(1);
  return address;
}

}  // namespace

std::optional<VideoLink> video_link(const Strings& strings, const Passage& passage, const BodyLinks* links) {
  const std::string& text = passage.body.text;
  const auto link = std::ranges::find(passage.body.marks, MarkKind::link, &Mark::kind);
  if (passage.kind != PassageKind::paragraph || link == passage.body.marks.end() ||
      link->range != range_of(0, text.size()))
    return std::nullopt;
  const std::string host = host_of(link->target);
  const std::string_view name = video_host(host);
  if (name.empty() && !is_video_file(link->target)) return std::nullopt;

  VideoLink video{&*link, text, strings("video")};
  const bool is_bare = shown_address(text) == shown_address(link->target);
  if (is_bare && !host.empty()) video.title = strings("video_on", {{"host", host}});
  if (is_bare)
    video.about = shown_address(link->target);
  else if (!name.empty())
    video.about = strings("video_on", {{"host", name}});
  if (links != nullptr) {
    const auto file = links->find(link->target);
    if (file != links->end() && file->second.file != nullptr)
      video.about =
          strings("video_file", {{"file", file_facts(strings, {link->target}, *file->second.file)}});
  }
  return video;
}

}  // namespace commonplace
