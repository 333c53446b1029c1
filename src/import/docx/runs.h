#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "import/docx/styles.h"
#include "import/ink_builder.h"
#include "import/manuscript.h"

namespace commonplace {

// What hangs on a paragraph of Word's without being words of it.
struct DocxAside {
  enum class Kind { picture, rule, comment, text_box };
  Kind kind = Kind::picture;
  std::string text;     // a picture's description, a comment's key
  pugi::xml_node node;  // a text box's content
};

// The words of one paragraph.
struct DocxWords {
  InkedText words;
  int half_points = 0;  // size of most of its letters
  std::vector<DocxAside> asides;
};

// A footnote or endnote that the text refers to, in the order of the first references.
struct DocxNote {
  bool at_end = false;  // an endnote
  std::string key;      // its id in the notes part
  std::string label;    // `1` as printed, `e1` for an endnote, `s1` for one with a sign of the author's
};

// Reads what stands within paragraphs: runs, links, fields, tracked changes (accepted), signs of notes.
class DocxRuns {
 public:
  explicit DocxRuns(const DocxStyles& styles) : styles_(styles) {}

  // Addresses by relationship, of the part that is being read.
  void set_links(std::map<std::string, std::string> links) { links_ = std::move(links); }

  // Appends a paragraph's words to those there are. InkLooks that come from `style` itself are left out
  // when it has a role: what all headings have is nobody's emphasis.
  void read(pugi::xml_node paragraph, const DocxStyles::Style& style);

  // The words read since the last take().
  DocxWords take();
  bool empty() const { return words_.empty(); }

  const std::vector<DocxNote>& notes() const { return notes_; }

 private:
  // A field is written as sign, instruction, sign, result, sign; fields may stand in one another.
  struct Field {
    std::string instruction, link;
  };

  void read_children(pugi::xml_node node, const std::string& link);
  void read_run(pugi::xml_node run, const std::string& link);
  void read_content(pugi::xml_node run, const InkLooks& looks);
  void read_note_sign(pugi::xml_node node);
  void read_field_sign(pugi::xml_node node);
  void read_drawing(pugi::xml_node node);
  std::string link_of(pugi::xml_node node, const std::string& otherwise) const;
  void append(std::string_view words, const InkLooks& looks);

  const DocxStyles& styles_;
  std::map<std::string, std::string> links_;
  const DocxStyles::Style* style_ = nullptr;
  InkBuilder words_;
  std::map<int, std::size_t> bytes_of_size_;  // by half points
  int half_points_ = 0;                       // of the run being read
  std::vector<DocxAside> asides_;
  std::vector<Field> fields_;
  std::vector<DocxNote> notes_;
  std::map<std::string_view, int> counted_;  // notes by the letter of their labels
  std::string awaited_sign_;  // label of a note whose sign, set by the author, is the next text
};

}  // namespace commonplace
