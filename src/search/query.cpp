// A reader of forgiving syntax: it walks the text once, piece by piece, and whatever is not
// understood as a sign is passed over. An example:
//
//   theme:equity "local control" -LCFF/LCAP K–12 OR
//
// gives a filter, a quoted term, two terms to leave out, and the term of two words k 12; the OR has
// nothing on its right and is dropped.

#include "search/query.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/joined.h"
#include "base/utf8.h"
#include "search/searchable.h"
#include "text/words.h"

namespace commonplace {
namespace {

struct FilterName {
  std::string_view name;
  FilterKind kind;
};
constexpr std::array<FilterName, 7> filter_names{{{"kind", FilterKind::kind},
                                                  {"theme", FilterKind::theme},
                                                  {"district", FilterKind::district},
                                                  {"host", FilterKind::host},
                                                  {"person", FilterKind::person},
                                                  {"by", FilterKind::author},
                                                  {"year", FilterKind::year}}};

const FilterName* find_filter(std::string_view typed) {
  const auto* found = std::ranges::find(filter_names, ascii_lower(typed), &FilterName::name);
  return found == filter_names.end() ? nullptr : found;
}

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
}

// The length of the quotation mark at `at`, 0 when there is none. Any closes what any opened.
std::size_t quotation_mark(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 6> marks{"\"", "“", "”", "„", "«", "»"};
  for (const std::string_view mark : marks) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

// What joins two words to one term: mind-set, K–12 with any dash, site.org, R&D, and 10% (searchable.h).
bool is_joint(std::string_view between) {
  constexpr std::array<std::string_view, 10> joints{"-", "‐", "‒", "–", "—", "―", "−", ".", "&", word_joiner};
  return std::ranges::find(joints, between) != joints.end();
}

// A word as it would be read if it stood alone: time’s’s is time’s, and that is time.
std::string settled(std::string_view word) {
  for (Range inner = words(word).front(); inner.of(word) != word; inner = words(word).front())
    word = inner.of(word);
  return std::string(word);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> found;
  for (const Range word : words(text)) found.push_back(settled(word.of(text)));
  return found;
}

std::vector<SearchTerm> split_terms(std::string_view run) {
  std::vector<SearchTerm> terms;
  std::uint32_t end = 0;
  for (const Range word : words(run)) {
    if (terms.empty() || !is_joint(run.substr(end, word.begin - end))) terms.emplace_back();
    terms.back().words.push_back(settled(word.of(run)));
    end = word.end;
  }
  return terms;
}

// `2013`, `2012..2017`, `2012-2017`, `2012..`, `..2017`.
std::optional<SearchFilter> read_years(std::string_view text) {
  SearchFilter years{
      .kind = FilterKind::year, .value = {}, .first_year = no_first_year, .last_year = no_last_year};
  const auto take_year = [&text](int& year) {
    const auto digits = std::min<std::size_t>(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0) return true;
    if (digits != 4 || text.front() == '0') return false;
    year = 0;
    for (const char digit : text.substr(0, 4)) year = year * 10 + (digit - '0');
    text.remove_prefix(4);
    return true;
  };
  if (text.empty() || !take_year(years.first_year)) return std::nullopt;
  if (text.empty()) {
    years.last_year = years.first_year;
  } else {
    constexpr std::array<std::string_view, 3> signs{"..", "-", "–"};
    const auto* sign = std::ranges::find_if(signs, [&](std::string_view s) { return text.starts_with(s); });
    if (sign == signs.end()) return std::nullopt;
    text.remove_prefix(sign->size());
    if (!take_year(years.last_year) || !text.empty()) return std::nullopt;
  }
  if (years.first_year == no_first_year && years.last_year == no_last_year) return std::nullopt;
  if (years.first_year > years.last_year) std::swap(years.first_year, years.last_year);
  return years;
}

std::optional<SearchFilter> make_filter(FilterKind kind, std::string_view value) {
  const std::vector<Range> found = words(value);
  if (kind == FilterKind::year) return read_years(value);
  if (found.empty()) return std::nullopt;
  const Range all = range_of(found.front().begin, found.back().end);
  return SearchFilter{.kind = kind, .value = std::string(all.of(value))};
}

class QueryReader {
 public:
  explicit QueryReader(std::string_view text) : text_(text) {}

  Query read() {
    query_.alternatives.emplace_back();
    while (skip_to_piece()) {
      const bool after_not = std::exchange(next_negated_, false);
      negated_ = take_minus() || after_not;
      if (!take_filter() && !take_quotation()) take_run();
    }
    std::erase_if(query_.alternatives, [](const auto& terms) { return terms.empty(); });
    return std::move(query_);
  }

 private:
  bool skip_to_piece() {
    constexpr std::string_view brackets = "([{";
    while (at_ < text_.size() &&
           (is_blank(text_[at_]) || brackets.find(text_[at_]) != std::string_view::npos))
      ++at_;
    return at_ < text_.size();
  }

  // A single minus right before something: -word, -"a phrase"; not the dash of `a - b`.
  bool take_minus() {
    const bool leaves_out =
        text_[at_] == '-' && at_ + 1 < text_.size() && !is_blank(text_[at_ + 1]) && text_[at_ + 1] != '-';
    if (leaves_out) ++at_;
    return leaves_out;
  }

  bool take_filter() {
    const std::size_t colon = text_.find(':', at_);
    if (colon == std::string_view::npos) return false;
    const FilterName* name = find_filter(text_.substr(at_, colon - at_));
    if (name == nullptr) return false;
    std::size_t begin = colon + 1, end = end_of_run(begin), next = end;
    if (const auto quoted = quotation_at(begin)) {
      begin = quoted->begin;
      end = quoted->end;
      next = end + quotation_mark(text_, end);
    }
    std::optional<SearchFilter> filter = make_filter(name->kind, text_.substr(begin, end - begin));
    if (!filter) return false;
    filter->negated = negated_;
    query_.filters.push_back(std::move(*filter));
    at_ = next;
    return true;
  }

  bool take_quotation() {
    const auto quoted = quotation_at(at_);
    if (!quoted) return false;
    SearchTerm term{.words = words_of(quoted->of(text_)), .quoted = true};
    if (!term.words.empty()) add(std::move(term));
    at_ = quoted->end + quotation_mark(text_, quoted->end);
    return true;
  }

  // Everything up to white space or a quotation mark.
  void take_run() {
    const std::size_t end = end_of_run(at_);
    for (SearchTerm& term : split_terms(text_.substr(at_, end - at_))) add(std::move(term));
    at_ = std::max(end, at_ + quotation_mark(text_, at_));  // an unpaired mark is passed over
  }

  void add(SearchTerm term) {
    const bool sign = !term.quoted && !negated_ && term.words.size() == 1;
    if (sign && term.words.front() == "OR") {
      query_.alternatives.emplace_back();
    } else if (negated_) {
      query_.without.push_back(std::move(term));
    } else if (sign && term.words.front() == "NOT") {
      next_negated_ = true;
    } else if (!sign || term.words.front() != "AND") {
      query_.alternatives.back().push_back(std::move(term));
    }
  }

  std::size_t end_of_run(std::size_t from) const {
    while (from < text_.size() && !is_blank(text_[from]) && quotation_mark(text_, from) == 0) ++from;
    return from;
  }

  // What is between the quotation mark at `at` and the next.
  std::optional<Range> quotation_at(std::size_t at) const {
    const std::size_t width = quotation_mark(text_, at);
    if (width == 0) return std::nullopt;
    for (std::size_t end = at + width; end < text_.size(); ++end) {
      if (quotation_mark(text_, end) > 0) return range_of(at + width, end);
    }
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool negated_ = false, next_negated_ = false;
  Query query_;
};

std::string dump(const SearchFilter& filter) {
  const auto* name = std::ranges::find(filter_names, filter.kind, &FilterName::kind);
  std::string value = filter.value;
  if (filter.kind == FilterKind::year) {
    const auto shown = [](int year) {
      return year == no_first_year || year == no_last_year ? std::string() : std::to_string(year);
    };
    value = shown(filter.first_year);
    if (filter.first_year != filter.last_year) value += ".." + shown(filter.last_year);
  } else if (std::ranges::any_of(value, is_blank)) {
    value = '"' + value + '"';
  }
  return (filter.negated ? "-" : "") + std::string(name->name) + ':' + value;
}

}  // namespace

std::string well_formed(std::string_view typed) {
  std::string text(typed.substr(0, longest_query));
  for (std::size_t bad = first_bad_byte(text); bad != std::string::npos; bad = first_bad_byte(text))
    text[bad] = ' ';
  return text;
}

Query read_query(std::string_view typed) {
  return QueryReader(searchable(well_formed(typed))).read();
}

std::string dump(const SearchTerm& term) {
  return term.quoted ? '"' + joined(term.words, " ") + '"' : joined(term.words, "-");
}

std::string dump(const Query& query) {
  std::vector<std::string> parts;
  for (const std::vector<SearchTerm>& terms : query.alternatives) {
    if (!parts.empty()) parts.emplace_back("OR");
    for (const SearchTerm& term : terms) parts.push_back(dump(term));
  }
  for (const SearchTerm& term : query.without) parts.push_back("-" + dump(term));
  for (const SearchFilter& filter : query.filters) parts.push_back(dump(filter));
  return joined(parts, " ");
}

}  // namespace commonplace
