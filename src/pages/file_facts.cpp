#include "pages/file_facts.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include "base/ascii.h"

namespace commonplace {
namespace {

// Programs by which readers know a file; other files are called by the end of their name: PDF, CSV, ZIP.
std::string type_of(const SourcePath& path) {
  constexpr auto programs = std::to_array<std::pair<std::string_view, std::string_view>>({
      {".doc", "Word"},
      {".docx", "Word"},
      {".ppt", "PowerPoint"},
      {".pptx", "PowerPoint"},
      {".xls", "Excel"},
      {".xlsx", "Excel"},
  });
  const std::string end = ascii_lower(std::filesystem::path(path.value).extension().string());
  const auto program =
      std::ranges::find(programs, end, &std::pair<std::string_view, std::string_view>::first);
  if (program != programs.end()) return std::string(program->second);
  std::string name = end.empty() ? end : end.substr(1);
  for (char& c : name)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
  return name;
}

// Decimal units, as browsers and file managers show them; tenths from a megabyte on, and no file has none.
std::string size_of(const Strings& strings, std::uint64_t bytes) {
  constexpr std::uint64_t kilobyte = 1000, megabyte = 1'000'000, tenth = megabyte / 10;
  const std::uint64_t kilobytes = std::max<std::uint64_t>((bytes + kilobyte / 2) / kilobyte, 1);
  if (kilobytes < 1000) return strings("size_in_kilobytes", {{"size", kilobytes}});
  const std::uint64_t tenths = (bytes + tenth / 2) / tenth;
  return strings("size_in_megabytes", {{"whole", tenths / 10}, {"tenths", tenths % 10}});
}

}  // namespace

std::string file_facts(const Strings& strings, const SourcePath& path, const FileFacts& facts) {
  const std::string type = type_of(path), size = size_of(strings, facts.bytes);
  return type.empty() ? size : strings("file_facts", {{"type", type}, {"size", size}});
}

}  // namespace commonplace
