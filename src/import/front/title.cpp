#include "import/front/title.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "import/front/front_words.h"
#include "import/front/place_names.h"
#include "import/outline/looks.h"
#include "import/outline/unwrap.h"
#include "text/capital.h"
#include "text/fold.h"
#include "text/words.h"

// Lines that belong together make a run; each run is weighed:
//
//   style "title"                        8   the source says so
//   largest letters, and larger than text  4   a cover's title, whatever stands above it
//   right behind the series label        3   Meeting 51 Summary / Time to Plan
//   the file's own title                 3   often wrong, so it only helps
//   style "subtitle"                     3   below a label in the style of a title
//   heading of the first level           2
//   first of the runs                    1
//   an organization                     -4   Harbor Institute / Time to Plan
//   right before the text               -3   a heading, when other lines come before it
//   behind dates, place or byline       -3   these follow a title; -1 when others come behind it
//   name of a section                   -6   Introduction

namespace commonplace {
namespace {

constexpr float title_size = 1.15F;  // over that of the text; headings of the least level are smaller
constexpr float same_title_size = 0.05F;

struct TitleRun {
  std::vector<std::size_t> lines;
  float size = 0;
  double score = 0;
};

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const std::string& word : folded_words(text)) letters += word;
  return letters;
}

bool dangles(std::string_view text) {
  const std::vector<FrontWord> all = front_words(text);
  constexpr WordTable<22> last_words = {"a",    "an",  "and", "the", "or",   "of", "their", "its",
                                        "our",  "for", "in",  "on",  "with", "to", "at",    "by",
                                        "from", "as",  "de",  "la",  "y",    "el"};
  if (text.ends_with('&') || text.ends_with('-') || text.ends_with("–") || text.ends_with("—")) return true;
  return !all.empty() && all.back().range.end == text.size() && is_in(last_words, all.back().folded);
}

class TitleChooser {
 public:
  TitleChooser(const FrontZone& zone, const std::vector<Node>& nodes, const DocumentWords& vocabulary,
               std::string_view property)
      : zone_(zone), nodes_(nodes), vocabulary_(vocabulary), property_(property) {}

  ChosenTitle choose() {
    find_runs();
    for (TitleRun& run : runs_) weigh(run);
    const TitleRun* best = nullptr;
    for (const TitleRun& run : runs_)
      if (best == nullptr || run.score > best->score || (run.score == best->score && is_fuller(run, *best)))
        best = &run;
    if (best == nullptr || best->score < 0) return {};
    best = plainest_of(*best);
    chosen_.lines = best->lines;
    chosen_.text = text_of(*best, true);
    const std::string main = letters_of(chosen_.text);
    add_subtitles(*best);
    find_again(*best, main);
    return std::move(chosen_);
  }

 private:
  const ZoneLine& line(std::size_t i) const { return zone_.lines[i]; }
  const Piece& piece(std::size_t i) const { return *nodes_[line(i).node].piece; }

  bool is_candidate(std::size_t i) const {
    const FrontLine& read = line(i).read;
    return line(i).use == LineUse::none && !read.rest.empty() && !read.is_stamp && !read.is_aside &&
           !read.byline;
  }

  void find_runs() {
    for (std::size_t i = 0; i < zone_.lines.size(); ++i) {
      if (!is_candidate(i)) continue;
      const bool goes_on = !runs_.empty() && runs_.back().lines.back() + 1 == i && joins(i - 1, i);
      if (!goes_on) runs_.push_back({{}, piece(i).size, 0});
      runs_.back().lines.push_back(i);
    }
  }

  // Whether a title goes on from line `a` to `b`.
  bool joins(std::size_t a, std::size_t b) const {
    const FrontLine &first = line(a).read, &second = line(b).read;
    const bool ended = (!first.dates.empty() && !first.dates_are_weak) || !first.place.empty() ||
                       !first.virtual_place.empty();
    if (ended || second.label || !line(b).follows) return false;
    if (!line(b).begins_node) return true;
    const Piece &one = piece(a), &two = piece(b);
    if (one.style == "title" || two.style == "title") return one.style == two.style;
    if (one.style == "subtitle" || two.style == "subtitle") return false;
    const std::string_view text = first.rest;
    const bool open = ending_of(text) == Ending::colon || ending_of(text) == Ending::comma || dangles(text);
    const bool known = one.size > 0 && two.size > 0;
    const bool headings = one.style.starts_with("heading ") && two.style.starts_with("heading ");
    if (known && headings && one.style != two.style) return false;
    const bool alike = std::abs(one.size - two.size) <= same_title_size * std::max(one.size, two.size);
    constexpr float most_gap = 1;  // lines
    if (known && one.size > title_size && alike && two.gap_above < most_gap) return true;
    if (known && !alike && !(ending_of(text) == Ending::colon)) return false;
    return open || (!known && two.gap_above == 0 && !text.ends_with('.'));
  }

  bool follows_label(const TitleRun& run) const {
    const std::size_t first = run.lines.front();
    if (line(first).read.rest_follows_label) return true;
    if (first == 0) return false;
    const FrontLine& before = line(first - 1).read;
    return before.label && !before.label_is_weak && before.rest.empty() && before.dates.empty();
  }

  bool is_before_text(const TitleRun& run) const { return run.lines.back() + 1 == zone_.lines.size(); }

  static bool is_field(const FrontLine& read) {
    return read.has_dates() || !read.place.empty() || read.byline.has_value();
  }

  bool fields_before(const TitleRun& run) const {
    const auto end = zone_.lines.begin() + static_cast<std::ptrdiff_t>(run.lines.front());
    return std::any_of(zone_.lines.begin(), end, [](const ZoneLine& one) { return is_field(one.read); });
  }

  bool fields_behind(const TitleRun& run) const {
    const auto begin = zone_.lines.begin() + static_cast<std::ptrdiff_t>(run.lines.back());
    return std::any_of(begin, zone_.lines.end(), [](const ZoneLine& one) { return is_field(one.read); });
  }

  float largest() const {
    float most = 0;
    for (const TitleRun& run : runs_)
      if (count_characters(text_of_lines(run)) > 2) most = std::max(most, run.size);
    return most;
  }

  std::string text_of_lines(const TitleRun& run) const {
    std::string text;
    for (const std::size_t i : run.lines) text += (text.empty() ? "" : " ") + line(i).read.rest;
    return text;
  }

  void weigh(TitleRun& run) const {
    const std::string text = text_of_lines(run);
    const Piece& first = piece(run.lines.front());
    const std::string letters = letters_of(text);
    if (first.style == "title") run.score += 8;
    if (first.style == "heading 1") run.score += 2;
    if (first.style == "subtitle") run.score += 3;
    if (first.style == "quote" || first.style == "caption") run.score -= 4;
    if (run.size > title_size && run.size >= largest() * (1 - same_title_size)) run.score += 4;
    if (follows_label(run)) run.score += 3;
    if (is_written_title(property_)) {
      const std::string own = letters_of(property_);
      if (own == letters || (letters.size() > 8 && own.find(letters) != std::string::npos)) run.score += 3;
    }
    if (&run == &runs_.front()) run.score += 1;
    const bool organization = std::ranges::all_of(run.lines, [&](std::size_t i) {
      return is_organization(line(i).read.rest) &&
             !line(i).read.label_is_weak;  // "The Fourth Meeting of the Network"
    });
    if (organization) run.score -= 4;
    if (is_before_text(run) && run.lines.front() > 0 && !follows_label(run) && first.style != "subtitle")
      run.score -= 3;
    if (fields_before(run)) run.score -= fields_behind(run) ? 1 : 3;
    if (is_in(section_names, fold(text))) run.score -= 6;
    if (ending_of(text) == Ending::sentence && text.ends_with('.')) run.score -= 2;
    constexpr std::size_t early = 8;  // lines
    if (run.lines.front() > early && run.size <= title_size) run.score -= 2;
    if (letters.size() < 4) run.score -= 4;
  }

  bool is_fuller(const TitleRun& one, const TitleRun& two) const {
    return letters_of(text_of_lines(one)).size() > letters_of(text_of_lines(two)).size();
  }

  // A cover and a title page say the same: the fuller is the title, and of equals the one on the fewest
  // lines, since breaking does damage.
  const TitleRun* plainest_of(const TitleRun& best) const {
    const TitleRun* plainest = &best;
    for (const TitleRun& run : runs_) {
      const std::string mine = letters_of(text_of_lines(run)), its = letters_of(text_of_lines(*plainest));
      const bool fuller = mine.size() > its.size() && mine.starts_with(its) && its.size() * 2 > mine.size();
      if (fuller || (mine == its && run.lines.size() < plainest->lines.size())) plainest = &run;
    }
    return plainest;
  }

  // Lines joined by a blank where the first was full, else by a colon, and a person has to look: whether the
  // next line's first word would still have had room shows that the break was meant.
  std::string text_of(const TitleRun& run, bool may_review) {
    std::size_t longest = 0;
    for (const std::size_t i : run.lines) longest = std::max(longest, count_characters(line(i).read.rest));
    InkedText text;
    for (const std::size_t i : run.lines) {
      const std::string_view next = line(i).read.rest;
      if (!text.text.empty()) text.text += joint(line(i - 1).read.rest, next, longest, may_review);
      text.text += next;
    }
    return unwrapped(text, vocabulary_).text;
  }

  std::string joint(std::string_view before, std::string_view next, std::size_t longest, bool may_review) {
    const bool goes_on = ending_of(before) == Ending::colon || ending_of(before) == Ending::comma ||
                         dangles(before) || ending_of(before) == Ending::sentence || !is_capitalized(next);
    const std::string_view word = next.substr(0, next.find(' '));
    const bool had_room = count_characters(before) + 1 + count_characters(word) <= longest;
    if (goes_on || !had_room) return "\n";
    if (may_review)
      chosen_.reviews.push_back(
          fmt::format("made of two lines, with a colon between them: “{}” and “{}”", before, next));
    return ": ";
  }

  // The lines of a piece that say nothing but words: a subtitle may be on two.
  std::size_t end_of_lines(std::size_t i) const {
    std::size_t end = i + 1;
    while (end < zone_.lines.size() && !line(end).begins_node && is_candidate(end) && !line(end).read.label &&
           !line(end - 1).read.has_dates())
      ++end;
    return end;
  }

  // Below the title, with style or smaller letters; or a line of its own before dates and place.
  void add_subtitles(const TitleRun& run) {
    for (std::size_t i = run.lines.back() + 1, end = i; i < zone_.lines.size(); i = end) {
      const ZoneLine& next = line(i);
      end = end_of_lines(i);
      if (!is_candidate(i) || next.read.label || next.page != line(run.lines.back()).page) return;
      const Piece &above = piece(run.lines.back()), &own = piece(i);
      const bool styled = own.style == "subtitle";
      if (!styled && (!next.follows || !own.style.empty() ||
                      (own.size <= title_size && is_organization(next.read.rest))))
        return;
      const bool has_dates = !next.read.dates.empty();
      const bool before_fields =
          has_dates || (end < zone_.lines.size() && line(end).read.has_fields() && !line(end).read.is_stamp);
      constexpr float subtitle_size = 1.08F;
      const bool smaller = own.size > subtitle_size && own.size < above.size;
      const bool sized = smaller && (before_fields || next.is_cover);
      const bool alone = own.size <= subtitle_size && before_fields &&
                         !is_shaped_like_place(next.read.rest) && !is_person_name(next.read.rest);
      if (!styled && !sized && !alone) return;
      const bool open = ending_of(chosen_.text) == Ending::colon || dangles(chosen_.text);
      const bool first = chosen_.lines.size() == run.lines.size();
      chosen_.text += open                                                    ? " "
                      : ending_of(chosen_.text) == Ending::sentence           ? " "
                      : first && chosen_.text.find(": ") == std::string::npos ? ": "
                                                                              : ", ";
      std::string words = next.read.rest;
      for (std::size_t k = i + 1; k < end; ++k) words += " " + line(k).read.rest;
      for (std::size_t k = i; k < end; ++k) chosen_.lines.push_back(k);
      chosen_.text += words;
      if (!styled) chosen_.reviews.push_back(fmt::format("made of two lines; the second is “{}”", words));
      if (has_dates) return;
    }
  }

  void find_again(const TitleRun& best, const std::string& main) {
    const std::string whole = letters_of(chosen_.text);
    for (const TitleRun& run : runs_) {
      if (&run == &best || std::ranges::find(chosen_.lines, run.lines.front()) != chosen_.lines.end())
        continue;
      const std::string letters = letters_of(text_of_lines(run));
      const bool beginning =
          letters.size() * 2 > main.size() && (main.starts_with(letters) || whole.starts_with(letters));
      if (letters == main || letters == whole || beginning)
        chosen_.again.insert(chosen_.again.end(), run.lines.begin(), run.lines.end());
    }
  }

  const FrontZone& zone_;
  const std::vector<Node>& nodes_;
  const DocumentWords& vocabulary_;
  std::string_view property_;
  std::vector<TitleRun> runs_;
  ChosenTitle chosen_;
};

}  // namespace

bool is_written_title(std::string_view property) {
  const std::string lower = ascii_lower(property);
  for (const std::string_view mark :
       {"microsoft word", "powerpoint", ".doc", ".pdf", ".indd", ".ppt", "untitled", "slide 1"})
    if (lower.find(mark) != std::string::npos) return false;
  return words(property).size() > 1 && property.find('_') == std::string_view::npos;
}

ChosenTitle choose_title(const FrontZone& zone, const std::vector<Node>& nodes,
                         const DocumentWords& vocabulary, std::string_view property) {
  return TitleChooser(zone, nodes, vocabulary, property).choose();
}

}  // namespace commonplace
