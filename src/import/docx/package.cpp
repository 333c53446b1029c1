#include "import/docx/package.h"

#include <algorithm>
#include <array>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "import/docx/xml.h"
#include "import/ink_builder.h"

namespace commonplace {
namespace {

// The text of a thousand pages takes some 10 MB of XML; a bomb of a few kilobytes unpacks to any size.
constexpr std::size_t most_bytes = 64U << 20U;
constexpr int most_entries = 10'000;
// Pictures beyond this are not taken out; a report of a hundred photographs has as much.
constexpr std::size_t most_picture_bytes = 64U << 20U;

// How deep elements may stand within one another; Word's own stay below 50, and everything that reads
// the tree afterwards goes down it by recursion.
constexpr int most_levels = 250;

constexpr const char* save_again = "open it in Word, save it as a new .docx file and import that";
constexpr const char* ask_again = "do not open it; ask for another copy of the document";

struct Fault {
  std::string text;
  std::string help;
};

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

Archive open_archive(std::string_view bytes) {
  Archive reader(archive_read_new(), &archive_read_free);
  archive_read_support_format_zip(reader.get());
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) reader.reset();
  return reader;
}

// A name that would leave the folder an archive is unpacked in. We unpack nothing; but no honest
// program writes such a name.
bool leads_out(std::string_view name) {
  if (name.starts_with('/') || name.find('\\') != std::string_view::npos) return true;
  return name.starts_with("../") || name.find("/../") != std::string_view::npos || name.ends_with("/..");
}

// Reads what the archive has at this entry; false when it cannot or will not (see `fault`).
bool unpack(archive* reader, std::size_t limit, std::string& bytes, Fault& fault) {
  std::array<char, 65536> block{};
  for (;;) {
    const la_ssize_t count = archive_read_data(reader, block.data(), block.size());
    if (count == 0) return true;
    if (count < 0) {
      fault = {"the Word file is damaged: it cannot be unpacked", save_again};
      return false;
    }
    bytes.append(block.data(), static_cast<std::size_t>(count));
    if (bytes.size() > limit) {
      fault = {fmt::format("the Word file unpacks to more than {} MB of text", most_bytes >> 20U), ask_again};
      return false;
    }
  }
}

// PNG and JPEG by the bytes they begin with, whatever their names end in.
std::string_view ending_of_picture(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return "png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "jpg";
  return {};
}

bool is_media(std::string_view name) {
  return name.find("media/") != std::string_view::npos;
}

bool is_xml(std::string_view name) {
  return name.ends_with(".xml") || name.ends_with(".rels");
}

struct Entries {
  std::map<std::string, std::string> texts;  // the XML parts by name
  std::map<std::string, std::shared_ptr<const PictureFile>> pictures;
};

// Nothing when there is a fault.
Entries read_entries(std::string_view bytes, Fault& fault) {
  const Archive reader = open_archive(bytes);
  Entries all;
  std::size_t total = 0, picture_bytes = 0;
  archive_entry* entry = nullptr;
  for (int count = 0;; ++count) {
    const int status = reader ? archive_read_next_header(reader.get(), &entry) : ARCHIVE_FATAL;
    if (status == ARCHIVE_EOF) return all;
    if (status < ARCHIVE_WARN) {
      fault = {"the Word file is damaged: it cannot be unpacked", save_again};
      return {};
    }
    const char* const path = archive_entry_pathname(entry);
    const std::string name = path == nullptr ? "" : path;
    if (archive_entry_is_encrypted(entry) != 0) {
      fault = {"the Word file has a password",
               "open it in Word, remove the password, save it and import it again"};
    } else if (leads_out(name)) {
      fault = {fmt::format("`{}` in the Word file points outside it", printable_words(name)), ask_again};
    } else if (count == most_entries) {
      fault = {fmt::format("the Word file has more than {} parts", most_entries), ask_again};
    } else if (std::string text; is_xml(name) && unpack(reader.get(), most_bytes - total, text, fault)) {
      total += text.size();
      all.texts.emplace(name, std::move(text));
    } else if (Fault damaged;
               is_media(name) && unpack(reader.get(), most_picture_bytes - picture_bytes, text, damaged)) {
      picture_bytes += text.size();
      const std::string ending(ending_of_picture(text));
      if (!ending.empty())
        all.pictures.emplace(name, std::make_shared<PictureFile>(PictureFile{std::move(text), ending}));
    }
    if (!fault.text.empty()) return {};
  }
}

bool is_too_deep(pugi::xml_node root) {
  struct DepthWalker : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& /*node*/) override { return depth() < most_levels; }
  } walker;
  return !root.traverse(walker);
}

std::unique_ptr<pugi::xml_document> parse_part(const std::string& name, const std::string& text,
                                               Fault& fault) {
  auto document = std::make_unique<pugi::xml_document>();
  const unsigned flags = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result result = document->load_buffer(text.data(), text.size(), flags);
  const bool has_doctype = std::ranges::any_of(
      document->children(), [](pugi::xml_node node) { return node.type() == pugi::node_doctype; });
  if (has_doctype) {
    fault = {fmt::format("`{}` in the Word file declares its own XML entities", name), ask_again};
  } else if (!result || is_too_deep(document->root())) {
    fault = {fmt::format("the Word file is damaged: `{}` is not XML that Word would write", name),
             save_again};
  }
  return document;
}

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return std::string(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
}

// A target is written from the folder of its part, or from the root: `/word/notes.xml`.
std::string resolved(const std::string& part, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return folder_of(part) + std::string(target);
}

}  // namespace

std::optional<DocxPackage> DocxPackage::open(std::string_view bytes, const SourcePath& source,
                                             Diagnostics& diagnostics) {
  Fault fault;
  DocxPackage package;
  Entries entries = read_entries(bytes, fault);
  package.pictures_ = std::move(entries.pictures);
  for (const auto& [name, text] : entries.texts) {
    if (fault.text.empty()) package.parts_[name] = parse_part(name, text, fault);
  }
  for (const Relation& relation : package.relations("")) {
    if (relation.type == "officeDocument") package.main_part_ = relation.target;
  }
  if (fault.text.empty() && !child_named(package.root(package.main_part_), "body"))
    fault = {"the archive has no Word document", "import a .docx, PDF or text file"};
  if (fault.text.empty()) return package;
  diagnostics.push_back(error_at({source, 0, 0}, fault.text, fault.help));
  return std::nullopt;
}

pugi::xml_node DocxPackage::root(const std::string& part) const {
  const auto found = parts_.find(part);
  return found == parts_.end() ? pugi::xml_node() : found->second->document_element();
}

std::shared_ptr<const PictureFile> DocxPackage::picture(const std::string& part) const {
  const auto found = pictures_.find(part);
  return found == pictures_.end() ? nullptr : found->second;
}

std::vector<DocxPackage::Relation> DocxPackage::relations(const std::string& part) const {
  const std::string folder = folder_of(part);
  std::vector<Relation> all;
  for (const pugi::xml_node one : root(folder + "_rels/" + part.substr(folder.size()) + ".rels").children()) {
    const std::string_view type = attribute_of(one, "Type");
    const bool external = attribute_of(one, "TargetMode") == "External";
    const std::string_view target = attribute_of(one, "Target");
    all.push_back({std::string(attribute_of(one, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                   external ? std::string(target) : resolved(part, target), external});
  }
  return all;
}

pugi::xml_node DocxPackage::related(const std::string& part, std::string_view type) const {
  for (const Relation& relation : relations(part)) {
    if (relation.type == type) return root(relation.target);
  }
  return {};
}

}  // namespace commonplace
