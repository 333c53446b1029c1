#include "import/docx_maker.h"

#include <memory>
#include <sstream>
#include <stdexcept>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

namespace commonplace::testing {
namespace {

constexpr std::string_view relations_open =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
constexpr std::string_view types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

// The root element of a part.
std::string root_of(const std::string& part) {
  if (part == "header") return "hdr";
  if (part == "footer") return "ftr";
  return part;
}

std::string wrapped(const std::string& root, const std::string& children) {
  return fmt::format(
      R"(<?xml version="1.0" encoding="UTF-8"?><w:{0} xmlns:w="urn:w" xmlns:r="urn:r" xmlns:m="urn:m" xmlns:a="urn:a" xmlns:wp="urn:wp" xmlns:mc="urn:mc" xmlns:v="urn:v">{1}</w:{0}>)",
      root, children);
}

la_ssize_t append(archive* /*unused*/, void* target, const void* bytes, std::size_t count) {
  static_cast<std::string*>(target)->append(static_cast<const char*>(bytes), count);
  return static_cast<la_ssize_t>(count);
}

}  // namespace

DocxParts docx_parts(std::string_view shorthand) {
  std::map<std::string, std::string> texts = {{"document", ""}};
  std::istringstream lines{std::string(shorthand)};
  std::string part = "document", links;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('@')) {
      part = line.substr(1);
    } else if (part == "links") {
      const std::size_t space = line.find(' ');
      links += fmt::format(R"(<Relationship Id="{}" Type="{}hyperlink" Target="{}" TargetMode="External"/>)",
                           line.substr(0, space), types, line.substr(space + 1));
    } else {
      texts[part] += line;
    }
  }
  DocxParts parts;
  std::string relations;
  for (const auto& [name, text] : texts) {
    const bool is_main = name == "document";
    parts["word/" + name + ".xml"] = wrapped(root_of(name), is_main ? "<w:body>" + text + "</w:body>" : text);
    if (!is_main)
      relations += fmt::format(R"(<Relationship Id="p-{0}" Type="{1}{0}" Target="{0}.xml"/>)", name, types);
  }
  parts["word/_rels/document.xml.rels"] =
      fmt::format("{}{}{}</Relationships>", relations_open, relations, links);
  parts["_rels/.rels"] = fmt::format(
      R"({}<Relationship Id="main" Type="{}officeDocument" Target="word/document.xml"/></Relationships>)",
      relations_open, types);
  return parts;
}

std::string zip(const DocxParts& parts) {
  std::string bytes;
  const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(),
                                                                       archive_write_free);
  archive_write_set_format_zip(writer.get());
  archive_write_set_bytes_in_last_block(writer.get(), 1);
  if (archive_write_open2(writer.get(), &bytes, nullptr, append, nullptr, nullptr) != ARCHIVE_OK)
    throw std::runtime_error("no archive");
  for (const auto& [name, text] : parts) {
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(text.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_write_header(writer.get(), entry.get());
    archive_write_data(writer.get(), text.data(), text.size());
  }
  archive_write_close(writer.get());
  return bytes;
}

}  // namespace commonplace::testing
