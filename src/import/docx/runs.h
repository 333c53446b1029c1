#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "import/docx/drawings.h"
#include "import/docx/fields.h"
#include "import/docx/styles.h"
#include "import/ink_builder.h"
#include "import/manuscript.h"

namespace commonplace {

// Why words of a content control that nobody filled are left out.
constexpr std::string_view unfilled_field = "unfilled form field";

// The words of one paragraph, and what was found among them.
struct DocxWords {
  InkedText words;
  int half_points = 0;       // size of most of its letters
  bool in_contents = false;  // most of it is the result of a contents field
  bool has_caption_number = false;
  std::vector<DocxAside> asides;
  std::vector<std::string> reviews;
};

// A footnote or endnote that the text refers to, in the order of the first references.
struct DocxNote {
  bool at_end = false;  // an endnote
  std::string key;      // its id in the notes part
  std::string label;    // `1` as printed, `e1` for an endnote, `s1` for one with a sign of the author's
};

// Reads what is within paragraphs: runs, links, fields, formulas, tracked changes (accepted), signs of notes.
class DocxRuns {
 public:
  explicit DocxRuns(const DocxStyles& styles) : styles_(styles) {}

  // Addresses by relationship, of the part that is being read.
  void set_links(std::map<std::string, std::string> links) { links_ = std::move(links); }

  // Appends a paragraph's words to those there are. Looks that come from `style` itself are left out
  // when it has a role: what all headings have is nobody's emphasis.
  void read(pugi::xml_node paragraph, const DocxStyles::Style& style);

  // The words read since the last take().
  DocxWords take();
  bool empty() const { return words_.empty(); }

  const std::vector<DocxNote>& notes() const { return notes_; }

 private:
  void read_children(pugi::xml_node node, const std::string& link);
  void read_control(pugi::xml_node control, const std::string& link);
  void read_run(pugi::xml_node run, const std::string& link);
  void read_content(pugi::xml_node run, const InkLooks& looks);
  void read_formula(pugi::xml_node math);
  void read_note_sign(pugi::xml_node node);
  std::string link_of(pugi::xml_node node, const std::string& otherwise) const;
  void append(std::string_view words, const InkLooks& looks);
  void report_unknown_sign(std::string_view font);
  void leave_out(std::string_view words, std::string_view reason);

  const DocxStyles& styles_;
  std::map<std::string, std::string> links_;
  const DocxStyles::Style* style_ = nullptr;
  DocxFields fields_;
  InkBuilder words_;
  std::map<int, std::size_t> bytes_of_size_;  // by half points
  std::size_t bytes_in_contents_ = 0, bytes_elsewhere_ = 0;
  bool has_caption_number_ = false, ends_in_digit_ = false;
  std::vector<DocxAside> asides_;
  std::vector<std::string> reviews_;
  std::string highlighted_;
  std::vector<DocxNote> notes_;
  std::map<std::string_view, int> counted_;  // notes by the letter of their labels
  std::string awaited_sign_;  // label of a note whose sign, set by the author, is the next text

  // Of the run being read:
  int half_points_ = 0;
  std::string font_;
  bool is_highlighted_ = false;
  std::string_view why_left_out_;  // hidden text, an unfilled form field; empty when it is printed
};

}  // namespace commonplace
