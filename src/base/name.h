#pragma once

#include <compare>
#include <functional>
#include <string>

namespace commonplace {

// A string that cannot be mistaken for another kind of string: a SourcePath is not an OutputPath,
// a ThemeId is not an EntityId. `value` is always UTF-8.
template <class Tag>
struct Name {
  std::string value;

  bool empty() const { return value.empty(); }
  friend auto operator<=>(const Name&, const Name&) = default;
};

// Path of a file below the content, templates or assets directory, parts separated by `/`.
using SourcePath = Name<struct SourcePathTag>;
// Path of a published file below the output directory, parts separated by `/`, no leading `/`.
using OutputPath = Name<struct OutputPathTag>;
// Address within the site, from its root: `/meetings/48/#p-k3f9a2`. Made relative when rendered.
using Url = Name<struct UrlTag>;

}  // namespace commonplace

template <class Tag>
struct std::hash<commonplace::Name<Tag>> {
  std::size_t operator()(const commonplace::Name<Tag>& name) const noexcept {
    return std::hash<std::string>{}(name.value);
  }
};
