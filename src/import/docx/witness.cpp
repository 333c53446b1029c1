#include "import/docx/witness.h"

#include <string_view>
#include <utility>
#include <vector>

#include "import/docx/xml.h"
#include "import/ink_builder.h"

namespace commonplace {
namespace {

struct Walk {
  std::string words;
  std::vector<pugi::xml_node> text_boxes;
};

void walk(pugi::xml_node parent, bool in_drawing, Walk& out) {
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view name = local_name(node);
    if (is_deleted(node) || name == "rt") continue;
    if (name == "Fallback" && child_named(parent, "Choice")) continue;
    if (name == "r" && is_on(child_named(node, "rPr"), "vanish")) continue;
    if (name == "txbxContent") {
      out.text_boxes.push_back(node);
    } else if (name == "t") {
      if (!in_drawing) out.words += node.child_value();
    } else {
      walk(node, in_drawing || name == "drawing" || name == "pict" || name == "object", out);
      const pugi::xml_node mark = child_named(child_named(node, "pPr"), "rPr");
      if (name == "p" && !child_named(mark, "del") && !child_named(mark, "moveFrom")) out.words += '\n';
      if (name == "noBreakHyphen") out.words += '-';
      if (name == "tab" || name == "ptab" || name == "br" || name == "cr" || name == "sym") out.words += ' ';
    }
    if (name == "p") {
      for (const pugi::xml_node box : std::exchange(out.text_boxes, {})) walk(box, false, out);
    }
  }
}

}  // namespace

std::string printed_words(pugi::xml_node story) {
  Walk all;
  walk(story, false, all);
  InkBuilder clean;
  clean.append(all.words);
  return clean.take().text + "\n";
}

}  // namespace commonplace
