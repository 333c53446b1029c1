#include "import/pdf/marks.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <optional>
#include <string>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFTokenizer.hh>

#include "import/ink_builder.h"

namespace commonplace {
namespace {

constexpr int most_nested = 8;              // forms within forms
constexpr int most_forms = 2'000;           // of a page: each may draw others
constexpr std::size_t most_operands = 16;   // of an operator that we know: 6
constexpr std::size_t most_marks = 20'000;  // of a page; a map has more and means nothing to us

Box box_of(QPDFObjectHandle rectangle) {
  const QPDFObjectHandle::Rectangle r = rectangle.getArrayAsRectangle();
  return {r.llx, r.lly, r.urx, r.ury};
}

Box transformed(const QPDFMatrix& matrix, const Box& box) {
  const QPDFObjectHandle::Rectangle r = matrix.transformRectangle({box.left, box.top, box.right, box.bottom});
  return {r.llx, r.lly, r.urx, r.ury};
}

// From the page's own coordinates to points from its upper left corner as it is shown.
QPDFMatrix upright(QPDFPageObjectHelper& page) {
  const Box crop = box_of(page.getCropBox());
  QPDFObjectHandle turned = page.getAttribute("/Rotate", false);
  const int degrees = turned.isInteger() ? ((turned.getIntValueAsInt() % 360) + 360) % 360 : 0;
  if (degrees == 90) return {0, 1, 1, 0, -crop.top, -crop.left};
  if (degrees == 180) return {-1, 0, 0, 1, crop.right, -crop.top};
  if (degrees == 270) return {0, -1, -1, 0, crop.bottom, crop.right};
  return {1, 0, 0, -1, -crop.left, crop.bottom};
}

// Follows a page's drawing, operator by operator (ISO 32000-1, annex A), as far as it must to know where
// pictures and shapes come to stand. What limits or colours them it does not ask.
class Drawing : public QPDFObjectHandle::TokenFilter {
 public:
  Drawing(PdfPage& page, QPDFMatrix matrix, const QPDFObjectHandle& resources, int depth, int& forms)
      : page_(page), matrix_(matrix), resources_(resources), depth_(depth), forms_(forms) {}

  void handleToken(const QPDFTokenizer::Token& token) override {
    const QPDFTokenizer::token_type_e type = token.getType();
    if (type == QPDFTokenizer::tt_integer || type == QPDFTokenizer::tt_real) {
      if (numbers_.size() < most_operands) numbers_.push_back(std::strtod(token.getValue().c_str(), nullptr));
    } else if (type == QPDFTokenizer::tt_name) {
      name_ = token.getValue();
    } else if (type == QPDFTokenizer::tt_inline_image) {
      add_picture();
    } else if (type == QPDFTokenizer::tt_word) {
      obey(token.getValue());
      numbers_.clear();
    }
  }

 private:
  double number(std::size_t at) const { return numbers_.at(at); }
  bool has_numbers(std::size_t count) const { return numbers_.size() == count; }

  void obey(const std::string& name) {
    if (name == "q") {
      if (saved_.size() < 1000) saved_.push_back(matrix_);
    } else if (name == "Q" && !saved_.empty()) {
      matrix_ = saved_.back();
      saved_.pop_back();
    } else if (name == "cm" && has_numbers(6)) {
      matrix_.concat({number(0), number(1), number(2), number(3), number(4), number(5)});
    } else if (name == "re" && has_numbers(4)) {
      extend({number(0), number(1), number(0) + number(2), number(1) + number(3)});
    } else if ((name == "m" || name == "l") && has_numbers(2)) {
      extend({number(0), number(1), number(0), number(1)});
    } else if (name == "c" && has_numbers(6)) {
      for (std::size_t i = 0; i < 6; i += 2) extend({number(i), number(i + 1), number(i), number(i + 1)});
    } else if ((name == "v" || name == "y") && has_numbers(4)) {
      for (std::size_t i = 0; i < 4; i += 2) extend({number(i), number(i + 1), number(i), number(i + 1)});
    } else if (name == "n") {
      path_.reset();
    } else if (is_painting(name)) {
      if (path_ && page_.shapes.size() < most_marks) page_.shapes.push_back(*path_);
      path_.reset();
    } else if (name == "Do") {
      draw(name_);
    }
  }

  static bool is_painting(const std::string& name) {
    return name.size() <= 2 && std::string_view("SsfFBb").find(name.front()) != std::string_view::npos &&
           (name.size() == 1 || name[1] == '*');
  }

  void extend(const Box& points) {
    const Box box = transformed(matrix_, points);
    if (path_) {
      path_->add(box);
    } else {
      path_ = box;
    }
  }

  void add_picture() {
    if (page_.pictures.size() < most_marks) page_.pictures.push_back(transformed(matrix_, {0, 0, 1, 1}));
  }

  void draw(const std::string& name) {
    QPDFObjectHandle all = resources_.isDictionary() ? resources_.getKey("/XObject") : QPDFObjectHandle();
    if (!all.isInitialized() || !all.isDictionary()) return;
    QPDFObjectHandle object = all.getKey(name);
    if (object.isImage(false)) {
      add_picture();
    } else if (object.isFormXObject() && depth_ < most_nested && forms_++ < most_forms) {
      QPDFMatrix matrix = matrix_;
      QPDFObjectHandle own = object.getDict().getKey("/Matrix");
      if (own.isMatrix()) matrix.concat(QPDFMatrix(own.getArrayAsMatrix()));
      QPDFObjectHandle resources = object.getDict().getKey("/Resources");
      Drawing within(page_, matrix, resources.isDictionary() ? resources : resources_, depth_ + 1, forms_);
      QPDFPageObjectHelper(object).filterContents(&within);
    }
  }

  PdfPage& page_;
  QPDFMatrix matrix_;
  QPDFObjectHandle resources_;
  int depth_;
  int& forms_;
  std::vector<QPDFMatrix> saved_;
  std::vector<double> numbers_;  // before the next operator
  std::string name_;             // the last name before it
  std::optional<Box> path_;
};

void read_links(QPDFPageObjectHelper& from, const QPDFMatrix& matrix, PdfPage& page) {
  for (QPDFAnnotationObjectHelper& annotation : from.getAnnotations("/Link")) {
    QPDFObjectHandle object = annotation.getObjectHandle();
    QPDFObjectHandle action = object.getKey("/A");
    QPDFObjectHandle address = action.isDictionary() ? action.getKey("/URI") : QPDFObjectHandle::newNull();
    QPDFObjectHandle place = object.getKey("/Rect");
    if (!address.isString() || !place.isRectangle() || !is_web_address(address.getUTF8Value())) continue;
    page.links.push_back({transformed(matrix, box_of(place)), address.getUTF8Value()});
  }
}

}  // namespace

void read_pdf_marks(std::string_view bytes, std::vector<PdfPage>& pages) {
  const auto attempt = [](const auto& action) {
    try {
      action();
    } catch (const std::exception&) {
      // The words are there all the same: a damaged page has no links.
      return;
    }
  };
  QPDF file;
  file.setSuppressWarnings(true);
  std::vector<QPDFPageObjectHelper> theirs;
  attempt([&] {
    file.processMemoryFile("", bytes.data(), bytes.size());
    theirs = QPDFPageDocumentHelper(file).getAllPages();
  });
  for (std::size_t i = 0; i < std::min(pages.size(), theirs.size()); ++i) {
    attempt([&] {
      const QPDFMatrix matrix = upright(theirs[i]);
      read_links(theirs[i], matrix, pages[i]);
      int forms = 0;
      Drawing drawing(pages[i], matrix, theirs[i].getAttribute("/Resources", false), 0, forms);
      theirs[i].filterContents(&drawing);
    });
  }
}

}  // namespace commonplace
