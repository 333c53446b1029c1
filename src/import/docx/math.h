#pragma once

#include <string>

#include <pugixml.hpp>

namespace commonplace {

// A formula of Word's (`m:oMath`) on one line, so that no figures run together: 3/4, x², (a+b)/c, √(x),
// ∑_(i=1)^n. Every sign of it is there, but two-dimensional ones need a look.
struct LinearFormula {
  std::string text;
  bool is_plain = true;  // nothing but text, fractions of plain numbers, and powers of one digit
};
LinearFormula linear_formula(pugi::xml_node math);

}  // namespace commonplace
