#include "import/source_format.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "text/decode.h"

namespace commonplace {
namespace {

// A PDF may have rubbish before its head, within the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
bool is_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

bool is_html(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  const std::string head = ascii_lower(bytes.substr(begin, 20));
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

// Text has no control characters but those that part lines, columns and pages; converters leave a few others
// (pdftotext one in some thousand). Every tenth byte of a program, a picture or an archive is one.
bool is_binary(std::string_view bytes) {
  constexpr std::size_t enough = 65536, one_in = 50;
  bytes = bytes.substr(0, enough);
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 &&
           std::string_view("\n\r\t\f\v").find(c) == std::string_view::npos;
  };
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(bytes, is_control));
  return controls > 0 && controls * one_in > bytes.size() + one_in;
}

}  // namespace

SourceFormat source_format(std::string_view bytes) {
  if (is_utf16(bytes)) return SourceFormat::text;
  if (bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n\f\v") == std::string_view::npos)
    return SourceFormat::empty;
  if (is_pdf(bytes)) return SourceFormat::pdf;
  // The names of its entries stand uncompressed in an archive.
  if (bytes.starts_with("PK\x03\x04"))
    return bytes.find("word/document") != std::string_view::npos ? SourceFormat::docx : SourceFormat::zip;
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return SourceFormat::old_office;
  if (bytes.starts_with("{\\rtf")) return SourceFormat::rtf;
  if (is_html(bytes)) return SourceFormat::html;
  return is_binary(bytes) ? SourceFormat::other : SourceFormat::text;
}

}  // namespace commonplace
