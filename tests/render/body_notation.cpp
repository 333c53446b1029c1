#include "render/body_notation.h"

#include <map>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "base/range.h"

namespace commonplace::testing {
namespace {

// Takes the first word off `line`.
std::string take(std::string& line) {
  const std::size_t space = std::min(line.find(' '), line.size());
  std::string word = line.substr(0, space);
  line.erase(0, space + 1);
  return word;
}

std::string with_line_ends(std::string text) {
  for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
    text.replace(at, 2, "\n");
  }
  return text;
}

Range range_of_words(const std::string& text, const std::string& words) {
  const std::size_t begin = text.find(words);
  if (begin == std::string::npos) throw std::runtime_error("no `" + words + "` in `" + text + "`");
  return range_of(begin, begin + words.size());
}

class Reader {
 public:
  WrittenBody read(const std::string& notation) {
    std::istringstream lines(notation);
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && !read_block(line) && !read_range(line)) throw std::runtime_error(line);
    }
    return std::move(written_);
  }

 private:
  bool read_block(std::string line) {
    static const std::map<std::string, PassageKind> passages = {{"p", PassageKind::paragraph},
                                                                {"item", PassageKind::item},
                                                                {"quotation", PassageKind::blockquote},
                                                                {"code", PassageKind::code},
                                                                {"picture", PassageKind::picture}};
    static const std::map<std::string, AlertKind> alerts = {{"note", AlertKind::note},
                                                            {"warning", AlertKind::warning}};
    static const std::map<std::string, BlockKind> signs = {{"(", BlockKind::item_open},
                                                           {")", BlockKind::item_close},
                                                           {"/alert", BlockKind::alert_close},
                                                           {"rule", BlockKind::rule}};
    const std::string all = line, word = take(line);
    if (word.ends_with(':') || all.find(": ") < all.find(' ')) return false;
    if (const auto passage = passages.find(word); passage != passages.end()) {
      add_passage(passage->second, line);
    } else if (const auto sign = signs.find(word); sign != signs.end()) {
      Block& block = written_.body.blocks.emplace_back(Block{sign->second});
      if (!line.empty()) block.task = line == "done" ? Task::done : Task::open;
    } else if (word == "alert") {
      written_.body.blocks.emplace_back(Block{BlockKind::alert_open}).alert = alerts.at(line);
    } else if (word == "list" || word == "ordered") {
      const bool ordered = word == "ordered";
      written_.body.blocks.push_back({BlockKind::list_open, 0, ordered, ordered ? std::stoi(line) : 1});
      lists_.push_back(ordered);
    } else if (word == "/list") {
      written_.body.blocks.push_back({BlockKind::list_close, 0, lists_.back()});
      lists_.pop_back();
    } else if (word.size() == 2 && word[0] == 'h') {
      add_heading(word[1] - '0', line);
    } else if (word == "table") {
      add_table(line);
    } else if (word == "row") {
      add_row(line.substr(1));
    } else if (word == "text") {
      written_.text.text = with_line_ends(line);
      text_ = &written_.text;
      overlays_ = &written_.text_overlays;
    } else if (word == "note" && all.find(": ") == std::string::npos) {
      add_note(line);
    } else {
      return false;
    }
    return true;
  }

  void add_heading(int level, std::string line) {
    Heading heading;
    heading.level = level;
    heading.id = take(line);
    heading.title.text = line;
    auto& all = written_.body.headings;
    for (int above = static_cast<int>(all.size()) - 1; above >= 0 && heading.parent < 0; --above) {
      if (all[static_cast<std::size_t>(above)].level < level) heading.parent = above;
    }
    written_.body.blocks.push_back({BlockKind::heading, static_cast<std::uint32_t>(all.size())});
    all.push_back(heading);
    text_ = &all.back().title;
    overlays_ = nullptr;
  }

  Passage& add_passage(PassageKind kind, std::string line) {
    auto& all = written_.body.passages;
    written_.body.blocks.push_back({BlockKind::passage, static_cast<std::uint32_t>(all.size())});
    all.emplace_back();
    all.back().kind = kind;
    all.back().id = {take(line)};
    all.back().body.text = with_line_ends(line);
    written_.overlays.emplace_back();
    text_ = &all.back().body;
    overlays_ = &written_.overlays.back();
    return all.back();
  }

  void add_table(std::string line) {
    const std::size_t cells = line.find('|');
    const std::string head = line.substr(cells + 1);
    line.resize(cells);
    Passage& passage = add_passage(PassageKind::table, take(line));
    static const std::map<std::string, Alignment> alignments = {{"left", Alignment::left},
                                                                {"center", Alignment::center},
                                                                {"right", Alignment::right},
                                                                {"none", Alignment::none}};
    while (!line.empty()) passage.table.columns.push_back(alignments.at(take(line)));
    add_row(head);
  }

  void add_row(std::string cells) {
    Passage& passage = written_.body.passages.back();
    std::string& text = passage.body.text;
    if (!text.empty()) text += '\n';
    std::vector<Range> row;
    for (cells += '|'; !cells.empty(); cells.erase(0, cells.find('|') + 1)) {
      std::string cell = cells.substr(0, cells.find('|'));
      cell.erase(0, cell.find_first_not_of(' '));
      cell.erase(cell.find_last_not_of(' ') + 1);
      if (!row.empty()) text += '\t';
      row.push_back(range_of(text.size(), text.size() + cell.size()));
      text += cell;
    }
    passage.table.rows.push_back(row);
  }

  void add_note(std::string line) {
    auto& all = written_.body.notes;
    all.emplace_back();
    all.back().label = take(line);
    all.back().number = static_cast<int>(all.size());
    all.back().body.text = with_line_ends(line);
    text_ = &all.back().body;
    overlays_ = nullptr;
  }

  bool read_range(const std::string& line) {
    static const std::map<std::string, MarkKind> marks = {{"emphasis", MarkKind::emphasis},
                                                          {"strong", MarkKind::strong},
                                                          {"strikethrough", MarkKind::strikethrough},
                                                          {"code", MarkKind::code},
                                                          {"link", MarkKind::link},
                                                          {"image", MarkKind::image},
                                                          {"note", MarkKind::note},
                                                          {"break", MarkKind::line_break}};
    static const std::map<std::string, OverlayKind> overlays = {{"mention", OverlayKind::mention},
                                                                {"reference", OverlayKind::reference},
                                                                {"quote", OverlayKind::quote},
                                                                {"hit", OverlayKind::hit}};
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos || text_ == nullptr) return false;
    std::string about = line.substr(0, colon);
    const std::string kind = take(about);
    Range range = range_of_words(text_->text, with_line_ends(line.substr(colon + 2)));
    if (kind == "part") {
      written_.part = range;
    } else if (const auto mark = marks.find(kind); mark != marks.end()) {
      if (kind == "note" || kind == "break") range.begin = range.end;
      const std::string target = kind == "image" ? take(about) : std::exchange(about, {});
      text_->marks.push_back({mark->second, range, target, 0, 0, about});
    } else if (const auto overlay = overlays.find(kind); overlay != overlays.end()) {
      const std::string url = take(about);
      if (overlay->second == OverlayKind::quote) about = "Open this quote";
      overlays_->push_back({overlay->second, range, {url}, about});
    } else {
      return false;
    }
    return true;
  }

  WrittenBody written_;
  std::vector<bool> lists_;  // those that are open: whether ordered
  RichText* text_ = nullptr;
  std::vector<Overlay>* overlays_ = nullptr;
};

}  // namespace

WrittenBody read_body(const std::string& notation) {
  return Reader().read(notation);
}

}  // namespace commonplace::testing
