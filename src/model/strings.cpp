#include "model/strings.h"

#include <algorithm>

#include "base/error.h"

namespace commonplace {

namespace {

const std::string& message(const Strings& strings, std::string_view key) {
  const auto found = strings.messages.find(key);
  if (found == strings.messages.end())
    throw Error("the templates' " + strings.source.value + " has no `" + std::string(key) + "`");
  return found->second.value;
}

}  // namespace

std::string Strings::operator()(std::string_view key, const std::vector<MessageValue>& values) const {
  return fill_message(message(*this, key), locale, values);
}

std::vector<std::string> Strings::gaps(std::string_view key) const {
  return message_gaps(message(*this, key)).value_or(std::vector<std::string>{});
}

MessageForms Strings::forms(std::string_view key) const {
  return message_forms(message(*this, key));
}

std::string kind_key(std::string_view kind, std::string_view form) {
  std::string key = "kind_" + std::string(kind);
  std::ranges::replace(key, '-', '_');
  if (!form.empty()) key.append("_").append(form);
  return key;
}

}  // namespace commonplace
