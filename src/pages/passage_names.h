#pragma once

#include <cstddef>
#include <string>

#include "model/body.h"
#include "model/strings.h"

namespace commonplace {

// What the link to each passage of a page is called for those who hear it: its number and first words, so
// that in a list of all links each can be told from the others.
class PassageNames {
 public:
  explicit PassageNames(const Strings& strings);

  // `number` from 1, in the order of the page.
  std::string operator()(std::size_t number, const Passage& passage) const;

 private:
  std::string pattern_;  // the message, with marks in its gaps
};

}  // namespace commonplace
