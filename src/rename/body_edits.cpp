#include "rename/body_edits.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/error.h"

namespace commonplace {
namespace {

// Whether a target stands at `at`: after `](` or, of a reference, after `]:`, perhaps in angle brackets.
enum class Written { no, in_line, apart };

Written written_at(std::string_view text, std::size_t at, std::size_t length) {
  const std::size_t end = at + length;
  const bool ends =
      end >= text.size() || std::string_view(") \t\r\n>").find(text[end]) != std::string_view::npos;
  if (!ends) return Written::no;
  if (at > 0 && text[at - 1] == '<') --at;
  while (at > 0 && std::string_view(" \t\r\n").find(text[at - 1]) != std::string_view::npos) --at;
  const std::string_view before = text.substr(0, at);
  if (before.ends_with("](")) return Written::in_line;
  return before.ends_with("]:") ? Written::apart : Written::no;
}

class BodyEdits {
 public:
  BodyEdits(const SourcePath& file, std::size_t begin, const NewName& name, EditedText& text)
      : file_(file), begin_(begin), name_(name), text_(text) {}

  void edit(const RichText& rich) {
    for (const Mark& mark : rich.marks) {
      if (mark.kind != MarkKind::link) continue;
      const auto now = name_.renamed(file_, mark.target);
      if (now) edit(mark, *now);
    }
  }

  std::vector<int> lines;

 private:
  // A link is changed where it is written: in its line, or else where its reference is defined.
  void edit(const Mark& mark, const std::string& now) {
    const std::size_t from = std::max(begin_, text_.offset({mark.line, mark.column}));
    auto at = mark.column > 0 ? next(mark.target, from, Written::in_line) : std::nullopt;
    if (!at) at = next(mark.target, begin_, Written::apart);
    if (!at)
      throw Error(fmt::format("the link to `{}` in line {} of `{}` cannot be changed safely", mark.target,
                              mark.line, file_.value),
                  "write the address plainly: `[words](address)`");
    text_.replace(*at, mark.target.size(), now);
    lines.push_back(mark.line);
  }

  std::optional<std::size_t> next(const std::string& target, std::size_t from, Written way) const {
    const std::string_view bytes = text_.bytes();
    for (std::size_t at = bytes.find(target, from); at != std::string_view::npos;
         at = bytes.find(target, at + 1))
      if (written_at(bytes, at, target.size()) == way) return at;
    return std::nullopt;
  }

  const SourcePath& file_;
  std::size_t begin_;
  const NewName& name_;
  EditedText& text_;
};

}  // namespace

std::vector<int> rename_in_body(const SourcePath& file, const Body& body, std::size_t begin,
                                const NewName& name, EditedText& text) {
  BodyEdits edits(file, begin, name, text);
  for (const Heading& heading : body.headings) edits.edit(heading.title);
  for (const Passage& passage : body.passages) edits.edit(passage.body);
  for (const Note& note : body.notes) edits.edit(note.body);
  return std::move(edits.lines);
}

}  // namespace commonplace
