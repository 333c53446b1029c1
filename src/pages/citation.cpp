// APA style wants "Choi, L." for "Linda Choi". Nothing says which word of a printed name is the family
// name; we take the last, with what belongs to it: particles before it (de la Torre) and a generation
// after it (King, M. L., Jr.). A name with a small word that is no particle ("Institute for Research")
// is an organization's and stays whole, as does a single word.

#include "pages/citation.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "model/urls.h"
#include "pages/frame.h"
#include "text/fold.h"

namespace commonplace {
namespace {

using Words = std::vector<std::string>;

Words parted(const std::string& text) {
  Words words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool is_particle(const std::string& word) {
  constexpr std::array<std::string_view, 12> particles = {"da", "de", "del", "der", "di",  "du",
                                                          "la", "le", "los", "ten", "van", "von"};
  return std::ranges::find(particles, word) != particles.end();
}

bool is_generation(const std::string& word) {
  constexpr std::array<std::string_view, 6> generations = {"Jr.", "Jr", "Sr.", "Sr", "II", "III"};
  return std::ranges::find(generations, word) != generations.end();
}

bool is_small(const std::string& word) {
  return word[0] >= 'a' && word[0] <= 'z';
}

// "J.-P." for Jean-Paul.
std::string initials(const std::string& given) {
  std::string text;
  for (std::size_t at = 0; at < given.size();) {
    const std::size_t hyphen = std::min(given.find('-', at), given.size());
    if (hyphen > at) {
      std::size_t end = at;
      next_character(given, end);
      text += fmt::format("{}{}.", text.empty() ? "" : "-", given.substr(at, end - at));
    }
    at = hyphen + 1;
  }
  return text;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i > begin ? " " : "") + words[i];
  return text;
}

// "Choi, L., & Knudson, J."
std::string apa_authors(const Document& document) {
  std::string text;
  const std::size_t count = document.authors.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += i + 1 == count ? ", & " : ", ";
    text += apa_name(document.authors[i].name);
  }
  return text;
}

std::string with_full_stop(std::string text) {
  if (!text.empty() && text.back() != '.') text += '.';
  return text;
}

}  // namespace

std::string apa_name(const std::string& name) {
  if (name.find(',') != std::string::npos) return name;
  Words words = parted(name);
  std::string generation;
  if (words.size() > 2 && is_generation(words.back())) {
    generation = ", " + words.back();
    words.pop_back();
  }
  const auto is_organization_word = [](const std::string& word) {
    return is_small(word) && !is_particle(word);
  };
  if (words.size() < 2 || std::ranges::any_of(words, is_organization_word)) return name;

  std::size_t family = words.size() - 1;
  while (family > 1 && is_particle(words[family - 1])) --family;
  std::string text = joined(words, family, words.size()) + ",";
  for (std::size_t i = 0; i < family; ++i) text += " " + initials(words[i]);
  return text + generation;
}

Citation apa_citation(const Site& site, const Document& document) {
  const std::string& named = document.source_work.publisher;
  const std::string publisher = named.empty() ? site.organization : named;
  const std::string authors = apa_authors(document);
  const std::string kind = fold(find_document_kind(document.kind)->label);
  Citation citation;
  citation.before = fmt::format("{} ({}). ", with_full_stop(authors.empty() ? publisher : authors),
                                document.dates.start.year);
  citation.title = document.title;
  citation.after =
      document.form == Form::digest ? fmt::format(" [Digest of the {}]. ", kind) : std::string(". ");
  // APA does not name as publisher who is named as author already.
  if (!authors.empty()) citation.after += with_full_stop(publisher) + " ";
  citation.after += absolute_url(site, url_of(document));
  return citation;
}

}  // namespace commonplace
