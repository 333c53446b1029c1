#include "render/figure_html.h"

#include <algorithm>

#include "model/urls.h"
#include "render/escape.h"

namespace commonplace {
namespace {

std::string label_of(AlertKind kind, const Strings& strings) {
  switch (kind) {
    case AlertKind::note:
      return strings("alert_note");
    case AlertKind::tip:
      return strings("alert_tip");
    case AlertKind::important:
      return strings("alert_important");
    case AlertKind::warning:
      return strings("alert_warning");
    case AlertKind::caution:
      return strings("alert_caution");
  }
  return {};
}

}  // namespace

void append_picture(std::string& out, InlineHtml& writer, const BodyView& view, const Url& page,
                    const Passage& picture, const std::vector<Overlay>& overlays) {
  constexpr std::uint32_t paragraph_break = 2;  // bytes, between the alternative text and the caption
  const RichText& text = picture.body;
  const auto image = std::ranges::find(text.marks, MarkKind::image, &Mark::kind);
  if (image == text.marks.end()) return;
  out += R"(<a class="enlarge" href=")";
  if (view.picture_pages)
    append_escaped(out, relative_url(page, url_of_enlarged(page, picture)));
  else
    writer.append_address(image->target);
  out += "\">";
  writer.append_image(*image, image->range.of(text.text), false);
  out += "</a>\n";
  const Range caption = range_of(image->range.end + paragraph_break, text.text.size());
  if (image->range.end + paragraph_break >= text.text.size()) return;
  out += "<figcaption>";
  writer.append(text, caption, overlays);
  out += "</figcaption>\n";
}

void append_video(std::string& out, InlineHtml& writer, const VideoLink& video) {
  out += R"(<a class="video" href=")";
  writer.append_address(video.link->target);
  out += '"';
  if (video.link->target.find("://") != std::string::npos) out += R"( rel="external")";
  out += R"( data-about=")";
  append_escaped(out, video.about);
  out += "\">";
  append_escaped(out, video.title);
  out += "</a>";
}

void open_alert(std::string& out, AlertKind kind, const Strings& strings) {
  const std::string label = escaped(label_of(kind, strings));
  out.append(R"(<aside class="alert )").append(name_of(kind)).append(R"(" role="note" aria-label=")");
  out.append(label).append("\">\n<p class=\"alert-title\">").append(label).append("</p>\n");
}

void append_task_box(std::string& out, Task task, const Strings& strings) {
  if (task == Task::none) return;
  const bool done = task == Task::done;
  out += R"(<input type="checkbox" disabled)";
  if (done) out += " checked";
  out += R"( aria-label=")";
  append_escaped(out, done ? strings("task_done") : strings("task_open"));
  out += "\"> ";
}

}  // namespace commonplace
