#include "import/front/byline.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "base/ascii.h"

// A byline is cut at commas, semicolons and "and". A part that looks like a person's name is an author;
// any other belongs, with the commas it was cut from, to the authors since the last such part.

namespace commonplace {
namespace {

constexpr std::array<std::string_view, 12> leads = {
    "summary prepared by ", "prepared by ", "written by ", "authored by ", "compiled by ", "edited by ",
    "report by ",           "summary by ",  "notes by ",   "authors: ",    "author: ",     "by "};

constexpr std::array<std::string_view, 26> institution_words = {
    "university",    "institute",   "institutes", "center",     "centre",   "district",  "school",
    "schools",       "college",     "foundation", "department", "research", "education", "agency",
    "county",        "state",       "office",     "board",      "council",  "group",     "partners",
    "collaborative", "association", "network",    "society",    "inc"};

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string_view without_commas(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == ';'))
    text.remove_suffix(1);
  return text;
}

bool begins_with_capital(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  return std::isupper(first) != 0 || first == 0xC3;  // É, Ö
}

// Where the next part ends, and how long what parts it is: ", and ", " and ", "; ", ", ".
std::pair<std::size_t, std::size_t> next_cut(std::string_view text) {
  constexpr std::array<std::string_view, 7> cuts = {", and ", ", & ", " and ", " & ", "; ", " with ", ", "};
  std::pair<std::size_t, std::size_t> best = {text.size(), 0};
  for (const std::string_view cut : cuts) {
    const std::size_t at = text.find(cut);
    if (at < best.first) best = {at, cut.size()};
  }
  return best;
}

}  // namespace

bool is_person_name(std::string_view text) {
  const std::vector<std::string_view> words = split_words(text);
  if (words.size() < 2 || words.size() > 5) return false;
  const bool acronym = std::ranges::any_of(words, [](std::string_view word) {
    return word.size() > 3 &&
           std::ranges::all_of(word, [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; });
  });
  return !acronym && std::ranges::all_of(words, [](std::string_view word) {
    const bool particle = word == "de" || word == "van" || word == "von" || word == "la" || word == "del";
    const bool plain = word.find_first_of("0123456789:()/?!") == std::string_view::npos;
    const bool letter = word.size() == 1;  // "Appendix A"
    return plain && !letter && (particle || begins_with_capital(word)) &&
           std::ranges::find(institution_words, ascii_lower(word)) == institution_words.end();
  });
}

std::vector<Author> read_byline(std::string_view line, bool may_be_bare) {
  const std::string lower = ascii_lower(line);
  const auto lead = std::ranges::find_if(leads, [&](std::string_view one) { return lower.starts_with(one); });
  if (lead == leads.end() && !may_be_bare) return {};
  std::string_view rest = lead == leads.end() ? line : line.substr(lead->size());
  std::vector<Author> authors;
  std::size_t open = 0;  // authors from here on have no affiliation yet
  std::string_view affiliation;
  const auto settle = [&] {
    for (; !affiliation.empty() && open < authors.size(); ++open) authors[open].affiliation = affiliation;
    affiliation = {};
  };
  while (!rest.empty()) {
    const auto [end, length] = next_cut(rest);
    const std::string_view part = without_commas(rest.substr(0, end));
    if (is_person_name(part)) {
      settle();
      authors.push_back({std::string(part), {}});
    } else if (authors.empty()) {
      return {};
    } else if (!part.empty()) {  // with what stands between it and the part before
      const char* begin = affiliation.empty() ? part.data() : affiliation.data();
      affiliation = {begin, static_cast<std::size_t>(part.data() + part.size() - begin)};
    }
    rest.remove_prefix(std::min(end + length, rest.size()));
  }
  settle();
  return authors;
}

}  // namespace commonplace
