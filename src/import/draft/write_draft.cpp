#include "import/draft/write_draft.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "import/draft/markdown_inline.h"
#include "import/draft/printed_form.h"
#include "import/inked_text.h"
#include "import/outline/speech_lead.h"

namespace commonplace {
namespace {

// A YAML scalar in double quotes.
std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + '"';
}

// What may stand in a comment: nothing that ends it.
std::string comment_words(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-' && out.ends_with('-')) out += ' ';
    out += c == '\n' ? ' ' : c;
  }
  if (out.ends_with('-')) out += ' ';
  return out;
}

// What is emphasized as a whole has its look from what it is: a quotation, a heading, the caption of a table.
InkedText without_whole(InkKind kind, InkedText text) {
  if (is_all(kind, text)) std::erase_if(text.inks, [&](const Ink& ink) { return ink.kind == kind; });
  return text;
}

class DraftWriter {
 public:
  explicit DraftWriter(const Draft& draft, std::string_view id = {}) : draft_(draft), id_(id) {}

  WrittenDraft write() {
    front();
    out_.front_bytes = out_.markdown.size();
    for (const Review& review : draft_.reviews) comment(review);
    for (std::size_t i = 0; i < draft_.blocks.size(); ++i) block(i);
    if (!draft_.notes.empty()) line();
    for (const DraftNote& note : draft_.notes) {
      line(fmt::format("[^{}]: {}", note.label, markdown_inline(note.words)));
      for (const Review& review : note.reviews) comment(review);
    }
    return std::move(out_);
  }

  WrittenDraft write_front_before(const WrittenDraft& before) {
    front();
    out_.front_bytes = out_.markdown.size();
    const std::string_view old_front(before.markdown.data(), before.front_bytes);
    const int moved = line_ - 1 - static_cast<int>(std::ranges::count(old_front, '\n'));
    out_.markdown.append(before.markdown, before.front_bytes);
    out_.pictures = before.pictures;
    for (const PlacedReview& review : before.reviews)
      if (review.key.empty()) out_.reviews.push_back({review.review, {}, review.line + moved});
    return std::move(out_);
  }

 private:
  void line(std::string_view text = {}) {
    out_.markdown += text;
    out_.markdown += '\n';
    line_ += 1 + static_cast<int>(std::ranges::count(text, '\n'));
  }

  void key(std::string_view name, const std::string& value) {
    if (!value.empty()) line(fmt::format("{}: {}", name, value));
    for (const auto& remark : draft_.front.reviews) {
      if (remark.key != name) continue;
      out_.reviews.push_back({remark.review, name, line_});
      line(fmt::format("# review: {}: {}", name, comment_words(remark.review.text)));
    }
  }

  void front() {
    const DraftFront& front = draft_.front;
    const auto in_quotes = [](const std::string& text) { return text.empty() ? text : double_quoted(text); };
    line("---");
    key("kind", std::string(front.kind));
    key("number", front.number ? std::to_string(*front.number) : "");
    key("title", in_quotes(front.title));
    key("dates", front.dates ? iso(*front.dates) : "");
    key("place", in_quotes(front.place));
    key("host", front.host);
    authors();
    key("themes", front.themes.empty() ? "" : fmt::format("[{}]", fmt::join(front.themes, ", ")));
    key("form", "full");
    source();
    key("summary", in_quotes(front.summary));
    key("note", in_quotes(front.note));
    key("quotes", "");
    line("status: draft # published, once it is reviewed");
    line("published: # the day it first is on the site, such as 2023-01-20");
    line("---");
  }

  void source() {
    const DraftFront& front = draft_.front;
    if (!front.publisher.empty() || !front.file.empty()) line("source:");
    if (!front.publisher.empty()) line("  publisher: " + double_quoted(front.publisher));
    if (!front.file.empty()) line("  file: " + double_quoted(front.file));
    key("publisher", "");
  }

  void authors() {
    if (!draft_.front.authors.empty()) line("authors:");
    for (const Author& author : draft_.front.authors) {
      const std::string affiliation =
          author.affiliation.empty() ? "" : ", affiliation: " + double_quoted(author.affiliation);
      line(fmt::format("  - {{name: {}{}}}", double_quoted(author.name), affiliation));
    }
    key("authors", "");
  }

  void comment(const Review& review) {
    line();
    out_.reviews.push_back({review, {}, line_});
    line(fmt::format("<!-- review: {} -->", comment_words(review.text)));
  }

  void block(std::size_t i) {
    const DraftBlock& block = draft_.blocks[i];
    if (block.kind == DraftKind::item) return item(i);
    line();
    if (block.kind == DraftKind::heading) {
      line(std::string(static_cast<std::size_t>(block.level), '#') + " " + heading_words(block.words));
    } else if (block.kind == DraftKind::table) {
      table(block);
    } else if (block.kind == DraftKind::picture) {
      picture(block);
    } else {
      const bool quotation = block.kind == DraftKind::quotation;
      InkedText words = quotation ? without_whole(InkKind::italic, block.words) : block.words;
      if (is_beside_its_table(i)) words = without_whole(InkKind::bold, std::move(words));
      std::string text = markdown_inline(words);
      if (quotation) {
        const std::size_t speaker = text.rfind("\\\n");  // the parser wants a paragraph of its own
        if (speaker != std::string::npos && begins_with_dash(std::string_view(text).substr(speaker + 2)))
          text.replace(speaker, 2, "\n\n");
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
          text.insert(at + 1, text[at + 1] == '\n' ? ">" : "> ");
        text.insert(0, "> ");
      }
      line(text);
    }
    for (const Review& review : block.reviews) comment(review);
  }

  void picture(const DraftBlock& block) {
    const std::string path =
        fmt::format("images/{}-{}.{}", id_, out_.pictures.size() + 1, block.picture->ending);
    out_.pictures.push_back({path, block.picture});
    const std::string caption = caption_beside(block);
    const std::string title = caption.empty() ? "" : " " + double_quoted(caption);
    line(fmt::format("![{}](../{}{})", markdown_inline({alternative_text(block), {}}), path, title));
    comment({block.spot, "describe the picture for those who cannot see it"});
  }

  // "Table 1: What each district asked for", in bold letters as the head of the table below it.
  bool is_beside_its_table(std::size_t i) const {
    const std::vector<DraftBlock>& blocks = draft_.blocks;
    const auto is_table = [&](std::size_t at) {
      return at < blocks.size() && blocks[at].kind == DraftKind::table;
    };
    return blocks[i].looks.caption && (is_table(i + 1) || (i > 0 && is_table(i - 1)));
  }

  // A `#` at its end would be taken for a closing sign.
  static std::string heading_words(const InkedText& words) {
    std::string text = markdown_inline(without_whole(InkKind::italic, words), InlinePlace::heading);
    if (text.ends_with('#')) text.insert(text.size() - 1, "\\");
    return text;
  }

  void item(std::size_t i) {
    const DraftBlock& block = draft_.blocks[i];
    const DraftBlock* before = i == 0 ? nullptr : &draft_.blocks[i - 1];
    const bool goes_on = before != nullptr && before->kind == DraftKind::item;
    // A list within an item that does not begin with 1 would be words of that item.
    const bool other_list = goes_on && before->ordered != block.ordered && before->depth >= block.depth;
    const bool odd_start = goes_on && block.ordered && block.number != 1 && before->depth < block.depth;
    if (!goes_on || other_list || odd_start) line();
    constexpr std::size_t indent = 4;  // enough below any marker
    const auto spaces = indent * (static_cast<std::size_t>(block.depth) - 1);
    const std::string marker = block.ordered ? fmt::format("{}. ", block.number) : "- ";
    std::string text = markdown_inline(block.words);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
      text.insert(at + 1, std::string(spaces + marker.size(), ' '));
    for (const Review& review : block.reviews) {
      out_.reviews.push_back({review, {}, line_});
      text += fmt::format(" <!-- review: {} -->", comment_words(review.text));
    }
    line(std::string(spaces, ' ') + marker + text);
  }

  void table(const DraftBlock& block) {
    std::size_t columns = 1;
    for (const auto& row : block.rows) columns = std::max(columns, row.size());
    bool head = true;
    for (const auto& row : block.rows) {
      std::string text = "|";
      for (std::size_t c = 0; c < columns; ++c)
        text += " " +
                (c < row.size() ? markdown_inline(row[c], head ? InlinePlace::head_cell : InlinePlace::cell)
                                : std::string()) +
                " |";
      line(text);
      if (!head) continue;
      head = false;
      std::string rule = "|";
      for (std::size_t c = 0; c < columns; ++c) rule += "---|";
      line(rule);
    }
  }

  const Draft& draft_;
  std::string_view id_;
  WrittenDraft out_;
  int line_ = 1;  // the line that comes next
};

}  // namespace

std::string alternative_text(const DraftBlock& picture) {
  return picture.description.empty() ? "a picture" : without_breaks(picture.description);
}

std::string caption_beside(const DraftBlock& picture) {
  return without_breaks(picture.words.text);
}

WrittenDraft write_draft(const Draft& draft, std::string_view id) {
  return DraftWriter(draft, id).write();
}

WrittenDraft write_front_anew(const Draft& draft, const WrittenDraft& before) {
  return DraftWriter(draft).write_front_before(before);
}

}  // namespace commonplace
