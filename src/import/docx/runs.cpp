#include "import/docx/runs.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "import/docx/xml.h"

namespace commonplace {
namespace {

// Signs of the fonts Symbol and Wingdings, which stand in the private area of Unicode, and what they
// look like. Others of that area have no counterpart.
char32_t sign_of(unsigned long code) {
  constexpr std::array<std::pair<unsigned long, char32_t>, 7> known = {{{0xF0B7, U'•'},
                                                                        {0xF0A7, U'▪'},
                                                                        {0xF0A8, U'□'},
                                                                        {0xF0D8, U'➢'},
                                                                        {0xF0E0, U'→'},
                                                                        {0xF0FC, U'✓'},
                                                                        {0xF0FE, U'☑'}}};
  const auto* const found = std::ranges::find(known, code, [](const auto& one) { return one.first; });
  if (found != known.end()) return found->second;
  const bool is_character = code >= 0x20 && code < 0xD800;  // above: surrogates and the private area
  return is_character ? static_cast<char32_t>(code) : U'\uFFFD';
}

std::string in_utf8(char32_t sign) {
  std::string text;
  append_character(text, sign);
  return text;
}

// The address in a field's instruction: ` HYPERLINK "https://example.org" \o "Title"`.
std::string address_in(std::string_view instruction) {
  const std::size_t word = instruction.find("HYPERLINK");
  const std::size_t open = word == std::string_view::npos ? word : instruction.find('"', word);
  if (open == std::string_view::npos) return {};
  const std::string_view rest = instruction.substr(open + 1);
  return std::string(rest.substr(0, rest.find('"')));
}

bool is_text_box(pugi::xml_node node) {
  return local_name(node) == "txbxContent";
}

// What draws something: an image, a chart, SmartArt, a picture of Word before 2007, an object.
bool is_image(pugi::xml_node node) {
  constexpr std::array<std::string_view, 5> names = {"blip", "chart", "relIds", "imagedata", "OLEObject"};
  return std::ranges::find(names, local_name(node)) != names.end();
}

std::string description_of(pugi::xml_node drawing) {
  struct Source {
    std::string_view element;
    const char* attribute;
  };
  for (const Source& one : {Source{"docPr", "descr"}, {"docPr", "title"}, {"shape", "alt"}}) {
    const pugi::xml_node node =
        drawing.find_node([&](pugi::xml_node within) { return local_name(within) == one.element; });
    if (const std::string_view text = attribute_of(node, one.attribute); !text.empty())
      return std::string(text);
  }
  return {};
}

}  // namespace

void DocxRuns::read(pugi::xml_node paragraph, const DocxStyles::Style& style) {
  style_ = &style;
  read_children(paragraph, {});
  fields_.clear();  // those that go on (a table of contents) have no address
}

DocxWords DocxRuns::take() {
  const auto most = std::ranges::max_element(bytes_of_size_, {}, [](const auto& one) { return one.second; });
  const int half_points = most == bytes_of_size_.end() ? 0 : most->first;
  bytes_of_size_.clear();
  awaited_sign_.clear();
  return {words_.take(), half_points, std::exchange(asides_, {})};
}

void DocxRuns::read_children(pugi::xml_node node, const std::string& link) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    if (is_deleted(child)) continue;
    if (name == "r") {
      read_run(child, link);
    } else if (name == "hyperlink") {
      read_children(child, link_of(child, link));
    } else if (name == "fldSimple") {
      const std::string address = address_in(attribute_of(child, "instr"));
      read_children(child, is_web_address(address) ? address : link);
    } else if (name == "sdt") {
      read_children(child_named(child, "sdtContent"), link);
    } else if (name == "AlternateContent") {
      read_children(chosen_alternative(child), link);
    } else if (name == "oMath" || name == "oMathPara") {
      // A formula keeps its letters, one after the other.
      for (const pugi::xpath_node text : child.select_nodes(".//*[local-name()='t']"))
        append(text.node().child_value(), {});
    } else if (name != "rt") {
      read_children(child, link);  // what is within an element we do not know is printed all the same
    }
  }
}

std::string DocxRuns::link_of(pugi::xml_node node, const std::string& otherwise) const {
  const auto found = links_.find(std::string(attribute_of(node, "id")));
  return found != links_.end() && is_web_address(found->second) ? found->second : otherwise;
}

void DocxRuns::read_run(pugi::xml_node run, const std::string& link) {
  const pugi::xml_node properties = child_named(run, "rPr");
  if (is_on(properties, "vanish")) return;  // hidden: on no page
  const RunLooks own = over(run_looks(properties), styles_.character(property_of(properties, "rStyle")).run);
  const RunLooks seen = style_->role.empty() ? over(own, style_->run) : own;
  half_points_ = own.half_points ? *own.half_points : style_->run.half_points.value_or(0);
  InkLooks looks{seen.bold.value_or(false), seen.italic.value_or(false), seen.underline.value_or(false),
                 seen.superscript.value_or(false), link};
  for (const Field& field : fields_)
    if (!field.link.empty()) looks.link = field.link;
  // Word underlines every link; that says nothing.
  if (!looks.link.empty()) looks.underline = false;
  read_content(run, looks);
}

void DocxRuns::read_content(pugi::xml_node run, const InkLooks& looks) {
  for (const pugi::xml_node node : run.children()) {
    const std::string_view name = local_name(node);
    if (name == "t") {
      append(node.child_value(), looks);
    } else if (name == "tab" || name == "ptab") {
      append(" ", looks);
    } else if (name == "br" || name == "cr") {
      const std::string_view type = attribute_of(node, "type");
      append(type == "page" || type == "column" ? " " : hard_break_bytes, {});
    } else if (name == "noBreakHyphen") {
      append("\u2011", looks);
    } else if (name == "softHyphen") {
      append("\u00AD", looks);
    } else if (name == "sym") {
      append(in_utf8(sign_of(std::strtoul(attribute_of(node, "char").data(), nullptr, 16))), looks);
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      read_note_sign(node);
    } else if (name == "commentReference") {
      asides_.push_back({DocxAside::Kind::comment, std::string(attribute_of(node, "id")), {}});
    } else if (name == "drawing" || name == "pict" || name == "object") {
      read_drawing(node);
    } else if (name == "fldChar" || name == "instrText") {
      read_field_sign(node);
    } else if (name == "AlternateContent") {
      read_content(chosen_alternative(node), looks);
    } else if (name == "ruby") {
      read_children(child_named(node, "rubyBase"), looks.link);
    }
  }
}

void DocxRuns::append(std::string_view words, const InkLooks& looks) {
  if (!awaited_sign_.empty() && !words.empty()) {
    words_.note_sign(std::exchange(awaited_sign_, {}), words);
    return;
  }
  words_.append(words, looks);
  bytes_of_size_[half_points_] += words.size();
}

// The number is counted, not written down: in the order of the references, notes whose sign the author
// set left out.
void DocxRuns::read_note_sign(pugi::xml_node node) {
  const bool at_end = local_name(node) == "endnoteReference";
  const std::string key(attribute_of(node, "id"));
  const std::string_view own = attribute_of(node, "customMarkFollows");
  const bool own_sign = own == "1" || own == "true" || own == "on";
  auto note = std::ranges::find_if(
      notes_, [&](const DocxNote& one) { return one.at_end == at_end && one.key == key; });
  if (note == notes_.end()) {
    const std::string_view mark = own_sign ? "s" : at_end ? "e" : "";
    const int number = ++counted_[mark];
    note = notes_.insert(note, {at_end, key, fmt::format("{}{}", mark, number)});
  }
  if (own_sign) {
    awaited_sign_ = note->label;
  } else {
    words_.note_sign(note->label);
  }
}

void DocxRuns::read_field_sign(pugi::xml_node node) {
  if (local_name(node) == "instrText") {
    if (!fields_.empty()) fields_.back().instruction += node.child_value();
    return;
  }
  const std::string_view type = attribute_of(node, "fldCharType");
  if (type == "begin") {
    fields_.emplace_back();
  } else if (type == "separate" && !fields_.empty()) {
    const std::string address = address_in(fields_.back().instruction);
    if (is_web_address(address)) fields_.back().link = address;
  } else if (type == "end" && !fields_.empty()) {
    fields_.pop_back();
  }
}

// A drawing is a text box, a picture, a rule across the page, or lines that say nothing.
void DocxRuns::read_drawing(pugi::xml_node node) {
  bool has_text = false;
  for (const pugi::xpath_node box : node.select_nodes(".//*[local-name()='txbxContent']")) {
    // The branch that stands in for a choice not understood repeats its words.
    bool repeated = false;
    for (pugi::xml_node up = box.node(); up && up != node; up = up.parent())
      repeated = repeated || (local_name(up) == "Fallback" && child_named(up.parent(), "Choice")) ||
                 (up != box.node() && is_text_box(up));
    if (!repeated) asides_.push_back({DocxAside::Kind::text_box, {}, box.node()});
    has_text = true;
  }
  if (has_text) return;
  if (node.find_node(is_image)) {
    asides_.push_back({DocxAside::Kind::picture, description_of(node), {}});
  } else if (node.find_node([](pugi::xml_node one) { return attribute_of(one, "hr") == "t"; })) {
    asides_.push_back({DocxAside::Kind::rule, {}, {}});
  }
}

}  // namespace commonplace
