#include "import/docx/fields.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "base/ascii.h"
#include "import/docx/symbols.h"
#include "import/docx/xml.h"
#include "import/ink_builder.h"

namespace commonplace {
namespace {

// The first word of an instruction, its kind: `TOC` of ` TOC \o "1-3"`.
std::string_view kind_of_field(std::string_view instruction) {
  const std::size_t begin = instruction.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = instruction.substr(begin);
  return rest.substr(0, rest.find_first_of(" \t\\\"("));
}

// Up to the next blank, or what the quotation marks hold.
std::string_view first_value(std::string_view text) {
  if (!text.starts_with('"')) return text.substr(0, text.find_first_of(" \t\\"));
  text.remove_prefix(1);
  return text.substr(0, text.find('"'));
}

// Its first argument, with or without quotation marks.
std::string_view argument_of_field(std::string_view instruction) {
  const std::string_view kind = kind_of_field(instruction);
  if (kind.empty()) return {};
  std::string_view rest =
      instruction.substr(static_cast<std::size_t>(kind.data() + kind.size() - instruction.data()));
  const std::size_t begin = rest.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return first_value(rest.substr(begin));
}

std::string address_of_field(std::string_view instruction) {
  if (kind_of_field(instruction) != "HYPERLINK") return {};
  const std::string_view address = argument_of_field(instruction);
  return is_web_address(address) ? std::string(address) : std::string();
}

// `EQ \f(3,4)` prints 3 over 4. Other formulas of this kind, which Word gave up in 1997, print what their
// brackets hold, one behind the other.
std::string formula_of_field(std::string_view instruction) {
  const bool is_fraction = ascii_lower(instruction).find("\\f(") != std::string::npos;
  const std::size_t name = instruction.find(kind_of_field(instruction));
  const std::string_view rest = instruction.substr(name + kind_of_field(instruction).size());
  std::string text;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const char c = rest[at];
    if (c == '\\') {  // a switch: letters up to its bracket
      while (at + 1 < rest.size() && rest[at + 1] != '(' && rest[at + 1] != ' ') ++at;
    } else if (c == ',' || c == ';') {
      text += is_fraction ? "/" : ", ";
    } else if (c != '(' && c != ')') {
      text += c;
    }
  }
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// `SYMBOL 74 \f "Wingdings"`: a code, decimal or 0x4A, and a font.
std::string symbol_of_field(std::string_view instruction) {
  const std::string code(argument_of_field(instruction));
  const std::size_t font = instruction.find("\\f");
  std::string_view name = font == std::string_view::npos ? "" : instruction.substr(font + 2);
  name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
  return symbol_in_utf8(first_value(name),
                        static_cast<std::uint32_t>(std::strtoul(code.c_str(), nullptr, 0)));
}

// What a form's box or list shows.
std::string choice_of_form(pugi::xml_node form) {
  if (const pugi::xml_node box = child_named(form, "checkBox")) {
    const bool set = child_named(box, "checked") ? is_on(box, "checked") : is_on(box, "default");
    return set ? "☒" : "☐";
  }
  const pugi::xml_node list = child_named(form, "ddList");
  int chosen = 0;
  const std::string_view result = property_of(list, child_named(list, "result") ? "result" : "default");
  std::from_chars(result.data(), result.data() + result.size(), chosen);
  for (const pugi::xml_node entry : list.children())
    if (local_name(entry) == "listEntry" && chosen-- == 0) return std::string(attribute_of(entry, "val"));
  return {};
}

}  // namespace

std::string DocxFields::read(pugi::xml_node node) {
  if (local_name(node) == "instrText") {
    if (!fields_.empty() && !fields_.back().has_result) fields_.back().instruction += text_of(node);
    return {};
  }
  const std::string_view type = attribute_of(node, "fldCharType");
  if (type == "begin") {
    fields_.push_back({{}, child_named(node, "ffData"), false, {}});
  } else if (type == "separate" && !fields_.empty()) {
    fields_.back().has_result = true;
    fields_.back().link = address_of_field(fields_.back().instruction);
  } else if (type == "end" && !fields_.empty()) {
    const Field field = fields_.back();
    fields_.pop_back();
    const std::string_view kind = kind_of_field(field.instruction);
    if (!prints()) return {};
    if (kind == "FORMCHECKBOX" || (kind == "FORMDROPDOWN" && !field.has_result))
      return choice_of_form(field.form);
    if (field.has_result) return {};
    if (kind == "EQ" || kind == "eq") return formula_of_field(field.instruction);
    if (kind == "SYMBOL") return symbol_of_field(field.instruction);
  }
  return {};
}

void DocxFields::open_simple(std::string_view instruction) {
  fields_.push_back({std::string(instruction), {}, true, address_of_field(instruction)});
}

void DocxFields::close() {
  if (!fields_.empty()) fields_.pop_back();
}

bool DocxFields::prints() const {
  return std::ranges::all_of(fields_, &Field::has_result);
}

std::string DocxFields::link() const {
  for (std::size_t i = fields_.size(); i-- > 0;)
    if (!fields_[i].link.empty()) return fields_[i].link;
  return {};
}

bool DocxFields::in_contents() const {
  return std::ranges::any_of(fields_,
                             [](const Field& field) { return kind_of_field(field.instruction) == "TOC"; });
}

bool DocxFields::in_caption_number() const {
  return std::ranges::any_of(fields_,
                             [](const Field& field) { return kind_of_field(field.instruction) == "SEQ"; });
}

void DocxFields::end_paragraph() {
  while (!prints()) {
    const auto open = std::ranges::find(fields_, false, &Field::has_result);
    fields_.erase(open, fields_.end());
  }
}

}  // namespace commonplace
