#include "rename/body_edits.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"

namespace commonplace {
namespace {

// Whether a link's target is written at `at`: after `](` or, of a reference, `]:`, perhaps in angle brackets.
bool is_target(std::string_view text, std::size_t at, std::size_t length) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t end = at + length;
  const bool ends = end >= text.size() || text[end] == ')' || text[end] == '>' ||
                    blank.find(text[end]) != std::string_view::npos;
  if (!ends) return false;
  if (at > 0 && text[at - 1] == '<') --at;
  while (at > 0 && blank.find(text[at - 1]) != std::string_view::npos) --at;
  const std::string_view before = text.substr(0, at);
  return before.ends_with("](") || before.ends_with("]:");
}

// The text with what is code made blank, so that no example in it is taken for a link.
std::string without_code(std::string_view bytes, std::size_t begin, const Body& body,
                         const EditedText& text) {
  std::string plain(bytes);
  const auto blank = [&](std::size_t from, std::size_t to) {
    std::fill(plain.begin() + static_cast<std::ptrdiff_t>(from),
              plain.begin() + static_cast<std::ptrdiff_t>(to), ' ');
  };
  for (const Passage& passage : body.passages) {
    if (passage.kind != PassageKind::code) continue;
    const auto lines = static_cast<int>(std::ranges::count(passage.body.text, '\n')) + 2;  // with a fence
    blank(text.offset({passage.line, 1}), text.offset({passage.line + lines, 1}));
  }
  for (std::size_t at = plain.find('`', begin); at != std::string::npos; at = plain.find('`', at)) {
    const std::size_t inside = std::min(plain.find_first_not_of('`', at), plain.size());
    const std::string fence(inside - at, '`');
    std::size_t end = plain.find(fence, inside);
    while (end != std::string::npos && end + fence.size() < plain.size() && plain[end + fence.size()] == '`')
      end = plain.find(fence, plain.find_first_not_of('`', end));
    const bool escaped = at > 0 && plain[at - 1] == '\\';
    const bool closed =
        end != std::string::npos && plain.substr(inside, end - inside).find("\n\n") == std::string::npos;
    if (closed && !escaped) blank(inside, end);
    at = closed && !escaped ? end + fence.size() : inside;
  }
  return plain;
}

}  // namespace

std::vector<int> rename_in_body(const SourcePath& file, const Body& body, std::size_t begin,
                                const NewName& name, EditedText& text) {
  std::map<std::string, std::pair<std::string, int>>
      targets;  // what to write, and the line of the first link
  const auto look = [&](const RichText& rich) {
    for (const Mark& mark : rich.marks)
      if (mark.kind == MarkKind::link)
        if (const auto now = name.renamed(file, mark.target))
          targets.emplace(mark.target, std::pair(*now, mark.line));
  };
  for (const Heading& heading : body.headings) look(heading.title);
  for (const Passage& passage : body.passages) look(passage.body);
  for (const Note& note : body.notes) look(note.body);
  std::vector<int> lines;
  if (targets.empty()) return lines;

  const std::string plain = without_code(text.bytes(), begin, body, text);
  for (const auto& [target, written] : targets) {
    const std::size_t before = lines.size();
    for (std::size_t at = plain.find(target, begin); at != std::string::npos;
         at = plain.find(target, at + 1)) {
      if (!is_target(plain, at, target.size())) continue;
      text.replace(at, target.size(), written.first);
      lines.push_back(static_cast<int>(std::ranges::count(plain.substr(0, at), '\n')) + 1);
    }
    if (lines.size() == before)
      throw Error(fmt::format("the link to `{}` in line {} of `{}` cannot be changed safely", target,
                              written.second, file.value),
                  "write the address plainly: `[words](address)`");
  }
  return lines;
}

}  // namespace commonplace
