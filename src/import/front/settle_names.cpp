#include "import/front/settle_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "import/front/front_words.h"
#include "import/front/place_names.h"
#include "import/outline/looks.h"
#include "text/capital.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

class NameSettler {
 public:
  NameSettler(FrontZone& zone, const std::vector<Node>& nodes, const DocumentWords& vocabulary,
              const Knowledge& knowledge, DraftFront& front)
      : zone_(zone), nodes_(nodes), vocabulary_(vocabulary), knowledge_(knowledge), front_(front) {}

  void settle() {
    bool title_seen = false;
    for (std::size_t i = 0; i < zone_.lines.size(); ++i) largest_ = std::max(largest_, piece(i).size);
    is_signed_ = has_any([](const FrontLine& one) { return one.byline.has_value(); });
    for (std::size_t i = 0; i < zone_.lines.size(); ++i) {
      FrontLine& read = line(i).read;
      const std::string_view style = piece(i).style;
      if (read.rest.empty() || read.is_aside || read.is_stamp) continue;
      const bool heads = style.starts_with("heading") || style == "title" || style == "subtitle";
      below_section_ = below_section_ || (title_seen && is_in(section_names, fold(read.rest)));
      const bool may_be_field =
          title_seen && !below_section_ && !heads && !read.label && !goes_on_with_title(i);
      if (style == "author" || opens_byline(i)) {
        take_name_line(i);
      } else if (may_be_field && read.place.empty() && is_place(i)) {
        read.place = std::exchange(read.rest, {});
      } else if (may_be_field && !read.has_dates() && is_bare_author(i)) {
        read.byline = read_byline(std::exchange(read.rest, {}), true);
      } else if (may_be_field && is_affiliation(i)) {
        // Of all authors on the lines above that have none yet.
        for (std::size_t k = i; k-- > 0 && line(k).read.byline;)
          for (Author& author : line(k).read.byline->authors)
            if (author.affiliation.empty()) author.affiliation = read.rest;
        line(i).use = LineUse::fields;
        line(i).reason = "byline";
        read.rest.clear();
      } else {
        title_seen = title_seen || !is_organization(read.rest) || heads;
      }
    }
  }

 private:
  ZoneLine& line(std::size_t i) { return zone_.lines[i]; }
  const Piece& piece(std::size_t i) const { return *nodes_[zone_.lines[i].node].piece; }

  bool goes_on_with_title(std::size_t i) {
    if (i == 0 || !line(i).follows || line(i - 1).read.rest.empty()) return false;
    const std::string_view before = line(i - 1).read.rest;
    return ending_of(before) == Ending::colon || needs_noun(before);
  }

  // Behind "Prepared by" on a line of its own, names follow.
  bool opens_byline(std::size_t i) {
    if (i == 0 || !line(i - 1).read.byline) return false;
    const Byline& before = *line(i - 1).read.byline;
    return before.authors.empty() && line(i).read.rest == line(i).read.text;
  }

  void take_name_line(std::size_t i) {
    FrontLine& read = line(i).read;
    auto byline = read_byline("Prepared by " + read.rest, false);
    if (!byline) return;
    read.byline = std::move(byline);
    read.rest.clear();
    lead_is_open_ = true;
  }

  bool has_any(bool (*is_so)(const FrontLine&)) const {
    return std::ranges::any_of(zone_.lines, [&](const ZoneLine& one) { return is_so(one.read); });
  }

  // "Ciudad Vista, Westland" under the dates of a meeting; a name that the content knows as a place.
  bool is_place(std::size_t i) {
    const std::string_view text = line(i).read.rest;
    if (has_any([](const FrontLine& one) { return !one.place.empty() || !one.virtual_place.empty(); }))
      return false;
    const bool with_dates =
        line(i).read.has_dates() || (i > 0 && line(i).follows && line(i - 1).read.has_dates()) ||
        (i + 1 < zone_.lines.size() && line(i + 1).follows && line(i + 1).read.has_dates());
    const std::string city = fold(text.substr(0, text.find(',')));
    const bool known =
        words(text).size() <= 4 && std::ranges::any_of(knowledge_.entities, [&](const Entity& entity) {
          return entity.kind == "district" && fold(entity.name.value).starts_with(city + " ");
        });
    if (known && with_dates) return true;
    const DocumentKind* kind = find_document_kind(front_.kind);
    if (kind == nullptr || !kind->numbered || !with_dates) return false;
    if (is_shaped_like_place(text)) return true;
    const bool is_name = words(text).size() <= 3 && is_capitalized(text) &&
                         text.find_first_of("0123456789:.?!") == std::string_view::npos;
    const bool signed_elsewhere = has_any([](const FrontLine& one) { return one.byline.has_value(); });
    // A bare "Sacramento" or "Otter Bay", if the authors are named elsewhere.
    const bool behind_dates = line(i).read.has_dates() || (i > 0 && line(i - 1).read.has_dates());
    if (!is_name || !behind_dates || is_organization(text) || (!signed_elsewhere && words(text).size() > 1))
      return false;
    if (i + 1 == zone_.lines.size() && !line(i).read.has_dates()) return false;  // a heading
    front_.reviews.push_back(
        {"place",
         {piece(i).spot, fmt::format("“{}” was taken for the place, since it is beside the dates", text)}});
    return true;
  }

  // A name without "by" is below a title, and its words are written with capitals everywhere; words of a
  // title are not. A second name elsewhere is a heading or a member of a list.
  bool is_bare_author(std::size_t i) {
    constexpr std::size_t most_bare = 4;
    constexpr float least_title = 1.2F;
    if (largest_ > least_title && piece(i).size >= largest_) return false;  // "Every Day Counts Twice"
    const std::string_view text = line(i).read.rest;
    const auto byline = read_byline(text, true);
    if (!byline || byline->authors.empty()) return false;
    const std::string_view name = byline->authors.front().name;
    const bool is_last_line = i + 1 == zone_.lines.size();
    if (bare_.contains(std::string(name))) return true;
    const bool below_author = i > 0 && (line(i - 1).read.byline || line(i - 1).reason == "byline");
    const bool next_to_author = below_author && line(i).follows &&
                                (piece(i).gap_above < 1 || lead_is_open_) &&
                                (looks_like_line_above(i) || (!line(i - 1).read.byline && !is_last_line));
    if (lead_is_open_ && !next_to_author) return false;
    if (!bare_.empty() && !next_to_author) return false;
    if (bare_.size() >= most_bare) return false;
    if (is_signed_ && !next_to_author) return false;
    for (const std::string_view word : {name.substr(0, name.find(' ')), name.substr(name.rfind(' ') + 1)})
      if (vocabulary_.writes_small(ascii_lower(word))) return false;
    const bool names_affiliation =
        std::ranges::any_of(byline->authors, [](const Author& one) { return !one.affiliation.empty(); });
    const bool could_be_place = is_shaped_like_place(text) &&
                                byline->doubtful == text.substr(std::min(text.find(", ") + 2, text.size()));
    if (could_be_place && !names_affiliation) return false;
    const std::string affiliation = names_affiliation ? byline->authors.front().affiliation : "";
    if (names_affiliation && is_region(affiliation)) return false;
    const DocumentKind* kind = find_document_kind(front_.kind);
    const bool place_is_open = kind != nullptr && kind->numbered && !has_any([](const FrontLine& one) {
                                 return !one.place.empty() || !one.virtual_place.empty();
                               });
    if (!names_affiliation && place_is_open && !next_to_author) return false;  // "Ciudad Vista", perhaps
    if (!names_affiliation && is_last_line &&
        has_any([](const FrontLine& one) { return one.byline.has_value(); }) && !next_to_author)
      return false;
    for (const Author& author : byline->authors) bare_.insert(author.name);
    return true;
  }

  // Below an author that has none yet.
  bool is_affiliation(std::size_t i) {
    if (i == 0 || !line(i - 1).read.byline || line(i - 1).read.byline->authors.empty()) return false;
    const std::string& text = line(i).read.rest;
    if (!line(i - 1).read.byline->authors.back().affiliation.empty() || text != line(i).read.text)
      return false;
    const Piece& own = piece(i);
    if (!line(i).follows || (own.gap_above >= 1 && !lead_is_open_)) return false;
    if (is_organization(text)) return true;
    return looks_like_line_above(i) && own.gap_above == 0 &&
           text.find_first_of("0123456789") == std::string::npos && i + 1 < zone_.lines.size();
  }

  // The first heading of a text, or an entry of its table of contents, is not printed as the byline above it
  // is.
  bool looks_like_line_above(std::size_t i) const {
    constexpr float most_difference = 0.08F;
    const Piece &own = piece(i), &above = piece(i - 1);
    const auto is_bold = [&](std::size_t k) {
      return is_all(InkKind::bold, nodes_[zone_.lines[k].node].words);
    };
    return own.centred == above.centred && own.size <= above.size + most_difference &&
           is_bold(i) == is_bold(i - 1);
  }

  FrontZone& zone_;
  const std::vector<Node>& nodes_;
  const DocumentWords& vocabulary_;
  const Knowledge& knowledge_;
  DraftFront& front_;
  std::set<std::string> bare_;  // names of bylines without a lead
  float largest_ = 0;           // size of a line
  bool is_signed_ = false;      // a line has "by" and names
  bool below_section_ = false;  // below "Participants" names are no authors
  bool lead_is_open_ = false;   // "Prepared by" on a line of its own
};

}  // namespace

void settle_names(FrontZone& zone, const std::vector<Node>& nodes, const DocumentWords& vocabulary,
                  const Knowledge& knowledge, DraftFront& front) {
  NameSettler(zone, nodes, vocabulary, knowledge, front).settle();
}

}  // namespace commonplace
