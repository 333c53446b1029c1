#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace::testing {

// Follows an address as a reader's browser does: pages, second anchors, redirects, and what the script says
// of places that are elsewhere now.
class AddressReader {
 public:
  enum class End { page, place, removed, withdrawn, unknown_place, missing_page };
  struct Arrival {
    End end = End::missing_page;
    std::string url;  // of the page
    std::string id;   // of the place on it
  };

  AddressReader(const Corpus& corpus, const AddressHistory& history);

  Arrival follow(std::string_view address) const;

 private:
  void add_text(const std::string& url, const SourcePath& source, const Body& body, bool passages,
                const AddressHistory& history);

  struct Page {
    std::unordered_map<std::string, Arrival> places;
    std::unordered_map<std::string, std::string> moved;
    bool withdrawn = false;
  };
  std::unordered_map<std::string, Page> pages_;
  std::unordered_map<std::string, std::string> redirects_;
};

}  // namespace commonplace::testing
