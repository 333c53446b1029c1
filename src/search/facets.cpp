#include "search/facets.h"

#include <algorithm>
#include <array>

#include "base/small_sort.h"
#include "search/packed.h"
#include "search/statement.h"

namespace commonplace {
namespace {

constexpr std::array<std::string_view, 4> dimensions_shown{"theme", "district", "year", "kind"};

bool is_among(const Chosen& chosen, std::string_view dimension, std::string_view id) {
  const auto own = chosen.find(dimension);
  return own != chosen.end() && std::ranges::find(own->second, id) != own->second.end();
}

bool is_later(const Choice& a, const Choice& b) {
  return a.id.size() == b.id.size() ? a.id > b.id : a.id.size() > b.id.size();
}

bool is_more(const Choice& a, const Choice& b) {
  return a.count == b.count ? a.label < b.label : a.count > b.count;
}

}  // namespace

Facets::Facets(const Database& database, const Layout& layout) : documents_(layout.documents()) {
  Statement block(database, "SELECT data FROM packed WHERE name = 'facets'");
  const bool is_there = block.step();
  if (!is_there) database.note_failure("the search database lacks its facets");
  std::string_view packed = is_there ? block.blob(0) : std::string_view();
  Statement facets(database, "SELECT dimension, id, label FROM facet ORDER BY dimension, id");
  while (facets.step()) {
    Carried& one = dimensions_[std::string(facets.text(0))][std::string(facets.text(1))];
    one.label = facets.text(2);
    std::size_t document = 0;
    for (std::uint64_t left = take_number(packed); left > 0 && !packed.empty(); --left) {
      document += static_cast<std::size_t>(take_number(packed));
      if (document < documents_) one.documents.push_back(document);
    }
  }
  for (std::size_t document = 0; document < documents_; ++document) {
    const std::string year = std::to_string(layout.years_of(document).last);
    Carried& one = dimensions_["year"][year];
    one.label = year;
    one.documents.push_back(document);
  }
}

std::vector<Facet> Facets::counted(const DocumentFlags& found, const Chosen& chosen) const {
  std::vector<Facet> facets;
  for (const std::string_view dimension : dimensions_shown) {
    Facet& facet = facets.emplace_back(Facet{dimension, {}});
    const auto own = dimensions_.find(dimension);
    if (own == dimensions_.end()) continue;
    const std::optional<DocumentFlags> carry = carrying(chosen, dimension);
    for (const auto& [id, one] : own->second) {
      const auto count = std::ranges::count_if(one.documents, [&](std::size_t document) {
        return found[document] && (!carry || (*carry)[document]);
      });
      if (count > 0 || is_among(chosen, dimension, id))
        facet.choices.push_back({id, one.label, static_cast<int>(count)});
    }
    small_sort(facet.choices, dimension == "year" ? is_later : is_more);
  }
  return facets;
}

std::string_view Facets::label(std::string_view dimension, std::string_view id) const {
  const auto own = dimensions_.find(dimension);
  if (own == dimensions_.end()) return id;
  const auto one = own->second.find(id);
  return one == own->second.end() ? id : std::string_view(one->second.label);
}

std::optional<DocumentFlags> Facets::carrying(const Chosen& chosen, std::string_view except) const {
  std::optional<DocumentFlags> all;
  for (const auto& [dimension, ids] : chosen) {
    const auto own = dimensions_.find(dimension);
    if (dimension == except || ids.empty() || own == dimensions_.end()) continue;
    DocumentFlags any(documents_);
    for (const std::string& id : ids) {
      const auto one = own->second.find(id);
      if (one == own->second.end()) continue;
      for (const std::size_t document : one->second.documents) any[document] = !all || (*all)[document];
    }
    all = std::move(any);
  }
  return all;
}

}  // namespace commonplace
