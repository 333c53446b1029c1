#include "import/text/text_lines.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

// A text that was wrapped at some width has most of its lines, but for the last of each paragraph,
// nearly that long, and none longer. Then a line that left room for the next word was ended on purpose:
//
//   Meeting 4 Summary                          ended on purpose
//   The group met in the hall of the library   wrapped at about 40
//   and read the plan.                         the last of its paragraph

namespace commonplace {
namespace {

constexpr std::size_t widest_wrap = 160;
constexpr std::size_t fewest_told_lines = 8;  // below these nothing can be said
constexpr std::string_view blanks = " \t\v\f";

// Takes the blanks at both ends away and remembers what they mean.
TextLine read_line(std::string_view text, int number) {
  TextLine line{text, number, 0, false, false};
  line.ends_page = text.find('\f') != std::string_view::npos;
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  for (const char c : text.substr(0, begin)) line.indent += c == '\t' ? 4 : 1;
  line.hard_end = text.ends_with("  ") && begin < text.size();
  const std::size_t end = text.find_last_not_of(blanks) + 1;  // 0 when there is nothing else
  line.text = begin < end ? text.substr(begin, end - begin) : std::string_view();
  return line;
}

}  // namespace

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    lines.push_back(read_line(text.substr(0, end), number));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::size_t wrap_width(const std::vector<TextLine>& lines) {
  std::vector<std::size_t> lengths;  // of lines that another follows at once
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const bool followed = !lines[i].text.empty() && !lines[i + 1].text.empty() && !lines[i].hard_end;
    if (followed && lines[i].text.find('\t') == std::string_view::npos)
      lengths.push_back(count_characters(lines[i].text));
  }
  if (lengths.size() < fewest_told_lines) return SIZE_MAX;
  std::ranges::sort(lengths);
  const std::size_t width = lengths[lengths.size() - 1 - lengths.size() / 50];
  if (width > widest_wrap) return SIZE_MAX;
  const auto near = std::ranges::count_if(lengths, [&](std::size_t one) { return one * 4 >= width * 3; });
  return static_cast<std::size_t>(near) * 3 >= lengths.size() * 2 ? width : SIZE_MAX;
}

bool ended_for_room(const TextLine& line, const TextLine& next, std::size_t width) {
  const std::string_view word = next.text.substr(0, next.text.find(' '));
  return width != SIZE_MAX && !line.hard_end &&
         count_characters(line.text) + 1 + count_characters(word) > width * 9 / 10;
}

}  // namespace commonplace
