#include "import/front/byline.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/ascii.h"
#include "base/utf8.h"
#include "import/front/front_words.h"
#include "import/front/place_names.h"
#include "import/manuscript.h"
#include "text/capital.h"
#include "text/fold.h"

// A byline is cut at commas, semicolons, brackets, line breaks and "and". A part that looks like a person's
// name is an author; a degree goes; any other part belongs, with the commas it was cut from, to the authors
// since the last such part.

namespace commonplace {
namespace {

constexpr std::size_t most_lead_words = 6;

// The length of the words before the names, with the colon; 0 when there are none. `is_weak`: no more than
// "By", which begins sentences as well.
std::size_t lead_length(std::string_view line, bool& is_weak) {
  const std::vector<FrontWord> all = front_words(line);
  const auto behind = [&](std::size_t i) {
    std::size_t end = all[i].range.end;
    while (end < line.size() && (line[end] == ' ' || line[end] == ':' || line[end] == '\t')) ++end;
    return end;
  };
  for (std::size_t i = 0; i < std::min(all.size(), most_lead_words); ++i) {
    const std::string& word = all[i].folded;
    if (is_in(byline_ends, word)) {
      is_weak = i == 0 && line.substr(all[i].range.end, 1) != ":";
      return behind(i);
    }
    if (i == 0 && is_in(author_labels, word)) {
      const std::string_view rest = trimmed(line.substr(all[i].range.end));
      if (rest.starts_with(':') || rest.empty() || line[all[i].range.end] == '\t') return behind(i);
      if (rest.starts_with("(s)"))
        return line.size() - rest.size() +
               std::min<std::size_t>(rest.find_first_not_of("(s): "), rest.size());
    }
    if (!is_in(byline_leads, word)) return 0;
  }
  return 0;
}

// "Ph.D." gives "phd".
std::string letters_only(std::string_view text) {
  std::string letters;
  for (const char c : fold(text))
    if (is_word_byte(c)) letters += c;
  return letters;
}

// A name may spell a short degree in small letters: Jack Ma, not MA.
bool is_degree(std::string_view part) {
  const std::string letters = letters_only(part);
  const bool may_be_name = !letters.empty() && letters.size() <= 2 &&
                           part.find('.') == std::string_view::npos &&
                           std::islower(static_cast<unsigned char>(part.back())) != 0;
  return !may_be_name && is_in(degrees, letters) && !is_in(name_suffixes, letters) &&
         part.size() <= letters.size() + 4 && is_capitalized(part);
}

std::vector<std::string_view> parts_at_blanks(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool is_all_capitals(std::string_view word) {
  return std::ranges::none_of(word, [](char c) { return std::islower(static_cast<unsigned char>(c)) != 0; });
}

// de, la; d’Angelo and al-Amin begin small, too.
bool may_be_small(std::string_view word) {
  if (is_in(name_particles, word)) return true;
  for (const std::string_view sign : {"'", "’", "-"}) {
    const std::size_t at = word.find(sign);
    if (at != std::string_view::npos && at <= 2) return is_capitalized(word.substr(at + sign.size()));
  }
  return false;
}

// 王小明 has no capitals to look for.
bool has_no_case(std::string_view text) {
  return std::ranges::none_of(text,
                              [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }) &&
         std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

bool reads_as_name(std::string_view text, bool behind_lead) {
  constexpr std::size_t most_words = 6;
  const std::vector<std::string_view> parts = parts_at_blanks(text);
  if (behind_lead && has_no_case(text) && parts.size() <= 3) return true;
  if (parts.size() < 2 || parts.size() > most_words) return false;
  const bool shouted = behind_lead && std::ranges::all_of(parts, is_all_capitals);
  std::size_t capitals = 0;
  for (const std::string_view word : parts) {
    const std::string folded = fold(word);
    if (word.find_first_of("0123456789:()/?!\"") != std::string_view::npos) return false;
    if (word.size() == 1 || word.ends_with(',')) return false;                                 // "Appendix A"
    if (word.size() > 3 && is_all_capitals(word) && is_ascii(word) && !shouted) return false;  // an acronym
    if (is_in(institution_words, folded) || is_in(not_of_names, folded)) return false;
    const bool particle = may_be_small(word);
    if (!is_capitalized(word) && !particle) return false;
    capitals += is_capitalized(word);
  }
  return capitals >= 2 || (capitals == 1 && parts.size() > 2);
}

struct BylinePart {
  std::string_view words;
  bool behind_comma = false;  // and nothing more: an affiliation may follow so, or another author
  bool in_brackets = false;
};

class BylineReader {
 public:
  BylineReader(std::string_view names, bool has_lead) : rest_(names), has_lead_(has_lead) {}

  std::optional<Byline> read() {
    cut_thanks();
    cut();
    drop_degrees();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (is_author(i)) {
        settle();
        byline_.authors.push_back({std::string(parts_[i].words), {}});
      } else if (byline_.authors.empty()) {
        return std::nullopt;
      } else if (is_in(name_suffixes, letters_only(parts_[i].words)) && affiliation_.empty()) {
        byline_.authors.back().name += ", " + std::string(parts_[i].words);
      } else if (parts_[i].in_brackets && affiliation_.empty()) {
        std::string& affiliation = byline_.authors.back().affiliation;
        affiliation += (affiliation.empty() ? "" : ", ") + std::string(parts_[i].words);
      } else {  // with what stands between it and the part before
        const char* begin = affiliation_.empty() ? parts_[i].words.data() : affiliation_.data();
        affiliation_ = {begin,
                        static_cast<std::size_t>(parts_[i].words.data() + parts_[i].words.size() - begin)};
      }
    }
    settle();
    return std::move(byline_);
  }

 private:
  void cut_thanks() {
    const std::string lower = ascii_lower(rest_);
    for (const std::string_view lead : thanks_leads) {
      const std::size_t at = lower.find(lead);
      if (at == std::string::npos) continue;
      byline_.thanks = without_partings(rest_.substr(at));
      rest_ = rest_.substr(0, at);
    }
  }

  void cut() {
    constexpr std::array<std::string_view, 18> signs = {
        ", and ", ", & ", " and ",          " & ", ", with ", " with ", " y ", "; ", " | ", " / ",
        "\n",     "\t",   hard_break_bytes, ", ",  " – ",     " — ",    "(",   ")"};
    bool behind_comma = false, in_brackets = false;
    while (!rest_.empty()) {
      std::size_t end = rest_.size(), length = 0;
      for (const std::string_view sign : signs) {
        const std::size_t at = rest_.find(sign);
        if (at < end) end = at, length = sign.size();
      }
      const std::string_view part = without_ends(rest_.substr(0, end));
      if (!part.empty()) parts_.push_back({part, behind_comma, in_brackets});
      const std::string_view sign = rest_.substr(end, length);
      if (!part.empty() || sign == "(" || sign == ")") {
        in_brackets = sign == "(";
        behind_comma = sign == ", " || sign == ")" || sign == " – " || sign == " — ";
      } else {
        behind_comma = behind_comma && sign == ", ";
      }
      rest_.remove_prefix(std::min(end + length, rest_.size()));
    }
  }

  static std::string_view without_ends(std::string_view text) {
    while (!text.empty() && std::string_view(" ,;").find(text.front()) != std::string_view::npos)
      text.remove_prefix(1);
    while (!text.empty() && std::string_view(" ,;").find(text.back()) != std::string_view::npos)
      text.remove_suffix(1);
    for (const std::string_view word : {"and ", "& "})
      if (text.starts_with(word)) text.remove_prefix(word.size());
    return text;
  }

  // "Ph.D." alone between commas, and at the end of a name.
  void drop_degrees() {
    for (BylinePart& part : parts_) {
      for (std::size_t blank = part.words.rfind(' ');; blank = part.words.rfind(' ')) {
        const std::string_view last =
            blank == std::string_view::npos ? part.words : part.words.substr(blank + 1);
        if (!is_degree(last)) break;
        byline_.dropped.emplace_back(last);
        part.words =
            blank == std::string_view::npos ? std::string_view() : without_ends(part.words.substr(0, blank));
      }
    }
    std::erase_if(parts_, [](const BylinePart& part) { return part.words.empty(); });
  }

  // After an affiliation, or behind the last name of a list ("A, B, and C, Harbor House"), the last part is
  // more affiliation whatever it looks like.
  bool is_author(std::size_t i) {
    const BylinePart& part = parts_[i];
    if (part.in_brackets || !reads_as_name(part.words, has_lead_) || is_region(part.words)) return false;
    const bool is_last = i + 1 == parts_.size();
    if (i == 0 || !is_last || !part.behind_comma) return true;
    if (!affiliation_.empty()) return false;
    if (!parts_[i - 1].behind_comma && i > 1) return false;
    if (i == 1) byline_.doubtful = part.words;
    return true;
  }

  void settle() {
    for (; open_ < byline_.authors.size(); ++open_) {
      if (affiliation_.empty()) break;
      if (byline_.authors[open_].affiliation.empty()) byline_.authors[open_].affiliation = affiliation_;
    }
    affiliation_ = {};
  }

  std::string_view rest_;
  bool has_lead_;
  std::vector<BylinePart> parts_;
  Byline byline_;
  std::size_t open_ = 0;  // authors from here on have no affiliation yet
  std::string_view affiliation_;
};

}  // namespace

bool is_person_name(std::string_view text) {
  return reads_as_name(text, false);
}

bool has_byline_lead(std::string_view line) {
  bool is_weak = false;
  return lead_length(line, is_weak) > 0 && !is_weak;
}

bool is_organization(std::string_view text) {
  constexpr std::size_t most_words = 9;
  const std::vector<FrontWord> all = front_words(text);
  if (all.empty() || all.size() > most_words || text.find(':') != std::string_view::npos) return false;
  if (text.ends_with('.') || !is_capitalized(all.front().range.of(text))) return false;
  // "Building a Network", "A Center for All" and "What Schools Need" are titles.
  if (all.front().folded.ends_with("ing") || is_in(not_of_names, all.front().folded))
    return all.front().folded == "the" && is_in(institution_words, all.back().folded);
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (!is_in(institution_words, all[i].folded)) continue;
    if (i + 1 == all.size()) return true;
    const std::string& next = all[i + 1].folded;
    if (next == "of" || next == "for" || next == "on" || next == "at" || next == "de" || next == "para")
      return true;
  }
  const std::string& first = all.front().folded;
  return is_in(institution_words, first) && all.size() > 1 &&
         (all[1].folded == "of" || all[1].folded == "for" || all[1].folded == "de");
}

std::optional<Byline> read_byline(std::string_view line, bool may_be_bare) {
  constexpr std::size_t most_words_of_organization = 10;
  bool is_weak = false;
  const std::size_t length = lead_length(line, is_weak);
  if (length == 0 && !may_be_bare) return std::nullopt;
  const std::string_view names = trimmed(line.substr(length));
  if (length > 0 && names.empty()) return is_weak && line.size() > 3 ? std::nullopt : std::optional(Byline{});
  auto byline = BylineReader(names, length > 0).read();
  if (byline && !byline->authors.empty()) return byline;
  // "Prepared by the staff of Harbor Institute"
  const std::vector<FrontWord> all = front_words(names);
  if (length == 0 || is_weak || all.size() > most_words_of_organization || names.ends_with('.'))
    return std::nullopt;
  Byline organization;
  std::string_view name = names;
  if (ascii_lower(name.substr(0, 4)) == "the ") name.remove_prefix(4);
  organization.authors.push_back({std::string(name), {}});
  return organization;
}

}  // namespace commonplace
