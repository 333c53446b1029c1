#include "publish/manifest.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"

namespace commonplace {
namespace {

constexpr std::string_view first_line = "commonplace site, version 1: the files written here\n";
constexpr std::size_t hash_width = 16;

}  // namespace

Manifest::Manifest(const std::vector<OutputFile>& files, const std::vector<std::uint64_t>& hashes) {
  for (std::size_t i = 0; i < files.size(); ++i) add(files[i].path, hashes[i]);
}

Manifest Manifest::read(const std::filesystem::path& directory) {
  Manifest manifest;
  const std::filesystem::path file = directory / file_name;
  std::error_code problem;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, problem))) return manifest;

  const std::string text = read_file(file);
  const auto damaged = [&](int line) {
    return Error(fmt::format(
        "`{}` is damaged on line {}, so it is not clear which files belong to the site; build into "
        "another directory",
        file.string(), line));
  };
  std::string_view rest = text;
  if (!rest.starts_with(first_line)) throw damaged(1);
  rest.remove_prefix(first_line.size());
  for (int line = 2; !rest.empty(); ++line) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos || end < hash_width + 2) throw damaged(line);
    std::uint64_t hash = 0;
    const char* const hash_end = rest.data() + hash_width;
    const bool is_hash = std::from_chars(rest.data(), hash_end, hash, 16).ptr == hash_end;
    const OutputPath path{std::string(rest.substr(hash_width + 1, end - hash_width - 1))};
    if (!is_hash || *hash_end != ' ' || !is_publishable(path)) throw damaged(line);
    manifest.add(path, hash);
    rest.remove_prefix(end + 1);
  }
  return manifest;
}

std::string Manifest::text() const {
  std::string text(first_line);
  for (const auto& [path, hashes] : hashes_) {
    for (const std::uint64_t hash : hashes) {
      fmt::format_to(std::back_inserter(text), "{:016x} {}\n", hash, path.value);
    }
  }
  return text;
}

bool Manifest::wrote(const OutputPath& path, std::string_view bytes) const {
  const auto found = hashes_.find(path);
  return found != hashes_.end() && std::ranges::count(found->second, hash_of(bytes)) > 0;
}

std::vector<OutputPath> Manifest::paths() const {
  std::vector<OutputPath> all;
  for (const auto& [path, hashes] : hashes_) all.push_back(path);
  return all;
}

Manifest Manifest::joined_with(const Manifest& other) const {
  Manifest both = *this;
  for (const auto& [path, hashes] : other.hashes_) {
    for (const std::uint64_t hash : hashes) both.add(path, hash);
  }
  return both;
}

void Manifest::add(const OutputPath& path, std::uint64_t hash) {
  std::vector<std::uint64_t>& hashes = hashes_[path];
  const auto place = std::ranges::lower_bound(hashes, hash);
  if (place == hashes.end() || *place != hash) hashes.insert(place, hash);
}

bool is_publishable(const OutputPath& path) {
  const std::string_view all = path.value;
  if (all.starts_with(Manifest::file_name) || all.find('\n') != std::string_view::npos) return false;
  for (std::size_t begin = 0; begin <= all.size();) {
    const std::size_t end = std::min(all.find('/', begin), all.size());
    const std::string_view part = all.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace commonplace
