#include "parse/markdown_tree.h"

#include <mutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include "parse/arena.h"

// Of cmark's extensions only tables and task lists are attached. Those that read inside a line
// (strikethrough, addresses without signs) put their characters in a table that all parsers of the process
// share, and take them out again when they are done: with two threads at work a `~` would now and then go
// unseen. RichTextBuilder reads these two from the finished text instead.

namespace commonplace {
namespace {

constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES;

}  // namespace

MarkdownTree::MarkdownTree(std::string_view text) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  cmark_parser* parser = cmark_parser_new_with_mem(options, thread_arena());
  for (const char* const name : {"table", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text.data(), text.size());
  root_ = cmark_parser_finish(parser);
}

MarkdownTree::~MarkdownTree() {
  reset_thread_arena();
}

bool is_named(cmark_node* node, std::string_view name) {
  return cmark_node_get_type_string(node) == name;
}

}  // namespace commonplace
