#include "import/outline/roles.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <map>
#include <string>

#include "import/outline/section_number.h"
#include "import/outline/speech_lead.h"

// Each piece is a heading, a paragraph of its own, the rest of the text before it, or a quotation. No
// sign settles that alone: a heading may end in a full stop, a paragraph may have lost its own, a
// capital may stand in the middle of a sentence. So each sign is weighed in favour of a role or against
// it, as one would bet on it; the weights add up, and the row of roles with the greatest sum wins
// (Viterbi's algorithm, since a role also fits or does not fit the one before it).
//
//   Finding Time                               short, no full stop, capitals        heading
//   The principals met on Mondays, when the    ends in the middle of a sentence     paragraph
//   library was free.                          begins small                         rest
//   As one of them put it:                     a person speaks, colon               paragraph
//   *We never had a calendar of our own.*      italic, behind a colon               quotation
//
// The weights are odds on a scale where 1 is a hint, 3 a good reason and 6 nearly a proof. They are
// compared with a plain paragraph, which always weighs 0.

namespace commonplace {
namespace {

constexpr double hint = 1, reason = 3, proof = 6;
constexpr double never = -1e6;

constexpr std::array free_roles = {Role::heading, Role::paragraph, Role::rest, Role::quotation};

bool unfinished(const Looks& looks) {
  return looks.dangles ||
         ((looks.ending == Ending::open || looks.ending == Ending::comma) && !looks.ends_in_address);
}

class Decider {
 public:
  explicit Decider(const std::vector<Stretch>& row) : row_(row) {
    std::size_t marks = 0, texts = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Stretch& one = row[i];
      if (one.piece->kind != PieceKind::text) continue;
      ++texts;
      marks += styled(i) || (one.looks.words <= 20 && marked(i));
      styled_headings_ += styled(i);
    }
    marks_headings_ = marks >= 3 && marks * 20 >= texts;
    numbers_headings_ = counts_headings();
    find_cells();
    prose_behind_.resize(row.size());
    for (std::size_t i = row.size(); i-- > 0;) {
      const bool behind = i + 1 < row.size() && (prose_behind_[i + 1] || is_prose(row[i + 1]));
      prose_behind_[i] = behind;
    }
  }

  std::vector<Role> decide() {
    std::vector<Role> roles = best_row();
    // Headings of one series are all headings: what the first pass made sure of helps the second.
    // And where italic paragraphs are quotations, one more is.
    for (std::size_t i = 0; i < row_.size(); ++i) {
      if (roles[i] == Role::heading && !looks(i).family.empty()) ++headings_of_[looks(i).family];
      italic_quotations_ += roles[i] == Role::quotation && looks(i).italic;
    }
    return best_row();
  }

 private:
  const Looks& looks(std::size_t i) const { return row_[i].looks; }
  // Items, tables and sentences; an address or a name is none.
  static bool is_prose(const Stretch& one) {
    constexpr std::size_t fewest_words = 8;
    return one.piece->kind != PieceKind::text || (one.looks.words >= fewest_words && !one.looks.broken);
  }
  bool is_text(std::size_t i) const { return row_[i].piece->kind == PieceKind::text; }

  // "1. Product", "2. Deliverable", "3. Next meeting", each a text of its own with words behind it: where
  // headings are told by numbers, a line without one that is no title is a sentence without its full stop.
  bool counts_headings() const {
    constexpr std::size_t most_words = 14;
    int next = 1;
    for (std::size_t i = 0; i + 1 < row_.size(); ++i) {
      if (!is_text(i) || !is_text(i + 1) || looks(i).words > most_words) continue;
      const SectionNumber number = section_number(row_[i].words.text);
      if (number.kind == SectionNumber::Kind::decimal && number.parts.front() == next) ++next;
    }
    return next > 3;
  }

  // "State", "Montana", "Idaho", "8", "6", each a line of its own: what a table leaves in a rough text.
  // Headings stand over something; four short lines in a row that nothing marks do not.
  void find_cells() {
    constexpr std::size_t fewest = 4, most_words = 6;
    cells_.resize(row_.size());
    for (std::size_t begin = 0; begin < row_.size();) {
      std::size_t end = begin;
      const auto is_bare = [&](std::size_t i) {
        return is_text(i) && row_[i].piece->size == 0 && !marked(i) && looks(i).words <= most_words &&
               looks(i).ending == Ending::open && section_number(row_[i].words.text).depth == 0;
      };
      while (end < row_.size() && is_bare(end)) ++end;
      if (end - begin >= fewest)
        std::fill(cells_.begin() + static_cast<std::ptrdiff_t>(begin),
                  cells_.begin() + static_cast<std::ptrdiff_t>(end - 1), true);
      begin = std::max(end, begin + 1);
    }
  }

  std::vector<Role> best_row() {
    constexpr std::size_t roles = free_roles.size();
    std::vector<std::array<std::size_t, roles>> from(row_.size());
    std::array<double, roles> best{};
    for (std::size_t i = 0; i < row_.size(); ++i) {
      std::array<double, roles> next{};
      for (std::size_t r = 0; r < roles; ++r) {
        const double own = weight(i, free_roles.at(r));
        next.at(r) = never * 10;
        for (std::size_t before = 0; before < roles; ++before) {
          const double sum =
              best.at(before) + own + (i > 0 ? transition(i, free_roles.at(before), free_roles.at(r)) : 0);
          if (sum <= next.at(r)) continue;
          next.at(r) = sum;
          from[i].at(r) = before;
        }
      }
      best = next;
    }
    return walk_back(from, best);
  }

  std::vector<Role> walk_back(const auto& from, const auto& best) const {
    std::vector<Role> roles(row_.size());
    auto at = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
    for (std::size_t i = row_.size(); i-- > 0; at = from[i].at(at)) {
      const PieceKind kind = row_[i].piece->kind;
      roles[i] = kind == PieceKind::item    ? Role::item
                 : kind == PieceKind::table ? Role::table
                                            : free_roles.at(at);
    }
    return roles;
  }

  // Items and tables are what they are: only one state is open to them.
  double weight(std::size_t i, Role role) const {
    if (!is_text(i) || row_[i].is_line) return role == Role::paragraph ? 0 : never;
    if (role == Role::heading) return heading(i);
    if (role == Role::rest) return i == 0 ? never : rest(i);
    if (role == Role::quotation) return quotation(i);
    return 0;
  }

  double heading(std::size_t i) const {
    const Looks& l = looks(i);
    if (l.words == 0) return never;
    if (l.heading_style > 0 && !styled(i)) return never / 2;
    if (row_[i].piece->style == "paragraph" || row_[i].piece->style == "quote") return never / 2;
    return -hint + heading_by_mark(i) + heading_by_words(i) + heading_by_fellows(l) +
           heading_by_neighbours(i);
  }

  // What a typesetter or converter did to it.
  double heading_by_mark(std::size_t i) const {
    const Looks& l = looks(i);
    const Piece& piece = *row_[i].piece;
    double w = 0;
    if (styled(i)) w += 3 * proof;
    if (l.bold) w += reason + hint;
    if (l.underlined) w += reason;
    if (larger(i)) w += reason;
    if (piece.size > 0 && piece.size < 0.95F) w -= reason;
    if (piece.centred) w += hint;
    if (l.italic && !l.bold) w -= hint;
    if (l.broken) w -= proof;                                       // an address, a logo
    if (is_number(i) && row_[i].words.text.size() < 4) w -= proof;  // of a page; 2017 may be a heading
    if (l.quoted) w -= reason;
    if (l.caption || cells_[i]) w -= 2 * proof;
    // Who marks some headings marks them all; who uses the styles of a word processor makes them stand out.
    if (marks_headings_ && !marked(i)) w -= reason + hint;
    if (styled_headings_ > 0 && piece.size > 0 && !marked(i)) w -= proof;
    return w;
  }

  // Length, end, beginning and capitals.
  double heading_by_words(std::size_t i) const {
    const Looks& l = looks(i);
    const bool mark = marked(i);
    const bool titled = l.words >= 2 && l.capitals >= 0.7;
    double w = l.words <= 10                       ? 2 * hint
               : l.words <= 14                     ? hint
               : l.words <= 22 && (mark || titled) ? hint / 2
               : l.words <= 60 && mark             ? -hint
               : l.words <= 22                     ? -reason
                                                   : -proof;
    if (l.ending == Ending::open) w += 2 * hint;
    if (l.ending == Ending::sentence && !row_[i].words.text.ends_with('?')) w -= mark ? hint : reason + hint;
    if (l.ending == Ending::colon) w -= mark ? 2 * hint : reason + hint;
    if (l.ending == Ending::ellipsis) w -= mark ? hint / 2 : reason;
    if (l.ending == Ending::comma || needs_noun(row_[i].words.text)) w -= proof;
    if (l.dangles) w -= hint;
    if (l.begins_small) w -= reason + hint;
    if (titled) w += 2 * hint;
    const bool small = l.words >= 4 && l.capitals < 0.4 && !mark;
    if (small) w -= numbers_headings_ && section_number(row_[i].words.text).depth == 0 ? proof : hint;
    return w;
  }

  // "Lesson 3" is a heading where "Lesson 1" and "Lesson 2" are, however long it is.
  double heading_by_fellows(const Looks& l) const {
    const auto fellows = headings_of_.find(l.family);
    if (l.family.empty() || fellows == headings_of_.end()) return 0;
    const bool counted = l.family.find('#') != std::string::npos && fellows->second >= 2;
    return counted ? 2 * proof + reason : fellows->second >= 2 ? proof : 0;
  }

  // A heading stands behind what is finished, over something.
  double heading_by_neighbours(std::size_t i) const {
    double w = 0;
    if (i > 0 && is_text(i - 1) && looks(i - 1).ending == Ending::sentence) w += hint;
    if (!prose_behind_[i] && !styled(i)) w -= 2 * proof;
    if (i + 1 == row_.size()) return w;
    const Looks& next = looks(i + 1);
    if (!is_text(i + 1)) return marked(i) ? w : w - reason;  // over a list rather what leads to it
    if (next.begins_small) w -= reason;
    if (next.words >= 25) w += hint;
    return w;
  }

  // A heading style is believed on what can be a heading: Word lets whole paragraphs have one. A rough text
  // has its marks from a converter that saw larger letters.
  bool styled(std::size_t i) const {
    constexpr std::size_t most_words = 40, most_in_sentences = 14;
    const Looks& l = looks(i);
    if (row_[i].piece->size == 0) return l.heading_style > 0 && l.words <= 2 * most_words;
    return l.heading_style > 0 && l.words <= most_words &&
           (l.ending != Ending::sentence || l.words <= most_in_sentences ||
            row_[i].words.text.ends_with('?'));
  }

  bool larger(std::size_t i) const { return row_[i].piece->size > 1.08F; }
  bool marked(std::size_t i) const { return styled(i) || looks(i).bold || looks(i).underlined || larger(i); }

  // "— one of the coaches", right below what may be a quotation.
  bool is_attribution(std::size_t i) const {
    constexpr std::size_t most_words = 14;
    if (i == 0 || looks(i).words > most_words || !is_text(i - 1)) return false;
    if (!begins_with_dash(row_[i].words.text)) return false;
    return looks(i - 1).quoted || looks(i - 1).italic || is_inset(i - 1) || is_styled_quotation(i - 1);
  }

  bool is_styled_quotation(std::size_t i) const {
    const std::string& style = row_[i].piece->style;
    return style == "quote" || style == "intense quote";
  }

  // Of a word processor's file.
  bool has_no_lines(std::size_t i) const { return row_[i].piece->size > 0 && row_[i].piece->spot.page == 0; }

  // All its lines, not the first alone.
  bool is_inset(std::size_t i) const { return row_[i].piece->indent >= 1; }

  // A sentence on several lines that all begin further in than the text above and below, apart from it: a
  // block quotation, as styles and templates set one. One line may be a first line, several such paragraphs
  // are a list, and what is not apart hangs below its first line. A word processor tells an indent of all
  // lines from one of the first.
  bool is_set_in(std::size_t i) const {
    constexpr float least_indent = 1.5F, least_gap = 0.3F;
    constexpr std::size_t fewest_words = 8, words_of_a_line = 15;
    const Piece& piece = *row_[i].piece;
    const Looks& l = looks(i);
    if (piece.indent < least_indent || l.begins_small || l.ending != Ending::sentence || row_[i].is_line)
      return false;
    const bool apart = piece.gap_above >= least_gap && piece.words.text.find('\n') != std::string::npos;
    if (l.words < fewest_words || !(has_no_lines(i) ? l.words > words_of_a_line : apart)) return false;
    const auto is_beside = [&](std::size_t other) {
      return other < row_.size() && (!is_text(other) || is_inset(other));
    };
    return !(i > 0 && is_beside(i - 1)) && !is_beside(i + 1);
  }

  // Figures and nothing else.
  bool is_number(std::size_t i) const {
    const std::string& text = row_[i].words.text;
    return text.find_first_not_of("0123456789") == std::string::npos;
  }

  // Whether it goes on with the text before it.
  double rest(std::size_t i) const {
    const Looks& l = looks(i);
    const Looks& before = looks(i - 1);
    if (row_[i - 1].piece->kind == PieceKind::table || l.words == 0) return never;
    if (is_attribution(i)) return proof;
    double w = -2 * hint;
    const bool address = before.ends_in_address && !l.begins_small;
    if (before.ending == Ending::sentence || before.ending == Ending::colon || address) w -= proof;
    if (before.ending == Ending::ellipsis) w -= reason;
    if (unfinished(before)) w += 2 * hint;
    if (before.dangles) w += reason;
    if (before.open_quote || before.open_bracket) w += hint;
    // What was opened is closed here: nothing else can lie in between.
    const bool closes = (before.open_quote && l.closes_quote) || (before.open_bracket && l.closes_bracket);
    if (closes && unfinished(before)) w += proof;
    // A page's end between them, and nothing else.
    if (row_[i].piece->edge == PageEdge::top && unfinished(before)) w += hint;
    if (row_[i - 1].piece->fills_line) w += hint;
    if (l.begins_small) w += reason + hint;
    // "The March" / "2017 meeting": a figure says nothing about where a sentence begins.
    const bool begins_with_figure = std::isdigit(static_cast<unsigned char>(row_[i].words.text.front())) != 0;
    if (begins_with_figure)
      w += unfinished(before) ? hint : -reason;
    else if (l.begins_sentence || (!l.begins_small && !l.begins_with_name))
      w -= reason;
    if (is_number(i) || is_number(i - 1)) w -= proof;  // of a page that nothing else tells of
    if (l.words <= 3 && (l.ending == Ending::ellipsis || l.ending == Ending::colon)) w -= proof;  // leads on
    if (before.words < 8 && !l.begins_small) w -= reason;
    if (styled(i) || l.bold != before.bold || l.caption || before.caption) w -= proof;
    if (l.italic != before.italic) w -= reason;
    if (is_inset(i) != is_inset(i - 1)) w -= reason;
    // A word processor has no lines and pages in its file that could cut a paragraph.
    if (has_no_lines(i) && (!l.begins_small || !is_text(i - 1))) w -= proof;
    if (l.broken || before.broken) w -= reason;
    if (l.ends_in_address && l.words <= 4) w -= proof;  // a line of its own
    return w;
  }

  double quotation(std::size_t i) const {
    const Looks& l = looks(i);
    const Piece& piece = *row_[i].piece;
    const bool attributed = i + 1 < row_.size() && is_text(i + 1) && is_attribution(i + 1);
    if (is_attribution(i)) return never / 2;
    if (l.words < 4 && !is_styled_quotation(i) && !attributed) return never / 2;
    double w = -reason - hint;
    if (is_styled_quotation(i)) w += 2 * proof;
    if (l.italic) w += italic_quotations_ >= 3 && l.first_person ? reason + hint : 2 * hint;
    const bool set_in = is_set_in(i);
    if (is_inset(i)) w += 2 * hint;
    if (is_inset(i) && (l.quoted || l.italic)) w += reason;
    if (set_in) w += reason;
    if (attributed) w += reason + hint;
    if (l.quoted) w += hint;
    if (l.first_person) w += hint;
    if (l.bold || styled(i) || l.caption || piece.style == "paragraph") w -= proof;
    if (l.ending == Ending::open || l.ending == Ending::colon) w -= hint;
    // Italics and an indent alone may set off a motion or a vote: somebody must speak.
    const bool led_to = i > 0 && is_text(i - 1) && looks(i - 1).ending != Ending::sentence;
    if (!led_to && !attributed && !l.quoted && !l.first_person && !is_styled_quotation(i) && !set_in)
      w -= 2 * reason;
    if (i == 0 || !is_text(i - 1)) return w - hint;
    const Looks& before = looks(i - 1);
    if (before.ending == Ending::colon || before.ending == Ending::comma) w += 2 * hint;
    if (before.ending == Ending::colon && leads_to_speech(row_[i - 1].words.text)) w += 2 * hint;
    if (l.italic && leads_to_speech(row_[i - 1].words.text)) w += hint;
    if (!l.italic && !l.quoted && !l.first_person && !set_in && piece.style.empty()) w -= hint;
    return w;
  }

  double transition(std::size_t i, Role before, Role now) const {
    if (now == Role::heading && before == Role::heading) return -hint / 2;
    if (now == Role::heading && is_text(i - 1) && unfinished(looks(i - 1)) && looks(i - 1).words > 8)
      return -2 * hint;
    if (now == Role::heading && looks(i - 1).ending == Ending::colon && is_text(i - 1)) return -reason;
    if (now == Role::rest && before == Role::heading) return -proof;
    if (now == Role::quotation && before == Role::heading) return -2 * hint;
    const bool goes_on = now == Role::quotation && before == Role::quotation && is_text(i - 1) &&
                         unfinished(looks(i - 1)) && looks(i).begins_small;
    if (goes_on) return -2 * proof;  // a page's end cut it
    if (now == Role::quotation && before == Role::quotation)
      return looks(i - 1).italic == looks(i).italic ? hint : -hint;
    return 0;
  }

  const std::vector<Stretch>& row_;
  bool marks_headings_ = false, numbers_headings_ = false;
  std::size_t styled_headings_ = 0;
  std::vector<bool> cells_;         // of a table that came apart
  std::vector<bool> prose_behind_;  // whether anything is left that a heading may stand over
  int italic_quotations_ = 0;
  std::map<std::string, int> headings_of_;  // how many headings of a family there are
};

}  // namespace

std::vector<Role> decide_roles(const std::vector<Stretch>& row) {
  return row.empty() ? std::vector<Role>() : Decider(row).decide();
}

}  // namespace commonplace
