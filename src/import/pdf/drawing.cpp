#include "import/pdf/drawing.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFTokenizer.hh>

namespace commonplace {
namespace {

constexpr int most_nested = 8;              // forms within forms
constexpr int most_forms = 2'000;           // of a page: each may draw others
constexpr std::size_t most_operands = 16;   // of an operator that we know: 6
constexpr std::size_t most_marks = 20'000;  // of a page; a map has more and means nothing to us
constexpr std::size_t most_texts = 20'000;  // of a page: letters that are placed one by one
constexpr std::size_t most_saved = 1'000;   // states of the drawing, of marked content
constexpr double mean_width = 0.5;          // of a letter, in sizes of its font, where only that is asked

struct Font {
  bool two_bytes = false;
  bool has_unicode = true;
  std::string name;
};

// Letters of a font that names its glyphs by number alone, with no table from numbers to characters, cannot
// be read: poppler takes the numbers for letters, "PLOOLyIRULQWEDQ".
Font font_of(QPDFObjectHandle font) {
  Font found;
  if (!font.isDictionary()) return found;
  found.two_bytes = font.getKey("/Subtype").isNameAndEquals("/Type0");
  QPDFObjectHandle name = font.getKey("/BaseFont");
  if (name.isName()) found.name = name.getName().substr(1);
  if (!found.two_bytes) return found;
  QPDFObjectHandle parts = font.getKey("/DescendantFonts");
  QPDFObjectHandle part = parts.isArray() && parts.getArrayNItems() > 0 ? parts.getArrayItem(0) : parts;
  QPDFObjectHandle system = part.isDictionary() ? part.getKey("/CIDSystemInfo") : QPDFObjectHandle::newNull();
  QPDFObjectHandle ordering =
      system.isDictionary() ? system.getKey("/Ordering") : QPDFObjectHandle::newNull();
  const bool by_number = ordering.isString() && ordering.getUTF8Value() == "Identity";
  found.has_unicode = !by_number || font.hasKey("/ToUnicode");
  return found;
}

// Follows a page's drawing, operator by operator (ISO 32000-1, annex A), as far as it must to know where
// letters, pictures and shapes come to be drawn. What limits or colors them it does not ask.
class Pen : public QPDFObjectHandle::TokenFilter {
 public:
  Pen(PdfDrawing& drawing, QPDFMatrix matrix, QPDFObjectHandle resources, QPDFObjGen stream, int depth,
      int& forms)
      : drawing_(drawing),
        matrix_(matrix),
        resources_(std::move(resources)),
        content_(stream, not_marked),
        depth_(depth),
        forms_(forms) {}

  void handleToken(const QPDFTokenizer::Token& token) override {
    switch (token.getType()) {
      case QPDFTokenizer::tt_integer:
      case QPDFTokenizer::tt_real: {
        const double number = std::strtod(token.getValue().c_str(), nullptr);
        if (last_name_ == "/MCID" && !mcid_) mcid_ = static_cast<int>(number);
        if (letters_ > 0) {  // between the strings of TJ
          kerning_ += number;
        } else if (numbers_.size() < most_operands) {
          numbers_.push_back(number);
        }
        break;
      }
      case QPDFTokenizer::tt_name:
        last_name_ = token.getValue();
        if (first_name_.empty()) first_name_ = last_name_;
        break;
      case QPDFTokenizer::tt_string:
        letters_ += token.getValue().size();
        break;
      case QPDFTokenizer::tt_inline_image:
        add_picture({});
        break;
      case QPDFTokenizer::tt_word:
        obey(token.getValue());
        numbers_.clear();
        first_name_.clear();
        last_name_.clear();
        mcid_.reset();
        letters_ = 0;
        kerning_ = 0;
        break;
      default:
        break;
    }
  }

 private:
  double number(std::size_t at) const { return numbers_.at(at); }
  bool has_numbers(std::size_t count) const { return numbers_.size() == count; }
  QPDFMatrix six() const { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

  void obey(const std::string& name) {
    if (!obey_state(name) && !obey_text(name) && !obey_marks(name)) obey_path(name);
  }

  bool obey_state(const std::string& name) {
    if (name == "q") {
      if (saved_.size() < most_saved) saved_.push_back(matrix_);
    } else if (name == "Q") {
      if (saved_.empty()) return true;
      matrix_ = saved_.back();
      saved_.pop_back();
    } else if (name == "cm" && has_numbers(6)) {
      matrix_.concat(six());
    } else if (name == "Do") {
      draw(last_name_);
    } else {
      return false;
    }
    return true;
  }

  bool obey_text(const std::string& name) {
    if (name == "BT") {
      set_line(QPDFMatrix());
    } else if (name == "Tm" && has_numbers(6)) {
      set_line(six());
    } else if ((name == "Td" || name == "TD") && has_numbers(2)) {
      if (name == "TD") leading_ = -number(1);
      move_line(number(0), number(1));
    } else if (name == "T*") {
      move_line(0, -leading_);
    } else if (name == "TL" && has_numbers(1)) {
      leading_ = number(0);
    } else if (name == "Tf" && has_numbers(1)) {
      size_ = number(0);
      set_font(last_name_);
    } else if (name == "Tj" || name == "TJ") {
      show();
    } else if (name == "'" || name == "\"") {
      move_line(0, -leading_);
      show();
    } else {
      return false;
    }
    return true;
  }

  bool obey_marks(const std::string& name) {
    if (name == "BMC" || name == "BDC") {
      if (outer_.size() < most_saved) outer_.push_back(content_.second);
      if (first_name_ == "/Artifact") {
        content_.second = marked_artifact;
      } else if (name == "BDC") {
        if (const std::optional<int> id = mcid_ ? mcid_ : named_mcid()) content_.second = *id;
      }
    } else if (name == "EMC") {
      if (outer_.empty()) return true;
      content_.second = outer_.back();
      outer_.pop_back();
    } else {
      return false;
    }
    return true;
  }

  void obey_path(const std::string& name) {
    if (name == "re" && has_numbers(4)) {
      begin_path();
      extend({number(0), number(1), number(0) + number(2), number(1) + number(3)});
    } else if ((name == "m" || name == "l") && has_numbers(2)) {
      if (name == "m") begin_path();
      extend({number(0), number(1), number(0), number(1)});
    } else if (name == "c" && has_numbers(6)) {
      for (std::size_t i = 0; i < 6; i += 2) extend({number(i), number(i + 1), number(i), number(i + 1)});
    } else if ((name == "v" || name == "y") && has_numbers(4)) {
      for (std::size_t i = 0; i < 4; i += 2) extend({number(i), number(i + 1), number(i), number(i + 1)});
    } else if (name == "n") {
      paths_.clear();
    } else if (is_painting(name)) {
      for (const std::optional<Box>& path : paths_)
        if (path && drawing_.shapes.size() < most_marks) drawing_.shapes.push_back(*path);
      paths_.clear();
    }
  }

  static bool is_painting(const std::string& name) {
    return name.size() <= 2 && std::string_view("SsfFBb").find(name.front()) != std::string_view::npos &&
           (name.size() == 1 || name[1] == '*');
  }

  // A grid may be drawn at one go: each of its lines is a shape.
  void begin_path() {
    if (paths_.size() < most_marks) paths_.emplace_back();
  }
  void extend(const Box& points) {
    const Box box = transformed(matrix_, points);
    if (paths_.empty()) paths_.emplace_back();
    std::optional<Box>& path = paths_.back();
    if (path) {
      path->add(box);
    } else {
      path = box;
    }
  }

  QPDFObjectHandle resource(const char* kind, const std::string& name) {
    QPDFObjectHandle all = resources_.isDictionary() ? resources_.getKey(kind) : QPDFObjectHandle::newNull();
    return all.isDictionary() ? all.getKey(name) : QPDFObjectHandle::newNull();
  }

  std::optional<int> named_mcid() {
    QPDFObjectHandle properties = resource("/Properties", last_name_);
    if (!properties.isDictionary()) return {};
    QPDFObjectHandle id = properties.getKey("/MCID");
    return id.isInteger() ? std::optional(id.getIntValueAsInt()) : std::nullopt;
  }

  void set_line(const QPDFMatrix& matrix) {
    line_ = matrix;
    advance_ = 0;
  }
  void move_line(double x, double y) {
    QPDFMatrix moved = line_;
    moved.translate(x, y);
    set_line(moved);
  }

  void set_font(const std::string& name) {
    const auto [font, is_new] = fonts_.try_emplace(name);
    if (is_new) font->second = font_of(resource("/Font", name));
    font_ = &font->second;
  }

  // Widths of letters are not looked up: nearly every stretch of marked content sets its own place.
  void show() {
    if (letters_ == 0) return;
    if (font_ != nullptr && !font_->has_unicode) drawing_.fonts_without_unicode.insert(font_->name);
    QPDFMatrix matrix = matrix_;
    matrix.concat(line_);
    DrawnText text{0, 0, content_};
    matrix.transform(advance_, 0, text.x, text.y);
    if (drawing_.texts.size() < most_texts) drawing_.texts.push_back(text);
    const std::size_t letters = font_ != nullptr && font_->two_bytes ? letters_ / 2 : letters_;
    advance_ += (static_cast<double>(letters) * mean_width - kerning_ / 1000) * size_;
  }

  void add_picture(const QPDFObjectHandle& image) {
    if (drawing_.pictures.size() < most_marks)
      drawing_.pictures.push_back({transformed(matrix_, {0, 0, 1, 1}), image, content_});
  }

  void draw(const std::string& name) {
    QPDFObjectHandle object = resource("/XObject", name);
    if (object.isImage(false)) {
      add_picture(object);
    } else if (object.isFormXObject() && depth_ < most_nested && forms_++ < most_forms) {
      QPDFMatrix matrix = matrix_;
      QPDFObjectHandle own = object.getDict().getKey("/Matrix");
      if (own.isMatrix()) matrix.concat(QPDFMatrix(own.getArrayAsMatrix()));
      QPDFObjectHandle resources = object.getDict().getKey("/Resources");
      Pen within(drawing_, matrix, resources.isDictionary() ? resources : resources_, object.getObjGen(),
                 depth_ + 1, forms_);
      if (content_.second != not_marked) within.content_ = content_;  // all of the form is that content
      QPDFPageObjectHelper(object).filterContents(&within);
    }
  }

  PdfDrawing& drawing_;
  QPDFMatrix matrix_;
  QPDFObjectHandle resources_;
  MarkedContent content_;   // that is being drawn
  std::vector<int> outer_;  // numbers of the marked contents around it
  int depth_;
  int& forms_;
  std::vector<QPDFMatrix> saved_;
  std::vector<double> numbers_;         // before the next operator
  std::string first_name_, last_name_;  // before it
  std::optional<int> mcid_;             // the same
  std::size_t letters_ = 0;             // bytes of the strings before it
  double kerning_ = 0;                  // numbers between them
  QPDFMatrix line_;                     // of the text
  double advance_ = 0;                  // since its beginning, about
  double leading_ = 0, size_ = 0;       // of the text
  const Font* font_ = nullptr;
  std::map<std::string, Font> fonts_;
  std::vector<std::optional<Box>> paths_;  // that are not painted yet
};

}  // namespace

Box box_of_array(QPDFObjectHandle rectangle) {
  const QPDFObjectHandle::Rectangle r = rectangle.getArrayAsRectangle();
  return {r.llx, r.lly, r.urx, r.ury};
}

Box transformed(const QPDFMatrix& matrix, const Box& box) {
  const QPDFObjectHandle::Rectangle r = matrix.transformRectangle({box.left, box.top, box.right, box.bottom});
  return {r.llx, r.lly, r.urx, r.ury};
}

QPDFMatrix shown_matrix(QPDFPageObjectHelper& page) {
  const Box crop = box_of_array(page.getCropBox());
  QPDFObjectHandle turned = page.getAttribute("/Rotate", false);
  const int degrees = turned.isInteger() ? ((turned.getIntValueAsInt() % 360) + 360) % 360 : 0;
  if (degrees == 90) return {0, 1, 1, 0, -crop.top, -crop.left};
  if (degrees == 180) return {-1, 0, 0, 1, crop.right, -crop.top};
  if (degrees == 270) return {0, -1, -1, 0, crop.bottom, crop.right};
  return {1, 0, 0, -1, -crop.left, crop.bottom};
}

PdfDrawing read_drawing(QPDFPageObjectHelper& page) {
  PdfDrawing drawing;
  int forms = 0;
  Pen pen(drawing, shown_matrix(page), page.getAttribute("/Resources", false),
          page.getObjectHandle().getObjGen(), 0, forms);
  page.filterContents(&pen);
  return drawing;
}

}  // namespace commonplace
