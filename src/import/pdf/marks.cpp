#include "import/pdf/marks.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <map>
#include <set>
#include <string>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "import/ink_builder.h"
#include "import/pdf/drawing.h"
#include "import/pdf/picture_files.h"
#include "import/pdf/tags.h"

namespace commonplace {
namespace {

constexpr double smallest_picture = 24;  // points; smaller ones are ornaments
constexpr double whole_page = 0.85;      // of its area: a picture of more is the paper
constexpr double baseline = 0.2;         // of the size: about so far letters reach below their line
constexpr std::size_t most_bookmarks = 10'000;

template <class Action>
bool attempt(const Action& action) {
  try {
    action();
    return true;
  } catch (const std::exception&) {
    return false;  // the words are there all the same: a damaged page has no links
  }
}

void read_links(QPDFPageObjectHelper& from, PdfPage& page) {
  const QPDFMatrix matrix = shown_matrix(from);
  for (QPDFAnnotationObjectHelper& annotation : from.getAnnotations("/Link")) {
    QPDFObjectHandle object = annotation.getObjectHandle();
    QPDFObjectHandle action = object.getKey("/A");
    QPDFObjectHandle address = action.isDictionary() ? action.getKey("/URI") : QPDFObjectHandle::newNull();
    QPDFObjectHandle place = object.getKey("/Rect");
    if (!address.isString() || !place.isRectangle() || !is_web_address(address.getUTF8Value())) continue;
    page.links.push_back({page.undo_turn(transformed(matrix, box_of_array(place))), address.getUTF8Value()});
  }
}

// The letters drawn last before a word on its line are the ones it belongs to.
void tag_words(const PdfDrawing& drawing, const TaggedContent& tagged, const PdfTag* artifact,
               PdfPage& page) {
  if (tagged.tags.empty()) return;
  std::multimap<double, std::pair<double, MarkedContent>> texts;  // by height
  for (const DrawnText& text : drawing.texts) {
    const Box at = page.undo_turn({text.x, text.y, text.x, text.y});
    texts.emplace(at.top, std::pair(at.left, text.content));
  }
  for (PdfWord& word : page.words) {
    if (word.turn != 0) continue;
    const double height = word.box.bottom - baseline * word.size;
    const double reach = 0.4 * word.size;
    const std::pair<double, MarkedContent>* best = nullptr;
    const auto end = texts.upper_bound(height + reach);
    for (auto text = texts.lower_bound(height - reach); text != end; ++text) {
      const double left = text->second.first;
      if (left <= word.box.left + 0.3 * word.size && (best == nullptr || left > best->first))
        best = &text->second;
    }
    if (best == nullptr) continue;
    if (best->second.second == marked_artifact) {
      word.tag = artifact;
    } else if (const auto found = tagged.tags.find(best->second); found != tagged.tags.end()) {
      word.tag = found->second;
    }
  }
}

void take_pictures(const PdfDrawing& drawing, const TaggedContent& tagged, PictureFiles& files,
                   PdfPage& page) {
  for (const DrawnPicture& drawn : drawing.pictures) {
    PdfPicture picture;
    picture.box = page.undo_turn(drawn.box);
    const bool is_paper = picture.box.width() * picture.box.height() > whole_page * page.width * page.height;
    if (std::min(picture.box.width(), picture.box.height()) < smallest_picture || is_paper) continue;
    QPDFObjectHandle image = drawn.image;
    if (image.isInitialized()) picture.file = files.file_of(image);
    const auto words = tagged.alternates.find(drawn.content);
    if (words != tagged.alternates.end()) picture.words = words->second;
    page.pictures.push_back(std::move(picture));
  }
}

// Tags that reach few words are worse than none.
void settle_tags(PdfFile& file) {
  constexpr double enough = 0.6, nearly_all = 0.9;
  std::size_t words = 0, tagged = 0;
  bool headings = false;
  for (const PdfPage& page : file.pages) {
    for (const PdfWord& word : page.words) {
      ++words;
      if (word.tag == nullptr) continue;
      ++tagged;
      headings = headings || word.tag->kind == PdfTag::Kind::heading;
    }
  }
  const double share = words == 0 ? 0 : static_cast<double>(tagged) / static_cast<double>(words);
  file.fully_tagged = headings && share >= nearly_all;
  if (share >= enough) return;
  for (PdfPage& page : file.pages)
    for (PdfWord& word : page.words) word.tag = nullptr;
}

void add_bookmarks(std::vector<QPDFOutlineObjectHelper> entries, int level,
                   const std::map<QPDFObjGen, std::size_t>& pages, std::vector<PdfBookmark>& found) {
  for (QPDFOutlineObjectHelper& entry : entries) {
    if (found.size() >= most_bookmarks) return;
    const auto page = pages.find(entry.getDestPage().getObjGen());
    if (page != pages.end()) found.push_back({entry.getTitle(), level, page->second});
    add_bookmarks(entry.getKids(), level + 1, pages, found);
  }
}

std::string list_of(const std::set<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "`" : ", `") + name + "`";
  return all;
}

}  // namespace

std::vector<PdfBookmark> read_pdf_marks(std::string_view bytes, PdfFile& file) {
  QPDF source;
  source.setSuppressWarnings(true);
  std::vector<QPDFPageObjectHelper> theirs;
  TaggedContent tagged;
  attempt([&] {
    source.processMemoryFile("", bytes.data(), bytes.size());
    theirs = QPDFPageDocumentHelper(source).getAllPages();
  });
  attempt([&] { tagged = read_structure_tree(source, file.tags); });
  file.tags.push_back({PdfTag::Kind::artifact, ""});
  const PdfTag* artifact = &file.tags.back();

  PictureFiles pictures;
  std::map<QPDFObjGen, std::size_t> numbers;
  for (std::size_t i = 0; i < std::min(file.pages.size(), theirs.size()); ++i) {
    PdfPage& page = file.pages[i];
    const int number = static_cast<int>(i) + 1;
    numbers[theirs[i].getObjectHandle().getObjGen()] = i;
    source.getWarnings();  // what was said before is not of this page
    PdfDrawing drawing;
    bool whole = attempt([&] { drawing = read_drawing(theirs[i]); });
    whole = source.getWarnings().empty() && whole;
    if (!whole)
      file.reviews.push_back(
          {{number, 0}, "this page is damaged, and words may be missing: compare it with the source"});
    attempt([&] { read_links(theirs[i], page); });
    for (const Box& shape : drawing.shapes) page.shapes.push_back(page.undo_turn(shape));
    tag_words(drawing, tagged, artifact, page);
    take_pictures(drawing, tagged, pictures, page);
    if (!drawing.fonts_without_unicode.empty())
      file.reviews.push_back({{number, 0},
                              "the font " + list_of(drawing.fonts_without_unicode) +
                                  " does not say which letters it shows: compare the words of this page"});
  }
  settle_tags(file);
  std::vector<PdfBookmark> bookmarks;
  attempt(
      [&] { add_bookmarks(QPDFOutlineDocumentHelper(source).getTopLevelOutlines(), 1, numbers, bookmarks); });
  return bookmarks;
}

}  // namespace commonplace
