#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <typeinfo>

#include <cxxabi.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/files.h"
#include "pages/view.h"
#include "render/golden.h"
#include "render/view_schema.h"

// templates/README.md tells what each template sees, as the structs themselves tell it: what stands below its
// heading "The templates and their values" is written here.

using namespace commonplace;

namespace {

template <class T>
inline constexpr bool is_listing = false;
template <class T>
inline constexpr bool is_listing<Listing<T>> = true;

template <class Struct>
std::string name_of() {
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> name(
      abi::__cxa_demangle(typeid(Struct).name(), nullptr, nullptr, &status), std::free);
  const std::string whole = name.get();
  return whole.substr(whole.rfind(':') + 1);
}

class TemplateReference {
 public:
  template <class... Pages>
  std::string of(std::type_identity<std::variant<Pages...>>) {
    std::map<std::string_view, std::string> pages;
    ((pages[Pages::template_name] =
          fmt::format("\n### {}.html: `{}`\n\n{}", Pages::template_name, name_of<Pages>(), table<Pages>())),
     ...);
    std::string text;
    for (const auto& [name, page] : pages) text += page;
    text += "\n## What is inside\n";
    for (const auto& [name, record] : records_) text += fmt::format("\n### {}\n\n{}", name, record);
    return text;
  }

 private:
  template <class Struct>
  std::string table() {
    std::string rows = "| name | is | meaning |\n|---|---|---|\n";
    const auto add = [&]<class Value>(const ListedField<Struct, Value>& field) {
      rows += fmt::format("| `{}` | {} | {} |\n", field.name, type<Value>(), field.meaning);
    };
    Fields<Struct>::list([&](const auto&... fields) { (add(fields), ...); });
    return rows;
  }

  template <class Value>
  std::string type() {
    if constexpr (is_optional<Value>) {
      return type<typename Value::value_type>() + ", or missing";
    } else if constexpr (is_vector<Value>) {
      return "list of " + type<typename Value::value_type>();
    } else if constexpr (is_listing<Value>) {
      return "`items`: " + type<decltype(Value::items)>() + "; `count`: text";
    } else if constexpr (TextValue<Value>) {
      return std::is_same_v<Value, Url> ? "address" : "text";
    } else if constexpr (std::is_same_v<Value, bool>) {
      return "yes or no";
    } else if constexpr (std::is_same_v<Value, int>) {
      return "number";
    } else if constexpr (HtmlValue<Value>) {
      return "HTML";
    } else {
      const std::string name = name_of<Value>();
      if (!records_.contains(name)) {
        records_[name];  // a struct may hold its like
        records_[name] = table<Value>();
      }
      return fmt::format("`{}`", name);
    }
  }

  std::map<std::string, std::string> records_;
};

}  // namespace

TEST_CASE("templates/README.md lists the values of each template") {
  constexpr std::string_view heading = "## The templates and their values\n";
  const std::string file = TEMPLATES "/README.md";
  const std::string text = read_file(file);
  const std::size_t begin = text.find(heading);
  REQUIRE(begin != std::string::npos);
  testing::check_file(file, text.substr(0, begin + heading.size()) +
                                TemplateReference().of(std::type_identity<decltype(View::page)>()));
}
