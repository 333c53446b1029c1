#include "import/outline/outline_evidence.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string_view>

#include "text/words.h"

// Without fonts an outline still shows in the words. A section that has parts is short, and announces
// them; parts of one whole are named alike, and are counted:
//
//   Finding Time          One paragraph, which ends: "... in the morning, at noon and at night."
//   Time in the Morning   announced; named like
//   Time at Noon          the next; its text begins "A second ..."
//   Time at Night
//   Next Steps            stands at the top in every document

namespace commonplace {
namespace {

constexpr double agreed = 1.5;  // what is told otherwise agrees with it
constexpr std::size_t stem_length = 6;

// In order, for every word of the text is looked up.
constexpr std::array<std::string_view, 34> dull = {
    "about", "across", "also",  "been",  "between", "from",   "have",    "into",  "more",
    "most",  "need",   "needs", "other", "such",    "than",   "that",    "their", "them",
    "these", "they",   "this",  "those", "through", "toward", "towards", "using", "were",
    "what",  "when",   "which", "will",  "with",    "within", "work"};
static_assert(std::ranges::is_sorted(dull));

// Parts of a whole document, of any kind: nothing but the document has them.
constexpr std::array<std::string_view, 16> top_names = {
    "introduction", "conclusion",        "conclusions",      "references",
    "bibliography", "works cited",       "acknowledgements", "acknowledgments",
    "abstract",     "executive summary", "glossary",         "contents",
    "endnotes",     "next steps",        "author biography", "about"};
constexpr std::array<std::string_view, 2> top_beginnings = {"appendix ", "next steps "};

constexpr std::array<std::string_view, 22> counting_on = {
    "second",  "third",        "fourth",      "fifth",    "finally", "another", "similarly", "likewise",
    "also",    "additionally", "furthermore", "moreover", "lastly",  "last",    "further",   "beyond",
    "besides", "meanwhile",    "other",       "next",     "equally", "still"};

constexpr std::array<std::string_view, 18> announcing = {
    "two",  "three",      "four",   "five",       "six",       "seven",  "several", "following", "these",
    "some", "categories", "themes", "challenges", "questions", "issues", "areas",   "ways",      "topics"};

// What a title that tells somebody to do something begins with.
constexpr std::array<std::string_view, 60> commands = {
    "accept",    "acknowledge", "address",    "adopt",  "align",   "allow",   "ask",        "balance",
    "begin",     "bring",       "build",      "change", "choose",  "clarify", "collect",    "connect",
    "consider",  "create",      "define",     "design", "develop", "embrace", "engage",     "ensure",
    "establish", "expand",      "experiment", "find",   "focus",   "foster",  "give",       "help",
    "identify",  "improve",     "increase",   "invest", "involve", "keep",    "know",       "lead",
    "learn",     "listen",      "maintain",   "make",   "measure", "plan",    "promote",    "provide",
    "put",       "recognize",   "reduce",     "set",    "share",   "start",   "strengthen", "support",
    "take",      "think",       "understand", "use"};

bool is_among(std::string_view word, const auto& list) {
  return std::ranges::find(list, word) != list.end();
}

std::string stem_of(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  return std::string(word.substr(0, stem_length));
}

bool tells(std::string_view word) {
  return word.size() >= 4 && !std::ranges::binary_search(dull, word);
}

bool is_gerund(std::string_view word) {
  return word.size() > 5 && word.ends_with("ing");
}

// How a title is put; parts of one whole are put alike.
enum class Wording { other, gerund, command };

Wording wording_of(const std::vector<std::string>& title) {
  if (title.empty()) return Wording::other;
  if (is_gerund(title.front())) return Wording::gerund;
  return is_among(title.front(), commands) ? Wording::command : Wording::other;
}

// The paragraph that leads over to the parts: the last of the section.
std::string_view last_paragraph(std::string_view text) {
  const std::size_t end = text.rfind('\n');
  return end == std::string_view::npos ? text : text.substr(end + 1);
}

std::string_view last_sentence(std::string_view paragraph) {
  const std::size_t end = paragraph.rfind(". ");
  return end == std::string_view::npos ? paragraph : paragraph.substr(end + 2);
}

// The last number of what stands before the colon, in figures or as "second".
int number_in_label(std::string_view title) {
  int number = -1;
  for (const std::string& word : folded_words(title.substr(0, title.find(':')))) {
    int figures = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), figures);
    if (problem == std::errc() && end == word.data() + word.size()) number = figures;
    if (const int ordinal = ordinal_value(word)) number = ordinal;
  }
  return number;
}

// The median length of sections that have a text.
double usual_length(const std::vector<HeadingSite>& headings) {
  std::vector<std::size_t> lengths;
  for (const HeadingSite& heading : headings)
    if (heading.text_words > 0) lengths.push_back(heading.text_words);
  if (lengths.empty()) return 1;
  std::ranges::nth_element(lengths, lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2));
  return static_cast<double>(lengths[lengths.size() / 2]);
}

}  // namespace

OutlineEvidence::OutlineEvidence(const std::vector<HeadingSite>& headings)
    : headings_(headings), given_(headings), usual_length_(usual_length(headings)) {
  for (const HeadingSite& heading : headings) {
    Site& site = sites_.emplace_back();
    const std::size_t number = given_.number(sites_.size() - 1).length;
    site.title = folded_words(std::string_view(heading.title).substr(number));
    for (const std::string& word : site.title)
      if (tells(word)) site.stems.push_back(stem_of(word));
    std::string folded;
    for (const std::string& word : site.title) folded += (folded.empty() ? "" : " ") + word;
    site.names_top =
        is_among(folded, top_names) ||
        std::ranges::any_of(top_beginnings, [&](std::string_view one) { return folded.starts_with(one); });
    const std::vector<std::string> lead = folded_words(last_paragraph(heading.text));
    for (const std::string& word : lead)
      if (tells(word)) site.announced.insert(stem_of(word));
    for (const std::string& word : folded_words(last_sentence(last_paragraph(heading.text))))
      site.introduces = site.introduces || is_among(word, announcing);
    const std::vector<std::string> begin = folded_words(std::string_view(heading.text).substr(0, 60));
    std::size_t first = 0;
    while (first < begin.size() && (begin[first] == "the" || begin[first] == "a")) ++first;
    if (first < begin.size()) {
      site.first_word = begin[first];
      // "Members also asked": sooner or later in the words it begins with.
      site.counts_on = is_among(begin[first], counting_on) || is_among("also", begin);
    }
    if (!heading.looks.family.empty()) site.number = number_in_label(heading.title);
    std::set<std::string> seen(site.stems.begin(), site.stems.end());
    for (const std::string& word : folded_words(heading.text))
      if (tells(word)) seen.insert(stem_of(word));
    for (const std::string& stem : seen) ++sections_with_[stem];
  }
}

// A word that few sections have tells more.
double OutlineEvidence::weight_of(const std::string& stem) const {
  const auto found = sections_with_.find(stem);
  const double sections = found == sections_with_.end() ? 1 : found->second;
  return std::log((static_cast<double>(headings_.size()) + 1) / sections) + 0.1;
}

double OutlineEvidence::below(std::size_t parent, std::size_t child) const {
  const Site& site = sites_[child];
  if (parent == root) return (site.names_top ? 6.0 : 0.0) + (child + 1 == sites_.size() ? 1 : 0);
  double w = site.names_top ? -6 : 0;
  const GivenRanks::Rank given = given_.rank(parent, child);
  w += given.deeper > 0 ? std::min(given.trust, agreed) : -given.trust * (given.deeper == 0 ? 1 : 2);
  w += given_.part_by_number(parent, child);
  double told = 0, all = 0;
  for (const std::string& stem : site.stems) {
    const double weight = weight_of(stem);
    all += weight;
    const bool in_title = std::ranges::find(sites_[parent].stems, stem) != sites_[parent].stems.end();
    if (sites_[parent].announced.contains(stem) || in_title) told += weight;
  }
  if (all > 0) w += 3 * (told / all) - 0.8;
  if (child == parent + 1 && sites_[child].first_word == "first") w += 2;
  return w;
}

double OutlineEvidence::divided(std::size_t heading) const {
  const HeadingSite& site = headings_[heading];
  if (sites_[heading].names_top && site.text_words > 0) return -3;
  if (site.text_words == 0) return 5;
  const auto paragraphs = std::ranges::count(site.text, '\n') + 1;
  // Short, for this document: at a tenth of the usual length 1, at the usual length and beyond -1.
  const double length = static_cast<double>(site.text_words) / usual_length_;
  double w = -2 + 1.5 * std::clamp((0.6 - length) / 0.5, -1.0, 1.0);
  if (paragraphs == 1) w += 1.2;
  const bool no_more = paragraphs == 1 && length < 0.3;  // "Several themes emerged."
  if (sites_[heading].introduces && paragraphs <= 2) w += no_more ? 2.3 : 1.3;
  return w;
}

double OutlineEvidence::beside(std::size_t first, std::size_t second) const {
  const Site &a = sites_[first], &b = sites_[second];
  const HeadingSite &one = headings_[first], &two = headings_[second];
  double w = 0;
  if (!one.looks.family.empty() && one.looks.family == two.looks.family) {
    const bool counted = a.number >= 0 && b.number >= 0;
    w += !counted ? 5 : b.number > a.number ? 5 : -5;
  }
  std::size_t same = 0;
  while (same < a.title.size() && same < b.title.size() && a.title[same] == b.title[same]) ++same;
  w += same == 0 ? 0 : same == 1 ? 1 : 3.3;
  if (!a.title.empty() && !b.title.empty()) {
    const Wording wording = wording_of(a.title), other = wording_of(b.title);
    if (wording != Wording::other && other != Wording::other) w += wording == other ? 2 : -1;
    if (a.title.back() == b.title.back() && same < a.title.size()) w += 1.5;
    if (a.title.size() <= 3 && b.title.size() <= 3) w += 1;
    if ((a.title.size() <= 3) != (b.title.size() <= 3)) w -= 0.5;
  }
  if (b.counts_on) w += 2;
  const bool sentences = one.looks.ending == Ending::sentence;
  if (sentences != (two.looks.ending == Ending::sentence)) w -= 1;
  if (sentences && two.looks.ending == Ending::sentence) w += 2;
  const GivenRanks::Rank given = given_.rank(first, second);
  w += given.deeper == 0 ? std::min(given.trust, agreed) : -given.trust;
  w += given_.next_by_number(first, second);
  return w;
}

}  // namespace commonplace
