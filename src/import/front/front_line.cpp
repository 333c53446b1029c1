#include "import/front/front_line.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/ascii.h"
#include "import/front/front_words.h"
#include "import/front/place_names.h"
#include "import/manuscript.h"
#include "text/capital.h"
#include "text/fold.h"

// A line is cut at its dates and at the signs that part fields; each part is asked what it is. Parts that
// are nothing known are put together again where they were neighbors, so that a title keeps its dashes.

namespace commonplace {
namespace {

std::string folded_part(std::string_view text) {
  return fold(without_partings(text));
}

// "9:00 a.m.–3:00 p.m.": a meeting's hours, for which there is no key.
bool is_time_of_day(std::string_view part) {
  constexpr std::array<std::string_view, 17> time_words = {"am", "pm",   "a",   "p",   "m",  "noon",
                                                           "to", "from", "and", "at",  "et", "pt",
                                                           "ct", "est",  "pst", "pdt", "edt"};
  bool has_clock = false;
  for (const FrontWord& word : front_words(part)) {
    const std::size_t letter = word.folded.find_first_not_of("0123456789");
    has_clock = has_clock || (letter != 0 && part.find_first_of(":.apAP") != std::string_view::npos);
    const std::string letters = letter == std::string::npos ? "" : word.folded.substr(letter);
    if (!letters.empty() && std::ranges::find(time_words, letters) == time_words.end()) return false;
  }
  return has_clock;
}

// What stands before a colon, folded, when it is a label: "location" of "Location: Salem".
std::string label_before_colon(std::string_view part) {
  const std::size_t colon = part.find(':');
  return colon == std::string_view::npos ? std::string() : folded_part(part.substr(0, colon));
}

// "By" and no more, which begins sentences as well: only what follows can tell.
bool has_weak_lead(std::string_view part) {
  const std::string lower = ascii_lower(part);
  return std::ranges::any_of(byline_ends,
                             [&](std::string_view one) { return lower.starts_with(std::string(one) + " "); });
}

bool is_small_word(std::string_view folded) {
  constexpr std::array<std::string_view, 14> small = {"of",  "on",  "in", "at", "for",  "from", "to",
                                                      "and", "the", "a",  "by", "with", "our",  "de"};
  return std::ranges::find(small, folded) != small.end();
}

class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) { line_.text = text; }

  FrontLine read() {
    if (is_stamp()) {
      line_.is_stamp = true;
      return std::move(line_);
    }
    line_.dates = find_dates(text_);
    for (const Range& part : parts()) take(part);
    weigh_dates();
    gather_rest();
    return std::move(line_);
  }

 private:
  bool is_stamp() const {
    const std::vector<FrontWord> all = front_words(text_);
    const auto is_core = [](const FrontWord& word) {
      return std::find(stamp_words.begin(), stamp_words.begin() + stamp_cores, word.folded) !=
             stamp_words.begin() + stamp_cores;
    };
    return !all.empty() && std::ranges::any_of(all, is_core) &&
           std::ranges::all_of(all, [](const FrontWord& word) {
             return is_in(stamp_words, word.folded) ||
                    word.folded.find_first_not_of("v0123456789") == std::string::npos;
           });
  }

  static std::size_t sign_length(std::string_view text) {
    constexpr std::array<std::string_view, 12> signs = {
        "\t", "\n", "|", "•", "·", "●", "▪", hard_break_bytes, " – ", " — ", " - ", " // "};
    for (const std::string_view sign : signs)
      if (text.starts_with(sign)) return sign.size();
    return 0;
  }

  // A byline goes on to the end, or to a date: its signs part names from affiliations.
  std::vector<Range> parts() const {
    std::vector<Range> found;
    std::size_t begin = 0, next_date = 0;
    bool in_byline = false;
    for (std::size_t at = 0; at <= text_.size();) {
      std::size_t length = 0;
      if (next_date < line_.dates.size() && at == line_.dates[next_date].range.begin) {
        length = line_.dates[next_date].range.end - at;
        ++next_date;
        in_byline = false;
      } else if (!in_byline) {
        length = sign_length(text_.substr(at));
        in_byline = length == 0 && at == begin && has_byline_lead(trimmed(text_.substr(at)));
      }
      if (length == 0 && at < text_.size()) {
        ++at;
        continue;
      }
      if (at > begin) found.push_back(range_of(begin, at));
      begin = at + length;
      at = std::max(begin, at + 1);
    }
    return found;
  }

  void take(Range range) {
    const std::string_view whole = range.of(text_);
    const std::string_view part = without_partings(whole);
    if (part.empty()) return;
    const std::string folded = folded_part(part), label = label_before_colon(whole);
    if (is_place_next_ || is_in(place_labels, label)) {
      const bool has_value = is_place_next_;
      is_place_next_ = false;
      take_place(has_value ? part : without_partings(whole.substr(whole.find(':') + 1)));
    } else if (is_in(place_labels, folded) &&
               (whole.find(':') != std::string_view::npos || range.end < text_.size())) {
      is_place_next_ = true;
    } else if (is_in(date_labels, folded) && !line_.dates.empty()) {
      return;  // its date is taken
    } else if (is_time_of_day(part)) {
      line_.dropped.emplace_back(part);
    } else if (has_byline_lead(part) || (has_weak_lead(part) && !line_.byline)) {
      line_.byline = read_byline(part, false);
      if (!line_.byline) unknown_.push_back(range);
    } else if (is_virtual_place(part)) {
      line_.virtual_place = part;
    } else if (line_.place.empty() && is_place_line(without_preposition(part))) {
      line_.place = without_preposition(part);
    } else if (!take_label(range)) {
      unknown_.push_back(range);
    }
  }

  // "held March 9, 2017, in Salem, Oregon"
  static std::string_view without_preposition(std::string_view part) {
    for (const std::string_view word : {"in ", "at ", "en "})
      if (part.starts_with(word)) part.remove_prefix(word.size());
    return part;
  }

  void take_place(std::string_view part) {
    if (part.empty())
      is_place_next_ = true;
    else if (is_virtual_place(part))
      line_.virtual_place = part;
    else
      line_.place = part;
  }

  bool take_label(Range range) {
    if (line_.label && !line_.label_is_weak) return false;
    const std::string_view part = range.of(text_);
    const auto label = find_label(part);
    if (!label) return false;
    const std::string_view before = without_partings(part.substr(0, label->range.begin));
    const std::string_view behind = part.substr(label->range.end);
    const std::string_view after = without_partings(behind);
    line_.label = label;
    line_.label_is_weak = false;
    if (before.empty() && after.empty()) return true;
    const bool set_off = !behind.empty() && trimmed(behind).find_first_of(":|-,(") == 0;
    const bool dashed = trimmed(behind).starts_with("–") || trimmed(behind).starts_with("—");
    const std::vector<FrontWord> own = front_words(label->range.of(part));
    const bool says_summary =
        own.size() > 2 || own.back().folded.find_first_not_of("0123456789") != std::string::npos;
    const bool begins_title = !after.empty() && std::islower(static_cast<unsigned char>(after.front())) == 0;
    if (before.empty() && begins_title && (set_off || dashed || says_summary)) {
      line_.rest_follows_label = true;
      const auto begin = static_cast<std::size_t>(after.data() - text_.data());
      unknown_.push_back(range_of(begin, begin + after.size()));
      return true;
    }
    const std::vector<FrontWord> first = front_words(before);
    if (after.empty() && !first.empty() && !is_small_word(first.back().folded)) {
      const auto begin = static_cast<std::size_t>(before.data() - text_.data());
      unknown_.push_back(range_of(begin, begin + before.size()));
      return true;
    }
    line_.label_is_weak = true;
    return false;
  }

  // A date that other words go on from in small letters is one of a sentence or title; so is one behind a
  // small word.
  void weigh_dates() {
    if (line_.dates.empty() || unknown_.empty()) return;
    const Range date = line_.dates.front().range;
    const auto is_close = [&](std::size_t begin, std::size_t end) {
      return begin <= end &&
             text_.substr(begin, end - begin).find_first_not_of(' ') == std::string_view::npos;
    };
    bool behind = false;
    for (const Range& part : unknown_) {
      const std::vector<FrontWord> all = front_words(part.of(text_));
      if (all.empty()) continue;
      const bool is_last_before = is_close(part.end, date.begin);
      const bool leads = is_last_before && !trimmed(part.of(text_)).ends_with(',') &&
                         (is_small_word(all.back().folded) || is_in(aside_leads, all.back().folded) ||
                          is_in(aside_leads, all.front().folded));
      if (leads) line_.dates_are_weak = true;
      behind = behind || (part.begin >= date.end && is_close(date.end, part.begin) &&
                          std::islower(static_cast<unsigned char>(trimmed(part.of(text_)).front())) != 0);
    }
    if (behind) line_.dates_are_weak = true;
    if (!line_.dates_are_weak) return;
    unknown_ = {range_of(0, text_.size())};
  }

  void gather_rest() {
    Range rest;
    for (const Range& part : unknown_) {
      const bool first = rest.end == 0;
      const bool neighbor = !first && std::ranges::none_of(line_.dates, [&](const FoundDates& one) {
        return !line_.dates_are_weak && one.range.begin >= rest.end && one.range.end <= part.begin;
      }) && front_words(text_.substr(rest.end, part.begin - rest.end)).empty();
      if (first)
        rest = part;
      else if (neighbor)
        rest.end = part.end;
      else
        line_.dropped.emplace_back(without_partings(part.of(text_)));
    }
    std::string_view words = trimmed(rest.of(text_));
    if (!line_.dates.empty() || line_.label || !line_.place.empty()) words = without_partings(words);
    while (words.starts_with("|") || words.ends_with("|")) words = without_partings(words);
    line_.rest = words;
    line_.is_aside = is_aside(words);
  }

  // "Attendance: forty members", "Hosted by Otter Bay Unified", "www.example.org", "47698".
  static bool is_aside(std::string_view rest) {
    constexpr std::size_t most_label_words = 2;
    const std::vector<FrontWord> all = front_words(rest);
    if (all.empty()) return false;
    const std::string lower = ascii_lower(rest);
    for (const std::string_view address : {"www.", "http", "@", ".org", ".edu", ".com"})
      if (lower.find(address) != std::string::npos) return true;
    if (std::ranges::none_of(rest, [](char c) {
          return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
        }))
      return true;
    if (is_in(aside_leads, all.front().folded) && all.size() > 1) {
      const bool follows = is_small_word(all[1].folded) ||
                           std::isdigit(static_cast<unsigned char>(all[1].folded.front())) != 0 ||
                           rest.substr(all.front().range.end).starts_with(':') ||
                           rest.substr(all.front().range.end).starts_with('.');
      if (follows || all.front().folded == "updated" || all.front().folded == "revised") return true;
    }
    const std::size_t colon = rest.find(": ");
    if (colon == std::string_view::npos) return false;
    constexpr std::array<std::string_view, 14> labels = {
        "attendance", "attendees", "present", "absent",  "participants", "facilitator", "facilitators",
        "host",       "hosts",     "chair",   "contact", "subject",      "re",          "asistentes"};
    const std::string label = folded_part(rest.substr(0, colon));
    return front_words(label).size() <= most_label_words && std::ranges::find(labels, label) != labels.end();
  }

  std::string_view text_;
  FrontLine line_;
  std::vector<Range> unknown_;
  bool is_place_next_ = false;
};

}  // namespace

FrontLine read_front_line(std::string_view text) {
  return LineReader(text).read();
}

}  // namespace commonplace
