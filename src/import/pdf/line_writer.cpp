#include "import/pdf/line_writer.h"

#include "base/utf8.h"

namespace commonplace {
namespace {

// A raised figure has a little room before it that is no space.
bool has_space(const PdfLine& line, const PdfWord& before, const PdfWord& word) {
  const double gap = (word.box.left - before.box.right) / line.size;
  return line.is_raised(word) ? gap > 0.3 : before.space_after || gap > 0.15;
}

InkLooks in_common(const InkLooks& a, const InkLooks& b) {
  InkLooks both;
  both.bold = a.bold && b.bold;
  both.italic = a.italic && b.italic;
  if (a.link == b.link) both.link = a.link;
  return both;
}

}  // namespace

void LineWriter::write(const PdfLine& line, const PdfWord* sign) {
  const PdfWord* before = nullptr;
  for (const PdfWord* word : line.words) {
    InkLooks looks;
    looks.bold = word->bold;
    looks.italic = word->italic;
    looks.superscript = word == sign || line.is_raised(*word);
    looks.link = link_at(*word, word->box.left);
    if (before == nullptr) {
      if (!builder_.empty()) builder_.append("\n", in_common(last_, looks));
    } else if (has_space(line, *before, *word)) {
      builder_.append(" ", in_common(last_, looks));
    }
    write(*word, looks);
    last_ = looks;
    before = word;
  }
}

// A link may end within a word, before its full stop. Leaves in `looks` how the word ends.
void LineWriter::write(const PdfWord& word, InkLooks& looks) {
  double left = word.box.left;
  std::size_t at = 0;
  for (const double right : word.ends) {
    const std::size_t begin = at;
    next_character(word.text, at);
    looks.link = link_at(word, (left + right) / 2);
    builder_.append(std::string_view(word.text).substr(begin, at - begin), looks);
    left = right;
  }
}

std::string LineWriter::link_at(const PdfWord& word, double x) const {
  for (const PdfLink& link : page_.links)
    if (link.box.holds(x, word.box.centre_y())) return link.address;
  return {};
}

}  // namespace commonplace
