#include "import/docx/witness.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "import/docx/fields.h"
#include "import/docx/symbols.h"
#include "import/docx/xml.h"
#include "import/ink_builder.h"

namespace commonplace {
namespace {

// Elements that print a sign of their own, beside their text.
std::string sign_of_element(pugi::xml_node node, std::string_view name) {
  if (name == "noBreakHyphen") return "-";
  if (name == "tab" || name == "ptab" || name == "br" || name == "cr") return " ";
  if (name == "textpath") return " " + std::string(attribute_of(node, "string"));
  if (name == "sym") {
    const auto code = std::strtoul(std::string(attribute_of(node, "char")).c_str(), nullptr, 16);
    return symbol_in_utf8(attribute_of(node, "font"), static_cast<std::uint32_t>(code));
  }
  // Of formulas: roots, sums, brackets.
  if (name == "rad") return "√";
  if (name == "nary" && !child_named(child_named(node, "naryPr"), "chr")) return "∫";
  const bool sum = name == "chr" && local_name(node.parent()) == "naryPr";
  if (sum || name == "begChr" || name == "endChr" || name == "sepChr")
    return std::string(attribute_of(node, "val"));
  return {};
}

class WitnessWalk {
 public:
  WitnessWalk(const ListPlaces& places, int& line, std::vector<WitnessPart>& parts)
      : places_(places), line_(line), parts_(parts) {}

  void walk(pugi::xml_node parent, std::string_view font = {}) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (is_deleted(node) || (name == "Fallback" && child_named(parent, "Choice"))) continue;
      if (name == "txbxContent") {
        boxes_.push_back(node);
      } else if (name == "p") {
        if (is_of_drawing(node))
          walk_apart(node);
        else
          paragraph(node);
      } else if (name == "t") {
        print(words_in_font(text_of(node), font));
        if (in_formula_) print(" ");  // what is above and below a line is not one number
      } else if (name == "r" && is_on(child_named(node, "rPr"), "vanish")) {
        walk_apart(node);  // is left out, and its letters are not those of a word that is printed
      } else if (name == "oMath") {
        in_formula_ = true;
        walk_apart(node);
        in_formula_ = false;
      } else if (name == "fldChar" || name == "instrText") {
        field(node, name);
      } else {
        print(sign_of_element(node, name));
        const pugi::xml_node fonts = child_named(child_named(node, "rPr"), "rFonts");
        const std::string_view ascii = attribute_of(fonts, "ascii");
        walk(node, ascii.empty() ? attribute_of(fonts, "hAnsi") : ascii);
        if (name == "acc") {  // its sign combines with the letter right before
          while (words_.ends_with(' ')) words_.pop_back();
          print(property_of(child_named(node, "accPr"), "chr"));
        }
      }
    }
  }

  void flush() {
    InkBuilder clean;
    clean.append(std::exchange(words_, {}));
    std::string words = clean.take().text;
    if (words.empty()) return;
    const auto place = places_.find(line_);
    if (place != places_.end() && place->second.in_words) words = place->second.printed + " " + words;
    parts_.push_back({{0, line_}, std::move(words)});
  }

 private:
  // DrawingML has paragraphs of its own, `a:p`.
  static bool is_of_drawing(pugi::xml_node paragraph) { return std::string_view(paragraph.name()) == "a:p"; }

  void walk_apart(pugi::xml_node node) {
    print(" ");
    walk(node);
    print(" ");
  }

  void paragraph(pugi::xml_node node) {
    ++line_;
    walk(node);
    while (std::ranges::find(results_, false) != results_.end()) results_.pop_back();
    const pugi::xml_node properties = child_named(node, "pPr"), mark = child_named(properties, "rPr");
    const bool is_drop_cap = !attribute_of(child_named(properties, "framePr"), "dropCap").empty();
    if (!child_named(mark, "del") && !child_named(mark, "moveFrom") && !is_drop_cap) flush();
    for (const pugi::xml_node box : std::exchange(boxes_, {})) walk(box);
  }

  // Between the beginning of a field and its result is what it is told, not what it prints.
  void field(pugi::xml_node node, std::string_view name) {
    const std::string_view type = attribute_of(node, "fldCharType");
    const std::string shown = fields_.read(node);
    if (name == "fldChar" && type == "begin") results_.push_back(false);
    if (type == "separate" && !results_.empty()) results_.back() = true;
    if (type == "end" && !results_.empty()) results_.pop_back();
    print(shown);
  }

  void print(std::string_view words) {
    if (std::ranges::find(results_, false) == results_.end()) words_ += words;
  }

  const ListPlaces& places_;
  int& line_;
  std::vector<WitnessPart>& parts_;
  std::string words_;  // of the paragraph that is being read
  std::vector<pugi::xml_node> boxes_;
  DocxFields fields_;
  bool in_formula_ = false;
  std::vector<bool> results_;  // of the open fields, whether the result is being read
};

}  // namespace

void add_printed_words(pugi::xml_node story, const ListPlaces& places, int& line,
                       std::vector<WitnessPart>& parts) {
  WitnessWalk walk(places, line, parts);
  walk.walk(story);
  walk.flush();
}

}  // namespace commonplace
