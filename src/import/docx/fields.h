#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace commonplace {

// Fields of Word's: text that Word computes. A field is written as sign, instruction, sign, result, sign,
// may go on over paragraphs, and fields lie in one another:
//
//   begin  HYPERLINK "https://example.org"  separate  the report  end
//
// Results are printed, instructions are not. A few fields print what their instruction says.
class DocxFields {
 public:
  // Reads a `fldChar` or `instrText`. Gives the words the field prints in place of a result, for those
  // that have none: `EQ \f(3,4)`, `SYMBOL 74 \f Wingdings`, check boxes and lists of forms.
  std::string read(pugi::xml_node node);

  // The same for a field in one element, `fldSimple`; its result is within it.
  void open_simple(std::string_view instruction);
  void close();

  // False within an instruction: what is there is not printed.
  bool prints() const;
  // The address of the innermost link around, empty for none.
  std::string link() const;
  bool in_contents() const;  // a table of contents, or of figures
  bool in_caption_number() const;

  // At the end of a paragraph. An instruction that is still open is damaged: what follows is printed.
  void end_paragraph();

 private:
  struct Field {
    std::string instruction;
    pugi::xml_node form;  // its `ffData`
    bool has_result = false;
    std::string link;
  };
  std::vector<Field> fields_;
};

}  // namespace commonplace
