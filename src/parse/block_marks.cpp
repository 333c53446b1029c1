#include "parse/block_marks.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace commonplace {
namespace {

bool ends_line(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

}  // namespace

bool is_picture(cmark_node* paragraph) {
  cmark_node* const first = cmark_node_first_child(paragraph);
  return first != nullptr && cmark_node_get_type(first) == CMARK_NODE_IMAGE &&
         cmark_node_next(first) == nullptr;
}

std::string alert_mark(cmark_node* paragraph) {
  if (cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH) return {};
  std::string line;  // cmark parts text at brackets
  for (cmark_node* node = cmark_node_first_child(paragraph); node != nullptr && !ends_line(node);
       node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) != CMARK_NODE_TEXT) return {};
    line += cmark_node_get_literal(node);
  }
  std::string_view word = trimmed(line);
  if (!word.starts_with("[!") || !word.ends_with(']')) return {};
  word.remove_prefix(2);
  word.remove_suffix(1);
  return std::ranges::all_of(word, is_word_byte) ? ascii_lower(word) : std::string();
}

void remove_first_line(cmark_node* paragraph) {
  for (cmark_node* node = cmark_node_first_child(paragraph); node != nullptr;) {
    cmark_node* const next = ends_line(node) ? nullptr : cmark_node_next(node);
    cmark_node_unlink(node);
    node = next;
  }
}

}  // namespace commonplace
