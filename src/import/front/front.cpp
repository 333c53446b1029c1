#include "import/front/front.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "base/ascii.h"
#include "import/front/byline_footnotes.h"
#include "import/front/find_dates.h"
#include "import/front/first_paragraphs.h"
#include "import/front/front_words.h"
#include "import/front/front_zone.h"
#include "import/front/settle_names.h"
#include "import/front/title.h"
#include "import/outline/looks.h"
#include "text/capital.h"
#include "text/fold.h"
#include "text/words.h"

// Above the text are short lines in any order, some with several fields:
//
//   HARBOR INSTITUTE                          letterhead
//   Meeting 4 Summary                         series label: kind and number
//   A Library for Every School:               title ...
//   What It Takes                             ... on two lines
//   March 3–4, 2016 • Salem, Oregon           dates and place
//   Prepared by Jo Ash, Harbor University     authors
//
// Each line is read on its own (front_line.h); then lines that could be several things are settled by their
// neighbors; then the title is chosen from what is left (title.h). No line ends the search but the first
// paragraph (front_zone.h). A cover and a title page may say all of it twice; the fuller form counts.
// Whatever is taken out of the body is in a key, or quoted in a review beside one.

namespace commonplace {
namespace {

class FrontReader {
 public:
  FrontReader(std::vector<Node>& nodes, std::vector<DraftNote>& notes, const Manuscript& manuscript,
              const DocumentWords& vocabulary, const StructureOptions& options)
      : nodes_(nodes), notes_(notes), manuscript_(manuscript), vocabulary_(vocabulary), options_(options) {}

  DraftFront read(const Knowledge& knowledge) {
    front_.kind = options_.kind;
    zone_ = find_front_zone(nodes_);
    take_labels();
    settle_names(zone_, nodes_, vocabulary_, knowledge, front_);
    for (std::size_t i = 0; i < zone_.lines.size(); ++i) take_fields(i);
    take_title();
    settle_leftovers();
    take_boilerplate();
    take_nodes();
    take_date_of_file_name();
    fill_from_text(nodes_, knowledge, front_);
    ask_for_missing();
    return std::move(front_);
  }

 private:
  ZoneLine& line(std::size_t i) { return zone_.lines[i]; }
  const Piece& piece(std::size_t i) const { return *nodes_[zone_.lines[i].node].piece; }

  void review(std::string_view key, std::size_t i, std::string text) {
    front_.reviews.push_back({key, {piece(i).spot, std::move(text)}});
  }

  // Kind and number: from a label, from one within other words, from the file's name.
  void take_labels() {
    for (const bool weak : {false, true}) {
      for (std::size_t i = 0; i < zone_.lines.size(); ++i) {
        const auto& label = line(i).read.label;
        if (!label || line(i).read.label_is_weak != weak) continue;
        if (front_.kind.empty()) front_.kind = label->kind;
        if (label->kind != front_.kind || !label->number || front_.number) continue;
        front_.number = label->number;
        if (weak) review("number", i, fmt::format("found in “{}”", line(i).read.text));
      }
    }
    std::string name = std::filesystem::path(options_.file).stem().string();
    std::ranges::replace(name, '_', ' ');
    file_name_ = name;
    const auto label = find_label(name);
    if (label && front_.number && label->kind == front_.kind && label->number &&
        label->number != front_.number)
      front_.reviews.push_back(
          {"number", {{}, fmt::format("the name of the file has another number: “{}”", name)}});
    if (!label || (front_.number && !front_.kind.empty())) return;
    if (front_.kind.empty()) {
      front_.kind = label->kind;
      front_.reviews.push_back({"kind", {{}, fmt::format("found in the name of the file, “{}”", name)}});
    }
    if (label->kind != front_.kind || !label->number || front_.number) return;
    front_.number = label->number;
    front_.reviews.push_back({"number", {{}, fmt::format("found in the name of the file, “{}”", name)}});
  }

  // "2022-07-26 Board Meeting.pdf"
  void take_date_of_file_name() {
    const auto dates = find_dates(file_name_);
    if (front_.dates || month_only_ || dates.empty() || dates.front().dates.start.day == 0) return;
    front_.dates = dates.front().dates;
    front_.reviews.push_back({"dates", {{}, fmt::format("found in the name of the file, “{}”", file_name_)}});
  }

  void mark_field(std::size_t i, std::string_view reason) {
    line(i).use = LineUse::fields;
    if (line(i).reason.empty()) line(i).reason = reason;
  }

  void take_fields(std::size_t i) {
    FrontLine& read = line(i).read;
    if (read.is_stamp) {
      const bool alone = line(i).begins_node && (i + 1 == zone_.lines.size() || line(i + 1).begins_node);
      line(i).use = alone ? LineUse::kept : LineUse::fields;
      line(i).reason = "stamp";
      if (alone) nodes_[line(i).node].fate = {Fate::left_out, 0, "stamp"};
      if (!alone) review("title", i, fmt::format("left out, though printed above the text: “{}”", read.text));
      return;
    }
    const auto& label = read.label;
    if (label && !read.label_is_weak && label->number &&
        (label->kind != front_.kind || label->number != front_.number))
      review(label->kind == front_.kind ? "number" : "kind", i,
             fmt::format("another label: “{}”", read.text));
    if (read.label && !read.label_is_weak)
      mark_field(i, read.label->number ? "series label" : "kind of document");
    if (read.has_dates()) take_dates(i);
    if (!read.place.empty()) take_place(i);
    if (!read.virtual_place.empty() && line(i).use != LineUse::kept) {
      review("place", i,
             fmt::format("“{}” names no city: add a place, if there was one", read.virtual_place));
      mark_field(i, "place");
    }
    if (read.byline && line(i).use != LineUse::kept) take_byline(i);
    if (line(i).use != LineUse::fields) return;
    for (const std::string& words : read.dropped)
      review(key_of(line(i).reason), i, fmt::format("left out, though printed above the text: “{}”", words));
  }

  static std::string_view key_of(std::string_view reason) {
    return reason == "dates"    ? "dates"
           : reason == "place"  ? "place"
           : reason == "byline" ? "authors"
                                : "title";
  }

  void take_dates(std::size_t i) {
    const FoundDates& found = line(i).read.dates.front();
    const std::string_view printed = found.range.of(line(i).read.text);
    const DocumentKind* kind = find_document_kind(front_.kind);
    tell_other_dates(i);
    if (front_.dates || month_only_) {
      const bool same = front_.dates && *front_.dates == found.dates;
      const bool within =
          front_.dates && front_.dates->start <= found.dates.start && found.dates.end <= front_.dates->end;
      if (!same && within) return void(line(i).use = LineUse::kept);  // a day of the meeting: a heading
      if (!same) review("dates", i, fmt::format("another date: “{}”", printed));
      return mark_field(i, "dates");
    }
    if (found.dates.start.day == 0 && kind != nullptr && !kind->month_allowed) {
      review("dates", i, fmt::format("“{}” names no day: add the day", printed));
      month_only_ = true;
      return mark_field(i, "dates");
    }
    front_.dates = found.dates;
    if (found.is_ambiguous)
      review("dates", i, fmt::format("“{}” was read as month, day, year: check it", printed));
    mark_field(i, "dates");
  }

  // A line may name several dates; only the first can be the meeting's.
  void tell_other_dates(std::size_t i) {
    const std::vector<FoundDates>& all = line(i).read.dates;
    for (std::size_t k = 1; k < all.size(); ++k)
      if (!front_.dates || all[k].dates != *front_.dates)
        review("dates", i, fmt::format("another date: “{}”", all[k].range.of(line(i).read.text)));
  }

  void take_place(std::size_t i) {
    std::string& place = line(i).read.place;
    if (front_.place.empty()) {
      front_.place = place;
      const bool house = i > 0 && line(i).follows && is_house(line(i - 1));
      if (house && line(i).read.has_dates() == false) {
        front_.place = line(i - 1).read.rest + ", " + place;
        line(i - 1).read.rest.clear();
        mark_field(i - 1, "place");
      }
    } else if (front_.place != place && !front_.place.ends_with(place)) {
      review("place", i, fmt::format("another place: “{}”", place));
    }
    mark_field(i, "place");
  }

  // "Hilton Arden West" above "Sacramento, California".
  static bool is_house(const ZoneLine& above) {
    constexpr std::array<std::string_view, 14> houses = {"hotel",  "hilton", "marriott", "hyatt",  "sheraton",
                                                         "westin", "inn",    "resort",   "center", "centre",
                                                         "campus", "hall",   "library",  "room"};
    if (above.use != LineUse::none || above.read.rest.empty() || above.read.label || above.read.is_aside)
      return false;
    const auto all = front_words(above.read.rest);
    return all.size() <= 5 && std::ranges::any_of(all, [&](const FrontWord& word) {
             return std::ranges::find(houses, word.folded) != houses.end();
           });
  }

  void take_byline(std::size_t i) {
    const Byline& byline = *line(i).read.byline;
    for (const Author& one : byline.authors) {
      const auto known = std::ranges::find(front_.authors, one.name, &Author::name);
      if (known == front_.authors.end())
        front_.authors.push_back(one);
      else if (known->affiliation.empty())
        known->affiliation = one.affiliation;
      else if (!one.affiliation.empty() && known->affiliation != one.affiliation)
        review("authors", i, fmt::format("another affiliation of {}: “{}”", one.name, one.affiliation));
    }
    for (const std::string& degree : byline.dropped)
      review("authors", i, fmt::format("a degree was left out of the name: “{}”", degree));
    if (!byline.doubtful.empty())
      review("authors", i,
             fmt::format("“{}” may be the affiliation of the author before it: check it", byline.doubtful));
    if (!byline.thanks.empty()) add_note(capitalized(byline.thanks) + ".");
    mark_field(i, "byline");
  }

  void add_note(std::string_view text) {
    if (!front_.note.empty()) front_.note += ' ';
    front_.note += text;
  }

  void take_title() {
    // A line with fields may hold the title as well; it is free for it.
    std::vector<LineUse> uses;
    for (ZoneLine& one : zone_.lines) {
      uses.push_back(one.use);
      if (one.use == LineUse::fields && !one.read.rest.empty()) one.use = LineUse::none;
    }
    const ChosenTitle chosen = choose_title(zone_, nodes_, vocabulary_, manuscript_.title);
    for (std::size_t i = 0; i < zone_.lines.size(); ++i) line(i).use = uses[i];
    for (const std::size_t i : chosen.lines) line(i).use = LineUse::title, line(i).reason = "title";
    for (const std::size_t i : chosen.again)
      line(i).use = LineUse::title, line(i).reason = "title, once more";
    front_.title = chosen.text;
    for (const std::string& text : chosen.reviews) review("title", chosen.lines.front(), text);
    if (!front_.title.empty() || !is_written_title(manuscript_.title)) return;
    front_.title = manuscript_.title;
    front_.reviews.push_back({"title", {{}, "found in the properties of the file, not in the text"}});
  }

  // Nothing above the title is text: it is a letterhead. Between the fields it may be, and a person has to
  // look.
  void settle_leftovers() {
    constexpr std::size_t most_letterhead_words = 12;
    std::size_t first_title = zone_.lines.size(), last_used = 0;
    for (std::size_t i = 0; i < zone_.lines.size(); ++i) {
      if (line(i).use != LineUse::title && line(i).use != LineUse::fields) continue;
      if (line(i).use == LineUse::title) first_title = std::min(first_title, i);
      last_used = i;
    }
    for (std::size_t i = 0; i < zone_.lines.size(); ++i) {
      ZoneLine& one = line(i);
      const std::string& rest = one.read.rest;
      if (rest.empty() || one.use == LineUse::title || one.use == LineUse::kept) continue;
      const bool short_enough = words(rest).size() <= most_letterhead_words;
      const bool above_title = i < first_title && first_title < zone_.lines.size();
      if (one.use == LineUse::fields || (above_title && short_enough && i < last_used)) {
        take_letterhead(i);
      } else if (i < last_used && front_.publisher.empty() && is_organization(rest) && !one.read.is_aside) {
        take_letterhead(i);
      } else if (i < last_used && !one.read.has_fields()) {
        one.use = LineUse::kept;
        nodes_[one.node].is_line = true;
        nodes_[one.node].reviews.push_back({piece(i).spot,
                                            "this line stands above the text, but it is no title, date, "
                                            "place or author: move or remove it"});
      } else if (one.read.is_aside) {
        nodes_[one.node].is_line = true;
      }
    }
  }

  void take_letterhead(std::size_t i) {
    std::string rest = line(i).read.rest;
    for (const std::string_view genitive : {"’s", "'s"})  // Harbor Institute’s 51st Meeting
      if (rest.ends_with(genitive)) rest.resize(rest.size() - genitive.size());
    if (front_.publisher.empty() && is_organization(rest)) {
      front_.publisher = rest;
      review("publisher", i,
             fmt::format("“{}” is named above the text; remove it if it is not the publisher", rest));
    } else if (fold(rest) != fold(front_.publisher)) {
      review(line(i).use == LineUse::fields ? key_of(line(i).reason) : "title", i,
             fmt::format("left out, though printed above the text: “{}”", rest));
    }
    if (line(i).use == LineUse::none) line(i).use = LineUse::letterhead, line(i).reason = "letterhead";
  }

  // The values of front matter are plain words.
  void tell_links(std::string_view key, const Node& node) {
    for (const Ink& ink : node.words.inks)
      if (ink.kind == InkKind::link && node.words.text.find(ink.target) == std::string::npos)
        front_.reviews.push_back(
            {key,
             {node.piece->spot,
              fmt::format("the link of “{}” was left out: {}", ink.range.of(node.words.text), ink.target)}});
  }

  void take_boilerplate() {
    for (const auto& [i, lines_before, is_sure] : zone_.notes) {
      // Below a heading of its own it is the text of a section.
      if (lines_before > 0 && line(lines_before - 1).use == LineUse::none) continue;
      if (!is_sure) {
        nodes_[i].reviews.push_back(
            {nodes_[i].piece->spot,
             "this may be a note about the document rather than its text; if so, move it to `note:`"});
        continue;
      }
      add_note(nodes_[i].words.text);
      tell_links("note", nodes_[i]);
      nodes_[i].fate = {Fate::front, 0, "note about the document"};
      move_footnotes(nodes_[i], nodes_, zone_.end, notes_, front_.note);
    }
  }

  // A node goes when all of its lines do. Of a node that is half of the front the rest is quoted in a review.
  void take_nodes() {
    for (std::size_t i = 0; i < zone_.lines.size();) {
      std::size_t end = i + 1;
      while (end < zone_.lines.size() && zone_.lines[end].node == zone_.lines[i].node) ++end;
      const auto is_out = [&](const ZoneLine& one) {
        return one.use != LineUse::none && one.use != LineUse::kept;
      };
      const auto first = zone_.lines.begin() + static_cast<std::ptrdiff_t>(i),
                 last = zone_.lines.begin() + static_cast<std::ptrdiff_t>(end);
      Node& node = nodes_[zone_.lines[i].node];
      if (node.is_body() && std::any_of(first, last, is_out)) {
        node.fate = {Fate::front, 0, std::find_if(first, last, is_out)->reason};
        node.reviews.clear();
        tell_links(key_of(node.fate.reason), node);
        for (std::size_t k = i; k < end; ++k)
          if (!is_out(line(k)) && !line(k).read.text.empty())
            review("title", k,
                   fmt::format("left out, though printed above the text: “{}”", line(k).read.text));
        move_footnotes(node, nodes_, zone_.end, notes_, front_.note);
      }
      i = end;
    }
  }

  void ask_for_missing() {
    const DocumentKind* kind = find_document_kind(front_.kind);
    const auto missing = [&](std::string_view key, std::string_view what) {
      const bool asked = std::ranges::any_of(front_.reviews, [&](const auto& one) { return one.key == key; });
      if (!asked || key == "title") front_.reviews.push_back({key, {{}, fmt::format("not found: {}", what)}});
    };
    if (front_.title.empty()) missing("title", "the title");
    if (!front_.dates) missing("dates", "when it was");
    if (kind != nullptr && kind->numbered && !front_.number) missing("number", "which number it has");
    if (kind != nullptr && kind->numbered && front_.place.empty()) missing("place", "where it was");
    if (front_.authors.empty()) missing("authors", "who wrote it");
    if (front_.publisher.empty()) missing("publisher", "who published it");
    if (front_.summary.empty())
      missing("summary", "what it is about");
    else
      front_.reviews.push_back(
          {"summary", {{}, "these are the first words of the text: write a summary in your own words"}});
  }

  std::vector<Node>& nodes_;
  std::vector<DraftNote>& notes_;
  const Manuscript& manuscript_;
  const DocumentWords& vocabulary_;
  const StructureOptions& options_;
  DraftFront front_;
  FrontZone zone_;
  std::string file_name_;
  bool month_only_ = false;
};

}  // namespace

DraftFront take_front(std::vector<Node>& nodes, std::vector<DraftNote>& notes, const Manuscript& manuscript,
                      const DocumentWords& vocabulary, const Knowledge& knowledge,
                      const StructureOptions& options) {
  return FrontReader(nodes, notes, manuscript, vocabulary, options).read(knowledge);
}

}  // namespace commonplace
