#include "model/old_address.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace commonplace {
namespace {

constexpr std::size_t longest_name = 255;  // of a file, in bytes

std::string decoded(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    const char* const digits = text.data() + i + 1;
    const bool escape = text[i] == '%' && i + 2 < text.size() &&
                        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
    plain += escape ? static_cast<char>(byte) : text[i];
    if (escape) i += 2;
  }
  return plain;
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::string_view last_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool is_html(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return lower.ends_with(".html") || lower.ends_with(".htm");
}

// What is wrong with the names between the slashes.
std::string fault_of_names(std::string_view path) {
  path.remove_prefix(1);
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, end);
    if (name.empty()) return "has two slashes in a row";
    if (name == "." || name == "..") return fmt::format("has the part `{}`, which browsers take out", name);
    if (name.size() > longest_name)
      return fmt::format("has a part of {} bytes; no file may have a name of more than {}", name.size(),
                         longest_name);
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return {};
}

}  // namespace

OldAddress take_apart(const Url& old) {
  const std::string_view all = old.value;
  const std::size_t hash = std::min(all.find('#'), all.size());
  const std::string_view before = all.substr(0, hash);
  const std::size_t mark = std::min(before.find('?'), before.size());
  OldAddress parts{decoded(before.substr(0, mark)), {}, {}};
  if (mark < before.size()) parts.query = before.substr(mark + 1);
  if (hash < all.size()) parts.fragment = decoded(all.substr(hash + 1));
  return parts;
}

std::string fault_of_old_address(std::string_view written) {
  if (has_control(written)) return "has a character that cannot be seen";
  if (written.find_first_of(" \t") != std::string_view::npos) return "has a space; write `%20`";
  if (written.find('*') != std::string_view::npos)
    return "has a `*`; each old address needs a line of its own";
  if (written.find('\\') != std::string_view::npos) return "has a backslash; write `/`";
  const OldAddress parts = take_apart({std::string(written)});
  const std::size_t end_of_path = std::min(written.find_first_of("?#"), written.size());
  const std::string_view escaped = written.substr(0, end_of_path);
  if (std::ranges::count(parts.path, '/') != std::ranges::count(escaped, '/') ||
      parts.path.find_first_of("?#%\\*") != std::string::npos || has_control(parts.path) ||
      first_bad_byte(parts.path) != std::string_view::npos)
    return "has an escape (`%` and two digits) of a character that no file name may have";
  if (const std::string fault = fault_of_names(parts.path); !fault.empty()) return fault;
  if (last_name(parts.path).starts_with('.') || parts.path.find("/.") != std::string::npos)
    return "has a name that begins with a dot, which servers hide";
  return {};
}

Url page_of(const OldAddress& old) {
  return {old.path.ends_with('/') || is_html(old.path) ? old.path : old.path + '/'};
}

bool needs_server(const OldAddress& old) {
  const std::string_view name = last_name(old.path);
  return !old.query.empty() || (name.find('.') != std::string_view::npos && !is_html(name));
}

}  // namespace commonplace
