#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/parsed.h"

namespace commonplace {

// What is renamed, and every spelling by which content names it, before and after.
struct NewName {
  enum class Kind { document, theme, entity, page, term };
  Kind kind = Kind::document;
  std::string before;  // the id, or the term
  std::string after;
  SourcePath file_before;  // the same for a term: the glossary
  SourcePath file_after;
  std::optional<std::pair<int, int>> number;                   // of a document that is renumbered
  Placed<std::string> term;                                    // where the glossary has it
  std::vector<std::pair<std::string, std::string>> addresses;  // with all that is below them
  std::vector<std::pair<std::string, std::string>> exact;      // addresses by themselves

  std::string_view kind_in_words() const;

  // What replaces a link's target or an address found in `file`; nullopt if it leads elsewhere.
  std::optional<std::string> renamed(const SourcePath& file, const std::string& target) const;
};

// `from` is an id, a path of a content file or a term, `to` the same. Throws Error for what is not there, is
// taken, or cannot be a name.
NewName new_name(const std::vector<Parsed>& parsed, std::string from, std::string to);

}  // namespace commonplace
