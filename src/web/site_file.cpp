#include "web/site_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

using Type = std::pair<std::string_view, std::string_view>;
constexpr std::array types = {
    Type{".html", "text/html; charset=utf-8"},
    Type{".css", "text/css; charset=utf-8"},
    Type{".js", "text/javascript; charset=utf-8"},
    Type{".json", "application/json"},
    Type{".xml", "application/xml"},
    Type{".txt", "text/plain; charset=utf-8"},
    Type{".bib", "text/plain; charset=utf-8"},
    Type{".ris", "application/x-research-info-systems"},
    Type{".webmanifest", "application/manifest+json"},
    Type{".svg", "image/svg+xml"},
    Type{".png", "image/png"},
    Type{".jpg", "image/jpeg"},
    Type{".jpeg", "image/jpeg"},
    Type{".gif", "image/gif"},
    Type{".webp", "image/webp"},
    Type{".ico", "image/vnd.microsoft.icon"},
    Type{".woff2", "font/woff2"},
    Type{".wasm", "application/wasm"},
    Type{".pdf", "application/pdf"},
    Type{".db", "application/vnd.sqlite3"},
    Type{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Type{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Type{".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
};

// The place of a path below the site, unless a part of it leads elsewhere: `..`, hidden files, an empty part.
std::optional<fs::path> place_below(const fs::path& site, std::string_view path) {
  if (!path.starts_with('/') || path.find('\0') != std::string_view::npos) return std::nullopt;
  fs::path place = site;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size());
    if (part.empty() && path.empty()) break;  // the slash at the end of a folder
    if (part.empty() || part.starts_with('.')) return std::nullopt;
    place /= part;
  }
  return place;
}

}  // namespace

std::string_view media_type(std::string_view path) {
  const auto known =
      std::ranges::find_if(types, [&](const Type& type) { return path.ends_with(type.first); });
  return known == types.end() ? "application/octet-stream" : known->second;
}

std::optional<SiteFile> site_file(const fs::path& site, std::string_view path) {
  std::optional<fs::path> place = place_below(site, path);
  if (!place) return std::nullopt;
  if (path.ends_with('/')) *place /= "index.html";
  std::error_code gone;
  if (!fs::is_regular_file(fs::symlink_status(*place, gone))) return std::nullopt;
  try {
    SiteFile file{read_file(*place), std::string(media_type(place->native())), {}};
    file.tag = fmt::format("\"{:016x}\"", hash_of(file.bytes));
    return file;
  } catch (const Error&) {
    return std::nullopt;  // a build took it away just now
  }
}

bool lacks_slash(const fs::path& site, std::string_view path) {
  if (path.ends_with('/')) return false;
  const std::optional<fs::path> place = place_below(site, path);
  std::error_code gone;
  return place && fs::is_regular_file(*place / "index.html", gone);
}

}  // namespace commonplace
