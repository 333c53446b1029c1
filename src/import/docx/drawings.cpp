#include "import/docx/drawings.h"

#include <algorithm>
#include <array>

#include "import/docx/xml.h"

namespace commonplace {
namespace {

std::string on_one_line_of_blanks(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

// What its author or Word wrote for those who cannot see it.
std::string description_of(pugi::xml_node drawing) {
  struct Source {
    std::string_view element;
    const char* attribute;
  };
  for (const Source& one :
       {Source{"docPr", "descr"}, {"docPr", "title"}, {"cNvPr", "descr"}, {"shape", "alt"}}) {
    const pugi::xml_node node =
        drawing.find_node([&](pugi::xml_node within) { return local_name(within) == one.element; });
    if (const std::string_view text = attribute_of(node, one.attribute); !text.empty())
      return on_one_line_of_blanks(text);
  }
  return {};
}

// Reads a drawing from the outside in. A choice that an older program does not understand has a fallback
// with the same words: it is passed over.
class DrawingReader {
 public:
  DrawingReader(pugi::xml_node drawing, std::vector<DocxAside>& asides)
      : description_(description_of(drawing)), asides_(asides) {
    walk(drawing);
    if (!words_.empty()) add(DocxAside::Kind::left_out, words_, {}, "words in a drawing");
  }

 private:
  void walk(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "txbxContent") {
        asides_.push_back({DocxAside::Kind::text_box, {}, {}, {}, node});
      } else if (name == "AlternateContent") {
        walk(chosen_alternative(node));
      } else if (name == "blip") {
        picture(attribute_of(node, "embed"));
      } else if (name == "imagedata") {
        picture(attribute_of(node, "id"));
      } else if (name == "chart") {
        add(DocxAside::Kind::chart, description_, attribute_of(node, "id"), "words in a chart");
      } else if (name == "relIds") {
        add(DocxAside::Kind::chart, description_, attribute_of(node, "dm"), "words in SmartArt");
      } else if (name == "t") {
        words_ += text_of(node);
      } else if (name == "textpath") {  // WordArt, most often a watermark
        add(DocxAside::Kind::left_out, std::string(attribute_of(node, "string")), {}, "WordArt or watermark");
      } else {
        if (attribute_of(node, "hr") == "t") add(DocxAside::Kind::rule, {}, {}, {});
        walk(node);
        if (name == "p") words_ += ' ';
      }
    }
  }

  // Of a group of pictures the first has the description.
  void picture(std::string_view relation) {
    add(DocxAside::Kind::picture, description_, relation, {});
    description_.clear();
  }

  void add(DocxAside::Kind kind, std::string text, std::string_view relation, std::string reason) {
    asides_.push_back({kind, std::move(text), std::string(relation), std::move(reason), {}});
  }

  std::string description_, words_;
  std::vector<DocxAside>& asides_;
};

}  // namespace

void read_drawing(pugi::xml_node drawing, std::vector<DocxAside>& asides) {
  DrawingReader(drawing, asides);
}

std::string words_of_drawing_part(pugi::xml_node root) {
  std::string words;
  for (const pugi::xpath_node text : root.select_nodes(".//*[local-name()='t' or local-name()='v']"))
    words += (words.empty() ? "" : " ") + text_of(text.node());
  return words;
}

}  // namespace commonplace
