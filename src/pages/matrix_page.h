#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/link.h"

namespace commonplace {

// How many passages of a theme are about a district; no link where there are none.
struct MatrixCell {
  std::optional<Url> url;
  int count = 0;
  int shade = 0;
  std::string meaning;  // "Trust, Quail Unified"
};

template <>
struct Fields<MatrixCell> {
  static constexpr auto list(auto use) {
    return use(field("url", &MatrixCell::url, "the passages counted, if there are any"),
               field("count", &MatrixCell::count, "how many passages"),
               field("shade", &MatrixCell::shade, "0 for none, else 1 to 5: the more passages the darker"),
               field("meaning", &MatrixCell::meaning, "what is counted, in words"));
  }
};

struct MatrixRow {
  Link theme;
  std::vector<MatrixCell> cells;  // one for each district
};

template <>
struct Fields<MatrixRow> {
  static constexpr auto list(auto use) {
    return use(field("theme", &MatrixRow::theme, "the theme"),
               field("cells", &MatrixRow::cells, "one for each district"));
  }
};

// Themes down, districts across: who has met what.
struct MatrixPage {
  static constexpr std::string_view template_name = "matrix";
  Frame frame;
  bool has_districts = false;
  std::vector<Link> districts;  // most passages first
  std::vector<MatrixRow> rows;  // themes by name
};

template <>
struct Fields<MatrixPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &MatrixPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("has_districts", &MatrixPage::has_districts, "whether there is anything to show"),
        field("districts", &MatrixPage::districts, "districts with passages, most first"),
        field("rows", &MatrixPage::rows, "themes by name, with a count for each district"));
  }
};

// 0 for no passages, else 1 to 5, by the share that `count` is of the `most` of any cell.
int shade_of(std::size_t count, std::size_t most);

MatrixPage matrix_page(const Catalogue& catalogue);
Url matrix_url();  // /matrix/

}  // namespace commonplace
