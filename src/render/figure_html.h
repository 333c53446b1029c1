#pragma once

#include <string>
#include <string_view>

#include "base/name.h"
#include "model/body.h"
#include "pages/body_view.h"
#include "pages/video_link.h"
#include "render/inline_html.h"

namespace commonplace {

// What passages show beside words. Each appends what stands inside the element of the passage.

// A picture, leading to its page of its own or else to the file, and its caption, if it has one.
void append_picture(std::string& out, InlineHtml& writer, const BodyView& view, const Url& page,
                    const Passage& picture, const std::vector<Overlay>& overlays);

// A link to a video. What it says about the video is for the style sheet to show.
void append_video(std::string& out, InlineHtml& writer, const VideoLink& video);

// The element of an alert, up to its passages, with its kind as its name and first line.
void open_alert(std::string& out, AlertKind kind, const Strings& strings);

// The box before an item of a task list, for those who cannot see it with what it says.
void append_task_box(std::string& out, Task task, const Strings& strings);

}  // namespace commonplace
