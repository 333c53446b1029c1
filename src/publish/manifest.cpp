#include "publish/manifest.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "base/files.h"
#include "base/hash.h"

namespace commonplace {
namespace {

constexpr std::string_view first_line = "commonplace site, version 1: the files written here\n";
constexpr std::size_t hash_width = 16;
constexpr std::array roles = {FileRole::page, FileRole::hashed, FileRole::kept};

}  // namespace

Manifest::Manifest(const std::vector<OutputFile>& files, const std::vector<std::uint64_t>& hashes) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    add(files[i].path, hashes[i], files[i].naming == Naming::by_hash ? FileRole::hashed : FileRole::page);
  }
}

Manifest Manifest::read(const std::filesystem::path& directory) {
  Manifest manifest;
  const std::filesystem::path file = directory / file_name;
  std::error_code problem;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, problem))) return manifest;

  const std::string text = read_file(file);
  std::string_view rest = text;
  manifest.damaged_ = !rest.starts_with(first_line) || !rest.ends_with('\n');
  if (rest.starts_with(first_line)) rest.remove_prefix(first_line.size());
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) break;
    if (!manifest.read_line(rest.substr(0, end))) manifest.damaged_ = true;
    rest.remove_prefix(end + 1);
  }
  return manifest;
}

bool Manifest::read_line(std::string_view line) {
  if (line.size() < hash_width + 2) return false;
  std::uint64_t hash = 0;
  const char* const hash_end = line.data() + hash_width;
  if (std::from_chars(line.data(), hash_end, hash, 16).ptr != hash_end) return false;
  const auto role = static_cast<FileRole>(*hash_end);
  if (std::ranges::find(roles, role) == roles.end()) return false;
  const OutputPath path{std::string(line.substr(hash_width + 1))};
  if (!is_publishable(path)) return false;
  add(path, hash, role);
  return true;
}

std::string Manifest::text() const {
  std::string text(first_line);
  for (const auto& [path, written] : files_) {
    for (const std::uint64_t hash : written.hashes) {
      fmt::format_to(std::back_inserter(text), "{:016x}{}{}\n", hash, static_cast<char>(written.role),
                     path.value);
    }
  }
  return text;
}

bool Manifest::wrote(const OutputPath& path, std::string_view bytes) const {
  const auto found = files_.find(path);
  return found != files_.end() && std::ranges::count(found->second.hashes, hash_of(bytes)) > 0;
}

std::vector<OutputPath> Manifest::paths() const {
  std::vector<OutputPath> all;
  for (const auto& [path, written] : files_) all.push_back(path);
  return all;
}

FileRole Manifest::role(const OutputPath& path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? FileRole::page : found->second.role;
}

Manifest Manifest::joined_with(const Manifest& other) const {
  Manifest both = *this;
  for (const auto& [path, written] : other.files_) {
    for (const std::uint64_t hash : written.hashes) both.add(path, hash, written.role);
  }
  return both;
}

void Manifest::keep(const OutputPath& path, const Manifest& before) {
  const auto found = before.files_.find(path);
  if (found == before.files_.end()) return;
  for (const std::uint64_t hash : found->second.hashes) add(path, hash, FileRole::kept);
}

void Manifest::add(const OutputPath& path, std::uint64_t hash, FileRole role) {
  Written& written = files_[path];
  written.role = role;
  const auto place = std::ranges::lower_bound(written.hashes, hash);
  if (place == written.hashes.end() || *place != hash) written.hashes.insert(place, hash);
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
