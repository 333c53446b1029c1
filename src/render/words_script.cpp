#include "render/words_script.h"

#include <nlohmann/json.hpp>

#include "render/script_json.h"

namespace commonplace {

OutputFile words_script(const Strings& strings) {
  nlohmann::ordered_json messages;
  for (const auto& [key, message] : strings.messages) {
    if (!key.starts_with("script_")) continue;
    const MessageForms read = strings.forms(key);
    nlohmann::ordered_json forms;
    for (const auto& [selector, words] : read.forms) forms[selector] = words;
    messages[key] = {{"counted", read.counted}, {"forms", std::move(forms)}};
  }
  const nlohmann::ordered_json words = {{"locale", strings.locale}, {"messages", std::move(messages)}};
  return {{"assets/words.js"}, "var commonplace_words = " + script_json(words.dump()) + ";\n"};
}

}  // namespace commonplace
