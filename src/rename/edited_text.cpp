#include "rename/edited_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace commonplace {

std::size_t EditedText::offset(Spot spot) const {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  std::size_t at = bytes_.starts_with(mark) ? mark.size() : 0;
  for (int line = 1; line < spot.line; ++line) {
    const std::size_t end = bytes_.find('\n', at);
    if (end == std::string_view::npos) return bytes_.size();
    at = end + 1;
  }
  for (int column = 1; column < spot.column && at < bytes_.size(); ++column) next_character(bytes_, at);
  return at;
}

std::string_view EditedText::line_end() const {
  const std::size_t end = bytes_.find('\n');
  return end != std::string_view::npos && end > 0 && bytes_[end - 1] == '\r' ? "\r\n" : "\n";
}

void EditedText::replace(std::size_t offset, std::size_t length, std::string text) {
  Edit& edit = edits_[offset];
  if (edit.length > 0 && length > 0) edit.text.clear();  // the same place, named twice
  edit.text += text;
  edit.length = std::max(edit.length, length);
}

std::string EditedText::result() const {
  std::string text;
  std::size_t at = 0;
  for (const auto& [offset, edit] : edits_) {
    text.append(bytes_.substr(at, offset - at)).append(edit.text);
    at = offset + edit.length;
  }
  return text.append(bytes_.substr(std::min(at, bytes_.size())));
}

}  // namespace commonplace
