#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/manuscript.h"

namespace commonplace {

// How a run of words looks; `link` is its address, empty for none.
struct InkLooks {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool superscript = false;
  std::string link;
  bool strike = false;
  bool subscript = false;
};

// Makes an InkedText run by run. Runs that touch and look alike become one ink; an ink begins and ends
// at a letter or sign, not at a space. Whatever bytes it is given, what it makes is well-formed: a
// control character becomes a space, bytes that are no UTF-8 become U+FFFD.
class InkBuilder {
 public:
  void append(std::string_view words, const InkLooks& looks = {});
  void append(const InkedText& words);
  void note_sign(std::string label, std::string_view printed = {});

  bool empty() const { return text_.empty(); }

  // What was appended, without white space at its ends; the builder is empty again.
  InkedText take();

 private:
  void add_ink(InkKind kind, Range range, const std::string& target);

  std::string text_;
  std::vector<Ink> inks_;
};

// Words without looks, made well-formed in the same way.
std::string printable_words(std::string_view words);

// Whether a link may lead there: an address of the web or of e-mail. Others (files of somebody's disk,
// scripts, places within the source) lead nowhere from a published page.
bool is_web_address(std::string_view address);

}  // namespace commonplace
