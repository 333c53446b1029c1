#include "parse/front_matter.h"

#include <string_view>

namespace commonplace {
namespace {

std::string_view line_at(std::string_view text, std::size_t begin) {
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

std::size_t after_line(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find('\n', begin);
  return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

FrontMatter split_front_matter(const SourceText& source, Faults& faults) {
  const std::string_view text = source.text();
  if (line_at(text, 0) != "---") {
    faults.error({1, 1}, "no front matter",
                 "start the file with a line `---`, then keys such as `title: ...`, then a line `---`");
    return {};
  }
  const std::size_t begin = after_line(text, 0);
  for (std::size_t at = begin; at < text.size(); at = after_line(text, at)) {
    if (line_at(text, at) != "---") continue;
    FrontMatter front{read_yaml(source, begin, at, faults), after_line(text, at)};
    if (front.yaml && front.yaml->kind == Yaml::Kind::nothing)
      front.yaml->kind = Yaml::Kind::map, front.yaml->spot = {1, 1};
    if (front.yaml && front.yaml->kind != Yaml::Kind::map) {
      faults.error(front.yaml->spot, "the front matter is not a set of `key: value` lines",
                   "write lines such as `title: ...`");
      front.yaml.reset();
    }
    return front;
  }
  faults.error({1, 1}, "the front matter is never closed", "add a line `---` after its last key");
  return {std::nullopt, text.size()};
}

}  // namespace commonplace
