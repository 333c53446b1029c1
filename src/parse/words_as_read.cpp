#include "parse/words_as_read.h"

#include "parse/markdown_tree.h"

namespace commonplace {
namespace {

// Without signs of footnotes, which are none where their notes are not at hand.
std::string without_note_signs(std::string_view text) {
  std::string without;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.substr(at).starts_with("[^") ? text.find(']', at) : std::string_view::npos;
    if (end == std::string_view::npos)
      without += text[at++];
    else
      at = end + 1;
  }
  return without;
}

}  // namespace

std::string words_as_read(std::string_view markdown) {
  const std::string text = without_note_signs(markdown);
  const MarkdownTree tree(text);
  std::string read;
  for (TreeWalk walk(tree.root()); walk.next();) {
    if (!walk.entering()) continue;
    const cmark_node_type type = cmark_node_get_type(walk.node());
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
      read += cmark_node_get_literal(walk.node());
    else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
      read += ' ';
  }
  return read;
}

}  // namespace commonplace
