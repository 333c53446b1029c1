#pragma once

#include <optional>
#include <string>

#include "model/body.h"
#include "model/strings.h"
#include "relate/relations.h"

namespace commonplace {

// A paragraph that is a link to a video and nothing else is shown as a card.
struct VideoLink {
  const Mark* link = nullptr;
  std::string title;  // the words of the link; for a bare address, "Video on youtube.com"
  std::string about;  // where it is, or what kind of file
};

// A video is a page of YouTube or Vimeo, or a file *.mp4 or *.webm. Nothing is asked of those sites.
std::optional<VideoLink> video_link(const Strings& strings, const Passage& passage, const BodyLinks* links);

}  // namespace commonplace
