#pragma once

#include <string>
#include <vector>

#include "model/body.h"
#include "pages/body_view.h"

namespace commonplace::testing {

// A body, or one text, as tests write it down, one line for each thing:
//
//   h2 h-steps The steps             a heading: level, id, title
//   p p-a A paragraph.               p, item, quotation, code: id, text with \n for a line end
//   table p-t left right | a | b     alignments, then cells; `row | 1 | 2` for each further row
//   list, ordered 3, /list, (, ), rule   lists, items and thematic breaks
//   note cost A note.                a note: label, text; numbered as they come
//   text Some words                  one text that is no passage
//
// and, for the text last written, its marks and overlays, each on the first place of its words:
//
//   strong: words    link page.md: words    note cost: words it follows    break: words it follows
//   mention /districts/a/ Full name: words    reference URL: words    quote URL: words    hit: words
//   part: words      only these words of a text
struct WrittenBody {
  Body body;
  std::vector<std::vector<Overlay>> overlays;  // one list for each passage
  RichText text;
  std::vector<Overlay> text_overlays;
  Range part;
};

WrittenBody read_body(const std::string& notation);

}  // namespace commonplace::testing
