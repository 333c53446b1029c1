#include "import/docx/math.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "import/docx/xml.h"

namespace commonplace {
namespace {

constexpr std::array<std::string_view, 10> raised_digits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

bool is_math_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_math_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_math_digit);
}

// One character or one number: it needs no brackets beside another sign.
bool is_single_sign(std::string_view text) {
  const auto letters = std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; });
  return letters == 1 || is_math_number(text);
}

std::string bracketed(const std::string& text) {
  return is_single_sign(text) ? text : "(" + text + ")";
}

// Writes a formula from its tree (ECMA-376, part 1, 22.1). What an element we do not name holds is
// written in its order.
class FormulaWriter {
 public:
  LinearFormula write(pugi::xml_node math) {
    formula_.text = row(math);
    return std::move(formula_);
  }

 private:
  std::string part(pugi::xml_node node, std::string_view name) { return row(child_named(node, name)); }

  std::string row(pugi::xml_node container) {
    std::string text;
    for (const pugi::xml_node node : container.children()) {
      const std::string one = element(node);
      // Two and three quarters: never 23/4.
      const bool glued = !text.empty() && !one.empty() && local_name(node) == "f" &&
                         (is_math_digit(text.back()) && is_math_digit(one.front()));
      text += (glued ? " " : "") + one;
    }
    return text;
  }

  std::string element(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (is_deleted(node) || name.ends_with("Pr")) return {};
    if (name == "t") return text_of(node);
    if (name == "f") return fraction(node);
    if (name == "sSup") return part(node, "e") + raised(part(node, "sup"));
    if (name == "r" || name == "ins" || name == "oMath" || name == "oMathPara") return row(node);
    formula_.is_plain = false;
    if (name == "sSub") return part(node, "e") + below(part(node, "sub"));
    if (name == "sSubSup") return part(node, "e") + below(part(node, "sub")) + above(part(node, "sup"));
    if (name == "sPre") return below(part(node, "sub")) + above(part(node, "sup")) + part(node, "e");
    if (name == "rad") {
      const std::string degree = part(node, "deg");
      return (degree.empty() ? "√" : degree + "√") + bracketed(part(node, "e"));
    }
    if (name == "nary") return nary(node);
    if (name == "d") return between_brackets(node);
    if (name == "limLow") return part(node, "e") + below(part(node, "lim"));
    if (name == "limUpp") return part(node, "e") + above(part(node, "lim"));
    if (name == "func") return part(node, "fName") + " " + part(node, "e");
    if (name == "m") return "[" + rows(node, "mr") + "]";
    if (name == "mr") return rows(node, "e", ", ");
    if (name == "eqArr") return rows(node, "e");
    if (name == "acc") return part(node, "e") + std::string(property_of(child_named(node, "accPr"), "chr"));
    return row(node);
  }

  std::string fraction(pugi::xml_node node) {
    const std::string above_line = part(node, "num"), below_line = part(node, "den");
    if (!is_math_number(above_line) || !is_math_number(below_line)) formula_.is_plain = false;
    return bracketed(above_line) + "/" + bracketed(below_line);
  }

  std::string raised(const std::string& text) {
    if (text.size() == 1 && is_math_digit(text[0]))
      return std::string(raised_digits.at(static_cast<std::size_t>(text[0] - '0')));
    formula_.is_plain = false;
    return above(text);
  }

  static std::string above(const std::string& text) { return text.empty() ? "" : "^" + bracketed(text); }
  static std::string below(const std::string& text) { return text.empty() ? "" : "_" + bracketed(text); }

  // A sum or integral: its sign is a property, ∫ when it is not said.
  std::string nary(pugi::xml_node node) {
    const std::string_view sign = property_of(child_named(node, "naryPr"), "chr");
    return std::string(sign.empty() ? "∫" : sign) + below(part(node, "sub")) + above(part(node, "sup")) +
           " " + part(node, "e");
  }

  std::string between_brackets(pugi::xml_node node) {
    const pugi::xml_node properties = child_named(node, "dPr");
    const auto sign = [&](std::string_view name, std::string_view otherwise) {
      return std::string(child_named(properties, name) ? property_of(properties, name) : otherwise);
    };
    return sign("begChr", "(") + rows(node, "e", sign("sepChr", "|")) + sign("endChr", ")");
  }

  std::string rows(pugi::xml_node node, std::string_view name, const std::string& between = "; ") {
    std::string text;
    for (const pugi::xml_node child : node.children()) {
      if (local_name(child) != name) continue;
      if (!text.empty()) text += between;
      text += name == "mr" ? element(child) : row(child);
    }
    return text;
  }

  LinearFormula formula_;
};

}  // namespace

LinearFormula linear_formula(pugi::xml_node math) {
  return FormulaWriter().write(math);
}

}  // namespace commonplace
