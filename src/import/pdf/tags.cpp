#include "import/pdf/tags.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

// The elements of a structure tree nest as those of a web page do. The ones that matter are those that
// begin a block; what is within a block (Span, Link, P in a list item or a cell) belongs to it, and what is
// around it (Sect, Div, Part) says nothing:
//
//     Document
//       H1                            heading 1
//       P                             paragraph
//         Span                        the same paragraph
//       L
//         LI                          item of depth 1
//           Lbl, LBody P              the same item
//         LI
//           LBody L LI                item of depth 2
//       Table TR TD P                 cell of row 1, column 1

namespace commonplace {
namespace {

constexpr int deepest = 200;
constexpr std::size_t most_elements = 2'000'000;
constexpr int most_roles = 8;  // from one name to the next in the role map

std::string lower(std::string name) {
  std::string out;
  for (const char c : name)
    if (c != '/' && c != '_' && c != ' ' && c != '-')
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return out;
}

struct Around {
  const PdfTag* tag = nullptr;  // of the block we are in
  QPDFObjGen page;
  std::string alternate;
  int headings = 0;  // sections around, for `H`
  int lists = 0;
  int table = 0;  // whether in one, and its number
};

class Tree {
 public:
  Tree(QPDFObjectHandle roles, std::deque<PdfTag>& tags) : roles_(std::move(roles)), tags_(tags) {}

  void read(QPDFObjectHandle kid, const Around& around, int depth) {
    if (depth > deepest || ++elements_ > most_elements) return;
    if (kid.isInteger()) {
      mark({around.page, kid.getIntValueAsInt()}, around);
    } else if (kid.isArray()) {
      for (int i = 0; i < kid.getArrayNItems(); ++i) read(kid.getArrayItem(i), around, depth + 1);
    } else if (kid.isDictionary()) {
      if (kid.isIndirect() && !seen_.insert(kid.getObjGen()).second) return;
      QPDFObjectHandle id = kid.getKey("/MCID");
      if (id.isInteger()) {
        QPDFObjectHandle stream = kid.getKey("/Stm"), page = kid.getKey("/Pg");
        const QPDFObjGen where = stream.isStream()     ? stream.getObjGen()
                                 : page.isDictionary() ? page.getObjGen()
                                                       : around.page;
        mark({where, id.getIntValueAsInt()}, around);
      } else if (kid.getKey("/S").isName()) {
        read_element(kid, around, depth);
      }
    }
  }

  TaggedContent content;

 private:
  void mark(const MarkedContent& marked, const Around& around) {
    if (around.tag != nullptr) content.tags[marked] = around.tag;
    if (!around.alternate.empty()) content.alternates[marked] = around.alternate;
  }

  // The standard name of a role, which makers map their own to: Word's "Heading 1" to H1.
  std::string standard(std::string name) {
    for (int i = 0; i < most_roles && roles_.isDictionary() && roles_.hasKey(name); ++i) {
      QPDFObjectHandle next = roles_.getKey(name);
      if (!next.isName() || next.getName() == name) break;
      name = next.getName();
    }
    return lower(name);
  }

  const PdfTag* make(PdfTag tag) {
    tags_.push_back(std::move(tag));
    return &tags_.back();
  }

  void read_element(QPDFObjectHandle element, Around around, int depth) {
    const std::string own = element.getKey("/S").getName();
    const std::string role = standard(own);
    QPDFObjectHandle page = element.getKey("/Pg");
    if (page.isDictionary()) around.page = page.getObjGen();
    enter(role, lower(own), element, around);
    read(element.getKey("/K"), around, depth + 1);
  }

  void enter(const std::string& role, const std::string& own, QPDFObjectHandle& element, Around& around) {
    using Kind = PdfTag::Kind;
    const bool in_block =
        around.tag != nullptr && (around.tag->kind == Kind::item || around.tag->kind == Kind::cell ||
                                  around.tag->kind == Kind::note || around.tag->kind == Kind::contents ||
                                  around.tag->kind == Kind::caption || around.tag->kind == Kind::artifact);
    if (role == "table") {
      around.table = static_cast<int>(tables_.size()) + 1;
      tables_.emplace_back(0, 0);
    } else if (role == "tr" && around.table > 0) {
      ++tables_.at(static_cast<std::size_t>(around.table) - 1).first;
      tables_.at(static_cast<std::size_t>(around.table) - 1).second = 0;
    } else if ((role == "th" || role == "td") && around.table > 0) {
      auto& [row, column] = tables_.at(static_cast<std::size_t>(around.table) - 1);
      around.tag = make({Kind::cell, "", 0, around.table, std::max(row, 1), ++column});
    } else if (role == "caption") {
      around.tag = make({Kind::caption, "caption"});
    } else if (around.tag != nullptr && around.tag->kind == Kind::cell) {
      return;  // whatever is in a cell is of it
    } else if (role == "l") {
      ++around.lists;
    } else if (role == "li") {
      around.tag = make({Kind::item, "", std::max(around.lists, 1)});
    } else if (role == "toc" || role == "toci") {
      around.tag = make({Kind::contents, ""});
    } else if (role == "note" || role == "fenote") {
      around.tag = make({Kind::note, ""});
    } else if (role == "figure" || role == "formula") {
      QPDFObjectHandle words = element.getKey("/Alt");
      if (words.isString()) around.alternate = words.getUTF8Value();
      if (role == "figure") around.tag = make({Kind::figure, ""});
    } else if (role == "artifact") {
      around.tag = make({Kind::artifact, ""});
    } else if (role == "sect" || role == "part" || role == "art") {
      ++around.headings;
    } else if (!in_block) {
      enter_paragraph(role, own, around);
    }
  }

  void enter_paragraph(const std::string& role, const std::string& own, Around& around) {
    using Kind = PdfTag::Kind;
    if (role.size() == 2 && role[0] == 'h' && role[1] >= '1' && role[1] <= '6') {
      around.tag = make({Kind::heading, std::string("heading ") + role[1]});
    } else if (role == "h") {
      around.tag = make({Kind::heading, "heading " + std::to_string(std::clamp(around.headings, 1, 6))});
    } else if (role == "title" || own == "title" || own == "subtitle") {
      around.tag = make({Kind::heading, own == "subtitle" ? "subtitle" : "title"});
    } else if (role == "blockquote" || (role == "p" && (own == "quote" || own == "intensequote"))) {
      around.tag = make({Kind::paragraph, "quote"});
    } else if (role == "p") {
      around.tag =
          make({Kind::paragraph, around.tag != nullptr && around.tag->style == "quote" ? "quote" : ""});
    }
  }

  QPDFObjectHandle roles_;
  std::deque<PdfTag>& tags_;
  std::set<QPDFObjGen> seen_;
  std::size_t elements_ = 0;
  std::vector<std::pair<int, int>> tables_;  // of each, its last row and column
};

}  // namespace

TaggedContent read_structure_tree(QPDF& file, std::deque<PdfTag>& tags) {
  QPDFObjectHandle root = file.getRoot().getKey("/StructTreeRoot");
  if (!root.isDictionary()) return {};
  Tree tree(root.getKey("/RoleMap"), tags);
  tree.read(root.getKey("/K"), {}, 0);
  return std::move(tree.content);
}

}  // namespace commonplace
