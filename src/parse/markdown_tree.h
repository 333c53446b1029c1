#pragma once

#include <string_view>

#include <cmark-gfm.h>

namespace commonplace {

// cmark's tree of a Markdown text. Lives in an arena of the thread that made it, so one at a time in
// each thread; everything reached from root() is gone with it.
class MarkdownTree {
 public:
  explicit MarkdownTree(std::string_view text);
  ~MarkdownTree();
  MarkdownTree(const MarkdownTree&) = delete;
  MarkdownTree& operator=(const MarkdownTree&) = delete;

  cmark_node* root() const { return root_; }

 private:
  cmark_node* root_ = nullptr;
};

// A walk over a subtree without recursion, however deep it is.
class TreeWalk {
 public:
  explicit TreeWalk(cmark_node* root) : iterator_(cmark_iter_new(root)) {}
  ~TreeWalk() { cmark_iter_free(iterator_); }
  TreeWalk(const TreeWalk&) = delete;
  TreeWalk& operator=(const TreeWalk&) = delete;

  bool next() {
    event_ = cmark_iter_next(iterator_);
    return event_ != CMARK_EVENT_DONE;
  }
  bool entering() const { return event_ == CMARK_EVENT_ENTER; }
  cmark_node* node() const { return cmark_iter_get_node(iterator_); }
  // Goes on behind the node just entered: its children and its exit are not seen.
  void skip() { cmark_iter_reset(iterator_, node(), CMARK_EVENT_EXIT); }

 private:
  cmark_iter* iterator_;
  cmark_event_type event_ = CMARK_EVENT_NONE;
};

// Kinds of node that extensions brought have no constant; their name tells them.
bool is_named(cmark_node* node, std::string_view name);

}  // namespace commonplace
