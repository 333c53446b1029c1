#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/front/front_zone.h"
#include "import/outline/document_words.h"

namespace commonplace {

struct ChosenTitle {
  std::string text;                  // empty when no line is good enough
  std::vector<std::size_t> lines;    // of the zone, in order
  std::vector<std::size_t> again;    // lines that say it once more
  std::vector<std::string> reviews;  // what a person should look at
};

// Chooses the title among the lines of the zone that are not used yet, by style, size, position and words, in
// this order; `property` is the title in the file's own properties.
ChosenTitle choose_title(const FrontZone& zone, const std::vector<Node>& nodes,
                         const DocumentWords& vocabulary, std::string_view property);

// A title in a file's properties that somebody wrote: not "Microsoft Word - final2.doc".
bool is_written_title(std::string_view property);

}  // namespace commonplace
