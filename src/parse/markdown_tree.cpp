#include "parse/markdown_tree.h"

#include <array>
#include <mutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include "parse/arena.h"

namespace commonplace {
namespace {

constexpr std::array extension_names = {"table", "strikethrough", "autolink", "tagfilter"};
constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES;

void attach_extensions(cmark_parser* parser) {
  for (const char* name : extension_names)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
}

// cmark keeps one table for the whole process of the characters that may begin something inside a
// line. Each parser adds those of its extensions before it reads and takes them out after: with two
// threads at work, a `~` is now and then not seen. So we add them once, for good, and then tell the
// extensions that they have none, which leaves the parsers nothing to add or take out.
void register_extensions() {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new_with_mem(options, thread_arena());
  attach_extensions(parser);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_parser_free(parser);
  for (const char* name : extension_names)
    cmark_syntax_extension_set_special_inline_chars(cmark_find_syntax_extension(name), nullptr);
  reset_thread_arena();
}

}  // namespace

MarkdownTree::MarkdownTree(std::string_view text) {
  static std::once_flag registered;
  std::call_once(registered, register_extensions);
  cmark_parser* parser = cmark_parser_new_with_mem(options, thread_arena());
  attach_extensions(parser);
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
