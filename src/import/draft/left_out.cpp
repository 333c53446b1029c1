#include "import/draft/left_out.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/ascii.h"
#include "import/draft/place_reviews.h"
#include "import/draft/printed_form.h"
#include "import/front/find_dates.h"
#include "model/document.h"
#include "text/words.h"

namespace commonplace {
namespace {

// Above this share of the words a person should look at the whole list (issue of the importer: 2 %).
constexpr double most_left_out = 0.02;

std::string printed_words_of(const Piece& piece) {
  std::string all = piece.words.text;
  for (const auto& row : piece.rows)
    for (const InkedText& cell : row) all += (all.empty() ? "" : " | ") + cell.text;
  return without_breaks(all);
}

bool is_figure(std::string_view word) {
  return word.find_first_not_of("0123456789") == std::string_view::npos;
}

// "Meeting 4 | 12" -> "meeting # #": alike on every page.
std::string pattern_of_left_out(std::string_view text) {
  std::string pattern;
  for (const std::string& word : folded_words(text)) pattern += is_figure(word) ? "# " : word + " ";
  return pattern.empty() ? std::string(text) : pattern;
}

// The values of the front matter as words, and words that say no more than the keys do.
std::set<std::string> words_of_front(const DraftFront& front) {
  std::set<std::string> known = {"and", "of",   "the", "in",  "at",  "on",  "for", "to",  "by",
                                 "a",   "from", "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  const auto add = [&](std::string_view text) {
    for (std::string& word : folded_words(text)) known.insert(std::move(word));
  };
  for (const std::string* text : {&front.title, &front.place, &front.publisher, &front.note}) add(*text);
  for (const Author& author : front.authors) add(author.name), add(author.affiliation);
  if (const DocumentKind* kind = find_document_kind(front.kind)) add(kind->label), add(kind->noun);
  for (const DraftFront::Remark& remark : front.reviews) {  // a remark may quote what is not kept
    const std::size_t begin = remark.review.text.find("“"), end = remark.review.text.rfind("”");
    if (begin < end && end != std::string::npos)
      add(std::string_view(remark.review.text).substr(begin, end - begin));
  }
  if (front.number) add(std::to_string(*front.number));
  if (!front.dates) return known;
  for (const std::string& word : folded_words(iso(*front.dates))) {  // 2017-03-09
    known.insert(word);
    known.insert(word.substr(std::min(word.find_first_not_of('0'), word.size())));
  }
  return known;
}

// "Date: January 22, 2019": without the key, and without what is read as a date.
std::string beside_its_values(std::string_view text) {
  constexpr std::size_t longest_key = 20;
  const std::size_t colon = text.substr(0, longest_key).find(':');
  const bool has_key = colon != std::string_view::npos && text.find_first_of("0123456789") > colon;
  if (has_key) text.remove_prefix(colon + 1);
  std::string rest;
  std::size_t at = 0;
  for (const FoundDates& found : find_dates(text)) {
    rest += text.substr(at, found.range.begin - at);
    rest += ' ';
    at = found.range.end;
  }
  return rest += text.substr(at);
}

// Whether a line of the front says something that its values do not: "Ph.D." behind a name.
bool says_more(const Piece& piece, const PieceFate& fate, const std::set<std::string>& known) {
  if (fate.reason == "series label") return false;  // number and noun in many forms: "51st", "Minutes of the"
  bool value_seen = fate.reason != "byline";        // "Prepared by" before the first name is the key itself
  for (const std::string& word : folded_words(beside_its_values(piece.words.text))) {
    const bool is_known = known.contains(word);
    if (is_known && word != "by") value_seen = true;
    if (!is_known && value_seen) return true;
  }
  return false;
}

// 2–5, 9; or "from 2 to 31" for what is printed on every other page.
std::string pages_of(const std::vector<int>& pages) {
  constexpr std::size_t most_ranges = 4;
  std::vector<std::string> ranges;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t end = i;
    while (end + 1 < pages.size() && pages[end + 1] <= pages[end] + 1) ++end;
    ranges.push_back(pages[i] == pages[end] ? std::to_string(pages[i])
                                            : fmt::format("{}–{}", pages[i], pages[end]));
    i = end + 1;
  }
  if (ranges.size() > most_ranges)
    return fmt::format("{} pages from {} to {}", pages.size(), pages.front(), pages.back());
  const bool one = ranges.size() == 1 && pages.front() == pages.back();
  return fmt::format("{} {}", one ? "page" : "pages", fmt::join(ranges, ", "));
}

bool is_sentence(std::string_view text) {
  constexpr std::size_t fewest_words = 5;
  while (text.ends_with('"') || text.ends_with(')') || text.ends_with("\xE2\x80\x9D"))
    text.remove_suffix(text.ends_with("\xE2\x80\x9D") ? 3 : 1);
  const bool ends = text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
  return ends && words(text).size() >= fewest_words;
}

bool may_run(std::string_view reason) {
  return reason.starts_with("running") || reason.starts_with("page");
}

void count_again(LeftOut& first, const Piece& piece) {
  ++first.times;
  if (piece.spot.page > 0 && (first.pages.empty() || first.pages.back() != piece.spot.page))
    first.pages.push_back(piece.spot.page);
  const std::string again = printed_words_of(piece);
  const std::size_t dots = first.words.find(" … ");
  const std::string begin = first.words.substr(0, dots);
  if (again != begin) first.words = begin + " … " + again;
}

Review too_much(std::size_t gone, std::size_t all) {
  return {{},
          fmt::format("{:.1f} % of the words were left out ({} of {}); see the comments “left out”",
                      100.0 * static_cast<double>(gone) / static_cast<double>(all), gone, all)};
}

std::string_view key_of(const LeftOut& one) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> keys = {
      std::pair{"byline", "authors"}, {"dates", "dates"}, {"place", "place"}, {"series label", "number"}};
  const auto found =
      std::ranges::find(keys, one.reason, &std::pair<std::string_view, std::string_view>::first);
  return found == keys.end() ? "title" : found->second;
}

}  // namespace

std::vector<LeftOut> left_out(const Manuscript& manuscript, const Draft& draft) {
  std::vector<LeftOut> all;
  std::map<std::string, std::size_t> known;
  const std::set<std::string> front = words_of_front(draft.front);
  std::size_t last = 0;  // piece that is listed
  for (std::size_t i = 0; i < manuscript.pieces.size(); ++i) {
    const Piece& piece = manuscript.pieces[i];
    const PieceFate& fate = draft.fates[i];
    const bool in_front = fate.fate == Fate::front && says_more(piece, fate, front);
    if (!in_front && fate.fate != Fate::left_out) continue;
    LeftOut one{piece.spot, std::string(fate.reason), printed_words_of(piece), {}, 1, in_front};
    if (one.words.empty()) continue;
    const bool goes_on = !all.empty() && last + 1 == i && all.back().reason == one.reason && !in_front;
    last = i;
    if (goes_on && !may_run(one.reason)) {  // the lines of a table of contents
      all.back().words += " / " + one.words;
      continue;
    }
    if (piece.spot.page > 0) one.pages.push_back(piece.spot.page);
    const auto [place, is_new] =
        known.emplace(one.reason + "\n" + pattern_of_left_out(one.words), all.size());
    if (is_new || in_front)
      all.push_back(std::move(one));
    else
      count_again(all[place->second], piece);
  }
  return all;
}

std::string said_of(const LeftOut& one) {
  std::string said = one.reason.empty() ? "words" : one.reason;
  if (!one.pages.empty())
    said += ", " + pages_of(one.pages);
  else if (one.times > 1)
    said += fmt::format(", {} times", one.times);
  return fmt::format("{}: “{}”", said, one.words);
}

void mark_left_out(const std::vector<LeftOut>& all, const Manuscript& manuscript, Draft& draft) {
  std::string running;
  const LeftOut* first = nullptr;
  std::size_t gone = 0, words_in_all = 0;
  for (const LeftOut& one : all) {
    if (one.in_front) {
      draft.front.reviews.push_back(
          {key_of(one), {one.spot, "only a part of this line is used: “" + one.words + "”"}});
      continue;
    }
    if (!one.runs()) gone += words(one.words).size();
    if (is_sentence(one.words)) {
      place_review(draft, {one.spot, "left out, although it is a sentence: " + said_of(one)});
    } else if (one.runs()) {
      running += (running.empty() ? "" : "; ") + said_of(one);
      if (first == nullptr) first = &one;
    } else {
      place_review(draft, {one.spot, "left out: " + said_of(one)});
    }
  }
  if (first != nullptr) place_review(draft, {first->spot, "left out: " + running});
  for (const WitnessPart& part : manuscript.witness) words_in_all += words(part.words).size();
  if (static_cast<double>(gone) > most_left_out * static_cast<double>(words_in_all))
    draft.reviews.insert(draft.reviews.begin(), too_much(gone, words_in_all));
}

}  // namespace commonplace
