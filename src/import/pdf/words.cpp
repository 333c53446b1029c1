#include "import/pdf/words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "import/pdf/letter_spacing.h"

namespace commonplace {
namespace {

constexpr char32_t no_break_space = U'\u00A0';

bool has_any(const std::string& name, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts,
                             [&](std::string_view part) { return name.find(part) != std::string::npos; });
}

// The character at `at` of UTF-16 text, which may be damaged; moves `at` past it.
char32_t next_utf16(const poppler::ustring& text, std::size_t& at) {
  const char32_t first = text[at++];
  if (first < 0xD800 || first > 0xDFFF) return first;
  const char32_t second = at < text.size() ? text[at] : 0;
  if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF) return U'\uFFFD';
  ++at;
  return 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00);
}

// Fonts that a document embeds say their weight in their name alone: `ABCDEF+Georgia-BoldItalic`.
void read_font(const std::string& font, PdfWord& word) {
  const std::string name = ascii_lower(font.substr(font.find('+') + 1));
  word.bold = has_any(name, {"bold", "black", "heavy", "-bd", "demi"});
  word.italic = has_any(name, {"italic", "oblique", "-it", "slanted"});
}

void append(PdfWord& word, char32_t character, const Box& box) {
  if (word.ends.empty()) word.box = box;
  word.box.add(box);
  append_character(word.text, character);
  word.ends.push_back(box.right);
}

Box upright_box(const poppler::rectf& shown, const PdfPage& page) {
  return page.undo_turn({shown.left(), shown.top(), shown.right(), shown.bottom()});
}

// A box of poppler's holds what is printed without a space, in whatever fonts.
void read_words(const poppler::text_box& from, PdfPage& page) {
  std::vector<PdfWord>& words = page.words;
  const poppler::ustring text = from.text();
  const Box whole = upright_box(from.bbox(), page);
  std::string font;
  PdfWord word;
  const std::size_t first = words.size();
  for (std::size_t i = 0; i < text.size();) {
    const Box place = upright_box(from.char_bbox(i), page);
    const std::string its_font = from.has_font_info() ? from.get_font_name(static_cast<int>(i)) : "";
    const char32_t character = next_utf16(text, i);
    if (word.ends.empty() || its_font != font) {
      PdfWord next;
      read_font(font = its_font, next);
      if (word.ends.empty() || next.bold != word.bold || next.italic != word.italic) {
        if (!word.ends.empty()) words.push_back(std::move(word));
        word = std::move(next);
      }
    }
    const bool unknown = text.size() == 1 && (character < U'\t' || (character > U'\r' && character < U' '));
    if ((character <= U' ' && !unknown) || character == no_break_space) continue;
    // Where glyphs and characters are not one to one poppler knows no place for the last ones.
    const bool known = place.width() > 0;
    append(word, character,
           known ? Box{place.left, whole.top, place.right, whole.bottom}
                 : Box{whole.right, whole.top, whole.right, whole.bottom});
  }
  if (!word.ends.empty()) words.push_back(std::move(word));
  for (std::size_t i = first; i < words.size(); ++i) {
    words[i].turn = (from.rotation() - page.turn + 4) % 4;
    words[i].size = from.has_font_info() && from.get_font_size() > 0 ? from.get_font_size() : whole.height();
    words[i].space_after = i + 1 == words.size() && from.has_space_after();
    words[i].spacing = letter_spacing_of(words[i]);
  }
}

bool is_unknown(const PdfWord& word) {
  if (word.ends.size() != 1) return false;
  std::size_t at = 0;
  const char32_t c = next_character(word.text, at);
  return c < U' ' || (c >= 0x7F && c < 0xA0) || c == 0xFFFD;
}

// A font may not say which letters it shows. What such a font shows alone before the words of a line is a
// bullet, as in lists by LaTeX (code 136 of its text symbols); among words it is nothing that could be
// written.
void read_unknown_bullets(std::vector<PdfWord>& words) {
  constexpr double least_gap = 0.2, widest_gap = 2.5;  // letter sizes
  constexpr std::size_t most = 500;                    // of a page; more are a text that cannot be read
  if (static_cast<std::size_t>(std::ranges::count_if(words, is_unknown)) > most) return;
  for (PdfWord& word : words) {
    if (!is_unknown(word) || word.turn != 0) continue;
    bool before = false, behind = false;
    for (const PdfWord& other : words) {
      if (&other == &word || other.turn != 0 || other.box.shared_height(word.box) < 0.3) continue;
      const double left = word.box.left - other.box.right, right = other.box.left - word.box.right;
      before = before || (left > -word.size && left < widest_gap * word.size);
      behind = behind || (right > least_gap * other.size && right < widest_gap * other.size);
    }
    if (behind && !before) word.text = "•";
  }
}

// The direction that most letters of a page run in: a table set sideways, or a scan that was put in the
// wrong way round, is read by turning the page, as its reader does.
int turn_of(const std::vector<poppler::text_box>& boxes) {
  std::array<std::size_t, 4> letters{};
  for (const poppler::text_box& box : boxes)
    letters.at(static_cast<std::size_t>(box.rotation()) % letters.size()) += box.text().size();
  return static_cast<int>(std::ranges::max_element(letters) - letters.begin());
}

PdfPage read_page(const poppler::page& page) {
  PdfPage read;
  const poppler::rectf place = page.page_rect();
  const std::vector<poppler::text_box> boxes = page.text_list(poppler::page::text_list_include_font);
  read.turn = turn_of(boxes);
  read.width = read.turn % 2 == 0 ? place.width() : place.height();
  read.height = read.turn % 2 == 0 ? place.height() : place.width();
  for (const poppler::text_box& box : boxes) read_words(box, read);
  join_spaced_letters(read.words);
  read_unknown_bullets(read.words);
  std::erase_if(read.words, is_unknown);
  return read;
}

}  // namespace

std::optional<PdfFile> read_pdf_words(std::string_view bytes, const SourcePath& source,
                                      Diagnostics& diagnostics) {
  // poppler mends what it can, and says so on the error stream, where it would help nobody.
  poppler::set_debug_error_function([](const std::string& /*message*/, void* /*unused*/) {}, nullptr);
  const auto refuse = [&](std::string text, std::string help) {
    diagnostics.push_back(error_at({source, 0, 0}, std::move(text), std::move(help)));
    return std::nullopt;
  };
  const auto length = static_cast<int>(std::min<std::size_t>(bytes.size(), std::numeric_limits<int>::max()));
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), length));
  if (document && document->is_locked()) {
    return refuse("the PDF opens only with a password",
                  "open it with its password, print it to a new PDF and import that");
  }
  if (!document || document->pages() < 1) {
    return refuse("the PDF is damaged: none of its pages can be read",
                  "open it in a PDF viewer, print it to a new PDF and import that; or ask for another copy");
  }
  PdfFile file;
  const poppler::byte_array title = document->get_title().to_utf8();
  file.title.assign(title.begin(), title.end());
  for (int number = 0; number < document->pages(); ++number) {
    const std::unique_ptr<poppler::page> page(document->create_page(number));
    file.pages.push_back(page ? read_page(*page) : PdfPage{});
  }
  return file;
}

}  // namespace commonplace
