#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/database.h"
#include "search/layout.h"

namespace commonplace {

struct Choice {
  std::string id;
  std::string label;
  int count = 0;  // documents
};

struct Facet {
  std::string_view dimension;
  std::vector<Choice> choices;
};

// What a reader has chosen: ids by dimension. Of one dimension any must hold, of several all.
using Chosen = std::map<std::string, std::vector<std::string>, std::less<>>;

// By document (from 0, by date).
using DocumentFlags = std::vector<bool>;

// What readers can narrow a search by: theme, district, year, kind, in this order.
class Facets {
 public:
  // Reads the table `facet` and the block `facets` of the table `packed`.
  Facets(const Database& database, const Layout& layout);

  // How many documents are left for each choice. `found` are the documents that a query finds before anything
  // is chosen. A choice counts those that the choices in the *other* dimensions let through, so that a reader
  // can change a choice within a dimension. Choices that leave nothing are left out, unless they are chosen.
  // Most first, years from the latest on.
  std::vector<Facet> counted(const DocumentFlags& found, const Chosen& chosen) const;

  // The name to show; the id itself where there is none.
  std::string_view label(std::string_view dimension, std::string_view id) const;

  // Which documents carry one of the choices in each dimension except one; nullopt where nothing is chosen.
  std::optional<DocumentFlags> carrying(const Chosen& chosen, std::string_view except = {}) const;

 private:
  struct Carried {
    std::string label;
    std::vector<std::size_t> documents;
  };
  using Carriers = std::map<std::string, Carried, std::less<>>;  // by id

  std::map<std::string, Carriers, std::less<>> dimensions_;
  std::size_t documents_ = 0;
};

}  // namespace commonplace
