#include "render/note_signs.h"

#include <iterator>

#include <fmt/format.h>

#include "render/escape.h"

namespace commonplace {
namespace {

// "1" for the first sign of note 1, "1-2" for the second.
std::string sign_name(int number, int sign) {
  return sign == 1 ? fmt::to_string(number) : fmt::format("{}-{}", number, sign);
}

}  // namespace

NoteSigns::NoteSigns(const std::vector<Note>& notes) {
  for (const Note& note : notes) notes_.emplace(note.label, Counted{note.number, 0});
}

void NoteSigns::append_sign(std::string& out, const std::string& label) {
  const auto found = notes_.find(label);
  if (found == notes_.end()) return;
  Counted& note = found->second;
  ++note.signs;
  fmt::format_to(std::back_inserter(out),
                 R"(<sup><a id="fnref-{0}" href="#fn-{1}" role="doc-noteref">{1}</a></sup>)",
                 sign_name(note.number, note.signs), note.number);
}

void NoteSigns::append_ways_back(std::string& out, const Note& note, const Strings& strings) const {
  const int signs = notes_.at(note.label).signs;
  for (int sign = 1; sign <= signs; ++sign) {
    const std::string name = sign_name(note.number, sign);
    fmt::format_to(std::back_inserter(out),
                   R"( <a class="back" href="#fnref-{}" role="doc-backlink" aria-label="{}">↩</a>)", name,
                   escaped(strings("back_to_reference", {{"number", name}})));
  }
}

}  // namespace commonplace
