#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "fuzz/content_kinds.h"
#include "fuzz/require.h"
#include "parse/parse.h"

using namespace commonplace;

namespace {

void require_sound(const RichText& text) {
  for (const Mark& mark : text.marks)
    testing::require(mark.range.begin <= mark.range.end && mark.range.end <= text.text.size(),
                     "a mark outside its text");
}

void require_sound(const Body& body) {
  std::set<std::string> ids;
  for (const Passage& passage : body.passages) {
    require_sound(passage.body);
    testing::require(ids.insert(passage.id.value).second, "two passages of one id");
    testing::require(passage.section < static_cast<int>(body.headings.size()), "a passage in no section");
  }
  for (const Heading& heading : body.headings) require_sound(heading.title);
  for (const Note& note : body.notes) require_sound(note.body);
}

}  // namespace

// A content file of any kind, as staff write it: front matter, Markdown, YAML. Its first byte says which
// kind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view path = testing::content_kinds[bytes[0] % testing::content_kinds.size()];
  const Parsed parsed =
      parse({{std::string(path)}, std::string(reinterpret_cast<const char*>(bytes + 1), size - 1)});
  if (const auto* document = std::get_if<Document>(&parsed.content)) {
    require_sound(document->body);
    for (const Quote& quote : document->quotes) {
      testing::require(quote.passage < document->body.passages.size(), "a quote of no passage");
      const std::string& text = document->body.passages[quote.passage].body.text;
      for (const Range& part : quote.parts)
        testing::require(part.begin <= part.end && part.end <= text.size(), "a quote outside its passage");
    }
  }
  return 0;
}
