#pragma once

#include <map>
#include <memory>

#include <qpdf/QPDFObjectHandle.hh>

#include "import/manuscript.h"

namespace commonplace {

// Takes pictures out of a PDF: a JPEG as it is, others written anew as PNG. A picture that is printed on
// several pages is taken out once.
class PictureFiles {
 public:
  // Null when its pixels cannot be had: fax and JPEG 2000 pictures, damaged or huge ones.
  std::shared_ptr<const PictureFile> file_of(QPDFObjectHandle image);

 private:
  std::map<QPDFObjGen, std::shared_ptr<const PictureFile>> known_;
};

}  // namespace commonplace
