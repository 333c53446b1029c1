#include "parse/yaml.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "base/ascii.h"
#include "base/control_characters.h"
#include "parse/html.h"
#include "text/words.h"

// yaml-cpp can return a finished tree, or call us as it parses. We use the calls: its tree is an
// order of magnitude slower than its parser, expands aliases, loses the position of keys, and silently
// accepts a duplicate key.

namespace commonplace {
namespace {

constexpr std::size_t deepest_yaml = 50;

// Thrown to stop yaml-cpp at the first thing that cannot be understood.
struct Unreadable {
  std::size_t offset;
  std::string text;
  std::string help;
};

// Whether a quoted scalar has no closing quotation mark: yaml-cpp accepts the end of the text instead.
bool is_left_open(std::string_view text, std::size_t begin) {
  const char mark = begin < text.size() ? text[begin] : ' ';
  if (mark != '"' && mark != '\'') return false;
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    const bool escape = mark == '"' && text[at] == '\\';
    const bool doubled = mark == '\'' && text.substr(at).starts_with("''");
    if (escape || doubled)
      ++at;
    else if (text[at] == mark)
      return false;
  }
  return true;
}

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceText& source, std::size_t begin, std::size_t end, Faults& faults)
      : source_(source), begin_(begin), end_(end), faults_(faults) {}

  Yaml take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(node(Yaml::Kind::nothing, mark, anchor));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_anchor(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_tag(mark, tag);
    Yaml scalar = node(Yaml::Kind::scalar, mark, anchor);
    if (is_left_open(source_.text().substr(0, end_), offset(mark)))
      throw Unreadable{offset(mark), "not YAML: a quotation mark is never closed", {}};
    if (find_control_character(value) != std::string::npos)
      throw Unreadable{offset(mark), "this value holds a control character", "leave out its `\\`"};
    scalar.text = value;
    add(std::move(scalar));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_tag(mark, tag);
    open(node(Yaml::Kind::list, mark, anchor), mark);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_tag(mark, tag);
    open(node(Yaml::Kind::map, mark, anchor), mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

 private:
  std::size_t offset(const YAML::Mark& mark) const { return begin_ + static_cast<std::size_t>(mark.pos); }

  void refuse_anchor(const YAML::Mark& mark) const {
    throw Unreadable{offset(mark), "anchors (`&`) and aliases (`*`) are not read here",
                     "write out the value, or put quotation marks around it"};
  }

  // yaml-cpp gives `?` and `!` to what has no tag.
  void refuse_tag(const YAML::Mark& mark, const std::string& tag) const {
    if (tag.empty() || tag == "?" || tag == "!") return;
    throw Unreadable{offset(mark), "tags (`!!binary`, `!name`) are not read here",
                     "write the value alone, or put quotation marks around it"};
  }

  Yaml node(Yaml::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) const {
    if (anchor != 0) refuse_anchor(mark);
    Yaml made;
    made.kind = kind;
    made.spot = source_.spot(offset(mark));
    return made;
  }

  void open(Yaml container, const YAML::Mark& mark) {
    if (open_.size() >= deepest_yaml) throw Unreadable{offset(mark), "this YAML is nested too deeply", {}};
    open_.push_back(std::move(container));
  }

  void close() {
    Yaml finished = std::move(open_.back());
    open_.pop_back();
    report_repeated_keys(finished);
    add(std::move(finished));
  }

  void add(Yaml value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return;
    }
    Yaml& parent = open_.back();
    const bool is_key = parent.kind == Yaml::Kind::map && parent.keys.size() == parent.items.size();
    if (is_key)
      add_key(parent, std::move(value));
    else
      parent.items.push_back(std::move(value));
  }

  void add_key(Yaml& map, Yaml key) {
    if (key.kind != Yaml::Kind::scalar) faults_.error(key.spot, "a key must be text");
    map.keys.push_back(std::move(key));
  }

  void report_repeated_keys(const Yaml& map) {
    std::vector<const Yaml*> sorted;
    for (const Yaml& key : map.keys) sorted.push_back(&key);
    std::ranges::stable_sort(sorted, {}, [](const Yaml* key) { return std::string_view(key->text); });
    for (std::size_t i = 1; i < sorted.size(); ++i)
      if (sorted[i]->text == sorted[i - 1]->text)
        faults_.error(sorted[i]->spot, fmt::format("the key `{}` appears twice", sorted[i]->text));
  }

  const SourceText& source_;
  std::size_t begin_, end_;
  Faults& faults_;
  Yaml root_;
  std::vector<Yaml> open_;  // from the outermost
};

// The comment of a line, without its `#`: one at the start of a word and, as far as the line tells, in no
// quotation marks.
std::optional<std::size_t> comment_in(std::string_view line) {
  for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
    const bool begins_word = at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t';
    if (begins_word && std::ranges::count(line.substr(0, at), '"') % 2 == 0) return at;
  }
  return std::nullopt;
}

// yaml-cpp passes over comments, so the lines are read for them.
void report_reviews(const SourceText& source, std::size_t begin, std::size_t end, Faults& faults) {
  while (begin < end) {
    const std::size_t line_end = std::min(source.text().find('\n', begin), end);
    const std::string_view line = source.text().substr(begin, line_end - begin);
    const std::optional<std::size_t> comment = comment_in(line);
    if (comment && is_review(line.substr(*comment + 1)))
      faults.warning(
          source.spot(begin + *comment),
          fmt::format("still to {}", shortened(commonplace::trimmed(line.substr(*comment + 1)), 100)),
          "review it, then remove the comment");
    begin = line_end + 1;
  }
}

// yaml-cpp's messages, reworded for people who do not know YAML's grammar.
struct Rewording {
  std::string_view theirs, ours, help;
};
constexpr std::array rewordings = {
    Rewording{"illegal map value", "a `:` that does not belong here",
              "check the indentation, and put quotation marks around a value that contains `: `"},
    Rewording{"illegal map key", "a key where none can stand", "check the indentation"},
    Rewording{"illegal block entry", "a list item (`- `) where none can stand", "check the indentation"},
    Rewording{"illegal tab when looking for indentation", "a tab in the indentation", "indent with spaces"},
    Rewording{"illegal document indicator in scalar", "a quotation mark is never closed", {}},
    Rewording{"end of sequence flow not found", "a `[` is never closed", {}},
    Rewording{"end of map flow not found", "a `{` is never closed", {}},
    Rewording{"illegal flow end", "a `]` or `}` that was never opened",
              "put quotation marks around a value that contains brackets"},
    Rewording{"end of map not found", "a line that is not `key: value`", "check the indentation"},
    Rewording{"end of sequence not found", "a line that is not a list item", "start it with `- `"},
    Rewording{"unknown token", "a character that cannot start a value",
              "put quotation marks around the value"},
    Rewording{"the referenced anchor is not defined", "anchors (`&`) and aliases (`*`) are not read here",
              "write out the value, or put quotation marks around it"},
    Rewording{"alias not found after *", "anchors (`&`) and aliases (`*`) are not read here",
              "write out the value, or put quotation marks around it"},
    Rewording{"anchor not found after &", "anchors (`&`) and aliases (`*`) are not read here",
              "write out the value, or put quotation marks around it"},
};

Unreadable reworded(const YAML::Exception& error, std::size_t begin, std::size_t end) {
  const std::size_t at = error.mark.is_null() ? begin : begin + static_cast<std::size_t>(error.mark.pos);
  for (const Rewording& one : rewordings)
    if (error.msg == one.theirs)
      return {std::min(at, end), fmt::format("not YAML: {}", one.ours), std::string(one.help)};
  return {std::min(at, end), "not YAML: this cannot be read as `key: value`",
          "compare the line with those around it, and put quotation marks around a value with signs in it"};
}

}  // namespace

std::optional<Yaml> read_yaml(const SourceText& source, std::size_t begin, std::size_t end, Faults& faults) {
  report_reviews(source, begin, end, faults);
  std::istringstream stream(std::string(source.text().substr(begin, end - begin)));
  TreeBuilder tree(source, begin, end, faults);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(tree);
    Yaml first = tree.take();
    if (parser.HandleNextDocument(tree))
      faults.error(tree.take().spot, "a second YAML document (after `---` or `...`) is not read");
    return first;
  } catch (const Unreadable& error) {
    faults.error(source.spot(error.offset), error.text, error.help);
  } catch (const YAML::Exception& error) {
    const Unreadable known = reworded(error, begin, end);
    faults.error(source.spot(known.offset), known.text, known.help);
  }
  return std::nullopt;
}

}  // namespace commonplace
