#include "import/docx/style_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/ascii.h"
#include "import/docx/styles.h"

namespace commonplace {
namespace {

struct NamedRole {
  std::string_view name;  // in small letters, without blanks and hyphens, as ids of styles are written
  std::string_view role;
};

// Styles of Word, LibreOffice and pandoc, and the names Word's menus have in German, French, Spanish,
// Italian, Portuguese and Dutch.
constexpr std::array named_roles = {
    NamedRole{"title", "title"},
    NamedRole{"titel", "title"},
    NamedRole{"titre", "title"},
    NamedRole{"título", "title"},
    NamedRole{"titolo", "title"},
    NamedRole{"puesto", "title"},
    NamedRole{"subtitle", "subtitle"},
    NamedRole{"untertitel", "subtitle"},
    NamedRole{"soustitre", "subtitle"},
    NamedRole{"subtítulo", "subtitle"},
    NamedRole{"sottotitolo", "subtitle"},
    NamedRole{"ondertitel", "subtitle"},
    NamedRole{"author", "author"},
    NamedRole{"date", "date"},
    NamedRole{"quote", "quote"},
    NamedRole{"intensequote", "quote"},
    NamedRole{"blocktext", "quote"},
    NamedRole{"blockquote", "quote"},
    NamedRole{"quotations", "quote"},
    NamedRole{"zitat", "quote"},
    NamedRole{"citation", "quote"},
    NamedRole{"cita", "quote"},
    NamedRole{"citazione", "quote"},
    NamedRole{"citaat", "quote"},
    NamedRole{"caption", "caption"},
    NamedRole{"tablecaption", "caption"},
    NamedRole{"imagecaption", "caption"},
    NamedRole{"figure", "caption"},
    NamedRole{"beschriftung", "caption"},
    NamedRole{"légende", "caption"},
    NamedRole{"leyenda", "caption"},
    NamedRole{"didascalia", "caption"},
    NamedRole{"legenda", "caption"},
    NamedRole{"bijschrift", "caption"},
    NamedRole{"tocheading", contents_role},
    NamedRole{"tableoffigures", contents_role},
};

// "heading 2" in the same languages, the number left out.
constexpr std::array<std::string_view, 7> heading_names = {"heading", "überschrift", "berschrift", "titre",
                                                           "título",  "titolo",      "kop"};

std::string without_blanks(std::string_view name) {
  std::string small = ascii_lower(name);
  std::erase_if(small, [](char c) { return c == ' ' || c == '-' || c == '_'; });
  // Word writes "Überschrift" in names with its capital, which is not ASCII.
  if (small.starts_with("Ü")) small.replace(0, 2, "ü");
  return small;
}

}  // namespace

std::string role_of_style_name(std::string_view name) {
  const std::string whole = without_blanks(name);
  std::string_view word = whole;
  int number = 0;  // that it ends in
  if (!word.empty() && std::isdigit(static_cast<unsigned char>(word.back())) != 0) {
    number = word.back() - '0';
    word.remove_suffix(1);
  }
  if (number > 0 && std::ranges::find(heading_names, word) != heading_names.end())
    return heading_role(number - 1);
  if (number > 0 && word == "toc") return std::string(contents_role);
  if (word == "listcontinue") return std::string(continued_role);
  const auto* const named = std::ranges::find(named_roles, std::string_view(whole), &NamedRole::name);
  return named == named_roles.end() ? "" : std::string(named->role);
}

}  // namespace commonplace
