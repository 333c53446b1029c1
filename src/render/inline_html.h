#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
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
// `quote`, within it `quote-link` for the words that lead to the quote's page, and `unbroken` for what
// stands on one line.
class InlineHtml {
 public:
  // Appends to `out` as seen from the page at `page`. Without `links` every address is kept as
  // written; without `notes` no note signs are shown; without `strings` links to files do not say what they
  // lead to. Borrows all five.
  InlineHtml(std::string& out, const Url& page, const BodyLinks* links, NoteSigns* notes,
             const Strings* strings)
      : out_(out), page_(page), links_(links), notes_(notes), strings_(strings) {}

  // Appends the bytes `part` of the text.
  void append(const RichText& text, Range part, const std::vector<Overlay>& overlays);

  // A picture by itself, as a mark of the text shows it.
  void append_image(const Mark& image, std::string_view alternative, bool with_title);

  // The address of a link or image as seen from the page.
  void append_address(const std::string& written);

 private:
  void close_spans(std::uint32_t at);
  void open_spans(std::uint32_t& at);
  void open(const Span& span);
  void close(const Span& span);
  void put_in(const Span& span);
  void append_written_link(const Mark& link, std::string_view words);
  void append_link(std::string_view kind, const Overlay& overlay);
  void append_quote_link(const Overlay& quote);
  const LinkTarget* target_of(const std::string& written) const;

  std::string& out_;
  const Url& page_;
  const BodyLinks* links_;
  NoteSigns* notes_;
  const Strings* strings_;
  std::string_view text_;    // that is being written
  std::vector<Span> spans_;  // of it
  std::size_t next_ = 0;     // the first of them that has not been opened
  std::vector<Span> open_;   // outermost first
  int open_links_ = 0;
  std::unordered_set<std::string_view> linked_quotes_;  // addresses of the quotes written so far
  std::string waiting_;                                 // what may not stand inside the link that is open
};

}  // namespace commonplace
