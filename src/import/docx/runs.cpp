#include "import/docx/runs.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "import/docx/math.h"
#include "import/docx/symbols.h"
#include "import/docx/xml.h"

namespace commonplace {
namespace {

// A font that the run itself names for Latin letters. Fonts of styles are not asked: no style sets words in
// a symbol font.
std::string_view font_of(pugi::xml_node run_properties) {
  const pugi::xml_node fonts = child_named(run_properties, "rFonts");
  const std::string_view font = attribute_of(fonts, "ascii");
  return font.empty() ? attribute_of(fonts, "hAnsi") : font;
}

}  // namespace

void DocxRuns::read(pugi::xml_node paragraph, const DocxStyles::Style& style) {
  style_ = &style;
  read_children(paragraph, {});
  fields_.end_paragraph();
}

DocxWords DocxRuns::take() {
  const auto most = std::ranges::max_element(bytes_of_size_, {}, [](const auto& one) { return one.second; });
  DocxWords taken;
  taken.half_points = most == bytes_of_size_.end() ? 0 : most->first;
  taken.in_contents = bytes_in_contents_ > bytes_elsewhere_;
  taken.has_caption_number = std::exchange(has_caption_number_, false);
  if (!highlighted_.empty())
    reviews_.push_back(fmt::format("highlighted in the source: “{}”", std::exchange(highlighted_, {})));
  bytes_of_size_.clear();
  bytes_in_contents_ = bytes_elsewhere_ = 0;
  awaited_sign_.clear();
  taken.words = words_.take();
  taken.asides = std::exchange(asides_, {});
  taken.reviews = std::exchange(reviews_, {});
  return taken;
}

void DocxRuns::read_children(pugi::xml_node node, const std::string& link) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    if (is_deleted(child) || name == "pPr") continue;
    if (name == "r") {
      read_run(child, link);
    } else if (name == "hyperlink") {
      read_children(child, link_of(child, link));
    } else if (name == "fldSimple") {
      fields_.open_simple(attribute_of(child, "instr"));
      read_children(child, link);
      fields_.close();
    } else if (name == "sdt") {
      read_control(child, link);
    } else if (name == "AlternateContent") {
      read_children(chosen_alternative(child), link);
    } else if (name == "oMath" || name == "oMathPara") {
      read_formula(child);
    } else {
      read_children(child, link);  // what is within an element we do not know is printed all the same
    }
  }
}

// A content control. One that nobody filled shows what to do: "Click here to enter a date".
void DocxRuns::read_control(pugi::xml_node control, const std::string& link) {
  const bool unfilled = is_on(child_named(control, "sdtPr"), "showingPlcHdr");
  const std::string_view before = why_left_out_;
  if (unfilled) why_left_out_ = unfilled_field;
  read_children(child_named(control, "sdtContent"), link);
  why_left_out_ = before;
}

void DocxRuns::read_formula(pugi::xml_node math) {
  const LinearFormula formula = linear_formula(math);
  if (formula.text.empty()) return;
  // "2" before a formula of 3/4 is two and three quarters.
  const bool digit_first = std::isdigit(static_cast<unsigned char>(formula.text.front())) != 0;
  if (digit_first && ends_in_digit_) append(" ", {});
  append(formula.text, {});
  if (!formula.is_plain)
    reviews_.push_back(
        fmt::format("a formula, written on one line: compare “{}” with the source", formula.text));
}

std::string DocxRuns::link_of(pugi::xml_node node, const std::string& otherwise) const {
  const auto found = links_.find(std::string(attribute_of(node, "id")));
  return found != links_.end() && is_web_address(found->second) ? found->second : otherwise;
}

void DocxRuns::read_run(pugi::xml_node run, const std::string& link) {
  const pugi::xml_node properties = child_named(run, "rPr");
  const RunLooks own = over(run_looks(properties), styles_.character(property_of(properties, "rStyle")).run);
  const RunLooks all = over(own, style_->run);
  const RunLooks& seen = style_->role.empty() ? all : own;
  half_points_ = all.half_points.value_or(0);
  font_ = font_of(properties);
  const std::string_view highlight = property_of(properties, "highlight");
  is_highlighted_ = !highlight.empty() && highlight != "none";
  InkLooks looks;
  looks.bold = seen.bold.value_or(false);
  looks.italic = seen.italic.value_or(false);
  looks.strike = all.strike.value_or(false);
  looks.superscript = seen.superscript.value_or(false);
  looks.subscript = seen.subscript.value_or(false);
  looks.link = fields_.link().empty() ? link : fields_.link();
  // Word underlines every link; that says nothing.
  looks.underline = seen.underline.value_or(false) && looks.link.empty();
  const std::string_view before = why_left_out_;
  if (all.hidden.value_or(false)) why_left_out_ = "hidden text";
  read_content(run, looks);
  why_left_out_ = before;
}

void DocxRuns::read_content(pugi::xml_node run, const InkLooks& looks) {
  for (const pugi::xml_node node : run.children()) {
    const std::string_view name = local_name(node);
    if (name == "t") {
      const std::string words = words_in_font(text_of(node), font_);
      if (words.find(unknown_sign) != std::string::npos) report_unknown_sign(font_);
      append(words, looks);
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
      const auto code = std::strtoul(std::string(attribute_of(node, "char")).c_str(), nullptr, 16);
      const std::string_view font = attribute_of(node, "font");
      const std::string sign = symbol_in_utf8(font, static_cast<std::uint32_t>(code));
      if (sign == unknown_sign) report_unknown_sign(font);
      append(sign, looks);
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      read_note_sign(node);
    } else if (name == "commentReference") {
      asides_.push_back({DocxAside::Kind::comment, std::string(attribute_of(node, "id")), {}, {}, {}});
    } else if (name == "drawing" || name == "pict" || name == "object") {
      read_drawing(node, asides_);
    } else if (name == "fldChar" || name == "instrText") {
      append(fields_.read(node), looks);
    } else if (name == "AlternateContent") {
      read_content(chosen_alternative(node), looks);
    } else if (name == "ruby") {
      read_children(child_named(node, "rubyBase"), looks.link);
      append(" (", looks);
      read_children(child_named(node, "rt"), looks.link);
      append(")", looks);
    }
  }
}

void DocxRuns::report_unknown_sign(std::string_view font) {
  reviews_.push_back(
      fmt::format("a sign of the font “{}” cannot be shown: the draft has {}", font, unknown_sign));
}

void DocxRuns::append(std::string_view words, const InkLooks& looks) {
  if (words.empty() || !fields_.prints()) return;
  if (!why_left_out_.empty()) return leave_out(words, why_left_out_);
  if (!awaited_sign_.empty()) {
    words_.note_sign(std::exchange(awaited_sign_, {}), words);
    return;
  }
  words_.append(words, looks);
  ends_in_digit_ = std::isdigit(static_cast<unsigned char>(words.back())) != 0;
  bytes_of_size_[half_points_] += words.size();
  (fields_.in_contents() ? bytes_in_contents_ : bytes_elsewhere_) += words.size();
  has_caption_number_ = has_caption_number_ || fields_.in_caption_number();
  if (is_highlighted_) highlighted_ += words == hard_break_bytes ? " " : words;
}

// Runs that are left out one after the other are one text.
void DocxRuns::leave_out(std::string_view words, std::string_view reason) {
  const bool goes_on =
      !asides_.empty() && asides_.back().kind == DocxAside::Kind::left_out && asides_.back().reason == reason;
  if (!goes_on) asides_.push_back({DocxAside::Kind::left_out, {}, {}, std::string(reason), {}});
  asides_.back().text += words;
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

}  // namespace commonplace
