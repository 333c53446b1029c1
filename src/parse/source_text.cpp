#include "parse/source_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace commonplace {

SourceText::SourceText(SourcePath path, std::string text) : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.push_back(0);
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
    line_starts_.push_back(at + 1);
}

Spot SourceText::spot(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(line_starts_, offset);
  const std::size_t start = *(after - 1);
  const std::size_t characters = count_characters(text().substr(start, offset - start));
  return {static_cast<int>(after - line_starts_.begin()), static_cast<int>(characters) + 1};
}

std::size_t SourceText::offset_of_line(int line) const {
  const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
  return index < line_starts_.size() ? line_starts_[index] : text_.size();
}

}  // namespace commonplace
