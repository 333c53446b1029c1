#include "import/pdf_maker.h"

#include <map>
#include <memory>
#include <sstream>
#include <vector>

#include <fmt/format.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace commonplace::testing {
namespace {

constexpr double page_height = 792;

struct Page {
  std::string content;
  std::string links;
};

// A PDF string in the encoding WinAnsi.
std::string literal(std::string_view words) {
  std::string out = "(";
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words.substr(at).starts_with("•")) {
      out += "\\225";
      at += 2;
    } else if (words.substr(at).starts_with("¿")) {
      out += "\\210";
      at += 1;
    } else {
      if (words[at] == '(' || words[at] == ')' || words[at] == '\\') out += '\\';
      out += words[at];
    }
  }
  return out + ")";
}

class Writer {
 public:
  void read(const std::string& line) {
    std::istringstream in(line);
    std::string word;
    in >> word;
    double left = 0, top = 0, width = 0, height = 0;
    if (word == "page") {
      pages_.emplace_back();
    } else if (word == "link") {
      in >> left >> top >> width >> height >> word;
      pages_.back().links += fmt::format("<</Subtype/Link/Rect[{} {} {} {}]/A<</S/URI/URI({})>>>>", left,
                                         page_height - top - height, left + width, page_height - top, word);
    } else if (word == "picture") {
      in >> left >> top >> width >> height;
      pages_.back().content +=
          fmt::format("q {} 0 0 {} {} {} cm /Im Do Q\n", width, height, left, page_height - top - height);
    } else if (word == "rule") {
      in >> left >> top >> width >> height;
      pages_.back().content += fmt::format("{} {} m {} {} l S\n", left, page_height - top, left + width,
                                           page_height - top - height);
    } else if (word == "dot") {
      in >> left >> top >> width;
      pages_.back().content +=
          fmt::format("{} {} {} {} re f\n", left, page_height - top - width, width, width);
    } else if (!word.empty()) {
      write_words(std::stod(word), in);
    }
  }

  std::string finish() {
    std::string fonts, kids;
    for (const auto& [name, number] : fonts_)
      fonts += fmt::format(
          "/F{} <</Type/Font/Subtype/Type1/BaseFont/{}"
          "/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[136/a136]>>>> ",
          number, name);
    objects_ = {"<</Type/Catalog/Pages 2 0 R>>", "",
                "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
                "/Length 1>>\nstream\n0\nendstream"};
    for (const Page& page : pages_) {
      objects_.push_back(
          fmt::format("<</Length {}>>\nstream\n{}endstream", page.content.size(), page.content));
      objects_.push_back(
          fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 {}]/Contents {} 0 R/Annots[{}]"
                      "/Resources<</Font<<{}>>/XObject<</Im 3 0 R>>>>>>",
                      page_height, objects_.size(), page.links, fonts));
      kids += fmt::format("{} 0 R ", objects_.size());
    }
    objects_[1] = fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages_.size(), kids);
    return file();
  }

 private:
  void write_words(double left, std::istringstream& in) {
    std::string foot, font, words;
    double size = 0;
    in >> foot >> size >> font;
    std::getline(in, words);
    const bool relative = foot.front() == '+' || foot.front() == '-';
    foot_ = std::stod(foot) + (relative ? foot_ : 0);
    const auto number = fonts_.emplace(font, fonts_.size()).first->second;
    pages_.back().content += fmt::format("BT /F{} {} Tf {} {} Td {} Tj ET\n", number, size, left,
                                         page_height - foot_, literal(words.substr(words.find('|') + 2)));
  }

  std::string file() const {
    std::string out = "%PDF-1.7\n",
                table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects_.size() + 1);
    for (std::size_t i = 0; i < objects_.size(); ++i) {
      table += fmt::format("{:010} 00000 n \n", out.size());
      out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects_[i]);
    }
    const std::size_t at = out.size();
    return out + table +
           fmt::format("trailer <</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", objects_.size() + 1, at);
  }

  std::vector<Page> pages_{1};
  std::map<std::string, std::size_t> fonts_;
  std::vector<std::string> objects_;
  double foot_ = 0;
};

}  // namespace

std::string make_pdf(std::string_view shorthand) {
  Writer writer;
  std::istringstream lines{std::string(shorthand)};
  for (std::string line; std::getline(lines, line);) writer.read(line);
  return writer.finish();
}

std::string locked(const std::string& pdf) {
  QPDF file;
  file.processMemoryFile("", pdf.data(), pdf.size());
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setR6EncryptionParameters("sesame", "sesame", true, true, true, true, true, true, qpdf_r3p_full,
                                   true);
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace commonplace::testing
