#include "import/draft/names.h"

#include <filesystem>

#include <fmt/format.h>

#include "base/ascii.h"
#include "model/document.h"
#include "text/slug.h"

namespace commonplace {
namespace {

constexpr std::size_t longest_id = 60;

// The title up to its colon, cut at a word's end: bridging-the-gap, of "Bridging the Gap: The Case of ...".
std::string id_of_title(const std::string& title) {
  std::string id = slug(title.substr(0, title.find(':')));
  if (id.size() <= longest_id) return id;
  const std::size_t end = id.rfind('-', longest_id);
  return id.substr(0, end == std::string::npos ? longest_id : end);
}

}  // namespace

std::string id_of(const DraftFront& front, const std::string& name) {
  const DocumentKind* kind = find_document_kind(front.kind);
  if (kind->numbered && front.number) return fmt::format("{}-{}", ascii_lower(kind->noun), *front.number);
  std::string id = kind->numbered ? std::string() : id_of_title(front.title);
  if (id.empty()) id = slug(std::filesystem::path(name).stem().string()).substr(0, longest_id);
  while (id.ends_with('-')) id.pop_back();
  return id.empty() ? "imported" : id;
}

std::string path_of_kept(const std::string& id, const std::string& name) {
  std::string end = ascii_lower(std::filesystem::path(name).extension().string());
  if (end.empty() || end == ".md" || end == ".yaml") end = ".txt";
  return fmt::format("files/{}{}", id, end);
}

}  // namespace commonplace
