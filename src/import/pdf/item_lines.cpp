#include <string_view>

#include "import/outline/bullets.h"
#include "import/pdf/tables.h"

namespace commonplace {
namespace {

// `12.`, `(b)`, `iv)`: figures, one letter, or small Roman numerals, closed by a full stop or bracket.
bool is_number_mark(std::string_view text) {
  if (text.starts_with('(')) text.remove_prefix(1);
  if (text.size() < 2 || text.size() > 5 || (text.back() != '.' && text.back() != ')')) return false;
  text.remove_suffix(1);
  return text.find_first_not_of("0123456789") == std::string_view::npos ||
         text.find_first_not_of("ivx") == std::string_view::npos ||
         (text.size() == 1 &&
          ((text.front() >= 'a' && text.front() <= 'z') || (text.front() >= 'A' && text.front() <= 'H')));
}

}  // namespace

bool is_item_mark(std::string_view word) {
  return is_bullet(word) || is_number_mark(word);
}

bool begins_item(const PdfLine& line) {
  return line.words.size() > 1 && is_item_mark(line.words.front()->text);
}

// A list leaves more room behind its bullets than a sentence behind a dash.
bool begins_weak_item(const PdfLine& line) {
  constexpr double wide_gap = 0.45;  // letter sizes
  if (!begins_item(line)) return false;
  const PdfWord &mark = *line.words[0], &next = *line.words[1];
  const bool weak = is_weak_bullet(mark.text) || is_number_mark(mark.text);
  return weak && next.box.left - mark.box.right < wide_gap * line.size;
}

}  // namespace commonplace
