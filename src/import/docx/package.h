#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "base/diagnostic.h"
#include "import/manuscript.h"

namespace commonplace {

// A .docx taken apart: a zip archive of XML parts that name one another by relationships (ECMA-376,
// part 2). Nothing is ever written to disk.
class DocxPackage {
 public:
  // What a part says about another part or an address.
  struct Relation {
    std::string id;
    std::string type;    // the last word of its type: `footnotes`, `hyperlink`
    std::string target;  // the name of a part, or an address when external
    bool external = false;
  };

  // Nothing, and an error with what to do, when the archive is damaged, under a password or dangerous.
  static std::optional<DocxPackage> open(std::string_view bytes, const SourcePath& source,
                                         Diagnostics& diagnostics);

  // The part with the text, usually `word/document.xml`.
  const std::string& main_part() const { return main_part_; }

  // The root element of a part, valid as long as the package; empty when there is no such part.
  pugi::xml_node root(const std::string& part) const;

  // The picture in a part; null when there is none, or none that a browser shows.
  std::shared_ptr<const PictureFile> picture(const std::string& part) const;

  std::vector<Relation> relations(const std::string& part) const;
  // The root of the first part that `part` has such a relation to.
  pugi::xml_node related(const std::string& part, std::string_view type) const;

 private:
  std::map<std::string, std::unique_ptr<pugi::xml_document>> parts_;
  std::map<std::string, std::shared_ptr<const PictureFile>> pictures_;
  std::string main_part_;
};

}  // namespace commonplace
