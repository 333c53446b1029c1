#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace commonplace {

// A file of a built site, as a browser asks for it.
struct SiteFile {
  std::string bytes;
  std::string type;  // "text/html; charset=utf-8"
  std::string tag;   // for ETag: differs when the bytes do, with its quotation marks
};

// The file for the path of an address (decoded, `/meetings/48/`): a folder answers with its index.html.
// nullopt if there is none. Never reads outside `site`, nor files that begin with a dot.
std::optional<SiteFile> site_file(const std::filesystem::path& site, std::string_view path);

// Whether `path` names a folder of the site without its slash, so that a browser should add it.
bool lacks_slash(const std::filesystem::path& site, std::string_view path);

std::string_view media_type(std::string_view path);

}  // namespace commonplace
