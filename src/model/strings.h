#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "model/placed.h"
#include "text/message.h"

namespace commonplace {

// The text of the interface in one language: everything on pages that does not come from documents. Each
// key has a message (text/message.h): `latest` for "Latest {kind}".
struct Strings {
  std::string locale = "en";  // whose rules count, date and sort
  SourcePath source;          // strings.en.yaml, below the templates
  std::map<std::string, Placed<std::string>, std::less<>> messages;

  // The message of `key`, filled in. Throws Error if there is none: the program and its templates do not
  // match.
  std::string operator()(std::string_view key, const std::vector<MessageValue>& values = {}) const;

  // The placeholders, and the forms, of the message of `key`, which must exist.
  std::vector<std::string> gaps(std::string_view key) const;
  MessageForms forms(std::string_view key) const;

  friend bool operator==(const Strings&, const Strings&) = default;
};

// The key of a kind of documents or entities: `kind_case_study_plural` of ("case-study", "plural").
std::string kind_key(std::string_view kind, std::string_view form = {});

}  // namespace commonplace
