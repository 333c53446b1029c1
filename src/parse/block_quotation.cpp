#include "parse/block_quotation.h"

#include <algorithm>
#include <array>

// The attribution is a last paragraph or line that begins with a dash, or what follows a dash behind
// the closing mark or the last full stop, if it is short and no sentence:
//
//   “We tried it all.”\n\n— one principal
//   We tried it all. — Jo Ash, Elm Unified

namespace commonplace {
namespace {

constexpr std::array<std::string_view, 4> dashes = {"—", "–", "―", "--"};
constexpr std::size_t longest_attribution = 160;  // bytes

std::size_t dash_length(std::string_view text) {
  for (const std::string_view dash : dashes)
    if (text.starts_with(dash)) return dash.size();
  return 0;
}

bool ends_statement(std::string_view before) {
  while (before.ends_with(' ') || before.ends_with('\n')) before.remove_suffix(1);
  return before.empty() || before.ends_with("”") || before.ends_with('"') || before.ends_with('.') ||
         before.ends_with('?') || before.ends_with('!') || before.ends_with("…");
}

// Where the dash of the attribution stands; the text's size when there is none.
std::size_t find_attribution(std::string_view text) {
  const std::size_t from = text.size() > longest_attribution ? text.size() - longest_attribution : 0;
  for (std::size_t at = text.size(); at-- > from;) {
    if (dash_length(text.substr(at)) == 0) continue;
    const bool begins_line = at == 0 || text[at - 1] == '\n';
    const bool behind_space = at > 0 && text[at - 1] == ' ';
    if (begins_line || (behind_space && ends_statement(text.substr(0, at)))) return at;
  }
  return text.size();
}

Range trimmed(std::string_view text, Range range) {
  while (!range.empty() && (text[range.begin] == ' ' || text[range.begin] == '\n')) ++range.begin;
  while (!range.empty() && (text[range.end - 1] == ' ' || text[range.end - 1] == '\n')) --range.end;
  return range;
}

Range without_marks(std::string_view text, Range range) {
  const std::string_view words = range.of(text);
  if (words.starts_with("“"))
    range.begin += 3;
  else if (words.starts_with('"'))
    range.begin += 1;
  // A mark that closes something opened inside stays.
  const std::string_view rest = range.of(text);
  const auto opened = [&](std::string_view mark) { return rest.find(mark) != std::string_view::npos; };
  if (rest.ends_with("”") && !opened("“"))
    range.end -= 3;
  else if (rest.ends_with('"') && std::ranges::count(rest, '"') % 2 == 1)
    range.end -= 1;
  return range;
}

}  // namespace

BlockQuotation read_block_quotation(std::string_view text) {
  const std::size_t dash = find_attribution(text);
  BlockQuotation block;
  if (dash < text.size()) {
    const std::size_t begin = dash + dash_length(text.substr(dash));
    block.attribution = trimmed(text, range_of(begin, text.size())).of(text);
    std::ranges::replace(block.attribution, '\n', ' ');
  }
  for (std::size_t at = 0; at < dash;) {
    const std::size_t end = std::min(text.find("\n\n", at), dash);
    const Range paragraph = without_marks(text, trimmed(text, range_of(at, end)));
    if (!paragraph.empty()) block.parts.push_back(paragraph);
    at = end + 2;
  }
  if (block.parts.empty()) block.attribution.clear();
  return block;
}

}  // namespace commonplace
