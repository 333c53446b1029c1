#pragma once

#include <string>

namespace commonplace {

// The parts of a name as a document prints it, which reference styles set in different orders. An
// organization, and a name that is turned round already ("Ruiz, A."), is whole in `family`.
struct PrintedName {
  std::string given;
  std::string family;
  std::string generation;
  friend bool operator==(const PrintedName&, const PrintedName&) = default;
};

PrintedName printed_name(const std::string& name);

// "Ana M. de la Cruz Jr.", "A. M. de la Cruz Jr.", "de la Cruz, Ana M., Jr." and "de la Cruz, A. M., Jr."
std::string in_order(const PrintedName& name);
std::string initials_in_order(const PrintedName& name);
std::string inverted(const PrintedName& name);
std::string with_initials(const PrintedName& name);

}  // namespace commonplace
