#include "render/words_script.h"

#include <nlohmann/json.hpp>

#include "base/hash.h"
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
  std::string script = "var commonplace_words = " + script_json(words.dump()) + ";\n";
  std::string path = "assets/" + named_by_hash("words.js", script);
  return {{std::move(path)}, std::move(script), {}, Naming::by_hash};
}

}  // namespace commonplace
