#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "base/range.h"
#include "model/body.h"
#include "pages/body_view.h"
#include "render/note_signs.h"
#include "render/text_spans.h"

namespace commonplace {

// Writes texts with their marks and overlays as HTML that may stand inside a paragraph. The result
// is well nested, has no link inside a link and no empty element. Classes: `mention`, `reference`,
// `quote`, and `card` for the sign after a quote that leads to its card.
class InlineHtml {
 public:
  // Appends to `out` as seen from the page at `page`. Without `links` every address is kept as
  // written; without `notes` no note signs are shown. Borrows all four.
  InlineHtml(std::string& out, const Url& page, const BodyLinks* links, NoteSigns* notes)
      : out_(out), page_(page), links_(links), notes_(notes) {}

  // Appends the bytes `part` of the text.
  void append(const RichText& text, Range part, const std::vector<Overlay>& overlays);

 private:
  void close_spans(std::uint32_t at);
  void open_spans(std::uint32_t& at);
  void open(const Span& span);
  void close(const Span& span);
  void put_in(const Span& span);
  void append_image(const Span& span);
  void append_link(std::string_view kind, const Overlay& overlay);
  void append_address(const std::string& written);

  std::string& out_;
  const Url& page_;
  const BodyLinks* links_;
  NoteSigns* notes_;
  std::string_view text_;    // that is being written
  std::vector<Span> spans_;  // of it
  std::size_t next_ = 0;     // the first of them that has not been opened
  std::vector<Span> open_;   // outermost first
  int open_links_ = 0;
  std::string waiting_;  // what may not stand inside the link that is open
};

}  // namespace commonplace
