#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "model/placed.h"
#include "text/message.h"

namespace commonplace {

// The words of the interface in one language: what pages say that no document says. A key stands for a
// message (text/message.h): `latest` for "Latest {kind}".
struct Strings {
  std::string locale = "en";  // whose rules count, date and sort
  SourcePath source;          // strings.en.yaml, below the templates
  std::map<std::string, Placed<std::string>, std::less<>> messages;

  // The message of `key`, filled. Throws Error when there is none: a program and its templates that
  // do not belong together.
  std::string operator()(std::string_view key, const std::vector<MessageValue>& values = {}) const;

  // The gaps, and the forms, of the message of `key`, which there must be.
  std::vector<std::string> gaps(std::string_view key) const;
  MessageForms forms(std::string_view key) const;

  friend bool operator==(const Strings&, const Strings&) = default;
};

// The key of a kind of documents or entities: `kind_case_study_plural` of ("case-study", "plural").
std::string kind_key(std::string_view kind, std::string_view form = {});

}  // namespace commonplace
