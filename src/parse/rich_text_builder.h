#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <cmark-gfm.h>

#include "model/body.h"
#include "parse/faults.h"
#include "parse/note_book.h"
#include "parse/source_text.h"

namespace commonplace {

// Turns what stands inside a paragraph, heading or cell into plain text with marks beside it.
// Several may be added one after the other (the paragraphs of a block quotation).
class RichTextBuilder {
 public:
  RichTextBuilder(const SourceText& source, NoteBook& notes, Faults& faults)
      : source_(source), notes_(notes), faults_(faults) {}

  // Says where in the source the next pieces come from: links are looked for there.
  void set_lines(int first, int last);

  void add_inlines(cmark_node* parent);
  // An image with its title as a paragraph below it.
  void add_picture(cmark_node* image);
  void add_text(std::string_view text) { rich_.text += text; }
  void add_code(std::string_view text);

  const std::string& text() const { return rich_.text; }
  // Nothing a reader would see: no word and no picture.
  bool empty() const;
  RichText take();

 private:
  void enter(cmark_node* node);
  void leave();
  void open(MarkKind kind, std::string target, Spot spot);
  void open_link(cmark_node* node, MarkKind kind);
  void check_link(const std::string& target, Spot spot);
  void check_filled(const Mark& mark);
  void add_text_node(cmark_node* node);
  static bool strike_follows(cmark_node* node, std::size_t from);
  void add_addresses(std::string_view text);
  void add_literal(std::string_view literal);
  void add_html(std::string_view literal);
  void report_open_comment(std::size_t begin);
  void report_undefined_notes(std::string_view literal);
  Spot locate(std::string_view needle);
  Spot spot_at(std::size_t offset);
  Spot line_spot() const;

  const SourceText& source_;
  NoteBook& notes_;
  Faults& faults_;
  RichText rich_;
  std::vector<std::size_t> open_;  // marks that are not closed yet
  std::size_t begin_ = 0;          // of the lines the pieces come from
  std::size_t cursor_ = 0;         // up to here they were searched
  std::size_t end_ = 0;
  std::size_t counted_ = 0;  // a place of these lines whose spot is known
  Spot counted_spot_;
  bool after_comment_ = false;
  bool tag_reported_ = false;
};

}  // namespace commonplace
