// A reference ends in its publisher, which a place may stand before ("Salem: Bay Press") and an address
// behind it. An imprint is a short line that begins with what it is. All else may name organizations, but
// does not say that they published this.

#include "import/front/publisher.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::array<std::string_view, 6> citation_leads = {"to cite this ",      "how to cite this ",
                                                            "suggested citation", "recommended citation",
                                                            "please cite this ",  "cite this "};
constexpr std::array<std::string_view, 3> imprint_leads = {"published by ",
                                                           "publisher: ", "a publication of "};
constexpr std::array<std::string_view, 3> copyright_leads = {"©", "(c) ", "copyright "};

constexpr std::size_t most_words_of_name = 12;  // of a publisher's name
constexpr std::size_t most_words_of_imprint = 25;

template <std::size_t Count>
std::string_view lead_of(const std::array<std::string_view, Count>& leads, const std::string& lower) {
  const auto found =
      std::ranges::find_if(leads, [&](std::string_view one) { return lower.starts_with(one); });
  return found == leads.end() ? std::string_view() : *found;
}

std::string_view without_full_stop(std::string_view text) {
  text = trimmed(text);
  while (text.ends_with('.') || text.ends_with(',')) text = trimmed(text.substr(0, text.size() - 1));
  return text;
}

// Parts between full stops that a space follows.
std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(". ", begin), text.size());
    const std::string_view part = without_full_stop(text.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

std::string plausible(std::string_view name) {
  name = without_full_stop(name);
  const std::size_t count = words(name).size();
  return count > 0 && count <= most_words_of_name ? std::string(name) : std::string();
}

// "Moor, E. (2019). Reading at noon. Salem: Bay Press. https://..." Its parts are at least year, title and
// publisher; a reference without a publisher ends in its title.
std::string publisher_of_reference(std::string_view reference) {
  std::vector<std::string_view> parts = sentences_of(reference);
  std::erase_if(parts, [](std::string_view part) {
    const std::string lower = ascii_lower(part);
    return lower.find("http") != std::string::npos || lower.find("www.") != std::string::npos ||
           lower.starts_with("retrieved ") || lower.starts_with("available ");
  });
  const auto year = std::ranges::find_if(parts, [](std::string_view part) {
    return part.size() >= 4 && part.find_first_of("0123456789") != std::string_view::npos &&
           part.find('(') != std::string_view::npos;
  });
  if (year == parts.end() || parts.end() - year < 3) return {};
  const std::size_t colon = parts.back().find(": ");
  return plausible(colon == std::string_view::npos ? parts.back() : parts.back().substr(colon + 2));
}

// "© 2019 by Bay Press. All rights reserved."
std::string holder_of_copyright(std::string_view text) {
  const std::size_t name = text.find_first_not_of("0123456789 ,–-©");
  if (name == std::string_view::npos || name == 0) return {};
  text = text.substr(name);
  if (ascii_lower(text).starts_with("by ")) text.remove_prefix(3);
  return plausible(sentences_of(text).front());
}

}  // namespace

std::string publisher_in(std::string_view text) {
  text = trimmed(text);
  const std::string lower = ascii_lower(text);
  if (!lead_of(citation_leads, lower).empty()) {
    const std::size_t colon = text.find(':');
    return colon == std::string_view::npos ? std::string() : publisher_of_reference(text.substr(colon + 1));
  }
  if (words(text).size() > most_words_of_imprint) return {};
  if (const std::string_view lead = lead_of(imprint_leads, lower); !lead.empty()) {
    const std::vector<std::string_view> parts = sentences_of(text.substr(lead.size()));
    return parts.empty() ? std::string() : plausible(parts.front());
  }
  std::string_view rest = text;
  bool is_copyright = false;
  for (std::string_view lead; !(lead = lead_of(copyright_leads, ascii_lower(rest))).empty();
       is_copyright = true)
    rest = trimmed(rest.substr(lead.size()));
  return is_copyright ? holder_of_copyright(rest) : std::string();
}

}  // namespace commonplace
